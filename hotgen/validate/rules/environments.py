"""HOT32x: the environments of a bundle, against the parameters of its main template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.errors import nearest, suggestion
from hotgen.hot.expr import ABSENT
from hotgen.hot.path import Problem
from hotgen.validate.finding import Severity
from hotgen.validate.rule import environment_rule, rule_of
from hotgen.validate.secrets import is_hidden
from hotgen.validate.values import type_mismatch, violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.environment import Environment
    from hotgen.hot.expr import Path, Value
    from hotgen.hot.template import Parameter
    from hotgen.validate.context import Context


@environment_rule("HOT321", engine=True)
def unknown_environment_parameter(context: Context, environment: Environment) -> Iterator[Problem]:
    """An environment gives a value to a parameter that the template does not declare.

    Heat refuses it under `parameters`; under `parameter_defaults` it would be left alone, for that
    is meant for nested stacks, too.

    Bad:

        parameters:
          flavor: {type: string}
        # small.env.yaml
        parameters:
          flavour: m1.small

    Good:

        parameters:
          flavor: {type: string}
        # small.env.yaml
        parameters:
          flavor: m1.small
    """
    known = context.template.parameters
    for name in environment.parameters:
        if name not in known and _is_taken(context, environment, name):
            message = f"the template has no parameter {name!r}; {suggestion(name, known)}"
            yield Problem(("parameters", name), message, key=True)


def _is_taken(context: Context, environment: Environment, name: str) -> bool:
    """Whether Heat takes the value of *name*: of later environments only for known parameters."""
    if context.request.mode is None or not context.request.together:
        return True
    source = context.given.sources.get(("parameters", name))
    return source is not None and source.environment == _name(context, environment)


@environment_rule("HOT322", severity=Severity.WARNING)
def missing_environment_parameter(context: Context, environment: Environment) -> Iterator[Problem]:
    """An environment leaves out a parameter that has no default.

    The environment alone does not suffice then: whoever deploys has to give the value, too. Of
    hidden parameters that is expected.

    Bad:

        parameters:
          flavor: {type: string}
          image: {type: string}
        # small.env.yaml
        parameters:
          flavor: m1.small

    Good:

        parameters:
          flavor: {type: string}
          image: {type: string}
        # small.env.yaml
        parameters:
          flavor: m1.small
          image: debian-12
    """
    known = context.template.parameters
    misspelt = {nearest(name, known) for name in environment.parameters if name not in known}
    for name, parameter in known.items():
        given = (environment.parameters.get(name), environment.parameter_defaults.get(name))
        needed = parameter.default in (ABSENT, None) and name not in misspelt
        needed = needed and not context.is_given(name)
        if needed and not is_hidden(parameter) and given == (None, None):
            yield Problem(("parameters",), f"parameter {name!r} has no value", key=True)


@environment_rule("HOT323", engine=True)
def wrong_environment_value(context: Context, environment: Environment) -> Iterator[Problem]:
    """An environment gives a parameter a value that its type or its constraints do not allow.

    Heat refuses the stack.

    Bad:

        parameters:
          size:
            type: number
            constraints:
              - range: {max: 5}
        # large.env.yaml
        parameters:
          size: 50

    Good:

        parameters:
          size:
            type: number
            constraints:
              - range: {max: 5}
        # large.env.yaml
        parameters:
          size: 5
    """
    for path, name, parameter, value in _given(context, environment):
        mismatch = type_mismatch(parameter, value)
        if mismatch is not None:
            late = not context.reads_at_once(parameter)
            yield Problem(path, f"parameter {name!r} {mismatch}", create=late)
            continue
        for broken in violations(parameter, value, context.custom):
            yield Problem(path, f"parameter {name!r} {broken}", rule_of(broken), create=True)


def _given(
    context: Context, environment: Environment
) -> Iterator[tuple[Path, str, Parameter, Value]]:
    """Yield the values that count, with their parameters: not those that others come before."""
    known = context.template.parameters
    if context.request.together:
        file, values = _name(context, environment), context.given.values()
        sources = ((name, context.given.source(name)) for name in known)
        found = [
            ((source.section, name), name, values[name])
            for name, source in sources
            if source is not None and source.environment == file
        ]
    else:
        found = [
            ((section, name), name, value)
            for section in ("parameters", "parameter_defaults")
            for name, value in getattr(environment, section).items()
            if name in known and value is not None
        ]
    for path, name, value in found:
        if known[name].type:
            yield path, name, known[name], value


def _name(context: Context, environment: Environment) -> str:
    environments = context.bundle.environments.items()
    return next(name for name, each in environments if each is environment)


@environment_rule("HOT324", engine=True)
def broken_merge(context: Context, environment: Environment) -> Iterator[Problem]:
    """Values of several environments cannot be merged as `parameter_merge_strategies` say.

    Heat refuses them: it joins texts, lists and maps, and nothing else, and one parameter is merged
    in one way.

    Bad:

        # mode: create
        parameters:
          size: {type: number}
        # small.env.yaml
        parameters: {size: 1}
        parameter_merge_strategies: {size: merge}
        # large.env.yaml
        parameters: {size: 5}
        parameter_merge_strategies: {size: merge}

    Good:

        # mode: create
        parameters:
          sizes: {type: comma_delimited_list}
        # small.env.yaml
        parameters: {sizes: [1]}
        parameter_merge_strategies: {sizes: merge}
        # large.env.yaml
        parameters: {sizes: [5]}
        parameter_merge_strategies: {sizes: merge}
    """
    if context.request.together:
        file = _name(context, environment)
        for name, path, message in context.given.problems:
            if name == file:
                yield Problem(path, message)
