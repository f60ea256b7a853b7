"""What functions make of arguments that are known: the values that Heat works out.

Each takes the arguments of one function without any functions inside, and returns the value. Where
Heat fails it raises one of `FAILURES`; what is wrong with which argument is said by
`function_checks`.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from hotgen.bounded import bounded
from hotgen.hot.expr import from_data, to_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hotgen.hot.expr import Value

FAILURES: Final = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)

_ITERATORS: Final = 200
_MEMORY: Final = 10_000
"""The limits that Heat sets to a query, in items and in bytes, unless its operator sets others."""


def compute(function: str, args: Value) -> Value:
    """Return what *function* makes of *args*; `LookupError` if that is no function of values."""
    return _FUNCTIONS[function](args)


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
    params = args["params"]
    names = sorted(sorted(params), key=len, reverse=True)
    return _replaced(args["template"], names, params)


def _replaced(text: str, names: Sequence[str], params: Mapping[str, Value]) -> str:
    if not names:
        return text
    name, *rest = names
    value = _written(params[name])
    return value.join(_replaced(part, rest, params) for part in text.split(name))


def _written(value: Value) -> str:
    """Return *value* as it is put into a text: maps and lists as JSON."""
    if value is None:
        return ""
    return _dumped(value) if isinstance(value, Mapping | tuple) else str(value)


def _dumped(value: Value) -> str:
    return json.dumps(to_data(value), sort_keys=True)


def _join(args: Any) -> str:  # noqa: ANN401
    delimiter, *lists = args
    items = itertools.chain.from_iterable(each or () for each in lists)
    texts = [item if isinstance(item, str) else _joined(item) for item in items]
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
    permuted = args.get("permutations", True)
    rows = itertools.product(*values) if permuted else zip(*values, strict=False)
    return tuple(_filled(args["template"], dict(zip(names, row, strict=True))) for row in rows)


def _filled(template: Value, values: Mapping[str, str]) -> Value:
    if isinstance(template, str):
        return functools.reduce(lambda text, item: text.replace(*item), values.items(), template)
    if isinstance(template, tuple):
        return tuple(_filled(item, values) for item in template)
    if isinstance(template, Mapping):
        return {str(_filled(k, values)): _filled(v, values) for k, v in template.items()}
    return template


def _digest(args: Any) -> str:  # noqa: ANN401
    import hashlib

    algorithm, text = args
    return hashlib.new(algorithm, text.encode("latin-1"), usedforsecurity=False).hexdigest()


def _str_split(args: Any) -> Value:  # noqa: ANN401
    delimiter, text, *index = args
    if text is None:
        return None
    parts = tuple(text.split(delimiter))
    return parts[int(index[0])] if index else parts


def _list_concat(args: Any) -> Value:  # noqa: ANN401
    return tuple(itertools.chain.from_iterable(each or () for each in args))


def _list_concat_unique(args: Any) -> Value:  # noqa: ANN401
    found: list[Value] = []
    for each in itertools.chain.from_iterable(each or () for each in args):
        if each not in found:
            found.append(each)
    return tuple(found)


def _filter(args: Any) -> Value:  # noqa: ANN401
    unwanted, values = args
    if not values or not unwanted:
        return values  # type: ignore[no-any-return]
    return tuple(value for value in values if value not in unwanted)


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
        collection = from_data(json.loads(collection))
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
    return tuple(text.split(delimiter))


def _fn_replace(args: Any) -> str:  # noqa: ANN401
    params, template = args
    return _replace({"params": params, "template": template})


def _yaql(args: Any) -> Value:  # noqa: ANN401
    if _GROWING.search(args["expression"]):
        _yaql_engine()  # is made once, and not anew in each process
        return bounded(lambda: _queried(args))
    return _queried(args)


_GROWING: Final = re.compile(
    r"\*|=~|!~|\b(?:pow|format|regex|matches|search|replace|split|generate|cycle|repeat|range|"
    r"sequence|accumulate|aggregate|permut|product)"
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
