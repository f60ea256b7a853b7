# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Cinder`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, glance, keystone, nova
    from hotgen.resources._lists import ListOf


class EncryptedVolumeType(TypedResource[Literal["show"]], type="OS::Cinder::EncryptedVolumeType"):
    """`OS::Cinder::EncryptedVolumeType`, made by the volumev3 service.

    Needs the extension `encryption`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::EncryptedVolumeType
    """

    if TYPE_CHECKING:
        provider: str | HeatValue
        """Required. Updates in place."""
        volume_type: str | VolumeType | EncryptedVolumeType | UntypedResource | HeatValue
        """Required. Constraint `cinder.vtype`. Replaces the resource."""
        cipher: Literal["aes-xts-plain64", "aes-cbc-essiv"] | HeatValue = UNSET
        """Updates in place."""
        control_location: Literal["front-end", "back-end"] | HeatValue = UNSET
        """Default: `"front-end"`. Updates in place."""
        key_size: int | HeatValue = UNSET
        """Updates in place."""


class QoSAssociation(TypedResource[Literal["show"]], type="OS::Cinder::QoSAssociation"):
    """`OS::Cinder::QoSAssociation`, made by the volumev3 service.

    Needs the extension `qos-specs`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::QoSAssociation
    """

    if TYPE_CHECKING:
        qos_specs: str | QoSSpecs | UntypedResource | HeatValue
        """Required. Constraint `cinder.qos_specs`. Replaces the resource."""
        volume_types: (
            ListOf[str | VolumeType | EncryptedVolumeType | UntypedResource | HeatValue] | HeatValue
        )
        """Required. Each item: constraint `cinder.vtype`. Updates in place."""


class QoSSpecs(TypedResource[Literal["show"]], type="OS::Cinder::QoSSpecs"):
    """`OS::Cinder::QoSSpecs`, made by the volumev3 service.

    Needs the extension `qos-specs`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::QoSSpecs
    """

    if TYPE_CHECKING:
        specs: Mapping[str, Any] | HeatValue
        """Required. Updates in place."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""


class Quota(TypedResource[Literal["show"]], type="OS::Cinder::Quota"):
    """`OS::Cinder::Quota`, made by the volumev3 service.

    Needs the extension `os-quota-sets`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::Quota
    """

    if TYPE_CHECKING:
        project: str | keystone.Project | UntypedResource | HeatValue
        """Required. Constraint `keystone.project`. Replaces the resource."""
        backup_gigabytes: int | HeatValue = UNSET
        """At least -1. Since Heat 16. Updates in place."""
        backups: int | HeatValue = UNSET
        """At least -1. Since Heat 16. Updates in place."""
        gigabytes: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        snapshots: int | HeatValue = UNSET
        """At least -1. Updates in place."""
        volumes: int | HeatValue = UNSET
        """At least -1. Updates in place."""


class Volume(
    TypedResource[
        Literal[
            "attachments",
            "attachments_list",
            "availability_zone",
            "bootable",
            "created_at",
            "display_description",
            "display_name",
            "encrypted",
            "metadata",
            "metadata_values",
            "multiattach",
            "show",
            "size",
            "snapshot_id",
            "source_volid",
            "status",
            "volume_type",
        ]
    ],
    type="OS::Cinder::Volume",
):
    """`OS::Cinder::Volume`, made by the volumev3 service.

    It can be `snapshotted`.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::Volume
    """

    if TYPE_CHECKING:
        availability_zone: str | HeatValue = UNSET
        """Replaces the resource."""
        backup_id: str | HeatValue = UNSET
        """Constraint `cinder.backup`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        image: str | glance.WebImage | UntypedResource | HeatValue = UNSET
        """Constraint `glance.image`. Replaces the resource."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        read_only: bool | HeatValue = UNSET
        """Updates in place."""
        scheduler_hints: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        size: int | HeatValue = UNSET
        """At least 1. Updates in place."""
        snapshot_id: str | HeatValue = UNSET
        """Constraint `cinder.snapshot`. Replaces the resource."""
        source_volid: str | Volume | aws.EC2Volume | UntypedResource | HeatValue = UNSET
        """Constraint `cinder.volume`. Replaces the resource."""
        volume_type: str | VolumeType | EncryptedVolumeType | UntypedResource | HeatValue = UNSET
        """Constraint `cinder.vtype`. Updates in place."""


class VolumeAttachment(TypedResource[Literal["show"]], type="OS::Cinder::VolumeAttachment"):
    """`OS::Cinder::VolumeAttachment`, made by the volumev3 service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::VolumeAttachment
    """

    if TYPE_CHECKING:
        instance_uuid: str | nova.Server | aws.EC2Instance | UntypedResource | HeatValue
        """Required. Updates in place."""
        volume_id: str | Volume | aws.EC2Volume | UntypedResource | HeatValue
        """Required. Constraint `cinder.volume`. Updates in place."""
        mountpoint: str | HeatValue = UNSET
        """Updates in place."""


class VolumeType(TypedResource[Literal["show"]], type="OS::Cinder::VolumeType"):
    """`OS::Cinder::VolumeType`, made by the volumev3 service.

    Needs the extension `os-types-manage`. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Cinder::VolumeType
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        is_public: bool | HeatValue = UNSET
        """Default: `True`. Updates in place."""
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        projects: ListOf[str | keystone.Project | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `keystone.project`. Updates in place."""
