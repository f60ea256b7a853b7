"""The command line as a whole: which commands there are, and what becomes of errors."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from hotgen import __version__
from hotgen.cli.parser import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]


def imported(*arguments: str, folder: Path) -> set[str]:
    """Return the modules that a command imports."""
    program = (
        "import sys; from hotgen.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_help(hotgen: Run) -> None:
    """The help text names every command and shows examples."""
    done = hotgen("--help")
    assert done.code == 0
    assert all(f"\n  {name} " in done.out and verb.help in done.out for name, verb in VERBS.items())
    assert "examples:" in done.out


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_a_command(verb: str, hotgen: Run) -> None:
    """Every command explains itself, on lines that fit on a screen."""
    done = hotgen(verb, "--help")
    assert done.code == 0
    assert f"usage: hotgen {verb}" in done.out
    assert max(map(len, done.out.splitlines())) <= 100


def test_help_imports_no_command(tmp_path: Path) -> None:
    """Help for all commands needs none of their modules."""
    modules = {verb.module for verb in VERBS.values()}
    assert imported("--help", folder=tmp_path) & modules == set()


@pytest.mark.parametrize(
    ("verb", "unneeded"),
    [
        ("version", "hotgen.project"),
        ("list", "hotgen.dsl.stack"),
        ("list", "hotgen.schema"),
        ("completion", "hotgen.project"),
    ],
)
def test_command_imports_what_it_needs(verb: str, unneeded: str, tmp_path: Path) -> None:
    """A command brings in its own module, and not what others need."""
    arguments = (verb, "bash") if verb == "completion" else (verb,)
    modules = imported(*arguments, folder=tmp_path)
    assert VERBS[verb].module in modules
    assert unneeded not in modules


def test_version_option(hotgen: Run) -> None:
    """--version says what program this is."""
    assert hotgen("--version") == (0, f"hotgen {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND; see hotgen --help"),
        (["rendr"], "there is no command 'rendr': did you mean 'render'?"),
        (["render", "--chekc"], "hotgen render takes no '--chekc'; did you mean '--check'?; see"),
        (["render", "--che"], "hotgen render takes no '--che'; did you mean '--check'?; see"),
        (["version", "x"], "hotgen version takes no 'x'; see hotgen version --help"),
        (["new"], "the following arguments are required: NAME; see hotgen new --help"),
        (["completion", "sh"], "argument bash|zsh|fish: invalid choice: 'sh'"),
    ],
)
def test_wrong_command_line(arguments: list[str], message: str, hotgen: Run) -> None:
    """A wrong command line is told in one line, with the nearest right spelling."""
    done = hotgen(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"error: {message}")
    assert done.err.count("\n") == 1


def test_wrong_configuration(hotgen: Run, write: Write) -> None:
    """The faulty line of the configuration is named as a user in this folder would."""
    write("hotgen.toml", "\nheet = 1\n")
    done = hotgen("list")
    assert done.code == 2
    assert done.err == (
        "hotgen.toml:2:1: error: there is no key 'heet' here: did you mean 'heat'?\n"
        "2 | heet = 1\n"
        "  | ^^^^^^^^\n"
    )


def test_disk_error(hotgen: Run, write: Write) -> None:
    """What the system refuses is told with the name of the file."""
    write("hotgen.toml/file", "")
    done = hotgen("list")
    assert (done.code, done.err.rpartition(": ")[2]) == (1, "Is a directory\n")


def test_bug(hotgen: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody foresaw is called a bug; the traceback is only shown when asked for."""
    monkeypatch.setattr("hotgen.cli.listing.run", lambda _: 1 // 0)
    done = hotgen("list")
    assert done.code == 70
    assert "ZeroDivisionError" in done.err
    assert "This is a bug in hotgen." in done.err
    assert "Traceback" not in done.err
    monkeypatch.setenv("HOTGEN_DEBUG", "1")
    assert "Traceback" in hotgen("list").err


def test_debug_shows_the_cause(hotgen: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """The author of a blueprint can see the traceback of a mistake, too."""
    write("app.py", "1 / 0\n")
    monkeypatch.setenv("HOTGEN_DEBUG", "1")
    assert "ZeroDivisionError" in hotgen("show", "app.py").err


def test_closed_pipe(tmp_path: Path) -> None:
    """A reader who has seen enough gets no complaint."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "hotgen", "show", "OS::Nova::Server"],
        cwd=tmp_path,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_interruption(write: Write, tmp_path: Path) -> None:
    """Ctrl-C ends a command without a traceback."""
    write(
        "app.py",
        """\
        import pathlib, time
        pathlib.Path("ready").touch()
        time.sleep(60)
        """,
    )
    # A shell that starts this in the background has it ignore the signal.
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from hotgen.cli import main; sys.exit(main(['show', 'app.py']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, stderr=subprocess.PIPE
    ) as process:
        while process.poll() is None and not (tmp_path / "ready").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert (process.stderr.read(), process.wait()) == (b"", 130)


def test_narrow_encoding(tmp_path: Path) -> None:
    """A terminal without the characters of a tree shows others; JSON is always UTF-8."""

    def shown(*options: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-m", "hotgen", "show", "OS::Nova::KeyPair", *options],
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
            stdout=subprocess.PIPE,
            check=True,
        ).stdout

    assert b"?? properties" in shown()
    assert shown("--format", "json").startswith(b"{")
