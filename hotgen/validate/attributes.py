"""Which attributes a resource has: its type's, a group's members', or a nested stack's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hotgen.errors import suggestion
from hotgen.hot.expr import EXPR_TYPES
from hotgen.schema.catalog import attribute_lifetime
from hotgen.schema.coerce import shown
from hotgen.validate.issues import span
from hotgen.validate.types import CHAIN, GROUP, SCALED_GROUP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import GetAttr, Value
    from hotgen.schema.model import ResourceType
    from hotgen.validate.context import Context
    from hotgen.validate.types import Definition


class WrongAttribute(NamedTuple):
    """What is wrong with a ``get_attr`` at its argument *step*; *late* where Heat accepts it."""

    step: int
    message: str
    late: bool = False


def wrong_attributes(context: Context, expr: GetAttr) -> Iterator[WrongAttribute]:
    """Yield what is wrong with the attribute that *expr* names, in which what is known is known."""
    type_ = context.type_of(expr.resource)
    if type_ is None or type_.none_resource or not expr.path:
        return
    if isinstance(expr.path[0], EXPR_TYPES):
        return
    if not isinstance(expr.path[0], str):
        if not type_.any_attribute:
            message = f"{type_.name} has no attribute {shown(expr.path[0])}"
            yield WrongAttribute(1, f"{message}; {suggestion('', type_.attributes)}")
    elif type_.name in _GROUPS:
        yield from _of_group(context, expr, expr.path[0], type_)
    elif not type_.any_attribute or type_.template:
        yield from _of(type_, expr.path[0], 1, late=type_.any_attribute)


def _of(type_: ResourceType, name: Value, step: int, *, late: bool) -> Iterator[WrongAttribute]:
    if not isinstance(name, str) or name in type_.attributes:
        return
    if type_.template and name.startswith("resource."):
        return
    message = f"{type_.name} has no attribute {name!r}; {suggestion(name, type_.attributes)}"
    there = attribute_lifetime(type_.name, name)
    if there is not None:
        message = f"{type_.name} has no attribute {name!r} in this release; {span(there)}"
    yield WrongAttribute(step, message, late)


def _of_group(
    context: Context, expr: GetAttr, name: str, group: ResourceType
) -> Iterator[WrongAttribute]:
    """Heat asks the members for what the group does not have itself."""
    members, inner = context.members(expr.resource), expr.path[1:]
    if name.startswith("resource."):
        member, *rest = name.split(".", 2)[1:]
        named = [each for each in members if each.member in {member, None}]
        wanted = [*rest, *inner][:1]
        yield from _of_members(context, named or members, wanted, 1 if rest else 2, late=not named)
    elif name in _PER_MEMBER[group.name]:
        yield from _of_members(context, members, inner[:1], 2)
    elif name in group.attributes and name != "show":
        return
    elif group.name == SCALED_GROUP:
        yield from _of(group, name, 1, late=True)
    else:
        yield from _of_members(context, members, [name], 1)


def _of_members(
    context: Context,
    members: Iterable[Definition],
    names: Iterable[Value],
    step: int,
    *,
    late: bool = False,
) -> Iterator[WrongAttribute]:
    types = dict.fromkeys(each.type for each in members if isinstance(each.type, str))
    for type_ in filter(None, map(context.resource_type, types)):
        if not type_.none_resource and (type_.template or not type_.any_attribute):
            for name in names:
                yield from _of(type_, name, step, late=late or type_.any_attribute)


_GROUPS = frozenset({CHAIN, GROUP, SCALED_GROUP})
_PER_MEMBER = {
    CHAIN: ("attributes",),
    GROUP: ("attributes",),
    SCALED_GROUP: ("outputs", "outputs_list"),
}
