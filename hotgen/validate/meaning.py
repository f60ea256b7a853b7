"""What a place in a template or an environment is meant for: text, numbers, or anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hotgen.hot.expr import Path
    from hotgen.hot.template import Parameter
    from hotgen.schema.model import Property
    from hotgen.validate.context import Context

TEXT: Final = "text"
NUMBER: Final = "number"
ANYTHING: Final = "anything"

_PARAMETERS: Final = {"string": TEXT, "comma_delimited_list": TEXT, "number": NUMBER}
_PROPERTIES: Final = {"string": TEXT, "integer": NUMBER, "number": NUMBER}
_REPLACING: Final = frozenset({"str_replace", "str_replace_strict", "str_replace_vstrict"})


def meant(context: Context, path: Path) -> str:
    """Return what the value at *path* in the template of *context* is meant to be."""
    match path:
        case ("parameters", str(name), "default", *_):
            return meant_by(context.template.parameters.get(name))
        case ("parameters", str(name), "constraints", int(), "allowed_values", *_):
            return meant_by(context.template.parameters.get(name))
        case ("parameters", _, "constraints", int(), "range" | "length" | "modulo", *_):
            return NUMBER
        case ("resources", _, "properties", _, *_):
            return TEXT if _is_replacing(path) else _of_property(context, path)
    return TEXT if _is_replacing(path) else ANYTHING


def meant_by(parameter: Parameter | None) -> str:
    """Return what the value of *parameter* is meant to be."""
    return ANYTHING if parameter is None else _PARAMETERS.get(parameter.type, ANYTHING)


def _is_replacing(path: Path) -> bool:
    """Whether the value at *path* is what takes the place of a word in a text."""
    return len(path) > 2 and path[-2] == "params" and path[-3] in _REPLACING  # noqa: PLR2004 - steps


def _of_property(context: Context, path: Path) -> str:
    """Return what the property at *path* is meant to be, whose value may be in an ``if``."""
    for definition in reversed(context.definitions_of(str(path[1]))):
        depth = len(definition.path)
        if path[:depth] == definition.path:
            type_ = context.resource_type(definition.type, definition.resource)
            schema = type_ and type_.properties.get(str(path[depth]))
            return _inside(schema, path[depth + 1 :]) if schema else ANYTHING
    return ANYTHING


def _inside(schema: Property | None, path: Path) -> str:
    while path and schema is not None:
        step, *rest = path
        if step == "if" and rest:
            path = tuple(rest[1:])
            continue
        keys = schema.properties if isinstance(schema.properties, Mapping) else {}
        schema = keys.get(str(step), schema.items)
        path = tuple(rest)
    return ANYTHING if schema is None else _PROPERTIES.get(schema.type, ANYTHING)
