"""Every rule's page is its test: the bad examples are found fault with, the good ones are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.bundle import collect
from hotgen.schema.catalog import Catalog
from hotgen.text import problems
from hotgen.validate.rules import RULES
from hotgen.validate.run import run

if TYPE_CHECKING:
    from pathlib import Path

    from hotgen.validate.finding import Finding
    from hotgen.validate.rule import Example, Rule

NOT_IN_A_FEW_LINES = {
    problems.UNREADABLE_FILE,
    problems.EXCESSIVE_NESTING,
    problems.EXCESSIVE_ALIASES,
    "HOT421",
    "HOT422",
    "HOT423",
    "HOT901",
}


def findings(example: Example, folder: Path) -> list[Finding]:
    """Write the files of *example* and return what is found in them."""
    for name, text in example.files.items():
        (folder / name).write_text(text, encoding="utf-8")
    environments = [folder / name for name in example.files if name.endswith(".env.yaml")]
    collected = collect(folder / next(iter(example.files)), environments)
    return run(
        collected.bundle,
        Catalog(example.release),
        problems=collected.problems,
        request=example.request,
    )


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_bad_example_breaks_the_rule_and_no_other(rule: Rule, tmp_path: Path) -> None:
    """What a page shows as bad is what the rule finds, and nothing distracts from it."""
    assert rule.bad or rule.id in NOT_IN_A_FEW_LINES
    for example in rule.bad:
        assert {found.rule for found in findings(example, tmp_path)} == {rule.id}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_nothing_is_wrong_with_the_good_example(rule: Rule, tmp_path: Path) -> None:
    """What a page recommends is right in every respect."""
    assert rule.good or rule.id in NOT_IN_A_FEW_LINES
    for example in rule.good:
        assert findings(example, tmp_path) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_page_has_a_sentence_and_a_reason(rule: Rule) -> None:
    """A page starts with one sentence that says what is wrong, and then says why it matters."""
    assert rule.summary.endswith(".")
    assert rule.reason
    assert "Bad:" not in rule.reason


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_name_can_be_written_after_allow(rule: Rule) -> None:
    """A name is lower-case words with hyphens, and belongs to one rule only."""
    assert all(word.isalnum() and word.islower() for word in rule.name.split("-"))
    assert [other.id for other in RULES.values() if other.name == rule.name] == [rule.id]


def test_whatever_reading_finds_has_a_page() -> None:
    """A problem of the reader is a rule like any other."""
    assert set(problems.NAMES) <= set(RULES)
