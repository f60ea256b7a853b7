"""A security group from a short list of ports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hotgen.dsl.sites import here, mistake
from hotgen.resources import neutron

if TYPE_CHECKING:
    from hotgen.dsl.values import Value

HIGHEST_PORT = 65535


@dataclass(frozen=True)
class Allow:
    """Traffic that may come in.

    *ports* is one port or the first and last of a range. *source* is a CIDR or a security group;
    without it, the traffic may come from anywhere.
    """

    ports: int | tuple[int, int]
    source: Value[str] | neutron.SecurityGroup | None = None
    protocol: Literal["tcp", "udp"] = "tcp"
    ethertype: Literal["IPv4", "IPv6"] = "IPv4"

    def rule(self) -> neutron.SecurityGroupRules:
        """Return the rule as a security group's property spells it."""
        first, last = self.range
        rule: neutron.SecurityGroupRules = {
            "protocol": self.protocol,
            "port_range_min": first,
            "port_range_max": last,
        }
        if self.ethertype != "IPv4":
            rule["ethertype"] = self.ethertype
        if isinstance(self.source, neutron.SecurityGroup):
            rule["remote_mode"] = "remote_group_id"
            rule["remote_group_id"] = self.source
        elif self.source is not None:
            rule["remote_ip_prefix"] = self.source
        return rule

    @property
    def range(self) -> tuple[int, int]:
        """The first and the last port."""
        return self.ports if isinstance(self.ports, tuple) else (self.ports, self.ports)


def firewall(*allowed: int | Allow) -> neutron.SecurityGroup:
    """Return a security group that lets in what is *allowed*: TCP ports from anywhere, or `Allow`.

    What the servers send out is not restricted.
    """
    rules = [Allow(item) if isinstance(item, int) else item for item in allowed]
    for rule in rules:
        if not isinstance(rule, Allow):
            message = f"firewall() takes ports, as in 80, and Allow(…), not {rule!r}"
            raise mistake(message, here().author())
        first, last = rule.range
        if not 1 <= first <= last <= HIGHEST_PORT:
            message = f"ports are from 1 to {HIGHEST_PORT} and in order, not {rule.ports!r}"
            raise mistake(message, here().author())
    return neutron.SecurityGroup(rules=[rule.rule() for rule in rules])
