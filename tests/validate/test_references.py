"""References: names, attributes of all sorts of resources, and dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

CHILD = """\
resources:
  net: {type: OS::Neutron::Net}
outputs:
  address: {value: {get_resource: net}}
"""
GROUPS = """\
resources:
  child: {type: child.yaml}
  net: {type: OS::Neutron::Net}
  group:
    type: OS::Heat::ResourceGroup
    properties: {resource_def: {type: OS::Neutron::Net}}
  scaled:
    type: OS::Heat::AutoScalingGroup
    properties: {min_size: 1, max_size: 2, resource: {type: OS::Neutron::Net}}
  servers:
    type: OS::Heat::AutoScalingGroup
    properties: {min_size: 1, max_size: 2, resource: {type: child.yaml}}
  chain:
    type: OS::Heat::ResourceChain
    properties: {resources: [OS::Neutron::Net, OS::Neutron::Router]}
  none: {type: OS::Heat::None}
  config: {type: OS::Heat::SoftwareDeployment, properties: {config: a, server: b}}
outputs:
  o: {value: {get_attr: ATTRIBUTE}}
"""


@pytest.mark.parametrize(
    "attribute",
    [
        "[net]",
        "[net, show, anything]",
        "[net, {get_param: p}]",
        "[none, anything]",
        "[config, anything]",
        "[child, address]",
        "[child, resource.net]",
        "[child, resource.net.zzz]",
        "[group, refs]",
        "[group, refs_map, a]",
        "[group, name]",
        "[group, attributes, name]",
        "[group, resource.0]",
        "[group, resource.0.name]",
        "[group, resource.7, name]",
        "[group, show]",
        "[scaled, refs]",
        "[scaled, current_size]",
        "[scaled, outputs_list, name]",
        "[scaled, outputs, name]",
        "[scaled, resource.abc.name]",
        "[servers, outputs_list, address]",
        "[chain, name]",
        "[chain, resource.1.external_gateway_info]",
        "[chain, attributes, name]",
        "[unknown_is_another_rule, name]",
    ],
)
def test_attributes_that_there_are(validate: Validate, attribute: str) -> None:
    """Of a type, of a group and its members, of a nested stack, of what is open."""
    findings = validate(GROUPS.replace("ATTRIBUTE", attribute), {"child.yaml": CHILD})
    assert not {"HOT205", "HOT206"} & {found.rule for found in findings}


@pytest.mark.parametrize(
    ("attribute", "rule", "owner"),
    [
        ("[net, zzz]", "HOT205", "OS::Neutron::Net"),
        ("[group, zzz]", "HOT205", "OS::Neutron::Net"),
        ("[group, attributes, zzz]", "HOT205", "OS::Neutron::Net"),
        ("[group, resource.0.zzz]", "HOT205", "OS::Neutron::Net"),
        ("[group, resource.7.zzz]", "HOT206", "OS::Neutron::Net"),
        ("[scaled, outputs, zzz]", "HOT205", "OS::Neutron::Net"),
        ("[scaled, resource.abc, zzz]", "HOT205", "OS::Neutron::Net"),
        ("[scaled, zzz]", "HOT206", "OS::Heat::AutoScalingGroup"),
        ("[servers, outputs_list, zzz]", "HOT206", "child.yaml"),
        ("[chain, resource.1.zzz]", "HOT205", "OS::Neutron::Router"),
        ("[child, zzz]", "HOT206", "child.yaml"),
    ],
)
def test_attributes_that_there_are_not(
    validate: Validate, attribute: str, rule: str, owner: str
) -> None:
    """Heat asks the members of a group at once, and a nested stack only when it is there."""
    [found] = validate(GROUPS.replace("ATTRIBUTE", attribute), {"child.yaml": CHILD})
    assert (found.rule, found.engine) == (rule, rule == "HOT205")
    assert found.message.startswith(f"{owner} has no attribute 'zzz'")
    assert found.path[:4] == ("outputs", "o", "value", "get_attr")


def test_where_an_unknown_name_is_refused_and_where_it_is_not(validate: Validate) -> None:
    """Heat needs properties and conditions at once, metadata and outputs later or never."""
    findings = validate("""\
conditions: {used: {equals: [{get_param: a}, 1]}, unused: {equals: [{get_param: a}, 1]}}
resources:
  r:
    type: OS::Neutron::Net
    condition: used
    properties: {name: {get_param: a}, tags: [{get_resource: b}]}
    metadata: {x: {get_param: a}, y: {get_resource: b}}
outputs:
  o: {value: [{get_param: a}, {get_resource: b}, {get_attr: [b, c]}, {if: [{get_param: a}, 1]}]}
""")
    assert [(f.rule, *f.path[:1], f.path[3]) for f in findings if f.path[0] != "conditions"] == [
        ("HOT201", "resources", "name"),
        ("HOT203", "resources", "tags"),
        ("HOT202", "resources", "x"),
        ("HOT203", "resources", "y"),
        ("HOT202", "outputs", 0),
        ("HOT204", "outputs", 1),
        ("HOT203", "outputs", 2),
        ("HOT201", "outputs", 3),
    ]
    assert [(f.rule, f.path[1]) for f in findings if f.path[0] == "conditions"] == [
        ("HOT201", "used"),
        ("HOT202", "unused"),
    ]


def test_pseudo_parameters(validate: Validate) -> None:
    """There are three; the region, which the documentation promises, is not among them."""
    [found] = validate("""\
resources:
  r:
    type: OS::Heat::Value
    properties:
      value:
        - {get_param: "OS::stack_name"}
        - {get_param: "OS::stack_id"}
        - {get_param: "OS::project_id"}
        - {get_param: "OS::region"}
""")
    assert found.path[-2:] == (3, "get_param")
    assert found.message == (
        "there is no parameter 'OS::region'; allowed: OS::project_id, OS::stack_id, OS::stack_name"
    )


def cycle(text: str, validate: Validate) -> list[str]:
    """Return the messages about cycles among the resources in *text*."""
    return [found.message for found in validate(text) if found.rule == "HOT208"]


def test_a_cycle_is_written_out(validate: Validate) -> None:
    """From the first resource of the file back to it, by the shortest way."""
    text = """\
resources:
  a: {type: OS::Heat::Value, properties: {value: {get_attr: [b, value]}}}
  b: {type: OS::Heat::Value, depends_on: [c]}
  c: {type: OS::Heat::Value, metadata: {a: {get_resource: a}}}
"""
    assert cycle(text, validate) == ["resources need each other: a needs b, b needs c, c needs a"]


def test_a_resource_that_needs_itself(validate: Validate) -> None:
    """The shortest cycle of all."""
    text = "resources: {a: {type: OS::Heat::Value, depends_on: a}}\n"
    assert cycle(text, validate) == ["resources need each other: a needs a"]


def test_a_cycle_that_may_never_be(validate: Validate) -> None:
    """What depends on conditions may be right for every value of the parameters."""
    head = "parameters: {p: {type: string}}\nconditions: {c: {equals: [{get_param: p}, x]}}\n"
    branches = """\
resources:
  a: {type: OS::Heat::Value, properties: {value: {if: [c, {get_resource: b}, 1]}}}
  b: {type: OS::Heat::Value, properties: {value: {if: [c, 1, {get_resource: a}]}}}
"""
    exclusive = """\
resources:
  a: {type: OS::Heat::Value, condition: c, depends_on: b}
  b: {type: OS::Heat::Value, condition: {not: c}, depends_on: a}
"""
    together = exclusive.replace("{not: c}", "c")
    assert cycle(head + branches, validate) == []
    assert cycle(head + exclusive, validate) == []
    assert cycle(head + together, validate) == ["resources need each other: a needs b, b needs a"]


def test_a_dependency_on_a_resource_that_may_be_left_out(validate: Validate) -> None:
    """Heat drops it together with the resource."""
    assert not validate("""\
conditions: {never: false}
resources:
  a: {type: OS::Heat::None, condition: never, depends_on: b}
  b: {type: OS::Heat::None, depends_on: a}
""")


def test_an_attribute_whose_name_is_no_name(validate: Validate) -> None:
    """A function with keys cannot be compared with what an update policy asks for."""
    findings = validate("""\
resources:
  r: {type: OS::Heat::Value, properties: {value: 1}}
outputs: {o: {value: {get_attr: [r, {digest: {a: 1}}]}}}
""")
    assert [(found.rule, found.path[-2:]) for found in findings] == [("HOT502", (1, "digest"))]
