"""From values of HOT to expressions of Python."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.errors import HotgenError
from hotgen.hot.expr import EXPR_TYPES, Call, GetAttr, GetParam, GetResource, spelling
from hotgen.importing.hot.fits import fits, takes_any_value
from hotgen.importing.hot.functions import function
from hotgen.importing.python.code import Atom, Bracket, Chain, Entry, Text
from hotgen.importing.python.strings import string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hotgen.hot.expr import Expr, Path, Value
    from hotgen.importing.hot.plan import Part
    from hotgen.importing.hot.scope import Scope
    from hotgen.importing.python.code import Code
    from hotgen.schema.slots import Slot

_PSEUDO: Final = {
    "OS::stack_name": "STACK_NAME",
    "OS::stack_id": "STACK_ID",
    "OS::project_id": "PROJECT_ID",
}

_TESTS: Final = frozenset({"not", "equals", "and", "or"})
_STEPS: Final = (str, int, *EXPR_TYPES)


class Expressions:
    """Writes the values of one template; *slot* is what the type checker expects, if anything."""

    def __init__(self, scope: Scope) -> None:
        """Write for *scope*."""
        self.scope = scope
        self.definition: Callable[[Mapping[str, Value], Path], Code | None] = lambda *_: None
        """Writes a mapping that stands for the definition of a resource, if it can."""

    def code(self, value: Value, path: Path, slot: Slot | None = None) -> Code:
        """Return *value*, which stands at *path* in its template."""
        if isinstance(value, EXPR_TYPES):
            return self.expression(value, path, slot)
        if slot is not None and slot.takes_definition and isinstance(value, Mapping):
            definition = self.definition(value, path)
            if definition is not None:
                return definition
        if not fits(value, slot):
            return self.call("literal", self.plain(value, path, None))
        return self.plain(value, path, slot)

    def plain(self, value: Value, path: Path, slot: Slot | None) -> Code:
        """Return *value*, which is no function itself."""
        if isinstance(value, Mapping):
            return self.mapping(value, path, slot)
        if isinstance(value, tuple):
            return self.sequence(value, path, slot.inner() if slot is not None else None)
        if isinstance(value, str):
            return self.scope.module.text(value, path)
        if isinstance(value, bytes):
            message = "binary data (!!binary) cannot stand in a template: Heat takes none"
            raise HotgenError(message, origin=self.scope.part.template.origins.locate(path))
        return scalar(value)

    def mapping(self, value: Mapping[str, Value], path: Path, slot: Slot | None = None) -> Code:
        """Return a dictionary."""
        entries = (
            self.entry(f"{string(key)}: ", item, (*path, key), slot.key(key) if slot else None)
            for key, item in value.items()
        )
        return Bracket("{", tuple(entries), "}", self.scope.part.remarks.below(path))

    def sequence(self, values: Iterable[Value], path: Path, slot: Slot | None = None) -> Code:
        """Return a list; *slot* is that of its items."""
        entries = (self.entry("", item, (*path, i), slot) for i, item in enumerate(values))
        return Bracket("[", tuple(entries), "]", self.scope.part.remarks.below(path))

    def entry(self, label: str, value: Value, path: Path, slot: Slot | None = None) -> Entry:
        """Return *value* below its comments, with a *label* before it."""
        if path[-1:] == ("type",) and (nested := self.nested_class(value)):
            return self.placed(label, nested, path)
        return self.placed(label, self.code(value, path, slot), path)

    def argument(self, label: str, value: Value, path: Path) -> Entry:
        """Return *value* as what a function expects to be known only to Heat, if it is no data."""
        if isinstance(value, GetResource):
            code = self.call("get_resource", self.resource(value.name))
            return self.placed(label, code, path)
        return self.entry(label, value, path)

    def placed(self, label: str, code: Code, path: Path) -> Entry:
        """Return what is written already as the entry at *path*."""
        remarks = self.scope.part.remarks
        above, behind = remarks.above(path), remarks.behind(path)
        if behind is not None and not isinstance(code, Atom | Text):
            above, behind = (*above, behind), None
        return Entry(code, label, above, behind)

    def nested_class(self, spelt: Value) -> Atom | None:
        """Return the class of a nested template that a definition names by its file."""
        plan, within = self.scope.plan, self.scope.part
        part = plan.nested(spelt, within)
        if part is None or not plan.is_own_spelling(part, str(spelt), within):
            return None
        return Atom(plan.use(part))

    def call(self, name: str, *arguments: Code | Entry) -> Bracket:
        """Return a call of a function of HOT's."""
        entries = (each if isinstance(each, Entry) else Entry(each) for each in arguments)
        return Bracket(f"{self.scope.use(name)}(", tuple(entries), ")")

    # --- references -------------------------------------------------------------------------------

    def expression(self, expr: Expr, path: Path, slot: Slot | None = None) -> Code:
        """Return a function of HOT's."""
        match expr:
            case GetParam(name, steps):
                return self.parameter(name, steps, path, slot) or self.raw(expr, path)
            case GetAttr(name, steps):
                return self.attribute(name, steps, path, slot) or self.raw(expr, path)
            case GetResource(name):
                return self.reference(name, slot)
            case Call(name, args):
                inside = (*path, name)
                return function(self, name, args, inside, slot) or self.raw(expr, path)

    def raw(self, expr: Expr, path: Path) -> Code:
        """Return a function with its arguments just as HOT spells them."""
        name, args = spelling(expr)
        return self.call("call", Text(name), self.code(args, (*path, name)))

    def parameter(
        self, name: str, steps: tuple[Value, ...], path: Path, slot: Slot | None
    ) -> Code | None:
        """Return a parameter, or what *steps* select inside of it; None if they are no steps."""
        if not all(map(_is_step, steps)):
            return None
        own = self.scope.part
        path = (*path, "get_param")
        if name in own.parameters and takes_any_value(slot, own.template.parameters[name].type):
            base = Atom(f"self.{own.parameters[name]}")
            return Chain(base, self.subscripts(steps, path)) if steps else base
        if name in _PSEUDO and not steps:
            return Atom(self.scope.use(_PSEUDO[name]))
        return self.call("get_param", Text(name), *self.steps(steps, path))

    def attribute(
        self, name: str, steps: tuple[Value, ...], path: Path, slot: Slot | None
    ) -> Code | None:
        """Return an attribute, or what *steps* select inside of it; None if it has no name."""
        path = (*path, "get_attr")
        resource = self.resource(name)
        if not steps:
            return self.call("get_attr", resource)
        first, *rest = steps
        if not isinstance(first, str) or not all(map(_is_step, rest)):
            return None
        selected = self.steps(rest, path, 2)
        nested = self.nested(name)
        if nested is not None and not _is_output(nested, first):
            resource = self.call("named", Text(name))
        if not takes_any_value(slot) or not self.reads(name, first):
            return self.call("get_attr", resource, Text(first), *selected)
        if nested is not None and first in nested.outputs and isinstance(resource, Atom):
            base = Atom(f"{resource.text}.{nested.outputs[first]}")
            return Chain(base, self.subscripts(rest, path, 2)) if rest else base
        entries = (Entry(Text(first)), *map(Entry, selected))
        return Chain(resource, (Bracket(".get_attr(", entries, ")"),))

    def reads(self, name: str, attribute: str) -> bool:
        """Whether the type checker knows that the resource called *name* has an *attribute*."""
        definition = self.scope.part.template.resources.get(name)
        if definition is None or name not in self.scope.defined or self.nested(name):
            return True
        found = self.scope.module.resource_class(definition.type)
        return found is None or found.attributes is None or attribute in found.attributes

    def nested(self, name: str) -> Part | None:
        """Return the template of the nested stack that is called *name* and written as one."""
        return self.scope.stacks.get(name)

    def resource(self, name: str) -> Code:
        """Return the resource called *name*."""
        if name in self.scope.defined:
            return Atom(f"self.{self.scope.part.resources[name]}")
        return self.call("named", Text(name))

    def reference(self, name: str, slot: Slot | None = None) -> Code:
        """Return the reference to the resource called *name*: itself where types agree."""
        resource = self.resource(name)
        if slot is None or slot.any_reference:
            return resource
        if slot.takes_definition:
            return self.call("get_resource", resource)
        if name not in self.scope.defined:  # is as good as an untyped one
            return resource if slot.references else self.call("get_resource", resource)
        definition = self.scope.part.template.resources[name]
        found = self.scope.module.resource_class(definition.type)
        untyped = found is None and self.nested(name) is None
        fitting = slot.takes_any_reference or (
            slot.references and (untyped or definition.type in slot.references)
        )
        return resource if fitting else self.call("get_resource", resource)

    def steps(self, steps: Iterable[Value], path: Path, start: int = 1) -> list[Code]:
        """Return the steps inside a value as arguments."""
        return [self.step(step, (*path, i)) for i, step in enumerate(steps, start)]

    def step(self, step: Value, path: Path) -> Code:
        """Return one step inside a value."""
        if isinstance(step, GetResource):
            return self.call("get_resource", self.resource(step.name))
        return self.code(step, path)

    def subscripts(self, steps: Iterable[Value], path: Path, start: int = 1) -> tuple[Bracket, ...]:
        """Return the steps inside a value as subscripts."""
        return tuple(Bracket("[", (Entry(code),), "]") for code in self.steps(steps, path, start))

    # --- conditions -------------------------------------------------------------------------------

    def named_condition(self, value: Value, path: Path) -> Code:
        """Return what a condition of the template is: a test that can be assigned."""
        if isinstance(value, Call) and value.function in _TESTS:
            code = self.test(value, path)
            if isinstance(code, Bracket) and not code.opening.startswith("call("):
                return code
            return self.call("condition", code)
        return self.call("condition", self.condition(value, path))

    def condition(self, value: Value, path: Path) -> Code:
        """Return what decides: a condition by name, a test, a parameter or a constant."""
        if isinstance(value, bool):
            return scalar(value)
        if isinstance(value, str) and value in self.scope.conditions:
            return Atom(f"self.{self.scope.part.conditions[value]}")
        if isinstance(value, Call):
            return self.test(value, path)
        if isinstance(value, GetParam):
            return self.expression(value, path)
        return self.call("literal", self.code(value, path))

    def test(self, value: Call, path: Path) -> Code:
        """Return a function that decides."""
        path = (*path, value.function)
        match value:
            case Call("not", operand):
                return self.call("not_", self.condition(operand, path))
            case Call("equals", (left, right)):
                both = (self.code(left, (*path, 0)), self.code(right, (*path, 1)))
                return self.call("equals", *both)
            case Call(("and" | "or") as name, (_, _, *_) as operands):
                tests = (self.condition(each, (*path, i)) for i, each in enumerate(operands))
                return self.call(f"{name}_", *tests)
        return self.expression(value, path[:-1])


def _is_output(nested: Part, name: str) -> bool:
    """Whether the DSL lets a nested stack be asked for *name*."""
    return name in nested.outputs or name in {"", "show"} or name.startswith("resource.")


def _is_step(step: Value) -> bool:
    return isinstance(step, _STEPS) and not isinstance(step, bool)


def scalar(value: Value) -> Atom:
    """Return a number, a truth value or None."""
    if isinstance(value, float) and not math.isfinite(value):
        return Atom(f'float("{value}")')
    return Atom(repr(value))
