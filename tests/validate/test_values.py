"""Values of parameters: defaults, and what environments give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Value
from hotgen.hot.template import Constraint, Parameter
from hotgen.validate.values import default_violations, type_mismatch, violations

if TYPE_CHECKING:
    from tests.validate.conftest import Validate


@pytest.mark.parametrize(
    ("type_", "right", "wrong"),
    [
        ("string", ["a", 5, True, ("a",), {"a": "b"}], []),
        ("number", [5, 1.5, True, " 5 ", "1_000", "1e3", "nan"], ["", "abc", "0x10", ("1",), {}]),
        ("boolean", [True, "yes", "ON", " t ", 1, 0], [2, "", "maybe", (1,)]),
        ("json", [5, {}, (), "", '{"a": 1}', "[1]"], ["{a", "a"]),
        ("comma_delimited_list", ["", "a", "a,b", (), (1, "a")], [5, {}, True]),
    ],
)
def test_types(type_: str, right: list[Value], wrong: list[Value]) -> None:
    """Heat's engine was asked about each of these."""
    parameter = Parameter(type=type_)
    assert [value for value in right if type_mismatch(parameter, value) is not None] == []
    assert [value for value in wrong if type_mismatch(parameter, value) is None] == []


def broken(type_: str, value: Value, kind: str, argument: Value) -> list[str]:
    """Return how *value* breaks the one constraint of a parameter."""
    parameter = Parameter(type=type_, constraints=(Constraint(kind, argument),))
    return list(violations(parameter, value, lambda _name, _value: None))


def test_constraints_look_at_the_value_as_it_is_written() -> None:
    """Except for lists and JSON, which are parsed first."""
    assert broken("string", 5, "length", {"max": 9})
    assert broken("comma_delimited_list", "a,b,c", "length", {"max": 2})
    assert not broken("json", '{"a": 1, "b": 2}', "length", {"max": 2})
    assert not broken("number", "5", "range", {"min": 1})
    assert not broken("number", "5", "allowed_values", (5,))
    assert not broken("comma_delimited_list", (1,), "allowed_values", ("1",))


def test_the_description_of_a_constraint_is_its_authors_explanation() -> None:
    """It follows what was found."""
    constraint = Constraint("length", {"min": 8}, "long enough to be safe")
    parameter = Parameter(type="string", constraints=(constraint,))
    assert list(violations(parameter, "short", lambda _name, _value: None)) == [
        "has a length of 5; allowed: at least 8 (long enough to be safe)"
    ]


def test_an_empty_default_of_a_list_counts_as_one_empty_item() -> None:
    """At first; then it is parsed, and has none."""
    for argument in ({"max": 0}, {"min": 1}):
        parameter = Parameter(
            type="comma_delimited_list", default="", constraints=(Constraint("length", argument),)
        )
        assert len(list(default_violations(parameter, lambda _name, _value: None))) == 1


PARAMETERS = """\
parameters:
  size: {type: number, constraints: [{range: {max: 5}}]}
  zone: {type: string, default: nova}
  child_only: {type: string, default: a}
"""


def test_an_environment_is_held_against_the_parameters(validate: Validate) -> None:
    """Unknown names, wrong types and values outside of constraints, each in the environment."""
    findings = validate(
        PARAMETERS,
        {
            "a.env.yaml": "parameters: {sise: 3}\n",
            "b.env.yaml": "parameters: {size: 6}\nparameter_defaults: {unknown: 1}\n",
            "c.env.yaml": "parameter_defaults: {size: many}\n",
            "d.env.yaml": "parameters: {zone: x}\n",
        },
    )
    assert [(f.file, f.rule, f.path) for f in findings] == [
        ("a.env.yaml", "HOT321", ("parameters", "sise")),
        ("b.env.yaml", "HOT323", ("parameters", "size")),
        ("c.env.yaml", "HOT323", ("parameter_defaults", "size")),
        ("d.env.yaml", "HOT322", ("parameters",)),
    ]
    assert findings[0].message == ("the template has no parameter 'sise'; did you mean 'size'?")
    assert findings[0].origin is not None
    assert findings[0].origin.file.endswith("a.env.yaml")


def test_a_default_in_an_environment_reaches_nested_stacks(validate: Validate) -> None:
    """So that the parent need not pass the parameter on."""
    child = "parameters: {image: {type: string}}\n"
    text = "resources: {a: {type: child.yaml}}\n"
    assert [f.rule for f in validate(text, {"child.yaml": child})] == ["HOT402"]
    defaults = "parameter_defaults: {image: debian}\n"
    assert not validate(text, {"child.yaml": child, "all.env.yaml": defaults})


@pytest.mark.parametrize(
    ("constraint", "message"),
    [
        ("range: {min: 100, max: 1}", "no range is at least 100 and at most 1"),
        ('range: {min: "2", max: 1.5}', "no range is at least 2 and at most 1.5"),
        ("length: {min: 9, max: 3}", "no length is at least 9 and at most 3"),
        ("range: {min: 1, max: 1}", None),
        ("range: {min: 1}", None),
        ("range: {min: ~, max: 1}", None),
        ("length: {max: 3}", None),
    ],
)
def test_limits_that_leave_nothing(
    validate: Validate, constraint: str, message: str | None
) -> None:
    """No value is between a minimum and a smaller maximum; they were mixed up."""
    type_ = "number" if constraint.startswith("range") else "string"
    text = f"parameters: {{p: {{type: {type_}, constraints: [{{{constraint}}}]}}}}\n"
    findings = [found for found in validate(text) if found.rule == "HOT309"]
    assert [found.message.partition(";")[0] for found in findings] == [message] * bool(message)
    for found in findings:
        assert found.path == ("parameters", "p", "constraints", 0, constraint.partition(":")[0])
