"""The releases of Heat that hotgen knows, and the names that people call them by."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from hotgen import data
from hotgen.errors import UsageError, nearest
from hotgen.schema.model import Release

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def releases() -> tuple[Release, ...]:
    """Return the releases, oldest first."""
    rows = json.loads((data.schemas() / "releases.json").read_bytes())
    return tuple(Release(**row) for row in rows)


def newest() -> Release:
    """Return the newest release."""
    return releases()[-1]


def find_release(name: str | int | None = None) -> Release:
    """Return the release called *name*: ``27``, ``27.0.1``, ``2026.2``, ``hibiscus``.

    Of a Heat version only the major number counts. Nothing means the newest; `UsageError` where
    there is no such release.
    """
    if name is None:
        return newest()
    word = str(name).strip().lower()
    by_name = {key: release for release in releases() for key in _names(release)}
    found = by_name.get(word) or by_name.get(word.partition(".")[0])
    if found is None:
        raise UsageError(f"there is no Heat release {str(name)!r}{_instead(word, by_name)}")
    return found


def _names(release: Release) -> tuple[str, str, str]:
    return str(release.major), release.openstack, release.name


def _instead(word: str, names: Iterable[str]) -> str:
    near = nearest(word, names)
    meant = f", did you mean {near!r}?" if near else ""
    return f"{meant} (allowed: {', '.join(f'{r.major} {r.name}' for r in releases())})"
