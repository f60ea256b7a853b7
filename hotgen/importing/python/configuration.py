"""How long a line can be where a blueprint is put."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT: Final = 88
"""What the formatter takes for the longest line if nobody says otherwise."""

_FILES: Final = (".ruff.toml", "ruff.toml", "pyproject.toml")
_LONGEST: Final = 320


def line_length(folder: Path) -> int:
    """Return the longest line of a module in *folder*, as ruff's nearest configuration has it."""
    for above in (folder, *folder.parents):
        for name in _FILES:
            settings = _settings(above / name)
            if settings is not None:
                return _length(settings, above)
    return DEFAULT


def _settings(path: Path) -> dict[str, Any] | None:
    """Return what the file at *path* says to ruff, if it does."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if path.name != "pyproject.toml":
        return found
    tools = found.get("tool")
    settings = tools.get("ruff") if isinstance(tools, dict) else None
    return settings if isinstance(settings, dict) else None


def _length(settings: dict[str, Any], folder: Path) -> int:
    length = settings.get("line-length")
    if isinstance(length, int) and 1 <= length <= _LONGEST:
        return length
    base = settings.get("extend")
    extended = _settings(folder / base) if isinstance(base, str) else None
    return DEFAULT if extended is None else _length({**extended, "extend": None}, folder)
