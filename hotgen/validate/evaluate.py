"""What is known about a function's value before any resource is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource
from hotgen.schema.check import Choice, Unknown
from hotgen.schema.coerce import ANYTHING
from hotgen.validate.functions import function

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
_ANYTHING: Final = Unknown(ANYTHING)


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Resolves functions of *template*; *types* gives the type of a resource, where it is known."""

    template: Template
    conditions: Conditions
    types: Callable[[str], ResourceType | None]
    kinds: Kinds

    def resolve(self, expr: Expr) -> Value | Unknown | Choice:
        """Return the value of *expr*, the kinds that it may have, or the branches of an ``if``."""
        match expr:
            case GetParam(name, path):
                return _ANYTHING if path else self._parameter(name)
            case GetResource(name):
                return self._reference(name)
            case GetAttr() | Call("get_attr"):
                return None
            case Call("if", (condition, *branches)) if len(branches) in {1, 2}:
                return self._choice(condition, branches)
            case Call(name):
                found = function(name, self.template.version)
                return Unknown(found.yields) if found is not None else _ANYTHING

    def resolve_later(self, expr: Expr) -> Value | Unknown | Choice:
        """Return what is known of *expr* once the resources are there."""
        if isinstance(expr, GetAttr | GetResource):
            return _ANYTHING
        return self.resolve(expr)

    def misfit(self, resource: str, place: str, schema: Property) -> str | None:
        """Return what is wrong with a reference to *resource* at *place*, if anything."""
        type_ = self.types(resource)
        if type_ is None or type_.template or type_.none_resource:
            return None
        fitting = self.kinds.at(place, schema.constraints)
        if not fitting or type_.name in fitting:
            return None
        return f"takes a reference to {' or '.join(fitting)}, and {resource!r} is {type_.name}"

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
