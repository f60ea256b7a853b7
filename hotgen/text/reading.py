"""What the readers of a template's sections share: the problems, and the version's rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotgen.errors import nearest, suggestion
from hotgen.hot.path import Problem
from hotgen.hot.versions import KEYS_SINCE, version
from hotgen.text.problems import MALFORMED_SECTION, TOO_NEW_KEY
from hotgen.text.values import Values, found, named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from hotgen.hot.expr import Path, Value


@dataclass(slots=True)
class Reading:
    """One pass over a template of the version called *name*."""

    name: str
    date: str = field(init=False)
    values: Values = field(init=False)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look up what the version offers."""
        self.date = version(self.name).date
        self.values = Values.of(version(self.name))

    def say(
        self, rule: str, path: Path, message: str, *, key: bool = False, create: bool = False
    ) -> None:
        """Report that something is wrong at *path*, with *create* only if a stack is created."""
        self.problems.append(Problem(path, message, rule, key=key, create=create))

    def check_keys(
        self, what: str, path: Path, keys: Iterable[str], allowed: Collection[str], rule: str
    ) -> None:
        """Report the *keys* of a *what*, such as ``resource``, that it cannot have."""
        for key in keys:
            if key not in allowed:
                article = "an" if what[0] in "aeiou" else "a"
                kind = "section" if what == "template" else "key"
                message = f"{article} {what} has no {kind} {key!r}; {suggestion(key, allowed)}"
                self.say(rule, (*path, key), message, key=True)
            else:
                self.check_age(what, path, key)

    def check_age(self, what: str, path: Path, key: str) -> None:
        """Report a *key* that came only after the template's version."""
        since = KEYS_SINCE.get((what, key), "")
        if self.date < since:
            message = (
                f"{key!r} came with heat_template_version {since}; this template is {self.name}"
            )
            self.say(TOO_NEW_KEY, (*path, key), message, key=True)

    def definitions(self, section: str, data: object) -> Iterator[tuple[str, Path, object]]:
        """Yield the name, the path and the data of each definition in a section.

        Like Heat, take anything empty for an empty section.
        """
        if isinstance(data, dict):
            for name, definition in named(data).items():
                yield name, (section, name), definition
        elif data:
            message = f"{section} must be a mapping of names to definitions; found {found(data)}"
            self.say(MALFORMED_SECTION, (section,), message)

    def expect(
        self, rule: str, path: Path, value: Value, types: tuple[type, ...], wanted: str
    ) -> bool:
        """Return whether *value* is of one of the *types*; report it if not."""
        if isinstance(value, types):
            return True
        self.say(rule, path, f"{path[-1]} must be {wanted}; found {found(value)}")
        return False


def meant(keys: Iterable[str], allowed: Collection[str]) -> set[str | None]:
    """Return those of *allowed* that others of the *keys* may be meant for: these are told."""
    return {nearest(key, allowed) for key in keys if key not in allowed}
