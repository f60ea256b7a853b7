"""Stacks and components: what is assigned to their attributes becomes part of the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)

from hotgen.dsl.building import State, current, described, register, state_of
from hotgen.dsl.checks import check_component, check_stack
from hotgen.dsl.declarations import (
    DECLARATIONS,
    Environment,
    Group,
    OutputSpec,
    ParameterSpec,
    SettingSpec,
    output,
    parameter,
    setting,
)
from hotgen.dsl.hints import hints
from hotgen.dsl.resource import Resource
from hotgen.dsl.sites import NoAttributeError, Site, here, mistake
from hotgen.dsl.values import AttributeValue, Test
from hotgen.errors import suggestion

if TYPE_CHECKING:
    from hotgen.dsl.values import HeatValue, Key
    from hotgen.errors import BlueprintError

S = TypeVar("S", ParameterSpec, SettingSpec, OutputSpec)


class Scope:
    """Remembers, in order, what was assigned to its attributes."""

    if not TYPE_CHECKING:  # a type checker shall infer the attributes from their assignments

        def __setattr__(self, name: str, value: object) -> None:
            spec = getattr(type(self), name, None)
            if isinstance(spec, DECLARATIONS):
                spec.__set__(self, value)
                return
            if hasattr(Stack if isinstance(self, Stack) else Component, name):
                raise mistake(f"{name!r} is reserved: choose another attribute", here())
            if not name.startswith("_"):
                site = here()
                _place_all(self, name, value, site)
                if isinstance(value, list | Mapping):
                    state_of(self).collections[name] = value, site
            object.__setattr__(self, name, value)

    def add(self, name: str, child: C) -> C:
        """Place *child* under a name that Python cannot spell, and return it.

        A component that is added under the empty name gives its children no prefix.
        """
        site = here()
        if not isinstance(name, str):
            raise mistake(f"a name is a text, not a value of type {type(name).__name__}", site)
        if not isinstance(child, Child):
            kind = type(child).__name__
            message = f"add() takes a resource, component or condition, not a value of type {kind}"
            raise mistake(message, site)
        if not _place(self, name, child, site):
            raise mistake(f"{child.described()} has a name already", site)
        return child


class Component(Scope):
    """Resources that belong together; their names get the component's name as a prefix.

    A subclass makes and assigns its resources in ``__init__``.
    """

    def __init_subclass__(cls) -> None:
        """Refuse a class body that only a stack can have."""
        super().__init_subclass__()
        check_component(cls, Component)

    def __new__(cls, *_: object, **__: object) -> Self:
        """Remember where the component is made, before any of its resources."""
        component = super().__new__(cls)
        register(component, State(here()))
        return component

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return described(self)


Child: TypeAlias = Resource | Component | Test
"""What becomes part of a template when it is assigned."""

C = TypeVar("C", bound=Child)


class Part(NamedTuple):
    """A child of a stack or component, with its name and the assignment that placed it."""

    name: str
    child: Child
    site: Site


def _place_all(scope: Scope, name: str, value: object, site: Site) -> None:
    """Put *value* into *scope*; members of lists and mappings get a number, field or key each."""
    if isinstance(value, Child):
        _place(scope, name, value, site)
    elif isinstance(value, tuple) and (fields := getattr(value, "_fields", ())):
        _place_all(scope, name, dict(zip(fields, value, strict=True)), site)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            _place_all(scope, f"{name}_{index}", item, site)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _place_all(scope, f"{name}_{key}", item, site)
    elif isinstance(value, type) and issubclass(value, Child):
        raise mistake(f"this is the class {value.__name__} itself: call it to make one", site)
    elif isinstance(value, Iterator) or (isinstance(value, AbstractSet) and _has_child(value)):
        message = f"a value of type {type(value).__name__} cannot be placed: make it a list"
        raise mistake(message, site)


def _has_child(items: AbstractSet[object]) -> bool:
    return any(isinstance(item, Child) for item in items)


def _place(scope: Scope, name: str, child: Child, site: Site) -> bool:
    """Make *child* a part of *scope*; False if it is a part of something already.

    A second attribute is then just another Python name for it.
    """
    if not _claim(child, name, site):
        return False
    parts = state_of(scope).parts
    key = (name, isinstance(child, Test)) if name else id(child)
    if key in parts:
        raise taken(name, site, parts[key].site)
    parts[key] = Part(name, child, site)
    return True


def taken(name: str, site: Site, other: Site) -> BlueprintError:
    """Return the error that *name*, which is chosen at *site*, was chosen at the *other* before."""
    if (site.code, site.offset) == (other.code, other.offset):
        advice = "in a loop, fill a list or give names with add()"
        return mistake(f"{name!r} is taken, by this very line: {advice}", site)
    return mistake(f"{name!r} is taken", site, notes=[other.note("by this")])


def _claim(child: Child, name: str, site: Site) -> bool:
    """Whether *child* can become part of something: only once, and in the build that made it."""
    build = current()
    if isinstance(child, Test):  # without state of its own: each stack may use it
        placed = build is not None and child.placed_in is build
        child.placed_in = build
        return not placed
    state = state_of(child)
    if state.build is not build:
        message = f"{child.described()} was not made by this build(): a stack makes its own parts"
        raise mistake(message, site, notes=[state.site.note("made here")])
    if state.name:
        return False
    state.name = name or type(child).__name__
    return True


def place_late(scope: Scope) -> None:
    """Place what was put into lists and mappings below *scope* after they had been assigned."""
    state = state_of(scope)
    for name, (value, site) in state.collections.items():
        _place_all(scope, name, value, site)
    for part in state.parts.values():
        if isinstance(part.child, Component):
            place_late(part.child)


def leaves(scope: Scope, prefix: str = "") -> Iterator[Part]:
    """Yield every resource and condition below *scope* with its full name, as they were placed."""
    for name, child, site in state_of(scope).parts.values():
        full = "_".join(filter(None, (prefix, name)))
        if isinstance(child, Component):
            yield from leaves(child, full)
        else:
            yield Part(full, child, site)


@dataclass_transform(kw_only_default=True, field_specifiers=(parameter, setting, output))
class Stack(Scope, Resource):
    """A template; used as a value, a resource whose type is that template.

    The class's docstring is the template's description. If its closing quotes stand on a line of
    their own, the description ends with the end of its last line, as a block of YAML does.

    Class keywords: *heat* is the range of Heat releases it is for (``">=19"``), *version* pins the
    template version. *file* is the path of its template among the files that are rendered, where
    another one than the class's name is wanted; with ``./`` in front, templates in the same folder
    write it so. *description* is for one that no docstring can say, such as a very long line.
    *also* are nested stacks whose templates go along, though no resource here names them.
    """

    environments: ClassVar[Mapping[str, Environment]] = {}

    parameter_groups: ClassVar[Sequence[Group]] = ()
    """The groups in their order, before those of `parameter(group=…)`, which cannot say all."""

    hotgen_heat: ClassVar[str] = ""
    hotgen_version: ClassVar[str | None] = None
    hotgen_file: ClassVar[str | None] = None
    hotgen_description: ClassVar[object] = None
    hotgen_also: ClassVar[Sequence[type[Stack]]] = ()
    hotgen_site: ClassVar[Site]

    def __init_subclass__(
        cls,
        *,
        heat: str | None = None,
        version: str | None = None,
        file: str | None = None,
        description: object = None,
        also: Sequence[type[Stack]] = (),
    ) -> None:
        """Keep the class keywords, and refuse a class body that cannot become a template."""
        super().__init_subclass__()
        cls.hotgen_site = here()
        cls.hotgen_file = file
        cls.hotgen_description = description
        cls.hotgen_also = also
        if heat is not None:
            cls.hotgen_heat = heat
        if version is not None:
            cls.hotgen_version = version
        check_stack(cls, Stack)

    if TYPE_CHECKING:
        # typed by the declarations
        def __init__(self, **values: Any) -> None: ...  # noqa: ANN401

    else:

        def __new__(cls, *misplaced: object, **_: object) -> Self:
            """Refuse what `__init__` could not tell."""
            if hasattr(cls, "__dataclass_fields__"):
                message = f"{cls.__name__} needs no @dataclass: hotgen reads its declarations"
                raise mistake(message, cls.hotgen_site)
            if misplaced:
                raise mistake(f"{cls.__name__} takes its parameters by name", here())
            return super().__new__(cls)

        def __init__(self, **values: object) -> None:
            """Keep what is given for the parameters and settings of the nested stack."""
            parameters = declared(type(self), ParameterSpec)
            settings = declared(type(self), SettingSpec)
            for name in values:
                if name not in parameters and name not in settings:
                    hints(type(self))  # says so if the declaration of it is wrong
                    known = suggestion(name, [*parameters, *settings])
                    message = f"{type(self).__name__} has no parameter or setting {name!r}: {known}"
                    raise mistake(message, here(), here().part([name], key=True))
            chosen = {name: values.pop(name) for name in settings if name in values}
            super().__init__({parameters[name].hot_name: v for name, v in values.items()})
            state_of(self).settings = chosen

        def __setattr__(self, name: str, value: object) -> None:
            if state_of(self).outputs is None:
                message = f"{name!r} cannot be set from outside: {type(self).__name__}.build() does"
                raise mistake(message, here())
            super().__setattr__(name, value)

        def __getattr__(self, name: str) -> object:
            declared_so = isinstance(getattr(type(self), name, None), DECLARATIONS)
            if name.startswith("_") or (hasattr(type(self), name) and not declared_so):
                return object.__getattribute__(self, name)  # says why it is not there
            raise mistake(_unreadable(self, name), here(), kind=NoAttributeError)

    def build(self) -> None:
        """Assign resources and outputs to attributes of ``self``."""

    def get_attr(self, name: str, *path: Key) -> HeatValue:
        """Return an output of the nested stack by its HOT name, or what *path* selects in it."""
        return AttributeValue(self, (name, *path), here())


def _unreadable(stack: Stack, name: str) -> str:
    """Say why the attribute *name* of *stack* is not there."""
    kind, outputs = type(stack), declared(type(stack), OutputSpec)
    if state_of(stack).outputs is not None:
        known = [*outputs, *declared(kind, ParameterSpec), *declared(kind, SettingSpec)]
        known += [own for own in vars(stack) if not own.startswith("_")]
        return f"{kind.__name__} has no {name!r} so far: {suggestion(name, known)}"
    if name in declared(kind, ParameterSpec):
        return f"{name!r} is a parameter of {kind.__name__}: use the value that it was given"
    return f"{kind.__name__} has no output {name!r}: {suggestion(name, outputs)}"


def declared(stack: type[Stack], kind: type[S]) -> dict[str, S]:
    """Return the declarations of one *kind* by attribute, in order, the base classes' first."""
    found: dict[str, S] = {}
    for base in reversed(stack.__mro__):
        for name, value in vars(base).items():
            if isinstance(value, kind):
                found[name] = value
            else:
                found.pop(name, None)  # a class may have something else in its base's place
    return found
