"""From a place in the template to the place in the TOSCA file that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hotgen.importing.tosca.document import TOPOLOGY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.errors import Origin
    from hotgen.hot.expr import Path
    from hotgen.importing.tosca.document import Document

_SECTIONS = {"parameters": "inputs", "outputs": "outputs"}


@dataclass(frozen=True, slots=True)
class ToscaOrigins:
    """The origins of a template that was translated from *document*.

    *resources* are the nodes and policies that its resources are made from, *chosen* the resources
    that its new parameters are for.
    """

    document: Document
    resources: Mapping[str, str]
    chosen: Mapping[str, str]

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the origin of *path*: a property, an input, an output, or the name of a node."""
        match path:
            case ("resources", str(name), *rest):
                node = self.document.node(self.resources.get(name, ""))
                return self._property(node, tuple(rest[:2])) or self.document.at(node)
            case ("parameters", str(name), *_) if name in self.chosen:
                return self.locate(("resources", self.chosen[name]))
            case (("parameters" | "outputs") as section, str(name), *rest):
                found = (TOPOLOGY, _SECTIONS[section], name, *rest)
                return self.document.at(found, key=key or not rest)
        return self.document.at(())

    def valued(self, value: str, path: Path) -> Origin:
        """Return where the TOSCA file says *value* about what the template has at *path*."""
        node = self.document.node(self.resources.get(str(path[1]), ""))
        found = self.document.valued(value, node)
        return self.document.at(found, key=found == node)

    def _property(self, node: Path, path: Path) -> Origin | None:
        """Return the place of the property at *path*, if TOSCA calls it the same."""
        value: object = self.document.data
        for step in (*node, *path):
            if not isinstance(value, (dict, tuple)) or len(path) < len(("properties", "name")):
                return None
            try:
                value = value[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                return None
        return self.document.at((*node, *path), key=False)
