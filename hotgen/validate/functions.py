"""What each function takes and yields, as data.

Heat looks at a function twice. *Early*, while it reads the template, wherever the function stands;
*late*, when it works the function out, which it does for properties and policies before it
creates anything, but for outputs and metadata only afterwards. The table has the shape that the
arguments must have at each stage, and a check for what a shape cannot say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.hot.expr import Path, Value, spelling
from hotgen.hot.versions import TWO_ARGUMENT_IF
from hotgen.hot.versions import version as find_version
from hotgen.schema.check import Unknown
from hotgen.schema.coerce import ANYTHING
from hotgen.validate import function_checks as checks
from hotgen.validate.shapes import ANY, Fields, Items, Kind, Shape, mismatches

if TYPE_CHECKING:
    from hotgen.hot.expr import Expr
    from hotgen.validate.shapes import Look

Found: TypeAlias = Iterator[tuple[Path, str]]


def _nothing(_: Value) -> Found:
    yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function: how to write it, its arguments at both stages, and the kinds that it yields."""

    usage: str
    early: Shape = ANY
    late: Shape = ANY
    early_check: Callable[[Value], Found] = _nothing
    late_check: Callable[[Value], Found] = _nothing
    yields: frozenset[str] = ANYTHING


def function(name: str, version: str) -> Function | None:
    """Return the function *name* as the template version *version* has it, if the table does."""
    for since, found in reversed(_BY_NAME.get(name, ())):
        if not since or is_since(version, since):
            return found
    return None


def is_since(version: str, first: str) -> bool:
    """Whether *version* is *first* or newer; what Heat does not know counts as the newest."""
    return find_version(version).date >= first


def early_mismatches(expr: Expr, version: str) -> Found:
    """Yield what Heat refuses in *expr* while it reads the template, by paths in its arguments."""
    name, args = spelling(expr)
    wrong = list(_early(function(name, version), args))
    newer = next((since for since, new in _BY_NAME.get(name, ()) if wrong and _fits(new, args)), "")
    for path, message in wrong:
        yield path, f"{message} (heat_template_version {newer} takes it)" if newer else message


def _early(found: Function | None, args: Value) -> Found:
    if found is not None:
        wrong = list(mismatches(found.early, args, _early_look, ()))
        yield from wrong or found.early_check(args)


def _fits(found: Function, args: Value) -> bool:
    return next(_early(found, args), None) is None


def late_mismatches(expr: Expr, version: str, look: Look) -> Found:
    """Yield what Heat refuses in *expr* when it works the function out."""
    name, args = spelling(expr)
    found = function(name, version)
    if found is not None:
        wrong = list(mismatches(found.late, args, look, ()))
        yield from wrong or found.late_check(args)


def _early_look(_: Expr) -> Unknown:
    """A function is only a function then, even an ``if``."""
    return _FUNCTION


_FUNCTION: Final = Unknown(frozenset({"function"}))

_BOOLEAN: Final = frozenset({"boolean"})
_LIST: Final = frozenset({"list"})
_MAP: Final = frozenset({"map"})
_NULL: Final = frozenset({"null"})
_STRING: Final = frozenset({"string"})
_SCALAR: Final = frozenset({"string", "number", "boolean"})
_DATA: Final = _SCALAR | _LIST | _MAP
_FUNCTION_TOO: Final = frozenset({"function"})

_PAIR: Final = Items((ANY, ANY), least=2)
_TWO_OR_MORE: Final = Items((ANY, ANY), rest=ANY, least=2)
_GET_ATTR: Final = "[RESOURCE, ATTRIBUTE, (KEY OR INDEX)…]"
_ATTRIBUTE: Final = (Kind(_STRING | _FUNCTION_TOO), Kind(_SCALAR | _NULL | _FUNCTION_TOO))


def _str_replace(
    values: frozenset[str], check: Callable[[Value], Found] = checks.replaced
) -> Function:
    return Function(
        usage="{template: TEXT, params: {PLACEHOLDER: VALUE, …}}",
        early=Fields({"params": Kind(_MAP | _FUNCTION_TOO)}, ("template", "params"), rest=ANY),
        late=Fields({"template": Kind(_STRING), "params": Fields(rest=Kind(values))}, rest=ANY),
        late_check=check,
        yields=_STRING,
    )


def _repeat(over: frozenset[str], *, permutations: bool = False) -> Function:
    early: dict[str, Shape] = {"for_each": Kind(_MAP | _FUNCTION_TOO)}
    if permutations:
        early["permutations"] = Kind(_BOOLEAN)
    return Function(
        usage="{template: DATA, for_each: {PLACEHOLDER: LIST, …}}",
        early=Fields(early, ("template", "for_each"), rest=ANY),
        late=Fields({"for_each": Fields(rest=Kind(over | _NULL))}, rest=ANY),
        late_check=checks.repeated_in_step if permutations else checks.repeated,
        yields=_LIST,
    )


def _make_url(*, early: bool) -> Fields:
    function = _FUNCTION_TOO if early else frozenset()
    texts = ("scheme", "username", "password", "host", "path")
    return Fields(
        {
            **dict.fromkeys(texts, Kind(_STRING | function)),
            "port": Kind(_SCALAR | function),
            "query": Kind(_MAP | function),
            "fragment": ANY if early else Kind(_STRING),
        }
    )


_LIST_CONCAT: Final = Function(
    usage="[LIST, …]", late=Items(rest=Kind(_LIST | _NULL)), yields=_LIST
)
_ALL_OR_ANY: Final = Function(
    usage="[CONDITION, CONDITION, …]", early=_TWO_OR_MORE, yields=_BOOLEAN
)

_TABLE: Final[tuple[tuple[str, str, Function], ...]] = (
    # name, the first template version that has it so, what it is
    ("and", "", _ALL_OR_ANY),
    (
        "contains",
        "",
        Function(
            usage="[VALUE, LIST]",
            early=_PAIR,
            late=Items((ANY, Kind(_LIST | _STRING))),
            late_check=checks.contained,
            yields=_BOOLEAN,
        ),
    ),
    (
        "digest",
        "",
        Function(
            usage="[ALGORITHM, TEXT]",
            late=Items((Kind(_STRING), Kind(_STRING)), least=2),
            late_check=checks.digested,
            yields=_STRING,
        ),
    ),
    ("equals", "", Function(usage="[VALUE, VALUE]", early=_PAIR, yields=_BOOLEAN)),
    (
        "filter",
        "",
        Function(
            usage="[VALUES, LIST]",
            early=_PAIR,
            late_check=checks.filtered,
            yields=_LIST | _NULL,
        ),
    ),
    ("get_attr", "", Function(usage=_GET_ATTR, early=Items(_ATTRIBUTE, rest=ANY, least=2))),
    (
        "get_attr",
        "2015-10-15",
        Function(
            usage=_GET_ATTR,
            early=Items(_ATTRIBUTE, rest=ANY, least=1, also=_STRING),
            early_check=checks.attribute_of,
        ),
    ),
    (
        "get_file",
        "",
        Function(
            usage="FILE",
            late=Kind(_STRING),
            late_check=checks.file_name,
            yields=_STRING,
        ),
    ),
    (
        "get_param",
        "",
        Function(
            usage="PARAMETER, or [PARAMETER, KEY OR INDEX, …]",
            late=Items((Kind(_STRING),), rest=ANY, least=1, also=_STRING),
        ),
    ),
    ("get_resource", "", Function(usage="RESOURCE", late=Kind(_STRING))),
    ("if", "", Function(usage="[CONDITION, VALUE, VALUE]", early=Items((ANY, ANY, ANY), least=3))),
    (
        "if",
        TWO_ARGUMENT_IF,
        Function(usage="[CONDITION, VALUE, (VALUE)]", early=Items((ANY, ANY, ANY), least=2)),
    ),
    ("list_concat", "", _LIST_CONCAT),
    ("list_concat_unique", "", _LIST_CONCAT),
    (
        "list_join",
        "",
        Function(
            usage="[DELIMITER, [TEXT, …]]",
            early=_PAIR,
            late=Items((Kind(_STRING), Items(rest=Kind(_STRING | _NULL), also=_NULL))),
            yields=_STRING,
        ),
    ),
    (
        "list_join",
        "2015-10-15",
        Function(
            usage="[DELIMITER, [TEXT, …], …]",
            early=_TWO_OR_MORE,
            late=Items(
                (Kind(_STRING),),
                rest=Items(rest=Kind(_STRING | _LIST | _MAP | _NULL), also=_NULL, falsy=True),
            ),
            yields=_STRING,
        ),
    ),
    (
        "make_url",
        "",
        Function(
            usage="{scheme, username, password, host, port, path, query, fragment}",
            early=_make_url(early=True),
            late=_make_url(early=False),
            early_check=checks.port,
            late_check=checks.scheme,
            yields=_STRING,
        ),
    ),
    (
        "map_merge",
        "",
        Function(
            usage="[MAP, …]",
            late=Items(rest=Kind(_MAP | _NULL), also=_STRING),
            late_check=checks.merged,
            yields=_MAP,
        ),
    ),
    (
        "map_replace",
        "",
        Function(
            usage="[MAP, {keys: {OLD: NEW, …}, values: {OLD: NEW, …}}]",
            late=Items(
                (
                    Kind(_MAP | _NULL),
                    Fields(dict.fromkeys(("keys", "values"), Kind(_MAP | _NULL)), also=_NULL),
                ),
                least=2,
            ),
            late_check=checks.renamed,
            yields=_MAP,
        ),
    ),
    ("not", "", Function(usage="CONDITION", early=Kind(ANY.kinds - _NULL), yields=_BOOLEAN)),
    ("or", "", _ALL_OR_ANY),
    ("repeat", "", _repeat(_LIST)),
    ("repeat", "2016-10-14", _repeat(_LIST | _MAP)),
    ("repeat", "2017-09-01", _repeat(_LIST | _MAP, permutations=True)),
    (
        "resource_facade",
        "",
        Function(
            usage="metadata, deletion_policy or update_policy",
            early=Kind(_STRING),
            early_check=checks.facade,
        ),
    ),
    ("str_replace", "", _str_replace(_SCALAR | _NULL)),
    ("str_replace", "2015-10-15", _str_replace(_DATA | _NULL)),
    ("str_replace_strict", "", _str_replace(_DATA | _NULL, checks.strictly_replaced)),
    ("str_replace_vstrict", "", _str_replace(_DATA, checks.very_strictly_replaced)),
    (
        "str_split",
        "",
        Function(
            usage="[DELIMITER, TEXT, (INDEX)]",
            early=Kind(ANY.kinds - _STRING - _MAP),
            late=Items((Kind(_STRING | _NULL), Kind(_STRING | _NULL)), rest=ANY, least=2),
            late_check=checks.split,
            yields=_LIST | _STRING | _NULL,
        ),
    ),
    (
        "yaql",
        "",
        Function(
            usage="{expression: TEXT, data: DATA}",
            early=Fields(
                {"expression": Kind(_STRING | _FUNCTION_TOO), "data": ANY}, ("expression",)
            ),
            early_check=checks.expression,
        ),
    ),
)


def _by_name() -> dict[str, list[tuple[str, Function]]]:
    versions: dict[str, list[tuple[str, Function]]] = {}
    for name, since, found in _TABLE:
        versions.setdefault(name, []).append((since, found))
    return versions


_BY_NAME: Final = _by_name()
