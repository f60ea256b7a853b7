"""Heat's own releases, installed from PyPI into a cache: source of the facts, judge of the tests.

A release is unpacked on its own; two virtual environments hold the libraries of all of them,
``new`` for Heat 24 and later, ``old`` for what came before. The cache is ``heat/`` in
``$HOTGEN_CACHE``, else in ``$XDG_CACHE_HOME/hotgen``, else in ``~/.cache/hotgen``; deleting it is
always safe.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hotgen.errors import HotgenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HERE = Path(__file__).parent
_FIRST_NEW = 24
_TAIL = 15


class HeatError(HotgenError):
    """A Heat release cannot be installed, or a script failed inside it."""


@dataclass(frozen=True, slots=True)
class HeatInstall:
    """One installed release: which interpreter runs it, and from where."""

    version: str
    path: Path
    python: Path

    def command(self, script: Path, *arguments: str) -> list[str]:
        """Return the command that runs *script* beside this release; use it with `environment`."""
        return [str(self.python), str(script), *arguments]

    def environment(self) -> dict[str, str]:
        """Return the variables to run with: none that could change what Heat says.

        Hashing is fixed, because Heat walks through sets; `boot` and this release's ``heat`` can
        be imported.
        """
        return {
            "HOME": os.environ.get("HOME", "/"),
            "LANG": "C.UTF-8",
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join([str(self.path), str(_HERE / "inside")]),
            "TZ": "UTC",
            "XDG_CACHE_HOME": str(self.python.parents[1] / "cache"),
        }

    def run(self, script: Path, *arguments: str, stdin: str = "") -> str:
        """Run *script* inside this release and return its output; `HeatError` when it fails."""
        done = subprocess.run(  # noqa: S603 - the caller's own script
            self.command(script, *arguments),
            env=self.environment(),
            input=stdin,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        if done.returncode:
            what = f"{script.name} failed inside Heat {self.version}"
            raise HeatError(f"{what}:\n{_tail(done.stderr)}")
        return done.stdout


def cache_directory() -> Path:
    """Return where the releases are kept; it need not exist."""
    if chosen := os.environ.get("HOTGEN_CACHE"):
        return Path(chosen).absolute() / "heat"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base).absolute() / "hotgen" / "heat"


def prepare(version: str) -> HeatInstall:
    """Install Heat *version* (such as ``27.0.1``) unless it is there already.

    Several processes may ask at once: one works, the others wait for it. Nothing is fetched when
    all is there.
    """
    cache = cache_directory()
    cache.mkdir(parents=True, exist_ok=True)
    with _lock(cache / "lock"):
        python = _environment(cache, "new" if _major(version) >= _FIRST_NEW else "old")
        path = _release(cache, version, python)
    return HeatInstall(version, path, python)


def _major(version: str) -> int:
    head = version.partition(".")[0]
    if not head.isdecimal():
        raise HeatError(f"{version!r} is no version of Heat; it looks like 27.0.1")
    return int(head)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _environment(cache: Path, kind: str) -> Path:
    """Return the interpreter of environment *kind*, made anew when its requirements changed."""
    requirements = _HERE / f"heat-{kind}.txt"
    want = hashlib.sha256(requirements.read_bytes()).hexdigest()
    where, python, stamp = cache / kind, cache / kind / "bin" / "python", cache / kind / "ready"
    if python.exists() and stamp.exists() and stamp.read_text() == want:
        return python
    shutil.rmtree(where, ignore_errors=True)
    _install(cache, _make_environment(where), f"the environment of Heat's {kind} releases")
    options = ["--requirement", str(requirements)]
    _install(cache, _installer(python, *options), f"the libraries of Heat's {kind} releases")
    stamp.write_text(want)
    return python


def _release(cache: Path, version: str, python: Path) -> Path:
    where = cache / version
    if not where.is_dir():
        part = cache / f"{version}.part"
        shutil.rmtree(part, ignore_errors=True)
        options = ["--no-deps", "--target", str(part), f"openstack-heat=={version}"]
        _install(cache, _installer(python, *options), f"Heat {version}")
        part.rename(where)
    return where


def _make_environment(where: Path) -> Sequence[str]:
    if uv := shutil.which("uv"):
        return [uv, "venv", "--quiet", "--python", "3.11", str(where)]
    # Heat up to 23 does not run on a later Python; without a 3.11, this one is the best there is.
    interpreter = shutil.which("python3.11") or sys.executable
    return [interpreter, "-m", "venv", "--without-pip", str(where)]


def _installer(python: Path, *options: str) -> Sequence[str]:
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--quiet", "--python", str(python), *options]
    if importlib.util.find_spec("pip") is None:
        raise HeatError("neither uv nor pip is here; install one of them to fetch Heat")
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    return [*pip, "install", "--quiet", "--no-input", "--no-compile", *options]


def _install(cache: Path, command: Sequence[str], what: str) -> None:
    log = cache / "install.log"
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run(  # noqa: S603 - a command from above
            command, stdout=output, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        raise HeatError(f"cannot install {what}:\n{_tail(log.read_text(encoding='utf-8'))}")


def _tail(text: str) -> str:
    """Return the last lines that say something; pip repeats itself about links that it skips."""
    lines = [line for line in text.splitlines() if line.strip() and " is ignored" not in line]
    return "\n".join(f"  {line}" for line in lines[-_TAIL:])
