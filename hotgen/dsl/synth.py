"""Stacks become bundles: build, name, lower."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotgen.bundle import Bundle
from hotgen.dsl import building, interface
from hotgen.dsl.declarations import ParameterSpec
from hotgen.dsl.lowering import Lowering, outside
from hotgen.dsl.origins import StackOrigins, locate_in
from hotgen.dsl.resource import Resource, site_of
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import Component, Stack, declared, leaves
from hotgen.dsl.values import Test
from hotgen.hot import template as hot
from hotgen.hot.versions import OLDEST_RENDERED, TWO_ARGUMENT_IF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.dsl.sites import Site
    from hotgen.dsl.values import FileValue

Part = tuple[str, Resource | Test, "Site"]


def synth(
    stack: type[Stack], *, name: str | None = None, settings: Mapping[str, object] | None = None
) -> Bundle:
    """Build *stack* and return everything that Heat gets for it.

    *name* is what the main template is called (default: the class in kebab-case). Raises
    `BlueprintError` at the line of the first mistake, and `UsageError` for *settings* that the
    stack does not have.
    """
    synthesis = _Synthesis(name or interface.kebab(stack.__name__))
    interface.check_settings(stack, settings or {})
    template = synthesis.build(stack, settings or {})
    return Bundle(
        name=synthesis.name,
        template=template,
        nested=synthesis.nested,
        files=synthesis.files,
        environments={
            title: interface.environment(environment, stack)
            for title, environment in stack.environments.items()
        },
    )


@dataclass
class _Synthesis:
    """Collects the parts of one bundle."""

    name: str
    nested: dict[str, hot.Template] = field(default_factory=dict)
    files: dict[str, str | bytes] = field(default_factory=dict)
    made: dict[str, tuple[type[Stack], dict[str, object]]] = field(default_factory=dict)
    underway: list[type[Stack]] = field(default_factory=list)

    def template(self, stack: Stack) -> str:
        """Return the file name of a nested stack's template, which is built when first met."""
        settings = interface.changed_settings(stack)
        file = interface.file_name(type(stack), settings)
        known = self.made.setdefault(file, (type(stack), settings))
        if known != (type(stack), settings) or file == f"{self.name}.yaml":
            message = f"two stacks would both be called {file}: rename the class"
            raise mistake(message, site_of(stack))
        if type(stack) in self.underway:
            message = f"{type(stack).__name__} contains itself"
            raise mistake(message, site_of(stack))
        if file not in self.nested:
            self.nested[file] = self.build(type(stack), settings)
        return file

    def file(self, value: FileValue) -> None:
        """Keep the content of a file that the template names."""
        key = str(value.args)
        if self.files.setdefault(key, value.content) != value.content:
            message = f"two different files would both be called {key}"
            raise mistake(message, value.site)

    def build(self, stack: type[Stack], settings: Mapping[str, object]) -> hot.Template:
        """Run ``build()`` of *stack* and lower what it assigned."""
        self.underway.append(stack)
        with building.recording() as made:
            instance = _instance(stack, settings)
            instance.build()
        template = self.lower(instance, made)
        self.underway.pop()
        return template

    def lower(self, instance: Stack, made: Sequence[object]) -> hot.Template:
        """Give everything in a built *instance* its name, and spell it as HOT."""
        stack, parts = type(instance), _parts(instance)
        names = {id(leaf): name for name, leaf, _ in parts}
        lowering = Lowering(stack.__name__, names, self, locate_in)
        resources = {
            name: lowering.resource(leaf) for name, leaf, _ in parts if isinstance(leaf, Resource)
        }
        conditions = {
            name: lowering.expression(leaf, outside(site))
            for name, leaf, site in parts
            if isinstance(leaf, Test)
        }
        outputs = dict(interface.outputs(instance, lowering))
        _refuse_lost(made, lowering.used, stack)
        return hot.Template(
            version=_version(stack, lowering),
            description=interface.description(stack),
            parameter_groups=interface.parameter_groups(stack),
            parameters=interface.parameters(stack),
            conditions=conditions,
            resources=resources,
            outputs=outputs,
            origins=StackOrigins(stack, parts, vars(instance)["_outputs"]),
        )


def _instance(stack: type[Stack], settings: Mapping[str, object]) -> Stack:
    """Return a stack whose parameters are what Heat will know."""
    instance = stack.__new__(stack)
    vars(instance).update(
        _building=True, _settings=dict(settings), _outputs={}, _properties={}, _options={}
    )
    return instance


def _parts(instance: Stack) -> list[Part]:
    """Return all parts of *instance* with their names; refuse names that are taken."""
    parts = list(leaves(instance))
    parameters = {spec.hot_name for spec in declared(type(instance), ParameterSpec).values()}
    taken: dict[tuple[bool, str], Site] = {}
    for name, leaf, site in parts:
        kind = isinstance(leaf, Resource)
        if (kind, name) in taken:
            message = f"{name!r} is taken: it was assigned at {taken[kind, name].origin()}"
            raise mistake(message, site)
        if kind and name in parameters:
            message = f"{name!r} is a parameter: Heat lets no resource have the same name"
            raise mistake(message, site)
        taken[kind, name] = site
    return parts


def _refuse_lost(made: Sequence[object], used: set[int], stack: type[Stack]) -> None:
    """Refuse what was made in ``build()`` and is part of nothing."""
    for thing in made:
        is_component = isinstance(thing, Component)
        kept = building.name_of(thing) if is_component else id(thing) in used
        if not kept:
            message = (
                f"this {type(thing).__name__} is made, but is not part of {stack.__name__}: "
                "assign it to an attribute of self"
            )
            raise mistake(message, vars(thing)["_site"])


def _version(stack: type[Stack], lowering: Lowering) -> str:
    """Return the pinned version, or the oldest that blueprints use and that has what is needed."""
    if stack.hotgen_version is not None:
        return stack.hotgen_version
    return TWO_ARGUMENT_IF if lowering.two_argument_if else OLDEST_RENDERED
