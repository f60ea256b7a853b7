"""The types that the resources of one template have, whatever stands in their place."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING, Final

from hotgen.schema.custom import refusal
from hotgen.validate.registry import target
from hotgen.validate.types import SUFFIXES, nested_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Value
    from hotgen.schema.catalog import Catalog
    from hotgen.schema.model import ResourceType

_MOST_ALIASES: Final = 10
"""How many names of a registry may lead to one another before that counts as endless."""


class TypeLookup:
    """Finds the types that a template of a *bundle* names, the one with the key *file*.

    They are those of a release, nested templates, and what the registries of environments make of
    either. *vendor_types* are globs of the types that a cloud has besides Heat's.
    """

    def __init__(
        self, bundle: Bundle, catalog: Catalog, file: str, vendor_types: Iterable[str] = ()
    ) -> None:
        self.bundle = bundle
        self.catalog = catalog
        self.file = file
        self.template = bundle.template if file == bundle.main else bundle.nested[file]
        self.vendor_types = tuple(vendor_types)
        self._types: dict[str, ResourceType | None] = {}

    def custom(self, name: str, value: object) -> str | None:
        """Return why the custom constraint called *name* refuses *value*, if it does.

        One that the release does not have is a mistake by itself, and refuses nothing here.
        """
        known = name in self.catalog.custom_constraints
        return refusal(name, value, self.catalog.release.major) if known else None

    def type_of(self, resource: str) -> ResourceType | None:
        """Return the type of the resource called *resource*, where both are known."""
        found = self.template.resources.get(resource)
        return None if found is None else self.resource_type(found.type, resource)

    def resource_type(self, name: Value, resource: str = "") -> ResourceType | None:
        """Return the type called *name*: one of Heat's, or a nested template."""
        if not isinstance(name, str):
            return None
        name = self.registered(name, resource)
        if name not in self._types:
            self._types[name] = self._find_type(name)
        return self._types[name]

    def _find_type(self, name: str) -> ResourceType | None:
        if not name.endswith(SUFFIXES):
            return self.catalog.resource_type(name)
        file = self.nested_file(name)
        if file not in self.bundle.nested:
            return None
        return nested_type(file, self.bundle.nested[file], self._parameter_defaults)

    def is_vendor_type(self, name: str) -> bool:
        """Whether a cloud adds the type *name*; nobody knows its properties and attributes."""
        return any(fnmatchcase(name, pattern) for pattern in self.vendor_types)

    def nested_file(self, name: str) -> str:
        """Return the bundle's key for the nested template *name*, which is relative to this one."""
        beside = self.bundle.resolve(name, self.file)
        return beside if beside in self.bundle.nested else name

    def registered(self, name: str, resource: str = "") -> str:
        """Return what the environments' registries make of the type *name* of *resource*."""
        for _ in range(_MOST_ALIASES):
            found = next(self._targets(name, resource), name)
            if found == name:
                break
            name = found
        return name

    def is_its_own_alias(self, name: str, resource: str) -> bool:
        """Whether the registries lead from the type *name* round in a circle."""
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            found = next(self._targets(name, resource), None)
            if found is None:
                return False
            name = found
        return True

    def _targets(self, name: str, resource: str) -> Iterator[str]:
        for environment in self.bundle.environments.values():
            found = target(environment.resource_registry, name, resource)
            if found is not None:
                yield found

    @cached_property
    def _parameter_defaults(self) -> frozenset[str]:
        environments = self.bundle.environments.values()
        return frozenset(name for each in environments for name in each.parameter_defaults)
