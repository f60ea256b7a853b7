"""Reading resources and outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, EXPR_TYPES
from hotgen.hot.template import EMPTY, Output, Resource
from hotgen.text.problems import (
    FUNCTION_AS_PROPERTIES,
    MALFORMED_OUTPUT,
    MALFORMED_RESOURCE,
    MISSING_OUTPUT_VALUE,
    MISSING_RESOURCE_TYPE,
    UNKNOWN_OUTPUT_KEY,
    UNKNOWN_RESOURCE_KEY,
)
from hotgen.text.reading import meant
from hotgen.text.values import found, named, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hotgen.hot.expr import Absent, Path, Value
    from hotgen.text.reading import Reading

_RESOURCE_KEYS: Final = (
    "type",
    "description",
    "external_id",
    "condition",
    "depends_on",
    "deletion_policy",
    "update_policy",
    "metadata",
    "properties",
)
_OUTPUT_KEYS: Final = ("description", "condition", "value")
_TEXT: Final = (str, *EXPR_TYPES)
_METADATA: Final = (dict, *EXPR_TYPES)
_DELETION_POLICIES: Final = "Delete, Retain, Snapshot or a function"
_CONDITION: Final = ((str, bool, *EXPR_TYPES), "the name of a condition, true, false or a function")


def read_resources(reading: Reading, data: object) -> dict[str, Resource]:
    """Return the resources by name; one without a usable type has the type ``""``."""
    return {
        name: _Resource(reading, path).read(definition)
        for name, path, definition in reading.definitions("resources", data)
    }


class _Resource:
    """Reads one resource; what is malformed is left out of it."""

    def __init__(self, reading: Reading, path: Path) -> None:
        self._reading = reading
        self._path = path
        self._data: Mapping[str, object] = {}

    def read(self, definition: object) -> Resource:
        if not isinstance(definition, dict):
            message = f"a resource must be a mapping with a type; found {found(definition)}"
            self._reading.say(MALFORMED_RESOURCE, self._path, message)
            return Resource(type="")
        self._data = named(definition)
        self._reading.check_keys(
            "resource", self._path, self._data, _RESOURCE_KEYS, UNKNOWN_RESOURCE_KEY
        )
        value = self._reading.values.value
        return Resource(
            type=self._type(),
            description=self._get("description", plain, (str,), "text"),
            external_id=self._get("external_id", value, _TEXT, "text or a function"),
            condition=self._get("condition", self._reading.values.condition, *_CONDITION),
            depends_on=self._depends_on(),
            deletion_policy=self._get("deletion_policy", value, _TEXT, _DELETION_POLICIES),
            update_policy=self._mapping("update_policy"),
            metadata=self._get("metadata", value, _METADATA, "a mapping or a function"),
            properties=self._mapping("properties"),
        )

    def _get(
        self,
        key: str,
        read: Callable[[object], Value],
        types: tuple[type, ...],
        wanted: str,
    ) -> Value | Absent:
        if key not in self._data:
            return ABSENT
        value = read(self._data[key])
        path = (*self._path, key)
        fits = self._reading.expect(MALFORMED_RESOURCE, path, value, types, wanted)
        return value if fits else ABSENT

    def _type(self) -> str:
        if self._data.get("type") in (None, ""):
            if "type" not in meant(self._data, _RESOURCE_KEYS):
                message = "a resource must have a type, such as OS::Nova::Server"
                self._reading.say(MISSING_RESOURCE_TYPE, self._path, message, key=True)
            return ""
        name = self._get(
            "type", self._reading.values.value, (str,), "the name of a type of resource"
        )
        return name if isinstance(name, str) else ""

    def _mapping(self, key: str) -> Mapping[str, Value]:
        value = self._get(key, self._reading.values.value, (dict, *EXPR_TYPES), "a mapping")
        if isinstance(value, dict):
            return value
        if value is not ABSENT:
            message = f"{key} must be a mapping; Heat does not take {found(value)} for all of it"
            self._reading.say(FUNCTION_AS_PROPERTIES, (*self._path, key), message)
        return EMPTY

    def _depends_on(self) -> tuple[str, ...]:
        wanted = "the name of a resource or a list of names"
        value = self._get("depends_on", self._reading.values.value, (str, tuple), wanted)
        if isinstance(value, str):
            return (value,)
        return tuple(self._names(value)) if isinstance(value, tuple) else ()

    def _names(self, names: tuple[Value, ...]) -> Iterator[str]:
        for index, name in enumerate(names):
            if isinstance(name, str):
                yield name
            else:
                message = f"depends_on must name resources; found {found(name)}"
                self._reading.say(MALFORMED_RESOURCE, (*self._path, "depends_on", index), message)


# --- outputs --------------------------------------------------------------------------------------


def read_outputs(reading: Reading, data: object) -> dict[str, Output]:
    """Return the outputs by name."""
    return {
        name: _output(reading, path, definition)
        for name, path, definition in reading.definitions("outputs", data)
    }


def _output(reading: Reading, path: Path, definition: object) -> Output:
    if not isinstance(definition, dict):
        message = f"an output must be a mapping with a value; found {found(definition)}"
        reading.say(MALFORMED_OUTPUT, path, message)
        return Output()
    data = named(definition)
    reading.check_keys("output", path, data, _OUTPUT_KEYS, UNKNOWN_OUTPUT_KEY)
    if "value" not in data:
        reading.say(MISSING_OUTPUT_VALUE, path, "an output must have a value", key=True)
    return Output(
        value=reading.values.value(data["value"]) if "value" in data else ABSENT,
        description=plain(data["description"]) if "description" in data else ABSENT,
        condition=_output_condition(reading, path, data.get("condition")),
    )


def _output_condition(reading: Reading, path: Path, data: object) -> Value | Absent:
    if data is None:  # which Heat takes for no condition
        return ABSENT
    value = reading.values.condition(data)
    fits = reading.expect(MALFORMED_OUTPUT, (*path, "condition"), value, *_CONDITION)
    return value if fits else ABSENT
