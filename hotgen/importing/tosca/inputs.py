"""The values that a user gives for the inputs of a TOSCA file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from hotgen.errors import UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_EXTRA: Final = "key_name"
"""What heat-translator takes besides the inputs of the file: the key pair of every server."""

_SECRET: Final = re.compile(
    r"(?:^|[_.-])(?:\w*passw(?:or)?d|pwd|passphrase|secret|token|private_?key|credentials?)$",
    re.IGNORECASE,
)
_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "integer": (int,),
    "float": (float, int),
    "boolean": (bool,),
    "list": (list,),
    "map": (dict,),
    "range": (list,),
}


def is_secret(name: str) -> bool:
    """Whether an input is, by its name, one whose value nobody shall see."""
    return bool(_SECRET.search(name))


def types(names: Iterable[str], inputs: Mapping[str, object]) -> dict[str, str]:
    """Return the types that a TOSCA file says of its inputs called *names*."""
    found = {name: inputs.get(name) for name in names}
    return {
        name: each["type"]
        for name, each in found.items()
        if isinstance(each, dict) and isinstance(each.get("type"), str)
    }


def values(given: Iterable[str], inputs: Mapping[str, object]) -> dict[str, Any]:
    """Return the values of ``NAME=VALUE`` for the *inputs* of a TOSCA file, by name."""
    found: dict[str, Any] = {}
    for each in given:
        name, equals, text = each.partition("=")
        if not equals or not name:
            raise UsageError("--input takes NAME=VALUE")
        if name not in inputs and name != _EXTRA:
            raise UsageError(f"the TOSCA file has no input {name!r}: {suggestion(name, inputs)}")
        if name in found:
            raise UsageError(f"--input {name} is given twice")
        found[name] = _value(name, types([name], inputs).get(name), text)
    return found


def _value(name: str, type_: str | None, text: str) -> object:
    """Return *text* as a value of TOSCA's *type_*; other types than some are text."""
    if type_ is None or type_ not in _TYPES:
        return text
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        value = None
    fits = isinstance(value, _TYPES[type_]) and isinstance(value, bool) == (type_ == "boolean")
    if not fits:
        shown = "its value" if is_secret(name) else repr(text)
        raise UsageError(f"--input {name}: {shown} is no {type_}")
    return value
