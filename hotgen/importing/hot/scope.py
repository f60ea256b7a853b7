"""What the parts of a module share while they are written: imports, constants, facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, get_args

from hotgen.dsl.resource import TypedResource
from hotgen.importing.hot.names import constant_name
from hotgen.importing.python.code import Atom, Text
from hotgen.schema.catalog import Catalog
from hotgen.schema.slots import Slot, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Path
    from hotgen.importing.hot.plan import Part, Plan
    from hotgen.importing.python.code import Code
    from hotgen.schema.model import Property

_FEW_LINES: Final = 2
_SHORT: Final = 80
_SAYS_NOTHING: Final = frozenset(
    {"resources", "properties", "parameters", "outputs", "value", "template", "params", "config"}
)


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """The class that stands for a type of resource."""

    module: str
    name: str
    type_name: str
    keywords: Mapping[str, str]
    """How Python spells the properties, by HOT's names."""
    attributes: frozenset[str] | None
    """What ``get_attr()`` reads; None for any."""
    properties: Mapping[str, Property]


@dataclass
class Module:
    """What the text of a module begins with; filled while the rest is written."""

    plan: Plan
    imports: dict[str, set[str]] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    """The texts of several lines by their constants' names."""
    _constants: dict[str, str] = field(default_factory=dict)
    _classes: dict[str, ResourceClass | None] = field(default_factory=dict)

    @cached_property
    def catalog(self) -> Catalog:
        """What Heat knows."""
        return Catalog()

    def use(self, module: str, name: str) -> str:
        """Return *name*, which has to be imported from *module*."""
        self.imports.setdefault(module, set()).add(name)
        return name

    def text(self, value: str, path: Path) -> Code:
        """Return *value* as an expression: a constant, named after its *path*, if it is long."""
        lines = value.count("\n") + (not value.endswith("\n"))
        if lines < _FEW_LINES or (lines == _FEW_LINES and len(value) <= _SHORT):
            return Text(value)
        if value not in self._constants:
            name = self.plan.names.take(*_constant_names(path))
            self._constants[value] = name
            self.constants[name] = value
        return Atom(self._constants[value])

    def resource_class(self, type_name: str) -> ResourceClass | None:
        """Return the class for *type_name*, if there is one."""
        if type_name not in self._classes:
            self._classes[type_name] = self._find(type_name)
        return self._classes[type_name]

    def slot(self, found: ResourceClass, name: str) -> Slot:
        """Return what stands in the property *name*."""
        return Slot(found.properties[name], found.type_name, (name,), self.catalog.kinds)

    def _find(self, type_name: str) -> ResourceClass | None:
        vendor, _, rest = type_name.partition("::")
        module = (rest.partition("::")[0] if vendor == "OS" else vendor).lower()
        if not module.isidentifier():
            return None
        try:
            classes = vars(import_module(f"hotgen.resources.{module}"))
        except ModuleNotFoundError:
            return None
        facts = self.catalog.resource_type(type_name)
        for name, found in classes.items():
            typed = isinstance(found, type) and issubclass(found, TypedResource)
            if typed and found.type_name == type_name and facts is not None:
                keywords = {hot_name: spelt for spelt, hot_name in found.property_names.items()}
                shown = visible(facts.properties)
                return ResourceClass(module, name, type_name, keywords, _attributes(found), shown)
        return None


def _attributes(found: type[TypedResource[Any]]) -> frozenset[str] | None:
    """Return the names in the type argument of a resource's class; None if it has ``str`` too."""
    [base] = [base for base in vars(found)["__orig_bases__"] if get_args(base)]
    members = [member for argument in get_args(base) for member in get_args(argument)]
    if str in members:
        return None
    return frozenset(name for member in members for name in get_args(member) or [member])


def _constant_names(path: Path) -> list[str]:
    """Return names for a text at *path*: as few of the last words as say what it is."""
    functions = {"str_replace", "str_replace_strict", "list_join", "get_file", "if", "list_concat"}
    words = [step for step in path[1:] if isinstance(step, str) and "\n" not in step]
    owner, *rest = words or ["text"]
    rest = [word for word in rest if word not in functions | _SAYS_NOTHING]
    short = constant_name([owner, *rest[-1:]])
    return [short, constant_name([owner, *rest])[:60].rstrip("_")]


@dataclass
class Scope:
    """One template on its way to a class."""

    module: Module
    part: Part
    defined: set[str] = field(default_factory=set)
    """The resources that are assigned already."""
    conditions: set[str] = field(default_factory=set)
    """The conditions that are assigned already."""
    stacks: dict[str, Part] = field(default_factory=dict)
    """The templates of the nested stacks that are assigned already, as such."""

    @property
    def plan(self) -> Plan:
        """What becomes of the whole bundle."""
        return self.module.plan

    def use(self, name: str) -> str:
        """Return a function of HOT's, which has to be imported."""
        return self.module.use("hotgen.functions", name)
