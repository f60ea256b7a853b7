"""Where the parts of a built template come from: the lines of the blueprint."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from hotgen.dsl import source
from hotgen.dsl.declarations import OutputSpec, ParameterSpec
from hotgen.dsl.resource import Resource, option_site, properties_of, site_of
from hotgen.dsl.stack import declared
from hotgen.dsl.values import FunctionValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.dsl.declarations import Binding
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Stack
    from hotgen.dsl.values import Test
    from hotgen.errors import Origin
    from hotgen.hot.expr import Key, Path


class StackOrigins:
    """Finds the author's line for a symbolic place in the template of one stack."""

    def __init__(
        self,
        stack: type[Stack],
        parts: Sequence[tuple[str, Resource | Test, Site]],
        outputs: Mapping[str, Binding],
    ) -> None:
        """Keep what was built; nothing is read before a place is asked for."""
        self.stack = stack
        self.parts = parts
        self.outputs = outputs

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the place in the blueprint that *path* was written at, or the nearest around."""
        match path:
            case ("parameters", str(name), *rest):
                return self._parameter(name, rest, key=key)
            case ("resources", str(name), *rest):
                return self._resource(name, rest, key=key)
            case ("conditions", str(name), *rest):
                return self._condition(name, rest)
            case ("outputs", str(name), *rest):
                return self._output(name, rest)
        return self._class()

    def _class(self) -> Origin:
        return replace(self.stack.hotgen_site.origin(), end_line=None, end_column=None)

    def _parameter(self, name: str, rest: list[Key], *, key: bool) -> Origin:
        for spec in declared(self.stack, ParameterSpec).values():
            if spec.hot_name == name:
                return place(spec.site, rest, key=key)
        return self._class()

    def _resource(self, name: str, rest: list[Key], *, key: bool) -> Origin:
        for part, leaf, site in self.parts:
            if part == name and isinstance(leaf, Resource):
                if rest:
                    return locate_in(leaf, rest, key=key)
                return place(site if key else site_of(leaf), (), target=key)
        return self._class()

    def _condition(self, name: str, rest: list[Key]) -> Origin:
        for part, leaf, site in self.parts:
            if part == name and not isinstance(leaf, Resource):
                return place(site, rest)
        return self._class()

    def _output(self, name: str, rest: list[Key]) -> Origin:
        for attribute, spec in declared(self.stack, OutputSpec).items():
            if spec.hot_name == name:
                binding = self.outputs.get(attribute)
                if binding is None or rest[:1] == ["description"]:
                    return place(spec.site, ())
                if isinstance(binding.value, FunctionValue):
                    return place(binding.value.site, rest[1:])
                return place(binding.site, rest[1:])
        return self._class()


def locate_in(resource: Resource, path: Sequence[Key], *, key: bool = False) -> Origin:
    """Return where *path* inside *resource* (``properties``, ``metadata`` …) was written."""
    match path:
        case ("properties", name, *rest):
            return _property(resource, (name, *rest), key=key)
        case (str(option), *rest):
            site = option_site(resource, option)
            if site is not None:
                return _with_caller(source.argument(site.author().origin(), 0, rest), site)
    return place(site_of(resource), ())


def _property(resource: Resource, path: Path, *, key: bool) -> Origin:
    value: object = properties_of(resource)
    for index, step in enumerate(path):
        if index and isinstance(value, Resource):
            return locate_in(value, path[index:], key=key)
        if isinstance(value, FunctionValue):
            return place(value.site, path[index:], key=key)
        value = _item(value, step)
    return place(site_of(resource), path, key=key)


def _item(value: object, step: Key) -> object:
    if isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
        return value[step]
    return value.get(step) if isinstance(value, dict) else None


def place(site: Site, path: Sequence[Key], *, key: bool = False, target: bool = False) -> Origin:
    """Return where *path* inside the call or assignment at *site* was written.

    Inside a component of hotgen's own it is where the author wrote the value that the component
    hands down, or the call of the component. With *target*, the assignment's left side.
    """
    author = site.author()
    if target:
        return author.origin()
    if author is not site:
        return _handed_down(site, path) or author.origin()
    return _with_caller(source.part(author.origin(), path, key=key), site)


def _handed_down(site: Site, path: Sequence[Key]) -> Origin | None:
    """Follow an argument through the calls inside a component, out to the author's own call."""
    call = source.written(site.origin())
    node = None if call is None else source.inside(call, path)
    while site.library and site.caller is not None:
        if not isinstance(node, ast.Name):
            return None
        index = site.position(node.id)
        site = site.caller
        node = source.passed(site.origin(), node.id, index)
    return None if node is None else source.place_of(site.file, node)


def _with_caller(origin: Origin, site: Site) -> Origin:
    caller = site.called_from
    return origin if caller is None else replace(origin, via=caller.origin())
