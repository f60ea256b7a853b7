"""Work that somebody else's text decides on, and that has to end all the same.

Within one `budget()`, all such work shares one `Budget`: what one template may take. Work is
counted rather than timed wherever that can be, so that a template has the same findings on a slow
machine. Only what cannot be counted, a regular expression or a query, is timed, in a process of its
own.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

T = TypeVar("T")

SECONDS: Final = 0.5
_IN_ALL: Final = 1.0
_LEAST: Final = 0.004
"""What making a process takes."""
_PATIENCE: Final = 3
"""How much longer than its time of the processor work may take while others use that, too."""
_MEMORY: Final = 1 << 28
"""How much memory the work may take, in bytes, beyond what there is already."""
_LONGEST: Final = 1 << 23
"""How many bytes work may answer with."""
_CHUNK: Final = 1 << 16


class ExceededError(ValueError):
    """The work took too long or too much memory, or would have."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("this takes too long, or too much memory, to be worked out")


@dataclass(slots=True)
class Budget:
    """What is left for one template; what was timed is remembered, and not done again."""

    values: int = 1 << 24
    """Characters of what functions work with and yield; each item counts as some."""
    nodes: int = 400_000
    """Keys, values, maps and lists in all files."""
    stacks: int = 1 << 23
    """The same of nested templates that are looked at again, with other values of parameters."""
    worlds: int = 1 << 26
    """The same of conditions that are tried with values of parameters that nobody has given."""
    words: int = 100_000
    """Words that are held against one that nobody knows, to find the nearest."""
    seconds: float = _IN_ALL
    """The processor's time for processes of their own."""
    outcomes: dict[Hashable, object] = field(default_factory=dict)


_BUDGET: Final[ContextVar[Budget]] = ContextVar("budget")


@contextmanager
def budget() -> Iterator[Budget]:
    """Let all work in here share one budget, which is that outside if there is one."""
    outside = _BUDGET.get(None)
    if outside is not None:
        yield outside
        return
    token = _BUDGET.set(Budget())
    try:
        yield _BUDGET.get()
    finally:
        _BUDGET.reset(token)


def spend(amount: int, of: str = "values") -> None:
    """Take *amount* from what is left, or nothing where that is not enough: `ExceededError`.

    Nothing is counted where there is no budget.
    """
    found = _BUDGET.get(None)
    if found is not None:
        left = getattr(found, of) - amount
        if left < 0:
            raise ExceededError
        setattr(found, of, left)


def left(of: str) -> int:
    """Return how much is left; where there is no budget, as much as one has in the beginning."""
    found: int = getattr(_BUDGET.get(None) or Budget(), of)
    return found


def bounded(work: Callable[[], T], seconds: float = SECONDS, *, key: Hashable = None) -> T:
    """Return what *work* returns, which has to be plain data.

    It is done in a process of its own. Raises `ExceededError` if that does not end in so many
    *seconds* of the processor, and ValueError with the message of what *work* raises. With a
    *key*, which tells the work from any other, it is done once in a budget.
    """
    if not hasattr(os, "fork"):
        return work()
    shared = _BUDGET.get(None) or Budget()
    if key is None or key not in shared.outcomes:
        outcome = _tried(work, min(seconds, shared.seconds), shared)
        if key is None:
            shared = Budget()
        shared.outcomes[key] = outcome
    outcome = shared.outcomes[key]
    if isinstance(outcome, ValueError):
        raise outcome
    return cast("T", outcome)


def _tried(work: Callable[[], object], seconds: float, shared: Budget) -> object:
    """Return what *work* returns, or the error to raise; its time is taken from what is left."""
    if seconds <= 0:
        return ExceededError()
    import pickle
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = _in_a_process(work, seconds)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    shared.seconds = max(0.0, shared.seconds - max(taken, _LEAST))
    if not answer:
        return ExceededError()
    # The bytes come from this very program, a moment ago.
    message, value = pickle.loads(answer)  # noqa: S301
    return value if message is None else ValueError(message)


def _in_a_process(work: Callable[[], object], seconds: float) -> bytes:
    """Return what a process writes that does the *work*; nothing if it has to be ended."""
    import signal

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(work, writing, seconds)
    os.close(writing)
    try:
        return _read(reading, time.monotonic() + seconds * _PATIENCE)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _answer(work: Callable[[], object], writing: int, seconds: float) -> None:
    """Do the *work*, write what comes of it, and end the process."""
    import pickle
    import resource
    import signal

    try:
        most = _MEMORY + _virtual_memory()
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)
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


def _virtual_memory() -> int:
    """Return how much of it this process has, in bytes; where that is not told, a lot."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no import
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 1 << 30


def _read(reading: int, until: float) -> bytes:
    """Return what is written there; nothing if it does not come to an end in time, or is long."""
    import select

    found = bytearray()
    while len(found) <= _LONGEST:
        ready, _, _ = select.select([reading], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return b""
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            return bytes(found)
        found += chunk
    return b""
