"""Reading text as YAML 1.1 or JSON, the way Heat and its client do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml
from yaml.reader import ReaderError

from hotgen.bounded import spend
from hotgen.errors import Origin
from hotgen.hot.path import Problem
from hotgen.text import problems
from hotgen.text.disk import LARGEST_TEXT, read_bytes, reason
from hotgen.text.nodes import TOO_DEEP, Builder, Duplicate, Refused, counted
from hotgen.text.places import TextOrigins, json_key, origin, paths
from hotgen.text.yaml_scalars import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from hotgen.text.nodes import Event, Place


@dataclass(frozen=True, slots=True)
class Source:
    """What a text says, and where: `data` is None, with a problem, where it cannot be read."""

    data: object
    origins: TextOrigins
    problems: tuple[Problem, ...]
    readable: bool = True


def read_file(path: str | Path) -> bytes | Problem:
    """Return what is in the file at *path*, or the problem with it."""
    try:
        return read_bytes(path, LARGEST_TEXT, pipes=True)
    except (OSError, ValueError) as error:
        message = f"cannot read the file: {reason(error)}"
        return Problem((), message, problems.UNREADABLE_FILE, origin=Origin(str(path), 1))


def read_template(text: str | bytes, file: str) -> Source:
    """Read *text* as Heat's client reads a template.

    Blanks around the text do not count, and text that starts with ``{`` is JSON.
    """
    decoded = _decoded(text, file)
    if isinstance(decoded, Problem):
        return _unreadable(decoded, file)
    stripped = decoded.strip()
    if stripped.startswith("{"):
        return _read_json(decoded, file)
    lines_before = decoded[: len(decoded) - len(decoded.lstrip())].count("\n")
    return _read_yaml("\n" * lines_before + stripped, file)


def read_environment(text: str | bytes, file: str) -> Source:
    """Read *text* as Heat's client reads an environment, which is never JSON only."""
    decoded = _decoded(text, file)
    if isinstance(decoded, Problem):
        return _unreadable(decoded, file)
    return _read_yaml(decoded, file)


def _decoded(text: str | bytes, file: str) -> str | Problem:
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _at(file, text[: error.start].decode("utf-8"))
        message = f"not UTF-8 text: the byte 0x{text[error.start]:02x} is out of place"
        return Problem((), message, problems.UNREADABLE_FILE, origin=place)


def _read_yaml(text: str, file: str) -> Source:
    if text.count("\n%") > _MOST_DIRECTIVES and text.count("\n%TAG") > _MOST_DIRECTIVES:
        message = f"not YAML: it has more than {_MOST_DIRECTIVES} directives"
        problem = Problem((), message, problems.SYNTAX_ERROR, origin=Origin(file, 1))
        return _unreadable(problem, file)
    try:
        return _built(Builder(counted(yaml_events(text), len(text)), yaml_scalar), file)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        return _unreadable(_syntax_problem(text, error, file), file)


def yaml_events(text: str) -> Callable[[], Event]:
    """Return what yields one event of *text* after the other; the fast parser's, if it is there."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    get_event: Callable[[], Event] = loader(text).get_event
    return get_event


def _built(builder: Builder, file: str) -> Source:
    try:
        data, root = builder.document()
        spend(builder.nodes, "nodes")
    except Refused as refused:
        place = origin(file, refused.mark)
        return _unreadable(Problem((), refused.message, refused.rule, origin=place), file)
    duplicates = tuple(_duplicates(builder.duplicates, root, file)) if root else ()
    return Source(data, TextOrigins(file, root, builder.changed()), duplicates)


def _unreadable(problem: Problem, file: str) -> Source:
    return Source(None, TextOrigins(file, None), (problem,), readable=False)


def _duplicates(duplicates: list[Duplicate], root: Place, file: str) -> Iterator[Problem]:
    where = paths(root, {duplicate.mapping for duplicate in duplicates}) if duplicates else {}
    for mapping, key, first, again in duplicates:
        line = first.start_mark.line + 1
        message = f"the key {json_key(key)!r} is already in line {line}; Heat keeps the last one"
        if mapping in where:
            path = (*where[mapping], json_key(key))
            yield Problem(path, message, problems.DUPLICATE_KEY, key=True)
        else:  # in what a later duplicate or a merge has replaced
            place = origin(file, again.start_mark, again.end_mark)
            yield Problem((), message, problems.DUPLICATE_KEY, origin=place)


# --- YAML -----------------------------------------------------------------------------------------


_MOST_DIRECTIVES: Final = 100
_NEAR: Final = 20_000


def _syntax_problem(text: str, error: Exception, file: str) -> Problem:
    """Say what is wrong with the words of the pure parser, which shows the line.

    It is slow, and not asked about what is far down in a text.
    """
    mark = getattr(error, "problem_mark", None)
    try:
        near = mark is None or mark.index < _NEAR
        for _ in yaml.parse(text, Loader=yaml.SafeLoader) if near else ():
            pass
    except (yaml.YAMLError, ValueError, OverflowError) as better:
        error = better
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        said = ", ".join(filter(None, (error.context, error.problem)))
        start = error.context_mark
        if start is not None and mark is not None and start.line < mark.line:
            said += f" (it begins in line {start.line + 1})"
        if "'\\t'" in said:
            said = "a tab stands where only spaces can"
        snippet = mark.get_snippet() if mark else None
        message = f"not YAML: {said}" + (f"\n{snippet}" if snippet else "")
        where = origin(file, mark) if mark else None
    elif isinstance(error, ReaderError):
        character = text[error.position : error.position + 1] or "\0"
        message = f"not YAML: the character U+{ord(character):04X} is not allowed"
        where = _at(file, text[: error.position])
    else:
        message, where = f"not YAML: {error}", None
    return Problem((), message, problems.SYNTAX_ERROR, origin=where or Origin(file, 1))


def _at(file: str, before: str) -> Origin:
    """Return the place where the text *before* ends."""
    return Origin(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


# --- JSON -----------------------------------------------------------------------------------------


def _read_json(text: str, file: str) -> Source:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = f"text that starts with '{{' is read as JSON, and this is not: {error.msg}"
        place = Origin(file, error.lineno, error.colno)
    except RecursionError:
        place = Origin(file, 1)
        return _unreadable(Problem((), TOO_DEEP, problems.EXCESSIVE_NESTING, origin=place), file)
    except ValueError:  # of an integer with thousands of digits; JSON does not say where
        message, place = "a number has too many digits", Origin(file, 1)
    else:
        from hotgen.text.json_events import json_events, json_value

        next_event = counted(json_events(text).__next__, len(text))
        return _built(Builder(next_event, json_value), file)
    return _unreadable(Problem((), message, problems.SYNTAX_ERROR, origin=place), file)
