"""Canonical YAML: everything comes back as it was, and reads well."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from yamllint import linter
from yamllint.config import YamlLintConfig

from hotgen.hot.environment import Environment
from hotgen.hot.expr import Call, Expr, GetAttr, GetParam, GetResource, Value
from hotgen.hot.template import Constraint, Output, Parameter, Resource, Template
from hotgen.text.dump import dump, dump_environment
from hotgen.text.environment import loads_environment
from hotgen.text.load import loads
from hotgen.text.nodes import MAX_DEPTH
from tests.strategies import NASTY_TEXTS, environments, exactly, templates

LINT: Final = YamlLintConfig(file=str(Path(__file__).parents[2] / ".yamllint"))


@given(templates)
def test_a_template_comes_back_as_it_was(template: Template) -> None:
    """Whatever a template holds, loading its YAML gives it back, and dumping that the same YAML."""
    text = dump(template, header="rendered\n\nby hotgen")
    loaded = loads(text).template

    assert loaded is not None
    assert exactly(loaded) == exactly(template)
    assert dump(loaded, header="rendered\n\nby hotgen") == text


@pytest.mark.parametrize("text", [*NASTY_TEXTS, *(f"{text}\n{text}" for text in NASTY_TEXTS)])
def test_any_text_at_any_place(text: str) -> None:
    """A text that is hard to write comes back from wherever it can stand, also at the end."""
    value: Value = {
        text: text,
        "list": (text, (text, {"key": text})),
        "call": Call("get_file", text),
    }
    template = Template(
        version="2018-08-31",
        description=text,
        resources={
            text: Resource(type="T", depends_on=(text,), properties={"a": value, "b": text}),
            f"{text} ": Resource(type="T", metadata={"a": GetAttr(text, (text, text))}),
        },
        outputs={text: Output(value=text)},
    )

    assert exactly(loads(dump(template)).template) == exactly(template)


@pytest.mark.parametrize(
    ("start", "end", "levels"),
    [("{a: ", "}", 1), ("[", "]", 1), ("{get_file: ", "}", 1), ("{list_join: [',', ", "]}", 2)],
)
def test_deep_nesting(start: str, end: str, levels: int) -> None:
    """What is nested as deeply as loading allows can be written, walked through and compared."""
    depth = (MAX_DEPTH - 3) // levels
    value = start * depth + "x" + end * depth
    text = f"heat_template_version: 2018-08-31\noutputs: {{a: {{value: {value}}}}}"
    template = loads(text).template

    assert template is not None
    assert len([*template.expressions()]) == (depth if "_" in start else 0)
    assert loads(dump(template)).template == template


@given(environments)
def test_an_environment_comes_back_as_it_was(environment: Environment) -> None:
    """Whatever an environment holds, loading its YAML gives it back."""
    text = dump_environment(environment, header="made by hotgen")
    loaded = loads_environment(text).environment

    assert loaded is not None
    assert exactly(loaded) == exactly(environment)
    assert dump_environment(loaded, header="made by hotgen") == text


@given(templates)
def test_yamllint_is_content(template: Template) -> None:
    """The committed configuration of yamllint has nothing to say, except about texts themselves."""
    problems = {
        problem.rule for problem in linter.run(dump(template, header="made by hotgen"), LINT)
    }

    # Only what a literal block holds can have blanks at the end of a line, or many empty lines.
    assert problems <= {"trailing-spaces", "empty-lines"}


def test_a_small_template() -> None:
    """Sections are apart, resources too; keys have one order; small functions take one line."""
    template = Template(
        version="2018-08-31",
        description="A server",
        parameters={
            "image": Parameter(
                type="string",
                default="cirros",
                constraints=(Constraint("length", {"min": 1, "max": 255}),),
            )
        },
        resources={
            "port": Resource(type="OS::Neutron::Port"),
            "server": Resource(
                type="OS::Nova::Server",
                properties={
                    "image": GetParam("image"),
                    "networks": ({"port": GetResource("port")},),
                    "user_data": "#!/bin/sh\nexit 0\n",
                },
                depends_on=("port",),
            ),
        },
        outputs={"address": Output(value=GetAttr("server", ("first_address",)))},
    )

    assert (
        dump(template, header="Rendered by hotgen\n\nDo not edit")
        == """\
# Rendered by hotgen
#
# Do not edit
heat_template_version: '2018-08-31'

description: A server

parameters:
  image:
    type: string
    default: cirros
    constraints:
      - length: {min: 1, max: 255}

resources:
  port:
    type: OS::Neutron::Port

  server:
    type: OS::Nova::Server
    depends_on:
      - port
    properties:
      image: {get_param: image}
      networks:
        - port: {get_resource: port}
      user_data: |
        #!/bin/sh
        exit 0

outputs:
  address:
    value: {get_attr: [server, first_address]}
"""
    )


@pytest.mark.parametrize(
    ("expr", "lines"),
    [
        (GetParam("a"), [" {get_param: a}"]),
        (GetParam("OS::stack_name"), [" {get_param: OS::stack_name}"]),
        (GetAttr("a", ("b", 0, None)), [" {get_attr: [a, b, 0, null]}"]),
        (Call("list_join", (", ", ("a",))), ["", "list_join:", "  - ', '", "  - - a"]),
        (Call("not", GetParam("a")), ["", "not: {get_param: a}"]),
        (Call("get_file", "f" * 60), ["", f"get_file: {'f' * 60}"]),
        (Call("map_merge", ({"a": 1},)), ["", "map_merge:", "  - a: 1"]),
        (Call("yaql", {}), ["", "yaql: {}"]),
        (Call("str_split", (",", "a,b")), [" {str_split: [',', 'a,b']}"]),
    ],
)
def test_functions(expr: Expr, lines: list[str]) -> None:
    """A short function of scalars takes one line; any other is written like a mapping."""
    text = dump(Template(version="2018-08-31", conditions={"c": expr}))

    expected = ("\n" + " " * 4).join(lines)
    assert text == f"heat_template_version: '2018-08-31'\n\nconditions:\n  c:{expected}\n"


def test_a_block_at_the_end() -> None:
    """A block that ends the text is closed, because Heat's client cuts off what follows it."""
    text = dump(Template(version="2018-08-31", description="one\ntwo\n"))

    assert text.endswith("description: |\n  one\n  two\n...\n")
    assert exactly(loads(text).template) == exactly(loads(text.strip()).template)


def test_a_block_with_empty_lines_at_its_end() -> None:
    """The empty lines of a block stand for the one that else separates what follows."""
    resource = Resource(type="T", properties={"a": "one\n\n"})
    text = dump(Template(version="2018-08-31", resources={"a": resource, "b": resource}))

    assert "    properties:\n      a: |+\n        one\n\n  b:\n" in text
    assert exactly(loads(text).template) == exactly(
        Template(version="2018-08-31", resources={"a": resource, "b": resource})
    )


def test_an_environment() -> None:
    """An environment has its sections in one order, without those that are empty."""
    environment = Environment(
        parameter_defaults={"date": "2018-08-31"}, parameters={"image": "cirros", "size": 5}
    )

    assert dump_environment(environment, header="small") == (
        "# small\n"
        "parameters:\n"
        "  image: cirros\n"
        "  size: 5\n"
        "\n"
        "parameter_defaults:\n"
        "  date: '2018-08-31'\n"
    )
    assert dump_environment(Environment()) == "{}\n"
