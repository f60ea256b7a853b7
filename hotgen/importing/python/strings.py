"""String literals: in one line, in several parts, and as a block of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hotgen.importing.python.widths import columns

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPES: Final = {"\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_SPECIAL: Final = re.compile(r"""["'\\]""")
_ESCAPED: Final = re.compile(r"\\.")
"""What ends no raw string, and keeps its backslash there."""
_LINES: Final = re.compile(r"[^\n]*\n+|[^\n]+")
"""A line with its end and the empty lines below it."""
_WORDS: Final = re.compile(r"[^ ]* +|[^ ]+")
_TRAILING_BLANK: Final = re.compile(r"[ \t](?=\n)")
_CLOSING_QUOTE: Final = re.compile(r'(?<="")"|"\Z')
"""What would end a block: the third quote in a row, and a quote at its end."""
_NEVER_RAW: Final = re.compile(r'"""|["\\]\Z|[ \t]\n')


def string(value: str) -> str:
    """The literal of *value*, in one line.

    Its quotes are double ones unless single ones need fewer escapes, and it is raw where only
    backslashes would be escaped, as in regular expressions.
    """
    if value.isprintable() and not _SPECIAL.search(value):
        return f'"{value}"'
    if value.isprintable() and "\\" in value[:-1] and value[-1] != "\\":
        unescaped = _ESCAPED.sub("", value)
        quote = next((quote for quote in "\"'" if quote not in unescaped), None)
        if quote is not None:
            return f"r{quote}{value}{quote}"
    quote = "'" if value.count('"') > value.count("'") else '"'
    return f"{quote}{''.join(_escaped(char, quote) for char in value)}{quote}"


def _escaped(char: str, quote: str) -> str:
    if char == quote:
        return f"\\{char}"
    if char in _ESCAPES:
        return _ESCAPES[char]
    return char if char.isprintable() else _numbered(char)


def _numbered(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:  # noqa: PLR2004 - the largest number of two digits
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - of four


def parts(value: str, width: int) -> list[str]:
    """Literals that together say *value*, of at most *width* columns where there are blanks.

    Every line of the value starts a new literal.
    """
    lines = _LINES.findall(value) or [""]
    return [part for line in lines for part in _wrapped(line, width)]


def _wrapped(line: str, width: int) -> Iterator[str]:
    part, literal = "", string("")
    for word in _WORDS.findall(line):
        longer = string(part + word)
        if part and columns(longer) > width:
            yield literal
            part, longer = "", string(word)
        part, literal = part + word, longer
    yield literal


def block(value: str) -> str:
    """The literal of *value* over several lines, between triple quotes.

    A raw one spares the backslashes of the value where it can say the value: it has no escapes, and
    so a quote at the end, trailing blanks or what cannot be printed need an ordinary one.
    """
    if "\\" in value and not _NEVER_RAW.search(value) and value.replace("\n", "").isprintable():
        return f'r"""{value}"""'
    escaped = "".join(char if char in "\n\t" else _escaped(char, "") for char in value)
    escaped = _TRAILING_BLANK.sub(lambda blank: _numbered(blank[0]), escaped)
    return '"""\\\n' + _CLOSING_QUOTE.sub(r"\"", escaped) + '"""'
