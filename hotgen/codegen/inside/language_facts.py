"""The facts about one release beside its types: template versions, environments, limits."""

from __future__ import annotations

from importlib import import_module
from typing import Any

Facts = dict[str, Any]

_LIMITS = (
    "max_json_body_size",
    "max_nested_stack_depth",
    "max_resources_per_stack",
    "max_stacks_per_tenant",
    "max_template_size",
)
_HOT = "heat_template_version"
_UNDEFINED = "__undefined__"
_REFUSED = {"Invalid", "Removed"}


def language_facts(environment: Any) -> Facts:  # noqa: ANN401 - Heat has no types
    """Return what templates and environments may say in the release that *environment* is of."""
    engine = import_module("heat.engine.environment")
    merging = import_module("heat.common.environment_util")
    return {
        "template_versions": _template_versions(),
        "environment_sections": list(import_module("heat.common.environment_format").SECTIONS),
        "merge_strategies": list(merging.ALLOWED_PARAM_MERGE_STRATEGIES),
        "hook_types": list(engine.HOOK_TYPES),
        "restricted_actions": list(engine.RESTRICTED_ACTIONS),
        "custom_constraints": _custom_constraints(environment),
        "limits": _limits(),
    }


def _template_versions() -> Facts:
    """Return the facts of each version, oldest first; a code name only says which date it means."""
    module = import_module("heat.engine.template")
    module.get_template_class({_HOT: "2013-05-23"})
    versions: Facts = {}
    seen: dict[Any, str] = {}
    for (key, name), cls in sorted(module._template_classes.items()):  # noqa: SLF001 - no other way
        if cls in seen:
            versions[name] = {"alias_of": seen[cls]}
            continue
        seen[cls] = name
        versions[name] = {} if key == _HOT else {"key": key}
        versions[name].update(_template_version(cls, cls({key: name})))
    return versions


def _template_version(cls: Any, template: Any) -> Facts:  # noqa: ANN401
    parameter = getattr(cls, "param_schema_class", None)
    parameter = parameter or import_module("heat.engine.parameters").Schema
    hot = import_module("heat.engine.hot.parameters")
    facts = {
        "sections": [name for name in cls.SECTIONS if name != _UNDEFINED],
        "functions": _functions(cls.functions),
        "removed_functions": sorted(set(cls.functions) - set(_functions(cls.functions))),
        "condition_functions": _functions(template._parser_condition_functions),  # noqa: SLF001
        "resource_keys": list(cls._RESOURCE_KEYS),
        "output_keys": list(cls.OUTPUT_KEYS),
        "parameter_keys": list(parameter.PARAMETER_KEYS),
        "parameter_types": list(parameter.TYPES),
        "deletion_policies": list(cls.deletion_policies),
    }
    if issubclass(parameter, hot.HOTParamSchema):
        modulo = issubclass(parameter, hot.HOTParamSchema20170224)
        keys = [key for key in hot.PARAM_CONSTRAINTS if modulo or key != hot.MODULO]
        facts["constraint_keys"] = keys
        facts["pseudo_parameters"] = list(hot.HOTParameters.PSEUDO_PARAMETERS)
    return {name: value for name, value in facts.items() if value}


def _functions(given: Any) -> Facts:  # noqa: ANN401
    """Return which of Heat's implementations each function has; versions differ in them too."""
    return {
        name: given[name].__name__ for name in sorted(given) if given[name].__name__ not in _REFUSED
    }


def _custom_constraints(environment: Any) -> Facts:  # noqa: ANN401
    """Return which constraints there are, and which of them need no cloud to be checked."""
    facts: Facts = {}
    for name, cls in sorted(environment.constraints.items()):
        own = "validate_with_client" not in vars(cls)
        offline = own and cls.__module__.endswith(".common_constraints")
        facts[name] = {"offline": True} if offline else {}
    return facts


def _limits() -> Facts:
    """Return the limits that hold unless a cloud sets others."""
    import_module("heat.common.wsgi")
    import_module("heat.engine.hot.functions")
    config = import_module("oslo_config.cfg").CONF
    limits = {name: getattr(config, name) for name in _LIMITS}
    limits["yaql_iterators"] = config.yaql.limit_iterators
    limits["yaql_memory"] = config.yaql.memory_quota
    return limits
