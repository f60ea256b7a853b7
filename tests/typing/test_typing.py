"""What mypy and pyright say about blueprints: nothing where all is right, and what is wrong.

A line of ``cases/`` that ends in ``# E: code | rule | words`` is a mistake: mypy reports it under
*code* (several behind commas), pyright under *rule*, and both with *words*. There are no others.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted((HERE / "cases").glob("*.py"))
MARK = re.compile(r"# E: (?P<mypy>[\w, -]+) \| (?P<pyright>\w+) \| (?P<words>.+)")


class Error(NamedTuple):
    """What a checker reports, or what a mark says that it will."""

    place: str
    code: str
    message: str


def test_mypy_finds_each_mistake_and_no_other() -> None:
    """Every marked line is reported by mypy with its code, in words that say what is wrong."""
    options = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", os.devnull]
    output = run("mypy", *options, "--output", "json", *map(str, CASES))
    reports = [json.loads(line) for line in output.splitlines()]
    errors = [
        Error(place(report["file"], report["line"]), report["code"], report["message"])
        for report in reports
        if report["severity"] == "error"
    ]
    assert differences(errors, marks("mypy")) == []


def test_pyright_finds_each_mistake_and_no_other() -> None:
    """Every marked line is reported by pyright under its rule, in words that say what is wrong."""
    output = run("pyright", "--project", str(HERE), "--pythonpath", sys.executable, "--outputjson")
    reports: list[dict[str, Any]] = json.loads(output)["generalDiagnostics"]
    errors = [
        Error(
            place(report["file"], report["range"]["start"]["line"] + 1),
            report.get("rule", ""),
            report["message"],
        )
        for report in reports
    ]
    assert differences(errors, marks("pyright")) == []


def run(tool: str, *options: str) -> str:
    """Return what *tool* prints about the cases."""
    command = [sys.executable, "-m", tool, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def marks(tool: str) -> Iterator[Error]:
    """Yield what the cases expect of *tool*."""
    for file in CASES:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            if found := MARK.search(line):
                for code in found[tool].split(", "):
                    yield Error(place(file, number), code, found["words"])


def place(file: str | Path, line: int) -> str:
    """Return how this module names a line."""
    return f"{Path(file).name}:{line}"


def differences(errors: Iterable[Error], expected: Iterable[Error]) -> list[str]:
    """Return what is missing, what is too much, and which message lacks the words."""
    found: dict[tuple[str, str], list[str]] = {}
    for error in errors:
        found.setdefault((error.place, error.code), []).append(error.message)
    wanted = {(error.place, error.code): error.message for error in expected}
    return [
        *(f"{at} is not reported: {code}" for at, code in wanted if (at, code) not in found),
        *(f"{at} {code}: {found[at, code]}" for at, code in found if (at, code) not in wanted),
        *(
            f"{at} does not say {words!r}: {found[at, code]}"
            for (at, code), words in wanted.items()
            if (at, code) in found and not any(words in message for message in found[at, code])
        ),
    ]
