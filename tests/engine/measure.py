"""Measure how often hotgen and Heat's engine agree.

    python -m tests.engine.measure corpus FOLDER [--manifest TABLE] [--heat RELEASE]
    python -m tests.engine.measure battery FILE [--heat RELEASE]
    python -m tests.engine.measure generated [NAME] [--share N] [--heat RELEASE]

`corpus` asks about the real templates in FOLDER: those that TABLE (with a column *file*) names, or
all that have a HOT version. Parameters without defaults get invented values in create mode, the
same for both. `battery` asks the questions in FILE, one in a line of JSON: *id*, *template*, and
maybe *env*, *files* and *parameters*. `generated` asks one in N of the questions that the tests
generate, or only of those of the generator NAME. All print each disagreement, and how many there
are.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.hot.expr import ABSENT
from hotgen.schema.catalog import Catalog
from hotgen.text.load import load
from hotgen.validate.request import Mode
from tests.engine.asking import started
from tests.engine.generators.every import GENERATORS, sample
from tests.engine.questions import Answer, Case, Data, answers, on_disk, question, renamed

if TYPE_CHECKING:
    from hotgen.hot.template import Parameter


def main() -> None:
    """Ask what the command line says, and print the disagreements."""
    parser = argparse.ArgumentParser(description="Compare hotgen with Heat's engine.")
    parser.add_argument("what", choices=["corpus", "battery", "generated"])
    parser.add_argument("path", nargs="?", help="a file, a folder, or the name of a generator")
    parser.add_argument("--share", type=int, default=1)
    parser.add_argument("--manifest", type=Path)
    parser.add_argument("--heat", default=None)
    given = parser.parse_args()
    catalog = Catalog(given.heat)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.what == "generated":
            names = [given.path] if given.path else [*GENERATORS]
            asked = generated(names, given.share, catalog, folder)
        elif given.what == "battery":
            asked = battery(Path(given.path), folder)
        else:
            asked = corpus(Path(given.path), given.manifest)
        with started(catalog.release.heat, folder / "log.txt") as judge:
            found = chain.from_iterable(
                answers(judge, catalog, [case], modes) for case, modes in asked
            )
            report(found)


def report(found: Iterable[Answer]) -> None:
    """Print disagreements as they come, then how many there were of what."""
    counts: Counter[tuple[str, ...]] = Counter()
    for each in found:
        counts[each.mode, each.heat, "error" if each.hotgen else "ok"] += 1
        if not each.agrees:
            sys.stdout.write(f"{each}\n")
    for (mode, heat, hotgen), count in sorted(counts.items()):
        sys.stdout.write(f"{mode}: Heat {heat}, hotgen {hotgen}: {count}\n")


def generated(
    names: Iterable[str], share: int, catalog: Catalog, folder: Path
) -> Iterator[tuple[Case, tuple[Mode, ...]]]:
    """Yield one in *share* of the questions of the generators *names*, for both modes."""
    for name in names:
        for case in on_disk(renamed(name, sample(name, share, catalog)), folder / name):
            yield case, tuple(Mode)


def battery(path: Path, folder: Path) -> Iterator[tuple[Case, tuple[Mode, ...]]]:
    """Yield the questions that *path* lists, written below *folder*, for both modes."""
    with path.open(encoding="utf-8") as lines:
        asked = (_listed(json.loads(line)) for line in lines)
        for case in on_disk(asked, folder):
            yield case, tuple(Mode)


def _listed(given: Data) -> Data:
    more = {"files": given.get("files"), "parameters": given.get("parameters")}
    return question(given["id"], given["template"], environment=given.get("env"), **more)


def corpus(folder: Path, manifest: Path | None) -> Iterator[tuple[Case, tuple[Mode, ...]]]:
    """Yield the real templates in *folder*, each with the mode to ask it in."""
    for path in _listed_in(folder, manifest) if manifest else sorted(folder.rglob("*")):
        if manifest or (path.is_file() and b"heat_template_version" in path.read_bytes()):
            name = str(path.relative_to(folder))
            yield Case(name, path), (Mode.VALIDATE,)
            template = load(path).template
            known = template.parameters if template is not None else {}
            missing = {k: each for k, each in known.items() if each.default in (ABSENT, None)}
            values = {k: value(k, each) for k, each in missing.items()}
            yield Case(name, path, parameters=values), (Mode.CREATE,)


def _listed_in(folder: Path, manifest: Path) -> list[Path]:
    with manifest.open(encoding="utf-8", newline="") as table:
        return [folder / row["file"] for row in csv.DictReader(table, delimiter="\t")]


def value(name: str, parameter: Parameter) -> Data:
    """Invent a value for a parameter."""
    for constraint in parameter.constraints:
        match constraint.kind, constraint.argument:
            case "allowed_values", (first, *_):
                return first
            case "range", {"min": least}:
                return least
    if "cidr" in name.lower():
        return "10.0.0.0/24"
    invented = {"number": 1, "boolean": True, "json": {}, "comma_delimited_list": ["a"]}
    return invented.get(parameter.type, "10.0.0.5" if "ip" in name.lower() else "value")


if __name__ == "__main__":
    main()
