"""The rules, by theme; importing this package makes `RULES` complete.

A new rule is a function in one of these modules, and a new theme a module in the list below.
"""

from hotgen.validate.rule import RULES
from hotgen.validate.rules import (
    attributes,
    blueprints,
    classes,
    conditions,
    cycles,
    definitions,
    environment_sections,
    environments,
    files,
    functions,
    given,
    limits,
    outside,
    parameters,
    presence,
    properties,
    references,
    resources,
    secrets,
    sections,
    surprises,
    unused,
    versions,
)

__all__ = [
    "RULES",
    "attributes",
    "blueprints",
    "classes",
    "conditions",
    "cycles",
    "definitions",
    "environment_sections",
    "environments",
    "files",
    "functions",
    "given",
    "limits",
    "outside",
    "parameters",
    "presence",
    "properties",
    "references",
    "resources",
    "secrets",
    "sections",
    "surprises",
    "unused",
    "versions",
]
