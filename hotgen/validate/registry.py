"""What an environment's ``resource_registry`` makes of a type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hotgen.validate.types import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Value


def target(registry: Mapping[str, Value], name: str, resource: str) -> str | None:
    """Return what *registry* puts in the place of the type *name*, for the resource *resource*.

    What it says about single resources comes first, and a whole name before one with a star.
    """
    tables = registry.get("resources")
    own = tables.get(resource) if isinstance(tables, Mapping) else None
    single = own.get(name) if isinstance(own, Mapping) else None
    for found in (single, registry.get(name), *_by_star(registry, name)):
        if isinstance(found, str) and found:
            return found
    return None


def _by_star(table: Mapping[str, Value], name: str) -> Iterator[str]:
    for pattern, found in table.items():
        prefix = pattern.removesuffix("*")
        fits = prefix != pattern and name.startswith(prefix) and name != found
        if fits and isinstance(found, str) and not found.endswith(SUFFIXES):
            rest = name.removeprefix(prefix) if found.endswith("*") else ""
            yield found.removesuffix("*") + rest
