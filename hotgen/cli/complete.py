"""What the shell offers after a TAB where hotgen knows the values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def names(prefix: str, **_: object) -> Iterable[str]:
    """Return the names of blueprints, or the paths of Python files once a path has begun."""
    from hotgen.project import Project
    from hotgen.project.blueprint import is_name

    if is_name(prefix):
        return Project.find().names()
    from argcomplete.completers import FilesCompleter

    found: Iterable[str] = FilesCompleter(["py"])(prefix)
    return found


def releases(**_: object) -> Iterable[str]:
    """Return the numbers and names of Heat's releases."""
    from hotgen.schema.releases import releases as known

    return [name for release in known() for name in (str(release.major), release.name)]


def subjects(prefix: str, **_: object) -> Iterable[str]:
    """Return what `hotgen show` can show: blueprints, types, and properties after a dot."""
    from hotgen.schema.catalog import Catalog

    catalog = Catalog()
    name, dot, _path = prefix.partition(".")
    if "::" not in name:
        return [*names(prefix), *catalog.type_names()]
    kind = catalog.resource_type(name) if dot else None
    return [f"{name}.{key}" for key in kind.properties] if kind else catalog.type_names()
