"""How many columns a text takes."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

_TAB = 4


def columns(text: str) -> int:
    """The columns of *text*, counted as formatters count them: character by character."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if character == "\t":
        return _TAB
    if category(character) in {"Cc", "Cf", "Me", "Mn"}:
        return 0
    return 2 if east_asian_width(character) in {"F", "W"} else 1
