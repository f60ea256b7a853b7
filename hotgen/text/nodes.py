"""From the events of a parser to data, with the place of every key, value and item.

The data is what PyYAML's safe loader makes, except that lists become tuples, timestamps stay
strings (Heat reads them so) and a set becomes the tuple of its keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from hotgen.bounded import left, spend
from hotgen.text.problems import (
    EXCESSIVE_ALIASES,
    EXCESSIVE_NESTING,
    UNREADABLE_FILE,
    UNSUPPORTED_YAML,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Event: TypeAlias = Any
"""An event of PyYAML's, whose type says that marks may be missing; a parser always sets them."""

MAX_DEPTH: Final = 200
"""More levels than anybody writes; Heat's engine gives up at 200 to 400, depending on the place."""

TOO_DEEP: Final = f"nested more than {MAX_DEPTH} levels deep, which is where Heat's engine gives up"

MAX_EXPANSION: Final = 1024 * 1024
"""How many characters aliases may stand for: as many as Heat's API takes."""

MAX_NODES: Final = 300_000
"""How many keys, values, maps and lists there may be: far more than fit into 1 MiB in practice."""


class Mark(Protocol):
    """A position in the text; everything counts from 0."""

    index: int
    line: int
    column: int


class Place(Protocol):
    """The stretch of text that a key, a value or an item takes: an event, or a branch."""

    start_mark: Mark
    end_mark: Mark


@dataclass(slots=True, eq=False)
class MappingPlace:
    """The place of a mapping, with those of its keys and values."""

    start_mark: Mark
    end_mark: Mark
    keys: dict[object, Place]
    values: dict[object, Place]


@dataclass(slots=True, eq=False)
class ListPlace:
    """The place of a list, with those of its items."""

    start_mark: Mark
    end_mark: Mark
    items: list[Place]


class Duplicate(NamedTuple):
    """A key that *mapping* has at *first* and *again*."""

    mapping: MappingPlace
    key: object
    first: Place
    again: Place


class Refused(Exception):  # noqa: N818 - it refuses the text, for the caller to report
    """The text cannot be read; *rule* says which kind of mistake it is."""

    def __init__(self, rule: str, message: str, mark: Mark) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.mark = mark


class _Anchored(NamedTuple):
    data: object
    place: Place
    size: int  # in characters, aliases inside written out


_MERGE: Final = "tag:yaml.org,2002:merge"
_OPEN: Final = object()
_MERGE_KEY: Final = object()
_SPECIAL_KEYS: Final = {"<<": _MERGE_KEY, "=": "="}
_SET: Final = "tag:yaml.org,2002:set"
_PAIRS: Final = frozenset({"tag:yaml.org,2002:omap", "tag:yaml.org,2002:pairs"})
_MAPPING_TAGS: Final = frozenset({None, "!", "tag:yaml.org,2002:map", _SET})
_LIST_TAGS: Final = frozenset({None, "!", "tag:yaml.org,2002:seq"}) | _PAIRS


def kind_of(event: Event) -> object:
    """Return the class of *event*, from which type checkers shall not infer optional marks."""
    return event.__class__


_NO_MARK: Final = yaml.Mark("", 0, 0, 0, None, 0)
_ENDS: Final = (MappingEndEvent, SequenceEndEvent)


def counted(next_event: Callable[[], Event], length: int) -> Callable[[], Event]:
    """Return *next_event*, which refuses to go on where a text of that *length* has too many.

    All files of a template together may have only so many, too.
    """
    most = remaining = min(MAX_NODES, left("nodes"))
    if length <= most:
        return next_event

    def count() -> Event:
        nonlocal remaining
        event = next_event()
        remaining -= event.__class__ not in _ENDS
        if remaining < 0:
            spend(most, "nodes")
            message = f"there are more than {MAX_NODES:,} keys and values up to here"
            if most < MAX_NODES:
                message = "up to here, all files together have too many keys and values"
            raise Refused(UNREADABLE_FILE, message, event.start_mark or _NO_MARK)
        return event

    return count


class Builder:
    """Builds the one document of a stream of events.

    *resolve* turns a scalar that is neither quoted nor tagged, or that has a tag, into its value.
    """

    def __init__(self, next_event: Callable[[], Event], resolve: Callable[[Event], object]) -> None:
        self._next = next_event
        self._resolve = resolve
        self._plain: dict[str, object] = {}
        self._anchors: dict[str, object] = {}
        self._expansion = 0
        self.nodes = 0
        """How many items there are in maps and lists, those that aliases stand for left out."""
        self.duplicates: list[Duplicate] = []

    def document(self) -> tuple[object, Place | None]:
        """Return the data and its place; None and None where the stream is empty."""
        self._next()
        if self._next().__class__ is StreamEndEvent:
            return None, None
        found = self._node(self._next(), 0)
        self._next()
        following = self._next()
        if following.__class__ is not StreamEndEvent:
            raise _refused("a second document starts here; a file holds one", following)
        return found

    def changed(self) -> dict[str, object]:
        """Return what scalars without quotes stand for, where JSON would not spell it so."""
        return {
            text: value
            for text, value in self._plain.items()
            if value.__class__ is not str and text and _is_changed(text, value)
        }

    def _node(self, event: Event, depth: int) -> tuple[object, Place]:
        kind = event.__class__
        if kind is AliasEvent:
            return self._alias(event)
        anchor = event.anchor
        if anchor is not None:
            self._open(anchor, event)
        expansion = self._expansion
        found: tuple[object, Place]
        if kind is ScalarEvent:
            found = self._scalar(event), event
        elif depth == MAX_DEPTH:
            raise Refused(EXCESSIVE_NESTING, TOO_DEEP, event.start_mark)
        elif kind is MappingStartEvent:
            found = self._mapping(event, depth + 1)
        else:
            found = self._list(event, depth + 1)
        if anchor is not None:
            data, place = found
            size = place.end_mark.index - place.start_mark.index + self._expansion - expansion
            self._anchors[anchor] = _Anchored(data, place, max(size, 1))
        return found

    def _open(self, anchor: str, event: Event) -> None:
        if anchor in self._anchors:
            raise _refused(f"the anchor '&{anchor}' is taken; give this one another name", event)
        self._anchors[anchor] = _OPEN

    def _alias(self, event: Event) -> tuple[object, Place]:
        name, start, end = event.anchor, event.start_mark, event.end_mark
        target = self._anchors.get(name)
        if target is _OPEN:
            raise _refused(f"the alias '*{name}' stands inside what it refers to", event)
        if not isinstance(target, _Anchored):
            raise _refused(f"the alias '*{name}' refers to an anchor that is not above it", event)
        self._expansion += target.size
        if self._expansion > MAX_EXPANSION:
            message = "the aliases up to here stand for more text than Heat's API accepts (1 MiB)"
            raise Refused(EXCESSIVE_ALIASES, message, start)
        match target.place:
            case MappingPlace(_, _, keys, values):
                return target.data, MappingPlace(start, end, keys, values)
            case ListPlace(_, _, items):
                return target.data, ListPlace(start, end, items)
        return target.data, event

    def _scalar(self, event: Event) -> object:
        if event.implicit[0]:
            text = event.value
            try:
                return self._plain[text]
            except KeyError:
                value = self._plain[text] = self._resolve(event)
                return value
        return event.value if event.tag in (None, "!") else self._resolve(event)

    def _mapping(self, start: Event, depth: int) -> tuple[object, MappingPlace]:
        data: dict[object, object] = {}
        keys: dict[object, Place] = {}
        values: dict[object, Place] = {}
        mapping = MappingPlace(start.start_mark, start.end_mark, keys, values)
        merged: list[_Merged] = []
        get, scalar = self._next, self._scalar
        place: Place = start
        while kind_of(event := get()) is not MappingEndEvent:
            key = self._key(event, depth)
            place = item = get()
            if kind_of(item) is ScalarEvent and item.anchor is None and key is not _MERGE_KEY:
                value = scalar(item)
            else:
                value, place = self._node(item, depth)
                if key is _MERGE_KEY:
                    merged += _merged(value, place)
                    continue
            if key in data:
                self.duplicates.append(Duplicate(mapping, key, keys[key], event))
            data[key], keys[key], values[key] = value, event, place
        mapping.end_mark = event.end_mark if start.flow_style else place.end_mark
        self.nodes += 2 * len(data)
        if merged:
            data = _merge(mapping, [*merged, (data, keys, values)])
        if start.tag not in _MAPPING_TAGS:
            raise _unknown_tag(start, "a mapping")
        return (tuple(data) if start.tag == _SET else data), mapping

    def _key(self, event: Event, depth: int) -> object:
        if event.__class__ is ScalarEvent:
            if event.implicit[0] and event.value in _SPECIAL_KEYS:
                return _SPECIAL_KEYS[event.value]
            if event.anchor is None:
                key = _MERGE_KEY if event.tag == _MERGE else self._scalar(event)
                return _no_bytes(key, event)
        key, _ = self._node(event, depth)
        if isinstance(key, (dict, tuple)):
            found = "a mapping" if isinstance(key, dict) else "a list"
            raise _refused(f"a key must be text or a number; found {found}", event)
        return _no_bytes(key, event)

    def _list(self, start: Event, depth: int) -> tuple[tuple[object, ...], ListPlace]:
        data: list[object] = []
        places: list[Place] = []
        get, scalar = self._next, self._scalar
        place: Place = start
        while kind_of(event := get()) is not SequenceEndEvent:
            if kind_of(event) is ScalarEvent and event.anchor is None:
                place = event
                data.append(scalar(event))
            else:
                value, place = self._node(event, depth)
                data.append(value)
            places.append(place)
        end = event.end_mark if start.flow_style else place.end_mark
        self.nodes += len(data)
        if start.tag in _PAIRS:
            data = [_pair(item, place) for item, place in zip(data, places, strict=True)]
        elif start.tag not in _LIST_TAGS:
            raise _unknown_tag(start, "a list")
        return tuple(data), ListPlace(start.start_mark, end, places)


def _no_bytes(key: object, event: Event) -> object:
    if isinstance(key, bytes):
        raise _refused("a key must be text or a number; found binary data", event)
    return key


def _is_changed(text: str, value: object) -> bool:
    if isinstance(value, bool) or value is None:
        return text != {True: "true", False: "false", None: "null"}[value]
    return text != repr(value)


_Merged: TypeAlias = tuple[dict[object, object], dict[object, Place], dict[object, Place]]


def _merged(value: object, place: Place) -> list[_Merged]:
    """Return what a merge key names, as data, keys and values; the weakest first."""
    if isinstance(value, tuple) and isinstance(place, ListPlace):
        parts = list(zip(value, place.items, strict=True))
    else:
        parts = [(value, place)]
    merged: list[_Merged] = []
    for part, inner in reversed(parts):
        if not isinstance(part, dict) or not isinstance(inner, MappingPlace):
            message = "'<<' merges a mapping or a list of mappings"
            raise Refused(UNSUPPORTED_YAML, message, inner.start_mark)
        merged.append((part, inner.keys, inner.values))
    return merged


def _merge(mapping: MappingPlace, parts: list[_Merged]) -> dict[object, object]:
    """Return the data of all *parts*, which later ones override, and set the places likewise."""
    data: dict[object, object] = {}
    mapping.keys, mapping.values = {}, {}
    for more, keys, values in parts:
        data.update(more)
        mapping.keys.update(keys)
        mapping.values.update(values)
    return data


def _pair(item: object, place: Place) -> tuple[object, ...]:
    if isinstance(item, dict) and len(item) == 1:
        [pair] = item.items()
        return tuple(pair)
    message = "each item of an ordered map is a mapping with one key"
    raise Refused(UNSUPPORTED_YAML, message, place.start_mark)


def _refused(message: str, event: Event) -> Refused:
    return Refused(UNSUPPORTED_YAML, message, event.start_mark)


def _unknown_tag(event: Event, found: str) -> Refused:
    return _refused(f"Heat does not read the tag {short_tag(event.tag)!r} on {found}", event)


def short_tag(tag: str) -> str:
    """Return *tag* as it is mostly written, such as ``!!set``."""
    return tag.replace("tag:yaml.org,2002:", "!!")
