"""Imports are sorted as isort sorts them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hotgen.importing.python.imports import from_import
from tests.importing.python import trees

NAMES = (
    "str_replace",
    "Input",
    "STACK_ID",
    "Stack",
    "a10",
    "a9",
    "A",
    "aB",
    "b_",
    "Yaql",
    "get2_x",
)


def test_what_fits_stands_in_one_line() -> None:
    """Constants come first, then classes, then functions; a name is imported once."""
    line = "from hotgen import STACK_ID, Input, Stack, output\n"
    assert from_import("hotgen", ["output", "Stack", "Input", "STACK_ID", "Stack"]) == line


def test_what_does_not_fit_has_a_line_a_name() -> None:
    """The names stand in parentheses."""
    assert from_import("hotgen", ["Stack", "Input"], 24) == (
        "from hotgen import (\n    Input,\n    Stack,\n)\n"
    )


@pytest.mark.parametrize("width", [40, 88])
def test_ruff_agrees(tmp_path: Path, width: int) -> None:
    """Ruff finds nothing to sort and nothing to format."""
    source = from_import("hotgen", NAMES, width)
    (tmp_path / "module.py").write_text(source)
    command = ("ruff", "check", "--isolated", "--select=I", f"--line-length={width}", tmp_path)
    subprocess.run((sys.executable, "-m", *command), check=True)
    assert trees.reformatted(source, width) == source
