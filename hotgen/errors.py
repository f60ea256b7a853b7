"""The errors that hotgen raises, and where in a file they point.

::

    HotgenError               exit code 1
    ├── BlueprintError        a mistake in a blueprint, at its author's line
    └── UsageError            exit code 2: the command line is wrong
        └── ConfigurationError    hotgen.toml or pyproject.toml is wrong, at the faulty line

Every class carries ``message`` (what is wrong and what was allowed), ``origin`` (where, if known)
and ``notes`` (further places that matter, such as the author's call of a component).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from hotgen.bounded import ExceededError, spend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in a file; lines and columns count from 1, and the end is exclusive."""

    file: str
    line: int
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None
    via: Origin | None = field(default=None, compare=False)
    """The call that led here, where the place is inside a helper of the author's own."""

    def __str__(self) -> str:
        """Write the place as ``file:line:column``, which editors and terminals can follow."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Note:
    """A further place that helps to understand an error."""

    message: str
    origin: Origin

    def __str__(self) -> str:
        """Write the place first, as the error itself does."""
        return f"{self.origin}: {self.message}"


class HotgenError(Exception):
    """What hotgen refuses to do, in words that are fit for its user."""

    exit_code: ClassVar[int] = 1

    def __init__(
        self, message: str, *, origin: Origin | None = None, notes: Iterable[Note] = ()
    ) -> None:
        """Keep the parts apart, so that a report can lay them out in its own way."""
        super().__init__(message)
        self.message = message
        self.origin = origin
        self.notes = tuple(notes)

    def __str__(self) -> str:
        """Write ``file:line:column: message``, then a line for each note."""
        place = f"{self.origin}: " if self.origin else ""
        return "\n".join([f"{place}{self.message}", *(f"  {note}" for note in self.notes)])


class BlueprintError(HotgenError):
    """A mistake in a blueprint, at the line of its author."""


class UsageError(HotgenError):
    """The command line asks for something that does not exist."""

    exit_code = 2


class ConfigurationError(UsageError):
    """The configuration is wrong; `origin` points at the faulty line."""


_LONGEST_WORD: Final = 200


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the one of *allowed* that *word* was most likely meant to be, if any is near.

    It is the first of `difflib.get_close_matches`, which compares all of them closely. Within a
    budget, only so many words are looked at.
    """
    from difflib import SequenceMatcher  # needed only when something is wrong

    words = allowed if isinstance(allowed, Collection) else [*allowed]
    try:
        spend(len(words), "words")
    except ExceededError:
        return None
    if len(word) > _LONGEST_WORD:
        return None
    candidates = sorted({each for each in words if len(each) <= _LONGEST_WORD})
    folded = {candidate.casefold(): candidate for candidate in reversed(candidates)}
    matcher = SequenceMatcher(b=word.casefold())
    best, match = (_NEAR, ""), None
    for most, candidate in sorted(likenesses(word.casefold(), folded), reverse=True):
        if most < best[0]:
            break
        matcher.set_seq1(candidate)
        found = (matcher.ratio(), candidate)
        if found >= best:
            best, match = found, folded[candidate]
    return match


_NEAR: Final = 0.6
"""How alike two words are at least, from 0 to 1, of which one may be meant for the other."""


def likenesses(word: str, candidates: Iterable[str]) -> Iterator[tuple[float, str]]:
    """Yield each of *candidates* behind how alike it and *word* are at most, from 0 to 1.

    That is what the longest common subsequence says, whose length is found with the bit-parallel
    algorithm of Hyyrö. To compare words with `difflib` takes ten times as long.
    """
    places: dict[str, int] = {}
    for index, character in enumerate(word):
        places[character] = places.get(character, 0) | 1 << index
    every = (1 << len(word)) - 1
    for candidate in candidates:
        rest = every
        for character in candidate:
            matches = rest & places.get(character, 0)
            rest = (rest + matches) | (rest - matches)
        common = len(word) - (rest & every).bit_count()
        size = len(word) + len(candidate)
        yield 2 * common / size if size else 1.0, candidate


def suggestion(word: str, allowed: Iterable[str], *, limit: int = 12) -> str:
    """Return the end of a message: the nearest of *allowed*, or all of them where they are few."""
    from heapq import nsmallest

    candidates = set(allowed)
    near = nearest(word, candidates)
    if near is not None:
        return f"did you mean {near!r}?"
    if not candidates:
        return "there are none"
    if len(candidates) <= limit:
        return f"allowed: {', '.join(sorted(candidates))}"
    first = ", ".join(nsmallest(limit, candidates))
    return f"allowed: {first}, … ({len(candidates)} in all)"
