"""Values of parameters: whether Heat takes them, and what it makes of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Absent, from_data, from_json, to_data
from hotgen.schema.coerce import shown
from hotgen.schema.constraints import Undecided, to_boolean, to_number, violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Parameter
    from hotgen.schema.constraints import Custom

LEGAL: Final[Mapping[str, tuple[str, ...]]] = {
    "range": ("number",),
    "modulo": ("number",),
    "length": ("string", "json", "comma_delimited_list"),
    "allowed_values": ("string", "number", "boolean", "comma_delimited_list"),
    "allowed_pattern": ("string",),
    "custom_constraint": ("string", "number", "boolean", "comma_delimited_list"),
}
"""The types of parameter that may have each kind of constraint."""

_TYPES: Final[Mapping[str, str]] = {"comma_delimited_list": "list", "json": "map"}


def type_mismatch(parameter: Parameter, value: Value) -> str | None:
    """Return why *value* is none for the type of *parameter*, as the end of a sentence."""
    try:
        parsed(parameter, value)
    except (TypeError, ValueError):
        wanted = _WANTED[parameter.type]
        return f"must be {wanted}, not {shown(value)}"
    return None


def violations(parameter: Parameter, value: Value, custom: Custom) -> Iterator[str]:
    """Yield how *value*, which has the parameter's type, breaks its constraints.

    Except for lists and JSON, Heat looks at the value as it was written.
    """
    subject = parsed(parameter, value) if parameter.type in _TYPES else value
    yield from _violations(parameter, subject, custom)


def default_violations(parameter: Parameter, custom: Custom) -> Iterator[str]:
    """Yield how the parameter's default, which has its type, breaks its constraints."""
    if not isinstance(parameter.default, Absent):
        broken = violations(parameter, parameter.default, custom)
        yield from dict.fromkeys([*schema_violations(parameter), *broken])


def schema_violations(parameter: Parameter) -> Iterator[str]:
    """Yield what Heat minds about the default even if another value is given.

    That is before it is parsed, when an empty list has an item, and without custom constraints.
    """
    default = parameter.default
    if isinstance(default, Absent):
        return
    first: Value = default
    if parameter.type == "comma_delimited_list":
        first = tuple(default.split(",")) if isinstance(default, str) else default
    yield from _violations(parameter, first, lambda _name, _value: None)


def _violations(parameter: Parameter, subject: object, custom: Custom) -> Iterator[str]:
    type_ = _TYPES.get(parameter.type, parameter.type)
    for constraint in parameter.constraints:
        if parameter.type in LEGAL[constraint.kind]:
            broken = violation(constraint.kind, constraint.argument, subject, type_, custom)
            if broken is not None:
                reason = constraint.description
                if isinstance(reason, str) and reason and not isinstance(broken, Undecided):
                    broken = f"{broken} ({reason})"
                yield broken


def parsed(parameter: Parameter, value: Value) -> object:
    """Return *value* as Heat parses it; ValueError or TypeError where it cannot."""
    match parameter.type:
        case "number":
            return to_number(value)
        case "boolean":
            return to_boolean(value)
        case "json":
            return from_json(value) if isinstance(value, str) and value else value
        case "comma_delimited_list" if isinstance(value, str):
            return tuple(value.split(",")) if value else ()
        case "comma_delimited_list" if isinstance(value, tuple):
            return tuple(str(item) for item in value)
        case "comma_delimited_list":
            raise TypeError
    return value


def known_values(
    parameters: Mapping[str, Parameter], given: Mapping[str, Value], *, defaults: bool
) -> dict[str, Value]:
    """Return the values of *parameters*, as far as they are known from what is *given*.

    A default is one only where everything that is not given has its default, which *defaults* says.
    """
    found: dict[str, Value] = {}
    for name, parameter in parameters.items():
        default = parameter.default if defaults else ABSENT
        value = given.get(name, None if isinstance(default, Absent) else default)
        if value is not None:
            with suppress(TypeError, ValueError):
                found[name] = yielded(parameter, value)
    return found


def yielded(parameter: Parameter, value: Value) -> Value:
    """Return what ``get_param`` makes of *value*; ValueError or TypeError where it cannot."""
    if parameter.type == "string":
        return value if isinstance(value, str) else str(to_data(value))
    return from_data(parsed(parameter, value))


_WANTED: Final[Mapping[str, str]] = {
    "boolean": "true or false (or yes, no, on, off, 1, 0)",
    "comma_delimited_list": "a list, or a string with commas",
    "json": "JSON",
    "number": "a number",
    "string": "a string",
}
