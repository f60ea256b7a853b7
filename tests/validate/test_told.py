"""How it is told: at the right place, once, and with what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.validate.conftest import Validate


def test_constraints_behind_a_malformed_one_are_found_where_they_are(validate: Validate) -> None:
    """What cannot be read is left out, and moves nothing."""
    findings = validate("""\
parameters:
  size:
    type: number
    constraints:
      - allowed_values: 5
      - length: {min: 3}
resources: {r: {type: OS::Heat::Value, properties: {value: {get_param: size}}}}
""")
    places = [(found.rule, found.origin.line if found.origin else 0) for found in findings]
    assert places == [("HOT120", 6), ("HOT302", 7)]


def test_an_unknown_condition_hides_only_what_it_may_be_meant_for(validate: Validate) -> None:
    """What has another name is unused all the same."""
    findings = validate(
        """\
parameters: {p: {type: string}}
conditions:
  is_large: {equals: [{get_param: p}, a]}
  other: {equals: [{get_param: p}, b]}
resources:
  r: {type: OS::Neutron::Net, condition: is_larg}
""",
        unused=True,
    )
    assert [(found.rule, found.path) for found in findings] == [
        ("HOT162", ("conditions", "other")),
        ("HOT601", ("resources", "r", "condition")),
    ]


def test_what_an_unknown_condition_leaves_out_is_not_asked(validate: Validate) -> None:
    """The name is the mistake."""
    findings = validate("""\
conditions: {is_prod: {equals: [a, b]}}
resources:
  b: {type: OS::Heat::Value, condition: is_prd, properties: {value: 1}}
outputs: {o: {value: {get_attr: [b, value]}}}
""")
    assert [found.rule for found in findings] == ["HOT601"]


@pytest.mark.parametrize("used", ["{equal: [1, 2]}", "{not: {equal: [1, 2]}}"])
def test_a_function_of_conditions_that_is_misspelt(validate: Validate, used: str) -> None:
    """It is only a map then, and the right name is told."""
    findings = validate(f"""\
conditions: {{c: {used}}}
resources: {{r: {{type: OS::Neutron::Net, condition: c}}}}
""")
    assert [found.rule for found in findings if "did you mean 'equals'?" in found.message] == [
        "HOT602"
    ]


def test_a_quote_that_is_not_closed_is_told_with_its_beginning(validate: Validate) -> None:
    """YAML sees it only at the end."""
    [found] = validate('resources:\n  r:\n    type: "OS::Neutron::Net\n\n  s: {}\n')
    assert "(it begins in line 4)" in found.message


def test_a_long_line_is_cut_around_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The caret stands where the mistake is."""
    path = tmp_path / "main.yaml"
    name = "a" * 200
    path.write_text(
        "heat_template_version: 2021-04-16\n"
        f"resources: {{{name}: {{type: OS::Neutron::Net, properties: {{nmae: {name}}}}}}}\n",
        encoding="utf-8",
    )
    main(["validate", str(path)])
    _, line, carets, *_ = capsys.readouterr().out.splitlines()
    start = carets.index("^")
    assert line[start : start + carets.count("^")] == "nmae"
    assert (line[4], line[-1]) == ("…", "…")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("resources: {r: {typ: OS::Heat::None}}", "HOT123"),
        ("parameters: {p: {typ: string}}\noutputs: {o: {value: {get_param: p}}}", "HOT118"),
        (
            "parameters: {p: {type: string, constraints: [lenght: {min: 2}]}}\noutputs: {}",
            "HOT120",
        ),
    ],
)
def test_a_misspelt_key_is_one_mistake(validate: Validate, text: str, rule: str) -> None:
    """That the right one is missing only follows from it."""
    [found] = validate(text, unused=False)
    assert (found.rule, "did you mean" in found.message) == (rule, True)
