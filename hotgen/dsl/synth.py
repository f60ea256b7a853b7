"""Stacks become bundles: build, name, lower."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotgen.bundle import Bundle
from hotgen.dsl import interface
from hotgen.dsl.building import State, building, described, state_of
from hotgen.dsl.declarations import ParameterSpec
from hotgen.dsl.lowering import At, Lowering
from hotgen.dsl.naming import Names, file_name, kebab
from hotgen.dsl.origins import StackOrigins
from hotgen.dsl.resource import Resource
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import Component, Stack, declared, leaves, place_late, taken
from hotgen.dsl.values import Test, snapshot
from hotgen.errors import nearest
from hotgen.hot import template as hot
from hotgen.hot.versions import OLDEST_RENDERED, TWO_ARGUMENT_IF

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from hotgen.dsl.building import Build
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Part, Scope
    from hotgen.dsl.values import FileValue


def synth(
    stack: type[Stack], *, name: str | None = None, settings: Mapping[str, object] | None = None
) -> Bundle:
    """Build *stack* and return everything that Heat gets for it.

    *name* is what the main template is called (default: the class in kebab-case). Raises
    `BlueprintError` at the line of the first mistake, and `UsageError` for *settings* that the
    stack does not have.
    """
    synthesis = _Synthesis(name or kebab(stack.__name__))
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
        kind, settings = type(stack), interface.changed_settings(stack)
        file = file_name(kind, settings)
        if kind in self.underway:
            raise mistake(f"{kind.__name__} contains itself", state_of(stack).site)
        known = self.made.setdefault(file, (kind, settings))
        if known != (kind, settings) or file == f"{self.name}.yaml":
            alike = known[0] is kind and known[1] != settings
            advice = "settings of this kind look alike" if alike else f"rename {kind.__name__}"
            message = f"two different templates would be called {file}: {advice}"
            raise mistake(message, state_of(stack).site)
        if file not in self.nested:
            self.nested[file] = self.build(kind, settings)
        return file

    def outputs(self, stack: Stack) -> Collection[str]:
        """Return the names of the outputs that the template of a nested stack has."""
        return self.nested[self.template(stack)].outputs

    def file(self, value: FileValue) -> None:
        """Keep the content of a file that the template names."""
        key = str(value.args)
        if self.files.setdefault(key, value.content) != value.content:
            raise mistake(f"two different files would be called {key}", value.site)

    def build(self, stack: type[Stack], settings: Mapping[str, object]) -> hot.Template:
        """Run ``build()`` of *stack* and lower what it assigned."""
        self.underway.append(stack)
        interface.check_defaults(stack)
        with building() as build:
            instance = _instance(stack, settings)
            instance.build()
            template = self.lower(instance, build)
        self.underway.pop()
        return template

    def lower(self, instance: Stack, build: Build) -> hot.Template:
        """Give everything in a built *instance* its name, and spell it as HOT."""
        place_late(instance)
        stack, parts = type(instance), [*leaves(instance)]
        _check_names(stack, parts)
        names = Names(stack.__name__, build, parts)
        lowering = Lowering(names, self)
        resources = {
            name: lowering.resource(child)
            for name, child, _ in parts
            if isinstance(child, Resource)
        }
        conditions = {
            name: lowering.expression(child, At(site, child))
            for name, child, site in parts
            if isinstance(child, Test)
        }
        outputs = interface.outputs(instance, lowering)
        _refuse_lost(instance, build, lowering.used)
        return hot.Template(
            version=_version(stack, lowering),
            description=interface.description(stack),
            parameter_groups=interface.parameter_groups(stack),
            parameters=interface.parameters(stack),
            conditions=conditions,
            resources=resources,
            outputs=outputs,
            origins=StackOrigins(stack, parts, names, state_of(instance).outputs or {}),
        )


def _instance(stack: type[Stack], settings: Mapping[str, object]) -> Stack:
    """Return a stack whose parameters are what Heat will know."""
    site = stack.hotgen_site
    misspelt = nearest("build", vars(stack)) if stack.build is Stack.build else None
    if misspelt is not None and callable(getattr(stack, misspelt)):
        message = f"nothing calls {misspelt}(): did you mean build()?"
        raise mistake(message, site, site.member(misspelt))
    instance = stack.__new__(stack)
    copies = {name: snapshot(value) for name, value in settings.items()}
    vars(instance)["_hotgen"] = State(site, settings=copies, outputs={})
    return instance


def _check_names(stack: type[Stack], parts: Sequence[Part]) -> None:
    """Refuse names that are taken, and resources without any."""
    parameters = {spec.hot_name for spec in declared(stack, ParameterSpec).values()}
    sites: dict[tuple[bool, str], Site] = {}
    for part in parts:
        kind = isinstance(part.child, Resource)
        if not part.name:
            raise mistake("only the prefix of a component can be empty", part.site)
        if (kind, part.name) in sites:
            raise taken(part.name, part.site, sites[kind, part.name])
        if kind and part.name in parameters:
            message = f"{part.name!r} is a parameter: Heat lets no resource have the same name"
            raise mistake(message, part.site)
        sites[kind, part.name] = part.site


def _refuse_lost(instance: Stack, build: Build, used: set[int]) -> None:
    """Refuse what was made in ``build()`` and is part of nothing; components come first."""
    components = [thing for thing in build.made if isinstance(thing, Component)]
    resources = [thing for thing in build.made if isinstance(thing, Resource)]
    lost: list[Resource | Component] = [
        *(component for component in components if not state_of(component).name),
        *(resource for resource in resources if id(resource) not in used),
    ]
    for thing in lost:
        stack = type(instance).__name__
        advice = _advice(thing, [instance, *components])
        message = f"{described(thing)} is made, but is not part of {stack}: {advice}"
        raise mistake(message, state_of(thing).site)


def _advice(thing: object, scopes: Sequence[Scope]) -> str:
    """Say how *thing* can become a part of one of *scopes*."""
    for scope in scopes:
        for name, value in vars(scope).items():
            items = value if isinstance(value, list | tuple) else [value]
            if name.startswith("_") and any(item is thing for item in items):
                return f"self.{name} is private, and parts are public"
    return "assign it to an attribute of self"


def _version(stack: type[Stack], lowering: Lowering) -> str:
    """Return the pinned version, or the oldest that blueprints use and that has what is needed."""
    if stack.hotgen_version is not None:
        return stack.hotgen_version
    return TWO_ARGUMENT_IF if lowering.two_argument_if else OLDEST_RENDERED
