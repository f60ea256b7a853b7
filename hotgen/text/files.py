"""The files that templates and environments name, read from disk as Heat's client collects them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.errors import nearest
from hotgen.hot.graph import cycles
from hotgen.hot.keys import is_remote, resolve
from hotgen.hot.path import Problem
from hotgen.text.disk import LARGEST_CONTENTS, LARGEST_TEXT, read_bytes, reason
from hotgen.text.environment import load_environment
from hotgen.text.load import Loaded, load, loads
from hotgen.text.places import json_key
from hotgen.text.problems import ENDLESS_NESTING, MISSING_FILE
from hotgen.text.source import read_template
from hotgen.text.template import is_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hotgen.hot import expr
    from hotgen.hot.environment import Environment
    from hotgen.hot.expr import Value
    from hotgen.hot.template import Template

_MOST_FILES: Final = 2_000
_LARGEST_TOGETHER: Final = 20 * 1024 * 1024
"""The bytes of all files; Heat's API takes a request of 1 MiB, unless its operator sets more."""
_TEMPLATE: Final = (".yaml", ".template")
_NOT_FILES: Final = frozenset({"hooks", "restricted_actions"})


class Reference(NamedTuple):
    """A *file* that is named at *path*; *nested* tells a template from what is only text."""

    path: expr.Path
    file: str
    nested: bool


class Collector:
    """Reads a main template and all that belongs to it.

    Everything is kept by a key: its POSIX path as seen from the folder of the main template.
    """

    def __init__(self, main: str | Path) -> None:
        """Start from the file at *main*; nothing is read yet."""
        path = Path(main)
        if path.is_symlink():  # Heat's client looks beside the file itself, not beside the link
            path = path.resolve()
        self.folder = path.parent
        self.main = path.name
        self.templates: dict[str, Template | None] = {}
        self.contents: dict[str, str | bytes] = {}
        self.environments: dict[str, Environment] = {}
        self.problems: dict[str, list[Problem]] = {}
        self._left = _LARGEST_TOGETHER
        self._files = 0
        self._beside: dict[Path, list[str]] = {}
        self._to_follow: list[tuple[str, Iterable[Reference]]] = []
        self._edges: dict[str, dict[str, expr.Path]] = {}

    def collect(self, environments: Iterable[str | Path], main: Loaded | None = None) -> None:
        """Read the main template, *environments*, and what they name, directly or not.

        *main* is taken for the main template where it is read already.
        """
        self._add_template(self.main, main or load(self.folder / self.main))
        for path in environments:
            self._add_environment(path)
        while self._to_follow:
            self._follow(*self._to_follow.pop())
        self._check_endless()

    def _add_template(self, key: str, loaded: Loaded) -> None:
        self.templates[key] = loaded.template
        self._report(key, loaded.problems)
        self._to_follow.append((key, _references(loaded.data)))

    def _add_contents(self, key: str, raw: bytes) -> None:
        try:
            text = self.contents[key] = raw.decode("utf-8")
        except UnicodeDecodeError:
            self.contents[key] = raw
        else:
            data = read_template(text, key).data if "emplate" in text else None
            if is_template(data):  # so the client reads what it names, too
                self._to_follow.append((key, _references(data)))

    def _add_environment(self, path: str | Path) -> None:
        key = Path(os.path.relpath(path, self.folder)).as_posix()
        loaded = load_environment(path)
        self._report(key, loaded.problems)
        if loaded.environment is not None:
            registry = loaded.environment.resource_registry
            references = list(_registered(registry))
            self._to_follow.append((key, references))
            self.environments[key] = replace(
                loaded.environment, resource_registry=self._with_keys(registry, references, key)
            )

    def _follow(self, key: str, references: Iterable[Reference]) -> None:
        """Read what the file called *key* names, and remember what is still to be followed."""
        if key in self._edges:
            return
        edges = self._edges[key] = {}
        for reference in references:
            if is_remote(reference.file):
                continue
            target = self._resolve(reference.file, key)
            if target in (self.templates if reference.nested else self.contents):
                edges.setdefault(target, reference.path)
                continue
            try:
                raw = self._read(target, LARGEST_TEXT if reference.nested else LARGEST_CONTENTS)
            except (OSError, ValueError) as error:
                self._report(key, [self._missing(reference, target, error)])
                continue
            edges.setdefault(target, reference.path)
            if reference.nested:
                self._add_template(target, loads(raw, str(self.folder / target)))
            else:
                self._add_contents(target, raw)

    def _read(self, key: str, most: int) -> bytes:
        if self._files == _MOST_FILES:
            raise ValueError(f"more than {_MOST_FILES:,} files are named")
        if self._left < most:
            message = f"all files together are larger than {_LARGEST_TOGETHER >> 20} megabytes"
            raise ValueError(message)
        self._files += 1
        raw = read_bytes(self.folder / key, most)
        self._left -= len(raw)
        return raw

    def climbed(self) -> str:
        """Return as many of the last folders on the way to the main template as keys climb up."""
        keys = (*self.templates, *self.contents)
        levels = max((key.split("/").count("..") for key in keys if key[0] != "/"), default=0)
        return "/".join(self.folder.absolute().parts[-levels:]) if levels else ""

    def _resolve(self, file: str, within: str) -> str:
        """Return the key of what the file whose key is *within* calls *file*."""
        return resolve(file, within, self.folder.absolute().as_posix())

    def _with_keys(
        self, registry: Mapping[str, Value], references: Iterable[Reference], within: str
    ) -> Mapping[str, Value]:
        """Return *registry* with keys in the place of the files that *references* found in it."""
        keys = {
            reference.path: self._resolve(reference.file, within)
            for reference in references
            if not is_remote(reference.file)
        }
        return {
            key: _entry(("resource_registry", key), value, keys) for key, value in registry.items()
        }

    def _report(self, key: str, problems: Sequence[Problem]) -> None:
        if problems:
            self.problems.setdefault(key, []).extend(problems)

    def _missing(self, reference: Reference, key: str, error: Exception) -> Problem:
        path = self.folder / key
        near = nearest(path.name, self._names(path.parent))
        message = f"cannot read {reference.file!r}: {reason(error)}"
        message += f"; did you mean {near!r}?" if near not in (None, path.name) else ""
        return Problem(reference.path, message, MISSING_FILE)

    def _names(self, folder: Path) -> list[str]:
        """Return what there is in *folder*; nothing where that cannot be told."""
        if folder not in self._beside:
            try:
                self._beside[folder] = [each.name for each in folder.iterdir()]
            except (OSError, ValueError):
                self._beside[folder] = []
        return self._beside[folder]

    def _check_endless(self) -> None:
        """Report files that name one another in a circle: Heat's client never comes to an end."""
        edges = {
            key: tuple(target for target in targets if target in self._edges)
            for key, targets in self._edges.items()
        }
        for cycle in cycles(edges):
            first, second = cycle[0], (*cycle, cycle[0])[1]
            way = " → ".join((*cycle, cycle[0]))
            message = f"these files nest one another without end: {way}"
            self._report(first, [Problem(self._edges[first][second], message, ENDLESS_NESTING)])


def _references(data: object, path: expr.Path = ()) -> Iterator[Reference]:
    """Yield what *data* names: ``get_file`` and ``type`` count wherever they stand."""
    if isinstance(data, dict):
        for key, value in data.items():
            where = (*path, json_key(key))
            if isinstance(value, (dict, tuple)):
                yield from _references(value, where)
            elif key == "get_file" and isinstance(value, str):
                yield Reference(where, value, nested=False)
            elif key == "type" and isinstance(value, str) and value.endswith(_TEMPLATE):
                yield Reference(where, value, nested=True)
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from _references(value, (*path, index))


def _registered(registry: Mapping[str, Value]) -> Iterator[Reference]:
    """Yield the files that a ``resource_registry`` names: all that is not the name of a type."""
    path: expr.Path = ("resource_registry",)
    resources = registry.get("resources")
    yield from _in_table(registry, path)
    for name, table in resources.items() if isinstance(resources, dict) else ():
        if isinstance(table, dict):
            base = {"base_url": registry["base_url"]} if "base_url" in registry else {}
            yield from _in_table({**base, **table}, (*path, "resources", name))


def _in_table(table: Mapping[str, Value], path: expr.Path) -> Iterator[Reference]:
    if "base_url" in table:  # where the files are is not a folder
        return
    for key, value in table.items():
        if key not in _NOT_FILES and isinstance(value, str) and "::" not in value:
            yield Reference((*path, key), value, nested=value.endswith(_TEMPLATE))


def _entry(path: expr.Path, value: Value, keys: Mapping[expr.Path, str]) -> Value:
    """Return a part of a registry with *keys* in the place of files."""
    if isinstance(value, dict):
        return {key: _entry((*path, key), inner, keys) for key, inner in value.items()}
    return keys.get(path, value)
