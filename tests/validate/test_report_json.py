"""The report for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest
from jsonschema import Draft202012Validator

from hotgen import data, validate
from hotgen.errors import Origin
from hotgen.schema.releases import newest
from hotgen.validate.finding import Finding, Severity
from hotgen.validate.report.json import report

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS: Final = Path(__file__).parents[1] / "corpus"
FOUND: Final = Finding(
    rule="HOT401",
    name="unknown-property",
    severity=Severity.ERROR,
    engine=True,
    message="no such “thing”",
    file="heat/server.yaml",
    path=("resources", "web", "properties", "networks", 0),
    origin=Origin("heat/server.yaml", 2, 8, 3, 15),
    chain=("heat/web.yaml: resources.servers",),
    release=newest(),
)


@cache
def checker() -> Any:  # noqa: ANN401 - the library has its own idea of what it is
    """Return what checks reports against the schema that comes with hotgen."""
    schema = json.loads((data.schemas() / "findings.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def read(findings: list[Finding]) -> Any:  # noqa: ANN401 - as JSON has it
    """Return the report on *findings* as a program reads it, if the schema allows it."""
    document = json.loads(report(findings))
    checker().validate(document)
    return document


def test_a_finding_is_told_with_all_that_is_known() -> None:
    """Every key of the format is there, and the place is in the nested file."""
    assert read([FOUND]) == {
        "version": 1,
        "findings": [
            {
                "rule": "HOT401",
                "name": "unknown-property",
                "severity": "error",
                "engine": True,
                "release": 27,
                "file": "heat/server.yaml",
                "line": 2,
                "column": 8,
                "end_line": 3,
                "end_column": 15,
                "path": ["resources", "web", "properties", "networks", 0],
                "chain": ["heat/web.yaml: resources.servers"],
                "message": "no such “thing”",
            }
        ],
    }


def test_what_is_not_known_is_null() -> None:
    """A finding without a place has its file all the same."""
    [told] = read([replace(FOUND, origin=None, release=None)])["findings"]
    places = ("line", "column", "end_line", "end_column", "release")
    assert {told[key] for key in places} == {None}
    assert told["file"] == "heat/server.yaml"


def test_nothing_found_is_an_empty_list() -> None:
    """A program need not look for a missing key."""
    assert read([]) == {"version": 1, "findings": []}


def test_a_finding_is_a_line() -> None:
    """Line by line, reports can be compared and searched; the order is kept."""
    other = replace(FOUND, message="another\nthing")
    _, *lines, _ = report([FOUND, other]).splitlines()
    told = [json.loads(line.rstrip(","))["message"] for line in lines]
    assert told == [FOUND.message, other.message]


@pytest.mark.parametrize(
    ("key", "value"),
    [("severity", "fatal"), ("line", 0), ("rule", None), ("path", "resources"), ("message", "")],
)
def test_the_schema_is_strict(key: str, value: object) -> None:
    """The schema would find it if the report was wrong."""
    document = read([FOUND])
    document["findings"][0][key] = value
    assert not checker().is_valid(document)


@pytest.mark.parametrize("key", ["rule", "engine", "release", "chain", "end_column"])
def test_the_schema_wants_every_key(key: str) -> None:
    """No key may be left out."""
    document = read([FOUND])
    del document["findings"][0][key]
    assert not checker().is_valid(document)


@pytest.mark.parametrize(
    "path", sorted(CORPUS.rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
@pytest.mark.parametrize("mode", [None, "create", "validate"])
def test_every_report_is_as_the_schema_says(
    path: Path,
    mode: Literal["create", "validate"] | None,
    write: Callable[[str, str], Path],
) -> None:
    """Whatever is found in whatever file, the report has its form."""
    template = path
    environments = []
    if path.name.endswith(".env.yaml"):
        template = write("main.yaml", "heat_template_version: 2021-04-16\n")
        environments = [path]
    document = read(validate(template, environments=environments, mode=mode))
    if path.parent.name == "err":
        assert document["findings"]
