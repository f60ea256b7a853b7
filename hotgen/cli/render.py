"""``hotgen render``."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.cli import complete
from hotgen.cli.console import coloured, complain, emit, located, say, shown
from hotgen.errors import HotgenError, UsageError
from hotgen.project import Project
from hotgen.render.contents import contents
from hotgen.render.folder import changes
from hotgen.render.whole import everything, left_over
from hotgen.render.write import write
from hotgen.schema.catalog import Catalog
from hotgen.validate.finding import Severity
from hotgen.validate.run import run as validate

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping, Sequence

    from hotgen.bundle import Bundle
    from hotgen.project import Target
    from hotgen.render.folder import Change
    from hotgen.validate.finding import Finding

_EPILOG: Final = """\
A NAME is a blueprint of yours, one of hotgen's, or a [render.NAME] of the configuration; with a
slash or a suffix it is the path of a blueprint. Without any, everything is rendered that the
project has: its blueprints, what it has configured, and what it has rendered before. What no
blueprint makes any more is removed. Files that hotgen did not make are never touched.

What is found to be wrong is printed, and nothing is written; warnings do not count.

examples:
  hotgen render web-tier                 write rendered/web-tier/*.yaml
  hotgen render                          bring all of rendered/ up to date
  hotgen render --check                  in CI: is it up to date? exit code 1 if not
  hotgen render web-tier --stdout        look at the templates, write nothing
  hotgen render my-app --heat rocky      would an older Heat take it?
  hotgen render drafts/my_app.py --out /tmp/drafts
"""

_LEFT_OVER: Final = "left over: nothing makes it any more"


class Rendered(NamedTuple):
    """A bundle and the contents of its files."""

    bundle: Bundle
    files: Mapping[str, bytes]


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Turn blueprints into Heat templates, checked before they are written."
    parser.epilog = _EPILOG
    names = parser.add_argument("names", nargs="*", metavar="NAME", help="a blueprint, or its path")
    names.completer = complete.names  # type: ignore[attr-defined]  # argcomplete's way
    parser.add_argument("--all", action="store_true", help="everything; so it is without a NAME")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there, not to rendered/")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="write nothing, print differences")
    instead.add_argument("--stdout", action="store_true", help="write nothing, print the templates")
    heat = parser.add_argument("--heat", metavar="RELEASE", help="check against this Heat release")
    heat.completer = complete.releases  # type: ignore[attr-defined]


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
    if arguments.stdout:
        return _print(built)
    found = [change for name, it in built.items() for change in changes(out / name, it.files)]
    if whole:
        found += left_over(out, built)
    if not built and not found:
        raise UsageError(_nothing(project))
    return _check(found) if arguments.check else _write(found, built, out)


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
            codes.append(_report(validate(bundle, facts)))
            built[target.name] = Rendered(bundle, contents(bundle, target))
        except HotgenError as error:
            complain(error)
            codes.append(error.exit_code)
    return built, max(codes)


def _report(findings: Sequence[Finding]) -> int:
    """Say what was found; the exit code is 1 if an error is among it."""
    if findings:
        from hotgen.validate.report.text import report

        say(report(map(_as_shown, findings), colour=coloured()).rstrip())
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def _as_shown(finding: Finding) -> Finding:
    """Return *finding* with the file's name as a user in the current folder would write it."""
    origin = finding.origin
    return finding if origin is None else replace(finding, origin=located(origin))


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
