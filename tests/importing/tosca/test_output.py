"""What is written to a folder that may hold other files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hotgen.bundle import Bundle
from hotgen.errors import HotgenError
from hotgen.hot.template import Template
from hotgen.importing.tosca.output import changes, contents
from hotgen.render.folder import header

Write = Callable[[str, str], Path]

BUNDLE = Bundle(
    name="app",
    template=Template(version="2018-08-31"),
    nested={"grow_res.yaml": Template(version="2018-08-31")},
    files={"bin/go.sh": "go\n", "logo.png": b"\x89"},
)
FOUND = contents(BUNDLE, "app.csar")
MAIN = """\
# Translated by hotgen from app.csar
# Files:
#   bin/go.sh
#   logo.png
heat_template_version: '2018-08-31'
"""
NESTED = """\
# Translated by hotgen from app.csar
heat_template_version: '2018-08-31'
"""


def test_templates_say_where_they_come_from() -> None:
    """The main one speaks for the files that cannot."""
    assert contents(BUNDLE, "app.csar") == {
        "app.yaml": MAIN.encode(),
        "grow_res.yaml": NESTED.encode(),
        "bin/go.sh": b"go\n",
        "logo.png": b"\x89",
    }


def test_own_files_are_replaced(write: Write, tmp_path: Path) -> None:
    """Templates are known by their comment, files by that of the main template."""
    write("app.yaml", MAIN + "description: old\n")
    write("bin/go.sh", "old\n")
    write("grow_res.yaml", NESTED)
    found = {each.name: each.old for each in changes(tmp_path, FOUND)}
    assert found == {
        "app.yaml": (MAIN + "description: old\n").encode(),
        "bin/go.sh": b"old\n",
        "logo.png": None,
    }


@pytest.mark.parametrize("name", ["app.yaml", "bin/go.sh"])
def test_files_of_others_are_not_replaced(write: Write, tmp_path: Path, name: str) -> None:
    """Whatever bears the name stays."""
    path = write(name, "mine\n")
    with pytest.raises(HotgenError, match="hotgen did not make this file") as refused:
        changes(tmp_path, FOUND)
    assert refused.value.origin is not None
    assert refused.value.origin.file == str(path)


def test_rendering_leaves_translated_files_alone(write: Write, tmp_path: Path) -> None:
    """`hotgen render` removes what it has made itself and makes no more; this is not its own."""
    write("app.yaml", MAIN)
    assert header(tmp_path) is None
