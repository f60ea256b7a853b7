"""The files of a translated stack, and how they are brought to a folder that holds others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.errors import HotgenError, Origin
from hotgen.render.folder import Change
from hotgen.text.dump import dump

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hotgen.bundle import Bundle

_MADE: Final = "Translated by hotgen from "
_FILES: Final = "Files:"


def contents(bundle: Bundle, source: str) -> dict[str, bytes]:
    """Return what *bundle*, which was translated from the file *source*, is on disk, by path.

    A comment on top of the templates says where they come from, and in the main one also which
    files cannot say so themselves. `hotgen render` leaves alone what bears it.
    """
    made = f"{_MADE}{source}"
    listed = [f"  {name}" for name in sorted(bundle.files)]
    listing = "\n".join([made, _FILES, *listed]) if listed else made
    found = {
        name: dump(template, header=listing if name == bundle.main else made).encode()
        for name, template in bundle.templates()
    }
    for name, data in bundle.files.items():
        found[name] = data.encode() if isinstance(data, str) else data
    return found


def changes(folder: Path, contents: Mapping[str, bytes]) -> list[Change]:
    """Return what is to be changed for *folder* to have *contents*; nothing is removed.

    `HotgenError` where somebody else's file with other contents is in the way.
    """
    listed = {name for main in contents for name in _listed(folder / main)}
    found = []
    for name, new in contents.items():
        path = folder / name
        old = path.read_bytes() if path.exists() else None
        if old not in (None, new) and name not in listed and not _is_ours(path):
            message = "hotgen did not make this file and will not replace it: move it away"
            raise HotgenError(message, origin=Origin(str(path), 1))
        if old != new:
            found.append(Change(folder, name, old, new))
    return found


def _is_ours(path: Path) -> bool:
    return path.read_bytes().startswith(f"# {_MADE}".encode())


def _listed(path: Path) -> Iterator[str]:
    """Yield the names that the comment on top of one of our templates lists."""
    if not path.is_file() or not _is_ours(path):
        return
    lines = path.read_text("utf-8", "replace").splitlines()
    for line in lines[2:] if lines[1:2] == [f"# {_FILES}"] else ():
        if not line.startswith("#   "):
            return
        yield line.removeprefix("#   ")
