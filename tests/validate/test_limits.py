"""The limits of a stack: resources, size, and how deep stacks are nested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.validate.conftest import Validate


@pytest.mark.parametrize(("count", "rules"), [(1000, set()), (1001, {"HOT421"})])
def test_resources(validate: Validate, count: int, rules: set[str]) -> None:
    """There are at most a thousand, whether they are left out or not."""
    resource = "{type: OS::Heat::RandomString, condition: {not: true}}"
    found = validate("resources:\n" + "".join(f"  r{i}: {resource}\n" for i in range(count)))
    assert {each.rule for each in found} == rules


@pytest.mark.parametrize(("length", "rules"), [(523_000, set()), (525_000, {"HOT422"})])
def test_size(validate: Validate, length: int, rules: set[str]) -> None:
    """A template is measured, and so is what is sent with it."""
    text = "a" * length
    assert {each.rule for each in validate(f"outputs: {{o: {{value: {text}}}}}\n")} == rules
    reader = "outputs: {o: {value: {get_file: file.txt}}}\n"
    assert {each.rule for each in validate(reader, {"file.txt": text})} == rules


@pytest.mark.parametrize(("depth", "rules"), [(5, set()), (6, {"HOT423"})])
def test_depth(validate: Validate, depth: int, rules: set[str]) -> None:
    """There are at most five stacks inside of one another."""
    inner = "resources: {n: {type: level%d.yaml}}\n"
    files = {f"level{level}.yaml": inner % (level + 1) for level in range(1, depth)}
    files[f"level{depth}.yaml"] = "resources: {n: {type: OS::Heat::RandomString}}\n"
    found = validate(inner % 1, files)
    assert {each.rule for each in found} == rules
    assert {each.path for each in found} <= {("resources", "n", "type")}
