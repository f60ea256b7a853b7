"""bootstrap: makes the environment when it has to, and then only runs the command.

The project that it installs here is a tiny one with a build backend of its own, so that nothing is
fetched from anywhere.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BOOTSTRAP = Path(__file__).parents[2] / "bootstrap"
INSTALLING = "bootstrap: installing hotgen into .venv (the log is .venv/install.log)\n"

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tiny"
version = "1"
"""

BACKEND = """
import pathlib, zipfile

def build_editable(folder, settings=None, metadata=None):
    with zipfile.ZipFile(pathlib.Path(folder, "tiny-1-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("tiny.pth", str(pathlib.Path.cwd()))
        info = "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n"
        wheel.writestr("tiny-1.dist-info/METADATA", info)
        wheel.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""


def start(project: Path, *command: str, cwd: Path | None = None) -> subprocess.Popen[str]:
    """Start bootstrap as on a machine whose only Python is the one that runs the tests."""
    tools = project.parent / "tools"
    base = Path(sys.base_prefix) / "bin"
    return subprocess.Popen(
        [str(project / "bootstrap"), *command],
        cwd=cwd or project,
        env={"PATH": f"{tools}:{base}:/usr/bin:/bin", "HOME": str(project.parent)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(project: Path, *command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run bootstrap to its end."""
    process = start(project, *command, cwd=cwd)
    out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def make_project(folder: Path) -> Path:
    """Write the tiny project into a folder of the given one, and return it."""
    project = folder / "a project"
    project.mkdir()
    shutil.copy(BOOTSTRAP, project)
    (project / "pyproject.toml").write_text(PYPROJECT)
    (project / "backend.py").write_text(BACKEND)
    (project / "hotgen").mkdir()
    return project


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose environment was made by two bootstraps at once."""
    project = make_project(tmp_path_factory.mktemp("installed"))
    both = [start(project, "python", "-c", "import backend") for _ in range(2)]
    errors = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], errors
    assert sum(INSTALLING in error for error in errors) == 1, errors
    return project


def test_runs_the_command_quietly_once_installed(installed: Path) -> None:
    """Nothing but the command's own output appears when the environment fits."""
    done = run(installed, "python", "-c", "import sys; print(sys.prefix)")
    assert (done.stdout, done.stderr) == (f"{installed / '.venv'}\n", "")


def test_keeps_the_working_directory(installed: Path, tmp_path: Path) -> None:
    """The command runs where the caller stands."""
    assert run(installed, "pwd", cwd=tmp_path).stdout == f"{tmp_path}\n"


def test_passes_on_the_exit_code(installed: Path) -> None:
    """The command's exit code is bootstrap's."""
    assert run(installed, "sh", "-c", "exit 7").returncode == 7


def test_no_command_shows_the_usage(installed: Path) -> None:
    """Without a command there is a short help and exit code 2."""
    done = run(installed)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: ./bootstrap COMMAND")


def test_changed_pyproject_updates_the_environment(installed: Path) -> None:
    """A change of pyproject.toml is installed, once, into the environment that is there."""
    kept = installed / ".venv/kept"
    kept.touch()
    with (installed / "pyproject.toml").open("a") as pyproject:
        pyproject.write("# changed\n")
    assert run(installed, "true").stderr == INSTALLING
    assert run(installed, "true").stderr == ""
    assert kept.exists()


def test_interrupted_installation_is_repaired(installed: Path) -> None:
    """What an interrupted installation left behind is removed, and the environment made afresh."""
    broken = installed / ".venv/broken"
    broken.touch()
    (installed / ".venv/installed").rename(installed / ".venv/installing")
    done = run(installed, "python", "-c", "import backend")
    assert (done.returncode, done.stderr) == (0, INSTALLING)
    assert not broken.exists()


def test_failure_shows_the_log(tmp_path: Path) -> None:
    """When the installation fails its log is shown, and the command does not run."""
    project = make_project(tmp_path)
    (project / "backend.py").write_text("raise RuntimeError('no such luck')\n")
    done = run(project, "echo", "ran")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no such luck" in done.stderr
    assert done.stderr.endswith("failed; .venv/install.log, shown above, says why\n")


def test_no_python_is_said_plainly(tmp_path: Path) -> None:
    """Where no Python is new enough the message says which one is needed."""
    project = make_project(tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    names = ["python", "python3", *(f"python3.{minor}" for minor in range(11, 15)), "uv"]
    for name in names:
        (tools / name).write_text("#!/bin/sh\nexit 1\n")
        (tools / name).chmod(0o755)
    done = run(project, "true")
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
