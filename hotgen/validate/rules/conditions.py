"""HOT6xx: conditions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hotgen.errors import nearest, suggestion
from hotgen.hot.expr import EXPR_TYPES, GetParam, spelling
from hotgen.hot.graph import cycles
from hotgen.hot.path import Problem
from hotgen.hot.versions import version
from hotgen.schema.coerce import shown
from hotgen.validate.rule import rule
from hotgen.validate.rules.references import PSEUDO_PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path, Value
    from hotgen.validate.context import Context


@rule("HOT601", engine=True)
def unknown_condition(context: Context) -> Iterator[Problem]:
    """A resource, an output or a function uses a condition that the template does not define.

    Heat refuses the template.

    Bad:

        conditions:
          is_large: {equals: [1, 2]}
        resources:
          net:
            type: OS::Neutron::Net
            condition: large

    Good:

        conditions:
          is_large: {equals: [1, 2]}
        resources:
          net:
            type: OS::Neutron::Net
            condition: is_large
    """
    known = context.template.conditions
    for path, test in (*context.tests, *_used_definitions(context)):
        if path[0] == "conditions" and isinstance(test, str):
            continue  # which is malformed
        for place, name in context.conditions.names(test, path):
            if name not in known:
                yield Problem(place, f"there is no condition {name!r}; {suggestion(name, known)}")


@rule("HOT602", engine=True)
def malformed_condition(context: Context) -> Iterator[Problem]:
    """A condition is neither true nor false, nor a function that yields one of them.

    Heat refuses the template. The name of another condition does not do either; what does is
    `{and: [other, true]}`.

    Bad:

        conditions:
          is_large: "true"

    Good:

        conditions:
          is_large: true
    """
    for name, test in context.template.conditions.items():
        if not isinstance(test, (bool, *EXPR_TYPES)):
            message = f"a condition must be true, false or a function, not {shown(test)}"
            yield Problem(("conditions", name), f"{message}{_function_meant(context, test)}")
    for path, test in _used_definitions(context):
        found = context.conditions.outcome(test)
        kind = _kind(context, test)
        if not isinstance(found, bool):
            yield Problem(path, f"a condition must be true or false, and this is {shown(found)}")
        elif kind:
            yield Problem(path, f"a condition must be true or false, and this is a {kind}")
        elif isinstance(test, EXPR_TYPES):
            yield from _broken(context, path, test)
    for path, test in context.tests:
        kind = _kind(context, test)
        if kind and (kind != "string" or _is_pseudo(test)):  # which may be a condition's name
            yield Problem(path, f"a condition must be true or false, and this is a {kind}")
        else:
            yield from _broken(context, path, test)


def _kind(context: Context, test: Value) -> str:
    """Return the type of the parameter that is *test*, if none of its values is true or false."""
    if not isinstance(test, GetParam) or test.path:
        return ""
    if _is_pseudo(test):
        return "string"
    parameter = context.template.parameters.get(test.name)
    if context.request.mode is not None or parameter is None:
        return ""  # then its value is known
    return "" if parameter.type == "boolean" else str(parameter.type)


def _is_pseudo(test: Value) -> bool:
    return isinstance(test, GetParam) and test.name in PSEUDO_PARAMETERS


def _broken(context: Context, path: Path, test: Value) -> Iterator[Problem]:
    for place, value in context.conditions.broken(test, path):
        wanted = "a condition must be the name of one, true, false or a function"
        near = _function_meant(context, value)
        yield Problem(place, f"{wanted}, not {shown(value)}{near}")


def _function_meant(context: Context, value: Value) -> str:
    """Return the end of a message about *value*, if that looks like a function of conditions."""
    if not isinstance(value, Mapping) or len(value) != 1:
        return ""
    near = nearest(next(iter(value)), version(context.template.version).condition_functions)
    return f"; did you mean {near!r}?" if near else ""


def _used_definitions(context: Context) -> list[tuple[Path, Value]]:
    """Return the conditions that something uses."""
    known = context.template.conditions
    return [(("conditions", name), known[name]) for name in sorted(context.used_conditions)]


@rule("HOT603", engine=True)
def function_not_for_conditions(context: Context) -> Iterator[Problem]:
    """A condition uses a function that conditions cannot use.

    Heat refuses the template. A condition is decided before there are resources, by `equals`,
    `not`, `and`, `or` and `get_param`, and from 2017-09-01 on by `yaql` and `contains`.

    Bad:

        parameters:
          name: {type: string}
        conditions:
          is_web:
            equals:
              - {list_join: ["", [{get_param: name}]]}
              - web

    Good:

        parameters:
          name: {type: string}
        conditions:
          is_web:
            equals:
              - {get_param: name}
              - web
    """
    allowed = version(context.template.version).condition_functions
    for path, expr in context.written_expressions:
        name, _ = spelling(expr)
        if name not in allowed and context.is_condition(path):
            message = f"a condition cannot use {name}; {suggestion(name, allowed)}"
            yield Problem((*path, name), message, key=True)


@rule("HOT604", engine=True)
def condition_cycle(context: Context) -> Iterator[Problem]:
    """Conditions refer to each other, so that none of them can be decided.

    Heat refuses the template where one of them is used.

    Bad:

        conditions:
          is_small: {not: is_large}
          is_large: {not: is_small}
        resources:
          net:
            type: OS::Neutron::Net
            condition: is_large

    Good:

        conditions:
          is_small: {not: is_large}
          is_large: {equals: [1, 2]}
        resources:
          net:
            type: OS::Neutron::Net
            condition: is_small
    """
    known = context.template.conditions
    edges = {
        name: tuple(other for _, other in context.conditions.names(test) if other in known)
        for name, test in known.items()
        if name in context.used_conditions and isinstance(test, EXPR_TYPES)
    }
    inside = {
        name: tuple(each for each in others if each in edges) for name, others in edges.items()
    }
    for cycle in cycles(inside):
        message = f"conditions refer to each other: {', '.join((*cycle, cycle[0]))}"
        yield Problem(("conditions", cycle[0]), message)
