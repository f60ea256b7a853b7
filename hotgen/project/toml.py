"""Where in a TOML file a key is given; asked only when something is wrong with it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hotgen.hot.expr import Key


def position(text: str, path: Sequence[Key]) -> tuple[int, int]:
    """Return the line and column (from 1) where *path* is first given in *text*.

    Where it is not given, the place of the nearest table that encloses it.
    """
    keys = [step for step in path if isinstance(step, str)]
    while keys:
        for line, lines, data in _statements(text):
            if _has(data, keys):
                return _column(line, lines, keys[-1])
        keys.pop()
    return 1, 1


def _statements(text: str) -> Iterator[tuple[int, list[str], object]]:
    """Yield each statement's first line, its lines, and the data that are complete after it.

    The library that reads TOML tells no positions, but it tells whether text is complete: a
    statement ends with the first line up to which the text can be read.
    """
    lines = text.split("\n")
    start = 0
    for end in range(1, len(lines) + 1):
        try:
            data = tomllib.loads("\n".join(lines[:end]) + "\n")
        except tomllib.TOMLDecodeError:
            continue
        yield start + 1, lines[start:end], data
        start = end


def _has(data: object, keys: Sequence[str]) -> bool:
    for key in keys:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True


def _column(first: int, lines: list[str], key: str) -> tuple[int, int]:
    """Return where in a statement *key* is spelt: before an equals sign, a dot or a bracket."""
    spelt = re.compile(rf"""(?<![\w-])["']?{re.escape(key)}["']?(?=\s*[=.\]])""")
    for number, line in enumerate(lines, first):
        if match := spelt.search(line):
            return number, match.start() + 1
    return first, 1
