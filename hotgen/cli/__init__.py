"""The command line: ``hotgen COMMAND …``; a command's module is imported when it runs."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from hotgen.errors import HotgenError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

BUG: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""Exit codes that the shell's own conventions give: sysexits.h, 128 + SIGINT, 128 + SIGPIPE."""


def process() -> NoReturn:
    """Run the process's own command line, and end the process with its exit code.

    Python would first take apart all that was imported, which is a sixth of the time of a short
    command.
    """
    code = main()
    with suppress(OSError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (default: the process's own) and return the exit code."""
    gc.disable()  # a tenth of the time of a short command goes into looking for garbage
    try:
        from hotgen.cli.parser import parse

        _print_anywhere()
        arguments = parse(sys.argv[1:] if argv is None else argv)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except SystemExit as end:  # argparse has printed a help text or the version
        return int(end.code or 0)
    except BrokenPipeError:
        return _pipe_closed()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last one who can say anything
        return _failed(error)
    finally:
        gc.enable()
    return code


def _print_anywhere() -> None:
    """Let a terminal that cannot show a character show another one instead."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _pipe_closed() -> int:
    """Let nobody write to the closed pipe any more: Python would complain when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def _failed(error: Exception) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    from hotgen.cli.console import complain, say

    if os.environ.get("HOTGEN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError) and error.filename is not None:
        error = HotgenError(f"{error.filename}: {error.strerror}")
    if isinstance(error, HotgenError):
        complain(error)
        return error.exit_code
    say(f"{type(error).__name__}: {error}")
    say("This is a bug in hotgen. HOTGEN_DEBUG=1 shows where it happened.")
    return BUG
