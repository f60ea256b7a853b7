"""Files that stand beside a blueprint and go into its templates."""

from __future__ import annotations

import os.path
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.dsl.sites import mistake
from hotgen.errors import suggestion

if TYPE_CHECKING:
    from hotgen.dsl.sites import Site

FOLDER = "files"
"""The folder beside a blueprint that holds its files."""


def read_beside(name: str, site: Site) -> tuple[str, str | bytes]:
    """Return the path to render to and the content of ``files/<name>`` beside the author's file.

    The content is text, or bytes if it is no UTF-8.
    """
    path = path_beside(name, site)
    key = Path(FOLDER, os.path.normpath(name)).as_posix()
    data = path.read_bytes()
    try:
        return key, data.decode()
    except UnicodeDecodeError:
        return key, data


def path_beside(name: str, site: Site) -> Path:
    """Return the path of ``files/<name>`` beside the author's file, which exists and is inside."""
    folder = Path(site.author().file).parent / FOLDER
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        message = f"{name!r} lies outside of the folder {FOLDER}/ beside the blueprint"
        raise mistake(message, site)
    if not path.is_file():
        there = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
        message = f"there is no file {FOLDER}/{name} beside the blueprint: "
        raise mistake(message + suggestion(name, there), site)
    return path
