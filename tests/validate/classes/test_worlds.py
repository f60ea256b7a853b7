"""What holds however the values turn out that nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hotgen.validate.classes.worlds import Pending, UndecidedError, World, certain


def test_what_is_found_either_way_is_certain() -> None:
    """Both answers lead to the same."""

    def find(world: World) -> Iterator[str]:
        value = Pending(world, "a")
        yield "set" if value else "empty"
        yield "there"

    assert certain(find) == ["there"]


def test_an_answer_stays_the_same_in_a_world() -> None:
    """A value that is set once is set always."""

    def find(world: World) -> Iterator[str]:
        value = Pending(world, "a")
        yield "same" if len({bool(value), bool(value)}) == 1 else "other"
        yield "equal" if len({value == 1, value == 1}) == 1 else "other"

    assert certain(find) == ["same", "equal"]


def test_what_cannot_be_asked_ends_the_check() -> None:
    """What was found before is found."""

    def find(world: World) -> Iterator[int]:
        yield 1
        yield len(Pending(world, "a"))

    assert certain(find) == [1]


def test_too_many_ways() -> None:
    """Nothing is certain where not all ways can be tried."""

    def find(world: World) -> Iterator[bool]:
        for index in range(10):
            bool(Pending(world, index))
        yield True

    assert certain(find) == []


@pytest.mark.parametrize("ask", [len, iter, hash, lambda it: it[0], lambda it: 1 in it])
def test_a_value_that_is_not_known(ask: object) -> None:
    """It is there, and the same as itself; nothing else can be said without an answer."""
    value = Pending(World([]), "a")
    assert value is not None
    assert value == value  # noqa: PLR0124 - which is the point
    assert callable(ask)
    with pytest.raises(UndecidedError):
        ask(value)
