# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Zun`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, cinder, neutron
    from hotgen.resources._lists import ListOf


if TYPE_CHECKING:

    class ContainerMounts(TypedDict, total=False):
        """What goes into `mounts`."""

        mount_path: Required[str | HeatValue]
        """Required."""
        volume_id: str | cinder.Volume | aws.EC2Volume | UntypedResource | HeatValue
        """Constraint `cinder.volume`."""
        volume_size: int | HeatValue

    class ContainerNetworks(TypedDict, total=False):
        """What goes into `networks`."""

        fixed_ip: str | HeatValue
        """Constraint `ip_addr`."""
        network: str | neutron.Net | neutron.ProviderNet | aws.EC2VPC | UntypedResource | HeatValue
        """Constraint `neutron.network`."""
        port: str | neutron.Port | aws.EC2NetworkInterface | UntypedResource | HeatValue
        """Constraint `neutron.port`."""


class Container(TypedResource[Literal["addresses", "name", "show"]], type="OS::Zun::Container"):
    """`OS::Zun::Container`, made by the container service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Zun::Container
    """

    if TYPE_CHECKING:
        image: str | HeatValue
        """Required. Replaces the resource."""
        command: str | HeatValue = UNSET
        """Replaces the resource."""
        cpu: float | HeatValue = UNSET
        """Updates in place."""
        environment: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        hints: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        hostname: str | HeatValue = UNSET
        """Replaces the resource."""
        image_driver: Literal["docker", "glance"] | HeatValue = UNSET
        """Replaces the resource."""
        image_pull_policy: Literal["ifnotpresent", "always", "never"] | HeatValue = UNSET
        """Replaces the resource."""
        interactive: bool | HeatValue = UNSET
        """Replaces the resource."""
        labels: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""
        memory: int | HeatValue = UNSET
        """Updates in place."""
        mounts: ListOf[ContainerMounts] | HeatValue = UNSET
        """Replaces the resource."""
        name: str | HeatValue = UNSET
        """Updates in place."""
        networks: ListOf[ContainerNetworks] | HeatValue = UNSET
        """Updates in place."""
        restart_policy: str | HeatValue = UNSET
        """Replaces the resource."""
        security_groups: (
            ListOf[str | neutron.SecurityGroup | aws.EC2SecurityGroup | UntypedResource | HeatValue]
            | HeatValue
        ) = UNSET
        """Default: `[]`. Replaces the resource."""
        tty: bool | HeatValue = UNSET
        """Since Heat 14. Replaces the resource."""
        workdir: str | HeatValue = UNSET
        """Replaces the resource."""
