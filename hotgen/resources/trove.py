# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Trove`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from typing import Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, neutron, nova
    from hotgen.resources._lists import ListOf


if TYPE_CHECKING:

    class ClusterInstancesNetworks(TypedDict, total=False):
        """What goes into `networks`."""

        fixed_ip: str | HeatValue
        """Constraint `ip_addr`."""
        network: str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Constraint `neutron.network`."""
        port: str | neutron.Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Constraint `neutron.port`."""

    class ClusterInstances(TypedDict, total=False):
        """What goes into `instances`."""

        flavor: Required[str | nova.Flavor | UntypedResource | HeatValue]
        """Required. Constraint `trove.flavor`."""
        volume_size: Required[int | HeatValue]
        """Required. From 1 to 150."""
        availability_zone: str | HeatValue
        """Since Heat 14."""
        networks: ListOf[ClusterInstancesNetworks] | HeatValue
        """Default: `[]`."""


class Cluster(TypedResource[Literal["instances", "ip", "show"]], type="OS::Trove::Cluster"):
    """`OS::Trove::Cluster`, made by the database service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Trove::Cluster
    """

    if TYPE_CHECKING:
        datastore_type: str | HeatValue
        """Required. At most 255 characters. Replaces the resource."""
        datastore_version: str | HeatValue
        """Required. At most 255 characters. Replaces the resource."""
        instances: ListOf[ClusterInstances] | HeatValue
        """Required. Replaces the resource."""
        name: str | HeatValue = UNSET
        """At most 255 characters. Replaces the resource."""


if TYPE_CHECKING:

    class InstanceDatabases(TypedDict, total=False):
        """What goes into `databases`."""

        name: Required[str | HeatValue]
        r"""Required. At most 64 characters. Pattern
        `[a-zA-Z0-9_\-]+[a-zA-Z0-9_@?#\s\-]*[a-zA-Z0-9_\-]+`.
        """
        character_set: str | HeatValue
        """Default: `"utf8"`."""
        collate: str | HeatValue
        """Default: `"utf8_general_ci"`."""

    class InstanceNetworks(TypedDict, total=False):
        """What goes into `networks`."""

        fixed_ip: str | HeatValue
        """Constraint `ip_addr`."""
        network: str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Constraint `neutron.network`."""
        port: str | neutron.Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Constraint `neutron.port`."""

    class InstanceUsers(TypedDict, total=False):
        """What goes into `users`."""

        databases: Required[ListOf[str | HeatValue] | HeatValue]
        """Required. At least 1 item."""
        name: Required[str | HeatValue]
        r"""Required. At most 16 characters. Pattern `[a-zA-Z0-9_]+[a-zA-Z0-9_@?#\s]*[a-zA-Z0-9_]+`.
        """
        password: Required[str | HeatValue]
        r"""Required. Pattern `[a-zA-Z0-9_]+[a-zA-Z0-9_@?#\s]*[a-zA-Z0-9_]+`."""
        host: str | HeatValue
        """Default: `"%"`."""


class Instance(TypedResource[Literal["hostname", "href", "show"]], type="OS::Trove::Instance"):
    """`OS::Trove::Instance`, made by the database service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Trove::Instance
    """

    if TYPE_CHECKING:
        flavor: str | nova.Flavor | UntypedResource | HeatValue
        """Required. Constraint `trove.flavor`. Updates in place."""
        size: int | HeatValue
        """Required. From 1 to 150. Updates in place."""
        availability_zone: str | HeatValue = UNSET
        """Replaces the resource."""
        databases: ListOf[InstanceDatabases] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
        datastore_type: str | HeatValue = UNSET
        """At most 255 characters. Replaces the resource."""
        datastore_version: str | HeatValue = UNSET
        """At most 255 characters. Replaces the resource."""
        name: str | HeatValue = UNSET
        """At most 255 characters. Updates in place."""
        networks: ListOf[InstanceNetworks] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""
        replica_count: int | HeatValue = UNSET
        """Replaces the resource."""
        replica_of: str | Instance | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""
        restore_point: str | HeatValue = UNSET
        """Replaces the resource."""
        users: ListOf[InstanceUsers] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
