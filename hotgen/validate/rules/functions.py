"""HOT5xx: the arguments of functions."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from hotgen.bounded import ExceededError
from hotgen.hot.expr import spelling
from hotgen.hot.path import Problem, dotted
from hotgen.validate.functions import function, late_mismatches
from hotgen.validate.rule import EXCESSIVE_WORK, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Expr, Path
    from hotgen.validate.context import Context


@rule("HOT501", engine=True)
def malformed_function(context: Context) -> Iterator[Problem]:
    """The arguments of a function do not have their form.

    Heat refuses the template while it reads it, wherever the function stands.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {list_join: ["-"]}

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {list_join: ["-", [web, net]]}
    """
    for path, expr in context.written_expressions:
        for place, message in context.malformed.get(path, ()):
            yield _problem(context, path, expr, place, message)


@rule("HOT502", engine=True, strict=True)
def wrong_function_argument(context: Context) -> Iterator[Problem]:
    """An argument of a function has a value that the function cannot work with.

    Heat works functions out before it creates anything, and refuses the template. An attribute of a
    resource that does not exist yet is null then, which not every function takes.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {list_join: ["-", [web, 1]]}

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {list_join: ["-", [web, "1"]]}
    """
    yield from _late(context, worked_out=True)


@rule("HOT503")
def late_wrong_function_argument(context: Context) -> Iterator[Problem]:
    """A function in an output or in metadata has an argument that it cannot work with.

    Heat accepts the template. The output then shows an error instead of a value.

    Bad:

        outputs:
          name:
            value: {list_join: ["-", [web, 1]]}

    Good:

        outputs:
          name:
            value: {list_join: ["-", [web, "1"]]}
    """
    yield from _late(context, worked_out=False)


@rule("HOT504", engine=True)
def reference_where_nothing_is(context: Context) -> Iterator[Problem]:
    """A `deletion_policy` refers to a resource, or an `external_id` to an attribute.

    Heat works these out before there are resources, and fails.

    Bad:

        resources:
          name: {type: OS::Heat::RandomString}
          net:
            type: OS::Neutron::Net
            external_id: {get_attr: [name, value]}

    Good:

        parameters:
          network: {type: string}
        resources:
          net:
            type: OS::Neutron::Net
            external_id: {get_param: network}
    """
    for path, expr in context.written_expressions:
        name, _ = spelling(expr)
        match path, name:
            case ("resources", _, "deletion_policy", *_), "get_attr" | "get_resource":
                wrong = True
            case ("resources", _, "external_id"), "get_attr":
                wrong = True
            case _:
                wrong = False
        if wrong:
            message = f"{path[2]} cannot use {name}: there are no resources when it is needed"
            yield Problem((*path, name), message, key=True)


@rule("HOT505", engine=True, strict=True)
def facade_of_nothing(context: Context) -> Iterator[Problem]:
    """The main template uses `resource_facade`.

    It stands for the resource that nests a template. Nothing nests the main one, so that Heat
    cannot work it out. In outputs and metadata it is not needed before there is a stack.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              value_specs: {resource_facade: metadata}

    Good:

        resources:
          net:
            type: net.yaml
            metadata: {mtu: 1500}
        # net.yaml
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              value_specs: {resource_facade: metadata}
    """
    if context.file != context.bundle.main:
        return
    for path, expr in context.expressions:
        name, _ = spelling(expr)
        there = function(name, context.template.version) is not None
        if there and name in _FACADES and context.is_worked_out(path):
            message = f"{name} needs a stack around this template"
            create = not context.is_worked_out_early(path)
            yield Problem((*path, name), message, key=True, create=create)


_FACADES: Final = frozenset({"resource_facade", "Fn::ResourceFacade"})


@rule(EXCESSIVE_WORK)
def excessive_work(context: Context) -> Iterator[Problem]:
    """To work a function out, or to match a pattern, takes more than one template may take.

    hotgen gives up: half a second for a pattern or a query, 16 million characters for the values of
    all functions. What depends on the value is not checked. Heat might go on, with all its
    processor or memory.

    Bad:

        resources:
          numbers:
            type: OS::Heat::Value
            properties:
              value:
                repeat:
                  template: abcdef
                  for_each:
                    a: &digits ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
                    b: *digits
                    c: *digits
                    d: *digits
                    e: *digits
                    f: *digits

    Good:

        resources:
          numbers:
            type: OS::Heat::Value
            properties:
              value:
                repeat:
                  template: ab
                  for_each:
                    a: &digits ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
                    b: *digits
    """
    yield from islice(_exceeding(context), _MOST_TOLD)


_MOST_TOLD: Final = 10
"""Once much is spent, each further function may be too much."""


def _exceeding(context: Context) -> Iterator[Problem]:
    evaluator = context.evaluator
    for path, expr in context.expressions:
        fail = evaluator.failure if context.is_worked_out(path) else evaluator.later_failure
        failure = fail(expr)
        if isinstance(failure, ExceededError):
            name, _ = spelling(expr)
            yield Problem((*path, name), f"{name}: {failure}", key=True)


def _late(context: Context, *, worked_out: bool) -> Iterator[Problem]:
    """Yield what is wrong once functions have values, if their form is right.

    An attribute has a value by the time that Heat works out outputs, whichever that is.
    """
    evaluator, version = context.evaluator, context.template.version
    look = evaluator.resolve if worked_out else evaluator.resolve_later
    fail = evaluator.failure if worked_out else evaluator.later_failure
    for path, expr in context.expressions:
        if path not in context.malformed and context.is_worked_out(path) == worked_out:
            create = not context.is_worked_out_early(path)
            for place, message in late_mismatches(expr, version, look, fail):
                problem = _problem(context, path, expr, place, message)
                yield replace(problem, create=create)


def _problem(context: Context, path: Path, expr: Expr, place: Path, message: str) -> Problem:
    name, _ = spelling(expr)
    found = function(name, context.template.version)
    usage = found.usage if found is not None else ""
    where = f"{name}{dotted(('', *place))}"
    return Problem((*path, name, *place), f"{where} {message}; usage: {name}: {usage}")
