"""From a template with all that belongs to it to a blueprint and its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hotgen.bundle import collect
from hotgen.importing.hot.module import text
from hotgen.importing.hot.plan import plan
from hotgen.importing.hot.remarks import Remarks
from hotgen.text.comments import read_comments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from hotgen.bundle import Bundle
    from hotgen.hot.path import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """The text of a module, and the files that belong below ``files/`` beside it."""

    text: str
    files: Mapping[str, str | bytes]
    bundle: Bundle
    problems: Mapping[str, tuple[Problem, ...]]


def blueprint(
    path: Path, environments: Iterable[Path], module: str, width: int
) -> Blueprint | Mapping[str, tuple[Problem, ...]]:
    """Return the blueprint for the template at *path*, as a module called *module*.

    Where the template cannot be read, it is what is wrong with it.
    """
    found = collect(path, environments)
    bundle = found.bundle
    if bundle is None:
        return found.problems
    main = path.resolve() if path.is_symlink() else path.absolute()
    keys = [key for key, _ in bundle.templates()]
    remarks = {
        key: Remarks(read_comments((main.parent / key).read_bytes()))
        for key in (*keys, *bundle.environments)
    }
    made = plan(bundle, module, remarks)
    return Blueprint(
        text=text(made, remarks, width),
        files={made.stored(key): content for key, content in bundle.files.items()},
        bundle=bundle,
        problems=found.problems,
    )
