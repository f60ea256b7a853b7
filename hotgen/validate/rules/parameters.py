"""HOT3xx: parameters, their constraints and their defaults."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hotgen.errors import suggestion
from hotgen.hot.expr import ABSENT
from hotgen.hot.path import Problem
from hotgen.schema.constraints import to_number
from hotgen.validate.rule import rule, rule_of
from hotgen.validate.rules.references import PSEUDO_PARAMETERS
from hotgen.validate.values import LEGAL, default_violations, schema_violations, type_mismatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Path, Value
    from hotgen.hot.template import Constraint, Parameter
    from hotgen.validate.context import Context

_TYPES = ("string", "number", "comma_delimited_list", "json", "boolean")


@rule("HOT301", engine=True)
def unknown_parameter_type(context: Context) -> Iterator[Problem]:
    """A parameter has a type that there is not.

    Heat refuses the template. The types are written in lower case; for a list there is
    `comma_delimited_list`, for a map or any other structure `json`.

    Bad:

        parameters:
          count: {type: integer}

    Good:

        parameters:
          count: {type: number}
    """
    for name, parameter in context.template.parameters.items():
        if parameter.type and parameter.type not in _TYPES:
            message = f"there is no type {parameter.type!r}; {suggestion(parameter.type, _TYPES)}"
            yield Problem(("parameters", name, "type"), message)


@rule("HOT302", engine=True)
def unfit_constraint(context: Context) -> Iterator[Problem]:
    """A constraint does not go with the type of its parameter.

    Heat refuses the template. `range` and `modulo` are for numbers, `length` is for strings, lists
    and JSON, `allowed_pattern` for strings; `allowed_values` and custom constraints are for all but
    JSON.

    Bad:

        parameters:
          name:
            type: string
            constraints:
              - range: {min: 1, max: 64}

    Good:

        parameters:
          name:
            type: string
            constraints:
              - length: {min: 1, max: 64}
    """
    for path, parameter, constraint in _constraints(context):
        fitting = LEGAL[constraint.kind]
        if parameter.type in _TYPES and parameter.type not in fitting:
            message = f"{constraint.kind} is for {_listed(fitting)}, not for {parameter.type}"
            yield Problem(path, message, key=True)


@rule("HOT303", engine=True)
def malformed_pattern(context: Context) -> Iterator[Problem]:
    """An `allowed_pattern` is not a regular expression.

    Heat compiles it when it reads the template, as Python does, and refuses the template.

    Bad:

        parameters:
          name:
            type: string
            constraints:
              - allowed_pattern: "[a-z"

    Good:

        parameters:
          name:
            type: string
            constraints:
              - allowed_pattern: "[a-z]+"
    """
    for path, _, constraint in _constraints(context):
        if constraint.kind == "allowed_pattern" and isinstance(constraint.argument, str):
            try:
                with warnings.catch_warnings(action="ignore"):  # see hotgen.schema.constraints
                    re.compile(constraint.argument)
            except (re.error, OverflowError, RecursionError) as error:
                yield Problem(path, f"{constraint.argument!r} is not a regular expression: {error}")


@rule("HOT304", engine=True, strict=True, create=True)
def unknown_constraint(context: Context) -> Iterator[Problem]:
    """A `custom_constraint` has a name that Heat does not know.

    No value satisfies it, so that no stack can be created.

    Bad:

        parameters:
          flavor:
            type: string
            constraints:
              - custom_constraint: nova.flavour

    Good:

        parameters:
          flavor:
            type: string
            constraints:
              - custom_constraint: nova.flavor
    """
    known = context.catalog.custom_constraints
    for path, _, constraint in _constraints(context):
        name = constraint.argument
        if constraint.kind == "custom_constraint" and isinstance(name, str) and name not in known:
            message = f"{context.catalog.release} has no custom constraint {name!r}"
            yield Problem(path, f"{message}; {suggestion(name, known)}")


def _constraints(context: Context) -> Iterator[tuple[Path, Parameter, Constraint]]:
    """Yield each constraint with its place."""
    for name, parameter in context.template.parameters.items():
        for index, constraint in enumerate(parameter.constraints):
            place = index if constraint.index is None else constraint.index
            path = ("parameters", name, "constraints", place, constraint.kind)
            yield path, parameter, constraint


@rule("HOT305", engine=True, strict=True)
def default_of_wrong_type(context: Context) -> Iterator[Problem]:
    """The default of a parameter is not of its type.

    Heat refuses the template wherever the default is used; a list that is not a list always.

    Bad:

        parameters:
          port: {type: number, default: http}

    Good:

        parameters:
          port: {type: number, default: 80}
    """
    for name, parameter, default in _defaults(context):
        mismatch = type_mismatch(parameter, default)
        in_schema = parameter.type == "comma_delimited_list" or any(schema_violations(parameter))
        if mismatch is not None and (in_schema or not context.is_given(name)):
            path = ("parameters", name, "default")
            yield Problem(path, f"the default {mismatch}", create=not in_schema)


@rule("HOT306", engine=True)
def default_outside_constraint(context: Context) -> Iterator[Problem]:
    """The default of a parameter breaks one of its constraints.

    Heat refuses the template, even if another value is given.

    Bad:

        parameters:
          size:
            type: number
            default: 0
            constraints:
              - range: {min: 1}

    Good:

        parameters:
          size:
            type: number
            default: 1
            constraints:
              - range: {min: 1}
    """
    for name, parameter, default in _defaults(context):
        if type_mismatch(parameter, default) is None:
            path, always = ("parameters", name, "default"), set(schema_violations(parameter))
            for broken in default_violations(parameter, context.custom):
                if broken in always or not context.is_given(name):
                    message, create = f"the default {broken}", broken not in always
                    yield Problem(path, message, rule_of(broken), create=create)


def _defaults(context: Context) -> Iterator[tuple[str, Parameter, Value]]:
    for name, parameter in context.template.parameters.items():
        if parameter.type in _TYPES and parameter.default not in (ABSENT, None):
            yield name, parameter, parameter.default


@rule("HOT307", engine=True)
def unknown_grouped_parameter(context: Context) -> Iterator[Problem]:
    """A parameter group names a parameter that the template does not declare.

    Heat refuses the template.

    Bad:

        parameter_groups:
          - label: Size
            parameters: [flavour]
        parameters:
          flavor: {type: string}

    Good:

        parameter_groups:
          - label: Size
            parameters: [flavor]
        parameters:
          flavor: {type: string}
    """
    known = context.template.parameters
    for path, name in _grouped(context):
        if name not in known and name not in PSEUDO_PARAMETERS:
            yield Problem(path, f"there is no parameter {name!r}; {suggestion(name, known)}")


@rule("HOT308", engine=True)
def parameter_in_two_groups(context: Context) -> Iterator[Problem]:
    """A parameter is in more than one parameter group, or twice in one.

    Heat refuses the template.

    Bad:

        parameter_groups:
          - label: Size
            parameters: [flavor]
          - label: Servers
            parameters: [flavor]
        parameters:
          flavor: {type: string}

    Good:

        parameter_groups:
          - label: Size
            parameters: [flavor]
        parameters:
          flavor: {type: string}
    """
    seen: set[str] = set()
    for path, name in _grouped(context):
        if name in seen:
            yield Problem(path, f"parameter {name!r} is in a group already")
        seen.add(name)


@rule("HOT309")
def reversed_limits(context: Context) -> Iterator[Problem]:
    """The minimum of a `range` or `length` is above its maximum.

    Heat accepts the template, but there is no value that it would take for the parameter.

    Bad:

        parameters:
          size:
            type: number
            constraints:
              - range: {min: 100, max: 1}

    Good:

        parameters:
          size:
            type: number
            constraints:
              - range: {min: 1, max: 100}
    """
    for path, _, constraint in _constraints(context):
        if constraint.kind in {"length", "range"} and isinstance(constraint.argument, Mapping):
            least, most = (_limit(constraint.argument, key) for key in ("min", "max"))
            if least is not None and most is not None and least > most:
                message = f"no {constraint.kind} is at least {least} and at most {most}"
                yield Problem(path, f"{message}; did you mean {most} to {least}?")


def _limit(limits: Mapping[str, Value], key: str) -> float | None:
    """Return a limit as a number, unless there is none or it is malformed."""
    try:
        return to_number(limits.get(key))
    except (TypeError, ValueError, OverflowError):
        return None


def _grouped(context: Context) -> Iterator[tuple[Path, str]]:
    for group, definition in enumerate(context.template.parameter_groups):
        for index, name in enumerate(definition.parameters):
            yield ("parameter_groups", group, "parameters", index), name


def _listed(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
