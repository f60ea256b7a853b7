"""What is committed: fits every machine, not only the one it was written on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOSTS = ("pypi.org", "pythonhosted.org", "registry.npmjs.org", "deb.debian.org", "ghcr.io")


def committed() -> list[Path]:
    """Return the files that Git knows, save this one, which has to spell what it looks for."""
    listing = ["git", "ls-files", "-z"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    files = [ROOT / name for name in names.split("\0") if name]
    return [file for file in files if file.is_file() and file != Path(__file__)]


def mentions(*texts: str) -> set[str]:
    """Return the committed files that contain one of these texts."""
    pattern = re.compile("|".join(map(re.escape, texts)).encode())
    return {
        file.relative_to(ROOT).as_posix()
        for file in committed()
        if pattern.search(file.read_bytes())
    }


def test_no_path_of_this_machine() -> None:
    """No committed file names the folder of this clone or of its environment."""
    assert mentions(f"{ROOT}/", f"{sys.prefix}/", f"{sys.base_prefix}/lib/python") == set()


def test_no_registry() -> None:
    """No committed file names a package registry: a machine's own configuration does that."""
    assert mentions(*HOSTS) == set()
