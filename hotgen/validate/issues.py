"""What is wrong with the properties of all resources, for the rules to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.hot.expr import ABSENT
from hotgen.schema.catalog import Lifetime, lifetime
from hotgen.schema.check import Code, Issue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Path, Value
    from hotgen.schema.model import Property, ResourceType
    from hotgen.validate.context import Context


class PropertyIssue(NamedTuple):
    """An issue; *late* where Heat sees it only when it creates the resource.

    *early* is what Heat sees also where it is only to validate the template. For an unknown
    property, *elsewhere* says which releases have it. What is *inside* of a
    property, or of the definition of a group's members, is not looked at in a template that is only
    to be validated.
    """

    issue: Issue
    late: bool
    elsewhere: str | None
    inside: bool = False
    early: bool = False


def property_issues(context: Context) -> Iterator[PropertyIssue]:
    """Yield what is wrong with the properties and update policies of the template's resources.

    A resource that exists already, and a type that Heat has retired, may say what they like.
    """
    for definition in context.different_definitions:
        resource = context.template.resources[definition.resource]
        type_ = context.resource_type(definition.type, definition.resource)
        if type_ is None or resource.external_id is not ABSENT:
            continue
        if resource.update_policy and not definition.in_group and context.checks_policies(type_):
            policy, where = resource.update_policy, ("resources", definition.resource)
            yield from _issues(context, type_, "update_policy", policy, (*where, "update_policy"))
        if not context.checks_properties(type_):
            continue
        values, path = definition.properties, definition.path
        for found in _issues(context, type_, "properties", values, path):
            deep = found.inside and found.issue.code in _OF_SCHEMAS
            late = found.late or (deep and bool(definition.in_group or context.chain))
            item = type_.template and found.inside and found.issue.code is Code.TYPE
            at_once = item or found.issue.code in _AT_ONCE  # a parameter's list is made a text
            late = late or (definition.in_group and not at_once)
            inside = found.inside or definition.in_group
            early = not inside and _is_read_at_once(type_, found.issue, values)
            yield found._replace(late=late, inside=inside, early=early)


READ_AT_ONCE: Final[Mapping[str, str]] = {
    "OS::Heat::RandomString": "sequence",
    "OS::Heat::Value": "type",
    "OS::Magnum::BayModel": "ssh_authorized_key",
    "OS::Mistral::Workflow": "name",
    "OS::Neutron::RBACPolicy": "object_type",
    "OS::Neutron::Router": "l3_agent_id",
    "OS::Nova::Server": "user_data_format",
}
"""The property that Heat needs to make anything of a resource of the type."""


def _is_read_at_once(type_: ResourceType, issue: Issue, values: Mapping[str, Value]) -> bool:
    name = READ_AT_ONCE.get(type_.name, "")
    if issue.code is Code.MISSING:
        return name not in values and name in type_.properties and type_.properties[name].required
    return issue.code is Code.TYPE and issue.path[-1] == name


_OF_SCHEMAS: Final = frozenset({Code.UNKNOWN, Code.UNIMPLEMENTED})
"""What Heat sees without looking at values."""
_AT_ONCE: Final = _OF_SCHEMAS | {Code.MISFIT}
"""What Heat sees in the definition of a group's members, or what it never sees at all."""


def _issues(
    context: Context, type_: ResourceType, section: str, values: Mapping[str, Value], path: Path
) -> Iterator[PropertyIssue]:
    schema: Mapping[str, Property] = getattr(type_, section)
    owner = type_.name if section == "properties" else f"the update_policy of {type_.name}"
    rules = type_.translation_rules if section == "properties" else ()
    for issue in context.checker.properties(values, schema, path, owner, rules):
        elsewhere = None
        if issue.code is Code.UNKNOWN and section == "properties":
            elsewhere = _elsewhere(type_.name, issue.path[len(path) :])
        inside = len(issue.path) > len(path) + 1
        yield PropertyIssue(issue, issue.late, elsewhere, inside)


def _elsewhere(type_: str, path: Path) -> str | None:
    """Return which releases have the property at *path*, if any has it."""
    names = (step for step in path if isinstance(step, str) and step != "if")
    found = lifetime(type_, *names)
    return None if found is None else span(found)


def span(lifetime: Lifetime) -> str:
    """Say from when to when something is there: ``Heat 22 (2024.1, Caracal) and newer have it``."""
    if lifetime.since is not None and lifetime.until is not None:
        return f"{lifetime.since} to {lifetime.until} have it"
    if lifetime.since is not None:
        return f"{lifetime.since} and newer have it"
    return f"{lifetime.until} and older have it"
