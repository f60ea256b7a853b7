"""Bringing files up to date so that an interruption leaves no half file and no temporary one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hotgen.render.folder import Change


class Disk:
    """The three things that are done to the disk."""

    def create(self, path: Path, data: bytes) -> None:
        """Write a new file, with the folders above it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)

    def replace(self, path: Path, target: Path) -> None:
        """Give the file at *path* the name *target*, in place of what bears it."""
        path.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink(missing_ok=True)


def write(changes: Sequence[Change], disk: Disk | None = None) -> None:
    """Carry out *changes*: first what can fail, beside the files, then removals and renamings.

    The main template, which lists files that bear no header, gets its name before them: however
    early this ends, every file that hotgen made is known to be its own.
    """
    disk = disk or Disk()
    staged: list[tuple[Path, Change]] = []
    try:
        for change in changes:
            if change.new is not None:
                temporary = change.path.with_name(f".{change.path.name}.{os.getpid()}.new")
                temporary.unlink(missing_ok=True)
                staged.append((temporary, change))
                disk.create(temporary, change.new)
                if change.old is not None:
                    temporary.chmod(change.path.stat().st_mode)
        for change in changes:
            if change.new is None:
                disk.remove(change.path)
                _prune(change)
        for temporary, change in staged:
            disk.replace(temporary, change.path)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _prune(change: Change) -> None:
    """Remove the folders that the removal of a file has left empty, up to the stack's own."""
    folder = change.path.parent
    while folder.is_relative_to(change.folder) and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
