"""Loading a template: everything that can be read of it, and everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotgen.bounded import budget
from hotgen.hot.path import Problem
from hotgen.text import source
from hotgen.text.places import pinned
from hotgen.text.template import read_template

if TYPE_CHECKING:
    from pathlib import Path

    from hotgen.hot.template import Template


@dataclass(frozen=True, slots=True)
class Loaded:
    """A template, as far as it can be read, and what is wrong with its text.

    Definitions keep their names even where they are malformed, so that what refers to them is not
    reported too: a parameter or a resource without a usable type has the type ``""``. `data` is
    what the text says before it is taken for a template, `file` is where it comes from.
    """

    template: Template | None
    problems: tuple[Problem, ...]
    data: object = field(default=None, repr=False, compare=False)
    file: str = "<string>"


def load(path: str | Path) -> Loaded:
    """Load the template in the file at *path*, which is also what its origins name."""
    raw = source.read_file(path)
    if isinstance(raw, Problem):
        return Loaded(None, (raw,), file=str(path))
    return loads(raw, str(path))


def loads(text: str | bytes, file: str = "<string>") -> Loaded:
    """Load the template that *text* holds; its origins say that it comes from *file*."""
    read = source.read_template(text, file)
    if not read.readable:
        return Loaded(None, read.problems, file=file)
    with budget():
        template, found = read_template(read)
    problems = (*read.problems, *found)
    if template is None:
        problems = pinned(problems, read.origins)
    return Loaded(template, problems, read.data, file)
