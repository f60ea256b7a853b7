"""Whether data surely fits a JSON Schema: to load jsonschema takes a third of a short command.

It reads the same schema, but only says yes or perhaps; what is wrong, and whether anything is, is
for jsonschema to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Data: TypeAlias = Any
Schema: TypeAlias = "Mapping[str, Any]"

_TYPES: Final = {"array": list, "object": dict, "string": str}
_SAYS_NOTHING: Final = frozenset({"$defs", "$schema", "default", "description", "title"})


def surely_fits(data: Data, schema: Schema, root: Schema | None = None) -> bool:
    """Whether *data* surely fits *schema*, whose references begin at *root*."""
    root = schema if root is None else root
    return all(
        keyword in _KEYWORDS and _KEYWORDS[keyword](data, schema, root)
        for keyword in schema.keys() - _SAYS_NOTHING
    )


def _reference(data: Data, schema: Schema, root: Schema) -> bool:
    found: Schema = root
    for step in schema["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return surely_fits(data, found, root)


def _type(data: Data, schema: Schema, _: Schema) -> bool:
    return data.__class__ is _TYPES.get(schema["type"])


def _least(data: Data, schema: Schema, _: Schema) -> bool:
    return isinstance(data, str) and len(data) >= schema["minLength"]


def _pattern(data: Data, schema: Schema, _: Schema) -> bool:
    return isinstance(data, str) and re.search(schema["pattern"], data) is not None


def _items(data: Data, schema: Schema, root: Schema) -> bool:
    return isinstance(data, list) and all(surely_fits(item, schema["items"], root) for item in data)


def _properties(data: Data, schema: Schema, root: Schema) -> bool:
    return isinstance(data, dict) and all(
        surely_fits(data[name], inner, root)
        for name, inner in schema["properties"].items()
        if name in data
    )


def _others(data: Data, schema: Schema, root: Schema) -> bool:
    inner = schema["additionalProperties"]
    return isinstance(data, dict) and all(
        isinstance(inner, dict) and surely_fits(data[name], inner, root)
        for name in data.keys() - schema.get("properties", {}).keys()
    )


def _names(data: Data, schema: Schema, root: Schema) -> bool:
    inner = schema["propertyNames"]
    return isinstance(data, dict) and all(surely_fits(name, inner, root) for name in data)


_KEYWORDS: Final[Mapping[str, Callable[[Data, Schema, Schema], bool]]] = {
    "$ref": _reference,
    "additionalProperties": _others,
    "items": _items,
    "minLength": _least,
    "pattern": _pattern,
    "properties": _properties,
    "propertyNames": _names,
    "type": _type,
}
