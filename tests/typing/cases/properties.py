"""Mistakes in properties: names, types and allowed values."""

from __future__ import annotations

from hotgen import Stack
from hotgen.resources import heat, neutron, nova, octavia


class Mistakes(Stack):
    """One mistake a line."""

    def build(self) -> None:
        """Give properties what they do not take."""
        self.misspelt = neutron.Net(nam="a")  # E: call-arg | reportCallIssue | "nam"
        self.missing = neutron.Subnet(cidr="a")  # E: call-arg | reportCallIssue | "network"
        self.number = neutron.Net(name=5)  # E: arg-type | reportArgumentType | name
        self.null = neutron.Net(name=None)  # E: arg-type | reportArgumentType | None
        self.text = neutron.Net(admin_state_up="no")  # E: arg-type | reportArgumentType | bool
        self.version = neutron.Subnet(
            network="a",
            cidr="10.0.0.0/24",
            ip_version="4",  # E: arg-type | reportArgumentType | Literal[4, 6]
        )
        self.listener = octavia.Listener(
            loadbalancer="a",
            protocol="HTPP",  # E: arg-type | reportArgumentType | 'HTTP', 'HTTPS'
            protocol_port="80",  # E: arg-type | reportArgumentType | int
        )
        self.respelt = neutron.Port(
            network="a",
            binding_vnic_type="virtual",  # E: arg-type | reportArgumentType | 'macvtap'
        )
        self.server = nova.Server(
            flavor="a",
            user_data_format="raw",  # E: arg-type | reportArgumentType | 'SOFTWARE_CONFIG'
        )
        self.tags = neutron.Net(tags="a")  # E: arg-type | reportArgumentType | ListOf[str
        self.numbers = neutron.Net(tags=[1])  # E: list-item | reportArgumentType | int
        self.actions = heat.Delay(actions=["MAKE"])  # E: list-item | reportArgumentType | 'CREATE'
        self.group = heat.AutoScalingGroup(
            min_size=1,
            max_size=2,
            resource="a",  # E: arg-type | reportArgumentType | Resource
        )

    def read(self) -> None:
        """Read what was never there, and write what was given once."""
        self.name = self.misspelt.nam  # E: attr-defined | reportAttributeAccessIssue | "nam"
        self.lost = self.mispelt  # E: attr-defined | reportAttributeAccessIssue | "mispelt"
        self.misspelt.name = "b"  # E: misc | reportAttributeAccessIssue | "name"
