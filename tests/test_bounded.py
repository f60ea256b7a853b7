"""Work that has to end."""

from __future__ import annotations

import re
import time

import pytest

from hotgen.bounded import ExceededError, bounded


def test_what_ends_is_returned() -> None:
    """Plain data come back as they are, also much of them."""
    assert bounded(lambda: {"a": (1, None, "b" * 1_000_000)}) == {"a": (1, None, "b" * 1_000_000)}


def test_what_fails_is_told() -> None:
    """The message of an error is kept."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        bounded(lambda: int("a"))


def test_an_error_without_words_has_a_name() -> None:
    """What says nothing is called by its class."""

    def work() -> None:
        raise KeyError

    with pytest.raises(ValueError, match="KeyError"):
        bounded(work)


@pytest.mark.parametrize(
    "work",
    [
        lambda: time.sleep(60),
        lambda: re.match("(a+)+$", "a" * 60 + "b"),
        lambda: bytes(1 << 40),
    ],
    ids=["sleeps", "computes", "takes memory"],
)
def test_what_does_not_end_is_ended(work: object) -> None:
    """Neither time nor memory is without bounds."""
    assert callable(work)
    with pytest.raises(ExceededError):
        bounded(work, seconds=0.3)
