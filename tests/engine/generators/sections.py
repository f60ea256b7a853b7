"""Sections of a template, and the keys of resources, outputs, groups and conditions."""

from __future__ import annotations

from collections.abc import Iterator

from tests.engine.generators.common import named, resource, template, value
from tests.engine.questions import Data, Question, question

ODD: list[Data] = [
    None,
    "",
    "a",
    5,
    1.5,
    True,
    False,
    [],
    ["a"],
    [5],
    [None],
    [["a"]],
    [{}],
    {},
    {"a": None},
    {"a": "b"},
    {"a": {}},
    {"a": {"b": "c"}},
    {"a": []},
    {"": {}},
]

SECTIONS = (
    "description",
    "parameter_groups",
    "parameters",
    "conditions",
    "resources",
    "outputs",
    "Resources",
    "resource",
    "Mappings",
    "heat_template_version",
    "metadata",
)

KEYS = (
    "type",
    "properties",
    "metadata",
    "depends_on",
    "deletion_policy",
    "update_policy",
    "description",
    "external_id",
    "condition",
    "Properties",
    "wrong",
)

RESOURCE_VALUES: dict[str, list[Data]] = {
    "type": [
        "OS::Heat::None",
        "OS::Neutron::Nett",
        "OS::Neutron::*",
        "a.yml",
        "a.template",
        "missing.yaml",
        {"get_param": "p"},
        "OS::Quantum::Net",
        "OS::Metering::Alarm",
        "AWS::EC2::Volume",
        "OS::Heat::UpdateWaitConditionHandle",
        "os::neutron::net",
        "OS::Neutron::Net ",
        "AWS::CloudWatch::Alarm",
        "OS::Ceilometer::Alarm",
    ],
    "depends_on": [
        "o",
        "r",
        "z",
        "off",
        ["o", "o"],
        ["o", "z"],
        ["o", 5],
        {"get_resource": "o"},
        ["r"],
        [["o"]],
        "p",
        ["off"],
        [None],
        "after",
    ],
    "deletion_policy": [
        "Delete",
        "Retain",
        "Snapshot",
        "delete",
        "retain",
        "snapshot",
        "DELETE",
        "Keep",
        {"get_param": "p"},
        {"get_param": "z"},
        {"if": [True, "Retain", 5]},
    ],
    "external_id": ["a", {"get_param": "p"}, {"get_param": "z"}, {"if": [True, "a", "b"]}],
    "condition": [
        "yes",
        "no",
        "z",
        {"not": "yes"},
        {"equals": [1, 1]},
        {"get_param": "b"},
        {"get_param": "p"},
        {"get_param": "z"},
        {"or": ["no", "z"]},
        "loop",
        "odd",
        {"and": ["yes"]},
        {"if": ["yes", True, False]},
        "true",
    ],
    "update_policy": [
        {"rolling_update": {"max_batch_size": 1}},
        {"rolling_update": {}},
        {"rolling_update": {"max_batch_size": 0}},
        {"rolling_update": {"wrong": 1}},
        {"rolling_update": {"max_batch_size": "x"}},
        {"rolling_update": None},
        {"batch_create": {"max_batch_size": 1}},
        {"batch_create": 5},
        {"rolling_update": {"max_batch_size": {"get_param": "p"}}},
    ],
    "metadata": [
        {"a": {"get_resource": "o"}},
        {"a": {"get_resource": "z"}},
        {"a": {"get_attr": ["o", "show"]}},
        {"a": {"get_attr": ["o", "z"]}},
        {"a": {"get_param": "z"}},
        {"get_param": "p"},
        {"get_attr": ["o", "show"]},
        {"a": {"get_resource": "r"}},
        {"a": {"get_resource": "after"}},
    ],
    "properties": [
        {"name": "a"},
        {"nmae": "a"},
        {"name": None},
        {"nmae": None},
        {"name": ["a"]},
        {"get_param": "p"},
        {"if": ["yes", {}, {}]},
        {"map_merge": []},
        {"name": {"get_resource": "r"}},
        {"name": {"get_resource": "after"}},
        {"name": {"get_resource": "off"}},
        {"name": {"get_attr": ["off", "show"]}},
        {"name": {"get_attr": ["r", "show"]}},
        {"name": {"if": ["no", {"get_resource": "r"}]}},
    ],
}

TYPES = (
    "OS::Neutron::Net",
    "OS::Heat::None",
    "OS::Cinder::Volume",
    "OS::Heat::ResourceGroup",
    "OS::Heat::AutoScalingGroup",
    "OS::Nova::Server",
    "OS::Heat::Value",
)

REQUIRED: Data = {
    "OS::Cinder::Volume": {"size": 1},
    "OS::Heat::ResourceGroup": {"resource_def": {"type": "OS::Heat::None"}},
    "OS::Heat::AutoScalingGroup": {
        "min_size": 1,
        "max_size": 2,
        "resource": {"type": "OS::Heat::None"},
    },
    "OS::Nova::Server": {"image": "a", "flavor": "b", "networks": [{"port": "c"}]},
    "OS::Heat::Value": {"value": 1},
}

NAMES = ("a", "5", "a/b", "", " ", "ä", "a" * 300, "p", "OS::stack_id", "OS::stack_name", "a.b")


def questions() -> Iterator[Question]:
    """Yield questions about everything around values."""
    yield from _sections()
    yield from _resources()
    yield from _names()
    yield from _outputs()
    yield from _groups()
    yield from _conditions()
    yield from _cycles()


def _whole(version: str = "2018-08-31", **sections: Data) -> Data:
    resources = {
        "o": value("x"),
        "after": {"type": "OS::Heat::None", "depends_on": "r"},
        "off": {"type": "OS::Heat::None", "condition": False},
        "r": {"type": "OS::Heat::None"},
        **sections.pop("resources", {}),
    }
    if version < "2016-10-14":
        del resources["off"]
    whole = template(
        version,
        parameters={
            "p": {"type": "string", "default": "Retain"},
            "b": {"type": "boolean", "default": False},
        },
        resources=resources,
        **sections,
    )
    if version >= "2016-10-14":
        whole.setdefault(
            "conditions",
            {"yes": True, "no": False, "odd": {"get_param": "p"}, "loop": {"not": "loop"}},
        )
    return whole


def _sections() -> Iterator[Question]:
    for version in ("2013-05-23", "2016-10-14", "2021-04-16", "rocky", "train", "2013-05-24"):
        for section in SECTIONS:
            for name, each in named(ODD):
                data = template(version)
                data[section] = each
                yield question(f"{version} {section}: {name}", data)
        yield question(f"{version} alone", template(version))
    for key in ("HeatTemplateFormatVersion", "AWSTemplateFormatVersion"):
        yield question(f"two versions, {key}", template(**{key: "2012-12-12"}))
    yield question("no version", {"resources": {}})
    for name, each in named(ODD):
        yield question(f"all of it is {name}", each)


def _resources() -> Iterator[Question]:
    for version in ("2013-05-23", "2016-10-14", "2021-04-16"):
        for kind in TYPES if version == "2021-04-16" else TYPES[:2]:
            for key in KEYS:
                for name, each in named([*ODD, *RESOURCE_VALUES.get(key, [])]):
                    good = {"type": kind, "properties": REQUIRED.get(kind, {})}
                    whole = _whole(version, resources={"r": {**good, key: each}})
                    yield question(f"{version} {kind} {key}: {name}", whole)
                    if version == "2021-04-16" and key in {"deletion_policy", "depends_on"}:
                        whole["resources"]["r"]["external_id"] = "a"
                        yield question(f"external {kind} {key}: {name}", whole)
    for name, each in named(ODD):
        yield question(f"resource: {name}", template(resources={"r": each}))
        off = {"type": "OS::Nothing", "condition": False, "properties": each}
        yield question(f"disabled with properties: {name}", template(resources={"r": off}))


def _names() -> Iterator[Question]:
    for name in NAMES:
        for off in (False, True):
            definition = {"type": "OS::Heat::None", "condition": not off}
            whole = _whole(resources={name: definition}, outputs={name: {"value": 1}})
            whole["conditions"][name] = True
            yield question(f"name {name!r}, disabled {off}", whole)
        parameters = {name: {"type": "string", "default": "a"}}
        yield question(f"parameter {name!r}", template(parameters=parameters))


def _outputs() -> Iterator[Question]:
    keys: dict[str, list[Data]] = {
        "value": [{"get_attr": ["off", "show"]}, {"get_resource": "off"}, {"get_attr": ["z", "a"]}],
        "condition": RESOURCE_VALUES["condition"],
        "description": [],
        "wrong": [],
    }
    for version in ("2013-05-23", "2018-08-31"):
        for name, each in named(ODD):
            yield question(f"{version} output: {name}", _whole(version, outputs={"x": each}))
        for key, more in keys.items():
            for name, each in named([*ODD, *more]):
                outputs = {"x": {"value": {"get_resource": "o"}, key: each}}
                whole = _whole(version, outputs=outputs)
                yield question(f"{version} output {key}: {name}", whole)


def _groups() -> Iterator[Question]:
    groups: list[Data] = [
        {"parameters": ["p"]},
        {"parameters": ["z"]},
        {"parameters": ["p", "p"]},
        {"label": "a"},
        {"parameters": "p"},
        {"parameters": ["OS::stack_id"]},
        {"parameters": ["OS::region"]},
        {"parameters": [5]},
        {"parameters": None},
        {"parameters": ["p"], "wrong": 1},
        [],
        "p",
        {"parameters": {"p": 1}},
        {"parameters": [["p"]]},
        {"parameters": []},
        None,
        {},
        {"parameters": ["p"], "label": 5, "description": {}},
    ]
    for name, each in named(groups):
        yield question(f"group {name}", _whole(parameter_groups=[each]))
        yield question(f"group {name} after another", _whole(parameter_groups=[groups[0], each]))
        yield question(f"groups are {name}", _whole(parameter_groups=each))


def _conditions() -> Iterator[Question]:
    tests: list[Data] = [
        *ODD,
        "yes",
        {"not": "a"},
        {"not": "z"},
        {"not": True},
        {"and": [True, "z"]},
        {"and": [False, "z"]},
        {"or": [True, "z"]},
        {"or": [False, "z"]},
        {"equals": [1, "1"]},
        {"equals": [{"get_param": "p"}, "Retain"]},
        {"equals": [{"get_param": "z"}, 1]},
        {"get_param": "b"},
        {"get_param": "p"},
        {"get_param": ["p", 0]},
        {"get_param": "z"},
        {"contains": ["a", ["a"]]},
        {"contains": ["a", "b"]},
        {"yaql": {"expression": "1 = 1"}},
        {"yaql": {"expression": "1"}},
        {"get_attr": ["o", "show"]},
        {"list_join": ["", []]},
        {"not": {"get_param": "b"}},
        {"not": {"get_param": "p"}},
        {"equals": [{"not": True}, False]},
        {"and": [{"get_param": "b"}, True]},
        {"and": [{"get_param": "p"}, True]},
        {"not": 5},
        {"and": ["a", "b"]},
        {"if": [True, True, False]},
        {"equals": [{"list_join": ["", []]}, ""]},
    ]
    for version in ("2016-10-14", "2017-09-01", "2021-04-16"):
        for name, each in named(tests):
            for used in (False, True):
                conditions = {"a": each, "yes": True}
                found = {"type": "OS::Heat::None", **({"condition": "a"} if used else {})}
                whole = _whole(version, conditions=conditions, resources={"r": found})
                yield question(f"{version} condition {name}, used {used}", whole)


def _cycles() -> Iterator[Question]:
    ways: dict[str, Data] = {
        "depends_on": lambda to: {"depends_on": to},
        "reference": lambda to: {"properties": {"value": {"get_resource": to}}},
        "attribute": lambda to: {"properties": {"value": {"get_attr": [to, "show"]}}},
        "metadata": lambda to: {"metadata": {"a": {"get_resource": to}}},
        "taken": lambda to: {"properties": {"value": {"if": [True, {"get_resource": to}, 1]}}},
        "left": lambda to: {"properties": {"value": {"if": [False, {"get_resource": to}, 1]}}},
        "condition": lambda to: {"depends_on": to, "condition": False},
        "nothing": lambda _: {},
        "policy": lambda to: {"update_policy": {"a": {"get_resource": to}}},
    }
    for first, one in ways.items():
        for second, two in ways.items():
            for kind in ("OS::Heat::Value", "OS::Heat::None"):
                a, b = ({"type": kind, "properties": {"value": 1}} for _ in "ab")
                resources = {"a": {**a, **one("b")}, "b": {**b, **two("a")}}
                yield question(f"{kind} {first} {second}", template(resources=resources))
    net, router = resource("OS::Neutron::Net"), resource("OS::Neutron::Router")
    subnet = resource("OS::Neutron::Subnet", network={"get_resource": "n"}, cidr="10.0.0.0/24")
    interface = resource(
        "OS::Neutron::RouterInterface", router={"get_resource": "ro"}, subnet={"get_resource": "s"}
    )
    base = {"n": net, "s": subnet, "ro": router, "i": interface}
    users: dict[str, Data] = {
        "port": resource("OS::Neutron::Port", network={"get_resource": "n"}),
        "port of another": resource("OS::Neutron::Port", network="other"),
        "server": resource(
            "OS::Nova::Server", image="a", flavor="b", networks=[{"network": {"get_resource": "n"}}]
        ),
        "floating ip": resource("OS::Neutron::FloatingIP", floating_network={"get_resource": "n"}),
        "floating ip on a port": resource(
            "OS::Neutron::FloatingIP", floating_network="a", port_id={"get_resource": "x"}
        ),
        "gateway": resource(
            "OS::Neutron::RouterGateway",
            router_id={"get_resource": "ro"},
            network_id={"get_resource": "n"},
        ),
        "router": resource(
            "OS::Neutron::Router", external_gateway_info={"network": {"get_resource": "n"}}
        ),
        "extra route": resource(
            "OS::Neutron::ExtraRoute",
            router_id={"get_resource": "ro"},
            destination="10.1.0.0/24",
            nexthop="10.0.0.1",
        ),
        "extra routes": resource(
            "OS::Neutron::ExtraRouteSet",
            router={"get_resource": "ro"},
            routes=[{"destination": "10.1.0.0/24", "nexthop": "10.0.0.1"}],
        ),
        "association": resource(
            "OS::Neutron::FloatingIPAssociation", floatingip_id="a", port_id={"get_resource": "x"}
        ),
        "vpc": resource(
            "AWS::EC2::VPCGatewayAttachment", VpcId={"get_resource": "n"}, InternetGatewayId="a"
        ),
    }
    extra = {"x": resource("OS::Neutron::Port", network={"get_resource": "n"})}
    for title, user in users.items():
        for back in base:
            cycle = {name: {**each} for name, each in base.items()}
            cycle[back]["depends_on"] = "u"
            whole = template(resources={**cycle, **extra, "u": user})
            yield question(f"{title}, {back} after it", whole)
