"""What Heat knows about a resource type, a template version and a release, as immutable data.

Everything here holds for one release. Lists in defaults and constraints are tuples, as in
`hotgen.hot.expr`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Absent, Value
from hotgen.hot.template import Constraint

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ABSENT",
    "Attribute",
    "Constraint",
    "CustomConstraint",
    "Limits",
    "Property",
    "Release",
    "ResourceType",
    "Support",
    "TemplateVersion",
    "TranslationRule",
]


@dataclass(frozen=True, slots=True)
class Release:
    """One release of Heat: ``Release("27.0.1", "2026.2", "hibiscus")``."""

    heat: str
    openstack: str
    name: str

    @property
    def major(self) -> int:
        """The number that decides what Heat takes; the others only count repairs."""
        return int(self.heat.partition(".")[0])

    def __str__(self) -> str:
        """Write the release as people speak of it: ``Heat 27 (2026.2, Hibiscus)``."""
        names = self.name.title()
        if self.openstack != self.name:
            names = f"{self.openstack}, {names}"
        return f"Heat {self.major} ({names})"


@dataclass(frozen=True, slots=True)
class Support:
    """Whether Heat still wants something to be used, and what was said before.

    `status` is SUPPORTED, DEPRECATED, HIDDEN or UNSUPPORTED; `version` is since when, in whichever
    of OpenStack's ways of counting was current (``2014.1``, ``5.0.0``).
    """

    status: str = "SUPPORTED"
    version: str | None = None
    previous: Support | None = None


SUPPORTED: Final = Support()


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of a resource type, or a value inside one.

    `type` is string, integer, number, boolean, list, map or any. A map may know its keys
    (`properties`); a list may know its items (`items`), and so may a map with any keys.
    """

    type: str
    required: bool = False
    default: Value | Absent = ABSENT
    constraints: tuple[Constraint, ...] = ()
    properties: Mapping[str, Property] | None = None
    items: Property | None = None
    update_allowed: bool = False
    immutable: bool = False
    implemented: bool = True
    allow_conversion: bool = False
    support: Support = SUPPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """An attribute that ``get_attr`` reads; `type` is missing where Heat does not say."""

    type: str | None = None
    cached: bool = True
    support: Support = SUPPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRule:
    """How Heat rewrites the properties before it looks at them.

    `rule` is ``replace`` (the value of an old name, `value_path` from the top or `value_name`
    beside the property, goes to `path`), ``resolve`` (a name becomes an id, by `finder` of
    `client`), ``add`` (`value` is put into a list) or ``delete``. A rule with `when` holds only if
    that property is given. In `value` and `entity`, ``{"get_property": name}`` is a property's
    value.
    """

    rule: str
    path: tuple[str, ...]
    value: Value = None
    value_name: str | None = None
    value_path: tuple[str, ...] = ()
    custom_value_path: tuple[str, ...] = ()
    client: str | None = None
    finder: str | None = None
    entity: Value = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceType:
    """A type of resource, in one release of Heat."""

    name: str
    properties: Mapping[str, Property] = field(default_factory=dict)
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    update_policy: Mapping[str, Property] = field(default_factory=dict)
    support: Support = SUPPORTED
    translation_rules: tuple[TranslationRule, ...] = ()

    init_ref_id: str | Absent | None = ABSENT
    """What `initial_reference` yields; absent for the name of the resource."""

    any_attribute: bool = False
    """Heat takes every attribute, because what there is depends on what is inside."""

    none_resource: bool = False
    """Heat only pretends: every property and attribute is taken, and nothing is made."""

    stack_resource: bool = False
    """The resource is a stack of its own."""

    template: bool = False
    """Heat implements the type by a template."""

    client: str | None = None
    """Heat's name of the client that it uses, such as ``neutron``."""

    service: str | None = None
    """The service type in Keystone's catalog, such as ``network``."""

    extension: str | None = None
    """The extension of the service that must be there."""

    entity: str | None = None
    """What the client calls such a thing."""

    admin_only: bool = False
    """Only an administrator may create it, unless the cloud's policy says otherwise."""

    deferred_auth: bool = False
    """The resource acts later in the name of the stack's owner."""

    name_limit: int = 255
    """How long the name may be that Heat makes up for it."""

    signal: bool = False
    """The resource can be signalled."""

    snapshot_delete: bool = False
    """The deletion policy Snapshot is allowed."""

    implicit_dependencies: bool = False
    """The resource waits for others that it does not refer to."""

    weak_references: bool = False
    """Resources that refer to it need not wait until it is complete."""

    handles_update: bool = False
    """Heat changes the resource in place, as far as its properties allow it."""

    replace_checks: tuple[str, ...] = ()
    """The hooks in which the type decides on a replacement by itself, by Heat's names."""

    live_state: bool = False
    """Heat can compare the resource with what the cloud has."""

    substitute: str | None = None
    """The type that takes this one's place in an update without a new resource."""

    def initial_reference(self, name: str) -> str | None:
        """Return what ``get_resource`` yields before the resource called *name* exists."""
        return name if isinstance(self.init_ref_id, Absent) else self.init_ref_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateVersion:
    """What a template of a version may say.

    `functions` and `condition_functions` map names to Heat's implementations: versions differ in
    these, too (``if`` is ``If``, and from 2021-04-16 on ``IfNullable``). `removed_functions` are
    names that Heat reads as functions only to refuse them.
    """

    name: str
    key: str = "heat_template_version"
    sections: tuple[str, ...]
    functions: Mapping[str, str]
    removed_functions: tuple[str, ...] = ()
    condition_functions: Mapping[str, str] = field(default_factory=dict)
    resource_keys: tuple[str, ...]
    output_keys: tuple[str, ...]
    parameter_keys: tuple[str, ...]
    parameter_types: tuple[str, ...]
    constraint_keys: tuple[str, ...] = ()
    pseudo_parameters: tuple[str, ...] = ()
    deletion_policies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomConstraint:
    """A constraint by name; where it is not `offline`, Heat asks the cloud."""

    name: str
    offline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What Heat allows at most, unless the cloud sets other limits; sizes in bytes."""

    max_json_body_size: int
    max_nested_stack_depth: int
    max_resources_per_stack: int
    max_stacks_per_tenant: int
    max_template_size: int
    yaql_iterators: int
    yaql_memory: int
