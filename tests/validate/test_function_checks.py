"""What is looked at in the arguments of single functions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.validate.function_checks import expression, is_plain_yaql

WORDS = ["$", "$.data", "$.data.vcpus", "$.data.in", "$.data.true", ".", " + ", " * ", "7", "x"]


@given(st.lists(st.sampled_from(WORDS), max_size=6).map("".join))
def test_a_plain_query_is_one_that_the_parser_takes(query: str) -> None:
    """The short cut says nothing that YAQL's own parser would not say."""
    if is_plain_yaql(query):
        # A call around it is no plain query any more, so the parser is asked.
        assert not is_plain_yaql(f"len({query})")
        assert list(expression({"expression": f"len({query})"})) == []


@pytest.mark.parametrize("query", ["$", "$.data.vcpus * 240000000000", "$.data.size / $.data.part"])
def test_arithmetic_on_paths_is_plain(query: str) -> None:
    """What scaling needs is decided without the parser."""
    assert is_plain_yaql(query)


@pytest.mark.parametrize("query", ["$.data.true", "$.data.__class__", "len($)", "$ *", "", "1 + $"])
def test_everything_else_is_left_to_the_parser(query: str) -> None:
    """Words of the grammar, calls, and what is broken."""
    assert not is_plain_yaql(query)


def test_a_broken_query_is_refused() -> None:
    """The parser's own words say what is wrong."""
    [(path, message)] = expression({"expression": "$.data +"})
    assert path == ("expression",)
    assert message.startswith("must be a YAQL expression: ")
