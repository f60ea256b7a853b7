"""Environments are read as Heat's client reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.errors import Origin
from hotgen.hot.environment import Environment
from hotgen.text.environment import LoadedEnvironment, load_environment, loads_environment

if TYPE_CHECKING:
    from pathlib import Path


def test_a_malformed_section_leaves_the_rest() -> None:
    """What is right in an environment is read, whatever stands beside it."""
    loaded = loads_environment(
        "parameters: {image: cirros, when: 2018-08-31, 5: yes}\n"
        "parameter_defaults: [image]\n"
        "event_sinks: [{type: zaqar-queue, target: a}]\n"
        "paramaters: {}\n"
    )

    assert loaded.environment == Environment(
        parameters={"image": "cirros", "when": "2018-08-31", "5": True},
        event_sinks=({"type": "zaqar-queue", "target": "a"},),
    )
    assert [problem.path for problem in loaded.problems] == [
        ("paramaters",),
        ("parameter_defaults",),
    ]


@pytest.mark.parametrize("text", ["", "# nothing\n", "{}", "~"])
def test_empty_text(text: str) -> None:
    """An empty environment is one, and nothing is wrong with it."""
    assert loads_environment(text) == LoadedEnvironment(Environment(), ())


def test_functions_are_data() -> None:
    """An environment has no functions."""
    environment = loads_environment("parameters: {a: {get_param: b}}").environment

    assert environment is not None
    assert environment.parameters == {"a": {"get_param": "b"}}


def test_origins(tmp_path: Path) -> None:
    """Everything in an environment has its place in the file."""
    path = tmp_path / "small.env.yaml"
    path.write_text("parameters:\n  image: cirros\n")
    environment = load_environment(path).environment

    assert environment is not None
    place = environment.origins.locate(("parameters", "image"))
    assert place == Origin(str(path), 2, 10, 2, 16)


def test_unreadable_environments(tmp_path: Path) -> None:
    """A file that is missing or no YAML is a problem at its place."""
    broken = tmp_path / "broken.env.yaml"
    broken.write_text("parameters: {")

    for path, rule, line in ((tmp_path / "none.yaml", "HOT101", 1), (broken, "HOT102", 1)):
        loaded = load_environment(path)
        assert loaded.environment is None
        [problem] = loaded.problems
        assert problem.rule == rule
        assert problem.origin is not None
        assert (problem.origin.file, problem.origin.line) == (str(path), line)
