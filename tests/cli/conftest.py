"""A folder of the test's own, and the command line in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from hotgen.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Done(NamedTuple):
    """What a command did: its exit code, and what it said on standard output and error."""

    code: int
    out: str
    err: str


@pytest.fixture
def hotgen(
    write: Callable[[str, str], Path],  # noqa: ARG001 - changes the folder
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Done]:
    """Return a function that runs one command line in an empty folder."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("HOTGEN_DEBUG", raising=False)

    def run(*arguments: str) -> Done:
        code = main(arguments)
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run
