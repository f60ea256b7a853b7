"""HOT5xx: the arguments of functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.expr import spelling
from hotgen.hot.path import Problem, dotted
from hotgen.validate.functions import early_mismatches, function, late_mismatches
from hotgen.validate.rule import rule

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
    for path, expr in context.expressions:
        for place, message in early_mismatches(expr, context.template.version):
            yield _problem(context, path, expr, place, message)


@rule("HOT502", engine=True, strict=True, create=True)
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


def _late(context: Context, *, worked_out: bool) -> Iterator[Problem]:
    """Yield what is wrong once functions have values, if their form is right.

    An attribute has a value by the time that Heat works out outputs, whichever that is.
    """
    look = context.evaluator.resolve if worked_out else context.evaluator.resolve_later
    version = context.template.version
    for path, expr in context.expressions:
        if context.is_worked_out(path) != worked_out:
            continue
        if next(early_mismatches(expr, version), None) is None:
            for place, message in late_mismatches(expr, version, look):
                yield _problem(context, path, expr, place, message)


def _problem(context: Context, path: Path, expr: Expr, place: Path, message: str) -> Problem:
    name, _ = spelling(expr)
    found = function(name, context.template.version)
    usage = found.usage if found is not None else ""
    where = f"{name}{dotted(('', *place))}"
    return Problem((*path, name, *place), f"{where} {message}; usage: {name}: {usage}")
