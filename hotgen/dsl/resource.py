"""Resources as values: what they are made of, before they have a name in a stack."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    NoReturn,
    Self,
    TypeVar,
    dataclass_transform,
)

from hotgen.dsl import building
from hotgen.dsl.sites import Site, here, mistake
from hotgen.dsl.values import UNSET, AttributeValue, Unknowable
from hotgen.hot.expr import ABSENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.dsl.stack import Component
    from hotgen.dsl.values import Condition, HeatValue, Key

A = TypeVar("A", bound=str)
R = TypeVar("R", bound="Resource")


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
        state = vars(self)
        state["_properties"] = {
            name: value for name, value in properties.items() if value is not UNSET
        }
        state["_options"] = {}
        state["_site"] = here()
        building.register(self)

    if not TYPE_CHECKING:  # a type checker knows the attributes from the annotations

        def __getattr__(self, name: str) -> object:
            if name.startswith("_"):
                raise AttributeError(name)
            names = type(self).property_names
            try:
                return self._properties[names.get(name, name)]
            except KeyError:
                message = f"{self!r} was given no property {name!r}; get_attr() reads attributes"
                raise AttributeError(message) from None

        def __setattr__(self, name: str, value: object) -> None:
            message = f"{name!r} of {self!r} is given when the resource is made, not later"
            raise mistake(message, here())

    def __repr__(self) -> str:
        """Write the type, and the name where there is one."""
        name = building.name_of(self)
        return f"<{self.type_name} {name!r}>" if name else f"<{self.type_name}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"{type(self).__name__} {building.name_of(self) or ''}".rstrip()

    def after(self, *resources: Resource | Component) -> Self:
        """Make this resource only once *resources* are there (``depends_on``)."""
        earlier: list[tuple[object, Site]] = vars(self)["_options"].setdefault("depends_on", [])
        site = here()
        earlier.extend((resource, site) for resource in resources)
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


def _option(resource: R, key: str, value: object) -> R:
    options = vars(resource)["_options"]
    if key in options:
        message = f"{key} of {resource!r} is set twice"
        raise mistake(message, here())
    options[key] = (value, here())
    return resource


@dataclass_transform(kw_only_default=True, frozen_default=True)
class TypedResource(Resource, Generic[A]):
    """The base of the generated classes; ``A`` are the names of the attributes."""

    def __init_subclass__(
        cls,
        *,
        type: str,  # noqa: A002 - HOT's own word
        names: Mapping[str, str] | None = None,
        definitions: tuple[str, ...] = (),
    ) -> None:
        """Note the Heat type *type* and how its properties are spelt."""
        super().__init_subclass__()
        cls.type_name = type
        cls.property_names = names or {}
        cls.definitions = frozenset(definitions)

    def __init__(self, **properties: Any) -> None:  # noqa: ANN401 - typed by the subclass's annotations
        """Keep the properties; whether Heat takes them is checked in the rendered template."""
        names = type(self).property_names
        super().__init__({names.get(name, name): value for name, value in properties.items()})

    def get_attr(self, name: A, *path: Key) -> HeatValue:
        """Return an attribute that Heat will know, or what *path* selects inside its value."""
        return AttributeValue(self, (name, *path), here())


class UntypedResource(Resource):
    """A resource of any type: a vendor's, a retired one, or a template by its file name."""

    def __init__(self, type_name: str, properties: Mapping[str, object] | None = None) -> None:
        """Keep *properties*, which are spelt as in HOT."""
        vars(self)["type_name"] = type_name
        super().__init__(properties or {})

    def get_attr(self, name: str, *path: Key) -> HeatValue:
        """Return an attribute that Heat will know, or what *path* selects inside its value."""
        return AttributeValue(self, (name, *path), here())


def properties_of(resource: Resource) -> dict[str, object]:
    """Return the properties that were given, by their HOT names."""
    properties: dict[str, object] = vars(resource)["_properties"]
    return properties


def option_of(resource: Resource, key: str) -> object:
    """Return what was said for *key* (``condition``, ``metadata`` …), or `ABSENT`."""
    said = vars(resource)["_options"].get(key)
    return ABSENT if said is None else said[0]


def dependencies_of(resource: Resource) -> list[tuple[object, Site]]:
    """Return what was named in `Resource.after`, each with the call that named it."""
    named: list[tuple[object, Site]] = vars(resource)["_options"].get("depends_on", [])
    return named


def option_site(resource: Resource, key: str) -> Site | None:
    """Return the call that set *key*, if there was one."""
    said = vars(resource)["_options"].get(key)
    return None if said is None else said[-1][1] if key == "depends_on" else said[1]


def site_of(resource: Resource) -> Site:
    """Return the call that made *resource*."""
    site: Site = vars(resource)["_site"]
    return site


def unsupported(message: str, resource: Resource) -> NoReturn:
    """Raise the mistake *message* at the line that made *resource*."""
    raise mistake(message, site_of(resource))
