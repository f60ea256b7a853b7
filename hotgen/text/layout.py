"""Where the entries of a YAML text start, and where its comments are.

The places that data is built with are not enough for that: a duplicate key has lost its own, a
merge key never had one, and none of them says where the dash of an item is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from hotgen.text.nodes import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.text.nodes import Event

_BLANKS: Final = " \t\ufeff"
_BREAKS: Final = "\r\n\x85\u2028\u2029"
_BREAK: Final = re.compile(f"\r\n|[{_BREAKS}]")
_SKIPPED: Final = f"[{_BLANKS}{_BREAKS}]|#[^{_BREAKS}]*+"
_PROPERTIES: Final = re.compile(f"(?:[&!][^{_BLANKS}{_BREAKS}]*+(?:{_SKIPPED})*+)*+")
_INDICATOR: Final = re.compile(f"(?:[:,]|{_SKIPPED})*+([-?])")
_LEAVES: Final[frozenset[type]] = frozenset({AliasEvent, ScalarEvent})
_BRANCHES: Final[frozenset[type]] = frozenset({MappingStartEvent, SequenceStartEvent})
_ENDS: Final[frozenset[type]] = frozenset({MappingEndEvent, SequenceEndEvent})
_offset: Final = attrgetter("offset")


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list; the root of the document is one too."""

    parent: Entry | None
    number: int
    """Which of the parent's entries it is, counted from 0."""
    key: int
    """Where the key or the item itself is; everything counts from 0."""
    column: int
    """The column of the key or of the item's dash."""
    depth: int
    inside: int | None = None
    """The column of what is inside of the value, or from which it could be."""
    end: int = 0
    """Where a value in brackets ends."""
    size: int = 0
    """How many entries the value has."""


class Stop(NamedTuple):
    """From *offset* on, the text is about *entry*; *flow* holds the innermost open brackets.

    A key, an item or a value *starts* there, or else brackets end.
    """

    offset: int
    entry: Entry
    flow: Entry | None
    starts: bool = True


class Comment(NamedTuple):
    """One comment; *text* is without the ``#`` and without blanks at the end."""

    offset: int
    line: int
    column: int
    text: str
    alone: bool
    """Whether nothing else stands on the line."""


class _Open(NamedTuple):
    """A collection that has not ended yet: the value of *holder*.

    Its entries may start with *indicator*; *flow* is what holds the innermost open brackets.
    """

    holder: Entry
    indicator: str
    flow: Entry | None


class Layout:
    """What the events of a parser tell about the *text* that they come from."""

    def __init__(self, text: str) -> None:
        self.stops: list[Stop] = []
        self.end = len(text)
        self._text = text
        self._lines = [0, *[found.end() for found in _BREAK.finditer(text)]]
        self._scalars: list[tuple[int, int]] = []
        self._read = 0
        self._open: list[_Open] = []
        self._pending: Entry | None = Entry(None, 0, 0, 0, 0)

    def current(self, index: int) -> Stop | None:
        """Return the last stop before *index*."""
        place = bisect_left(self.stops, index, key=_offset)
        return self.stops[place - 1] if place else None

    def following(self, index: int) -> Stop | None:
        """Return the next stop behind *index* at which something starts."""
        place = bisect_right(self.stops, index, key=_offset)
        while place < len(self.stops) and not self.stops[place].starts:
            place += 1
        return self.stops[place] if place < len(self.stops) else None

    def line(self, index: int) -> int:
        """Return the line of *index*."""
        return bisect_right(self._lines, index) - 1

    def comments(self) -> Iterator[Comment]:
        """Yield all comments, from the top to the bottom."""
        text, scalars = self._text, self._scalars
        index = text.find("#")
        while index >= 0:
            place = bisect_right(scalars, (index, len(text))) - 1
            end = scalars[place][1] if place >= 0 else 0
            if end <= index:
                end = self._line_end(index)
                yield self._comment(index, end)
            index = text.find("#", end)

    def _comment(self, index: int, end: int) -> Comment:
        line = self.line(index)
        start = self._lines[line]
        alone = not self._text[start:index].strip(_BLANKS)
        return Comment(
            index, line, index - start, self._text[index + 1 : end].rstrip(_BLANKS), alone
        )

    def _line_end(self, index: int) -> int:
        found = _BREAK.search(self._text, index)
        return found.start() if found else len(self._text)

    @property
    def _flow(self) -> Entry | None:
        return self._open[-1].flow if self._open else None

    # --- the events -------------------------------------------------------------------------------

    def take(self, event: Event) -> None:
        """Take the next event; one after the other, and all before anything is asked."""
        kind = kind_of(event)
        if kind in _LEAVES or kind in _BRANCHES:
            self._node(event)
        elif kind in _ENDS:
            self._close(event)
        elif kind is DocumentStartEvent:
            self._read = event.end_mark.index
        elif kind is DocumentEndEvent and event.explicit:
            self.end = event.start_mark.index

    def _node(self, event: Event) -> None:
        """Take a key, a value or an item."""
        entry, self._pending = self._pending, None
        if entry is None:
            entry = self._entry(event)
            if self._open[-1].indicator == "?" and kind_of(event) in _LEAVES:
                self._pending = entry
                self._scalar(event)
                return
        self._value(entry, event)

    def _entry(self, event: Event) -> Entry:
        """Start an entry: *event* is its key, or the item itself."""
        holder, indicator, flow = self._open[-1]
        start = key = event.start_mark.index
        if indicator in self._text[self._read : key]:
            found = _INDICATOR.match(self._text, self._read, key)
            if found and found[1] == indicator:
                start = found.start(1)
                self._read = start + 1
        column = start - self._lines[self.line(start)]
        entry = Entry(holder, holder.size, key, column, holder.depth + 1)
        holder.size += 1
        if holder.inside is None and flow is not holder:
            holder.inside = column
        self.stops.append(Stop(start, entry, flow))
        return entry

    def _value(self, entry: Entry, event: Event) -> None:
        flow = self._flow
        kind = kind_of(event)
        if kind in _LEAVES:
            start = self._scalar(event)
            if start == event.end_mark.index:
                entry.inside = entry.column + 1
            else:
                self.stops.append(Stop(start, entry, flow))
            return
        self._read = self._content(event)
        if event.flow_style:
            self.stops.append(Stop(self._read, entry, entry))
            self._read += 1
            flow = entry
        indicator = "?" if kind is MappingStartEvent else "-"
        self._open.append(_Open(entry, indicator, flow))

    def _scalar(self, event: Event) -> int:
        """Note what of *event* cannot hold comments, and return where that starts."""
        end: int = event.end_mark.index
        start = min(self._content(event), end)
        is_block = kind_of(event) is ScalarEvent and event.style in ("|", ">")
        body = self._line_end(start) if is_block else start
        if body < end:
            self._scalars.append((body, end))
        self._read = end
        return start

    def _content(self, event: Event) -> int:
        """Return where *event* starts behind its anchor and its tag."""
        start: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return start
        found = _PROPERTIES.match(self._text, start)  # of the asterisk of an alias, nothing
        return found.end() if found else start

    def _close(self, event: Event) -> None:
        entry, _, flow = self._open.pop()
        if flow is entry:
            entry.end = event.start_mark.index
            self.stops.append(Stop(entry.end, entry, self._flow, starts=False))
            self._read = event.end_mark.index
            if not entry.size:
                entry.inside = entry.column + 1
