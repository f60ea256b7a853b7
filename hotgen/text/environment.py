"""Loading an environment: its six sections, and what keeps Heat from reading them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.hot.environment import Environment
from hotgen.hot.path import Problem
from hotgen.text import source
from hotgen.text.places import pinned
from hotgen.text.problems import (
    EMPTY_ENVIRONMENT_SECTION,
    MALFORMED_ENVIRONMENT_SECTION,
    MALFORMED_EVENT_SINK,
    MALFORMED_REGISTRY_ENTRY,
    NOT_A_MAPPING,
    UNKNOWN_ENVIRONMENT_SECTION,
    UNKNOWN_HOOK,
)
from hotgen.text.values import found, named, plain

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Path, Value
    from hotgen.text.source import Source

_MAPPINGS: Final = (
    "parameters",
    "parameter_defaults",
    "resource_registry",
    "parameter_merge_strategies",
)
_LISTS: Final = ("event_sinks", "encrypted_param_names")
_ENCRYPTED: Final = "encrypted_param_names"
_SINK: Final = "zaqar-queue"
_SINK_KEYS: Final = frozenset({"type", "target", "ttl"})
_TEMPLATE: Final = "heat_template_version"
_SWITCHES: Final = {
    "hooks": (
        "pre-create",
        "pre-update",
        "pre-delete",
        "post-create",
        "post-update",
        "post-delete",
    ),
    "restricted_actions": ("update", "replace"),
}


@dataclass(frozen=True, slots=True)
class LoadedEnvironment:
    """An environment, as far as it can be read, and what is wrong with its text."""

    environment: Environment | None
    problems: tuple[Problem, ...]
    data: object = field(default=None, repr=False, compare=False)


def load_environment(path: str | pathlib.Path) -> LoadedEnvironment:
    """Load the environment in the file at *path*, which is also what its origins name."""
    raw = source.read_file(path)
    if isinstance(raw, Problem):
        return LoadedEnvironment(None, (raw,))
    return loads_environment(raw, str(path))


def loads_environment(text: str | bytes, file: str = "<string>") -> LoadedEnvironment:
    """Load the environment that *text* holds; its origins say that it comes from *file*."""
    read = source.read_environment(text, file)
    if not read.readable:
        return LoadedEnvironment(None, read.problems)
    data = {} if read.data is None else read.data
    if not isinstance(data, dict):
        message = f"an environment must be a mapping of sections; found {found(data)}"
        problems = (*read.problems, Problem((), message, NOT_A_MAPPING))
        return LoadedEnvironment(None, pinned(problems, read.origins), data)
    sections = named(data)
    if _TEMPLATE in sections and not _own(sections):
        message = "this is a template, by its heat_template_version, and no environment"
        problem = Problem((_TEMPLATE,), message, UNKNOWN_ENVIRONMENT_SECTION, key=True)
        return LoadedEnvironment(None, pinned((*read.problems, problem), read.origins), data)
    reader = _Reader(sections)
    environment = reader.environment(read)
    return LoadedEnvironment(environment, (*read.problems, *reader.problems), data)


def is_environment(sections: Mapping[str, object]) -> bool:
    """Return whether *sections* are those of an environment rather than of a template."""
    if any(section not in (*_MAPPINGS, *_LISTS) for section in sections):
        return False
    values = sections.get("parameters")
    given = values.values() if isinstance(values, dict) else ()
    return _own(sections) or any(not isinstance(value, dict) for value in given)


def _own(sections: Mapping[str, object]) -> bool:
    """Return whether a section is there that only environments have."""
    return any(key in sections for key in (*_MAPPINGS, *_LISTS) if key != "parameters")


class _Reader:
    """Reads the sections of one environment."""

    def __init__(self, sections: Mapping[str, object]) -> None:
        self._sections = sections
        self.problems: list[Problem] = []

    def environment(self, read: Source) -> Environment:
        self.problems += self._unknown()
        mappings = {section: self._mapping(section) for section in _MAPPINGS}
        sinks, names = (self._list(section) for section in _LISTS)
        self.problems += _registry(("resource_registry",), mappings["resource_registry"])
        self.problems += _sinks(sinks)
        return Environment(
            **mappings, event_sinks=sinks, encrypted_param_names=names, origins=read.origins
        )

    def _unknown(self) -> Iterator[Problem]:
        allowed = (*_MAPPINGS, *_LISTS)
        for section in self._sections:
            if section not in allowed:
                message = f"an environment has no section {section!r}; "
                message += suggestion(section, allowed)
                yield Problem((section,), message, UNKNOWN_ENVIRONMENT_SECTION, key=True)

    def _mapping(self, section: str) -> dict[str, Value]:
        value = self._section(section, {})
        if isinstance(value, dict):
            return value
        self._malformed(section, value, "a mapping")
        return {}

    def _list(self, section: str) -> tuple[Value, ...]:
        value = self._section(section, ())
        if isinstance(value, tuple):
            return value
        if value == {} and section == _ENCRYPTED:  # which nobody reads
            return ()
        self._malformed(section, value, "a list")
        return ()

    def _section(self, section: str, empty: Value) -> Value:
        value = plain(self._sections.get(section, empty))
        if value is not None:
            return value
        written = "[]" if empty == () else "{}"
        message = f"{section} is there but null; leave it out, or write {written}"
        self.problems.append(Problem((section,), message, EMPTY_ENVIRONMENT_SECTION, key=True))
        return empty

    def _malformed(self, section: str, value: Value, wanted: str) -> None:
        message = f"{section} must be {wanted}; found {found(value)}"
        self.problems.append(Problem((section,), message, MALFORMED_ENVIRONMENT_SECTION))


def _registry(path: Path, entries: Mapping[str, Value]) -> Iterator[Problem]:
    """Check what types stand for, down to the entries for single resources."""
    for key, value in entries.items():
        where = (*path, key)
        if isinstance(value, dict):
            yield from _registry(where, value)
        elif key in _SWITCHES and isinstance(value, (str, tuple)):
            yield from _switches(where, key, value)
        elif not isinstance(value, str) or where == ("resource_registry", "resources"):
            wanted = _wanted(where)
            message = f"{key} must be {wanted}; found {found(value)}"
            yield Problem(where, message, MALFORMED_REGISTRY_ENTRY)


def _wanted(path: Path) -> str:
    match path:
        case (_, "resources") | (_, "resources", _):
            return "a mapping"
        case (*_, ("hooks" | "restricted_actions") as switch):
            return f"one of {', '.join(_SWITCHES[switch])} or a list of them"
    return "the name of a type or of a template file"


def _switches(path: Path, key: str, value: Value) -> Iterator[Problem]:
    values: Iterable[Value] = value if isinstance(value, tuple) else (value,)
    for item in values:
        if item not in _SWITCHES[key]:
            word = item if isinstance(item, str) else ""
            message = f"{key} cannot be {found(item)}; {suggestion(word, _SWITCHES[key])}"
            yield Problem(path, message, UNKNOWN_HOOK)


def _sinks(sinks: tuple[Value, ...]) -> Iterator[Problem]:
    for index, sink in enumerate(sinks):
        if not isinstance(sink, dict):
            message = f"an event sink must be a mapping with a type; found {found(sink)}"
            yield Problem(("event_sinks", index), message, MALFORMED_EVENT_SINK)
        elif sink.get("type") != _SINK:
            message = f"an event sink must have the type {_SINK}"
            yield Problem(("event_sinks", index), message, MALFORMED_EVENT_SINK)
        elif "target" not in sink or not sink.keys() <= _SINK_KEYS:
            message = "an event sink has a target, and may have a ttl; it has nothing else"
            yield Problem(("event_sinks", index), message, MALFORMED_EVENT_SINK)
