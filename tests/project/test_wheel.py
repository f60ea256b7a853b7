"""The wheel: holds the blueprints and the schemas, and works in a folder where nothing else is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]


def build_wheel(source: Path, folder: Path) -> Path:
    """Build the wheel of a source tree into a folder."""
    return Path(next(WheelBuilder(str(source)).build(directory=str(folder), versions=["standard"])))


def names(wheel: Path) -> set[str]:
    """Return the names of a wheel's files."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this project."""
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


def test_ships_data_inside_the_package(wheel: Path) -> None:
    """Every blueprint, file of a blueprint and schema stands under hotgen/_data."""
    data = {
        f"hotgen/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("blueprints", "schemas")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert "hotgen/_data/blueprints/web_tier.py" in data
    assert data - names(wheel) == set()


def test_ships_types(wheel: Path) -> None:
    """The marker that tells type checkers to read the package is there."""
    assert "hotgen/py.typed" in names(wheel)


def test_ships_nothing_else(wheel: Path) -> None:
    """At the top there is the package and its metadata; tests and caches stay at home."""
    top = {name.split("/")[0].partition("-")[0] for name in names(wheel)}
    assert top == {"hotgen"}
    assert {name for name in names(wheel) if "__pycache__" in name} == set()


def test_is_the_same_from_the_source_distribution(wheel: Path, tmp_path: Path) -> None:
    """A wheel that is built from the sdist holds what the one from the clone holds."""
    archive = next(SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    shutil.unpack_archive(archive, tmp_path)
    source = Path(archive.removesuffix(".tar.gz"))
    assert names(build_wheel(source, tmp_path)) == names(wheel)


def test_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """A user who installed the wheel lists and renders the library, and starts a blueprint."""
    library, folder = tmp_path / "library", tmp_path / "folder"
    folder.mkdir()
    shutil.unpack_archive(wheel, library, "zip")

    def hotgen(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "hotgen", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(library)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "web-tier" in hotgen("list")
    hotgen("render", "web-tier")
    hotgen("new", "my-app")
    hotgen("render", "my-app")
    rendered = {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}
    assert {"rendered/web-tier/web-tier.yaml", "rendered/my-app/my-app.yaml"} <= rendered
