"""Errors say what is wrong, where, and what was probably meant."""

from __future__ import annotations

import pytest

from hotgen import errors
from hotgen.errors import Note, Origin, nearest, suggestion


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (errors.HotgenError, 1),
        (errors.BlueprintError, 1),
        (errors.UsageError, 2),
        (errors.ConfigurationError, 2),
    ],
)
def test_exit_codes(error: type[errors.HotgenError], exit_code: int) -> None:
    """Only a wrong command line or configuration ends with 2."""
    assert error.exit_code == exit_code


def test_an_error_says_where() -> None:
    """An error starts with its place and ends with its notes, a line for each."""
    error = errors.BlueprintError(
        "there is no property 'imge'",
        origin=Origin("web.py", 7, 12),
        notes=[Note("called from here", Origin("site.py", 3))],
    )

    assert str(error) == "web.py:7:12: there is no property 'imge'\n  site.py:3:1: called from here"


def test_an_error_without_a_place() -> None:
    """An error that is nowhere is its message alone."""
    assert str(errors.UsageError("no such blueprint")) == "no such blueprint"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("imge", "image"),
        ("IMAGE", "image"),
        ("Flavor", "flavor"),
        ("zzz", None),
        ("", None),
    ],
)
def test_nearest(word: str, found: str | None) -> None:
    """A near word is found whatever its case; nothing is made up for a far one."""
    assert nearest(word, ["image", "flavor", "name"]) == found


def test_nearest_keeps_the_spelling() -> None:
    """The word is given back as it is spelled, and of two that differ in case the same always."""
    assert nearest("os::nova::sever", ["OS::Nova::Server"]) == "OS::Nova::Server"
    assert nearest("name", ["name", "Name", "NAME"]) == nearest("name", ["NAME", "Name", "name"])


@pytest.mark.parametrize(
    ("word", "allowed", "said"),
    [
        ("imge", ["image", "name"], "did you mean 'image'?"),
        ("zzz", ["b", "a", "a"], "allowed: a, b"),
        ("zzz", [], "there are none"),
        ("zzz", "abcdefghijklmno", "allowed: a, b, c, d, e, f, g, h, i, j, k, l, … (15 in all)"),
    ],
)  # fmt: skip
def test_suggestion(word: str, allowed: list[str], said: str) -> None:
    """A message ends with what was meant, or with what is allowed, as far as that fits."""
    assert suggestion(word, allowed) == said
