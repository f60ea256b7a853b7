"""Whether a blueprint makes what it was made from: every kind of difference is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hotgen.importing.hot.blueprint import Blueprint, import_template
from hotgen.importing.hot.verify import differences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str, str], Path]

MAIN = """\
heat_template_version: 2018-08-31
description: What it is.
parameters:
  count: {type: number, default: 1}
  flag: {type: boolean, default: true}
conditions:
  large: {equals: [{get_param: count}, 2]}
resources:
  value:
    type: OS::Heat::Value
    properties: {value: {a: [1, null, 1.0], b: {get_file: a.txt}}}
  other: {type: 'OS::Heat::RandomString', depends_on: value}
  part: {type: part.yaml}
outputs:
  value: {value: {get_attr: [value, value]}, condition: large}
"""


@pytest.fixture
def blueprint(write: Write) -> Blueprint:
    """Return the blueprint of a template with a nested one, a file and an environment."""
    write("a.txt", "file\n")
    write("part.yaml", "heat_template_version: 2018-08-31\nresources: {}\n")
    main = write("main.yaml", MAIN)
    environment = write("small.env.yaml", "parameters: {count: 2}\n")
    made = import_template(main, [environment], module="main", width=88).blueprint
    assert made is not None
    return made


def test_no_difference(blueprint: Blueprint) -> None:
    """There is none where nothing was changed."""
    assert differences(blueprint) == []


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("[1, None, 1.0]", "[True, None, 1.0]", "resources.value.properties.value.a.0 is another"),
        ("[1, None, 1.0]", "[1.0, None, 1.0]", "resources.value.properties.value.a.0 is another"),
        ("[1, None, 1.0]", "[1, None, 1]", "resources.value.properties.value.a.2 is another"),
        ("[1, None, 1.0]", "[1, '', 1.0]", "resources.value.properties.value.a.1 is another"),
        ("[1, None, 1.0]", "[1, None]", "resources.value.properties.value.a is another"),
        ('{"a": [1', '{"c": 1, "a": [1', "resources.value.properties.value.c is new"),
        ('"a": [1, None, 1.0],', "", "resources.value.properties.value.a is missing"),
        ("heat.RandomString()", "heat.TestResource()", "resources.other.type is another"),
        (".after(self.value)", "", "resources.other.depends_on is another"),
        ("self.other =", "self.another =", "resources.other is missing"),
        ("default=1", "default=2", "parameters.count.default is another"),
        ("flag: Input[bool]", "flag: Input[str]", "parameters.flag.type is another"),
        ("What it is.", "What it was.", "description is another"),
        (
            'Stack):\n    """What',
            'Stack, version=\'2021-04-16\'):\n    """What',
            "version is another",
        ),
        ("self.count, 2)", "self.count, 3)", "conditions.large.args.1 is another"),
        ('get_attr("value")', 'get_attr("other")', "outputs.value.value.path.0 is another"),
    ],
)
def test_what_is_different(blueprint: Blueprint, old: str, new: str, difference: str) -> None:
    """A value, its type, a name, an order of things that wait: it is said where it is."""
    assert old in blueprint.text
    changed = replace(blueprint, text=blueprint.text.replace(old, new))
    assert f"main.yaml: {difference}" in [
        each.removesuffix(" value") for each in differences(changed)
    ]


def test_other_files_and_environments(blueprint: Blueprint) -> None:
    """What goes along with the template is compared as well."""
    changed = replace(blueprint, files={"main/a.txt": "other\n"})
    assert differences(changed) == ["files.a.txt is another value"]
    text = blueprint.text.replace("Environment(count=2)", "Environment(count=3)")
    [found] = differences(replace(blueprint, text=text))
    assert found == "small.env.yaml: parameters.count is another value"


def test_missing_template(blueprint: Blueprint) -> None:
    """A nested template that nothing makes any more is missing."""
    text = blueprint.text.replace("= Part()", '= UntypedResource("part.yaml")')
    text = text.replace("import Environment,", "import UntypedResource, Environment,")
    assert differences(replace(blueprint, text=text)) == ["nested.part.yaml is missing"]


def test_order_of_keys_does_not_count(blueprint: Blueprint) -> None:
    """To Heat it is the same."""
    lines = blueprint.text.splitlines(keepends=True)
    count, flag = (
        next(line for line in lines if f"    {name}: Input" in line) for name in ("count", "flag")
    )
    swapped = blueprint.text.replace(count + flag, flag + count)
    assert swapped != blueprint.text
    assert differences(replace(blueprint, text=swapped)) == []


def test_blueprint_that_does_not_run(blueprint: Blueprint) -> None:
    """A mistake is what is told of it."""
    text = blueprint.text.replace("self.count, 2", "self.cuont, 2")
    [found] = differences(replace(blueprint, text=text))
    assert "cuont" in found
