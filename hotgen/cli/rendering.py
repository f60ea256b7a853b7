"""What `hotgen render` does."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.cli.console import complain, emit, say, shown
from hotgen.cli.findings import report
from hotgen.errors import HotgenError, UsageError
from hotgen.project import Project
from hotgen.render.contents import contents
from hotgen.render.folder import changes
from hotgen.render.whole import everything, left_over
from hotgen.render.write import write
from hotgen.schema.catalog import Catalog
from hotgen.validate.run import run as validate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from hotgen.bundle import Bundle
    from hotgen.project import Target
    from hotgen.render.folder import Change

_LEFT_OVER: Final = "left over: nothing makes it any more"


class Rendered(NamedTuple):
    """A bundle and the contents of its files."""

    bundle: Bundle
    files: Mapping[str, bytes]


def run(arguments: Namespace) -> int:
    """Build everything, check everything, and only then write."""
    _refuse_contradictions(arguments)
    project = Project.find()
    out: Path = arguments.out or project.rendered_folder
    whole = not arguments.names
    targets = everything(project, out) if whole else _named(project, arguments.names)
    built, code = _build(project, targets, arguments.heat)
    if code:
        return code
    found = [] if arguments.stdout else _changes(built, out, whole=whole)
    if not built and not found:
        raise UsageError(_nothing(project))
    if arguments.stdout:
        return _print(built)
    return _check(found) if arguments.check else _write(found, built, out)


def _changes(built: Mapping[str, Rendered], out: Path, *, whole: bool) -> list[Change]:
    """Return what is to be changed in *out*; if *built* is the *whole*, there is no more to be."""
    found = [change for name, it in built.items() for change in changes(out / name, it.files)]
    return [*found, *left_over(out, built)] if whole else found


def _refuse_contradictions(arguments: Namespace) -> None:
    if arguments.all and arguments.names:
        raise UsageError("--all is everything: leave out the names, or --all")
    if arguments.stdout and arguments.out:
        raise UsageError("--stdout writes no files: leave out --out, or --stdout")


def _nothing(project: Project) -> str:
    folder = project.configuration.blueprints
    return (
        f"there is nothing to render: no blueprint in {folder}/, no [render.NAME] in the "
        "configuration; `hotgen list` shows what can be named, `hotgen new NAME` starts a blueprint"
    )


def _named(project: Project, names: Iterable[str]) -> list[Target]:
    """Return what *names* name, each once."""
    targets: dict[str, Target] = {}
    for target in map(project.target, names):
        other = targets.setdefault(target.name, target)
        if other != target:
            raise UsageError(
                f"{other.argument} and {target.argument} would both be rendered as {target.name}"
            )
    return [*targets.values()]


def _build(
    project: Project, targets: Iterable[Target], release: str | None
) -> tuple[dict[str, Rendered], int]:
    """Return the files of each of *targets*, and the exit code if something is wrong with them."""
    catalog = cache(Catalog)
    built: dict[str, Rendered] = {}
    codes = [0]
    for target in targets:
        try:
            stack = project.stack(target)
            facts = catalog(project.release_for(stack, release).major)
            bundle = project.bundle(target, stack)
            vendor_types = project.configuration.resource_types
            codes.append(report(validate(bundle, facts, vendor_types=vendor_types)))
            built[target.name] = Rendered(bundle, contents(bundle, target))
        except HotgenError as error:
            complain(error)
            codes.append(error.exit_code)
    return built, max(codes)


def _print(built: Mapping[str, Rendered]) -> int:
    """Print the templates (not the environments) as YAML documents, each with its file's name."""
    documents = [
        f"# {folder}/{name}\n".encode() + files[name]
        for folder, (bundle, files) in built.items()
        for name, _ in bundle.templates()
    ]
    emit(b"---\n".join(documents))
    return 0


def _check(found: Sequence[Change]) -> int:
    """Print how files differ from what they should be, and say which."""
    from hotgen.render.diff import diff

    for change in found:
        emit(diff(change, shown(change.path)).encode())
    for change in found:
        state = "missing" if change.old is None else "out of date"
        say(f"{shown(change.path)}: {state if change.new is not None else _LEFT_OVER}")
    return int(bool(found))


def _write(found: Sequence[Change], built: Iterable[str], out: Path) -> int:
    """Write what is different, and say what was done."""
    write(found)
    for change in found:
        say(f"{'wrote' if change.new is not None else 'removed'} {shown(change.path)}")
    if not found:
        say(f"{', '.join(shown(out / name) for name in built)}: up to date")
    return 0
