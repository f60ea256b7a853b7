"""Values that only Heat knows, and the types that stand in a blueprint's annotations."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    NoReturn,
    Self,
    TypeAlias,
    TypeVar,
    Union,
    overload,
)

from hotgen.dsl.sites import Site, here, mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotgen.dsl.resource import Resource

T = TypeVar("T")

Key: TypeAlias = "str | int | HeatValue"
"""One step inside a value that only Heat knows: a key, an index, or a value that Heat works out."""


class _Unset:
    """The type of `UNSET`."""

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final[Any] = _Unset()
"""The default of what was not given; ``None`` is a value in HOT."""


def _refuses(operation: str, advice: str) -> Callable[..., NoReturn]:
    """Return a special method that explains why *operation* cannot work."""

    def refuse(self: Unknowable, *_: object) -> NoReturn:
        message = f"{operation} of {self.described()}, which only Heat will know: {advice}"
        raise mistake(message, here())

    return refuse


class Unknowable:
    """What exists only once Heat has made the stack: Python cannot compute with it."""

    __slots__ = ()

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return "a value"

    if not TYPE_CHECKING:  # a type checker shall go on calling these wrong
        __str__ = _refuses("text", "use str_replace() or list_join()")
        __format__ = _refuses("text", "use str_replace() or list_join()")
        __bool__ = _refuses("the truth", "use if_() or .when()")
        __eq__ = _refuses("a comparison", "use equals()")
        __ne__ = _refuses("a comparison", "use not_(equals())")
        __lt__ = _refuses("an ordering", "HOT has no such function")
        __le__ = _refuses("an ordering", "HOT has no such function")
        __gt__ = _refuses("an ordering", "HOT has no such function")
        __ge__ = _refuses("an ordering", "HOT has no such function")
        __len__ = _refuses("the length", "HOT has no such function; yaql() can count")
        __contains__ = _refuses("the content", "use contains()")
        __add__ = _refuses("a sum", "use list_join() for text, list_concat() for lists")
        __radd__ = _refuses("a sum", "use list_join() for text, list_concat() for lists")
        __mod__ = _refuses("text", "use str_replace()")
        __rmod__ = _refuses("text", "use str_replace()")
        __int__ = _refuses("a number", "HOT has no arithmetic; yaql() can compute")
        __float__ = _refuses("a number", "HOT has no arithmetic; yaql() can compute")
        __index__ = _refuses("a number", "HOT has no arithmetic; yaql() can compute")
        __iter__ = _refuses("the items", "use repeat()")
        __hash__ = object.__hash__


class HeatValue(Unknowable):
    """A value that only Heat knows: a parameter, an attribute, or what a function makes of them."""

    __slots__ = ()

    def __getitem__(self, key: Key) -> HeatValue:
        message = f"HOT cannot select {key!r} from {self.described()}: use yaql()"  # noqa: S608 - no SQL
        raise mistake(message, here())


if TYPE_CHECKING:

    class AnyValue(HeatValue, Any):  # type: ignore[misc]  # what derives from Any fits everywhere
        """A value that may stand for a whole map, which type checkers otherwise know key by key.

        They name the wrong key of such a map only where nothing but this map is expected; so
        `HeatValue` is no alternative there, and what can yield a map is of this type.
        """

else:
    AnyValue = HeatValue


class ParameterValue(AnyValue):
    """The value of a parameter, or a part of it: ``get_param``."""

    __slots__ = ("name", "path", "site")

    def __init__(self, name: str, path: tuple[Key, ...] = (), site: Site | None = None) -> None:
        self.name = name
        self.path = path
        self.site = site

    def __getitem__(self, key: Key) -> ParameterValue:
        return ParameterValue(self.name, (*self.path, key), here())

    def __repr__(self) -> str:
        return f"<parameter {self.name}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the parameter {self.name!r}"


class AttributeValue(AnyValue):
    """An attribute of a resource, or a part of it: ``get_attr``."""

    __slots__ = ("path", "resource", "site")

    def __init__(self, resource: Resource, path: tuple[Key, ...], site: Site) -> None:
        self.resource = resource
        self.path = path
        self.site = site

    def __getitem__(self, key: Key) -> AttributeValue:
        return AttributeValue(self.resource, (*self.path, key), here())

    def __repr__(self) -> str:
        return f"<attribute {self.path[0] if self.path else ''} of {self.resource!r}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the attribute {self.path[0]!r}" if self.path else "all attributes of a resource"


class ReferenceValue(HeatValue):
    """The reference of a resource, mostly its id, wherever that is wanted: ``get_resource``."""

    __slots__ = ("resource", "site")

    def __init__(self, resource: Resource, site: Site) -> None:
        self.resource = resource
        self.site = site

    def __repr__(self) -> str:
        return f"<reference of {self.resource!r}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return "the reference of a resource"


class FunctionValue(AnyValue):
    """What one of HOT's functions makes of its arguments."""

    __slots__ = ("args", "function", "site")

    def __init__(self, function: str, args: object) -> None:
        self.function = function
        self.args = args
        self.site = here()

    def __repr__(self) -> str:
        return f"<{self.function}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the result of {self.function}"


class FileValue(FunctionValue):
    """The content of a file beside the blueprint: ``get_file``."""

    __slots__ = ("content",)

    def __init__(self, key: str, content: str | bytes) -> None:
        super().__init__("get_file", key)
        self.site = here()
        self.content = content


class Test(Unknowable):
    """Something that holds or does not: for ``.when()``, `if_` and named conditions.

    Assigned to an attribute of a stack it becomes one of the template's conditions.
    """

    __slots__ = ("expression", "site")
    __test__: ClassVar[bool] = False  # the name would make pytest collect it

    def __init__(self, expression: object) -> None:
        self.expression = expression
        self.site = here()

    def __repr__(self) -> str:
        return "<condition>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return "a condition"


class Conditional:
    """The value of an output that is shown only while a condition holds."""

    __slots__ = ("condition", "value")

    def __init__(self, condition: Condition, value: object) -> None:
        self.condition = condition
        self.value = value


Value: TypeAlias = Union[T, HeatValue]  # noqa: UP007 - `|` needs a type, not a variable
"""What a property of type ``T`` accepts."""

Condition: TypeAlias = Test | HeatValue | bool
"""What can decide: a test, a boolean parameter, or what ``contains`` and ``yaql`` return."""


class Input(Generic[T]):
    """The annotation of a parameter: given as a ``T`` from outside, known only to Heat inside."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self: Input[dict[str, Any]], instance: object, owner: type) -> AnyValue: ...
    @overload
    def __get__(self, instance: object, owner: type) -> HeatValue: ...
    def __get__(self, instance: object | None, owner: type) -> object:
        raise NotImplementedError

    def __set__(self, instance: object, value: T | HeatValue | Resource) -> None:
        raise NotImplementedError


class Output(Generic[T]):
    """The annotation of an output: bound in ``build()``, an attribute of the stack from outside."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self: Output[dict[str, Any]], instance: object, owner: type) -> AnyValue: ...
    @overload
    def __get__(self, instance: object, owner: type) -> HeatValue: ...
    def __get__(self, instance: object | None, owner: type) -> object:
        raise NotImplementedError

    def __set__(
        self, instance: object, value: T | HeatValue | Resource | Conditional | None
    ) -> None:
        raise NotImplementedError
