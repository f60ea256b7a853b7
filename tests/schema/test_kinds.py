"""Which resources fit where: a table that is kept by hand, held against what Heat has."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hotgen.hot.template import Constraint
from hotgen.schema import Catalog
from hotgen.schema.model import Property

KINDS = Catalog().kinds
ASKS_A_CLOUD = {
    name
    for release in range(19, Catalog().release.major + 1)
    for name, constraint in Catalog(release).custom_constraints.items()
    if not constraint.offline
}


def _steps(path: str) -> Iterator[str]:
    """Yield the steps of ``networks[].port``: ``networks``, ``[]``, ``port``."""
    return (match[0] for match in re.finditer(r"\[\]|\{\}|[^.\[{]+", path))


def _at(place: str) -> Property | None:
    """Return the property at *place*; nothing where Heat leaves open what is inside."""
    name, path = place.split(".", 1)
    kind = Catalog().resource_type(name)
    assert kind is not None, name
    first, *rest = _steps(path)
    found = kind.properties[first]
    for step in rest:
        inside = found.items if step in {"[]", "{}"} else (found.properties or {}).get(step)
        if inside is None:
            assert (found.items, found.properties) == (None, None), place
            assert found.type == ("list" if step == "[]" else "map"), place
            return None
        found = inside
    return found


def test_every_type_exists() -> None:
    """A type that does not exist would fit nowhere, and nobody would notice."""
    fitting = [*KINDS.constraints.values(), *KINDS.properties.values()]
    assert {name for names in fitting for name in names} <= set(Catalog().type_names())


def test_every_constraint_is_thought_of() -> None:
    """A constraint that asks a cloud either has its types, or no type makes what it asks for."""
    assert KINDS.constraints.keys() | KINDS.unmade == ASKS_A_CLOUD
    assert not KINDS.constraints.keys() & KINDS.unmade


@pytest.mark.parametrize("place", sorted({*KINDS.properties, *KINDS.definitions}))
def test_every_place_exists(place: str) -> None:
    """A place is a property that there is, and that no constraint speaks for already."""
    found = _at(place)
    kinds = {constraint.kind for constraint in found.constraints} if found else set()
    assert "custom_constraint" not in kinds


def test_a_constraint_says_what_fits() -> None:
    """Where a property has a custom constraint, that decides."""
    network = [Constraint("length", {"min": 1}), Constraint("custom_constraint", "neutron.network")]
    assert "OS::Neutron::ProviderNet" in KINDS.at("OS::Neutron::Subnet.network", network)


def test_a_place_says_what_fits() -> None:
    """Where there is none, the place itself may decide."""
    assert "OS::Heat::AutoScalingGroup" in KINDS.at(
        "OS::Heat::ScalingPolicy.auto_scaling_group_id", []
    )


def test_nothing_is_said_of_other_places() -> None:
    """A name takes no reference, and an address is no resource."""
    assert KINDS.at("OS::Nova::Server.name", []) == ()
    assert KINDS.at("OS::X.y", [Constraint("custom_constraint", "ip_addr")]) == ()
