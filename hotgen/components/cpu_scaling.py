"""A group of servers that follows its CPU load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hotgen.dsl.sites import here, mistake
from hotgen.dsl.stack import Component
from hotgen.dsl.values import HeatValue
from hotgen.functions import STACK_ID, str_replace, yaql
from hotgen.resources import aodh, heat

if TYPE_CHECKING:
    from hotgen.dsl.values import Value

FEWEST_PERIODS_TO_GROW = 2
FEWEST_PERIODS_TO_SHRINK = 3
"""The mean over the group jumps when a member joins or leaves; one period alone proves nothing."""

NANOSECONDS = 10**9


class CpuScaling(Component):
    """Policies and alarms in both directions for an autoscaling group of servers.

    The alarms watch the metric ``cpu``, the nanoseconds of CPU time that a server has used so far,
    as the rate over one *granularity* (seconds; an archive policy with ``rate:mean`` at that
    granularity must be in use). They find the servers by ``metering.server_group`` in their
    metadata, which must be *server_group*.

    Heat's alarms repeat their action while they last, so a policy cools down for as long as its
    alarm needs to see the effect.
    """

    def __init__(
        self,
        group: heat.AutoScalingGroup,
        *,
        grow_above: int,
        shrink_below: int,
        vcpus: Value[int],
        server_group: Value[str] = STACK_ID,
        granularity: int = 300,
        grow_periods: int = FEWEST_PERIODS_TO_GROW,
        shrink_periods: int = FEWEST_PERIODS_TO_SHRINK,
    ) -> None:
        """Grow *group* by one above these percentages of all *vcpus*, and shrink it below."""
        self._check(grow_above, shrink_below, grow_periods, shrink_periods)
        self._vcpus = vcpus
        self._granularity = granularity
        self._query = str_replace(
            '{"and": [{"=": {"ended_at": null}}, {"=": {"server_group": "$server_group"}}]}',
            server_group=server_group,
        )
        self.grow_policy = self._policy(group, +1, grow_periods)
        self.grow_alarm = self._alarm("gt", grow_above, grow_periods, self.grow_policy)
        self.shrink_policy = self._policy(group, -1, shrink_periods)
        self.shrink_alarm = self._alarm("lt", shrink_below, shrink_periods, self.shrink_policy)

    def _check(
        self, grow_above: int, shrink_below: int, grow_periods: int, shrink_periods: int
    ) -> None:
        if not 0 < shrink_below < grow_above <= 100:  # noqa: PLR2004 - percent
            message = (
                "a group shrinks below a smaller percentage than it grows above, "
                f"not below {shrink_below} and above {grow_above}"
            )
            raise mistake(message, here().author())
        if grow_periods < FEWEST_PERIODS_TO_GROW or shrink_periods < FEWEST_PERIODS_TO_SHRINK:
            message = (
                f"a group needs at least {FEWEST_PERIODS_TO_GROW} periods to grow and "
                f"{FEWEST_PERIODS_TO_SHRINK} to shrink, not {grow_periods} and {shrink_periods}: "
                "the mean jumps when a member joins or leaves"
            )
            raise mistake(message, here().author())

    def _policy(
        self, group: heat.AutoScalingGroup, adjustment: int, periods: int
    ) -> heat.ScalingPolicy:
        return heat.ScalingPolicy(
            auto_scaling_group_id=group,
            adjustment_type="change_in_capacity",
            scaling_adjustment=adjustment,
            cooldown=self._granularity * periods,
        )

    def _alarm(
        self,
        comparison_operator: Literal["gt", "lt"],
        percent: int,
        periods: int,
        policy: heat.ScalingPolicy,
    ) -> aodh.GnocchiAggregationByResourcesAlarm:
        return aodh.GnocchiAggregationByResourcesAlarm(
            metric="cpu",
            aggregation_method="rate:mean",
            granularity=self._granularity,
            evaluation_periods=periods,
            resource_type="instance",
            query=self._query,
            comparison_operator=comparison_operator,
            threshold=self._threshold(percent),
            # With trust+ Aodh signs in as the stack's owner: the URL itself is no secret.
            alarm_actions=[str_replace("trust+$url", url=policy.get_attr("signal_url"))],
        )

    def _threshold(self, percent: int) -> Value[float]:
        """Return the CPU time, in nanoseconds, of *percent* of all vCPUs over one granularity."""
        of_one = percent * self._granularity * NANOSECONDS // 100
        if isinstance(self._vcpus, HeatValue):
            return yaql(f"$.data.vcpus * {of_one}", vcpus=self._vcpus)
        return of_one * self._vcpus
