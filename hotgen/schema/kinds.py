"""Which types of resource fit where a property takes a reference to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hotgen.hot.template import Constraint


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """What ``schemas/kinds.json`` says; it is kept by hand, because Heat does not.

    A place is a property of a type, as in ``OS::Nova::Server.networks[].port``.
    """

    constraints: Mapping[str, tuple[str, ...]]
    """For a custom constraint, the types whose reference satisfies it."""

    unmade: frozenset[str]
    """The custom constraints on what no type of resource makes."""

    properties: Mapping[str, tuple[str, ...]]
    """For a place without such a constraint, the types whose reference it takes."""

    definitions: frozenset[str]
    """The places that take the definition of a resource, not a reference to one."""

    def at(self, place: str, constraints: Iterable[Constraint]) -> tuple[str, ...]:
        """Return the types whose reference fits at *place*; none where nothing is known."""
        if place in self.properties:
            return self.properties[place]
        for constraint in constraints:
            if constraint.kind == "custom_constraint":
                return self.constraints.get(str(constraint.argument), ())
        return ()
