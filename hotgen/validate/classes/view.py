"""The properties of a resource as Heat's own checks of the resource's type see them.

By then functions are resolved as far as they can be before anything is created, values have the
type of their property, defaults are filled in, and old names of properties have become new ones. So
an attribute is None or, in a property that has a type, the empty value of this type.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from hotgen.hot.expr import ABSENT, EXPR_TYPES, Call, GetResource
from hotgen.schema.check import Choice, Unknown
from hotgen.schema.coerce import coerce
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.schema.check import Resolver
    from hotgen.schema.model import Property, TranslationRule
    from hotgen.validate.classes.worlds import World

Seen: TypeAlias = Any
"""A value as Heat sees it, with lists and dicts inside; `Pending` where only Heat will know."""

Names: TypeAlias = tuple[str, ...]

_Siblings: TypeAlias = "Callable[[str], Seen]"
"""What is given for a property and for those beside it."""

_MISSING: Final = object()
"""What is not given, or left out by an ``if``."""


@dataclass(eq=False)
class View:
    """Properties by their names, each None where it is neither given nor has a default.

    *broken* are the places of values that break a constraint: nothing follows from these.
    """

    world: World
    resolver: Resolver
    schema: Mapping[str, Property]
    values: Mapping[str, Value]
    rules: Iterable[TranslationRule] = ()
    broken: frozenset[Path] = frozenset()
    unreadable: dict[Path, str] = field(default_factory=dict)
    """What is wrong with values that were looked at and cannot be had."""
    _written: dict[Path, Path] = field(default_factory=dict)
    _raw: dict[str, Seen] = field(default_factory=dict)
    _seen: dict[str, Seen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rules: dict[Names, list[TranslationRule]] = {}
        self._gone: set[Names] = set()
        for rule in self.rules:
            if not rule.when or self.early(rule.when):
                self._rules.setdefault(rule.path, []).append(rule)
                if rule.rule == "replace":
                    self._gone.add(_old_names(rule))

    def __getitem__(self, name: str) -> Seen:
        """Return the property *name*; None, too, where the type has no such property."""
        if name not in self.schema:
            return None
        if name not in self._seen:
            self._seen[name] = self._property(self._value, self.schema[name], (name,), (name,))
        return self._seen[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.schema)

    def items(self) -> Iterator[tuple[str, Seen]]:
        """Yield every property that the type has, with its value."""
        return ((name, self[name]) for name in self.schema)

    def written(self, path: Path) -> Path:
        """Return where the value at *path* is written, which may be inside of an ``if``."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._written:
                return self._written[path[:length]] + path[length:]
        return path

    def _plain(self, name: str) -> Seen:
        """Return the property *name* as it is before other names become this one."""
        if name not in self.schema:
            return None
        return self._brought(self._value(name), self.schema[name], (name,), (name,))

    # --- functions --------------------------------------------------------------------------------

    def given(self, name: str) -> Seen:
        """Return what is given for *name*, before it has a type; None where it is nothing."""
        return self._value(name) if self.has(name) else None

    def early(self, name: str) -> Seen:
        """Return the property *name* as it is when Heat makes up its mind on old names.

        A reference to any resource is its name then.
        """
        match self.values.get(name):
            case GetResource(resource):
                return resource
        return self._plain(name)

    def has(self, name: str) -> bool:
        """Whether *name* is given, be it as null."""
        return self._value(name) is not _MISSING

    def is_function(self, name: str) -> bool:
        """Whether a function stands for *name*, other than an ``if`` of which neither branch is."""
        value = self.values.get(name)
        while isinstance(value, Call) and value.function == "if":
            found = self.resolver.resolve(value)
            if not isinstance(found, Choice) or len(found.branches) != 1:
                return False
            value = found.branches[0][1]
        return isinstance(value, EXPR_TYPES)

    def _value(self, name: str) -> Seen:
        """Return what is given for *name*, without functions."""
        if name not in self._raw:
            given = name in self.values
            self._raw[name] = self._resolved(self.values[name], (name,)) if given else _MISSING
        return self._raw[name]

    def _resolved(self, value: Value, path: Path) -> Seen:
        if isinstance(value, EXPR_TYPES):
            return self._worked_out(value, path)
        if isinstance(value, Mapping):
            inside = ((key, self._resolved(item, (*path, key))) for key, item in value.items())
            return {key: item for key, item in inside if item is not _MISSING}
        if isinstance(value, tuple):
            return list(self._items(value, path))
        return value

    def _items(self, values: tuple[Value, ...], path: Path) -> Iterator[Seen]:
        """Yield the items of a list; those behind one that is left out move up."""
        kept = 0
        for index, value in enumerate(values):
            if kept != index:
                self._written[*path, kept] = (*self.written(path), index)
            item = self._resolved(value, (*path, kept))
            if item is not _MISSING:
                yield item
                kept += 1

    def _worked_out(self, expr: Expr, path: Path) -> Seen:
        known = self.resolver.resolve(expr)
        if isinstance(known, Unknown):
            return Pending(self.world, path)
        if not isinstance(known, Choice):
            return self._resolved(known, path)
        branches: list[tuple[Path, Value] | None] = list(known.branches)
        if known.omissible:
            branches.append(None)
        chosen = branches[0] if len(branches) == 1 or self._holds(expr, path) else branches[1]
        if chosen is None:
            return _MISSING
        self._written[path] = self.written(path) + chosen[0]
        return self._resolved(chosen[1], path)

    def _holds(self, expr: Expr, path: Path) -> bool:
        """Decide a condition: once for all functions that ask the same."""
        match expr:
            case Call(_, (condition, *_)):
                return self.world.decide(("if", repr(condition)))
        return self.world.decide(("if", path))

    # --- names and types --------------------------------------------------------------------------

    def _property(self, siblings: _Siblings, schema: Property, names: Names, path: Path) -> Seen:
        """Return the property at *path*: what is given for it, or what others make of it."""
        value = _MISSING if names in self._gone else siblings(names[-1])
        for rule in self._rules.get(names, ()):
            value = self._translated(rule, siblings, value, path)
        return self._brought(value, schema, names, path)

    def _translated(
        self, rule: TranslationRule, siblings: _Siblings, value: Seen, path: Path
    ) -> Seen:
        match rule.rule:
            case "delete":
                return _MISSING
            case "replace":
                return self._renamed(rule, siblings, value, path)
            case "add":
                if _is_there(value):  # Heat would add to each item of a list as well, and cannot
                    return Pending(self.world, path)
                self._written[path] = (rule.when or "",)
                return list(self._added(rule))
            case "resolve" if not isinstance(value, Pending) and not value:
                return None  # it is looked up, and nothing is found
        return value

    def _renamed(self, rule: TranslationRule, siblings: _Siblings, value: Seen, path: Path) -> Seen:
        """Return what stands under the old name, if anything does."""
        old = self._old(rule, siblings)
        if not _is_there(old):
            return value
        pending = isinstance(old, Pending) or isinstance(value, Pending)
        if _is_there(value) and not pending and old and value:
            return self._unreadable(path, "is given under its old name, too")
        if _is_there(value) and pending:
            return Pending(self.world, path)
        if rule.value_name is not None:
            self._written[path] = (*path[:-1], rule.value_name, *rule.custom_value_path)
        else:
            self._written[path] = rule.value_path
        return old

    def _old(self, rule: TranslationRule, siblings: _Siblings) -> Seen:
        if rule.value_name is None:
            return self._plain(".".join(rule.value_path))
        old = siblings(rule.value_name)
        for step in rule.custom_value_path:
            old = old.get(step) if isinstance(old, Mapping) else None
        return old

    def _added(self, rule: TranslationRule) -> Iterator[Seen]:
        for item in rule.value if isinstance(rule.value, tuple) else ():
            yield self._filled_in(item)

    def _filled_in(self, value: Value) -> Seen:
        match value:
            case {"get_property": str(name)}:
                return self.early(name)
            case Mapping():
                return {key: self._filled_in(item) for key, item in value.items()}
        return value

    def _brought(self, value: Seen, schema: Property, names: Names, path: Path) -> Seen:
        """Return *value* in the type of its property."""
        if value is _MISSING:
            if schema.default not in (ABSENT, None):
                return self._brought(None, schema, names, path)
            return self._unreadable(path, "is needed") if schema.required else None
        if isinstance(value, Pending):
            return value
        if self.written(path) in self.broken:
            return Pending(self.world, path)
        try:
            coerced = coerce(value, schema)
        except ValueError as error:
            return self._unreadable(path, str(error))
        return self._inside(coerced, schema, names, path)

    def _unreadable(self, path: Path, reason: str) -> Pending:
        self.unreadable.setdefault(path, reason)
        return Pending(self.world, path)

    def _inside(self, value: Value, schema: Property, names: Names, path: Path) -> Seen:
        if schema.type == "list":
            return [
                item if schema.items is None else self._item(item, schema.items, names, path, index)
                for index, item in enumerate(value if isinstance(value, list | tuple) else ())
            ]
        if schema.properties and isinstance(value, Mapping):
            siblings = partial(_get, value)
            return {
                name: self._property(siblings, each, (*names, name), (*path, name))
                for name, each in schema.properties.items()
            }
        return value

    def _item(self, value: Seen, schema: Property, names: Names, path: Path, index: int) -> Seen:
        return self._brought(value, schema, names, (*path, index))


def _is_there(value: Seen) -> bool:
    return value is not _MISSING and value is not None


def _get(values: Mapping[str, Seen], name: str) -> Seen:
    return values.get(name, _MISSING)


def _old_names(rule: TranslationRule) -> Names:
    """Return where the old name stands whose value a rule moves."""
    if rule.value_name is not None:
        return (*rule.path[:-1], rule.value_name, *rule.custom_value_path)
    return (*rule.value_path, *rule.custom_value_path)
