"""Templates beside the blueprints that they become.

Each folder of ``cases/`` has a template, perhaps with nested templates, files and environments, and
in ``blueprint.txt`` what becomes of it. The templates in `INVALID` show what Heat would refuse; of
all others type checkers have to be content, too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from hotgen.importing.hot.blueprint import import_template
from hotgen.importing.hot.names import module_name
from hotgen.importing.hot.verify import differences
from hotgen.importing.python.configuration import DEFAULT as WIDTH
from hotgen.schema.catalog import Catalog
from hotgen.validate.finding import Severity
from hotgen.validate.run import run as validate

if TYPE_CHECKING:
    from hotgen.importing.hot.blueprint import Blueprint
    from tests.conftest import Golden

HERE: Final = Path(__file__).parent
CASES: Final = sorted(path.name for path in (HERE / "cases").iterdir())
INVALID: Final = {
    *("circles", "clashes", "malformed", "malformed-functions", "nested-misused", "types-refused"),
}


@cache
def imported(case: str) -> Blueprint:
    """Return what becomes of a case."""
    folder = HERE / "cases" / case
    [main] = folder.rglob("main.yaml")
    environments = sorted(main.parent.glob("envs/*"))
    module = module_name(case)
    blueprint = import_template(main, environments, module=module, width=WIDTH).blueprint
    assert blueprint is not None
    return blueprint


def written(folder: Path, cases: list[str]) -> list[str]:
    """Write the blueprints of *cases* into a folder, and return the names of the files."""
    for case in cases:
        (folder / f"case_{imported(case).module}.py").write_bytes(imported(case).text.encode())
    return [f"case_{imported(case).module}.py" for case in cases]


@pytest.mark.parametrize("case", CASES)
def test_blueprint(case: str, golden: Golden) -> None:
    """The blueprint is written as a person would have written it."""
    golden(f"cases/{case}/blueprint.txt", imported(case).text)


@pytest.mark.parametrize("case", CASES)
def test_makes_the_same_again(case: str) -> None:
    """What the blueprint makes differs in nothing from what it was made from."""
    assert differences(imported(case)) == []


@pytest.mark.parametrize("case", CASES)
def test_validity(case: str) -> None:
    """The cases that show what is wrong are known as such; all others are valid."""
    findings = validate(imported(case).bundle, Catalog(), vendor_types=["Acme::*"])
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert bool(errors) == (case in INVALID), errors


def test_formatted(tmp_path: Path) -> None:
    """The formatter leaves every blueprint as it is."""
    written(tmp_path, CASES)
    command = ["ruff", "format", "--isolated", "--no-cache", f"--line-length={WIDTH}", "--diff"]
    done = subprocess.run(
        [sys.executable, "-m", *command, tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_typed(tmp_path: Path) -> None:
    """A strict mypy is content with the blueprints of valid templates."""
    files = written(tmp_path, [case for case in CASES if case not in INVALID])
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", *files],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(HERE.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_typed_for_pyright(tmp_path: Path) -> None:
    """So is pyright."""
    written(tmp_path, [case for case in CASES if case not in INVALID])
    settings = {"extraPaths": [str(HERE.parents[2])], "reportMissingModuleSource": False}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, "--project", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
