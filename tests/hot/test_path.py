"""Symbolic places in words, and where nothing is."""

from __future__ import annotations

import pytest

from hotgen.hot.path import NOWHERE, dotted


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("resources",), "resources"),
        (("resources", "web", "properties", "networks", 0, "port"),
         "resources.web.properties.networks[0].port"),
    ],
)  # fmt: skip
def test_paths_as_heat_writes_them(path: tuple[str | int, ...], text: str) -> None:
    """Names are joined by dots, and indices stand in brackets."""
    assert dotted(path) == text


def test_nowhere() -> None:
    """A template that came from no file has no origins."""
    assert NOWHERE.locate(("resources", "web"), key=True) is None
