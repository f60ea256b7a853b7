"""What functions make of arguments that are known: the values that Heat works out.

Each takes the arguments of one function without any functions inside, and returns the value. Where
Heat fails it raises one of `FAILURES`; what is wrong with which argument is said by
`function_checks`. What is worked with and made is taken from the `budget` of the template, before
there is too much of it: `ExceededError`.
"""

from __future__ import annotations

import functools
import itertools
import json
import math
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from hotgen.bounded import ExceededError, bounded, spend
from hotgen.hot.expr import (
    EXPR_TYPES,
    bracket_depth,
    from_data,
    from_json,
    items,
    spelling,
    to_data,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Value

FAILURES: Final = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)

_ITERATORS: Final = 200
_MEMORY: Final = 10_000
"""The limits that Heat sets to a query, in items and in bytes, unless its operator sets others."""


_ITEM: Final = 64
"""How many characters an item weighs, as handling one takes so much longer."""


_DEEPEST: Final = 250


def compute(function: str, args: Value) -> Value:
    """Return what *function* makes of *args*; `LookupError` if that is no function of values."""
    work = _FUNCTIONS[function]
    spend_on(args)
    return work(args)


def spend_on(value: Value, depth: int = 0, of: str = "values") -> None:
    """Take from the budget what it is to work with *value*, item by item: that has to end, too."""
    if depth > _DEEPEST:
        raise ExceededError
    spend(_ITEM + len(value) if isinstance(value, str | bytes) else _ITEM, of)
    for _, item in items(spelling(value)[1] if isinstance(value, EXPR_TYPES) else value):
        spend_on(item, depth + 1, of)


def weight(value: Value) -> int:
    """Return what `spend_on` takes."""
    length = len(value) if isinstance(value, str | bytes) else 0
    inside = spelling(value)[1] if isinstance(value, EXPR_TYPES) else value
    return _ITEM + length + sum(weight(item) for _, item in items(inside))


def select(value: Value, steps: Iterable[Value]) -> Value:
    """Return what *steps* select inside the value of a parameter; an empty text if nothing."""
    try:
        return functools.reduce(_inside, steps, value)
    except (LookupError, TypeError):
        return ""


def _inside(collection: Any, step: Any) -> Any:  # noqa: ANN401 - whatever is in a value
    if not isinstance(collection, Mapping | tuple | str) or not isinstance(step, str | int):
        raise TypeError
    if isinstance(collection, Mapping):
        return collection[step]
    try:
        return collection[int(step)]
    except ValueError as error:
        raise TypeError from error


def _replace(args: Any) -> str:  # noqa: ANN401
    """Longer placeholders go first; what one of them has put in is not searched for others."""
    template, params = args["template"], args["params"]
    pieces: list[str] = [template]
    for name in sorted(sorted(params), key=len, reverse=True):
        spend(len(pieces) + len(template) // _ITEM)
        pieces = [*_put_in(pieces, name, _written(params[name]))]
    return "".join(pieces)


def _put_in(pieces: Iterable[str], name: str, value: str) -> Iterator[str]:
    """Yield *pieces*, of which every second one has been put in, with *value* for *name*."""
    for index, piece in enumerate(pieces):
        first, *rest = [piece] if index % 2 else piece.split(name)
        spend(len(rest) * (len(value) + 1))
        yield first
        for part in rest:
            yield value
            yield part


def _written(value: Value) -> str:
    """Return *value* as it is put into a text: maps and lists as JSON."""
    if value is None:
        return ""
    return _dumped(value) if isinstance(value, Mapping | tuple) else str(value)


def _dumped(value: Value) -> str:
    return json.dumps(to_data(value), sort_keys=True)


def _join(args: Any) -> str:  # noqa: ANN401
    delimiter, *lists = args
    parts = itertools.chain.from_iterable(each or () for each in lists)
    texts = [item if isinstance(item, str) else _joined(item) for item in parts]
    spend(len(delimiter) * len(texts))
    joined: str = delimiter.join(texts)
    return joined


def _joined(item: Value) -> str:
    if item is None:
        return ""
    if isinstance(item, Mapping | tuple):
        return _dumped(item)
    raise TypeError


def _map_merge(args: Any) -> Value:  # noqa: ANN401
    merged: dict[str, Value] = {}
    for each in args:
        merged.update(each or {})
    return merged


def _map_replace(args: Any) -> Value:  # noqa: ANN401
    mapping, change = (each or {} for each in args)
    keys, values = (change.get(name) or {} for name in ("keys", "values"))
    found: dict[str, Value] = {}
    for name, value in mapping.items():
        new = keys.get(name)
        if new is not None and ((new in mapping and new != name) or new in found):
            raise ValueError
        hashable = not isinstance(value, Mapping | tuple)
        found[name if new is None else new] = values.get(value, value) if hashable else value
    return found


def _repeat(args: Any) -> Value:  # noqa: ANN401
    names, lists = zip(*args["for_each"].items(), strict=True)
    values = [tuple(each) if each is not None else () for each in lists]
    permuted, template = args.get("permutations", True), args["template"]
    lengths = [len(each) for each in values]
    count = math.prod(lengths) if permuted else min(lengths)
    spend(count * weight(template) * (1 + len(names) // _ITEM))
    rows = itertools.product(*values) if permuted else zip(*values, strict=False)
    return tuple(_filled(template, dict(zip(names, row, strict=True))) for row in rows)


def _filled(template: Value, values: Mapping[str, str]) -> Value:
    if isinstance(template, str):
        return functools.reduce(_substituted, values.items(), template)
    if isinstance(template, tuple):
        return tuple(_filled(item, values) for item in template)
    if isinstance(template, Mapping):
        return {str(_filled(k, values)): _filled(v, values) for k, v in template.items()}
    return template


def _substituted(text: str, item: tuple[str, str]) -> str:
    name, value = item
    spend(text.count(name) * len(value))
    return text.replace(name, value)


def _digest(args: Any) -> str:  # noqa: ANN401
    import hashlib

    algorithm, text = args
    return hashlib.new(algorithm, text.encode("latin-1"), usedforsecurity=False).hexdigest()


def _str_split(args: Any) -> Value:  # noqa: ANN401
    delimiter, text, *index = args
    if text is None:
        return None
    parts = _parts(text, delimiter)
    return parts[int(index[0])] if index else parts


def _list_concat(args: Any) -> Value:  # noqa: ANN401
    return tuple(itertools.chain.from_iterable(each or () for each in args))


def _list_concat_unique(args: Any) -> Value:  # noqa: ANN401
    known, found = _Pool(), []
    for each in itertools.chain.from_iterable(each or () for each in args):
        if each not in known:
            known.add(each)
            found.append(each)
    return tuple(found)


def _filter(args: Any) -> Value:  # noqa: ANN401
    unwanted, values = args
    if not values or not unwanted:
        return values  # type: ignore[no-any-return]
    pool = _Pool(unwanted) if isinstance(unwanted, tuple) else unwanted
    return tuple(value for value in values if value not in pool)


class _Pool:
    """Values that are looked for more than once: quickly, unless there are maps in them."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self._plain: set[Value] = set()
        self._others: list[Value] = []
        for value in values:
            self.add(value)

    def add(self, value: Value) -> None:
        try:
            self._plain.add(value)
        except TypeError:
            self._others.append(value)

    def __contains__(self, value: Value) -> bool:
        try:
            return value in self._plain
        except TypeError:
            spend(len(self._others) * weight(value) // 8)
            return value in self._others


def _contains(args: Any) -> bool:  # noqa: ANN401
    value, sequence = args
    return value in sequence


def _equals(args: Any) -> bool:  # noqa: ANN401
    left, right = args
    return bool(left == right)


def _make_url(args: Any) -> str:  # noqa: ANN401
    from urllib.parse import quote, urlencode, urlunsplit

    user, password = (quote(args.get(key, ""), safe="") for key in ("username", "password"))
    host, port = args.get("host", ""), args.get("port", "")
    host = quote(host[1:-1] if host.startswith("[") and host.endswith("]") else host, safe=":")
    login = f"{user}:{password}@" if password else f"{user}@" if user else ""
    place = login + (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    query = urlencode(args.get("query", {})).replace("%2F", "/")
    parts = (args.get("scheme", ""), place, quote(args.get("path", "")), query)
    url: str = urlunsplit((*parts, quote(args.get("fragment", ""))))
    return url


def _fn_select(args: Any) -> Value:  # noqa: ANN401
    index, collection = args
    if isinstance(collection, str) and collection:
        collection = from_json(collection)
    if isinstance(collection, Mapping):
        if not isinstance(index, str):
            raise TypeError("the index of a map must be a string")
        return collection.get(index, "")  # type: ignore[no-any-return]
    if collection in ("", None):
        return ""
    if not isinstance(collection, tuple):
        raise TypeError("only a list or a map has items")
    return collection[int(index)] if -len(collection) <= int(index) < len(collection) else ""


def _fn_split(args: Any) -> Value:  # noqa: ANN401
    delimiter, text = args
    return _parts(text, delimiter)


def _parts(text: str, delimiter: str | None) -> tuple[str, ...]:
    spend(_ITEM * (len(text) if delimiter is None else text.count(delimiter)))
    return tuple(text.split(delimiter))


def _fn_replace(args: Any) -> str:  # noqa: ANN401
    params, template = args
    return _replace({"params": params, "template": template})


def _yaql(args: Any) -> Value:  # noqa: ANN401
    text = args["expression"]
    if len(text) > _LONGEST_QUERY:
        raise ExceededError
    if _GROWING.search(text) or bracket_depth(text, "(", ")") > _DEEPEST_QUERY:
        _yaql_engine()  # is made once, and not anew in each process
        return bounded(lambda: _queried(args), key=("yaql", text, repr(args.get("data"))))
    return _queried(args)


_LONGEST_QUERY: Final = 10_000
_DEEPEST_QUERY: Final = 2
"""How many functions may stand in one another, each of which goes through a list."""
_GROWING: Final = re.compile(
    r"\*|=~|!~|\b(?:pow|format|regex|matches|search|replace|split|generate|cycle|repeat|range|"
    r"sequence|accumulate|aggregate|permut|product|join|select_?many|zip)"
)
"""What can make much out of little, whatever limits the query has."""


def _queried(args: Any) -> Value:  # noqa: ANN401
    parse, context = _yaql_engine()
    data = {"data": to_data(args.get("data", {}))}
    try:
        return from_data(parse(args["expression"]).evaluate(data, context.create_child_context()))
    except Exception as error:  # whatever the query raises, Heat fails
        raise ValueError(str(error) or type(error).__name__) from error


@functools.cache
def _yaql_engine() -> Any:  # noqa: ANN401 - the library has no types
    import yaql

    options = {"yaql.limitIterators": _ITERATORS, "yaql.memoryQuota": _MEMORY}
    return yaql.YaqlFactory().create(options), yaql.create_context()


_FUNCTIONS: Final[Mapping[str, Callable[[Value], Value]]] = {
    "Fn::Base64": lambda args: args,
    "Fn::Join": _join,
    "Fn::Replace": _fn_replace,
    "Fn::Select": _fn_select,
    "Fn::Split": _fn_split,
    "contains": _contains,
    "digest": _digest,
    "equals": _equals,
    "filter": _filter,
    "list_concat": _list_concat,
    "list_concat_unique": _list_concat_unique,
    "list_join": _join,
    "make_url": _make_url,
    "map_merge": _map_merge,
    "map_replace": _map_replace,
    "repeat": _repeat,
    "str_replace": _replace,
    "str_replace_strict": _replace,
    "str_replace_vstrict": _replace,
    "str_split": _str_split,
    "yaql": _yaql,
}
COMPUTED: Final = frozenset(_FUNCTIONS)
"""The functions whose values `compute` knows."""
