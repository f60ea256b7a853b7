"""`hotgen version`."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Any

from hotgen import __version__
from hotgen.schema.releases import newest

if TYPE_CHECKING:
    from collections.abc import Callable


def test_versions(hotgen: Callable[..., Any]) -> None:
    """Everything that a report of a bug should say."""
    text = f"hotgen {__version__}\nPython {platform.python_version()}\n{newest()}\n"
    assert hotgen("version") == (0, text, "")
