"""Whether a type checker takes a plain value for what it expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.schema.slots import MOST_SPELT_OUT, allowed_values

if TYPE_CHECKING:
    from hotgen.hot.expr import Value
    from hotgen.schema.model import Property
    from hotgen.schema.slots import Slot

_SCALARS: Final[dict[str, type | tuple[type, ...]]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


def fits(value: Value, slot: Slot | None) -> bool:
    """Whether *value*, which is no function, can be written here as it is.

    What is inside of it does not count: that has slots of its own.
    """
    if slot is None or slot.schema.type == "any":
        return True
    if slot.keys is not None:
        return isinstance(value, Mapping) and _has_keys(value, slot.keys)
    if slot.schema.type == "map":
        return isinstance(value, Mapping)
    if slot.schema.type == "list":
        return isinstance(value, tuple)
    return _fits_scalar(value, slot.schema)


def _has_keys(value: Mapping[str, Value], keys: Mapping[str, Property]) -> bool:
    needed = {name for name, schema in keys.items() if schema.required}
    return needed <= value.keys() <= keys.keys()


def _fits_scalar(value: Value, schema: Property) -> bool:
    allowed = [each for each in allowed_values(schema) if isinstance(each, str | int)]
    if allowed:
        alike = [each for each in allowed if type(each) is type(value)]
        return value in alike or (isinstance(value, str) and len(alike) > MOST_SPELT_OUT)
    return isinstance(value, _SCALARS.get(schema.type, object))


def takes_any_value(slot: Slot | None, parameter_type: str = "") -> bool:
    """Whether what Heat works out can stand here, as the type checker sees it.

    Where a dictionary is expected, only what may be a whole map can: a parameter of such a type.
    """
    return slot is None or slot.keys is None or parameter_type == "json"
