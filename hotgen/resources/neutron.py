# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Neutron`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, keystone
    from hotgen.resources._lists import ListOf


class AddressScope(TypedResource[Literal["show"]], type="OS::Neutron::AddressScope"):
    """`OS::Neutron::AddressScope`, made by the network service.

    Needs the extension `address-scope`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::AddressScope
    """

    if TYPE_CHECKING:
        ip_version: Literal[4, 6] | HeatValue = UNSET
        """Default: `4`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.project`. Replaces the resource."""


class ExtraRoute(TypedResource[Literal["show"]], type="OS::Neutron::ExtraRoute"):
    """`OS::Neutron::ExtraRoute`, made by the network service.

    Unsupported. Needs the extension `extraroute`.

    https://docs.openstack.org/heat/latest/template_guide/unsupported.html#OS::Neutron::ExtraRoute
    """

    if TYPE_CHECKING:
        destination: str | HeatValue
        """Required. Replaces the resource."""
        nexthop: str | HeatValue
        """Required. Replaces the resource."""
        router_id: str | Router | aws.EC2RouteTable | UntypedResource | HeatValue
        """Required. Constraint `neutron.router`. Replaces the resource."""


if TYPE_CHECKING:

    class ExtraRouteSetRoutes(TypedDict, total=False):
        """What goes into `routes`."""

        destination: Required[str | HeatValue]
        """Required. Constraint `net_cidr`."""
        nexthop: Required[str | HeatValue]
        """Required. Constraint `ip_addr`."""


class ExtraRouteSet(TypedResource[Literal["show"]], type="OS::Neutron::ExtraRouteSet"):
    """`OS::Neutron::ExtraRouteSet`, made by the network service.

    Since Heat 14. Needs the extension `extraroute-atomic`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::ExtraRouteSet
    """

    if TYPE_CHECKING:
        router: str | Router | aws.EC2RouteTable | UntypedResource | HeatValue
        """Required. Constraint `neutron.router`. Replaces the resource."""
        routes: ListOf[ExtraRouteSetRoutes] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""


class Firewall(
    TypedResource[
        Literal[
            "admin_state_up",
            "description",
            "firewall_policy_id",
            "name",
            "shared",
            "show",
            "status",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::Firewall",
):
    """`OS::Neutron::Firewall`, made by the network service.

    Needs the extension `fwaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Firewall
    """

    if TYPE_CHECKING:
        firewall_policy_id: str | FirewallPolicy | UntypedResource | HeatValue
        """Required. Updates in place."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Unsupported since Heat 6. Updates in place."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


class FirewallPolicy(
    TypedResource[
        Literal["audited", "description", "firewall_rules", "name", "shared", "show", "tenant_id"]
    ],
    type="OS::Neutron::FirewallPolicy",
):
    """`OS::Neutron::FirewallPolicy`, made by the network service.

    Needs the extension `fwaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::FirewallPolicy
    """

    if TYPE_CHECKING:
        audited: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        firewall_rules: ListOf[str | FirewallRule | UntypedResource | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""


class FirewallRule(
    TypedResource[
        Literal[
            "action",
            "description",
            "destination_ip_address",
            "destination_port",
            "enabled",
            "firewall_policy_id",
            "ip_version",
            "name",
            "position",
            "protocol",
            "shared",
            "show",
            "source_ip_address",
            "source_port",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::FirewallRule",
):
    """`OS::Neutron::FirewallRule`, made by the network service.

    Needs the extension `fwaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::FirewallRule
    """

    if TYPE_CHECKING:
        action: Literal["allow", "deny"] | HeatValue = UNSET
        """Default: `"deny"`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        destination_ip_address: str | HeatValue = UNSET
        """Constraint `net_cidr`. Updates in place."""
        destination_port: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        ip_version: Literal["4", "6"] | HeatValue = UNSET
        """Default: `"4"`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        protocol: Literal["tcp", "udp", "icmp", "any"] | HeatValue = UNSET
        """Default: `"any"`. Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        source_ip_address: str | HeatValue = UNSET
        """Constraint `net_cidr`. Updates in place."""
        source_port: str | HeatValue = UNSET
        """Updates in place."""


class FloatingIP(
    TypedResource[
        Literal[
            "fixed_ip_address",
            "floating_ip_address",
            "floating_network_id",
            "port_id",
            "router_id",
            "show",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::FloatingIP",
):
    """`OS::Neutron::FloatingIP`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::FloatingIP
    """

    if TYPE_CHECKING:
        floating_network: str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Required. Constraint `neutron.network`. Replaces the resource."""
        dns_domain: str | HeatValue = UNSET
        """Constraint `dns_domain`. Updates in place."""
        dns_name: str | HeatValue = UNSET
        """Constraint `rel_dns_name`. Updates in place."""
        fixed_ip_address: str | HeatValue = UNSET
        """Constraint `ip_addr`. Updates in place."""
        floating_ip_address: str | HeatValue = UNSET
        """Constraint `ip_addr`. Replaces the resource."""
        floating_subnet: str | Subnet | aws.EC2Subnet | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnet`. Replaces the resource."""
        port_id: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.port`. Updates in place."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Replaces the resource."""


class FloatingIPAssociation(
    TypedResource[Literal["show"]], type="OS::Neutron::FloatingIPAssociation"
):
    """`OS::Neutron::FloatingIPAssociation`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::FloatingIPAssociation
    """

    if TYPE_CHECKING:
        floatingip_id: str | FloatingIP | UntypedResource | HeatValue
        """Required. Updates in place."""
        port_id: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Updates in place."""
        fixed_ip_address: str | HeatValue = UNSET
        """Constraint `ip_addr`. Updates in place."""


class FloatingIPPortForward(
    TypedResource[Literal["show"]], type="OS::Neutron::FloatingIPPortForward"
):
    """`OS::Neutron::FloatingIPPortForward`, made by the network service.

    Since Heat 19. Needs the extension `floating-ip-port-forwarding`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::FloatingIPPortForward
    """

    if TYPE_CHECKING:
        external_port: int | HeatValue
        """Required. From 1 to 65535. Updates in place."""
        floating_ip: str | FloatingIP | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        internal_ip_address: str | HeatValue
        """Required. Constraint `ip_addr`. Updates in place."""
        internal_port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Updates in place."""
        protocol: Literal["tcp", "udp", "icmp", "icmp6", "sctp", "dccp"] | HeatValue
        """Required. Updates in place."""
        internal_port_number: int | HeatValue = UNSET
        """From 1 to 65535. Updates in place."""


class FlowClassifier(TypedResource[Literal["show"]], type="OS::Neutron::FlowClassifier"):
    """`OS::Neutron::FlowClassifier`, made by the network service.

    Unsupported since Heat 8.

    https://docs.openstack.org/heat/latest/template_guide/unsupported.html#OS::Neutron::FlowClassifier
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        destination_ip_prefix: str | HeatValue = UNSET
        """Constraint `net_cidr`. Replaces the resource."""
        destination_port_range_max: int | HeatValue = UNSET
        """From 1 to 65535. Replaces the resource."""
        destination_port_range_min: int | HeatValue = UNSET
        """From 1 to 65535. Replaces the resource."""
        ethertype: Literal["IPv4", "IPv6"] | HeatValue = UNSET
        """Default: `"IPv4"`. Replaces the resource."""
        l7_parameters: Mapping[str, Any] | HeatValue = UNSET
        """Unsupported. Replaces the resource."""
        logical_destination_port: (
            str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        ) = UNSET
        """Constraint `neutron.port`. Replaces the resource."""
        logical_source_port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue = (
            UNSET
        )
        """Constraint `neutron.port`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        protocol: Literal["tcp", "udp", "icmp"] | HeatValue = UNSET
        """Replaces the resource."""
        source_ip_prefix: str | HeatValue = UNSET
        """Constraint `net_cidr`. Replaces the resource."""
        source_port_range_max: int | HeatValue = UNSET
        """From 1 to 65535. Replaces the resource."""
        source_port_range_min: int | HeatValue = UNSET
        """From 1 to 65535. Replaces the resource."""


if TYPE_CHECKING:

    class Lifetime(TypedDict, total=False):
        """What goes into `lifetime`."""

        units: Literal["seconds", "kilobytes"] | HeatValue
        """Default: `"seconds"`."""
        value: int | HeatValue
        """Default: `3600`."""


class IKEPolicy(
    TypedResource[
        Literal[
            "auth_algorithm",
            "description",
            "encryption_algorithm",
            "ike_version",
            "lifetime",
            "name",
            "pfs",
            "phase1_negotiation_mode",
            "show",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::IKEPolicy",
):
    """`OS::Neutron::IKEPolicy`, made by the network service.

    Needs the extension `vpnaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::IKEPolicy
    """

    if TYPE_CHECKING:
        auth_algorithm: (
            Literal["sha1", "sha256", "sha384", "sha512", "aes-xcbc", "aes-cmac"] | HeatValue
        ) = UNSET
        """Default: `"sha1"`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        encryption_algorithm: (
            Literal[
                "3des",
                "aes-128",
                "aes-192",
                "aes-256",
                "aes-128-ccm-8",
                "aes-192-ccm-8",
                "aes-256-ccm-8",
                "aes-128-ccm-12",
                "aes-192-ccm-12",
                "aes-256-ccm-12",
                "aes-128-ccm-16",
                "aes-192-ccm-16",
                "aes-256-ccm-16",
                "aes-128-gcm-8",
                "aes-192-gcm-8",
                "aes-256-gcm-8",
                "aes-128-gcm-12",
                "aes-192-gcm-12",
                "aes-256-gcm-12",
                "aes-128-gcm-16",
                "aes-192-gcm-16",
                "aes-256-gcm-16",
                "aes-128-ctr",
                "aes-192-ctr",
                "aes-256-ctr",
            ]
            | HeatValue
        ) = UNSET
        """Default: `"aes-128"`. Updates in place."""
        ike_version: Literal["v1", "v2"] | HeatValue = UNSET
        """Default: `"v1"`. Updates in place."""
        lifetime: Lifetime = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        pfs: (
            Literal[
                "group2",
                "group5",
                "group14",
                "group15",
                "group16",
                "group17",
                "group18",
                "group19",
                "group20",
                "group21",
                "group22",
                "group23",
                "group24",
                "group25",
                "group26",
                "group27",
                "group28",
                "group29",
                "group30",
                "group31",
            ]
            | HeatValue
        ) = UNSET
        """Default: `"group5"`. Updates in place."""
        phase1_negotiation_mode: Literal["main"] | HeatValue = UNSET
        """Default: `"main"`. Replaces the resource."""


class IPsecPolicy(
    TypedResource[
        Literal[
            "auth_algorithm",
            "description",
            "encapsulation_mode",
            "encryption_algorithm",
            "lifetime",
            "name",
            "pfs",
            "show",
            "tenant_id",
            "transform_protocol",
        ]
    ],
    type="OS::Neutron::IPsecPolicy",
):
    """`OS::Neutron::IPsecPolicy`, made by the network service.

    Needs the extension `vpnaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::IPsecPolicy
    """

    if TYPE_CHECKING:
        auth_algorithm: (
            Literal["sha1", "sha256", "sha384", "sha512", "aes-xcbc", "aes-cmac"] | HeatValue
        ) = UNSET
        """Default: `"sha1"`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        encapsulation_mode: Literal["tunnel", "transport"] | HeatValue = UNSET
        """Default: `"tunnel"`. Replaces the resource."""
        encryption_algorithm: (
            Literal[
                "3des",
                "aes-128",
                "aes-192",
                "aes-256",
                "aes-128-ccm-8",
                "aes-192-ccm-8",
                "aes-256-ccm-8",
                "aes-128-ccm-12",
                "aes-192-ccm-12",
                "aes-256-ccm-12",
                "aes-128-ccm-16",
                "aes-192-ccm-16",
                "aes-256-ccm-16",
                "aes-128-gcm-8",
                "aes-192-gcm-8",
                "aes-256-gcm-8",
                "aes-128-gcm-12",
                "aes-192-gcm-12",
                "aes-256-gcm-12",
                "aes-128-gcm-16",
                "aes-192-gcm-16",
                "aes-256-gcm-16",
                "aes-128-ctr",
                "aes-192-ctr",
                "aes-256-ctr",
            ]
            | HeatValue
        ) = UNSET
        """Default: `"aes-128"`. Replaces the resource."""
        lifetime: Lifetime = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        pfs: (
            Literal[
                "group2",
                "group5",
                "group14",
                "group15",
                "group16",
                "group17",
                "group18",
                "group19",
                "group20",
                "group21",
                "group22",
                "group23",
                "group24",
                "group25",
                "group26",
                "group27",
                "group28",
                "group29",
                "group30",
                "group31",
            ]
            | HeatValue
        ) = UNSET
        """Default: `"group5"`. Replaces the resource."""
        transform_protocol: Literal["esp", "ah", "ah-esp"] | HeatValue = UNSET
        """Default: `"esp"`. Replaces the resource."""


if TYPE_CHECKING:

    class IPsecSiteConnectionDpd(TypedDict, total=False):
        """What goes into `dpd`."""

        actions: Literal["clear", "disabled", "hold", "restart", "restart-by-peer"] | HeatValue
        """Default: `"hold"`."""
        interval: int | HeatValue
        """Default: `30`."""
        timeout: int | HeatValue
        """Default: `120`."""


class IPsecSiteConnection(
    TypedResource[
        Literal[
            "admin_state_up",
            "auth_mode",
            "description",
            "dpd",
            "ikepolicy_id",
            "initiator",
            "ipsecpolicy_id",
            "mtu",
            "name",
            "peer_address",
            "peer_cidrs",
            "peer_id",
            "psk",
            "route_mode",
            "show",
            "status",
            "tenant_id",
            "vpnservice_id",
        ]
    ],
    type="OS::Neutron::IPsecSiteConnection",
):
    """`OS::Neutron::IPsecSiteConnection`, made by the network service.

    Needs the extension `vpnaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::IPsecSiteConnection
    """

    if TYPE_CHECKING:
        ikepolicy_id: str | IKEPolicy | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        ipsecpolicy_id: str | IPsecPolicy | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        peer_address: str | HeatValue
        """Required. Replaces the resource."""
        peer_cidrs: ListOf[str | HeatValue] | HeatValue
        """Required. Each item: constraint `net_cidr`. Replaces the resource."""
        peer_id: str | Resource | HeatValue
        """Required. Replaces the resource."""
        psk: str | HeatValue
        """Required. Replaces the resource."""
        vpnservice_id: str | VPNService | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        dpd: IPsecSiteConnectionDpd = UNSET
        """Replaces the resource."""
        initiator: Literal["bi-directional", "response-only"] | HeatValue = UNSET
        """Default: `"bi-directional"`. Replaces the resource."""
        mtu: int | HeatValue = UNSET
        """Default: `1500`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""


if TYPE_CHECKING:

    class L2GatewayDevicesInterfaces(TypedDict, total=False):
        """What goes into `interfaces`."""

        name: Required[str | HeatValue]
        """Required."""
        segmentation_id: ListOf[Any] | HeatValue

    class L2GatewayDevices(TypedDict, total=False):
        """What goes into `devices`."""

        device_name: Required[str | HeatValue]
        """Required."""
        interfaces: Required[ListOf[L2GatewayDevicesInterfaces] | HeatValue]
        """Required."""


class L2Gateway(TypedResource[Literal["show"]], type="OS::Neutron::L2Gateway"):
    """`OS::Neutron::L2Gateway`, made by the network service.

    Since Heat 12. Needs the extension `l2-gateway`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::L2Gateway
    """

    if TYPE_CHECKING:
        devices: ListOf[L2GatewayDevices] | HeatValue
        """Required. Updates in place."""
        name: str | HeatValue
        """Required. Updates in place."""


class L2GatewayConnection(TypedResource[Literal["show"]], type="OS::Neutron::L2GatewayConnection"):
    """`OS::Neutron::L2GatewayConnection`, made by the network service.

    Since Heat 12. Needs the extension `l2-gateway-connection`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::L2GatewayConnection
    """

    if TYPE_CHECKING:
        l2_gateway_id: str | L2Gateway | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        network_id: str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Required. Constraint `neutron.network`. Replaces the resource."""
        segmentation_id: str | Resource | HeatValue = UNSET
        """Replaces the resource."""


class MeteringLabel(
    TypedResource[Literal["description", "name", "shared", "show"]],
    type="OS::Neutron::MeteringLabel",
):
    """`OS::Neutron::MeteringLabel`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::MeteringLabel
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""


class MeteringRule(
    TypedResource[
        Literal["direction", "excluded", "metering_label_id", "remote_ip_prefix", "show"]
    ],
    type="OS::Neutron::MeteringRule",
):
    """`OS::Neutron::MeteringRule`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::MeteringRule
    """

    if TYPE_CHECKING:
        metering_label_id: str | MeteringLabel | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        remote_ip_prefix: str | HeatValue
        """Required. Replaces the resource."""
        direction: Literal["ingress", "egress"] | HeatValue = UNSET
        """Default: `"ingress"`. Replaces the resource."""
        excluded: bool | HeatValue = UNSET
        """Default: `"False"`. Replaces the resource."""


class Net(
    TypedResource[
        Literal[
            "admin_state_up",
            "l2_adjacency",
            "mtu",
            "name",
            "port_security_enabled",
            "qos_policy_id",
            "segments",
            "show",
            "status",
            "subnets",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::Net",
):
    """`OS::Neutron::Net`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Net
    """

    if TYPE_CHECKING:
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        availability_zone_hints: ListOf[Any] | HeatValue = UNSET
        """Since Heat 19. Replaces the resource."""
        dhcp_agent_ids: ListOf[Any] | HeatValue = UNSET
        """Updates in place."""
        dns_domain: str | HeatValue = UNSET
        """Constraint `dns_domain`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        port_security_enabled: bool | HeatValue = UNSET
        """Updates in place."""
        qos_policy: str | QoSPolicy | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.qos_policy`. Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


if TYPE_CHECKING:

    class NetworkGatewayDevices(TypedDict, total=False):
        """What goes into `devices`."""

        id: Required[str | HeatValue]
        """Required."""
        interface_name: Required[str | HeatValue]
        """Required."""

    class NetworkGatewayConnections(TypedDict, total=False):
        """What goes into `connections`."""

        network: Required[str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue]
        """Required. Constraint `neutron.network`."""
        segmentation_id: int | HeatValue
        """From 0 to 4094."""
        segmentation_type: Literal["flat", "vlan"] | HeatValue
        """Default: `"flat"`."""


class NetworkGateway(TypedResource[Literal["default", "show"]], type="OS::Neutron::NetworkGateway"):
    """`OS::Neutron::NetworkGateway`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::NetworkGateway
    """

    if TYPE_CHECKING:
        devices: ListOf[NetworkGatewayDevices] | HeatValue
        """Required. At least 1 item. Updates in place."""
        connections: ListOf[NetworkGatewayConnections] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


if TYPE_CHECKING:

    class PortAllowedAddressPairs(TypedDict, total=False):
        """What goes into `allowed_address_pairs`."""

        ip_address: Required[str | HeatValue]
        """Required. Constraint `ip_or_cidr`."""
        mac_address: str | HeatValue
        """Constraint `mac_addr`."""

    class PortFixedIps(TypedDict, total=False):
        """What goes into `fixed_ips`."""

        ip_address: str | HeatValue
        """Constraint `ip_addr`."""
        subnet: str | Subnet | aws.EC2Subnet | UntypedResource | HeatValue
        """Constraint `neutron.subnet`."""


class Port(
    TypedResource[
        Literal[
            "admin_state_up",
            "allowed_address_pairs",
            "device_id",
            "device_owner",
            "dns_assignment",
            "fixed_ips",
            "mac_address",
            "name",
            "network",
            "network_id",
            "port_security_enabled",
            "propagate_uplink_status",
            "qos_policy_id",
            "security_groups",
            "show",
            "status",
            "subnets",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::Port",
    names={"binding_vnic_type": "binding:vnic_type"},
):
    """`OS::Neutron::Port`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Port
    """

    if TYPE_CHECKING:
        network: str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Required. Constraint `neutron.network`. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        allowed_address_pairs: ListOf[PortAllowedAddressPairs] | HeatValue = UNSET
        """Updates in place."""
        binding_vnic_type: (
            Literal[
                "normal",
                "direct",
                "macvtap",
                "direct-physical",
                "baremetal",
                "virtio-forwarder",
                "smart-nic",
            ]
            | HeatValue
        ) = UNSET
        """In HOT: `binding:vnic_type`. Default: `"normal"`. Updates in place."""
        device_id: str | Resource | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        device_owner: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        dns_name: str | HeatValue = UNSET
        """Constraint `dns_name`. Updates in place."""
        fixed_ips: ListOf[PortFixedIps] | HeatValue = UNSET
        """Updates in place."""
        mac_address: str | HeatValue = UNSET
        """Constraint `mac_addr`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        no_fixed_ips: bool | HeatValue = UNSET
        """Default: `False`. Since Heat 16. Updates in place."""
        port_security_enabled: bool | HeatValue = UNSET
        """Updates in place."""
        propagate_uplink_status: bool | HeatValue = UNSET
        """Since Heat 15. Updates in place."""
        qos_policy: str | QoSPolicy | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.qos_policy`. Updates in place."""
        security_groups: (
            ListOf[str | SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


class PortChain(TypedResource[Literal["show"]], type="OS::Neutron::PortChain"):
    """`OS::Neutron::PortChain`, made by the network service.

    Unsupported since Heat 8. Needs the extension `sfc`.

    https://docs.openstack.org/heat/latest/template_guide/unsupported.html#OS::Neutron::PortChain
    """

    if TYPE_CHECKING:
        port_pair_groups: ListOf[str | PortPairGroup | UntypedResource | HeatValue] | HeatValue
        """Required. Each item: constraint `neutron.port_pair_group`. Updates in place."""
        chain_parameters: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{"correlation": "mpls"}`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        flow_classifiers: ListOf[str | FlowClassifier | UntypedResource | HeatValue] | HeatValue = (
            UNSET
        )
        """Default: `[]`. Each item: constraint `neutron.flow_classifier`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class PortPair(TypedResource[Literal["show"]], type="OS::Neutron::PortPair"):
    """`OS::Neutron::PortPair`, made by the network service.

    Unsupported since Heat 7.

    https://docs.openstack.org/heat/latest/template_guide/unsupported.html#OS::Neutron::PortPair
    """

    if TYPE_CHECKING:
        egress: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Replaces the resource."""
        ingress: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        service_function_parameters: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{"correlation": None}`. Replaces the resource."""


class PortPairGroup(TypedResource[Literal["show"]], type="OS::Neutron::PortPairGroup"):
    """`OS::Neutron::PortPairGroup`, made by the network service.

    Unsupported since Heat 8. Needs the extension `sfc`.

    https://docs.openstack.org/heat/latest/template_guide/unsupported.html#OS::Neutron::PortPairGroup
    """

    if TYPE_CHECKING:
        port_pairs: ListOf[str | PortPair | UntypedResource | HeatValue] | HeatValue
        """Required. Each item: constraint `neutron.port_pair`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""


class ProviderNet(
    TypedResource[Literal["segments", "show", "status", "subnets"]], type="OS::Neutron::ProviderNet"
):
    """`OS::Neutron::ProviderNet`, made by the network service.

    Needs the extension `provider`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::ProviderNet
    """

    if TYPE_CHECKING:
        network_type: Literal["local", "vlan", "vxlan", "gre", "geneve", "flat"] | HeatValue
        """Required. Updates in place."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        availability_zone_hints: ListOf[Any] | HeatValue = UNSET
        """Since Heat 19. Updates in place."""
        dns_domain: str | HeatValue = UNSET
        """Constraint `dns_domain`. Since Heat 15. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        physical_network: str | HeatValue = UNSET
        """Updates in place."""
        port_security_enabled: bool | HeatValue = UNSET
        """Updates in place."""
        router_external: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        segmentation_id: str | Resource | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Since Heat 12. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Since Heat 24. Replaces the resource."""


class QoSBandwidthLimitRule(
    TypedResource[Literal["show"]], type="OS::Neutron::QoSBandwidthLimitRule"
):
    """`OS::Neutron::QoSBandwidthLimitRule`, made by the network service.

    Needs the extension `qos`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::QoSBandwidthLimitRule
    """

    if TYPE_CHECKING:
        max_kbps: int | HeatValue
        """Required. At least 0. Updates in place."""
        policy: str | QoSPolicy | UntypedResource | HeatValue
        """Required. Constraint `neutron.qos_policy`. Replaces the resource."""
        direction: Literal["egress", "ingress"] | HeatValue = UNSET
        """Default: `"egress"`. Since Heat 13. Updates in place."""
        max_burst_kbps: int | HeatValue = UNSET
        """Default: `0`. At least 0. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class QoSDscpMarkingRule(TypedResource[Literal["show"]], type="OS::Neutron::QoSDscpMarkingRule"):
    """`OS::Neutron::QoSDscpMarkingRule`, made by the network service.

    Needs the extension `qos`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::QoSDscpMarkingRule
    """

    if TYPE_CHECKING:
        dscp_mark: (
            Literal[
                0, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 46, 48, 56
            ]
            | HeatValue
        )
        """Required. Updates in place."""
        policy: str | QoSPolicy | UntypedResource | HeatValue
        """Required. Constraint `neutron.qos_policy`. Replaces the resource."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class QoSMinimumBandwidthRule(
    TypedResource[Literal["show"]], type="OS::Neutron::QoSMinimumBandwidthRule"
):
    """`OS::Neutron::QoSMinimumBandwidthRule`, made by the network service.

    Since Heat 14. Needs the extension `qos-bw-minimum-ingress`. As a rule only an administrator
    may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::QoSMinimumBandwidthRule
    """

    if TYPE_CHECKING:
        min_kbps: int | HeatValue
        """Required. At least 0. Updates in place."""
        policy: str | QoSPolicy | UntypedResource | HeatValue
        """Required. Constraint `neutron.qos_policy`. Replaces the resource."""
        direction: Literal["egress", "ingress"] | HeatValue = UNSET
        """Default: `"egress"`. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class QoSMinimumPacketRateRule(
    TypedResource[Literal["show"]], type="OS::Neutron::QoSMinimumPacketRateRule"
):
    """`OS::Neutron::QoSMinimumPacketRateRule`, made by the network service.

    Since Heat 19. Needs the extension `qos-pps-minimum`. As a rule only an administrator may
    create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::QoSMinimumPacketRateRule
    """

    if TYPE_CHECKING:
        min_kpps: int | HeatValue
        """Required. At least 0. Updates in place."""
        policy: str | QoSPolicy | UntypedResource | HeatValue
        """Required. Constraint `neutron.qos_policy`. Replaces the resource."""
        direction: Literal["any", "egress", "ingress"] | HeatValue = UNSET
        """Default: `"egress"`. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class QoSPolicy(TypedResource[Literal["rules", "show"]], type="OS::Neutron::QoSPolicy"):
    """`OS::Neutron::QoSPolicy`, made by the network service.

    Needs the extension `qos`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::QoSPolicy
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class Quota(TypedResource[Literal["show"]], type="OS::Neutron::Quota"):
    """`OS::Neutron::Quota`, made by the network service.

    Needs the extension `quotas`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Quota
    """

    if TYPE_CHECKING:
        project: str | keystone.Project | UntypedResource | HeatValue
        """Required. Constraint `keystone.project`. Replaces the resource."""
        floatingip: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        network: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        port: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        rbac_policy: int | HeatValue = UNSET
        """At least -1. Since Heat 12. Updates in place."""
        router: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        security_group: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        security_group_rule: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        subnet: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        subnetpool: int | HeatValue = UNSET
        """At least -1. Since Heat 12. Updates in place."""


class RBACPolicy(TypedResource[Literal["show"]], type="OS::Neutron::RBACPolicy"):
    """`OS::Neutron::RBACPolicy`, made by the network service.

    Needs the extension `rbac-policies`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::RBACPolicy
    """

    if TYPE_CHECKING:
        action: Literal["access_as_shared", "access_as_external"] | HeatValue
        """Required. Replaces the resource."""
        object_id: (
            str
            | Net
            | ProviderNet
            | QoSPolicy
            | SecurityGroup
            | AddressScope
            | SubnetPool
            | UntypedResource
            | HeatValue
        )
        """Required. Replaces the resource."""
        object_type: (
            Literal["network", "qos_policy", "security_group", "address_scope", "subnetpool"]
            | HeatValue
        )
        """Required. Replaces the resource."""
        target_tenant: str | keystone.Project | UntypedResource | HeatValue
        """Required. Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


if TYPE_CHECKING:

    class RouterExternalGatewayInfoExternalFixedIps(TypedDict, total=False):
        """What goes into `external_fixed_ips`."""

        ip_address: str | HeatValue
        """Constraint `ip_addr`."""
        subnet: str | Subnet | aws.EC2Subnet | UntypedResource | HeatValue
        """Constraint `neutron.subnet`."""

    class RouterExternalGatewayInfo(TypedDict, total=False):
        """What goes into `external_gateway_info`."""

        network: Required[str | Net | ProviderNet | UntypedResource | HeatValue]
        """Required."""
        enable_snat: bool | HeatValue
        external_fixed_ips: ListOf[RouterExternalGatewayInfoExternalFixedIps] | HeatValue


class Router(
    TypedResource[
        Literal["admin_state_up", "external_gateway_info", "name", "show", "status", "tenant_id"]
    ],
    type="OS::Neutron::Router",
):
    """`OS::Neutron::Router`, made by the network service.

    Needs the extension `router`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Router
    """

    if TYPE_CHECKING:
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        availability_zone_hints: ListOf[Any] | HeatValue = UNSET
        """Since Heat 19. Updates in place."""
        distributed: bool | HeatValue = UNSET
        """Replaces the resource."""
        external_gateway_info: RouterExternalGatewayInfo = UNSET
        """Updates in place."""
        ha: bool | HeatValue = UNSET
        """Replaces the resource."""
        l3_agent_ids: ListOf[str | Resource | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Since Heat 24. Replaces the resource."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


class RouterInterface(TypedResource[Literal["show"]], type="OS::Neutron::RouterInterface"):
    """`OS::Neutron::RouterInterface`, made by the network service.

    Needs the extension `router`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::RouterInterface
    """

    if TYPE_CHECKING:
        router: str | Router | aws.EC2RouteTable | UntypedResource | HeatValue
        """Required. Constraint `neutron.router`. Replaces the resource."""
        port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.port`. Replaces the resource."""
        subnet: str | Subnet | aws.EC2Subnet | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnet`. Replaces the resource."""


if TYPE_CHECKING:

    class SecurityGroupRules(TypedDict, total=False):
        """What goes into `rules`."""

        description: str | HeatValue
        """Since Heat 27."""
        direction: Literal["ingress", "egress"] | HeatValue
        """Default: `"ingress"`."""
        ethertype: Literal["IPv4", "IPv6"] | HeatValue
        """Default: `"IPv4"`."""
        port_range_max: int | HeatValue
        """From 0 to 65535."""
        port_range_min: int | HeatValue
        """From 0 to 65535."""
        protocol: (
            Literal[
                "ah",
                "dccp",
                "egp",
                "esp",
                "gre",
                "icmp",
                "icmpv6",
                "igmp",
                "ipv6-encap",
                "ipv6-frag",
                "ipv6-icmp",
                "ipv6-nonxt",
                "ipv6-opts",
                "ipv6-route",
                "ospf",
                "pgm",
                "rsvp",
                "sctp",
                "tcp",
                "udp",
                "udplite",
                "vrrp",
            ]
            | int
            | HeatValue
        )
        remote_group_id: str | SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue
        """Constraint `neutron.security_group`."""
        remote_ip_prefix: str | HeatValue
        """Constraint `net_cidr`."""
        remote_mode: Literal["remote_ip_prefix", "remote_group_id"] | HeatValue
        """Default: `"remote_ip_prefix"`."""


class SecurityGroup(TypedResource[Literal["show"]], type="OS::Neutron::SecurityGroup"):
    """`OS::Neutron::SecurityGroup`, made by the network service.

    Needs the extension `security-group`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::SecurityGroup
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        rules: ListOf[SecurityGroupRules] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
        stateful: bool | HeatValue = UNSET
        """Since Heat 27. Updates in place."""


class SecurityGroupRule(TypedResource[Literal["show"]], type="OS::Neutron::SecurityGroupRule"):
    """`OS::Neutron::SecurityGroupRule`, made by the network service.

    Needs the extension `security-group`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::SecurityGroupRule
    """

    if TYPE_CHECKING:
        security_group: str | SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue
        """Required. Constraint `neutron.security_group`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Replaces the resource."""
        direction: Literal["ingress", "egress"] | HeatValue = UNSET
        """Default: `"ingress"`. Replaces the resource."""
        ethertype: Literal["IPv4", "IPv6"] | HeatValue = UNSET
        """Default: `"IPv4"`. Replaces the resource."""
        port_range_max: int | HeatValue = UNSET
        """From 0 to 65535. Replaces the resource."""
        port_range_min: int | HeatValue = UNSET
        """From 0 to 65535. Replaces the resource."""
        protocol: (
            Literal[
                "ah",
                "dccp",
                "egp",
                "esp",
                "gre",
                "icmp",
                "icmpv6",
                "igmp",
                "ipv6-encap",
                "ipv6-frag",
                "ipv6-icmp",
                "ipv6-nonxt",
                "ipv6-opts",
                "ipv6-route",
                "ospf",
                "pgm",
                "rsvp",
                "sctp",
                "tcp",
                "udp",
                "udplite",
                "vrrp",
            ]
            | int
            | HeatValue
        ) = UNSET
        """Default: `"tcp"`. Replaces the resource."""
        remote_group: str | SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue = (
            UNSET
        )
        """Constraint `neutron.security_group`. Replaces the resource."""
        remote_ip_prefix: str | HeatValue = UNSET
        """Constraint `net_cidr`. Replaces the resource."""


class Segment(TypedResource[Literal["show"]], type="OS::Neutron::Segment"):
    """`OS::Neutron::Segment`, made by the network service.

    Needs the extension `segment`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Segment
    """

    if TYPE_CHECKING:
        network: str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Required. Constraint `neutron.network`. Replaces the resource."""
        network_type: Literal["local", "vlan", "vxlan", "gre", "geneve", "flat"] | HeatValue
        """Required. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        physical_network: str | HeatValue = UNSET
        """Replaces the resource."""
        segmentation_id: int | HeatValue = UNSET
        """At least 1. Replaces the resource."""


if TYPE_CHECKING:

    class SubnetAllocationPools(TypedDict, total=False):
        """What goes into `allocation_pools`."""

        end: Required[str | HeatValue]
        """Required. Constraint `ip_addr`."""
        start: Required[str | HeatValue]
        """Required. Constraint `ip_addr`."""

    class SubnetHostRoutes(TypedDict, total=False):
        """What goes into `host_routes`."""

        destination: Required[str | HeatValue]
        """Required. Constraint `net_cidr`."""
        nexthop: Required[str | HeatValue]
        """Required. Constraint `ip_addr`."""


class Subnet(
    TypedResource[
        Literal[
            "allocation_pools",
            "cidr",
            "dns_nameservers",
            "enable_dhcp",
            "gateway_ip",
            "host_routes",
            "ip_version",
            "name",
            "network_id",
            "show",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::Subnet",
):
    """`OS::Neutron::Subnet`, made by the network service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Subnet
    """

    if TYPE_CHECKING:
        network: str | Net | ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Required. Constraint `neutron.network`. Replaces the resource."""
        allocation_pools: ListOf[SubnetAllocationPools] | HeatValue = UNSET
        """Updates in place."""
        cidr: str | HeatValue = UNSET
        """Constraint `net_cidr`. Replaces the resource."""
        dns_nameservers: ListOf[Any] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
        enable_dhcp: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        gateway_ip: str | HeatValue = UNSET
        """Updates in place."""
        host_routes: ListOf[SubnetHostRoutes] | HeatValue = UNSET
        """Updates in place."""
        ip_version: Literal[4, 6] | HeatValue = UNSET
        """Default: `4`. Replaces the resource."""
        ipv6_address_mode: Literal["dhcpv6-stateful", "dhcpv6-stateless", "slaac"] | HeatValue = (
            UNSET
        )
        """Replaces the resource."""
        ipv6_ra_mode: Literal["dhcpv6-stateful", "dhcpv6-stateless", "slaac"] | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        prefixlen: int | HeatValue = UNSET
        """At least 0. Replaces the resource."""
        segment: str | Segment | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.segment`. Updates in place."""
        subnetpool: str | SubnetPool | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnetpool`. Replaces the resource."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""
        value_specs: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


class SubnetPool(TypedResource[Literal["show"]], type="OS::Neutron::SubnetPool"):
    """`OS::Neutron::SubnetPool`, made by the network service.

    Needs the extension `subnet_allocation`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::SubnetPool
    """

    if TYPE_CHECKING:
        prefixes: ListOf[str | HeatValue] | HeatValue
        """Required. At least 1 item. Each item: constraint `net_cidr`. Updates in place."""
        address_scope: str | AddressScope | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.address_scope`. Updates in place."""
        default_prefixlen: int | HeatValue = UNSET
        """At least 0. Updates in place."""
        default_quota: int | HeatValue = UNSET
        """At least 0. Updates in place."""
        is_default: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        max_prefixlen: int | HeatValue = UNSET
        """At least 0. Updates in place."""
        min_prefixlen: int | HeatValue = UNSET
        """At least 0. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        shared: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        tenant_id: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Replaces the resource."""


class TaaSTapFlow(TypedResource[Literal["show"]], type="OS::Neutron::TaaS::TapFlow"):
    """`OS::Neutron::TaaS::TapFlow`, made by the network service.

    Since Heat 12. Needs the extension `taas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::TaaS::TapFlow
    """

    if TYPE_CHECKING:
        port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Replaces the resource."""
        tap_service: str | TaaSTapService | UntypedResource | HeatValue
        """Required. Constraint `neutron.taas.tap_service`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        direction: Literal["IN", "OUT", "BOTH"] | HeatValue = UNSET
        """Default: `"BOTH"`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        vlan_filter: str | HeatValue = UNSET
        """Pattern `^([0-9]+(-[0-9]+)?)(,([0-9]+(-[0-9]+)?))*$`. Replaces the resource."""


class TaaSTapService(TypedResource[Literal["show"]], type="OS::Neutron::TaaS::TapService"):
    """`OS::Neutron::TaaS::TapService`, made by the network service.

    Since Heat 12. Needs the extension `taas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::TaaS::TapService
    """

    if TYPE_CHECKING:
        port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""
        name: str | HeatValue = UNSET
        """Default: `""`. Updates in place."""


if TYPE_CHECKING:

    class TrunkSubPorts(TypedDict, total=False):
        """What goes into `sub_ports`."""

        port: Required[str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue]
        """Required. Constraint `neutron.port`."""
        segmentation_id: Required[int | HeatValue]
        """Required. From 1 to 4094."""
        segmentation_type: Required[Literal["vlan"] | HeatValue]
        """Required."""


class Trunk(TypedResource[Literal["port_id", "show"]], type="OS::Neutron::Trunk"):
    """`OS::Neutron::Trunk`, made by the network service.

    Needs the extension `trunk`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::Trunk
    """

    if TYPE_CHECKING:
        port: str | Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Required. Constraint `neutron.port`. Can never be changed."""
        admin_state_up: bool | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        sub_ports: ListOf[TrunkSubPorts] | HeatValue = UNSET
        """Updates in place."""


class VPNService(
    TypedResource[
        Literal[
            "admin_state_up",
            "description",
            "name",
            "router_id",
            "show",
            "status",
            "subnet_id",
            "tenant_id",
        ]
    ],
    type="OS::Neutron::VPNService",
):
    """`OS::Neutron::VPNService`, made by the network service.

    Needs the extension `vpnaas`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Neutron::VPNService
    """

    if TYPE_CHECKING:
        router: str | Router | aws.EC2RouteTable | UntypedResource | HeatValue
        """Required. Constraint `neutron.router`. Replaces the resource."""
        subnet: str | Subnet | aws.EC2Subnet | UntypedResource | HeatValue
        """Required. Constraint `neutron.subnet`. Replaces the resource."""
        admin_state_up: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
