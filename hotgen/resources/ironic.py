# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Ironic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.values import UNSET, HeatValue


class Port(
    TypedResource[
        Literal[
            "address",
            "extra",
            "internal_info",
            "is_smartnic",
            "local_link_connection",
            "node_uuid",
            "physical_network",
            "portgroup_uuid",
            "pxe_enabled",
            "show",
        ]
    ],
    type="OS::Ironic::Port",
):
    """`OS::Ironic::Port`, made by the baremetal service.

    Since Heat 14.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Ironic::Port
    """

    if TYPE_CHECKING:
        address: str | HeatValue
        """Required. Updates in place."""
        node: str | HeatValue
        """Required. Constraint `ironic.node`. Updates in place."""
        extra: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        is_smartnic: bool | HeatValue = UNSET
        """Updates in place."""
        local_link_connection: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        physical_network: str | HeatValue = UNSET
        """Updates in place."""
        portgroup: str | HeatValue = UNSET
        """Constraint `ironic.portgroup`. Updates in place."""
        pxe_enabled: bool | HeatValue = UNSET
        """Updates in place."""
