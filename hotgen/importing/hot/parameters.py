"""Parameters and their groups, as declarations in the body of a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT
from hotgen.importing.hot.expressions import scalar
from hotgen.importing.python.code import Bracket, Entry, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotgen.hot.expr import Absent, Value
    from hotgen.hot.template import Constraint, Parameter, ParameterGroup, Template
    from hotgen.importing.hot.expressions import Expressions
    from hotgen.importing.python.code import Code

_TYPES: Final = {
    "string": "str",
    "number": "int",
    "boolean": "bool",
    "json": "dict[str, Any]",
    "comma_delimited_list": "list[str]",
}

_SHORT_FORMS: Final = {
    "range": "Range",
    "length": "Length",
    "allowed_values": "AllowedValues",
    "allowed_pattern": "AllowedPattern",
    "custom_constraint": "CustomConstraint",
}
"""The keywords of `parameter`, in the order in which it keeps them, and the long forms."""


class Parameters:
    """Writes the parameters of one template."""

    def __init__(self, write: Expressions) -> None:
        """Take what writes values."""
        self._write = write
        self._scope = write.scope
        self._template = write.scope.part.template
        self._groups = _natural_groups(self._template)
        self._described: set[str] = set()

    def declaration(self, name: str) -> tuple[str, Code]:
        """Return what stands before the value, and the value, for the parameter called *name*."""
        parameter = self._template.parameters[name]
        attribute = self._scope.part.parameters[name]
        self._use("Input")
        entries = tuple(self._entries(name, attribute, parameter))
        call = Bracket(f"{self._use('parameter')}(", entries, ")")
        return f"{attribute}: Input[{self._annotation(parameter)}] = ", call

    def groups(self) -> Code | None:
        """Return the groups, where the parameters cannot say which they are in."""
        if self._groups is not None or not self._template.parameter_groups:
            return None
        return Bracket(
            "[", tuple(Entry(self._listed(g)) for g in self._template.parameter_groups), "]"
        )

    def _use(self, name: str) -> str:
        return self._scope.module.use("hotgen", name)

    def _annotation(self, parameter: Parameter) -> str:
        kind = python_type(parameter, nested=self._scope.part is not self._scope.plan.main)
        if "Any" in kind:
            self._scope.module.use("typing", "Any")
        return kind

    def _entries(self, name: str, attribute: str, parameter: Parameter) -> Iterator[Entry]:
        path = ("parameters", name)
        if parameter.description is not ABSENT:
            yield Entry(self._text(parameter.description, (*path, "description")))
        if parameter.label is not ABSENT:
            yield Entry(self._text(parameter.label, (*path, "label")), "label=")
        for key in ("default", "hidden", "immutable", "tags", "schema"):
            value: Value | Absent = getattr(parameter, key)
            if value is not ABSENT:
                code = self._write.code(value, (*path, key))
                odd = not _EXPECTED[key](value)
                yield Entry(self._write.call("literal", code) if odd else code, f"{key}=")
        yield from self._constraints(parameter)
        if attribute != name:
            yield Entry(Text(name), "name=")
        if parameter.type not in _TYPES:
            yield Entry(Text(parameter.type), "type=")
        if self._groups is not None and name in self._groups:
            yield Entry(self._group(self._groups[name]), "group=")

    def _text(self, value: Value, path: tuple[str, ...]) -> Code:
        if isinstance(value, str):
            return Text(value)
        return self._write.call("literal", self._write.code(value, path))

    def _group(self, group: ParameterGroup) -> Code:
        """Return the label of *group*; the first parameter in it says also what it is."""
        label = str(group.label)
        if group.description is ABSENT or label in self._described:
            return Text(label)
        self._described.add(label)
        return self._listed(group, members=False)

    def _listed(self, group: ParameterGroup, *, members: bool = True) -> Code:
        entries = []
        if group.label is not ABSENT:
            entries.append(Entry(self._text(group.label, ())))
        if group.description is not ABSENT:
            label = "description=" if group.label is ABSENT else ""
            entries.append(Entry(self._text(group.description, ()), label))
        if members:
            names = tuple(Entry(Text(name)) for name in group.parameters)
            entries.append(Entry(Bracket("[", names, "]"), "parameters="))
        return Bracket(f"{self._use('Group')}(", tuple(entries), ")")

    # --- constraints ------------------------------------------------------------------------------

    def _constraints(self, parameter: Parameter) -> Iterator[Entry]:
        constraints = parameter.constraints
        kinds = [each.kind for each in constraints]
        in_order = kinds == [kind for kind in _SHORT_FORMS if kind in kinds]
        short = [self._short_form(each) for each in constraints]
        if in_order and all(code is not None for code in short):
            for kind, code in zip(kinds, short, strict=True):
                assert code is not None  # noqa: S101 - for the type checker
                yield Entry(code, f"{kind}=")
        elif constraints:
            items = tuple(Entry(self._long_form(each)) for each in constraints)
            yield Entry(Bracket("[", items, "]"), "constraints=")

    def _short_form(self, constraint: Constraint) -> Code | None:
        """Return what the keyword for *constraint* takes; None if it has no short form."""
        if constraint.description is not ABSENT:
            return None
        match constraint.kind, constraint.argument:
            case (("range" | "length"), Mapping() as bounds) if _are_bounds(constraint):
                low, high = (scalar(bounds.get(key)) for key in ("min", "max"))
                return Bracket("(", (Entry(low), Entry(high)), ")")
            case "allowed_values", tuple(values) if _are_scalars(values):
                return Bracket("[", tuple(Entry(self._scalar(each)) for each in values), "]")
            case (("allowed_pattern" | "custom_constraint"), str(text)):
                return Text(text)
        return None

    def _long_form(self, constraint: Constraint) -> Code:
        """Return *constraint* with why it is there, or just as HOT spells it."""
        entries = self._arguments(constraint)
        why = constraint.description
        if entries is None or not (why is ABSENT or isinstance(why, str)):
            return self._raw(constraint)
        if why is not ABSENT:
            entries.append(Entry(Text(str(why)), "why="))
        called = "Modulo" if constraint.kind == "modulo" else _SHORT_FORMS[constraint.kind]
        return Bracket(f"{self._use(called)}(", tuple(entries), ")")

    def _arguments(self, constraint: Constraint) -> list[Entry] | None:
        match constraint.kind, constraint.argument:
            case (("range" | "length"), Mapping() as bounds) if _are_bounds(constraint):
                return [
                    Entry(scalar(bounds[key]), f"{key}=") for key in ("min", "max") if key in bounds
                ]
            case "modulo", {"step": int() as step, "offset": int() as offset}:
                return [Entry(scalar(step), "step="), Entry(scalar(offset), "offset=")]
            case "allowed_values", tuple(values) if _are_scalars(values):
                return [Entry(self._scalar(each)) for each in values]
            case (("allowed_pattern" | "custom_constraint"), str(text)):
                return [Entry(Text(text))]
        return None

    def _raw(self, constraint: Constraint) -> Code:
        entries = [Entry(Text(constraint.kind)), Entry(self._write.code(constraint.argument, ()))]
        if constraint.description is not ABSENT:
            entries.append(Entry(self._write.code(constraint.description, ())))
        return Bracket(f"{self._use('Constraint')}(", tuple(entries), ")")

    def _scalar(self, value: Value) -> Code:
        return Text(value) if isinstance(value, str) else scalar(value)


def _is_switch(value: Value) -> bool:
    return isinstance(value, bool)


def _is_anything(_: Value) -> bool:
    return True


def _are_texts(value: Value) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)


_EXPECTED: Final[dict[str, Callable[[Value], bool]]] = {
    "default": _is_anything,
    "hidden": _is_switch,
    "immutable": _is_switch,
    "tags": _are_texts,
    "schema": _is_anything,
}
"""What the keywords of `parameter` take; other values need `literal`."""


def python_type(parameter: Parameter, *, nested: bool) -> str:
    """Return what the annotation of *parameter* has inside ``Input[…]``.

    That of a *nested* stack is given lists with references in them, too.
    """
    if nested and parameter.type == "comma_delimited_list":
        return "list[Any]"
    if parameter.type == "number" and isinstance(parameter.default, float):
        return "float"
    return _TYPES.get(parameter.type, "Any")


def _are_bounds(constraint: Constraint) -> bool:
    bounds = constraint.argument
    if not isinstance(bounds, Mapping) or not bounds or not bounds.keys() <= {"min", "max"}:
        return False
    numbers = int if constraint.kind == "length" else int | float
    return all(isinstance(b, numbers) and not isinstance(b, bool) for b in bounds.values())


def _are_scalars(values: tuple[Value, ...]) -> bool:
    return all(isinstance(value, str | int | float) for value in values)


def _natural_groups(template: Template) -> dict[str, ParameterGroup] | None:
    """Return the group of each parameter, if the parameters can say so by themselves.

    They can if each is in one group, and the groups and their members come in the order of the
    parameters.
    """
    groups = template.parameter_groups
    members = Counter(name for group in groups for name in group.parameters)
    labels = {group.label for group in groups if isinstance(group.label, str)}
    plain = all(
        isinstance(group.description, str) or group.description is ABSENT for group in groups
    )
    if len(labels) < len(groups) or not plain or any(n > 1 for n in members.values()):
        return None
    group_of = {name: group for group in groups for name in group.parameters}
    declared = [name for name in template.parameters if name in group_of]
    in_order = {group_of[name].label: group_of[name] for name in declared}
    found = [tuple(n for n in declared if group_of[n] is group) for group in in_order.values()]
    same = [group.parameters for group in groups] == found
    return group_of if same and [*in_order.values()] == [*groups] else None
