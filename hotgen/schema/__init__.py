"""Facts about Heat: its resource types, template versions and releases, read when asked for."""

from __future__ import annotations

from hotgen.schema.catalog import Catalog, Lifetime, attribute_lifetime, lifetime
from hotgen.schema.releases import find_release, newest, releases

__all__ = [
    "Catalog",
    "Lifetime",
    "attribute_lifetime",
    "find_release",
    "lifetime",
    "newest",
    "releases",
]
