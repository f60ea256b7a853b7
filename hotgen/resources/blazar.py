# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Blazar`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources._lists import ListOf


class Host(
    TypedResource[
        Literal[
            "cpu_info",
            "created_at",
            "extra_capability",
            "hypervisor_hostname",
            "hypervisor_type",
            "hypervisor_version",
            "local_gb",
            "memory_mb",
            "reservable",
            "service_name",
            "show",
            "status",
            "trust_id",
            "updated_at",
            "vcpus",
        ]
    ],
    type="OS::Blazar::Host",
):
    """`OS::Blazar::Host`, made by the reservation service.

    Since Heat 12. As a rule only an administrator may create it.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Blazar::Host
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. Replaces the resource."""
        extra_capability: Mapping[str, Any] | HeatValue = UNSET
        """Replaces the resource."""


if TYPE_CHECKING:

    class LeaseReservations(TypedDict, total=False):
        """What goes into `reservations`."""

        resource_type: Required[Literal["virtual:instance", "physical:host"] | HeatValue]
        """Required."""
        affinity: bool | HeatValue
        """Default: `False`."""
        amount: int | HeatValue
        """From 0 to 2147483647."""
        before_end: Literal["default", "snapshot"] | HeatValue
        """Default: `"default"`."""
        disk_gb: int | HeatValue
        """From 0 to 2147483647."""
        hypervisor_properties: str | HeatValue
        max: int | HeatValue
        """At least 1."""
        memory_mb: int | HeatValue
        """From 0 to 2147483647."""
        min: int | HeatValue
        """At least 1."""
        resource_properties: str | HeatValue
        vcpus: int | HeatValue
        """From 0 to 2147483647."""

    class LeaseEvents(TypedDict, total=False):
        """What goes into `events`."""

        event_type: Required[str | HeatValue]
        """Required."""
        time: Required[str | HeatValue]
        """Required."""


class Lease(
    TypedResource[
        Literal[
            "created_at",
            "degraded",
            "end_date",
            "events",
            "name",
            "project_id",
            "reservations",
            "show",
            "start_date",
            "status",
            "trust_id",
            "updated_at",
            "user_id",
        ]
    ],
    type="OS::Blazar::Lease",
):
    """`OS::Blazar::Lease`, made by the reservation service.

    Since Heat 12.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Blazar::Lease
    """

    if TYPE_CHECKING:
        end_date: str | HeatValue
        r"""Required. Pattern `\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}`. Replaces the resource."""
        name: str | HeatValue
        """Required. Replaces the resource."""
        reservations: ListOf[LeaseReservations] | HeatValue
        """Required. Replaces the resource."""
        start_date: str | HeatValue
        r"""Required. Pattern `\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}`. Replaces the resource."""
        before_end_date: str | HeatValue = UNSET
        r"""Pattern `\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}`. Replaces the resource."""
        events: ListOf[LeaseEvents] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""
