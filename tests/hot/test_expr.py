"""Functions as values, and back."""

from __future__ import annotations

import pytest
from hypothesis import given

from hotgen.hot.expr import (
    ABSENT,
    Call,
    Expr,
    GetAttr,
    GetParam,
    GetResource,
    Value,
    call,
    spelling,
    to_data,
    walk,
)
from hotgen.hot.versions import VERSIONS
from tests.strategies import Values

values = Values(VERSIONS["2021-04-16"])


@pytest.mark.parametrize(
    ("function", "args", "expr"),
    [
        ("get_param", "a", GetParam("a")),
        ("get_param", ("a",), GetParam("a")),
        ("get_param", ("a", "b", 0), GetParam("a", ("b", 0))),
        ("get_param", (), Call("get_param", ())),
        ("get_param", 5, Call("get_param", 5)),
        ("get_param", (GetParam("a"),), Call("get_param", (GetParam("a"),))),
        ("get_resource", "a", GetResource("a")),
        ("get_resource", ("a",), Call("get_resource", ("a",))),
        ("get_attr", ("a",), GetAttr("a")),
        ("get_attr", ("a", "b", GetParam("c")), GetAttr("a", ("b", GetParam("c")))),
        ("get_attr", "a", Call("get_attr", "a")),
        ("get_file", "a", Call("get_file", "a")),
    ],
)
def test_the_most_specific_form(function: str, args: Value, expr: Expr) -> None:
    """A reference by name is one; with computed or malformed arguments it is a mere call."""
    assert call(function, args) == expr


@given(values.calls)
def test_spelling_is_the_inverse_of_call(expr: Expr) -> None:
    """What a function is spelled with makes the same function again."""
    assert call(*spelling(expr)) == expr


def test_walk() -> None:
    """Every function is found with its path, outermost first, and paths are those of the YAML."""
    inner = GetAttr("server", ("networks", GetParam("net")))
    outer = Call("str_replace", {"template": "$a", "params": {"$a": inner}})

    assert [*walk({"list": (1, outer)}, ("properties",))] == [
        (("properties", "list", 1), outer),
        (("properties", "list", 1, "str_replace", "params", "$a"), inner),
        (
            ("properties", "list", 1, "str_replace", "params", "$a", "get_attr", 2),
            GetParam("net"),
        ),
    ]


def test_to_data() -> None:
    """A value can be had as the dicts and lists that HOT spells it with."""
    value: Value = {"a": (GetParam("b"), GetAttr("c", ("d",))), "e": Call("not", GetResource("f"))}

    assert to_data(value) == {
        "a": [{"get_param": "b"}, {"get_attr": ["c", "d"]}],
        "e": {"not": {"get_resource": "f"}},
    }


def test_absent_is_short() -> None:
    """What is not there is easy to overlook in the repr of a template."""
    assert repr(ABSENT) == "ABSENT"
