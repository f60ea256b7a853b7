# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Manila`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, neutron
    from hotgen.resources._lists import ListOf


class SecurityService(TypedResource[Literal["show"]], type="OS::Manila::SecurityService"):
    """`OS::Manila::SecurityService`, made by the sharev2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Manila::SecurityService
    """

    if TYPE_CHECKING:
        type: Literal["ldap", "kerberos", "active_directory"] | HeatValue
        """Required. Replaces the resource."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        dns_ip: str | HeatValue = UNSET
        """Updates in place."""
        domain: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        password: str | HeatValue = UNSET
        """Updates in place."""
        server: str | HeatValue = UNSET
        """Updates in place."""
        user: str | HeatValue = UNSET
        """Updates in place."""


if TYPE_CHECKING:

    class ShareAccessRules(TypedDict, total=False):
        """What goes into `access_rules`."""

        access_to: Required[str | HeatValue]
        """Required."""
        access_type: Required[Literal["ip", "user", "cert", "cephx"] | HeatValue]
        """Required."""
        access_level: Literal["ro", "rw"] | HeatValue


class Share(
    TypedResource[
        Literal[
            "availability_zone",
            "created_at",
            "export_locations",
            "host",
            "project_id",
            "share_server_id",
            "show",
            "status",
        ]
    ],
    type="OS::Manila::Share",
):
    """`OS::Manila::Share`, made by the sharev2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Manila::Share
    """

    if TYPE_CHECKING:
        share_protocol: Literal["NFS", "CIFS", "GlusterFS", "HDFS", "CEPHFS"] | HeatValue
        """Required. Replaces the resource."""
        size: int | HeatValue
        """Required. Replaces the resource."""
        access_rules: ListOf[ShareAccessRules] | HeatValue = UNSET
        """Default: `[]`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        is_public: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        share_network: str | ShareNetwork | UntypedResource | HeatValue = UNSET
        """Constraint `manila.share_network`. Replaces the resource."""
        share_type: str | ShareType | UntypedResource | HeatValue = UNSET
        """Constraint `manila.share_type`. Replaces the resource."""
        snapshot: str | HeatValue = UNSET
        """Constraint `manila.share_snapshot`. Replaces the resource."""


class ShareNetwork(
    TypedResource[Literal["cidr", "ip_version", "network_type", "segmentation_id", "show"]],
    type="OS::Manila::ShareNetwork",
):
    """`OS::Manila::ShareNetwork`, made by the sharev2 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Manila::ShareNetwork
    """

    if TYPE_CHECKING:
        description: str | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        neutron_network: (
            str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        ) = UNSET
        """Constraint `neutron.network`. Updates in place."""
        neutron_subnet: str | neutron.Subnet | aws.EC2Subnet | UntypedResource | HeatValue = UNSET
        """Constraint `neutron.subnet`. Updates in place."""
        security_services: (
            ListOf[str | SecurityService | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Updates in place."""


class ShareType(TypedResource[Literal["show"]], type="OS::Manila::ShareType"):
    """`OS::Manila::ShareType`, made by the sharev2 service.

    As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Manila::ShareType
    """

    if TYPE_CHECKING:
        driver_handles_share_servers: bool | HeatValue
        """Required. Replaces the resource."""
        name: str | HeatValue
        """Required. Replaces the resource."""
        extra_specs: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        is_public: bool | HeatValue = UNSET
        """Default: `True`. Replaces the resource."""
        snapshot_support: bool | HeatValue = UNSET
        """Default: `True`. Replaces the resource."""
