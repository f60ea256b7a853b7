"""Whether a value is inside a constraint, for properties and for parameters alike."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NoReturn, TypeAlias

from hotgen.bounded import ExceededError, bounded, spend
from hotgen.errors import suggestion


class Undecided(str):  # noqa: SLOT000 - it has no more to say than other sentences
    """The end of a sentence that says why nobody can tell whether a value breaks a constraint."""


Custom: TypeAlias = Callable[[str, object], str | None]
"""Says why a custom constraint, by its name, refuses a value; nothing where it holds."""

_TRUE: Final = frozenset({"1", "t", "true", "on", "y", "yes"})
_FALSE: Final = frozenset({"0", "f", "false", "off", "n", "no"})
_SHORT: Final = 80


def violation(
    kind: str,
    argument: Any,  # noqa: ANN401 - it differs from kind to kind
    value: object,
    type_: str,
    custom: Custom,
) -> str | None:
    """Return how *value* breaks the constraint, as the end of a sentence about it, or nothing.

    *argument* is what HOT writes behind *kind*: ``{"min": 1}``, ``["a", "b"]``, ``"[a-z]+"``.
    *type_* is the type of the property or parameter: allowed values are compared in it. The end is
    `Undecided` where it takes too much to find out.
    """
    try:
        match kind:
            case "allowed_values":
                return _not_allowed(value, argument, type_)
            case "custom_constraint":
                reason = custom(argument, value)
                return reason and f"is {value!r}, which is no {argument}: {reason}"
        return _CHECKS[kind](value, argument)
    except (re.error, RecursionError):
        return None  # the pattern is wrong, not the value
    except ExceededError:
        pattern = kind == "allowed_pattern"
        what = f"matched with {argument}" if pattern else "compared with all allowed values"
        return Undecided(f"takes too long to be {what}")
    except (TypeError, ValueError, OverflowError):
        return f"cannot be held against its {kind} constraint, because it is {value!r}"


def to_number(value: object) -> float:
    """Return *value* as Heat reads a number; ValueError or TypeError where it is none."""
    if isinstance(value, int | float):
        return value
    try:
        return int(value)  # type: ignore[call-overload,no-any-return]
    except ValueError:
        return float(value)  # type: ignore[arg-type]


def to_boolean(value: object) -> bool:
    """Return *value* as Heat reads a boolean parameter; ValueError where it is none."""
    word = str(value).strip().lower()
    if word not in _TRUE | _FALSE:
        raise ValueError(f"{value!r} is not a boolean; allowed: true, false, yes, no, on, off")
    return word in _TRUE


def to_type(value: object, type_: str) -> object:
    """Return *value* as the constraint of a property or parameter of *type_* compares it."""
    match type_:
        case "integer":
            number = to_number(value)
            return number if isinstance(number, int) else _refuse(f"{value!r} is not an integer")
        case "number":
            return to_number(value)
        case "string":
            return str(value)
        case "boolean":
            return to_boolean(value)
    return value


def _refuse(message: str) -> NoReturn:
    raise ValueError(message)


def _range(value: object, limits: Mapping[str, object]) -> str | None:
    return _outside(to_number(value), limits, "is")


def _length(value: Any, limits: Mapping[str, object]) -> str | None:  # noqa: ANN401 - may have none
    return _outside(len(value), limits, "has a length of")


def _outside(number: float, limits: Mapping[str, object], verb: str) -> str | None:
    low, high = (None if limits.get(k) is None else to_number(limits[k]) for k in ("min", "max"))
    if (low is None or not number < low) and (high is None or not number > high):
        return None
    wanted = [f"at least {low}"] if low is not None else []
    wanted += [f"at most {high}"] if high is not None else []
    return f"{verb} {number}; allowed: {' and '.join(wanted)}"


def _modulo(value: object, argument: Mapping[str, object]) -> str | None:
    number, step, offset = map(to_number, (value, argument["step"], argument["offset"]))
    if number % step == offset:
        return None
    return f"is {number}; allowed: multiples of {step} with an offset of {offset}"


def _not_allowed(value: object, allowed: Sequence[object], type_: str) -> str | None:
    """A list must have allowed items only, uncoerced; anything else is compared in its own type."""
    spend(_COMPARISON * len(allowed))
    if isinstance(value, list | tuple):
        wrong = _others(value, allowed)
        return f"has {wrong[0]!r}; {_choices(wrong[0], allowed)}" if wrong else None
    if to_type(value, type_) in [to_type(item, type_) for item in allowed]:
        return None
    return f"is {value!r}; {_choices(value, allowed)}"


_COMPARISON: Final = 8
"""How much it takes from the budget to compare with an allowed value."""


def _others(values: Sequence[object], allowed: Sequence[object]) -> list[object]:
    """Return which of *values* are not *allowed*."""
    try:
        known = set(allowed)
        return [item for item in values if item not in known]
    except TypeError:  # of what cannot be hashed
        spend(_COMPARISON * len(values) * len(allowed))
        return [item for item in values if item not in allowed]


def _choices(value: object, allowed: Sequence[object]) -> str:
    """All of *allowed* in their own order where they are few: the order often means something."""
    words = [str(item) for item in allowed]
    if words and sum(map(len, words)) <= _SHORT:
        return f"allowed: {', '.join(words)}"
    return suggestion(str(value), words)


_REPEATED_GROUP: Final = re.compile(r"\)[*+{]")
_REPETITION: Final = re.compile(r"[*+?{]")
_GROUP: Final = re.compile("[()]")
_SHORT_VALUE: Final = 12
_MANY_STEPS: Final = 10**6
_STEPS: Final = 64
"""How many steps of matching take as much as one character of a value."""
_LONGEST_PATTERN: Final = 10_000


def _grows(pattern: str, value: str) -> bool:
    """Whether matching may take time beyond all measure: for that, choices meet in one text."""
    repetitions = len(_REPETITION.findall(pattern))
    if _REPEATED_GROUP.search(pattern) and (repetitions > 1 or "|" in pattern):
        return len(value) > _SHORT_VALUE or repetitions > _SHORT_VALUE
    choices = math.prod(1 + part.count("|") for part in _GROUP.split(pattern))
    if repetitions > 1:
        choices *= (len(value) + 1) ** repetitions
    if choices > _MANY_STEPS:
        return True
    spend(choices // _STEPS)
    return False


def _end(pattern: re.Pattern[str], value: str) -> int | None:
    match = pattern.match(value)
    return None if match is None else match.end()


def _pattern(value: Any, pattern: str) -> str | None:  # noqa: ANN401 - re refuses what is no string
    """The match must reach the very end, which ``$`` before a last newline does not."""
    if len(pattern) > _LONGEST_PATTERN:
        raise ExceededError
    with warnings.catch_warnings(action="ignore"):  # of what a later Python may read otherwise
        compiled = re.compile(pattern)
    if isinstance(value, str) and _grows(pattern, value):
        end = bounded(lambda: _end(compiled, value), key=("match", pattern, value))
    else:
        end = _end(compiled, value)
    if end == len(value):
        return None
    return f"is {value!r}; allowed: what matches {pattern} in whole"


_CHECKS: Final[Mapping[str, Callable[[Any, Any], str | None]]] = {
    "allowed_pattern": _pattern,
    "length": _length,
    "modulo": _modulo,
    "range": _range,
}
