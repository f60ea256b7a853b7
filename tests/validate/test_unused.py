"""What is declared and not used, and comparisons that never hold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

NET = "resources: {n: {type: OS::Neutron::Net, properties: {name: VALUE}}}\n"


@pytest.mark.parametrize(
    "value",
    [
        "{get_param: p}",
        "{if: [{equals: [{get_param: p}, a]}, x, y]}",
        "{get_param: [{get_param: q}, 0]}",
        "{str_replace: {template: x, params: {x: {get_param: [p, 0]}}}}",
    ],
)
def test_parameters_are_used_wherever_their_names_may_stand(value: str, validate: Validate) -> None:
    """A name that is worked out may be any."""
    text = f"parameters: {{p: {{type: json, default: {{}}}}}}\n{NET.replace('VALUE', value)}"
    assert "HOT161" not in {f.rule for f in validate(text, unused=True)}


def test_what_is_meant_for_a_parameter_uses_it(validate: Validate) -> None:
    """A name that nothing has is the mistake to tell."""
    text = "parameters: {size: {type: number, default: 1}}\n" + NET
    findings = validate(text.replace("VALUE", "{get_param: sice}"), unused=True)
    assert [f.rule for f in findings] == ["HOT201"]


def test_parameters_of_what_stands_for_a_type(validate: Validate) -> None:
    """They are there because others have them; those of other nested templates are not."""
    child = "parameters: {p: {type: string, default: a}}\n" + NET.replace("VALUE", "x")
    files = {"child.yaml": child, "e.env.yaml": "resource_registry: {My::Type: child.yaml}\n"}
    said = partial(validate, files=files, unused=True)

    assert said("resources: {a: {type: My::Type}}\n") == []
    [found] = validate("resources: {a: {type: c.yaml}}\n", {"c.yaml": child}, unused=True)
    assert (found.rule, found.file, found.path) == ("HOT161", "c.yaml", ("parameters", "p"))
    assert found.message == "nothing uses the parameter 'p'"


def test_unused_conditions(validate: Validate) -> None:
    """One that only another unused one names is not told as well."""
    findings = validate(
        """\
conditions: {a: true, b: {not: a}, c: {and: [d, true]}, d: true, e: true, f: true}
resources:
  n: {type: OS::Neutron::Net, condition: c, properties: {name: {if: [{not: e}, x, y]}}}
outputs: {o: {condition: f, value: 1}}
""",
        unused=True,
    )
    assert [(f.rule, f.path) for f in findings] == [("HOT162", ("conditions", "b"))]
    assert findings[0].message == "nothing uses the condition 'b'"


@pytest.mark.parametrize(
    ("type_", "other", "said"),
    [
        ("string", "true", "text is compared with a boolean"),
        ("string", "5", "text is compared with a number"),
        ("boolean", "'true'", "a boolean is compared with text"),
        ("number", "'5'", "a number is compared with text"),
        ("number", "[]", "a number is compared with a list"),
        ("comma_delimited_list", "''", "a list is compared with text"),
        ("string", "~", "text is compared with null"),
        ("string", "'true'", ""),
        ("boolean", "1", ""),
        ("number", "5.0", ""),
        ("json", "a", ""),
        ("string", "{get_param: p}", ""),
        ("string", "{get_param: unknown}", ""),
    ],
)
def test_what_never_holds(type_: str, other: str, said: str, validate: Validate) -> None:
    """Only values whose kinds are certain, and differ, are told."""
    text = f"parameters: {{p: {{type: {type_}}}}}\nconditions:\n"
    findings = validate(f"{text}  c: {{equals: [{{get_param: p}}, {other}]}}\n")

    found = [f.message for f in findings if f.rule == "HOT163"]
    assert found == ([f"this never holds: {said}"] if said else [])
