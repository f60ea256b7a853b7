"""Resources as values: what they are made of, before they have a name in a stack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)

from hotgen.dsl.building import State, described, register, state_of
from hotgen.dsl.sites import NoAttributeError, here, mistake
from hotgen.dsl.values import UNSET, AttributeValue, Unknowable, snapshot
from hotgen.errors import Note, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Component, Stack
    from hotgen.dsl.values import Condition, HeatValue, Key

A = TypeVar("A", bound=str)
R = TypeVar("R", bound="Resource")

DeletionPolicy: TypeAlias = Literal["Delete", "Retain", "Snapshot"]


class Resource(Unknowable):
    """One Heat resource; as the value of a property it stands for its reference.

    A resource gets its name by being assigned to an attribute of a stack or component. Inside a
    property that takes a definition, such as the ``resource`` of an autoscaling group, it needs
    none.
    """

    type_name: ClassVar[str] = ""

    property_names: ClassVar[Mapping[str, str]] = {}
    """HOT's names of the properties that Python spells in another way."""

    definitions: ClassVar[frozenset[str]] = frozenset()
    """The properties that take the definition of a resource instead of a reference to one."""

    def __init__(self, properties: Mapping[str, object]) -> None:
        """Keep *properties* by their HOT names, without those that are `UNSET`."""
        given = {name: snapshot(v) for name, v in properties.items() if v is not UNSET}
        register(self, State(here(), properties=given))

    if not TYPE_CHECKING:  # a type checker knows the attributes from the annotations

        def __getattr__(self, name: str) -> object:
            if name.startswith("_") or hasattr(type(self), name):
                return object.__getattribute__(self, name)  # says why it is not there
            given = state_of(self).properties
            hot_name = self.property_names.get(name, name)
            if hot_name in given:
                return given[hot_name]
            methods = [own for own, value in vars(Resource).items() if callable(value)]
            near = nearest(name, [*given, *methods])
            hint = f": did you mean {near!r}?" if near else "; get_attr() reads attributes"
            message = f"{self.described()} was given no {name!r}{hint}"
            raise mistake(message, here(), kind=NoAttributeError)

        def __setattr__(self, name: str, value: object) -> None:
            message = f"{name!r} of {self.described()} is given when it is made, not later"
            raise mistake(message, here())

        def __getitem__(self, key: object) -> None:
            message = f"{self.described()} has no items: get_attr() reads attributes"
            raise mistake(message, here())

        def __copy__(self) -> None:
            message = f"{self.described()} cannot be copied: make another one"
            raise mistake(message, here())

    def __repr__(self) -> str:
        """Write the type, and the name where there is one."""
        name = state_of(self).name
        return f"<{self.type_name} {name!r}>" if name else f"<{self.type_name}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return described(self)

    def after(self, *resources: Resource | Component) -> Self:
        """Make this resource only once *resources* are there (``depends_on``)."""
        site = here()
        _stated(self).earlier += [Earlier(i, thing, site) for i, thing in enumerate(resources)]
        return self

    def when(self, condition: Condition) -> Self:
        """Make this resource only if *condition* holds (``condition``)."""
        return _option(self, "condition", condition)

    def retained(self) -> Self:
        """Keep this resource when the stack no longer has it (``deletion_policy: Retain``)."""
        return _option(self, "deletion_policy", "Retain")

    def snapshotted(self) -> Self:
        """Snapshot this resource before it is deleted (``deletion_policy: Snapshot``)."""
        return _option(self, "deletion_policy", "Snapshot")

    def with_deletion_policy(self, policy: DeletionPolicy | HeatValue) -> Self:
        """Say what becomes of this resource when the stack no longer has it."""
        return _option(self, "deletion_policy", policy)

    def with_metadata(self, metadata: Mapping[str, object] | HeatValue) -> Self:
        """Attach *metadata*, which in-instance agents can read (``metadata``)."""
        return _option(self, "metadata", metadata)

    def with_update_policy(self, policy: Mapping[str, Any]) -> Self:
        """Say how an update of this resource is carried out (``update_policy``)."""
        return _option(self, "update_policy", policy)

    def with_description(self, description: str) -> Self:
        """Describe this resource in the template (``description``)."""
        return _option(self, "description", description)

    def with_external_id(self, external_id: str | HeatValue) -> Self:
        """Use an existing resource instead of making one (``external_id``)."""
        return _option(self, "external_id", external_id)


class Option(NamedTuple):
    """What was said of a resource beside its properties, and by which call."""

    value: object
    site: Site


class Earlier(NamedTuple):
    """What a resource comes after: the call of `Resource.after`, and which argument."""

    argument: int
    thing: object
    site: Site


def _stated(resource: Resource) -> State:
    """Return the state of *resource*, of which something is said."""
    state = state_of(resource)
    if isinstance(resource, Named):
        message = f"named({resource.name!r}) is only a name: say that of the resource itself"
        raise mistake(message, here())
    if state.outputs is not None:
        message = f"this is {type(resource).__name__} itself: say that of one of its resources"
        raise mistake(message, here())
    return state


def _option(resource: R, key: str, value: object) -> R:
    site, options = here(), _stated(resource).options
    if key in options:
        message = f"the {key} of {resource.described()} is set twice"
        first = Note("the first time", options[key].site.method())
        raise mistake(message, site, site.method(), notes=[first])
    options[key] = Option(snapshot(value), site)
    return resource


@dataclass_transform(kw_only_default=True, frozen_default=True)
class TypedResource(Resource, Generic[A]):
    """The base of the generated classes; ``A`` are the names of the attributes."""

    def __init_subclass__(
        cls,
        *,
        type: str | None = None,  # noqa: A002 - HOT's own word
        names: Mapping[str, str] | None = None,
        definitions: Iterable[str] | None = None,
    ) -> None:
        """Note the Heat type *type* and how its properties are spelt; else they are inherited."""
        super().__init_subclass__()
        if type is not None:
            cls.type_name = type
        if names is not None:
            cls.property_names = names
        if definitions is not None:
            cls.definitions = frozenset(definitions)
        for name in [name for name, value in vars(cls).items() if value is UNSET]:
            delattr(cls, name)  # a type checker has read it; here it would hide what is given

    if TYPE_CHECKING:
        # typed by the annotations of the subclass
        def __init__(self, **properties: Any) -> None: ...  # noqa: ANN401

    else:

        def __init__(self, *misplaced: object, **properties: object) -> None:
            """Keep the properties; whether Heat takes them is checked in the rendered template."""
            if misplaced:
                raise mistake(f"{type(self).__name__} takes its properties by name", here())
            names = type(self).property_names
            super().__init__({names.get(name, name): value for name, value in properties.items()})

    def get_attr(self, name: A, *path: Key) -> HeatValue:
        """Return an attribute that Heat will know, or what *path* selects inside its value."""
        return AttributeValue(self, (name, *path), here())


class UntypedResource(Resource):
    """A resource of any type: a vendor's, a retired one, or a template by its file name.

    *definitions* are the properties that take the definition of a resource, not a reference.
    *template* is a Stack class whose template the type names, so that it goes with the others.
    """

    def __init__(
        self,
        type_name: str,
        properties: Mapping[str, object] | None = None,
        *,
        definitions: Iterable[str] = (),
        template: type[Stack] | None = None,
    ) -> None:
        """Keep *properties*, which are spelt as in HOT."""
        arguments: tuple[object, object] = type_name, properties
        if not isinstance(arguments[0], str) or not isinstance(arguments[1], Mapping | None):
            message = 'an UntypedResource takes a type and a mapping of properties: "OS::…", {…}'
            raise mistake(message, here())
        if not _is_template(template):
            message = "template is the Stack class whose template the type names"
            raise mistake(message, here(), here().part(["template"]))
        own = {"type_name": type_name, "definitions": frozenset(definitions), "template": template}
        vars(self).update(own)
        super().__init__(properties or {})

    if TYPE_CHECKING:
        template: type[Stack] | None

    def get_attr(self, name: str, *path: Key) -> HeatValue:
        """Return an attribute that Heat will know, or what *path* selects inside its value."""
        return AttributeValue(self, (name, *path), here())


def _is_template(template: object) -> bool:
    return template is None or (isinstance(template, type) and hasattr(template, "hotgen_file"))


class Named(UntypedResource):
    """A resource of the template that is known by its name only."""

    if TYPE_CHECKING:
        name: str

    def __init__(self, name: str) -> None:
        """Keep the name; whether there is such a resource is checked in the rendered template."""
        vars(self).update(type_name="", definitions=frozenset(), template=None, name=name)
        vars(self)["_hotgen"] = State(here(), name=name)
