"""What each function takes and yields, as data.

Heat looks at a function three times. *Early*, while it reads the template, wherever the function
stands; then, *checked*, with the resource or output that it belongs to; and *late*, when it works
the function out, which it does for properties and policies before it creates anything, but for
outputs and metadata only afterwards. The table has the shape that the arguments must have at each
stage, and a check for what a shape cannot say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from hotgen.hot.expr import Path, Value
from hotgen.hot.versions import TWO_ARGUMENT_IF
from hotgen.schema.coerce import ANYTHING
from hotgen.validate import function_checks as checks
from hotgen.validate.shapes import ANY, Fields, Items, Kind, Shape

Found: TypeAlias = Iterator[tuple[Path, str]]


def _nothing(_: Value) -> Found:
    yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function: how to write it, its arguments at all stages, and the kinds that it yields."""

    usage: str
    early: Shape = ANY
    checked: Shape = ANY
    late: Shape = ANY
    early_check: Callable[[Value], Found] = _nothing
    checked_check: Callable[[Value], Found] = _nothing
    late_check: Callable[[Value], Found] = _nothing
    yields: frozenset[str] = ANYTHING
    literal: bool = False
    """What is written counts, not what it is worked out to."""


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
    early = {"permutations": Kind(_BOOLEAN)} if permutations else {}
    return Function(
        usage="{template: DATA, for_each: {PLACEHOLDER: LIST, …}}",
        early=Fields(early, ("template", "for_each"), rest=ANY),
        checked=Fields({"for_each": Kind(_MAP | _FUNCTION_TOO)}, rest=ANY),
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
        },
        rest=None if early else ANY,
    )


_LIST_CONCAT: Final = Function(
    usage="[LIST, …]", late=Items(rest=Kind(_LIST | _NULL)), yields=_LIST
)
_ALL_OR_ANY: Final = Function(
    usage="[CONDITION, CONDITION, …]", early=_TWO_OR_MORE, yields=_BOOLEAN
)

_FIRST_JOIN: Final = Function(
    usage="[DELIMITER, [TEXT, …]]",
    early=_PAIR,
    late=Items((Kind(_STRING), Items(rest=Kind(_STRING | _NULL), also=_NULL))),
    yields=_STRING,
)

TABLE: Final[tuple[tuple[str, str, Function], ...]] = (
    # name, the first template version that has it so, what it is
    ("Fn::Base64", "", Function(usage="TEXT", late=Kind(_STRING), yields=_STRING)),
    ("Fn::Join", "", _FIRST_JOIN),
    (
        "Fn::MemberListToMap",
        "",
        Function(
            usage="[NAME, VALUE, [TEXT, …]]",
            early=Items((Kind(_STRING), Kind(_STRING), ANY), least=3),
            late=Items((ANY, ANY, Items(rest=Kind(_STRING), also=_STRING | _MAP))),
            yields=_MAP,
        ),
    ),
    (
        "Fn::Replace",
        "",
        Function(
            usage="[{PLACEHOLDER: VALUE, …}, TEXT]",
            early=Items((Kind(_MAP | _FUNCTION_TOO), ANY), least=2),
            late=Items((Fields(rest=Kind(_SCALAR | _NULL)), Kind(_STRING))),
            yields=_STRING,
        ),
    ),
    (
        "Fn::ResourceFacade",
        "",
        Function(
            usage="Metadata, DeletionPolicy or UpdatePolicy",
            early=Kind(_STRING),
            early_check=checks.first_facade,
        ),
    ),
    ("Fn::Select", "", Function(usage="[INDEX, LIST OR MAP]", early=_PAIR)),
    (
        "Fn::Split",
        "",
        Function(
            usage="[DELIMITER, TEXT]",
            early=_PAIR,
            late=Items((Kind(_STRING), Kind(_STRING))),
            yields=_LIST,
        ),
    ),
    ("Ref", "", Function(usage="PARAMETER OR RESOURCE", early=Kind(_SCALAR | _NULL))),
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
    ("get_attr", "", Function(usage=_GET_ATTR, early=Items(rest=ANY, least=2))),
    (
        "get_attr",
        "2015-10-15",
        Function(
            usage=_GET_ATTR,
            early=Items(rest=ANY, least=1, also=_STRING),
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
            literal=True,
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
    ("get_resource", "", Function(usage="RESOURCE")),
    ("if", "", Function(usage="[CONDITION, VALUE, VALUE]", early=Items((ANY, ANY, ANY), least=3))),
    (
        "if",
        TWO_ARGUMENT_IF,
        Function(usage="[CONDITION, VALUE, (VALUE)]", early=Items((ANY, ANY, ANY), least=2)),
    ),
    ("list_concat", "", _LIST_CONCAT),
    ("list_concat_unique", "", _LIST_CONCAT),
    ("list_join", "", _FIRST_JOIN),
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
            checked=_make_url(early=True),
            late=_make_url(early=False),
            checked_check=checks.url,
            late_check=checks.known_url,
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
            early=Fields({"expression": ANY, "data": ANY}, ("expression",)),
            checked=Fields({"expression": Kind(_STRING | _FUNCTION_TOO)}, rest=ANY),
            checked_check=checks.expression,
        ),
    ),
)
