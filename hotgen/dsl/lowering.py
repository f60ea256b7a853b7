"""From what an author assigned to what HOT spells: objects become names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from hotgen.dsl import building
from hotgen.dsl.resource import Resource, dependencies_of, option_of, properties_of, site_of
from hotgen.dsl.sites import Site, mistake
from hotgen.dsl.stack import Component, Stack, leaves
from hotgen.dsl.values import (
    AttributeValue,
    Conditional,
    FileValue,
    FunctionValue,
    ParameterValue,
    ReferenceValue,
    Test,
)
from hotgen.hot import template as hot
from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam, GetResource, call

if TYPE_CHECKING:
    from hotgen.errors import Origin
    from hotgen.hot.expr import Absent, Expr, Path, Value

_INLINE_OPTIONS = frozenset({"metadata"})
"""What a resource that stands as a definition inside another one may still have."""


class Files(Protocol):
    """Where the parts of a bundle go that are not in the template itself."""

    def template(self, stack: Stack) -> str:
        """Return the file name of the template of *stack*."""

    def file(self, value: FileValue) -> None:
        """Keep the content of a file that the template names."""


class Lowering:
    """Lowers the values of one built stack, whose resources and conditions have the given names."""

    def __init__(self, stack: str, names: Mapping[int, str], files: Files, locate: Locate) -> None:
        """Take the name of the stack's class, for messages, and names by the id of the object."""
        self.stack = stack
        self.names = names
        self.files = files
        self.locate = locate
        self.used: set[int] = set()
        self.functions: set[str] = set()
        self.two_argument_if = False

    def resource(self, resource: Resource) -> hot.Resource:
        """Lower a resource that has a place of its own in the template."""
        self.used.add(id(resource))
        return hot.Resource(
            type=self.type_name(resource),
            description=self.option(resource, "description"),
            condition=self.condition_of(resource),
            depends_on=self.depends_on(resource),
            external_id=self.option(resource, "external_id"),
            deletion_policy=self.option(resource, "deletion_policy"),
            update_policy=self.mapping(resource, "update_policy"),
            metadata=self.option(resource, "metadata"),
            properties=self.properties(resource),
        )

    def type_name(self, resource: Resource) -> str:
        """Return the type of *resource*; that of a nested stack is its template's file name."""
        return self.files.template(resource) if isinstance(resource, Stack) else resource.type_name

    def properties(self, resource: Resource) -> dict[str, Value]:
        """Lower the properties of *resource*."""
        return {
            name: self.value(
                value, _At(resource, ("properties", name), name in resource.definitions)
            )
            for name, value in properties_of(resource).items()
        }

    def option(self, resource: Resource, key: str) -> Value | Absent:
        """Lower what was said for *key*, if anything was."""
        said = option_of(resource, key)
        return ABSENT if said is ABSENT else self.value(said, _At(resource, (key,)))

    def mapping(self, resource: Resource, key: str) -> Mapping[str, Value]:
        """Lower what was said for *key*, which is a mapping, if anything was."""
        lowered = self.option(resource, key)
        return lowered if isinstance(lowered, Mapping) else {}

    def condition_of(self, resource: Resource) -> Value | Absent:
        """Lower the condition of *resource*, if it has one."""
        said = option_of(resource, "condition")
        return ABSENT if said is ABSENT else self.test(said, _At(resource, ("condition",)))

    def depends_on(self, resource: Resource) -> tuple[str, ...]:
        """Return the names of what *resource* comes after, each once."""
        found: dict[str, None] = {}
        for other, site in dependencies_of(resource):
            for one in self.members(other, site):
                found[self.name(one, site)] = None
        return tuple(found)

    def members(self, thing: object, site: Site) -> list[Resource]:
        """Return *thing* itself, or all resources of a component."""
        if isinstance(thing, Component):
            return [leaf for _, leaf, _ in leaves(thing) if isinstance(leaf, Resource)]
        if isinstance(thing, Resource):
            return [thing]
        message = f"after() takes resources and components, not {_kind(thing)}"
        raise mistake(message, site)

    def value(self, value: object, at: _At) -> Value:
        """Lower any value; *at* says where it stands, for messages."""
        if value is None or isinstance(value, bool | int | float | bytes):
            return value
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, Mapping):
            return {self.key(key, at): self.value(v, at.step(key)) for key, v in value.items()}
        if isinstance(value, list | tuple):
            return tuple(self.value(item, at.step(i)) for i, item in enumerate(value))
        if isinstance(value, Resource):
            return self.reference(value, at)
        return self.function(value, at)

    def key(self, key: object, at: _At) -> str:
        """Return *key* if it can be one in HOT."""
        if isinstance(key, str):
            return key
        message = f"a key of a mapping must be a text, not {_kind(key)}"
        raise self.error(message, at)

    def function(self, value: object, at: _At) -> Expr:
        """Lower what only Heat will know."""
        match value:
            case ParameterValue():
                path = tuple(self.value(step, at) for step in value.path)
                return GetParam(value.name, path)
            case AttributeValue():
                return self.attribute(value, at)
            case ReferenceValue():
                return GetResource(self.name(value.resource, value.site))
            case FunctionValue():
                return self.call(value, at)
        raise self.error(_no_value(value), at)

    def call(self, value: FunctionValue, at: _At) -> Expr:
        """Lower a function with its arguments."""
        self.functions.add(value.function)
        if isinstance(value, FileValue):
            self.files.file(value)
        inside = at.inside(value)
        if value.function != "if":
            return call(value.function, self.value(value.args, inside))
        condition, *branches = cast("tuple[object, ...]", value.args)
        self.two_argument_if |= len(branches) == 1
        values = (self.value(branch, inside.step(i + 1)) for i, branch in enumerate(branches))
        return Call("if", (self.test(condition, inside.step(0)), *values))

    def attribute(self, value: AttributeValue, at: _At) -> GetAttr:
        """Lower an attribute of a resource that has a name."""
        name = self.name(value.resource, value.site)
        return GetAttr(name, tuple(self.value(step, at) for step in value.path))

    def name(self, resource: Resource, site: Site) -> str:
        """Return the name of a *resource* that the author refers to at *site*."""
        name = self.names.get(id(resource))
        if name is None:
            raise mistake(_unplaced(resource, self.stack), site)
        return name

    def reference(self, resource: Resource, at: _At) -> Value:
        """Lower a resource as a value: its reference, or its definition where that is wanted."""
        name = self.names.get(id(resource))
        if at.definition and not at.path[2:]:
            if name is None:
                return self.definition(resource)
            message = (
                f"this takes a definition, and {name!r} is a resource of the stack already: "
                "write it here, without assigning it"
            )
            raise self.error(message, at)
        if name is None:
            raise self.error(_unplaced(resource, self.stack), at)
        return GetResource(name)

    def definition(self, resource: Resource) -> Value:
        """Lower a resource that stands as a value inside another one."""
        self.used.add(id(resource))
        for key in vars(resource)["_options"]:
            if key not in _INLINE_OPTIONS:
                message = f"{key} cannot be set on a definition inside another resource"
                raise mistake(message, site_of(resource))
        lowered: dict[str, Value] = {"type": self.type_name(resource)}
        metadata = self.option(resource, "metadata")
        if metadata is not ABSENT:
            lowered["metadata"] = metadata
        properties = self.properties(resource)
        return {**lowered, "properties": properties} if properties else lowered

    def test(self, condition: object, at: _At) -> Value:
        """Lower a condition: its name where it has one."""
        if isinstance(condition, bool):
            return condition
        if not isinstance(condition, Test):
            return self.function(condition, at)
        name = self.names.get(id(condition))
        return self.expression(condition, at) if name is None else name

    def expression(self, test: Test, at: _At) -> Value:
        """Lower what *test* is made of."""
        expression = test.expression
        if isinstance(expression, bool | Test) or not isinstance(expression, FunctionValue):
            return self.test(expression, at)
        operands = expression.args
        if expression.function in {"and", "or", "not"}:
            items = operands if isinstance(operands, tuple) else (operands,)
            lowered = tuple(self.test(item, at) for item in items)
            return Call(expression.function, lowered if isinstance(operands, tuple) else lowered[0])
        return self.call(expression, at)

    def output(self, value: object, at: _At) -> tuple[Value, Value | Absent]:
        """Lower what an output was bound to: its value, and its condition if it has one."""
        if isinstance(value, Conditional):
            return self.value(value.value, at), self.test(value.condition, at)
        return self.value(value, at), ABSENT

    def error(self, message: str, at: _At) -> Exception:
        """Return the mistake *message* at the place where the author wrote the value."""
        found = None if at.resource is None else self.locate(at.resource, at.path)
        return mistake(message, at.site, found)


class Locate(Protocol):
    """Finds a place inside a resource in the author's code."""

    def __call__(self, resource: Resource, path: Path) -> Origin | None:
        """Return where *path* inside *resource* was written."""


class _At:
    """Where a value stands: inside which resource, or at which call."""

    __slots__ = ("definition", "path", "resource", "site")

    def __init__(
        self,
        resource: Resource | None,
        path: Path,
        definition: bool = False,  # noqa: FBT001, FBT002 - only ever passed by this module
        site: Site | None = None,
    ) -> None:
        self.resource = resource
        self.path = path
        self.definition = definition
        self.site: Site = site or site_of(resource)  # type: ignore[arg-type]  # one is given

    def step(self, key: object) -> _At:
        step = key if isinstance(key, str | int) else str(key)
        return _At(self.resource, (*self.path, step), self.definition, self.site)

    def inside(self, value: FunctionValue) -> _At:
        return _At(None, self.path, site=value.site)


def outside(site: Site) -> _At:
    """Return the place of a value that belongs to no resource, such as an output's."""
    return _At(None, (), site=site)


def _kind(value: object) -> str:
    return f"{type(value).__name__} {value!r}"[:80]


def _unplaced(resource: Resource, stack: str) -> str:
    if building.name_of(resource):
        return f"{resource!r} belongs to another stack, not to {stack}"
    return (
        f"this {type(resource).__name__} is used, but is not part of {stack}: "
        "assign it to an attribute of self"
    )


def _no_value(value: object) -> str:
    match value:
        case Test():
            return "a condition is no value in HOT: use if_(condition, value, other)"
        case Conditional():
            return "when() is for outputs: use if_(condition, value, other)"
        case Component():
            names = ", ".join(name for name, leaf, _ in leaves(value) if isinstance(leaf, Resource))
            return f"a {type(value).__name__} is several resources: choose one of {names}"
        case type():
            return f"this is the class {value.__name__} itself: call it to make one"
    return f"{_kind(value)} cannot stand in a template: use a text, number, list or mapping"
