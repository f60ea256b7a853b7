"""What a TOSCA file says and the template does not: nothing is lost in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from hotgen.importing.tosca.document import TOPOLOGY
from hotgen.importing.tosca.findings import CHANGED, LOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Path
    from hotgen.importing.tosca.child import Answer
    from hotgen.importing.tosca.document import Document
    from hotgen.importing.tosca.repair import Data
    from hotgen.validate.finding import Finding

_SCALING: Final = "tosca.policies.nfv.ScalingAspects"
_PARTS_OF_SCALING: Final = frozenset(
    {"tosca.policies.nfv.VduInitialDelta", "tosca.policies.nfv.VduScalingAspectDeltas"}
)
_SOFTWARE: Final = frozenset(
    {
        "tosca.nodes.DBMS",
        "tosca.nodes.Database",
        "tosca.nodes.SoftwareComponent",
        "tosca.nodes.WebApplication",
        "tosca.nodes.WebServer",
    }
)
_SECTIONS: Final = ("substitution_mappings", "workflows")
_REPAIRED: Final = frozenset({"dhcp_enabled"})
_UNUSED: Final[Mapping[str, frozenset[str]]] = {
    "tosca.nodes.network.Port": frozenset({"is_default", "ip_range_start", "ip_range_end"}),
}
_EXPECTED: Final = ("No value is provided for Compute capability",)
"""Warnings of heat-translator that the parameters for image and flavor make needless."""

_ROUNDED: Final = re.compile(r"corrected\s+(.*) to (.*)\.")


def losses(document: Document, answer: Answer, templates: Mapping[str, Data]) -> list[Finding]:
    """Return a warning for everything in *document* that has no counterpart in *templates*."""
    made = {
        answer["resources"].get(name) for each in templates.values() for name in each["resources"]
    }
    lost = [
        *_nodes(document, answer["nodes"], made),
        *_policies(document, answer["policies"], made),
        *_groups(document, answer),
        *_sections(document),
        *_outputs(document, templates),
    ]
    found = [LOST.at(document.at(path), message) for path, message in lost]
    return [*found, *_notes(document, answer)]


def _nodes(
    document: Document, nodes: Mapping[str, Data], made: set[Any]
) -> Iterator[tuple[Path, str]]:
    for name, node in nodes.items():
        path = document.node(name)
        if node["existing"]:
            continue
        if name not in made:
            software = node["kind"] in _SOFTWARE
            why = "no operation to run" if software else f"no resource for {node['type']}"
            yield path, f"{name} is left out: there is {why}"
            continue
        for operation in node["unused_operations"]:
            ran = "create, configure and start are run"
            yield path, f"the operation {operation} of {name} is left out: only {ran}"
        for property_ in _unused_properties(document, name, node):
            where = (*path, "properties", property_)
            yield where, f"the property {property_} of {name} is left out: it is not translated"


def _unused_properties(document: Document, name: str, node: Data) -> Iterator[str]:
    template = document.section("node_templates").get(name)
    given = template.get("properties") if isinstance(template, dict) else None
    known = node["known_properties"]
    for property_ in given if isinstance(given, dict) else ():
        unknown = known is not None and property_ not in (*known, *_REPAIRED)
        if unknown or property_ in _UNUSED.get(node["kind"], ()):
            yield property_


def _policies(
    document: Document, policies: Mapping[str, str], made: set[Any]
) -> Iterator[tuple[Path, str]]:
    parts = _PARTS_OF_SCALING if _SCALING in policies.values() else ()
    for name, type_ in policies.items():
        if name not in made and type_ not in parts:
            yield (
                document.node(name),
                f"the policy {name} is left out: there is no resource for {type_}",
            )


def _groups(document: Document, answer: Answer) -> Iterator[tuple[Path, str]]:
    """Yield the groups that no policy is about: a policy about one has spread to its members."""
    targets = {
        target
        for policy in document.policies()
        for each in policy.values()
        if isinstance(each, dict) and isinstance(each.get("targets"), (tuple, list))
        for target in each["targets"]
    }
    for name in answer["groups"]:
        if name not in targets:
            yield (TOPOLOGY, "groups", name), f"the group {name} is left out: Heat has no groups"


def _sections(document: Document) -> Iterator[tuple[Path, str]]:
    for name in _SECTIONS:
        if document.section(name):
            yield (TOPOLOGY, name), f"{name} are left out: Heat has nothing like them"


def _notes(document: Document, answer: Answer) -> Iterator[Finding]:
    """Yield the warnings of heat-translator, where the nodes are that they name."""
    names = {*answer["nodes"], *answer["policies"]}
    for note in answer["notes"]:
        rounded = _ROUNDED.search(note)
        if note.startswith(_EXPECTED) or (rounded and rounded[1] == rounded[2]):
            continue
        named = [word for word in re.findall(r"[\w-]+", note) if word in names]
        path = document.node(named[0]) if named else ()
        yield CHANGED.at(document.at(path), f"heat-translator says: {note.removesuffix('.')}")


def _outputs(document: Document, templates: Mapping[str, Data]) -> Iterator[tuple[Path, str]]:
    kept = {name for each in templates.values() for name in each["outputs"]}
    for name in document.section("outputs"):
        if name not in kept:
            yield (
                (TOPOLOGY, "outputs", name),
                f"the output {name} is left out: it cannot be translated",
            )
