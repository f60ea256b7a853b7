"""The catalogue: what one release of Heat knows, read from ``schemas/`` when it is asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from hotgen import data
from hotgen.schema.facts import resource_type, template_version
from hotgen.schema.history import Facts, exists, resolve
from hotgen.schema.kinds import Kinds
from hotgen.schema.model import CustomConstraint, Limits
from hotgen.schema.releases import find_release, releases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.schema.model import Release, ResourceType, TemplateVersion


@dataclass(frozen=True, slots=True)
class Lifetime:
    """In which releases something is there: from `since` to `until`, both included.

    `since` is missing for what the oldest known release has already, `until` for what the newest
    still has.
    """

    since: Release | None = None
    until: Release | None = None


class Catalog:
    """What a release of Heat knows; *release* is any of its names, or nothing for the newest.

    Raises `UsageError` where there is no such release.
    """

    def __init__(self, release: str | int | None = None) -> None:
        self.release = find_release(release)
        self._major = self.release.major
        self._types: dict[str, ResourceType] = {}

    def __repr__(self) -> str:
        return f"Catalog({self.release.major})"

    def resource_type(self, name: str) -> ResourceType | None:
        """Return the type called *name*, or what Heat has under that alias; None if neither."""
        name = self.real_name(name)
        if name not in self._types:
            if not self._has(name):
                return None
            self._types[name] = resource_type(name, resolve(_type_record(name), self._major))
        return self._types[name]

    def real_name(self, name: str) -> str:
        """Return what Heat's own aliases make of the type *name*, which is mostly the same."""
        if self._has(name):
            return name
        for alias, target in self.aliases.items():
            prefix = alias.removesuffix("*")
            if alias == name:
                return target
            if alias != prefix and name.startswith(prefix):
                return target.removesuffix("*") + name.removeprefix(prefix)
        return name

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Other names that Heat takes for a type; with a star at both ends, for all that begin so.

        >>> Catalog(27).aliases["OS::Metering::Alarm"]
        'OS::Aodh::Alarm'
        """
        return {name: str(facts["to"]) for name, facts in self._language["aliases"].items()}

    def type_names(self) -> tuple[str, ...]:
        """Return the names of all types, in alphabetical order, without reading about them."""
        return self._type_names

    @cached_property
    def template_versions(self) -> Mapping[str, TemplateVersion]:
        """The template versions by all their names: dates, and code names for some of these."""
        table: dict[str, Facts] = self._language["template_versions"]
        dates = {name: facts.get("alias_of", name) for name, facts in table.items()}
        versions = {date: template_version(date, table[date]) for date in set(dates.values())}
        return {name: versions[date] for name, date in dates.items()}

    @cached_property
    def custom_constraints(self) -> Mapping[str, CustomConstraint]:
        """The custom constraints by name."""
        table: dict[str, Facts] = self._language["custom_constraints"]
        return {name: CustomConstraint(name=name, **facts) for name, facts in table.items()}

    @cached_property
    def limits(self) -> Limits:
        """What Heat allows at most, unless the cloud sets other limits."""
        return Limits(**self._language["limits"])

    @property
    def environment_sections(self) -> tuple[str, ...]:
        """The sections that an environment file may have."""
        return tuple(self._language["environment_sections"])

    @property
    def merge_strategies(self) -> tuple[str, ...]:
        """How the values of a parameter from several environments may be merged."""
        return tuple(self._language["merge_strategies"])

    @property
    def hook_types(self) -> tuple[str, ...]:
        """Where an environment may put a hook into a resource's life."""
        return tuple(self._language["hook_types"])

    @property
    def restricted_actions(self) -> tuple[str, ...]:
        """What an environment may forbid to do with a resource."""
        return tuple(self._language["restricted_actions"])

    @property
    def kinds(self) -> Kinds:
        """Which types of resource fit where a property takes a reference to one."""
        return _kinds()

    @cached_property
    def _type_names(self) -> tuple[str, ...]:
        return tuple(name for name in _index() if self._has(name))

    @cached_property
    def _language(self) -> Facts:
        return resolve(_read("language.json"), self._major)

    def _has(self, name: str) -> bool:
        record = _index().get(name)
        return record is not None and exists(record, self._major)


def lifetime(name: str, *properties: str) -> Lifetime | None:
    """Return in which releases there is the type *name*, or a property of it.

    Further *properties* are keys inside the one before, of a map or of the maps in a list: a
    server's port is ``lifetime("OS::Nova::Server", "networks", "port")``. None where no release has
    such a thing.
    """
    if name not in _index():
        return None
    record = _type_record(name)
    found = _narrowed(Lifetime(), record)
    for property_ in properties:
        while "properties" not in record and "items" in record:
            record = record["items"]
            found = _narrowed(found, record)
        if property_ not in record.get("properties", {}):
            return None
        record = record["properties"][property_]
        found = _narrowed(found, record)
    return found


def attribute_lifetime(name: str, attribute: str) -> Lifetime | None:
    """Return in which releases the type *name* has *attribute*; None where none has."""
    if name not in _index() or attribute not in _type_record(name)["attributes"]:
        return None
    record = _type_record(name)
    return _narrowed(_narrowed(Lifetime(), record), record["attributes"][attribute])


def _narrowed(found: Lifetime, record: Facts) -> Lifetime:
    """Return *found* as far as *record* is there, too."""
    by_major = {release.major: release for release in releases()}
    return Lifetime(
        by_major.get(record.get("since", 0), found.since),
        by_major.get(record.get("until", 0), found.until),
    )


def _read(name: str) -> Facts:
    facts: Facts = json.loads((data.schemas() / name).read_bytes())
    return facts


@cache
def _index() -> Facts:
    return _read("resource_types.json")


@cache
def _type_record(name: str) -> Facts:
    return _read(f"resource_types/{name.replace('::', '/')}.json")


@cache
def _kinds() -> Kinds:
    facts = _read("kinds.json")
    return Kinds(
        constraints={name: tuple(types) for name, types in facts["constraints"].items()},
        unmade=frozenset(facts["unmade"]),
        properties={place: tuple(types) for place, types in facts["properties"].items()},
        definitions=frozenset(facts["definitions"]),
    )
