"""The order in which Python can make what a template names in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.expr import Call, GetAttr, GetResource, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Resource, Template


def in_order(template: Template) -> list[str]:
    """Return the names of the resources: each after those that it needs, else as they stand."""
    needed = {name: _needs(resource) for name, resource in template.resources.items()}
    return [name for name in ordered(needed, needed) if name in needed]


def conditions_in_order(template: Template) -> list[str]:
    """Return the names of the conditions: each after those that it is made of."""
    needed = {name: [*_named(test)] for name, test in template.conditions.items()}
    return [name for name in ordered(needed, needed) if name in needed]


def ordered(names: Iterable[str], needed: Mapping[str, Iterable[str]]) -> list[str]:
    """Return *names* and all that they need, each after what it needs; a circle is cut."""
    placed: dict[str, None] = {}
    for name in names:
        _place(name, needed, placed)
    return [*placed]


def _place(name: str, needed: Mapping[str, Iterable[str]], placed: dict[str, None]) -> None:
    underway: dict[str, Iterator[str]] = {name: iter(needed.get(name, ()))}
    while underway:
        current, rest = next(reversed(underway.items()))
        following = next((n for n in rest if n not in placed and n not in underway), None)
        if following is None:
            underway.popitem()
            placed.setdefault(current)
        else:
            underway[following] = iter(needed.get(following, ()))


def _needs(resource: Resource) -> list[str]:
    found = dict.fromkeys(resource.depends_on)
    for path, value in resource.values():
        for _, expr in walk(value, path):
            match expr:
                case GetResource(name) | GetAttr(name):
                    found.setdefault(name)
    return [*found]


def _named(test: Value) -> Iterator[str]:
    """Yield the texts that may be names of conditions in *test*."""
    if isinstance(test, str):
        yield test
    elif isinstance(test, tuple):
        for each in test:
            yield from _named(each)
    elif isinstance(test, Call):
        yield from _named(test.args)
