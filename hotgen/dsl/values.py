"""Values that only Heat knows, and the types that stand in a blueprint's annotations."""

from __future__ import annotations

from collections.abc import Mapping
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

from hotgen.dsl.sites import NoAttributeError, Site, here, mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotgen.dsl.building import Build
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


class Unknowable:
    """What exists only once Heat has made the stack: Python cannot compute with it."""

    __slots__ = ()

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return "a value"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self


_SETTING = "a setting() is known while build() runs"
_REFUSED: Final = {
    ("text", "use str_replace() or list_join(); repr() shows what it is"): "str format mod rmod",
    ("the truth", f"use if_() or .when(), combine with and_(), or_(), not_(); {_SETTING}"): "bool",
    ("a comparison", "use equals(); whether two are the same object is told by `is`"): "eq",
    ("a comparison", "use not_(equals()); whether two are the same object is told by `is`"): "ne",
    ("an ordering", f"HOT has none; {_SETTING}"): "lt le gt ge",
    ("the length", f"HOT has none, yaql() can count; {_SETTING}"): "len",
    ("the items", f"use repeat(); {_SETTING}"): "iter reversed",
    ("the content", "use contains()"): "contains",
    (
        "a sum",
        "use list_join() for text, list_concat() for lists, yaql() for numbers",
    ): "add radd",
    ("a number", f"HOT has no arithmetic, yaql() can compute; {_SETTING}"): (
        "int float index complex round abs neg pos sub rsub mul rmul truediv rtruediv floordiv "
        "rfloordiv pow rpow divmod rdivmod"
    ),
}
"""What Python cannot do, and what to do instead, with the special methods that ask for it."""


def _refusal(operation: str, advice: str) -> Callable[..., NoReturn]:
    """Return a special method that explains why *operation* cannot work."""

    def refuse(self: Unknowable, *_: object) -> NoReturn:
        message = f"{operation} of {self.described()}, which only Heat will know: {advice}"
        raise mistake(message, here())

    return refuse


for _refused, _methods in _REFUSED.items():  # a type checker goes on calling these wrong
    for _method in _methods.split():
        setattr(Unknowable, f"__{_method}__", _refusal(*_refused))


def snapshot(value: object) -> object:
    """Return *value* as it is now: what later happens to a list or mapping changes no resource."""
    if isinstance(value, list | tuple):
        copies = [snapshot(item) for item in value]
        return tuple(copies) if isinstance(value, tuple) else copies
    if isinstance(value, Mapping):
        return {key: snapshot(item) for key, item in value.items()}
    return value


class HeatValue(Unknowable):
    """A value that only Heat knows: a parameter, an attribute, or what a function makes of them."""

    __slots__ = ()

    def __getitem__(self, key: Key) -> HeatValue:
        message = f"HOT cannot select {key!r} from {self.described()}: use yaql()"  # noqa: S608 - no SQL
        raise mistake(message, here())

    if not TYPE_CHECKING:  # a type checker knows that there is no such attribute

        def __getattr__(self, name: str) -> NoReturn:
            if name.startswith("_"):
                raise AttributeError(name)
            message = (
                f"{name!r} of {self.described()}, which only Heat will know: "
                "select with [...], compute with hotgen.functions"
            )
            raise mistake(message, here(), kind=NoAttributeError)


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

    __slots__ = ("hot_name", "steps")

    def __init__(self, hot_name: str, steps: tuple[Key, ...] = ()) -> None:
        self.hot_name = hot_name
        self.steps = steps

    def __getitem__(self, key: Key) -> ParameterValue:
        return ParameterValue(self.hot_name, (*self.steps, key))

    def __repr__(self) -> str:
        return f"<{self.described()}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the parameter {self.hot_name!r}"


class AttributeValue(AnyValue):
    """An attribute of a resource, or a part of it: ``get_attr``."""

    __slots__ = ("resource", "site", "steps")

    def __init__(self, resource: Resource, steps: tuple[Key, ...], site: Site) -> None:
        self.resource = resource
        self.steps = steps
        self.site = site

    def __getitem__(self, key: Key) -> AttributeValue:
        return AttributeValue(self.resource, (*self.steps, key), here())

    def __repr__(self) -> str:
        return f"<{self.described()}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        attribute = f"the attribute {self.steps[0]!r}" if self.steps else "all attributes"
        return f"{attribute} of {self.resource.described()}"


class ReferenceValue(HeatValue):
    """The reference of a resource, mostly its id, wherever that is wanted: ``get_resource``."""

    __slots__ = ("resource", "site")

    def __init__(self, resource: Resource, site: Site) -> None:
        self.resource = resource
        self.site = site

    def __repr__(self) -> str:
        return f"<{self.described()}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the reference of {self.resource.described()}"


class FunctionValue(AnyValue):
    """What one of HOT's functions makes of its arguments."""

    __slots__ = ("args", "function", "site")

    def __init__(self, function: str, args: object) -> None:
        self.function = function
        self.args = snapshot(args)
        self.site = here()

    def __repr__(self) -> str:
        return f"<{self.described()}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return f"the result of {self.function}"


class RawCall(FunctionValue):
    """A function with its arguments just as HOT spells them, right or wrong."""

    __slots__ = ()


class FileValue(FunctionValue):
    """The content of a file beside the blueprint: ``get_file``.

    *file* is where it goes, seen from the folder that everything is rendered to; *key* is what the
    template calls it, if that has been chosen, and then decides where it goes.
    """

    __slots__ = ("content", "file", "key")

    def __init__(self, file: str, content: str | bytes, key: str | None) -> None:
        super().__init__("get_file", file)
        self.file = file
        self.content = content
        self.key = key


class LiteralValue(AnyValue):
    """Plain data that stands where its Python type is not expected, for Heat to make sense of."""

    __slots__ = ("content", "site")

    def __init__(self, content: object) -> None:
        self.content = snapshot(content)
        self.site = here()

    def __repr__(self) -> str:
        return f"<{self.described()}>"

    def described(self) -> str:
        """Return what this is, in the words of a message."""
        return "a literal value"


class Test(Unknowable):
    """Something that holds or does not: for ``.when()``, `if_` and named conditions.

    Assigned to an attribute of a stack it becomes one of the template's conditions.
    """

    __slots__ = ("expression", "placed_in", "site")
    __test__: ClassVar[bool] = False  # the name would make pytest collect it

    def __init__(self, expression: object) -> None:
        self.expression = expression
        self.placed_in: Build | None = None
        self.site = here()

    def __repr__(self) -> str:
        return f"<{self.described()}>"

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
