"""What `hotgen validate` does."""

from __future__ import annotations

import sys
from base64 import encodebytes
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.cli.console import coloured, emit, located, say, shown
from hotgen.errors import BlueprintError, UsageError
from hotgen.project import Project
from hotgen.project.blueprint import is_name
from hotgen.validate.finding import Severity
from hotgen.validate.request import Mode, Request
from hotgen.validate.rules.blueprints import broken
from hotgen.validate.run import merged
from hotgen.validate.validator import Validator

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hotgen.hot.expr import Value
    from hotgen.project import Target
    from hotgen.render.header import Header
    from hotgen.schema.model import Release
    from hotgen.validate.finding import Finding


def run(arguments: Namespace) -> int:
    """Validate everything, and only then say what was found."""
    validator = Validator(
        Project.find(),
        Request(
            mode=Mode(arguments.mode) if arguments.mode else None,
            parameters=_parameters(arguments.parameters, arguments.parameter_files),
        ),
        environments=arguments.environments,
        heat=arguments.heat,
    )
    found = [*map(_as_shown, merged(_findings(validator, arguments.sources)))]
    if arguments.format == "json":
        from hotgen.validate.report.json import report

        emit(report(found).encode())
    else:
        _print(found, len(validator.files))
    return int(any(arguments.strict or each.severity is Severity.ERROR for each in found))


# --- What is asked --------------------------------------------------------------------------------


def _findings(validator: Validator, sources: Sequence[str]) -> Iterator[Finding]:
    """Yield what is wrong with *sources*, or with everything in the project."""
    for source in sources:
        yield from _source(validator, source)
    if not sources:
        yield from _everything(validator)


def _source(validator: Validator, source: str) -> list[Finding]:
    if source == "-":
        from hotgen.text.load import loads

        return validator.validate(loads(_standard_input(), "<stdin>"))
    path, project = Path(source), validator.project
    is_path = not is_name(source) or (path.exists() and source not in project.names())
    if is_path and path.suffix != ".py":
        return validator.path(path)
    target = project.target(source)
    return _unless_broken(target, partial(validator.blueprint, target))


def _standard_input() -> bytes:
    from hotgen.text.disk import LARGEST_TEXT

    raw = sys.stdin.buffer.read(LARGEST_TEXT + 1)
    if len(raw) > LARGEST_TEXT:
        raise UsageError(f"standard input is larger than {LARGEST_TEXT >> 20} MiB")
    return raw


def _everything(validator: Validator) -> Iterator[Finding]:
    """Yield what is wrong with the project's blueprints and with what is rendered.

    That is for the release that its blueprint is for, and with the environments beside it.
    """
    project = validator.project
    releases: dict[str, Release] = {}

    def check(target: Target) -> list[Finding]:
        stack = project.stack(target)
        releases[target.name] = validator.release_for(stack)
        return validator.blueprint(target, stack)

    for target in project.targets():
        yield from _unless_broken(target, partial(check, target))
    for folder in _folders(project.rendered_folder):
        yield from validator.folder(folder, releases.get(folder.name), _environments)
    if not validator.files:
        raise UsageError(
            f"there is nothing to validate: no blueprint in {project.configuration.blueprints}/ "
            f"and no template in {project.configuration.rendered}/; name a template, or a folder "
            "with some"
        )


def _unless_broken(target: Target, check: Callable[[], list[Finding]]) -> list[Finding]:
    """Return what *check* finds, or that the blueprint of *target* cannot be built."""
    try:
        return check()
    except BlueprintError as error:
        return [broken(error, str(target.blueprint.path))]


def _folders(folder: Path) -> list[Path]:
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in inside if path.is_dir() and not path.is_symlink()]


def _environments(template: Path) -> list[Path]:
    """Return the environments that hotgen has rendered beside *template*, if it has made that."""
    made = _header(template)
    if made is None:
        return []
    beside = {path: _header(path) for path in sorted(template.parent.glob("*.env.yaml"))}
    return [path for path, own in beside.items() if own and own.argument == made.argument]


def _header(path: Path) -> Header | None:
    """Return what hotgen says in the file at *path*, if it has made that."""
    from hotgen.render.header import read
    from hotgen.text.disk import LARGEST_TEXT, read_bytes

    try:
        return read(read_bytes(path, LARGEST_TEXT))
    except OSError:  # which is told where it is validated
        return None


# --- The values of parameters ---------------------------------------------------------------------


def _parameters(words: Iterable[str], files: Iterable[str]) -> dict[str, Value]:
    """Return the values that *words* and *files* give, as Heat's client sends them.

    A parameter that is given several times has a list of values; what a file says comes first.
    """
    given: dict[str, list[str]] = {}
    for name, value in (_split(word, "-P", "VALUE") for word in words):
        given.setdefault(name, []).append(value)
    values: dict[str, Value] = {
        name: tuple(each) if each[1:] else each[0] for name, each in given.items()
    }
    paths = dict(_split(word, "--parameter-file", "PATH") for word in files)
    return values | {name: _content(name, Path(path)) for name, path in paths.items()}


def _split(word: str, option: str, what: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not (name and equals):  # the word is not shown: it may be a secret
        raise UsageError(f"{option} takes NAME={what}, with an equals sign")
    return name, value


def _content(name: str, path: Path) -> str:
    """Return what Heat's client sends of the file at *path*: what is no text, as Base64."""
    from hotgen.text.disk import LARGEST_CONTENTS, read_bytes, reason

    try:
        raw = read_bytes(path, LARGEST_CONTENTS, pipes=True)
    except OSError as error:
        message = f"--parameter-file {name}: cannot read {str(path)!r}: {reason(error)}"
        raise UsageError(message) from error
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return encodebytes(raw).decode()


# --- What is said ---------------------------------------------------------------------------------


def _as_shown(finding: Finding) -> Finding:
    """Return *finding* with paths as a user in the current folder would write them."""
    origin = finding.origin and located(finding.origin)
    return replace(finding, origin=origin, file=shown(Path(finding.file)))


def _print(found: Sequence[Finding], files: int) -> None:
    """Print *found* to standard output, and to standard error how much there is of what."""
    from hotgen.validate.report.text import listing, summary

    print(listing(found, colour=coloured(sys.stdout)), end="", flush=True)
    counted = f"{files} file{'s' * (files != 1)}"
    say(f"{counted}: {summary(found)}" if found else f"{counted}, no findings")
