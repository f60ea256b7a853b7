"""Facts as a tree of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Tree:
    """A line and what belongs to it; the columns of lines beside each other are aligned."""

    columns: tuple[str, ...]
    children: tuple[Tree, ...] = ()


def tree(*columns: str, children: Iterable[Tree] = ()) -> Tree:
    """Return a line with what belongs to it; of a long text in it, the first line counts."""
    return Tree(tuple(text.partition("\n")[0] for text in columns), tuple(children))


def lines(trees: Iterable[Tree], prefix: str = "") -> Iterator[str]:
    """Yield the lines of *trees*, which stand beside each other."""
    trees = list(trees)
    rows = _aligned([each.columns for each in trees])
    for index, (each, row) in enumerate(zip(trees, rows, strict=True), 1):
        last = index == len(trees)
        yield f"{prefix}{'└─ ' if last else '├─ '}{row}"
        yield from lines(each.children, prefix + ("   " if last else "│  "))


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Return *rows* as text with columns of equal width; a row's last column needs none."""
    widths: dict[int, int] = {}
    for row in rows:
        for column, cell in enumerate(row[:-1]):
            widths[column] = max(widths.get(column, 0), len(cell))
    return [
        "  ".join(
            cell.ljust(widths.get(column, 0))
            for column, cell in enumerate(row)
            if cell or widths.get(column)
        ).rstrip()
        for row in rows
    ]
