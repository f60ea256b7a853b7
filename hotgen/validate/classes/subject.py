"""What a check is given: a resource, seen as Heat sees it, and the template around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hotgen.hot.expr import ABSENT, GetAttr, GetResource, walk
from hotgen.hot.path import dotted
from hotgen.validate.classes.view import View
from hotgen.validate.classes.worlds import Pending
from hotgen.validate.types import definitions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Path
    from hotgen.hot.template import Resource
    from hotgen.schema.model import ResourceType
    from hotgen.validate.classes.view import Seen
    from hotgen.validate.classes.worlds import World
    from hotgen.validate.context import Context
    from hotgen.validate.types import Definition


class Flaw(NamedTuple):
    """What is wrong with the properties, or at a place in them; *section* may be another part."""

    message: str
    path: Path = ()
    section: str = "properties"


@dataclass(frozen=True, slots=True)
class Holder:
    """Values by name: the properties of a resource, or a map inside one; None for what is absent.

    `label` is what messages call it.
    """

    values: View | Mapping[str, Seen]
    label: str
    path: Path = ()

    def __getitem__(self, name: str) -> Seen:
        """Return the value of *name*, or None."""
        if isinstance(self.values, View):
            return self.values[name]
        return self.values.get(name)

    def named(self, name: str) -> str:
        """Return what messages call the value of *name*."""
        return dotted((*self.path, name))

    def at(self, name: str, message: str) -> Flaw:
        """Return the flaw that *message* tells of the value of *name*."""
        return Flaw(message, (*self.path, name))

    def here(self, message: str) -> Flaw:
        """Return the flaw that *message* tells of all of it."""
        return Flaw(message, self.path)

    def inside(self, name: str) -> Iterator[Holder]:
        """Yield the map that *name* is, or the maps in the list that it is, if it is any."""
        value = self[name]
        path = (*self.path, name)
        if isinstance(value, dict):
            yield Holder(value, dotted(path), path)
        elif value is not None:
            for index, item in enumerate(value):
                if not isinstance(item, Pending):
                    yield Holder(item, dotted((*path, index)), (*path, index))


class Subject:
    """A resource in one world."""

    def __init__(
        self,
        context: Context,
        definition: Definition,
        type_: ResourceType,
        world: World,
        broken: frozenset[Path] = frozenset(),
    ) -> None:
        self.context = context
        self.definition = definition
        self.type = type_
        self.world = world
        self.view = View(
            world,
            context.evaluator,
            type_.properties,
            definition.properties,
            rules=type_.translation_rules,
            broken=broken,
        )
        self.properties = Holder(self.view, type_.name)

    @property
    def resource(self) -> Resource:
        """The resource, or the group that it is a member of."""
        return self.context.template.resources[self.definition.resource]

    @property
    def alone(self) -> bool:
        """Whether no other resource of the template can be seen from here."""
        return self.definition.in_group

    @cached_property
    def update_policy(self) -> Holder:
        """The resource's update policy; a member of a group has none."""
        given = {} if self.alone else self.resource.update_policy
        schema = self.type.update_policy
        return Holder(View(self.world, self.context.evaluator, schema, given), "update_policy")

    @property
    def metadata(self) -> Seen:
        """The resource's metadata; a group's member has its own, which is not looked at."""
        if self.alone or self.resource.metadata is ABSENT:
            return {}
        known = self.context.evaluator.value(self.resource.metadata)
        return known if isinstance(known, dict) else Pending(self.world, ("metadata",))

    def unreadable(self) -> Iterator[Flaw]:
        """Yield what stood in the way of looking at the properties."""
        for path, reason in self.view.unreadable.items():
            yield Flaw(f"{dotted(path)} {reason}", path)

    def other(self, name: str) -> Subject | None:
        """Return the resource called *name* of the same template, if it is one that exists."""
        if name not in self.context.template.resources or not self.context.is_enabled(name):
            return None
        type_ = self.context.type_of(name)
        if type_ is None:
            return None
        definition = next(definitions(name, self.context.template.resources[name]))
        return Subject(self.context, definition, type_, self.world)

    def needs(self, name: str) -> bool:
        """Whether the resource waits for the one called *name*, or refers to it."""
        if name in self.resource.depends_on:
            return True
        for path, value in self.resource.values():
            for _, expr in walk(value) if path[0] in {"properties", "metadata"} else ():
                match expr:
                    case GetResource(found) | GetAttr(found) if found == name:
                        return True
        return False
