"""Descriptions as docstrings."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given

from hotgen.dsl.interface import described_by
from hotgen.hot.expr import ABSENT, GetParam
from hotgen.importing.hot.description import docstring, summary
from tests.strategies import texts

WIDTH = 40


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("One line.", '    """One line."""\n'),
        ("One line.\n", '    """\n    One line.\n    """\n'),
        ("Two\nlines", '    """Two\n    lines"""\n'),
        ("Two\nlines\n", '    """Two\n    lines\n    """\n'),
        ("A\n\n  - b\nc\n", '    """A\n\n      - b\n    c\n    """\n'),
        ("a \\ b", '    """a \\\\ b"""\n'),
        ('a """ b', '    """a \\"\\"\\" b"""\n'),
    ],
)
def test_docstring(description: str, text: str) -> None:
    """The description stands in the class as it is, but for its indentation."""
    assert docstring(description, WIDTH) == text


@pytest.mark.parametrize(
    "description",
    [
        "",
        " a",
        "a ",
        '"a"',
        "a\\",
        "a\n\n",
        "\na",
        "a\n\n  - b\n",
        "a\tb",
        "a\rb",
        "word " * 10,
        None,
        5,
        GetParam("a"),
        ABSENT,
    ],
)
def test_what_no_docstring_can_say(description: object) -> None:
    """It would be cleaned, formatted, too long, or is no text."""
    assert docstring(description, WIDTH) is None  # type: ignore[arg-type]


@given(texts)
def test_docstring_says_the_description(description: str) -> None:
    """Where there is a docstring, it means just that description again."""
    text = docstring(description, 80)
    if text is not None:
        written = ast.get_docstring(ast.parse(f"class A:\n{text}").body[0], clean=False)  # type: ignore[arg-type]
        assert written is not None
        assert described_by(written) == description


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("One sentence. Another.", '"""One sentence."""\n'),
        ("no end", '"""no end."""\n'),
        ("Of\n  two lines.", '"""Of two lines."""\n'),
        ("Version 1.2 of it. More", '"""Version 1.2 of it."""\n'),
        ('With "quotes" and \\.', '"""With \'quotes\' and \'."""\n'),
        ("Is it?", '"""Is it?"""\n'),
        (ABSENT, '"""Otherwise."""\n'),
        ("", '"""Otherwise."""\n'),
        (5, '"""Otherwise."""\n'),
        ("x" * 33 + ".", f'"""{"x" * 33}."""\n'),
        ("xx " * 11 + "x.", '"""xx xx xx xx xx xx xx xx xx xx xx\nx.\n"""\n'),
    ],
)
def test_summary(description: object, text: str) -> None:
    """The module begins with the first sentence, over several lines where it is long."""
    assert summary(description, "Otherwise", WIDTH) == text  # type: ignore[arg-type]


def test_summary_ends() -> None:
    """What goes on for pages is cut."""
    text = summary("word " * 100, "", WIDTH)
    assert text.count("\n") == 5
    assert text.endswith(' …\n"""\n')
