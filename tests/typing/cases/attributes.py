"""Mistakes in attributes."""

from __future__ import annotations

from hotgen import Stack
from hotgen.resources import heat, neutron, octavia


class Mistakes(Stack):
    """One mistake a line."""

    def build(self) -> None:
        """Read attributes that there are not."""
        self.port = neutron.Port(network="a")
        self.balancer = octavia.LoadBalancer(vip_subnet="a")
        self.typo = heat.Value(
            value=self.balancer.get_attr("vip_adress")  # E: arg-type | reportArgumentType | 'pools'
        )
        self.property = heat.Value(
            value=self.port.get_attr("fixed_ip")  # E: arg-type | reportArgumentType | 'fixed_ips'
        )
        self.nothing = self.port.get_attr()  # E: call-arg | reportCallIssue | "name"
