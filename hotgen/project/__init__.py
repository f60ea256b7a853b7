"""Where things are: the blueprints, the configuration and the rendered templates of a project."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.errors import BlueprintError, ConfigurationError, UsageError, nearest, suggestion
from hotgen.project import blueprint, configuration
from hotgen.project.blueprint import Blueprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.bundle import Bundle
    from hotgen.dsl.stack import Stack
    from hotgen.project.configuration import Configuration
    from hotgen.schema.model import Release

__all__ = ["Blueprint", "Project", "Target"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A blueprint with its settings, under the name that it is rendered to.

    *source* and *argument* are what a command line in the project's folder is given for the
    blueprint itself and for this use of it: a NAME, or a path.
    """

    name: str
    argument: str
    source: str
    blueprint: Blueprint
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """What belongs together under one folder: that of the configuration, else the current one."""

    configuration: Configuration

    @classmethod
    def find(cls, start: Path | None = None) -> Project:
        """Return the project that the folder *start* (default: the current one) belongs to."""
        return cls(configuration.find((start or Path.cwd()).absolute()))

    @property
    def root(self) -> Path:
        """The folder that everything else is relative to."""
        return self.configuration.folder

    @property
    def blueprints_folder(self) -> Path:
        """Where the project's own blueprints are; it need not exist."""
        return Path(os.path.normpath(self.root / self.configuration.blueprints))

    @property
    def rendered_folder(self) -> Path:
        """Where templates are rendered to; it need not exist."""
        return self.root / self.configuration.rendered

    def own(self) -> dict[str, Blueprint]:
        """Return the project's own blueprints by name."""
        return blueprint.collect(self.blueprints_folder)

    def library(self) -> dict[str, Blueprint]:
        """Return the blueprints that come with hotgen by name; none where they are the own."""
        from hotgen import data

        if self.blueprints_folder.resolve() == data.blueprints().resolve():
            return {}
        return blueprint.collect(data.blueprints(), library=True)

    def names(self) -> list[str]:
        """Return every NAME that `target` knows."""
        return sorted({*self.configuration.render, *self.library(), *self.own()})

    def target(self, argument: str, base: Path | None = None) -> Target:
        """Return what *argument* names: a configured name, a blueprint, or a blueprint's path.

        A path is relative to *base* (default: the current folder).
        """
        configured = self.configuration.render.get(argument)
        if configured is None:
            found = self._blueprint(argument, base or Path.cwd())
            source = self._source(found)
            return Target(name=found.name, argument=source, source=source, blueprint=found)
        try:
            found = self._blueprint(configured.blueprint, self.root)
        except UsageError as error:
            origin = self.configuration.origin("render", argument, "blueprint")
            raise ConfigurationError(error.message, origin=origin) from error
        return Target(
            name=argument,
            argument=argument,
            source=self._source(found),
            blueprint=found,
            settings=configured.settings,
        )

    def targets(self) -> list[Target]:
        """Return what the project has to render: what is configured, and its own blueprints.

        A blueprint that is configured under other names is rendered only under those.
        """
        configured = [self.target(name) for name in self.configuration.render]
        paths = {target.blueprint.path for target in configured}
        own = [self.target(name) for name, found in self.own().items() if found.path not in paths]
        return sorted([*configured, *own], key=lambda target: target.name)

    def stack(self, target: Target) -> type[Stack]:
        """Run the module of the target's blueprint and return its Stack class."""
        from hotgen.project.loading import stack_class

        stack = stack_class(target.blueprint.path)
        self._check_settings(target, stack)
        return stack

    def bundle(self, target: Target | str, stack: type[Stack] | None = None) -> Bundle:
        """Build what *target* (or what it names) describes; *stack* is its class, if known."""
        from hotgen.dsl.synth import synth
        from hotgen.project.loading import authors_lines

        if isinstance(target, str):
            target = self.target(target)
        stack = stack or self.stack(target)
        with authors_lines(target.blueprint.path):
            return synth(stack, name=target.name, settings=target.settings)

    def release(self, asked: str | None = None) -> Release | None:
        """Return the Heat release that was *asked* for, else the configured one, if any."""
        from hotgen.schema.releases import find_release

        if asked is not None or self.configuration.heat is None:
            return None if asked is None else find_release(asked)
        try:
            return find_release(self.configuration.heat)
        except UsageError as error:
            origin = self.configuration.origin("heat")
            raise ConfigurationError(error.message, origin=origin) from error

    def release_for(self, stack: type[Stack], asked: str | None = None) -> Release:
        """Return the release to check *stack* against: `release`, or the newest that it is for.

        Raises `BlueprintError` if *stack* is not for that release.
        """
        from hotgen.project.releases import releases_for
        from hotgen.schema.releases import newest

        fitting, wanted = releases_for(stack), self.release(asked)
        if wanted is None and fitting:
            return fitting[-1]
        wanted = wanted or newest()
        if wanted not in fitting:
            message = f"{stack.__name__} is for Heat {stack.hotgen_heat}, not for {wanted}"
            raise BlueprintError(message, origin=stack.hotgen_site.origin())
        return wanted

    def _blueprint(self, argument: str, base: Path) -> Blueprint:
        if blueprint.is_name(argument):
            found = self.own().get(argument) or self.library().get(argument)
            if found is None:
                raise UsageError(self._unknown(argument))
            return found
        path = Path(os.path.abspath(base / argument))  # noqa: PTH100 - links stay as they are
        if path.suffix != ".py":
            raise UsageError(f"{argument!r} is no blueprint: those are Python files, named .py")
        if not path.is_file():
            near = nearest(path.name, (other.name for other in path.parent.glob("*.py")))
            hint = f"; did you mean {str(Path(argument).with_name(near))!r}?" if near else ""
            raise UsageError(f"there is no file {argument!r}{hint}")
        return Blueprint(blueprint.kebab(path.stem), path)

    def _unknown(self, name: str) -> str:
        known = self.names()
        folder = self.configuration.blueprints
        return (
            f"there is no blueprint {name!r} in {folder}/ or in hotgen: {suggestion(name, known)}"
        )

    def _source(self, found: Blueprint) -> str:
        """Return what names *found* on a command line that is given in the project's folder."""
        if found.library or found.path.parent == self.blueprints_folder:
            return found.name
        return Path(os.path.relpath(found.path, self.root)).as_posix()

    def _check_settings(self, target: Target, stack: type[Stack]) -> None:
        """Refuse settings that do not fit *stack*, where they are configured."""
        from hotgen.dsl.interface import check_settings

        for name, value in target.settings.items():
            try:
                check_settings(stack, {name: value})
            except UsageError as error:
                origin = self.configuration.origin("render", target.name, "settings", name)
                raise ConfigurationError(error.message, origin=origin) from error
