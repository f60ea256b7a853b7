"""How long it takes to check templates: with hotgen, with Heat's own engine, and with cfn-lint.

    ./bootstrap python -m benchmarks.validate_speed [FOLDER] [--manifest TSV]
        [--runs N] [--largest N] [--alone] [--write]

The templates are made for it: many resources, chains of conditions, nested stacks. Heat checks what
hotgen checks; cfn-lint gets templates of equal size and shape for CloudFormation. Each is measured
as a whole process from a cold start, and once it runs, and each in the fastest of N runs.

The real templates in FOLDER are checked by one process, by hotgen and by Heat: all that have a HOT
version, or those that the column *file* of the table TSV names.

Heat and cfn-lint are installed into a cache first; with --alone, hotgen is measured alone. Prints
Markdown; --write puts it into results/.
"""

from __future__ import annotations

import argparse
import compileall
import csv
import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Event, Timer
from time import perf_counter
from typing import TYPE_CHECKING, Final

import hotgen
from benchmarks import made_templates as made
from hotgen import validate
from hotgen.codegen import heat
from hotgen.schema.releases import newest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE: Final = Path(__file__).parent
RESULT: Final = HERE / "results" / "validate_speed.md"
JUDGE: Final = HERE.parent / "tests" / "engine" / "judge.py"
HOTGEN: Final = str(Path(sys.executable).parent / "hotgen")
CFN_LINT: Final = "1.58.0"
SIZES: Final = (10, 100, 902, 1_000, 10_000)
MOST_IN_HEAT: Final = 1_000
CHAINS: Final = (10, 20, 40, 80)
PATIENCE: Final = 60.0
"""The seconds after which nobody waits any longer; what has taken them once is not asked again."""
ENOUGH: Final = 5.0
"""The seconds of runs after which no further ones are done."""


@dataclass(frozen=True)
class Case:
    """A template for Heat and one that is like it for CloudFormation, where there are such."""

    title: str
    hot: Path
    cloudformation: Path | None = None
    heat: bool = True


@dataclass
class Contender:
    """What checks templates: seconds of a whole process, and of one more template."""

    name: str
    cold: Callable[[Case], float | None]
    warm: Callable[[Case], float | None]
    times: dict[tuple[str, str], float] = field(default_factory=dict)

    def measure(self, case: Case, runs: int) -> None:
        """Take the fastest of *runs*, or of fewer where these take long."""
        for kind, once in (("cold", self.cold), ("warm", self.warm)):
            times: list[float] = []
            while len(times) < runs and sum(times) < ENOUGH:
                seconds = once(case)
                if seconds is None:
                    return
                times.append(seconds)
            self.times[case.title, kind] = min(times)


def main() -> None:
    """Measure, print and perhaps write the tables."""
    arguments = parser().parse_args()
    compileall.compile_dir(Path(hotgen.__file__).parent, quiet=1)  # as who installs it does
    with TemporaryDirectory() as name:
        cases = [*made_cases(Path(name), arguments.largest)]
        contenders = [Contender("hotgen", hotgen_process, hotgen_running)]
        if not arguments.alone:
            contenders += [heat_engine("create"), cfn_lint()]
        for case in cases:
            for contender in contenders:
                contender.measure(case, arguments.runs)
    report = [*head(contenders, arguments.runs), *table(cases, contenders)]
    print("\n".join(report), flush=True)
    if arguments.folder is not None:
        files = listed(arguments.folder, arguments.manifest)
        found = [*real(files, alone=arguments.alone)]
        print("\n".join(found))
        report += found
    if arguments.write:
        RESULT.write_text("\n".join([*report, ""]), encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made_ = argparse.ArgumentParser(description="Measure how long checking a template takes.")
    made_.add_argument("folder", type=Path, nargs="?", help="real templates")
    made_.add_argument("--manifest", type=Path, metavar="TSV", help="which of them")
    made_.add_argument("--runs", type=int, default=10, metavar="N", help="how often each runs")
    made_.add_argument("--largest", type=int, default=max(SIZES), metavar="N", help="resources")
    made_.add_argument("--alone", action="store_true", help="without Heat and cfn-lint")
    made_.add_argument("--write", action="store_true", help=f"write results/{RESULT.name}")
    return made_


def made_cases(folder: Path, largest: int) -> Iterator[Case]:
    """Write templates into *folder*, of at most so many resources."""
    for size in SIZES:
        if size <= largest:
            yield Case(
                f"{size:,} resources",
                made.write(folder / f"{size}.yaml", made.hot(size)),
                made.write(folder / f"{size}.cfn.yaml", made.cloudformation(size)),
                heat=size <= MOST_IN_HEAT,
            )
    for length in CHAINS:
        if length <= largest:
            yield Case(
                f"a chain of {length} conditions",
                made.write(folder / f"chain-{length}.yaml", made.hot_conditions(length)),
                made.write(
                    folder / f"chain-{length}.cfn.yaml", made.cloudformation_conditions(length)
                ),
            )
    yield Case("stacks nested 5 deep", made.write_nested(folder))


# --- Contenders -----------------------------------------------------------------------------------


def hotgen_process(case: Case) -> float | None:
    """Return the seconds of ``hotgen validate FILE``."""
    return process([HOTGEN, "validate", str(case.hot)])


def hotgen_running(case: Case) -> float:
    """Return the seconds of ``hotgen.validate(FILE)``."""
    start = perf_counter()
    validate(case.hot)
    return perf_counter() - start


def process(command: Sequence[str]) -> float | None:
    """Return the seconds of a whole process; None if it took too long."""
    start = perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode not in {0, 1}:  # without findings, and with some
        sys.exit(f"{command[0]} ended with code {done.returncode}:\n{done.stderr.decode()}")
    return perf_counter() - start


class Asked:
    """A process that answers to each line with one; it is started anew where it takes too long."""

    def __init__(self, command: Sequence[str], environment: dict[str, str] | None = None) -> None:
        self._command = command
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self._log = TemporaryFile("w+", errors="replace")  # noqa: SIM115 - as long as this lives

    def ask(self, line: str) -> tuple[str, float] | None:
        """Return the answer and the seconds until it came; None only if it took too long.

        A process that ends by itself has failed, and is no slow one: then there is nothing to show.
        """
        start = perf_counter()
        if self._process is None:
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                text=True,
            )
        asked, late = self._process, Event()
        assert asked.stdin is not None  # noqa: S101 - these are pipes
        assert asked.stdout is not None  # noqa: S101

        def give_up() -> None:
            late.set()
            asked.kill()

        timer = Timer(PATIENCE, give_up)
        timer.start()
        try:
            asked.stdin.write(f"{line}\n")
            asked.stdin.flush()
            answer = asked.stdout.readline()
        finally:
            timer.cancel()
        seconds = perf_counter() - start
        if answer:
            return answer, seconds
        self.stop()
        if not late.is_set():
            self._log.seek(0)
            sys.exit(f"{' '.join(self._command)} failed at {line}:\n{self._log.read()}")
        return None

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def heat_engine(mode: str) -> Contender:
    """Return Heat's newest engine, as it checks what it is to create, or only to validate."""
    installed = heat.prepare(newest().heat)
    asked = Asked(installed.command(JUDGE), installed.environment())

    def warm(case: Case) -> float | None:
        question = {"id": 0, "template": str(case.hot), "mode": mode}
        found = asked.ask(json.dumps(question)) if case.heat else None
        if found is None:
            return None
        verdict = json.loads(found[0])
        if case.title and verdict["verdict"] != "ok":  # it would have stopped half-way
            sys.exit(f"Heat refuses {case.title}: {verdict['message']}")
        return found[1]

    return contender(f"Heat {installed.version}", asked, warm)


def cfn_lint() -> Contender:
    """Return cfn-lint, installed into the cache."""
    place = heat.cache_directory().parent / f"cfn-lint-{CFN_LINT}"
    python = place / "bin" / "python"
    if not (place / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
        wanted = f"cfn-lint=={CFN_LINT}"
        subprocess.run([python, "-m", "pip", "install", "--quiet", wanted], check=True)
        (place / "ready").touch()
    asked = Asked([str(python), str(HERE / "cfn_lint_asked.py")])

    def warm(case: Case) -> float | None:
        found = asked.ask(str(case.cloudformation)) if case.cloudformation else None
        return None if found is None else found[1]

    return contender(f"cfn-lint {CFN_LINT}", asked, warm)


def contender(name: str, asked: Asked, warm: Callable[[Case], float | None]) -> Contender:
    """Return what answers in a process of its own, which is started anew to be cold."""

    def cold(case: Case) -> float | None:
        asked.stop()
        return warm(case)

    return Contender(name, cold, warm)


# --- Real templates -------------------------------------------------------------------------------


def listed(folder: Path, manifest: Path | None) -> list[Path]:
    """Return the templates of the manifest, or all in *folder*."""
    if manifest is not None:
        with manifest.open(encoding="utf-8", newline="") as table:
            return [folder / row["file"] for row in csv.DictReader(table, delimiter="\t")]
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if b"heat_template_version" in path.read_bytes()]


def real(files: Sequence[Path], *, alone: bool) -> Iterator[str]:
    """Yield the lines about real templates, which one process checks one after the other."""
    yield from ("", f"## {len(files):,} real templates in one process", "")
    yield from ("| | In all | For each |", "|---|---:|---:|")
    for mode in ("", "create", "validate"):
        options = ["--mode", mode] if mode else []
        runs = [process([HOTGEN, "validate", *options, *map(str, files)]) for _ in range(3)]
        fastest = min((run for run in runs if run is not None), default=None)
        yield real_row(f"`{' '.join(['hotgen validate', *options])}`", fastest, len(files))
    if not alone:
        engine = heat_engine("validate")
        times = [engine.warm(Case("", path)) for path in files]
        whole = sum(each for each in times if each is not None)
        slow = times.count(None)
        note = f" (without {slow} that take more than {PATIENCE:.0f} s)" if slow else ""
        title = f"{engine.name}, as with `--mode validate`{note}"
        yield real_row(title, whole, len(files) - slow)


def real_row(title: str, seconds: float | None, files: int) -> str:
    """Return a row of the second table."""
    each = None if seconds is None else seconds / max(files, 1)
    return f"| {title} | {shown(seconds)} | {shown(each)} |"


# --- The report -----------------------------------------------------------------------------------


def head(contenders: Sequence[Contender], runs: int) -> Iterator[str]:
    """Yield the lines before the table."""
    names = [f"hotgen {version('hotgen')}", *(each.name for each in contenders[1:])]
    machine = f"{platform.python_implementation()} {platform.python_version()}"
    yield from ("# The speed of checking", "")
    yield f"{', '.join(names)};"
    yield f"{machine} on {platform.system()} {platform.machine()} with {os.cpu_count()} processors."
    yield f"The fastest of {runs} runs (of fewer, where these take long); *cold* is a whole process"
    yield "with its start, *warm* one more template in a process that runs. cfn-lint gets templates"
    yield "of equal size and shape for CloudFormation. Heat is asked what it checks before creating"
    yield "a stack, and takes no more than 1,000 resources."
    yield ""


def table(cases: Sequence[Case], contenders: Sequence[Contender]) -> Iterator[str]:
    """Yield the table."""
    kinds = ("cold", "warm")
    columns = [f"{each.name.split()[0]}, {kind}" for each in contenders for kind in kinds]
    yield f"| | {' | '.join(columns)} |"
    yield f"|---{'|---:' * len(columns)}|"
    for case in cases:
        cells = [cell(case, each, kind) for each in contenders for kind in kinds]
        yield f"| {case.title} | {' | '.join(cells)} |"


def cell(case: Case, contender: Contender, kind: str) -> str:
    """Return one cell of the table."""
    has = {"Heat": case.heat, "cfn-lint": case.cloudformation is not None}
    if not has.get(contender.name.split()[0], True):
        return "—"
    return shown(contender.times.get((case.title, kind)))


def shown(seconds: float | None) -> str:
    """Return a time as people read it; None is longer than anybody waits."""
    if seconds is None:
        return f"> {PATIENCE:.0f} s"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


if __name__ == "__main__":
    main()
