"""Where the parts of a template or an environment stand in its text."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hotgen.errors import Origin
from hotgen.text.nodes import ListPlace, MappingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Key, Path
    from hotgen.hot.path import Origins, Problem
    from hotgen.text.nodes import Mark, Place


class TextOrigins:
    """The origins of what was read from one file, looked up only when somebody asks."""

    __slots__ = ("_file", "_root")

    def __init__(self, file: str, root: Place | None) -> None:
        """Keep the places of the whole text; *root* is None where the text is empty."""
        self._file = file
        self._root = root

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the origin of *path*, or of the nearest part that encloses it."""
        if self._root is None:
            return Origin(self._file, 1)
        key_place = place = self._root
        for step in path:
            inner = _child(place, step)
            if inner is None:
                break
            key_place, place = inner
        found = key_place if key else place
        return origin(self._file, found.start_mark, found.end_mark)


def pinned(problems: Iterable[Problem], origins: Origins) -> tuple[Problem, ...]:
    """Return *problems* with their origins, for when nobody can ask *origins* later."""
    return tuple(
        replace(each, origin=each.origin or origins.locate(each.path, key=each.key))
        for each in problems
    )


def origin(file: str, start: Mark, end: Mark | None = None) -> Origin:
    """Return the origin for the parser's marks, which count from 0."""
    if end is None:
        return Origin(file, start.line + 1, start.column + 1)
    return Origin(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _child(place: Place, step: Key) -> tuple[Place, Place] | None:
    """Return the places of the key and of the value that *step* leads to."""
    if isinstance(place, ListPlace):
        if not isinstance(step, int) or not 0 <= step < len(place.items):
            return None
        return place.items[step], place.items[step]
    if not isinstance(place, MappingPlace):
        return None
    name: object = step
    if name not in place.keys:
        name = next((key for key in place.keys if json_key(key) == step), step)
    return (place.keys[name], place.values[name]) if name in place.keys else None


def json_key(key: object) -> str:
    """Return *key* as JSON spells it, because that is how a template travels to Heat."""
    if isinstance(key, str):
        return key
    if isinstance(key, bytes):
        return key.decode("utf-8", "backslashreplace")
    return json.dumps(key)


def paths(root: Place, mappings: set[MappingPlace]) -> dict[MappingPlace, Path]:
    """Return the paths that lead to *mappings*, leaving out what cannot be reached from *root*."""
    found: dict[MappingPlace, Path] = {}
    seen: set[int] = set()  # what an alias refers to has several places, with the same inside
    work: list[tuple[Place, Path]] = [(root, ())]
    for place, path in work:
        if isinstance(place, MappingPlace):
            inside = id(place.values)
            if place in mappings:
                found[place] = path
        else:
            inside = id(place.items) if isinstance(place, ListPlace) else id(place)
        if inside not in seen:
            seen.add(inside)
            work.extend((inner, (*path, step)) for step, inner in _steps(place))
    return found


def _steps(place: Place) -> Iterator[tuple[Key, Place]]:
    if isinstance(place, MappingPlace):
        for key, inner in place.values.items():
            yield json_key(key), inner
    elif isinstance(place, ListPlace):
        yield from enumerate(place.items)
