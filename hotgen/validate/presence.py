"""Whether a resource that has a condition is there wherever something refers to it."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Final, NamedTuple

from hotgen.bounded import ExceededError, spend
from hotgen.hot.expr import ABSENT, Call, GetAttr, GetResource
from hotgen.validate.computing import weight
from hotgen.validate.conditions import Conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.hot.template import Parameter, Template
    from hotgen.validate.context import Context

_MOST: Final = 256
"""How many combinations of values are tried, before a reference counts as right."""
_OTHER: Final = "\0"
"""Starts a value that a parameter is compared with nowhere."""


class Reference(NamedTuple):
    """A reference to a resource that may be left out; *late* where Heat does not look for it.

    *guards* are the conditions that hold wherever the reference is made.
    """

    path: Path
    resource: str
    condition: Value
    guards: tuple[Value, ...]
    late: bool


def references(context: Context) -> Iterator[Reference]:
    """Yield every reference to a resource with a condition that is not known to hold."""
    conditional = {
        name: resource.condition
        for name, resource in context.template.resources.items()
        if resource.condition is not ABSENT
        and context.conditions.truth(resource.condition) is not True
        and context.conditions.is_whole(resource.condition)
    }
    expressions = dict(context.all_expressions) if conditional else {}
    for path, expr in expressions.items():
        match expr:
            case GetResource(name):
                place = path
            case GetAttr(name):
                place = (*path, "get_attr", 0)
            case _:
                continue
        if name in conditional and not context.is_condition(path):
            guards = tuple(_guards(context.template, path, expressions))
            late = path[0] == "outputs" and isinstance(expr, GetResource)
            yield Reference(place, name, conditional[name], guards, late)


def _guards(template: Template, path: Path, expressions: Mapping[Path, Expr]) -> Iterator[Value]:
    """Yield the conditions of the resource or output around *path*, and of each ``if``."""
    title, name = str(path[0]), str(path[1])
    condition = getattr(template, title)[name].condition
    if condition is not ABSENT:
        yield condition
    for index, step in enumerate(path):
        match expressions.get(path[:index]):
            case Call("if", (test, *_)) if step == "if":
                yield test if path[index + 1] == 1 else Call("not", test)


def refusing_environments(context: Context, reference: Reference) -> Iterator[str]:
    """Yield the environments with which Heat refuses *reference*."""
    for name, conditions in context.decided_conditions.items():
        made = all(conditions.truth(guard) for guard in reference.guards)
        if made and conditions.truth(reference.condition) is False and not reference.late:
            yield name


def counterexamples(
    context: Context, found: Iterable[Reference]
) -> Iterator[tuple[Reference, dict[str, Value]]]:
    """Yield those of *found* that may be made while their resource is left out, and an example.

    That is the values of parameters, as far as they matter. Conditions that many references share
    are looked at once.
    """
    known: dict[str, dict[str, Value] | None] = {}
    for reference in found:
        key = repr((reference.condition, reference.guards))
        if key not in known:
            known[key] = _counterexample(context, reference.condition, reference.guards)
        example = known[key]
        if example is not None:
            yield reference, example


def _counterexample(
    context: Context, condition: Value, guards: tuple[Value, ...]
) -> dict[str, Value] | None:
    """Return values with which *guards* hold and *condition* does not, if there are any."""
    known = context.template.conditions
    facts = context.conditions.facts(guards)
    if condition in facts or (isinstance(condition, str) and known.get(condition) in facts):
        return None
    tests = (*guards, condition)
    cost = weight((*tests, *(known[name] for name in context.conditions.used(tests))))
    for values in islice(_combinations(context, tests), _MOST):
        try:
            spend(cost, "worlds")
        except ExceededError:
            return None
        conditions = Conditions(known, values)
        made = all(conditions.truth(guard) is not False for guard in guards)
        if made and conditions.truth(condition) is not True:
            return {name: value for name, value in values.items() if not _is_other(value)}
    return None


def _combinations(context: Context, tests: Iterable[Value]) -> Iterator[dict[str, Value]]:
    """Yield values of the parameters in *tests*, as many as can make a difference."""
    asked = context.conditions.asked(tests)
    parameters = context.template.parameters
    choices = [_choices(name, parameters.get(name), literals) for name, literals in asked.items()]
    for values in product(*choices):
        yield dict(zip(asked, values, strict=True))


def _choices(name: str, parameter: Parameter | None, literals: list[Value]) -> tuple[Value, ...]:
    if parameter is not None and parameter.type == "boolean":
        return (False, True)
    if parameter is not None and parameter.type in {"number", "string"}:
        for constraint in parameter.constraints:
            if constraint.kind == "allowed_values" and isinstance(constraint.argument, tuple):
                return constraint.argument
    return (*literals, _OTHER, f"{_OTHER}{name}")  # two, for parameters that are compared


def _is_other(value: Value) -> bool:
    return isinstance(value, str) and value.startswith(_OTHER)
