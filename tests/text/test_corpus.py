"""Templates that are right and templates that are wrong, with everything that is said of them."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from hotgen.hot.path import NOWHERE
from hotgen.text.dump import dump, dump_environment
from hotgen.text.environment import load_environment
from hotgen.text.load import load, loads
from hotgen.text.problems import ACCEPTED, NAMES
from tests.strategies import exactly

if TYPE_CHECKING:
    from hotgen.hot.path import Origins, Problem
    from tests.conftest import Golden

CORPUS: Final = Path(__file__).parents[1] / "corpus"
BUNDLES: Final = {"HOT135", "HOT136"}


def files(folder: str) -> list[Path]:
    """Return the corpus' files in *folder*, in order."""
    return sorted((CORPUS / folder).glob("*.yaml"))


def loaded(path: Path) -> tuple[object, Origins | None, tuple[Problem, ...]]:
    """Load a template or an environment; return it with its origins and problems."""
    if path.name.endswith(".env.yaml"):
        environment, problems = (found := load_environment(path)).environment, found.problems
        return environment, environment.origins if environment else None, problems
    template, problems = (read := load(path)).template, read.problems
    return template, template.origins if template else None, problems


def described(problem: Problem, origins: Origins | None) -> str:
    """Return a problem as the corpus writes it: rule, place, path, message."""
    place = problem.origin or (origins or NOWHERE).locate(problem.path, key=problem.key)
    where = f"{place.line}:{place.column}" if place else "nowhere"
    path = "/".join(map(str, problem.path)) or "."
    message = problem.message.replace("\n", "\n    ")
    return f"{problem.rule} {NAMES[problem.rule]} at {where} ({path})\n    {message}\n"


@pytest.mark.parametrize("path", files("err"), ids=lambda path: path.stem)
def test_all_that_is_wrong_is_said(path: Path, golden: Golden) -> None:
    """Each wrong file has the problems that stand beside it: rule, place, path and message."""
    _, origins, problems = loaded(path)

    text = "\n".join(described(problem, origins) for problem in problems)
    golden(path.with_suffix(".txt"), text)


def test_every_rule_has_an_example() -> None:
    """The corpus shows every problem that one text alone can have."""
    shown = {problem.rule for path in files("err") for problem in loaded(path)[2]}

    assert shown == NAMES.keys() - BUNDLES - {"HOT101"}


@pytest.mark.parametrize("path", files("ok"), ids=lambda path: path.stem)
def test_what_is_right_has_no_problems(path: Path) -> None:
    """Nothing is wrong with a right file, and all of it is read."""
    read, _, problems = loaded(path)

    assert problems == ()
    assert read is not None


@pytest.mark.parametrize("path", files("ok"), ids=lambda path: path.stem)
def test_canonical_form(path: Path, golden: Golden) -> None:
    """Each right file is rewritten as the text that stands beside it."""
    if path.name.endswith(".env.yaml"):
        environment = load_environment(path).environment
        assert environment is not None
        text = dump_environment(environment)
    else:
        template = load(path).template
        assert template is not None
        text = dump(template)

    golden(path.with_suffix(".txt"), text)


def elsewhere() -> Path:
    """Return the folder of real templates that HOTGEN_CORPUS names."""
    folder = os.environ.get("HOTGEN_CORPUS")
    assert folder, "HOTGEN_CORPUS must name a folder of real templates"
    return Path(folder)


@pytest.mark.long
def test_real_templates_come_back_as_they_were() -> None:
    """What can be read of a real template is the same after writing and loading it."""
    differing = []
    for path in elsewhere().rglob("*"):
        is_template = path.is_file() and b"heat_template_version" in path.read_bytes()
        template = load(path).template if is_template else None
        if template and exactly(loads(dump(template)).template) != exactly(template):
            differing.append(path)

    assert differing == []


@pytest.mark.long
def test_what_heat_accepts_loads_without_errors() -> None:
    """Nothing is wrong with a template that Heat's engine accepts.

    HOTGEN_CORPUS_MANIFEST names a table with the columns *file* and *verdict_validate_mode*.
    """
    manifest = os.environ.get("HOTGEN_CORPUS_MANIFEST")
    assert manifest, "HOTGEN_CORPUS_MANIFEST must name a table of verdicts"
    with Path(manifest).open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    accepted = [row["file"] for row in rows if row["verdict_validate_mode"] == "ok"]
    problems = {file: load(elsewhere() / file).problems for file in accepted}

    wrong = {file: [p for p in found if p.rule not in ACCEPTED] for file, found in problems.items()}
    assert {file: found for file, found in wrong.items() if found} == {}
