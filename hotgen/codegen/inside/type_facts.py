"""The facts about one resource type, read off Heat's class and off a resource made from it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from importlib import import_module
from typing import Any

Facts = dict[str, Any]

_REPLACE_CHECKS = (
    "_needs_update",
    "needs_replace",
    "needs_replace_failed",
    "needs_replace_with_prop_diff",
    "needs_replace_with_tmpl_diff",
    "update_template_diff",
    "update_template_diff_properties",
)
_RULE_FIELDS = ("value", "value_name", "value_path", "custom_value_path", "finder", "entity")
_PLAIN = (bool, int, float, str)
_NAME = "name"


class TypeFacts:
    """Reads the facts of every type of one release."""

    def __init__(self, environment: Any) -> None:  # noqa: ANN401 - Heat has no types
        self._environment = environment
        self._resource = import_module("heat.engine.resource").Resource
        # A resource is made without properties; some translate theirs at once, and would miss them.
        self._resource.translate_properties = lambda *_args, **_kwargs: None
        self._constraints = import_module("heat.engine.constraints")
        self._attribute = import_module("heat.engine.attributes").Schema
        self._property = import_module("heat.engine.properties").Schema
        self._info = import_module("heat.engine.environment")
        self._stack_resource = import_module("heat.engine.resources.stack_resource").StackResource
        self._none = import_module(
            "heat.engine.resources.openstack.heat.none_resource"
        ).NoneResource
        manager = import_module("heat.engine.clients")._mgr  # noqa: SLF001 - as Heat looks plugins up
        self._clients = {name: manager[name].plugin for name in manager.names()}
        self._admin_only = _admin_only()

    def all(self) -> tuple[Facts, Facts]:
        """Return the facts of every type, and of every alias, by name."""
        types: Facts = {}
        aliases: Facts = {}
        registry = self._environment.registry._registry  # noqa: SLF001 - there is no public way
        for name in sorted(registry):
            info = registry[name]
            if isinstance(info, self._info.MapResourceInfo):
                aliases[name] = {"to": info.value}
            elif isinstance(info, self._info.ResourceInfo):
                types[name] = self.one(name, info.get_class())
                if isinstance(info, self._info.TemplateResourceInfo):
                    types[name]["template"] = True
        self._name_substitutes(types)
        return types, aliases

    def one(self, name: str, cls: Any) -> Facts:  # noqa: ANN401
        """Return the facts of the type *name*, which Heat implements in *cls*."""
        attributes = {**cls.base_attributes_schema, **cls.attributes_schema}
        resource = self._make(name)
        return _without_defaults(
            support=_support(cls.support_status),
            **self._nature(name, cls),
            **self._behaviour(cls),
            init_ref_id=_reference(resource),
            translation_rules=self._translation(resource),
            properties=self._table(cls.properties_schema, f"{name}.properties"),
            attributes={key: self._attribute_facts(attributes[key]) for key in sorted(attributes)},
            update_policy=self._table(cls.update_policy_schema, f"{name}.update_policy"),
        )

    def _nature(self, name: str, cls: Any) -> Facts:  # noqa: ANN401
        """What the type is, and which service and extension it needs."""
        client = self._clients.get(cls.default_client_name)
        services = getattr(client, "service_types", None) or [None]
        limit = cls.physical_resource_name_limit
        return {
            "client": cls.default_client_name,
            "service": services[0],
            "extension": _plain(cls.required_service_extension or None, name),
            "entity": cls.entity,
            "none_resource": issubclass(cls, self._none),
            "stack_resource": issubclass(cls, self._stack_resource),
            "admin_only": any(fnmatchcase(name, pattern) for pattern in self._admin_only),
            "name_limit": None if limit == self._resource.physical_resource_name_limit else limit,
        }

    def _behaviour(self, cls: Any) -> Facts:  # noqa: ANN401
        """What the type does beyond what every resource does."""
        any_attribute = self._overrides(cls, "get_attribute") or self._overrides(cls, "FnGetAtt")
        replaces = [name for name in _REPLACE_CHECKS if self._overrides(cls, name)]
        return {
            "any_attribute": any_attribute,
            "signal": callable(getattr(cls, "handle_signal", None)),
            "snapshot_delete": callable(getattr(cls, "handle_snapshot_delete", None)),
            "implicit_dependencies": self._overrides(cls, "add_dependencies")
            or self._overrides(cls, "add_explicit_dependencies"),
            "weak_references": not cls.strict_dependency,
            "handles_update": self._overrides(cls, "handle_update"),
            "replace_checks": replaces,
            "deferred_auth": cls.requires_deferred_auth is True,
            "live_state": self._overrides(cls, "parse_live_resource_data"),
        }

    def _overrides(self, cls: Any, method: str) -> bool:  # noqa: ANN401
        return getattr(cls, method, None) is not getattr(self._resource, method, None)

    def _table(self, schema: Any, where: str) -> Facts:  # noqa: ANN401
        return {key: self._property_facts(schema[key], f"{where}.{key}") for key in sorted(schema)}

    def _property_facts(self, given: Any, where: str) -> Facts:  # noqa: ANN401
        schema = self._property.from_legacy(given)
        facts = _without_defaults(
            type=schema.type.lower(),
            required=schema.required,
            default=_plain(schema.default, where),
            constraints=[self._constraint(each, where) for each in schema.constraints],
            update_allowed=schema.update_allowed,
            immutable=schema.immutable,
            unimplemented=not schema.implemented,
            allow_conversion=getattr(schema, "allow_conversion", False),
            support=_support(schema.support_status),
        )
        inner = schema.schema
        if isinstance(inner, self._constraints.AnyIndexDict):
            facts["items"] = self._property_facts(inner.value, f"{where}[]")
        elif inner is not None:
            facts["properties"] = self._table(inner, where)
        return facts

    def _constraint(self, given: Any, where: str) -> Facts:  # noqa: ANN401
        kind = type(given).__name__
        if kind in {"Length", "Range"}:
            ends = {"min": given.min, "max": given.max}
            return {kind.lower(): _without_defaults(**_plain(ends, where))}
        if kind == "Modulo":
            return {"modulo": {"step": given.step, "offset": given.offset}}
        if kind == "AllowedValues":
            return {"allowed_values": _plain(given.allowed, where)}
        if kind == "AllowedPattern":
            return {"allowed_pattern": given.pattern}
        if kind == "CustomConstraint":
            return {"custom_constraint": given.name}
        raise TypeError(f"{where} has a constraint of an unknown kind: {kind}")

    def _attribute_facts(self, given: Any) -> Facts:  # noqa: ANN401
        schema = self._attribute.from_attribute(given)
        return _without_defaults(
            type=schema.type.lower() if schema.type else None,
            uncached=schema.cache_mode == self._attribute.CACHE_NONE,
            support=_support(schema.support_status),
        )

    def _make(self, name: str) -> Any:  # noqa: ANN401
        """Return a resource of type *name*, in a stack of its own that nothing was created for."""
        template = import_module("heat.engine.template").Template(
            {
                "heat_template_version": "2016-10-14",
                "resources": {_NAME: {"type": name}},
            }
        )
        context = import_module("heat.common.context").RequestContext(project_id="p", user_id="u")
        # Kept until the next one, because a resource does not hold on to its stack.
        self._stack = import_module("heat.engine.stack").Stack(context, "stack", template)
        return self._stack.resources[_NAME]

    def _translation(self, resource: Any) -> list[Facts]:  # noqa: ANN401
        """Return the rules: what holds always, and what a property adds when it is given."""
        nothing = _Given()
        rules = {_target(rule): rule for rule in self._rules(resource, nothing)}
        for name in sorted(nothing.asked):
            for rule in self._rules(resource, _Given(name)):
                known = _target(rule) in rules
                rules[_target(rule)] = rule if known else {**rule, "when": name}
        return list(rules.values())

    def _rules(self, resource: Any, given: _Given) -> list[Facts]:  # noqa: ANN401
        return [self._rule(rule, resource) for rule in resource.translation_rules(given) or ()]

    def _rule(self, rule: Any, resource: Any) -> Facts:  # noqa: ANN401
        where = f"{resource.type()} translation"
        facts = {"rule": rule.rule.lower(), "path": list(rule.translation_path)}
        if rule.client_plugin is not None:
            plugin = type(rule.client_plugin)
            facts["client"] = next(name for name, cls in self._clients.items() if cls is plugin)
        for field in _RULE_FIELDS:
            if (value := getattr(rule, field, None)) is not None:
                facts[field] = _plain(value, where)
        return facts

    def _name_substitutes(self, types: Facts) -> None:
        """Say which types can replace which without a new resource, by their names."""
        registry = self._environment.registry._registry  # noqa: SLF001 - as above
        names = {registry[name].get_class(): name for name in types}
        for cls, name in names.items():
            substitute = getattr(cls.support_status, "substitute_class", None)
            if substitute is not None:
                types[name]["substitute"] = names[substitute]


class _Given:
    """Stands in for a resource's properties: nothing is given but perhaps one, and it remembers."""

    def __init__(self, only: str | None = None) -> None:
        self._only = only
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401
        self.asked.add(name)
        return _Property(name) if name == self._only else default

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        return self.get(name)


class _Property(str):
    """The value of a property, whatever it will be."""

    __slots__ = ()


def _target(rule: Facts) -> tuple[str, ...]:
    """Return what tells a rule from the others of its type."""
    source = rule.get("value_path") or rule.get("value_name") or ""
    return (rule["rule"], *rule["path"], str(source))


def _admin_only() -> list[str]:
    """Return the patterns of the types that only an administrator may create."""
    rules = import_module("heat.policies.resource_types").list_rules()
    prefix = "resource_types:"
    restricted = [rule.name for rule in rules if rule.check_str not in {"", "@"}]
    return [name.removeprefix(prefix) for name in restricted if name.startswith(prefix)]


def _reference(resource: Any) -> Any:  # noqa: ANN401
    """Say what ``get_resource`` yields before the resource exists: its name, null or a literal."""
    value = resource.FnGetRefId()
    if value is None:
        return "null"
    return None if value == _NAME else {"literal": value}


def _support(given: Any) -> Facts | None:  # noqa: ANN401
    """Return the support status and its history, without what it says about them in words."""
    if given is None:
        return None
    facts = _without_defaults(
        status=None if given.status == "SUPPORTED" else given.status,
        version=given.version and given.version.strip(),
        previous=_support(given.previous_status),
    )
    return facts or None


def _without_defaults(**facts: Any) -> Facts:  # noqa: ANN401
    """Leave out what is absent, false or empty, unless it is the default of a property."""
    empty: tuple[object, ...] = (None, False, [], {})
    return {
        key: value
        for key, value in facts.items()
        if (key in {"default", "min", "max"} and value is not None) or value not in empty
    }


def _plain(value: Any, where: str) -> Any:  # noqa: ANN401
    """Return *value* as JSON; refuse what is no plain data, for it could differ between runs."""
    if isinstance(value, _Property):
        return {"get_property": str(value)}
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, dict):
        return {_key(key, where): _plain(each, where) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each, where) for each in value]
    raise TypeError(f"{where} holds {value!r}, which is not plain data")


def _key(key: object, where: str) -> str:
    if isinstance(key, str):
        return str(key)
    raise TypeError(f"{where} holds the key {key!r}, which is not a string")
