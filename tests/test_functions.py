"""HOT's functions: how HOT spells them, and what they refuse at the author's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen import functions
from hotgen.hot.expr import ABSENT, to_data
from hotgen.hot.versions import VERSIONS
from tests.dsl.authoring import Author, authoring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IMAGE = {"get_param": "image"}
ZONES = {"get_param": "zones"}
OPTIONS = {"get_param": "options"}
FLAG = {"get_param": "flag"}

VALUES = {
    "STACK_ID": {"get_param": "OS::stack_id"},
    "STACK_NAME": {"get_param": "OS::stack_name"},
    "PROJECT_ID": {"get_param": "OS::project_id"},
    "get_param('image')": IMAGE,
    "get_param('options', 'a', 0)": {"get_param": ["options", "a", 0]},
    "get_attr(self.net, 'shared')": {"get_attr": ["net", "shared"]},
    "get_attr(self.net, 'subnets', 0, 'id')": {"get_attr": ["net", "subnets", 0, "id"]},
    "get_attr(self.net)": {"get_attr": ["net"]},
    "named('later')": {"get_resource": "later"},
    "named('later').get_attr('a', 0)": {"get_attr": ["later", "a", 0]},
    "get_file('https://example.org/a')": {"get_file": "https://example.org/a"},
    "literal('80')": "80",
    "literal(None)": None,
    "call('Fn::Select', [0, [self.image]])": {"Fn::Select": [0, [IMAGE]]},
    "call('if', ['unknown', self.net])": {"if": ["unknown", {"get_resource": "net"}]},
    "get_resource(self.net)": {"get_resource": "net"},
    "str_replace('$a', a=self.image)": {"str_replace": {"template": "$a", "params": {"$a": IMAGE}}},
    "str_replace('%a% $b', {'%a%': 1}, b=2)": {
        "str_replace": {"template": "%a% $b", "params": {"%a%": 1, "$b": 2}}
    },
    "str_replace('a', {'elsewhere': 1})": {
        "str_replace": {"template": "a", "params": {"elsewhere": 1}}
    },
    "str_replace(self.image, self.options)": {
        "str_replace": {"template": IMAGE, "params": OPTIONS}
    },
    "str_replace(self.image, a=1)": {"str_replace": {"template": IMAGE, "params": {"$a": 1}}},
    "str_replace_strict('$a', a=self.image)": {
        "str_replace_strict": {"template": "$a", "params": {"$a": IMAGE}}
    },
    "str_replace_vstrict('$a', a=self.image)": {
        "str_replace_vstrict": {"template": "$a", "params": {"$a": IMAGE}}
    },
    "list_join(', ', ['a', self.image], self.zones)": {"list_join": [", ", ["a", IMAGE], ZONES]},
    "list_concat(['a'], self.zones)": {"list_concat": [["a"], ZONES]},
    "list_concat_unique(['a'], self.zones)": {"list_concat_unique": [["a"], ZONES]},
    "str_split(',', self.image)": {"str_split": [",", IMAGE]},
    "str_split(',', self.image, 0)": {"str_split": [",", IMAGE, 0]},
    "map_merge({'a': 1}, self.options)": {"map_merge": [{"a": 1}, OPTIONS]},
    "map_replace(self.options, keys={'a': 'b'})": {"map_replace": [OPTIONS, {"keys": {"a": "b"}}]},
    "map_replace({'a': 1}, keys={'a': 'b'}, values=self.options)": {
        "map_replace": [{"a": 1}, {"keys": {"a": "b"}, "values": OPTIONS}]
    },
    "repeat('a-$zone', zone=self.zones)": {
        "repeat": {"for_each": {"$zone": ZONES}, "template": "a-$zone"}
    },
    "repeat({'a': '%b%'}, {'%b%': ['c']}, permutations=False)": {
        "repeat": {"for_each": {"%b%": ["c"]}, "template": {"a": "%b%"}, "permutations": False}
    },
    "filter_(['', None], self.zones)": {"filter": [["", None], ZONES]},
    "digest('sha512', self.image)": {"digest": ["sha512", IMAGE]},
    "make_url(scheme='http', host=self.image, port=80, path='/a', query={'b': 'c'})": {
        "make_url": {
            "scheme": "http",
            "host": IMAGE,
            "port": 80,
            "path": "/a",
            "query": {"b": "c"},
        }
    },
    "make_url(host='a', username='b', password='c', fragment='d')": {
        "make_url": {"username": "b", "password": "c", "host": "a", "fragment": "d"}
    },
    "yaql('$.data.a + 1', a=self.count)": {
        "yaql": {"expression": "$.data.a + 1", "data": {"a": {"get_param": "count"}}}
    },
    "yaql('$.data.a', {'a': 1}, b=2)": {
        "yaql": {"expression": "$.data.a", "data": {"a": 1, "b": 2}}
    },
    "yaql('$.data', self.options)": {"yaql": {"expression": "$.data", "data": OPTIONS}},
    "resource_facade('metadata')": {"resource_facade": "metadata"},
    "contains('a', self.zones)": {"contains": ["a", ZONES]},
    "if_(self.flag, 'a', 'b')": {"if": [FLAG, "a", "b"]},
    "if_(self.flag, None)": {"if": [FLAG, None]},
    "if_(True, 'a', None)": {"if": [True, "a", None]},
    "if_(equals(1, 2), 'a', 'b')": {"if": [{"equals": [1, 2]}, "a", "b"]},
    "if_(contains('a', self.zones), 'a', 'b')": {"if": [{"contains": ["a", ZONES]}, "a", "b"]},
    "if_(self.small, self.net, if_(self.flag, 1, 2))": {
        "if": ["small", {"get_resource": "net"}, {"if": [FLAG, 1, 2]}]
    },
}
"""Values with their spelling in HOT; ``net`` is a resource and ``small`` a condition."""

CONDITIONS = {
    "equals(self.image, 'a')": {"equals": [IMAGE, "a"]},
    "not_(self.flag)": {"not": FLAG},
    "not_(equals(1, 2))": {"not": {"equals": [1, 2]}},
    "not_(self.small)": {"not": "small"},
    "and_(self.small, True, self.flag)": {"and": ["small", True, FLAG]},
    "or_(equals(1, 2), and_(self.small, not_(self.flag)))": {
        "or": [{"equals": [1, 2]}, {"and": ["small", {"not": FLAG}]}]
    },
    "condition(self.flag)": FLAG,
    "condition(contains('a', self.zones))": {"contains": ["a", ZONES]},
    "condition(yaql('$.data.a', a=self.flag))": {
        "yaql": {"expression": "$.data.a", "data": {"a": FLAG}}
    },
}
"""Conditions with their spelling in HOT."""

NO_CONDITION = (
    "a condition is made by equals(), not_() and others, or a boolean parameter; it is not of type"
)

BEFORE = "self.net = Net()\nself.small = equals(self.image, 'small')\n"


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    """Return somebody who writes blueprints."""
    with authoring(tmp_path) as someone:
        yield someone


@pytest.mark.parametrize("value", VALUES)
def test_hot_spells_a_value(value: str, author: Author) -> None:
    """Each function becomes the mapping that HOT has for it."""
    template = author.built(f"{BEFORE}self.port = Port(value={value})")
    assert to_data(template.resources["port"].properties["value"]) == VALUES[value]


@pytest.mark.parametrize("test", CONDITIONS)
def test_hot_spells_a_condition(test: str, author: Author) -> None:
    """A condition is a name where it has one, and is written out where it has none."""
    template = author.built(
        f"{BEFORE}self.named = {test}\n"
        "self.first = Net().when(self.named)\n"
        f"self.second = Net().when({test})"
    )
    assert to_data(template.conditions["named"]) == CONDITIONS[test]
    first, second = template.resources["first"], template.resources["second"]
    assert first.condition == "named"
    assert second.condition is not ABSENT
    assert to_data(second.condition) == CONDITIONS[test]


def test_every_function_of_hot_is_there() -> None:
    """The functions of the newest version have their names, some with an underscore."""
    newest = [*VERSIONS.values()][-1]
    spelt = {name if hasattr(functions, name) else f"{name}_" for name in newest.functions}
    spelt |= {
        name if hasattr(functions, name) else f"{name}_" for name in newest.condition_functions
    }
    assert spelt - set(functions.__all__) == set()
    tried = {text.split("(")[0] for text in (*VALUES, *CONDITIONS)}
    assert tried | {"get_file", "when"} == set(functions.__all__)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            "str_replace('http://{ip}', «ip»=self.image)",
            "the template of str_replace has no '$ip'; it has '{ip}'",
        ),
        (
            "str_replace('http://${ip}/$path', path='a', «ip»=self.image)",
            "the template of str_replace has no '$ip'; it has '${ip}', '$path'",
        ),
        (
            "str_replace('http', «ip»=self.image)",
            "the template of str_replace has no '$ip'",
        ),
        (
            "str_replace('$ip', «params»={'$ip': self.image})",
            "the template of str_replace has no '$params'; it has '$ip'",
        ),
        (
            "str_replace_strict('$ip', {'$ip': 1, «'$port'»: 2})",
            "the template of str_replace_strict has no '$port'; it has '$ip'",
        ),
        (
            "str_replace_vstrict('<%ip%>', «ip»='a')",
            "the template of str_replace_vstrict has no '$ip'; it has '<%ip%>'",
        ),
        (
            "«str_replace('$a', self.options, a=1)»",
            "the placeholders of str_replace come from a value or keywords, not from both",
        ),
        (
            "«get_attr('net', 'shared')»",
            "get_attr() takes the resource itself, not a value of type str",
        ),
        (
            "«get_resource(self.net.get_attr('id'))»",
            "get_resource() takes the resource itself, not a value of type AttributeValue",
        ),
        (
            "«get_param(self.image)»",
            "get_param() takes the name of a parameter, not a value of type ParameterValue",
        ),
        (
            "«get_file(self.image)»",
            "get_file() takes the name of a file, not a value of type ParameterValue",
        ),
        (
            "«yaql('$.data.a', data={'a': 1})»",
            "the data of yaql() are its second argument, or keywords: yaql('$.data.x', x=…)",
        ),
        (
            "list_join(',', [«{1}»])",
            "a value of type set cannot stand in a template: make it a list",
        ),
        (
            "str_replace('$a', a=«print»)",
            "this is print itself: call it",
        ),
        (
            "make_url(query={'a': «b'b'»})",
            "bytes cannot stand in a template: decode() makes a text of them",
        ),
        (
            "if_(«'small'», 1, 2)",
            f"{NO_CONDITION} str",
        ),
        (
            "if_(and_(self.flag, «None»), 1, 2)",
            f"{NO_CONDITION} NoneType",
        ),
        (
            "if_(not_(«self.net»), 1, 2)",
            f"{NO_CONDITION} Net",
        ),
        (
            "if_(self.flag, «self.small», 2)",
            "a condition is no value in HOT: use if_(condition, value, other)",
        ),
        (
            "list_concat([«equals(1, 2)»])",
            "a condition is no value in HOT: use if_(condition, value, other)",
        ),
        (
            "list_concat([«when(self.flag, 1)»])",
            "when() is for outputs: use if_(condition, value, other)",
        ),
    ],
)
def test_a_wrong_argument(call: str, message: str, author: Author) -> None:
    """What a function cannot be given is told at the argument."""
    assert author.mistake_in_build(f"{BEFORE}self.port = Port(value={call})") == message


def test_the_secret_in_a_template_is_not_shown(author: Author) -> None:
    """A message shows the placeholders of a template and not its text."""
    body = "self.net = Net(a=str_replace('secret', «ip»=1))"
    assert "secret" not in author.mistake_in_build(body)


def write(folder: Path, name: str, content: bytes) -> None:
    """Write a file beside the blueprints."""
    path = folder / "files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_get_file_brings_its_content_along(author: Author) -> None:
    """The bundle has each file once, under its place beside the template; bytes where no UTF-8."""
    write(author.folder, "a.conf", "ä".encode())
    write(author.folder, "sub/b.bin", b"\xff\x00")
    bundle = author.bundle(
        """\
        class Demo(Stack):
            def build(self):
                self.net = Net(a=get_file("a.conf"), b=get_file("sub/../sub/b.bin"))
                self.port = Port(a=get_file("a.conf"))
        """
    )
    properties = bundle.template.resources["net"].properties
    assert to_data(properties) == {
        "a": {"get_file": "files/a.conf"},
        "b": {"get_file": "files/sub/b.bin"},
    }
    assert bundle.files == {"files/a.conf": "ä", "files/sub/b.bin": b"\xff\x00"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.cnf", "there is no file files/a.cnf beside the blueprint: did you mean 'a.conf'?"),
        ("sub", "there is no file files/sub beside the blueprint: did you mean 'sub/b'?"),
        ("../a", "'../a' lies outside of the folder files/ beside the blueprint"),
        ("/etc/passwd", "'/etc/passwd' lies outside of the folder files/ beside the blueprint"),
    ],
)
def test_a_file_that_is_not_there(name: str, message: str, author: Author) -> None:
    """Only files beside the blueprint can go with it."""
    write(author.folder, "a.conf", b"")
    write(author.folder, "sub/b", b"")
    assert author.mistake_in_build(f"self.net = Net(a=«get_file({name!r})»)") == message


def test_a_placeholder_that_a_file_does_not_have(author: Author) -> None:
    """A file's text is known, so its placeholders are, too."""
    write(author.folder, "page.html", b"<h1>$title</h1>")
    message = author.mistake_in_build(
        'self.net = Net(a=str_replace(get_file("page.html"), «titel»=self.image))'
    )
    assert message == "the template of str_replace has no '$titel'; it has '<h1>', '$title'"
