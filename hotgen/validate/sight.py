"""What of a bundle Heat looks at, where it is to create a stack and where to validate a template.

The files are sent with the main template whether it uses them or not, and Heat reads the parameters
of all that are templates. It opens those that resources have for a type; what a group makes, and
what is nested deeper, only where it is to create a stack.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, strings
from hotgen.text import problems
from hotgen.validate.context import is_always_needed
from hotgen.validate.request import Mode
from hotgen.validate.types import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Value
    from hotgen.hot.path import Problem
    from hotgen.validate.context import Context
    from hotgen.validate.rule import Rule

_OF_CLIENT: Final = frozenset({problems.ENDLESS_NESTING, problems.MISSING_FILE})
"""What the client finds while it collects the files."""
OF_FILES: Final = frozenset(
    {
        problems.AMBIGUOUS_VERSION,
        problems.MALFORMED_VERSION,
        problems.MALFORMED_PARAMETER,
        problems.UNKNOWN_PARAMETER_KEY,
        problems.MISSING_PARAMETER_TYPE,
        problems.MALFORMED_CONSTRAINT,
        "HOT301",
        "HOT801",
        "HOT802",
        "HOT422",
    }
)
"""What Heat finds in every template that is sent."""
_OF_TYPES: Final = frozenset(
    {
        problems.SYNTAX_ERROR,
        problems.UNSUPPORTED_YAML,
        problems.NOT_A_MAPPING,
        problems.MISSING_VERSION,
    }
)
"""What Heat finds beyond that in a template that is the type of a resource."""
_OF_OUTPUTS: Final = frozenset(
    {problems.MALFORMED_OUTPUT, problems.UNKNOWN_OUTPUT_KEY, problems.MISSING_OUTPUT_VALUE}
)
"""What Heat finds there also if the resource exists already."""


class Sight:
    """Which problems Heat sees in a mode; without a mode, all are seen."""

    def __init__(self, mode: Mode | None) -> None:
        self._mode = mode
        self._main = ""
        self._contexts: list[Context] = []
        self._given: frozenset[str] = frozenset()
        self._opened: set[str] = set()
        self._types: set[str] = set()
        self._foreign: set[str] = set()

    def add(self, context: Context) -> None:
        """Take note of a template, the main one first."""
        if not self._main:
            self._main = context.file
            self._given = frozenset({context.file, *context.bundle.environments})
            for each in context.definitions:
                if not each.in_group:
                    name = context.registered(str(each.type), each.resource)
                    resource = context.template.resources[each.resource]
                    known = self._types if resource.external_id is ABSENT else self._foreign
                    file = context.nested_file(name)
                    is_there = file in context.bundle.nested
                    known.add(file if is_there else context.bundle.resolve(name, context.file))
        self._contexts.append(context)
        if context.chain:
            self._opened.add(context.file)
        if context.chain or context.file == self._main:
            self._opened |= _unreadable(context)

    def sees(self, rule: Rule, file: str, problem: Problem) -> bool:
        """Whether Heat sees the *problem* in *file*."""
        if self._mode is None or rule.id in _OF_CLIENT:
            return True
        create = self._mode is Mode.CREATE
        if self._main and file not in self._given and self._is_nested(file):
            return self._sees_nested(rule, file, problem, create=create)
        early = is_always_needed(problem.path) or not problem.create
        return create or (early and not rule.create)

    def _sees_nested(self, rule: Rule, file: str, problem: Problem, *, create: bool) -> bool:
        if rule.id in OF_FILES or (problem.path[:1] == ("parameters",) and rule.id == _KEY):
            return file in self._opened or not problem.create
        if create and file in self._opened:
            return True
        if rule.id in _OF_OUTPUTS or problem.path == ("outputs",):
            return file in self._types | self._foreign
        return file in self._types and rule.id in _OF_TYPES

    def _is_nested(self, file: str) -> bool:
        """Whether *file* is a template, rather than an environment that cannot be read."""
        bundle = self._contexts[0].bundle
        return file in bundle.nested or file in bundle.files or file in self._named

    @cached_property
    def _named(self) -> frozenset[str]:
        """The files that templates and environments name as types, whether they can be read."""
        bundle = self._contexts[0].bundle
        types = (
            (bundle.resolve(name, context.file))
            for context in self._contexts
            for name in _types(
                (
                    *(each.type for each in context.template.resources.values()),
                    *(value for _, value in context.template.values()),
                )
            )
        )
        registries = (each.resource_registry for each in bundle.environments.values())
        return frozenset([*types, *strings(tuple(registries))])


def _unreadable(context: Context) -> set[str]:
    """Return the templates that Heat would open if they could be read."""
    names = (str(each.type) for each in context.definitions)
    keys = {context.bundle.resolve(name, context.file) for name in names if name.endswith(SUFFIXES)}
    return keys - context.bundle.nested.keys()


def _types(value: Value) -> Iterator[str]:
    """Yield what looks like a nested template in *value*."""
    return (text for text in strings(value) if text.endswith(SUFFIXES))


_KEY: Final = problems.TOO_NEW_KEY
