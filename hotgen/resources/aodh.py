# Made by `python -m hotgen.codegen resources`: change that, not this.
"""The resource types of `OS::Aodh`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.resource import TypedResource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Required, TypedDict

    from hotgen.dsl.resource import Resource, UntypedResource
    from hotgen.dsl.values import UNSET, HeatValue
    from hotgen.resources import aws, heat, octavia, zaqar
    from hotgen.resources._lists import ListOf


if TYPE_CHECKING:

    class AlarmQuery(TypedDict, total=False):
        """What goes into `query`."""

        field: str | HeatValue
        op: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue
        type: Literal["integer", "float", "string", "boolean", "datetime"] | HeatValue
        """Default: `"string"`."""
        value: str | HeatValue

    class TimeConstraints(TypedDict, total=False):
        """What goes into `time_constraints`."""

        duration: Required[int | HeatValue]
        """Required. At least 0."""
        name: Required[str | HeatValue]
        """Required."""
        start: Required[str | HeatValue]
        """Required. Constraint `cron_expression`."""
        description: str | HeatValue
        timezone: str | HeatValue
        """Constraint `timezone`."""


class Alarm(TypedResource[Literal["show"]], type="OS::Aodh::Alarm"):
    """`OS::Aodh::Alarm`, made by the alarming service.

    Deprecated since Heat 10.
    """

    if TYPE_CHECKING:
        meter_name: str | HeatValue
        """Required. Replaces the resource."""
        threshold: float | HeatValue
        """Required. Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        comparison_operator: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        evaluation_periods: int | HeatValue = UNSET
        """Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        matching_metadata: Mapping[str, Any] | HeatValue = UNSET
        """Default: `{}`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        period: int | HeatValue = UNSET
        """Updates in place."""
        query: ListOf[AlarmQuery] | HeatValue = UNSET
        """Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        statistic: Literal["count", "avg", "sum", "min", "max"] | HeatValue = UNSET
        """Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


if TYPE_CHECKING:

    class CompositeAlarmCompositeRule(TypedDict, total=False):
        """What goes into `composite_rule`."""

        operator: Required[Literal["or", "and"] | HeatValue]
        """Required."""
        rules: Required[ListOf[Any] | HeatValue]
        """Required. At least 2 items."""


class CompositeAlarm(TypedResource[Literal["show"]], type="OS::Aodh::CompositeAlarm"):
    """`OS::Aodh::CompositeAlarm`, made by the alarming service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::CompositeAlarm
    """

    if TYPE_CHECKING:
        composite_rule: CompositeAlarmCompositeRule
        """Required. Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


if TYPE_CHECKING:

    class EventAlarmQuery(TypedDict, total=False):
        """What goes into `query`."""

        field: str | HeatValue
        op: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue
        type: Literal["integer", "float", "string", "boolean", "datetime"] | HeatValue
        """Default: `"string"`."""
        value: str | HeatValue


class EventAlarm(TypedResource[Literal["show"]], type="OS::Aodh::EventAlarm"):
    """`OS::Aodh::EventAlarm`, made by the alarming service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::EventAlarm
    """

    if TYPE_CHECKING:
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        event_type: str | HeatValue = UNSET
        """Default: `"*"`. Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        query: ListOf[EventAlarmQuery] | HeatValue = UNSET
        """Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class GnocchiAggregationByMetricsAlarm(
    TypedResource[Literal["show"]], type="OS::Aodh::GnocchiAggregationByMetricsAlarm"
):
    """`OS::Aodh::GnocchiAggregationByMetricsAlarm`, made by the alarming service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::GnocchiAggregationByMetricsAlarm
    """

    if TYPE_CHECKING:
        metrics: ListOf[Any] | HeatValue
        """Required. Updates in place."""
        threshold: float | HeatValue
        """Required. Updates in place."""
        aggregation_method: str | HeatValue = UNSET
        """Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        comparison_operator: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        evaluation_periods: int | HeatValue = UNSET
        """Updates in place."""
        granularity: int | HeatValue = UNSET
        """Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class GnocchiAggregationByResourcesAlarm(
    TypedResource[Literal["show"]], type="OS::Aodh::GnocchiAggregationByResourcesAlarm"
):
    """`OS::Aodh::GnocchiAggregationByResourcesAlarm`, made by the alarming service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::GnocchiAggregationByResourcesAlarm
    """

    if TYPE_CHECKING:
        metric: str | HeatValue
        """Required. Updates in place."""
        query: str | HeatValue
        """Required. Updates in place."""
        resource_type: str | HeatValue
        """Required. Updates in place."""
        threshold: float | HeatValue
        """Required. Updates in place."""
        aggregation_method: str | HeatValue = UNSET
        """Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        comparison_operator: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        evaluation_periods: int | HeatValue = UNSET
        """Updates in place."""
        granularity: int | HeatValue = UNSET
        """Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class GnocchiResourcesAlarm(TypedResource[Literal["show"]], type="OS::Aodh::GnocchiResourcesAlarm"):
    """`OS::Aodh::GnocchiResourcesAlarm`, made by the alarming service.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::GnocchiResourcesAlarm
    """

    if TYPE_CHECKING:
        metric: str | HeatValue
        """Required. Updates in place."""
        resource_id: str | Resource | HeatValue
        """Required. Updates in place."""
        resource_type: str | HeatValue
        """Required. Updates in place."""
        threshold: float | HeatValue
        """Required. Updates in place."""
        aggregation_method: str | HeatValue = UNSET
        """Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        comparison_operator: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        evaluation_periods: int | HeatValue = UNSET
        """Updates in place."""
        granularity: int | HeatValue = UNSET
        """Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class LBMemberHealthAlarm(TypedResource[Literal["show"]], type="OS::Aodh::LBMemberHealthAlarm"):
    """`OS::Aodh::LBMemberHealthAlarm`, made by the alarming service.

    Since Heat 13.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::LBMemberHealthAlarm
    """

    if TYPE_CHECKING:
        autoscaling_group_id: (
            str
            | heat.AutoScalingGroup
            | aws.AutoScalingAutoScalingGroup
            | UntypedResource
            | HeatValue
        )
        """Required. Updates in place."""
        pool: str | octavia.Pool | UntypedResource | HeatValue
        """Required. Updates in place."""
        stack: str | HeatValue
        """Required. Replaces the resource."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""


class PrometheusAlarm(TypedResource[Literal["show"]], type="OS::Aodh::PrometheusAlarm"):
    """`OS::Aodh::PrometheusAlarm`, made by the alarming service.

    Since Heat 22.

    https://docs.openstack.org/heat/latest/template_guide/openstack.html#OS::Aodh::PrometheusAlarm
    """

    if TYPE_CHECKING:
        query: str | HeatValue
        """Required. Updates in place."""
        threshold: float | HeatValue
        """Required. Updates in place."""
        alarm_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        alarm_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        comparison_operator: Literal["le", "ge", "eq", "lt", "gt", "ne"] | HeatValue = UNSET
        """Updates in place."""
        description: str | HeatValue = UNSET
        """Updates in place."""
        enabled: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        insufficient_data_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        insufficient_data_queues: (
            ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue
        ) = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        ok_actions: (
            ListOf[
                str
                | aws.AutoScalingScalingPolicy
                | aws.CloudFormationWaitConditionHandle
                | heat.SwiftSignalHandle
                | heat.UpdateWaitConditionHandle
                | UntypedResource
                | HeatValue
            ]
            | HeatValue
        ) = UNSET
        """Updates in place."""
        ok_queues: ListOf[str | zaqar.Queue | UntypedResource | HeatValue] | HeatValue = UNSET
        """Default: `[]`. Each item: constraint `zaqar.queue`. Updates in place."""
        repeat_actions: bool | HeatValue = UNSET
        """Default: `"true"`. Updates in place."""
        severity: Literal["low", "moderate", "critical"] | HeatValue = UNSET
        """Default: `"low"`. Updates in place."""
        time_constraints: ListOf[TimeConstraints] | HeatValue = UNSET
        """Default: `[]`. Replaces the resource."""
