"""Facts about Heat as data."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from hotgen.hot.expr import ABSENT
from hotgen.schema.model import Property, Release, ResourceType


def test_a_release_counts_by_its_major_number() -> None:
    """The rest of the version says which repairs it has."""
    assert Release("27.0.1", "2026.2", "hibiscus").major == 27


@pytest.mark.parametrize(
    ("release", "words"),
    [
        (Release("27.0.1", "2026.2", "hibiscus"), "Heat 27 (2026.2, Hibiscus)"),
        (Release("11.0.3", "rocky", "rocky"), "Heat 11 (Rocky)"),
    ],
)
def test_a_release_has_a_name_for_people(release: Release, words: str) -> None:
    """Releases until Zed have no id beside their name."""
    assert str(release) == words


@pytest.mark.parametrize(("given", "expected"), [(ABSENT, "web"), (None, None), ("None", "None")])
def test_what_a_reference_is_at_first(given: object, expected: str | None) -> None:
    """Before a resource exists, a reference is its name, or null, or what the type says."""
    kind = ResourceType(name="OS::Nova::Server", init_ref_id=given)  # type: ignore[arg-type]
    assert kind.initial_reference("web") == expected


def test_facts_do_not_change() -> None:
    """Whoever shares them can rely on them."""
    with pytest.raises(FrozenInstanceError):
        Property(type="string").required = True  # type: ignore[misc]
