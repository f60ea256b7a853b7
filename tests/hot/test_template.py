"""A template is a value, and knows where its functions are."""

from __future__ import annotations

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource
from hotgen.hot.template import Output, Parameter, Resource, Template
from hotgen.text.load import loads


def test_origins_do_not_count() -> None:
    """Two templates that say the same are equal, wherever they come from."""
    text = "heat_template_version: 2018-08-31\n"

    assert loads(text, "one.yaml").template == loads(f"\n{text}", "two.yaml").template


def test_expressions() -> None:
    """Every function that Heat would work out is found with its path, section by section."""
    template = Template(
        version="2018-08-31",
        parameters={"a": Parameter(type="json", default={"get_param": "b"})},
        conditions={"c": Call("not", GetParam("d"))},
        resources={
            "r": Resource(
                type="T",
                condition=Call("not", "c"),
                deletion_policy=GetParam("policy"),
                metadata=GetParam("data"),
                properties={"list": (GetResource("s"),)},
                update_policy={"batch": GetParam("size")},
            )
        },
        outputs={"o": Output(value=GetAttr("r", ("x",)), condition=Call("not", "c"))},
    )

    assert [*template.expressions()] == [
        (("conditions", "c"), Call("not", GetParam("d"))),
        (("conditions", "c", "not"), GetParam("d")),
        (("resources", "r", "properties", "list", 0), GetResource("s")),
        (("resources", "r", "update_policy", "batch"), GetParam("size")),
        (("resources", "r", "metadata"), GetParam("data")),
        (("resources", "r", "deletion_policy"), GetParam("policy")),
        (("resources", "r", "condition"), Call("not", "c")),
        (("outputs", "o", "condition"), Call("not", "c")),
        (("outputs", "o", "value"), GetAttr("r", ("x",))),
    ]
