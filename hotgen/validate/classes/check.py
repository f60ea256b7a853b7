"""Checks of single resource types: which types they look at, in which releases of Heat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from hotgen.validate.classes.subject import Flaw, Holder, Subject

Find: TypeAlias = Callable[[Subject], Iterator[Flaw]]
Look: TypeAlias = Callable[[Holder], Iterator[Flaw]]
"""Looks at properties, or at a map inside of them, and at nothing else."""


@dataclass(frozen=True, slots=True)
class Check:
    """What Heat checks of *types* in the releases from *since* up to *until*.

    With *strict*, Heat does so only in the stack that it is asked to create.
    """

    types: tuple[str, ...]
    find: Find
    since: int = 0
    until: int | None = None
    strict: bool = False

    def holds(self, major: int) -> bool:
        """Whether Heat *major* checks this."""
        return self.since <= major and (self.until is None or major <= self.until)


_CHECKS: Final[dict[str, list[Check]]] = {}


def checks(type_: str, major: int) -> list[Check]:
    """Return what Heat *major* checks of resources of *type_*."""
    return [each for each in _CHECKS.get(type_, ()) if each.holds(major)]


def all_checks() -> list[Check]:
    """Return every check once."""
    return list(dict.fromkeys(each for found in _CHECKS.values() for each in found))


def check(
    *types: str, since: int = 0, until: int | None = None, strict: bool = False
) -> Callable[[Find], Find]:
    """Register a function as a check of *types*."""

    def register(find: Find) -> Find:
        _add(Check(types, find, since, until, strict))
        return find

    return register


def declare(*types: str, rules: tuple[Look, ...], since: int = 0, until: int | None = None) -> None:
    """Register each of *rules* as a check of *types*."""
    for look in rules:
        _add(Check(types, partial(_top, look), since, until))


def _top(look: Look, subject: Subject) -> Iterator[Flaw]:
    return look(subject.properties)


def _add(new: Check) -> None:
    for type_ in new.types:
        _CHECKS.setdefault(type_, []).append(new)
