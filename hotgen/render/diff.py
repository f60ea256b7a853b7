"""A change as a unified diff, which ``git apply`` and ``patch -p1`` could carry out.

What is to be removed gets one line, as ``diff -r`` has it, and not the whole file: those commands
skip the line, so the removal is left to ``hotgen render``.
"""

from __future__ import annotations

from difflib import unified_diff
from io import StringIO
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hotgen.render.folder import Change


def diff(change: Change, path: str) -> str:
    """Return what changes in the file that is called *path*."""
    if change.new is None:
        return f"Only in {PurePath(path).parent}: {change.path.name}\n"
    names = [f"a/{path}" if change.old is not None else "/dev/null", f"b/{path}"]
    try:
        old, new = ((data or b"").decode() for data in (change.old, change.new))
    except UnicodeDecodeError:
        return f"Binary files {names[0]} and {names[1]} differ\n"
    lines = unified_diff(_lines(old), _lines(new), names[0], names[1])
    return "".join(_ended(line) for line in lines)


def _lines(text: str) -> list[str]:
    """Split after line feeds, and only there, as diffs do."""
    return [*StringIO(text, newline="\n")]


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
