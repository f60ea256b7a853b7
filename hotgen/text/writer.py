"""A small YAML writer: block style, lists indented under their keys, nothing folded.

PyYAML's fast emitter cannot indent a list under its key. Its other one takes eight times as long as
this, cannot write a literal block in which a line ends in a blank, and costs an import that nothing
else needs at rendering.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard, Union

from hotgen.hot.expr import EXPR_TYPES, spelling
from hotgen.text import scalars

if TYPE_CHECKING:
    from hotgen.hot.expr import Expr, Scalar, Value

_STEP: Final = "  "
_LONGEST_FLOW: Final = 60
_LONGEST_KEY: Final = 1000  # YAML allows 1024 characters before the colon


@dataclass(frozen=True, slots=True)
class Flow:
    """A mapping of scalars that reads best on one line, in braces."""

    entries: Mapping[str, Scalar]


Node: TypeAlias = Union["Value", Flow, "tuple[Node, ...]", "Mapping[str, Node]"]


def is_scalar(node: Node) -> TypeGuard[Scalar]:
    """Return whether *node* is neither a collection nor a function."""
    return not isinstance(node, (Mapping, tuple, Flow, *EXPR_TYPES))


def entry(key: str, node: Node, indent: str = "") -> str:
    """Return a key and what stands behind it, as lines without the last line break."""
    name = scalars.string(key)
    if len(name) > _LONGEST_KEY:
        return f"{indent}? {name}\n{indent}:{_behind(node, indent)}"
    return f"{indent}{name}:{_behind(node, indent)}"


def _behind(node: Node, indent: str) -> str:
    """Return what follows the colon of a key at *indent*."""
    text = _inline(node, indent + _STEP)
    return "\n" + _lines(node, indent + _STEP) if text is None else " " + text


def _item(node: Node, indent: str) -> str:
    """Return what follows the dash of an item, whose further lines are at *indent*."""
    text = _inline(node, indent)
    return _lines(node, indent)[len(indent) :] if text is None else text


def _lines(node: Node, indent: str) -> str:
    """Return a mapping, a list or a function over several lines, each at *indent* or deeper."""
    if isinstance(node, EXPR_TYPES):
        return entry(*spelling(node), indent)
    if isinstance(node, Mapping):
        return "\n".join([entry(key, item, indent) for key, item in node.items()])
    items = node if isinstance(node, tuple) else ()
    return "\n".join([f"{indent}- {_item(item, indent + _STEP)}" for item in items])


def _inline(node: Node, indent: str) -> str | None:
    """Return *node* if it can start on the line of its key or dash, else None."""
    if isinstance(node, str):
        return scalars.block(node, indent) if scalars.is_block(node) else scalars.string(node)
    if isinstance(node, EXPR_TYPES):
        return _call(node)
    if isinstance(node, Flow):
        return _braces(node.entries)
    if isinstance(node, Mapping):
        return None if node else "{}"
    if isinstance(node, tuple):
        return None if node else "[]"
    return scalars.scalar(node)


def _call(expr: Expr) -> str | None:
    """Return a function of scalars in braces, unless that is long."""
    function, args = spelling(expr)
    items = []
    for item in args if isinstance(args, tuple) else (args,):
        if not is_scalar(item) or _is_block(item):
            return None
        items.append(scalars.scalar(item, flow=True))
    inside = f"[{', '.join(items)}]" if isinstance(args, tuple) else items[0]
    text = f"{{{scalars.string(function, flow=True)}: {inside}}}"
    return text if len(text) <= _LONGEST_FLOW else None


def _braces(entries: Mapping[str, Scalar]) -> str:
    inside = [f"{key}: {scalars.scalar(item, flow=True)}" for key, item in entries.items()]
    return "{" + ", ".join(inside) + "}"


def _is_block(node: Node) -> bool:
    return isinstance(node, str) and scalars.is_block(node)


def ends_in_block(node: Node) -> bool:
    """Return whether the last line of *node* belongs to a literal block."""
    while True:
        if isinstance(node, EXPR_TYPES):
            _, node = spelling(node)
        elif isinstance(node, Mapping) and node:
            *_, node = node.values()
        elif isinstance(node, tuple) and node:
            node = node[-1]
        else:
            return _is_block(node)
