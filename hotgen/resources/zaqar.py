# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Zaqar`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import mistral
    from hotgen.resources._lists import ListOf


class MistralTrigger(TypedResource[Literal["show"]], type="OS::Zaqar::MistralTrigger"):
    """`OS::Zaqar::MistralTrigger`, made by the messaging service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Zaqar::MistralTrigger
    """

    if TYPE_CHECKING:
        queue_name: str | Queue | UntypedResource | HeatValue
        """Required. Constraint `zaqar.queue`. Replaces the resource."""
        workflow_id: str | mistral.Workflow | UntypedResource | HeatValue
        """Required. Constraint `mistral.workflow`. Updates in place."""
        input: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        params: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        ttl: int | HeatValue = UNSET
        """Default: `220367260800`. At least 60. Updates in place."""


class Queue(TypedResource[Literal["href", "show"]], type="OS::Zaqar::Queue"):
    """`OS::Zaqar::Queue`, made by the messaging service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Zaqar::Queue
    """

    if TYPE_CHECKING:
        metadata: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        name: str | HeatValue = UNSET
        """At most 64 characters. Replaces the resource."""


class SignedQueueURL(
    TypedResource[
        Literal["expires", "methods", "paths", "project", "query_str", "show", "signature"]
    ],
    type="OS::Zaqar::SignedQueueURL",
):
    """`OS::Zaqar::SignedQueueURL`, made by the messaging service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Zaqar::SignedQueueURL
    """

    if TYPE_CHECKING:
        queue: str | Queue | UntypedResource | HeatValue
        """Required. Replaces the resource."""
        methods: (
            ListOf[Literal["GET", "DELETE", "PATCH", "POST", "PUT"] | HeatValue] | HeatValue
        ) = UNSET
        """Replaces the resource."""
        paths: ListOf[Any] | HeatValue = UNSET
        """Replaces the resource."""
        ttl: int | HeatValue = UNSET
        """Replaces the resource."""


class Subscription(TypedResource[Literal["show"]], type="OS::Zaqar::Subscription"):
    """`OS::Zaqar::Subscription`, made by the messaging service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Zaqar::Subscription
    """

    if TYPE_CHECKING:
        queue_name: str | Queue | UntypedResource | HeatValue
        """Required. Constraint `zaqar.queue`. Replaces the resource."""
        subscriber: str | HeatValue
        """Required. Updates in place."""
        options: Mapping[str, Any] | HeatValue = UNSET
        """Updates in place."""
        ttl: int | HeatValue = UNSET
        """Default: `220367260800`. At least 60. Updates in place."""
