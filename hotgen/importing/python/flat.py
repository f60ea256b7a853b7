"""Code in one line, and how wide that is."""

from __future__ import annotations

from typing import Final

from hotgen.importing.python.code import Atom, Bracket, Chain, Code, Text
from hotgen.importing.python.strings import string
from hotgen.importing.python.widths import columns

NEVER: Final = 1 << 40
"""The width of what has comments inside: no line is wide enough."""


class Sizes:
    """The widths of expressions in one line, each measured once."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def of(self, code: Code) -> int:
        """The columns that *code* takes in one line; it must live as long as these sizes."""
        size = self._known.get(id(code))
        if size is None:
            size = self._known[id(code)] = self._measured(code)
        return size

    def _measured(self, code: Code) -> int:
        match code:
            case Atom(text):
                return columns(text)
            case Text(value):
                return columns(string(value))
            case Chain(base, steps):
                return self.of(base) + sum(map(self.of, steps))
            case Bracket(opening, entries, closing):
                if code.comments or any(e.comments or e.trailing is not None for e in entries):
                    return NEVER
                values = sum(columns(entry.label) + self.of(entry.value) for entry in entries)
                commas = max(0, 2 * (len(entries) - 1)) + is_single(code)
                return columns(opening) + values + commas + columns(closing)


def is_single(bracket: Bracket) -> bool:
    """Whether this is a tuple of one, which always has a comma."""
    return bracket.opening == "(" and len(bracket.entries) == 1


def write(code: Code, out: list[str]) -> None:
    """Append *code* to *out*, in one line."""
    match code:
        case Atom(text):
            out.append(text)
        case Text(value):
            out.append(string(value))
        case Chain(base, steps):
            write(base, out)
            for step in steps:
                write(step, out)
        case Bracket(opening, entries, closing):
            out.append(opening)
            for number, entry in enumerate(entries):
                out.append(f", {entry.label}" if number else entry.label)
                write(entry.value, out)
            out.append(f",{closing}" if is_single(code) else closing)
