"""How a docstring becomes a page."""

from __future__ import annotations

import pytest

from hotgen.validate.finding import Severity
from hotgen.validate.rule import Rule, reading_rule
from hotgen.validate.rules import RULES

DOC = """A thing is
wrong.

It matters. This
is why.

Bad:

    # heat: 21
    resources: {}
    # child.yaml
    outputs: {}
    # small.env.yaml
    parameters: {}

Bad:

    # there is no heat_template_version here
    a: b

And then there is more to say.

Good:

    heat_template_version: 2018-08-31
"""
RULE = Rule("HOT999", "a-thing", DOC)


def test_the_parts_of_a_page() -> None:
    """A sentence, a reason, and examples."""
    assert RULE.summary == "A thing is wrong."
    assert RULE.reason == "It matters. This\nis why.\n\nAnd then there is more to say."
    assert (len(RULE.bad), len(RULE.good)) == (2, 1)


def test_an_example_may_have_several_files() -> None:
    """A comment names each further one; a template without a version gets one."""
    [first, second] = RULE.bad
    version = "heat_template_version: 2021-04-16\n"
    assert first.files == {
        "main.yaml": f"{version}# heat: 21\nresources: {{}}\n",
        "child.yaml": f"{version}outputs: {{}}\n",
        "small.env.yaml": "parameters: {}\n",
    }
    assert second.files == {"main.yaml": "# there is no heat_template_version here\na: b\n"}


def test_an_example_may_be_for_an_older_release() -> None:
    """A comment says for which one."""
    assert [example.release for example in (*RULE.bad, *RULE.good)] == ["21", None, None]


def test_an_id_belongs_to_one_rule() -> None:
    """A second rule of the same id would take the first one's place in silence."""
    with pytest.raises(ValueError, match="two rules are called HOT101"):
        reading_rule("HOT101", "Something else.")


def test_advice_is_never_what_heat_refuses() -> None:
    """What Heat's engine refuses is an error by all means."""
    advice = [rule for rule in RULES.values() if rule.severity is Severity.WARNING]
    assert advice
    assert not any(rule.engine for rule in advice)
