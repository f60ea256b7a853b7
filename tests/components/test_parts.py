"""The parts that several blueprints share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from hotgen import Input, Stack, parameter
from hotgen.components import Allow, BalancedHttp, CpuScaling, ProjectNetwork, firewall
from hotgen.dsl.synth import synth
from hotgen.errors import BlueprintError
from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource, to_data
from hotgen.hot.graph import dependencies
from hotgen.resources import heat, neutron, nova

HERE = str(Path(__file__))


def line_of(text: str) -> int:
    """Return the number of the one line of this file that ends with the comment *text*."""
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    [number] = [n for n, line in enumerate(lines, 1) if line.endswith(f"# {text}")]
    return number


class Network(Stack):
    """A network alone."""

    external: Input[str] = parameter("Network beyond")

    def build(self) -> None:
        self.net = ProjectNetwork(cidr="10.1.0.0/24", external=self.external)


def test_a_project_network_leads_out_through_its_router() -> None:
    """The subnet hangs on the network, and the router connects it with the external network."""
    resources = synth(Network).template.resources
    assert resources["net_subnet"].properties == {
        "network": GetResource("net_net"),
        "cidr": "10.1.0.0/24",
    }
    assert resources["net_router"].properties == {
        "external_gateway_info": {"network": GetParam("external")}
    }
    assert resources["net_uplink"].properties == {
        "router": GetResource("net_router"),
        "subnet": GetResource("net_subnet"),
    }


class Guarded(Stack):
    """Firewalls of every kind."""

    def build(self) -> None:
        self.bastion = firewall(22)
        self.inner = firewall(
            Allow(22, source=self.bastion),
            Allow((8000, 8080), source="192.0.2.0/24"),
            Allow(53, protocol="udp", ethertype="IPv6"),
        )


def test_a_firewall_lets_in_ports_from_anywhere_or_from_a_source() -> None:
    """A bare port is TCP from anywhere; a source is a CIDR or another group."""
    resources = synth(Guarded).template.resources
    assert resources["bastion"].properties == {
        "rules": ({"protocol": "tcp", "port_range_min": 22, "port_range_max": 22},)
    }
    assert resources["inner"].properties["rules"] == (
        {
            "protocol": "tcp",
            "port_range_min": 22,
            "port_range_max": 22,
            "remote_mode": "remote_group_id",
            "remote_group_id": GetResource("bastion"),
        },
        {
            "protocol": "tcp",
            "port_range_min": 8000,
            "port_range_max": 8080,
            "remote_ip_prefix": "192.0.2.0/24",
        },
        {"protocol": "udp", "port_range_min": 53, "port_range_max": 53, "ethertype": "IPv6"},
    )


class Upside(Stack):
    """A range of ports that ends before it begins."""

    def build(self) -> None:
        self.wrong = firewall(Allow((90, 80)))  # upside down


def test_ports_out_of_order_are_refused_at_the_call() -> None:
    """The message says what a range is, at the author's line."""
    with pytest.raises(BlueprintError) as caught:
        synth(Upside)
    assert caught.value.message == "ports are from 1 to 65535 and in order, not (90, 80)"
    assert caught.value.origin is not None
    assert (caught.value.origin.file, caught.value.origin.line) == (HERE, line_of("upside down"))


class Quoted(Stack):
    """A port in quotes."""

    def build(self) -> None:
        self.wrong = firewall("22", 80)  # type: ignore[arg-type]  # in quotes


def test_what_is_no_port_is_refused_at_the_call() -> None:
    """The message says what can stand there."""
    with pytest.raises(BlueprintError) as caught:
        synth(Quoted)
    assert caught.value.message == "firewall() takes ports, as in 80, and Allow(…), not '22'"
    assert caught.value.origin is not None
    assert (caught.value.origin.file, caught.value.origin.line) == (HERE, line_of("in quotes"))


class Site(Stack):
    """A service that the world can reach, and one for the neighbours."""

    def build(self) -> None:
        self.net = ProjectNetwork(cidr="10.1.0.0/24", external="public")
        self.site = BalancedHttp(
            subnet=self.net.subnet, external="public", uplink=self.net.uplink, path="/ready"
        )
        self.inner = BalancedHttp(subnet=self.net.subnet, port=8080)


def test_a_balanced_service_watches_its_members_and_shows_itself_after_the_uplink() -> None:
    """The floating IP waits for the router interface, for creation and for deletion."""
    template = synth(Site).template
    waits_for = dependencies(template)
    assert "net_uplink" in waits_for["site_address"]
    assert waits_for["site_monitor"] == ("site_pool",)
    assert waits_for["site_pool"] == ("site_listener",)
    assert waits_for["site_listener"] == ("site_balancer",)
    assert template.resources["site_monitor"].properties["url_path"] == "/ready"
    assert template.resources["site_monitor"].properties["expected_codes"] == "200"
    assert "inner_address" not in template.resources
    assert template.resources["inner_listener"].properties["protocol_port"] == 8080


class Scaled(Stack):
    """A scaled group whose servers' size is known to Heat only."""

    vcpus: Input[int] = parameter("vCPUs of a server")

    def build(self) -> None:
        self.group = heat.AutoScalingGroup(
            min_size=1, max_size=3, resource=nova.Server(flavor="m1.small", image="cirros")
        )
        self.scaling = CpuScaling(
            self.group, grow_above=80, shrink_below=15, vcpus=self.vcpus, granularity=60
        )
        self.fixed = CpuScaling(self.group, grow_above=50, shrink_below=10, vcpus=4)


def test_cpu_scaling_compares_cpu_time_with_that_of_all_vcpus() -> None:
    """A percentage becomes nanoseconds of CPU time in one granularity, times the vCPUs."""
    resources = synth(Scaled).template.resources
    alarm = resources["scaling_grow_alarm"].properties
    assert alarm["metric"] == "cpu"
    assert alarm["aggregation_method"] == "rate:mean"
    assert alarm["comparison_operator"] == "gt"
    assert alarm["threshold"] == Call(
        "yaql",
        {
            "expression": f"$.data.vcpus * {80 * 60 * 10**9 // 100}",
            "data": {"vcpus": GetParam("vcpus")},
        },
    )
    fixed = resources["fixed_shrink_alarm"].properties
    assert fixed["threshold"] == 10 * 300 * 4 * 10**9 // 100
    assert fixed["comparison_operator"] == "lt"


def test_a_policy_cools_down_until_its_alarm_can_see_the_effect() -> None:
    """The cool-down is at least granularity times evaluation periods, in both directions."""
    resources = synth(Scaled).template.resources
    for direction, periods in (("grow", 2), ("shrink", 3)):
        alarm = resources[f"scaling_{direction}_alarm"].properties
        policy = resources[f"scaling_{direction}_policy"].properties
        assert alarm["evaluation_periods"] == periods
        assert policy["cooldown"] == 60 * periods
        assert policy["auto_scaling_group_id"] == GetResource("group")
        [action] = cast("list[object]", to_data(alarm["alarm_actions"]))
        assert action == {
            "str_replace": {
                "template": "trust+$url",
                "params": {"$url": {"get_attr": [f"scaling_{direction}_policy", "signal_url"]}},
            }
        }


def test_the_alarms_find_the_servers_that_still_exist() -> None:
    """The query is JSON: the group's servers, without those that have ended."""
    query = synth(Scaled).template.resources["scaling_grow_alarm"].properties["query"]
    assert isinstance(query, Call)
    assert isinstance(query.args, dict)
    assert query.args["params"] == {"$server_group": GetParam("OS::stack_id")}
    assert json.loads(str(query.args["template"])) == {
        "and": [{"=": {"ended_at": None}}, {"=": {"server_group": "$server_group"}}]
    }


class Hasty(Stack):
    """A group that believes the first measure."""

    def build(self) -> None:
        self.group = heat.AutoScalingGroup(min_size=1, max_size=3, resource=neutron.Net())
        self.scaling = CpuScaling(  # too hasty
            self.group, grow_above=80, shrink_below=15, vcpus=1, grow_periods=1
        )


class Torn(Stack):
    """A group that grows and shrinks at the same time."""

    def build(self) -> None:
        self.group = heat.AutoScalingGroup(min_size=1, max_size=3, resource=neutron.Net())
        self.scaling = CpuScaling(self.group, grow_above=15, shrink_below=80, vcpus=1)  # torn


@pytest.mark.parametrize(
    ("stack", "comment", "message"),
    [
        (
            Hasty,
            "too hasty",
            (
                "a group needs at least 2 periods to grow and 3 to shrink, not 1 and 3: "
                "the mean jumps when a member joins or leaves"
            ),
        ),
        (
            Torn,
            "torn",
            (
                "a group shrinks below a smaller percentage than it grows above, "
                "not below 80 and above 15"
            ),
        ),
    ],
)
def test_scaling_that_cannot_work_is_refused_at_the_call(
    stack: type[Stack], comment: str, message: str
) -> None:
    """What would flap or never rest is a mistake at the author's line."""
    with pytest.raises(BlueprintError) as caught:
        synth(stack)
    assert caught.value.message == message
    assert caught.value.origin is not None
    assert (caught.value.origin.file, caught.value.origin.line) == (HERE, line_of(comment))


def test_attributes_of_a_part_are_ordinary_resources() -> None:
    """What a component made can be read, and used elsewhere in the stack."""

    class Reader(Stack):
        def build(self) -> None:
            self.net = ProjectNetwork(cidr="10.1.0.0/24", external="public")
            self.site = BalancedHttp(subnet=self.net.subnet)
            self.port = neutron.Port(network=self.net.net, name=self.site.host)

    port = synth(Reader).template.resources["port"]
    assert port.properties["name"] == GetAttr("site_balancer", ("vip_address",))
