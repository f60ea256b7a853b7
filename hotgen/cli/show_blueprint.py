"""What `hotgen show` tells of a blueprint: as data, and those data as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.cli.facts import constraints, given, in_words, literal
from hotgen.cli.tree import Tree, tree
from hotgen.dsl.declarations import SettingSpec
from hotgen.dsl.hints import hints
from hotgen.dsl.stack import declared
from hotgen.hot.expr import ABSENT, to_data
from hotgen.validate.secrets import SHOWN, is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.bundle import Bundle
    from hotgen.cli.facts import Facts
    from hotgen.dsl.stack import Stack
    from hotgen.hot.environment import Environment
    from hotgen.hot.template import Parameter, Template

_PARAMETER: Final = ("type", "label", "description", "default", "hidden", "immutable", "tags")
_ENVIRONMENT: Final = ("parameters", "parameter_defaults", "resource_registry")


def facts(stack: type[Stack], bundle: Bundle, settings: Mapping[str, object]) -> Facts:
    """Return what the blueprint of *stack* declares, and what it was built to with *settings*."""
    annotations = hints(stack)
    return {
        "heat": stack.hotgen_heat,
        "settings": {
            name: {
                "type": _type_name(annotations.get(name)),
                "value": settings.get(name, spec.default),
                "description": spec.description,
            }
            for name, spec in declared(stack, SettingSpec).items()
        },
        **_template(bundle.template),
        "files": sorted(bundle.files),
        "environments": {
            name: _environment(environment, bundle.template)
            for name, environment in bundle.environments.items()
        },
        "nested": {name: _template(template) for name, template in bundle.nested.items()},
    }


def _type_name(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


def _template(template: Template) -> Facts:
    return {
        "description": "" if template.description is ABSENT else template.description,
        "parameters": {name: _parameter(spec) for name, spec in template.parameters.items()},
        "resources": {name: resource.type for name, resource in template.resources.items()},
        "outputs": {
            name: given(description=output.description) for name, output in template.outputs.items()
        },
    }


def _parameter(parameter: Parameter) -> Facts:
    found = given(**{key: getattr(parameter, key) for key in _PARAMETER})
    if is_hidden(parameter) and "default" in found:
        found["default"] = SHOWN
    limits = constraints(parameter.constraints)
    return {**found, "constraints": limits} if limits else found


def _environment(environment: Environment, template: Template) -> Facts:
    sections = {key: getattr(environment, key) for key in _ENVIRONMENT}
    return {
        key: {
            name: SHOWN if is_hidden(template.parameters.get(name)) else to_data(value)
            for name, value in section.items()
        }
        for key, section in sections.items()
        if section
    }


def trees(found: Facts) -> Iterator[Tree]:
    """Yield *found* as branches."""
    settings = {
        name: tree(name, f"{item['type']} = {item['value']!r}", item["description"])
        for name, item in found.get("settings", {}).items()
    }
    sections = {
        "settings": settings.values(),
        "parameters": [_parameter_leaf(*item) for item in found["parameters"].items()],
        "resources": [tree(*item) for item in found["resources"].items()],
        "outputs": [tree(n, o.get("description", "")) for n, o in found["outputs"].items()],
        "files": [tree(name) for name in found.get("files", ())],
        "environments": [
            _environment_tree(*item) for item in found.get("environments", {}).items()
        ],
    }
    yield from (tree(title, children=leaves) for title, leaves in sections.items() if leaves)
    for name, template in found.get("nested", {}).items():
        yield tree(name, template["description"], children=trees(template))


def _parameter_leaf(name: str, parameter: Facts) -> Tree:
    kind = parameter["type"]
    if "default" in parameter:
        kind += f" = {literal(parameter['default'])}"
    flags = [flag for flag in ("hidden", "immutable") if parameter.get(flag)]
    limits = map(in_words, parameter.get("constraints", ()))
    return tree(name, ", ".join([kind, *limits, *flags]), parameter.get("description", ""))


def _environment_tree(name: str, environment: Facts) -> Tree:
    values = [
        tree(key, f"= {literal(value)}")
        for section in environment.values()
        for key, value in section.items()
    ]
    return tree(name, children=values)
