"""Facts of several releases, merged into one record: the way back is `hotgen.schema.history`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hotgen.schema.history import CHILDREN, TABLES, Facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FIRST = ("since", "until", "gaps", "type", "required", "default", "constraints")
_LAST = ("before", "properties", "items", "attributes", "update_policy")


def merge(history: Mapping[int, Facts], span: Sequence[int]) -> Facts:
    """Return the record of *history*, the facts by release.

    *span* are the releases that could have it, in order: those that have its parent. Equal facts
    give equal records, in whatever order they come.
    """
    present = sorted(history)
    newest = history[present[-1]]
    record = {**_presence(present, span), **_own(newest)}
    if before := _before(history, present):
        record["before"] = before
    for name in {name for facts in history.values() for name in facts}:
        inner = {release: history[release].get(name) for release in present}
        given = {release: facts for release, facts in inner.items() if facts is not None}
        if name in TABLES:
            record[name] = _merge_table(given, present)
        elif name in CHILDREN:
            record[name] = merge(given, present)
    return {name: record[name] for name in sorted(record, key=_rank)}


def _merge_table(tables: Mapping[int, Facts], span: Sequence[int]) -> Facts:
    rows: dict[str, dict[int, Facts]] = {}
    for release, table in tables.items():
        if not table:
            raise ValueError(f"a table of release {release} is empty; leave it out")
        for name, facts in table.items():
            rows.setdefault(name, {})[release] = facts
    return {name: merge(rows[name], span) for name in sorted(rows)}


def _presence(present: Sequence[int], span: Sequence[int]) -> Facts:
    """Say which releases of *span* are *present*, as shortly as possible."""
    presence: Facts = {}
    if present[0] != span[0]:
        presence["since"] = present[0]
    if present[-1] != span[-1]:
        presence["until"] = present[-1]
    if gaps := list(_gaps(present, span)):
        presence["gaps"] = gaps
    return presence


def _gaps(present: Sequence[int], span: Sequence[int]) -> Iterable[list[int]]:
    for earlier, later in pairwise(present):
        missing = [release for release in span if earlier < release < later]
        if missing:
            yield [missing[0], missing[-1]]


def _before(history: Mapping[int, Facts], present: Sequence[int]) -> list[Facts]:
    """Return what each release had that its successor has not, newest first."""
    changes = []
    for earlier, later in pairwise(present):
        old, new = _own(history[earlier]), _own(history[later])
        if changed := [name for name in {**old, **new} if not _same(old.get(name), new.get(name))]:
            facts = {name: old.get(name) for name in sorted(changed, key=_rank)}
            changes.append({"until": earlier, **facts})
    return changes[::-1]


def _own(facts: Facts) -> Facts:
    return {key: value for key, value in facts.items() if key not in TABLES | CHILDREN}


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - any fact
    """Compare as JSON does, where 1 and true differ."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return type(one) is type(other) and bool(one == other)


def _rank(name: str) -> tuple[int, int, str]:
    """Sort facts as a reader wants them: what it is first, what is inside last."""
    if name in _FIRST:
        return (0, _FIRST.index(name), name)
    if name in _LAST:
        return (2, _LAST.index(name), name)
    return (1, 0, name)
