"""A TOSCA file as data with places, and finding the place that somebody speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hotgen.importing.tosca.findings import INVALID, Refused
from hotgen.text.source import read_environment
from hotgen.text.values import found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.errors import Origin
    from hotgen.hot.expr import Path
    from hotgen.hot.path import Problem
    from hotgen.text.places import TextOrigins

TOPOLOGY: Final = "topology_template"
_HOT: Final = "heat_template_version"


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and where; of keys that are *repeated*, only the last one counts."""

    data: Mapping[object, object]
    origins: TextOrigins
    repeated: tuple[Problem, ...] = ()

    def section(self, name: str) -> Mapping[str, object]:
        """Return a section of the topology, empty where it is missing or malformed."""
        topology = self.data.get(TOPOLOGY)
        section = topology.get(name) if isinstance(topology, dict) else None
        return section if isinstance(section, dict) else {}

    def node(self, name: str) -> Path:
        """Return the path of the node template or policy called *name*, as far as there is one."""
        if name in self.section("node_templates"):
            return (TOPOLOGY, "node_templates", name)
        for index, policy in enumerate(self.policies()):
            if name in policy:
                return (TOPOLOGY, "policies", index, name)
        return (TOPOLOGY, "node_templates")

    def policies(self) -> list[Mapping[str, object]]:
        """Return the items of the list of policies."""
        topology = self.data.get(TOPOLOGY)
        policies = topology.get("policies") if isinstance(topology, dict) else ()
        items = policies if isinstance(policies, (tuple, list)) else ()
        return [item if isinstance(item, dict) else {} for item in items]

    def at(self, path: Path, *, key: bool = True) -> Origin:
        """Return the place of *path*, or of what encloses it."""
        return self.origins.locate(path, key=key)

    def valued(self, value: str, under: Path) -> Path:
        """Return the place *under* a path where *value* stands, or that path itself."""
        size = len(under)
        places = (path for path, each in _walk(self.data) if each == value)
        return next((path for path in places if path[:size] == under), under)

    def named(self, words: Iterable[str]) -> list[Path]:
        """Return the places that *words* speak of, if there are any.

        Of all places that have the most of these words on the way to them or as their value, they
        are those with the shortest way.
        """
        words = set(words)
        best: list[Path] = []
        score = (0, 0)
        for path, value in _walk(self.data):
            hits = words.intersection(map(str, path))
            if isinstance(value, (str, int, float)):
                hits |= words.intersection([str(value)])
            this = (len(hits), -len(path))
            if hits and this >= score:
                best = [*best, path] if this == score else [path]
                score = this
        return best


def _walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*path, str(key)))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))


def read(text: bytes, file: str) -> Document:
    """Return the document that *text* holds; `Refused` if it is none of TOSCA's."""
    source = read_environment(text, file)
    start = source.origins.locate(())
    if not source.readable:
        problem = source.problems[0]
        message = problem.message.partition("\n")[0]  # a report shows the line itself
        raise Refused(INVALID.at(problem.origin or start, message))
    if source.data is None:
        raise Refused(INVALID.at(start, "the file is empty; a TOSCA file is YAML"))
    if not isinstance(source.data, dict):
        message = f"a TOSCA file must be a mapping; found {found(source.data)}"
        raise Refused(INVALID.at(start, message))
    document = Document(source.data, source.origins, source.problems)
    if _HOT in source.data:
        message = "this is a HOT template already; `hotgen import` makes a blueprint of it"
        raise Refused(INVALID.at(document.at((_HOT,)), message))
    return document
