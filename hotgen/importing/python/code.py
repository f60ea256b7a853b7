"""The expressions that a blueprint is written with, as a tree without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Code: TypeAlias = "Atom | Text | Bracket | Chain"
"""An expression."""


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never broken: a name, a number, `self.server`, `True`."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A string literal; where it does not fit, it becomes several that Python joins."""

    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One of the things between brackets, with its comments (all without their `#`)."""

    value: Code
    label: str = ""
    """What stands before the value, as it is spelt: `image=` or `"key": `."""
    comments: tuple[str, ...] = ()
    """The lines above the entry."""
    trailing: str | None = None
    """The comment behind the entry, on its last line."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """A call, a list, a mapping, a tuple or a subscript: what stands between two brackets.

    The opening has what is before the bracket too: `nova.Server(`, `.after(`, `[`, `{`.
    """

    opening: str
    entries: tuple[Entry, ...]
    closing: str
    comments: tuple[str, ...] = ()
    """The lines below the last entry, without their `#`."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Calls of methods (`.after(`) and subscripts (`[`) of an expression, one after the other.

    A step has one of these two openings; `(` is a tuple, not the call of a result.
    """

    base: Code
    steps: tuple[Bracket, ...]
