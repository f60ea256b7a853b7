"""What can stand where in the properties of a type, as authors and their type checkers see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from hotgen.schema.model import Property

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.schema.kinds import Kinds

ITEM: Final = "[]"
"""The step from a list to its items, in the path to a property."""

ENTRY: Final = "{}"
"""The step from a map without known keys to its values."""

MOST_SPELT_OUT: Final = 50
"""More allowed values than these are not spelt out one by one."""

_REFERENCE: Final = re.compile(r".*(_ids?|Id)")
"""The names of strings that hold a reference, though nobody says to what."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A property of the type *owner*, or a place inside one; `path` leads there."""

    schema: Property
    owner: str
    path: tuple[str, ...]
    kinds: Kinds
    any_reference: bool = False
    """A parameter of a nested stack: it takes any resource, and what it makes of it is its own."""

    @property
    def place(self) -> str:
        """How ``schemas/kinds.json`` writes the slot."""
        return place(self.owner, self.path)

    @property
    def takes_definition(self) -> bool:
        """Whether the definition of a resource stands here, and not a reference to one."""
        return self.place in self.kinds.definitions

    @property
    def keys(self) -> Mapping[str, Property] | None:
        """The keys that a map has here, if they are known; None for all that is no such map."""
        known = self.schema.type == "map" and self.schema.properties
        return visible(self.schema.properties or {}) if known else None

    def key(self, name: str) -> Slot | None:
        """Return the slot of the key *name* in a map; None where anything can stand."""
        if self.keys is None:
            return self.inner()
        return replace(self, schema=self.keys[name], path=(*self.path, name))

    def inner(self) -> Slot | None:
        """Return the slot of what a list, or a map of any keys, has inside; None for anything."""
        path = (*self.path, ITEM if self.schema.type == "list" else ENTRY)
        items, allowed = self.schema.items, allowed_values(self.schema)
        if items is None and (allowed or place(self.owner, path) in self.kinds.properties):
            items = Property(type="string")
        if items is None:
            return None
        if allowed:
            items = replace(items, constraints=self.schema.constraints)
        return replace(self, schema=items, path=path)

    @property
    def references(self) -> tuple[str, ...]:
        """The types of resources whose reference fits here."""
        return self.kinds.at(self.place, self.schema.constraints)

    @property
    def takes_any_reference(self) -> bool:
        """Whether something is called an id here, and nobody knows of what."""
        unknown = self.schema.type == "string" and not self.schema.constraints
        return unknown and not self.references and bool(_REFERENCE.fullmatch(steps(self.path)[-1]))


def visible(table: Mapping[str, Property]) -> dict[str, Property]:
    """Return what is worth offering, required first; Heat hides or refuses the rest."""
    shown = {
        name: schema
        for name, schema in table.items()
        if schema.support.status != "HIDDEN" and schema.implemented
    }
    return dict(sorted(shown.items(), key=lambda item: (not item[1].required, item[0])))


def allowed_values(schema: Property) -> tuple[Any, ...]:
    """Return the values that *schema* allows, if it lists them."""
    for constraint in schema.constraints:
        if constraint.kind == "allowed_values":
            values: Any = constraint.argument
            return tuple(values)
    return ()


def place(type_name: str, path: Sequence[str]) -> str:
    """Return how ``schemas/kinds.json`` writes the property at *path*.

    >>> place("OS::Nova::Server", ["networks", ITEM, "port"])
    'OS::Nova::Server.networks[].port'
    """
    dotted = ".".join([type_name, *path])
    return dotted.replace(f".{ITEM}", ITEM).replace(f".{ENTRY}", ENTRY)


def steps(path: Sequence[str]) -> list[str]:
    """Return the names on *path*, without the steps into lists and maps."""
    return [step for step in path if step not in {ITEM, ENTRY}]
