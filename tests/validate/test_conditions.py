"""What is known of conditions, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Call, GetParam, Value
from hotgen.validate.conditions import Conditions

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

ASKED = Call("equals", (GetParam("p"), 1))
KNOWN: dict[str, Value] = {
    "yes": True,
    "no": Call("not", "yes"),
    "asked": ASKED,
    "loop": Call("not", "loop"),
}


@pytest.mark.parametrize(
    ("test", "truth"),
    [
        (True, True),
        ("yes", True),
        ("no", False),
        ("asked", None),
        ("loop", None),
        ("unknown", None),
        (Call("equals", (1, True)), True),
        (Call("equals", ({"a": (1,)}, {"a": (1,)})), True),
        (Call("equals", ("a", "b")), False),
        (Call("and", ("yes", "asked")), None),
        (Call("and", ("asked", "no")), False),
        (Call("or", ("asked", "yes")), True),
        (Call("or", ("no", "asked")), None),
        (Call("not", "asked"), None),
        (Call("yaql", {"expression": "true"}), True),
        (Call("yaql", {"expression": "$.data", "data": GetParam("p")}), None),
        (GetParam("p"), None),
        (5, None),
    ],
)
def test_what_is_known_without_the_parameters(test: Value, truth: object) -> None:
    """True, false, or for Heat to find out."""
    assert Conditions(KNOWN).truth(test) is truth


def test_a_long_chain_of_conditions_ends() -> None:
    """Without a limit on the depth, ten thousand of them would exhaust the stack."""
    chain: dict[str, Value] = {f"c{index}": Call("not", f"c{index + 1}") for index in range(10_000)}
    assert Conditions(chain | {"c10000": True}).truth("c0") is None


def test_conditions_that_share_others_take_no_longer() -> None:
    """Each is worked out once, however often it is asked for."""
    doubled: dict[str, Value] = {
        f"c{index}": Call("and", (f"c{index + 1}", f"c{index + 1}")) for index in range(40)
    }
    assert Conditions(doubled | {"c40": True}).truth("c0") is True


def test_names_after_the_part_that_decides_do_not_matter() -> None:
    """As in Python, the rest is not looked at."""
    test = Call("or", ("yes", "zzz"))
    assert list(Conditions(KNOWN).names(test, ("if",))) == [(("if", "or", 0), "yes")]


def test_only_used_conditions_are_worked_out(validate: Validate) -> None:
    """An unknown name in one that nothing uses is left alone, as Heat does."""
    findings = validate("""\
conditions:
  unused: {not: zzz}
  used: {and: [other, true]}
  other: {not: yyy}
resources:
  r: {type: OS::Neutron::Net, condition: used}
outputs:
  o: {value: {if: [xxx, 1, 2]}, condition: www}
""")
    assert [(f.rule, f.path, f.message.partition(";")[0]) for f in findings] == [
        ("HOT601", ("conditions", "other", "not"), "there is no condition 'yyy'"),
        ("HOT601", ("outputs", "o", "value", "if", 0), "there is no condition 'xxx'"),
        ("HOT601", ("outputs", "o", "condition"), "there is no condition 'www'"),
    ]


@pytest.mark.parametrize("definition", ['"true"', "other", "1", "~", "[true]", "{foo: 1}"])
def test_a_definition_must_be_a_boolean_or_a_function(validate: Validate, definition: str) -> None:
    """Not even the name of another condition will do."""
    [found] = validate(f"conditions: {{other: true, c: {definition}}}\n")
    assert (found.rule, found.path) == ("HOT602", ("conditions", "c"))


def test_functions_of_conditions_came_one_after_the_other(validate: Validate) -> None:
    """The first version with conditions had no `contains`."""
    text = "conditions: {c: {contains: [a, [a]]}}\n"
    findings = validate(text, version="2016-10-14")
    assert {found.rule: found.engine for found in findings} == {"HOT602": True, "HOT804": False}
    assert not validate(text, version="2017-09-01")


def test_get_attr_has_no_place_in_a_condition(validate: Validate) -> None:
    """There are no resources yet; and nothing more is said about it."""
    [found] = validate("conditions: {c: {equals: [{get_attr: [zzz, a]}, 1]}}\n")
    assert found.rule == "HOT603"


def test_conditions_in_a_circle(validate: Validate) -> None:
    """The message follows it."""
    findings = validate("""\
conditions: {a: {not: b}, b: {and: [c, true]}, c: {not: a}, alone: {not: alone}}
resources: {r: {type: OS::Neutron::Net, condition: a}}
""")
    assert [f.message for f in findings] == ["conditions refer to each other: a, b, c, a"]


@pytest.mark.parametrize(
    ("test", "message"),
    [
        ("{get_param: text}", "a condition must be true or false, and this is a string"),
        ("{get_param: OS::project_id}", "a condition must be true or false, and this is a string"),
        (
            "{not: {a: b}}",
            "a condition must be the name of one, true, false or a function, not {'a': 'b'}",
        ),
        (
            "{and: [true, []]}",
            "a condition must be the name of one, true, false or a function, not []",
        ),
        (
            "{not: {yaql: {expression: $.data.a, data: {a: 5}}}}",
            "a condition must be the name of one, true, false or a function, not 5",
        ),
    ],
)
def test_what_is_no_condition(validate: Validate, test: str, message: str) -> None:
    """What is known to be neither true nor false is refused, however deep it stands."""
    findings = validate(f"""\
parameters: {{text: {{type: string}}}}
conditions: {{used: {test}}}
resources: {{r: {{type: OS::Neutron::Net, condition: used}}}}
""")
    assert [(found.rule, found.message) for found in findings] == [("HOT602", message)]


def test_a_condition_that_is_nothing_holds(validate: Validate) -> None:
    """Heat takes what a function leaves open for no condition at all."""
    text = """\
resources:
  r: {type: OS::Neutron::Net, condition: {yaql: {expression: $.data, data: null}}}
"""
    assert validate(text) == []
