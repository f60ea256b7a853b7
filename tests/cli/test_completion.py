"""Completion in a shell: the script, and what is offered."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]


def offered(line: str, folder: Path) -> set[str]:
    """Return what is offered at the end of a command line, as argcomplete's script asks for it."""
    found = folder / "offered"
    subprocess.run(
        [sys.executable, "-m", "hotgen"],
        cwd=folder,
        env={
            **os.environ,
            "_ARGCOMPLETE": "1",
            "_ARGCOMPLETE_IFS": "\n",
            "_ARGCOMPLETE_STDOUT_FILENAME": str(found),
            "COMP_LINE": line,
            "COMP_POINT": str(len(line)),
            "COMP_WORDBREAKS": " \t\n",
        },
        check=True,
    )
    return {word.strip() for word in found.read_text().split("\n")}


@pytest.mark.parametrize(
    ("shell", "part"),
    [
        ("bash", "complete -o nospace -o default -o bashdefault -F _python_argcomplete hotgen"),
        ("zsh", "#compdef hotgen"),
        ("fish", "complete --command hotgen"),
    ],
)
def test_scripts(shell: str, part: str, hotgen: Run) -> None:
    """Each shell gets a script of its own."""
    done = hotgen("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert part in done.out


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("hotgen ", {"list", "render", "completion"}),
        ("hotgen ren", {"render"}),
        ("hotgen render ", {"my-app", "north", "web-tier"}),
        ("hotgen render north my", {"my-app"}),
        ("hotgen render --", {"--all", "--check", "--heat"}),
        ("hotgen render --heat 2", {"27", "26"}),
        ("hotgen render --heat r", {"rocky"}),
        ("hotgen render blueprints/", {"blueprints/my_app.py"}),
        ("hotgen show w", {"web-tier"}),
        ("hotgen show OS::Nova::K", {"OS::Nova::KeyPair"}),
        ("hotgen show OS::Nova::Server.net", {"OS::Nova::Server.networks"}),
        ("hotgen show OS::Nova::Server.networks.p", {"OS::Nova::Server.networks.port"}),
        ("hotgen show OS::Nova::Server.name.p", {""}),
        ("hotgen show OS::Nova::Sever.networks.p", {""}),
        ("hotgen show nova.S", {"nova.Server", "nova.ServerGroup"}),
        ("hotgen show nova.Server.networks.p", {"nova.Server.networks.port"}),
        ("hotgen show nova.Sever.networks.p", {""}),
        ("hotgen completion ", {"bash", "zsh", "fish"}),
    ],
)
def test_offers(line: str, some: set[str], write: Write, tmp_path: Path) -> None:
    """Commands, options, and the names of what is there are offered."""
    write("blueprints/my_app.py", "raise SystemExit\n")
    write("hotgen.toml", "[render.north]\nblueprint = 'my-app'\n")
    found = offered(line, tmp_path)
    assert some <= found
    last = line.rpartition(" ")[2]
    assert all(word.startswith(last) for word in found - {""})
