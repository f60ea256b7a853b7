"""HOT205, HOT206, HOT210 and HOT215: the attributes of resources that are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.path import Problem
from hotgen.hot.versions import version
from hotgen.schema.coerce import shown
from hotgen.validate.attributes import wrong_attributes
from hotgen.validate.references import is_known
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import GetAttr, Path
    from hotgen.validate.context import Context


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


@rule("HOT215", engine=True)
def attribute_that_is_no_text(context: Context) -> Iterator[Problem]:
    """What a `get_attr` names cannot be the name of an attribute, or a step inside of one.

    Heat collects what is asked of each resource, and fails at a list, a map or nothing.

    Bad:

        resources:
          name: {type: OS::Heat::Value, properties: {value: {a: 1}}}
        outputs:
          a:
            value: {get_attr: [name, value, [a]]}

    Good:

        resources:
          name: {type: OS::Heat::Value, properties: {value: {a: 1}}}
        outputs:
          a:
            value: {get_attr: [name, value, a]}
    """
    steps_count = version(context.template.version).date >= _STEPS_COUNT
    for reference in context.references:
        expr = reference.attribute
        if expr is None or not _is_collected(reference.path, context, expr.resource):
            continue
        if reference.path in context.checked and next(wrong_attributes(context, expr), None):
            continue
        for index, step in enumerate(expr.path if steps_count else expr.path[:1], 1):
            alone = index == 1 and not (steps_count and expr.path[1:])
            odd = alone and is_known(step) and not isinstance(step, str)
            if odd or isinstance(step, Mapping | tuple):
                place = (*reference.path, "get_attr", index)
                yield Problem(place, f"get_attr takes names here, not {shown(step)}")


def _is_collected(path: Path, context: Context, resource: str) -> bool:
    """Whether Heat collects what the function at *path* asks of *resource*."""
    where = path[0] == "outputs" or path[2:3] in {("metadata",), ("properties",)}
    return where and resource in context.template.resources and context.is_enabled(resource)


_STEPS_COUNT: Final = "2014-10-16"


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
    for reference in context.references:
        expr = reference.attribute
        if expr is not None and reference.path in context.checked:
            for wrong in wrong_attributes(context, expr):
                if wrong.late == late:
                    place = (*reference.path, "get_attr", wrong.step)
                    in_group = bool(context.members(expr.resource))
                    yield Problem(place, wrong.message, create=in_group)


@rule("HOT210", engine=True)
def attribute_only_in_policy(context: Context) -> Iterator[Problem]:
    """An `update_policy` reads an attribute that nothing else in the template reads.

    Heat collects the attributes that are read, but not in there, and refuses the template.

    Bad:

        resources:
          size:
            type: OS::Heat::Value
            properties: {value: 2}
          group:
            type: OS::Heat::ResourceGroup
            properties:
              resource_def: {type: OS::Heat::RandomString}
            update_policy:
              rolling_update: {max_batch_size: {get_attr: [size, value]}}

    Good:

        resources:
          group:
            type: OS::Heat::ResourceGroup
            properties:
              resource_def: {type: OS::Heat::RandomString}
            update_policy:
              rolling_update: {max_batch_size: 2}
    """
    asked = [(each.path, each.attribute) for each in context.references]
    read = {
        (expr.resource, expr.path[:1])
        for path, expr in asked
        if expr is not None and path[2:3] != ("update_policy",) and _is_hashable(expr)
    }
    for path, expr in asked:
        if (
            expr is None
            or path[2:3] != ("update_policy",)
            or not expr.path
            or not _is_hashable(expr)
        ):
            continue
        if (expr.resource, expr.path[:1]) not in read:
            message = f"nothing else reads the attribute {expr.path[0]!r} of {expr.resource!r}"
            yield Problem((*path, "get_attr", 1), message)


def _is_hashable(expr: GetAttr) -> bool:
    try:
        hash(expr.path[:1])
    except TypeError:  # a mapping, or a call with one inside
        return False
    return True
