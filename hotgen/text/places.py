"""Where the parts of a template or an environment stand in its text."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hotgen.errors import Origin
from hotgen.text.nodes import ListPlace, MappingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Key, Path
    from hotgen.hot.path import Origins, Problem
    from hotgen.text.nodes import Mark, Place

_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class Changed(NamedTuple):
    """A scalar without quotes that YAML makes something else of than its *text*.

    With `key`, it is the key at the end of the path.
    """

    path: Path
    text: str
    value: object
    key: bool


class TextOrigins:
    """The origins of what was read from one file, looked up only when somebody asks."""

    __slots__ = ("_changed", "_root", "file")

    def __init__(
        self, file: str, root: Place | None, changed: Mapping[str, object] = _NOTHING
    ) -> None:
        """Keep the places of the whole text; *root* is None where the text is empty.

        *changed* are the scalars without quotes whose values are not written so.
        """
        self.file = file
        self._root = root
        self._changed = changed

    def changed(self) -> Iterator[Changed]:
        """Yield every scalar that is not what its text says, each place once."""
        if self._changed and self._root is not None:
            yield from _changed(self._root, self._changed)

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the origin of *path*, or of the nearest part that encloses it."""
        if self._root is None:
            return Origin(self.file, 1)
        key_place = place = self._root
        for step in path:
            inner = _child(place, step)
            if inner is None:
                break
            key_place, place = inner
        found = key_place if key else place
        return origin(self.file, found.start_mark, found.end_mark)

    def named(self, key: str) -> set[str]:
        """Return every text that stands behind a *key*, or first in a list behind it."""
        return set() if self._root is None else {*_named(self._root, key)}


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
    return json.dumps(key)


def paths(root: Place, mappings: set[MappingPlace]) -> dict[MappingPlace, Path]:
    """Return the paths that lead to *mappings*, leaving out what cannot be reached from *root*."""
    return {
        place: path
        for place, path in _places(root)
        if isinstance(place, MappingPlace) and place in mappings
    }


def _changed(root: Place, texts: Mapping[str, object]) -> Iterator[Changed]:
    """Yield the keys and values below *root* that are among *texts* and have no quotes.

    What an alias refers to is told where it is written.
    """
    seen: set[int] = set()  # what merging brings to other places
    for place, path in _places(root):
        keys = place.keys if isinstance(place, MappingPlace) else {}
        for key, at in keys.items():
            text = _plain(at)
            if text in texts and id(at) not in seen:
                seen.add(id(at))
                yield Changed((*path, json_key(key)), text, key, key=True)
        for step, at in _steps(place):
            text = _plain(at)
            if text in texts and id(at) not in seen:
                seen.add(id(at))
                yield Changed((*path, step), text, texts[text], key=False)


def _named(root: Place, key: str) -> Iterator[str]:
    for place, _ in _places(root):
        value = place.values.get(key) if isinstance(place, MappingPlace) else None
        if isinstance(value, ListPlace) and value.items:
            value = value.items[0]
        name = getattr(value, "value", None)
        if isinstance(name, str):
            yield name


def _places(root: Place) -> Iterator[tuple[Place, Path]]:
    """Yield every mapping and list from *root* on, once, with the first path that leads there."""
    seen: set[int] = set()
    work: list[tuple[Place, Path]] = [(root, ())]
    for place, path in work:
        inside = id(_content(place))
        if inside not in seen:
            seen.add(inside)
            yield place, path
            for step, inner in _steps(place):
                if isinstance(inner, (MappingPlace, ListPlace)):
                    work.append((inner, (*path, step)))


def _content(place: Place) -> object:
    """Return what is the same for all aliases of one place."""
    if isinstance(place, MappingPlace):
        return place.values
    return place.items if isinstance(place, ListPlace) else place


def _plain(place: Any) -> str:  # noqa: ANN401 - an event of PyYAML's
    """Return the text of a scalar without quotes; nothing for anything else."""
    implicit = getattr(place, "implicit", None)
    return place.value if isinstance(implicit, tuple) and implicit[0] else ""


def _steps(place: Place) -> Iterator[tuple[Key, Place]]:
    if isinstance(place, MappingPlace):
        for key, inner in place.values.items():
            yield json_key(key), inner
    elif isinstance(place, ListPlace):
        yield from enumerate(place.items)
