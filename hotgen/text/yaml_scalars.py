"""What a scalar of YAML 1.1 stands for, as PyYAML has it and so Heat.

PyYAML's own table of patterns is open to every library in the process, and some add to it, so that
the same text would be read in two ways. This one is the table that Heat's engine has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.constructor import ConstructorError, SafeConstructor
from yaml.nodes import ScalarNode

from hotgen.text.nodes import Refused, short_tag
from hotgen.text.problems import UNSUPPORTED_YAML
from hotgen.text.values import found

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotgen.text.nodes import Event

_PATTERN: Final = re.compile(
    r"""
      (?P<null> ~ | null | Null | NULL | )
    | (?P<bool> yes | Yes | YES | no | No | NO | true | True | TRUE | false | False | FALSE
              | on | On | ON | off | Off | OFF )
    | (?P<int> [-+]? (?: 0b [01_]+ | 0 [0-7_]+ | 0 | [1-9] [0-9_]* | 0x [0-9a-fA-F_]+
              | [1-9] [0-9_]* (?: : [0-5]? [0-9] )+ ) )
    | (?P<float> [-+]? [0-9] [0-9_]* \. [0-9_]* (?: [eE] [-+] [0-9]+ )?
              | \. [0-9] [0-9_]* (?: [eE] [-+] [0-9]+ )?
              | [-+]? [0-9] [0-9_]* (?: : [0-5]? [0-9] )+ \. [0-9_]*
              | [-+]? \. (?: inf | Inf | INF ) | \. (?: nan | NaN | NAN ) )
    | (?P<merge> << )
    | (?P<value> = )
    """,
    re.VERBOSE,
)
_PREFIX: Final = "tag:yaml.org,2002:"
_CONSTRUCT: Final[dict[str, Callable[[SafeConstructor, ScalarNode], object]]] = {
    "null": SafeConstructor.construct_yaml_null,
    "bool": SafeConstructor.construct_yaml_bool,
    "int": SafeConstructor.construct_yaml_int,
    "float": SafeConstructor.construct_yaml_float,
    "binary": SafeConstructor.construct_yaml_binary,
}
_TEXT: Final = frozenset({"str", "timestamp"})
_COLLECTIONS: Final = frozenset({"map", "omap", "pairs", "seq", "set"})
_LONGEST_INTEGER: Final = 14_000  # bits; Python refuses to write an integer that is much longer


def yaml_scalar(event: Event) -> object:
    """Return the value of a scalar that is neither quoted nor tagged, or that has a tag."""
    text, tag = event.value, event.tag
    if tag is None or tag == "!":
        match = _PATTERN.fullmatch(text)
        kind = match.lastgroup if match else "str"
    else:
        kind = tag.removeprefix(_PREFIX) if tag.startswith(_PREFIX) else None
    if kind in _TEXT:
        return text
    if kind not in _CONSTRUCT:
        raise _refused(_why_not(kind, event), event)
    if kind == "int" and len(text) > _LONGEST_INTEGER:
        raise _too_long(event)
    try:
        value = _CONSTRUCT[kind](_CONSTRUCTOR, ScalarNode(_PREFIX + kind, text))
    except ConstructorError as error:
        raise _refused(str(error.problem), event) from error
    except (ValueError, LookupError, OverflowError) as error:
        raise _refused(f"{found(text)} does not fit !!{kind}", event) from error
    if isinstance(value, int) and value.bit_length() > _LONGEST_INTEGER:
        raise _too_long(event)
    return value


_CONSTRUCTOR: Final = SafeConstructor()


def _why_not(kind: str | None, event: Event) -> str:
    if kind in {"merge", "value"}:
        return f"put quotes around {event.value!r}, which YAML keeps for itself"
    if kind in _COLLECTIONS:
        return f"!!{kind} cannot be made from {found(event.value)}"
    return f"Heat does not read the tag {short_tag(event.tag)!r}"


def _too_long(event: Event) -> Refused:
    return _refused("this number has too many digits", event)


def _refused(message: str, event: Event) -> Refused:
    return Refused(UNSUPPORTED_YAML, message, event.start_mark)
