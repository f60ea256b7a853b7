"""What the script inside Heat makes of values; the rest is held against Heat itself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hotgen.codegen.inside.type_facts import _Given, _plain, _support, _without_defaults


def test_defaults_may_be_false() -> None:
    """What is absent, false or empty is left out, but for defaults and limits."""
    facts = _without_defaults(type="boolean", required=False, default=False, min=0, constraints=[])
    assert facts == {"type": "boolean", "default": False, "min": 0}


@pytest.mark.parametrize("value", [{1, 2}, [{"a": object()}], {1: "a"}])
def test_only_plain_data_becomes_a_fact(value: object) -> None:
    """Sets have no order and objects no text that lasts; a file with them would not be stable."""
    with pytest.raises(TypeError, match=r"^OS::X::Y\.z holds"):
        _plain(value, "OS::X::Y.z")


def test_support_without_words() -> None:
    """The status, its version and what was before are facts; the message is prose."""
    before = SimpleNamespace(status="SUPPORTED", version="2014.2 ", previous_status=None)
    now = SimpleNamespace(status="HIDDEN", version=None, message="Use x.", previous_status=before)
    assert _support(now) == {"status": "HIDDEN", "previous": {"version": "2014.2"}}


def test_a_property_that_is_given_is_recognised() -> None:
    """What a rule takes from a property is written as a reference to that property."""
    given = _Given("sequence")
    assert _plain([given["sequence"], given.get("length")], "") == [
        {"get_property": "sequence"},
        None,
    ]
    assert given.asked == {"sequence", "length"}
