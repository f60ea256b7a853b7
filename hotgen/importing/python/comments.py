"""Comments as formatters leave them, and such that no tool obeys them."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

_NO_BREAK_SPACE: Final = "\xa0"
_AS_THEY_ARE: Final = (" ", "!", ":", "#", "|", "'")
"""What may follow the `#` at once."""
_PRINTABLE: Final = frozenset("\t\u200c\u200d")
"""What can stand in a comment though Python does not call it printable."""
_PRAGMA: Final = re.compile(
    r"""
    (?: (?: ^ | \# ) \s*
        (?: autopep8 | flake8 | fmt | mypy | pragma | PRAGMA | pyre | pyright | pytype | ty
          | type | yapf | zuban )
      | \b (?: isort | pylint )
      | coding
    ) (?= [:=] )
    | (?: ^ | \# ) \s* ru (?= ff \s* : )  # which allows a blank before the colon
    | \b (?i: no (?= (?: qa | sec ) \b ) )
    """,
    re.VERBOSE,
)


def comment(text: str) -> str:
    """The comment with *text*, which has no `#` of its own.

    Much of what is commented out in a template reads like an order to a Python tool: mypy takes
    `# type: OS::Nova::Server` for the type of the line. A blank takes its meaning, not its
    readability: `# type : OS::Nova::Server`, `# fmt : off`, `# coding : utf-8`, `# no qa`.
    """
    text = "".join(map(_visible, text)).rstrip()
    text = _PRAGMA.sub(r"\g<0> ", text)
    if text.startswith(_NO_BREAK_SPACE):
        return f"# {text[1:]}"
    return f"#{text}" if not text or text.startswith(_AS_THEY_ARE) else f"# {text}"


def _visible(char: str) -> str:
    if char.isprintable() or char in _PRINTABLE or category(char) == "Zs":
        return char
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")
