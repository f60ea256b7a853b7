"""A project's own network with a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hotgen.dsl.stack import Component
from hotgen.dsl.values import UNSET
from hotgen.resources import neutron

if TYPE_CHECKING:
    from hotgen.dsl.values import HeatValue, Value


class ProjectNetwork(Component):
    """A network, its subnet, and a router that leads from there to an external network.

    What needs the way out (a server whose cloud-init installs packages, a floating IP) comes
    ``.after(network.uplink)``, so that it is also deleted before the uplink is.
    """

    def __init__(
        self,
        *,
        cidr: Value[str],
        external: Value[str] | neutron.Net | neutron.ProviderNet,
        dns_nameservers: list[Any] | HeatValue = UNSET,
    ) -> None:
        """Lay out the network: *cidr* is the subnet's, *external* the network beyond the router."""
        self.net = neutron.Net()
        self.subnet = neutron.Subnet(network=self.net, cidr=cidr, dns_nameservers=dns_nameservers)
        self.router = neutron.Router(external_gateway_info={"network": external})
        self.uplink = neutron.RouterInterface(router=self.router, subnet=self.subnet)
