"""Values that must not be shown: those of hidden parameters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, EXPR_TYPES, Absent, items
from hotgen.validate.given import collect_given

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Path, Value
    from hotgen.hot.template import Parameter
    from hotgen.validate.request import Request

SHOWN: Final = "(hidden)"
"""What stands in a message in place of the value."""


def is_hidden(parameter: Parameter | None) -> bool:
    """Tell whether Heat would not show the value of *parameter*, or might not."""
    return parameter is not None and parameter.hidden not in (ABSENT, None, False, "false")


def secret_at(bundle: Bundle, file: str, path: Path) -> Value:
    """Return the value of the hidden parameter that *path* in *file* is about; None for others."""
    template = bundle.template if file == bundle.main else bundle.nested.get(file)
    value: Value | Absent = ABSENT
    match path:
        case ("parameters", str(name), *_) if template is not None:
            parameter = template.parameters.get(name)
            value = parameter.default if parameter is not None else ABSENT
        case (("parameters" | "parameter_defaults") as section, str(name), *_) if (
            environment := bundle.environments.get(file)
        ):
            parameter = bundle.template.parameters.get(name)
            value = getattr(environment, section).get(name)
        case _:
            return None
    return None if value is ABSENT or not is_hidden(parameter) else value


def hidden_texts(bundle: Bundle, request: Request) -> frozenset[str]:
    """Return how a message might write what is given for hidden parameters, and their defaults."""
    given = collect_given(bundle, request).values()
    found: list[Value] = []
    for name, parameter in bundle.template.parameters.items():
        if is_hidden(parameter):
            found += [given[name]] if name in given else []
            found += [] if isinstance(parameter.default, Absent) else [parameter.default]
    return texts(tuple(found))


def without(message: str, texts: Collection[str]) -> str:
    """Return *message* with every one of *texts* replaced; all of it where there are many."""
    if len(texts) == _MOST_TEXTS:
        return SHOWN
    for text in sorted(filter(message.__contains__, texts), key=len, reverse=True):
        message = SHOWN.join(_split(message, text))
    return message


_MOST_TEXTS: Final = 5_000
_WORD: Final = re.compile(r"\w")


def _split(message: str, text: str) -> Iterator[str]:
    """Yield what is around each *text* that is no part of a word."""
    start = search = 0
    while (found := message.find(text, search)) >= 0:
        end = found + len(text)
        if _WORD.match(message[found - 1 : found]) or _WORD.match(message[end : end + 1]):
            search = found + 1
        else:
            yield message[start:found]
            start = search = end
    yield message[start:]


def texts(value: Value) -> frozenset[str]:
    """Return how a message might write *value* and what is in it."""
    return frozenset(islice(_texts(value), _MOST_TEXTS))


def _texts(value: Value) -> Iterator[str]:
    if value is None or isinstance(value, (bool, *EXPR_TYPES)):
        return
    if isinstance(value, str | int | float | bytes):
        yield from filter(None, (repr(value), str(value)))
    for _, item in items(value):
        yield from _texts(item)
