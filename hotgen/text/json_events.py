"""JSON text as the events of a YAML parser, so that one builder makes data from both."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from yaml import Mark
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from hotgen.text import problems
from hotgen.text.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.text.nodes import Event

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}]|[^][{}":,\s]+')
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def json_events(text: str) -> Iterator[Event]:
    """Yield the events of *text*, which must be valid JSON."""
    yield StreamStartEvent()
    yield DocumentStartEvent()
    line = line_start = position = 0
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if lines := text.count("\n", position, start):
            line += lines
            line_start = text.rfind("\n", position, start) + 1
        position = end
        yield _event(
            token.group(),
            Mark("", start, line, start - line_start, None, 0),
            Mark("", end, line, end - line_start, None, 0),
        )
    yield DocumentEndEvent()
    yield StreamEndEvent()


def _event(token: str, start: Mark, end: Mark) -> Event:
    match token:
        case "{":
            return MappingStartEvent(None, None, implicit=True, start_mark=start, flow_style=True)
        case "[":
            return SequenceStartEvent(None, None, implicit=True, start_mark=start, flow_style=True)
        case "}":
            return MappingEndEvent(start, end)
        case "]":
            return SequenceEndEvent(start, end)
    if token.startswith('"'):
        return ScalarEvent(None, None, (False, True), _string(token, start), start, end)
    return ScalarEvent(None, None, (True, False), token, start, end)


def _string(token: str, start: Mark) -> str:
    text: str = json.loads(token) if "\\" in token else token[1:-1]
    if _SURROGATE.search(text):
        message = "this string is not text: it holds one half of a surrogate pair"
        raise Refused(problems.UNSUPPORTED_YAML, message, start)
    return text


def json_value(event: Event) -> object:
    """Return the value of a scalar that is not a string."""
    return json.loads(event.value)
