"""HOT17x: files that Heat's client sends, and that are not part of the project."""

from __future__ import annotations

from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import Call
from hotgen.hot.keys import is_remote
from hotgen.hot.path import Problem
from hotgen.text.places import TextOrigins
from hotgen.validate.finding import Severity
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.context import Context

_ROOTS: Final = (".git", ".hg", ".svn", "hotgen.toml")


@rule("HOT171", severity=Severity.WARNING)
def fetched_file(context: Context) -> Iterator[Problem]:
    """A `get_file` names a URL.

    Heat's client fetches it whenever the stack is created or updated, and sends what it gets, which
    may be something else every time. hotgen fetches nothing, so that it is not checked.

    Bad:

        outputs:
          settings: {value: {get_file: "http://example.org/settings.yaml"}}

    Good:

        outputs:
          settings: {value: {get_file: settings.yaml}}
        # settings.yaml
        colour: green
    """
    for path, file in _files(context):
        if is_remote(file):
            message = f"Heat's client fetches {file!r} anew each time, and sends whatever it gets"
            yield Problem((*path, "get_file"), message)


@rule("HOT172", severity=Severity.WARNING)
def file_outside_project(context: Context) -> Iterator[Problem]:
    """A `get_file` names a file outside of the project.

    Heat's client sends it to the cloud, where everybody who sees the stack can read it. The project
    is the repository that the template is in, or else everything but the other folders at the
    root of the file system.

    Bad:

        outputs:
          users: {value: {get_file: /etc/passwd}}

    Good:

        outputs:
          users: {value: {get_file: users.yaml}}
        # users.yaml
        - alice
    """
    origins = context.template.origins
    if not isinstance(origins, TextOrigins):
        return
    for path, file in _files(context):
        target = _outside(origins.file, file)
        if target is not None:
            message = f"{str(target)!r} is outside of the project, and sent to the cloud"
            yield Problem((*path, "get_file"), message)


def _files(context: Context) -> Iterator[tuple[Path, str]]:
    for path, expr in context.every_expression:
        match expr:
            case Call("get_file", str(file)):
                yield path, file


def _outside(template: str, file: str) -> FilePath | None:
    """Return the place of *file*, as *template* calls it, if that is not in its project."""
    if is_remote(file):
        return None
    try:
        folder = FilePath(template).resolve().parent
        target = (folder / file.removeprefix("file://")).resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return None if target.is_relative_to(_project(folder)) else target


@cache
def _project(folder: FilePath) -> FilePath:
    """Return the repository that *folder* is in, or else its first folder below the root."""
    *around, root = (folder, *folder.parents)
    for each in around:
        if any((each / name).exists() for name in _ROOTS):
            return each
    return around[-1] if around else root
