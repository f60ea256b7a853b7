"""HOT31x: the values that are given for the parameters of a stack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hotgen.errors import suggestion
from hotgen.hot.expr import ABSENT, GetParam
from hotgen.hot.path import Problem
from hotgen.validate.finding import Severity
from hotgen.validate.given import COMMAND_LINE_VALUE
from hotgen.validate.request import Mode
from hotgen.validate.rule import rule, rule_of
from hotgen.validate.values import schema_violations, type_mismatch, violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Value
    from hotgen.validate.context import Context


@rule("HOT311", engine=True)
def missing_value(context: Context) -> Iterator[Problem]:
    """A stack is to be created, and a parameter without a default has no value.

    Heat refuses to create it. To validate a template, only what conditions and policies ask for
    is needed.

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
    if context.request.mode is None or context.file != context.bundle.main:
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
    asked = (
        expr.name
        for path, expr in context.expressions
        if isinstance(expr, GetParam)
        and context.is_worked_out_early(path)
        and context.is_worked_out(path)
    )
    return [name for name in dict.fromkeys(asked) if name in known]


def _given(context: Context) -> Mapping[str, Value]:
    """Return the values that are given for the main template."""
    return context.request.parameters if context.file == context.bundle.main else {}


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
    for name in _given(context):
        if name not in known:
            message = (
                f"{name!r} is given, but there is no such parameter; {suggestion(name, known)}"
            )
            yield Problem(("parameters",), message, key=True)


@rule("HOT313", engine=True)
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
    for name, value in _given(context).items():
        parameter, source = context.template.parameters.get(name), context.given.source(name)
        if parameter is None or not parameter.type or source != COMMAND_LINE_VALUE:
            continue
        path, start = ("parameters", name), f"the value given for {name!r}"
        mismatch = type_mismatch(parameter, value)
        if mismatch is not None:
            late = not context.reads_at_once(parameter)
            yield Problem(path, f"{start} {mismatch}", create=late)
            continue
        for broken in violations(parameter, value, context.custom):
            yield Problem(path, f"{start} {broken}", rule_of(broken), create=True)


@rule("HOT315", severity=Severity.WARNING)
def given_value_not_used(context: Context) -> Iterator[Problem]:
    """A value is given for a parameter that an environment sets, too.

    Heat takes what the environment says, and forgets the other value.

    Bad:

        # mode: create
        # given: size=5
        parameters:
          size: {type: number}
        # large.env.yaml
        parameters:
          size: 50

    Good:

        # mode: create
        # given: size=5
        parameters:
          size: {type: number}
        # large.env.yaml
        parameter_defaults:
          size: 50
    """
    for name in _given(context):
        source = context.given.source(name)
        if source is not None and source != COMMAND_LINE_VALUE:
            message = f"the value given for {name!r} is not used: {source.environment} sets it, too"
            yield Problem(("parameters", name), message, key=True)


@rule("HOT314", engine=True, create=True)
def wrong_nested_default(context: Context) -> Iterator[Problem]:
    """The `parameter_defaults` of an environment break a constraint in a nested template.

    They are the defaults of parameters in all templates of a stack, and Heat refuses to create it,
    even if another value is given.

    Bad:

        resources:
          disk: {type: disk.yaml}
        # disk.yaml
        parameters:
          size:
            type: number
            default: 1
            constraints:
              - range: {max: 5}
        resources:
          volume:
            type: OS::Cinder::Volume
            properties:
              size: {get_param: size}
        # large.env.yaml
        parameter_defaults:
          size: 50

    Good:

        resources:
          disk: {type: disk.yaml}
        # disk.yaml
        parameters:
          size:
            type: number
            default: 1
            constraints:
              - range: {max: 5}
        resources:
          volume:
            type: OS::Cinder::Volume
            properties:
              size: {get_param: size}
        # large.env.yaml
        parameter_defaults:
          size: 5
    """
    if context.file == context.bundle.main:
        return
    for name, parameter in context.template.parameters.items():
        for value in _nested_defaults(context, name):
            for broken in schema_violations(replace(parameter, default=value)):
                message = f"the default that an environment gives {name!r} {broken}"
                yield Problem(("parameters", name), message, rule_of(broken), key=True)


def _nested_defaults(context: Context, name: str) -> list[Value]:
    """Return what environments, together or each by itself, have for the parameter *name*."""
    environments = context.bundle.environments.values()
    together = context.request.together
    tables = (
        [context.given.parameter_defaults]
        if together
        else [each.parameter_defaults for each in environments]
    )
    return [table[name] for table in tables if table.get(name) is not None]
