"""Outputs: declared in the class, bound in build() by assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam, GetResource
from hotgen.hot.template import Output

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

NONE = "assign one, or None to leave it out"
CHOOSE = "if_(condition, value, other) chooses between two"
NO_CONDITION = "a condition is made by equals(), not_() and others, or a boolean parameter"

DECLARATIONS = """\
class Demo(Stack):
    image: Input[str] = parameter()
    flag: Input[bool] = parameter()
    url: Output[str] = output("Where it answers")

    def build(self):
"""


def stack(body: str) -> str:
    """Return a stack with one output and the statements of *body*."""
    return DECLARATIONS + "".join(f"        {line}\n" for line in body.splitlines())


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("self.url = 'a'", "a"),
        ("self.url = self.image", GetParam("image")),
        ("self.net = Net()\nself.url = self.net", GetResource("net")),
        ("self.net = Net()\nself.url = self.net.get_attr('a', 0)", GetAttr("net", ("a", 0))),
        ("self.url = {'a': [self.image]}", {"a": (GetParam("image"),)}),
        ("self.url = list_join('', ['a'])", Call("list_join", ("", ("a",)))),
    ],
)
def test_an_output_has_what_was_assigned(body: str, value: object, author: Author) -> None:
    """Any value that a property can have."""
    template = author.bundle(stack(body)).template
    assert template.outputs == {"url": Output(value=value, description="Where it answers")}  # type: ignore[arg-type]  # the parameters are values


def test_names_and_descriptions(author: Author) -> None:
    """An output may be called otherwise in HOT, need no description, and be left out."""
    template = author.bundle(
        """\
        class Demo(Stack):
            url: Output[str] = output(name="the-url")
            bare = output()
            other: Output[str] = output("Not always there")

            def build(self):
                self.bare = 1
                self.url = "a"
                self.other = None
        """
    ).template
    assert template.outputs == {"the-url": Output(value="a"), "bare": Output(value=1)}


def test_an_output_with_a_condition(author: Author) -> None:
    """`when` shows it only while the condition holds, which may be a named one."""
    template = author.bundle(
        """\
        class Demo(Stack):
            flag: Input[bool] = parameter()
            a: Output[str] = output()
            b: Output[str] = output()
            c: Output[str] = output()

            def build(self):
                self.small = equals(1, 2)
                self.a = when(self.small, "a")
                self.b = when(not_(self.small), {"b": 1})
                self.c = when(self.flag, None)
        """
    ).template
    assert template.outputs == {
        "a": Output(value="a", condition="small"),
        "b": Output(value={"b": 1}, condition=Call("not", "small")),
        "c": Output(value=None, condition=GetParam("flag")),
    }
    assert template.outputs["a"].description is ABSENT


def test_an_output_can_be_read_once_it_is_bound(author: Author) -> None:
    """Inside build() it is what was assigned, without its condition."""
    template = author.bundle(
        stack("self.url = when(self.flag, self.image)\nself.net = Net(url=self.url)")
    ).template
    assert template.resources["net"].properties == {"url": GetParam("image")}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            DECLARATIONS.replace('output("Where it answers")', "«output('a')»") + "        pass\n",
            f"the output 'url' of Demo gets no value in build(): {NONE}",
        ),
        (
            stack("self.net = Net(url=«self.url»)"),
            "the output 'url' is read before it has a value",
        ),
        (
            stack("⟪self.url⟫ = 'a'\n«self.url» = 'b'"),
            f"the output 'url' has a value already: {CHOOSE}",
        ),
        (
            stack("⟪self.url⟫ = None\n«self.url» = 'b'"),
            f"the output 'url' has a value already: {CHOOSE}",
        ),
        (
            stack("self.url = «Net()»"),
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            stack("self.net = Net()\nself.url = «self.net.get_attr»"),
            "this is get_attr itself: call it",
        ),
        (
            stack("self.url = {'a': [«{1}»]}"),
            "a value of type set cannot stand in a template: make it a list",
        ),
        (
            stack("self.url = when(self.flag, {'a': «b'b'»})"),
            "bytes cannot stand in a template: decode() makes a text of them",
        ),
        (
            stack("self.url = when(«'a'», 1)"),
            f"{NO_CONDITION}; it is not of type str",
        ),
        (
            stack("self.url = «equals(1, 2)»"),
            "a condition is no value in HOT: use if_(condition, value, other)",
        ),
        (
            stack("self.net, self.url = Net(), [«range(2)»]"),
            "a value of type range cannot stand in a template: make it a list",
        ),
    ],
)
def test_mistakes_with_an_output(text: str, message: str, author: Author) -> None:
    """An output is bound once, with a value that HOT can spell, before it is read."""
    assert author.mistake(text) == message
