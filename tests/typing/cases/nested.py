"""Mistakes inside properties that hold lists and dictionaries."""

from __future__ import annotations

from hotgen import Stack
from hotgen.resources import heat, neutron, nova


class Mistakes(Stack):
    """One mistake a line."""

    def build(self) -> None:
        """Give nested dictionaries what they do not take."""
        self.key = nova.Server(
            flavor="a",
            networks=[{"prot": "a"}],  # E: typeddict-unknown-key | reportArgumentType | "prot"
        )
        self.dictionary = nova.Server(
            flavor="a",
            networks={"port": "a"},  # E: arg-type, dict-item | reportArgumentType | ServerNetworks
        )
        self.text = nova.Server(
            flavor="a",
            networks=["a"],  # E: list-item | reportArgumentType | ServerNetworks
        )
        self.value = neutron.SecurityGroup(
            rules=[{"protocol": "tcpp"}]  # E: typeddict-item | reportArgumentType | 'icmp'
        )
        self.missing = neutron.Subnet(
            network="a",
            allocation_pools=[{"start": "a"}],  # E: typeddict-item | reportArgumentType | "end"
        )
        self.single = heat.AutoScalingGroup(
            min_size=1,
            max_size=2,
            resource={},
            rolling_updates={"min": 1},  # E: typeddict-unknown-key | reportArgumentType | "min"
        )
        self.policy = heat.ResourceGroup(resource_def={"type": "a"}).with_update_policy(
            {"rolling": {}}  # E: typeddict-unknown-key | reportArgumentType | "rolling"
        )
