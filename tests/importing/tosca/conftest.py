"""TOSCA files of the tests' own, translated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from hotgen.importing.tosca.translation import Translation, translate
from hotgen.schema.catalog import Catalog

HEAD = "tosca_definitions_version: tosca_simple_yaml_1_0"


@pytest.fixture
def tosca(write: Callable[[str, str], Path]) -> Callable[..., Translation]:
    """Return a function that translates a topology, whose text begins in line 3, with inputs."""

    def tosca(topology: str, *inputs: str, imports: str = "") -> Translation:
        inside = indent(dedent(topology).strip("\n"), "  ")
        end = f"imports: [{imports}]\n" if imports else ""
        path = write("app.yaml", "")
        path.write_text(f"{HEAD}\ntopology_template:\n{inside}\n{end}")
        return translate(path, inputs, Catalog())

    return tosca
