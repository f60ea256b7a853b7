"""HOT's functions under HOT's names, with an underscore where Python has the word already.

What they return is known to Heat only. Where a function takes named placeholders, the keyword
``ip`` stands for ``$ip``; other spellings go into a mapping.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from hotgen.dsl.files import read_beside
from hotgen.dsl.resource import Named, Resource
from hotgen.dsl.sites import here, mistake
from hotgen.dsl.values import (
    UNSET,
    AnyValue,
    AttributeValue,
    Conditional,
    FileValue,
    FunctionValue,
    HeatValue,
    LiteralValue,
    ParameterValue,
    RawCall,
    ReferenceValue,
    Test,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.dsl.resource import UntypedResource
    from hotgen.dsl.values import Condition, Key

__all__ = [
    "PROJECT_ID",
    "STACK_ID",
    "STACK_NAME",
    "and_",
    "call",
    "condition",
    "contains",
    "digest",
    "equals",
    "filter_",
    "get_attr",
    "get_file",
    "get_param",
    "get_resource",
    "if_",
    "list_concat",
    "list_concat_unique",
    "list_join",
    "literal",
    "make_url",
    "map_merge",
    "map_replace",
    "named",
    "not_",
    "or_",
    "repeat",
    "resource_facade",
    "str_replace",
    "str_replace_strict",
    "str_replace_vstrict",
    "str_split",
    "when",
    "yaql",
]

Text: TypeAlias = str | HeatValue
List: TypeAlias = Sequence[Any] | HeatValue
Map: TypeAlias = Mapping[str, Any] | HeatValue

STACK_NAME: Final[HeatValue] = ParameterValue("OS::stack_name")
"""The name of the stack."""

STACK_ID: Final[HeatValue] = ParameterValue("OS::stack_id")
"""The id of the stack."""

PROJECT_ID: Final[HeatValue] = ParameterValue("OS::project_id")
"""The id of the project that the stack is made in."""


def get_param(name: str, *path: Key) -> AnyValue:
    """Return a parameter by its HOT name, or what *path* selects inside its value."""
    return ParameterValue(_text("get_param", "the name of a parameter", name), path)


def get_attr(resource: Resource, name: str | None = None, *path: Key) -> AnyValue:
    """Return an attribute by any name, also one that Heat no longer shows.

    Without a name it is the mapping of all attributes.
    """
    steps = () if name is None else (name, *path)
    return AttributeValue(_resource("get_attr", resource), steps, here())


def get_resource(resource: Resource) -> HeatValue:
    """Return the reference of *resource*, also where a resource of its kind is not expected."""
    return ReferenceValue(_resource("get_resource", resource), here())


def _resource(function: str, value: object) -> Resource:
    if not isinstance(value, Resource):
        message = f"{function}() takes the resource itself, not a value of type {_kind(value)}"
        raise mistake(message, here())
    return value


def get_file(name: str, *, key: str | None = None) -> HeatValue:
    """Return the content of ``files/<name>`` beside the blueprint, which goes with the template.

    *key* is what the template calls the file, where that matters: a path as seen from the template.
    A URL is left to Heat's client.
    """
    name = _text("get_file", "the name of a file", name)
    if "://" in name:
        return FunctionValue("get_file", name)
    return FileValue(*read_beside(name, here()), key)


def named(name: str) -> UntypedResource:
    """Return what stands for the resource called *name* where Python does not have it.

    That is a resource which is made further down, or which the template does not have at all.
    """
    return Named(_text("named", "the name of a resource", name))


def literal(value: object) -> AnyValue:
    """Return plain data as it is, for where the type checker expects data of another type.

    Heat takes ``"80"`` for a number, and much more; whether it takes *value* is checked in the
    rendered template.
    """
    return LiteralValue(value)


def call(function: str, arguments: object) -> AnyValue:
    """Return a function by its name in HOT, with its arguments just as HOT spells them.

    For functions that this module does not have, and for arguments that its own do not take.
    """
    return RawCall(_text("call", "the name of a function", function), arguments)


def _text(function: str, what: str, value: object) -> str:
    if not isinstance(value, str):
        raise mistake(f"{function}() takes {what}, not a value of type {_kind(value)}", here())
    return value


def _kind(value: object) -> str:
    return type(value).__name__


def str_replace(template: Text, params: Map | None = None, /, **named: object) -> HeatValue:
    """Return *template* with each key of *params*, and ``$name`` for each keyword, replaced."""
    return _replace("str_replace", template, params, named)


def str_replace_strict(template: Text, params: Map | None = None, /, **named: object) -> HeatValue:
    """Return what `str_replace` does; Heat refuses a key that does not occur in *template*."""
    return _replace("str_replace_strict", template, params, named)


def str_replace_vstrict(template: Text, params: Map | None = None, /, **named: object) -> HeatValue:
    """Return what `str_replace_strict` does; Heat refuses empty values too."""
    return _replace("str_replace_vstrict", template, params, named)


def _replace(
    function: str, template: Text, params: Map | None, named: Mapping[str, object]
) -> HeatValue:
    if isinstance(params, HeatValue):
        if named:
            message = f"the placeholders of {function} come from a value or keywords, not from both"
            raise mistake(message, here())
        return FunctionValue(function, {"template": template, "params": params})
    by_keyword = {f"${name}": value for name, value in named.items()}
    placeholders = {**(params or {}), **by_keyword}
    text = template.content if isinstance(template, FileValue) else template
    if isinstance(text, str):
        needed = by_keyword if function == "str_replace" else placeholders
        _check_placeholders(function, text, needed)
    return FunctionValue(function, {"template": template, "params": placeholders})


def _check_placeholders(function: str, template: str, needed: Iterable[str]) -> None:
    """Refuse a placeholder that *template* does not have; one in a mapping may serve several."""
    for placeholder in needed:
        if placeholder not in template:
            site = here()
            there = re.findall(r"\$\{?\w+\}?|\{\w+\}|%\(?\w+\)?|<%?\w+%?>", template)
            hint = f"; it has {', '.join(map(repr, dict.fromkeys(there)))}" if there else ""
            message = f"the template of {function} has no {placeholder!r}{hint}"
            raise mistake(message, site, site.part([placeholder], key=True))


def list_join(delimiter: str, *lists: List) -> HeatValue:
    """Return the items of every list as one text, with *delimiter* between them."""
    return FunctionValue("list_join", (delimiter, *lists))


def list_concat(*lists: List) -> HeatValue:
    """Return one list with the items of all *lists*."""
    return FunctionValue("list_concat", lists)


def list_concat_unique(*lists: List) -> HeatValue:
    """Return one list with the items of all *lists*, each once."""
    return FunctionValue("list_concat_unique", lists)


def str_split(delimiter: str, text: Text, index: int | HeatValue | None = None) -> HeatValue:
    """Return the parts of *text* between *delimiter*, or the one with *index*."""
    return FunctionValue("str_split", (delimiter, text, *([] if index is None else [index])))


def map_merge(*maps: Map) -> AnyValue:
    """Return one mapping with the entries of all *maps*; later ones win."""
    return FunctionValue("map_merge", maps)


def map_replace(mapping: Map, *, keys: Map | None = None, values: Map | None = None) -> AnyValue:
    """Return *mapping* with its *keys* and *values* replaced as these mappings say."""
    replacements = {"keys": keys, "values": values}
    given = {name: value for name, value in replacements.items() if value is not None}
    return FunctionValue("map_replace", (mapping, given))


def repeat(
    template: object,
    for_each: Mapping[str, List] | None = None,
    /,
    *,
    permutations: bool | None = None,
    **named: List,
) -> HeatValue:
    """Return a list with *template* for each item, or for each combination of items."""
    lists = {**(for_each or {}), **{f"${name}": value for name, value in named.items()}}
    args: dict[str, object] = {"for_each": lists, "template": template}
    if permutations is not None:
        args["permutations"] = permutations
    return FunctionValue("repeat", args)


def filter_(unwanted: List, values: List) -> HeatValue:
    """Return *values* without those that are *unwanted*."""
    return FunctionValue("filter", (unwanted, values))


def digest(algorithm: str, text: Text) -> HeatValue:
    """Return the hash of *text* in hexadecimal; *algorithm* is one of Python's ``hashlib``."""
    return FunctionValue("digest", (algorithm, text))


def make_url(  # noqa: PLR0913 - a URL has so many parts
    *,
    scheme: Text | None = None,
    username: Text | None = None,
    password: Text | None = None,
    host: Text | None = None,
    port: int | Text | None = None,
    path: Text | None = None,
    query: Map | None = None,
    fragment: Text | None = None,
) -> HeatValue:
    """Return a URL from its parts, quoted as each part needs it."""
    parts = {
        "scheme": scheme,
        "username": username,
        "password": password,
        "host": host,
        "port": port,
        "path": path,
        "query": query,
        "fragment": fragment,
    }
    given = {name: part for name, part in parts.items() if part is not None}
    return FunctionValue("make_url", given)


def yaql(expression: str, data: Map | None = None, /, **named: object) -> AnyValue:
    """Return the result of a YAQL *expression*, which finds *data* under ``$.data``."""
    if "data" in named:
        message = "the data of yaql() are its second argument, or keywords: yaql('$.data.x', x=…)"
        raise mistake(message, here())
    if isinstance(data, HeatValue):
        return FunctionValue("yaql", {"expression": expression, "data": data})
    return FunctionValue("yaql", {"expression": expression, "data": {**(data or {}), **named}})


def resource_facade(
    attribute: Literal["metadata", "deletion_policy", "update_policy"],
) -> HeatValue:
    """Return what the resource that stands for this nested stack in its parent has there."""
    return FunctionValue("resource_facade", attribute)


def if_(condition: Condition, value: object, otherwise: object = UNSET) -> AnyValue:
    """Return *value* where *condition* holds, else *otherwise*.

    Without *otherwise* Heat drops the property, list item or map entry (from Heat 16 on).
    """
    branches = (value,) if otherwise is UNSET else (value, otherwise)
    return FunctionValue("if", (condition, *branches))


def contains(value: object, sequence: List | Text) -> HeatValue:
    """Return whether *value* is in *sequence*; it can be a condition too."""
    return FunctionValue("contains", (value, sequence))


def equals(left: object, right: object) -> Test:
    """Hold where the two values are the same."""
    return Test(FunctionValue("equals", (left, right)))


def not_(condition: Condition) -> Test:
    """Hold where *condition* does not."""
    return Test(FunctionValue("not", condition))


def and_(first: Condition, second: Condition, *more: Condition) -> Test:
    """Hold where all conditions hold."""
    return Test(FunctionValue("and", (first, second, *more)))


def or_(first: Condition, second: Condition, *more: Condition) -> Test:
    """Hold where any of the conditions holds."""
    return Test(FunctionValue("or", (first, second, *more)))


def condition(value: HeatValue | bool) -> Test:  # noqa: FBT001 - it is what a condition is
    """Make a boolean value a condition that can be named by assigning it."""
    return Test(value)


def when(condition: Condition, value: object) -> Conditional:
    """Bind an output to *value* only where *condition* holds; elsewhere it shows null."""
    return Conditional(condition, value)
