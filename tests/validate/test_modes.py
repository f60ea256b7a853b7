"""What Heat's two checks look at, and what only one of them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import hotgen

if TYPE_CHECKING:
    from pathlib import Path

MEMBERS = """\
heat_template_version: 2021-04-16
resources:
  group:
    type: OS::Heat::ResourceGroup
    properties:
      resource_def: {type: child.yaml, properties: {ports: [80, 443]}}
"""
CHILD = """\
heat_template_version: 2021-04-16
parameters: {ports: {type: comma_delimited_list}}
resources:
  net: {type: OS::Neutron::Net, properties: {tags: {get_param: ports}}}
"""
CONDITION = """\
heat_template_version: 2016-04-08
outputs:
  name: {value: a, condition: []}
"""


def found(
    folder: Path, text: str, mode: str | None, files: dict[str, str] | None = None
) -> list[tuple[str, str]]:
    """Return the rules and messages of what Heat refuses *text* for."""
    for name, content in {"main.yaml": text, **(files or {})}.items():
        (folder / name).write_text(content, encoding="utf-8")
    findings = hotgen.validate(folder / "main.yaml", mode=mode)  # type: ignore[arg-type]
    return [(each.rule, each.message) for each in findings if each.engine]


def test_a_list_for_the_members_of_a_group_is_made_a_text(tmp_path: Path) -> None:
    """Which fails where one of its items is none, but only when the stack is created."""
    files = {"child.yaml": CHILD}
    assert found(tmp_path, MEMBERS, "create", files) == [
        ("HOT403", "ports[0] takes a string, not 80"),
        ("HOT403", "ports[1] takes a string, not 443"),
    ]
    assert found(tmp_path, MEMBERS, "validate", files) == []


@pytest.mark.parametrize("mode", ["create", "validate"])
def test_the_condition_of_an_output_before_there_were_any(tmp_path: Path, mode: str) -> None:
    """Heat does not read it, whatever it is; it is told all the same where nobody asks for Heat."""
    assert found(tmp_path, CONDITION, mode) == []
    (tmp_path / "main.yaml").write_text(CONDITION, encoding="utf-8")
    told = {each.rule for each in hotgen.validate(tmp_path / "main.yaml")}
    assert told == {"HOT114", "HOT126"}


def test_a_version_that_is_empty_is_none(tmp_path: Path) -> None:
    """Heat refuses it."""
    assert found(tmp_path, "heat_template_version: ''\n", "create") == [
        (
            "HOT111",
            "heat_template_version must be text such as '2021-04-16'; found the text ''",
        )
    ]


def group(member: str, depth: int = 1, count: str = "1") -> str:
    """Return a template with groups inside of each other, the innermost with *member*."""
    for _ in range(depth):
        properties = f"{{count: {count}, resource_def: {member}}}"
        member = f"{{type: OS::Heat::ResourceGroup, properties: {properties}}}"
    return f"""\
heat_template_version: 2021-04-16
parameters: {{none: {{type: number, default: 0}}}}
resources: {{group: {member}}}
"""


MISSPELT = "{type: OS::Neutron::Net, properties: {nmae: a}}"
UNKNOWN = ("HOT401", "OS::Neutron::Net has no property 'nmae'; did you mean 'name'?")


def test_a_group_inside_of_a_group(tmp_path: Path) -> None:
    """Its members are looked at as well."""
    assert found(tmp_path, group(MISSPELT, depth=2), "create") == [UNKNOWN]


@pytest.mark.parametrize("count", ["0", "'0'", "{get_param: none}"])
def test_a_group_without_members(tmp_path: Path, count: str) -> None:
    """Nobody looks at what they would be."""
    assert found(tmp_path, group(MISSPELT, count=count), "create") == []


def test_groups_are_stacks_inside_of_stacks(tmp_path: Path) -> None:
    """Five deep, and no deeper."""
    member = "{type: OS::Heat::None}"
    message = "'OS::Heat::ResourceGroup' would be nested 6 deep, of at most 5"
    assert found(tmp_path, group(member, depth=5), "create") == []
    assert found(tmp_path, group(member, depth=6), "create") == [("HOT423", message)]


def test_a_cycle_of_refs(tmp_path: Path) -> None:
    """In the first version of HOT there is Ref, as in CloudFormation."""
    text = """\
heat_template_version: 2013-05-23
resources:
  a: {type: OS::Neutron::Net, properties: {name: {Ref: b}}}
  b: {type: OS::Neutron::Net, properties: {name: {Ref: a}}}
"""
    [(rule, _)] = found(tmp_path, text, "validate")
    assert rule == "HOT208"


@pytest.mark.parametrize(
    "member",
    [
        "{get_param: member}",
        "{if: [true, {get_param: member}]}",
        "{type: OS::Neutron::Net, properties: {get_param: [member, properties]}}",
        "{type: {get_param: [member, type]}, properties: {nmae: a}}",
    ],
)
def test_members_that_a_parameter_defines(tmp_path: Path, member: str) -> None:
    """What is known of it counts."""
    text = f"""\
heat_template_version: 2021-04-16
parameters:
  member:
    type: json
    default: {MISSPELT}
resources:
  group: {{type: OS::Heat::ResourceGroup, properties: {{resource_def: {member}}}}}
"""
    assert found(tmp_path, text, "create") == [UNKNOWN]
