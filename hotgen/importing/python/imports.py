"""Import statements, sorted as isort sorts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER: Final = re.compile(r"(\d+)")


def from_import(module: str, names: Iterable[str], width: int = 88) -> str:
    """The import of *names* from *module*, in one line or else with one name a line.

    Constants come first, then classes, then functions.
    """
    ordered = sorted(set(names), key=_order)
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= width:
        return f"{line}\n"
    lines = "".join(f"    {name},\n" for name in ordered)
    return f"from {module} import (\n{lines})\n"


def _order(name: str) -> tuple[int, list[tuple[bool, int, str]], str]:
    is_constant = len(name) > 1 and name.isupper()
    is_class = name[:1].isupper()
    return (0 if is_constant else 1 if is_class else 2), _natural(name), name


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """*name* with the numbers in it compared as numbers, before letters."""
    pieces = [piece for piece in _NUMBER.split(name) if piece]
    return [(False, int(p), "") if p.isdecimal() else (True, 0, p) for p in pieces]
