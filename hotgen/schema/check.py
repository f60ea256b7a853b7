"""Whether Heat would take a value for a property.

What only Heat can work out is asked of a `Resolver`, which may answer with the value, with the
kinds of value that it may turn out to be (`Unknown`), or with the branches of a condition
(`Choice`). As in Heat, a value is first brought to the property's type, then constraints hold.

Where a property holds a reference to a resource, Heat cannot know its value before that resource is
there, and leaves constraints and unknown keys inside the property unchecked until it creates the
resource. Such issues are `late`: Heat takes the template, and the resource fails.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import NoneType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeAlias

from hotgen.errors import nearest, suggestion
from hotgen.hot.expr import ABSENT, EXPR_TYPES, Call, GetAttr, GetResource, items, spelling
from hotgen.hot.path import dotted
from hotgen.schema.coerce import ANYTHING, NAMES, accepted, coerce, shown
from hotgen.schema.constraints import Undecided, violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.schema.constraints import Custom
    from hotgen.schema.model import Property, TranslationRule


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that only Heat knows; *kinds* are what it may turn out to be."""

    kinds: frozenset[str] = ANYTHING


@dataclass(frozen=True, slots=True)
class Choice:
    """What an ``if`` may yield: values with their place inside it, or nothing at all."""

    branches: tuple[tuple[Path, Value], ...]
    omissible: bool = False


_LEFT_OUT: Final = Choice((), omissible=True)


class Resolver(Protocol):
    """What a checker has to know about the template around a value."""

    def resolve(self, expr: Expr) -> Value | Unknown | Choice:
        """Return what is known about the value of *expr* before any resource is there."""

    def misfit(self, resource: str, place: str, schema: Property) -> str | None:
        """Return what is wrong with a reference to *resource* at *place*, if anything.

        A place is a type and a property of it, as in ``OS::Nova::Server.networks[].port``.
        """


Names: TypeAlias = tuple[str, ...]
"""Where a property stands among the properties, without the indices of lists."""


class Code(enum.Enum):
    """What an issue is about."""

    UNKNOWN = enum.auto()
    """A name that the schema does not have."""
    MISSING = enum.auto()
    """A required property that is not given."""
    TYPE = enum.auto()
    """A value that cannot be brought to the type of its property."""
    CONSTRAINT = enum.auto()
    """A value outside the constraints of its property."""
    UNIMPLEMENTED = enum.auto()
    """A property that Heat knows and refuses."""
    MISFIT = enum.auto()
    """A reference to a resource of the wrong kind."""
    CLASH = enum.auto()
    """A property under its old and under its new name."""
    UNDECIDED = enum.auto()
    """A value of which nobody can tell whether it is inside a constraint."""


class Issue(NamedTuple):
    """Something wrong at *path*; *key* means the key there rather than its value."""

    path: Path
    code: Code
    message: str
    key: bool = False
    late: bool = False


class _Alias(NamedTuple):
    """Where the new name of a property stands, and where the old one.

    Heat brings the value of an old name to its type before it takes it for that of the new one,
    unless the old name stands *beside* the new one: then null is nothing, and the new name decides.
    """

    new: Names
    old: Names
    beside: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands: *base* is how much of *path* leads to the properties of *owner*."""

    owner: str
    path: Path
    base: int
    aliases: tuple[_Alias, ...] = ()
    """The names that Heat rewrites."""
    deleted: frozenset[Names] = frozenset()
    """What Heat leaves out before it looks at constraints."""
    late: bool = False
    provisional: bool = False
    """The value is not the one that constraints will see."""

    def __truediv__(self, step: Path) -> _Place:
        path = self.path + step
        same = (self.aliases, self.deleted, self.late, self.provisional)
        return _Place(self.owner, path, self.base, *same)

    def __str__(self) -> str:
        return dotted(self.path[self.base :])

    def general(self) -> str:
        """Write the place without the indices of lists, and without functions on the way."""
        steps: list[str] = []
        for step in self.path[self.base :]:
            if isinstance(step, str):
                steps.append(step)
            elif steps[-1] == "if":
                steps.pop()
            else:
                steps[-1] += "[]"
        return ".".join([self.owner, *steps])

    def renamed(self) -> list[_Alias]:
        """Return the names here that Heat rewrites."""
        if not self.aliases:
            return []
        names = self.names()
        return [alias for alias in self.aliases if alias.new[:-1] == names]

    def names(self) -> Names:
        """Return the place without the indices of lists."""
        return tuple(step for step in self.path[self.base :] if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks values against properties; *custom* decides custom constraints."""

    resolver: Resolver
    custom: Custom

    def properties(
        self,
        values: Mapping[str, Value],
        schema: Mapping[str, Property],
        path: Path,
        owner: str,
        rules: Iterable[TranslationRule] = (),
    ) -> Iterator[Issue]:
        """Yield what is wrong with the properties at *path*, of what *owner* names in messages."""
        everything, values = values, self._kept(values)
        active = [rule for rule in rules if not rule.when or self._is_set(values.get(rule.when))]
        deleted = frozenset(rule.path for rule in active if rule.rule == "delete")
        place = _Place(owner, path, len(path), tuple(_aliases(active)), deleted)
        replaced = self._replaced(values, place)
        for name, value in everything.items():
            if name not in schema:
                message = f"{owner} has no property {name!r}; {suggestion(name, schema)}"
                yield Issue((*path, name), Code.UNKNOWN, message, key=True)
            elif name in values and name not in replaced:
                property_, inner = self._seen(name, values, schema, place)
                yield from self._given(value, property_, replace(inner, late=self._depends(value)))
        yield from self._missing(values, schema, place, f"{owner} needs the property")

    def _replaced(self, values: Mapping[str, Value], place: _Place) -> set[str]:
        """Return the names in whose place Heat takes what stands under their old ones."""
        return {
            alias.new[-1]
            for alias in place.renamed()
            if alias.old[-1] in values
            and not (alias.beside and self._is_null(values[alias.old[-1]]))
        }

    def _seen(
        self,
        name: str,
        values: Mapping[str, Value],
        schema: Mapping[str, Property],
        place: _Place,
    ) -> tuple[Property, _Place]:
        """Return the property as which Heat looks at the value of *name*, and its place.

        It holds the value of an old name against the constraints of the new one if both are given.
        """
        inner = place / (name,)
        for alias in place.renamed():
            new, old = alias.new[-1], alias.old[-1]
            if old == name and new in schema:
                if new in values:
                    return schema[new], inner
                if alias.beside:
                    return schema[new], replace(inner, provisional=True)
        return schema[name], inner

    def _is_null(self, value: Value) -> bool:
        known = self.resolver.resolve(value) if isinstance(value, EXPR_TYPES) else value
        return known is None

    def _depends(self, value: Value) -> bool:
        """Whether *value* refers to a resource, other than where an ``if`` leaves that out."""
        match value:
            case GetAttr() | GetResource() | Call("get_attr"):
                return True
        if not isinstance(value, EXPR_TYPES):
            return any(self._depends(item) for _, item in items(value))
        known = self.resolver.resolve(value)
        if isinstance(known, Choice):
            return any(self._depends(branch) for _, branch in known.branches)
        return self._depends(spelling(value)[1])

    def _kept(self, values: Mapping[str, Value]) -> Mapping[str, Value]:
        """Leave out what an ``if`` is known to leave out."""
        return {
            name: value
            for name, value in values.items()
            if not isinstance(value, Call) or self.resolver.resolve(value) != _LEFT_OUT
        }

    def _given(self, value: Value, schema: Property, place: _Place) -> Iterator[Issue]:
        if not schema.implemented:
            late = place.late and len(place.path) > place.base + 1
            message = f"{place} is not implemented in Heat"
            yield Issue(place.path, Code.UNIMPLEMENTED, message, key=True, late=late)
        if place.deleted and place.names() in place.deleted:
            place = replace(place, provisional=True, late=True)
        yield from self._value(value, schema, place)

    def _missing(
        self, values: Mapping[str, Value], schema: Mapping[str, Property], place: _Place, needs: str
    ) -> Iterator[Issue]:
        """Check that what is required is there, under its own name or an old one, but not both."""
        given = {nearest(name, schema) for name in values if name not in schema}
        given |= {*values, *self._replaced(values, place)}
        for name, property_ in schema.items():
            if property_.required and property_.default in (ABSENT, None) and name not in given:
                message = f"{needs} {name!r}"
                if place.provisional:
                    message += ", and Heat sees an empty map before this function has a value"
                yield Issue(place.path, Code.MISSING, message, key=True)
        for alias in place.renamed():
            new, old = alias.new[-1], alias.old[-1]
            if self._is_set(values.get(new)) and self._is_set(values.get(old)):
                message = f"{old!r} is an old name of {new!r}; give one of them"
                yield Issue((*place.path, old), Code.CLASH, message, key=True)

    def _is_set(self, value: Value) -> bool:
        """Whether Heat sees a value that does not count as empty."""
        known = self.resolver.resolve(value) if isinstance(value, EXPR_TYPES) else value
        return not isinstance(known, Choice) and bool(known)

    def _value(self, value: Value, schema: Property, place: _Place) -> Iterator[Issue]:
        if not isinstance(value, EXPR_TYPES):
            yield from self._literal(value, schema, place)
            return
        yield from self._misfits(value, schema, place)
        resolved = self.resolver.resolve(value)
        if isinstance(resolved, Choice):
            for step, branch in resolved.branches:
                yield from self._value(branch, schema, place / step)
        elif isinstance(resolved, Unknown):
            yield from _impossible(resolved, schema, place)
        else:
            provisional = place.provisional or self._depends(value)
            yield from self._literal(resolved, schema, replace(place, provisional=provisional))

    def _misfits(self, value: Expr, schema: Property, place: _Place) -> Iterator[Issue]:
        if isinstance(value, GetResource):
            misfit = self.resolver.misfit(value.name, place.general(), schema)
            if misfit is not None:
                yield Issue(place.path, Code.MISFIT, f"{place} {misfit}")

    def _literal(self, value: Value, schema: Property, place: _Place) -> Iterator[Issue]:
        try:
            coerced = coerce(value, schema)
        except ValueError as error:
            moved = schema.type == "map" and place.names() in place.deleted
            if moved and not isinstance(value, tuple):
                return  # Heat takes what is inside of a map, and sees nothing else
            yield Issue(place.path, Code.TYPE, f"{place} {error}")
            return
        if isinstance(coerced, tuple) and schema.type == "list":
            for index, item in enumerate(coerced):
                yield from self._item(item, schema, place / (index,))
        if isinstance(coerced, Mapping) and schema.properties:
            yield from self._nested(coerced, schema.properties, place)
        if not place.provisional:
            yield from self._constrain(coerced, schema, place)

    def _item(self, item: Value, schema: Property, place: _Place) -> Iterator[Issue]:
        if schema.items is not None:
            yield from self._given(item, schema.items, place)
        elif schema.allow_conversion and not isinstance(
            item, (str, NoneType, Mapping, *EXPR_TYPES)
        ):
            message = f"{place} takes a string, not {shown(item)}"
            yield Issue(place.path, Code.TYPE, message)

    def _nested(
        self, values: Mapping[str, Value], schema: Mapping[str, Property], place: _Place
    ) -> Iterator[Issue]:
        values = self._kept(values)
        replaced = self._replaced(values, place)
        for name, value in values.items():
            inner = place / (name,)
            if name in replaced:
                continue
            if name in schema:
                yield from self._given(value, *self._seen(name, values, schema, place))
            else:
                message = f"{place} has no key {name!r}; {suggestion(name, schema)}"
                yield Issue(inner.path, Code.UNKNOWN, message, key=True, late=place.late)
        yield from self._missing(values, schema, place, f"{place} needs the key")

    def _constrain(self, value: Value, schema: Property, place: _Place) -> Iterator[Issue]:
        for constraint in schema.constraints:
            if constraint.kind == "length":
                if self._may_shrink(value):
                    continue
                subject = value
            else:
                subject = self._known(value, schema)
            broken = violation(
                constraint.kind, constraint.argument, subject, schema.type, self.custom
            )
            if broken is not None:
                code = Code.UNDECIDED if isinstance(broken, Undecided) else Code.CONSTRAINT
                yield Issue(place.path, code, f"{place} {broken}", late=place.late)

    def _known(self, value: Value, schema: Property) -> Value:
        """Return *value*, or of a list the items that are known, in the type they are to have."""
        if not isinstance(value, tuple):
            return value
        found = []
        for item in value:
            known = self.resolver.resolve(item) if isinstance(item, EXPR_TYPES) else item
            if isinstance(known, Choice) and len(known.branches) == 1 and not known.omissible:
                known = known.branches[0][1]
            with suppress(ValueError):
                if not isinstance(known, (Choice, Unknown, *EXPR_TYPES)):
                    found.append(known if schema.items is None else coerce(known, schema.items))
        return tuple(found)

    def _may_shrink(self, value: Value) -> bool:
        """Whether an ``if`` among the items may leave its item out."""
        return any(
            isinstance(choice := self.resolver.resolve(item), Choice) and choice.omissible
            for _, item in items(value)
            if isinstance(item, EXPR_TYPES)
        )


def _aliases(rules: Iterable[TranslationRule]) -> Iterator[_Alias]:
    for rule in rules:
        if rule.rule == "replace" and not rule.custom_value_path:
            if rule.value_name is not None:
                yield _Alias(rule.path, (*rule.path[:-1], rule.value_name), beside=True)
            elif rule.value_path:
                yield _Alias(rule.path, rule.value_path, beside=False)


def _impossible(unknown: Unknown, schema: Property, place: _Place) -> Iterator[Issue]:
    if not unknown.kinds & accepted(schema):
        kinds = " or ".join(NAMES[kind] for kind in sorted(unknown.kinds))
        message = f"{place} takes {NAMES[schema.type]}, and this function yields {kinds}"
        yield Issue(place.path, Code.TYPE, message)
