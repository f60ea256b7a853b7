# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Nova`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, cinder, glance, heat, keystone, neutron
    from hotgen.resources._lists import ListOf


class Flavor(TypedResource[Literal["extra_specs", "is_public", "show"]], type="OS::Nova::Flavor"):
    """`OS::Nova::Flavor`, made by the compute service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::Flavor
    """

    if TYPE_CHECKING:
        ram: int | HeatValue
        """Required. Replaces the resource."""
        vcpus: int | HeatValue
        """Required. Replaces the resource."""
        disk: int | HeatValue = UNSET
        """Default: `0`. Replaces the resource."""
        ephemeral: int | HeatValue = UNSET
        """Default: `0`. Replaces the resource."""
        extra_specs: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        flavorid: str | HeatValue = UNSET
        """Replaces the resource."""
        is_public: bool | HeatValue = UNSET
        """Default: `True`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        rxtx_factor: float | HeatValue = UNSET
        """Default: `1.0`. Replaces the resource."""
        swap: int | HeatValue = UNSET
        """Default: `0`. Replaces the resource."""
        tenants: ListOf[str | keystone.Project | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `keystone.project`. Updates in place."""


class HostAggregate(TypedResource[Literal["show"]], type="OS::Nova::HostAggregate"):
    """`OS::Nova::HostAggregate`, made by the compute service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::HostAggregate
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. Updates in place."""
        availability_zone: str | HeatValue = UNSET
        """Updates in place."""
        hosts: ListOf[str | HeatValue] | HeatValue = UNSET
        """Each item: constraint `nova.host`. Updates in place."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""


class KeyPair(
    TypedResource[Literal["private_key", "public_key", "show"]], type="OS::Nova::KeyPair"
):
    """`OS::Nova::KeyPair`, made by the compute service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::KeyPair
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. From 1 to 255 characters. Replaces the resource."""
        public_key: str | HeatValue = UNSET
        """Replaces the resource."""
        save_private_key: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        type: Literal["ssh", "x509"] | HeatValue = UNSET
        """Replaces the resource."""
        user: str | keystone.User | UntypedResource | HeatValue = UNSET
        """Constraint `keystone.user`. Replaces the resource."""


class Quota(TypedResource[Literal["show"]], type="OS::Nova::Quota"):
    """`OS::Nova::Quota`, made by the compute service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::Quota
    """

    if TYPE_CHECKING:
        project: str | keystone.Project | UntypedResource | HeatValue
        """Required. Constraint `keystone.project`. Replaces the resource."""
        cores: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        fixed_ips: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        floating_ips: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        injected_file_content_bytes: int | HeatValue = UNSET
        """At least -1. Deprecated since Heat 14. Updates in place."""
        injected_file_path_bytes: int | HeatValue = UNSET
        """At least -1. Deprecated since Heat 14. Updates in place."""
        injected_files: int | HeatValue = UNSET
        """At least -1. Deprecated since Heat 14. Updates in place."""
        instances: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        key_pairs: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        metadata_items: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        ram: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        security_group_rules: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        security_groups: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        server_group_members: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        server_groups: int | HeatValue = UNSET
        """At least -1. Updates in place."""


if TYPE_CHECKING:

    class ServerBlockDeviceMapping(TypedDict, total=False):
        """What goes into `block_device_mapping`."""

        device_name: Required[str | HeatValue]
        """Required."""
        delete_on_termination: bool | HeatValue
        snapshot_id: str | HeatValue
        """Constraint `cinder.snapshot`."""
        volume_id: str | cinder.Volume | aws.EC2Volume | UntypedResource | HeatValue
        """Constraint `cinder.volume`."""
        volume_size: int | HeatValue

    class ServerBlockDeviceMappingV2(TypedDict, total=False):
        """What goes into `block_device_mapping_v2`."""

        boot_index: int | HeatValue
        delete_on_termination: bool | HeatValue
        device_name: str | HeatValue
        device_type: Literal["cdrom", "disk"] | HeatValue
        disk_bus: Literal["ide", "lame_bus", "sata", "scsi", "usb", "virtio"] | HeatValue
        ephemeral_format: Literal["ext2", "ext3", "ext4", "xfs", "ntfs"] | HeatValue
        ephemeral_size: int | HeatValue
        """At least 1."""
        image: str | glance.WebImage | UntypedResource | HeatValue
        """Constraint `glance.image`."""
        snapshot_id: str | HeatValue
        """Constraint `cinder.snapshot`."""
        swap_size: int | HeatValue
        volume_id: str | cinder.Volume | aws.EC2Volume | UntypedResource | HeatValue
        """Constraint `cinder.volume`."""
        volume_size: int | HeatValue
        volume_type: (
            str | cinder.VolumeType | cinder.EncryptedVolumeType | UntypedResource | HeatValue
        )
        """Constraint `cinder.vtype`. Since Heat 26."""

    class ServerDeploymentSwiftData(TypedDict, total=False):
        """What goes into `deployment_swift_data`."""

        container: str | HeatValue
        """At least 1 character."""
        object: str | HeatValue
        """At least 1 character."""

    class ServerNetworksPortExtraPropertiesAllowedAddressPairs(TypedDict, total=False):
        """What goes into `allowed_address_pairs`."""

        ip_address: Required[str | HeatValue]
        """Required. Constraint `ip_or_cidr`."""
        mac_address: str | HeatValue
        """Constraint `mac_addr`."""

    ServerNetworksPortExtraProperties = TypedDict(
        "ServerNetworksPortExtraProperties",
        {
            "admin_state_up": bool | HeatValue,
            "allowed_address_pairs": ListOf[ServerNetworksPortExtraPropertiesAllowedAddressPairs]
            | HeatValue,
            "binding:vnic_type": Literal[
                "normal",
                "direct",
                "macvtap",
                "direct-physical",
                "baremetal",
                "virtio-forwarder",
                "smart-nic",
            ]
            | HeatValue,
            "mac_address": str | HeatValue,
            "no_fixed_ips": bool | HeatValue,
            "port_security_enabled": bool | HeatValue,
            "propagate_uplink_status": bool | HeatValue,
            "qos_policy": str | neutron.QoSPolicy | UntypedResource | HeatValue,
            "value_specs": Mapping[str, Any] | HeatValue,
        },
        total=False,
    )

    class ServerNetworks(TypedDict, total=False):
        """What goes into `networks`."""

        allocate_network: Literal["none", "auto"] | HeatValue
        fixed_ip: str | HeatValue
        """Constraint `ip_addr`."""
        floating_ip: str | neutron.FloatingIP | UntypedResource | HeatValue
        network: str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Constraint `neutron.network`."""
        port: str | neutron.Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Constraint `neutron.port`."""
        port_extra_properties: ServerNetworksPortExtraProperties
        subnet: str | neutron.Subnet | aws.EC2Subnet | UntypedResource | HeatValue
        tag: str | HeatValue


class Server(
    TypedResource[
        Literal[
            "accessIPv4",
            "accessIPv6",
            "addresses",
            "console_urls",
            "instance_name",
            "name",
            "networks",
            "os_collect_config",
            "show",
            "tags",
        ]
    ],
    type="OS::Nova::Server",
):
    """`OS::Nova::Server`, made by the compute service.

    It can be `snapshotted`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::Server
    """

    if TYPE_CHECKING:
        flavor: str | Flavor | UntypedResource | HeatValue
        """Required. Constraint `nova.flavor`. Updates in place."""
        admin_pass: str | HeatValue = UNSET
        """Updates in place."""
        availability_zone: str | HeatValue = UNSET
        """Replaces the resource."""
        block_device_mapping: ListOf[ServerBlockDeviceMapping] | HeatValue = UNSET
        """Replaces the resource."""
        block_device_mapping_v2: ListOf[ServerBlockDeviceMappingV2] | HeatValue = UNSET
        """Replaces the resource."""
        config_drive: bool | HeatValue = UNSET
        """Replaces the resource."""
        deployment_swift_data: ServerDeploymentSwiftData = UNSET
        """Default: `{}`. Updates in place."""
        diskConfig: Literal["AUTO", "MANUAL"] | HeatValue = UNSET
        """Replaces the resource."""
        flavor_update_policy: Literal["RESIZE", "REPLACE"] | HeatValue = UNSET
        """Default: `"RESIZE"`. Updates in place."""
        image: str | glance.WebImage | UntypedResource | HeatValue = UNSET
        """Constraint `glance.image`. Updates in place."""
        image_update_policy: (
            Literal["REBUILD", "REPLACE", "REBUILD_PRESERVE_EPHEMERAL"] | HeatValue
        ) = UNSET
        """Default: `"REBUILD"`. Updates in place."""
        key_name: str | KeyPair | UntypedResource | HeatValue = UNSET
        """Constraint `nova.keypair`. Replaces the resource."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        networks: ListOf[ServerNetworks] | HeatValue = UNSET
        """Updates in place."""
        personality: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Deprecated since Heat 12. Replaces the resource."""
        reservation_id: str | Resource | HeatValue = UNSET
        """Replaces the resource."""
        scheduler_hints: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        security_groups: (
            ListOf[str | neutron.SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `[]`. Replaces the resource."""
        software_config_transport: (
            Literal["POLL_SERVER_CFN", "POLL_SERVER_HEAT", "POLL_TEMP_URL", "ZAQAR_MESSAGE"]
            | HeatValue
        ) = UNSET
        """Default: `"POLL_SERVER_CFN"`. Updates in place."""
        tags: ListOf[str | HeatValue] | HeatValue = UNSET
        """Updates in place."""
        user_data: (
            str
            | heat.SoftwareConfig
            | heat.StructuredConfig
            | heat.SoftwareComponent
            | heat.CloudConfig
            | heat.MultipartMime
            | UntypedResource
            | HeatValue
        ) = UNSET
        """Default: `""`. Updates in place."""
        user_data_format: Literal["HEAT_CFNTOOLS", "RAW", "SOFTWARE_CONFIG"] | HeatValue = UNSET
        """Default: `"HEAT_CFNTOOLS"`. Replaces the resource."""
        user_data_update_policy: Literal["REPLACE", "IGNORE", "REBUILD"] | HeatValue = UNSET
        """Default: `"REPLACE"`. Updates in place."""


if TYPE_CHECKING:

    class ServerGroupRules(TypedDict, total=False):
        """What goes into `rules`."""

        max_server_per_host: float | HeatValue


class ServerGroup(TypedResource[Literal["show"]], type="OS::Nova::ServerGroup"):
    """`OS::Nova::ServerGroup`, made by the compute service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Nova::ServerGroup
    """

    if TYPE_CHECKING:
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        policies: (
            ListOf[
                Literal["anti-affinity", "affinity", "soft-anti-affinity", "soft-affinity"]
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Default: `["anti-affinity"]`. Replaces the resource."""
        rules: ServerGroupRules = UNSET
        """Since Heat 17. Replaces the resource."""
