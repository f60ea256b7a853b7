"""The checks that Heat makes when it creates a nested stack, after its parent has begun.

By then it has the ids and attributes of the parent's resources; here nobody has. What comes from
them is therefore read from a resource that does not exist yet, put into the nested template for
this: then Heat's own rules for values that are not known yet hold inside as they do outside. By
these it leaves open whether the rest of a property with such a value keeps to its constraints, so
what passes here may still be refused; what is refused here always is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.engine.cloud import Heat

_NAME = "values_to_come"
_RESOURCE = {"type": "OS::Heat::Value", "properties": {"value": ""}}


class NestedError(Exception):
    """Heat refuses to create a nested stack."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def validate_nested(stack: Heat) -> None:
    """Validate every stack inside of a validated *stack* as strictly as its own creation does."""
    try:
        _validate_nested(stack)
    except Exception as error:
        raise NestedError(error) from error


def _validate_nested(stack: Heat) -> None:
    for resource in stack.resources.values():
        if hasattr(resource, "child_template") and resource.external_id is None:
            nested = resource._parse_nested_stack(
                f"{stack.name}-{resource.name}", _template(resource), resource.child_params()
            )
            nested.validate()
            _validate_nested(nested)


def _template(resource: Heat) -> Heat:
    """Return the template of a nested stack, free of the values that are not known yet."""
    given = resource.child_template()
    if isinstance(given, dict):  # it was read from a file; what a group makes is an object
        parameters = _unknown(resource, resource.properties.data)
        return {**given, **_without_parameters(given, parameters)} if parameters else given
    values = _unknown(resource, _member_values(resource))
    return {**given.t, **_without_values(given.t, values)} if values else given


def _unknown(resource: Heat, values: Heat) -> set[str]:
    """Return the names of the values that depend on what is not created yet."""
    waits = resource.properties._find_deps_any_in_init
    return {name for name, value in values.items() if waits(value)}


def _member_values(group: Heat) -> Heat:
    """Return the properties that a group gives each of its members."""
    properties = group.properties.data
    definition = properties.get("resource") or properties.get("resource_def")
    if definition is None:
        return properties.get("resource_properties") or {}
    return definition.get("properties") or {}


def _without_parameters(template: Heat, names: set[str]) -> Heat:
    """Return what changes in a *template* so that nothing reads or restricts parameters *names*."""
    parameters = dict(template["parameters"])
    for name in names:
        parameters[name] = {**parameters[name], "constraints": []}
    resources = _without(template.get("resources") or {}, names)
    return {"parameters": parameters, "resources": {**resources, _NAME: _RESOURCE}}


def _without(value: Heat, names: set[str]) -> Heat:
    match value:
        case {"get_param": str(name) | [str(name)]} if name in names:
            return {"get_attr": [_NAME, "value"]}
        case {"get_param": [str(name), *path]} if name in names:
            return {"get_attr": [_NAME, "value", *_without(path, names)]}
        case dict():
            return {key: _without(each, names) for key, each in value.items()}
        case list():
            return [_without(each, names) for each in value]
    return value


def _without_values(template: Heat, names: set[str]) -> Heat:
    """Return the members in a *template* of a group's, with the values *names* still to come."""
    values = {name: {"get_attr": [_NAME, "value"]} for name in names}
    members = {
        name: {**member, "properties": {**member.get("properties", {}), **values}}
        for name, member in template.get("resources", {}).items()
    }
    return {"resources": {**members, _NAME: _RESOURCE}}
