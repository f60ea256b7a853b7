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
        (b"a\n", None, "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"),
        (b"a", b"a\n", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        (b"\xff", b"", "Binary files a/x and b/x differ\n"),
    ],
)
def test_text(old: bytes | None, new: bytes | None, expected: str, tmp_path: Path) -> None:
    """The diff is what git would print."""
    assert diff(Change(tmp_path, "x", old, new), "x") == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a\nb\n", "a\nc\n"),
        (None, "new\n"),
        ("no\x0cline feed\r\nat the end", "no\x0cline feed\r\nat the end\n"),
        ("gone\n", None),
    ],
)
def test_can_be_applied(old: str | None, new: str | None, tmp_path: Path) -> None:
    """Git carries the diff out."""
    path = tmp_path / "x"
    if old is not None:
        path.write_bytes(old.encode())
    change = Change(tmp_path, "x", *(None if t is None else t.encode() for t in (old, new)))
    text = diff(change, "x")
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=text.encode(), check=True)
    assert (path.read_bytes().decode() if path.exists() else None) == new
