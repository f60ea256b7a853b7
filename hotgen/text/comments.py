"""The comments of a template or an environment, and the part that each belongs to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from hotgen.text.layout import Layout
from hotgen.text.nodes import Builder, ListPlace, MappingPlace, Refused
from hotgen.text.places import json_key
from hotgen.text.source import yaml_events
from hotgen.text.yaml_scalars import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Key, Path
    from hotgen.text.layout import Comment, Entry, Stop
    from hotgen.text.nodes import Event, Place

_VERSION: Final = ("heat_template_version",)
_NO_KEY: Final = object()


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of one file, by the path of the part that they belong to.

    Each line is without its ``#`` and without blanks at its end; ``""`` is a bare ``#``, or an
    empty line between two comments. The paths are those of the data: what has none, such as a key
    that a later one replaces, leaves its comments to the part that encloses it.
    """

    before: Mapping[Path, tuple[str, ...]]
    """Lines above a key or an item."""
    trailing: Mapping[Path, str]
    """Behind a key, its value or an item, on the same line; several are joined by a blank."""
    after: Mapping[Path, tuple[str, ...]]
    """Lines at the end of a mapping or a list, or of an entry without a value, indented like what
    is in it: mostly entries that are commented out."""
    header: tuple[str, ...]
    """Lines on top that an empty line, or that the version follows: licences and the like."""
    footer: tuple[str, ...]
    """Lines below everything, at the left margin."""


def read_comments(text: str | bytes) -> Comments:
    """Return the comments of *text*; what cannot be read as YAML has none, and neither has JSON."""
    try:
        decoded = (text if isinstance(text, str) else text.decode()).removeprefix("\ufeff")
    except UnicodeDecodeError:
        decoded = ""
    if "#" in decoded:
        # Heat's client strips a template, which matters only if its first line is indented.
        for candidate in (decoded, decoded.strip()):
            events: list[Event] = []
            try:
                data, root = _build(candidate, events)
            except (Refused, yaml.YAMLError, ValueError, OverflowError):
                continue
            return _Reader(Layout(candidate, events), _Paths(data, root)).comments()
    return Comments({}, {}, {}, (), ())


def _build(text: str, events: list[Event]) -> tuple[object, Place | None]:
    """Return the data of *text* and its place, and add what the parser yields to *events*."""
    following = yaml_events(text)

    def next_event() -> Event:
        event = following()
        events.append(event)
        return event

    return Builder(next_event, yaml_scalar).document()


class _Reader:
    """Finds out which part of the data each comment belongs to."""

    def __init__(self, layout: Layout, paths: _Paths) -> None:
        self._layout = layout
        self._path = paths.of
        self._header: list[str] = []
        self._footer: list[str] = []
        self._before: defaultdict[Path, list[str]] = defaultdict(list)
        self._after: defaultdict[Path, list[str]] = defaultdict(list)
        self._trailing: dict[Path, str] = {}
        self._last: tuple[list[str], int] = (self._header, 0)
        self._margin: tuple[Stop | None, int] = (None, 0)
        self._behind: tuple[Path, Comment] | None = None

    def comments(self) -> Comments:
        """Return all comments of the text."""
        comments = list(self._layout.comments())
        first = self._layout.following(-1)
        top = [each for each in comments if first is None or each.offset < first.offset]
        self._take_top(top, first)
        for comment in comments[len(top) :]:
            self._take(comment)
        return Comments(
            {path: tuple(lines) for path, lines in self._before.items()},
            self._trailing,
            {path: tuple(lines) for path, lines in self._after.items()},
            tuple(self._header),
            tuple(self._footer),
        )

    def _take_top(self, top: list[Comment], first: Stop | None) -> None:
        """Tell the header from what is about the first key, which stands right above it."""
        about_first = len(top)
        if first is not None and self._path(first.entry) != _VERSION:
            line = self._layout.line(first.offset)
            while about_first and top[about_first - 1].line >= line - 1:
                about_first -= 1
                line = top[about_first].line
        for number, comment in enumerate(top):
            if first is None or number < about_first:
                self._add(self._header, comment)
            else:
                self._add(self._before[self._path(first.entry)], comment)

    def _take(self, comment: Comment) -> None:
        stop = self._layout.current(comment.offset)
        if stop is None or comment.offset > self._layout.end:
            self._add(self._footer, comment)
        elif not comment.alone:
            self._take_trailing(self._path(stop.entry), comment)
        else:
            self._take_line(comment, stop)

    def _take_trailing(self, path: Path, comment: Comment) -> None:
        self._behind = path, comment
        if path in self._trailing:
            self._trailing[path] += f" {comment.text.lstrip()}"
        else:
            self._trailing[path] = comment.text

    def _take_line(self, comment: Comment, stop: Stop) -> None:
        """Take a comment on a line of its own; *stop* is the last one before it."""
        following = self._layout.following(comment.offset)
        if stop.flow is not None:
            if following is not None and following.offset < stop.flow.end:
                self._add(self._before[self._path(following.entry)], comment)
            else:
                self._add(self._after[self._path(stop.flow)], comment)
            return
        column = self._column(comment, stop)
        least = -1 if following is None else following.entry.column
        if self._behind and column > least and _continues(comment, self._behind[1]):
            self._take_trailing(self._behind[0], comment)
            return
        entry = stop.entry
        while entry.parent is not None and (entry.inside is None or entry.inside > column):
            entry = entry.parent
        if following is not None and (column <= least or entry.depth < following.entry.depth):
            self._add(self._before[self._path(following.entry)], comment)
        elif entry.parent is not None:
            self._add(self._after[self._path(entry)], comment)
        else:
            self._add(self._footer, comment)

    def _column(self, comment: Comment, stop: Stop) -> int:
        """Return the column of *comment*, or that of one above it that stands further left.

        What follows a comment cannot be inside what that is already outside of.
        """
        last, column = self._margin
        column = min(column, comment.column) if last is stop else comment.column
        self._margin = stop, column
        return column

    def _add(self, lines: list[str], comment: Comment) -> None:
        """Add *comment* to *lines*, and one empty line where the text has any between two."""
        last, line = self._last
        if lines is last and lines and comment.line > line + 1:
            lines.append("")
        lines.append(comment.text)
        self._last = lines, comment.line


def _continues(comment: Comment, behind: Comment) -> bool:
    """Return whether *comment* goes on right below the one *behind* something."""
    return comment.column == behind.column and comment.line == behind.line + 1


class _Paths:
    """The paths of entries in *data*, whose place is *root*."""

    def __init__(self, data: object, root: Place | None) -> None:
        self._data = data
        self._root = root
        self._keys: dict[MappingPlace, dict[int, object]] = {}

    def of(self, entry: Entry) -> Path:
        """Return the path of *entry*, or of the nearest entry around it that the data has."""
        chain: list[Entry] = []
        while entry.parent is not None:
            chain.append(entry)
            entry = entry.parent
        path: list[Key] = []
        place, data = self._root, self._data
        for each in reversed(chain):
            if isinstance(place, ListPlace) and isinstance(data, tuple):
                place, data = place.items[each.number], data[each.number]
                path.append(each.number)
            elif isinstance(place, MappingPlace) and isinstance(data, dict):
                key = self._key(place, each)
                if key is _NO_KEY:
                    break
                place, data = place.values[key], data[key]
                path.append(json_key(key))
            else:
                break
        return tuple(path)

    def _key(self, place: MappingPlace, entry: Entry) -> object:
        if place not in self._keys:
            self._keys[place] = {key.start_mark.index: name for name, key in place.keys.items()}
        return self._keys[place].get(entry.key, _NO_KEY)
