# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Swift`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.values import UNSET, HeatValue


class Container(
    TypedResource[
        Literal[
            "BytesUsed",
            "DomainName",
            "HeadContainer",
            "ObjectCount",
            "RootURL",
            "WebsiteURL",
            "show",
        ]
    ],
    type="OS::Swift::Container",
    names={
        "X_Account_Meta": "X-Account-Meta",
        "X_Container_Meta": "X-Container-Meta",
        "X_Container_Read": "X-Container-Read",
        "X_Container_Write": "X-Container-Write",
    },
):
    """`OS::Swift::Container`, made by the object-store service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Swift::Container
    """

    if TYPE_CHECKING:
        PurgeOnDelete: bool | HeatValue = UNSET
        """Default: `False`. Replaces the resource."""
        X_Account_Meta: Mapping[str, Any] | HeatValue = UNSET
        """In HOT: `X-Account-Meta`. Default: `{}`. Replaces the resource."""
        X_Container_Meta: Mapping[str, Any] | HeatValue = UNSET
        """In HOT: `X-Container-Meta`. Default: `{}`. Replaces the resource."""
        X_Container_Read: str | HeatValue = UNSET
        """In HOT: `X-Container-Read`. Replaces the resource."""
        X_Container_Write: str | HeatValue = UNSET
        """In HOT: `X-Container-Write`. Replaces the resource."""
        name: str | HeatValue = UNSET
        """Replaces the resource."""
