"""What a rule may ask: one template, what it stands in, and facts that are worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, EXPR_TYPES, Absent, Call, items, maps, spelling, walk
from hotgen.schema.check import Checker
from hotgen.validate.classes import Clash, clashes, has_no_members
from hotgen.validate.conditions import Conditions
from hotgen.validate.evaluate import Evaluator
from hotgen.validate.functions import early_mismatches
from hotgen.validate.given import Given, collect_given
from hotgen.validate.issues import READ_AT_ONCE, PropertyIssue, property_issues
from hotgen.validate.lookup import TypeLookup
from hotgen.validate.references import references
from hotgen.validate.request import EVERYTHING, Mode
from hotgen.validate.types import SCALED_GROUP, definitions
from hotgen.validate.values import known_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.hot.template import Parameter
    from hotgen.schema.catalog import Catalog
    from hotgen.schema.model import ResourceType
    from hotgen.validate.references import Reference
    from hotgen.validate.request import Request
    from hotgen.validate.types import Definition

_FIRST_TO_READ_LATE: Final = 14
_FORGOTTEN: Final = "OS::Senlin::Cluster"
"""The type whose own check leaves out what Heat checks of all."""
_NEVER_IDLE: Final = frozenset({"condition", "deletion_policy", "external_id"})
_REFERENCES: Final = frozenset({"get_attr", "get_resource"})


class Context(TypeLookup):
    """One template of a bundle, as a release of Heat sees it.

    `file` is its key in the bundle; `chain` is how it was reached from the main template;
    `vendor_types` are globs of the types that a cloud has besides Heat's; `request` says what
    is asked. A nested template gets the *values* of its parameters from what nests it; `depth` is
    how many stacks are around it.
    """

    def __init__(  # noqa: PLR0913 - a template stands in all of this
        self,
        bundle: Bundle,
        catalog: Catalog,
        file: str,
        chain: tuple[str, ...] = (),
        *,
        vendor_types: Iterable[str] = (),
        request: Request = EVERYTHING,
        values: Mapping[str, Value] | None = None,
        depth: int = 0,
    ) -> None:
        super().__init__(bundle, catalog, file, vendor_types)
        self.chain = chain
        self.depth = depth
        self.request = request
        self._given = values
        self._empty: dict[tuple[Path, str], bool] = {}

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """What is known of the values of the parameters, as ``get_param`` yields them."""
        if self._given is not None or self.file != self.bundle.main:
            return self._given or {}
        defaults = self.request.mode is not None
        return known_values(self.template.parameters, self.given.values(), defaults=defaults)

    def is_given(self, parameter: str) -> bool:
        """Whether *parameter* of the main template is given a value, so that no default counts."""
        return self.file == self.bundle.main and self.given.source(parameter) is not None

    def reads_at_once(self, parameter: Parameter) -> bool:
        """Whether a wrong value for *parameter* stops Heat also where it only validates."""
        old = self.catalog.release.major < _FIRST_TO_READ_LATE
        return old and parameter.type in {"comma_delimited_list", "json"}

    @cached_property
    def given(self) -> Given:
        """What is given for the parameters of the main template."""
        return collect_given(self.bundle, self.request)

    @cached_property
    def conditions(self) -> Conditions:
        """What is known of the template's conditions."""
        return Conditions(self.template.conditions, self.values)

    @cached_property
    def decided_conditions(self) -> dict[str, Conditions]:
        """What each environment decides, by its name; nothing in a nested template.

        The values of its parameters come from its parent.
        """
        environments = self.bundle.environments if self.file == self.bundle.main else {}
        return {
            name: Conditions(
                self.template.conditions,
                known_values(self.template.parameters, each.values(), defaults=True),
            )
            for name, each in environments.items()
        }

    @cached_property
    def evaluator(self) -> Evaluator:
        """What is known of the template's functions."""
        return Evaluator(
            self.template,
            self.conditions,
            self.type_of,
            self.catalog.kinds,
            files=self.content,
            values=self.values,
        )

    def content(self, file: str) -> str | bytes | None:
        """Return what is in the *file* that the template names, if that is known."""
        return self.bundle.files.get(self.bundle.resolve(file, self.file))

    @cached_property
    def checker(self) -> Checker:
        """Checks values against properties, in this template."""
        return Checker(self.evaluator, self.custom)

    @cached_property
    def expressions(self) -> tuple[tuple[Path, Expr], ...]:
        """Every function that Heat checks, with its path, outermost first.

        A retired type does not check its own before it is created, and of a resource that exists
        already nobody looks at them, but for the names of what they refer to.
        """
        return tuple(
            (path, expr)
            for path, expr in self.all_expressions
            if path[0] != "resources"
            or path[1] not in self._idle
            or path[2] in _NEVER_IDLE
            or not _REFERENCES.isdisjoint(path)
        )

    @cached_property
    def _idle(self) -> frozenset[str]:
        """The resources whose properties nobody looks at."""
        return frozenset(
            name
            for name, resource in self.template.resources.items()
            if resource.external_id is not ABSENT
            or ((type_ := self.type_of(name)) is not None and not self.checks_policies(type_))
        )

    def checks_policies(self, type_: ResourceType) -> bool:
        """Whether Heat checks the policies of a resource of *type_*, which may be retired."""
        return self.request.mode is Mode.VALIDATE or self.checks_properties(type_)

    def checks_properties(self, type_: ResourceType) -> bool:
        """Whether Heat checks the properties of a resource of *type_*."""
        forgotten = type_.name == _FORGOTTEN and self.request.mode is Mode.CREATE
        return not (type_.none_resource or forgotten)

    @cached_property
    def all_expressions(self) -> tuple[tuple[Path, Expr], ...]:
        """Every function in what there is, with its path, outermost first.

        What a condition is known to leave out is not among them.
        """
        return tuple(found for found in self.written_expressions if self._is_live(found[0]))

    @cached_property
    def every_expression(self) -> tuple[tuple[Path, Expr], ...]:
        """Every function in the template, with its path, outermost first."""
        return tuple(self.template.expressions())

    @cached_property
    def maps(self) -> tuple[tuple[Path, Mapping[str, Value]], ...]:
        """Every map in the template that is no function, with its path, outermost first."""
        return tuple(found for path, value in self.template.values() for found in maps(value, path))

    @cached_property
    def malformed(self) -> dict[Path, tuple[tuple[Path, str], ...]]:
        """What is wrong with the form of functions, by their paths; those in order are not in it.

        Of a function that Heat does not check, only what it refuses while it reads the template; it
        looks at those of an external_id only when it works them out.
        """
        version = self.template.version
        found: dict[Path, tuple[tuple[Path, str], ...]] = {}
        for path, expr in self.written_expressions:
            checked = path in self.checked and path[2:3] != ("external_id",)
            wrong = tuple(early_mismatches(expr, version, checked=checked))
            if wrong:
                found[path] = wrong
        return found

    @cached_property
    def checked(self) -> frozenset[Path]:
        """The paths of the functions that Heat checks."""
        return frozenset(path for path, _ in self.expressions)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference in the template that Heat follows and that has the right form."""
        return tuple(references(self))

    @cached_property
    def written_expressions(self) -> tuple[tuple[Path, Expr], ...]:
        """Every function that Heat reads, with its path, outermost first.

        It reads those of a resource that a condition leaves out, but not the branch of an ``if``
        that is not taken, nor outputs that are left out.
        """
        return tuple(
            found
            for path, value in self.template.values()
            if path[0] != "outputs" or self._is_live(path)
            for found in self._live(value, path)
        )

    def _is_live(self, path: Path) -> bool:
        if path[0] == "conditions" or path[2] == "condition":
            return True
        return self.is_enabled(str(path[1]), str(path[0]))

    @cached_property
    def tests(self) -> tuple[tuple[Path, Value], ...]:
        """Every condition that decides something: of a resource, of an output, of an ``if``."""
        found: list[tuple[Path, Value]] = []
        for title in ("resources", "outputs"):
            for name, each in getattr(self.template, title).items():
                if each.condition is not ABSENT:
                    found.append(((title, name, "condition"), each.condition))
        for path, expr in self.written_expressions:
            match expr:
                case Call("if", (test, *_)):
                    found.append(((*path, "if", 0), test))
        return tuple(found)

    @cached_property
    def branches(self) -> dict[Path, bool | None]:
        """Which branch of each ``if`` is taken, by its path."""
        return {
            path: self.conditions.truth(expr.args[0])
            for path, expr in self.written_expressions
            if isinstance(expr, Call) and expr.function == "if"
            if isinstance(expr.args, tuple) and expr.args
        }

    @cached_property
    def used_conditions(self) -> frozenset[str]:
        """The conditions that Heat works out; it leaves the others alone."""
        return self.conditions.used(test for _, test in self.tests)

    def is_worked_out(self, path: Path) -> bool:
        """Whether Heat needs the value of the function at *path* before it creates anything.

        It does for all but outputs, metadata and conditions that nothing uses; names of resources
        and attributes it needs everywhere.
        """
        if not _REFERENCES.isdisjoint(path):
            return True
        match path:
            case ("conditions", name, *_):
                return name in self.used_conditions
            case ("resources", _, "metadata", *_) | ("outputs", _, "value", *_):
                return self.is_condition(path)
        return True

    def is_worked_out_early(self, path: Path) -> bool:
        """Whether Heat needs the value at *path* also where it is only to validate the template."""
        needed = is_always_needed(path) or not _REFERENCES.isdisjoint(path)
        return needed or self.is_condition(path) or self._is_read_at_once(path)

    def _is_read_at_once(self, path: Path) -> bool:
        match path:
            case ("resources", str(name), "properties", str(key), *_):
                type_ = self.type_of(name)
                return type_ is not None and READ_AT_ONCE.get(type_.name) == key
        return False

    def is_condition(self, path: Path) -> bool:
        """Whether the function at *path* is part of a condition."""
        return path[0] == "conditions" or path[2:3] == ("condition",) or path in self._in_tests

    @cached_property
    def _in_tests(self) -> frozenset[Path]:
        """The functions inside the conditions of ``if``."""
        return frozenset(
            inner
            for path, expr in self.written_expressions
            if isinstance(expr, Call) and expr.function == "if" and isinstance(expr.args, tuple)
            for inner, _ in walk(expr.args[:1], (*path, "if"))
        )

    @cached_property
    def property_issues(self) -> tuple[PropertyIssue, ...]:
        """What is wrong with the properties of the template's resources."""
        return tuple(property_issues(self))

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """What is wrong with properties by the checks of single types."""
        return tuple(clashes(self))

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Every resource that is not known to be left out, and the members of groups."""
        return tuple(
            definition
            for name, resource in self.template.resources.items()
            if self.is_enabled(name)
            for definition in definitions(name, resource, self.evaluator.value)
            if not self._is_left_out(definition)
        )

    def _is_left_out(self, definition: Definition) -> bool:
        """Whether *definition* is of the members of a group that has none, or that is no group.

        Of a scaled group Heat looks at them all the same, unless it is to create it.
        """
        group = definition.group
        if group is None:
            return False
        if self.registered(str(group.type), group.resource) != group.type:
            return True
        looks = group.type == SCALED_GROUP and self.request.mode is not Mode.CREATE
        return (not looks and self.is_empty(group)) or self._is_left_out(group)

    def is_empty(self, group: Definition) -> bool:
        """Whether *group* has no members, whatever the values are that are not known."""
        key = (group.path, str(group.type))  # links of a chain share their properties
        if key not in self._empty:
            self._empty[key] = has_no_members(self, group)
        return self._empty[key]

    @cached_property
    def different_definitions(self) -> tuple[Definition, ...]:
        """The definitions without the members of a chain that are like an earlier one."""
        found: dict[tuple[object, ...], Definition] = {}
        for each in self.definitions:
            type_ = each.type if isinstance(each.type, str) else id(each.type)
            found.setdefault((each.path, type_, id(each.properties)), each)
        return tuple(found.values())

    def members(self, group: str) -> tuple[Definition, ...]:
        """Return the definitions of the members of the resource called *group*, not of theirs."""
        found = self.definitions_of(group)
        return tuple(each for each in found if each.group is not None and not each.group.in_group)

    def definitions_of(self, resource: str) -> Sequence[Definition]:
        """Return the definitions in the resource called *resource*: its own, and its members'."""
        return self._definitions.get(resource, ())

    @cached_property
    def _definitions(self) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for definition in self.definitions:
            found.setdefault(definition.resource, []).append(definition)
        return found

    def is_enabled(self, name: str, section: str = "resources") -> bool:
        """Whether the resource or output called *name* may exist: its condition may hold."""
        condition: Value | Absent = getattr(self.template, section)[name].condition
        return isinstance(condition, Absent) or self.conditions.truth(condition) is not False

    def _live(self, value: Value, path: Path) -> Iterator[tuple[Path, Expr]]:
        if not isinstance(value, EXPR_TYPES):
            for key, item in items(value):
                yield from self._live(item, (*path, key))
            return
        yield path, value
        function, args = spelling(value)
        inside = items(args)
        if function == "if" and isinstance(args, tuple) and args:
            truth = self.conditions.truth(args[0])
            inside = ((key, item) for key, item in inside if truth is None or key != 1 + truth)
        if isinstance(args, EXPR_TYPES):
            yield from self._live(args, (*path, function))
        for key, item in inside:
            yield from self._live(item, (*path, function, key))


def is_always_needed(path: Path) -> bool:
    """Whether Heat works out what is at *path* also where it is only to validate the template.

    These are conditions, policies and ids of what exists.
    """
    match path:
        case ("conditions", *_) | (_, _, "condition", *_):
            return True
        case ("resources", _, "update_policy" | "deletion_policy" | "external_id", *_):
            return True
    return False
