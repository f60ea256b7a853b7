"""HOT33x: values of hidden parameters, which everybody can read in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT
from hotgen.hot.path import Problem
from hotgen.validate.finding import Severity
from hotgen.validate.rule import environment_rule, rule
from hotgen.validate.secrets import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.environment import Environment
    from hotgen.validate.context import Context

_HARMLESS: Final[tuple[object, ...]] = (ABSENT, None, "", (), {})


@rule("HOT331", severity=Severity.WARNING)
def hidden_default(context: Context) -> Iterator[Problem]:
    """A hidden parameter has a default.

    Heat hides the value, but the template shows it to everybody who can read the file.

    Bad:

        parameters:
          password:
            type: string
            hidden: true
            default: changeme

    Good:

        parameters:
          password:
            type: string
            hidden: true
    """
    for name, parameter in context.template.parameters.items():
        if is_hidden(parameter) and parameter.default not in _HARMLESS:
            message = f"everybody can read the default of {name!r}: give it at deployment"
            yield Problem(("parameters", name, "default"), message)


@environment_rule("HOT332", severity=Severity.WARNING)
def hidden_value(context: Context, environment: Environment) -> Iterator[Problem]:
    """An environment gives a hidden parameter its value.

    Heat hides the value, but the file shows it to everybody who can read it.

    Bad:

        parameters:
          password: {type: string, hidden: true}
        # production.env.yaml
        parameters:
          password: changeme

    Good:

        parameters:
          password: {type: string, hidden: true}
        # production.env.yaml
        parameters: {}
    """
    for section in ("parameters", "parameter_defaults"):
        for name, value in getattr(environment, section).items():
            if is_hidden(context.template.parameters.get(name)) and value not in _HARMLESS:
                message = f"everybody can read the value of {name!r}: give it at deployment"
                yield Problem((section, name), message)
