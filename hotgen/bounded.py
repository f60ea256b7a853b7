"""Work that somebody else's text decides on, and that has to end all the same."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

SECONDS: Final = 1.0
_MEMORY: Final = 1 << 30
"""How much memory the work may take, in bytes."""
_CHUNK: Final = 1 << 16


class ExceededError(ValueError):
    """The work took too long, or too much memory."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("this takes too long, or too much memory, to be worked out")


def bounded(work: Callable[[], T], seconds: float = SECONDS) -> T:
    """Return what *work* returns, which has to be plain data.

    It is done in a process of its own. Raises `ExceededError` if that does not end in time, and
    ValueError with the message of what *work* raises.
    """
    if not hasattr(os, "fork"):
        return work()
    import pickle
    import signal

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(work, writing, seconds)
    os.close(writing)
    try:
        answer = _read(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if not answer:
        raise ExceededError
    # The bytes come from this very program, a moment ago.
    message, value = pickle.loads(answer)  # noqa: S301
    if message is not None:
        raise ValueError(message)
    found: T = value
    return found


def _answer(work: Callable[[], object], writing: int, seconds: float) -> None:
    """Do the *work*, write what comes of it, and end the process."""
    import pickle
    import resource
    import signal

    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            answer = pickle.dumps((None, work()))
        except MemoryError:
            os._exit(1)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other process tells it
            answer = pickle.dumps((str(error) or type(error).__name__, None))
        while answer:
            answer = answer[os.write(writing, answer) :]
    finally:
        os._exit(0)


def _read(reading: int, until: float) -> bytes:
    """Return what is written there; nothing if it does not come to an end in time."""
    import select

    found: list[bytes] = []
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return b""
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            return b"".join(found)
        found.append(chunk)
