"""What all tests share: hypothesis profiles, golden files that a flag rewrites, and a folder."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Protocol

import pytest
from hypothesis import settings

# In CI the same examples every time; elsewhere new ones at every run, which finds more.
settings.register_profile("ci", deadline=None, derandomize=True, database=None, max_examples=100)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


class Golden(Protocol):
    """Compares a text with a committed file."""

    def __call__(self, path: str | Path, text: str) -> None:
        """Fail, with a diff, unless the file (relative to the test's folder) holds the text."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that turns comparing into writing."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests see into the golden files, to be reviewed as a diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write the file under --update-golden."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: str | Path, text: str) -> None:
        file = request.path.parent / path
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        if not file.exists() or text != expected:
            diff = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), str(file), "this test", lineterm=""
            )
            pytest.fail(
                "\n".join([*diff, "If the text is right: pytest --update-golden"]), pytrace=False
            )

    return compare


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Return a function that writes files below an empty folder, which is the current one.

    The text loses the indentation that it has in the test.
    """
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return write
