"""What `hotgen import` does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hotgen.bounded import budget
from hotgen.cli.console import emit, say, shown
from hotgen.cli.findings import report
from hotgen.errors import HotgenError, Origin, UsageError
from hotgen.importing.hot.blueprint import HARMLESS, import_template
from hotgen.importing.hot.names import module_name
from hotgen.importing.hot.verify import differences
from hotgen.importing.python.configuration import line_length
from hotgen.project import Project
from hotgen.project.blueprint import kebab
from hotgen.render.folder import Change
from hotgen.render.write import write
from hotgen.schema.catalog import Catalog
from hotgen.text.load import load
from hotgen.validate.finding import Severity
from hotgen.validate.run import run as validate

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from hotgen.importing.hot.blueprint import Blueprint, Imported
    from hotgen.validate.finding import Finding

_BESIDE: Final = (".env", ".env.yaml", "-env.yaml", "_env.yaml", ".env.yml")
"""What an environment that belongs to a template has in the place of its suffix."""


_TOSCA: Final = "tosca_definitions_version"


def run(arguments: Namespace) -> int:
    """Make the blueprint, see whether it makes the same template, and only then write it."""
    try:
        with budget():
            return _run(arguments)
    except RecursionError as error:
        message = "templates are nested too deep in one another to be imported"
        raise HotgenError(message, origin=Origin(str(arguments.file), 1)) from error


def _run(arguments: Namespace) -> int:
    file = _readable(arguments.file)
    project = Project.find()
    out = _out(arguments.out, file, project)
    given = arguments.environments
    environments = _beside(file) if given is None else [_readable(each) for each in given]
    imported = import_template(
        file, environments, module=out.stem, width=line_length(out.parent.absolute())
    )
    blueprint = imported.blueprint
    if blueprint is None:
        _refuse_tosca(file)
    _report(imported)
    if blueprint is None:
        return HotgenError.exit_code
    _check(blueprint)
    if arguments.stdout:
        emit(blueprint.text.encode())
    else:
        _write(blueprint, out, force=arguments.force)
        _advise(out, project)
    lost = any(each.rule not in HARMLESS for found in imported.problems.values() for each in found)
    return HotgenError.exit_code if lost else 0


def _out(asked: Path | None, file: Path, project: Project) -> Path:
    """Return the path of the blueprint to write."""
    name = f"{module_name(file.name.partition('.')[0])}.py"
    if asked is None:
        return project.blueprints_folder / name
    if asked.is_dir():
        return asked / name
    if asked.suffix != ".py":
        raise UsageError(f"--out takes the path of a blueprint: {str(asked)!r} does not end in .py")
    if module_name(asked.stem) != asked.stem.replace("-", "_").strip("_"):
        better = asked.with_stem(module_name(asked.stem))
        message = f"{asked.name!r} cannot be a module's name: did you mean {str(better)!r}?"
        raise UsageError(message)
    return asked


def _beside(file: Path) -> list[Path]:
    """Return the environments that stand beside a template and bear its name."""
    candidates = (file.with_name(f"{file.stem}{suffix}") for suffix in _BESIDE)
    return [path for path in candidates if path.is_file() and path != file]


def _readable(path: Path) -> Path:
    if path.is_dir():
        raise UsageError(f"{str(path)!r} is a folder: name a file in it")
    if not path.exists():
        from hotgen.errors import nearest

        there = path.parent.iterdir() if path.parent.is_dir() else ()
        near = nearest(path.name, [other.name for other in there])
        hint = f"; did you mean {str(path.with_name(near))!r}?" if near else ""
        raise UsageError(f"there is no file {str(path)!r}{hint}")
    return path


def _refuse_tosca(path: Path) -> None:
    """Send what is TOSCA to the command that is for it."""
    data = load(path).data
    if isinstance(data, dict) and _TOSCA in data and "heat_template_version" not in data:
        message = f"this is TOSCA: hotgen translate {shown(path)} makes a Heat template of it"
        raise HotgenError(message, origin=Origin(str(path), 1))


def _report(imported: Imported) -> None:
    """Say what reading has found."""
    blueprint = imported.blueprint
    named = {problem.rule for each in imported.problems.values() for problem in each}
    if named:
        bundle = None if blueprint is None else blueprint.bundle
        found = validate(bundle, Catalog(), problems=imported.problems)
        report(_weighed(each, blueprint) for each in found if each.rule in named)
    for key in imported.left:
        say(f"{key} is not copied: the blueprint cannot name it in the way that the template does")


def _weighed(finding: Finding, blueprint: Blueprint | None) -> Finding:
    """Return *finding* as a warning if the blueprint is right all the same."""
    harmless = blueprint is not None and finding.rule in HARMLESS
    return replace(finding, severity=Severity.WARNING) if harmless else finding


def _check(blueprint: Blueprint) -> None:
    """Refuse a blueprint that would change the stack."""
    found = differences(blueprint)
    if found:
        raise HotgenError(
            f"the blueprint would make another template: {'; '.join(found[:3])}. "
            "This is a bug in hotgen."
        )


def _write(blueprint: Blueprint, out: Path, *, force: bool) -> None:
    contents = blueprint.contents()
    changes = [_change(out.parent, name, data, force=force) for name, data in contents.items()]
    different = [change for change in changes if change.old != change.new]
    write(different)
    for change in different:
        say(f"wrote {shown(change.path)}")
    if not different:
        say(f"{shown(out)}: up to date")


def _change(folder: Path, name: str, data: bytes, *, force: bool) -> Change:
    path = folder / name
    old = path.read_bytes() if path.is_file() else None
    if old not in {None, data} and not force:
        message = (
            "this is there already: choose another name with --out, or replace it with --force"
        )
        raise HotgenError(message, origin=Origin(str(path), 1))
    return Change(folder, name, old, data)


def _advise(out: Path, project: Project) -> None:
    """Say what comes next."""
    own = out.parent.resolve() == project.blueprints_folder.resolve()
    say(f"Next: hotgen render {kebab(out.stem) if own else shown(out)}")
