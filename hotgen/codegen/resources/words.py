"""Facts in words: the docstrings of classes, properties and nested keys."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from hotgen.hot.expr import Absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.schema.model import Constraint, Property, Release, ResourceType, Support

_GUIDE: Final = "https://docs.openstack.org/heat/latest/template_guide"
_PAGES: Final = {"SUPPORTED": "openstack", "UNSUPPORTED": "unsupported"}
"""The guide's page by support status; it has no entry for what is deprecated."""

_HEAT: Final = "orchestration"
_WIDTH: Final = 100
_LONGEST: Final = 60
"""A longer pattern or default says less than its absence."""

_COUNTED: Final = {
    "string": ("character", "characters"),
    "list": ("item", "items"),
    "map": ("entry", "entries"),
}


def type_words(schema: ResourceType, since: Release | None) -> str:
    """Return what the docstring of a class says, with the type's address in Heat's guide."""
    service = schema.service or _HEAT
    maker = "Heat itself" if service == _HEAT else f"the {service} service"
    facts = [
        *_since(since),
        *_support(schema.support),
        *([f"Needs the extension `{schema.extension}`."] if schema.extension else []),
        *(["As a rule only an administrator may create it."] if schema.admin_only else []),
        *(["It can be `snapshotted`."] if schema.snapshot_delete else []),
    ]
    paragraphs = [f"`{schema.name}`, made by {maker}.", " ".join(facts), _address(schema)]
    return "\n\n".join(filter(None, paragraphs))


def property_words(schema: Property, hot_name: str | None, since: Release | None) -> str:
    """Return what there is to know about a property; *hot_name* is for one that is respelt."""
    spelling = [f"In HOT: `{hot_name}`."] if hot_name else []
    return " ".join([*spelling, *_facts(schema, since), _update(schema)])


def key_words(schema: Property, since: Release | None) -> str:
    """Return what there is to know about a key inside a property; often that is nothing."""
    return " ".join(_facts(schema, since))


def docstring(text: str, depth: int) -> str:
    """Return *text* as a docstring *depth* steps to the right."""
    margin = "    " * depth
    lines = [line for part in text.split("\n") for line in _wrap(part, margin) or [""]]
    quotes = 'r"""' if "\\" in text else '"""'
    if len(lines) == 1 and len(margin) + len(lines[0]) + len(quotes) + 3 <= _WIDTH:
        return f'{margin}{quotes}{lines[0]}"""\n'
    body = "\n".join(f"{margin}{line}".rstrip() for line in lines)
    return f'{margin}{quotes}{body.lstrip()}\n{margin}"""\n'


def _wrap(text: str, margin: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH - len(margin) - 4, break_long_words=False, break_on_hyphens=False
    )


def _address(schema: ResourceType) -> str:
    page = "cfn" if schema.name.startswith("AWS::") else _PAGES.get(schema.support.status)
    return f"{_GUIDE}/{page}.html#{schema.name}" if page and not schema.template else ""


def _facts(schema: Property, since: Release | None) -> Iterator[str]:
    if schema.required:
        yield "Required."
    if not isinstance(schema.default, Absent) and len(repr(schema.default)) <= _LONGEST:
        yield f"Default: `{_python(schema.default)}`."
    yield from _constraints(schema)
    yield from _since(since)
    yield from _support(schema.support)


def _constraints(schema: Property) -> Iterator[str]:
    for constraint in schema.constraints:
        if said := _constraint(constraint, schema.type):
            yield f"{said[0].upper()}{said[1:]}."
    items = schema.items
    if items is not None and items.properties is None:
        for constraint in items.constraints:
            if said := _constraint(constraint, items.type):
                yield f"Each item: {said}."


def _constraint(constraint: Constraint, type_: str) -> str:
    argument: Any = constraint.argument
    match constraint.kind:
        case "range":
            return _span(argument)
        case "length":
            return f"{_span(argument)} {_unit(argument, type_)}"
        case "modulo":
            rest = f", plus {argument['offset']}" if argument["offset"] else ""
            return f"a multiple of {argument['step']}{rest}"
        case "allowed_pattern" if len(argument) <= _LONGEST:
            return f"pattern `{argument}`"
        case "custom_constraint":
            return f"constraint `{argument}`"
    return ""


def _span(ends: Mapping[str, object]) -> str:
    low, high = ends.get("min"), ends.get("max")
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    return f"exactly {low}" if low == high else f"from {low} to {high}"


def _unit(ends: Mapping[str, object], type_: str) -> str:
    one, many = _COUNTED[type_]
    return one if ends.get("max", ends.get("min")) == 1 else many


def _since(release: Release | None) -> Iterator[str]:
    if release is not None:
        yield f"Since Heat {release.major}."


def _support(support: Support) -> Iterator[str]:
    if support.status != "SUPPORTED":
        major, dot, _ = (support.version or "").partition(".")
        # Before they were numbered, the releases were called by their year.
        since = f" since Heat {major}" if dot and not major.startswith("20") else ""
        yield f"{support.status.capitalize()}{since}."


def _update(schema: Property) -> str:
    if schema.immutable:
        return "Can never be changed."
    return "Updates in place." if schema.update_allowed else "Replaces the resource."


def _python(value: object) -> str:
    """Return *value* as an author would write it; lists are tuples in the model."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_python, value))}]"
    if isinstance(value, Mapping):
        entries = (f"{_python(key)}: {_python(each)}" for key, each in value.items())
        return f"{{{', '.join(entries)}}}"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
