"""What functions refer to: the names of resources and attributes, as far as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.hot.expr import EXPR_TYPES, GetAttr, spelling
from hotgen.hot.versions import version
from hotgen.validate.functions import early_mismatches, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.validate.context import Context

_ALL_SINCE: Final = "2015-10-15"


class Reference(NamedTuple):
    """A ``get_resource`` or ``get_attr`` at *path*; the name stands at *place*.

    The name, and what comes behind it, may be functions whose values are not known.
    """

    path: Path
    function: str
    name: Value
    rest: tuple[Value, ...]
    place: Path

    @property
    def attribute(self) -> GetAttr | None:
        """The attribute that it asks for, if it asks for one of a resource whose name is known."""
        if self.function == "get_attr" and isinstance(self.name, str):
            return GetAttr(self.name, self.rest)
        return None


def references(context: Context) -> Iterator[Reference]:
    """Yield every reference in the template that Heat follows and that has the right form."""
    for path, expr in context.all_expressions:
        function, args = spelling(expr)
        if function == "get_resource":
            name = settled(args, context.evaluator.resolve)
            if not _is_malformed(context, path, expr):
                yield Reference(path, function, name, (), (*path, function))
        elif function == "get_attr" and not _is_malformed(context, path, expr):
            parts = args if isinstance(args, tuple) else tuple(str(args))
            if parts[1:2] == (None,) and _null_is_all(context):
                parts = parts[:1]
            found = settled(parts, context.evaluator.resolve)
            if isinstance(found, tuple) and found:
                place = (*path, function) if isinstance(args, str) else (*path, function, 0)
                yield Reference(path, function, found[0], found[1:], place)


def _null_is_all(context: Context) -> bool:
    """Whether null stands for all attributes, as no attribute does."""
    return version(context.template.version).date >= _ALL_SINCE


def _is_malformed(context: Context, path: Path, expr: Expr) -> bool:
    if path not in context.malformed:
        return False
    name = context.template.version
    return next(early_mismatches(expr, name, checked=False), None) is not None


def is_known(value: Value) -> bool:
    """Whether *value* is no function any more."""
    return not isinstance(value, EXPR_TYPES)
