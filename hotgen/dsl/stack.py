"""Stacks and components: what is assigned to their attributes becomes part of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar, dataclass_transform

from hotgen.dsl import building, source
from hotgen.dsl.declarations import (
    Environment,
    OutputSpec,
    ParameterSpec,
    SettingSpec,
    output,
    parameter,
    setting,
)
from hotgen.dsl.resource import Resource
from hotgen.dsl.sites import Site, here, mistake
from hotgen.dsl.values import AttributeValue, Test
from hotgen.errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.dsl.values import HeatValue, Key

S = TypeVar("S", ParameterSpec, SettingSpec, OutputSpec)

DECLARATIONS = (ParameterSpec, SettingSpec, OutputSpec)
"""What a class body declares; such attributes are no place for a resource."""


class Scope:
    """Remembers, in order, what was assigned to its attributes."""

    if not TYPE_CHECKING:  # a type checker shall infer the attributes from their assignments

        def __setattr__(self, name: str, value: object) -> None:
            spec = getattr(type(self), name, None)
            if isinstance(spec, DECLARATIONS):
                spec.__set__(self, value)
                return
            if hasattr(Stack if isinstance(self, Stack) else Component, name):
                message = f"{name!r} is reserved: choose another attribute"
                raise mistake(message, here())
            if not name.startswith("_"):
                _place(self, name, value, here())
            object.__setattr__(self, name, value)

    def add(self, name: str, child: Child) -> None:
        """Place *child* under a name that Python cannot spell, or without a prefix of its own.

        A component that is added under the empty name gives its children no prefix.
        """
        _place(self, name, child, here())


class Component(Scope):
    """Resources that belong together; their names get the component's name as a prefix.

    A subclass makes and assigns its resources in ``__init__``.
    """

    def __new__(cls, *_: object, **__: object) -> Any:  # noqa: ANN401 - an instance of *cls*
        """Remember where the component is made, before any of its resources."""
        component = super().__new__(cls)
        vars(component)["_site"] = here()
        building.register(component)
        return component


Child: TypeAlias = Resource | Component | Test
"""What becomes part of a template when it is assigned."""


def _place(scope: Scope, name: str, value: object, site: Site) -> None:
    """Put *value* into *scope*; lists and mappings of children get a number or key each."""
    if isinstance(value, Child):
        _place_child(scope, name, value, site)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            _place(scope, f"{name}_{index}", item, site)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _place(scope, f"{name}_{key}", item, site)


def _place_child(scope: Scope, name: str, child: Child, site: Site) -> None:
    children = children_of(scope)
    if not isinstance(child, Test):
        if building.name_of(child):
            return  # a second attribute is another Python name for the same resource
        vars(child)["_name"] = name or type(child).__name__
    elif any(test is child for test, _ in children.values()):
        return
    if name in children:
        message = f"{name!r} is taken: it was assigned at {children[name][1].origin()}"
        raise mistake(message, site)
    children[name] = (child, site)


def children_of(scope: Scope) -> dict[str, tuple[Child, Site]]:
    """Return the children of *scope* by name, each with the assignment that placed it."""
    children: dict[str, tuple[Child, Site]] = vars(scope).setdefault("_children", {})
    return children


def leaves(scope: Scope, prefix: str = "") -> Iterator[tuple[str, Resource | Test, Site]]:
    """Yield every resource and condition below *scope* with its full name."""
    for name, (child, site) in children_of(scope).items():
        full = "_".join(filter(None, (prefix, name)))
        if isinstance(child, Component):
            yield from leaves(child, full)
        else:
            yield full, child, site


@dataclass_transform(kw_only_default=True, field_specifiers=(parameter, setting, output))
class Stack(Scope, Resource):
    """A template; used as a value, a resource whose type is that template.

    Class keywords: *heat* is the range of Heat releases it is for (``">=19"``), *version* pins the
    template version.
    """

    environments: ClassVar[Mapping[str, Environment]] = {}

    hotgen_heat: ClassVar[str] = ""
    hotgen_version: ClassVar[str | None] = None
    hotgen_site: ClassVar[Site]

    def __init_subclass__(cls, *, heat: str | None = None, version: str | None = None) -> None:
        """Keep the class keywords, and refuse declarations that hide what every stack has."""
        super().__init_subclass__()
        cls.hotgen_site = here()
        if heat is not None:
            cls.hotgen_heat = heat
        if version is not None:
            cls.hotgen_version = version
        for name, spec in vars(cls).items():
            if isinstance(spec, DECLARATIONS) and hasattr(Stack, name):
                message = f"{name!r} is reserved: declare it under another name"
                raise mistake(message, spec.site)

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - typed by the declarations
        """Keep what is given for the parameters and settings of the nested stack."""
        parameters = declared(type(self), ParameterSpec)
        settings = declared(type(self), SettingSpec)
        for name in values:
            if name not in parameters and name not in settings:
                known = [*parameters, *settings]
                message = f"{type(self).__name__} has no parameter or setting {name!r}: "
                site = here()
                place = source.part(site.author().origin(), [name], key=True)
                raise mistake(message + suggestion(name, known), site, place)
        vars(self)["_settings"] = {name: values.pop(name) for name in settings if name in values}
        super().__init__({parameters[name].hot_name: value for name, value in values.items()})

    def build(self) -> None:
        """Assign resources and outputs to attributes of ``self``."""

    def get_attr(self, name: str, *path: Key) -> HeatValue:
        """Return an output of the nested stack by its HOT name, or what *path* selects in it."""
        return AttributeValue(self, (name, *path), here())


def declared(stack: type[Stack], kind: type[S]) -> dict[str, S]:
    """Return the declarations of one *kind* by attribute, in order, the base classes' first."""
    found: dict[str, S] = {}
    for base in reversed(stack.__mro__):
        found.update({n: spec for n, spec in vars(base).items() if isinstance(spec, kind)})
    return found
