"""JSON that people can read in a diff."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hotgen.codegen.layout import to_text

_scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=30)
_json = st.recursive(
    _scalars,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
)


@given(st.lists(_json) | st.dictionaries(st.text(max_size=9), _json))
def test_it_is_json(value: list[Any] | dict[str, Any]) -> None:
    """Whatever is written reads back as it was."""
    assert json.loads(to_text(value)) == value


@given(st.dictionaries(st.just("words"), st.lists(st.text("ab", max_size=30))))
def test_lines_are_short(value: dict[str, list[str]]) -> None:
    """No line is longer than 100 characters where it could be broken."""
    assert all(len(line) <= 100 for line in to_text(value).splitlines())


def test_an_entry_is_a_line_where_it_fits() -> None:
    """Each member of the outermost level begins a line; what is inside stays with it."""
    assert to_text({"a": {"type": "list", "items": {"type": "map"}}, "b": []}) == (
        '{\n  "a": {"type": "list", "items": {"type": "map"}},\n  "b": []\n}\n'
    )


def test_many_words_fill_lines() -> None:
    """A list of 60 numbers is three lines and not sixty."""
    first, *numbers, last = to_text({"allowed": list(range(60))}).splitlines()[1:-1]
    assert (first, last) == ('  "allowed": [', "  ]")
    assert [line.split()[0] for line in numbers] == ["0,", "26,", "50,"]


def test_what_holds_more_than_words_is_spread() -> None:
    """Members that hold something themselves each begin a line when all do not fit on one."""
    rows = [{"type": "x" * 30, "default": "y" * 30}] * 2
    line = '    {"type": "' + "x" * 30 + '", "default": "' + "y" * 30 + '"}'
    assert to_text({"rows": rows}).splitlines() == [
        "{",
        '  "rows": [',
        line + ",",
        line,
        "  ]",
        "}",
    ]
