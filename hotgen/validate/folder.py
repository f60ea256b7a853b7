"""The templates in a folder: the files that have a HOT version key."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIXES: Final = frozenset({".yaml", ".yml", ".template", ".json", ""})
_MOST: Final = 1 << 20
"""How many bytes of a file are looked at; Heat's own limit is half of that."""
_KEY: Final = re.compile(
    rb"""(?m)^(?:\xef\xbb\xbf)?(?:---[ \t]+)?(?:["']?)heat_template_version(?:["']?)[ \t]*:"""
)


def templates(folder: Path) -> Iterator[Path]:
    """Yield the templates below *folder* in a fixed order, those of a folder before its folders'.

    Hidden files and folders are left out, and links are not followed.
    """
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in _SUFFIXES and _is_hot(path):
                yield path


def _refuse(error: OSError) -> NoReturn:
    raise error


def _is_hot(path: Path) -> bool:
    """Whether the file at *path* is a template, or cannot be read, which is to be told."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            text = file.read(_MOST)
    except OSError:
        return True
    if text.lstrip().startswith(b"{"):
        return b"heat_template_version" in text and _has_key(text)
    return _KEY.search(text) is not None


def _has_key(text: bytes) -> bool:
    """Whether the key is one of a JSON template, rather than of something inside it."""
    from hotgen.text.source import read_template

    read = read_template(text, "")
    return not isinstance(read.data, dict) or "heat_template_version" in read.data
