"""``schemas/`` becomes ``hotgen/resources/``: a class for each type that the newest Heat offers.

What Heat has retired gets none; `hotgen.UntypedResource` still makes it.
"""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hotgen.codegen.resources.module import HEADER, source
from hotgen.codegen.resources.names import class_of, module_of
from hotgen.errors import HotgenError
from hotgen.schema.catalog import Catalog

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from hotgen.schema.model import ResourceType

FOLDER: Final = Path(__file__).parents[2] / "resources"
_CONFIGURATION: Final = FOLDER.parents[1] / "pyproject.toml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``python -m hotgen.codegen resources``."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="change nothing; exit 1 where hotgen/resources/ is out of date",
    )


def run(arguments: argparse.Namespace) -> int:
    """Bring ``hotgen/resources/`` up to date, or say what is out of date."""
    texts = files()
    return _check(texts) if arguments.check else _write(texts)


def files() -> dict[str, str]:
    """Return the text of each generated module by the name of its file."""
    catalog = Catalog()
    types = sorted(offered(catalog), key=_order)
    classes = frozenset(schema.name for schema in types)
    return _formatted({
        f"{module}.py": source(module, list(group), classes, catalog.kinds)
        for module, group in groupby(types, lambda schema: module_of(schema.name))
    })  # fmt: skip


def offered(catalog: Catalog) -> Iterator[ResourceType]:
    """Yield the types that Heat still wants to be used."""
    for name in catalog.type_names():
        schema = catalog.resource_type(name)
        if schema and not schema.none_resource and schema.support.status != "HIDDEN":
            yield schema


def _order(schema: ResourceType) -> tuple[str, str]:
    return module_of(schema.name), class_of(schema.name)


def _formatted(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the modules as ``ruff format`` lays them out."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, name).write_text(text, "utf-8")
        command = [sys.executable, "-m", "ruff", "format", "--config", str(_CONFIGURATION), folder]
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - nobody else has a say in it
        if done.returncode:
            raise HotgenError(f"ruff cannot lay out what was generated:\n{done.stderr}")
        return {name: Path(folder, name).read_text("utf-8") for name in texts}


def _check(texts: Mapping[str, str]) -> int:
    """Print what `_write` would change; 1 where that is anything."""
    diff: list[str] = []
    for name in sorted(texts.keys() | _present()):
        path = FOLDER / name
        old = path.read_text("utf-8").splitlines(keepends=True) if path.exists() else []
        new = texts.get(name, "").splitlines(keepends=True)
        diff.extend(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"))
    sys.stdout.writelines(diff)
    return int(bool(diff))


def _write(texts: Mapping[str, str]) -> int:
    for name in _present() - texts.keys():
        (FOLDER / name).unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


def _present() -> set[str]:
    """Return the names of the generated files; the folder has others, too."""
    files = FOLDER.glob("*.py")
    return {file.name for file in files if file.read_text("utf-8").startswith(HEADER)}
