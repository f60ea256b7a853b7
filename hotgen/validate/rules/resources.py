"""HOT41x and HOT42x: resources, their types and what stands beside their properties."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hotgen.errors import nearest, suggestion
from hotgen.hot.expr import ABSENT, Absent
from hotgen.hot.path import Problem
from hotgen.hot.versions import version
from hotgen.schema.catalog import lifetime
from hotgen.schema.check import Unknown
from hotgen.schema.coerce import shown
from hotgen.validate.finding import Severity
from hotgen.validate.rule import rule
from hotgen.validate.types import CHAIN, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Resource
    from hotgen.schema.catalog import Catalog
    from hotgen.schema.model import ResourceType
    from hotgen.validate.context import Context

_NOTHING: Final = "OS::Heat::None"
_LOWER_CASE_SINCE: Final = "2016-10-14"


@rule("HOT411", engine=True)
def unknown_resource_type(context: Context) -> Iterator[Problem]:
    """A resource has a type that no release of Heat has.

    Heat refuses the template. A nested template is a type whose name ends with `.yaml` or
    `.template`, but not with `.yml`. A type that a registry defines is known where the environment
    is part of the bundle. Types that a cloud has from plugins can be named in the configuration, as
    in `resource_types = ["Acme::*"]`; then they are taken with any properties and attributes.

    Bad:

        resources:
          web:
            type: OS::Nova::Sever

    Good:

        resources:
          web:
            type: OS::Nova::Server
            properties: {image: debian, flavor: m1.small}
    """
    for definition in context.definitions:
        if not definition.type or not isinstance(definition.type, str):
            continue
        name = context.registered(definition.type, definition.resource)
        if context.is_its_own_alias(definition.type, definition.resource):
            message = f"the resource_registry puts {name!r} in the place of itself, without end"
            yield Problem(definition.type_path, message, create=definition.in_group)
            continue
        outer = context.template.resources[definition.resource].type
        if name.endswith(SUFFIXES) and outer == CHAIN:
            if name == definition.type:
                message = f"a chain cannot name the file {name!r}, for Heat would not get it"
                message += "; name a type that the resource_registry of an environment defines"
                yield Problem(definition.type_path, message, create=True)
            continue
        if name.endswith(SUFFIXES) or context.resource_type(name) or lifetime(name):
            continue
        if not context.is_vendor_type(name):
            message = f"there is no resource type {name!r}; {_advice(context.catalog, name)}"
            yield Problem(definition.type_path, message, create=definition.in_group)


@cache
def _advice(catalog: Catalog, name: str) -> str:
    """Return what to do about the unknown type *name*, as the end of a message."""
    if name.endswith(".yml"):
        return "the name of a nested template must end with .yaml or .template"
    known = catalog.type_names()
    vendor, separator, _ = name.partition("::")
    prefix = vendor + separator
    near = nearest(name, known)
    if near and near.startswith(prefix):
        return f"did you mean {near!r}?"
    is_new = separator and not any(each.startswith(prefix) for each in known)
    added = f'resource_types = ["{prefix}*"]' if is_new else f'resource_types = ["{name}"]'
    meant = f"did you mean {near!r}? " if near else ""
    return f"{meant}hotgen.toml can name types that your cloud adds: {added}"


@rule("HOT412", severity=Severity.WARNING)
def retired_resource_type(context: Context) -> Iterator[Problem]:
    """A resource has a type that Heat has retired.

    Heat still takes it, with any property, and makes nothing.

    Bad:

        resources:
          cluster:
            type: OS::Senlin::Cluster
            properties: {profile: web}

    Good:

        resources:
          group:
            type: OS::Heat::AutoScalingGroup
            properties:
              min_size: 1
              max_size: 3
              resource: {type: OS::Heat::RandomString}
    """
    for definition in context.definitions:
        type_ = context.resource_type(definition.type, definition.resource)
        if type_ is not None and type_.none_resource and type_.name != _NOTHING:
            message = f"{context.catalog.release} makes nothing of {type_.name}: it was retired"
            yield Problem(definition.type_path, message)


@rule("HOT413", engine=True)
def slash_in_resource_name(context: Context) -> Iterator[Problem]:
    """The name of a resource contains a slash.

    Heat refuses the template, because the name is part of an address.

    Bad:

        resources:
          web/net: {type: OS::Neutron::Net}

    Good:

        resources:
          web_net: {type: OS::Neutron::Net}
    """
    for name in context.template.resources:
        if "/" in name and context.is_enabled(name):
            yield Problem(("resources", name), f"{name!r} must not contain a slash", key=True)


@rule("HOT414", engine=True)
def unknown_deletion_policy(context: Context) -> Iterator[Problem]:
    """A `deletion_policy` is none of Delete, Retain and Snapshot.

    Heat refuses the template. Before 2016-10-14 the first letter has to be a capital.

    Bad:

        resources:
          disk:
            type: OS::Cinder::Volume
            properties: {size: 10}
            deletion_policy: Keep

    Good:

        resources:
          disk:
            type: OS::Cinder::Volume
            properties: {size: 10}
            deletion_policy: Retain
    """
    allowed = ["Delete", "Retain", "Snapshot"]
    if version(context.template.version).date >= _LOWER_CASE_SINCE:
        allowed += [policy.lower() for policy in allowed]
    for name, resource in context.template.resources.items():
        policy = _known_policy(context, resource)
        if policy not in (*allowed, None):
            near = suggestion(str(policy), allowed[:3])
            message = f"there is no deletion policy {shown(policy)}; {near}"
            yield Problem(("resources", name, "deletion_policy"), message)


def _known_policy(context: Context, resource: Resource) -> Value:
    """Return the deletion policy of *resource*; null if there is none, or only Heat knows it."""
    if isinstance(resource.deletion_policy, Absent):
        return None
    found = context.evaluator.value(resource.deletion_policy)
    return None if isinstance(found, Unknown) else found


@rule("HOT415", engine=True)
def snapshot_not_supported(context: Context) -> Iterator[Problem]:
    """The deletion policy Snapshot stands at a type that cannot make one.

    Heat refuses the template. Volumes and servers can be kept as snapshots, and little else.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            deletion_policy: Snapshot

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            deletion_policy: Retain
    """
    for name, resource in context.template.resources.items():
        type_ = context.type_of(name)
        if type_ is None or type_.snapshot_delete or not context.checks_policies(type_):
            continue
        wanted = _known_policy(context, resource) in ("Snapshot", "snapshot")
        if wanted and resource.external_id is ABSENT and context.is_enabled(name):
            message = f"{type_.name} has no snapshots; allowed: Delete, Retain"
            yield Problem(("resources", name, "deletion_policy"), message)


@rule("HOT416", engine=True)
def external_resource_with_dependency(context: Context) -> Iterator[Problem]:
    """A resource with an `external_id` has a `depends_on`.

    Heat refuses the template: what exists already waits for nothing.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          router:
            type: OS::Neutron::Router
            external_id: 0f7b4a5e
            depends_on: net

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          router:
            type: OS::Neutron::Router
            external_id: 0f7b4a5e
    """
    for name, resource in context.template.resources.items():
        external = resource.external_id not in (ABSENT, None)
        if external and resource.depends_on and context.is_enabled(name):
            message = "a resource with an external_id cannot depend on others"
            yield Problem(("resources", name, "depends_on"), message, key=True)


@rule("HOT426", engine=True)
def unusable_type(context: Context) -> Iterator[Problem]:
    """A release of Heat has a type of resource, and a mistake of its own that makes it useless.

    That Heat refuses every resource of the type. A newer one takes it.

    Bad:

        # heat: 23
        resources:
          forwarding:
            type: OS::Neutron::FloatingIPPortForward
            properties:
              floating_ip: 0f7b4a5e
              internal_port: 1b2c3d4e
              internal_ip_address: 10.0.0.5
              internal_port_number: 22
              external_port: 2222
              protocol: tcp

    Good:

        # heat: 24
        resources:
          forwarding:
            type: OS::Neutron::FloatingIPPortForward
            properties:
              floating_ip: 0f7b4a5e
              internal_port: 1b2c3d4e
              internal_ip_address: 10.0.0.5
              internal_port_number: 22
              external_port: 2222
              protocol: tcp
    """
    release = context.catalog.release
    for definition in context.definitions:
        type_ = context.resource_type(definition.type, definition.resource)
        resource = context.template.resources[definition.resource]
        if type_ is not None and resource.external_id is ABSENT:
            last = _UNUSABLE_UNTIL.get(type_.name, 0)
            if release.major <= last:
                message = f"{release} has {type_.name}, but cannot use it; Heat {last + 1} can"
                yield Problem(definition.type_path, message, create=definition.in_group)


_UNUSABLE_UNTIL: Final = {"OS::Neutron::FloatingIPPortForward": 23}
"""The last release that looks for the extension of a service where it cannot be."""


@rule("HOT425", engine=True, create=True)
def external_resource_without_identity(context: Context) -> Iterator[Problem]:
    """A resource with an `external_id` is of a type that has nothing of its own in the service.

    Heat looks what exists already up by its id. It cannot do so for what only connects others, such
    as the interface of a router.

    Bad:

        # mode: create
        resources:
          interface:
            type: OS::Neutron::RouterInterface
            external_id: 0f7b4a5e

    Good:

        # mode: create
        resources:
          interface:
            type: OS::Neutron::RouterInterface
            properties:
              router: 0f7b4a5e
              subnet: 1b2c3d4e
    """
    for definition in context.definitions:
        type_ = context.resource_type(definition.type, definition.resource)
        resource = context.template.resources[definition.resource]
        if resource.external_id is not ABSENT and type_ is not None and type_.name in _UNNAMED:
            message = f"a resource of the type {type_.name} cannot be looked up by an id"
            yield Problem(("resources", definition.resource, "external_id"), message, key=True)


_UNNAMED: Final = frozenset(
    {
        "OS::Neutron::ExtraRoute",
        "OS::Neutron::ExtraRouteSet",
        "OS::Neutron::FloatingIPAssociation",
        "OS::Neutron::FloatingIPPortForward",
        "OS::Neutron::Quota",
        "OS::Neutron::RouterGateway",
        "OS::Neutron::RouterInterface",
    }
)


@rule("HOT424", engine=True, create=True)
def unlike_its_facade(context: Context) -> Iterator[Problem]:
    """An environment puts a template in the place of a type of Heat's that it is not like.

    Heat refuses it: the template has to have the required properties and all attributes of the
    type, its parameters the types that the properties have, and none that is needed beyond these.

    Bad:

        # mode: create
        resources:
          name: {type: OS::Heat::RandomString}
        # random.env.yaml
        resource_registry: {"OS::Heat::RandomString": random.yaml}
        # random.yaml
        parameters:
          length: {type: string, default: "8"}
        outputs:
          value: {value: {get_param: length}}

    Good:

        # mode: create
        resources:
          name: {type: OS::Heat::RandomString}
        # random.env.yaml
        resource_registry: {"OS::Heat::RandomString": random.yaml}
        # random.yaml
        parameters:
          length: {type: number, default: 8}
        outputs:
          value: {value: {get_param: length}}
    """
    for definition in context.definitions:
        facade = context.catalog.resource_type(str(definition.type))
        provider = context.resource_type(definition.type, definition.resource)
        if facade is None or facade.template or provider is None or not provider.template:
            continue
        if context.template.resources[definition.resource].external_id is ABSENT:
            for message in _differences(facade, provider):
                yield Problem(definition.type_path, f"{provider.name} {message} {facade.name}")


def _differences(facade: ResourceType, provider: ResourceType) -> Iterator[str]:
    """Yield how the template *provider* is not like the type in whose place it is."""
    for name, wanted in facade.properties.items():
        found = provider.properties.get(name)
        type_ = "number" if wanted.type == "integer" else wanted.type
        if found is None and wanted.required:
            yield f"has no parameter {name!r}, which is a required property of"
        elif found is not None and found.type != type_:
            yield f"has {name!r} as a {found.type}, and it is a {type_} in"
    for name, found in provider.properties.items():
        if found.required and name not in facade.properties:
            yield f"needs a parameter {name!r}, which is no property of"
    for name in facade.attributes:
        if name not in provider.attributes:
            yield f"has no output {name!r}, which is an attribute of"
