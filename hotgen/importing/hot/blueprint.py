"""From a template with all that belongs to it to a blueprint and its files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from hotgen.bundle import collect
from hotgen.errors import HotgenError, Origin
from hotgen.importing.hot.module import text
from hotgen.importing.hot.plan import plan
from hotgen.importing.hot.remarks import Remarks
from hotgen.render import header
from hotgen.text import problems
from hotgen.text.comments import Comments, read_comments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from hotgen.bundle import Bundle
    from hotgen.hot import expr
    from hotgen.hot.path import Problem
    from hotgen.hot.template import Template

HARMLESS: Final = frozenset(
    {
        problems.AMBIGUOUS_VERSION,
        problems.DUPLICATE_KEY,
        problems.ENDLESS_NESTING,
        problems.MISSING_FILE,
        problems.MISSING_RESOURCE_TYPE,
        problems.MISSING_VERSION,
        problems.TOO_NEW_KEY,
    }
)
"""What can be wrong with a text though all that Heat reads of it becomes part of the blueprint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """The text of a module, and the files that belong below ``files/`` beside it.

    `bundle` is what it was made from.
    """

    module: str
    text: str
    files: Mapping[str, str | bytes]
    bundle: Bundle

    def contents(self) -> dict[str, bytes]:
        """Return everything by its path in the folder of the blueprint."""
        found = {f"{self.module}.py": self.text.encode("utf-8", "surrogateescape")}
        for name, data in self.files.items():
            found[f"files/{name}"] = data.encode() if isinstance(data, str) else data
        return found


@dataclass(frozen=True, slots=True)
class Imported:
    """A blueprint, and what is wrong with the files it was made from, by their keys.

    There is no blueprint where the main template or an environment cannot be read. `left` are the
    keys of files that are left where they are: they are named in a way that leads nowhere from what
    is rendered, such as by an absolute path, or only inside of other files.
    """

    blueprint: Blueprint | None
    problems: Mapping[str, tuple[Problem, ...]]
    left: tuple[str, ...] = ()


def import_template(
    path: Path, environments: Iterable[Path], *, module: str, width: int
) -> Imported:
    """Make a blueprint of the template at *path*, as a module called *module*.

    *environments* are files that become environments of the blueprint; *width* is the longest line.
    """
    environments = [*environments]
    found = collect(path, environments)
    bundle = found.bundle
    if bundle is None or _is_empty(bundle.template) or len(bundle.environments) < len(environments):
        return Imported(None, found.problems)
    _refuse_nameless(bundle)
    folder = (path.resolve() if path.is_symlink() else path.absolute()).parent
    keys = (*(key for key, _ in bundle.templates()), *bundle.environments)
    lost = {key: _left_out(found.problems.get(key, ())) for key in keys}
    remarks = {key: Remarks(_comments((folder / key).read_bytes()), lost[key]) for key in keys}
    made = plan(bundle, module, remarks)
    try:
        written = text(made, remarks, width)
    except RecursionError as error:
        message = "values are nested too deep to be written in Python"
        raise HotgenError(message, origin=Origin(str(path), 1)) from error
    kept = {key: content for key, content in bundle.files.items() if key in made.used_files}
    nested = {key: each for key, each in bundle.nested.items() if key in made.parts}
    blueprint = Blueprint(
        module=module,
        text=written,
        files={made.stored(key): content for key, content in kept.items()},
        bundle=replace(bundle, files=kept, nested=nested),
    )
    left = tuple(sorted({*bundle.files, *bundle.nested} - {*kept, *nested}))
    return Imported(blueprint, found.problems, left)


def _is_empty(template: Template) -> bool:
    """Whether *template* is none: what has neither a version nor anything in it."""
    parts = (template.parameters, template.conditions, template.resources, template.outputs)
    return not template.version and not any(parts)


def _refuse_nameless(bundle: Bundle) -> None:
    for _, template in bundle.templates():
        for section in ("parameters", "conditions", "resources", "outputs"):
            if "" in getattr(template, section):
                message = "what has an empty name cannot become an attribute: give it a name"
                raise HotgenError(message, origin=template.origins.locate((section, ""), key=True))


def _comments(data: bytes) -> Comments:
    """Return the comments of a file; the header of a rendered one says nothing of its content."""
    if header.read(data) is not None:
        lines = data.split(b"\n")
        first = next((i for i, line in enumerate(lines) if not line.startswith(b"#")), len(lines))
        data = b"\n".join(lines[first:])
    return read_comments(data)


def _left_out(found: Iterable[Problem]) -> Mapping[expr.Path, tuple[str, ...]]:
    """Return comments for what cannot become part of a blueprint, by the place that it had."""
    lines: dict[expr.Path, tuple[str, ...]] = {}
    for problem in found:
        if problem.rule not in HARMLESS:
            place = ".".join(map(str, problem.path))
            reason = " ".join(problem.message.partition(";")[0].split())
            said = f" Left out: {place}: {reason}"
            lines[problem.path] = (*lines.get(problem.path, ()), said)
    return lines
