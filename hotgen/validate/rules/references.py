"""HOT2xx: everything that is named exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.hot.expr import ABSENT, GetAttr, GetParam, GetResource
from hotgen.hot.graph import cycles, requirements
from hotgen.hot.path import Problem
from hotgen.validate.attributes import wrong_attributes
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.context import Context

PSEUDO_PARAMETERS: Final = ("OS::project_id", "OS::stack_id", "OS::stack_name")


@rule("HOT201", engine=True, strict=True)
def unknown_parameter(context: Context) -> Iterator[Problem]:
    """A `get_param` names a parameter that the template does not declare.

    Heat refuses the template as soon as it needs the value: for a property, a policy or a
    condition. Of the pseudo parameters there are `OS::stack_name`, `OS::stack_id` and
    `OS::project_id`.

    Bad:

        parameters:
          flavor: {type: string}
        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: {get_param: flavour}

    Good:

        parameters:
          flavor: {type: string}
        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: {get_param: flavor}
    """
    for path, message in _unknown_parameters(context):
        if context.is_worked_out(path):
            create = not context.is_condition(path)
            yield Problem((*path, "get_param"), message, create=create)


@rule("HOT202")
def late_unknown_parameter(context: Context) -> Iterator[Problem]:
    """An output or metadata names a parameter that the template does not declare.

    Heat accepts the template. The output then shows an error instead of a value, and the metadata
    cannot be read.

    Bad:

        parameters:
          domain: {type: string}
        outputs:
          url:
            value: {get_param: domian}

    Good:

        parameters:
          domain: {type: string}
        outputs:
          url:
            value: {get_param: domain}
    """
    for path, message in _unknown_parameters(context):
        if not context.is_worked_out(path):
            yield Problem((*path, "get_param"), message)


def _unknown_parameters(context: Context) -> Iterator[tuple[Path, str]]:
    declared = context.template.parameters
    known = {*declared, *PSEUDO_PARAMETERS}
    for path, expr in context.expressions:
        if isinstance(expr, GetParam) and expr.name not in known:
            allowed = PSEUDO_PARAMETERS if expr.name.startswith("OS::") else declared
            message = f"there is no parameter {expr.name!r}; {suggestion(expr.name, allowed)}"
            yield path, message


@rule("HOT203", engine=True)
def unknown_resource(context: Context) -> Iterator[Problem]:
    """A `get_resource` or `get_attr` names a resource that the template does not have.

    Heat refuses the template.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: {get_resource: network}
              cidr: 10.0.0.0/24

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: {get_resource: net}
              cidr: 10.0.0.0/24
    """
    for path, expr in context.all_expressions:
        checked = GetAttr if path[0] == "outputs" else (GetAttr, GetResource)
        if isinstance(expr, checked) and not context.is_condition(path):
            yield from _unknown_resource(context, path, expr)


@rule("HOT204")
def late_unknown_resource(context: Context) -> Iterator[Problem]:
    """A `get_resource` in an output names a resource that the template does not have.

    Heat accepts the template, and the output then shows an error instead of a value.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
        outputs:
          network:
            value: {get_resource: network}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
        outputs:
          network:
            value: {get_resource: net}
    """
    for path, expr in context.expressions:
        if isinstance(expr, GetResource) and path[0] == "outputs":
            yield from _unknown_resource(context, path, expr)


def _unknown_resource(
    context: Context, path: Path, expr: GetResource | GetAttr
) -> Iterator[Problem]:
    known = context.template.resources
    name, steps = (
        (expr.name, ("get_resource",))
        if isinstance(expr, GetResource)
        else (expr.resource, ("get_attr", 0))
    )
    if name not in known:
        message = f"there is no resource {name!r}; {suggestion(name, known)}"
        yield Problem((*path, *steps), message)


@rule("HOT205", engine=True)
def unknown_attribute(context: Context) -> Iterator[Problem]:
    """A `get_attr` names an attribute that the resource does not have.

    Heat refuses the template. For a group the attribute is one of its members'; what follows an
    attribute's name is not checked, because it depends on the value.

    Bad:

        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ip, 0, ip_address]}

    Good:

        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}
    """
    yield from _wrong_attributes(context, late=False)


@rule("HOT206")
def late_unknown_attribute(context: Context) -> Iterator[Problem]:
    """A `get_attr` asks a nested stack or a group for what it does not have.

    Heat looks for the output only when the stack is there; until then it takes every name.

    Bad:

        resources:
          web: {type: server.yaml}
        outputs:
          address:
            value: {get_attr: [web, adress]}
        # server.yaml
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}

    Good:

        resources:
          web: {type: server.yaml}
        outputs:
          address:
            value: {get_attr: [web, address]}
        # server.yaml
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: private}
        outputs:
          address:
            value: {get_attr: [port, fixed_ips, 0, ip_address]}
    """
    yield from _wrong_attributes(context, late=True)


def _wrong_attributes(context: Context, *, late: bool) -> Iterator[Problem]:
    for path, expr in context.expressions:
        if isinstance(expr, GetAttr):
            for wrong in wrong_attributes(context, expr):
                if wrong.late == late:
                    place = (*path, "get_attr", wrong.step)
                    in_group = bool(context.members(expr.resource))
                    yield Problem(place, wrong.message, create=in_group)


@rule("HOT207", engine=True)
def unknown_dependency(context: Context) -> Iterator[Problem]:
    """A `depends_on` names a resource that the template does not have.

    Heat refuses the template.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          key:
            type: OS::Heat::RandomString
            depends_on: network

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          key:
            type: OS::Heat::RandomString
            depends_on: net
    """
    known = context.template.resources
    for name, resource in known.items():
        for index, other in enumerate(resource.depends_on):
            if other not in known and context.is_enabled(name):
                message = f"there is no resource {other!r}; {suggestion(other, known)}"
                yield Problem(("resources", name, "depends_on", index), message)


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
        path = ("resources", cycle[0], *edges[cycle[0]][following[0]])
        yield Problem(path, f"resources need each other: {', '.join(steps)}")


def _certain_edges(context: Context) -> dict[str, dict[str, Path]]:
    """Return what each resource needs for certain, with the place in it that says so.

    What stands in an ``if``, and what has another condition than the resource itself, may not be
    needed after all.
    """
    resources = context.template.resources
    edges: dict[str, dict[str, Path]] = {}
    for name, resource in resources.items():
        edges[name] = {}
        for path, other in requirements(resource) if context.is_enabled(name) else ():
            found = resources.get(other)
            same = found is not None and found.condition in (ABSENT, resource.condition)
            if same and ("if" not in path or other == name):
                edges[name].setdefault(other, path)
    return edges


@rule("HOT209", engine=True)
def duplicate_name(context: Context) -> Iterator[Problem]:
    """A resource has the name of a parameter.

    Heat refuses the template.

    Bad:

        parameters:
          network: {type: string}
        resources:
          network: {type: OS::Neutron::Net}

    Good:

        parameters:
          network: {type: string}
        resources:
          private_network: {type: OS::Neutron::Net}
    """
    for name in context.template.resources:
        taken = name in context.template.parameters or name in PSEUDO_PARAMETERS
        if taken and context.is_enabled(name):
            yield Problem(("resources", name), f"{name!r} is a parameter already", key=True)
