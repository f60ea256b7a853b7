"""JSON as people read it in a diff: on one line what fits, and lists of words in filled lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH = 100
_STEP = "  "


def to_text(value: dict[str, Any] | list[Any]) -> str:
    """Return *value* as JSON, an entry of its own for each member of the outermost level."""
    return "\n".join(_spread(value, "", "")) + "\n"


def _lines(value: Any, indent: str, label: str, end: str) -> Iterator[str]:  # noqa: ANN401
    """Yield the lines of *value*: the first begins with *label*, the last ends in *end*."""
    flat = f"{indent}{label}{_flat(value)}{end}"
    if len(flat) <= _WIDTH or not isinstance(value, dict | list):
        yield flat
    elif all(isinstance(each, str | int | float | None) for each in _values(value)):
        yield from _fill(value, indent, label, end)
    else:
        yield from _spread(value, indent, label, end)


def _spread(
    value: dict[str, Any] | list[Any], indent: str, label: str, end: str = ""
) -> Iterator[str]:
    """Yield the lines of *value*, each member on lines of its own."""
    opening, closing = _brackets(value)
    labels = [f"{_flat(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    yield f"{indent}{label}{opening}"
    for number, (name, member) in enumerate(zip(labels, _values(value), strict=True), 1):
        yield from _lines(member, indent + _STEP, name, "," if number < len(value) else "")
    yield f"{indent}{closing}{end}"


def _fill(value: dict[str, Any] | list[Any], indent: str, label: str, end: str) -> Iterator[str]:
    """Yield the lines of a *value* that holds only scalars, as many on a line as fit."""
    opening, closing = _brackets(value)
    yield f"{indent}{label}{opening}"
    line = ""
    for word in _words(value):
        if line and len(indent) + len(_STEP) + len(line) + 1 + len(word) > _WIDTH:
            yield f"{indent}{_STEP}{line}"
            line = word
        else:
            line = f"{line} {word}".lstrip()
    yield f"{indent}{_STEP}{line}"
    yield f"{indent}{closing}{end}"


def _words(value: dict[str, Any] | list[Any]) -> Iterator[str]:
    if isinstance(value, dict):
        words = [f"{_flat(key)}: {_flat(member)}" for key, member in value.items()]
    else:
        words = [_flat(member) for member in value]
    yield from (f"{word}," for word in words[:-1])
    yield words[-1]


def _values(value: dict[str, Any] | list[Any]) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value


def _brackets(value: dict[str, Any] | list[Any]) -> tuple[str, str]:
    return ("{", "}") if isinstance(value, dict) else ("[", "]")


def _flat(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False)
