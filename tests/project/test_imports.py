"""What gets imported: the layers hold, and a quick command stays quick."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Each of these costs a noticeable part of a second, or brings one along that does.
HEAVY = {
    "heatclient",
    "importlib.metadata",
    "jinja2",
    "jsonschema",
    "keystoneauth1",
    "netaddr",
    "openstack",
    "requests",
    "toscaparser",
    "translator",
    "yamllint",
    "yaql",
}


def imported(*arguments: str, cwd: Path) -> set[str]:
    """Return the modules that a Python process imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        cwd=cwd,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPROFILEIMPORTTIME"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stderr.splitlines()
    times = [line for line in lines if line.startswith("import time:")]
    assert done.returncode == 0, [line for line in lines if line not in times]
    return {line.rpartition("|")[2].strip() for line in times}


def test_layers() -> None:
    """Every module imports only from below."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_layers_have_no_exceptions() -> None:
    """The contract covers every module and ignores no import."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = pyproject["tool"]["importlinter"]["contracts"]
    assert all(contract["exhaustive"] for contract in contracts)
    excuses = {key for contract in contracts for key in contract if "ignore" in key}
    assert excuses == set()


@pytest.mark.parametrize("module", ["hotgen", "hotgen.cli"])
def test_importing_hotgen_is_light(module: str, tmp_path: Path) -> None:
    """Neither the package nor its command line imports a library before it is used."""
    modules = imported("-c", f"import {module}", cwd=tmp_path)
    assert module in modules
    assert modules & (HEAVY | {"jinja2", "yaml"}) == set()


def test_rendering_is_light(tmp_path: Path) -> None:
    """Rendering imports none of the libraries that only validating or deploying needs."""
    modules = imported("-m", "hotgen", "render", "web-tier", cwd=tmp_path)
    assert "hotgen.render" in modules
    assert modules & HEAVY == set()
