"""What the checks see: values as Heat has them before anything is created."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hotgen.validate.request import Mode

if TYPE_CHECKING:
    from tests.validate.classes.conftest import Look

AROUND = """\
parameters:
  port: {type: string}
  size: {type: number}
  used: {type: boolean}
  empty: {type: string, default: ""}
  given: {type: string, default: b}
conditions:
  used: {get_param: used}
resources:
  b: {type: OS::Neutron::Net}
  value: {type: OS::Heat::Value, properties: {value: a}}
  configuration:
    type: AWS::AutoScaling::LaunchConfiguration
    properties: {ImageId: a, InstanceType: b}
  server: {type: OS::Nova::Server, properties: {image: a, flavor: b}}
  software:
    type: OS::Nova::Server
    properties: {image: a, flavor: b, user_data_format: SOFTWARE_CONFIG}
  off: {type: OS::Neutron::Net, condition: {not: true}}
"""
INTERFACE = "OS::Neutron::RouterInterface"
SUBNET = "OS::Neutron::Subnet"
BOTH = [("port", f"{INTERFACE} takes 'subnet' or 'port', not several of them")]
NEITHER = [("properties", f"{INTERFACE} needs 'subnet' or 'port'")]
TWO_RANGES = f"{SUBNET} takes 'subnetpool' or 'cidr', not several of them"
NO_RANGE = [("properties", f"{SUBNET} needs 'subnetpool' or 'cidr'")]


@pytest.mark.parametrize(
    ("port", "says"),
    [
        ("{get_attr: [value, value]}", BOTH),
        ("{get_resource: b}", BOTH),
        ("null", BOTH),
        ("{get_param: port}", BOTH),
        ("{if: [used, a, b]}", [("port.if[1]", BOTH[0][1])]),
        ("{if: [used, a]}", []),
    ],
)
def test_given_or_not(look: Look, port: str, says: list[tuple[str, str]]) -> None:
    """What counts is that there is something, be it without a value."""
    properties = f"{{router: a, subnet: c, port: {port}}}"
    assert look(INTERFACE, properties, beside=AROUND) == says


@pytest.mark.parametrize(
    ("cidr", "mode", "says"),
    [
        ("{get_attr: [value, value]}", None, NO_RANGE),
        ("{get_param: port}", None, []),
        ("{get_param: empty}", None, []),
        ("{get_param: empty}", Mode.CREATE, []),
        ("{if: [used, 10.0.0.0/24, {get_attr: [value, value]}]}", None, []),
        ("{if: [used, {get_attr: [value, value]}, null]}", None, NO_RANGE),
        ("null", None, []),
    ],
)
def test_empty_or_not(look: Look, cidr: str, mode: Mode | None, says: list[object]) -> None:
    """An attribute is empty; a parameter may be; a broken constraint is enough to be said."""
    properties = f"{{network: a, cidr: {cidr}}}"
    assert look(SUBNET, properties, beside=AROUND, mode=mode) == says


@pytest.mark.parametrize(
    ("cidr", "pool"),
    [("{if: [used, 10.0.0.0/24]}", "{if: [used, null, a]}"), ("{get_param: port}", "a")],
)
def test_what_may_be_right(look: Look, cidr: str, pool: str) -> None:
    """Nothing is said where one of the ways is good."""
    properties = f"{{network: a, cidr: {cidr}, subnetpool: {pool}}}"
    assert look(SUBNET, properties, beside=AROUND) == []


def test_a_condition_is_the_same_everywhere(look: Look) -> None:
    """Two functions that ask the same get the same answer."""
    good = "{network: a, cidr: {if: [used, 10.0.0.0/24, null]}, subnetpool: {if: [used, a]}}"
    bad = (
        "{network: a, cidr: {if: [used, 10.0.0.0/24, 10.0.0.0/8]}, subnetpool: {if: [used, a, b]}}"
    )
    assert look(SUBNET, good, beside=AROUND) == []
    assert look(SUBNET, bad, beside=AROUND) == [("cidr.if[1]", TWO_RANGES)]


def test_values_of_parameters(look: Look) -> None:
    """They are known where a stack is to be created."""
    properties = "{size: 1, snapshot_id: {get_param: given}, image: {get_param: given}}"
    message = "OS::Cinder::Volume takes 'snapshot_id' or 'image', not several of them"
    found = look("OS::Cinder::Volume", properties, beside=AROUND, mode=Mode.CREATE)
    assert found == [("image", message)]
    assert look("OS::Cinder::Volume", properties, beside=AROUND) == []


def test_inside_of_functions(look: Look) -> None:
    """The place is the one in the template."""
    properties = """
      image: a
      flavor: b
      networks: {if: [used, [{port: a}, {tag: b}], [{tag: b}]]}
    """
    assert look("OS::Nova::Server", properties, beside=AROUND) == []
    properties = "{image: a, flavor: b, networks: {if: [true, [{port: a}, {tag: b}], []]}}"
    [found] = look("OS::Nova::Server", properties, beside=AROUND)
    assert found.path == "networks.if[1][1]"


def test_an_item_that_is_left_out(look: Look) -> None:
    """Those behind it move up, but not in the template."""
    properties = "{image: a, flavor: b, networks: [{if: [false, {port: a}]}, {tag: b}]}"
    [found] = look("OS::Nova::Server", properties)
    assert found == (
        "networks[1]",
        "networks[0] needs 'network', 'port', 'subnet' or 'allocate_network'",
    )


def test_items_that_are_not_known(look: Look) -> None:
    """The others are looked at nevertheless."""
    properties = "{image: a, flavor: b, networks: [{get_param: port}, {tag: b}]}"
    [found] = look("OS::Nova::Server", properties, beside=AROUND)
    assert found.path == "networks[1]"


def test_old_names(look: Look) -> None:
    """A place that has an old name is called so."""
    properties = "{image: a, flavor: b, networks: [{port: c, uuid: d, fixed_ip: 10.0.0.1}]}"
    [found] = look("OS::Nova::Server", properties)
    assert found.path == "networks[0].port"
    assert look(INTERFACE, "{router: a, port: b, subnet_id: c}") == BOTH
    assert look(INTERFACE, "{router: a, subnet: b, port_id: c}") == [("port_id", BOTH[0][1])]


def test_what_follows_from_another_mistake(look: Look) -> None:
    """A misspelt name is not missing, and a wrong value is a value."""
    assert look(INTERFACE, "{router: a, subnett: b}") == []
    assert look(SUBNET, "{network: a, cidr: 10.0.0.0}") == []
    assert look(SUBNET, "{network: a, cidr: [10.0.0.0/8]}") == []
    assert look("OS::Nova::Server", "{image: a, flavor: b, networks: [{prot: a}]}") == []
    assert look("OS::Heat::ScalingPolicy", "{min_adjustment_step: 1}") == []


def test_resources_that_heat_does_not_look_at(look: Look) -> None:
    """It exists already, or is not to be made."""
    assert look(INTERFACE, "{router: a}", external_id="b") == []
    assert look(INTERFACE, "{router: a}", condition={"equals": [1, 2]}) == []
    assert look(INTERFACE, "{router: a}", condition={"equals": [1, 1]}) == NEITHER


def test_only_where_a_stack_is_created(look: Look) -> None:
    """A template that is validated is not checked like that."""
    assert look(INTERFACE, "{router: a}", mode=Mode.VALIDATE) == []
    assert look(INTERFACE, "{router: a}", mode=Mode.CREATE) == NEITHER


@pytest.mark.parametrize(
    ("name", "depends", "says"),
    [
        ("{get_resource: configuration}", "", ""),
        ("configuration", "configuration", ""),
        ("configuration", "", "must be a reference to 'configuration', not just its name"),
        ("config", "", "did you mean 'configuration'?"),
        ("{get_resource: server}", "", "takes AWS::AutoScaling::LaunchConfiguration or"),
        ("{get_attr: [value, value]}", "", "is '', which is no resource of this template"),
        ("{get_param: port}", "", ""),
    ],
)
def test_launch_configurations(look: Look, name: str, depends: str, says: str) -> None:
    """They are resources that the group waits for."""
    type_ = "OS::Heat::InstanceGroup"
    properties = f"{{AvailabilityZones: [], Size: 1, LaunchConfigurationName: {name}}}"
    more: dict[str, Any] = {"depends_on": depends} if depends else {}
    found = look(type_, properties, beside=AROUND, **more)
    assert [it.path for it in found] == (["LaunchConfigurationName"] if says else [])
    assert all(says in it.message for it in found)


@pytest.mark.parametrize(
    ("server", "says"),
    [
        ("{get_resource: server}", True),
        ("server", True),
        ("{get_resource: software}", False),
        ("{get_resource: value}", False),
        ("somewhere", False),
        ("{get_param: port}", False),
    ],
)
def test_servers_of_deployments(look: Look, server: str, says: bool) -> None:  # noqa: FBT001 - of a table
    """A server is for deployments, or it takes none."""
    found = look("OS::Heat::SoftwareDeployment", f"{{server: {server}}}", beside=AROUND)
    message = "'server' takes deployments only with 'user_data_format: SOFTWARE_CONFIG'"
    assert found == ([("server", message)] if says else [])


def test_names_in_an_access_policy(look: Look) -> None:
    """They are those of resources that exist."""
    found = look("OS::Heat::AccessPolicy", "{AllowedResources: [server, off]}", beside=AROUND)
    assert [it.path for it in found] == ["AllowedResources[1]"]


def test_metadata_of_a_server(look: Look) -> None:
    """Deployments put something into it."""
    type_, properties = "OS::Nova::Server", {"image": "a", "flavor": "b"}
    software = {**properties, "user_data_format": "SOFTWARE_CONFIG"}
    message = "deployments is Heat's own where 'user_data_format' is SOFTWARE_CONFIG"
    found = look(type_, software, metadata={"deployments": []})
    assert found == [("metadata.deployments", message)]
    assert look(type_, properties, metadata={"deployments": []}) == []
    assert look(type_, software, metadata={"a": 1}) == []
    unknown = {"get_param": "port"}
    assert look(type_, software, beside=AROUND, metadata=unknown) == []


@pytest.mark.parametrize(
    ("pause", "says"),
    [
        ("PT1H", ""),
        ("PT59M60S", ""),
        ("PT1H1S", "PauseTime is PT1H1S; allowed: at most an hour"),
        ("5", "PauseTime is '5'; allowed: an ISO 8601 duration such as PT1M30S"),
    ],
)
def test_update_policies(look: Look, pause: str, says: str) -> None:
    """Groups of instances pause for an hour at most."""
    found = look(
        "OS::Heat::InstanceGroup",
        {
            "AvailabilityZones": [],
            "Size": 1,
            "LaunchConfigurationName": {"get_resource": "configuration"},
        },
        beside=AROUND,
        update_policy={"RollingUpdate": {"PauseTime": pause}},
    )
    assert found == ([("update_policy.RollingUpdate.PauseTime", says)] if says else [])


def test_members_of_a_group(look: Look) -> None:
    """They are looked at wherever there are some, or may be."""
    member = {"type": INTERFACE, "properties": {"router": "a"}}
    for count in (1, {"get_param": "size"}, {"get_attr": ["value", "value"]}):
        found = look(
            "OS::Heat::ResourceGroup", {"count": count, "resource_def": member}, beside=AROUND
        )
        assert found == [("resource_def.properties", NEITHER[0][1])]
    group = {"min_size": 0, "max_size": 2, "resource": member}
    assert look("OS::Heat::AutoScalingGroup", group) == []
    assert look("OS::Heat::AutoScalingGroup", {**group, "desired_capacity": 1}) != []
    chain = {"resources": [INTERFACE], "resource_properties": {"router": "a"}}
    assert look("OS::Heat::ResourceChain", chain) == [("resource_properties", NEITHER[0][1])]


def test_what_is_for_the_stack_itself_only(look: Look) -> None:
    """Heat does not look at the value of a member before it makes it."""
    value = {"type": "OS::Heat::Value", "properties": {"type": "number", "value": "a"}}
    assert look("OS::Heat::ResourceGroup", {"resource_def": value}) == []


def test_aliases_of_types(look: Look) -> None:
    """A type that is another one by its name is checked like that one."""
    assert look("OS::Quantum::RouterInterface", "{router: a}") == NEITHER


@pytest.mark.parametrize(
    ("properties", "says"),
    [
        ("{router: a, subnet: b}", []),
        ("{router: a, subnet: [b]}", ["subnet takes a string, not ['b']"]),
        ("{router: a, subnet: b, subnet_id: c}", ["subnet is given under its old name, too"]),
        ("{subnet: b}", []),
    ],
)
def test_what_heat_stumbles_over(look: Look, properties: str, says: list[str]) -> None:
    """It has not looked at a member's properties when it checks what goes together."""
    member = f"{{resource_def: {{type: {INTERFACE}, properties: {properties}}}}}"
    found = look("OS::Heat::ResourceGroup", member, mode=Mode.CREATE)
    assert [it.message for it in found] == says
    assert look("OS::Heat::ResourceGroup", member) == []
    assert look(INTERFACE, properties, mode=Mode.CREATE) == []


def test_what_is_needed_in_a_member(look: Look) -> None:
    """Heat asks for the flavor of a server, whatever else there is."""
    member = "{resource_def: {type: OS::Nova::Server, properties: {image: a}}}"
    found = look("OS::Heat::ResourceGroup", member, mode=Mode.CREATE)
    assert found == [("resource_def.properties.flavor", "flavor is needed")]
