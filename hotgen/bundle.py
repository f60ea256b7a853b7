"""A bundle: everything that Heat gets for one stack.

The keys of `Bundle.nested` and `Bundle.files` are POSIX paths relative to the main template, as
``type`` and ``get_file`` name them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from hotgen.hot import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.environment import Environment
    from hotgen.hot.path import Problem
    from hotgen.hot.template import Template
    from hotgen.text.load import Loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A main template with its nested templates, files and environments."""

    name: str
    template: Template
    nested: Mapping[str, Template] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    environments: Mapping[str, Environment] = field(default_factory=dict)
    suffix: str = ".yaml"
    folder: str = ""
    """Where the main template lies in a folder that holds the whole bundle; keys that begin with
    ``..`` lead to other places in there."""

    @property
    def main(self) -> str:
        """The file name of the main template."""
        return f"{self.name}{self.suffix}"

    def resolve(self, spelt: str, within: str) -> str:
        """Return the key of what the file with the key *within* calls *spelt*."""
        return keys.resolve(spelt, within, self.folder)

    def templates(self) -> Iterator[tuple[str, Template]]:
        """Yield every template with its file name, the main one first."""
        yield self.main, self.template
        yield from self.nested.items()


@dataclass(frozen=True, slots=True)
class Collected:
    """A bundle from disk, and what is wrong with its files, by their keys in the bundle.

    There is no bundle where the main template cannot be read; other templates and environments
    that cannot be read are missing in it. `folder` is where the main template is.
    """

    bundle: Bundle | None
    problems: Mapping[str, tuple[Problem, ...]]
    folder: Path = Path()


def collect(
    path: str | Path, environments: Iterable[str | Path] = (), *, main: Loaded | None = None
) -> Collected:
    """Read the template at *path* with the files that it and *environments* name.

    The files are those that Heat's client would send. Environments are keyed by their paths as seen
    from the main template's folder, and name files so, too. URLs are left alone. *main* is taken
    for what is at *path* where that is read already.
    """
    from hotgen.text.files import Collector

    collector = Collector(path)
    collector.collect(environments, main)
    problems = {key: tuple(found) for key, found in collector.problems.items()}
    template = collector.templates.pop(collector.main)
    if template is None:
        return Collected(None, problems, collector.folder)
    file = PurePath(collector.main)
    bundle = Bundle(
        name=file.stem,
        suffix=file.suffix,
        template=template,
        nested={key: each for key, each in collector.templates.items() if each is not None},
        files=collector.contents,
        environments=collector.environments,
        folder=collector.climbed(),
    )
    return Collected(bundle, problems, collector.folder)
