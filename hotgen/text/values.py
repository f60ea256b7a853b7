"""From plain data to the values of a template: functions become expressions, keys strings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import EXPR_TYPES, call, spelling
from hotgen.text.places import json_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Value
    from hotgen.hot.versions import Version

_LONGEST_SHOWN: Final = 40
_NO_FUNCTIONS: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Values:
    """Reads values as one version of HOT does, in the three contexts that there are."""

    functions: frozenset[str]
    condition_functions: frozenset[str]

    @classmethod
    def of(cls, version: Version) -> Values:
        """Return the reader for *version*; functions that it has lost are still functions."""
        functions = version.functions | version.removed
        return cls(functions, functions | version.condition_functions)

    def value(self, data: object) -> Value:
        """Read what stands in properties, metadata, policies and outputs."""
        return self._read(data, self.functions)

    def condition(self, data: object) -> Value:
        """Read a condition, which has functions of its own."""
        return self._read(data, self.condition_functions)

    def _read(self, data: object, functions: frozenset[str]) -> Value:
        if isinstance(data, dict):
            if len(data) == 1:
                [(key, args)] = data.items()
                if key in functions:
                    return call(key, self._arguments(key, args, functions))
            return {
                key if key.__class__ is str else json_key(key): self._read(item, functions)
                for key, item in data.items()
            }
        if isinstance(data, tuple):
            return tuple([self._read(item, functions) for item in data])
        return data  # type: ignore[return-value] # the builder makes no other scalars

    def _arguments(self, function: str, args: object, functions: frozenset[str]) -> Value:
        if function == "if" and isinstance(args, tuple) and args:
            test, *rest = args
            return (self.condition(test), *[self._read(item, functions) for item in rest])
        return self._read(args, functions)


_PLAIN: Final = Values(_NO_FUNCTIONS, _NO_FUNCTIONS)


def plain(data: object) -> Value:
    """Read what has no functions, such as the default of a parameter."""
    return _PLAIN.value(data)


def named(data: Mapping[object, object]) -> dict[str, object]:
    """Return *data* with its keys as JSON spells them; the values stay as they are."""
    return {json_key(key): value for key, value in data.items()}


def found(value: object) -> str:
    """Say what *value* is, for a message."""
    if isinstance(value, EXPR_TYPES):
        return f"the function {spelling(value)[0]}"
    if isinstance(value, str):
        shown = value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 1] + "…"
        return f"the text {shown!r}"
    if isinstance(value, (dict, tuple)):
        kind = "mapping" if isinstance(value, dict) else "list"
        return f"a {kind}" if value else f"an empty {kind}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"the number {value}"
    return "binary data" if isinstance(value, bytes) else json.dumps(value)
