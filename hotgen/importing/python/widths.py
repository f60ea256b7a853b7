"""How many columns a text takes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import category, east_asian_width

_TAB: Final = 4
_NONE: Final = re.compile(
    "[\u09be\u09d7\u0b3e\u0b57\u0bbe\u0bd7\u0cc0\u0cc2\u0cc7-\u0cd6\u0d3e\u0d4e\u0d57\u0dcf\u0ddf"
    "\u1160-\u11ff\u1715\u1734\u1b35-\u1b3d\u1b43\u1b44\u1baa\u1bf2\u1bf3\u302e\u302f\u3164\ua8fa"
    "\ua953\ua9c0\ud7b0-\ud7fb\uff9e-\uffa0\U000111c0\U000111c2\U000111c3\U00011235\U0001133e"
    "\U0001134d\U00011357\U000114b0\U000114bd\U000115af\U000116b6\U00011930\U0001193d-\U0001193f"
    "\U00011941\U00011a84-\U00011a89\U00011d46\U00016ff0\U00016ff1\U0001d165\U0001d166"
    "\U0001d16d-\U0001d172]"
)
"""What joins the letter before it, though its category does not say so."""
_TWO: Final = re.compile(
    "[\u17a4\u17d8\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d376]"
)
"""What is wide, though Python's Unicode tables do not say so yet."""


def columns(text: str) -> int:
    """The columns of *text*, counted as formatters count them: character by character."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if character == "\t":
        return _TAB
    if category(character) in {"Cc", "Cf", "Me", "Mn"} or _NONE.match(character):
        return 0
    return 2 if east_asian_width(character) in {"F", "W"} or _TWO.match(character) else 1
