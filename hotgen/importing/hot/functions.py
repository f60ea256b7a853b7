"""From calls of HOT's functions to calls of those in `hotgen.functions`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import EXPR_TYPES, Call, GetParam
from hotgen.importing.hot.names import is_keyword_argument
from hotgen.importing.python.code import Atom, Entry, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotgen.hot.expr import Path, Value
    from hotgen.importing.hot.expressions import Expressions
    from hotgen.importing.python.code import Code
    from hotgen.schema.slots import Slot

_FACADE: Final = ("metadata", "deletion_policy", "update_policy")
_URL: Final = frozenset(
    {"scheme", "username", "password", "host", "port", "path", "query", "fragment"}
)


def function(
    write: Expressions, name: str, args: Value, path: Path, slot: Slot | None
) -> Code | None:
    """Return the call of *name*, or None if the arguments have not the form that it takes."""
    if name == "if":
        return _if(write, args, path, slot if slot and slot.takes_definition else None)
    found = _FUNCTIONS.get(name)
    return found(write, name, args, path) if found else None


def _spread(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    """Lists, one by one: ``list_concat`` and others."""
    if not isinstance(args, tuple) or not all(_is_list(each) for each in args):
        return None
    return write.call(name, *_items(write, args, path))


def _merged(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    if not isinstance(args, tuple) or not all(_is_map(each) for each in args):
        return None
    return write.call(name, *_items(write, args, path))


def _joined(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case (str(), *lists) if all(_is_list(each) for each in lists):
            return write.call(name, *_items(write, args, path))
    return None


def _split(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case (str(), text, *index) if _is_text(text) and len(index) <= 1:
            if all(_is_index(each) for each in index):
                return write.call(name, *_items(write, args, path))
    return None


def _pair(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case (left, right) if _PAIRS[name](left, right):
            called = "filter_" if name == "filter" else name
            return write.call(called, *_items(write, args, path))
    return None


_PAIRS: Final[dict[str, Callable[[Value, Value], bool]]] = {
    "filter": lambda unwanted, values: _is_list(unwanted) and _is_list(values),
    "digest": lambda algorithm, text: isinstance(algorithm, str) and _is_text(text),
    "contains": lambda _, values: _is_list(values) or _is_text(values),
}


def _map_replace(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case (mapping, Mapping() as given) if _is_map(mapping) and given.keys() <= {
            "keys",
            "values",
        }:
            if not all(_is_map(each) for each in given.values()):
                return None
            entries = _keywords(write, given, (*path, 1))
            return write.call(name, write.entry("", mapping, (*path, 0)), *entries)
    return None


def _if(write: Expressions, args: Value, path: Path, slot: Slot | None) -> Code | None:
    match args:
        case (test, *branches) if len(branches) in (1, 2) and _is_condition(write, test):
            decides = write.placed("", write.condition(test, (*path, 0)), (*path, 0))
            values = (
                write.entry("", branch, (*path, i), slot) for i, branch in enumerate(branches, 1)
            )
            return write.call("if_", decides, *values)
    return None


def _is_condition(write: Expressions, test: Value) -> bool:
    known = isinstance(test, str) and test in write.scope.conditions
    return known or isinstance(test, bool | Call | GetParam)


def _get_file(write: Expressions, name: str, args: Value, _: Path) -> Code | None:
    if not isinstance(args, str):
        return None
    if "://" in args:
        return write.call(name, Text(args))
    stored = write.scope.plan.file(args, write.scope.part)
    if stored is None:
        return None
    return write.call(name, Text(stored), Entry(Text(args), "key="))


def _str_replace(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case {"template": template, "params": params, **rest} if not rest:
            if not _is_text(template) or not _is_map(params):
                return None
            text = _text(write, template)
            if name != "str_replace" and not _has_all(text, params):
                return None
            first = write.entry("", template, (*path, "template"))
            by_name = isinstance(params, Mapping) and _are_named(params, text)
            return write.call(name, first, *_placeholders(write, params, path, by_name=by_name))
    return None


def _text(write: Expressions, template: Value) -> str | None:
    """Return the text of a template where it is known: it is written here, or in a file."""
    match template:
        case str():
            return template
        case Call("get_file", str(spelt)):
            content = write.scope.plan.content(spelt, write.scope.part)
            return content if isinstance(content, str) else None
    return None


def _has_all(text: str | None, params: Value) -> bool:
    return text is None or not isinstance(params, Mapping) or all(key in text for key in params)


def _are_named(params: Mapping[str, Value], text: str | None) -> bool:
    """Whether every placeholder is a dollar and a name, and one that the template has."""
    return all(
        key.startswith("$") and is_keyword_argument(key[1:]) and (text is None or key in text)
        for key in params
    )


def _placeholders(
    write: Expressions, params: Value, path: Path, *, by_name: bool
) -> Iterator[Entry]:
    inside = (*path, "params")
    if by_name and isinstance(params, Mapping) and params:
        for key, value in params.items():
            yield write.entry(f"{key[1:]}=", value, (*inside, key))
    else:
        yield write.entry("", params, inside)


def _repeat(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case {"template": template, "for_each": lists, **rest} if isinstance(lists, Mapping):
            if not rest.keys() <= {"permutations"} or not all(map(_is_list, lists.values())):
                return None
            permutations = rest.get("permutations")
            if rest and not isinstance(permutations, bool):
                return None
            entries = [write.entry("", template, (*path, "template"))]
            inside = (*path, "for_each")
            if lists and "$permutations" not in lists and _are_named(lists, None):
                entries += [write.entry(f"{k[1:]}=", v, (*inside, k)) for k, v in lists.items()]
            else:
                entries.append(write.entry("", lists, inside))
            if rest:
                entries.append(Entry(Atom(repr(permutations)), "permutations="))
            return write.call(name, *entries)
    return None


def _yaql(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case {"expression": str() as expression, "data": data, **rest} if not rest:
            if not _is_map(data):
                return None
            first, inside = write.entry("", expression, (*path, "expression")), (*path, "data")
            if isinstance(data, Mapping) and _are_keywords(data):
                return write.call(name, first, *_keywords(write, data, inside))
            return write.call(name, first, write.entry("", data, inside))
    return None


def _are_keywords(data: Mapping[str, Value]) -> bool:
    return bool(data) and "data" not in data and all(map(is_keyword_argument, data))


def _make_url(write: Expressions, name: str, args: Value, path: Path) -> Code | None:
    match args:
        case Mapping() if args and args.keys() <= _URL:
            if all(_is_url_part(key, value) for key, value in args.items()):
                return write.call(name, *_keywords(write, args, path))
    return None


def _is_url_part(key: str, value: Value) -> bool:
    if key == "query":
        return _is_map(value)
    return _is_text(value) or (key == "port" and type(value) is int)


def _resource_facade(write: Expressions, name: str, args: Value, _: Path) -> Code | None:
    return write.call(name, Text(args)) if isinstance(args, str) and args in _FACADE else None


def _items(write: Expressions, args: tuple[Value, ...], path: Path) -> Iterator[Entry]:
    for index, item in enumerate(args):
        yield write.argument("", item, (*path, index))


def _keywords(write: Expressions, args: Mapping[str, Value], path: Path) -> Iterator[Entry]:
    for key, value in args.items():
        yield write.argument(f"{key}=", value, (*path, key))


def _is_list(value: Value) -> bool:
    return isinstance(value, (tuple, *EXPR_TYPES))


def _is_map(value: Value) -> bool:
    return isinstance(value, (Mapping, *EXPR_TYPES))


def _is_text(value: Value) -> bool:
    return isinstance(value, (str, *EXPR_TYPES))


def _is_index(value: Value) -> bool:
    return type(value) is int or isinstance(value, EXPR_TYPES)


_FUNCTIONS: Final[dict[str, Callable[[Expressions, str, Value, Path], Code | None]]] = {
    "contains": _pair,
    "digest": _pair,
    "filter": _pair,
    "get_file": _get_file,
    "list_concat": _spread,
    "list_concat_unique": _spread,
    "list_join": _joined,
    "make_url": _make_url,
    "map_merge": _merged,
    "map_replace": _map_replace,
    "repeat": _repeat,
    "resource_facade": _resource_facade,
    "str_replace": _str_replace,
    "str_replace_strict": _str_replace,
    "str_replace_vstrict": _str_replace,
    "str_split": _split,
    "yaql": _yaql,
}
