"""Patterns that the checks of many types have in common, as functions that make checks.

A name stands for "is given": null counts, and so does an attribute that has no value yet. Behind a
``+`` it stands for "is given and not empty": ``+subnet``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hotgen.validate.classes.check import Look
    from hotgen.validate.classes.subject import Flaw, Holder, Subject
    from hotgen.validate.classes.view import Seen


def has(holder: Holder, name: str) -> bool:
    """Whether *holder* has *name*, as a pattern spells it."""
    value = holder[name.removeprefix("+")]
    return bool(value) if name.startswith("+") else value is not None


def exclusive(*names: str) -> Look:
    """At most one of *names*."""
    return partial(_exclusive, names)


def _exclusive(names: tuple[str, ...], holder: Holder) -> Iterator[Flaw]:
    given = [name.removeprefix("+") for name in names if has(holder, name)]
    if len(given) > 1:
        message = f"{holder.label} takes {alternatives(given)}, not several of them"
        yield holder.at(given[1], message)


def any_of(*names: str) -> Look:
    """At least one of *names*."""
    return partial(_any_of, names)


def _any_of(names: tuple[str, ...], holder: Holder) -> Iterator[Flaw]:
    if not any(has(holder, name) for name in names):
        yield holder.here(f"{holder.label} needs {alternatives(names)}")


def one_of(*names: str) -> tuple[Look, Look]:
    """Exactly one of *names*."""
    return any_of(*names), exclusive(*names)


def needs(name: str, *others: str) -> Look:
    """Each of *others* wherever there is *name*."""
    return partial(_needs, name, others)


def _needs(name: str, others: tuple[str, ...], holder: Holder) -> Iterator[Flaw]:
    if has(holder, name):
        plain = name.removeprefix("+")
        for other in others:
            if not has(holder, other):
                other_name = other.removeprefix("+")
                yield holder.at(plain, f"{holder.named(plain)} needs {other_name!r} beside it")


def needed_where(key: str, value: str, *names: str) -> Look:
    """Each of *names* where *key* has *value*."""
    return partial(_needed_where, key, value, names)


def _needed_where(key: str, value: str, names: tuple[str, ...], holder: Holder) -> Iterator[Flaw]:
    if holder[key] == value:
        for name in names:
            if not has(holder, name):
                plain = name.removeprefix("+")
                yield holder.here(f"{holder.label} needs {plain!r} where {key!r} is {value}")


def only_where(key: str, values: tuple[str, ...], name: str) -> Look:
    """*name* only where *key* has one of *values*."""
    return partial(_only_where, key, values, name)


def _only_where(key: str, values: tuple[str, ...], name: str, holder: Holder) -> Iterator[Flaw]:
    if has(holder, name) and not is_one_of(holder[key], values):
        plain = name.removeprefix("+")
        where = " or ".join(values)
        yield holder.at(
            plain,
            f"{holder.named(plain)} is only allowed where {key!r} is {where}, not {holder[key]}",
        )


def not_where(key: str, values: tuple[str, ...], name: str) -> Look:
    """No *name* where *key* has one of *values*."""
    return partial(_not_where, key, values, name)


def _not_where(key: str, values: tuple[str, ...], name: str, holder: Holder) -> Iterator[Flaw]:
    if has(holder, name) and is_one_of(holder[key], values):
        plain = name.removeprefix("+")
        yield holder.at(
            plain, f"{holder.named(plain)} is not allowed where {key!r} is {holder[key]}"
        )


def each(name: str, *looks: Look) -> tuple[Look, ...]:
    """All of *looks* at the map *name*, or at each map in the list *name*."""
    return tuple(partial(_each, name, look) for look in looks)


def _each(name: str, look: Look, holder: Holder) -> Iterator[Flaw]:
    for inner in holder.inside(name):
        yield from look(inner)


def at_least_two(holder: Holder) -> Iterator[Flaw]:
    """Something beside what is always given: a quota that sets nothing is none."""
    names = list(holder.values)
    if sum(holder[name] is not None for name in names) <= 1:
        choices = sorted(name for name in names if name != "project")
        yield holder.here(f"{holder.label} needs {alternatives(choices)}")


def known(subject: Subject, name: str) -> Iterator[Flaw]:
    """Heat looks *name* up, and cannot if it is an attribute that has no value yet."""
    value = subject.properties[name]
    constraints = subject.type.properties[name].constraints
    choices = next(it.argument for it in constraints if it.kind == "allowed_values")
    if isinstance(choices, tuple) and not any(value == each for each in choices):
        message = f"{name} must be known before anything is created; allowed: "
        yield subject.properties.at(name, message + ", ".join(map(str, choices)))


def not_both(subject: Subject, old: str, new: str) -> Iterator[Flaw]:
    """Not *new* where *old* has a value, which Heat would add to it."""
    if subject.view.early(old) and subject.view.has(new):
        yield subject.properties.at(old, f"{old} is an old name of {new!r}; give one of them")


def reads(*names: str) -> Look:
    """Heat looks at *names* whatever else there is, and stumbles where it cannot."""
    return partial(_reads, names)


def _reads(names: tuple[str, ...], holder: Holder) -> Iterator[Flaw]:
    for name in names:
        holder[name]
    yield from ()


def is_one_of(value: Seen, values: tuple[str, ...]) -> bool:
    """Whether *value*, which may not be known, is one of *values*."""
    return any(value == each for each in values)


def alternatives(names: Sequence[str]) -> str:
    """Write *names* as ``'a', 'b' or 'c'``."""
    *first, last = [repr(name.removeprefix("+")) for name in names]
    return f"{', '.join(first)} or {last}" if first else last
