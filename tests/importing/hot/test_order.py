"""The order of statements: what is named comes before what names it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.hot.expr import Call, GetAttr, GetResource, Value
from hotgen.hot.template import Resource, Template
from hotgen.importing.hot.order import conditions_in_order, in_order, ordered


@pytest.mark.parametrize(
    ("needed", "names"),
    [
        ({"a": [], "b": []}, ["a", "b"]),
        ({"a": ["b"], "b": [], "c": []}, ["b", "a", "c"]),
        ({"a": ["c", "b"], "b": [], "c": ["b"]}, ["b", "c", "a"]),
        ({"a": ["b"], "b": ["a"]}, ["b", "a"]),
        ({"a": ["a"]}, ["a"]),
        ({"a": ["b"], "b": ["c"], "c": ["b"], "d": []}, ["c", "b", "a", "d"]),
    ],
)
def test_order(needed: dict[str, list[str]], names: list[str]) -> None:
    """As they stand, but what is needed comes first; a circle is cut where it closes."""
    assert ordered(needed, needed) == names


@given(st.lists(st.lists(st.integers(0, 19), max_size=3), min_size=20, max_size=20))
def test_nothing_is_lost(lists: list[list[int]]) -> None:
    """Every name is there once, and without circles each comes after what it needs."""
    forward = {str(i): [str(n) for n in names if n > i] for i, names in enumerate(lists)}
    found = ordered(forward, forward)
    assert sorted(found) == sorted(forward)
    places = {name: place for place, name in enumerate(found)}
    assert all(places[n] < places[name] for name, needed in forward.items() for n in needed)


def test_long_chains() -> None:
    """However many wait for one another, Python's stack is not what gives up."""
    needed = {str(i): [str(i + 1)] for i in range(5000)}
    assert ordered(needed, needed)[:2] == ["5000", "4999"]


def resource(value: Value = None, *, depends_on: tuple[str, ...] = ()) -> Resource:
    """Return a resource with a property."""
    return Resource(type="A", properties={"a": value}, depends_on=depends_on)


@pytest.mark.parametrize(
    "needs",
    [
        resource(GetResource("b")),
        resource(({"x": GetAttr("b", ("a",))},)),
        resource(Call("list_join", ("", (GetResource("b"),)))),
        resource(depends_on=("b",)),
        Resource(type="A", metadata={"x": GetResource("b")}),
    ],
)
def test_what_resources_need(needs: Resource) -> None:
    """References and attributes anywhere, and what is waited for; unknown names are none."""
    template = Template(version="2018-08-31", resources={"a": needs, "b": resource()})
    assert in_order(template) == ["b", "a"]
    alone = Template(version="2018-08-31", resources={"a": needs})
    assert in_order(alone) == ["a"]


def test_what_conditions_need() -> None:
    """Conditions that are named by others come first."""
    conditions: dict[str, Value] = {
        "a": Call("and", ("b", Call("not", "c"))),
        "b": Call("not", "c"),
        "c": True,
    }
    template = Template(version="2018-08-31", conditions=conditions)
    assert conditions_in_order(template) == ["c", "b", "a"]
