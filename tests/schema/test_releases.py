"""The names of Heat's releases."""

from __future__ import annotations

import pytest

from hotgen.errors import UsageError
from hotgen.schema import find_release, newest, releases


def test_releases_are_in_order() -> None:
    """From Rocky on, no release is left out."""
    majors = [release.major for release in releases()]
    assert majors == list(range(11, newest().major + 1))


@pytest.mark.parametrize("name", [19, "19", "19.0.0", "zed", "ZED", " Zed "])
def test_a_release_has_many_names(name: str | int) -> None:
    """The major number, any version of it, and the name in any case."""
    assert find_release(name).heat == "19.0.2"


@pytest.mark.parametrize("name", ["2026.2", "hibiscus", 27])
def test_a_numbered_release_has_an_id(name: str | int) -> None:
    """From 2023.1 on, OpenStack numbers its releases."""
    assert find_release(name).major == 27


def test_no_name_means_the_newest() -> None:
    """Whoever does not care gets what is current."""
    assert find_release() is newest()


def test_a_misspelt_release() -> None:
    """The error has the nearest name, and all that there are."""
    with pytest.raises(UsageError, match=r"'hibiskus', did you mean 'hibiscus'\? .*19 zed, 20 ant"):
        find_release("hibiskus")


@pytest.mark.parametrize("name", ["10", "2026", "2026.9", "", "x.27"])
def test_an_unknown_release(name: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(UsageError, match="there is no Heat release"):
        find_release(name)
