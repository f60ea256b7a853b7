"""Nested templates get the parameters that they use, and those who use them pass them on.

heat-translator gives them all parameters of the main template, and no values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hotgen.importing.tosca.repair import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.importing.tosca.repair import Data


def connect(templates: Mapping[str, Data], main: str) -> None:
    """Let each nested template have just the parameters that it uses, given by the main one."""
    outer = templates[main]["parameters"]
    for name, template in templates.items():
        if name == main:
            continue
        used = list(dict.fromkeys(_used(template)))
        users = [user for each in templates.values() for user in _of_type(name, each["resources"])]
        passed = {key for user in users for key in user.get("properties", {})}
        template["parameters"] = {
            key: _inner(outer[key]) if key in outer and key not in passed else own
            for key, own in _wanted(template["parameters"], used, passed, outer)
        }
        for user in users:
            for key in template["parameters"]:
                if key in outer:
                    user.setdefault("properties", {}).setdefault(key, {"get_param": key})


def _wanted(
    own: Mapping[str, Data], used: list[str], passed: set[str], outer: Mapping[str, Data]
) -> Iterator[tuple[str, Data]]:
    """Yield the parameters that are needed, with their definitions."""
    for key in dict.fromkeys([*own, *used]):
        if key in used or key in passed:
            yield key, own.get(key) or outer.get(key) or {"type": "string"}


def _inner(definition: Data) -> Data:
    """Return a parameter's *definition* without the default: the outer template has one."""
    return {key: each for key, each in definition.items() if key != "default"}


def _used(template: Data) -> Iterator[str]:
    for section in ("resources", "outputs"):
        for call in called(template[section], "get_param"):
            name = call["get_param"]
            name = name[0] if isinstance(name, list) and name else name
            if isinstance(name, str):
                yield name


def _of_type(type_: str, given: Any) -> Iterator[Data]:  # noqa: ANN401 - JSON
    """Yield every definition of a resource of *type_*, also inside others."""
    inside: Iterable[Any] = given if isinstance(given, list) else ()
    if isinstance(given, dict):
        inside = given.values()
        if given.get("type") == type_:
            yield given
    for each in inside:
        yield from _of_type(type_, each)
