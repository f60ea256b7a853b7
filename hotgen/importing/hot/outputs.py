"""Outputs: what the class declares, and what ``build()`` binds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam
from hotgen.importing.hot.parameters import python_type
from hotgen.importing.python.code import Bracket, Entry, Text

if TYPE_CHECKING:
    from hotgen.hot.template import Output
    from hotgen.importing.hot.expressions import Expressions
    from hotgen.importing.python.code import Code

_RETURNED: Final = {
    **dict.fromkeys(("filter", "list_concat", "list_concat_unique", "repeat"), "list[Any]"),
    **dict.fromkeys(("map_merge", "map_replace"), "dict[str, Any]"),
    **dict.fromkeys(("if", "yaql"), "Any"),
}
"""What the functions return that make no text."""

_PLAIN: Final[tuple[tuple[type, str], ...]] = (
    (bool, "bool"),
    (int, "int"),
    (float, "float"),
    (Mapping, "dict[str, Any]"),
    (tuple, "list[Any]"),
)


class Outputs:
    """Writes the outputs of one template."""

    def __init__(self, write: Expressions) -> None:
        """Take what writes values."""
        self._write = write
        self._scope = write.scope
        self._outputs = write.scope.part.template.outputs

    def declaration(self, name: str) -> tuple[str, Code]:
        """Return what stands before the value, and the value, for the output called *name*."""
        attribute = self._scope.part.outputs[name]
        kind = self._type(self._outputs[name].value)
        module = self._scope.module
        if "Any" in kind:
            module.use("typing", "Any")
        module.use("hotgen", "Output")
        entries = tuple(self._entries(name, attribute, self._outputs[name]))
        return f"{attribute}: Output[{kind}] = ", Bracket(
            f"{module.use('hotgen', 'output')}(", entries, ")"
        )

    def binding(self, name: str) -> tuple[str, Code]:
        """Return what stands before the value, and the value, where ``build()`` binds it."""
        output, path = self._outputs[name], ("outputs", name)
        head = f"self.{self._scope.part.outputs[name]} = "
        value = None if output.value is ABSENT else output.value
        code = self._write.code(value, (*path, "value"))
        if value is None:
            code = self._write.call("literal", code)
        if output.condition is ABSENT:
            return head, code
        condition = self._write.condition(output.condition, (*path, "condition"))
        return head, self._write.call("when", condition, code)

    def _entries(self, name: str, attribute: str, output: Output) -> list[Entry]:
        entries = []
        description = output.description
        if isinstance(description, str):
            entries.append(Entry(Text(description)))
        elif description is not ABSENT:
            code = self._write.code(description, ("outputs", name, "description"))
            entries.append(Entry(self._write.call("literal", code)))
        if attribute != name:
            entries.append(Entry(Text(name), "name="))
        return entries

    def _type(self, value: object) -> str:
        """Return the type of what the output shows, as far as that is known."""
        match value:
            case Call(function):
                return _RETURNED.get(function, "str")
            case GetParam(name, ()) if name in self._scope.part.template.parameters:
                return python_type(self._scope.part.template.parameters[name], nested=False)
            case GetAttr(name, (str(attribute),)):
                return self._attribute_type(name, attribute)
        plain = (kind for types, kind in _PLAIN if isinstance(value, types))
        return next(plain, "str")

    def _attribute_type(self, name: str, attribute: str) -> str:
        resource = self._scope.part.template.resources.get(name)
        facts = self._scope.module.catalog.resource_type(resource.type) if resource else None
        found = facts.attributes.get(attribute) if facts else None
        kind = found.type if found and found.type else ""
        return {"list": "list[Any]", "map": "dict[str, Any]"}.get(kind.lower(), "str")
