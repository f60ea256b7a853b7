"""A change as a unified diff."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from hotgen.render.diff import diff
from hotgen.render.folder import Change

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b"a\n", b"b\n", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"),
        (None, b"b\n", "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+b\n"),
        (b"a", b"a\n", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        (b"\xff", b"", "Binary files a/x and b/x differ\n"),
    ],
)
def test_text(old: bytes | None, new: bytes, expected: str, tmp_path: Path) -> None:
    """The diff is what git would print."""
    assert diff(Change(tmp_path, "x", old, new), "x") == expected


def test_removal(tmp_path: Path) -> None:
    """What is to be removed is named and not shown."""
    assert diff(Change(tmp_path, "d/x", b"a\n", None), "app/d/x") == "Only in app/d: x\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\n", "a\nc\n"),
        (None, "new\n"),
        ("no\x0cline feed\r\nat the end", "no\x0cline feed\r\nat the end\n"),
    ],
)
def test_can_be_applied(old: str | None, new: str, tmp_path: Path) -> None:
    """Git carries the diff out, and skips the line of what is to be removed."""
    path = tmp_path / "x"
    if old is not None:
        path.write_bytes(old.encode())
    change = Change(tmp_path, "x", None if old is None else old.encode(), new.encode())
    gone = diff(Change(tmp_path, "y", b"gone\n", None), "y")
    text = gone + diff(change, "x") + gone
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=text.encode(), check=True)
    assert path.read_bytes().decode() == new
