"""The benchmarks run; what they measure is no test's business."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from hotgen import loads, validate

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def rows(*command: str) -> list[str]:
    """Run a benchmark, and return the titles of the rows with times that it prints."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=BENCHMARKS.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line.split("|")[1].strip() for line in done.stdout.splitlines() if " ms |" in line]


@pytest.mark.parametrize("resources", [6, 17, 24])
def test_troposphere_builds_as_many_resources(resources: int, tmp_path: Path) -> None:
    """The stack that hotgen is compared with has as many resources as asked for."""
    file = tmp_path / "stack.json"
    subprocess.run(
        [sys.executable, str(BENCHMARKS / "troposphere_stack.py"), str(resources), str(file)],
        check=True,
    )
    assert len(json.loads(file.read_text())["Resources"]) == resources


def test_validate_speed_prints_tables(tmp_path: Path) -> None:
    """Made templates have a row each, and so has each mode for the real ones."""
    (tmp_path / "real.yaml").write_text("heat_template_version: 2021-04-16\n")
    command = ("-m", "benchmarks.validate_speed", str(tmp_path))
    assert rows(*command, "--alone", "--runs", "1", "--largest", "10") == [
        "10 resources",
        "a chain of 10 conditions",
        "stacks nested 5 deep",
        "`hotgen validate`",
        "`hotgen validate --mode create`",
        "`hotgen validate --mode validate`",
    ]


@pytest.mark.parametrize("size", [5, 12])
def test_made_templates_are_of_one_size(size: int) -> None:
    """Heat's and CloudFormation's have as many resources, and hotgen takes Heat's."""
    made = runpy.run_path(str(BENCHMARKS / "made_templates.py"))
    hot, cloudformation = made["hot"](size), made["cloudformation"](size)
    assert len(hot["resources"]) == len(cloudformation["Resources"]) == size
    assert validate(loads(json.dumps(hot))) == []


def test_cold_start_prints_a_table() -> None:
    """Every command that is compared has its row."""
    assert rows(str(BENCHMARKS / "cold_start.py"), "--runs", "1") == [
        "`python -c pass`",
        "`import hotgen`",
        "`hotgen render web-tier`",
        "`hotgen validate`, one file",
        "`hotgen validate`, all of it",
        "troposphere, as JSON",
        "troposphere, as YAML",
    ]
