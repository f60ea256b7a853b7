"""Nested templates as resource types, and the groups that make resources of other types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Value
from hotgen.schema.model import Attribute, Property, ResourceType

if TYPE_CHECKING:
    from hotgen.hot.expr import Path
    from hotgen.hot.template import Parameter, Resource, Template

SUFFIXES: Final = (".yaml", ".template")
"""How the type of a resource ends that is a nested template; ``.yml`` is none."""

_TYPES: Final[Mapping[str, str]] = {
    "boolean": "boolean",
    "comma_delimited_list": "list",
    "json": "map",
    "number": "number",
    "string": "string",
}
_CONVERTED: Final = frozenset({"comma_delimited_list", "json"})


def nested_type(name: str, template: Template, given: Iterable[str] = ()) -> ResourceType:
    """Return the resource type that *template* is for the template that nests it.

    The parameters called *given* have a value from elsewhere.
    """
    given = set(given)
    return ResourceType(
        name=name,
        properties={
            parameter: _property(definition, optional=parameter in given)
            for parameter, definition in template.parameters.items()
        },
        attributes={**dict.fromkeys(template.outputs, Attribute()), "show": Attribute(type="map")},
        any_attribute=True,
        stack_resource=True,
        template=True,
    )


def _property(parameter: Parameter, *, optional: bool) -> Property:
    return Property(
        type=_TYPES.get(parameter.type, "any"),
        required=parameter.default in (ABSENT, None) and not optional,
        constraints=parameter.constraints,
        allow_conversion=parameter.type in _CONVERTED,
        update_allowed=True,
    )


@dataclass(frozen=True, slots=True)
class Definition:
    """A type and properties in one template: a resource of it, or what a group makes.

    `resource` is the name of the resource; `member` is the name of a group's member, where that is
    known.
    """

    resource: str
    type: Value
    type_path: Path
    properties: Mapping[str, Value]
    path: Path
    in_group: bool = False
    member: str | None = None


def definitions(name: str, resource: Resource, *, create: bool = False) -> Iterator[Definition]:
    """Yield what the resource called *name* defines: itself, then the members of a group.

    To *create* a scaled group without members, Heat does not look at what they would be.
    """
    path: Path = ("resources", name)
    own = (*path, "properties")
    given = resource.properties
    yield Definition(name, resource.type, (*path, "type"), given, own)
    if resource.type == GROUP and given.get("count") != 0:
        variable = given.get("index_var", "%index%")
        yield from _member(name, given, own, "resource_def", str(variable))
    elif resource.type == SCALED_GROUP and not (create and _starts_empty(given)):
        yield from _member(name, given, own, "resource")
    elif resource.type == CHAIN:
        yield from _links(name, given, own)


def _starts_empty(given: Mapping[str, Value]) -> bool:
    """Whether a scaled group has no members in the beginning."""
    desired = given.get("desired_capacity")
    return (given.get("min_size") if desired is None else desired) == 0


def _member(
    name: str, given: Mapping[str, Value], own: Path, key: str, variable: str = ""
) -> Iterator[Definition]:
    """Yield the definition of all members; Heat checks the first of an indexed group only."""
    definition, path = given.get(key), (*own, key)
    if isinstance(definition, Mapping):
        properties = definition.get("properties")
        values = properties if isinstance(properties, Mapping) else {}
        yield Definition(
            name,
            definition.get("type"),
            (*path, "type"),
            {k: _first(v, variable) for k, v in values.items()} if variable else values,
            (*path, "properties") if "properties" in definition else path,
            in_group=True,
            member="0" if variable else None,
        )


def _first(value: Value, variable: str) -> Value:
    """Return *value* as the first member has it, outside of functions."""
    if isinstance(value, str):
        return value.replace(variable, "0")
    if isinstance(value, tuple):
        return tuple(_first(item, variable) for item in value)
    if isinstance(value, Mapping):
        return {key: _first(item, variable) for key, item in value.items()}
    return value


def _links(name: str, given: Mapping[str, Value], own: Path) -> Iterator[Definition]:
    types, properties = given.get("resources"), given.get("resource_properties")
    for index, type_ in enumerate(types if isinstance(types, tuple) else ()):
        yield Definition(
            name,
            type_,
            (*own, "resources", index),
            properties if isinstance(properties, Mapping) else {},
            (*own, "resource_properties"),
            in_group=True,
            member=str(index),
        )


GROUP: Final = "OS::Heat::ResourceGroup"
SCALED_GROUP: Final = "OS::Heat::AutoScalingGroup"
CHAIN: Final = "OS::Heat::ResourceChain"
