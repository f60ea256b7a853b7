"""Names in Python for names in HOT."""

from __future__ import annotations

from keyword import iskeyword

import pytest
from hypothesis import given

from hotgen.importing.hot.names import (
    Names,
    attributes,
    class_name,
    constant_name,
    identifier,
    is_keyword_argument,
    module_name,
)
from tests.strategies import names


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("server", "server"),
        ("web-server", "web_server"),
        ("web  server.1", "web_server_1"),
        ("camelCase", "camelCase"),
        ("größe", "größe"),
        ("class", "class_"),
        ("match", "match"),
        ("0", "resource_0"),
        ("1st", "resource_1st"),
        ("_private", "private"),
        ("__x__", "x"),
        ("x_", "x_"),
        ("-", "resource"),
        ("", "resource"),
        ("ﬁle", "file"),
        ("日本", "日本"),
    ],
)
def test_attribute_for_a_name(name: str, spelt: str) -> None:
    """A name is kept where Python can spell it, and is otherwise as near as can be."""
    assert identifier(name, "resource") == spelt


@given(names)
def test_every_name_has_an_attribute(name: str) -> None:
    """Whatever it is called in HOT, Python can spell it, and no compiler mangles it."""
    spelt = identifier(name, "output")
    assert spelt.isidentifier()
    assert not iskeyword(spelt)
    assert not spelt.startswith("__")


def test_a_taken_name_is_taken_once() -> None:
    """The first wish that is free is granted, then the last one with a number."""
    taken = Names({"a"})
    wishes = ["a", "a_resource"]
    assert [taken.take(*wishes) for _ in range(3)] == ["a_resource", "a_resource_2", "a_resource_3"]
    assert taken.take("b_") == "b_"
    assert taken.take("b_") == "b_2"


@pytest.mark.parametrize(
    "name", ["add", "build", "environments", "Input", "str", "parameter_groups"]
)
def test_names_that_a_stack_needs(name: str) -> None:
    """What a stack has, or the body of its class uses, names nothing else."""
    assert attributes().take(name, "another") == "another"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("web_tier", "WebTier"),
        ("web-tier", "WebTier"),
        ("OS::My server", "OSMyServer"),
        ("K8sMaster", "K8sMaster"),
        ("3tier", "_3tier"),
        ("class", "Class"),
        ("none", "_None"),
        ("größe", "Größe"),
        ("-", "Template"),
    ],
)
def test_class_for_a_file(stem: str, name: str) -> None:
    """Each word begins with a capital letter."""
    assert class_name(stem) == name


@pytest.mark.parametrize(
    ("stem", "name"),
    [("web-tier", "web_tier"), ("a b.c", "a_b_c"), ("größe", "gr_e"), ("_", "template")],
)
def test_module_for_a_file(stem: str, name: str) -> None:
    """What is no letter or digit becomes an underscore."""
    assert module_name(stem) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["server", "user_data"], "SERVER_USER_DATA"),
        (["web-server", "userData"], "WEB_SERVER_USER_DATA"),
        (["3", "a"], "TEXT_3_A"),
        (["-"], "TEXT"),
    ],
)
def test_constant_for_words(words: list[str], name: str) -> None:
    """Words are joined in capitals."""
    assert constant_name(words) == name


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("ip", True), ("match", True), ("class", False), ("a-b", False), ("ﬁ", False), ("", False)],
)
def test_keywords_of_calls(name: str, *, is_one: bool) -> None:
    """What Python would read as another name, or not at all, is no keyword of a call."""
    assert is_keyword_argument(name) == is_one
