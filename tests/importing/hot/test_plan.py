"""What a bundle becomes: classes, attributes, and the paths of templates and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.bundle import Bundle
from hotgen.hot.template import Output, Parameter, Resource, Template
from hotgen.importing.hot.plan import plan
from hotgen.importing.hot.remarks import Remarks
from hotgen.text.comments import read_comments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Value
    from hotgen.importing.hot.plan import Plan


def template(*types: str, **definition: Value) -> Template:
    """Return a template with a resource of each type, and a group with a *definition*."""
    resources = {f"r{number}": Resource(type=each) for number, each in enumerate(types)}
    if definition:
        resources["group"] = Resource(type="A", properties={"of": definition})
    return Template(version="2018-08-31", resources=resources)


def planned(
    main: Template, nested: Mapping[str, Template], folder: str = "", module: str = "app"
) -> Plan:
    """Return the plan for a bundle."""
    bundle = Bundle(name="app", template=main, nested=nested, folder=folder)
    keys = [key for key, _ in bundle.templates()]
    return plan(bundle, module, dict.fromkeys(keys, Remarks(read_comments(""))))


@pytest.mark.parametrize(
    ("key", "spelt", "folder", "name", "file"),
    [
        ("part.yaml", "part.yaml", "", "Part", None),
        ("web-part.yaml", "web-part.yaml", "", "WebPart", None),
        ("web_part.yaml", "web_part.yaml", "", "WebPart", "web_part.yaml"),
        ("part.yml", "part.yml", "", "Part", "part.yml"),
        ("part.yaml", "./part.yaml", "", "Part", "./part.yaml"),
        ("lib/part.yaml", "lib/part.yaml", "", "Part", "lib/part.yaml"),
        ("../part.yaml", "../part.yaml", "sub", "Part", None),
        ("../lib/part.yaml", "../lib/part.yaml", "sub", "Part", "lib/part.yaml"),
        ("app.v2.yaml", "app.v2.yaml", "", "AppV2", "app.v2.yaml"),
        ("str.yaml", "str.yaml", "", "Str", None),
        ("stack.yaml", "stack.yaml", "", "NestedStack", "stack.yaml"),
    ],
)
def test_classes_of_nested_templates(
    key: str, spelt: str, folder: str, name: str, file: str | None
) -> None:
    """A class is called like its file; what its name does not say is said beside it."""
    found = planned(template(spelt), {key: template()}, folder)
    part = found.parts[key]
    assert (part.class_name, part.file) == (name, file)
    found.ready.add(key)
    assert found.nested(spelt, found.main) is part
    assert found.is_own_spelling(part, spelt, found.main)


def test_templates_of_one_name() -> None:
    """Folders tell them apart."""
    keys = ["part.yaml", "a/part.yaml", "b/part.yaml", "a/b/part.yaml"]
    found = planned(template(*keys), {key: template() for key in keys})
    names = [found.parts[key].class_name for key in keys]
    assert names == ["Part", "APart", "BPart", "ABPart"]


def test_main_class_is_called_like_its_module() -> None:
    """Also where a nested template has that name; what hotgen exports stays what it is."""
    found = planned(template("lib/app.yaml"), {"lib/app.yaml": template()})
    assert (found.main.class_name, found.parts["lib/app.yaml"].class_name) == ("App", "LibApp")
    assert planned(template(), {}, module="stack").main.class_name == "Stack_"


def test_most_frequent_spelling_is_the_class() -> None:
    """Of two spellings of one file, that which is used more is what the class is called."""
    main = template("./part.yaml", "./part.yaml", "part.yaml")
    found = planned(main, {"part.yaml": template()})
    part = found.parts["part.yaml"]
    assert part.file == "./part.yaml"
    assert found.is_own_spelling(part, "./part.yaml", found.main)
    assert not found.is_own_spelling(part, "part.yaml", found.main)


def test_parts_inside_definitions_are_needed() -> None:
    """A template that only a group's definition names is a part like any other."""
    found = planned(template(type="part.yaml"), {"part.yaml": template()})
    assert found.needed(found.main) == ["part.yaml"]


def test_parts_that_nothing_names() -> None:
    """They are known until something uses their class."""
    found = planned(template("Acme::Part"), {"part.yaml": template()})
    found.ready.add("part.yaml")
    part = found.parts["part.yaml"]
    assert found.unnamed() == [part]
    found.use(part)
    assert found.unnamed() == []


@pytest.mark.parametrize(
    ("key", "folder", "stored"),
    [
        ("go.sh", "", "web-app/go.sh"),
        ("bin/go.sh", "", "web-app/bin/go.sh"),
        ("../go.sh", "sub", "web-app/go.sh"),
        ("go.sh", "sub", "web-app/sub/go.sh"),
    ],
)
def test_places_of_files(key: str, folder: str, stored: str) -> None:
    """Files lie in a folder of the blueprint's own, as they lay around the templates."""
    assert planned(template(), {}, folder, module="web_app").stored(key) == stored


def test_attributes_are_shared_fairly() -> None:
    """Parameters choose first, then resources, conditions and outputs; of these, plain names."""
    main = Template(
        version="2018-08-31",
        parameters={"a-b": Parameter(type="string"), "x": Parameter(type="string")},
        resources={"a_b": Resource(type="A"), "x": Resource(type="A"), "a.b": Resource(type="A")},
        conditions={"x": True},
        outputs={"x": Output(value=1), "a_b": Output(value=1)},
    )
    part = planned(main, {}).main
    assert part.parameters == {"a-b": "a_b", "x": "x"}
    assert part.resources == {"a_b": "a_b_resource", "x": "x_resource", "a.b": "a_b_resource_2"}
    assert part.conditions == {"x": "x_condition"}
    assert part.outputs == {"x": "x_output", "a_b": "a_b_output"}
