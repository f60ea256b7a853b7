"""Reading parameters, their constraints, and the groups that they are shown in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT
from hotgen.hot.template import Constraint, Parameter, ParameterGroup
from hotgen.text.problems import (
    IGNORED_CONSTRAINT,
    MALFORMED_CONSTRAINT,
    MALFORMED_PARAMETER,
    MALFORMED_PARAMETER_GROUP,
    MALFORMED_SECTION,
    MISSING_PARAMETER_TYPE,
    UNKNOWN_PARAMETER_GROUP_KEY,
    UNKNOWN_PARAMETER_KEY,
)
from hotgen.text.reading import meant
from hotgen.text.values import found, named, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hotgen.hot.expr import Absent, Path, Value
    from hotgen.text.reading import Reading

_KEYS: Final = (
    "type",
    "label",
    "description",
    "default",
    "hidden",
    "immutable",
    "tags",
    "constraints",
    "schema",
)
_KINDS: Final = (
    "modulo",
    "range",
    "length",
    "allowed_values",
    "allowed_pattern",
    "custom_constraint",
)  # in the order in which Heat looks for them: it takes the first one of an item
_TYPES: Final = "string, number, comma_delimited_list, json or boolean"


def read_parameters(reading: Reading, data: object) -> dict[str, Parameter]:
    """Return the parameters by name; one without a usable type has the type ``""``."""
    return {
        name: _parameter(reading, path, definition)
        for name, path, definition in reading.definitions("parameters", data)
    }


def _parameter(reading: Reading, path: Path, definition: object) -> Parameter:
    if not isinstance(definition, dict):
        message = f"a parameter must be a mapping with a type; found {found(definition)}"
        reading.say(MALFORMED_PARAMETER, path, message)
        return Parameter(type="")
    data = named(definition)
    reading.check_keys("parameter", path, data, _KEYS, UNKNOWN_PARAMETER_KEY)

    def get(key: str) -> Value | Absent:
        return plain(data[key]) if key in data else ABSENT

    return Parameter(
        type=_type(reading, path, data),
        label=get("label"),
        description=get("description"),
        default=get("default"),
        hidden=get("hidden"),
        immutable=get("immutable"),
        tags=_tags(reading, path, get("tags")),
        constraints=tuple(_constraints(reading, (*path, "constraints"), data.get("constraints"))),
        schema=get("schema"),
    )


def _type(reading: Reading, path: Path, data: Mapping[str, object]) -> str:
    value = data.get("type")
    if value is None or value == "":
        if "type" not in meant(data, _KEYS):
            message = f"a parameter must have a type: {_TYPES}"
            reading.say(MISSING_PARAMETER_TYPE, path, message, key=True)
    elif isinstance(value, str):
        return value
    else:
        message = f"type must be {_TYPES}; found {found(value)}"
        reading.say(MALFORMED_PARAMETER, (*path, "type"), message)
    return ""


def _tags(reading: Reading, path: Path, tags: Value | Absent) -> Value | Absent:
    if tags is ABSENT:
        return ABSENT
    fits = reading.expect(MALFORMED_PARAMETER, (*path, "tags"), tags, (tuple,), "a list of tags")
    return tags if fits else ABSENT


# --- constraints ----------------------------------------------------------------------------------


def _constraints(reading: Reading, path: Path, data: object) -> Iterator[Constraint]:
    if isinstance(data, tuple):
        for index, item in enumerate(data):
            constraint = _constraint(reading, (*path, index), item)
            if constraint is not None:
                yield replace(constraint, index=index)
    elif data is not None:
        message = f"constraints must be a list of constraints; found {found(data)}"
        reading.say(MALFORMED_CONSTRAINT, path, message)


def _constraint(reading: Reading, path: Path, item: object) -> Constraint | None:
    if not isinstance(item, dict):
        message = (
            f"a constraint must be a mapping such as '{{range: {{min: 1}}}}'; found {found(item)}"
        )
        reading.say(MALFORMED_CONSTRAINT, path, message)
        return None
    data = named(item)
    keys = (*_KINDS, "description")
    reading.check_keys("constraint", path, data, keys, MALFORMED_CONSTRAINT)
    kinds = [kind for kind in _KINDS if kind in data]
    if not kinds:
        if meant(data, keys).isdisjoint(_KINDS):
            message = f"a constraint must say what it constrains: {', '.join(_KINDS)}"
            reading.say(MALFORMED_CONSTRAINT, path, message)
        return None
    kind = kinds[0]
    for other in kinds[1:]:
        message = f"Heat checks only {kind!r} here; give {other!r} an item of its own"
        reading.say(IGNORED_CONSTRAINT, (*path, other), message, key=True)
    argument = plain(data[kind])
    trouble = _ARGUMENTS[kind](argument)
    if trouble:
        late = kind == "custom_constraint"  # which Heat looks for when it has a value to check
        reading.say(MALFORMED_CONSTRAINT, (*path, kind), f"{kind} {trouble}", create=late)
        return None
    description = plain(data["description"]) if "description" in data else ABSENT
    return Constraint(kind, argument, description)


def _bounds(argument: Value) -> str | None:
    """Return what is wrong with the argument of ``range``, if anything."""
    if not isinstance(argument, dict) or not argument or set(argument) - {"min", "max"}:
        return f"must be a mapping with 'min', 'max' or both; found {_keys(argument)}"
    numbers = [_number(bound) for bound in argument.values() if bound is not None]
    if None in numbers:
        return "must have numbers for 'min' and 'max'"
    return None if numbers else "must have a 'min' or a 'max' that is not null"


def _length(argument: Value) -> str | None:
    trouble = _bounds(argument)
    if trouble is None and isinstance(argument, dict):
        numbers = (_number(bound) for bound in argument.values() if bound is not None)
        if not all(isinstance(number, int) for number in numbers):
            return "must have whole numbers for 'min' and 'max'"
    return trouble


def _modulo(argument: Value) -> str | None:
    if not isinstance(argument, dict) or set(argument) != {"step", "offset"}:
        return f"must be a mapping with 'step' and 'offset'; found {_keys(argument)}"
    step, offset = (_number(argument[key]) for key in ("step", "offset"))
    if step is None or offset is None or step % 1 or offset % 1:
        return "must have whole numbers for 'step' and 'offset'"
    if step == 0:
        return "must have a 'step' other than 0"
    if abs(offset) >= abs(step) or step * offset < 0:
        return "must have an 'offset' between 0 and 'step'"
    return None


def _number(value: Value) -> int | float | None:
    """Return *value* as the number that Heat makes of it, or None."""
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, str):
        for kind in (int, float):
            try:
                return kind(value)
            except ValueError:
                continue
    return None


def _values(argument: Value) -> str | None:
    return None if isinstance(argument, tuple) else f"must be a list; found {found(argument)}"


def _text(argument: Value) -> str | None:
    return None if isinstance(argument, str) else f"must be text; found {found(argument)}"


def _keys(argument: Value) -> str:
    if isinstance(argument, dict) and argument:
        return "the keys " + ", ".join(repr(key) for key in argument)
    return found(argument)


_ARGUMENTS: Final[Mapping[str, Callable[[Value], str | None]]] = {
    "modulo": _modulo,
    "range": _bounds,
    "length": _length,
    "allowed_values": _values,
    "allowed_pattern": _text,
    "custom_constraint": _text,
}


# --- groups ---------------------------------------------------------------------------------------


def read_parameter_groups(reading: Reading, data: object) -> tuple[ParameterGroup, ...]:
    """Return the groups in order, without those that are malformed."""
    if not data:
        return ()
    if not isinstance(data, tuple):
        message = f"parameter_groups must be a list of groups; found {found(data)}"
        reading.say(MALFORMED_SECTION, ("parameter_groups",), message)
        return ()
    groups = (
        _group(reading, ("parameter_groups", index), group) for index, group in enumerate(data)
    )
    return tuple(group for group in groups if group is not None)


def _group(reading: Reading, path: Path, group: object) -> ParameterGroup | None:
    if not isinstance(group, dict):
        message = f"a parameter group must be a mapping; found {found(group)}"
        reading.say(MALFORMED_PARAMETER_GROUP, path, message)
        return None
    data = named(group)
    allowed = ("label", "description", "parameters")
    reading.check_keys("parameter group", path, data, allowed, UNKNOWN_PARAMETER_GROUP_KEY)
    names = data.get("parameters")
    if not isinstance(names, tuple):
        message = f"a parameter group must have a list of parameters; found {found(names)}"
        reading.say(MALFORMED_PARAMETER_GROUP, (*path, "parameters"), message)
        return None
    return ParameterGroup(
        parameters=tuple(_names(reading, (*path, "parameters"), names)),
        label=plain(data["label"]) if "label" in data else ABSENT,
        description=plain(data["description"]) if "description" in data else ABSENT,
    )


def _names(reading: Reading, path: Path, names: tuple[object, ...]) -> Iterator[str]:
    for index, name in enumerate(names):
        if isinstance(name, str):
            yield name
        else:
            message = f"the name of a parameter must be text; found {found(name)}"
            reading.say(MALFORMED_PARAMETER_GROUP, (*path, index), message)
