"""Facts of several releases in one record, and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.codegen.merge import merge
from hotgen.schema.history import Facts, exists, resolve

SPAN = list(range(11, 18))

_scalars = st.booleans() | st.integers(0, 2) | st.sampled_from(["", "a", "b"])
_values = _scalars | st.lists(_scalars, max_size=2) | st.dictionaries(st.just("min"), _scalars)
_own = st.dictionaries(st.sampled_from(["type", "required", "default", "support"]), _values)
# A property may be called what a record calls its own.
_names = st.sampled_from(["name", "since", "before", "items", "properties"])


def _records(inner: st.SearchStrategy[Facts]) -> st.SearchStrategy[Facts]:
    tables = st.dictionaries(_names, inner, min_size=1, max_size=3)
    children = st.fixed_dictionaries({}, optional={"items": inner, "properties": tables})
    return st.builds(lambda own, nested: {**own, **nested}, _own, children)


facts = st.recursive(_own, _records, max_leaves=6)
histories = st.dictionaries(st.sampled_from(SPAN), facts, min_size=1)


def _text(value: Any) -> str:  # noqa: ANN401 - any facts
    return json.dumps(value, sort_keys=True)


@given(histories)
def test_the_facts_of_each_release_come_back(history: dict[int, Facts]) -> None:
    """Merging loses nothing: each release has its own facts again, or has none as before."""
    record = merge(history, SPAN)
    for release in SPAN:
        assert exists(record, release) is (release in history)
        if release in history:
            assert _text(resolve(record, release)) == _text(history[release])


@given(histories)
def test_merging_what_was_read_back_changes_nothing(history: dict[int, Facts]) -> None:
    """The record is the same, to the byte, when its facts are read and merged again."""
    record = merge(history, SPAN)
    again = {release: resolve(record, release) for release in history}
    assert json.dumps(merge(again, SPAN)) == json.dumps(record)


@given(histories)
def test_a_release_that_changes_nothing_changes_no_record(history: dict[int, Facts]) -> None:
    """A release with the facts of the one before leaves every record as it was."""
    newest = SPAN[-1]
    history.setdefault(newest, {"type": "string"})
    grown = {**history, newest + 1: history[newest]}
    assert json.dumps(merge(grown, [*SPAN, newest + 1])) == json.dumps(merge(history, SPAN))


def test_a_new_value_is_a_small_change() -> None:
    """The newest facts stand first, and only what was different before stands behind them."""
    old = {"type": "string", "constraints": [{"allowed_values": ["tcp"]}]}
    new = {"type": "string", "constraints": [{"allowed_values": ["tcp", "udp"]}]}
    assert merge({11: old, 12: old, 13: new}, [11, 12, 13]) == {
        **new,
        "before": [{"until": 12, "constraints": [{"allowed_values": ["tcp"]}]}],
    }


def test_what_is_inside_has_a_life_of_its_own() -> None:
    """A key that came later says so, and its owner does not change with it."""
    old = {"type": "map", "properties": {"a": {"type": "string"}}}
    new = {"type": "map", "properties": {"a": {"type": "string"}, "b": {"type": "list"}}}
    merged = merge({11: old, 12: new, 13: new}, [11, 12, 13])
    assert merged["properties"] == {"a": {"type": "string"}, "b": {"since": 12, "type": "list"}}
    assert "before" not in merged


def test_what_left_and_came_back() -> None:
    """Where a release in between lacks something, that is a gap."""
    thing = {"type": "string"}
    assert merge({11: thing, 14: thing}, [11, 12, 13, 14, 15]) == {
        "until": 14,
        "gaps": [[12, 13]],
        "type": "string",
    }


def test_one_and_true_differ() -> None:
    """JSON tells 1 from true, and so do facts."""
    merged = merge({11: {"default": 1}, 12: {"default": True}}, [11, 12])
    assert merged == {"default": True, "before": [{"until": 11, "default": 1}]}


def test_an_empty_table_is_refused() -> None:
    """It could not be told from none when it is read back."""
    with pytest.raises(ValueError, match="release 12 is empty"):
        merge({11: {"properties": {"a": {}}}, 12: {"properties": {}}}, [11, 12])
