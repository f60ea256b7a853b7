"""The author's source as a syntax tree: from the call that made something to a part of it.

Only read when a place has to be shown. Python counts columns in bytes of UTF-8 from 0, an `Origin`
in characters from 1; what is compared here are characters.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from hotgen.errors import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hotgen.hot.expr import Key

Node: TypeAlias = "ast.expr | ast.keyword"

_End: TypeAlias = tuple[int | None, int | None]

_MAPPINGS = frozenset({None, "properties"})
"""The keywords of mappings whose items stand for arguments."""

_FIRST = frozenset({"description", "expression", "template"})
"""What has a name in HOT and is the first positional argument in Python."""


class _Source:
    """One file: its lines, and the nodes of its syntax tree by where they are."""

    def __init__(self, data: bytes) -> None:
        self.lines = data.splitlines()
        self.values: dict[_End, ast.expr] = {}
        self.classes: dict[tuple[int, int], ast.ClassDef] = {}
        for node in ast.walk(_tree(data)):
            self._keep(node)

    def _keep(self, node: ast.AST) -> None:
        """Keep calls, and the values of assignments, by where the call or the target ends.

        No two calls end at the same place.
        """
        match node:
            case ast.Call():
                self.values[self.end(node)] = node
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    for each, its_value in _assigned(target, value):
                        self.values[self.end(each)] = its_value
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self.values[self.end(target)] = value
            case ast.ClassDef():
                self.classes[node.lineno, node.col_offset] = node

    def end(self, node: ast.expr) -> _End:
        """Return where *node* ends, as an `Origin` counts."""
        return node.end_lineno, self.column(node.end_lineno, node.end_col_offset)

    def column(self, line: int | None, offset: int | None) -> int | None:
        """Return the column of the byte at *offset*."""
        if line is None or offset is None:
            return None
        if line > len(self.lines):
            return offset + 1
        return len(self.lines[line - 1][:offset].decode(errors="replace")) + 1


def _tree(data: bytes) -> ast.Module:
    try:
        return ast.parse(data)
    except (SyntaxError, ValueError):  # the file has changed since it was run
        return ast.Module([], [])


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield the targets of an assignment with the values that they get."""
    match target, value:
        case (ast.Tuple(elts=targets), ast.Tuple(elts=values)) if len(targets) == len(values):
            for pair in zip(targets, values, strict=True):
                yield from _assigned(*pair)
        case _:
            yield target, value


def _read(file: str) -> _Source:
    try:
        return _parsed(file, Path(file).stat().st_mtime_ns)
    except OSError:  # there is no file, as in an interactive session
        return _Source(b"")


@lru_cache(maxsize=32)
def _parsed(file: str, _changed: int) -> _Source:
    return _Source(Path(file).read_bytes())


def origin(file: str, start: tuple[int, int], end: tuple[int, int]) -> Origin:
    """Return the place between two positions as Python counts them; of a class, its header."""
    read = _read(file)
    statement = read.classes.get(start)
    if statement is not None:
        end = start[0], start[1] + len(f"class {statement.name}".encode())
    return Origin(file, start[0], read.column(*start) or 1, end[0], read.column(*end))


def place(where: Origin, node: Node | ast.stmt) -> Origin:
    """Return the place of *node*; of a keyword argument, that of its name."""
    start, end = (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)
    if isinstance(node, ast.keyword) and node.arg:
        end = node.lineno, node.col_offset + len(node.arg.encode())
    return _between(where, start, end)


def _between(where: Origin, start: tuple[int, int], end: tuple[int, int]) -> Origin:
    return replace(origin(where.file, start, end), via=where.via)


def written(where: Origin) -> ast.expr | None:
    """Return the call at *where*, or the value that is assigned to the target there."""
    return _read(where.file).values.get((where.end_line, where.end_column))


def part(where: Origin, path: Sequence[Key], *, key: bool = False) -> Origin:
    """Return the place of *path* inside what is written at *where*, as near as the code shows.

    With *key*, the place of the keyword or of the mapping's key instead of its value.
    """
    root = written(where)
    if root is None:
        return where
    found = inside(root, path, key=key)
    if found is root and path and isinstance(path[0], int):
        return method(where)  # there is no such argument
    return place(where, found)


def inside(node: ast.expr, path: Sequence[Key], *, key: bool = False) -> Node:
    """Return what stands at *path* inside *node*, or the nearest around it that the code shows."""
    root = node
    found: Node = node
    for index, step in enumerate(path):
        child = _child(node, step)
        if child is not None:
            name, node = child
            found = name if key and index == len(path) - 1 else node
        elif node is not root:
            break  # in a call, Python does not spell all steps, such as "params"
    return found


def _child(node: ast.expr, step: Key) -> tuple[Node, ast.expr] | None:
    """Return the key and the value that *step* leads to inside *node*, if the code shows them."""
    match node:
        case ast.Call():
            return _keyword(node, step) if isinstance(step, str) else _positional(node, step)
        case ast.Dict(keys=keys, values=values):
            pairs = zip(keys, values, strict=True)
            return next(((k, v) for k, v in pairs if k and _is_constant(k, step)), None)
        case ast.List(elts=items) | ast.Tuple(elts=items) if isinstance(step, int):
            return _item(items, step)
        case ast.ListComp(elt=item):
            return item, item
    return None


def _keyword(call: ast.Call, name: str) -> tuple[Node, ast.expr] | None:
    """Return the argument that is called *name*, or the item of a mapping among the arguments."""
    spelt = python_name(name)
    for keyword in call.keywords:
        if keyword.arg in {spelt, f"{spelt}_"}:
            return keyword, keyword.value
    mappings = [keyword.value for keyword in call.keywords if keyword.arg in _MAPPINGS]
    for argument in (*call.args, *mappings):
        found = _child(argument, name) if isinstance(argument, ast.Dict) else None
        if found is not None:
            return found
    return _item(call.args, 0) if name in _FIRST else None


def _positional(call: ast.Call, index: int) -> tuple[Node, ast.expr] | None:
    """Return the argument that HOT has at *index*; the resource of `get_attr` is one of them."""
    match call.func:
        case ast.Attribute(value=value, attr="get_attr"):
            return _item([value, *call.args], index)
    return _item(call.args, index)


def _item(items: Sequence[ast.expr], index: int) -> tuple[Node, ast.expr] | None:
    """Return an item of a list, unless something of unknown length is unpacked before it."""
    before = items[: index + 1]
    if len(before) <= index or any(isinstance(item, ast.Starred) for item in before):
        return None
    return items[index], items[index]


def _is_constant(node: ast.expr, value: Key) -> bool:
    return isinstance(node, ast.Constant) and node.value == value


def passed(where: Origin, name: str, index: int | None) -> ast.expr | None:
    """Return what the call at *where* passes for a parameter by its *name*, or by its *index*."""
    call = written(where)
    if not isinstance(call, ast.Call):
        return None
    by_name = next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
    if by_name is not None or index is None:
        return by_name
    found = _item(call.args, index)
    return found and found[1]


def method(where: Origin) -> Origin:
    """Return where the method that is called at *where* is named: often the end of a chain."""
    match written(where):
        case ast.Call(func=ast.Attribute(end_lineno=int(line), end_col_offset=int(end), attr=name)):
            return _between(where, (line, end - len(name.encode())), (line, end))
    return where


def member(where: Origin, name: str) -> Origin:
    """Return where the class at *where* declares *name*: of what is annotated, the annotation."""
    classes = _read(where.file).classes.items()
    bodies = [node.body for start, node in classes if start[0] == where.line]
    for node in bodies[0] if bodies else ():
        match node:
            case ast.AnnAssign(target=ast.Name(id=spelt), annotation=hint) if spelt == name:
                return place(where, hint)
            case ast.Assign(targets=[ast.Name(id=spelt) as target, *_]) if spelt == name:
                return place(where, target)
            case ast.FunctionDef(name=spelt) | ast.AsyncFunctionDef(name=spelt) if spelt == name:
                start = node.lineno, node.col_offset
                word = "def" if isinstance(node, ast.FunctionDef) else "async def"
                return _between(where, start, (start[0], start[1] + len(word)))
    return where


def python_name(name: str) -> str:
    """Return how a keyword argument spells HOT's *name*: ``binding:vnic_type``, ``$ip``."""
    return re.sub(r"\W", "_", name.removeprefix("$"))
