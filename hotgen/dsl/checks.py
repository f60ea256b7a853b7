"""What the body of an author's class must not hold, told as soon as Python has run it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Final

from hotgen.dsl.building import described, is_made
from hotgen.dsl.declarations import DECLARATIONS, Environment, Group
from hotgen.dsl.sites import here, mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.dsl.stack import Component, Stack

_NOT_RUN: Final = 0x20 | 0x80 | 0x200
"""The flags of generators and coroutines, which do nothing when they are called."""

_ANY_ARGUMENTS: Final = 0x04
"""The flag of functions with ``*args``, such as most decorators make."""


def check_stack(cls: type[Stack], base: type[Stack]) -> None:
    """Refuse in the body of *cls* what no template can be made of."""
    site = cls.hotgen_site
    for name, message in _in_stack(cls, base):
        raise mistake(message, site, site.member(name))
    for message in _in_keywords(cls, base):
        raise mistake(message, site)


def _in_keywords(cls: type[Stack], base: type[Stack]) -> Iterator[str]:
    """Yield what is wrong with the keywords of the class statement."""
    also: object = cls.hotgen_also
    said: tuple[object, object] = cls.hotgen_version, cls.hotgen_heat
    if not isinstance(also, list | tuple) or not all(_is_a(base, each) for each in also):
        yield "also is a list of Stack classes, as in also=[WebServer]"
    if not isinstance(said[0], str | None):
        yield 'version is the name of a template version, as in version="2021-04-16"'
    if not isinstance(said[1], str):
        yield 'heat is a range of Heat releases, as in heat=">=19,<27"'
    if cls.hotgen_file is not None and not _is_inside(cls.hotgen_file):
        yield "file is the path of a template in a folder, with / and without .. in it"


def _in_stack(cls: type[Stack], base: type[Stack]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong in the body of *cls*, each with the name that is declared."""
    for name, value in vars(cls).items():
        if name in {"__init__", "__new__"}:
            yield name, "a stack has no constructor: what build() has to know is a setting()"
        elif name == "build":
            yield from _in_build(value)
        elif name == "environments":
            yield from _in_environments(value)
        elif name == "parameter_groups":
            yield from _in_groups(value)
        elif not name.startswith(("_", "hotgen_")) and hasattr(base, name):
            yield name, f"{name!r} is reserved: choose another name"
        elif is_made(value):
            yield name, f"{described(value)} is made in the class body: make it in build()"
        elif isinstance(value, DECLARATIONS) and value.attribute != name:
            yield name, f"this is declared as {value.attribute!r} already: declare another one"


def _in_build(build: object) -> Iterator[tuple[str, str]]:
    if not isinstance(build, FunctionType):
        yield "build", "build is a method: def build(self) -> None"
        return
    code = build.__code__
    needed = code.co_argcount - len(build.__defaults__ or ()) + code.co_kwonlyargcount
    if code.co_flags & _NOT_RUN:
        yield "build", "build() can be neither async nor a generator"
    elif needed != 1 and not code.co_flags & _ANY_ARGUMENTS:
        yield "build", "build() takes nothing but self: what it has to know is a setting()"


def _in_environments(environments: object) -> Iterator[tuple[str, str]]:
    items = environments.items() if isinstance(environments, Mapping) else [("", None)]
    for name, environment in items:
        if not isinstance(environment, Environment):
            yield "environments", 'environments are named: {"small": Environment(…), …}'
        if not re.fullmatch(r"[\w.-]+", str(name)):
            yield "environments", f"{name!r} cannot be the name of an environment: it names a file"


def _in_groups(groups: object) -> Iterator[tuple[str, str]]:
    if not isinstance(groups, list | tuple) or not all(map(_is_list, groups)):
        message = "parameter_groups is a list: [Group(label, parameters=[…]), …]"
        yield "parameter_groups", message


def _is_list(group: object) -> bool:
    """Whether *group* is one that lists names of parameters."""
    if not isinstance(group, Group):
        return False
    names: object = group.parameters
    return isinstance(names, list | tuple) and all(isinstance(name, str) for name in names)


def _is_a(base: type, kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)


def _is_inside(file: object) -> bool:
    """Whether *file* is a path that leads to no place outside of its folder."""
    if not isinstance(file, str):
        return False
    parts = file.removeprefix("./").split("/")
    return not {"", ".", ".."}.intersection(parts)


def check_component(cls: type[Component], base: type[Component]) -> None:
    """Refuse in the body of *cls* what only a stack can have."""
    site = here()
    for name, message in _in_component(cls, base):
        raise mistake(message, site, site.member(name))


def _in_component(cls: type[Component], base: type[Component]) -> Iterator[tuple[str, str]]:
    for name, value in vars(cls).items():
        if isinstance(value, DECLARATIONS):
            yield name, "only a stack declares that: a component takes arguments in __init__()"
        elif not name.startswith("_") and hasattr(base, name):
            yield name, f"{name!r} is reserved: choose another name"
        elif is_made(value):
            yield name, f"{described(value)} is made in the class body: make it in __init__()"
    if "build" in vars(cls) and cls.__init__ is base.__init__:
        yield "build", "nothing calls build() of a component: make its parts in __init__()"
