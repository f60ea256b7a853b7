"""Where in the author's code something was written.

A `Site` is taken when a resource, parameter or function is made, and costs next to nothing: it
keeps the code object and the offset of the call. The file is only read when a place has to be shown
to somebody.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hotgen.errors import BlueprintError, Note, Origin

if TYPE_CHECKING:
    from types import CodeType, FrameType

_MACHINERY = ("hotgen.dsl", "hotgen.functions", "hotgen.resources")
"""Packages whose frames are never where an author wrote something."""

_LIBRARY = "hotgen.components"
"""Components that come with hotgen: written by us, so the author's line is the call of them."""

_LONGEST_CHAIN = 8

_SYNTH = "hotgen.dsl.synth"
"""The module that calls ``build()``: what is outside of it is not the blueprint's."""


@dataclass(frozen=True, slots=True)
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
        """Return the place of the call: from its first to its last character."""
        positions = list(self.code.co_positions())
        line, end_line, column, end_column = positions[self.offset // 2]
        if line is None:
            return Origin(self.file, self.code.co_firstlineno)
        if column is None or end_column is None:
            return Origin(self.file, line)
        return Origin(self.file, line, column + 1, end_line, end_column + 1)

    @property
    def called_from(self) -> Site | None:
        """The call of the function that this one is written in, if it is a helper of the author's.

        Comprehensions and class bodies are frames of their own, but nobody calls them.
        """
        site = self
        while site.code.co_name.startswith("<") and site.caller is not None:
            site = site.caller
        caller = site.caller
        return None if caller is None or caller.code.co_name == "<module>" else caller

    def position(self, name: str) -> int | None:
        """Return at which position a call of the enclosing function passes its parameter *name*."""
        parameters = self.code.co_varnames[: self.code.co_argcount]
        if name not in parameters:
            return None
        return parameters.index(name) - (parameters[0] in {"self", "cls"})

    def author(self) -> Site:
        """Return the innermost call that is not written in a component of hotgen's own."""
        site = self
        while site.library and site.caller is not None:
            site = site.caller
        return site

    def notes(self) -> tuple[Note, ...]:
        """Return the calls that lead from the author's code into a component, if any."""
        author = self.author()
        if author is not self:
            return (Note("inside this component", self.origin()),)
        caller = self.called_from
        return (Note("called from here", caller.origin()),) if caller else ()


def here() -> Site:
    """Return the call in the author's code that is being carried out."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - documented
    chain: list[tuple[FrameType, bool]] = []
    while frame is not None and len(chain) < _LONGEST_CHAIN:
        module = frame.f_globals.get("__name__", "")
        if module == _SYNTH and chain:
            break
        if not module.startswith(_MACHINERY):
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


def mistake(message: str, site: Site, origin: Origin | None = None) -> BlueprintError:
    """Return the error *message* at *origin* (default: the author's line of *site*)."""
    return BlueprintError(message, origin=origin or site.author().origin(), notes=site.notes())
