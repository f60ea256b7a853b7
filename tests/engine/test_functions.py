"""What each function of the DSL becomes: Heat computes what the function is said to return."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pytest

from hotgen import Input, Output, Stack, functions, output, parameter
from hotgen.components import template_file
from hotgen.dsl.synth import synth
from hotgen.functions import (
    PROJECT_ID,
    STACK_ID,
    STACK_NAME,
    and_,
    call,
    condition,
    contains,
    digest,
    equals,
    filter_,
    get_attr,
    get_file,
    get_param,
    get_resource,
    if_,
    list_concat,
    list_concat_unique,
    list_join,
    literal,
    make_url,
    map_merge,
    map_replace,
    not_,
    or_,
    repeat,
    resource_facade,
    str_replace,
    str_replace_strict,
    str_replace_vstrict,
    str_split,
    when,
    yaql,
)
from hotgen.resources import neutron
from hotgen.schema.releases import newest

if TYPE_CHECKING:
    from hotgen.bundle import Bundle
    from hotgen.dsl.values import Condition
    from tests.engine.conftest import Asker, Judge


class Given(Stack):
    """Parameters that the examples read."""

    text: Input[str] = parameter(default="b")
    number: Input[int] = parameter(default=5)
    truth: Input[bool] = parameter(default=True)
    names: Input[list[str]] = parameter(default=["a", "b"])
    table: Input[dict[str, Any]] = parameter(default={"key": ["a", {"deep": "b"}]})


def decided(test: Condition) -> object:
    """Return how *test* comes out."""
    return if_(test, "yes", "no")


Example = tuple[Callable[[Given], object], str]

EXAMPLES: Mapping[str, list[Example]] = {
    "STACK_NAME": [(lambda _: STACK_NAME, "stack")],
    "PROJECT_ID": [(lambda _: PROJECT_ID, "project")],
    "get_param": [
        (lambda given: given.text, "b"),
        (lambda given: given.number, "5"),
        (lambda given: given.truth, "True"),
        (lambda given: given.names, '["a", "b"]'),
        (lambda given: given.names[1], "b"),
        (lambda given: given.table["key"][1]["deep"], "b"),
        (lambda _: get_param("table", "key", 0), "a"),
    ],
    "get_file": [(lambda _: get_file("plain.txt"), "Plain text.\n")],
    "literal": [(lambda _: literal(5), "5")],
    "call": [(lambda given: call("list_join", ["-", ["a", given.text]]), "a-b")],
    "str_replace": [
        (lambda given: str_replace("$a+$c", a="c", c=given.text), "c+b"),
        (lambda given: str_replace("%a%", {"%a%": given.number}), "5"),
        (lambda given: str_replace(given.text, map_merge({"b": "c"})), "c"),
    ],
    "str_replace_strict": [(lambda given: str_replace_strict("$a", a=given.text), "b")],
    "str_replace_vstrict": [(lambda given: str_replace_vstrict("$a", a=given.text), "b")],
    "list_join": [
        (lambda given: list_join("-", given.names, ["c"]), "a-b-c"),
        (
            lambda given: list_join(",", [given.text, given.table]),
            'b,{"key": ["a", {"deep": "b"}]}',
        ),
    ],
    "list_concat": [(lambda given: list_concat(given.names, ["b"]), '["a", "b", "b"]')],
    "list_concat_unique": [(lambda given: list_concat_unique(given.names, ["b"]), '["a", "b"]')],
    "str_split": [
        (lambda _: str_split(",", "a,b"), '["a", "b"]'),
        (lambda given: str_split(",", list_join(",", given.names), 1), "b"),
    ],
    "map_merge": [
        (lambda given: map_merge({"a": "b"}, {"a": given.text, "c": "d"}), '{"a": "b", "c": "d"}')
    ],
    "map_replace": [
        (
            lambda given: map_replace({"a": "c"}, keys={"a": "x"}, values={"c": given.text}),
            '{"x": "b"}',
        ),
        (lambda _: map_replace({"a": "c"}, keys={"a": "x"}), '{"x": "c"}'),
    ],
    "repeat": [
        (lambda given: repeat("<$it>", it=given.names), '["<a>", "<b>"]'),
        (
            lambda given: repeat(
                "%n%%m%", {"%n%": given.names, "%m%": ["1", "2"]}, permutations=False
            ),
            '["a1", "b2"]',
        ),
        (lambda given: repeat({"n": "$n$m"}, n=given.names, m=["1"]), '[{"n": "a1"}, {"n": "b1"}]'),
    ],
    "filter_": [(lambda given: filter_(["a"], given.names), '["b"]')],
    "digest": [(lambda given: digest("md5", given.text), "92eb5ffee6ae2fec3ad71c777531578f")],
    "make_url": [
        (lambda given: make_url(scheme="https", host=given.text, path="/a"), "https://b/a"),
        (
            lambda given: make_url(
                scheme="http",
                username="u",
                password="p w",  # noqa: S106 - nobody's
                host="::1",
                port=given.number,
                path="/a b",
                query={"q": given.text},
                fragment="f",
            ),
            "http://u:p%20w@[::1]:5/a%20b?q=b#f",
        ),
    ],
    "yaql": [
        (lambda given: yaql("$.data.names.len()", names=given.names), "2"),
        (lambda given: yaql("$.data.key", given.table), '["a", {"deep": "b"}]'),
        (lambda given: decided(yaql("$.data.n > 4", n=given.number)), "yes"),
    ],
    "if_": [
        (lambda given: if_(given.truth, "a", "b"), "a"),
        (lambda given: [if_(given.truth, "a")], '["a"]'),
    ],
    "contains": [
        (lambda given: contains(given.text, given.names), "True"),
        (lambda given: decided(contains("c", given.names)), "no"),
    ],
    "equals": [
        (lambda given: decided(equals(given.text, "b")), "yes"),
        (lambda given: decided(equals(given.number, 6)), "no"),
    ],
    "not_": [(lambda given: decided(not_(given.truth)), "no")],
    "and_": [(lambda given: decided(and_(given.truth, equals("a", "b"))), "no")],
    "or_": [(lambda given: decided(or_(equals("a", "b"), given.truth)), "yes")],
    "condition": [(lambda given: decided(condition(given.truth)), "yes")],
    "template_file": [
        (
            lambda given: template_file("proxy.cfg.j2", port=80, address=given.text, names=["a"]),
            "listen 80 on b\nserver a\n",
        )
    ],
}
"""Values that Heat knows before it makes anything, and what they are as texts."""

OTHERS = {"STACK_ID", "get_attr", "get_resource", "named", "resource_facade", "when"}


def computing(value: Callable[[Given], object], text: str) -> Bundle:
    """Return a stack that Heat takes only if *value* is *text* to it."""

    class Expected(Stack):
        value: Input[str] = parameter(allowed_values=[text])

    class Example(Given):
        shown: Output[Any] = output()

        def build(self) -> None:
            self.check = Expected(value=str_replace("$it", it=value(self)))
            self.shown = value(self)

    return synth(Example)


def test_every_function_has_an_example() -> None:
    """Nothing of `hotgen.functions` is left out here."""
    assert set(functions.__all__) == {*EXAMPLES, *OTHERS} - {"template_file"}


@pytest.mark.parametrize(
    ("value", "text"),
    [pytest.param(*it, id=name) for name, examples in EXAMPLES.items() for it in examples],
)
def test_value(ask: Asker, value: Callable[[Given], object], text: str) -> None:
    """Heat computes the text, wherever the template version exists."""
    bundle = computing(value, text)
    verdict = ask(bundle)
    assert (verdict.verdict, verdict.message) == ("ok", "")


def test_other_value(ask: Asker) -> None:
    """The test above finds values that are not what they should be."""
    bundle = computing(lambda given: given.text, "c")
    verdict = ask(bundle)
    assert '"b" is not an allowed value' in verdict.message


def test_value_that_is_dropped(judge: Callable[[str], Judge]) -> None:
    """Without an alternative `if_` leaves its place empty; a resource may have that from 23 on."""
    bundle = computing(lambda given: ["a", if_(not_(given.truth), "b")], '["a"]')
    for version in ("23.0.0", newest().heat):
        assert judge(version).ask_bundle(bundle).verdict == "ok"


class References(Stack):
    """What Heat knows only later."""

    visible: Output[str] = output("Shown under a condition")
    hidden: Output[str] = output()
    stack: Output[str] = output()
    address: Output[dict[str, Any]] = output()

    def build(self) -> None:
        self.network = neutron.Net(name=STACK_ID)
        self.port = neutron.Port(network=self.network)
        self.address = {
            "ip": self.port.get_attr("fixed_ips", 0, "ip_address"),
            "whole": get_attr(self.port, "show"),
            "under": self.port.get_attr("show")["fixed_ips"],
            "every": get_attr(self.port),
            "id": get_resource(self.port),
        }
        self.always = equals("a", "a")
        self.visible = when(self.always, self.port)
        self.hidden = when(not_(self.always), "never")
        self.stack = STACK_ID


def test_references(ask: Asker) -> None:
    """Resources, attributes and conditional outputs are what Heat knows by these names."""
    bundle = synth(References)
    verdict = ask(bundle, nested_strict=True)
    assert (verdict.verdict, verdict.message) == ("ok", "")


class Expected(Stack):
    """Takes what the facade below can be."""

    value: Input[str] = parameter(allowed_values=['{"a": "b"}', "Retain", "{}"])


class Facade(Stack):
    """A nested stack that reads what stands beside it."""

    def build(self) -> None:
        self.metadata = Expected(value=str_replace("$it", it=resource_facade("metadata")))
        self.deletion = Expected(value=resource_facade("deletion_policy"))
        self.update = Expected(value=str_replace("$it", it=resource_facade("update_policy")))


class Parent(Stack):
    """What it stands in."""

    def build(self) -> None:
        self.nested = Facade().with_metadata({"a": "b"}).retained()


def test_resource_facade(ask: Asker) -> None:
    """A nested stack reads what its parent says about it."""
    bundle = synth(Parent)
    verdict = ask(bundle, nested_strict=True)
    assert (verdict.verdict, verdict.message) == ("ok", "")
