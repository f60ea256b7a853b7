"""What is wrong with the use of components."""

from __future__ import annotations

from hotgen import Stack
from hotgen.components import Allow, ProjectNetwork, firewall
from hotgen.resources import octavia


class Site(Stack):
    """A stack made of components."""

    def build(self) -> None:
        """Use them wrongly."""
        self.network = ProjectNetwork(cidr="10.0.0.0/24", external="public")
        self.subnet = self.network.subnett  # E: attr-defined | reportAttributeAccessIssue | subnett
        self.balancer = octavia.LoadBalancer(
            vip_subnet=self.network.net,  # E: arg-type | reportArgumentType | Net
        )
        self.firewall = firewall("22")  # E: arg-type | reportArgumentType | firewall
        self.other = firewall(
            Allow(22, protocol="icmp"),  # E: arg-type | reportArgumentType | protocol
        )
