"""Nested templates as resource types, and the groups that make resources of other types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.hot.expr import ABSENT, EXPR_TYPES, Value
from hotgen.schema.check import Unknown
from hotgen.schema.model import Attribute, Property, ResourceType

if TYPE_CHECKING:
    from hotgen.hot.expr import Path
    from hotgen.hot.template import Parameter, Resource, Template

Known: TypeAlias = Callable[[Value], Value | Unknown]
"""Tells the value of a function, as far as it is known."""

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


def definitions(
    name: str, resource: Resource, known: Known = lambda value: value
) -> Iterator[Definition]:
    """Yield what the resource called *name* defines: itself, then the members of groups."""
    path: Path = ("resources", name)
    own = Definition(
        name, resource.type, (*path, "type"), resource.properties, (*path, "properties")
    )
    yield own
    yield from _members(own, known)


def _members(group: Definition, known: Known) -> Iterator[Definition]:
    """Yield what the members of *group* are, if it is one, and then their members."""
    if group.type == GROUP:
        variable = str(group.properties.get("index_var", "%index%"))
        found = _member(group, "resource_def", known, variable)
    elif group.type == SCALED_GROUP:
        found = _member(group, "resource", known)
    elif group.type == CHAIN:
        found = _links(group, known)
    else:
        return
    for member in found:
        yield member
        yield from _members(member, known)


def _member(
    group: Definition,
    key: str,
    known: Known,
    variable: str = "",
) -> Iterator[Definition]:
    """Yield the definition of all members; Heat checks the first of an indexed group only."""
    definition, path = _plain(group.properties.get(key), known), (*group.path, key)
    if isinstance(definition, Mapping):
        properties = _plain(definition.get("properties"), known)
        values = properties if isinstance(properties, Mapping) else {}
        yield Definition(
            group.resource,
            _name(definition.get("type"), known),
            (*path, "type"),
            {k: _first(v, variable) for k, v in values.items()} if variable else values,
            (*path, "properties") if "properties" in definition else path,
            group=group,
            member="0" if variable else None,
        )


def _plain(value: Value, known: Known) -> Value:
    """Return *value*, or what it yields if it is a function whose value is known."""
    found = known(value) if isinstance(value, EXPR_TYPES) else value
    return value if isinstance(found, Unknown) else found


def _name(value: Value, known: Known) -> Value:
    found = _plain(value, known)
    return str(found) if isinstance(found, int | float) else found


def _first(value: Value, variable: str) -> Value:
    """Return *value* as the first member has it, outside of functions."""
    if isinstance(value, str):
        return value.replace(variable, "0")
    if isinstance(value, tuple):
        return tuple(_first(item, variable) for item in value)
    if isinstance(value, Mapping):
        return {key: _first(item, variable) for key, item in value.items()}
    return value


def _links(group: Definition, known: Known) -> Iterator[Definition]:
    types = _plain(group.properties.get("resources"), known)
    properties = _plain(group.properties.get("resource_properties"), known)
    for index, type_ in enumerate(types if isinstance(types, tuple) else ()):
        yield Definition(
            group.resource,
            _name(type_, known),
            (*group.path, "resources", index),
            properties if isinstance(properties, Mapping) else {},
            (*group.path, "resource_properties"),
            group=group,
            member=str(index),
        )


GROUP: Final = "OS::Heat::ResourceGroup"
SCALED_GROUP: Final = "OS::Heat::AutoScalingGroup"
CHAIN: Final = "OS::Heat::ResourceChain"
