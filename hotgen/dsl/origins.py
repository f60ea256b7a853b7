"""Where the parts of a built template come from: the lines of the blueprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.dsl.building import state_of
from hotgen.dsl.declarations import OutputSpec, ParameterSpec
from hotgen.dsl.hints import annotated_at, hints, parameter_type
from hotgen.dsl.resource import Resource
from hotgen.dsl.stack import Stack, declared
from hotgen.dsl.values import (
    AttributeValue,
    Conditional,
    FunctionValue,
    LiteralValue,
    RawCall,
    Test,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.dsl.declarations import Binding
    from hotgen.dsl.naming import Names
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Part
    from hotgen.errors import Origin
    from hotgen.hot.expr import Key, Path


class StackOrigins:
    """Finds the author's line for a symbolic place in the template of one stack."""

    def __init__(
        self,
        stack: type[Stack],
        parts: Sequence[Part],
        names: Names,
        outputs: Mapping[str, Binding],
    ) -> None:
        """Keep what was built; nothing is read before a place is asked for."""
        self.stack = stack
        self.parts = parts
        self.names = names
        self.outputs = outputs

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the place in the blueprint that *path* was written at, or the nearest around."""
        found = None
        match path:
            case ("parameters", str(name), *rest):
                found = self._parameter(name, rest, key=key)
            case ("resources", str(name), *rest):
                found = self._resource(name, rest, key=key)
            case ("conditions", str(name), *rest):
                found = self._condition(name, rest, key=key)
            case ("outputs", str(name), *rest):
                found = self._output(name, rest, key=key)
        return found or self.stack.hotgen_site.origin()

    def _parameter(self, name: str, rest: list[Key], *, key: bool) -> Origin | None:
        for attribute, spec in declared(self.stack, ParameterSpec).items():
            if spec.hot_name == name:
                match rest:
                    case ["type"]:
                        return annotated_at(self.stack, attribute)
                    case ["constraints", int(index), *_]:
                        return self._constraint(spec, index)
                return spec.site.part(rest, key=key)
        return None

    def _constraint(self, spec: ParameterSpec, index: int) -> Origin | None:
        """Return where a constraint was written: a ``Literal``, a keyword, an item of the list."""
        hint = hints(self.stack)[spec.attribute]
        literal = bool(parameter_type(spec, hint, self.stack).allowed)
        if literal and index == 0:
            return annotated_at(self.stack, spec.attribute)
        paths: list[list[Key]] = [[keyword] for keyword in spec.short]
        paths += [["constraints", number] for number in range(len(spec.constraints))]
        return spec.site.part(paths[index - literal])

    def _resource(self, name: str, rest: list[Key], *, key: bool) -> Origin | None:
        for part in self.parts:
            if part.name == name and isinstance(part.child, Resource):
                match rest:
                    case []:
                        return part.site.target() if key else state_of(part.child).site.part([])
                    case ["depends_on", int(index)]:
                        _, earlier = self.names.earlier(part.child)[index]
                        return earlier.site.part([earlier.argument])
                return locate(part.site, part.child, rest, key=key)
        return None

    def _condition(self, name: str, rest: list[Key], *, key: bool) -> Origin | None:
        for part in self.parts:
            if part.name == name and isinstance(part.child, Test):
                if key and not rest:
                    return part.site.target()
                return locate(part.site, part.child, rest, key=key)
        return None

    def _output(self, name: str, rest: list[Key], *, key: bool) -> Origin | None:
        for attribute, spec in declared(self.stack, OutputSpec).items():
            if spec.hot_name == name:
                binding = self.outputs.get(attribute)
                if binding is None or rest[:1] not in (["value"], ["condition"]):
                    return spec.site.part(rest, key=key)
                if isinstance(binding.value, Conditional):
                    index = ["condition", "value"].index(str(rest[0]))
                    both = (binding.value.condition, binding.value.value)
                    return locate(binding.site, both, [index, *rest[1:]], key=key)
                return locate(binding.site, binding.value, rest[1:], key=key)
        return None


def locate(site: Site, value: object, path: Sequence[Key], *, key: bool = False) -> Origin:
    """Return where *path* inside *value*, which stands at *site*, was written.

    That is the innermost call on the way, and the argument there that the path leads to.
    """
    rest = [*path]
    inside: list[Key] = []
    while rest:
        if isinstance(value, Test):
            value = value.expression
            continue
        if isinstance(value, LiteralValue):
            site, inside, value = value.site, [0], value.content
            continue
        step = rest.pop(0)
        match value:
            case RawCall(site=site, args=value):
                inside = [1]  # after its name
            case FunctionValue(site=site, args=value):
                inside = [] if isinstance(value, tuple | dict) else [0]  # the only argument
            case AttributeValue():
                site, inside, value = value.site, [], (value.resource, *value.steps)
            case Resource():
                site, inside, value = _in_resource(value, step, rest)
            case _:
                inside = [*inside, step]
                value = _item(value, step)
    return site.part(inside, key=key)


def _in_resource(
    resource: Resource, section: Key, rest: list[Key]
) -> tuple[Site, list[Key], object]:
    """Return the call, the argument and the value that a section of *resource* leads to."""
    state = state_of(resource)
    option = state.options.get(str(section))
    if option is not None:
        return option.site, [0], option.value
    if section == "properties" and rest:
        name = str(rest.pop(0))
        return state.site, [_spelling(resource, name)], state.properties.get(name)
    return state.site, [], None


def _spelling(resource: Resource, hot_name: str) -> str:
    """Return how Python spells the property *hot_name*."""
    names = resource.property_names
    if isinstance(resource, Stack):
        names = {name: s.hot_name for name, s in declared(type(resource), ParameterSpec).items()}
    return next((name for name, spelt in names.items() if spelt == hot_name), hot_name)


def _item(value: object, step: Key) -> object:
    if isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
        return value[step]
    return value.get(step) if isinstance(value, dict) else None
