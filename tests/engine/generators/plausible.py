"""Values that a property takes, and values that it does not take, made from its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from hotgen.hot.expr import to_data
from hotgen.schema.model import Constraint, Property
from tests.engine.questions import Data

Schema = Mapping[str, Property]
Place = tuple[str | int, ...]
"""The way to a property from the top, with 0 for the items of a list and "*" for those of a map."""

_LIKELY: Final[Mapping[str, Data]] = {
    "string": "a",
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "list": ["a"],
    "map": {"a": "b"},
    "any": "a",
}

_CUSTOM: Final[Mapping[str, tuple[list[Data], list[Data]]]] = {
    "cron_expression": (["* * * * *", "", "@daily", "0 0 1 * 7"], ["a", "* * * *", "99 * * * *"]),
    "dns_domain": (["a.b.", ""], ["a.b", "A.b.", "-a.", "a..b."]),
    "dns_name": (["a", "a.b", "a.b.", ""], ["A", "a_b", "-a", "a.1.", "a" * 64]),
    "expiration": (["2099-01-01T00:00:00Z", ""], ["2020-01-01T00:00:00Z", "a"]),
    "ip_addr": (["10.0.0.1", "::1", "fe80::1%eth0"], ["10.0.0", "10.0.0.256", "a", "", " ::1"]),
    "ip_or_cidr": (["10.0.0.1", "10.0.0.0/24", "::/0"], ["10.0.0.0/33", "10/8", "a", ""]),
    "iso_8601": (["2020-01-01T00:00:00Z", "2020-01-01"], ["a", "2020-13-01"]),
    "json_string": (['{"a": 1}', "", "5"], ["{a", "a"]),
    "mac_addr": (["00:00:00:00:00:01", "00-00-00-00-00-01"], ["a", "", "00:00:00:00:00"]),
    "net_cidr": (["10.0.0.0/24", "10.0.0.5/24", "2001:db8::/32"], ["10/8", "10.0.0.0", "a/24", ""]),
    "rel_dns_name": (["a", "a.b", ""], ["a.", "A", "a_b"]),
    "timezone": (["UTC", "Europe/Berlin", ""], ["Nowhere", "utc "]),
}
"""Of each constraint that Heat decides without a cloud: what holds, and what does not."""

_TEXTS: Final = (
    "",
    "!",
    "a",
    "ab c",
    "ab c!",
    "1-2,3",
    "/dev/vdb",
    "/dev/vda",
    "2020-01-01 10:00",
    "2020-01-01 10:00:00",
    "01234567-89ab-cdef-0123-456789abcdef",
)
"""Texts of which each pattern takes some."""


def good(schema: Property, *, whole: bool = False) -> Data:
    """Return what *schema* takes; *whole* with all that may be in it."""
    for constraint in schema.constraints:
        for each in _inside(constraint, schema):
            return each
    if schema.properties:
        return given(schema.properties, whole=whole)
    if schema.items is not None:
        item = good(schema.items, whole=whole)
        return {"a": item} if schema.type == "map" else [item]
    return _LIKELY[schema.type]


def given(properties: Schema, *, whole: bool = False) -> dict[str, Data]:
    """Return values for what is required of *properties*; *whole* for all of them."""
    return {
        name: good(each, whole=whole)
        for name, each in properties.items()
        if each.required or (whole and each.implemented)
    }


def inside(schema: Property) -> Iterator[Data]:
    """Yield values at the edges of the constraints of *schema*."""
    for constraint in schema.constraints:
        yield from _inside(constraint, schema)


def outside(schema: Property) -> Iterator[Data]:
    """Yield values that *schema* does not take because of one of its constraints."""
    for constraint in schema.constraints:
        for each in _outside(constraint, schema):
            yield [each] if schema.type == "list" and constraint.kind != "length" else each


def _inside(constraint: Constraint, schema: Property) -> Iterator[Data]:
    argument: Data = to_data(constraint.argument)
    match constraint.kind:
        case "allowed_values":
            yield from ([argument[:1], argument] if schema.type == "list" else argument)
        case "range":
            yield from argument.values()
            yield from map(str, argument.values())
        case "length":
            for length in argument.values():
                yield _long(schema, length)
        case "allowed_pattern":
            yield from (text for text in _TEXTS if _fits(text, argument))
        case "custom_constraint":
            yield from _CUSTOM.get(argument, (["a"], []))[0]


def _outside(constraint: Constraint, schema: Property) -> Iterator[Data]:
    argument: Data = to_data(constraint.argument)
    match constraint.kind:
        case "allowed_values":
            yield from ["wrong", -7, f"{argument[0]} ", str(argument[0]).swapcase()]
        case "range":
            for name, limit in argument.items():
                step = -1 if name == "min" else 1
                yield from [limit + step, str(limit + step), limit + step / 2]
        case "length":
            for name, limit in argument.items():
                yield _long(schema, limit + (-1 if name == "min" else 1))
        case "allowed_pattern":
            yield from (text for text in _TEXTS if not _fits(text, argument))
        case "custom_constraint":
            yield from _CUSTOM.get(argument, ([], []))[1]


def _fits(text: str, pattern: str) -> bool:
    found = re.match(pattern, text)
    return found is not None and found.end() == len(text)


def _long(schema: Property, length: int) -> Data:
    if schema.type == "map":
        return {f"a{index}": "b" for index in range(length)}
    if schema.type == "list":
        return [good(schema.items) if schema.items else "a"] * length
    return "a" * length


def places(properties: Schema, base: Place = ()) -> Iterator[tuple[Place, Property]]:
    """Yield each of *properties*, and what is inside, with its place."""
    for name, each in properties.items():
        yield from _places_in(each, (*base, name))


def _places_in(schema: Property, place: Place) -> Iterator[tuple[Place, Property]]:
    yield place, schema
    if schema.items is not None:
        yield from _places_in(schema.items, (*place, "*" if schema.type == "map" else 0))
    yield from places(schema.properties or {}, place)


def put(data: Data, properties: Schema, place: Place, value: Data) -> dict[str, Data]:
    """Return *data* with *value* at *place*, and what is likely on the way there."""
    name, *rest = place
    assert isinstance(name, str)
    return {**data, name: _within(data.get(name), properties[name], rest, value)}


def _within(data: Data, schema: Property, place: list[str | int], value: Data) -> Data:
    if not place:
        return value
    data = good(schema) if data is None else data
    match place:
        case [0, *rest] if schema.items:
            return [_within(data[0], schema.items, rest, value)]
        case ["*", *rest] if schema.items:
            return {"a": _within(data["a"], schema.items, rest, value)}
        case [str(name), *rest] if schema.properties:
            inner = _within(data.get(name), schema.properties[name], rest, value)
            return {**data, name: inner}
    raise ValueError(place)


def without(data: Data, place: Place) -> Data:
    """Return *data* without what is at *place*."""
    match data, place:
        case {}, (name, *rest) if name in data:
            kept = {key: each for key, each in data.items() if key != name}
            return {**kept, name: without(data[name], tuple(rest))} if rest else kept
        case [first], (0, *rest):
            return [without(first, tuple(rest))]
    return data
