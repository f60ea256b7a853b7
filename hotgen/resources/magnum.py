# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Magnum`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, glance, neutron, nova


class Cluster(
    TypedResource[
        Literal[
            "api_address",
            "cluster_template_id",
            "coe_version",
            "container_version",
            "create_timeout",
            "discovery_url",
            "keypair",
            "master_addresses",
            "master_count",
            "name",
            "node_addresses",
            "node_count",
            "show",
            "stack_id",
            "status",
            "status_reason",
        ]
    ],
    type="OS::Magnum::Cluster",
):
    """`OS::Magnum::Cluster`, made by the container-infra service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Magnum::Cluster
    """

    if TYPE_CHECKING:
        cluster_template: str | ClusterTemplate | UntypedResource | HeatValue
        """Required. Constraint `magnum.cluster_template`. Replaces the resource."""
        create_timeout: int | HeatValue = UNSET
        """Default: `60`. At least 0. Updates in place."""
        discovery_url: str | HeatValue = UNSET
        """Updates in place."""
        keypair: str | nova.KeyPair | UntypedResource | HeatValue = UNSET
        """Constraint `nova.keypair`. Replaces the resource."""
        master_count: int | HeatValue = UNSET
        """Default: `1`. At least 1. Updates in place."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        node_count: int | HeatValue = UNSET
        """Default: `1`. At least 1. Updates in place."""


class ClusterTemplate(TypedResource[Literal["show"]], type="OS::Magnum::ClusterTemplate"):
    """`OS::Magnum::ClusterTemplate`, made by the container-infra service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Magnum::ClusterTemplate
    """

    if TYPE_CHECKING:
        coe: Literal["kubernetes", "swarm", "mesos"] | HeatValue
        """Required. Replaces the resource."""
        external_network: (
            str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        )
        """Required. Constraint `neutron.network`. Replaces the resource."""
        image: str | glance.WebImage | UntypedResource | HeatValue
        """Required. Constraint `glance.image`. Replaces the resource."""
        dns_nameserver: str | HeatValue = UNSET
        """Constraint `ip_addr`. Replaces the resource."""
        docker_storage_driver: Literal["devicemapper", "overlay"] | HeatValue = UNSET
        """Default: `"devicemapper"`. Replaces the resource."""
        docker_volume_size: int | HeatValue = UNSET
        """At least 1. Replaces the resource."""
        fixed_network: (
            str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        ) = UNSET
        """Constraint `neutron.network`. Replaces the resource."""
        fixed_subnet: str | neutron.Subnet | aws.EC2Subnet | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnet`. Replaces the resource."""
        flavor: str | nova.Flavor | UntypedResource | HeatValue = UNSET
        """Constraint `nova.flavor`. Replaces the resource."""
        floating_ip_enabled: bool | HeatValue = UNSET
        """Default: `True`. Replaces the resource."""
        http_proxy: str | HeatValue = UNSET
        """Replaces the resource."""
        https_proxy: str | HeatValue = UNSET
        """Replaces the resource."""
        keypair: str | nova.KeyPair | UntypedResource | HeatValue = UNSET
        """Constraint `nova.keypair`. Replaces the resource."""
        labels: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        master_flavor: str | nova.Flavor | UntypedResource | HeatValue = UNSET
        """Constraint `nova.flavor`. Replaces the resource."""
        master_lb_enabled: bool | HeatValue = UNSET
        """Default: `True`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        network_driver: str | HeatValue = UNSET
        """Replaces the resource."""
        no_proxy: str | HeatValue = UNSET
        """Replaces the resource."""
        public: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        registry_enabled: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        server_type: Literal["vm", "bm"] | HeatValue = UNSET
        """Default: `"vm"`. Replaces the resource."""
        tls_disabled: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        volume_driver: Literal["cinder", "rexray"] | HeatValue = UNSET
        """Replaces the resource."""
