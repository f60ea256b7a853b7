"""Facts that can be written as JSON, and how a constraint reads among them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from hotgen.hot.expr import Absent, to_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Constraint

Facts: TypeAlias = dict[str, Any]


def given(**values: Value | Absent) -> Facts:
    """Return those of *values* that are there, as data."""
    return {key: to_data(value) for key, value in values.items() if not isinstance(value, Absent)}


def constraints(found: Iterable[Constraint]) -> list[Facts]:
    """Return constraints as HOT spells them, without their descriptions."""
    return [{constraint.kind: to_data(constraint.argument)} for constraint in found]


def in_words(constraint: Facts) -> str:
    """Return what a constraint allows."""
    ((kind, argument),) = constraint.items()
    match kind:
        case "range":
            text = _between(argument)
        case "length":
            text = f"length {_between(argument)}"
        case "modulo":
            text = f"{argument.get('offset', 0)} more than a multiple of {argument['step']}"
        case "allowed_values":
            text = f"one of {', '.join(map(literal, argument))}"
        case "allowed_pattern":
            text = f"matches {argument}"
        case _:
            text = literal(argument)
    return text


def literal(value: object) -> str:
    """Return a value as a template could spell it; plain words need no quotes."""
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)


def _between(bounds: Facts) -> str:
    low, high = bounds.get("min"), bounds.get("max")
    if low is None or high is None:
        return f"at most {high}" if low is None else f"at least {low}"
    return f"{low} to {high}"
