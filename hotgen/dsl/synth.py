"""Stacks become bundles: build, name, lower."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from hotgen.bundle import Bundle
from hotgen.dsl import interface
from hotgen.dsl.building import State, building, described, state_of
from hotgen.dsl.lowering import At, Lowering
from hotgen.dsl.naming import Names, file_name, kebab, seen_from, spelling
from hotgen.dsl.origins import StackOrigins
from hotgen.dsl.resource import Resource
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import Component, Stack, leaves, place_late, taken
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
    title = name or kebab(stack.__name__)
    main = f"{title}.yaml" if stack.hotgen_file is None else file_name(stack, {})
    interface.check_settings(stack, settings or {})
    synthesis = _Synthesis(main)
    template = synthesis.build(stack, settings or {}, main)
    environments = {
        title: interface.environment(environment, stack, synthesis.file_of)
        for title, environment in stack.environments.items()
    }
    path = PurePosixPath(main)
    return Bundle(
        name=path.stem,
        suffix=path.suffix,
        folder=main.rpartition("/")[0],
        template=template,
        nested={seen_from(main, file): nested for file, nested in synthesis.nested.items()},
        files={seen_from(main, file): content for file, content in synthesis.files.items()},
        environments=environments,
    )


class _Building(NamedTuple):
    """A template that is being built, and the path that it will have."""

    stack: type[Stack]
    file: str


@dataclass
class _Synthesis:
    """Collects the parts of one bundle, by their paths in the folder that it is rendered to."""

    main: str
    nested: dict[str, hot.Template] = field(default_factory=dict)
    files: dict[str, str | bytes] = field(default_factory=dict)
    made: dict[str, tuple[type[Stack], dict[str, object]]] = field(default_factory=dict)
    underway: list[_Building] = field(default_factory=list)

    def template(self, stack: Stack) -> str:
        """Return what the template being built calls that of a nested stack."""
        return spelling(type(stack), self._file(stack), self._within())

    def template_of(self, stack: type[Stack], site: Site) -> str:
        """Return what the template being built calls that of a class, without settings."""
        return spelling(stack, self._built(stack, {}, site), self._within())

    def file_of(self, stack: type[Stack], site: Site) -> str:
        """Return the key of the template of a class, without settings."""
        return seen_from(self.main, self._built(stack, {}, site))

    def outputs(self, stack: Stack) -> Collection[str]:
        """Return the names of the outputs that the template of a nested stack has."""
        return self.nested[self._file(stack)].outputs

    def file(self, value: FileValue) -> str:
        """Keep the content of a file, and return what the template being built calls it."""
        within = self._within()
        key = seen_from(within, value.file) if value.key is None else value.key
        file = posixpath.normpath(posixpath.join(posixpath.dirname(within), key))
        if file.startswith(("../", "/")):
            message = f"{key!r} leads out of the folder that everything is rendered to"
            raise mistake(message, value.site, value.site.part(["key"]))
        if self.files.setdefault(file, value.content) != value.content:
            raise mistake(f"two different files would be called {file}", value.site)
        return key

    def build(self, stack: type[Stack], settings: Mapping[str, object], file: str) -> hot.Template:
        """Run ``build()`` of *stack* and lower what it assigned."""
        self.underway.append(_Building(stack, file))
        interface.check_defaults(stack)
        with building() as build:
            instance = _instance(stack, settings)
            instance.build()
            template = self.lower(instance, build)
        for other in stack.hotgen_also:
            self.template_of(other, stack.hotgen_site)
        self.underway.pop()
        return template

    def _within(self) -> str:
        return self.underway[-1].file

    def _file(self, stack: Stack) -> str:
        return self._built(type(stack), interface.changed_settings(stack), state_of(stack).site)

    def _built(self, kind: type[Stack], settings: dict[str, object], site: Site) -> str:
        """Return the path of a nested stack's template, which is built when first met."""
        file = file_name(kind, settings)
        if any(kind is each.stack for each in self.underway):
            raise mistake(f"{kind.__name__} contains itself", site)
        known = self.made.setdefault(file, (kind, settings))
        if known != (kind, settings) or file == self.main:
            alike = known[0] is kind and known[1] != settings
            advice = "settings of this kind look alike" if alike else f"rename {kind.__name__}"
            raise mistake(f"two different templates would be called {file}: {advice}", site)
        if file not in self.nested:
            self.nested[file] = self.build(kind, settings, file)
        return file

    def lower(self, instance: Stack, build: Build) -> hot.Template:
        """Give everything in a built *instance* its name, and spell it as HOT."""
        place_late(instance)
        stack, parts = type(instance), [*leaves(instance)]
        _check_names(parts)
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


def _check_names(parts: Sequence[Part]) -> None:
    """Refuse names that are taken, and resources without any."""
    sites: dict[tuple[bool, str], Site] = {}
    for part in parts:
        kind = isinstance(part.child, Resource)
        if not part.name:
            raise mistake("only the prefix of a component can be empty", part.site)
        if (kind, part.name) in sites:
            raise taken(part.name, part.site, sites[kind, part.name])
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
