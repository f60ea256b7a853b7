"""What is known of a condition before its parameters have values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import Call, to_data, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Path, Value

_DEEPEST: Final = 50
"""How many conditions may refer to one another before what they say counts as unknown."""


class Conditions:
    """The conditions of one template: each holds, or does not, or only Heat can tell (None)."""

    def __init__(self, definitions: Mapping[str, Value]) -> None:
        self._definitions = definitions
        self._known: dict[str, bool | None] = {}
        self._depth = 0

    def truth(self, test: Value) -> bool | None:
        """Return whether *test* holds: a boolean, a condition's name, or a function."""
        match test:
            case bool():
                return test
            case str():
                return self._named(test)
            case Call("not", inner):
                truth = self.truth(inner)
                return None if truth is None else not truth
            case Call("and" | "or" as function, tuple(parts)):
                decisive = function == "or"
                truths = {self.truth(part) for part in parts}
                return decisive if decisive in truths else None if None in truths else not decisive
            case Call("equals", (left, right)) if _is_literal(left) and _is_literal(right):
                return to_data(left) == to_data(right)
        return None

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

    def _named(self, name: str) -> bool | None:
        if name not in self._known:
            self._known[name] = None  # a condition that refers to itself is never known
            if self._depth < _DEEPEST:
                self._depth += 1
                self._known[name] = self.truth(self._definitions.get(name))
                self._depth -= 1
        return self._known[name]


def _is_literal(value: Value) -> bool:
    return next(walk(value), None) is None
