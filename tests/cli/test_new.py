"""`hotgen new`."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from hotgen import data

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]


def test_says_what_to_do_next(hotgen: Run, tmp_path: Path) -> None:
    """The file's path is the output; the next command stands beside it."""
    done = hotgen("new", "my-app")
    assert (done.code, done.out) == (0, "blueprints/my_app.py\n")
    assert done.err.splitlines()[-1] == "Change it to your needs, then: hotgen render my-app"
    assert "class MyApp(Stack):" in (tmp_path / "blueprints/my_app.py").read_text()


@pytest.mark.parametrize("name", ["my-app", "a", "db2-cache", "server", "class"])
def test_renders(name: str, hotgen: Run, tmp_path: Path) -> None:
    """What is started renders at once, and nothing is found to be wrong with it."""
    assert hotgen("new", name).code == 0
    done = hotgen("render", name)
    assert done.code == 0
    assert done.err.splitlines() == [
        f"wrote rendered/{name}/{file}.yaml" for file in (name, "small.env", "large.env")
    ]
    assert (
        f"rendered/{name}/small.env.yaml"
        in (tmp_path / f"blueprints/{name.replace('-', '_')}.py").read_text()
    )


@pytest.mark.parametrize("name", ["my-app", "a-rather-long-name-for-a-small-application"])
def test_is_formatted_and_typed(name: str, hotgen: Run, tmp_path: Path) -> None:
    """Ruff would format it like this, and a strict mypy finds nothing in it."""
    hotgen("new", name)
    path = tmp_path / f"blueprints/{name.replace('-', '_')}.py"
    subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "--check", path], check=True
    )
    mypy = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", path],
        env={"PATH": "", "MYPYPATH": str(data.blueprints().parent)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert mypy.returncode == 0, mypy.stdout


def test_never_overwrites(hotgen: Run, write: Write) -> None:
    """A blueprint that is there stays as it is."""
    path = write("blueprints/my_app.py", "mine\n")
    done = hotgen("new", "my-app")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: blueprints/my_app.py is there already: choose another name\n"
    assert path.read_text() == "mine\n"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("MyApp", "my-app"),
        ("my_app", "my-app"),
        ("my.app", "my-app"),
        ("3-tier", "tier"),
        ("blueprints/app.py", "blueprints-app-py"),
        ("-", ""),
        ("ä", ""),
    ],
)
def test_wrong_names(name: str, better: str, hotgen: Run, tmp_path: Path) -> None:
    """A name that cannot be one is refused, and a better one offered."""
    done = hotgen("new", name)
    assert done.code == 2
    assert f"{name!r} cannot be a blueprint's name: small letters, digits and dashes" in done.err
    assert (f"did you mean {better!r}?" in done.err) == bool(better)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["true", "none", "stack", "environment", "input"])
def test_taken_names(name: str, hotgen: Run) -> None:
    """A class called as a word of Python's, or as what the blueprint imports, would not work."""
    done = hotgen("new", name)
    assert done.code == 2
    assert done.err == (
        f"error: {name!r} cannot be a blueprint's name: {name.title()} is taken in Python\n"
    )


def test_hides_the_library(hotgen: Run) -> None:
    """A name of the library may be taken, and that is said."""
    assert "It comes before hotgen's own web-tier.\n" in hotgen("new", "web-tier").err


def test_configured_folder(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """The blueprint goes where the configuration says."""
    write("hotgen.toml", 'blueprints = "infra/stacks"\n')
    assert hotgen("new", "my-app").out == "infra/stacks/my_app.py\n"
    assert (tmp_path / "infra/stacks/my_app.py").exists()
