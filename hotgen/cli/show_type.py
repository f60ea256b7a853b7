"""What `hotgen show` tells of a resource type or one of its properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.cli import facts
from hotgen.cli.facts import constraints, given, literal
from hotgen.cli.show_retired import RETIRED, instead_of_property, instead_of_type
from hotgen.cli.show_subject import named
from hotgen.cli.tree import Tree, tree
from hotgen.errors import UsageError, suggestion
from hotgen.schema.catalog import Lifetime, attribute_lifetime, lifetime
from hotgen.schema.releases import releases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hotgen.cli.facts import Facts
    from hotgen.schema.catalog import Catalog
    from hotgen.schema.model import Property, ResourceType, Support

_GUIDE: Final = "https://docs.openstack.org/heat/latest/template_guide/openstack.html"
_UPDATES: Final = {
    "": "",
    "in place": "updates in place",
    "never": "no updates",
    "replaces": "replaces",
}

_TOP: Final = 2
"""The length of the place of a property that is not inside another one."""


def type_facts(catalog: Catalog, subject: str) -> Facts:
    """Return the facts of ``OS::Type``, of ``OS::Type.property.key``, or of all types below one."""
    name, path = named(subject)
    about: Facts = {"name": ".".join([name.rstrip(":"), *path]), "heat": str(catalog.release)}
    kind = catalog.resource_type(name)
    if kind is not None:
        found = _property_at(kind, path) if path else _type(catalog, kind)
        alias = {"alias_of": kind.name} if kind.name != name else {}
        return {**about, **alias, **_address(kind), **found}
    below = types_below(catalog, name)
    if not below:
        raise UsageError(_unknown(catalog, name))
    if path:
        message = f"{name} is no type, but the beginning of some: `hotgen show {name}` lists them"
        raise UsageError(message)
    return {**about, "types": {found.name: {"status": _status(found)} for found in below}}


def types_below(catalog: Catalog, prefix: str) -> list[ResourceType]:
    """Return the types whose names begin with *prefix*, a whole word of them."""
    start = f"{prefix.rstrip(':')}::"
    known = (catalog.resource_type(name) for name in catalog.type_names() if name.startswith(start))
    return [kind for kind in known if kind is not None]


def _status(found: ResourceType) -> str:
    return found.support.status.lower()


def _unknown(catalog: Catalog, name: str) -> str:
    known = lifetime(name)
    if known is None:
        names = catalog.type_names()
        prefixes = {each.rpartition("::")[0] for each in names}
        near = suggestion(name, {*names, *prefixes} if name.count("::") == 1 else names)
        return f"there is no resource type {name!r}: {near}"
    later = f", but from {known.since} on" if known.since else ""
    return f"{name} is not in {catalog.release}{later}"


def _address(kind: ResourceType) -> Facts:
    """Return where Heat's guide describes the type; what is hidden is not described."""
    hidden = kind.support.status == "HIDDEN"
    return {} if hidden else {"address": f"{_GUIDE}#{kind.name}"}


def _type(catalog: Catalog, kind: ResourceType) -> Facts:
    service = {"service": kind.service} if kind.service else {}
    return {
        **service,
        **_support(kind.support, lifetime(kind.name)),
        **_instead(instead_of_type(catalog, kind)),
        "properties": _table(kind.properties, (kind.name,)),
        "attributes": {
            name: {
                **({"type": attribute.type} if attribute.type else {}),
                **_support(attribute.support, attribute_lifetime(kind.name, name)),
            }
            for name, attribute in kind.attributes.items()
        },
    }


def _property_at(kind: ResourceType, path: Sequence[str]) -> Facts:
    """Return the facts of the property at *path*, whose later steps are keys inside the first."""
    top = found = _named(path[0], kind.properties, f"{kind.name} has no property")
    for index, name in enumerate(path[1:], 1):
        owner = ".".join([kind.name, *path[:index]])
        found = _named(name, keys(found), f"{owner} has no key")
    retired = found.support.status in RETIRED
    instead = _instead(instead_of_property(kind, path) if retired else [])
    return _property(found, (kind.name, *path)) | _updates(top) | instead


def _instead(names: list[str]) -> Facts:
    return {"instead": names} if names else {}


def _named(name: str, known: Mapping[str, Property], mistake: str) -> Property:
    if name not in known:
        raise UsageError(f"{mistake} {name!r}: {suggestion(name, known)}")
    return known[name]


def keys(found: Property) -> Mapping[str, Property]:
    """Return the keys that a map has, or the maps in a list."""
    inner: Property | None = found
    while inner is not None and inner.properties is None:
        inner = inner.items
    return {} if inner is None or inner.properties is None else inner.properties


def _table(properties: Mapping[str, Property], owner: tuple[str, ...]) -> Facts:
    """Return the facts of *properties*, the required ones first."""
    ordered = sorted(properties.items(), key=lambda item: not item[1].required)
    return {name: _property(found, (*owner, name)) for name, found in ordered}


def _property(found: Property, place: tuple[str, ...]) -> Facts:
    """Return the facts of the property (or the key inside one) at *place*, from the type on."""
    return {
        **_shape(found, place),
        "required": found.required,
        **(_updates(found) if len(place) == _TOP else {}),
        **({} if found.implemented else {"implemented": False}),
        **_support(found.support, lifetime(*place)),
    }


def _shape(found: Property, place: tuple[str, ...]) -> Facts:
    """Return what may be given for a property."""
    shape: Facts = {"type": found.type, **given(default=found.default)}
    if found.constraints:
        shape["constraints"] = constraints(found.constraints)
    if found.properties is not None:
        shape["properties"] = _table(found.properties, place)
    if found.items is not None:
        shape["items"] = _shape(found.items, place)
    return shape


def _updates(found: Property) -> Facts:
    """Return what a new value does; for a key inside a property, the property decides."""
    if found.immutable:
        return {"updates": "never"}
    return {"updates": "in place" if found.update_allowed else "replaces"}


def _support(support: Support, known: Lifetime | None) -> Facts:
    """Return since when something is there, until when, and if it is retired, since when that."""
    first = support
    while first.previous is not None:
        first = first.previous
    since = first.version if first.status == "SUPPORTED" else None
    if since is None and known and known.since:
        since = known.since.heat
    until = known.until.heat if known and known.until else None
    status = None if support.status == "SUPPORTED" else support.status.lower()
    retired = support.version if support.status in RETIRED else None
    facts = {"since": since, "until": until, "status": status, "retired": retired}
    return {key: value for key, value in facts.items() if value is not None}


def trees(found: Facts) -> Iterator[Tree]:
    """Yield the facts of a type, or of what is inside a property, as branches."""
    while "items" in found:
        found = found["items"]
    for name, item in found.get("types", {}).items():
        yield tree(name, item["status"])
    for section in ("properties", "attributes"):
        leaves = [tree(name, *in_words(item)) for name, item in _shown(found.get(section, {}))]
        if leaves:
            yield tree(section, children=leaves)


def in_words(item: Facts) -> tuple[str, str, str]:
    """Return what is given, what a new value does, and all else: three columns of text."""
    kind = _kind(item) if "type" in item else ""
    if "default" in item:
        kind += f" = {literal(item['default'])}"
    if item.get("required"):
        kind += ", required"
    more = [*map(facts.in_words, item.get("constraints", ()))]
    more += [f"{key} {item[key]}" for key in ("since", "until") if key in item]
    more += [_retired(item)] if "status" in item else []
    more += [f"another name of {item['alias_of']}"] if "alias_of" in item else []
    more += [f"use {', '.join(item['instead'])} instead"] if "instead" in item else []
    more += ["not implemented"] if "implemented" in item else []
    return kind, _UPDATES[item.get("updates", "")], ", ".join(more)


def _retired(item: Facts) -> str:
    """Return the status with the release since which it holds, by its names where it has some."""
    if "retired" not in item:
        return str(item["status"])
    major = item["retired"].partition(".")[0]
    names = {str(release.major): str(release) for release in releases()}
    return f"{item['status']} since {names.get(major, item['retired'])}"


def _kind(item: Facts) -> str:
    """Return the type in words: ``list of map (3 keys)``."""
    kind: str = item["type"]
    if keys := item.get("properties"):
        return f"{kind} ({len([*_shown(keys)])} keys)"
    return f"{kind} of {_kind(item['items'])}" if "items" in item else kind


def _shown(table: Facts) -> Iterator[tuple[str, Facts]]:
    """Yield what Heat does not hide from the writers of templates."""
    yield from ((name, item) for name, item in table.items() if item.get("status") != "hidden")
