"""How many real templates become blueprints that make the same template again.

    ./bootstrap python benchmarks/import_round_trip.py FOLDER [--manifest TSV] [--mypy] [--limit N]

Every file below FOLDER that has a `heat_template_version` and can be loaded is imported, with its
nested templates and files; what its blueprint makes is compared with what it was made from. Order
of keys apart, nothing may differ. Then `ruff format` must leave the blueprint as it is and, with
--mypy, `mypy --strict` must find nothing in it.

A manifest is a table with the column *file*, and perhaps *env_file* (an environment to import as
well), *family* (a row of the result; else it is the top folder), *verdict* and
*verdict_validate_mode*: what Heat said of the template, `ok` where it takes it. No type checker is
asked about templates that Heat refuses.

Prints a Markdown table and every exception with its reason; the exit code is 1 if fewer than 99 %
are equal. --write puts the table into results/.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from hotgen.errors import HotgenError
from hotgen.importing.hot.blueprint import import_template
from hotgen.importing.hot.names import module_name
from hotgen.importing.hot.verify import differences
from hotgen.importing.python.configuration import DEFAULT as WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).parents[1]
RESULT: Final = Path(__file__).parent / "results" / "import_round_trip.md"
ENOUGH: Final = 0.99
PROCESSES: Final = 2
VERDICTS: Final = ("verdict", "verdict_validate_mode")


@dataclass(frozen=True)
class Case:
    """A template with what the manifest says of it."""

    folder: Path
    file: str
    family: str
    environment: str = ""
    is_accepted: bool = True


@dataclass
class Outcome:
    """What became of a template: the text of its blueprint, and what is wrong with it."""

    case: Case
    text: str = ""
    difference: str = ""
    is_formatted: bool = False
    mistypes: str = ""


def main() -> int:
    """Measure, print and perhaps write the result."""
    arguments = parser().parse_args()
    cases = found(arguments.folder, arguments.manifest)[: arguments.limit]
    with Pool(PROCESSES) as pool:
        tried = pool.map(outcome, cases, chunksize=10)
    outcomes = [each for each in tried if each is not None]
    with TemporaryDirectory(prefix="hotgen-") as folder:
        modules = {f"m{number:05}.py": each for number, each in enumerate(outcomes) if each.text}
        for name, each in modules.items():
            Path(folder, name).write_bytes(each.text.encode())
        if arguments.mypy:
            check_types(Path(folder), modules)
        check_format(Path(folder), modules)
    report = render(outcomes, len(cases) - len(outcomes), typed=arguments.mypy)
    print(report, end="")
    if arguments.write:
        RESULT.write_text(report, encoding="utf-8")
    equal = sum(not each.difference for each in outcomes)
    return int(not outcomes or equal < ENOUGH * len(outcomes))


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made = argparse.ArgumentParser(description="Import real templates and compare what comes out.")
    made.add_argument("folder", type=Path, help="where the templates are")
    made.add_argument("--manifest", type=Path, metavar="TSV", help="what is known of them")
    made.add_argument("--mypy", action="store_true", help="also check the types")
    made.add_argument("--limit", type=int, metavar="N", help="only the first N templates")
    made.add_argument("--write", action="store_true", help=f"write results/{RESULT.name}")
    return made


def found(folder: Path, manifest: Path | None) -> list[Case]:
    """Return the templates of the manifest that are there, or all below *folder*."""
    if manifest is not None:
        with manifest.open(encoding="utf-8", newline="") as table:
            rows = [*csv.DictReader(table, delimiter="\t")]
        return [
            Case(
                folder,
                row["file"],
                row.get("family") or row["file"].partition("/")[0],
                row.get("env_file") or "",
                all(row.get(verdict, "ok") == "ok" for verdict in VERDICTS),
            )
            for row in rows
        ]
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = [path.relative_to(folder) for path in paths if is_template(path)]
    return [Case(folder, file.as_posix(), file.parts[0]) for file in files]


def is_template(path: Path) -> bool:
    """Whether the file at *path* says that it is a template."""
    return b"heat_template_version" in path.read_bytes()


def outcome(case: Case) -> Outcome | None:
    """Import a template and compare what its blueprint makes; None if it cannot be loaded."""
    path = case.folder / case.file
    environments = [case.folder / case.environment] if case.environment else []
    module = module_name(path.name.partition(".")[0])
    try:
        blueprint = import_template(path, environments, module=module, width=WIDTH).blueprint
        if blueprint is None:
            return None
        return Outcome(case, blueprint.text, "; ".join(differences(blueprint)[:3]))
    except HotgenError as error:
        return Outcome(case, difference=error.message)
    except Exception as error:  # noqa: BLE001 - a bug with one template is its outcome
        return Outcome(case, difference=f"{type(error).__name__}: {error}")


def check_format(folder: Path, modules: dict[str, Outcome]) -> None:
    """Format the modules in *folder*, and see which ones stay as they are."""
    command = ["ruff", "format", "--isolated", "--no-cache", "--quiet", f"--line-length={WIDTH}"]
    subprocess.run([sys.executable, "-m", *command, folder], check=False)
    for name, each in modules.items():
        each.is_formatted = (folder / name).read_bytes() == each.text.encode()


def check_types(folder: Path, modules: dict[str, Outcome]) -> None:
    """Have mypy look at all modules in *folder* at once."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-pretty"]
    done = subprocess.run(
        [*command, f"--cache-dir={os.devnull}", "--hide-error-context", "."],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    errors = re.findall(r"^(?:\./)?(m\d+\.py):\d+: error: (.+)$", done.stdout, re.MULTILINE)
    if done.returncode and not errors:
        sys.exit(f"mypy failed:\n{done.stdout}{done.stderr}")
    for name, message in errors:
        modules[name].mistypes = modules[name].mistypes or message


def render(outcomes: list[Outcome], unreadable: int, *, typed: bool) -> str:
    """Return the result as Markdown."""
    families = Counter(each.case.family for each in outcomes)
    rows = [row(name, of(outcomes, name), typed=typed) for name in sorted(families)]
    total = row("**all**", outcomes, typed=typed)
    tools = [f"{name} {version(name)}" for name in ("hotgen", "ruff", *(["mypy"] if typed else []))]
    lines = [
        "# Import round trip",
        "",
        f"{len(outcomes)} templates were imported; what their blueprints make was compared.",
        f"{unreadable} more could not be loaded.",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}; {', '.join(tools)};",
        f"CPython {platform.python_version()} on {platform.system()} {platform.machine()};",
        f"`python benchmarks/import_round_trip.py {shown(sys.argv[1:])}`.",
        "",
        "| | Templates | Equal | Formatted | Typed |",
        "|---|---:|---:|---:|---:|",
        *rows,
        total,
        "",
        *legend(outcomes, typed=typed),
        *exceptions(outcomes),
    ]
    return "\n".join([*lines, ""])


def shown(arguments: list[str]) -> str:
    """Return the command's arguments without the folders of this machine."""
    return " ".join(Path(each).name if "/" in each else each for each in arguments)


def of(outcomes: Iterable[Outcome], family: str) -> list[Outcome]:
    """Return the outcomes of one *family*."""
    return [each for each in outcomes if each.case.family == family]


def row(name: str, outcomes: list[Outcome], *, typed: bool) -> str:
    """Return a row of the table."""
    accepted = [each for each in outcomes if each.case.is_accepted]
    content = sum(not each.mistypes for each in accepted)
    cells = [
        name,
        len(outcomes),
        sum(not each.difference for each in outcomes),
        sum(each.is_formatted for each in outcomes),
        f"{content} of {len(accepted)}" if typed else "",
    ]
    return f"| {' | '.join(map(str, cells))} |"


def legend(outcomes: list[Outcome], *, typed: bool) -> list[str]:
    """Return what the columns mean."""
    lines = [
        "- **Equal**: the same templates, files and environments, but for the order of keys.",
        f"- **Formatted**: `ruff format --isolated --line-length {WIDTH}` changes nothing.",
    ]
    if typed:
        refused = [each for each in outcomes if not each.case.is_accepted]
        wrong = sum(bool(each.mistypes) for each in refused)
        lines += [
            "- **Typed**: `mypy --strict` finds nothing, of the templates that Heat accepts.",
            f"  Of {len(refused)} others that Heat refuses, it finds something in {wrong}.",
        ]
    return lines


def exceptions(outcomes: list[Outcome]) -> list[str]:
    """Return every exception with its reason."""
    lines = []
    for each in outcomes:
        unformatted = "" if each.is_formatted else "not as ruff formats it"
        mistypes = each.mistypes if each.case.is_accepted else ""
        wrong = [*filter(None, (each.difference, unformatted, mistypes))]
        if wrong:
            lines.append(f"- {each.case.file}: {'; '.join(wrong)}")
    return ["", "## Exceptions", "", *(lines or ["None."])]


if __name__ == "__main__":
    sys.exit(main())
