"""Real templates become blueprints that make the same templates again."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from hotgen.importing.hot.blueprint import import_template
from hotgen.importing.hot.names import module_name
from hotgen.importing.hot.verify import differences


def variable(name: str, what: str) -> Path:
    """Return the path that an environment variable has to name."""
    value = os.environ.get(name)
    assert value, f"{name} must name {what}"
    return Path(value)


def environments() -> dict[str, str]:
    """Return the environments that the manifest, if there is one, has for templates."""
    manifest = os.environ.get("HOTGEN_CORPUS_MANIFEST")
    if not manifest:
        return {}
    with Path(manifest).open(encoding="utf-8", newline="") as table:
        return {row["file"]: row["env_file"] for row in csv.DictReader(table, delimiter="\t")}


@pytest.mark.long
def test_real_templates_come_back_as_they_were() -> None:
    """No template that can be read differs after its way through a blueprint.

    HOTGEN_CORPUS names a folder of real templates; HOTGEN_CORPUS_MANIFEST may name a table with the
    columns *file* and *env_file*.
    """
    folder, given = variable("HOTGEN_CORPUS", "a folder of real templates"), environments()
    differing = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and b"heat_template_version" in path.read_bytes():
            environment = given.get(str(path.relative_to(folder)))
            files = [folder / environment] if environment else []
            module = module_name(path.name.partition(".")[0])
            blueprint = import_template(path, files, module=module, width=88).blueprint
            found = differences(blueprint) if blueprint else []
            if found:
                differing[path] = found

    assert differing == {}
