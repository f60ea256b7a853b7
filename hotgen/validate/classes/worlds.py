"""Checks over values that are not all known: what holds however the rest turns out.

Where a check asks something of a value that only Heat will know, it is run once for each answer. It
has found something only where it finds it every time.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

_T = TypeVar("_T")

Answers: TypeAlias = "list[tuple[Hashable, bool]]"

_MOST: Final = 64
"""How many ways are tried before nothing counts as certain."""


class UndecidedError(Exception):
    """A check needs to know more of a value than that there is one."""


class World:
    """One way in which what is not known may turn out: answers, in the order of the questions."""

    def __init__(self, answers: Answers) -> None:
        self._given = dict(answers)
        self._answers: dict[Hashable, bool] = {}

    def decide(self, question: Hashable) -> bool:
        """Return the answer to *question*: yes, as long as that way has not been tried."""
        return self._answers.setdefault(question, self._given.get(question, True))

    @property
    def asked(self) -> bool:
        """Whether there was a question."""
        return bool(self._answers)

    def next(self) -> Answers | None:
        """Return what to answer in the next world, if there is one."""
        answers = list(self._answers.items())
        while answers:
            question, answer = answers.pop()
            if answer:
                return [*answers, (question, False)]
        return None


class Pending:
    """A value that is there, and that only Heat will know.

    It can be passed on, tested and compared, which is decided by the world; nothing else. It is
    never None.
    """

    __slots__ = ("_name", "_world")

    def __init__(self, world: World, name: Hashable) -> None:
        self._world = world
        self._name = name

    def __bool__(self) -> bool:
        return self._world.decide((self._name, "set"))

    def __eq__(self, other: object) -> bool:
        return other is self or self._world.decide((self._name, "==", repr(other)))

    def __lt__(self, other: object) -> bool:
        return self._world.decide((self._name, "<", repr(other)))

    def __gt__(self, other: object) -> bool:
        return self._world.decide((self._name, ">", repr(other)))

    def __repr__(self) -> str:
        return f"Pending({self._name!r})"

    def __hash__(self) -> int:
        raise UndecidedError

    def __iter__(self) -> Iterator[object]:
        raise UndecidedError

    def __len__(self) -> int:
        raise UndecidedError

    def __getitem__(self, key: object) -> object:
        raise UndecidedError

    def __contains__(self, item: object) -> bool:
        raise UndecidedError

    def __getattr__(self, name: str) -> object:
        raise UndecidedError


def certain(find: Callable[[World], Iterable[_T]], world: World | None = None) -> list[_T]:
    """Return what *find* yields in every world, of which *world* may be the first one."""
    world = World([]) if world is None or world.asked else world
    found = until_undecided(find(world))
    for _ in range(_MOST):
        answers = world.next()
        if not found or answers is None:
            return found
        world = World(answers)
        here = until_undecided(find(world))
        found = [each for each in found if each in here]
    return []


def until_undecided(found: Iterable[_T]) -> list[_T]:
    """Return what is found before a question that has no answer."""
    result: list[_T] = []
    with suppress(UndecidedError):
        result.extend(found)
    return result
