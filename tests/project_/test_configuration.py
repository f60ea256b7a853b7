"""The configuration: where it is found, what it may say, and the place of what it may not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from hotgen import data
from hotgen.errors import ConfigurationError
from hotgen.project.configuration import Configuration, Render, find

if TYPE_CHECKING:
    from collections.abc import Callable


def mistake(folder: Path) -> str:
    """Return the message about the configuration of *folder*, without the folder's name."""
    with pytest.raises(ConfigurationError) as caught:
        find(folder)
    assert caught.value.exit_code == 2
    return str(caught.value).replace(f"{folder}/", "")


def test_defaults(tmp_path: Path) -> None:
    """Without a file, the project is the folder itself, with the usual names in it."""
    assert find(tmp_path) == Configuration(
        folder=tmp_path, file=None, heat=None, blueprints="blueprints", rendered="rendered"
    )


def test_everything(write: Callable[[str, str], Path]) -> None:
    """Every key is read; a blueprint need not be named where the name says it."""
    file = write(
        "hotgen.toml",
        'heat = "zed"\nblueprints = "stacks"\nrendered = "out"\n'
        'resource_types = ["Acme::*"]\n'
        "[render.web-tier.settings]\ntls = true\n[render.plain]\nblueprint = 'x/y.py'\n",
    )
    assert find(file.parent) == Configuration(
        folder=file.parent,
        file=file,
        heat="zed",
        blueprints="stacks",
        rendered="out",
        resource_types=["Acme::*"],
        render={"web-tier": Render("web-tier", {"tls": True}), "plain": Render("x/y.py")},
    )


def test_is_found_upward(write: Callable[[str, str], Path], tmp_path: Path) -> None:
    """A folder inside the project has the project's configuration."""
    file = write("hotgen.toml", "")
    write("a/b/empty", "")
    assert find(tmp_path / "a/b").file == file


@pytest.mark.parametrize(
    "text",
    [
        '[tool.hotgen]\nheat = "27"\n',
        '[ tool . "hotgen" ]\nheat = "27"\n',
        '[tool]\nhotgen.heat = "27"\n',
        "tool.'hotgen'.heat = \"27\"\n",
        'tool = { hotgen = { heat = "27" } }\n',
    ],
)
def test_pyproject(text: str, write: Callable[[str, str], Path]) -> None:
    """A pyproject.toml counts if it has the table, however it is spelt."""
    file = write("pyproject.toml", text)
    assert find(file.parent).heat == "27"


@pytest.mark.parametrize(
    "text", ['[project]\nname = "x"\n', '[tool.ruff]\n[project]\nname = "hotgen"\n', "not toml"]
)
def test_other_pyproject(text: str, write: Callable[[str, str], Path], tmp_path: Path) -> None:
    """A pyproject.toml without the table is none of hotgen's business, and looked past."""
    file = write("hotgen.toml", "")
    write("inner/pyproject.toml", text)
    assert find(tmp_path / "inner").file == file


def test_hotgen_toml_comes_first(write: Callable[[str, str], Path]) -> None:
    """Where a folder has both files, the one with hotgen's name counts."""
    write("pyproject.toml", '[tool.hotgen]\nheat = "26"\n')
    file = write("hotgen.toml", 'heat = "27"\n')
    assert find(file.parent).heat == "27"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'heat = "27"\n\n  blueprint = "x"\n',
            "hotgen.toml:3:3: there is no key 'blueprint' here: did you mean 'blueprints'?",
        ),
        ("heat = 27\n", 'hotgen.toml:1:1: heat is a text in quotes: write heat = "27"'),
        ("heat = 2026.2\n", 'hotgen.toml:1:1: heat is a text in quotes: write heat = "2026.2"'),
        ("rendered = true\n", "hotgen.toml:1:1: rendered is a text in quotes: write rendered = "),
        ("heat = ['27']\n", 'hotgen.toml:1:1: heat is a text in quotes: write heat = "…"'),
        ("heat = ''\n", "hotgen.toml:1:1: heat is empty: leave it out, or give it a value"),
        ("resource_types = ['']\n", "hotgen.toml:1:1: resource_types is empty: leave it out, or"),
        ("render = 3\n", "hotgen.toml:1:1: render is a table: write [render.NAME]"),
        ("[render]\nx = 3\n", "hotgen.toml:2:1: x is a table: write [render.x]"),
        ("[[render.x]]\n", "hotgen.toml:1:10: x is a table: write [render.x]"),
        (
            "[render.x]\nsettings = 3\n",
            "hotgen.toml:2:1: settings is a table: write [render.x.settings]",
        ),
        ("heat = yoga\n", 'hotgen.toml:1:8: yoga is no value in TOML: write "yoga"'),
        ("heat = 27.0.1 # ours", 'hotgen.toml:1:12: 27.0.1 is no value in TOML: write "27.0.1"'),
        (
            "[render.x]\nsettings = { tls = True }\n",
            "hotgen.toml:2:20: True is no value in TOML: write true",
        ),
        (
            "[render.x]\nsettings = { zone = a, size = 2 }\n",
            'hotgen.toml:2:21: a is no value in TOML: write "a"',
        ),
        (
            "[render.web]\nsetting = {}\n",
            "hotgen.toml:2:1: there is no key 'setting' here: did you mean 'settings'?",
        ),
        (
            '[render."a/b"]\n',
            "hotgen.toml:1:9: 'a/b': a name has letters, digits, dashes and underscores, and s",
        ),
        ("heat = 'x'\nheat = 'y'\n", "hotgen.toml:2:11: Cannot overwrite a value"),
        ('heat = "', "hotgen.toml:1:1: Unterminated string at the end of the file"),
        ("heat =", "hotgen.toml:1:1: Invalid value at the end of the file"),
    ],
)
def test_mistakes(text: str, message: str, write: Callable[[str, str], Path]) -> None:
    """A mistake has its line and column, what was allowed, and the nearest right key."""
    file = write("hotgen.toml", text)
    assert mistake(file.parent).startswith(message)


def test_mistakes_in_pyproject(write: Callable[[str, str], Path]) -> None:
    """The place is right below the table of pyproject.toml, too."""
    file = write("pyproject.toml", '[project]\nheat = 1\n\n[tool.hotgen]\nheet = "27"\n')
    assert mistake(file.parent) == (
        "pyproject.toml:5:1: there is no key 'heet' here: did you mean 'heat'?"
    )


def test_table_in_pyproject(write: Callable[[str, str], Path]) -> None:
    """What is no table is told with the whole header that it needs in pyproject.toml."""
    file = write("pyproject.toml", "[tool]\nhotgen = 3\n")
    assert mistake(file.parent) == "pyproject.toml:2:1: hotgen is a table: write [tool.hotgen]"


def test_all_mistakes(write: Callable[[str, str], Path]) -> None:
    """Several mistakes are told at once, in the order of the file."""
    file = write("hotgen.toml", "rendered = 1\nheet = 2\n")
    assert mistake(file.parent).splitlines() == [
        'hotgen.toml:1:1: rendered is a text in quotes: write rendered = "1"',
        "  hotgen.toml:2:1: there is no key 'heet' here: did you mean 'heat'?",
    ]


def test_types_are_strings(write: Callable[[str, str], Path]) -> None:
    """A list is needed even for a single type."""
    file = write("hotgen.toml", 'resource_types = "Acme::*"\n')
    assert mistake(file.parent) == (
        'hotgen.toml:1:1: resource_types is a list: write resource_types = ["Acme::*"]'
    )
    file.write_text("resource_types = ['Acme::*', 5]\n", encoding="utf-8")
    assert mistake(file.parent) == (
        'hotgen.toml:1:1: resource_types is a list of texts in quotes: write "5"'
    )


def test_not_text(tmp_path: Path) -> None:
    """A file that is not UTF-8 is named."""
    (tmp_path / "hotgen.toml").write_bytes(b"\xff\xfe")
    assert mistake(tmp_path) == "hotgen.toml:1:1: this is not UTF-8 text"


def test_schema_is_one() -> None:
    """The JSON Schema is valid, and describes every key for whoever edits the file."""
    schema = json.loads((data.schemas() / "configuration.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    tables = [schema, schema["$defs"]["render"]]
    assert all(key["description"] for table in tables for key in table["properties"].values())
