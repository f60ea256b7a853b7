"""What surely fits a JSON Schema fits it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hotgen import data
from hotgen.project.fitting import surely_fits

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SCHEMA: Final = json.loads((data.schemas() / "configuration.schema.json").read_text())
GOOD: Final[dict[str, Any]] = {
    "heat": "27",
    "blueprints": "stacks",
    "rendered": "out",
    "resource_types": ["Acme::*"],
    "render": {"web": {}, "web-2": {"blueprint": "web", "settings": {"tls": True, "ports": [80]}}},
}


def something() -> SearchStrategy[Any]:
    """Data as TOML has it, with words that mean something in a configuration."""
    words = st.sampled_from([*GOOD, *GOOD["render"], "settings", "blueprint", "", "a b", "27"])
    scalars = words | st.booleans() | st.integers() | st.text(max_size=3)
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4),
        max_leaves=8,
    )


@pytest.mark.parametrize("key", [*GOOD, None])
def test_a_good_configuration_surely_fits(key: str | None) -> None:
    """Nothing good is left to jsonschema, with each key, with all, and with none."""
    assert surely_fits({} if key is None else {key: GOOD[key]}, SCHEMA)
    assert surely_fits(GOOD, SCHEMA)


@given(st.dictionaries(st.sampled_from([*GOOD, "rendre"]), something(), max_size=3))
def test_nothing_fits_that_jsonschema_refuses(configuration: dict[str, Any]) -> None:
    """Both say the same of the schema of configurations."""
    fits = Draft202012Validator(SCHEMA).is_valid(configuration)
    assert surely_fits(configuration, SCHEMA) == fits


def test_a_keyword_that_is_not_known_leaves_it_open() -> None:
    """What only jsonschema knows is for jsonschema to say."""
    assert not surely_fits("a", {"type": "string", "maxLength": 5})
    assert not surely_fits(1, {"type": "integer"})
