"""Data from YAML is what PyYAML makes of it, and every part of it is found again in the text."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hotgen.hot.template import Template
from hotgen.text import source
from hotgen.text.dump import dump
from hotgen.text.nodes import Builder, ListPlace, MappingPlace
from hotgen.text.problems import EXCESSIVE_ALIASES, EXCESSIVE_NESTING
from hotgen.text.yaml_scalars import yaml_scalar
from tests.strategies import exactly, plain_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotgen.errors import Origin
    from hotgen.hot.expr import Key, Path
    from hotgen.text.nodes import Place
    from hotgen.text.source import Source


class Reference(yaml.CSafeLoader):
    """PyYAML's loader, as Heat changes it, with the order of a set kept."""

    def timestamp(self, node: yaml.ScalarNode) -> object:
        """Leave a timestamp as it is."""
        return self.construct_scalar(node)

    def set(self, node: yaml.MappingNode) -> object:
        """Make a tuple of a set."""
        return tuple(self.construct_mapping(node))


Reference.add_constructor("tag:yaml.org,2002:timestamp", Reference.timestamp)
Reference.add_constructor("tag:yaml.org,2002:set", Reference.set)

_TOKENS: Final = (
    *("a", "b", "c: d", ": ", ":\n  ", "- ", "\n", "\n", "\n  ", "\n    ", "\n- ", "  ", ", "),
    *("{", "}", "[", "]", "{a: b}", "[a, b]", "&x ", "*x", "&y {a: 1}", "<<: *y", "<<: ", "<<"),
    *("=", "'", '"', "'q'", '"\\u00e9"', "|\n", ">-\n", "yes", "~", "012", "1_0", "1:30", "0b_"),
    *("2018-08-31", "1.5", ".inf", ".nan", "0x1F", "#", " # c", "? ", "!!str 1", "!!int '1'"),
    *("!!float 1", "!!bool a", "!!null a", "!!binary aGk=", "!!timestamp 1", "! ", "!x ", "!!seq "),
    *("---\n", "...\n", "%YAML 1.1\n", "\t", "a: 1\n", "é: ü\n"),
)


def as_lists(value: object) -> object:
    """Return *value* with lists for tuples, which PyYAML writes without a tag."""
    if isinstance(value, dict):
        return {key: as_lists(item) for key, item in value.items()}
    return [as_lists(item) for item in value] if isinstance(value, tuple) else value


dumps = st.one_of(
    st.builds(
        lambda data, flow, width: yaml.safe_dump(
            data, default_flow_style=flow, width=width, allow_unicode=True
        ),
        plain_values.map(as_lists),
        st.sampled_from([True, False, None]),
        st.sampled_from([10, 80]),
    ),
    plain_values.map(lambda value: dump(Template(version="2018-08-31", description=value))),
)
"""Texts in all of PyYAML's styles, and in our own."""

yaml_texts = st.one_of(st.lists(st.sampled_from(_TOKENS), max_size=14).map("".join), dumps)
"""Texts that are mostly YAML, and some that are nearly so."""


def as_tuples(value: object) -> object:
    """Return *value* with tuples for lists."""
    if isinstance(value, dict):
        return {key: as_tuples(item) for key, item in value.items()}
    return tuple(map(as_tuples, value)) if isinstance(value, (list, tuple)) else value


def read(text: str) -> Source:
    """Read *text* as YAML."""
    return source.read_environment(text, "test.yaml")


@given(yaml_texts)
def test_data_is_what_pyyaml_makes_of_it(text: str) -> None:
    """The builder and PyYAML's loader agree on the data, and on what cannot be read."""
    try:
        expected = exactly(as_tuples(yaml.load(text, Loader=Reference)))  # noqa: S506 - a safe one
    except (yaml.YAMLError, ValueError, LookupError):
        assert not read(text).readable
    except RecursionError:  # an alias inside of what it refers to
        assert "stands inside" in read(text).problems[0].message
    else:
        assert exactly(read(text).data) == expected


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("!!set {a, b}", ("a", "b")),
        ("!!omap [a: 1, b: 2]", (("a", 1), ("b", 2))),
        ("!!pairs [a: 1, a: 2]", (("a", 1), ("a", 2))),
        ("{<<: {a: 1}, a: 2}", {"a": 2}),
        ("{a: 2, <<: [{a: 3, b: 3}, {b: 4, c: 4}]}", {"b": 3, "c": 4, "a": 2}),
        ("{5: a, '5': b, 1.0: c, yes: d}", {5: "a", "5": "b", 1.0: "d"}),
        ("[&a {b: 1}, *a]", ({"b": 1}, {"b": 1})),
        ("{&a b: *a}", {"b": "b"}),
        ("", None),
        ("# only a comment", None),
    ],
)
def test_rare_yaml(text: str, data: object) -> None:
    """What YAML 1.1 has and hardly anybody writes is read as Heat reads it."""
    assert read(text).data == data


def test_other_libraries_change_nothing() -> None:
    """A library that adds to PyYAML's table of patterns, as yamllint does, adds nothing here."""
    import yamllint.rules

    assert yamllint.rules
    assert read("[0o17, !!str 0o17]").data == ("0o17", "0o17")


def spliced(text: str, place: Origin, new: str) -> str:
    """Return *text* with *new* in the place of what stands at *place*."""
    assert place.end_line is not None
    assert place.end_column is not None
    lines = [0, *(match.end() for match in re.finditer("\r\n|[\r\n\x85\u2028\u2029]", text))]
    start = lines[place.line - 1] + place.column - 1
    end = lines[place.end_line - 1] + place.end_column - 1
    line_break = "\n" if text[start:end].endswith("\n") else ""
    return text[:start] + new + line_break + text[end:]


def steps(value: object) -> list[tuple[Key, object]]:
    """Return what is directly inside *value*."""
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, tuple) else []


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of everything inside *value*."""
    for step, item in steps(value):
        yield (*path, step)
        yield from paths(item, (*path, step))


def changed(value: object, path: Path, change: Callable[[object], object]) -> object:
    """Return *value* with a *change* of what is at *path*."""
    if not path:
        return change(value)
    items = [
        (step, changed(item, path[1:], change) if step == path[0] else item)
        for step, item in steps(value)
    ]
    return dict(items) if isinstance(value, dict) else tuple(item for _, item in items)


@given(dumps)
def test_everything_is_found_in_the_text(text: str) -> None:
    """What is written to the place of a value or of a key changes just that."""
    found = read(text)
    for path in paths(found.data):
        text_with_value = spliced(text, found.origins.locate(path), " NEW")
        with_value = changed(found.data, path, lambda _: "NEW")
        assert exactly(read(text_with_value).data) == exactly(with_value)

        *parent, last = path
        if isinstance(last, str):
            text_with_key = spliced(text, found.origins.locate(path, key=True), "NEW")
            with_key = changed(found.data, tuple(parent), partial(renamed, last))
            assert exactly(read(text_with_key).data) == exactly(with_key)


def renamed(key: str, mapping: object) -> object:
    """Return *mapping* with NEW instead of *key*."""
    return {"NEW" if step == key else step: item for step, item in steps(mapping)}


def everywhere(place: Place | None) -> list[object]:
    """Return the start and the end of *place* and of all inside, in lines and columns."""
    if place is None:
        return []
    inside: list[Place] = []
    if isinstance(place, MappingPlace):
        inside = [*place.keys.values(), *place.values.values()]
    elif isinstance(place, ListPlace):
        inside = place.items
    start, end = place.start_mark, place.end_mark
    return [start.line, start.column, end.line, end.column, *map(everywhere, inside)]


@given(dumps)
def test_without_libyaml_all_is_the_same(text: str) -> None:
    """The pure parser, which stands in where libyaml is missing, gives the same data and places."""
    data, places = Builder(yaml.SafeLoader(text).get_event, yaml_scalar).document()
    fast_data, fast_places = Builder(yaml.CSafeLoader(text).get_event, yaml_scalar).document()

    assert exactly(data) == exactly(fast_data)
    assert everywhere(places) == everywhere(fast_places)


@pytest.mark.parametrize("depth", [201, 2_000, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ("{a: ", "}")])
def test_deep_nesting_is_refused(depth: int, start: str, end: str) -> None:
    """Nobody's stack overflows over what is nested too deeply; the place is named."""
    found = read(start * depth + "a" + end * depth)

    assert [problem.rule for problem in found.problems] == [EXCESSIVE_NESTING]


def test_deep_but_not_too_deep() -> None:
    """What is nested as deeply as is allowed is read."""
    assert read("[" * 200 + "]" * 200).readable


def test_a_bomb_of_aliases_is_refused() -> None:
    """Aliases of aliases end where they stand for more than Heat could ever take."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    found = read("\n".join(lines))

    assert [problem.rule for problem in found.problems] == [EXCESSIVE_ALIASES]
    place = found.problems[0].origin
    assert place is not None
    assert place.line == 6


def test_many_aliases_of_a_little_are_fine() -> None:
    """Only what aliases stand for is counted, not how many there are."""
    found = read("a: &a x\nb: [" + ", ".join(["*a"] * 50_000) + "]")

    assert found.readable


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all raises an exception."""
    for found in (read(text), source.read_template(text, "test.yaml")):
        assert found.readable or found.problems[0].origin is not None


@given(st.binary())
def test_any_file_is_read_or_refused(raw: bytes) -> None:
    """No bytes at all raise an exception."""
    found = source.read_template(raw, "test.yaml")

    assert found.readable or found.problems[0].origin is not None
