"""The benchmarks run; what they measure is no test's business."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.mark.parametrize("resources", [6, 17, 24])
def test_troposphere_builds_as_many_resources(resources: int, tmp_path: Path) -> None:
    """The stack that hotgen is compared with has as many resources as asked for."""
    file = tmp_path / "stack.json"
    subprocess.run(
        [sys.executable, str(BENCHMARKS / "troposphere_stack.py"), str(resources), str(file)],
        check=True,
    )
    assert len(json.loads(file.read_text())["Resources"]) == resources


def test_cold_start_prints_a_table() -> None:
    """Every command that is compared has its row."""
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "cold_start.py"), "--runs", "1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split("|")[1].strip() for line in done.stdout.splitlines() if " ms |" in line]
    assert rows == [
        "`python -c pass`",
        "`import hotgen`",
        "`hotgen render web-tier`",
        "`hotgen validate`, one file",
        "`hotgen validate`, all of it",
        "troposphere, as JSON",
        "troposphere, as YAML",
    ]
