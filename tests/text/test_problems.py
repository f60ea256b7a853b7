"""The ids of what can be wrong with a text stay, and have names that read well."""

from __future__ import annotations

import re

from hotgen.text import problems


def test_every_constant_has_a_name() -> None:
    """Each id is a constant, and the constant's name is the rule's, in kebab-case."""
    assert problems.NAMES["HOT112"] == "unknown-section"
    assert problems.NAMES[problems.DUPLICATE_KEY] == "duplicate-key"
    for rule, name in problems.NAMES.items():
        assert getattr(problems, name.upper().replace("-", "_")) == rule


def test_ids_are_in_the_range_of_texts() -> None:
    """The ids from 101 to 149 are about texts, and none is used twice."""
    assert all(re.fullmatch(r"HOT1[0-4]\d", rule) for rule in problems.NAMES)
    assert len(set(problems.NAMES.values())) == len(problems.NAMES)


def test_what_heat_accepts_is_in_the_table() -> None:
    """Whatever Heat accepts all the same is a rule, too."""
    assert problems.NAMES.keys() >= problems.ACCEPTED
