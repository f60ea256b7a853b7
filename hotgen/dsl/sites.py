"""Where in the author's code something was written.

A `Site` is taken when a resource, parameter or function is made, and costs next to nothing: it
keeps the code object and the offset of the call. The file is only read when a place has to be shown
to somebody.
"""

from __future__ import annotations

import ast
import contextlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.dsl import source
from hotgen.errors import BlueprintError, Note, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import CodeType, FrameType

    from hotgen.hot.expr import Key

_MACHINERY = ("hotgen.dsl", "hotgen.functions", "hotgen.resources")
"""Packages whose frames are never where an author wrote something."""

_LIBRARY = "hotgen.components"
"""Components that come with hotgen: written by us, so the author's line is the call of them."""

_STANDARD_LIBRARY = str(Path(contextlib.__file__).parent)
_OTHERS = "site-packages"
"""What stands between an author and hotgen without being written by an author."""

_LONGEST_CHAIN = 8

_SYNTH = "hotgen.dsl.synth"
"""The module that calls ``build()``: what is outside of it is not the blueprint's."""

_OPTIMIZED = 0x1
"""The flag of code that belongs to a function; nobody calls the body of a class or module."""

_COMPREHENSIONS = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"})
"""Frames of their own in some versions of Python, which nobody calls either."""


@dataclass(slots=True)
class Site:
    """One call in somebody's code, with the call that led to it."""

    code: CodeType
    offset: int
    caller: Site | None = None
    library: bool = False

    @property
    def file(self) -> str:
        """The file that the call is written in."""
        return self.code.co_filename

    def origin(self) -> Origin:
        """Return the place of the call, from its first to its last character."""
        line, end_line, column, end_column = [*self.code.co_positions()][self.offset // 2]
        if line is None or end_line is None or column is None or end_column is None:
            found = Origin(self.file, line or self.code.co_firstlineno)
        else:
            found = source.origin(self.file, (line, column), (end_line, end_column))
        caller = next(self.callers(), None)
        return found if caller is None else replace(found, via=caller.origin())

    def target(self) -> Origin:
        """Return the author's place: of a call, or of the attribute that is assigned to."""
        return self.author().origin()

    def part(self, path: Sequence[Key], *, key: bool = False) -> Origin:
        """Return where *path* inside the call or assignment was written, as near as code shows.

        Inside a component of hotgen's own it is where the author wrote the value that the component
        hands down, or the call of the component. With *key*, the place of the keyword or of the
        mapping's key instead of its value.
        """
        author = self.author()
        if author is self:
            return source.part(self.origin(), path, key=key)
        return self._handed_down(path) or author.origin()

    def _handed_down(self, path: Sequence[Key]) -> Origin | None:
        """Follow an argument through the calls inside a component, out to the author's own call."""
        call = source.written(self.origin())
        site, node = self, None if call is None else source.inside(call, path)
        while site.library and site.caller is not None:
            if not isinstance(node, ast.Name):
                return None
            index = site.position(node.id)
            site = site.caller
            node = source.passed(site.origin(), node.id, index)
        return None if node is None else source.place(site.origin(), node)

    def position(self, name: str) -> int | None:
        """Return at which position a call of the enclosing function passes its parameter *name*."""
        parameters = self.code.co_varnames[: self.code.co_argcount]
        if name not in parameters:
            return None
        return parameters.index(name) - (parameters[0] in {"self", "cls"})

    def method(self) -> Origin:
        """Return where the method that is called is named, which may be the end of a chain."""
        return source.method(self.target())

    def member(self, name: str) -> Origin:
        """Return where the class whose statement this is declares *name*."""
        return source.member(self.origin(), name)

    def callers(self) -> Iterator[Site]:
        """Yield the calls of the author's helpers and components that led here, innermost first."""
        site = self
        while site.caller is not None:
            code, site = site.code, site.caller
            if code.co_flags & _OPTIMIZED and code.co_name not in _COMPREHENSIONS:
                yield site

    def author(self) -> Site:
        """Return the innermost call that is not written in a component of hotgen's own."""
        site = self
        while site.library and site.caller is not None:
            site = site.caller
        return site

    def note(self, message: str) -> Note:
        """Return a note that points at the author's line."""
        return Note(message, self.author().origin())

    def notes(self) -> Iterator[Note]:
        """Yield the calls that lead from the author's code to here, if there are any."""
        author = self.author()
        if author is not self:
            yield Note("inside this component", self.origin())
        for caller in author.callers():
            yield Note("called from here", caller.origin())


def _is_pythons_own(frame: FrameType) -> bool:
    """Whether *frame* is in the standard library, or in what that has generated."""
    file = frame.f_code.co_filename
    return file == "<string>" or (file.startswith(_STANDARD_LIBRARY) and _OTHERS not in file)


def here() -> Site:
    """Return the call in the author's code that is being carried out."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - documented
    chain: list[tuple[FrameType, bool]] = []
    while frame is not None and len(chain) < _LONGEST_CHAIN:
        module = frame.f_globals.get("__name__", "")
        if module == _SYNTH and chain:
            break
        if not (module.startswith(_MACHINERY) or _is_pythons_own(frame)):
            chain.append((frame, module.startswith(_LIBRARY)))
            if frame.f_code.co_name == "<module>":
                break
        frame = frame.f_back
    site = None
    for outer, library in reversed(chain):
        site = Site(outer.f_code, outer.f_lasti, site, library)
    if site is None:
        message = "nobody's code called this. This is a bug in hotgen."
        raise AssertionError(message)
    return site


class NoAttributeError(BlueprintError, AttributeError):
    """An attribute that is not there; ``hasattr()`` can ask for it as for any other."""


def mistake(
    message: str,
    site: Site,
    origin: Origin | None = None,
    *,
    notes: Iterable[Note] = (),
    kind: type[BlueprintError] = BlueprintError,
) -> BlueprintError:
    """Return the error *message* at *origin* (default: the author's line of *site*)."""
    place = origin or site.author().origin()
    return kind(message, origin=place, notes=[*notes, *site.notes()])
