"""The values of hidden parameters are in no finding, and in no report."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from hotgen.bundle import collect
from hotgen.schema import Catalog
from hotgen.validate.finding import Finding
from hotgen.validate.report.text import report
from hotgen.validate.run import run
from hotgen.validate.secrets import texts, without

SECRET = "hunter2"  # noqa: S105 - an example

TEMPLATE = """\
    heat_template_version: 2018-08-31
    parameters:
      short: {type: string, hidden: true, default: hunter2, constraints: [{length: {max: 3}}]}
      number: {type: number, hidden: true, default: hunter2}
      choice: {type: string, hidden: true, default: hunter2, constraints: [{allowed_values: [a]}]}
      map: {type: json, hidden: true, default: "hunter2"}
      given: {type: number, hidden: true}
      plain: {type: number, default: shown}
    """

ENVIRONMENT = """\
    parameters: {given: hunter2}
    parameter_defaults: {number: hunter2}
    """


@pytest.fixture
def findings(tmp_path: Path) -> list[Finding]:
    """What is wrong with values of hidden parameters, in a template and its environment."""
    (tmp_path / "main.yaml").write_text(dedent(TEMPLATE), encoding="utf-8")
    (tmp_path / "env.yaml").write_text(dedent(ENVIRONMENT), encoding="utf-8")
    collected = collect(tmp_path / "main.yaml", [tmp_path / "env.yaml"])
    return run(collected.bundle, Catalog(), problems=collected.problems)


def test_no_report_shows_the_value_of_a_hidden_parameter(findings: list[Finding]) -> None:
    """Neither the message nor the line of the file is there; the finding and its place are."""
    assert SECRET not in report(findings)
    places = {(each.rule, each.path) for each in findings}
    assert {
        ("HOT306", ("parameters", "short", "default")),
        ("HOT305", ("parameters", "number", "default")),
        ("HOT306", ("parameters", "choice", "default")),
        ("HOT323", ("parameters", "given")),
    } <= places


def test_other_values_are_shown(findings: list[Finding]) -> None:
    """A message without the value helps less, so only secrets are left out."""
    [plain] = [each for each in findings if each.path[:2] == ("parameters", "plain")]
    assert plain.message == "the default must be a number, not 'shown'"
    assert not plain.secret


def test_a_secret_that_everybody_can_read_is_told(findings: list[Finding]) -> None:
    """A default in the template, a value in an environment."""
    told = {(each.name, each.path, str(each.severity)) for each in findings}
    assert ("hidden-default", ("parameters", "short", "default"), "warning") in told
    assert ("hidden-value", ("parameters", "given"), "warning") in told
    assert ("hidden-value", ("parameter_defaults", "number"), "warning") in told


@pytest.mark.parametrize(
    ("message", "secret", "left"),
    [
        ("not 'abc'", "abc", "not (hidden)"),
        ("abcd is not abc", "abc", "abcd is not (hidden)"),
        ("at least 10, not 1", 1, "at least 10, not (hidden)"),
        ("'a' and 'b' in ['a']", {"x": ("a", "b")}, "(hidden) and (hidden) in [(hidden)]"),
        ("must be a number", "", "must be a number"),
    ],
)
def test_each_part_of_a_value_is_taken_out(message: str, secret: object, left: str) -> None:
    """As it is, and as Python writes it; other words stay."""
    assert without(message, texts(secret)) == left  # type: ignore[arg-type]  # values of every kind
