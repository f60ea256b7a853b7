"""One HOT template, whether it came from YAML or from a blueprint.

Nothing here is checked: a template can hold what Heat refuses, so that all of its mistakes can be
told at once. Where a key is missing the field is `ABSENT` (or an empty collection, where Heat makes
no difference between empty and missing).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Absent, walk
from hotgen.hot.path import NOWHERE, Origins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Expr, Path, Value

EMPTY: Final[Mapping[str, Value]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Constraint:
    """One item of a parameter's ``constraints``: ``Constraint("range", {"min": 1})``."""

    kind: str
    argument: Value
    description: Value | Absent = ABSENT
    index: int | None = field(default=None, compare=False, repr=False)
    """Where it stands in the list, if that was read from a file, which may have malformed items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A value that is given when the stack is created or updated."""

    type: str
    label: Value | Absent = ABSENT
    description: Value | Absent = ABSENT
    default: Value | Absent = ABSENT
    hidden: Value | Absent = ABSENT
    immutable: Value | Absent = ABSENT
    tags: Value | Absent = ABSENT
    constraints: tuple[Constraint, ...] = ()
    schema: Value | Absent = ABSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterGroup:
    """Parameters that a user interface shows together."""

    parameters: tuple[str, ...]
    label: Value | Absent = ABSENT
    description: Value | Absent = ABSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One resource: a type, its properties, and how it relates to others."""

    type: str
    description: Value | Absent = ABSENT
    condition: Value | Absent = ABSENT
    depends_on: tuple[str, ...] = ()
    external_id: Value | Absent = ABSENT
    deletion_policy: Value | Absent = ABSENT
    update_policy: Mapping[str, Value] = field(default_factory=lambda: EMPTY)
    metadata: Value | Absent = ABSENT
    properties: Mapping[str, Value] = field(default_factory=lambda: EMPTY)

    def values(self) -> Iterator[tuple[Path, Value]]:
        """Yield every value that may hold functions, with its path inside the resource."""
        for key in ("properties", "update_policy"):
            for name, value in getattr(self, key).items():
                yield (key, name), value
        for key in ("metadata", "deletion_policy", "external_id", "condition"):
            value = getattr(self, key)
            if value is not ABSENT:
                yield (key,), value


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A value that the finished stack shows."""

    value: Value | Absent = ABSENT
    description: Value | Absent = ABSENT
    condition: Value | Absent = ABSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A whole template; `origins` (where its parts come from) does not count in comparison."""

    version: str
    description: Value | Absent = ABSENT
    parameter_groups: tuple[ParameterGroup, ...] = ()
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    conditions: Mapping[str, Value] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    outputs: Mapping[str, Output] = field(default_factory=dict)
    origins: Origins = field(default=NOWHERE, compare=False, repr=False)

    def values(self) -> Iterator[tuple[Path, Value]]:
        """Yield every value that may hold functions, with its path, section by section."""
        for name, test in self.conditions.items():
            yield ("conditions", name), test
        for name, resource in self.resources.items():
            for path, value in resource.values():
                yield ("resources", name, *path), value
        for name, output in self.outputs.items():
            for key in ("condition", "value"):
                value = getattr(output, key)
                if value is not ABSENT:
                    yield ("outputs", name, key), value

    def expressions(self) -> Iterator[tuple[Path, Expr]]:
        """Yield every function in the template with its path, outermost first."""
        for path, value in self.values():
            yield from walk(value, path)
