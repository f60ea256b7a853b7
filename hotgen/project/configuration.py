"""The configuration: ``hotgen.toml``, or ``[tool.hotgen]`` in ``pyproject.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from hotgen.errors import ConfigurationError, Note, Origin, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from jsonschema import ValidationError

    from hotgen.hot.expr import Key

_PLACES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("hotgen.toml", ()),
    ("pyproject.toml", ("tool", "hotgen")),
)
"""File names and the table in them, the first that exists in a folder counts."""

_MENTIONED: Final = re.compile(r"""tool["'\s]*(\.["'\s]*hotgen|\]|=)""")
"""What stands in every pyproject.toml that has the table; to read TOML costs more than to look."""


@dataclass(frozen=True, slots=True)
class Render:
    """One ``[render.NAME]``: a blueprint (its name or path) and the settings to render it with."""

    blueprint: str
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What a project has configured; folders are relative to *folder*, where it was found."""

    folder: Path
    file: Path | None = None
    table: tuple[str, ...] = ()
    heat: str | None = None
    blueprints: str = "blueprints"
    rendered: str = "rendered"
    resource_types: Sequence[str] = ()
    render: Mapping[str, Render] = field(default_factory=dict)

    def origin(self, *path: Key) -> Origin | None:
        """Return where *path* is configured, or None if there is no configuration."""
        if self.file is None:
            return None
        return _origin(self.file, self.file.read_text("utf-8"), (*self.table, *path))


def find(start: Path) -> Configuration:
    """Read the configuration nearest to the folder *start*, upwards; else that of no project."""
    for folder in (start, *start.parents):
        for name, table in _PLACES:
            data = _read(folder / name, table)
            if data is not None:
                return _configuration(folder / name, table, data)
    return Configuration(folder=start)


def _read(file: Path, table: tuple[str, ...]) -> object:
    """Return what *file* has in *table*, or None if it does not have it."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise ConfigurationError("this is not UTF-8 text", origin=Origin(str(file), 1)) from error
    if table and not _MENTIONED.search(text):
        return None
    data: object = _parse(file, text)
    for key in table:
        if not isinstance(data, dict) or key not in data:
            return None
        data = data[key]
    return data


def _parse(file: Path, text: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _syntax_error(str(error), text)
        raise ConfigurationError(message, origin=Origin(str(file), line, column)) from error


def _syntax_error(message: str, text: str) -> tuple[str, int, int]:
    """Take the place out of the library's message, the only thing it is told in before 3.14."""
    from hotgen.project.toml import unquoted

    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", message)
    if match is None:
        return message, 1, 1
    if match[2] is None:
        return f"{match[1]} at the end of the file", text.count("\n") + 1, 1
    line, column = int(match[2]), int(match[3])
    return unquoted(text.split("\n")[line - 1], column) or match[1], line, column


def _configuration(file: Path, table: tuple[str, ...], data: object) -> Configuration:
    _check(file, table, data)
    assert isinstance(data, dict)  # noqa: S101 - the schema has just said so
    render = {
        name: Render(item.get("blueprint", name), item.get("settings", {}))
        for name, item in data.pop("render", {}).items()
    }
    return Configuration(folder=file.parent, file=file, table=table, render=render, **data)


def _check(file: Path, table: tuple[str, ...], data: Any) -> None:  # noqa: ANN401 - as TOML has it
    """Refuse *data* that the JSON Schema does not allow, with every mistake at its line."""
    import json

    from hotgen.data import schemas
    from hotgen.project.fitting import surely_fits

    schema = json.loads((schemas() / "configuration.schema.json").read_text("utf-8"))
    if surely_fits(data, schema):
        return
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(schema).iter_errors(data)
    mistakes = [mistake for error in errors for mistake in _mistakes(error, table)]
    if not mistakes:
        return
    text = file.read_text("utf-8")
    notes = sorted(
        (Note(message, _origin(file, text, (*table, *path))) for path, message in mistakes),
        key=lambda note: note.origin,
    )
    raise ConfigurationError(notes[0].message, origin=notes[0].origin, notes=notes[1:])


def _mistakes(
    error: ValidationError, table: tuple[str, ...]
) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Yield the place and the message of each mistake that *error* stands for."""
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    match error.validator, error.instance:
        case "additionalProperties", dict(instance):
            allowed = schema["properties"]
            for key in instance.keys() - allowed.keys():
                yield (*path, key), f"there is no key {key!r} here: {suggestion(key, allowed)}"
        case "pattern", str(name):
            yield (*path, name), f"{name!r}: {schema['description']}"
        case "minLength", _:
            yield path, f"{_key(path)} is empty: leave it out, or give it a value"
        case "type", value:
            yield path, _other_type((*table, *path), schema["type"], value)
        case _:
            yield path, error.message


def _other_type(path: tuple[Key, ...], wanted: str, value: object) -> str:
    """Return the message about a *value* that is no text, list or table where it should be one."""
    from hotgen.project.toml import quoted, table_header

    key = _key(path)
    if wanted == "object":
        whole = (*path, "NAME") if key == "render" else path
        return f"{key} is a table: write {table_header(whole)}"
    if wanted == "array":
        return f"{key} is a list: write {key} = [{quoted(value)}]"
    if key != path[-1]:
        return f"{key} is a list of texts in quotes: write {quoted(value)}"
    return f"{key} is a text in quotes: write {key} = {quoted(value)}"


def _key(path: tuple[Key, ...]) -> str:
    """Return the key whose value, or an item of whose list, is at *path*."""
    return next(step for step in reversed(path) if isinstance(step, str))


def _origin(file: Path, text: str, path: tuple[Key, ...]) -> Origin:
    from hotgen.project.toml import position

    return Origin(str(file), *position(text, path))
