"""Blueprints as text, with marks where a mistake has to be shown."""

from __future__ import annotations

import itertools
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from textwrap import dedent, indent
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from hotgen.dsl.synth import synth
from hotgen.errors import BlueprintError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hotgen.bundle import Bundle
    from hotgen.errors import Origin
    from hotgen.hot.template import Template

HEADER = """\
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from hotgen import *
from hotgen.dsl.resource import TypedResource
from hotgen.functions import *


class Net(TypedResource[Literal["status"]], type="OS::Neutron::Net"):
    pass


class Port(
    TypedResource[Literal["fixed_ips"]],
    type="OS::Neutron::Port",
    names={"vnic": "binding:vnic_type", "class_": "class"},
):
    pass


class Scaled(
    TypedResource[Literal["refs"]],
    type="OS::Heat::AutoScalingGroup",
    definitions=("resource",),
):
    pass


"""
"""What every text begins with: imports, and a few typed resources."""

DEMO = """\
class Demo(Stack):
    image: Input[str] = parameter("Image")
    count: Input[int] = parameter("How many", default=2)
    flag: Input[bool] = parameter("Whether", default=False)
    zones: Input[list[str]] = parameter("Where", default=[])
    options: Input[dict[str, Any]] = parameter("What", default={})

    def build(self) -> None:
"""
"""What goes before the statements of a ``build()`` that need no class of their own."""

_MARKS = {"«": "place", "⟪": "note"}
_ENDS = "»⟫"
_numbers = itertools.count()


@dataclass
class Text:
    """The text of a blueprint without its marks, and the places that were marked."""

    text: str
    places: list[tuple[int, int, int, int]] = field(default_factory=list)
    notes: list[tuple[int, int]] = field(default_factory=list)


def unmark(marked: str) -> Text:
    """Take the marks out: ``«the place of the mistake»`` and ``⟪the place of a note⟫``."""
    found = Text("")
    starts: list[tuple[str, int, int]] = []
    line, column = 1, 1
    for char in marked:
        if char in _MARKS:
            starts.append((_MARKS[char], line, column))
        elif char in _ENDS:
            kind, *start = starts.pop()
            if kind == "place":
                found.places.append((start[0], start[1], line, column))
            else:
                found.notes.append((start[0], start[1]))
        else:
            found.text += char
            line, column = (line + 1, 1) if char == "\n" else (line, column + 1)
    return found


def span(origin: Origin | None) -> tuple[int, int, int | None, int | None]:
    """Return the numbers of *origin*."""
    assert origin is not None
    return origin.line, origin.column, origin.end_line, origin.end_column


@dataclass
class Author:
    """Writes blueprints into a folder and has them built."""

    folder: Path
    modules: list[str] = field(default_factory=list)

    def write(self, text: str) -> Path:
        """Write a blueprint as it is."""
        number = next(_numbers)
        path = self.folder / f"blueprint_{number}.py"
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, path: Path, *, name: str | None = None) -> ModuleType:
        """Run the module at *path*, under a *name* of its own."""
        module = ModuleType(name or f"_{path.stem}")
        module.__file__ = str(path)
        sys.modules[module.__name__] = module
        self.modules.append(module.__name__)
        exec(compile(path.read_bytes(), str(path), "exec"), vars(module))  # noqa: S102
        return module

    def bundle_of(self, path: Path) -> Bundle:
        """Build the class ``Demo`` in the module at *path*."""
        demo: Any = self.run(path).Demo
        return synth(demo)

    def bundle(self, text: str, **settings: object) -> Bundle:
        """Build the class ``Demo`` in *text*, which is dedented and gets the header."""
        return self._bundle(HEADER + dedent(text), settings)

    def built(self, body: str) -> Template:
        """Build a stack with some parameters from the statements of its ``build()``."""
        return self._bundle(HEADER + DEMO + indent(dedent(body), " " * 8), {}).template

    def mistake(self, text: str, **settings: object) -> str:
        """Return the message of the mistake in *text*, which must be told at its marks."""
        return self._mistake(HEADER + dedent(text), settings)

    def mistake_in_build(self, body: str) -> str:
        """Return the message of the mistake in the statements of a ``build()``."""
        return self._mistake(HEADER + DEMO + indent(dedent(body), " " * 8), {})

    def error(self, text: str) -> str:
        """Return all that is told of the mistake in *text*."""
        path = self.write(HEADER + text)
        with pytest.raises(BlueprintError) as caught:
            synth(self.run(path).Demo)
        return str(caught.value)

    def mistake_in_line(self, line: str) -> str:
        """Return the message of the mistake somewhere in the one statement of a ``build()``."""
        path = self.write(HEADER + DEMO + indent(line, " " * 8))
        with pytest.raises(BlueprintError) as caught:
            synth(self.run(path).Demo)
        assert caught.value.origin is not None
        assert caught.value.origin.line == (HEADER + DEMO).count("\n") + 1
        return caught.value.message

    def _bundle(self, text: str, settings: dict[str, object]) -> Bundle:
        demo: Any = self.run(self.write(text)).Demo
        return synth(demo, settings=settings)

    def _mistake(self, marked: str, settings: dict[str, object]) -> str:
        text = unmark(marked)
        path = self.write(text.text)
        with pytest.raises(BlueprintError) as caught:
            synth(self.run(path).Demo, settings=settings)
        error = caught.value
        assert [span(error.origin)] == text.places, f"{error}\n{text.text}"
        assert sorted((note.origin.line, note.origin.column) for note in error.notes) == text.notes
        assert {origin.file for origin in _origins(error)} == {str(path)}
        return error.message


@contextmanager
def authoring(folder: Path) -> Iterator[Author]:
    """Let somebody write blueprints into *folder*; what they ran is forgotten afterwards."""
    someone = Author(folder)
    yield someone
    for name in someone.modules:
        sys.modules.pop(name, None)


def _origins(error: BlueprintError) -> list[Origin]:
    assert error.origin is not None
    return [error.origin, *(note.origin for note in error.notes)]
