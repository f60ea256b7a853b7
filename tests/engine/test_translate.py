"""heat-translator's own samples: what `hotgen translate` makes of them, and what Heat says to it.

They are in its source distribution, which is fetched from PyPI once, into the cache that holds the
Heat releases as well.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from hotgen.codegen.heat import cache_directory
from hotgen.hot.expr import ABSENT
from hotgen.hot.template import Constraint, Parameter
from hotgen.importing.tosca.translation import Translation, translate
from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import newest
from hotgen.text.dump import dump
from hotgen.text.load import loads
from hotgen.validate.finding import Severity

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tests.engine.conftest import Judge

NAME: Final = "heat-translator"
NO_SAMPLES: Final = ("custom_types", "hot_output")
"""Folders with types that samples import, and with what heat-translator makes of them."""

LATER: Final = frozenset({"HOT135"})
"""What the client refuses, before the engine is asked."""


@cache
def samples() -> Path:
    """Return the folder of the samples, which is made when it is first needed."""
    found = cache_directory().parent / f"{NAME}-{version(NAME)}"
    if not found.is_dir():
        found.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=found.parent) as name:
            unpacked = fetch(Path(name))
            if not found.is_dir():  # another process may have been faster
                (unpacked / "samples" / "tests" / "data").rename(found)
    return found


def fetch(folder: Path) -> Path:
    """Fetch the source distribution into *folder* and unpack it there."""
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
        pip = [shutil.which("uv") or "uv", "tool", "run", "pip"]
    options = ["--quiet", "--no-deps", "--no-binary", NAME, "--dest", str(folder)]
    subprocess.run([*pip, "download", *options, f"{NAME}=={version(NAME)}"], check=True)
    [archive] = folder.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        file.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


@cache
def translations() -> dict[str, Translation]:
    """Return what becomes of each sample, by its path below the folder of all."""
    folder = samples()
    files = {
        str(path.relative_to(folder)): path
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".yaml", ".zip"} and path.relative_to(folder).parts[0] not in NO_SAMPLES
    }
    catalog = Catalog()
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda path: translate(path, [], catalog), files.values())
        return dict(zip(files, found, strict=True))


def has_errors(translation: Translation) -> bool:
    """Whether Heat or its client would refuse the result."""
    return any(each.severity is Severity.ERROR for each in translation.findings)


def outcome(name: str, translation: Translation) -> str:
    """Return a section of the table: what was found, and what there is in the end."""
    lines = []
    for each in translation.findings:
        place = str(each.origin).replace(f"{samples()}/", "").replace(f"{name}:", "")
        lines.append(f"{place} {each.severity} {each.rule}: {each.message}")
    if translation.bundle is None:
        lines.append("not translated")
    else:
        verdict = "with errors" if has_errors(translation) else "ok"
        names = [file for file, _ in translation.bundle.templates()]
        lines.append(f"{verdict}: {', '.join([*names, *translation.bundle.files])}")
    return "\n".join([name, *(f"  {line}" for line in lines), ""])


def test_every_sample_has_its_outcome(golden: Golden) -> None:
    """Each gives a template or findings that say why not, and both stay as they are."""
    table = [outcome(name, each) for name, each in translations().items()]
    golden("expected/translations.txt", "\n".join(table))


def test_templates_are_read_as_they_are_written() -> None:
    """What a user gets is what was checked."""
    for translation in translations().values():
        for name, template in translation.bundle.templates() if translation.bundle else ():
            read = loads(dump(template), name)
            assert read.template == template
            assert not read.problems


def test_heat_agrees(judge: Callable[[str], Judge]) -> None:
    """Heat takes what is without errors and refuses the rest."""
    heat = judge(newest().heat)
    disagreements = {}
    for name, translation in translations().items():
        bundle = translation.bundle
        if bundle is None or any(each.rule in LATER for each in translation.findings):
            continue
        verdict = heat.ask_bundle(bundle, parameters=parameters(translation))
        if (verdict.verdict == "error") != has_errors(translation):
            disagreements[name] = verdict
    assert {name: (each.kind, each.message) for name, each in disagreements.items()} == {}


def parameters(translation: Translation) -> dict[str, object]:
    """Return values for the parameters without defaults."""
    assert translation.bundle is not None
    return {
        name: value(each)
        for name, each in translation.bundle.template.parameters.items()
        if each.default is ABSENT
    }


def value(parameter: Parameter) -> object:
    """Return a value that the constraints of *parameter* allow."""
    for constraint in parameter.constraints:
        match constraint:
            case Constraint("allowed_values", (first, *_)):
                return first
            case Constraint("custom_constraint", "net_cidr"):
                return "10.0.0.0/24"
    return 1 if parameter.type == "number" else "any"
