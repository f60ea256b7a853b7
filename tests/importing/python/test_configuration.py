"""The longest line, as ruff would find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.importing.python.configuration import DEFAULT, line_length

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str, str], Path]

HERE = "line-length = 40\n"
PROJECT = "[tool.ruff]\nline-length = 50\n"


@pytest.mark.parametrize(
    ("files", "length"),
    [
        ({"pyproject.toml": "[project]\n"}, None),
        ({"pyproject.toml": PROJECT}, 50),
        ({"ruff.toml": HERE, "pyproject.toml": PROJECT}, 40),
        ({".ruff.toml": "line-length = 60\n", "ruff.toml": HERE}, 60),
        ({"a/pyproject.toml": "[project]\n", "pyproject.toml": PROJECT}, 50),
        ({"a/ruff.toml": "", "pyproject.toml": PROJECT}, DEFAULT),
        ({"a/b/ruff.toml": HERE, "a/ruff.toml": "line-length = 60\n"}, 40),
        ({"a/ruff.toml": 'extend = "../base.toml"\n', "base.toml": HERE}, 40),
        ({"a/ruff.toml": 'extend = "nowhere.toml"\n'}, DEFAULT),
        ({"ruff.toml": 'extend = "ruff.toml"\n'}, DEFAULT),
        ({"ruff.toml": "line-length = 0\n"}, DEFAULT),
        ({"ruff.toml": "line-length = '40'\n"}, DEFAULT),
        ({"ruff.toml": "line-length = \n"}, None),
        ({"pyproject.toml": "tool = 5\n"}, None),
    ],
)
def test_nearest_configuration(
    files: dict[str, str], length: int | None, write: Write, tmp_path: Path
) -> None:
    """The nearest file that says anything to ruff decides; else there is ruff's own default."""
    for name, text in files.items():
        write(name, text)
    (tmp_path / "a" / "b").mkdir(parents=True, exist_ok=True)
    outside = line_length(tmp_path.parent)
    assert line_length(tmp_path / "a" / "b") == (outside if length is None else length)
