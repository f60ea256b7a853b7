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
        """Required. Updates in place."""
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
        """Required. Replaces the resource."""
        zone: str | Zone | UntypedResource | HeatValue
        """Required. Constraint `designate.zone`. Replaces the resource."""
        description: str | HeatValue = UNSET
        """At most 160 characters. Updates in place."""
        name: str | HeatValue = UNSET
        """At most 255 characters. Replaces the resource."""
        ttl: int | HeatValue = UNSET
        """From 1 to 2147483647. Updates in place."""


class Zone(TypedResource[Literal["serial", "show"]], type="OS::Designate::Zone"):
    """`OS::Designate::Zone`, made by the dns service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Designate::Zone
    """

    if TYPE_CHECKING:
        name: str | HeatValue
        """Required. At most 255 characters. Replaces the resource."""
        attributes: Mapping[str, Any] | HeatValue = UNSET
        """Since Heat 24. Replaces the resource."""
        description: str | HeatValue = UNSET
        """At most 160 characters. Updates in place."""
        email: str | HeatValue = UNSET
        """Updates in place."""
        masters: ListOf[Any] | HeatValue = UNSET
        """Deprecated since Heat 15. Updates in place."""
        primaries: ListOf[Any] | HeatValue = UNSET
        """Since Heat 15. Updates in place."""
        ttl: int | HeatValue = UNSET
        """From 1 to 2147483647. Updates in place."""
        type: Literal["PRIMARY", "SECONDARY"] | HeatValue = UNSET
        """Default: `"PRIMARY"`. Replaces the resource."""
