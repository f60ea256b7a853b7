"""Expressions: the values that Heat, not Python, works out.

A `Value` is what stands behind a key of a template: a scalar, a tuple (a YAML list), a mapping with
string keys, or an `Expr`. Four classes cover all functions: the three that refer to something by
name, and `Call` for every other function (and for a reference whose arguments are themselves
computed or malformed).
"""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias, Union, cast

Key: TypeAlias = str | int
"""One step of a path: a mapping's key or a list's index."""

Path: TypeAlias = tuple[Key, ...]
"""A symbolic place in a template, such as ``("resources", "web", "properties", "flavor")``.

Functions are steps too, as in the YAML: ``(…, "flavor", "str_replace", "params", "$size")``.
"""


class Absent(enum.Enum):
    """The type of `ABSENT`, which says that a key is not there (``null`` is a value)."""

    ABSENT = "ABSENT"

    def __repr__(self) -> str:
        """Write the name alone: it stands in the repr of every template."""
        return self.name


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class GetParam:
    """``get_param``: a parameter, or what *path* selects inside its value."""

    name: str
    path: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class GetResource:
    """``get_resource``: the reference (mostly the id) of a resource."""

    name: str


@dataclass(frozen=True, slots=True)
class GetAttr:
    """``get_attr``: an attribute of a resource; *path* is its name, then steps inside its value."""

    resource: str
    path: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """Any other function, by its HOT name, with its arguments as HOT spells them."""

    function: str
    args: Value


Expr: TypeAlias = GetParam | GetResource | GetAttr | Call
EXPR_TYPES: Final = (GetParam, GetResource, GetAttr, Call)

Scalar: TypeAlias = str | int | float | bool | bytes | None
Value: TypeAlias = Union[Scalar, Expr, "tuple[Value, ...]", "Mapping[str, Value]"]


def call(function: str, args: Value) -> Expr:
    """Return the expression for *function* applied to *args*, in its most specific form."""
    match function, args:
        case "get_param", str(name):
            return GetParam(name)
        case "get_param", (str(name), *path):
            return GetParam(name, tuple(path))
        case "get_resource", str(name):
            return GetResource(name)
        case "get_attr", (str(name), *path):
            return GetAttr(name, tuple(path))
    return Call(function, args)


def spelling(expr: Expr) -> tuple[str, Value]:
    """Return the function and the arguments that HOT spells *expr* with: the inverse of `call`."""
    match expr:
        case Call(function, args):
            return function, args
        case GetParam(name, path):
            return "get_param", (name, *path) if path else name
        case GetResource(name):
            return "get_resource", name
        case GetAttr(name, path):
            return "get_attr", (name, *path)


def walk(value: Value, path: Path = ()) -> Iterator[tuple[Path, Expr]]:
    """Yield every expression inside *value* with its path, outermost first."""
    found: list[tuple[Path, Expr]] = []
    _collect(value, path, found)
    return iter(found)


def _collect(value: Value, path: Path, found: list[tuple[Path, Expr]]) -> None:
    if isinstance(value, str):
        return
    if isinstance(value, EXPR_TYPES):
        found.append((path, value))
        function, args = spelling(value)
        _collect(args, (*path, function), found)
    else:
        for key, item in items(value):
            _collect(item, (*path, key), found)


def strings(value: Value) -> Iterator[str]:
    """Yield every string inside *value* that is no key, and those that functions are given."""
    if isinstance(value, str):
        yield value
    for _, item in items(spelling(value)[1] if isinstance(value, EXPR_TYPES) else value):
        yield from strings(item)


def maps(value: Value, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, Value]]]:
    """Yield every map inside *value* that is no function with its path, outermost first."""
    found: list[tuple[Path, Mapping[str, Value]]] = []
    _collect_maps(value, path, found)
    return iter(found)


def _collect_maps(value: Value, path: Path, found: list[tuple[Path, Mapping[str, Value]]]) -> None:
    if isinstance(value, str):
        return
    if isinstance(value, EXPR_TYPES):
        function, args = spelling(value)
        _collect_maps(args, (*path, function), found)
        return
    if isinstance(value, _MAPPINGS):
        found.append((path, value))
    for key, item in items(value):
        _collect_maps(item, (*path, key), found)


def items(value: Value) -> Iterable[tuple[Key, Value]]:
    """Return the entries of a mapping or list with their keys or indices; else nothing."""
    if isinstance(value, str):
        return ()
    if isinstance(value, tuple):
        return enumerate(value)
    return value.items() if isinstance(value, _MAPPINGS) else ()


_MAPPINGS: Final = (dict, Mapping)
"""To ask an abstract class is slow; a plain dict is recognised without."""


def to_data(value: Value) -> object:
    """Return *value* as the dicts, lists and scalars that HOT spells it with."""
    if isinstance(value, EXPR_TYPES):
        function, args = spelling(value)
        return {function: to_data(args)}
    if isinstance(value, Mapping):
        return {key: to_data(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    return value


def from_json(text: str) -> Value:
    """Return the value that *text* is as JSON; ValueError where it is none or far too deep."""
    many = text.count("[") + text.count("{") > _DEEPEST_JSON
    if many and bracket_depth(_JSON_STRING.sub("", text), "[{", "]}") > _DEEPEST_JSON:
        raise ValueError(f"nested more than {_DEEPEST_JSON} levels deep")
    return from_data(json.loads(text))


_DEEPEST_JSON: Final = 200
_JSON_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


def bracket_depth(text: str, opening: str, closing: str) -> int:
    """Return how deep brackets are nested in *text*, whichever of *opening* and *closing*."""
    steps = {**dict.fromkeys(opening, 1), **dict.fromkeys(closing, -1)}
    return max(accumulate(steps.get(each, 0) for each in text), default=0)


def from_data(data: object) -> Value:
    """Return *data* as a value: of its lists, and of whatever else has items, tuples are made."""
    if isinstance(data, Mapping):
        return {str(key): from_data(item) for key, item in data.items()}
    if isinstance(data, (str, int, float, bytes, type(None), *EXPR_TYPES)):
        return data
    return tuple(map(from_data, cast("Iterable[object]", data)))
