"""Comments stay as they are written, and no tool obeys them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotgen.importing.python.comments import comment
from tests.importing.python import trees


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "#"),
        (" what follows", "# what follows"),
        ("what follows", "# what follows"),
        ("   indented  \t", "#   indented"),
        ("!shebang", "#!shebang"),
        (": of Sphinx", "#: of Sphinx"),
        ("# heading", "## heading"),
        ("\ttab", "# \ttab"),
        ("\xa0no-break space", "# no-break space"),
        (" a\rb\0\ud800\u2028", r"# a\rb\x00\ud800\u2028"),
    ],
)
def test_the_text_is_set_off_from_its_sign(text: str, line: str) -> None:
    """There is a blank behind the `#`, no blank at the end, and nothing that cannot be seen."""
    assert comment(text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (" type: OS::Nova::Server", "# type : OS::Nova::Server"),
        ("type:ignore", "# type :ignore"),
        (" a server  # type: ignore", "# a server  # type : ignore"),
        (" noqa: F401", "# no qa: F401"),
        (" NOQA", "# NO QA"),
        (" ruff: noqa", "# ru ff: no qa"),
        (" ruff : disable[F401]", "# ru ff : disable[F401]"),
        (" fmt: off", "# fmt : off"),
        (" see isort:skip", "# see isort :skip"),
        (" pyright: basic", "# pyright : basic"),
        (" mypy: ignore-errors", "# mypy : ignore-errors"),
        (" pylint: disable=all", "# pylint : disable=all"),
        (" pragma: no cover", "# pragma : no cover"),
        (" -*- coding: latin-1 -*-", "# -*- coding : latin-1 -*-"),
        (" vim: set fileencoding=latin-1", "# vim: set fileencoding =latin-1"),
    ],
)
def test_what_a_tool_would_obey_is_made_harmless(text: str, line: str) -> None:
    """A blank stands where the tool expects none."""
    assert comment(text) == line


@pytest.mark.parametrize("text", [" {type: string}", " subtype: a", " the format: a", " nothing"])
def test_what_no_tool_obeys_stays_as_it_is(text: str) -> None:
    """The same words elsewhere are only words."""
    assert comment(text) == f"#{text}"


def test_checkers_see_no_orders(tmp_path: Path) -> None:
    """Ruff and mypy find the mistakes in lines whose comments would have silenced them."""
    texts = ("type: ignore", "noqa", "ruff: ignore[F401]")
    lines = [f"import nothing{number}  {comment(text)}" for number, text in enumerate(texts)]
    orders = ("ruff: noqa", "flake8: noqa", "ruff: disable[F401]", "mypy: ignore-errors")
    module = tmp_path / "module.py"
    module.write_text("\n".join([*map(comment, orders), *lines, ""]))
    ruff = _found(module, "ruff", "check", "--isolated", "--select=F401", "--output-format=concise")
    mypy = _found(module, "mypy", "--config-file=", f"--cache-dir={tmp_path / 'cache'}")
    for number in range(len(texts)):
        assert f"`nothing{number}` imported but unused" in ruff
        assert f'"nothing{number}"' in mypy


def _found(module: Path, *command: str) -> str:
    done = subprocess.run(
        (sys.executable, "-m", *command, module), capture_output=True, text=True, check=False
    )
    return done.stdout


@given(st.lists(trees.comment_texts, min_size=20))
@settings(max_examples=20)
def test_the_formatter_leaves_them(texts: list[str]) -> None:
    """Whatever its text is, ruff finds nothing to do for a comment."""
    source = "".join(f"{comment(text)}\nx = 1  {comment(text)}\n" for text in texts)
    assert trees.reformatted(source, 88) == source
