"""What hostile templates cost: whole processes, from nothing to the findings.

    ./bootstrap python -m benchmarks.hostile [NAME...] [--write]

Every attack of `tests/validate/attacks` (or those with a NAME in theirs) is written to disk and
validated, without a mode and in both. Prints a Markdown table; --write puts it into
docs/measurements/hostile.md.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from multiprocessing import Process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.validate.attacks.every import ATTACKS

if TYPE_CHECKING:
    from tests.validate.attacks.attack import Attack

RESULT = Path(__file__).parent.parent / "docs" / "measurements" / "hostile.md"
MODES = ((), ("--mode", "create"), ("--mode", "validate"))
PATIENCE = 30
COMMAND = "./bootstrap python -m benchmarks.hostile --write"
HEAD = f"""\
# What hostile templates cost

Each is validated by a process of its own, `hotgen validate`, without a mode, with `--mode create`
and with `--mode validate`; the worst of the three is shown. Memory is that of the largest process.
Made by `{COMMAND}`; the attacks are in `tests/validate/attacks/`.

| Attack | Found | Exit | Wall, s | Processor, s | Memory, MiB |
|---|---|--:|--:|--:|--:|
"""


class Cost(NamedTuple):
    """What one validation took, and how the process ended (None where it had to be ended)."""

    seconds: float
    processor: float
    mebibytes: int
    code: int | None


def main() -> None:
    """Measure, print and perhaps write the table."""
    parser = argparse.ArgumentParser(description="Measure what hostile templates cost.")
    parser.add_argument("names", nargs="*")
    parser.add_argument(
        "--write", action="store_true", help=f"write docs/measurements/{RESULT.name}"
    )
    given = parser.parse_args()
    rows: list[str] = []
    print(HEAD, end="")
    for attack in ATTACKS:
        if not given.names or any(name in attack.name for name in given.names):
            rows.append(row(attack))
            print(rows[-1], flush=True)
    if given.write:
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def row(attack: Attack) -> str:
    """Return the row of *attack* in the table."""
    with TemporaryDirectory() as name:
        writer = Process(target=attack.write, args=(Path(name),))  # which may need much memory
        writer.start()
        writer.join()
        main = Path(name, "main.yaml")
        modes = [()] if "--mode" in attack.arguments else MODES
        costs = [cost(main, (*attack.arguments, *mode)) for mode in modes]
    codes = dict.fromkeys("ended" if each.code is None else str(each.code) for each in costs)
    seconds = max(each.seconds for each in costs)
    processor = max(each.processor for each in costs)
    memory = max(each.mebibytes for each in costs)
    cells = (attack, attack.rule or "—", "/".join(codes), f"{seconds:.1f}", f"{processor:.1f}")
    return f"| {' | '.join(map(str, cells))} | {memory} |"


def cost(main: Path, arguments: tuple[str, ...]) -> Cost:
    """Return what it costs to validate the template at *main*."""
    command = [sys.executable, "-m", "hotgen", "validate", main.name, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    with (main.parent / "out.txt").open("wb") as out:
        started = time.monotonic()
        process = subprocess.Popen(
            command, cwd=main.parent, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if time.monotonic() - started > PATIENCE:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.01)
        seconds = time.monotonic() - started
    process.returncode = code = os.waitstatus_to_exitcode(status)
    processor = usage.ru_utime + usage.ru_stime
    return Cost(seconds, processor, usage.ru_maxrss >> 10, None if code < 0 else code)


if __name__ == "__main__":
    main()
