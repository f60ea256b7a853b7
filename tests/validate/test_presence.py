"""References to resources that a condition may leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.validate.finding import Severity

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

HEAD = """\
parameters:
  use: {type: boolean}
  mode: {type: string, constraints: [{allowed_values: [a, b, c]}]}
  name: {type: string}
  other: {type: string}
conditions:
  used: {equals: [{get_param: use}, true]}
  is_used: {get_param: use}
  unused: {not: used}
  a: {equals: [{get_param: mode}, a]}
  b: {equals: [b, {get_param: mode}]}
  c: {equals: [{get_param: mode}, c]}
  not_b: {not: b}
  a_or_c: {or: [a, c]}
  used_and_a: {and: [used, a]}
  is_x: {equals: [{get_param: name}, x]}
  is_y: {equals: [{get_param: name}, y]}
  not_y: {not: is_y}
  same: {equals: [{get_param: name}, {get_param: other}]}
  different: {not: same}
  listed: {contains: [{get_param: name}, [x, y]]}
  listed_and_used: {and: [listed, used]}
  always: {equals: [1, 1]}
"""
RESOURCES = """\
resources:
  net: {{type: OS::Neutron::Net, condition: {there}}}
  value:
    type: OS::Heat::Value
    condition: {here}
    properties: {{value: {{get_resource: net}}}}
"""


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("used", "used"),
        ("used", "{equals: [{get_param: use}, true]}"),
        ("used", "is_used"),
        ("unused", "{not: is_used}"),
        ("unused", "{equals: [{get_param: use}, false]}"),
        ("used_and_a", "used"),
        ("used_and_a", "a_or_c"),
        ("a", "not_b"),
        ("not_b", "a_or_c"),
        ("is_x", "not_y"),
        ("is_x", "{or: [is_x, is_y]}"),
        ("listed", "listed"),
        ("listed", "{contains: [{get_param: name}, [x, y]]}"),
        ("listed_and_used", "listed"),
        ("same", "same"),
        ("used", "always"),
        ("true", "true"),
        ("false", "used"),
        ("{and: [used, unused]}", "is_x"),
    ],
)
def test_what_is_there_wherever_it_is_referred_to(
    validate: Validate, here: str, there: str
) -> None:
    """Whatever values the parameters have."""
    assert not validate(HEAD + RESOURCES.format(here=here, there=there))


@pytest.mark.parametrize(
    ("here", "there", "where"),
    [
        ("true", "used", "with use: False"),
        ("unused", "is_used", "with use: False"),
        ("a", "used_and_a", "with mode: 'a' and use: False"),
        ("a_or_c", "a", "with mode: 'c'"),
        ("not_y", "is_x", "where the condition 'is_x' of 'net' is false"),
        ("is_y", "is_x", "with name: 'y'"),
        ("true", "same", "where the condition 'same' of 'net' is false"),
        ("true", "different", "where the condition 'different' of 'net' is false"),
        ("true", "listed", "where the condition 'listed' of 'net' is false"),
        ("true", "{get_param: use}", "with use: False"),
        ("true", "{not: listed}", "with name: 'x'"),
    ],
)
def test_what_may_be_left_out(validate: Validate, here: str, there: str, where: str) -> None:
    """The values with which it is are an example."""
    [found] = validate(HEAD + RESOURCES.format(here=here, there=there))
    assert (found.rule, found.severity) == ("HOT211", Severity.WARNING)
    assert found.path == ("resources", "value", "properties", "value")
    assert found.message == (
        f"'net' is left out {where}, and then Heat refuses this; "
        "give both the same condition, or use if"
    )


def test_references_inside_if(validate: Validate) -> None:
    """Heat looks at the branch that is taken, and each branch knows what is true there."""
    findings = validate(
        HEAD
        + """\
resources:
  net: {type: OS::Neutron::Net, condition: used}
  right:
    type: OS::Heat::Value
    properties:
      value: {if: [used, [{get_attr: [net, name]}], x]}
    metadata:
      a: {if: [unused, x, {get_resource: net}]}
      b: {if: [a, {if: [used_and_a, {list_join: [",", [{get_resource: net}]]}, x]}, x]}
  wrong:
    type: OS::Heat::Value
    properties:
      value: {if: [used, x, {get_attr: [net, name]}]}
    metadata: {if: [a, {get_resource: net}, x]}
"""
    )
    assert [(f.rule, f.path[1:]) for f in findings] == [
        ("HOT211", ("wrong", "properties", "value", "if", 2, "get_attr", 0)),
        ("HOT211", ("wrong", "metadata", "if", 1)),
    ]


def test_outputs_and_dependencies(validate: Validate) -> None:
    """Heat looks for attributes in outputs at once, and drops a dependency on what is not there."""
    findings = validate(
        HEAD
        + """\
resources:
  net: {type: OS::Neutron::Net, condition: used}
  never: {type: OS::Neutron::Net, condition: false}
  value: {type: OS::Heat::Value, depends_on: [net, never], properties: {value: x}}
outputs:
  right: {condition: is_used, value: {get_attr: [net, name]}}
  attribute: {value: {get_attr: [net, name]}}
  reference: {value: {get_resource: net}}
  no_attribute: {value: {get_attr: [never, name]}}
  no_reference: {value: {get_resource: never}}
"""
    )
    assert [(f.rule, f.engine, f.path[1]) for f in findings] == [
        ("HOT211", False, "attribute"),
        ("HOT211", False, "reference"),
        ("HOT212", True, "no_attribute"),
        ("HOT211", False, "no_reference"),
    ]
    assert "then the output shows an error;" in findings[1].message
    assert findings[2].message == (
        "the condition of 'never' is false, and Heat refuses the reference"
    )


ENVIRONMENT = "parameters: {mode: a, name: x, other: x, use: ON}\n"


@pytest.mark.parametrize(
    ("value", "rule"),
    [("false", "HOT212"), ('"no"', "HOT212"), ("yes", "HOT211"), ("maybe", "HOT211")],
)
def test_environments_decide(validate: Validate, value: str, rule: str) -> None:
    """Heat reads a value as it reads parameters; one that it cannot read decides nothing."""
    text = HEAD + RESOURCES.format(here="true", there="used")
    findings = validate(text, {"off.env.yaml": ENVIRONMENT.replace("ON", value)})
    assert [f.rule for f in findings if f.file == "main.yaml"] == [rule]


def test_the_environments_are_named(validate: Validate) -> None:
    """All that are refused are in one message, at the reference."""
    findings = validate(
        HEAD + RESOURCES.format(here="a", there="used"),
        {
            "bad.env.yaml": ENVIRONMENT.replace("ON", "false"),
            "good.env.yaml": ENVIRONMENT.replace("ON", "true"),
            "neither.env.yaml": ENVIRONMENT.replace("ON", "false").replace("mode: a", "mode: b"),
            "worse.env.yaml": "parameter_defaults: {mode: a, name: 1, other: 1, use: 0}\n",
        },
    )
    assert [(f.rule, f.severity, f.engine) for f in findings] == [("HOT212", Severity.ERROR, True)]
    assert findings[0].path == ("resources", "value", "properties", "value")
    assert findings[0].message == (
        "with the environments 'bad.env.yaml', 'worse.env.yaml', "
        "the condition 'used' of 'net' is false, and Heat refuses the reference"
    )


def test_defaults_count_where_an_environment_says_nothing(validate: Validate) -> None:
    """Without any value nothing is certain."""
    text = """\
parameters: {p: {type: PARAMETER}}
resources:
  net: {type: OS::Neutron::Net, condition: {equals: [{get_param: p}, "1"]}}
outputs:
  o: {value: {get_attr: [net, name]}}
"""
    cases = {
        "string, default: 2": "HOT212",
        "string, default: 1": "HOT211",
        "number, default: 1": "HOT212",
        "string": "HOT211",
    }
    for parameter, rule in cases.items():
        findings = validate(
            text.replace("PARAMETER", parameter), {"e.env.yaml": "parameters: {}\n"}
        )
        assert [f.rule for f in findings if f.path[:1] == ("outputs",)] == [rule]


def test_an_environment_does_not_reach_into_nested_stacks(validate: Validate) -> None:
    """What their parameters are, their parents say."""
    child = (
        "parameters: {use: {type: boolean, default: false}}\n"
        "resources:\n"
        "  net: {type: OS::Neutron::Net, condition: {get_param: use}}\n"
        "  value: {type: OS::Heat::Value, properties: {value: {get_resource: net}}}\n"
    )
    text = """\
parameters: {p: {type: boolean}}
resources: {a: {type: child.yaml, properties: {use: USE}}}
"""
    for use, found in {"{get_param: p}": "HOT211", "true": "", "false": "HOT212"}.items():
        files = {"child.yaml": child, "e.env.yaml": "parameters: {p: true}\n"}
        findings = validate(text.replace("USE", use), files)
        assert {f.rule for f in findings if f.file == "child.yaml"} == {found} - {""}
