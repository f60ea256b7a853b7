"""Bringing a value to the type of its property, as Heat does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import Absent, to_data
from hotgen.schema.constraints import to_number

if TYPE_CHECKING:
    from hotgen.hot.expr import Value
    from hotgen.schema.model import Property

ANYTHING: Final = frozenset({"string", "number", "boolean", "list", "map", "null"})
"""The kinds of value that there are."""

NAMES: Final[Mapping[str, str]] = {
    "boolean": "true or false",
    "function": "a function",
    "integer": "an integer",
    "list": "a list",
    "map": "a map",
    "null": "null",
    "number": "a number",
    "string": "a string",
}
"""Kinds and types as messages write them."""

_ACCEPTED: Final[Mapping[str, frozenset[str]]] = {
    "string": ANYTHING - {"list", "map"},
    "integer": ANYTHING - {"list", "map"},
    "number": ANYTHING - {"list", "map"},
    "boolean": frozenset({"string", "boolean", "null"}),
    "list": frozenset({"list", "null"}),
    "map": frozenset({"map", "null"}),
    "any": ANYTHING,
}
_CONVERTED: Final[Mapping[str, frozenset[str]]] = {
    "list": frozenset({"string"}),
    "map": frozenset({"string", "list"}),
}
_EMPTY: Final[Mapping[str, Value]] = {
    "string": "",
    "integer": 0,
    "number": 0,
    "boolean": False,
    "list": (),
    "map": {},
}
_LONGEST_SHOWN: Final = 60


def accepted(schema: Property) -> frozenset[str]:
    """Return the kinds of value of which at least some can be brought to the property's type."""
    converted = _CONVERTED[schema.type] if schema.allow_conversion else frozenset()
    return _ACCEPTED[schema.type] | converted


def coerce(value: Value, schema: Property) -> Value:
    """Return *value* in the type of its property, or raise ValueError with the end of a sentence.

    Null is taken for the default, or for the empty value of the type.
    """
    if value is None:
        default = None if isinstance(schema.default, Absent) else schema.default
        value = default or _EMPTY.get(schema.type)
    try:
        return _COERCIONS[schema.type](value, schema)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"takes {NAMES[schema.type]}, not {shown(value)}") from None


def shown(value: Value) -> str:
    """Return *value* as messages show it, cut where it is long."""
    text = repr(to_data(value))
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _string(value: Value, _: Property) -> Value:
    if isinstance(value, bool | int):
        return str(value)
    if isinstance(value, str | bytes):  # bytes become text on their way to Heat
        return value
    raise TypeError


def _integer(value: Value, _: Property) -> Value:
    if isinstance(value, str | int | float):
        return int(value)
    raise TypeError


def _boolean(value: Value, _: Property) -> Value:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    raise TypeError


def _list(value: Value, schema: Property) -> Value:
    if schema.allow_conversion and isinstance(value, str):
        return tuple(value.split(",")) if value else ()
    if isinstance(value, tuple | list):
        return value
    raise TypeError


def _map(value: Value, schema: Property) -> Value:
    if isinstance(value, Mapping) or (schema.allow_conversion and isinstance(value, str | tuple)):
        return value
    raise TypeError


_COERCIONS: Final[Mapping[str, Callable[[Value, Property], Value]]] = {
    "string": _string,
    "integer": _integer,
    "number": lambda value, _: to_number(value),
    "boolean": _boolean,
    "list": _list,
    "map": _map,
    "any": lambda value, _: value,
}
