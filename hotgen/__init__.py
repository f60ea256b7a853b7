"""Heat stacks as typed Python: describe, check, render, deploy.

The names an author needs; Heat's resource types are in `hotgen.resources`, HOT's functions in
`hotgen.functions`, parts made of several resources in `hotgen.components`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hotgen.dsl.declarations import (
        AllowedPattern,
        AllowedValues,
        Constraint,
        CustomConstraint,
        Environment,
        Group,
        Length,
        Modulo,
        Range,
        output,
        parameter,
        setting,
    )
    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.stack import Component, Stack
    from hotgen.dsl.values import Input, Output

__version__ = "0.1.0"

__all__ = [
    "AllowedPattern",
    "AllowedValues",
    "Component",
    "Constraint",
    "CustomConstraint",
    "Environment",
    "Group",
    "Input",
    "Length",
    "Modulo",
    "Output",
    "Range",
    "Stack",
    "UntypedResource",
    "output",
    "parameter",
    "setting",
]

_MODULES = {
    "Component": "stack",
    "Input": "values",
    "Output": "values",
    "Stack": "stack",
    "UntypedResource": "resource",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used: ``import hotgen`` alone costs next to nothing."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value = getattr(import_module(f"hotgen.dsl.{_MODULES.get(name, 'declarations')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return [*__all__, "__version__"]
