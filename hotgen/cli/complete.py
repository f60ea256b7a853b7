"""What the shell offers after a TAB where hotgen knows the values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.schema.catalog import Catalog


def names(prefix: str, **_: object) -> Iterable[str]:
    """Return the names of blueprints, or the paths of Python files once a path has begun."""
    from hotgen.project import Project
    from hotgen.project.blueprint import is_name

    if is_name(prefix):
        return Project.find().names()
    from argcomplete.completers import FilesCompleter

    found: Iterable[str] = FilesCompleter(["py"])(prefix)
    return found


def sources(prefix: str, **_: object) -> Iterable[str]:
    """Return the names of blueprints, and the paths of templates and folders."""
    from argcomplete.completers import FilesCompleter

    suffixes = ("yaml", "yml", "template", "json", "py")
    found: Iterable[str] = FilesCompleter(suffixes)(prefix)
    return [*(names(prefix) if "/" not in prefix and "." not in prefix else ()), *found]


def releases(**_: object) -> Iterable[str]:
    """Return the numbers and names of Heat's releases."""
    from hotgen.schema.releases import releases as known

    return [name for release in known() for name in (str(release.major), release.name)]


def subjects(prefix: str, **_: object) -> Iterable[str]:
    """Return what `hotgen show` can show: blueprints, types, and properties after a dot."""
    from hotgen.cli.show_subject import is_type
    from hotgen.cli.show_subject import names as classes
    from hotgen.schema.catalog import Catalog

    catalog = Catalog()
    if "." in prefix and is_type(prefix) and (inside := _inside(catalog, prefix)):
        return inside
    if "::" in prefix:
        return catalog.type_names()
    return [*names(prefix), *catalog.type_names(), *classes(prefix)]


def _inside(catalog: Catalog, prefix: str) -> list[str]:
    """Return the properties, or the keys inside one, that may stand after the last dot."""
    from hotgen.cli.show_subject import named
    from hotgen.cli.show_type import keys
    from hotgen.errors import UsageError

    owner = prefix.rpartition(".")[0]
    try:
        name, path = named(owner)
    except UsageError:
        return []
    kind = catalog.resource_type(name)
    known = kind.properties if kind else {}
    for step in path:
        known = keys(known[step]) if step in known else {}
    return [f"{owner}.{key}" for key in known]
