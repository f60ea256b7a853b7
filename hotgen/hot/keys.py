"""The keys that a stack's templates and files have: paths from where the main template lies."""

from __future__ import annotations

import posixpath
import re
from typing import Final

_URL: Final = re.compile(r"(?!file:)[a-zA-Z][a-zA-Z0-9+.-]*:")


def is_remote(spelt: str) -> bool:
    """Whether *spelt* names what is fetched from somewhere: a URL, unless it is of a file."""
    return _URL.match(spelt) is not None


def resolve(spelt: str, within: str, folder: str) -> str:
    """Return the key of what the file with the key *within* calls *spelt*.

    *folder* is where the main template lies: what climbs out of it and back again is in it.
    """
    spelt = spelt.removeprefix("file://")
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(within), spelt))
    if not beside.startswith("../"):
        return beside
    path = posixpath.normpath(posixpath.join("/", folder, beside))
    return posixpath.relpath(path, posixpath.join("/", folder))
