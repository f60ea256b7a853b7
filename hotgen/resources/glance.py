# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Glance`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import keystone
    from hotgen.resources._lists import ListOf


class WebImage(TypedResource[Literal["show"]], type="OS::Glance::WebImage"):
    """`OS::Glance::WebImage`, made by the image service.

    Since Heat 12.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Glance::WebImage
    """

    if TYPE_CHECKING:
        container_format: Literal["ami", "ari", "aki", "bare", "ovf", "ova", "docker"] | HeatValue
        """Required. Replaces the resource."""
        disk_format: (
            Literal[
                "ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop"
            ]
            | HeatValue
        )
        """Required. Replaces the resource."""
        location: str | HeatValue
        """Required. Replaces the resource."""
        active: bool | HeatValue = UNSET
        """Default: `True`. Since Heat 16. Updates in place."""
        architecture: str | HeatValue = UNSET
        """Updates in place."""
        extra_properties: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Since Heat 17. Updates in place."""
        id: str | HeatValue = UNSET
        """Replaces the resource."""
        kernel_id: str | WebImage | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        members: ListOf[str | keystone.Project | UntypedResource | HeatValue] | HeatValue = UNSET
        """Since Heat 16. Updates in place."""
        min_disk: int | HeatValue = UNSET
        """Default: `0`. At least 0. Replaces the resource."""
        min_ram: int | HeatValue = UNSET
        """Default: `0`. At least 0. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
        os_distro: str | HeatValue = UNSET
        """Updates in place."""
        os_version: str | HeatValue = UNSET
        """Updates in place."""
        owner: str | keystone.Project | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        protected: bool | HeatValue = UNSET
        """Default: `False`. Updates in place."""
        ramdisk_id: str | WebImage | UntypedResource | HeatValue = UNSET
        """Updates in place."""
        tags: ListOf[Any] | HeatValue = UNSET
        """Updates in place."""
        visibility: Literal["public", "private", "community", "shared"] | HeatValue = UNSET
        """Default: `"private"`. Updates in place."""
