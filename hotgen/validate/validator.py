"""Templates, folders and blueprints, validated one after the other as one request asks."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.bounded import budget
from hotgen.bundle import Bundle, collect
from hotgen.errors import UsageError
from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import newest
from hotgen.text.load import Loaded
from hotgen.validate.folder import templates
from hotgen.validate.run import merged, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hotgen.dsl.stack import Stack
    from hotgen.hot.path import Problem
    from hotgen.hot.template import Template
    from hotgen.project import Project, Target
    from hotgen.schema.model import Release
    from hotgen.validate.finding import Finding
    from hotgen.validate.request import Request

_catalog = cache(Catalog)


def _none(_: Path) -> Iterable[Path]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """A bundle, as far as it could be read, and where its files are.

    `folder` is what its keys are relative to. Where they are of files that are not there yet,
    `module` is what makes them.
    """

    bundle: Bundle | None
    problems: Mapping[str, Iterable[Problem]] = field(default_factory=dict)
    folder: Path = Path()
    module: Path | None = None

    def path(self, key: str) -> str:
        """Return the path of the file with this *key*."""
        return os.path.normpath(self.folder / key) if self.module is None else str(self.module)

    def files(self) -> set[str]:
        """Return the paths of the templates and environments."""
        keys = {*self.problems}
        if self.bundle is not None:
            keys |= {self.bundle.main, *self.bundle.nested, *self.bundle.environments}
        return set(map(self.path, keys))

    def nested(self) -> set[str]:
        """Return the paths of the templates that the main one nests, directly or not."""
        return set() if self.bundle is None else set(map(self.path, self.bundle.nested))

    def placed(self, finding: Finding) -> Finding:
        """Return *finding* with paths in the place of keys."""
        if self.module is not None:
            return replace(finding, file=self.path(finding.file))
        origin = finding.origin
        return replace(
            finding,
            origin=origin and replace(origin, file=os.path.normpath(origin.file)),
            file=self.path(finding.file),
            chain=self._chain(finding.chain),
            others=tuple(map(self._chain, finding.others)),
        )

    def _chain(self, chain: tuple[str, ...]) -> tuple[str, ...]:
        parts = (step.rpartition(": resources.") for step in chain)
        return tuple(f"{self.path(key)}{colon}{name}" for key, colon, name in parts)


class Validator:
    """Validates one thing after another; what is known of Heat is read only once.

    *environments*, *heat* and *resource_types* come before what a blueprint and the project say.
    """

    def __init__(
        self,
        project: Project,
        request: Request,
        *,
        environments: Iterable[str | Path] = (),
        heat: str | int | None = None,
        resource_types: Iterable[str] | None = None,
    ) -> None:
        configured = project.configuration.resource_types
        self.project = project
        self._heat = None if heat is None else str(heat)
        self._release = project.release(self._heat) or newest()
        self._environments = tuple(environments)
        self._vendor_types = tuple(configured if resource_types is None else resource_types)
        self._request = replace(request, together=bool(self._environments))
        self.files: set[str] = set()
        """The paths of all templates and environments so far; a blueprint's is its module's."""

    def validate(
        self, source: str | Path | Loaded | Template | Bundle | type[Stack]
    ) -> list[Finding]:
        """Return what is wrong with *source*, whatever it is."""
        match source:
            case str() | Path():
                return self.path(Path(source))
            case Loaded():
                return self._check(self._collected(source.file, source))
            case Bundle():
                return self._check(_Subject(bundle=source))
            case type():
                return self.stack(source)
        return self._check(_Subject(bundle=Bundle(name="template", template=source)))

    def path(self, path: Path) -> list[Finding]:
        """Return what is wrong with the blueprint, the template or the templates at *path*."""
        if path.suffix == ".py":
            return self.blueprint(self.project.target(str(path.absolute())))
        if not path.is_dir():
            with budget():
                return self._check(self._collected(path))
        if next(templates(path), None) is None:
            message = f"there is no template in {str(path)!r}: no file with a heat_template_version"
            raise UsageError(message)
        return self.folder(path)

    def folder(
        self,
        folder: Path,
        release: Release | None = None,
        variants: Callable[[Path], Iterable[Path]] = _none,
    ) -> list[Finding]:
        """Return what is wrong with the templates in *folder*.

        Those that others nest are looked at there, and not as if somebody made a stack of them.
        *variants* tells the environments of a template, each for a stack of its own, that are taken
        where no others are given.
        """
        found: dict[str, list[Finding]] = {}
        nested: set[str] = set()
        for path in templates(folder):
            name = os.path.normpath(path)
            if name not in nested:
                with budget():
                    subject = self._collected(path, variants=variants(path))
                    inside = subject.nested()
                    nested |= inside
                    found = {other: each for other, each in found.items() if other not in inside}
                    found[name] = self._check(subject, release)
        return [*merged(finding for each in found.values() for finding in each)]

    def blueprint(self, target: Target, stack: type[Stack] | None = None) -> list[Finding]:
        """Return what is wrong with what a blueprint makes; *stack* is its class, if known."""
        stack = stack or self.project.stack(target)
        subject = self._with_environments(self.project.bundle(target, stack))
        subject = replace(subject, module=target.blueprint.path)
        return self._check(subject, self.release_for(stack))

    def stack(self, stack: type[Stack]) -> list[Finding]:
        """Return what is wrong with what a Stack class makes."""
        from hotgen.dsl.synth import synth

        subject = self._with_environments(synth(stack))
        subject = replace(subject, module=Path(stack.hotgen_site.origin().file))
        return self._check(subject, self.release_for(stack))

    def release_for(self, stack: type[Stack]) -> Release:
        """Return the release of Heat that *stack* is checked against."""
        return self.project.release_for(stack, self._heat)

    def _collected(
        self, path: str | Path, loaded: Loaded | None = None, variants: Iterable[Path] = ()
    ) -> _Subject:
        collected = collect(path, self._environments or variants, main=loaded)
        return _Subject(
            bundle=collected.bundle, problems=collected.problems, folder=collected.folder
        )

    def _with_environments(self, bundle: Bundle) -> _Subject:
        """Return *bundle* with the environments that are given, if any, in the place of its own."""
        if not self._environments:
            return _Subject(bundle=bundle)
        subject = self._collected(bundle.main, Loaded(bundle.template, ()))
        read = subject.bundle
        assert read is not None  # noqa: S101 - it has a template
        whole = replace(
            bundle,
            nested={**read.nested, **bundle.nested},
            files={**read.files, **bundle.files},
            environments=read.environments,
            folder=bundle.folder or read.folder,
        )
        return replace(subject, bundle=whole)

    def _check(self, subject: _Subject, release: Release | None = None) -> list[Finding]:
        self.files |= subject.files()
        check = partial(
            run,
            catalog=_catalog((release or self._release).major),
            problems=subject.problems,
            vendor_types=self._vendor_types,
        )
        stacks = self._stacks(subject.bundle) if subject.bundle else []
        if not stacks:
            return [*map(subject.placed, check(subject.bundle, request=self._request))]
        request = replace(self._request, together=True)
        found = (finding for bundle in stacks for finding in check(bundle, request=request))
        return sorted(map(subject.placed, merged(found)))

    def _stacks(self, bundle: Bundle) -> list[Bundle]:
        """Return a bundle for each environment where each is for a stack, and Heat is mirrored."""
        if self._request.mode is None or self._request.together:
            return []
        each = bundle.environments.items()
        return [replace(bundle, environments={name: environment}) for name, environment in each]
