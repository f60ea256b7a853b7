"""How a resource type is named for `hotgen show`: as in a template, or as in a blueprint."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

import hotgen.resources
from hotgen.dsl.resource import TypedResource
from hotgen.errors import UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLASS: Final = re.compile(r"(?:hotgen\.resources\.)?([a-z]\w*)\.([A-Z]\w*)((?:\..*)?)")


def is_type(subject: str) -> bool:
    """Whether *subject* can name a type (or a property of it), and no blueprint."""
    return "::" in subject or bool(_CLASS.fullmatch(subject))


def named(subject: str) -> tuple[str, list[str]]:
    """Return the type that *subject* names, and the path of the property; both as HOT has them."""
    match = _CLASS.fullmatch(subject)
    if "::" in subject or match is None:
        name, *path = subject.split(".")
        return name, path
    found = _class(match[1], match[2])
    path = match[3].split(".")[1:]
    return found.type_name, [found.property_names.get(step, step) for step in path[:1]] + path[1:]


def _class(module: str, name: str) -> type[TypedResource[str]]:
    if module not in _modules():
        near = suggestion(module, _modules())
        raise UsageError(f"there is no module {module!r} in hotgen.resources: {near}")
    known = dict(_classes(module))
    if name not in known:
        near = suggestion(name, known)
        raise UsageError(f"there is no class {name!r} in hotgen.resources.{module}: {near}")
    return known[name]


def names(prefix: str) -> list[str]:
    """Return the classes that *prefix* begins, as a blueprint spells them."""
    module, dot, _ = prefix.partition(".")
    if not dot or module not in _modules():
        return []
    return [f"{module}.{name}" for name, _ in _classes(module)]


def _modules() -> list[str]:
    found = (module.name for module in iter_modules(hotgen.resources.__path__))
    return [name for name in found if not name.startswith("_")]


def _classes(module: str) -> Iterator[tuple[str, type[TypedResource[str]]]]:
    for name, value in vars(import_module(f"hotgen.resources.{module}")).items():
        if isinstance(value, type) and issubclass(value, TypedResource) and value.type_name:
            yield name, value
