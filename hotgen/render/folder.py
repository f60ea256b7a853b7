"""The folder of a rendered stack: what is not there as it should be.

Only files that hotgen made are changed or removed: those with its header, and those that the header
of a template lists.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from hotgen.errors import HotgenError, Origin
from hotgen.project.blueprint import kebab
from hotgen.render.header import Header, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Change:
    """One file that is not as it should be; None stands for no file."""

    folder: Path
    name: str
    old: bytes | None
    new: bytes | None

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.folder / self.name


def changes(folder: Path, contents: Mapping[str, bytes]) -> list[Change]:
    """Return what is to be changed for *folder* to have just *contents* of what hotgen made."""
    ours = _ours(folder)
    wanted = [
        Change(folder, name, ours[name] if name in ours else _foreign(folder / name, new), new)
        for name, new in contents.items()
    ]
    gone = [Change(folder, name, old, None) for name, old in ours.items() if name not in contents]
    return [change for change in (*wanted, *gone) if change.old != change.new]


def header(folder: Path) -> Header | None:
    """Return a header of the files of *folder*, or None if nothing was rendered to it.

    Where the main template is not right in it, the header has to name the folder.
    """
    for name, _, found in _headed(folder):
        if "/" not in name or kebab(PurePath(found.argument).stem) == folder.name:
            return found
    return None


def _ours(folder: Path) -> dict[str, bytes]:
    """Return the files below *folder* that hotgen made."""
    ours: dict[str, bytes] = {}
    listed: set[str] = set()
    for name, data, found in _headed(folder):
        ours[name] = data
        listed.update(found.files)
    if listed:
        present = listed.intersection(_walk(folder))
        ours.update({name: (folder / name).read_bytes() for name in sorted(present)})
    return ours


def _headed(folder: Path) -> Iterator[tuple[str, bytes, Header]]:
    for name in _walk(folder):
        if name.endswith(".yaml"):
            data = (folder / name).read_bytes()
            if found := read(data):
                yield name, data, found


def _walk(folder: Path) -> Iterator[str]:
    """Yield the path of every file below *folder*; links to folders are not followed."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if path.is_file():
                yield path.relative_to(folder).as_posix()


def _foreign(path: Path, new: bytes) -> bytes | None:
    """Return *new* if just that is there already; refuse to replace a file of somebody else's."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    if data == new:
        return data
    message = "hotgen did not make this file and will not replace it: move it away, or use --out"
    raise HotgenError(message, origin=Origin(str(path), 1))
