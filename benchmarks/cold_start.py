"""How long a user waits for a template: whole processes, from nothing to the written file.

    ./bootstrap python benchmarks/cold_start.py [--runs N] [--write]

The commands take turns, so that a busy moment of the machine meets all of them; the first round
only warms the caches up and is not counted. Prints a Markdown table; --write puts it into results/.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

HERE = Path(__file__).parent
RESULT = HERE / "results" / "cold_start.md"
BASELINE = "`python -c pass`"
RENDERED = HERE.parent / "rendered" / "web-tier"
HOTGEN = str(Path(sys.executable).parent / "hotgen")


def main() -> None:
    """Measure, print and perhaps write the table."""
    parser = argparse.ArgumentParser(description="Measure how long a template takes, cold.")
    parser.add_argument("--runs", type=int, default=30, help="how often each command runs")
    parser.add_argument("--write", action="store_true", help=f"write results/{RESULT.name}")
    arguments = parser.parse_args()
    resources = count_resources()
    report = render(measure(commands(resources), arguments.runs), resources, arguments.runs)
    print(report, end="")
    if arguments.write:
        RESULT.write_text(report, encoding="utf-8")


def count_resources() -> int:
    """Return how many resources hotgen's web tier has, in all of its templates."""
    with TemporaryDirectory() as folder:
        run([HOTGEN, "render", "web-tier", "--out", folder], folder)
        templates = [yaml.safe_load(file.read_text()) for file in Path(folder).rglob("*.yaml")]
    return sum(len(template.get("resources", {})) for template in templates)


def commands(resources: int) -> dict[str, list[str]]:
    """Return the commands to be measured, each under its name in the table."""
    troposphere = [sys.executable, str(HERE / "troposphere_stack.py"), str(resources)]
    return {
        BASELINE: [sys.executable, "-c", "pass"],
        "`import hotgen`": [sys.executable, "-c", "import hotgen"],
        "`hotgen render web-tier`": [HOTGEN, "render", "web-tier", "--out", "out"],
        "`hotgen validate`, one file": [HOTGEN, "validate", str(RENDERED / "web-server.yaml")],
        "`hotgen validate`, all of it": [HOTGEN, "validate", str(RENDERED / "web-tier.yaml")],
        "troposphere, as JSON": [*troposphere, "stack.json"],
        "troposphere, as YAML": [*troposphere, "stack.yaml"],
    }


def measure(cases: dict[str, list[str]], runs: int) -> dict[str, list[float]]:
    """Return the milliseconds of every run of every command, each run in a new empty folder."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for counted in [False] + [True] * runs:
        for name, command in cases.items():
            with TemporaryDirectory() as folder:
                start = time.perf_counter()
                run(command, folder)
                elapsed = time.perf_counter() - start
            if counted:
                times[name].append(elapsed * 1000)
    return times


def run(command: list[str], folder: str) -> None:
    """Run a command in a folder; what it prints is only shown when it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with code {done.returncode}:\n{done.stderr}")


def render(times: dict[str, list[float]], resources: int, runs: int) -> str:
    """Return the report: what was measured, and where."""
    baseline = statistics.median(times[BASELINE])
    rows = []
    for name, values in times.items():
        median = statistics.median(values)
        rows.append(
            f"| {name} | {median:.0f} ms | {min(values):.0f} ms | {median - baseline:+.0f} ms |"
        )
    table = "\n".join(rows)
    machine = f"{platform.python_implementation()} {platform.python_version()}"
    return f"""\
# Cold start

Whole processes, {runs} runs each, taking turns; {resources} resources in every stack.
{machine} on {platform.system()} {platform.machine()} with {os.cpu_count()} processors;
hotgen {version("hotgen")}, troposphere {version("troposphere")}.

| | Median | Fastest | Median beyond {BASELINE} |
|---|---:|---:|---:|
{table}
"""


if __name__ == "__main__":
    main()
