"""The command that makes what is generated."""

from __future__ import annotations

import subprocess
import sys


def test_a_mistake_is_a_message() -> None:
    """What cannot be done is said on standard error, without a traceback."""
    command = [sys.executable, "-m", "hotgen.codegen", "extract", "--release", "rokky"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: there is no release 'rokky' in schemas/; allowed: 11, 12")
