"""The author's source as a syntax tree: from the call that made something to a part of it.

Only read when a place has to be shown. Positions count as `ast` does: lines from 1, columns in
bytes from 0.
"""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from hotgen.errors import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.hot.expr import Key

_End = tuple[int, int]


@lru_cache(maxsize=32)
def _nodes(file: str) -> Mapping[_End, ast.expr]:
    """Return the calls of *file*, and the values assigned to attributes, by where they end.

    No two calls end at the same place. An assignment is found by the end of its target.
    """
    try:
        tree = ast.parse(FilePath(file).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    found: dict[_End, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found[_end(node)] = node
        elif isinstance(node, ast.Assign):
            found.update({_end(target): node.value for target in node.targets})
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            found[_end(node.target)] = node.value
    return found


def _end(node: ast.expr) -> _End:
    return node.end_lineno or 0, node.end_col_offset or 0


def written(origin: Origin) -> ast.expr | None:
    """Return the call at *origin*, or the value that is assigned to the target there."""
    if origin.end_line is None or origin.end_column is None:
        return None
    return _nodes(origin.file).get((origin.end_line, origin.end_column - 1))


def part(origin: Origin, path: Sequence[Key], *, key: bool = False) -> Origin:
    """Return the place of *path* inside what is written at *origin*, as near as the code shows.

    With *key*, the place of the keyword or of the mapping's key instead of its value.
    """
    node = written(origin)
    return origin if node is None else place_of(origin.file, inside(node, path, key=key))


def inside(node: ast.expr, path: Sequence[Key], *, key: bool = False) -> ast.expr | ast.keyword:
    """Return what stands at *path* inside *node*, or the nearest around it that the code shows."""
    place: ast.expr | ast.keyword = node
    for index, step in enumerate(path):
        found = _child(node, step)
        if found is None:
            if isinstance(node, ast.Call):
                continue  # a step that Python does not spell, such as "params"
            break
        last = key and index == len(path) - 1
        place = found[0] if last else found[1]
        node = found[1]
    return place


def passed(origin: Origin, name: str, index: int | None) -> ast.expr | None:
    """Return what the call at *origin* passes for a parameter by its *name*, or by its *index*."""
    node = written(origin)
    if not isinstance(node, ast.Call):
        return None
    by_name = next((keyword.value for keyword in node.keywords if keyword.arg == name), None)
    if by_name is not None or index is None or index >= len(node.args):
        return by_name
    return node.args[index]


def argument(origin: Origin, index: int, path: Sequence[Key] = ()) -> Origin:
    """Return the place of a positional argument of the call at *origin*, or of a part of it."""
    value = passed(origin, "", index)
    return origin if value is None else place_of(origin.file, inside(value, path))


def _child(node: ast.expr, step: Key) -> tuple[ast.expr | ast.keyword, ast.expr] | None:
    """Return the key and the value that *step* leads to inside *node*, if the code shows them."""
    match node:
        case ast.Call(keywords=keywords) if isinstance(step, str):
            spelt = python_name(step)
            return next(((kw, kw.value) for kw in keywords if kw.arg == spelt), None)
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            return next(((k, v) for k, v in pairs if k and _is_constant(k, step)), None)
        case ast.List(elts=items) | ast.Tuple(elts=items) if isinstance(step, int):
            plain = not any(isinstance(item, ast.Starred) for item in items[: step + 1])
            return (items[step], items[step]) if plain and step < len(items) else None
    return None


def _is_constant(node: ast.expr, value: Key) -> bool:
    return isinstance(node, ast.Constant) and node.value == value


def place_of(file: str, node: ast.expr | ast.keyword) -> Origin:
    """Return the place of *node*; of a keyword argument, that of its name."""
    end_line, end_column = node.end_lineno, node.end_col_offset
    if isinstance(node, ast.keyword) and node.arg:
        end_line, end_column = node.lineno, node.col_offset + len(node.arg.encode())
    return Origin(
        file,
        node.lineno,
        node.col_offset + 1,
        end_line,
        None if end_column is None else end_column + 1,
    )


def python_name(name: str) -> str:
    """Return how a keyword argument spells HOT's *name*: ``binding:vnic_type``, ``$ip``."""
    return re.sub(r"\W", "_", name.removeprefix("$"))
