"""How much is told: enough for any author, whatever a template holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.hot.path import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_PROBLEMS: Final = 1_000
_LONGEST_MESSAGE: Final = 2_000


def first_of(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield as many of *problems* as anybody reads, then say that there are more; ask for no more.

    They are those of one rule in one file.
    """
    for index, problem in enumerate(problems):
        if index == _MOST_PROBLEMS:
            message = f"there is more of this; the first {_MOST_PROBLEMS:,} places are told"
            yield Problem((), message, problem.rule, create=problem.create)
            return
        yield problem


def shortened(message: str) -> str:
    """Return *message* without its middle where it is long, as values make it."""
    if len(message) <= _LONGEST_MESSAGE:
        return message
    half = _LONGEST_MESSAGE // 2
    return f"{message[:half]} … {message[-half:]}"
