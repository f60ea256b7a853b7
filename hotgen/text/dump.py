"""Writing templates and environments as canonical YAML: one way to write each, fit for diffs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from hotgen.hot.expr import ABSENT
from hotgen.text.writer import Flow, ends_in_block, entry, is_scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hotgen.hot.environment import Environment
    from hotgen.hot.expr import Absent
    from hotgen.hot.template import (
        Constraint,
        Output,
        Parameter,
        ParameterGroup,
        Resource,
        Template,
    )
    from hotgen.text.writer import Node

_T = TypeVar("_T")
_FLOWING: Final = frozenset({"range", "length", "modulo"})


def dump(template: Template, *, header: str = "") -> str:
    """Return *template* as YAML, below *header* as a comment.

    Sections and keys come in a fixed order, and everything that has a name in the template's own.
    """
    return _document(_template(template), header)


def dump_environment(environment: Environment, *, header: str = "") -> str:
    """Return *environment* as YAML, below *header* as a comment; empty sections are left out."""
    sections: dict[str, Node] = {
        "parameters": environment.parameters,
        "parameter_defaults": environment.parameter_defaults,
        "parameter_merge_strategies": environment.parameter_merge_strategies,
        "resource_registry": environment.resource_registry,
        "event_sinks": environment.event_sinks,
        "encrypted_param_names": environment.encrypted_param_names,
    }
    return _document({key: node for key, node in sections.items() if node}, header)


def _document(sections: Mapping[str, Node], header: str) -> str:
    """Return *sections* with an empty line between them, and one between resources."""
    comment = "".join(f"# {line}".rstrip() + "\n" for line in header.splitlines())
    parts = []
    for key, node in sections.items():
        if key == "resources" and isinstance(node, Mapping):
            resources = _spaced([entry(name, resource, "  ") for name, resource in node.items()])
            parts.append(f"{key}:\n{resources}")
        else:
            parts.append(entry(key, node))
    # Heat's client cuts the blanks off the end of a text, even those that belong to a block.
    end = "\n...\n" if ends_in_block(sections) else "\n"
    return comment + (_spaced(parts) or "{}") + end


def _spaced(parts: Iterable[str]) -> str:
    """Join *parts* by an empty line; one that is the end of a block is there already."""
    text = ""
    for part in parts:
        text += part if not text else f"\n{part}" if text.endswith("\n") else f"\n\n{part}"
    return text


# --- the parts of a template ----------------------------------------------------------------------


def _template(template: Template) -> dict[str, Node]:
    return _present(
        {
            "heat_template_version": template.version,
            "description": template.description,
            "parameter_groups": tuple(map(_group, template.parameter_groups)) or ABSENT,
            "parameters": _each(_parameter, template.parameters),
            "conditions": template.conditions or ABSENT,
            "resources": _each(_resource, template.resources),
            "outputs": _each(_output, template.outputs),
        }
    )


def _present(entries: Mapping[str, Node | Absent]) -> dict[str, Node]:
    return {key: node for key, node in entries.items() if node is not ABSENT}


def _each(node: Callable[[_T], Node], definitions: Mapping[str, _T]) -> Node | Absent:
    return {name: node(definition) for name, definition in definitions.items()} or ABSENT


def _group(group: ParameterGroup) -> Node:
    return _present(
        {
            "label": group.label,
            "description": group.description,
            "parameters": group.parameters,
        }
    )


def _parameter(parameter: Parameter) -> Node:
    return _present(
        {
            "type": parameter.type,
            "label": parameter.label,
            "description": parameter.description,
            "default": parameter.default,
            "hidden": parameter.hidden,
            "immutable": parameter.immutable,
            "tags": parameter.tags,
            "constraints": tuple(map(_constraint, parameter.constraints)) or ABSENT,
            "schema": parameter.schema,
        }
    )


def _constraint(constraint: Constraint) -> Node:
    argument: Node = constraint.argument
    if constraint.kind in _FLOWING and isinstance(argument, Mapping):
        bounds = {key: bound for key, bound in argument.items() if is_scalar(bound)}
        argument = Flow(bounds) if len(bounds) == len(argument) else argument
    return _present({constraint.kind: argument, "description": constraint.description})


def _resource(resource: Resource) -> Node:
    return _present(
        {
            "type": resource.type,
            "description": resource.description,
            "external_id": resource.external_id,
            "condition": resource.condition,
            "depends_on": resource.depends_on or ABSENT,
            "deletion_policy": resource.deletion_policy,
            "update_policy": resource.update_policy or ABSENT,
            "metadata": resource.metadata,
            "properties": resource.properties or ABSENT,
        }
    )


def _output(output: Output) -> Node:
    return _present(
        {
            "description": output.description,
            "condition": output.condition,
            "value": output.value,
        }
    )
