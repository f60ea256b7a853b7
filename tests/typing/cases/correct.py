"""All that an author may write: no type checker has anything to say about this file."""

from __future__ import annotations

from typing import Any, Literal

from hotgen import Input, Output, Stack, UntypedResource, output, parameter, setting
from hotgen.functions import (
    STACK_ID,
    equals,
    get_attr,
    get_file,
    if_,
    list_concat,
    map_merge,
    repeat,
    str_replace,
    yaql,
)
from hotgen.resources import aws, designate, heat, neutron, nova, octavia, swift

PORTS = (22, 80)
TLS: Literal["TERMINATED_HTTPS"] = "TERMINATED_HTTPS"


class Member(Stack):
    """A stack that others use as a resource."""

    image: Input[str] = parameter("Image")
    subnet: Input[str] = parameter("Subnet", custom_constraint="neutron.subnet")
    count: Input[int] = parameter("How many", default=1)
    size: Input[Literal["small", "large"]] = parameter("Size", default="small")
    names: Input[list[str]] = parameter("Names", default=[])
    extra: Input[dict[str, Any]] = parameter("Anything", default={})
    public: Input[bool] = parameter("Reachable from outside", default=False)
    tls: bool = setting(default=False, description="Terminate HTTPS")
    zones: int = setting(default=2)
    address: Output[str] = output("Where it answers")
    first: Output[str] = output("Which port it has")

    def build(self) -> None:
        """Give properties what a parameter, a function or a literal yields."""
        self.port = neutron.Port(
            network="private",
            name=self.image,
            fixed_ips=[{"subnet": self.subnet}],
            binding_vnic_type="normal",
            admin_state_up=self.public,
            tags=self.names,
            value_specs=self.extra,
        )
        self.listener = octavia.Listener(
            protocol=TLS if self.tls else "HTTP", protocol_port=self.count, loadbalancer="lb"
        )
        self.address = self.port.get_attr("fixed_ips", 0, "ip_address")
        self.first = self.port


class Everything(Stack):
    """Resources that refer to one another in every way there is."""

    network: Input[str] = parameter("Network", custom_constraint="neutron.network")
    interface: Input[dict[str, Any]] = parameter("One entry of a server's networks")

    def build(self) -> None:
        """Combine resources, lists, functions and nested stacks."""
        self.net = neutron.Net(name="net", tags=["a", self.network, "b"])
        self.subnet = neutron.Subnet(network=self.net, cidr="10.0.0.0/24", ip_version=4)
        self.other = neutron.Subnet(network=self.network, subnetpool="pool", prefixlen=24)
        self.vendor = UntypedResource("Vendor::Network", {"name": "net"})
        self.third = neutron.Subnet(network=self.vendor, cidr=get_file("cidr.txt"))
        self.group = neutron.SecurityGroup(
            rules=[{"protocol": "tcp", "port_range_min": p, "port_range_max": p} for p in PORTS]
        )
        self.icmp = neutron.SecurityGroupRule(security_group=self.group, protocol=1)
        self.ports = [
            neutron.Port(network=self.net, security_groups=[self.group, "default"])
            for _ in range(2)
        ]
        self.server = (
            nova.Server(
                flavor=if_(equals(self.network, "public"), "m1.large", "m1.small"),
                networks=[
                    {"port": self.ports[0]},
                    {"network": self.network, "fixed_ip": "192.0.2.1"},
                    if_(equals(self.network, "public"), {"network": self.net}),
                    map_merge(self.interface, {"tag": "a"}),
                    self.interface,
                    yaql("$.data.entry", entry=self.interface),
                    get_attr(self.net, "entry"),
                ],
                metadata={"stack": STACK_ID, "net": self.net},
                user_data=heat.CloudConfig(cloud_config={"packages": ["nginx"]}),
            )
            .after(self.subnet, *self.ports)
            .when(equals(self.network, "public"))
            .with_metadata({"a": self.net})
            .retained()
        )
        self.named: nova.Server = self.server
        self.tuple = neutron.Subnet(
            network=self.net, cidr="10.1.0.0/24", dns_nameservers=("192.0.2.1", "192.0.2.2")
        )
        self.repeated = neutron.Net(tags=repeat("$tag", tag=["a", "b"]))
        self.joined = neutron.Net(tags=list_concat(["a"], self.repeated.get_attr("show", "tags")))
        self.rule = neutron.FloatingIP(floating_network=self.network, port_id=self.ports[0])
        self.amazon = neutron.Port(network=aws.EC2VPC(CidrBlock="10.2.0.0/16"))
        self.container = swift.Container(X_Container_Read=".r:*")
        self.zone = designate.Zone(name="example.com.", email="admin@example.com")


class Parent(Stack):
    """Nested stacks, groups of them, and their outputs."""

    def build(self) -> None:
        """Use a stack as any other resource, and as a group's member."""
        self.net = neutron.Net()
        self.member = Member(image="cirros", subnet=neutron.Subnet(network="a")).after(self.net)
        self.again = Member(image=self.member.address, subnet="a", size="large", tls=True, zones=3)
        self.url = str_replace("http://$ip", ip=self.member.address)
        self.policy = neutron.Port(network=self.net, name=self.member.address)
        self.group = heat.ResourceGroup(
            count=2, resource_def=Member(image="cirros", subnet="a")
        ).with_update_policy({"rolling_update": {"min_in_service": 1, "pause_time": 0.5}})
        self.plain = heat.AutoScalingGroup(
            min_size=1,
            max_size=2,
            resource={"type": "OS::Nova::Server", "properties": {"flavor": "m1.small"}},
            rolling_updates={"min_in_service": 1},
        )
        self.scaled = heat.AutoScalingGroup(min_size=1, max_size=2, resource=self.server())
        self.up = heat.ScalingPolicy(
            adjustment_type="change_in_capacity",
            auto_scaling_group_id=self.scaled,
            scaling_adjustment=1,
        )
        self.first = neutron.Net(name=self.group.get_attr("resource.0.address"))
        self.size = neutron.Net(name=self.scaled.get_attr("current_size"))

    def server(self) -> nova.Server:
        """Return a resource that has no place yet."""
        return nova.Server(flavor="m1.small", image="cirros", networks=[{"network": self.net}])
