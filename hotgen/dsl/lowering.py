"""From what an author assigned to what HOT spells: objects become names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MappingView
from collections.abc import Set as AbstractSet
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import TYPE_CHECKING, Protocol, cast

from hotgen.dsl.building import state_of
from hotgen.dsl.declarations import OutputSpec, ParameterSpec, SettingSpec
from hotgen.dsl.origins import locate
from hotgen.dsl.resource import Resource, UntypedResource
from hotgen.dsl.sites import Site, mistake
from hotgen.dsl.stack import Component, Stack, declared, leaves
from hotgen.dsl.values import (
    AttributeValue,
    Conditional,
    FileValue,
    FunctionValue,
    HeatValue,
    LiteralValue,
    ParameterValue,
    RawCall,
    ReferenceValue,
    Test,
    Unknowable,
)
from hotgen.errors import suggestion
from hotgen.hot import template as hot
from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam, GetResource, call

if TYPE_CHECKING:
    from collections.abc import Collection

    from hotgen.dsl.declarations import Binding
    from hotgen.dsl.naming import Names
    from hotgen.errors import BlueprintError
    from hotgen.hot.expr import Absent, Expr, Key, Path, Scalar, Value

_INLINE_OPTIONS = frozenset({"metadata"})
"""What a resource that stands as a definition inside another one may still have."""


class Files(Protocol):
    """Where the parts of a bundle go that are not in the template itself."""

    def template(self, stack: Stack) -> str:
        """Return what the template being built calls that of *stack*."""
        raise NotImplementedError

    def template_of(self, stack: type[Stack], site: Site) -> str:
        """Return what the template being built calls that of a class, without settings."""
        raise NotImplementedError

    def outputs(self, stack: Stack) -> Collection[str]:
        """Return the names of the outputs that the template of *stack* has."""
        raise NotImplementedError

    def file(self, value: FileValue) -> str:
        """Keep the content of a file, and return what the template being built calls it."""
        raise NotImplementedError


class At:
    """Where a value stands: *path* inside of what was written at *site*."""

    __slots__ = ("definition", "path", "site", "whole")

    def __init__(
        self, site: Site, whole: object, path: Path = (), *, definition: bool = False
    ) -> None:
        """Take the call or assignment and its value; *definition* allows that of a resource."""
        self.site = site
        self.whole = whole
        self.path = path
        self.definition = definition

    def step(self, step: Key, *, definition: bool = False) -> At:
        """Return the place of a part of the value."""
        return At(self.site, self.whole, (*self.path, step), definition=definition)

    def mistake(self, message: str, *, key: bool = False) -> BlueprintError:
        """Return the error *message* at this place; with *key*, at the key instead of the value."""
        return mistake(message, self.site, locate(self.site, self.whole, self.path, key=key))


class Plain:
    """Lowers what has to be known before Heat knows anything, such as a default."""

    def value(self, value: object, at: At) -> Value:
        """Lower any value; *at* says where it stands, for messages."""
        if value is None or isinstance(value, str | int | float):
            return _scalar(value)
        if isinstance(value, LiteralValue):
            return self.value(value.content, At(value.site, (value.content,), (0,)))
        if isinstance(value, Mapping):
            return {self.key(key, at): self.value(v, at.step(key)) for key, v in value.items()}
        if isinstance(value, list | tuple):
            return tuple(self.value(item, at.step(i)) for i, item in enumerate(value))
        return self.other(value, at)

    def key(self, key: object, at: At) -> str:
        """Return *key* if it can be one in HOT."""
        if isinstance(key, str):
            return str.__str__(key)
        message = f"a key of a mapping must be a text, not of type {type(key).__name__}"
        if isinstance(key, int):  # it can be found in the source
            raise at.step(key).mistake(message, key=True)
        raise at.mistake(message)

    def other(self, value: object, at: At) -> Value:
        """Refuse what is no plain data."""
        if isinstance(value, Unknowable):
            raise at.mistake(f"only Heat will know {value.described()}: this has to be plain data")
        raise at.mistake(_no_value(value))


class Lowering(Plain):
    """Lowers the values of one built stack to HOT."""

    def __init__(self, names: Names, files: Files) -> None:
        """Take the names that the parts of the stack have, and where nested templates go."""
        self.names = names
        self.files = files
        self.used: set[int] = set()
        self.two_argument_if = False

    def resource(self, resource: Resource) -> hot.Resource:
        """Lower a resource that has a place of its own in the template."""
        self.used.add(id(resource))
        policy = self.option(resource, "update_policy")
        condition = state_of(resource).options.get("condition")
        return hot.Resource(
            type=self.type_name(resource),
            description=self.option(resource, "description"),
            condition=ABSENT
            if condition is None
            else self.test(condition.value, _at(resource, "condition")),
            depends_on=tuple(name for name, _ in self.names.earlier(resource)),
            external_id=self.option(resource, "external_id"),
            deletion_policy=self.option(resource, "deletion_policy"),
            update_policy=policy if isinstance(policy, Mapping) else {},
            metadata=self.option(resource, "metadata"),
            properties=self.properties(resource),
        )

    def type_name(self, resource: Resource) -> str:
        """Return the type of *resource*; that of a nested stack is its template's file name."""
        if isinstance(resource, Stack):
            return self.files.template(resource)
        if isinstance(resource, UntypedResource) and resource.template is not None:
            self.files.template_of(resource.template, state_of(resource).site)
        return resource.type_name

    def properties(self, resource: Resource) -> dict[str, Value]:
        """Lower the properties of *resource*."""
        at = _at(resource, "properties")
        return {
            name: self.value(value, at.step(name, definition=name in resource.definitions))
            for name, value in state_of(resource).properties.items()
        }

    def option(self, resource: Resource, key: str) -> Value | Absent:
        """Lower what was said for *key*, if anything was."""
        said = state_of(resource).options.get(key)
        return ABSENT if said is None else self.value(said.value, _at(resource, key))

    def other(self, value: object, at: At) -> Value:
        """Lower what only Heat will know."""
        if isinstance(value, Resource):
            return self.reference(value, at)
        if at.path[-1:] == ("type",) and isinstance(value, type) and issubclass(value, Stack):
            return self.files.template_of(value, at.site)
        return self.function(value, at)

    def function(self, value: object, at: At) -> Expr:
        """Lower a parameter, an attribute or the result of a function."""
        match value:
            case ParameterValue():
                return GetParam(value.hot_name, self.steps(value.steps, at))
            case AttributeValue():
                return self.attribute(value, at)
            case ReferenceValue():
                return GetResource(self.name(value.resource, value.site))
            case FunctionValue():
                return self.call(value, at)
        raise at.mistake(_no_value(value))

    def steps(self, steps: tuple[object, ...], at: At) -> tuple[Value, ...]:
        """Lower the keys and indices that select a part of a value."""
        return tuple(self.value(step, at) for step in steps)

    def call(self, value: FunctionValue, at: At) -> Expr:
        """Lower a function with its arguments."""
        if isinstance(value, FileValue):
            return call(value.function, self.files.file(value))
        inside = at.step(value.function)
        if value.function != "if" or isinstance(value, RawCall):
            return call(value.function, self.value(value.args, inside))
        condition, *branches = cast("tuple[object, ...]", value.args)
        self.two_argument_if |= len(branches) == 1
        values = (
            self.value(branch, inside.step(index, definition=at.definition))
            for index, branch in enumerate(branches, 1)
        )
        return Call("if", (self.test(condition, inside.step(0)), *values))

    def attribute(self, value: AttributeValue, at: At) -> GetAttr:
        """Lower an attribute of a resource that has a name."""
        name = self.name(value.resource, value.site)
        if isinstance(value.resource, Stack):
            self.check_output(value.resource, value)
        return GetAttr(name, self.steps(value.steps, at))

    def name(self, resource: Resource, site: Site) -> str:
        """Return the name of a *resource* that the author refers to at *site*."""
        name = self.names.get(resource)
        if name is None:
            raise mistake(self.names.unplaced(resource), site)
        return name

    def check_output(self, stack: Stack, value: AttributeValue) -> None:
        """Refuse an output that the nested *stack* does not have."""
        name = value.steps[0] if value.steps else ""
        outputs = self.files.outputs(stack)
        if isinstance(name, str) and name not in {"", "show", *outputs}:
            if name.startswith("resource."):  # Heat looks inside
                return
            declared_names = {spec.hot_name for spec in declared(type(stack), OutputSpec).values()}
            left_out = f"was left out by {type(stack).__name__}.build()"
            message = (
                f"the output {name!r} {left_out}"
                if name in declared_names
                else f"{type(stack).__name__} has no output {name!r}: {suggestion(name, outputs)}"
            )
            raise mistake(message, value.site)

    def reference(self, resource: Resource, at: At) -> Value:
        """Lower a resource as a value: its reference, or its definition where that is wanted."""
        name = self.names.get(resource)
        if at.definition and name is None:
            return self.definition(resource)
        if at.definition:
            message = (
                f"this takes a definition, and {name!r} is a resource of the stack already: "
                "write it here, without assigning it"
            )
            raise at.mistake(message)
        if name is None:
            raise at.mistake(self.names.unplaced(resource))
        return GetResource(name)

    def definition(self, resource: Resource) -> Value:
        """Lower a resource that stands as a value inside another one."""
        self.used.add(id(resource))
        self.refuse_options(resource)
        metadata = self.option(resource, "metadata")
        lowered: dict[str, Value | Absent] = {
            "type": self.type_name(resource),
            "metadata": metadata,
            "properties": self.properties(resource) or ABSENT,
        }
        return {key: value for key, value in lowered.items() if value is not ABSENT}

    def refuse_options(self, resource: Resource) -> None:
        """Refuse what Heat does not let a definition inside another resource have."""
        state = state_of(resource)
        said = [(key, option.site) for key, option in state.options.items()]
        said += [("depends_on", earlier.site) for earlier in state.earlier]
        for key, site in said:
            if key not in _INLINE_OPTIONS:
                message = f"a definition inside another resource can have no {key}"
                raise mistake(message, site, site.part([0]))

    def test(self, condition: object, at: At) -> Value:
        """Lower a condition: its name where it has one."""
        match condition:
            case bool():
                return condition
            case Test():
                name = self.names.get(condition)
                return self.expression(condition, at) if name is None else name
            case HeatValue():
                return self.value(condition, at)
        message = (
            f"a condition is made by equals(), not_() and others, or a boolean parameter; "
            f"it is not of type {type(condition).__name__}"
        )
        raise at.mistake(message)

    def expression(self, test: Test, at: At) -> Value:
        """Lower what *test* is made of."""
        made_of = test.expression
        if not isinstance(made_of, FunctionValue) or isinstance(made_of, RawCall):
            return self.test(made_of, at)
        inside = at.step(made_of.function)
        match made_of.function, made_of.args:
            case "not", operand:
                return Call("not", self.test(operand, inside))
            case (("and" | "or"), (*operands,)):
                tests = (self.test(each, inside.step(i)) for i, each in enumerate(operands))
                return Call(made_of.function, tuple(tests))
        return self.call(made_of, at)

    def output(self, binding: Binding) -> tuple[Value, Value | Absent]:
        """Lower what an output was bound to: its value, and its condition if it has one."""
        value = binding.value
        if not isinstance(value, Conditional):
            return self.value(value, At(binding.site, value)), ABSENT
        at = At(binding.site, (value.condition, value.value))
        return self.value(value.value, at.step(1)), self.test(value.condition, at.step(0))


def _at(resource: Resource, section: str) -> At:
    return At(state_of(resource).site, resource, (section,))


def _scalar(value: str | float | None) -> Scalar:
    """Return *value* as one of Python's own types, also where it is a member of an enumeration."""
    match value:
        case None | bool():
            return value
        case str():
            return str.__str__(value)
        case int():
            return int(value)
    return float(value)


def _no_value(value: object) -> str:
    """Say why *value* cannot stand in a template, without showing it: it may be a secret."""
    kind = type(value).__name__
    match value:
        case Test():
            why = "a condition is no value in HOT: use if_(condition, value, other)"
        case Conditional():
            why = "when() is for outputs: use if_(condition, value, other)"
        case Component():
            names = ", ".join(p.name for p in leaves(value) if isinstance(p.child, Resource))
            why = f"{kind} is several resources: choose one of {names}"
        case ParameterSpec() | SettingSpec() | OutputSpec():
            name = value.attribute
            why = f"this is the declaration of {name!r}, not its value: write self.{name}"
        case bytes():
            why = "bytes cannot stand in a template: decode() makes a text of them"
        case Iterator() | AbstractSet() | MappingView() | range():
            why = f"a value of type {kind} cannot stand in a template: make it a list"
        case type() | FunctionType() | BuiltinFunctionType() | MethodType():
            why = f"this is {value.__name__} itself: call it"
        case _:
            why = (
                f"a value of type {kind} cannot stand in a template: use a text (str() may make "
                "one of it), a number, a list or a mapping"
            )
    return why
