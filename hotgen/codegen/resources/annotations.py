"""What a type checker is told about the value of a property."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from hotgen.codegen.resources.names import (
    ENTRY,
    ITEM,
    camel,
    class_of,
    is_key,
    module_of,
    place,
)
from hotgen.codegen.resources.words import docstring, key_words
from hotgen.schema.catalog import lifetime
from hotgen.schema.model import Property

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.schema.kinds import Kinds
    from hotgen.schema.model import Release

_PLAIN: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}

_MOST: Final = 50
"""More allowed values than these are not spelt out one by one."""

_REFERENCE: Final = re.compile(r".*(_ids?|Id)")
"""The names of strings that hold a reference, though nobody says to what."""


@dataclass
class Annotator:
    """Writes the annotations of one module, and collects what they need.

    A string takes a resource, too, where `kinds` knows of which types; where nothing is known but
    the property is called an id, one of any type. An `UntypedResource` may be anything, so it fits
    wherever some resource does. What Heat works out fits everywhere, but is not said to where a
    dictionary is: see `hotgen.dsl.values.AnyValue`.
    """

    module: str
    classes: frozenset[str]
    """The types that have a class, in whatever module."""
    kinds: Kinds
    shared: frozenset[str] = frozenset()
    """The names of nested dictionaries that several classes have alike."""
    names: set[str] = field(default_factory=set)
    """What the annotations mention, to be imported."""
    modules: set[str] = field(default_factory=set)
    """The other modules of resources that they mention."""
    dicts: dict[str, str] = field(default_factory=dict)
    """The definitions of nested dictionaries by name, inner ones first."""

    def value(self, schema: Property, owner: str, path: tuple[str, ...]) -> str:
        """Return what the property at *path* of the type *owner* takes."""
        members = list(self._members(schema, owner, path))
        if place(owner, path) in self.kinds.definitions:
            members.append(self.use("Resource"))
        if schema.type != "any" and not (schema.type == "map" and schema.properties):
            members.append(self.use("HeatValue"))
        return " | ".join(members)

    def nested(self, schema: Property, owner: str, path: tuple[str, ...]) -> str:
        """Return the name of the dictionary that holds the keys of *schema*, and define it."""
        short = dict_name(path)
        name = short if short in self.shared else class_of(owner) + short
        if name not in self.dicts:
            self.dicts[name] = self._definition(name, schema, owner, path)
        return name

    def use(self, name: str) -> str:
        """Return *name*, which has to be imported."""
        self.names.add(name)
        return name

    def _members(self, schema: Property, owner: str, path: tuple[str, ...]) -> Iterator[str]:
        if schema.type == "any":
            yield self.use("Any")
        elif schema.type == "list":
            yield f"{self.use('ListOf')}[{self._items(schema, owner, (*path, ITEM))}]"
        elif schema.type == "map" and schema.properties:
            yield self.nested(schema, owner, path)
        elif schema.type == "map":
            yield f"{self.use('Mapping')}[str, {self._items(schema, owner, (*path, ENTRY))}]"
        else:
            yield from _literal(schema) or [_PLAIN[schema.type]]
            yield from self._references(schema, owner, path)

    def _items(self, schema: Property, owner: str, path: tuple[str, ...]) -> str:
        """Return what a list or a map without known keys has inside."""
        items, allowed = schema.items, _allowed(schema)
        if items is None and (allowed or place(owner, path) in self.kinds.properties):
            items = Property(type="string")
        if items is None:
            return self.use("Any")
        if allowed:
            items = replace(items, constraints=schema.constraints)
        return self.value(items, owner, path)

    def _references(self, schema: Property, owner: str, path: tuple[str, ...]) -> Iterator[str]:
        types = self.kinds.at(place(owner, path), schema.constraints)
        if types:
            yield from (self._class(name) for name in types if name in self.classes)
            yield self.use("UntypedResource")
        elif schema.type == "string" and not schema.constraints and _is_reference(path):
            yield self.use("Resource")

    def _class(self, type_name: str) -> str:
        module = module_of(type_name)
        if module == self.module:
            return class_of(type_name)
        self.modules.add(module)
        return f"{module}.{class_of(type_name)}"

    def _definition(self, name: str, schema: Property, owner: str, path: tuple[str, ...]) -> str:
        keys = visible(schema.properties or {})
        values = {key: self._key(keys[key], owner, (*path, key)) for key in keys}
        base = self.use("TypedDict")
        if not all(map(is_key, keys)):
            items = "".join(f"{key!r}: {value}, " for key, value in values.items())
            return f"    {name} = {base}({name!r}, {{{items}}}, total=False)\n"
        lines = [f"    class {name}({base}, total=False):\n"]
        lines.append(docstring(f"What goes into `{_steps(path)[-1]}`.", 2))
        for key, value in values.items():
            lines.append(f"        {key}: {value}\n")
            if words := key_words(keys[key], since(owner, *_steps((*path, key)))):
                lines.append(docstring(words, 2))
        return "".join(lines)

    def _key(self, schema: Property, owner: str, path: tuple[str, ...]) -> str:
        value = self.value(schema, owner, path)
        return f"{self.use('Required')}[{value}]" if schema.required else value


def visible(table: Mapping[str, Property]) -> dict[str, Property]:
    """Return what is worth offering, required first; Heat hides or refuses the rest."""
    shown = {
        name: schema
        for name, schema in table.items()
        if schema.support.status != "HIDDEN" and schema.implemented
    }
    return dict(sorted(shown.items(), key=lambda item: (not item[1].required, item[0])))


def dict_name(path: tuple[str, ...]) -> str:
    """Return the name of the dictionary at *path*, without that of its class."""
    return "".join(map(camel, _steps(path)))


def nested_tables(
    table: Mapping[str, Property], path: tuple[str, ...] = ()
) -> Iterator[tuple[str, Mapping[str, Property]]]:
    """Yield the keys of each nested dictionary with its short name, from *table* downwards."""
    for name, schema in table.items():
        inner, here = schema, (*path, name)
        while inner.items is not None:
            inner = inner.items
        if inner.properties:
            yield dict_name(here), inner.properties
            yield from nested_tables(inner.properties, here)


def since(owner: str, *steps: str) -> Release | None:
    """Return the release that brought what is there, unless it brought what it is in, too."""
    own = lifetime(owner, *steps)
    around = lifetime(owner, *steps[:-1]) if steps else None
    return None if own is None or (around and around.since == own.since) else own.since


def _steps(path: tuple[str, ...]) -> list[str]:
    return [step for step in path if step not in {ITEM, ENTRY}]


def _is_reference(path: tuple[str, ...]) -> bool:
    return _REFERENCE.fullmatch(_steps(path)[-1]) is not None


def _allowed(schema: Property) -> tuple[Any, ...]:
    for constraint in schema.constraints:
        if constraint.kind == "allowed_values":
            values: Any = constraint.argument
            return tuple(values)
    return ()


def _literal(schema: Property) -> list[str]:
    """Return the allowed values as types: those of a kind as a Literal, or too many as a whole."""
    members = []
    allowed = _allowed(schema)
    for kind in (str, int):
        values = [value for value in allowed if isinstance(value, kind)]
        if len(values) > _MOST:
            members.append(kind.__name__)
        elif values:
            members.append(f"Literal[{', '.join(map(repr, values))}]")
    return members
