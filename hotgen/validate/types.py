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

    `resource` is the name of the resource; `group` is what makes it, if that is a group, and
    `member` then its name in there, where that is known.
    """

    resource: str
    type: Value
    type_path: Path
    properties: Mapping[str, Value]
    path: Path
    group: Definition | None = None
    member: str | None = None

    @property
    def in_group(self) -> bool:
        """Whether it is a member of a group."""
        return self.group is not None


def definitions(name: str, resource: Resource) -> Iterator[Definition]:
    """Yield what the resource called *name* defines: itself, then the members of groups."""
    path: Path = ("resources", name)
    own = Definition(
        name, resource.type, (*path, "type"), resource.properties, (*path, "properties")
    )
    yield own
    yield from _members(own)


def _members(group: Definition) -> Iterator[Definition]:
    """Yield what the members of *group* are, if it is one, and then their members."""
    if group.type == GROUP:
        variable = str(group.properties.get("index_var", "%index%"))
        found = _member(group, "resource_def", variable)
    elif group.type == SCALED_GROUP:
        found = _member(group, "resource")
    elif group.type == CHAIN:
        found = _links(group)
    else:
        return
    for member in found:
        yield member
        yield from _members(member)


def _member(group: Definition, key: str, variable: str = "") -> Iterator[Definition]:
    """Yield the definition of all members; Heat checks the first of an indexed group only."""
    definition, path = group.properties.get(key), (*group.path, key)
    if isinstance(definition, Mapping):
        properties = definition.get("properties")
        values = properties if isinstance(properties, Mapping) else {}
        yield Definition(
            group.resource,
            definition.get("type"),
            (*path, "type"),
            {k: _first(v, variable) for k, v in values.items()} if variable else values,
            (*path, "properties") if "properties" in definition else path,
            group=group,
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


def _links(group: Definition) -> Iterator[Definition]:
    types = group.properties.get("resources")
    properties = group.properties.get("resource_properties")
    for index, type_ in enumerate(types if isinstance(types, tuple) else ()):
        yield Definition(
            group.resource,
            type_,
            (*group.path, "resources", index),
            properties if isinstance(properties, Mapping) else {},
            (*group.path, "resource_properties"),
            group=group,
            member=str(index),
        )


GROUP: Final = "OS::Heat::ResourceGroup"
SCALED_GROUP: Final = "OS::Heat::AutoScalingGroup"
CHAIN: Final = "OS::Heat::ResourceChain"
