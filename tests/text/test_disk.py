"""Files are read only as far as anybody needs them, and only if they are files."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from hotgen.text.disk import LARGEST_TEXT, TooLargeError, read_bytes, reason
from hotgen.text.environment import load_environment
from hotgen.text.load import load


def test_regular_files(tmp_path: Path) -> None:
    """One may be as large as allowed, and no byte larger."""
    path = tmp_path / "a"
    path.write_bytes(b"12345")

    assert read_bytes(path, 5) == b"12345"
    with pytest.raises(TooLargeError):
        read_bytes(path, 4)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    """There may be gigabytes of it."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100 << 30)

    for read in (load, load_environment):
        [problem] = read(path).problems
        assert problem.rule == "HOT101"
        assert problem.message == (
            f"cannot read the file: it is larger than {LARGEST_TEXT >> 20} MiB"
        )


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_devices_are_refused(path: str) -> None:
    """Some never end."""
    [problem] = load(path).problems
    assert problem.message == "cannot read the file: it is no regular file"


def test_folders_and_sockets_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system says of them."""
    monkeypatch.chdir(tmp_path)  # the names of sockets are short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.yaml")

        for path, said in ((".", "is a directory"), ("socket.yaml", "no such device or address")):
            [problem] = load(path).problems
            assert problem.message == f"cannot read the file: {said}"


def test_a_pipe_that_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    """Waiting for somebody could last forever."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    [problem] = load(path).problems
    assert problem.message == "cannot read the file: nobody writes to this pipe"


def test_a_pipe_that_somebody_writes_to_is_read() -> None:
    """It is what a shell makes of ``<(command)``."""
    reading, writing = os.pipe()
    os.write(writing, b"heat_template_version: 2021-04-16\n")
    os.close(writing)

    assert load(f"/dev/fd/{reading}").problems == ()
    os.close(reading)


def test_a_pipe_is_no_file_of_a_template(tmp_path: Path) -> None:
    """Only somebody who names it can know that it comes to an end."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(OSError, match="no regular file") as raised:
        read_bytes(path, 5)
    assert reason(raised.value) == "it is no regular file"
