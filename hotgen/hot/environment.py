"""One environment file: the values and the registry that go with a template."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotgen.hot.path import NOWHERE, Origins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The six sections of an environment file, each empty where it is missing."""

    parameters: Mapping[str, Value] = field(default_factory=dict)
    parameter_defaults: Mapping[str, Value] = field(default_factory=dict)
    resource_registry: Mapping[str, Value] = field(default_factory=dict)
    parameter_merge_strategies: Mapping[str, Value] = field(default_factory=dict)
    event_sinks: tuple[Value, ...] = ()
    encrypted_param_names: tuple[Value, ...] = ()
    origins: Origins = field(default=NOWHERE, compare=False, repr=False)

    def values(self) -> dict[str, Value]:
        """Return the values that count for parameters; a null counts as not given."""
        both = (self.parameter_defaults, self.parameters)
        return {k: v for each in both for k, v in each.items() if v is not None}
