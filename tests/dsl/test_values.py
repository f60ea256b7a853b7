"""Values that only Heat knows: Python cannot compute with them, which is told where it tries."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from hotgen.functions import STACK_NAME, equals, get_param, list_join
from hotgen.hot.expr import GetAttr, GetParam, GetResource

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

SELECT = "which only Heat will know: select with [...], compute with hotgen.functions"
SETTING = "a setting() is known while build() runs"
TEXT = "use str_replace() or list_join(); repr() shows what it is"
TRUTH = f"use if_() or .when(), combine with and_(), or_(), not_(); {SETTING}"
EQUAL = "use equals(); whether two are the same object is told by `is`"
UNEQUAL = "use not_(equals()); whether two are the same object is told by `is`"
ORDER = f"HOT has none; {SETTING}"
LENGTH = f"HOT has none, yaql() can count; {SETTING}"
ITEMS = f"use repeat(); {SETTING}"
SUM = "use list_join() for text, list_concat() for lists, yaql() for numbers"
NUMBER = f"HOT has no arithmetic, yaql() can compute; {SETTING}"

OPERATIONS = {
    "str({})": ("text", TEXT),
    "'%s' % {}": ("text", TEXT),
    "'{{}}'.format({})": ("text", TEXT),
    "{} % 2": ("text", TEXT),
    "bool({})": ("the truth", TRUTH),
    "{} == 'a'": ("a comparison", EQUAL),
    "'a' == {}": ("a comparison", EQUAL),
    "{} != 'a'": ("a comparison", UNEQUAL),
    "{} < 1": ("an ordering", ORDER),
    "{} <= 1": ("an ordering", ORDER),
    "1 < {}": ("an ordering", ORDER),
    "1 <= {}": ("an ordering", ORDER),
    "len({})": ("the length", LENGTH),
    "list({})": ("the items", ITEMS),
    "reversed({})": ("the items", ITEMS),
    "'a' in {}": ("the content", "use contains()"),
    "{} + 'a'": ("a sum", SUM),
    "'a' + {}": ("a sum", SUM),
    "['a'] + {}": ("a sum", SUM),
    "sum([{}])": ("a sum", SUM),
    "int({})": ("a number", NUMBER),
    "float({})": ("a number", NUMBER),
    "complex({})": ("a number", NUMBER),
    "range({})": ("a number", NUMBER),
    "'abc'[{}]": ("a number", NUMBER),
    "round({})": ("a number", NUMBER),
    "abs({})": ("a number", NUMBER),
    "-{}": ("a number", NUMBER),
    "+{}": ("a number", NUMBER),
    "{} - 1": ("a number", NUMBER),
    "1 - {}": ("a number", NUMBER),
    "{} * 2": ("a number", NUMBER),
    "2 * {}": ("a number", NUMBER),
    "{} / 2": ("a number", NUMBER),
    "2 / {}": ("a number", NUMBER),
    "{} // 2": ("a number", NUMBER),
    "2 // {}": ("a number", NUMBER),
    "{} ** 2": ("a number", NUMBER),
    "2 ** {}": ("a number", NUMBER),
    "divmod({}, 2)": ("a number", NUMBER),
    "divmod(2, {})": ("a number", NUMBER),
}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_python_cannot_compute_with_a_parameter(operation: str, author: Author) -> None:
    """Each operation is refused where it stands, with what to use instead."""
    what, advice = OPERATIONS[operation]
    message = author.mistake_in_build(f"x = «{operation.format('self.image')}»")
    assert message == f"{what} of the parameter 'image', which only Heat will know: {advice}"


@pytest.mark.parametrize(
    ("value", "described"),
    [
        ("self.options['a'][0]", "the parameter 'options'"),
        ("self.net", "the Net 'net'"),
        ("self.net.get_attr('status')", "the attribute 'status' of the Net 'net'"),
        ("get_attr(self.net)", "all attributes of the Net 'net'"),
        ("get_resource(self.net)", "the reference of the Net 'net'"),
        ("list_join(',', [])", "the result of list_join"),
        ("equals(1, 1)", "a condition"),
        ("self.small", "a condition"),
        ("STACK_ID", "the parameter 'OS::stack_id'"),
    ],
)
def test_what_is_refused_is_named(value: str, described: str, author: Author) -> None:
    """The message says of what there is no text."""
    body = f"self.net = Net()\nself.small = equals(1, 2)\nx = «str({value})»"
    message = author.mistake_in_build(body)
    assert message == f"text of {described}, which only Heat will know: {TEXT}"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("x = f'a{self.image}b'", "text"),
        ("print(self.image)", "text"),
        ("x = 1 if self.flag else 2", "the truth"),
        ("x = not self.flag", "the truth"),
        ("x = self.flag and 1", "the truth"),
        ("while self.flag: pass", "the truth"),
        ("for x in self.zones: pass", "the items"),
        ("x = [*self.zones]", "the items"),
        ("x, y = self.zones", "the items"),
        ("x = [y for y in self.zones]", "the items"),
    ],
)
def test_syntax_that_asks_a_value(line: str, what: str, author: Author) -> None:
    """Statements are refused like functions; how exact their place is depends on Python."""
    assert author.mistake_in_line(line).startswith(f"{what} of the parameter ")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "x = «self.image.lower»()",
            f"'lower' of the parameter 'image', {SELECT}",
        ),
        (
            "x = «list_join(',', [])['a']»",
            "HOT cannot select 'a' from the result of list_join: use yaql()",
        ),
        (
            "self.net = Net()\nx = «get_resource(self.net)[0]»",
            "HOT cannot select 0 from the reference of the Net 'net': use yaql()",
        ),
        (
            "self.net = Net()\nx = «self.net['id']»",
            "the Net 'net' has no items: get_attr() reads attributes",
        ),
        ("x = «Net(name='a').id»", "this Net was given no 'id'; get_attr() reads attributes"),
    ],
)
def test_parts_that_cannot_be_selected(body: str, message: str, author: Author) -> None:
    """Attributes, items and methods that Python expects are not there."""
    assert author.mistake_in_build(body) == message


def test_parts_that_can_be_selected(author: Author) -> None:
    """Keys and indices go into the path of a parameter or attribute."""
    template = author.built(
        """\
        self.net = Net(a=self.options["b"][0], b=self.options[self.image])
        self.port = Port(a=self.net.get_attr("c")["d"][1], b=self.net.get_attr("c", self.count))
        """
    )
    assert template.resources["net"].properties == {
        "a": GetParam("options", ("b", 0)),
        "b": GetParam("options", (GetParam("image"),)),
    }
    assert template.resources["port"].properties == {
        "a": GetAttr("net", ("c", "d", 1)),
        "b": GetAttr("net", ("c", GetParam("count"))),
    }


def test_missing_attributes_can_be_asked_for() -> None:
    """What is not there is told to hasattr() and getattr() in Python's way."""
    assert not hasattr(STACK_NAME, "lower")
    assert getattr(STACK_NAME, "lower", None) is None


def test_values_can_be_looked_at() -> None:
    """For debugging, repr() says what a value is, without the arguments of a function."""
    assert repr(get_param("a", "b")) == "<the parameter 'a'>"
    assert repr(list_join(",", ["secret"])) == "<the result of list_join>"
    assert repr(equals("secret", 1)) == "<a condition>"


def test_values_are_hashable_and_compared_by_identity() -> None:
    """They can be members of sets and keys of mappings."""
    assert len({STACK_NAME, STACK_NAME, get_param("a")}) == 2
    assert [STACK_NAME, get_param("a")].index(STACK_NAME) == 0


def test_copies_of_values_are_the_values() -> None:
    """A copy of a mapping that holds values of Heat's refers to the same values."""
    mapping = {"a": [STACK_NAME]}
    assert copy.deepcopy(mapping)["a"][0] is STACK_NAME
    assert copy.copy(STACK_NAME) is STACK_NAME


def test_a_resource_is_not_copied(author: Author) -> None:
    """A copy would be another name for the same resource."""
    body = "import copy\nself.net = Net()\nself.other = «copy.copy(self.net)»"
    assert author.mistake_in_build(body) == "the Net 'net' cannot be copied: make another one"


def test_a_deep_copy_refers_to_the_same_resources(author: Author) -> None:
    """Copying the value of a property makes no resources."""
    template = author.built(
        "import copy\nself.net = Net()\nself.port = Port(ips=copy.deepcopy([{'net': self.net}]))"
    )
    assert template.resources["port"].properties == {"ips": ({"net": GetResource("net")},)}


def test_values_are_taken_as_they_are_when_a_resource_is_made(author: Author) -> None:
    """What happens to a list or mapping later does not change resources and functions."""
    template = author.built(
        """\
        tags = []
        for tag in ("a", "b"):
            tags.append(tag)
            self.add(tag, Net(tags=tags, joined=list_join(",", tags)).with_metadata({"x": tags}))
        tags.clear()
        """
    )
    first, second = template.resources.values()
    assert first.properties["tags"] == ("a",)
    assert second.properties["tags"] == ("a", "b")
    assert first.metadata == {"x": ("a",)}
