"""What Heat takes without a word and nobody means: which scalars and functions are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

ANY = "resources: {r: {type: OS::Heat::Value, properties: {value: VALUE}}}\n"
TEXT = "resources: {r: {type: OS::Neutron::Net, properties: {name: VALUE}}}\n"
NUMBER = """\
resources: {r: {type: OS::Heat::RandomString, properties: {length: VALUE}}}
"""
PATTERN = "parameters: {p: {type: TYPE, default: VALUE}}\noutputs: {o: {value: {get_param: p}}}\n"


@pytest.mark.parametrize(
    ("template", "value", "reads"),
    [
        (ANY, "0644", "the number 420"),
        (ANY, "-010", "the number -8"),
        (ANY, "0x1F", "the number 31"),
        (ANY, "0b11", "the number 3"),
        (ANY, "12:30:45", "the number 45045"),
        (ANY, "52:54:00:12:34:56", "the number 41135085296"),
        (ANY, "1:30.5", "the number 90.5"),
        (ANY, "2.10", "the number 2.1"),
        (ANY, "[{a: [0644]}]", "the number 420"),
        (TEXT, "1_000", "the number 1000"),
        (TEXT, "on", "the text 'True'"),
        (TEXT, "No", "the text 'False'"),
        (TEXT, "{if: [c, on, x]}", "the text 'True'"),
        (TEXT, "{str_replace: {template: x, params: {x: off}}}", "the text 'False'"),
        (NUMBER, "010", "the number 8"),
        (PATTERN.replace("TYPE", "string"), "yes", "the text 'True'"),
        (PATTERN.replace("TYPE", "string"), "2.10", "the number 2.1"),
        (PATTERN.replace("TYPE", "comma_delimited_list"), "[a, yes]", "the text 'True'"),
    ],
)
def test_what_is_not_what_it_looks_like(
    template: str, value: str, reads: str, validate: Validate
) -> None:
    """The warning says what Heat reads, at the place of the scalar."""
    text = template.replace("VALUE", value) + "conditions: {c: true}\n"
    [found] = [f for f in validate(text) if f.rule == "HOT151"]

    assert reads in found.message
    assert found.origin is not None
    place = found.origin
    assert place.end_column is not None
    line = ("heat_template_version: 2021-04-16\n" + text).splitlines()[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] in found.message


@pytest.mark.parametrize(
    ("template", "value"),
    [
        (ANY, "80"),
        (ANY, "+5"),
        (ANY, "1.5"),
        (ANY, ".5"),
        (ANY, "1.0e+5"),
        (ANY, "1e3"),
        (ANY, "0.50"),
        (ANY, "yes"),
        (ANY, "~"),
        (ANY, "True"),
        (ANY, "1_000"),
        (ANY, "'0644'"),
        (ANY, '"12:30:45"'),
        (ANY, "!!str 0644"),
        (ANY, "0899"),
        (ANY, "2021-04-16"),
        (ANY, "52:54:00:aa:34:56"),
        (TEXT, "80"),
        (TEXT, "true"),
        (TEXT, "'on'"),
        (NUMBER, "0x10"),
        (NUMBER, "1_0"),
        (PATTERN.replace("TYPE", "boolean"), "yes"),
        (PATTERN.replace("TYPE", "number"), "1.50"),
        (PATTERN.replace("TYPE", "json"), "{a: on}"),
    ],
)
def test_what_is_meant_as_it_is(template: str, value: str, validate: Validate) -> None:
    """Where a number or a boolean is meant, its other spellings are no surprise."""
    assert [f.rule for f in validate(template.replace("VALUE", value))] == []


@pytest.mark.parametrize(
    ("key", "name"), [("on", "true"), ("No", "false"), ("~", "null"), ("2.10", "2.1"), ("010", "8")]
)
def test_keys_that_get_another_name(key: str, name: str, validate: Validate) -> None:
    """A key travels as JSON spells it."""
    [found] = validate(ANY.replace("VALUE", f"{{{key}: x}}"))

    assert (found.rule, found.path[-1]) == ("HOT152", name)
    assert found.message == f"this key is {name!r} to Heat: put quotes around {key!r} to keep it"


@pytest.mark.parametrize("key", ["80", "true", "null", "'on'", "name", "1.5"])
def test_keys_that_keep_their_names(key: str, validate: Validate) -> None:
    """Most keys are written as JSON spells them."""
    assert validate(ANY.replace("VALUE", f"{{{key}: x}}")) == []


def test_aliases_and_merges_are_told_where_they_are_written(validate: Validate) -> None:
    """One scalar that stands in several places is one surprise."""
    findings = validate("""\
resources:
  a: {type: OS::Heat::Value, properties: {value: &m {mode: 0644, on: x}}}
  b: {type: OS::Heat::Value, properties: {value: *m}}
  c: {type: OS::Heat::Value, properties: {value: {<<: *m, z: 1}}}
""")
    assert [(f.rule, f.path[1]) for f in findings] == [("HOT151", "a"), ("HOT152", "a")]


def test_json_has_no_surprises(validate: Validate) -> None:
    """What has quotes in JSON is text, and there are no other ways to write a number."""
    text = '{"heat_template_version": "2021-04-16", "outputs": {"o": {"value": ["0644", "on"]}}}'
    assert validate(text) == []


def test_values_of_hidden_parameters_are_not_shown(validate: Validate) -> None:
    """Neither as they are written nor as Heat reads them."""
    findings = validate(
        "parameters: {p: {type: string, hidden: true}}\noutputs: {o: {value: {get_param: p}}}\n",
        {"a.env.yaml": "parameters: {p: 0644}\n"},
    )
    assert [f.rule for f in findings] == ["HOT153", "HOT332"]
    assert not any("0644" in f.message or "420" in f.message for f in findings)
    assert all(f.secret for f in findings)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("get_parm", "did you mean 'get_param'?"),
        ("getparam", "did you mean 'get_param'?"),
        ("get_attribute", ""),
        ("Get_Attr", "did you mean 'get_attr'?"),
        ("get-resource", "did you mean 'get_resource'?"),
        ("list_joins", "did you mean 'list_join'?"),
        ("Fn::GetAtt", "HOT has get_attr"),
        ("Fn::Sub", "HOT has str_replace"),
        ("params", ""),
        ("files", ""),
        ("filters", ""),
        ("port", ""),
    ],
)
def test_misspelt_functions(name: str, said: str, validate: Validate) -> None:
    """Only what can hardly be anything else is taken for a function."""
    findings = validate(ANY.replace("VALUE", f'{{"{name}": [a, b]}}'))

    expected = [f"Heat has no function {name!r} and takes this for plain data; {said}"]
    assert [f.message for f in findings] == (expected if said else [])
    assert {f.rule for f in findings} <= {"HOT154"}


@pytest.mark.parametrize("key", ["filter", "if", "repeat", "not", "contains"])
def test_functions_that_are_words_may_be_keys(key: str, validate: Validate) -> None:
    """Beside other keys they are just that."""
    assert validate(ANY.replace("VALUE", f"{{{key}: a, other: b}}")) == []
