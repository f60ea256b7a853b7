"""From what was assigned to what HOT spells: values, options and definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource
from hotgen.hot.template import Resource

if TYPE_CHECKING:
    from tests.dsl.authoring import Author


USE = (
    "cannot stand in a template: use a text (str() may make one of it), a number, a list or a "
    "mapping"
)
NO_CONDITION = "a condition is made by equals(), not_() and others, or a boolean parameter"
AFTER = "after() takes resources and components, not a value of type"
WRITE = "write it here, without assigning it"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("None", None),
        ("True", True),
        ("1.5", 1.5),
        ("'a'", "a"),
        ("[]", ()),
        ("{}", {}),
        ("('a', ['b', {'c': None}])", ("a", ("b", {"c": None}))),
        ("MappingProxyType({'a': 1})", {"a": 1}),
        ("OrderedDict(a=1)", {"a": 1}),
        ("defaultdict(list, a=[1])", {"a": (1,)}),
        ("namedtuple('Pair', 'a b')(1, 2)", (1, 2)),
        ("Colour.RED", "red"),
        ("Number.ONE", 1),
        ("[Number.ONE, Colour.RED, {Colour.RED: Colour.RED}]", (1, "red", {"red": "red"})),
    ],
)
def test_values_become_plain_data(expression: str, value: object, author: Author) -> None:
    """Lists are tuples, mappings are dicts, and members of enumerations are what they stand for."""
    bundle = author.bundle(
        f"""\
        from collections import OrderedDict, defaultdict, namedtuple
        from enum import IntEnum, StrEnum
        from types import MappingProxyType

        class Colour(StrEnum):
            RED = "red"

        class Number(IntEnum):
            ONE = 1

        class Demo(Stack):
            def build(self):
                self.net = Net(a={expression})
        """
    )
    found = bundle.template.resources["net"].properties["a"]
    assert found == value
    assert kinds(found) == kinds(value)


def kinds(value: object) -> object:
    """Return the types that *value* is made of: equal values may be of different ones."""
    if isinstance(value, dict):
        return {key: (type(key), kinds(item)) for key, item in value.items()}
    return [kinds(item) for item in value] if isinstance(value, tuple) else type(value)


def test_what_is_not_given_is_left_out(author: Author) -> None:
    """UNSET is no value; None is HOT's null."""
    template = author.built("from hotgen.dsl.values import UNSET\nself.net = Net(a=UNSET, b=None)")
    assert template.resources["net"].properties == {"b": None}


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("«{1, 2}»", "a value of type set cannot stand in a template: make it a list"),
        (
            "«frozenset('a')»",
            "a value of type frozenset cannot stand in a template: make it a list",
        ),
        (
            "«(x for x in 'a')»",
            "a value of type generator cannot stand in a template: make it a list",
        ),
        ("«range(2)»", "a value of type range cannot stand in a template: make it a list"),
        ("«{}.values()»", "a value of type dict_values cannot stand in a template: make it a list"),
        ("«zip('a')»", "a value of type zip cannot stand in a template: make it a list"),
        ("«b'a'»", "bytes cannot stand in a template: decode() makes a text of them"),
        ("«print»", "this is print itself: call it"),
        ("«Net»", "this is Net itself: call it"),
        ("«str»", "this is str itself: call it"),
        ("«self.add»", "this is add itself: call it"),
        ("«lambda: 1»", "this is <lambda> itself: call it"),
        ("«Demo.image»", "this is the declaration of 'image', not its value: write self.image"),
        (
            "«object()»",
            f"a value of type object {USE}",
        ),
        (
            "«__import__('datetime').date(2020, 1, 1)»",
            f"a value of type date {USE}",
        ),
        (
            "«__import__('ipaddress').ip_network('10.0.0.0/8')»",
            f"a value of type IPv4Network {USE}",
        ),
        ("{«1»: 'a'}", "a key of a mapping must be a text, not of type int"),
        ("«{None: 'a'}»", "a key of a mapping must be a text, not of type NoneType"),
        ("«{self.image: 'a'}»", "a key of a mapping must be a text, not of type ParameterValue"),
        ("«equals(1, 2)»", "a condition is no value in HOT: use if_(condition, value, other)"),
        ("«when(True, 1)»", "when() is for outputs: use if_(condition, value, other)"),
    ],
)
@pytest.mark.parametrize("where", ["{}", "[1, {}]", "{'a': [{'b': {}}]}"])
def test_what_cannot_stand_in_a_template(
    where: str, expression: str, message: str, author: Author
) -> None:
    """It is told where it stands, however deep inside a property."""
    inside = where.replace("{}", expression)
    assert author.mistake_in_build(f"self.net = Net(name={inside})") == message


def test_all_options_of_a_resource(author: Author) -> None:
    """Each is a method that returns the resource."""
    template = author.built(
        """\
        self.net = Net()
        self.big = equals(1, 2)
        self.full = (
            Port(name="a")
            .after(self.net)
            .when(self.big)
            .with_metadata({"a": self.net, "b": [self.image]})
            .with_update_policy({"c": {"d": self.count}})
            .with_deletion_policy(if_(self.big, "Retain", "Delete"))
            .with_description("What it is")
            .with_external_id(self.image)
        )
        self.kept = Net().retained()
        self.saved = Net().snapshotted()
        self.gone = Net().with_deletion_policy("Delete")
        self.described = Net().with_metadata(self.options)
        """.replace("self.described", "self.other")
    )
    assert template.resources["full"] == Resource(
        type="OS::Neutron::Port",
        properties={"name": "a"},
        depends_on=("net",),
        condition="big",
        metadata={"a": GetResource("net"), "b": (GetParam("image"),)},
        update_policy={"c": {"d": GetParam("count")}},
        deletion_policy=Call("if", ("big", "Retain", "Delete")),
        description="What it is",
        external_id=GetParam("image"),
    )
    assert template.resources["kept"].deletion_policy == "Retain"
    assert template.resources["saved"].deletion_policy == "Snapshot"
    assert template.resources["gone"].deletion_policy == "Delete"
    assert template.resources["other"].metadata == GetParam("options")


def test_what_a_resource_comes_after(author: Author) -> None:
    """Everything that was named, once, in order; what is made later counts too."""
    template = author.built(
        """\
        self.last = Net()
        self.a, self.b = Net(), Net()
        self.last.after(self.b).after(self.a, self.b)
        self.last.after(*[self.add("c", Net())]).after()
        """
    )
    assert template.resources["last"].depends_on == ("b", "a", "c")


@pytest.mark.parametrize(
    ("condition", "spelt"),
    [
        ("self.flag", GetParam("flag")),
        ("self.options['a']", GetParam("options", ("a",))),
        ("True", True),
        ("self.big", "big"),
        ("not_(self.big)", Call("not", "big")),
        ("contains('a', self.zones)", Call("contains", ("a", GetParam("zones")))),
    ],
)
def test_conditions_of_a_resource(condition: str, spelt: object, author: Author) -> None:
    """A name, where it has one."""
    template = author.built(f"self.big = equals(1, 2)\nself.net = Net().when({condition})")
    assert template.resources["net"].condition == spelt


def test_conditions_refer_to_each_other(author: Author) -> None:
    """A named condition that is part of another one is its name there."""
    template = author.built(
        "self.a = equals(1, 2)\nself.b = not_(self.a)\nself.c = condition(self.b)"
    )
    assert template.conditions == {"a": Call("equals", (1, 2)), "b": Call("not", "a"), "c": "b"}


def test_definitions_inside_a_resource(author: Author) -> None:
    """Where a property takes a definition, a resource without a name is written there."""
    template = author.built(
        """\
        self.net = Net()
        member = Port(network=self.net, vnic="a").with_metadata({"a": self.image})
        self.group = Scaled(resource=member, other=self.net)
        self.bare = Scaled(resource=Net())
        self.plain = Scaled(resource={"type": "OS::A", "properties": {"a": self.net}})
        self.chosen = Scaled(resource=if_(self.flag, Net(), if_(True, Port(), None)))
        """
    )
    assert template.resources["group"].properties == {
        "resource": {
            "type": "OS::Neutron::Port",
            "metadata": {"a": GetParam("image")},
            "properties": {"network": GetResource("net"), "binding:vnic_type": "a"},
        },
        "other": GetResource("net"),
    }
    assert template.resources["bare"].properties == {"resource": {"type": "OS::Neutron::Net"}}
    assert template.resources["plain"].properties == {
        "resource": {"type": "OS::A", "properties": {"a": GetResource("net")}}
    }
    assert template.resources["chosen"].properties == {
        "resource": Call(
            "if",
            (
                GetParam("flag"),
                {"type": "OS::Neutron::Net"},
                Call("if", (True, {"type": "OS::Neutron::Port"}, None)),
            ),
        )
    }


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "self.net = Net().after(«'other'»)",
            f"{AFTER} str",
        ),
        (
            "self.net = Net().after(«[Net()]»)",
            f"{AFTER} list: after(*…) unpacks it",
        ),
        (
            "self.a = Net()\nself.net = Net().after(self.a, «self.image»)",
            f"{AFTER} ParameterValue",
        ),
        (
            "self.net = Net().when(«'big'»)",
            f"{NO_CONDITION}; it is not of type str",
        ),
        (
            "self.net = Net().when(or_(self.flag, «1»))",
            f"{NO_CONDITION}; it is not of type int",
        ),
        (
            "self.big = not_(«None»)",
            f"{NO_CONDITION}; it is not of type NoneType",
        ),
        (
            "self.net = Net().⟪retained⟫().«snapshotted»()",
            "the deletion_policy of this Net is set twice",
        ),
        (
            "self.net = Net().⟪when⟫(True)\nself.net.«when»(True)",
            "the condition of the Net 'net' is set twice",
        ),
        (
            "self.net = Net().with_metadata({'a': «b'b'»})",
            "bytes cannot stand in a template: decode() makes a text of them",
        ),
        (
            "self.net = Net().with_update_policy({'a': {«1»: 2}})",
            "a key of a mapping must be a text, not of type int",
        ),
        (
            "self.net = Net()\nself.group = Scaled(resource=«self.net»)",
            f"this takes a definition, and 'net' is a resource of the stack already: {WRITE}",
        ),
        (
            "self.group = Scaled(resource=[«Net()»])",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.group = Scaled(resource=Net(port=«Port()»))",
            "this Port is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.group = Scaled(resource=Net(port=[«{1}»]))",
            "a value of type set cannot stand in a template: make it a list",
        ),
        (
            "self.group = Scaled(resource=Net().when(«self.flag»))",
            "a definition inside another resource can have no condition",
        ),
        (
            "self.net = Net()\nself.group = Scaled(resource=Net().after(«self.net»))",
            "a definition inside another resource can have no depends_on",
        ),
        (
            "self.group = Scaled(resource=Net().«retained»())",
            "a definition inside another resource can have no deletion_policy",
        ),
    ],
)
def test_mistakes_with_options_and_definitions(body: str, message: str, author: Author) -> None:
    """They are told at the argument, or at the method that has none."""
    assert author.mistake_in_build(body) == message


def test_attributes_of_attributes(author: Author) -> None:
    """A path may hold what only Heat will know, also of another resource."""
    template = author.built(
        """\
        self.a = Net()
        self.b = Net(x=self.a.get_attr("y", self.a.get_attr("z"), self.count))
        """
    )
    assert template.resources["b"].properties == {
        "x": GetAttr("a", ("y", GetAttr("a", ("z",)), GetParam("count")))
    }
