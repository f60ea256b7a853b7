"""Heat stacks as typed Python: describe, check, render, deploy.

The names an author needs; Heat's resource types are in `hotgen.resources`, HOT's functions in
`hotgen.functions`, parts made of several resources in `hotgen.components`. And those that a program
needs to check templates: `load` and `validate`, and what they return.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.validate import validate

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
    from hotgen.text.load import Loaded, load, loads
    from hotgen.validate.finding import Finding, Severity

__version__ = "0.1.0"

__all__ = [
    "AllowedPattern",
    "AllowedValues",
    "Component",
    "Constraint",
    "CustomConstraint",
    "Environment",
    "Finding",
    "Group",
    "Input",
    "Length",
    "Loaded",
    "Modulo",
    "Output",
    "Range",
    "Severity",
    "Stack",
    "UntypedResource",
    "load",
    "loads",
    "output",
    "parameter",
    "setting",
    "validate",
]

_MODULES = {
    "Component": "dsl.stack",
    "Finding": "validate.finding",
    "Input": "dsl.values",
    "Loaded": "text.load",
    "Output": "dsl.values",
    "Severity": "validate.finding",
    "Stack": "dsl.stack",
    "UntypedResource": "dsl.resource",
    "load": "text.load",
    "loads": "text.load",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used: ``import hotgen`` alone costs next to nothing."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value = getattr(import_module(f"hotgen.{_MODULES.get(name, 'dsl.declarations')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return [*__all__, "__version__"]
