"""What is known of a condition, with or without values for its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource, from_data, to_data, walk
from hotgen.hot.template import EMPTY
from hotgen.validate.computing import FAILURES, compute, select, spend_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Path, Value

_UNKNOWN: Final = object()
_DEEPEST: Final = 50
"""How many conditions may refer to one another before what they say counts as unknown."""


class Conditions:
    """The conditions of one template: each holds, or does not, or only Heat can tell (None).

    *values* are those of parameters, where they are known.
    """

    def __init__(
        self, definitions: Mapping[str, Value], values: Mapping[str, Value] = EMPTY
    ) -> None:
        self._definitions = definitions
        self._values = values
        self._known: dict[str, bool | None] = {}
        self._data_of: dict[int, tuple[Value, object]] = {}
        self._depth = 0

    def truth(self, test: Value) -> bool | None:
        """Return whether *test* holds: a boolean, a condition's name, or a function.

        Nothing at all is a condition that holds.
        """
        if _yields_data(test):
            value = self._data(test)
            test = value if value is None or isinstance(value, bool | str) else ()
        match test:
            case bool() | None:
                return test is not False
            case str():
                return self._named(test)
            case Call("not", inner):
                truth = self.truth(inner)
                return None if truth is None else not truth
            case Call("and" | "or" as function, tuple(parts)):
                decisive = function == "or"
                truths = {self.truth(part) for part in parts}
                return decisive if decisive in truths else None if None in truths else not decisive
            case Call("equals", (left, right)):
                sides = (self._data(left), self._data(right))
                return None if _UNKNOWN in sides else sides[0] == sides[1]
        return None

    def broken(self, test: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
        """Yield the parts of *test* that are known to be no conditions, with their places.

        As in Python, what comes after a part that decides does not matter.
        """
        match test:
            case bool() | None | str() | Call("equals"):
                return
            case Call("not", inner):
                yield from self.broken(inner, (*path, "not"))
            case Call("and" | "or" as function, tuple(parts)):
                for index, part in enumerate(parts):
                    yield from self.broken(part, (*path, function, index))
                    if self.truth(part) is (function == "or"):
                        break
            case GetParam() | Call() if _yields_data(test):
                value = self._data(test)
                named = isinstance(value, str) and value in self._definitions
                if not (value is _UNKNOWN or value is None or isinstance(value, bool) or named):
                    yield path, from_data(value)
            case GetAttr() | GetResource() | Call():
                return
            case _:
                yield path, test

    def outcome(self, test: Value) -> Value:
        """Return what the definition *test* is worked out to, if that is known; else true."""
        value = self._data(test) if _yields_data(test) else _UNKNOWN
        return True if value is _UNKNOWN else from_data(value)

    def facts(self, tests: Iterable[Value]) -> list[Value]:
        """Return what holds where all of *tests* hold: these, what names stand for, and parts."""
        found = list(tests)
        named: set[str] = set()
        for test in found:
            match test:
                case str() if test in self._definitions and test not in named:
                    named.add(test)
                    found.append(self._definitions[test])
                case Call("and", tuple(parts)):
                    found.extend(parts)
        return found

    def asked(self, tests: Iterable[Value]) -> dict[str, list[Value]]:
        """Return the parameters that *tests* depend on, and what each is compared with."""
        tests = tuple(tests)
        found: dict[str, list[Value]] = {}
        everything = (*tests, *(self._definitions[name] for name in sorted(self.used(tests))))
        for _, expr in walk(everything):
            match expr:
                case GetParam(name, ()):
                    found.setdefault(name, [])
                case Call("equals", (GetParam(name, ()), value) | (value, GetParam(name, ()))):
                    if is_literal(value):
                        found.setdefault(name, []).append(value)
                case Call("contains", (GetParam(name, ()), tuple(values))):
                    found.setdefault(name, []).extend(filter(is_literal, values))
        return found

    def names(self, test: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
        """Yield the names of the conditions that *test* is made of, with their places.

        As in Python, what comes after a part that decides does not matter.
        """
        match test:
            case str():
                yield path, test
            case Call("not", inner):
                yield from self.names(inner, (*path, "not"))
            case Call("and" | "or" as function, tuple(parts)):
                for index, part in enumerate(parts):
                    yield from self.names(part, (*path, function, index))
                    if self.truth(part) is (function == "or"):
                        break

    def is_whole(self, test: Value) -> bool:
        """Whether all the conditions that *test* is made of are defined."""
        known = self._definitions
        tests = (test, *(known[name] for name in self.used([test])))
        return all(name in known for each in tests for _, name in self.names(each))

    def used(self, tests: Iterable[Value]) -> frozenset[str]:
        """Return the conditions that *tests* are made of, directly or through others."""
        found: dict[str, None] = {}
        work = list(tests)
        for test in work:
            for _, name in self.names(test):
                if name in self._definitions and name not in found:
                    found[name] = None
                    work.append(self._definitions[name])
        return frozenset(found)

    def _data(self, value: Value) -> object:
        """Return what *value* is worked out to, if all of it is known."""
        if value is None or isinstance(value, str | int | float):
            return value
        if id(value) not in self._data_of:  # which means the same as long as *value* is kept
            self._data_of[id(value)] = value, self._worked_out(value)
        return self._data_of[id(value)][1]

    def _worked_out(self, value: Value) -> object:
        try:
            found = self._plain(value)
            spend_on(found)
            return to_data(found)
        except FAILURES:
            return _UNKNOWN

    def _plain(self, value: Value) -> Value:
        """Return *value* without functions; `LookupError` where that is not known."""
        match value:
            case GetParam(name, path):
                steps = self._plain(path)
                known = self._values[name]
                return select(known, steps) if isinstance(steps, tuple) and steps else known
            case Call("not" | "and" | "or" | "equals"):
                truth = self.truth(value)
                if truth is None:
                    raise LookupError(value.function)
                return truth
            case Call(function, args):
                return compute(function, self._plain(args))
            case GetAttr() | GetResource():
                raise LookupError
            case tuple():
                return tuple(self._plain(item) for item in value)
        return (
            {k: self._plain(v) for k, v in value.items()} if isinstance(value, Mapping) else value
        )

    def _named(self, name: str) -> bool | None:
        if name not in self._known:
            self._known[name] = None  # a condition that refers to itself is never known
            if self._depth < _DEEPEST:
                self._depth += 1
                definition = self._definitions.get(name)
                self._known[name] = None if definition is None else self.truth(definition)
                self._depth -= 1
        return self._known[name]


def _yields_data(test: Value) -> bool:
    """Whether *test* is a function of conditions that may yield anything, true or not."""
    return isinstance(test, GetParam) or (
        isinstance(test, Call) and test.function in {"contains", "yaql"}
    )


def is_literal(value: Value) -> bool:
    """Tell whether there is no function in *value*."""
    return next(walk(value), None) is None
