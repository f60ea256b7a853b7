"""Descriptions as docstrings, where a docstring can say them."""

from __future__ import annotations

import ast
import re
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from hotgen.dsl.interface import described_by

if TYPE_CHECKING:
    from hotgen.hot.expr import Absent, Value

_INDENT: Final = " " * 4
_MOST_LINES: Final = 4


def docstring(description: Value | Absent, width: int) -> str | None:
    """Return the lines of a class's docstring that says just *description*, if one can."""
    if not isinstance(description, str) or not description:
        return None
    escaped = description.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    lines = escaped.removesuffix("\n").split("\n")
    if escaped.endswith("\n"):
        lines = ["", *lines, ""] if len(lines) == 1 else [*lines, ""]
    text = f'"""{lines[0]}' + "".join(f"\n{_INDENT}{line}".rstrip(" ") for line in lines[1:])
    text += f'{_INDENT}"""' if text.endswith("\n") else '"""'
    whole = _INDENT + text
    if any(len(line) > width for line in whole.split("\n")) or not _says(text, description):
        return None
    return f"{whole}\n"


def _says(literal: str, description: str) -> bool:
    """Whether *literal* is a docstring for *description*, and formatters leave it as it is."""
    inside = literal.removeprefix('"""').removesuffix('"""')
    ends_with_line = inside.rstrip(" ").endswith("\n")
    odd = inside[0] in ' "' or inside[-1] in '"\\' or (inside[-1] == " " and not ends_with_line)
    try:
        value: str = ast.literal_eval(literal)
    except (SyntaxError, ValueError):
        return False
    return not odd and described_by(value) == description


def summary(description: Value | Absent, otherwise: str, width: int) -> str:
    """Return the docstring of a module: the first sentence of *description*, or *otherwise*."""
    text = " ".join(description.split()) if isinstance(description, str) else ""
    sentence = re.split(r"(?<=[.!?]) (?=[A-Z])", text)[0] or otherwise
    sentence = re.sub(r'[\\"]+', "'", sentence)
    sentence = "".join(char for char in sentence if char.isprintable())
    sentence = sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
    if len(sentence) <= width - len('""""""'):
        return f'"""{sentence}"""\n'
    quotes = '"""'
    narrow = width - len(quotes)  # so that it is two lines at least: formatters would join one
    lines = wrap(sentence, narrow, initial_indent=quotes, max_lines=_MOST_LINES, placeholder=" …")
    return "\n".join([*lines, f"{quotes}\n"])
