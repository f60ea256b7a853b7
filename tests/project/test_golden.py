"""The golden fixture: compares a text with a file, and rewrites the file when asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TEST = """
def test_text(golden):
    golden("expected/text.txt", "one\\ntwo\\n")
"""


@pytest.fixture
def folder(pytester: pytest.Pytester) -> Path:
    """Return a folder with the conftest of all tests and one test that uses its fixture."""
    shutil.copy(Path(__file__).parents[1] / "conftest.py", pytester.path)
    pytester.makepyfile(TEST)
    return pytester.path


def test_equal_text_passes(pytester: pytest.Pytester, folder: Path) -> None:
    """A file that holds the text satisfies the test."""
    (folder / "expected").mkdir()
    (folder / "expected/text.txt").write_text("one\ntwo\n")
    pytester.runpytest().assert_outcomes(passed=1)


def test_difference_is_shown(pytester: pytest.Pytester, folder: Path) -> None:
    """A file that holds something else fails the test with a diff that names the file."""
    (folder / "expected").mkdir()
    (folder / "expected/text.txt").write_text("one\n2\n")
    result = pytester.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["--- *expected/text.txt", "-2", "+two"])


@pytest.mark.usefixtures("folder")
def test_missing_file_fails(pytester: pytest.Pytester) -> None:
    """A golden file that was never written is a failure, not a pass."""
    pytester.runpytest().assert_outcomes(failed=1)


def test_flag_writes_the_file(pytester: pytest.Pytester, folder: Path) -> None:
    """Under --update-golden the file is written, so that the next run passes."""
    pytester.runpytest("--update-golden").assert_outcomes(passed=1)
    assert (folder / "expected/text.txt").read_text() == "one\ntwo\n"
    pytester.runpytest().assert_outcomes(passed=1)
