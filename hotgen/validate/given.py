"""What is given for the parameters of a stack: environments as Heat merges them.

Heat begins with the values from the command line and goes through the environments. The first that
says anything is taken as it is; of those that come after it only what names a parameter, and an
environment's word comes before the command line's. Where a strategy says so, values are joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.hot.environment import Environment
from hotgen.hot.expr import from_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Path, Value
    from hotgen.validate.request import Request

_MERGE, _DEEP_MERGE, _OVERWRITE = "merge", "deep_merge", "overwrite"
_STRATEGIES: Final = (_OVERWRITE, _MERGE, _DEEP_MERGE)
_SECTIONS: Final = ("parameters", "parameter_defaults")


class Source(NamedTuple):
    """Where a value is given: a section of an environment, which has no name on a command line."""

    environment: str
    section: str


COMMAND_LINE_VALUE: Final = Source("", "parameters")


@dataclass(slots=True)
class Given:
    """All values that are given, each with its last source, and what Heat minds about merging."""

    parameters: dict[str, Value] = field(default_factory=dict)
    parameter_defaults: dict[str, Value] = field(default_factory=dict)
    sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    problems: list[tuple[str, Path, str]] = field(default_factory=list)

    def values(self) -> dict[str, Value]:
        """Return the values that count."""
        defaults = self.parameter_defaults
        return Environment(parameters=self.parameters, parameter_defaults=defaults).values()

    def source(self, name: str) -> Source | None:
        """Return where the value that counts for the parameter *name* comes from."""
        for section in _SECTIONS:
            if getattr(self, section).get(name) is not None:
                return self.sources[section, name]
        return None


def collect_given(bundle: Bundle, request: Request) -> Given:
    """Return what *request* and the environments of its one stack give."""
    found = Given(parameters=dict(request.parameters))
    for name in request.parameters:
        found.sources["parameters", name] = COMMAND_LINE_VALUE
    merger = _Merger(found, _types(bundle))
    for name, environment in bundle.environments.items() if request.together else ():
        for section in _SECTIONS:
            merger.add(name, environment, section)
    return found


def _types(bundle: Bundle) -> dict[str, str]:
    """Return the types of the parameters of all templates; the main one has the last word."""
    templates = (*bundle.nested.values(), bundle.template)
    return {name: each.type for one in templates for name, each in one.parameters.items()}


class _Merger:
    """Merges one section after the other into what is given."""

    def __init__(self, found: Given, types: Mapping[str, str]) -> None:
        self._found = found
        self._types = types
        self._strategies: dict[str, Value] = {}

    def add(self, name: str, environment: Environment, section: str) -> None:
        """Merge a *section* of the *environment* called *name*."""
        new: Mapping[str, Value] = getattr(environment, section)
        known = {k: v for k, v in new.items() if k in self._types and v is not None}
        for key in known:
            strategy = self._strategy(environment, key)
            if self._strategies.setdefault(key, strategy) != strategy:
                message = f"another environment merges {key!r} otherwise: {self._strategies[key]!r}"
                self._found.problems.append((name, (section, key), message))
        old: dict[str, Value] = getattr(self._found, section)
        for key, value in known.items() if old else new.items():
            if old and self._strategies.get(key) in {_MERGE, _DEEP_MERGE}:
                self._merge(name, section, key, value)
            else:
                old[key] = value
            self._found.sources[section, key] = Source(name, section)

    def _strategy(self, environment: Environment, key: str) -> Value:
        given = environment.parameter_merge_strategies
        default = given.get("default", _OVERWRITE)
        found = given.get(key, self._strategies.get(key, default))
        return found if found in _STRATEGIES else default

    def _merge(self, name: str, section: str, key: str, value: Value) -> None:
        old: dict[str, Value] = getattr(self._found, section)
        deep = self._strategies[key] == _DEEP_MERGE
        try:
            old[key] = _merged(self._types[key], old.get(key), value, deep=deep)
        except (TypeError, ValueError, AttributeError):
            message = f"{key!r} cannot be merged into what other environments say"
            self._found.problems.append((name, (section, key), message))


def _merged(type_: str, old: Value, new: Value, *, deep: bool) -> Value:
    """Return what Heat makes of two values of a parameter; `ValueError` where it fails."""
    if type_ == "json":
        if isinstance(new, str):
            new = _parsed(new)
        return _merged_map(old, new, deep=deep)
    if not isinstance(new, str | tuple) or type_ not in {"comma_delimited_list", "string"}:
        raise ValueError
    if type_ == "comma_delimited_list":
        return _merged_list(old, new)
    if isinstance(new, tuple):
        raise TypeError
    return "".join(["" if old is None else _text(old), new])


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _parsed(text: str) -> Value:
    return from_json(text) if text else text


def _merged_list(old: Value, new: Value) -> Value:
    if not old:
        return new
    if isinstance(new, tuple):
        if not isinstance(old, tuple):
            raise TypeError
        return (*old, *new)
    return ",".join([_text(old), _text(new)])


def _merged_map(old: Value, new: Value, *, deep: bool) -> Value:
    if not old:
        return new
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        raise TypeError
    found = dict(old)
    for key, value in _items(new):
        before = found.get(key)
        if not deep:
            found[key] = value
        elif isinstance(value, Mapping):
            found[key] = _merged_map(before, value, deep=True) if before else value
        elif isinstance(value, tuple):
            found[key] = _merged_list(before, value) if before else value
        elif isinstance(value, str):
            found[key] = _text("" if key not in found else before) + value
        else:
            found[key] = value
    return found


def _items(values: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
    return ((key, value) for key, value in values.items() if value is not None)
