"""Every text has literals that evaluate to it, and that the formatter leaves as they are."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotgen.importing.python.strings import block, parts, string
from hotgen.importing.python.widths import columns
from tests.importing.python import trees


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "yes"', "'say \"yes\"'"),
        ("it's \"one", '"it\'s \\"one"'),
        ('it\'s "two"', "'it\\'s \"two\"'"),
        ("\\ \n \t \r", r'"\\ \n \t \r"'),
        (r"\"%r\" %b", r'r"\"%r\" %b"'),
        ("\0 \x7f \xad \u2028 \ud800 \U000e0001", r'"\x00 \x7f \xad \u2028 \ud800 \U000e0001"'),
        ("é 漢 😀", '"é 漢 😀"'),
    ],
)
def test_a_literal_has_few_escapes(value: str, literal: str) -> None:
    """The quotes are double ones unless single ones need fewer escapes."""
    assert string(value) == literal


@pytest.mark.parametrize(
    ("value", "literals"),
    [
        ("", ['""']),
        ("one two three", ['"one two "', '"three"']),
        ("one\ntwo\n\n\nthree", ['"one\\n"', '"two\\n\\n\\n"', '"three"']),
        ("a-word-without-blanks after", ['"a-word-without-blanks "', '"after"']),
        ("    indented line", ['"    "', '"indented "', '"line"']),
    ],
)
def test_a_long_text_is_split_at_its_blanks(value: str, literals: list[str]) -> None:
    """Each line starts a literal; a word is never split."""
    assert parts(value, 11) == literals


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ("one\ntwo\n", '"""\\\none\ntwo\n"""'),
        ("one\ntwo", '"""\\\none\ntwo"""'),
        ("\ttab\n", '"""\\\n\ttab\n"""'),
        ("a \\\nb\n", 'r"""a \\\nb\n"""'),
        ("\\d\n\\", '"""\\\n\\\\d\n\\\\"""'),
        ('\\d\n"', '"""\\\n\\\\d\n\\""""'),
        ('a """ \\\n', '"""\\\na ""\\" \\\\\n"""'),
        ("\\ trailing \n", '"""\\\n\\\\ trailing\\x20\n"""'),
        ("trailing\t\n", '"""\\\ntrailing\\x09\n"""'),
        ("\\ a\r\n", '"""\\\n\\\\ a\\r\n"""'),
        ('a"""""""\n', '"""\\\na""\\"\\"\\"\\"\\"\n"""'),
        ('say "yes"', '"""\\\nsay "yes\\""""'),
        ("\0\n\u2028\ud800", '"""\\\n\\x00\n\\u2028\\ud800"""'),
    ],
)
def test_a_block_shows_the_lines(value: str, literal: str) -> None:
    """It is raw where that spares backslashes, unless something needs an escape."""
    assert block(value) == literal
    assert ast.literal_eval(literal) == value


@given(st.lists(trees.texts, min_size=20))
@settings(max_examples=20)
def test_the_literals_mean_the_text(values: list[str]) -> None:
    """The literals evaluate to the text, and ruff finds nothing to do for them."""
    for value in values:
        assert ast.literal_eval(string(value)) == value
        assert ast.literal_eval(f"({' '.join(parts(value, 20))})") == value
        assert ast.literal_eval(block(value)) == value
    source = "".join(f"a = {string(value)}\nb = {block(value)}\n" for value in values)
    assert trees.reformatted(source, 1000) == source


def test_columns_are_counted_as_the_formatter_counts_them() -> None:
    """A call is broken at the same column, whatever characters are in it."""
    for char in "aé漢😀\u0301ｶﾞ\u1160ி䷀":
        call = f'f("{char * 10}", a)\n'
        width = columns(call.rstrip())
        assert trees.reformatted(call, width) == call
        if columns(char):
            assert trees.reformatted(call, width - 1) != call
