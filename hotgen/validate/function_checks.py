"""Checks of functions' arguments that go beyond their shape.

Each gets the arguments once their shape is right, though parts may still be functions, and yields
the places inside them that Heat refuses.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from hotgen.hot.expr import EXPR_TYPES, Path, Value

Found: TypeAlias = Iterator[tuple[Path, str]]


def replaced(args: Value) -> Found:
    """A parameter of ``str_replace`` cannot be empty, for it is split at."""
    params = args["params"] if isinstance(args, Mapping) else None
    if isinstance(params, Mapping) and "" in params:
        yield ("params", ""), "must not be empty"


def strictly_replaced(args: Value) -> Found:
    """Each parameter must occur in what the longer ones leave of the template."""
    yield from replaced(args)
    if not isinstance(args, Mapping):
        return
    template, params = args["template"], args["params"]
    if not isinstance(template, str) or not isinstance(params, Mapping) or "" in params:
        return
    pieces = [template]
    for name in sorted(sorted(params), key=len, reverse=True):
        before, pieces = len(pieces), [part for piece in pieces for part in piece.split(name)]
        if len(pieces) == before:
            yield ("params", name), "does not occur in the template"


def very_strictly_replaced(args: Value) -> Found:
    """Beyond that, no value may be empty."""
    yield from strictly_replaced(args)
    params = args["params"] if isinstance(args, Mapping) else None
    if isinstance(params, Mapping):
        for name, value in params.items():
            if value in ("", (), {}):
                yield ("params", name), "must not be empty"


def digested(args: Value) -> Found:
    """Heat knows the algorithms that its Python knows, and digests Latin-1."""
    import hashlib

    algorithm, text = args if isinstance(args, tuple) else ("", "")
    known = hashlib.algorithms_available
    if isinstance(algorithm, str):
        name = algorithm.lower()
        if name not in known or name.startswith("shake_"):
            yield (0,), "must be a digest algorithm, such as md5, sha1, sha256 or sha512"
    if isinstance(text, str) and any(character > "\xff" for character in text):
        yield (1,), "must have Latin-1 characters only"


def split(args: Value) -> Found:
    """An index must exist once the text is split."""
    delimiter, text, *index = args if isinstance(args, tuple) else (None, None)
    if not isinstance(text, str) or isinstance(delimiter, EXPR_TYPES):
        return
    if delimiter == "":
        yield (0,), "must not be empty"
        return
    parts = text.split(delimiter if isinstance(delimiter, str) else None)
    if index and not isinstance(index[0], EXPR_TYPES):
        try:
            parts[int(index[0])]  # type: ignore[arg-type]  # what is no number is the error
        except (TypeError, ValueError, OverflowError):
            yield (2,), "must be an index"
        except IndexError:
            yield (2,), f"must be from 0 to {len(parts) - 1}"


def url(args: Value) -> Found:
    """A port may be written as a number or as a string; behind a query nothing is looked at."""
    if isinstance(args, Mapping) and "query" not in args:
        fragment = args.get("fragment", "")
        if not isinstance(fragment, (str, *EXPR_TYPES)):
            yield ("fragment",), "must be a string"
    yield from _port(args)


def _port(args: Value) -> Found:
    given = args.get("port") if isinstance(args, Mapping) else None
    if not isinstance(given, str | int | float):
        return
    try:
        number = int(given)
    except (ValueError, OverflowError):
        yield ("port",), "must be a number"
        return
    if not 0 < number <= 65535:  # noqa: PLR2004 - the ports that there are
        yield ("port",), "must be from 1 to 65535"


def repeated(args: Value) -> Found:
    """Placeholders are replaced in the strings of the template, so their values are strings."""
    each = args.get("for_each") if isinstance(args, Mapping) else None
    if not isinstance(args, Mapping) or not isinstance(each, Mapping):
        return
    if not each:
        yield ("for_each",), "must not be empty"
    if all(each.values()) and _has_text(args["template"]):
        for name, values in each.items():
            for index, item in enumerate(values if isinstance(values, tuple) else ()):
                if not isinstance(item, (str, *EXPR_TYPES)):
                    yield ("for_each", name, index), "must be a string"


def repeated_in_step(args: Value) -> Found:
    """Without permutations there are only lists, and they end together."""
    yield from repeated(args)
    each = args.get("for_each") if isinstance(args, Mapping) else None
    if not isinstance(args, Mapping) or not isinstance(each, Mapping):
        return
    if args.get("permutations") is False:
        lengths = {len(values) for values in each.values() if isinstance(values, tuple)}
        if len(lengths) > 1:
            yield ("for_each",), "must have lists of one length where permutations are off"
        for name, values in each.items():
            if isinstance(values, Mapping):
                yield ("for_each", name), "must be a list where permutations are off"


def _has_text(value: Value) -> bool:
    if isinstance(value, Mapping):
        return bool(value)
    return isinstance(value, str) or (
        isinstance(value, tuple) and any(_has_text(item) for item in value)
    )


def filtered(args: Value) -> Found:
    """What is empty is left alone; anything else is a list of values, and a list."""
    values, items = args if isinstance(args, tuple) else ((), ())
    if not items or isinstance(items, EXPR_TYPES):
        return
    if not isinstance(items, tuple):
        yield (1,), "must be a list"
    elif values and not isinstance(values, (tuple, *EXPR_TYPES)):
        yield (0,), "must be a list"


def merged(args: Value) -> Found:
    """Heat takes a string for a list of characters, of which none is a map."""
    if isinstance(args, str) and args:
        yield (), f"must be a list, not {args!r}"


def contained(args: Value) -> Found:
    """Only a string can be part of a string."""
    value, sequence = args if isinstance(args, tuple) else ("", "")
    if isinstance(sequence, str) and not isinstance(value, (str, *EXPR_TYPES)):
        yield (0,), "must be a string to be part of one"


def known_url(args: Value) -> Found:
    """The colon after the scheme comes by itself."""
    yield from _port(args)
    given = args.get("scheme") if isinstance(args, Mapping) else None
    if isinstance(given, str) and ":" in given:
        yield ("scheme",), "must not contain a colon"


def renamed(args: Value) -> Found:
    """No new key may be one that the map has already."""
    data, change = args if isinstance(args, tuple) else ({}, {})
    names = change.get("keys") if isinstance(change, Mapping) else None
    if not isinstance(data, Mapping) or not isinstance(names, Mapping):
        return
    taken: set[Value] = set()
    for old in data:
        new = names.get(old)
        if isinstance(new, str):
            if (new in data and new != old) or new in taken:
                yield (1, "keys", old), f"must not be {new!r}, a key that the map already has"
            taken.add(new)


def expression(args: Value) -> Found:
    """A query is parsed while the template is read."""
    text = args["expression"] if isinstance(args, Mapping) else None
    if not isinstance(text, str) or is_plain_yaql(text):
        return
    from yaql.language.exceptions import YaqlException

    try:
        _yaql_parser()(text)
    except YaqlException as error:
        yield ("expression",), f"must be a YAQL expression: {error}"


_PATH = r"\$(?:\.[a-z][a-z_]{3,})*"
_PLAIN_YAQL = re.compile(rf"{_PATH}(?: [-+*/] (?:{_PATH}|\d+))*")
_YAQL_WORDS = frozenset({"false", "null", "true"})


def is_plain_yaql(text: str) -> bool:
    """Tell whether *text* is arithmetic on paths, which is good YAQL without asking its parser.

    It is what most queries are, and the parser's tables take a tenth of a second to make. Other
    queries may be good as well. The words of YAQL's grammar are no names in a path.
    """
    return bool(_PLAIN_YAQL.fullmatch(text)) and _YAQL_WORDS.isdisjoint(re.findall(r"\w+", text))


@functools.cache
def _yaql_parser() -> Callable[[str], object]:
    import yaql

    parser: Callable[[str], object] = yaql.YaqlFactory().create()
    return parser


def attribute_of(args: Value) -> Found:
    """Heat reads a string as a list of its characters, and then takes a single one."""
    if isinstance(args, str) and len(args) != 1:
        yield (), f"must be a list, not {args!r}"


def file_name(args: Value) -> Found:
    """Only a file that is named literally travels to Heat."""
    if isinstance(args, EXPR_TYPES):
        yield (), "must be the name of a file, for Heat gets no file that a function names"


def facade(args: Value) -> Found:
    """Only three parts of the resource outside can be seen."""
    if args not in _FACADE:
        yield (), f"must be one of {', '.join(_FACADE)}"


_FACADE: Final = ("metadata", "deletion_policy", "update_policy")


def first_facade(args: Value) -> Found:
    """The first version of HOT has the three parts under other names as well."""
    if args not in _FIRST_FACADE:
        yield (), f"must be one of {', '.join(_FIRST_FACADE)}"


_FIRST_FACADE: Final = ("Metadata", "DeletionPolicy", "UpdatePolicy")
