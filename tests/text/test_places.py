"""From paths to places, whatever the keys are."""

from __future__ import annotations

import pytest

from hotgen.errors import Origin
from hotgen.text.places import TextOrigins, json_key
from hotgen.text.source import read_environment


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("text", "text"),
        (5, "5"),
        (True, "true"),
        (None, "null"),
        (1.5, "1.5"),
        (1e16, "1e+16"),
        (float("nan"), "NaN"),
    ],
)
def test_keys_as_json_spells_them(key: object, text: str) -> None:
    """A key is called what it is called on its way to Heat."""
    assert json_key(key) == text


def locate(text: str, *path: str | int, key: bool = False) -> str:
    """Return where *path* is in *text*."""
    return str(read_environment(text, "file").origins.locate(path, key=key))


def test_keys_that_are_no_text() -> None:
    """A key that is no text is found by the name that it gets."""
    text = "{5: five, yes: true, ~: null}"

    assert locate(text, "5") == "file:1:5"
    assert locate(text, "true", key=True) == "file:1:11"
    assert locate(text, "null") == "file:1:25"


def test_what_is_not_there() -> None:
    """What is missing is at the place of what it is missing in, for its key as for its value."""
    text = "a:\n  b: [c]\n"

    assert locate(text, "a", "missing") == "file:2:3"
    assert locate(text, "a", "missing", key=True) == "file:1:1"
    assert locate(text, "a", "b", 5) == "file:2:6"
    assert locate(text, "a", "b", "c") == "file:2:6"
    assert locate(text, "a", "b", 0, "get_param") == "file:2:7"


def test_inside_of_aliases() -> None:
    """An alias has its own place; what is inside of it is where it is written."""
    text = "a: &a\n  b: c\nd: *a\ne: {<<: *a, f: g}\n"

    assert locate(text, "d") == "file:3:4"
    assert locate(text, "d", "b") == "file:2:6"
    assert locate(text, "e", "b", key=True) == "file:2:3"
    assert locate(text, "e", "f") == "file:4:16"


def test_ends() -> None:
    """A place ends where the text ends, not where the next thing starts."""
    origins = read_environment("a:\n  b: c\n\n# comment\nd: |\n  e\n", "file").origins

    assert origins.locate(("a",)) == Origin("file", 2, 3, 2, 7)
    assert origins.locate(("d",)) == Origin("file", 5, 4, 7, 1)


def test_empty_text_has_a_place() -> None:
    """In empty text everything is at its start."""
    assert TextOrigins("file", None).locate(("a", "b")) == Origin("file", 1)
