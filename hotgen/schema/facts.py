"""From facts, as the files of ``schemas/`` hold them, to the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hotgen.hot.expr import ABSENT, Absent
from hotgen.hot.template import Constraint
from hotgen.schema.model import (
    SUPPORTED,
    Attribute,
    Property,
    ResourceType,
    Support,
    TemplateVersion,
    TranslationRule,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hotgen.schema.history import Facts

_MODELLED = frozenset({
    "attributes",
    "init_ref_id",
    "properties",
    "replace_checks",
    "support",
    "translation_rules",
    "update_policy",
})  # fmt: skip


def resource_type(name: str, facts: Facts) -> ResourceType:
    """Return the resource type that *facts* of one release describe."""
    return ResourceType(
        name=name,
        properties=_properties(facts.get("properties", {})),
        attributes={key: _attribute(item) for key, item in facts.get("attributes", {}).items()},
        update_policy=_properties(facts.get("update_policy", {})),
        support=_support(facts.get("support")),
        translation_rules=tuple(map(_rule, facts.get("translation_rules", ()))),
        init_ref_id=_init_ref_id(facts.get("init_ref_id")),
        replace_checks=tuple(facts.get("replace_checks", ())),
        **{key: value for key, value in facts.items() if key not in _MODELLED},
    )


def _init_ref_id(given: str | Facts | None) -> str | Absent | None:
    if given is None:
        return ABSENT
    return None if isinstance(given, str) else str(given["literal"])


def template_version(name: str, facts: Facts) -> TemplateVersion:
    """Return the template version that *facts* of one release describe."""
    return TemplateVersion(name=name, **{key: _freeze(value) for key, value in facts.items()})


def _properties(table: Mapping[str, Facts]) -> dict[str, Property]:
    return {name: _property(facts) for name, facts in table.items()}


def _property(facts: Facts) -> Property:
    inner = facts.get("properties")
    items = facts.get("items")
    return Property(
        type=facts["type"],
        required=facts.get("required", False),
        default=_freeze(facts["default"]) if "default" in facts else ABSENT,
        constraints=tuple(_constraints(facts.get("constraints", ()))),
        properties=None if inner is None else _properties(inner),
        items=None if items is None else _property(items),
        update_allowed=facts.get("update_allowed", False),
        immutable=facts.get("immutable", False),
        implemented=not facts.get("unimplemented", False),
        allow_conversion=facts.get("allow_conversion", False),
        support=_support(facts.get("support")),
    )


def _constraints(given: Iterable[Facts]) -> Iterable[Constraint]:
    for facts in given:
        for kind, argument in facts.items():
            yield Constraint(kind, _freeze(argument))


def _attribute(facts: Facts) -> Attribute:
    return Attribute(
        type=facts.get("type"),
        cached=not facts.get("uncached", False),
        support=_support(facts.get("support")),
    )


def _support(facts: Facts | None) -> Support:
    if facts is None:
        return SUPPORTED
    previous = facts.get("previous")
    return Support(
        facts.get("status", "SUPPORTED"),
        facts.get("version"),
        None if previous is None else _support(previous),
    )


def _rule(facts: Facts) -> TranslationRule:
    return TranslationRule(**{key: _freeze(value) for key, value in facts.items()})


def _freeze(value: Any) -> Any:  # noqa: ANN401 - any JSON becomes any value
    """Return JSON as a value of the model, whose lists are tuples."""
    if isinstance(value, list):
        return tuple(map(_freeze, value))
    if isinstance(value, dict):
        return {key: _freeze(item) for key, item in value.items()}
    return value
