"""Facts of all releases in one record, and how the facts of one release are read from it.

A record holds the facts of the newest release that it knows. ``since`` and ``until`` say which
releases have it, both included, where these are not the first and the last that its parent has;
``gaps`` are the spans between where it is missing. ``before`` says what was different, newest
first: ``{"until": 18, "required": true}`` holds for release 18 and older ones, until another entry
says otherwise, and null stands for a fact that was not there. A table maps names to records; a
child is a record by itself; every other fact is kept whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Facts: TypeAlias = dict[str, Any]

TABLES: Final = frozenset({
    "aliases",
    "attributes",
    "custom_constraints",
    "properties",
    "resource_types",
    "template_versions",
    "update_policy",
})  # fmt: skip
CHILDREN: Final = frozenset({"items", "limits"})
RESERVED: Final = frozenset({"before", "gaps", "since", "until"})

_ALWAYS = float("inf")


def exists(record: Mapping[str, Any], release: int) -> bool:
    """Say whether *release* has the record, provided that it has the record's parent."""
    if not record.get("since", 0) <= release <= record.get("until", _ALWAYS):
        return False
    return all(not first <= release <= last for first, last in record.get("gaps", ()))


def resolve(record: Mapping[str, Any], release: int) -> Facts:
    """Return the facts of *release*; tables that are empty in it are left out."""
    facts: Facts = {}
    for key, value in record.items():
        if key in TABLES:
            if table := _table(value, release):
                facts[key] = table
        elif key in CHILDREN:
            if exists(value, release):
                facts[key] = resolve(value, release)
        elif key not in RESERVED:
            facts[key] = value
    _go_back(facts, record.get("before", ()), release)
    return facts


def _table(table: Mapping[str, Any], release: int) -> Facts:
    return {
        name: resolve(record, release) for name, record in table.items() if exists(record, release)
    }


def _go_back(facts: Facts, changes: list[Facts], release: int) -> None:
    for change in changes:
        if release > change["until"]:
            return
        for key, value in change.items():
            if value is None:
                facts.pop(key, None)
            elif key != "until":
                facts[key] = value
