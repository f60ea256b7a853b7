"""Asking heat-translator, which runs in a process of its own (see `inside`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from hotgen.errors import HotgenError

if TYPE_CHECKING:
    from collections.abc import Mapping

Answer = dict[str, Any]
"""What `inside` says; its docstring has the keys."""

TIMEOUT: Final = 120
"""Seconds: heat-translator's own largest sample takes less than one."""

_SCRIPT: Final = Path(__file__).with_name("inside.py")
_ARCHIVE: Final = "archive.csar"
_TAIL: Final = 5


def ask(
    file: Path,
    inputs: Mapping[str, object],
    types: Mapping[str, str],
    *,
    archive: bool = False,
    timeout: float = TIMEOUT,
) -> Answer:
    """Let heat-translator translate *file* with *inputs*; `HotgenError` if it does not answer.

    *types* are those of the inputs, as far as they are known. Paths in the answer are those of the
    files on disk, or lead through the *archive* from its top.
    """
    with _working_folder() as name:
        work = Path(name).resolve()
        question: dict[str, object] = {"inputs": inputs, "types": types, "archive": archive}
        question["file"] = str(file)
        if archive:  # tosca-parser knows an archive by its suffix
            (work / _ARCHIVE).symlink_to(file)
            question["file"] = str(work / _ARCHIVE)
        done = _run(question, work, timeout)
    if done.returncode:
        tail = "\n".join(f"  {line}" for line in done.stderr.splitlines()[-_TAIL:])
        raise HotgenError(f"heat-translator ended without an answer:\n{tail}".rstrip(":\n"))
    answer: Answer = json.loads(_without_folder(done.stdout, work, file))
    return answer


def _working_folder() -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(prefix="hotgen-", ignore_cleanup_errors=True)
    except OSError as error:
        raise HotgenError(f"heat-translator needs a temporary folder: {error.strerror}") from error


def _run(
    question: Mapping[str, object], work: Path, timeout: float
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-P", str(_SCRIPT)],
            input=json.dumps(question),
            capture_output=True,
            cwd=work,
            env=_environment(work),
            timeout=timeout,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except subprocess.TimeoutExpired as error:
        raise HotgenError(f"heat-translator did not end within {timeout:g} seconds") from error


def _environment(work: Path) -> dict[str, str]:
    """Return the variables to run with: none that names a cloud or could change the result."""
    paths = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    return {
        "HOME": str(work),
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, paths)),
        "PYTHONUTF8": "1",
        "TMPDIR": str(work),
        "TZ": "UTC",
    }


def _without_folder(text: str, work: Path, file: Path) -> str:
    """Return *text* with paths that a user knows, or that lead through the archive."""
    import re

    text = text.replace(_quoted(work / _ARCHIVE), _quoted(file))
    return re.sub(f'{re.escape(_quoted(work / "tmp"))}[^/"]+/', "", text)


def _quoted(path: Path) -> str:
    """Return *path* as it stands inside a JSON text."""
    return json.dumps(str(path))[1:-1]
