"""The arguments of functions, by template version and by when Heat looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import ABSENT, Call, Expr, Value, call
from hotgen.hot.versions import VERSIONS
from hotgen.schema.check import Choice, Unknown
from hotgen.text.load import loads
from hotgen.validate.functions import early_mismatches, function, late_mismatches

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

NEWEST = "2021-04-16"


def parse(text: str, version: str = NEWEST) -> Expr:
    """Return the function that *text* is in an output of a template of *version*."""
    loaded = loads(f"heat_template_version: {version}\noutputs: {{o: {{value: {text}}}}}\n")
    assert loaded.template is not None
    value = loaded.template.outputs["o"].value
    assert value is not ABSENT
    assert not isinstance(value, str | int | float | bytes | tuple | None), text
    return value  # type: ignore[return-value]  # a map would have no function in it


def look(expr: Expr) -> Value | Unknown | Choice:
    """Say that ``get_attr`` is null, a string is a string, and nothing else is known."""
    if isinstance(expr, Call):
        found = function(expr.function, NEWEST)
        return Unknown(found.yields) if found else Unknown()
    return None if "attr" in type(expr).__name__.lower() else Unknown()


def early(text: str, version: str = NEWEST) -> list[str]:
    """Return what Heat refuses while it reads the template."""
    return [message for _, message in early_mismatches(parse(text, version), version)]


def late(text: str, version: str = NEWEST) -> list[str]:
    """Return what Heat refuses when it works the function out, and nothing earlier."""
    assert early(text, version) == []
    return [message for _, message in late_mismatches(parse(text, version), version, look)]


@pytest.mark.parametrize(
    "text",
    [
        "{get_attr: n}",
        "{get_attr: [net]}",
        "{get_attr: [net, show, a, 0]}",
        "{get_attr: [{get_param: p}, name]}",
        "{str_replace: {template: a, params: {get_param: p}, more: ignored}}",
        "{str_replace: {template: a, params: {a: {get_attr: [net, name]}}}}",
        "{str_replace_strict: {template: aaab, params: {aa: x, a: y}}}",
        "{str_replace_vstrict: {template: a, params: {a: 0}}}",
        "{list_join: ['-', [a, ~, {b: c}, [d]], ~, '']}",
        "{str_split: {get_param: p}}",
        "{str_split: [~, 'a b', -1]}",
        "{str_split: [',', ~, 99]}",
        "{repeat: {template: x, for_each: {'%a': [a], '%b': {c: d}, '%c': ~}, more: ignored}}",
        "{repeat: {template: 5, for_each: {'%a': [1]}}}",
        "{repeat: {template: x, for_each: {'%a': [a], '%b': [c]}, permutations: false}}",
        "{digest: [MD5, a]}",
        "{filter: [abc, []]}",
        "{filter: [{get_param: p}, {get_param: p}]}",
        "{make_url: {host: a, port: '80', query: {a: b}}}",
        "{make_url: {}}",
        "{list_concat: [[a], ~, {get_param: p}]}",
        "{map_merge: [{a: b}, ~]}",
        "{map_replace: [{a: b}, {keys: {a: c}, values: ~}]}",
        "{map_replace: [~, ~]}",
        "{contains: [a, abc]}",
        "{yaql: {expression: $.data.a, data: {a: 1}}}",
        "{yaql: {expression: {get_param: p}}}",
        "{if: [c, a]}",
        "{if: [true, a, b]}",
        "{get_param: [p, a, 0]}",
        "{get_file: a.txt}",
        "{resource_facade: metadata}",
    ],
)
def test_right_arguments(text: str) -> None:
    """Heat's engine takes each of these."""
    assert late(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{get_attr: []}", "must have at least 1 items"),
        ("{get_attr: {get_param: p}}", "must be a string or a list, and this function is not"),
        ("{str_replace: {template: a}}", "must have the key 'params'"),
        ("{str_replace: {template: a, params: [b]}}", "must be a map or a function, not ['b']"),
        ("{str_replace: {template: a, params: ~}}", "must be a map or a function, not None"),
        ("{list_join: ['-']}", "must have at least 2 items"),
        ("{list_join: {get_param: p}}", "must be a list, and this function is not worked out"),
        ("{list_join: {if: [true, ['', [a]], b]}}", "must be a list, and this function is not"),
        ("{str_split: 'a,b'}", "must be a number, true or false, a list, a function or null"),
        ("{repeat: {template: x, for_each: [a]}}", "must be a map or a function, not ['a']"),
        ("{repeat: {for_each: {a: [b]}}}", "must have the key 'template'"),
        (
            "{repeat: {template: x, for_each: {a: [b]}, permutations: 'true'}}",
            "must be true or false, not 'true'",
        ),
        ("{make_url: [a]}", "must be a map, not ['a']"),
        ("{make_url: {hots: a}}", "has no key 'hots'; did you mean 'host'?"),
        ("{make_url: {host: ~}}", "must be a string or a function, not None"),
        ("{make_url: {port: 99999}}", "must be from 1 to 65535"),
        ("{make_url: {port: http}}", "must be a number"),
        ("{yaql: {expression: $.data, dota: 1}}", "has no key 'dota'; did you mean 'data'?"),
        ("{yaql: {data: 1}}", "must have the key 'expression'"),
        ("{yaql: {expression: '$.('}}", "must be a YAQL expression"),
        ("{filter: [[a]]}", "must have at least 2 items"),
        ("{contains: [a, b, c]}", "must have at most 2 items"),
        ("{if: [c]}", "must have at least 2 items"),
        ("{if: c}", "must be a list, not 'c'"),
        (
            "{resource_facade: properties}",
            "must be one of metadata, deletion_policy, update_policy",
        ),
    ],
)
def test_what_heat_refuses_while_it_reads(text: str, message: str) -> None:
    """Wherever the function stands, even in an output."""
    [found] = early(text)
    assert message in found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{get_param: 5}", "must be a string or a list, not 5"),
        ("{get_param: [[p]]}", "must be a string, not ['p']"),
        ("{get_file: {get_param: p}}", "must be the name of a file"),
        ("{str_replace: {template: {get_attr: [n, a]}, params: {}}}", "must be a string, not None"),
        ("{str_replace: {template: a, params: {'': x}}}", "must not be empty"),
        ("{str_replace_strict: {template: a, params: {b: x}}}", "does not occur in the template"),
        ("{str_replace_strict: {template: aa, params: {aa: x, a: y}}}", "does not occur"),
        ("{str_replace_vstrict: {template: a, params: {a: ''}}}", "must not be empty"),
        ("{str_replace_vstrict: {template: a, params: {a: {get_attr: [n, a]}}}}", "not None"),
        ("{list_join: ['-', [5]]}", "must be a string, a list, a map or null, not 5"),
        ("{list_join: ['-', abc]}", "must be a list or null, not 'abc'"),
        ("{list_join: ['-', [{equals: [1, 1]}, {contains: [a, b]}]]}", "always true or false"),
        ("{str_split: ['', a]}", "must not be empty"),
        ("{str_split: [',', 'a,b', 2]}", "must be from 0 to 1"),
        ("{str_split: [',', a, x]}", "must be an index"),
        ("{repeat: {template: x, for_each: {'%a': [1]}}}", "must be a string"),
        ("{repeat: {template: {'%a': 1}, for_each: {'%a': [1]}}}", "must be a string"),
        ("{repeat: {template: x, for_each: {}}}", "must not be empty"),
        ("{repeat: {template: x, for_each: {'%a': b}}}", "must be a list, a map or null, not 'b'"),
        (
            "{repeat: {template: x, for_each: {a: [b], c: [d, e]}, permutations: false}}",
            "must have lists of one length",
        ),
        ("{digest: [md6, a]}", "must be a digest algorithm"),
        ("{digest: [md5, {get_attr: [n, a]}]}", "must be a string, not None"),
        ("{digest: [md5, €]}", "must have Latin-1 characters only"),
        ("{filter: [[a], abc]}", "must be a list"),
        ("{filter: [abc, [a]]}", "must be a list"),
        ("{make_url: {host: {get_attr: [n, a]}}}", "must be a string, not None"),
        ("{make_url: {scheme: 'http:'}}", "must not contain a colon"),
        ("{list_concat: [[a], {b: c}]}", "must be a list or null, not {'b': 'c'}"),
        ("{map_merge: [[a]]}", "must be a map or null, not ['a']"),
        ("{map_merge: ab}", "must be a list, not 'ab'"),
        ("{map_replace: [{a: b, c: d}, {keys: {a: c}}]}", "a key that the map already has"),
        ("{map_replace: [{a: b}, {kays: {}}]}", "has no key 'kays'; did you mean 'keys'?"),
        ("{contains: [a, 5]}", "must be a string or a list, not 5"),
        ("{contains: [5, abc]}", "must be a string to be part of one"),
    ],
)
def test_what_heat_refuses_when_it_works_a_function_out(text: str, message: str) -> None:
    """In properties before anything is created, in outputs only when somebody looks at them."""
    [found] = late(text)
    assert message in found


@pytest.mark.parametrize(
    ("text", "first", "message"),
    [
        ("{if: [c, a]}", "2021-04-16", "must have at least 3 items"),
        ("{list_join: ['-', [a], [b]]}", "2015-10-15", "must have at most 2 items"),
        ("{get_attr: [net]}", "2015-10-15", "must have at least 2 items"),
    ],
)
def test_what_only_newer_versions_take(text: str, first: str, message: str) -> None:
    """The message names the version, by its date or by its code name."""
    dates = [name for name, each in VERSIONS.items() if name == each.date]
    before = dates[dates.index(first) - 1]
    assert early(text, before) == [f"{message} (heat_template_version {first} takes it)"]
    assert early(text, first) == []


def test_values_that_only_newer_versions_take() -> None:
    """Lists and maps are written as JSON since 2015-10-15, and a map can be repeated over."""
    replace = "{str_replace: {template: a, params: {a: [b]}}}"
    assert late(replace, "2015-04-30") == [
        "must be a string, a number, true or false or null, not ['b']"
    ]
    assert late(replace, "2015-10-15") == []
    repeat = "{repeat: {template: x, for_each: {a: {b: c}}}}"
    assert late(repeat, "2016-04-08") == ["must be a list or null, not {'b': 'c'}"]
    assert late(repeat, "2016-10-14") == []
    out_of_step = "{repeat: {template: x, for_each: {a: {b: c}}, permutations: false}}"
    assert late(out_of_step, "2017-02-24") == []
    assert late(out_of_step, "2017-09-01") == ["must be a list where permutations are off"]


def test_the_shape_of_every_function_is_known() -> None:
    """A function that a version adds comes with its arguments."""
    everything = VERSIONS[NEWEST].functions | VERSIONS[NEWEST].condition_functions
    assert {name for name in everything if function(name, NEWEST) is None} == set()
    assert function("Fn::GetAZs", "2013-05-23") is None
    assert call("Fn::Join", ("", ("a",))) == Call("Fn::Join", ("", ("a",)))


def test_a_message_shows_the_place_and_the_usage(validate: Validate) -> None:
    """The path leads to the argument, through the function."""
    [found] = validate("""\
resources:
  r: {type: OS::Neutron::Net, properties: {name: {list_join: ["-", [a, 1]]}}}
""")
    assert found.rule == "HOT502"
    assert found.path == ("resources", "r", "properties", "name", "list_join", 1, 1)
    assert found.message == (
        "list_join[1][1] must be a string, a list, a map or null, not 1; "
        "usage: list_join: [DELIMITER, [TEXT, …], …]"
    )


def test_a_function_inside_a_malformed_one_is_checked_by_itself(validate: Validate) -> None:
    """One mistake is one finding."""
    findings = validate("""\
outputs:
  o: {value: {str_replace: {template: a, params: {a: {list_join: [1]}}}}}
""")
    assert [(f.rule, f.path[-1]) for f in findings] == [("HOT501", "list_join")]


def test_an_attribute_has_a_value_by_the_time_of_the_outputs(validate: Validate) -> None:
    """So what refuses null in a property is right in an output."""
    text = """\
resources:
  net: {type: OS::Neutron::Net}
  other: {type: OS::Neutron::Net, properties: {name: {digest: [md5, {get_attr: [net, name]}]}}}
outputs:
  o: {value: {digest: [md5, {get_attr: [net, name]}]}}
"""
    assert [(f.rule, f.path[0]) for f in validate(text)] == [("HOT502", "resources")]


def test_a_map_that_looks_like_a_function_of_a_newer_version(validate: Validate) -> None:
    """It is plain data, even where its items are functions."""
    findings = validate(
        """\
resources:
  r:
    type: OS::Heat::Value
    properties: {value: {if: [{get_param: zzz}, {make_url: {host: a}}, b]}}
""",
        version="2016-04-08",
    )
    assert [(f.rule, f.path[4:]) for f in findings] == [
        ("HOT804", ("if",)),
        ("HOT201", ("if", 0, "get_param")),
        ("HOT804", ("if", 1, "make_url")),
    ]
