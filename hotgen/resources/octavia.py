# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Octavia`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, barbican, keystone, neutron
    from hotgen.resources._lists import ListOf


class AvailabilityZone(
    TypedResource[Literal["availability_zone_profile_id", "show"]],
    type="OS::Octavia::AvailabilityZone",
):
    """`OS::Octavia::AvailabilityZone`, made by the load-balancer service.

    Since Heat 24. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::AvailabilityZone
    """

    if TYPE_CHECKING:
        availability_zone_profile: str | AvailabilityZoneProfile | UntypedResource | HeatValue
        """Required. Constraint `octavia.availabilityzoneprofile`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class AvailabilityZoneProfile(
    TypedResource[Literal["show"]], type="OS::Octavia::AvailabilityZoneProfile"
):
    """`OS::Octavia::AvailabilityZoneProfile`, made by the load-balancer service.

    Since Heat 24. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::AvailabilityZoneProfile
    """

    if TYPE_CHECKING:
        availability_zone_data: str | HeatValue
        """Required. Constraint `json_string`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        provider_name: str | HeatValue = UNSET
        """Updates in place."""


class Flavor(TypedResource[Literal["flavor_profile_id", "show"]], type="OS::Octavia::Flavor"):
    """`OS::Octavia::Flavor`, made by the load-balancer service.

    Since Heat 14. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::Flavor
    """

    if TYPE_CHECKING:
        flavor_profile: str | FlavorProfile | UntypedResource | HeatValue
        """Required. Constraint `octavia.flavorprofile`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class FlavorProfile(TypedResource[Literal["show"]], type="OS::Octavia::FlavorProfile"):
    """`OS::Octavia::FlavorProfile`, made by the load-balancer service.

    Since Heat 14. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::FlavorProfile
    """

    if TYPE_CHECKING:
        flavor_data: str | HeatValue
        """Required. Constraint `json_string`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        provider_name: str | HeatValue = UNSET
        """Updates in place."""


class HealthMonitor(TypedResource[Literal["pools", "show"]], type="OS::Octavia::HealthMonitor"):
    """`OS::Octavia::HealthMonitor`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::HealthMonitor
    """

    if TYPE_CHECKING:
        delay: int | HeatValue
        """Required. At least 0. Updates in place."""
        max_retries: int | HeatValue
        """Required. From 1 to 10. Updates in place."""
        pool: str | Pool | UntypedResource | HeatValue
        """Required. Constraint `octavia.pool`. Replaces the resource."""
        timeout: int | HeatValue
        """Required. At least 0. Updates in place."""
        type: Literal["PING", "TCP", "HTTP", "HTTPS", "UDP-CONNECT"] | HeatValue
        """Required. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        expected_codes: str | HeatValue = UNSET
        """Updates in place."""
        http_method: (
            Literal["GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH"]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""
        url_path: str | HeatValue = UNSET
        """Updates in place."""


class L7Policy(TypedResource[Literal["rules", "show"]], type="OS::Octavia::L7Policy"):
    """`OS::Octavia::L7Policy`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::L7Policy
    """

    if TYPE_CHECKING:
        action: Literal["REJECT", "REDIRECT_TO_POOL", "REDIRECT_TO_URL"] | HeatValue
        """Required. Updates in place."""
        listener: str | Listener | UntypedResource | HeatValue
        """Required. Constraint `octavia.listener`. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        position: float | HeatValue = UNSET
        """At least 1. Updates in place."""
        redirect_pool: str | Pool | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.pool`. Updates in place."""
        redirect_url: str | HeatValue = UNSET
        """Updates in place."""


class L7Rule(TypedResource[Literal["show"]], type="OS::Octavia::L7Rule"):
    """`OS::Octavia::L7Rule`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::L7Rule
    """

    if TYPE_CHECKING:
        compare_type: (
            Literal["REGEX", "STARTS_WITH", "ENDS_WITH", "CONTAINS", "EQUAL_TO"] | HeatValue
        )
        """Required. Updates in place."""
        l7policy: str | L7Policy | UntypedResource | HeatValue
        """Required. Constraint `octavia.l7policy`. Replaces the resource."""
        type: Literal["HOST_NAME", "PATH", "FILE_TYPE", "HEADER", "COOKIE"] | HeatValue
        """Required. Updates in place."""
        value: str | HeatValue
        """Required. Updates in place."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        invert: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        key: str | HeatValue = UNSET
        """Updates in place."""


class Listener(
    TypedResource[Literal["default_pool_id", "loadbalancers", "show"]], type="OS::Octavia::Listener"
):
    """`OS::Octavia::Listener`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::Listener
    """

    if TYPE_CHECKING:
        loadbalancer: str | LoadBalancer | UntypedResource | HeatValue
        """Required. Constraint `octavia.loadbalancer`. Replaces the resource."""
        protocol: Literal["TCP", "HTTP", "HTTPS", "TERMINATED_HTTPS", "PROXY", "UDP"] | HeatValue
        """Required. Replaces the resource."""
        protocol_port: int | HeatValue
        """Required. From 1 to 65535. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        allowed_cidrs: ListOf[str | HeatValue] | HeatValue = UNSET
        """Each item: constraint `net_cidr`. Since Heat 14. Updates in place."""
        connection_limit: int | HeatValue = UNSET
        """Default: `-1`. At least -1. Updates in place."""
        default_pool: str | Pool | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.pool`. Updates in place."""
        default_tls_container_ref: (
            str
            | barbican.CertificateContainer
            | barbican.GenericContainer
            | barbican.Secret
            | UntypedResource
            | HeatValue
        ) = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        sni_container_refs: (
            ListOf[
                str
                | barbican.CertificateContainer
                | barbican.GenericContainer
                | barbican.Secret
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class LoadBalancer(
    TypedResource[
        Literal["flavor_id", "pools", "show", "vip_address", "vip_port_id", "vip_subnet_id"]
    ],
    type="OS::Octavia::LoadBalancer",
):
    """`OS::Octavia::LoadBalancer`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::LoadBalancer
    """

    if TYPE_CHECKING:
        vip_subnet: str | neutron.Subnet | aws.EC2Subnet | UntypedResource | HeatValue
        """Required. Constraint `neutron.subnet`. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        availability_zone: str | AvailabilityZone | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.availabilityzone`. Since Heat 17. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        flavor: str | Flavor | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.flavor`. Since Heat 14. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        provider: str | HeatValue = UNSET
        """Replaces the resource."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.project`. Replaces the resource."""
        vip_address: str | HeatValue = UNSET
        """Constraint `ip_addr`. Replaces the resource."""


if TYPE_CHECKING:

    class PoolSessionPersistence(TypedDict, total=False):
        """What goes into `session_persistence`."""

        type: Required[Literal["SOURCE_IP", "HTTP_COOKIE", "APP_COOKIE"] | HeatValue]
        """Required."""
        cookie_name: str | HeatValue


class Pool(
    TypedResource[Literal["healthmonitor_id", "listeners", "members", "show"]],
    type="OS::Octavia::Pool",
):
    """`OS::Octavia::Pool`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::Pool
    """

    if TYPE_CHECKING:
        lb_algorithm: (
            Literal["ROUND_ROBIN", "LEAST_CONNECTIONS", "SOURCE_IP", "SOURCE_IP_PORT"] | HeatValue
        )
        """Required. Updates in place."""
        protocol: Literal["TCP", "HTTP", "HTTPS", "TERMINATED_HTTPS", "PROXY", "UDP"] | HeatValue
        """Required. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        listener: str | Listener | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.listener`. Replaces the resource."""
        loadbalancer: str | LoadBalancer | UntypedResource | HeatValue = UNSET
        """Constraint `octavia.loadbalancer`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        session_persistence: PoolSessionPersistence = UNSET
        """Updates in place."""
        tls_enabled: bool | HeatValue = UNSET
        """Default: `False`. Since Heat 14. Updates in place."""


class PoolMember(TypedResource[Literal["show"]], type="OS::Octavia::PoolMember"):
    """`OS::Octavia::PoolMember`, made by the load-balancer service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::PoolMember
    """

    if TYPE_CHECKING:
        address: str | HeatValue
        """Required. Constraint `ip_addr`. Replaces the resource."""
        pool: str | Pool | UntypedResource | HeatValue
        """Required. Constraint `octavia.pool`. Replaces the resource."""
        protocol_port: int | HeatValue
        """Required. From 1 to 65535. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        monitor_address: str | HeatValue = UNSET
        """Constraint `ip_addr`. Replaces the resource."""
        monitor_port: int | HeatValue = UNSET
        """From 1 to 65535. Replaces the resource."""
        subnet: str | neutron.Subnet | aws.EC2Subnet | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnet`. Replaces the resource."""
        tags: ListOf[Any] | HeatValue = UNSET
        """Since Heat 13. Updates in place."""
        weight: int | HeatValue = UNSET
        """Default: `1`. From 0 to 256. Updates in place."""


class Quota(TypedResource[Literal["show"]], type="OS::Octavia::Quota"):
    """`OS::Octavia::Quota`, made by the load-balancer service.

    Since Heat 14. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Octavia::Quota
    """

    if TYPE_CHECKING:
        project: str | keystone.Project | UntypedResource | HeatValue
        """Required. Constraint `keystone.project`. Replaces the resource."""
        healthmonitor: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        listener: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        loadbalancer: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        member: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        pool: int | HeatValue = UNSET
        """At least -1. Updates in place."""
