"""All that a project renders, and what it has rendered and does not any more."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from hotgen.errors import UsageError
from hotgen.render.folder import changes, header

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from hotgen.project import Project, Target
    from hotgen.render.folder import Change
    from hotgen.render.header import Header


def everything(project: Project, out: Path) -> list[Target]:
    """Return what *project* has to render, and what is rendered in *out* and can be made anew."""
    targets = {target.name: target for target in project.targets()}
    for folder, found in _rendered(out):
        again = None if folder.name in targets else _again(project, found)
        if again is not None and again.name == folder.name:
            targets[again.name] = again
    return [*targets.values()]


def left_over(out: Path, names: Container[str]) -> list[Change]:
    """Return the removal of what is rendered in *out* under none of *names*."""
    gone = (folder for folder, _ in _rendered(out) if folder.name not in names)
    return [change for folder in gone for change in changes(folder, {})]


def _again(project: Project, found: Header) -> Target | None:
    """Return what a rendered file says it was made from, if that still exists."""
    try:
        return project.target(found.argument, project.root)
    except UsageError:
        return None


def _rendered(out: Path) -> Iterator[tuple[Path, Header]]:
    """Yield every folder in *out* that something was rendered to, with one of the headers there.

    What was made from a file outside of the project is left out, and so left alone: nothing that
    only a comment names is run from there.
    """
    folders = sorted(out.iterdir()) if out.is_dir() else []
    for folder in folders:
        if folder.is_dir() and not folder.is_symlink() and (found := header(folder)):
            source = PurePath(found.argument)
            if not source.is_absolute() and ".." not in source.parts:
                yield folder, found
