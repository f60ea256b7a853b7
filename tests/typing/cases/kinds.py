"""Resources of the wrong kind."""

from __future__ import annotations

from hotgen import Input, Stack, parameter
from hotgen.resources import neutron, nova, octavia


class Inner(Stack):
    """A stack, which is a resource, too."""

    image: Input[str] = parameter("Image")


class Mistakes(Stack):
    """One mistake a line."""

    def build(self) -> None:
        """Refer to what does not fit."""
        self.net = neutron.Net()
        self.router = neutron.Router()
        self.group = neutron.SecurityGroup()
        self.pool = octavia.Pool(lb_algorithm="ROUND_ROBIN", protocol="HTTP")
        self.inner = Inner(image="a")
        self.subnet = neutron.Subnet(
            network=self.router,  # E: arg-type | reportArgumentType | str | Net | ProviderNet
            cidr="10.0.0.0/24",
        )
        self.stack = neutron.Subnet(
            network=self.inner,  # E: arg-type | reportArgumentType | str | Net | ProviderNet
            cidr="10.0.0.0/24",
        )
        self.interface = neutron.RouterInterface(
            router=self.net,  # E: arg-type | reportArgumentType | Router
            subnet=self.net,  # E: arg-type | reportArgumentType | Subnet
        )
        self.port = neutron.Port(
            network=self.net,
            security_groups=[self.net],  # E: list-item | reportArgumentType | SecurityGroup
        )
        self.fixed = neutron.Port(
            network=self.net,
            fixed_ips=[{"subnet": self.net}],  # E: typeddict-item | reportArgumentType | str | Sub
        )
        self.member = octavia.PoolMember(
            pool=self.group,  # E: arg-type | reportArgumentType | Pool
            address="192.0.2.1",
            protocol_port=80,
        )
        self.server = nova.Server(
            flavor="a",
            name=self.net,  # E: arg-type | reportArgumentType | Net
            image=self.pool,  # E: arg-type | reportArgumentType | WebImage
            user_data=self.net,  # E: arg-type | reportArgumentType | CloudConfig
        ).after("net")  # E: arg-type | reportArgumentType | Resource
