"""What a type checker is told about the value of a property."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hotgen.codegen.resources.names import camel, class_of, is_key, module_of
from hotgen.codegen.resources.words import docstring, key_words
from hotgen.schema.catalog import lifetime
from hotgen.schema.slots import MOST_SPELT_OUT, Slot, allowed_values, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.schema.kinds import Kinds
    from hotgen.schema.model import Property, Release

_PLAIN: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


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

    def property(self, owner: str, name: str, schema: Property) -> str:
        """Return what the property *name* of the type *owner* takes."""
        return self.value(Slot(schema, owner, (name,), self.kinds))

    def value(self, slot: Slot | None) -> str:
        """Return what stands in *slot*; without one it is anything."""
        if slot is None:
            return self.use("Any")
        members = list(self._members(slot))
        if slot.takes_definition:
            members.append(self.use("Resource"))
        if slot.schema.type != "any" and slot.keys is None:
            members.append(self.use("HeatValue"))
        return " | ".join(members)

    def nested(self, slot: Slot, keys: Mapping[str, Property]) -> str:
        """Return the name of the dictionary with *keys* that stands in *slot*, and define it."""
        short = dict_name(slot.path)
        name = short if short in self.shared else class_of(slot.owner) + short
        if name not in self.dicts:
            self.dicts[name] = self._definition(name, slot, keys)
        return name

    def use(self, name: str) -> str:
        """Return *name*, which has to be imported."""
        self.names.add(name)
        return name

    def _members(self, slot: Slot) -> Iterator[str]:
        kind = slot.schema.type
        if kind == "any":
            yield self.use("Any")
        elif kind == "list":
            yield f"{self.use('ListOf')}[{self.value(slot.inner())}]"
        elif slot.keys is not None:
            yield self.nested(slot, slot.keys)
        elif kind == "map":
            yield f"{self.use('Mapping')}[str, {self.value(slot.inner())}]"
        else:
            yield from _literal(slot.schema) or [_PLAIN[kind]]
            yield from self._references(slot)

    def _references(self, slot: Slot) -> Iterator[str]:
        if slot.references:
            yield from (self._class(name) for name in slot.references if name in self.classes)
            yield self.use("UntypedResource")
        elif slot.takes_any_reference:
            yield self.use("Resource")

    def _class(self, type_name: str) -> str:
        module = module_of(type_name)
        if module == self.module:
            return class_of(type_name)
        self.modules.add(module)
        return f"{module}.{class_of(type_name)}"

    def _definition(self, name: str, slot: Slot, keys: Mapping[str, Property]) -> str:
        values = {key: self._key(slot.key(key), keys[key]) for key in keys}
        base = self.use("TypedDict")
        if not all(map(is_key, keys)):
            items = "".join(f"{key!r}: {value}, " for key, value in values.items())
            return f"    {name} = {base}({name!r}, {{{items}}}, total=False)\n"
        lines = [f"    class {name}({base}, total=False):\n"]
        lines.append(docstring(f"What goes into `{steps(slot.path)[-1]}`.", 2))
        for key, value in values.items():
            lines.append(f"        {key}: {value}\n")
            if words := key_words(keys[key], since(slot.owner, *steps((*slot.path, key)))):
                lines.append(docstring(words, 2))
        return "".join(lines)

    def _key(self, slot: Slot | None, schema: Property) -> str:
        value = self.value(slot)
        return f"{self.use('Required')}[{value}]" if schema.required else value


def dict_name(path: tuple[str, ...]) -> str:
    """Return the name of the dictionary at *path*, without that of its class."""
    return "".join(map(camel, steps(path)))


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


def _literal(schema: Property) -> list[str]:
    """Return the allowed values as types: those of a kind as a Literal, or too many as a whole."""
    members = []
    allowed = allowed_values(schema)
    for kind in (str, int):
        values = [value for value in allowed if isinstance(value, kind)]
        if len(values) > MOST_SPELT_OUT:
            members.append(kind.__name__)
        elif values:
            members.append(f"Literal[{', '.join(map(repr, values))}]")
    return members
