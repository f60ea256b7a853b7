"""Places in a TOML file, and how its parts are spelt; asked only when something is wrong there."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hotgen.hot.expr import Key

_BARE: Final = re.compile(r"=\s*([\w.+-]+)\s*(?=[,}#]|$)")
"""A value without quotes or brackets, in a line or in an inline table."""


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


def unquoted(line: str, column: int) -> str | None:
    """Return how the value at *column* (from 1) of *line* is written, if only quotes miss there."""
    for match in _BARE.finditer(line):
        if match.start(1) < column <= match.end(1) + 1:
            word = match[1]
            right = word.lower() if word.lower() in {"true", "false"} else f'"{word}"'
            return f"{word} is no value in TOML: write {right}"
    return None


def quoted(value: object) -> str:
    """Return the text to write in place of *value*; dots stand for what no text is made of."""
    if isinstance(value, list | dict):
        return '"…"'
    return json.dumps(value if isinstance(value, str) else str(value), ensure_ascii=False)


def table_header(path: Sequence[Key]) -> str:
    """Return the line that begins the table at *path*: ``[render.web-tier]``."""
    keys = (str(key) for key in path)
    bare = (key if re.fullmatch(r"[\w-]+", key, re.ASCII) else json.dumps(key) for key in keys)
    return f"[{'.'.join(bare)}]"
