"""The line of a file that somebody shall look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.text.disk import LARGEST_TEXT, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.errors import Origin

_WIDEST: Final = 120


class Sources:
    """The lines of the files that a report points at; each file is read once."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def excerpt(self, origin: Origin) -> Iterator[str]:
        """Yield the line at *origin* and carets under what is meant, if the file can be read."""
        lines = self._read(origin.file)
        if not 0 < origin.line <= len(lines):
            return
        text = lines[origin.line - 1]
        start, end = _part(len(text), origin.column - 1)
        number = f"{origin.line} | " + "…" * (start > 0)
        margin = f"{' ' * len(str(origin.line))} | " + " " * (start > 0)
        before = "".join(char if char == "\t" else " " for char in text[start : origin.column - 1])
        width = min(_width(origin, text), max(end - origin.column + 1, 1))
        yield f"{number}{text[start:end]}{'…' * (end < len(text))}"
        yield f"{margin}{before}{'^' * width}"

    def _read(self, file: str) -> list[str]:
        if file not in self._lines:
            try:
                text = read_bytes(file, LARGEST_TEXT).decode("utf-8")
            except (OSError, ValueError):
                text = ""
            self._lines[file] = text.splitlines()
        return self._lines[file]


def _part(length: int, column: int) -> tuple[int, int]:
    """Return which part of a line is shown, by its *length*: if that is much, around *column*."""
    if length <= _WIDEST:
        return 0, length
    start = max(0, min(column - _WIDEST // 3, length - _WIDEST))
    return start, start + _WIDEST


def _width(origin: Origin, text: str) -> int:
    """Return how many characters of the line are meant: to its end where more lines follow."""
    end = len(text.rstrip()) + 1
    if origin.end_column is not None and origin.end_line in {None, origin.line}:
        end = origin.end_column
    return max(end - origin.column, 1)
