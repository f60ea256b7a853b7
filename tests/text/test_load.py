"""Loading is tolerant: what is right is read, whatever stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.errors import Origin
from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam, GetResource
from hotgen.hot.path import NOWHERE
from hotgen.hot.template import Constraint, Output, Parameter, Resource, Template
from hotgen.hot.versions import VERSIONS
from hotgen.text.dump import dump
from hotgen.text.load import Loaded, load, loads
from tests.strategies import exactly

CORPUS: Final = Path(__file__).parents[1] / "corpus"


def template_of(text: str) -> Template:
    """Load *text*, which must be a template."""
    template = loads(text).template
    assert template is not None
    return template


def test_a_malformed_part_leaves_the_rest() -> None:
    """A malformed key costs only itself; a malformed definition keeps its name."""
    template = template_of(
        "heat_template_version: 2018-08-31\n"
        "parameters:\n"
        "  image: string\n"
        "  size: {type: number, tags: none, constraints: [{range: {min: 1}}, range]}\n"
        "resources:\n"
        "  nothing:\n"
        "  server: {type: 5, depends_on: [net, 5], metadata: [], properties: {image: cirros}}\n"
        "outputs:\n"
        "  wrong: text\n"
        "  right: {value: 1}\n"
    )

    assert template.parameters == {
        "image": Parameter(type=""),
        "size": Parameter(type="number", constraints=(Constraint("range", {"min": 1}),)),
    }
    assert template.resources == {
        "nothing": Resource(type=""),
        "server": Resource(type="", depends_on=("net",), properties={"image": "cirros"}),
    }
    assert template.outputs == {"wrong": Output(), "right": Output(value=1)}


def test_null_is_not_absent() -> None:
    """A key with null and a key that is not there are different where Heat tells them apart."""
    template = template_of(
        "heat_template_version: 2018-08-31\n"
        "description:\n"
        "parameters: {a: {type: string, default: ~}, b: {type: string}}\n"
        "outputs: {a: {value: ~}}\n"
    )

    assert template.description is None
    assert template.parameters["a"].default is None
    assert template.parameters["b"].default is ABSENT
    assert template.outputs["a"].value is None


@pytest.mark.parametrize("empty", ["", "~", "[]", "{}", "''", "0", "false"])
def test_empty_sections(empty: str) -> None:
    """Anything empty is an empty section, as it is to Heat."""
    text = f"heat_template_version: 2018-08-31\nparameters: {empty}\nresources: {empty}\n"

    assert loads(text) == Loaded(Template(version="2018-08-31"), ())


def test_one_dependency_is_a_list_of_one() -> None:
    """A single name in ``depends_on`` means the same as a list with it."""
    template = template_of(
        "heat_template_version: 2018-08-31\n"
        "resources: {a: {type: T, depends_on: b}, c: {type: T, depends_on: [b]}}\n"
    )

    assert template.resources["a"] == template.resources["c"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{get_param: a}", GetParam("a")),
        ("{get_param: [a, b, 0]}", GetParam("a", ("b", 0))),
        ("{get_resource: a}", GetResource("a")),
        ("{get_attr: [a, b, {get_param: c}]}", GetAttr("a", ("b", GetParam("c")))),
        ("{get_file: a.sh}", Call("get_file", "a.sh")),
        ("{get_param: {get_param: a}}", Call("get_param", GetParam("a"))),
        ("{get_param: a, and: b}", {"get_param": "a", "and": "b"}),
        ("{get_parm: a}", {"get_parm": "a"}),
        ("{equals: [1, 1]}", {"equals": (1, 1)}),
        ("{Ref: a}", Call("Ref", "a")),
        ("{if: [{equals: [1, {get_param: a}]}, {equals: [1]}]}",
         Call("if", (Call("equals", (1, GetParam("a"))), {"equals": (1,)}))),
        ("{if: {equals: [1, 1]}}", Call("if", {"equals": (1, 1)})),
        ("[{yes: 1}, [2018-08-31]]", ({"true": 1}, ("2018-08-31",))),
    ],
)  # fmt: skip
def test_functions(written: str, value: object) -> None:
    """A mapping with one key that is a function of the version is that function, else data."""
    template = template_of(
        f"heat_template_version: 2018-08-31\noutputs: {{a: {{value: {written}}}}}"
    )

    assert template.outputs["a"].value == value


def test_functions_of_conditions() -> None:
    """Conditions have functions that are plain data elsewhere, wherever a condition may stand."""
    template = template_of(
        "heat_template_version: 2018-08-31\n"
        "conditions: {a: {not: {equals: [1, 2]}}}\n"
        "resources: {a: {type: T, condition: {not: a}, metadata: {not: a}}}\n"
        "outputs: {a: {value: {not: a}, condition: {not: a}}}\n"
    )

    assert template.conditions == {"a": Call("not", Call("equals", (1, 2)))}
    assert template.resources["a"].condition == Call("not", "a")
    assert template.resources["a"].metadata == {"not": "a"}
    assert template.outputs["a"] == Output(value={"not": "a"}, condition=Call("not", "a"))


def test_parameters_have_no_functions() -> None:
    """What looks like a function in a parameter's default is data."""
    template = template_of(
        "heat_template_version: 2018-08-31\n"
        "parameters: {a: {type: json, default: {get_param: b}}}\n"
    )

    assert template.parameters["a"].default == {"get_param": "b"}


@pytest.mark.parametrize("name", VERSIONS)
def test_every_version_reads_its_own_functions(name: str) -> None:
    """A function is one only in the versions that have it, or that refuse it by its name."""
    functions = VERSIONS[name].functions | VERSIONS[name].removed
    candidates = {*functions, "equals", "contains", "repeat", "made_up"}
    outputs = "".join(f"  '{f}': {{value: {{'{f}': 1}}}}\n" for f in candidates)
    template = template_of(f"heat_template_version: {name}\noutputs:\n{outputs}")

    read = {key for key, output in template.outputs.items() if isinstance(output.value, Call)}
    assert read == functions


def test_json_is_read_as_json() -> None:
    """Text in braces is JSON, with JSON's numbers and escapes, and its parts have places."""
    template = template_of(
        '\n {"heat_template_version": "2018-08-31",\n'
        '\t"outputs": {"a":\n'
        '  {"value": [1e5, "\\u00e9"]}}}\n'
    )

    assert exactly(template.outputs["a"].value) == exactly((100000.0, "é"))
    assert template.origins.locate(("outputs", "a", "value", 1)) == Origin("<string>", 4, 19, 4, 27)
    assert template.origins.locate(("outputs",), key=True) == Origin("<string>", 3, 2, 3, 11)


def test_blanks_around_a_template_do_not_count() -> None:
    """Heat's client cuts them off, which can break an indented template or shorten a last block."""
    version = "  heat_template_version: 2018-08-31\n"

    assert loads(f"\n{version}\n").template == Template(version="2018-08-31")
    assert loads(f"{version}  description: indented\n").template is None
    assert template_of(f"{version.strip()}\ndescription: |\n  last\n").description == "last"


def test_yaml_in_braces_is_refused() -> None:
    """YAML's flow style for all of a template is not JSON, and Heat's client takes it for that."""
    loaded = loads("{heat_template_version: 2018-08-31}")

    assert loaded.template is None
    assert loaded.problems[0].rule == "HOT102"


@pytest.mark.parametrize("text", ["a: %s\n", "a: 0x%s\n", '{"a": %s}'])
def test_numbers_without_end(text: str) -> None:
    """A number that is too long to be written again is refused."""
    [problem] = loads(text % ("9" * 5_000)).problems

    assert problem.rule in {"HOT102", "HOT103"}


def test_origins() -> None:
    """Everything has its place; what is not there has the place of what it is missing in."""
    origins = template_of(
        "heat_template_version: 2018-08-31\n"
        "resources:\n"
        "  server:\n"
        "    type: OS::Nova::Server\n"
        "    properties:\n"
        "      networks:\n"
        "        - port: {get_resource: port}\n"
        "      5: five\n"
    ).origins
    server = ("resources", "server")

    assert str(origins.locate((*server, "type"))) == "<string>:4:11"
    assert str(origins.locate((*server, "type"), key=True)) == "<string>:4:5"
    assert str(origins.locate((*server, "properties", "networks", 0))) == "<string>:7:11"
    path = (*server, "properties", "networks", 0, "port", "get_resource")
    assert str(origins.locate(path)) == "<string>:7:32"
    assert str(origins.locate((*server, "properties", "5"))) == "<string>:8:10"
    assert str(origins.locate((*server, "properties", "image"), key=True)) == "<string>:5:5"
    assert str(origins.locate((*server, "properties", "networks", 7))) == "<string>:7:9"
    assert str(origins.locate(())) == "<string>:1:1"


def test_empty_text() -> None:
    """Empty text is a template without a version, at the first line."""
    loaded = loads("")

    assert [problem.rule for problem in loaded.problems] == ["HOT109"]
    assert loaded.template is not None
    assert loaded.template == Template(version="")
    assert loaded.template.origins.locate(("resources",)) == Origin("<string>", 1)


def test_files(tmp_path: Path) -> None:
    """A file is read as UTF-8, and its path is what its origins name."""
    path = tmp_path / "web.yaml"
    path.write_bytes("heat_template_version: 2018-08-31\ndescription: é\n".encode())
    template = load(path).template

    assert template is not None
    assert template.description == "é"
    assert template.origins.locate(("description",)) == Origin(str(path), 2, 14, 2, 15)


def test_unreadable_files(tmp_path: Path) -> None:
    """A file that is missing, a folder or not UTF-8 is a problem at that file."""
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"heat_template_version: 2018-08-31\ndescription: caf\xe9\n")

    for path, message, place in (
        (tmp_path / "none.yaml", "cannot read the file: no such file or directory", "1:1"),
        (tmp_path, "cannot read the file: is a directory", "1:1"),
        (latin, "not UTF-8 text: the byte 0xe9 is out of place", "2:17"),
    ):
        loaded = load(path)
        assert loaded.template is None
        [problem] = loaded.problems
        assert (problem.rule, problem.message) == ("HOT101", message)
        assert str(problem.origin) == f"{path}:{place}"


@given(
    st.sampled_from(sorted(CORPUS.glob("*/*.yaml"))),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(["", *"{}[]:-,'\"\n\t &*!|>%@`#?=~\x00\ud7ff", ": ", "- ", "\n  ", "<<: *a"]),
)
def test_nothing_raises(path: Path, one: float, two: float, new: str) -> None:
    """A file of which something was lost or replaced still loads, or says at its place why not."""
    text = path.read_text("utf-8")
    start, end = sorted((int(one * len(text)), int(two * len(text))))
    for changed in (text[:start] + new + text[end:], text[:start] + new + text[start:]):
        loaded = loads(changed)
        for problem in loaded.problems:
            origins = loaded.template.origins if loaded.template else NOWHERE
            assert problem.origin or origins.locate(problem.path, key=problem.key)
        if loaded.template:
            again = loads(dump(loaded.template)).template
            assert exactly(again) == exactly(loaded.template)
