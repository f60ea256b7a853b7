"""The comments of a template or an environment, and the part that each belongs to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

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

    Each line is without its ``#`` and without blanks at its end; ``""`` is a bare ``#``, or stands
    for empty lines between two comments. All paths are in the data: a key that is not, because a
    later one replaces it or because it merges, leaves its comments to the part that encloses it.
    """

    before: Mapping[Path, tuple[str, ...]]
    """Lines above a key or an item."""
    trailing: Mapping[Path, str]
    """Behind a key, its value or an item, on the same line, with what goes on right below it."""
    after: Mapping[Path, tuple[str, ...]]
    """Lines at the end of a mapping or a list, or below a key without a value, indented like what
    would be inside: mostly entries that are commented out."""
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
            layout = Layout(candidate)
            try:
                data, root = _build(candidate, layout)
            except (Refused, yaml.YAMLError, ValueError, OverflowError):
                continue
            return _Reader(layout, _Paths(data, root)).comments()
    return Comments({}, {}, {}, (), ())


def _build(text: str, layout: Layout) -> tuple[object, Place | None]:
    """Return the data of *text* and its place, and tell *layout* what the parser sees."""
    following = yaml_events(text)

    def next_event() -> Event:
        event = following()
        layout.take(event)
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
        self._block: _Block | None = None
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
            while about_first and _is_above(top[about_first - 1], line):
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
        if self._behind and _goes_on(comment, self._behind[1], following):
            self._take_trailing(self._behind[0], comment)
        elif stop.flow is not None:
            if following is not None and following.offset < stop.flow.end:
                self._add(self._before[self._path(following.entry)], comment)
            else:
                self._add(self._after[self._path(stop.flow)], comment)
        else:
            self._take_block(comment, stop, following)

    def _take_block(self, comment: Comment, stop: Stop, following: Stop | None) -> None:
        """Take a comment outside of brackets, where its column tells what it is in.

        What follows another comment is not inside of what that one was already outside of.
        """
        last = self._block if self._block and self._block.stop is stop else None
        entry, column = last.entry if last else stop.entry, comment.column
        if last and comment.line == last.line + 1 and column >= last.column:
            column = last.column
        else:
            while entry.parent is not None and not _holds(entry, comment):
                entry = entry.parent
        self._block = _Block(stop, entry, comment.line, column)
        if following is not None and _goes_into(following.entry, entry):
            self._add(self._before[self._path(following.entry)], comment)
        elif entry.parent is not None:
            self._add(self._after[self._path(entry)], comment)
        else:
            self._add(self._footer, comment)

    def _add(self, lines: list[str], comment: Comment) -> None:
        """Add *comment* to *lines*, and one empty line where the text has any between two."""
        last, line = self._last
        if lines is last and lines and comment.line > line + 1:
            lines.append("")
        lines.append(comment.text)
        self._last = lines, comment.line


class _Block(NamedTuple):
    """Lines of comments at *column* that are inside of *entry*; the last one so far is *line*."""

    stop: Stop
    entry: Entry
    line: int
    column: int


def _is_above(comment: Comment, line: int) -> bool:
    """Return whether *comment* is what is right above *line*, and not behind a marker there."""
    return comment.alone and comment.line == line - 1


def _goes_into(following: Entry, entry: Entry) -> bool:
    """Return whether *entry* has not ended before *following*, or is just that."""
    return entry.depth < following.depth or entry is following


def _goes_on(comment: Comment, behind: Comment, following: Stop | None) -> bool:
    """Return whether *comment* goes on right below the one *behind* something."""
    if comment.column != behind.column or comment.line != behind.line + 1:
        return False
    return following is None or comment.column > following.entry.column


def _holds(entry: Entry, comment: Comment) -> bool:
    """Return whether *comment* is indented like what belongs into *entry*.

    The items of a list may stand right below its key; then only a comment with a dash is one.
    """
    if entry.inside is None or entry.inside > comment.column:
        return False
    beside = entry.inside == entry.column == comment.column
    return not beside or comment.text.lstrip().startswith("-")


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
