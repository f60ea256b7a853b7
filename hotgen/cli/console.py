"""What commands say: data to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from hotgen.errors import HotgenError, Origin


def say(text: str) -> None:
    """Print to standard error."""
    print(text, file=sys.stderr)


def complain(error: HotgenError) -> None:
    """Print an error with its places, as a report does with what it found."""
    from hotgen.validate.report.excerpt import Sources

    sources = Sources()
    place = f"{located(error.origin)}: " if error.origin else ""
    say(f"{place}error: {error.message}")
    for line in sources.excerpt(error.origin) if error.origin else ():
        say(line)
    for note in error.notes:
        say(f"{located(note.origin)}: {note.message}")
        for line in sources.excerpt(note.origin):
            say(line)


def coloured(stream: TextIO | None = None) -> bool:
    """Whether *stream* (or standard error) shows colours, and its reader has not asked for none."""
    return (stream or sys.stderr).isatty() and not os.environ.get("NO_COLOR")


def located(origin: Origin) -> Origin:
    """Return *origin* with the file's name as a user in the current folder would write it."""
    return replace(origin, file=str(shown(Path(origin.file))))


def shown(path: Path) -> str:
    """Return *path* as a user in the current folder would call it."""
    current = Path.cwd()
    return str(path.relative_to(current)) if path.is_relative_to(current) else str(path)


def emit(data: bytes) -> None:
    """Write *data* to standard output as it is, whatever the locale's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
