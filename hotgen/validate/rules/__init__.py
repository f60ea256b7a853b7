"""The rules, by theme; importing this package makes `RULES` complete.

A new rule is a function in one of these modules, and a new theme a module in the list below.
"""

from hotgen.validate.rule import RULES
from hotgen.validate.rules import (
    conditions,
    environments,
    functions,
    parameters,
    properties,
    references,
    resources,
    versions,
)

__all__ = [
    "RULES",
    "conditions",
    "environments",
    "functions",
    "parameters",
    "properties",
    "references",
    "resources",
    "versions",
]
