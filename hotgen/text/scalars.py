"""Scalars as YAML: quoted wherever a reader of YAML 1.1 or 1.2 would see something else."""

from __future__ import annotations

import base64
import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hotgen.hot.expr import Scalar

_AMBIGUOUS: Final = re.compile(
    r"""
      ~ | null | true | false | yes | no | on | off | y | n | = | << | \.\.\.
    | [-+]? (?:
          0x [0-9a-f_]+ | 0o [0-7_]+ | 0b [01_]+
        | [0-9] [0-9_]* (?: \. [0-9_]* )? (?: e [-+]? [0-9_]* )?
        | \. [0-9_]+ (?: e [-+]? [0-9]+ )?
        | [0-9] [0-9_]* (?: : [0-9_]+ )+ (?: \. [0-9_]* )?
        | \. inf
      )
    | \. nan
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [t ] .* )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What is a null, a boolean, a number, a date or a merge key to one reader or another."""

_INVISIBLE: Final = (
    r"\x00-\x08\x0b-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    r"\ufff9-\ufffc\ufffe\uffff"
)
"""Control characters, foreign line breaks, blanks without width and marks that turn text round."""

_UNQUOTABLE: Final = re.compile(f"[\\t\\n{_INVISIBLE}]")
_UNBLOCKABLE: Final = re.compile(f"[{_INVISIBLE}]")
_PLAIN: Final = re.compile(
    r"""[^-?:,\[\]{}#&*!|>'"%@`\s]      # no indicator at the start
        (?: [^:#\s] | :(?=\S) | (?<=\S)\# | [ ](?=[^\s#]) )*""",
    re.VERBOSE,
)
_NOT_IN_FLOW: Final = re.compile(r"[,\[\]{}?]|:(?![\w/:])")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def scalar(value: Scalar, *, flow: bool = False) -> str:
    """Return *value* on one line; with *flow*, fit for the inside of ``{}`` and ``[]``."""
    if isinstance(value, str):
        return string(value, flow=flow)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return f"!!binary '{base64.b64encode(value).decode('ascii')}'"
    return _float(value) if isinstance(value, float) else str(value)


def _float(value: float) -> str:
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    text = repr(value)
    mantissa, exponent, power = text.partition("e")
    return text if not exponent or "." in mantissa else f"{mantissa}.0e{power}"


def string(text: str, *, flow: bool = False) -> str:
    """Return *text* on one line: plain where that is safe, else in quotes."""
    if _UNQUOTABLE.search(text):
        return '"' + re.sub(f'["\\\\\\t\\n{_INVISIBLE}]', _escape, text) + '"'
    if not _PLAIN.fullmatch(text) or _AMBIGUOUS.fullmatch(text):
        plain = False
    else:
        plain = not (flow and _NOT_IN_FLOW.search(text))
    return text if plain else "'" + text.replace("'", "''") + "'"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04x}"


def is_block(text: str) -> bool:
    """Return whether *text* is written as a block: it has several lines, all of them visible."""
    return "\n" in text and not text.isspace() and not _UNBLOCKABLE.search(text)


def block(text: str, indent: str) -> str:
    """Return *text* as a literal block, from the ``|`` on, with its lines at *indent*.

    Said to be two deeper than what the block belongs to, where its first line starts with a blank.
    """
    body = text.removesuffix("\n")
    keep = "-" if body == text else "+" if body.endswith("\n") else ""
    depth = "2" if text[0] in " \t\n" else ""
    lines = [indent + line if line else "" for line in body.split("\n")]
    return "\n".join([f"|{depth}{keep}", *lines])
