"""The stacks that a template nests, with the values that their parameters get."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from hotgen.hot.expr import ABSENT, Absent
from hotgen.schema.check import Unknown
from hotgen.schema.coerce import coerce
from hotgen.validate.evaluate import depends
from hotgen.validate.types import CHAIN, nested_type
from hotgen.validate.values import yielded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Parameter
    from hotgen.schema.model import Property
    from hotgen.validate.context import Context
    from hotgen.validate.types import Definition


class Nested(NamedTuple):
    """The *file* of a nested stack, how it is reached, and what is known of its *values*.

    *depth* is how many stacks are around it; the one that a group makes is one, too.
    """

    file: str
    chain: tuple[str, ...]
    values: Mapping[str, Value]
    depth: int


def nested_stacks(context: Context) -> Iterator[Nested]:
    """Yield each nested stack that has a template of its own."""
    for definition in context.different_definitions:
        resource = context.template.resources[definition.resource]
        if not isinstance(definition.type, str) or resource.external_id is not ABSENT:
            continue
        name = context.registered(definition.type, definition.resource)
        file = context.nested_file(name)
        group = definition.group
        is_sent = group is None or group.type != CHAIN or name != definition.type
        if file in context.bundle.nested and is_sent:
            step = f"{context.file}: resources.{definition.resource}"
            values, depth = _values(context, file, definition), depth_of(context, definition) + 1
            yield Nested(file, (*context.chain, step), values, depth)


def depth_of(context: Context, definition: Definition) -> int:
    """Return how many stacks are around the one that *definition* is in."""
    group, depth = definition.group, context.depth
    while group is not None:
        group, depth = group.group, depth + 1
    return depth


def _values(context: Context, file: str, definition: Definition) -> dict[str, Value]:
    template = context.bundle.nested[file]
    schema = nested_type(file, template).properties
    found: dict[str, Value] = {}
    for name, parameter in template.parameters.items():
        if name in definition.properties:
            value = _passed(context, definition.properties[name], schema[name])
        else:
            value = _default(context, name, parameter)
        if not isinstance(value, Unknown):
            with suppress(TypeError, ValueError):
                found[name] = yielded(parameter, value)
    return found


def _passed(context: Context, given: Value, schema: Property) -> Value | Unknown:
    """Return the value of a property as the parameter gets it.

    Without a mode what comes from a resource is not known, for Heat will know it.
    """
    if context.request.mode is None and depends(given):
        return Unknown()
    value = context.evaluator.value(given)
    if isinstance(value, Unknown):
        return value
    try:
        value = coerce(value, schema)
    except ValueError:
        value = coerce(None, schema)  # as Heat has it until it looks closer
    if isinstance(value, tuple) and schema.type == "list":
        if not all(isinstance(item, str | None) for item in value):
            return Unknown()
        return ",".join(item if isinstance(item, str) else "" for item in value)
    return value


def _default(context: Context, name: str, parameter: Parameter) -> Value | Unknown:
    given = context.given.parameter_defaults.get(name)
    value = parameter.default if given is None else given
    if context.request.mode is None or isinstance(value, Absent) or value is None:
        return Unknown()
    return value
