"""Where the files are that hotgen brings along: the schemas, and the library of blueprints.

They stand beside the package in a checkout, and inside it where hotgen was installed from a wheel.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def schemas() -> Path:
    """Return the folder of the facts about Heat."""
    return _folder("schemas")


def blueprints() -> Path:
    """Return the folder of the blueprints that come with hotgen."""
    return _folder("blueprints")


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
