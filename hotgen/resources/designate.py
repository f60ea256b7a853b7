# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Designate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources._lists import ListOf


class RecordSet(TypedResource[Literal["show"]], type="OS::Designate::RecordSet"):
    """`OS::Designate::RecordSet`, made by the dns service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Designate::RecordSet
    """

    if TYPE_CHECKING:
        records: ListOf[Any] | HeatValue
        """Required. Updated in place."""
        type: (
            Literal[
                "A",
                "AAAA",
                "CNAME",
                "MX",
                "SRV",
                "TXT",
                "SPF",
                "NS",
                "PTR",
                "SSHFP",
                "SOA",
                "CAA",
                "CERT",
                "NAPTR",
            ]
            | HeatValue
        )
        """Required. A change replaces the resource."""
        zone: str | Zone | UntypedResource | HeatValue
        """Required. Constraint `designate.zone`. A change replaces the resource."""
        description: str | HeatValue = UNSET
        """At most 160 characters. Updated in place."""
        name: str | HeatValue = UNSET
        """At most 255 characters. A change replaces the resource."""
        ttl: int | HeatValue = UNSET
        """From 1 to 2147483647. Updated in place."""


class Zone(TypedResource[Literal["serial", "show"]], type="OS::Designate::Zone"):
    """`OS::Designate::Zone`, made by the dns service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Designate::Zone
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. At most 255 characters. A change replaces the resource."""
        attributes: Mapping[str, Any] | HeatValue = UNSET
        """Since Heat 24. A change replaces the resource."""
        description: str | HeatValue = UNSET
        """At most 160 characters. Updated in place."""
        email: str | HeatValue = UNSET
        """Updated in place."""
        masters: ListOf[Any] | HeatValue = UNSET
        """Deprecated since Heat 15. Updated in place."""
        primaries: ListOf[Any] | HeatValue = UNSET
        """Since Heat 15. Updated in place."""
        ttl: int | HeatValue = UNSET
        """From 1 to 2147483647. Updated in place."""
        type: Literal["PRIMARY", "SECONDARY"] | HeatValue = UNSET
        """Default: `"PRIMARY"`. A change replaces the resource."""
