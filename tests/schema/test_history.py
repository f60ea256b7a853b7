"""Reading one release's facts from a record of all releases."""

from __future__ import annotations

from hotgen.schema.history import exists, resolve

RECORD = {
    "since": 12,
    "type": "map",
    "required": True,
    "before": [{"until": 20, "required": None}, {"until": 14, "type": "list", "immutable": True}],
    "properties": {"old": {"until": 13, "type": "string"}, "new": {"since": 22, "type": "string"}},
    "items": {"until": 14, "type": "string"},
}


def test_a_record_is_there_from_its_first_release_to_its_last() -> None:
    """Both ends belong to it, and without ends it is there always."""
    assert not exists(RECORD, 11)
    assert exists(RECORD, 12)
    assert [exists({"until": 14}, release) for release in (14, 15)] == [True, False]
    assert exists({}, 99)


def test_a_record_is_not_there_in_its_gaps() -> None:
    """A gap has two ends, which belong to it."""
    record = {"gaps": [[13, 14]]}
    assert [exists(record, release) for release in (12, 13, 14, 15)] == [True, False, False, True]


def test_the_newest_facts() -> None:
    """After the last change, the facts are those that stand in the record itself."""
    facts = {"type": "map", "required": True, "properties": {"new": {"type": "string"}}}
    assert resolve(RECORD, 27) == facts


def test_changes_are_undone_back_to_the_release() -> None:
    """A change holds for its release and all before it; null takes a fact away."""
    assert resolve(RECORD, 20) == {"type": "map"}
    assert resolve(RECORD, 12) == {
        "type": "list",
        "immutable": True,
        "properties": {"old": {"type": "string"}},
        "items": {"type": "string"},
    }
