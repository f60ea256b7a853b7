"""Heat releases in the cache, without fetching any: a script stands in for the installer."""

from __future__ import annotations

import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hotgen.codegen.heat import HeatError, HeatInstall, cache_directory, prepare

_INSTALLER = """\
#!/bin/sh
echo "$@" >> "$HOTGEN_CACHE/calls"
[ ! -e "$HOTGEN_CACHE/broken" ] || { echo "no matching distribution"; exit 1; }
if [ "$1" = venv ]; then
    for folder; do :; done
    mkdir -p "$folder/bin"
    touch "$folder/bin/python"
fi
while [ $# -gt 0 ]; do
    [ "$1" != --target ] || mkdir -p "$2/heat"
    shift
done
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache, with an installer first on PATH that writes down what it is asked."""
    installer = tmp_path / "bin" / "uv"
    installer.parent.mkdir()
    installer.write_text(_INSTALLER)
    installer.chmod(installer.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{installer.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOTGEN_CACHE", str(tmp_path))
    return tmp_path


def _calls(cache: Path) -> list[str]:
    return [line.split()[0] for line in (cache / "calls").read_text().splitlines()]


def test_a_release_is_unpacked_beside_its_environment(cache: Path) -> None:
    """A release gets a folder of its own, and the libraries of its time."""
    new, old = prepare("27.0.1"), prepare("23.0.0")
    assert (new.path, new.python) == (cache / "heat/27.0.1", cache / "heat/new/bin/python")
    assert (old.path, old.python) == (cache / "heat/23.0.0", cache / "heat/old/bin/python")
    assert (new.path / "heat").is_dir()


def test_what_is_there_is_not_fetched_again(cache: Path) -> None:
    """Only the first time anything is installed: an environment, its libraries and the release."""
    assert prepare("27.0.1") == prepare("27.0.1")
    assert _calls(cache) == ["venv", "pip", "pip"]


def test_two_at_once_do_the_work_once(cache: Path) -> None:
    """Whoever comes second waits, and finds everything ready."""
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(prepare, ["27.0.1"] * 4))) == 1
    assert _calls(cache) == ["venv", "pip", "pip"]


def test_other_requirements_make_the_environment_anew(cache: Path) -> None:
    """An environment whose requirements were others is not trusted."""
    prepare("27.0.1")
    (cache / "heat" / "new" / "ready").write_text("of old requirements")
    prepare("27.0.1")
    assert _calls(cache) == ["venv", "pip", "pip", "venv", "pip"]


def test_a_failure_says_what_the_installer_said(cache: Path) -> None:
    """The error has the installer's last lines, and the next attempt starts afresh."""
    (cache / "broken").touch()
    with pytest.raises(HeatError, match=r"cannot install .*\n  no matching distribution"):
        prepare("27.0.1")
    (cache / "broken").unlink()
    assert prepare("27.0.1").path.is_dir()


def test_no_version() -> None:
    """What cannot be a version is refused before anything is fetched."""
    with pytest.raises(HeatError, match="'newest' is no version of Heat"):
        prepare("newest")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"HOTGEN_CACHE": "/a", "XDG_CACHE_HOME": "/b"}, "/a/heat"),
        ({"HOTGEN_CACHE": "", "XDG_CACHE_HOME": "/b"}, "/b/hotgen/heat"),
        ({"HOTGEN_CACHE": "", "XDG_CACHE_HOME": "", "HOME": "/c"}, "/c/.cache/hotgen/heat"),
    ],
)
def test_where_the_cache_is(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    """The user's choice comes first, then the desktop's, then the usual place."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache_directory() == Path(expected)


@pytest.fixture
def install(tmp_path: Path) -> HeatInstall:
    """Return an installation that is this Python, with no Heat in it."""
    return HeatInstall("27.0.1", tmp_path, Path(sys.executable))


def test_a_script_runs_apart_from_the_caller(
    install: HeatInstall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gets its arguments and input, and none of the variables that change what Heat says."""
    monkeypatch.setenv("OS_DEFAULT__MAX_TEMPLATE_SIZE", "1")
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys\n"
        "names = [n for n in os.environ if n.startswith('OS_')]\n"
        "print(sys.argv[1], sys.stdin.read(), names, hash('fixed') == hash('fixed'))\n"
    )
    assert install.run(script, "argument", stdin="input") == "argument input [] True\n"
    assert install.environment()["PYTHONHASHSEED"] == "0"


def test_a_failing_script_is_an_error(install: HeatInstall, tmp_path: Path) -> None:
    """The error has the last lines of what the script complained about."""
    script = tmp_path / "script.py"
    script.write_text("raise SystemExit('Heat cannot load its own plugins')")
    with pytest.raises(HeatError, match=r"script.py failed inside Heat 27.0.1:\n  Heat cannot"):
        install.run(script)
