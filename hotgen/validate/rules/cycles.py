"""HOT208 and HOT214: resources that need each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hotgen.hot.expr import ABSENT
from hotgen.hot.graph import cycles, requirements
from hotgen.hot.path import Problem
from hotgen.validate.implicit import implicit_requirements
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.context import Context


@rule("HOT208", engine=True)
def dependency_cycle(context: Context) -> Iterator[Problem]:
    """Resources need each other, so that none of them can be the first.

    Heat refuses the template. A resource needs those that its properties and its metadata refer to,
    and those in its `depends_on`.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            depends_on: router
          router:
            type: OS::Neutron::Router
            properties:
              value_specs: {hint: {get_resource: net}}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          router:
            type: OS::Neutron::Router
            properties:
              value_specs: {hint: {get_resource: net}}
    """
    edges = _certain_edges(context)
    graph = {name: tuple(others) for name, others in edges.items()}
    for cycle in cycles(graph):
        following = (*cycle[1:], cycle[0])
        steps = [f"{one} needs {other}" for one, other in zip(cycle, following, strict=True)]
        place = edges[cycle[0]][following[0]]
        path = ("resources", cycle[0], *place)
        yield Problem(path, f"resources need each other: {', '.join(steps)}", key=not place)


@rule("HOT214", engine=True, strict=True, create=True)
def implicit_cycle(context: Context) -> Iterator[Problem]:
    """Resources need each other, and some of that nobody has written.

    Heat refuses to create the stack. It lets a port or a server wait for the subnets of its
    network, a floating IP for the gateway to its network, a route for the interfaces of its router.

    Bad:

        # mode: create
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
          subnet:
            type: OS::Neutron::Subnet
            depends_on: port
            properties: {network: private, cidr: 10.0.0.0/24}

    Good:

        # mode: create
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
          subnet:
            type: OS::Neutron::Subnet
            properties: {network: private, cidr: 10.0.0.0/24}
    """
    if context.request.mode is None:
        return
    written = _certain_edges(context)
    graph = {name: dict.fromkeys(others) for name, others in written.items()}
    if cycles({name: tuple(others) for name, others in graph.items()}):
        return  # which is told already
    for name, other in implicit_requirements(context):
        graph[name][other] = None
    for cycle in cycles({name: tuple(others) for name, others in graph.items()}):
        steps = zip(cycle, (*cycle[1:], cycle[0]), strict=True)
        ways = [
            f"{one} {'needs' if other in written[one] else 'waits for'} {other}"
            for one, other in steps
        ]
        message = f"resources need each other: {', '.join(ways)}"
        yield Problem(("resources", cycle[0]), message, key=True)


def _certain_edges(context: Context) -> dict[str, dict[str, Path]]:
    """Return what each resource needs for certain, with the place in it that says so.

    What stands in an ``if`` whose condition is not known, and what has another condition than the
    resource itself, may not be needed after all.
    """
    resources = context.template.resources
    edges: dict[str, dict[str, Path]] = {}
    for name, resource in resources.items():
        edges[name] = {}
        for path, other in requirements(resource) if context.is_enabled(name) else ():
            found = resources.get(other)
            same = found is not None and found.condition in (ABSENT, resource.condition)
            if same and _is_certain(context, ("resources", name, *path)):
                edges[name].setdefault(other, path)
    return edges


def _is_certain(context: Context, path: Path) -> bool:
    """Whether what is at *path* is not in a branch that may not be taken."""
    for index, (step, branch) in enumerate(pairwise(path)):
        if step == "if" and branch in {1, 2}:
            truth = context.branches.get(path[:index], branch == 1)  # it may be plain data
            if truth is not (branch == 1):
                return False
    return True
