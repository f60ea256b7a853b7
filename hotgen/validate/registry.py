"""What an environment's ``resource_registry`` makes of a type."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Value


def target(registry: Mapping[str, Value], name: str, resource: str) -> str | None:
    """Return what *registry* puts in the place of the type *name*, for the resource *resource*.

    What it says about single resources comes first, and a whole name before one with a star.
    """
    for table in (*_of_resource(registry, resource), registry):
        for found in (table.get(name), *_by_star(table, name)):
            if isinstance(found, str) and found:
                return found
    return None


def _of_resource(registry: Mapping[str, Value], resource: str) -> Iterator[Mapping[str, Value]]:
    tables = registry.get("resources")
    for pattern, table in tables.items() if isinstance(tables, Mapping) else ():
        if isinstance(table, Mapping) and fnmatchcase(resource, pattern):
            yield table


def _by_star(table: Mapping[str, Value], name: str) -> Iterator[str]:
    for pattern, found in table.items():
        prefix = pattern.removesuffix("*")
        if prefix != pattern and name.startswith(prefix) and isinstance(found, str):
            rest = name.removeprefix(prefix) if found.endswith("*") else ""
            yield found.removesuffix("*") + rest
