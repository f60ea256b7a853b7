"""The text of a blueprint."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, Absent, Call
from hotgen.hot.versions import OLDEST_RENDERED
from hotgen.importing.hot.description import docstring, summary
from hotgen.importing.hot.environments import Environments
from hotgen.importing.hot.expressions import Expressions
from hotgen.importing.hot.order import conditions_in_order, in_order, ordered
from hotgen.importing.hot.outputs import Outputs
from hotgen.importing.hot.parameters import Parameters
from hotgen.importing.hot.resources import Resources
from hotgen.importing.hot.scope import Module, Scope
from hotgen.importing.python.code import Atom, Bracket, Entry, Text
from hotgen.importing.python.comments import comment
from hotgen.importing.python.imports import from_import
from hotgen.importing.python.layout import class_header, constant, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.expr import Path
    from hotgen.hot.template import Template
    from hotgen.importing.hot.plan import Part, Plan
    from hotgen.importing.hot.remarks import Remarks
    from hotgen.importing.python.code import Code

_IN_CLASS: Final = 4
_IN_BUILD: Final = 8
_TALL: Final = 5
"""A statement of more lines has an empty line before and after it."""

_MODULES: Final = ("typing", "hotgen", "hotgen.functions", "hotgen.resources")


def text(plan: Plan, remarks: Mapping[str, Remarks], width: int) -> str:
    """Return the blueprint; *remarks* are those of all files, *width* the longest line."""
    module = Module(plan)
    parts = _after_their_parts(plan)
    bodies = []
    for part in parts:
        bodies.append(_Class(module, part, width).text(remarks))
        plan.ready.add(part.key)
    return "".join([
        *_comments(plan.main.remarks.header, ends=True),
        summary(plan.main.template.description, f"The stack of `{plan.bundle.main}`", width),
        "\n",
        "from __future__ import annotations\n\n",
        *_imports(module, width),
        *_constants(module, width),
        *(f"\n\n{body}" for body in bodies),
    ])  # fmt: skip


def _comments(lines: Iterable[str], *, ends: bool = False, indent: int = 0) -> list[str]:
    """Return *lines* as comments; with *ends* an empty line follows."""
    written = [f"{' ' * indent}{comment(line)}\n" for line in lines]
    return [*written, "\n"] if written and ends else written


def _imports(module: Module, width: int) -> Iterator[str]:
    module.use("hotgen", "Stack")
    typing = module.imports.pop("typing", None)
    if typing:
        yield from_import("typing", typing, width) + "\n"
    for name in _MODULES:
        if name in module.imports:
            yield from_import(name, module.imports[name], width)


def _constants(module: Module, width: int) -> Iterator[str]:
    for name, value in module.constants.items():
        yield "\n" + constant(name, value, width=width)


def _after_their_parts(plan: Plan) -> list[Part]:
    """Return the parts so that each comes after those that it is made of, the main one last."""
    needed = {key: plan.needed(part) for key, part in plan.parts.items()}
    main, *others = plan.parts
    parts = [key for key in ordered(others, needed) if key != main]
    return [plan.parts[key] for key in (*parts, main)]


class _Class:
    """Writes the class of one template."""

    def __init__(self, module: Module, part: Part, width: int) -> None:
        self._module = module
        self._part = part
        self._template = part.template
        self._width = width
        self._write = Expressions(Scope(module, part))
        self._parameters = Parameters(self._write)

    def text(self, environments: Mapping[str, Remarks]) -> str:
        """Return the class; *environments* are the remarks of the files with environments."""
        head = docstring(self._template.description, self._width)
        body = _Body()
        body.paragraph(self._groups())
        body.paragraph(self._declared())
        body.paragraph(self._outputs())
        body.paragraph(self._environments(environments))
        build = self._build()
        header = self._header(described=head is not None)
        above = self._take("heat_template_version", "description")
        rest = (*self._part.remarks.rest(()), *self._part.remarks.footer)
        lines = [*_comments(above, indent=_IN_CLASS), *body.lines]
        if build:
            lines += ["\n"] if lines else []
            lines += ["    def build(self) -> None:\n", *build]
        elif not body.lines and head is None:
            lines.append("    pass\n")
        whole = "".join([*([head, "\n"] if head and lines else [head or ""]), *lines])
        end = ["\n\n", *_comments(rest)] if rest else []
        return "".join([header, whole, *end])

    def _header(self, *, described: bool) -> str:
        template, part, plan = self._template, self._part, self._module.plan
        entries = [Entry(Atom("Stack"))]
        if template.version != OLDEST_RENDERED or _has_two_argument_if(template):
            entries.append(Entry(Text(template.version), "version="))
        if part.file is not None:
            entries.append(Entry(Text(part.file), "file="))
        if part is plan.main and (also := plan.unnamed()):
            classes = tuple(Entry(Atom(each.class_name)) for each in also)
            entries.append(Entry(Bracket("[", classes, "]"), "also="))
        if not described and template.description is not ABSENT:
            code = self._description()
            entries.append(Entry(code, "description="))
        own = part.remarks.header if part is not plan.main else ()
        header = class_header(part.class_name, entries, width=self._width)
        return "".join([*_comments(own), header])

    def _description(self) -> Code:
        """Return the description as a keyword of the class, which takes no null."""
        match self._template.description:
            case str(text):
                return Text(text)
            case None | Absent():
                return self._write.call("literal", Atom("None"))
            case value:
                return self._write.code(value, ("description",))

    def _take(self, *sections: str) -> tuple[str, ...]:
        """Return the comments that belong to *sections* as a whole."""
        remarks, found = self._part.remarks, []
        for section in sections:
            behind = remarks.behind((section,))
            found += [*remarks.above((section,)), *([] if behind is None else [behind])]
        return tuple(found)

    def _statement(self, written: tuple[str, Code], path: Path, indent: int) -> str:
        """Return a statement below what is left of the comments at *path*."""
        head, code = written
        comments = self._part.remarks.rest(path)
        return statement(head, code, indent=indent, width=self._width, comments=comments)

    def _section(self, name: str, lines: list[str], indent: int) -> list[str]:
        """Return the *lines* of a section between the comments that belong to it as a whole.

        Where there are no lines, the comments are left for the end of the class.
        """
        if not lines:
            return []
        above, below = self._take(name), self._part.remarks.below((name,))
        return [*_comments(above, indent=indent), *lines, *_comments(below, indent=indent)]

    def _groups(self) -> list[str]:
        code = self._parameters.groups()
        if code is None:
            return []
        return [self._statement(("parameter_groups = ", code), ("parameter_groups",), _IN_CLASS)]

    def _declared(self) -> list[str]:
        lines = [
            self._statement(self._parameters.declaration(name), ("parameters", name), _IN_CLASS)
            for name in self._template.parameters
        ]
        above = _comments(self._take("parameter_groups"), indent=_IN_CLASS) if lines else []
        return [*above, *self._section("parameters", lines, _IN_CLASS)]

    def _outputs(self) -> list[str]:
        outputs = Outputs(self._write)
        return [
            statement(*outputs.declaration(name), indent=_IN_CLASS, width=self._width)
            for name in self._template.outputs
        ]

    def _environments(self, remarks: Mapping[str, Remarks]) -> list[str]:
        plan = self._module.plan
        if self._part is not plan.main or not plan.bundle.environments:
            return []
        code = Environments(self._write).code(plan.bundle.environments, remarks)
        return [statement("environments = ", code, indent=_IN_CLASS, width=self._width)]

    # --- build() ----------------------------------------------------------------------------------

    def _build(self) -> list[str]:
        body = _Body()
        body.paragraph(self._section("conditions", self._conditions(), _IN_BUILD))
        body.paragraph(self._section("resources", _spaced(self._resources()), _IN_BUILD))
        body.paragraph(self._section("outputs", self._bindings(), _IN_BUILD))
        return body.lines

    def _conditions(self) -> list[str]:
        written = []
        for name in conditions_in_order(self._template):
            path = ("conditions", name)
            written.append(self._statement(self._condition(name), path, _IN_BUILD))
            self._write.scope.conditions.add(name)
        return written

    def _resources(self) -> list[str]:
        resources = Resources(self._write)
        return [
            self._statement(resources.statement(name), ("resources", name), _IN_BUILD)
            for name in in_order(self._template)
        ]

    def _bindings(self) -> list[str]:
        outputs = Outputs(self._write)
        return [
            self._statement(outputs.binding(name), ("outputs", name), _IN_BUILD)
            for name in self._template.outputs
        ]

    def _condition(self, name: str) -> tuple[str, Code]:
        value = self._template.conditions[name]
        attribute = self._part.conditions[name]
        code = self._write.named_condition(value, ("conditions", name))
        if attribute != name:
            code = Bracket("self.add(", (Entry(Text(name)), Entry(code)), ")")
        return f"self.{attribute} = ", code


class _Body:
    """Lines in paragraphs."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def paragraph(self, lines: list[str]) -> None:
        """Add *lines* after an empty one."""
        if lines and self.lines:
            self.lines.append("\n")
        self.lines += lines


def _spaced(statements: list[str]) -> list[str]:
    """Return *statements* with empty lines around the tall ones."""
    if not statements:
        return []
    found = [statements[0]]
    for before, after in pairwise(statements):
        comment_above = after.lstrip().startswith("#") and not before.lstrip().startswith("#")
        if max(before.count("\n"), after.count("\n")) > _TALL or comment_above:
            found.append("\n")
        found.append(after)
    return found


def _has_two_argument_if(template: Template) -> bool:
    return any(
        isinstance(expr, Call)
        and expr.function == "if"
        and isinstance(expr.args, tuple)
        and len(expr.args) == len(("condition", "value"))
        for _, expr in template.expressions()
    )
