"""What the files of a bundle contain, byte for byte."""

from __future__ import annotations

import posixpath
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hotgen.errors import BlueprintError
from hotgen.render.header import Header
from hotgen.text.dump import dump, dump_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.bundle import Bundle
    from hotgen.project import Target


def contents(bundle: Bundle, target: Target) -> dict[str, bytes]:
    """Return what belongs into the folder of *bundle*, by path; the main template comes first."""
    found: dict[str, bytes] = {}
    for name, data in _files(bundle, target):
        _check_path(name)
        if name in found:
            raise BlueprintError(f"two files of {target.argument} have one name, {name!r}")
        found[name] = data
    return found


def _files(bundle: Bundle, target: Target) -> Iterator[tuple[str, bytes]]:
    at = partial(_inside, bundle.folder)
    header = Header(target.source, target.argument)
    listing = Header(target.source, target.argument, tuple(sorted(map(at, bundle.files))))
    for key, template in bundle.templates():
        text = dump(template, header=str(listing if key == bundle.main else header))
        yield at(key), text.encode()
    for name, environment in bundle.environments.items():
        text = dump_environment(environment, header=str(header))
        yield at(f"{name}.env.yaml"), text.encode()
    for key, data in bundle.files.items():
        yield at(key), data.encode() if isinstance(data, str) else data


def _inside(folder: str, key: str) -> str:
    """Return where the file with a *key* lies, if the main template lies in *folder*."""
    return posixpath.normpath(posixpath.join(folder, key)) if folder else key


def _check_path(name: str) -> None:
    """Refuse a file that would not lie in the stack's own folder, or could not be listed."""
    path = PurePosixPath(name)
    inside = not path.is_absolute() and ".." not in path.parts and str(path) == name
    if not inside or not name.isprintable() or name != name.strip():
        raise BlueprintError(
            f"a rendered file cannot be called {name!r}: it has to be a plain path"
        )
