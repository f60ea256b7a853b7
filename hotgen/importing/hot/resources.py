"""Resources: the statements of ``build()`` that make them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, EXPR_TYPES
from hotgen.importing.hot.parameters import python_type
from hotgen.importing.python.code import Atom, Bracket, Chain, Entry, Text
from hotgen.schema.kinds import Kinds
from hotgen.schema.model import Property
from hotgen.schema.slots import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.hot.expr import Absent, Path, Value
    from hotgen.hot.template import Parameter, Resource
    from hotgen.importing.hot.expressions import Expressions
    from hotgen.importing.hot.plan import Part
    from hotgen.importing.hot.scope import ResourceClass
    from hotgen.importing.python.code import Code

_NO_KINDS: Final = Kinds(constraints={}, unmade=frozenset(), properties={}, definitions=frozenset())

_SLOTS: Final = {
    "str": Property(type="string"),
    "int": Property(type="integer"),
    "float": Property(type="number"),
    "bool": Property(type="boolean"),
    "dict[str, Any]": Property(type="map"),
    "list[str]": Property(type="list", items=Property(type="string")),
    "list[Any]": Property(type="list"),
}
"""What a parameter of a nested stack takes, by what its annotation has inside."""

_DEFINITION: Final = frozenset({"type", "metadata", "properties"})
_NONE: Final[Mapping[str, Value]] = {}
_POLICIES: Final = ("Delete", "Retain", "Snapshot")
_OPTIONS: Final[Mapping[str, tuple[type, ...]]] = {
    "metadata": (Mapping, *EXPR_TYPES),
    "update_policy": (Mapping,),
    "description": (str,),
    "external_id": (str, *EXPR_TYPES),
}
"""What the methods ``with_…()`` take."""


class Resources:
    """Writes the resources of one template."""

    def __init__(self, write: Expressions) -> None:
        """Take what writes values."""
        self._write = write
        self._scope = write.scope
        self._part = write.scope.part
        self._stacks = {f"{part.class_name}(": part for part in write.scope.plan.parts.values()}
        write.definition = self.definition

    def statement(self, name: str) -> tuple[str, Code]:
        """Return what stands before the value, and the value, for the resource called *name*."""
        resource, path = self._part.template.resources[name], ("resources", name)
        code = self._called(resource.type, resource.properties, path)
        options = tuple(self._options(resource, path))
        attribute = self._part.resources[name]
        whole: Code = Chain(code, options) if options else code
        if attribute != name:
            whole = Bracket("self.add(", (Entry(Text(name)), Entry(whole)), ")")
        if code.opening in self._stacks:
            self._scope.stacks[name] = self._stacks[code.opening]
        self._scope.defined.add(name)
        return f"self.{attribute} = ", whole

    def definition(self, value: Mapping[str, Value], path: Path) -> Code | None:
        """Return the definition of a resource inside another one, if *value* is like one."""
        type_name, properties = value.get("type"), value.get("properties", _NONE)
        if not isinstance(type_name, str) or not value.keys() <= _DEFINITION:
            return None
        if not isinstance(properties, Mapping) or (not properties and "properties" in value):
            return None
        code = self._called(type_name, properties, path)
        if "metadata" in value:
            inside = self._write.code(value["metadata"], (*path, "metadata"))
            return Chain(code, (Bracket(".with_metadata(", (Entry(inside),), ")"),))
        return code

    def _called(self, type_name: str, properties: Mapping[str, Value], path: Path) -> Bracket:
        """Return the call that makes a resource: typed if there is a class that has it all."""
        plan = self._scope.plan
        nested = plan.nested(type_name, self._part)
        if nested is not None:
            needed = {n for n, p in nested.template.parameters.items() if p.default is ABSENT}
            whole = needed <= properties.keys() <= nested.parameters.keys()
            if whole and plan.is_own_spelling(nested, type_name, self._part):
                return self._stack(nested, properties, path)
            return self._untyped(type_name, properties, path, nested)
        found = self._scope.module.resource_class(type_name)
        if found is not None and properties.keys() <= found.properties.keys():
            return self._typed(found, properties, path)
        return self._untyped(type_name, properties, path)

    def _typed(self, found: ResourceClass, properties: Mapping[str, Value], path: Path) -> Bracket:
        module = self._scope.module
        module.use("hotgen.resources", found.module)
        slots = {name: module.slot(found, name) for name in properties}
        opening = f"{found.module}.{found.name}("
        return self._call(opening, found.keywords, properties, slots, path)

    def _stack(self, nested: Part, properties: Mapping[str, Value], path: Path) -> Bracket:
        parameters = nested.template.parameters
        slots = {name: _parameter_slot(parameters[name], name) for name in properties}
        opening = f"{self._scope.plan.use(nested)}("
        return self._call(opening, nested.parameters, properties, slots, path)

    def _call(
        self,
        opening: str,
        keywords: Mapping[str, str],
        properties: Mapping[str, Value],
        slots: Mapping[str, Slot | None],
        path: Path,
    ) -> Bracket:
        """Return a call with the properties of the resource at *path* as *keywords*."""
        inside = (*path, "properties")
        entries = (
            self._write.entry(f"{keywords.get(name, name)}=", value, (*inside, name), slots[name])
            for name, value in properties.items()
        )
        return Bracket(opening, tuple(entries), ")", self._part.remarks.below(inside))

    def _untyped(
        self,
        type_name: str,
        properties: Mapping[str, Value],
        path: Path,
        nested: Part | None = None,
    ) -> Bracket:
        entries = [Entry(Text(type_name))]
        if properties:
            entries.append(self._write.entry("", properties, (*path, "properties")))
        if nested is not None:
            entries.append(Entry(Atom(self._scope.plan.use(nested)), "template="))
        called = self._scope.module.use("hotgen", "UntypedResource")
        return Bracket(f"{called}(", tuple(entries), ")")

    # --- what is said beside the properties -------------------------------------------------------

    def _options(self, resource: Resource, path: Path) -> Iterator[Bracket]:
        write = self._write
        if resource.depends_on:
            yield Bracket(".after(", tuple(self._earlier(resource, path)), ")")
        if resource.condition is not ABSENT:
            code = write.condition(resource.condition, (*path, "condition"))
            yield Bracket(".when(", (Entry(code),), ")")
        yield from self._policy(resource.deletion_policy, (*path, "deletion_policy"))
        for key, types in _OPTIONS.items():
            value: Value | Absent = getattr(resource, key)
            if value is not ABSENT and (value or key != "update_policy"):
                entry = write.argument("", value, (*path, key))
                taken = entry if isinstance(value, types) else Entry(write.call("literal", entry))
                yield Bracket(f".with_{key}(", (taken,), ")")

    def _earlier(self, resource: Resource, path: Path) -> Iterator[Entry]:
        """Yield what *resource* comes after; what is said twice is only a name the second time."""
        said = set[str]()
        for index, name in enumerate(resource.depends_on):
            again = self._write.call("named", Text(name)) if name in said else None
            code = again or self._write.resource(name)
            said.add(name)
            yield self._write.placed("", code, (*path, "depends_on", index))

    def _policy(self, policy: Value | Absent, path: Path) -> Iterator[Bracket]:
        if policy == "Retain":
            yield Bracket(".retained(", (), ")")
        elif policy == "Snapshot":
            yield Bracket(".snapshotted(", (), ")")
        elif policy is not ABSENT:
            code = self._write.code(policy, path)
            odd = isinstance(policy, str) and policy not in _POLICIES
            argument = self._write.call("literal", code) if odd else code
            yield Bracket(".with_deletion_policy(", (Entry(argument),), ")")


def _parameter_slot(parameter: Parameter, name: str) -> Slot | None:
    schema = _SLOTS.get(python_type(parameter, nested=True))
    return Slot(schema, "", (name,), _NO_KINDS, any_reference=True) if schema else None
