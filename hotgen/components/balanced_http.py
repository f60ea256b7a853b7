"""An HTTP service behind a load balancer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.dsl.stack import Component
from hotgen.resources import neutron, octavia

if TYPE_CHECKING:
    from hotgen.dsl.resource import Resource
    from hotgen.dsl.values import HeatValue, Value


class BalancedHttp(Component):
    """A load balancer with a listener, a round-robin pool and a health monitor.

    Members join ``pool``. With *external*, the service gets a floating IP from that network, made
    after *uplink*: Neutron refuses to associate one before the router is connected.
    """

    def __init__(
        self,
        *,
        subnet: Value[str] | neutron.Subnet,
        port: Value[int] = 80,
        path: Value[str] = "/",
        expected_codes: Value[str] = "200",
        external: Value[str] | neutron.Net | neutron.ProviderNet | None = None,
        uplink: Resource | None = None,
    ) -> None:
        """Balance *port*; a member is healthy while *path* answers with *expected_codes*."""
        self.balancer = octavia.LoadBalancer(vip_subnet=subnet)
        self.listener = octavia.Listener(
            loadbalancer=self.balancer, protocol="HTTP", protocol_port=port
        )
        self.pool = octavia.Pool(
            listener=self.listener, protocol="HTTP", lb_algorithm="ROUND_ROBIN"
        )
        self.monitor = octavia.HealthMonitor(
            pool=self.pool,
            type="HTTP",
            url_path=path,
            expected_codes=expected_codes,
            delay=5,
            timeout=3,
            max_retries=3,
        )
        self.host: HeatValue = self.balancer.get_attr("vip_address")
        if external is not None:
            self.address = neutron.FloatingIP(
                floating_network=external, port_id=self.balancer.get_attr("vip_port_id")
            )
            if uplink is not None:
                self.address.after(uplink)
            self.host = self.address.get_attr("floating_ip_address")
