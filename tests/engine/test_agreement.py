"""What `hotgen.validate` finds is what Heat's engine refuses, nothing more and nothing less.

What is good is spoilt in every place, one way at a time, and both are asked. What Heat refuses has
to be an error; an error that speaks for Heat has to be something that Heat refuses.
"""

from __future__ import annotations

import copy
import json
import re
import shutil
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import yaml

from hotgen.bundle import Bundle, collect
from hotgen.schema.catalog import Catalog
from hotgen.text.load import loads
from hotgen.validate.finding import Finding, Severity
from hotgen.validate.run import run

if TYPE_CHECKING:
    from hotgen.schema.model import Property, ResourceType
    from tests.engine.conftest import Judge, Verdict

Data: TypeAlias = Any
"""A template, or what is in one."""

Place: TypeAlias = tuple[str | int, ...]
"""Where in a template."""

VALUES: list[Data] = [
    None,
    "",
    "wrong",
    "5",
    "true",
    "10.0.0.1",
    5,
    -1,
    70000,
    1.5,
    True,
    [],
    ["wrong"],
    [5],
    [{"wrong": "a"}],
    {},
    {"wrong": "a"},
    {"get_param": "nowhere"},
    {"get_resource": "nowhere"},
    {"get_attr": ["nowhere", "show"]},
]

WEB_TIER = Path(__file__).parents[2] / "rendered" / "web-tier"
FILES = ("web-tier.yaml", "web-server.yaml", "production.env.yaml")


def disagreement(verdict: Verdict, findings: Iterable[Finding]) -> str:
    """Return how *findings* differ from the verdict, if they do."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if verdict.verdict == "error" and not errors:
        return f"accepted, but Heat says: {verdict.message}"
    claims = [finding for finding in errors if finding.engine]
    if claims and (verdict.verdict == "ok" or verdict.nested):
        return f"refused, but not by Heat: {claims[0].rule} {claims[0].message}"
    return ""


def chosen(place: Place, seed: int, count: int) -> list[Data]:
    """Return *count* of the values for a place; others for another place or *seed*."""
    start = zlib.crc32(repr((place, seed)).encode())
    return [VALUES[(start + 7 * step) % len(VALUES)] for step in range(count)]


def check(found: Iterable[str], gaps: Mapping[str, str]) -> None:
    """Fail on a disagreement that is not in *gaps*, and on a gap that is none any more."""
    lines = list(found)
    news = [line for line in lines if not any(re.search(gap, line) for gap in gaps)]
    assert news == []
    assert [gap for gap in gaps if not any(re.search(gap, line) for line in lines)] == []


# --- a whole stack --------------------------------------------------------------------------------


def places(data: Data, path: Place = ()) -> Iterator[Place]:
    """Yield the path of everything inside *data*."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inside:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def changed(data: Data, path: Place, change: Callable[[Data, Any], object]) -> Data:
    """Return *data* with a *change* of what holds the end of *path*."""
    new = holder = copy.deepcopy(data)
    for step in path[:-1]:
        holder = holder[step]
    change(holder, path[-1])
    return new


def spoilt(data: Data, seed: int) -> Iterator[tuple[str, Data]]:
    """Yield *data* in worse forms, each with what was done to it."""
    for path in places(data):
        place = ".".join(map(str, path))
        yield f"{place} dropped", changed(data, path, lambda holder, key: holder.pop(key))
        if isinstance(path[-1], str):
            yield f"{place} misspelt", changed(data, path, misspell)
        for value in chosen(path, seed, 3):
            yield f"{place} = {value}", changed(data, path, replace_by(value))


def misspell(holder: Data, key: str) -> None:
    """Rename *key*."""
    holder[f"{key}x"] = holder.pop(key)


def replace_by(value: Data) -> Callable[[Data, Any], None]:
    """Return the change that puts *value* in."""
    return lambda holder, key: holder.__setitem__(key, copy.deepcopy(value))


STACK_GAPS: dict[str, str] = {
    # What no rule looks at yet.
    r"scaling_\w+_alarm\.properties\.threshold": "yaql is not worked out",
    # An environment need not be the only one.
    r"The Parameter \(\w+\) was not provided": "a missing parameter is a warning",
    # What rules say too early.
    r"HOT120 custom_constraint": "Heat finds out when it has a value to check",
    r"HOT306 .* net_cidr": "Heat does not look at a default that is not used",
}


MET_BY: dict[int, dict[str, str]] = {
    12: {r"(min|max)_size = .*: accepted, .* MinSize": "the other one is a parameter"},
    27: {},
}
"""Gaps that the values of one release meet."""


@pytest.mark.parametrize("major", MET_BY)
def test_stack(judge: Callable[[str], Judge], tmp_path: Path, major: int) -> None:
    """A stack, its nested stack and its environment."""
    catalog = Catalog(major)
    shutil.copytree(WEB_TIER, tmp_path, dirs_exist_ok=True)
    main, _, environment = (tmp_path / name for name in FILES)
    good = {name: (WEB_TIER / name).read_text() for name in FILES}
    assert judge(catalog.release.heat).ask_file(main, environment).verdict == "ok"

    def compare(name: str, data: Data) -> str:
        (tmp_path / name).write_text(json.dumps(data))
        verdict = judge(catalog.release.heat).ask_file(main, environment, nested_strict=True)
        found = collect(main, [environment])
        (tmp_path / name).write_text(good[name])
        return disagreement(verdict, run(found.bundle, catalog, problems=found.problems))

    lines = []
    for name, text in good.items():
        for what, data in spoilt(yaml.safe_load(text), seed=major):
            if difference := compare(name, data):
                lines.append(f"{name} {what}: {difference}")
    check(lines, STACK_GAPS | MET_BY[major])


# --- every property -------------------------------------------------------------------------------

VALID = {
    "cron_expression": "* * * * *",
    "dns_domain": "a.b.",
    "expiration": "2099-01-01T00:00:00Z",
    "ip_addr": "10.0.0.1",
    "ip_or_cidr": "10.0.0.1",
    "iso_8601": "2020-01-01T00:00:00Z",
    "json_string": "{}",
    "mac_addr": "00:00:00:00:00:01",
    "net_cidr": "10.0.0.0/24",
    "timezone": "UTC",
}


def valid(prop: Property) -> Data:
    """Return a value that keeps to the constraints of a property, as a rule."""
    if prop.type == "map":
        inside = prop.properties or {}
        return {name: valid(each) for name, each in inside.items() if each.required}
    if prop.type == "list":
        return [valid(prop.items)] if prop.items else ["a"]
    for constraint in prop.constraints:
        argument: Data = constraint.argument
        match constraint.kind:
            case "allowed_values":
                return argument[0]
            case "range":
                return argument.get("min", 1)
            case "custom_constraint" if argument in VALID:
                return VALID[argument]
    return {"boolean": True, "integer": 1, "number": 1}.get(prop.type, "a")


def resources(kind: ResourceType, seed: int) -> Iterator[tuple[str, Data]]:
    """Yield properties for a type, right ones and wrong ones, each with what they are about."""
    required = {name: valid(each) for name, each in kind.properties.items() if each.required}
    for name in required:
        yield f"{name} dropped", {key: required[key] for key in required if key != name}
    for name in kind.properties:
        yield f"{name} misspelt", {**required, f"{name}x": "a"}
        for value in chosen((kind.name, name), seed, 6):
            yield f"{name} = {value}", {**required, name: value}


PROPERTY_GAPS = {
    27: {},
    11: {
        r"OS::Senlin::Cluster .* not by Heat": "the type does not look at its properties",
    },
}


@pytest.mark.parametrize("major", PROPERTY_GAPS)
def test_property(judge: Callable[[str], Judge], major: int) -> None:
    """Each property of each type; what a type checks by itself does not count here."""
    catalog = Catalog(major)

    def compare(name: str, properties: Data) -> str:
        resource = {"type": name, "properties": properties}
        template = {"heat_template_version": "2018-08-31", "resources": {"a": resource}}
        text = json.dumps(template)
        verdict = judge(catalog.release.heat).ask(text)
        if verdict.verdict == "error" and "properties" not in verdict.path:
            return ""
        found = loads(text)
        assert found.template is not None
        bundle = Bundle(name="main", template=found.template)
        return disagreement(verdict, run(bundle, catalog, problems={"main.yaml": found.problems}))

    lines = []
    for name in catalog.type_names():
        kind = catalog.resource_type(name)
        assert kind is not None
        for what, properties in resources(kind, seed=major):
            if difference := compare(name, properties):
                lines.append(f"{name} {what}: {difference}")
    check(lines, PROPERTY_GAPS[major])
