"""What is known about a function's value before any resource is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from hotgen.bounded import ExceededError
from hotgen.hot.expr import EXPR_TYPES, Call, GetAttr, GetParam, GetResource, walk
from hotgen.hot.template import EMPTY
from hotgen.schema.check import Choice, Unknown
from hotgen.schema.coerce import ANYTHING
from hotgen.validate.computing import COMPUTED, FAILURES, compute, select, spend_on
from hotgen.validate.functions import function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hotgen.hot.expr import Expr, Value
    from hotgen.hot.template import Template
    from hotgen.schema.kinds import Kinds
    from hotgen.schema.model import Property, ResourceType
    from hotgen.validate.conditions import Conditions

_PARAMETERS: Final[Mapping[str, Unknown]] = {
    "boolean": Unknown(frozenset({"boolean"})),
    "comma_delimited_list": Unknown(frozenset({"list"})),
    "number": Unknown(frozenset({"number"})),
    "string": Unknown(frozenset({"string"})),
}
_STRING: Final = _PARAMETERS["string"]
_LIST: Final = _PARAMETERS["comma_delimited_list"]
_MAP: Final = Unknown(frozenset({"map"}))
_ANYTHING: Final = Unknown(ANYTHING)
_OMITTED: Final = object()
"""What an ``if`` without an otherwise yields where its condition does not hold."""


class Evaluator:
    """Resolves functions of *template*, as far as their values are known.

    *types* gives the type of a resource, where it is known; *files* the content of a file by its
    key; *values* are those of parameters, as ``get_param`` yields them.
    """

    def __init__(  # noqa: PLR0913 - all that a value may depend on
        self,
        template: Template,
        conditions: Conditions,
        types: Callable[[str], ResourceType | None],
        kinds: Kinds,
        *,
        files: Callable[[str], str | bytes | None] = lambda _: None,
        values: Mapping[str, Value] = EMPTY,
    ) -> None:
        self.template = template
        self.conditions = conditions
        self.types = types
        self.kinds = kinds
        self.files = files
        self.values = values
        self._known: dict[int, tuple[Expr, Value | Unknown | Choice]] = {}
        self._failures: dict[int, Exception] = {}

    def resolve(self, expr: Expr) -> Value | Unknown | Choice:
        """Return the value of *expr*, the kinds that it may have, or the branches of an ``if``."""
        if id(expr) not in self._known:  # which means the same as long as *expr* is kept
            self._known[id(expr)] = expr, self._resolved(expr)
        return self._known[id(expr)][1]

    def resolve_later(self, expr: Expr) -> Value | Unknown | Choice:
        """Return what is known of *expr* once the resources are there."""
        if isinstance(expr, GetAttr | GetResource):
            return _ANYTHING
        if isinstance(expr, Call) and expr.function != "if" and depends(expr):
            return self._kinds(expr.function)
        return self.resolve(expr)

    def failure(self, expr: Expr) -> Exception | None:
        """Return why *expr* cannot be worked out, if all that it is made of is known."""
        self.resolve(expr)
        return self._failures.get(id(expr))

    def later_failure(self, expr: Expr) -> Exception | None:
        """Return why *expr* will not be worked out either when the resources are there."""
        return None if depends(expr) else self.failure(expr)

    def value(self, value: Value) -> Value | Unknown:
        """Return *value* with all functions worked out, if all of them are known."""
        found = self._whole(value)
        return None if found is _OMITTED else cast("Value | Unknown", found)

    def misfit(self, resource: str, place: str, schema: Property) -> str | None:
        """Return what is wrong with a reference to *resource* at *place*, if anything."""
        type_ = self.types(resource)
        if type_ is None or type_.template or type_.none_resource:
            return None
        fitting = self.kinds.at(place, schema.constraints)
        if not fitting or type_.name in fitting:
            return None
        return f"takes a reference to {' or '.join(fitting)}, and {resource!r} is {type_.name}"

    def _resolved(self, expr: Expr) -> Value | Unknown | Choice:
        match expr:
            case GetParam(name, path):
                return self._selected(expr, name, path)
            case GetResource(name):
                return self._reference(name)
            case GetAttr() | Call("get_attr"):
                return None
            case Call("if", (condition, *branches)) if len(branches) in {1, 2}:
                return self._choice(condition, branches)
            case Call("get_file", str(file)):
                content = self.files(file)
                return _STRING if content is None else content
            case Call():
                return self._computed(expr)

    def _computed(self, expr: Call) -> Value | Unknown:
        name = expr.args if expr.function == "Ref" else None
        if isinstance(name, str) and name in self.template.parameters:
            return self._selected(expr, name, ())
        known = self.value(expr.args)
        if isinstance(known, Unknown) or expr.function not in COMPUTED:
            return self._kinds(expr.function)
        try:
            return compute(expr.function, known)
        except FAILURES as error:
            self._failures[id(expr)] = error
            return self._kinds(expr.function)

    def _kinds(self, name: str) -> Unknown:
        found = function(name, self.template.version)
        return Unknown(found.yields) if found is not None else _ANYTHING

    def _whole(self, value: Value) -> object:
        """Return *value* without functions, `Unknown` or `_OMITTED`."""
        if isinstance(value, EXPR_TYPES):
            return self._decided(self.resolve(value))
        if isinstance(value, Mapping):
            inside = {key: self._whole(item) for key, item in value.items()}
            kept = {key: item for key, item in inside.items() if item is not _OMITTED}
            return _MAP if _is_unknown(kept.values()) else kept
        if isinstance(value, tuple):
            items = tuple(found for each in value if (found := self._whole(each)) is not _OMITTED)
            return _LIST if _is_unknown(items) else items
        return value

    def _decided(self, found: Value | Unknown | Choice) -> object:
        if not isinstance(found, Choice):
            return found
        if found.omissible:
            return _ANYTHING if found.branches else _OMITTED
        return self._whole(found.branches[0][1]) if len(found.branches) == 1 else _ANYTHING

    def _selected(self, expr: Expr, name: str, path: tuple[Value, ...]) -> Value | Unknown:
        """Return what *path* selects in the value of a parameter, which is worked with then."""
        steps = self.value(path)
        if name not in self.values or isinstance(steps, Unknown):
            return _ANYTHING if path else self._parameter(name)
        try:
            value = self.values[name]
            found = select(value, steps) if isinstance(steps, tuple) and steps else value
            spend_on(found)
        except ExceededError as error:
            self._failures[id(expr)] = error
            return _ANYTHING if path else self._parameter(name)
        return found

    def _parameter(self, name: str) -> Unknown:
        parameter = self.template.parameters.get(name)
        if parameter is None:
            return _STRING if name.startswith("OS::") else _ANYTHING
        return _PARAMETERS.get(parameter.type, _ANYTHING)

    def _reference(self, name: str) -> Value | Unknown:
        """Most types refer to themselves by their resource's name before they exist."""
        type_ = self.types(name)
        return _ANYTHING if type_ is None else type_.initial_reference(name)

    def _choice(self, condition: Value, branches: list[Value]) -> Choice:
        truth = self.conditions.truth(condition)
        wanted = (1, 2) if truth is None else (1,) if truth else (2,)
        found = tuple(
            (("if", index), branch) for index, branch in enumerate(branches, 1) if index in wanted
        )
        return Choice(found, omissible=2 in wanted and len(branches) == 1)  # noqa: PLR2004


def depends(value: Value) -> bool:
    """Whether *value* refers to a resource, so that Heat knows it only once that is there."""
    return any(isinstance(expr, GetAttr | GetResource) for _, expr in walk(value))


def _is_unknown(values: Iterable[object]) -> bool:
    return any(isinstance(value, Unknown) for value in values)
