"""Shapes of data, and what is wrong with a value that should have one.

A value may hold functions. What is known about their values comes from outside (`Look`): while a
template is read a function is only a function, later it has kinds of value that it may yield.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.errors import suggestion
from hotgen.hot.expr import EXPR_TYPES, Expr, Value
from hotgen.schema.check import Choice, Unknown
from hotgen.schema.coerce import ANYTHING, NAMES, shown

if TYPE_CHECKING:
    from hotgen.hot.expr import Path

Look: TypeAlias = Callable[[Expr], "Value | Unknown | Choice"]


@dataclass(frozen=True, slots=True)
class Kind:
    """Any value of some kinds."""

    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Items:
    """A list: the *first* items each have a shape of their own, all others are like *rest*.

    Values of the kinds *also* do as well, and with *falsy* whatever counts as empty.
    """

    first: tuple[Shape, ...] = ()
    rest: Shape | None = None
    least: int = 0
    also: frozenset[str] = frozenset()
    falsy: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """A map: some keys have a shape of their own, all others are like *rest*, or not allowed."""

    fields: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    rest: Shape | None = None
    also: frozenset[str] = frozenset()


Shape: TypeAlias = "Kind | Items | Fields"
ANY: Final = Kind(ANYTHING | {"function"})


def kinds(*names: str) -> Kind:
    """Return the shape of any value of the kinds *names*."""
    return Kind(frozenset(names))


def kind(value: Value) -> str:
    """Return which kind of value a literal is."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case tuple():
            return "list"
        case Mapping():
            return "map"
    return "string"


def mismatches(shape: Shape, value: Value, look: Look, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the places inside *value* that do not have their shape, and what they must be."""
    if shape is ANY:
        return
    known = look(value) if isinstance(value, EXPR_TYPES) else value
    if isinstance(known, Choice):
        for step, branch in known.branches:
            yield from mismatches(shape, branch, look, path + step)
    elif isinstance(known, Unknown):
        if not known.kinds & _kinds(shape):
            yield path, f"must be {_names(_kinds(shape))}, and this function is {_yields(known)}"
    elif isinstance(shape, Items) and isinstance(known, tuple):
        yield from _items(shape, known, look, path)
    elif isinstance(shape, Fields) and isinstance(known, Mapping):
        yield from _fields(shape, known, look, path)
    elif kind(known) not in _kinds(shape) and not (_takes_falsy(shape) and not known):
        yield path, f"must be {_names(_kinds(shape))}, not {shown(known)}"


def _items(
    shape: Items, value: tuple[Value, ...], look: Look, path: Path
) -> Iterator[tuple[Path, str]]:
    if len(value) < shape.least:
        yield path, f"must have at least {shape.least} items"
    elif shape.rest is None and len(value) > len(shape.first):
        yield path, f"must have at most {len(shape.first)} items"
    for index, item in enumerate(value):
        inner = shape.first[index] if index < len(shape.first) else shape.rest
        if inner is not None:
            yield from mismatches(inner, item, look, (*path, index))


def _fields(
    shape: Fields, value: Mapping[str, Value], look: Look, path: Path
) -> Iterator[tuple[Path, str]]:
    for name in shape.required:
        if name not in value:
            yield path, f"must have the key {name!r}"
    for name, item in value.items():
        inner = shape.fields.get(name, shape.rest)
        if inner is None:
            yield (*path, name), f"has no key {name!r}; {suggestion(name, shape.fields)}"
        else:
            yield from mismatches(inner, item, look, (*path, name))


def _kinds(shape: Shape) -> frozenset[str]:
    match shape:
        case Items(also=also):
            return also | {"list"}
        case Fields(also=also):
            return also | {"map"}
        case Kind(kinds):
            return kinds


def _takes_falsy(shape: Shape) -> bool:
    return isinstance(shape, Items) and shape.falsy


def _names(kinds: frozenset[str]) -> str:
    names = [NAMES[name] for name in sorted(kinds, key=list(_ORDER).index)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _yields(unknown: Unknown) -> str:
    if "function" in unknown.kinds:
        return "not worked out before the template is read"
    return f"always {_names(unknown.kinds)}"


_ORDER: Final[tuple[str, ...]] = ("string", "number", "boolean", "list", "map", "function", "null")
