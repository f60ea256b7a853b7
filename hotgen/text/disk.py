"""Reading files that may be anything: far too large, endless, or no files at all."""

from __future__ import annotations

import errno
import os
import stat
from io import FileIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_TEXT: Final = 4 * 1024 * 1024
"""The bytes of a template or an environment; Heat takes 512 KiB without comments and blanks."""

LARGEST_CONTENTS: Final = 1024 * 1024
"""The bytes of any other file: Heat's API takes no request that is longer."""


def reason(error: Exception) -> str:
    """Say why a file cannot be read, as part of a sentence."""
    said = getattr(error, "strerror", None) or str(error)
    return said if isinstance(error, TooLargeError) else said.lower()


class TooLargeError(OSError):
    """A file has more than the *most* bytes that somebody would read."""

    def __init__(self, most: int) -> None:
        super().__init__(errno.EFBIG, f"it is larger than {most // 1024**2} MiB")


def read_bytes(path: str | Path, most: int, *, pipes: bool = False) -> bytes:
    """Return what is in the file at *path*, which has *most* bytes at most.

    It must be a regular file; with *pipes*, also one end of a pipe that somebody writes to, as what
    a shell makes of ``<(command)``. Never waits for a pipe that nobody writes to.
    """
    # Opening a pipe would wait for somebody at the other end.
    with FileIO(os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)) as file:
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISFIFO(mode) and pipes:
            return _read_pipe(file, most)
        if not stat.S_ISREG(mode):
            code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
            reason = os.strerror(code) if stat.S_ISDIR(mode) else "it is no regular file"
            raise OSError(code, reason)
        return read_at_most(file, most)


def read_at_most(file: FileIO, most: int) -> bytes:
    """Return the rest of *file*, which has *most* bytes at most."""
    parts: list[bytes] = []
    size = 0
    while part := file.read(min(most + 1 - size, 1 << 20)):
        parts.append(part)
        size += len(part)
        if size > most:
            raise TooLargeError(most)
    return b"".join(parts)


def _read_pipe(file: FileIO, most: int) -> bytes:
    first = file.read(1)
    if first == b"":
        raise OSError(errno.EPIPE, "nobody writes to this pipe")
    os.set_blocking(file.fileno(), True)
    return (first or b"") + read_at_most(file, most)
