"""The scripts and other files that a translated template sends along with ``get_file``."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from hotgen.hot.path import Problem
from hotgen.importing.tosca.repair import called
from hotgen.importing.tosca.source import plain
from hotgen.text.problems import MISSING_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Path
    from hotgen.importing.tosca.places import ToscaOrigins
    from hotgen.importing.tosca.repair import Data
    from hotgen.importing.tosca.source import Source


def gather(
    templates: Mapping[str, Data], source: Source, read: Iterable[str]
) -> dict[str, str | bytes]:
    """Return the files that *templates* name, by the paths that they have from now on.

    A file is looked for beside *source* and beside the files that it imports (*read*), because
    TOSCA means it to be beside the definition of the type; in an archive on top of it as well.
    """
    folders = list(dict.fromkeys(posixpath.dirname(file) for file in (source.entry, *read)))
    if source.archive and "" not in folders:
        folders.append("")
    found: dict[str, str | bytes] = {}
    for each in templates.values():
        for call in called(each, "get_file"):
            name = call["get_file"]
            if isinstance(name, str) and "://" not in name:
                contents = _read(source, folders, name)
                if contents is not None:
                    call["get_file"] = _keep(found, {*templates}, plain(name), contents)
    return found


def _read(source: Source, folders: Iterable[str], name: str) -> str | bytes | None:
    for folder in folders:
        data = source.files.read(posixpath.join(folder, name))
        if data is not None:
            try:
                return data.decode("utf-8")
            except UnicodeDecodeError:
                return data
    return None


def _keep(found: dict[str, str | bytes], taken: set[str], name: str, contents: str | bytes) -> str:
    """Add a file to those *found*, and return the path that is free for it."""
    key, number = name, 1
    while key in taken or found.get(key, contents) != contents:
        number += 1
        key = f"{number}/{name}"
    found[key] = contents
    return key


def missing(
    template: Data, files: Mapping[str, str | bytes], origins: ToscaOrigins
) -> list[Problem]:
    """Return what is wrong with a *template* that names files which are not there."""
    problems = []
    for path, name in _named(template["resources"], ("resources",)):
        if "://" not in name and name not in files:
            message = f"there is no file {name!r} to send along"
            origin = origins.valued(name, path)
            problems.append(Problem((*path, "get_file"), message, MISSING_FILE, origin=origin))
    return problems


def _named(given: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - JSON
    if isinstance(given, dict):
        if isinstance(given.get("get_file"), str):
            yield path, given["get_file"]
        for key, each in given.items():
            yield from _named(each, (*path, key))
    elif isinstance(given, list):
        for index, each in enumerate(given):
            yield from _named(each, (*path, index))
