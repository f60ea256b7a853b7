"""HOT31x: the values that are given for the parameters of a stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.errors import suggestion
from hotgen.hot.expr import ABSENT, GetParam, walk
from hotgen.hot.path import Problem
from hotgen.validate.request import Mode
from hotgen.validate.rule import rule
from hotgen.validate.values import type_mismatch, violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.validate.context import Context


@rule("HOT311", engine=True)
def missing_value(context: Context) -> Iterator[Problem]:
    """A stack is to be created, and a parameter without a default has no value.

    Heat refuses to create it. To validate a template, only what a condition asks for is needed.

    Bad:

        # mode: create
        parameters:
          size: {type: number}

    Good:

        # mode: create
        # given: size=5
        parameters:
          size: {type: number}
    """
    if context.request.mode is None or context.chain:
        return
    for name in _needed(context):
        parameter = context.template.parameters[name]
        if parameter.default in (ABSENT, None) and not context.is_given(name):
            message = f"parameter {name!r} has no default and is given no value"
            yield Problem(("parameters", name), message, key=True)


def _needed(context: Context) -> Iterable[str]:
    """Return the names of the parameters that need a value."""
    known = context.template.parameters
    if context.request.mode is Mode.CREATE:
        return known
    conditions = context.conditions
    tests = [test for _, test in context.tests]
    tests += [context.template.conditions[name] for name in sorted(conditions.used(tests))]
    asked = (expr.name for _, expr in walk(tuple(tests)) if isinstance(expr, GetParam))
    return [name for name in dict.fromkeys(asked) if name in known]


@rule("HOT312", engine=True)
def unknown_given_parameter(context: Context) -> Iterator[Problem]:
    """A value is given for a parameter that the template does not declare.

    Heat refuses it.

    Bad:

        # given: sise=5
        parameters:
          size: {type: number, default: 1}

    Good:

        # given: size=5
        parameters:
          size: {type: number, default: 1}
    """
    known = context.template.parameters
    for name in () if context.chain else context.request.parameters:
        if name not in known:
            message = (
                f"{name!r} is given, but there is no such parameter; {suggestion(name, known)}"
            )
            yield Problem(("parameters",), message, key=True)


@rule("HOT313", engine=True, create=True)
def wrong_given_value(context: Context) -> Iterator[Problem]:
    """The value that is given for a parameter is not of its type, or breaks a constraint.

    Heat refuses to create the stack.

    Bad:

        # given: size=50
        parameters:
          size:
            type: number
            default: 1
            constraints:
              - range: {max: 5}

    Good:

        # given: size=5
        parameters:
          size:
            type: number
            default: 1
            constraints:
              - range: {max: 5}
    """
    given = {} if context.chain else context.request.parameters
    for name, value in given.items():
        parameter = context.template.parameters.get(name)
        if parameter is None or not parameter.type or value is None:
            continue
        mismatch = type_mismatch(parameter, value)
        found = [mismatch] if mismatch else violations(parameter, value, context.custom)
        for message in found:
            yield Problem(("parameters", name), f"the value given for {name!r} {message}")
