"""Writing files: all or nothing of each, and nothing besides."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from hotgen.render.folder import Change, changes
from hotgen.render.header import Header
from hotgen.render.write import Disk, write

if TYPE_CHECKING:
    from pathlib import Path

OLD = {"app.yaml": b"old", "gone/x.yaml": b"old"}
NEW = {"app.yaml": b"new", "added/y.yaml": b"new", "run.sh": b"new"}


def rendered(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return *files* as hotgen makes them: YAML with a header, the rest listed by the first."""
    other = tuple(name for name in files if not name.endswith(".yaml"))
    found = {}
    for name, body in files.items():
        comment = str(Header("app", "app", other if name == "app.yaml" else ()))
        head = "".join(f"# {line}\n" for line in comment.splitlines()).encode()
        found[name] = head + body if name.endswith(".yaml") else body
    return found


def on_disk(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the old files."""
    write(changes(tmp_path / "app", rendered(OLD)))
    return tmp_path / "app"


class Interrupted(Disk):
    """A disk during whose work Ctrl-C is pressed: at step *after*, before it or halfway."""

    def __init__(self, after: int) -> None:
        self.left = after

    def _step(self) -> None:
        if self.left == 0:
            raise KeyboardInterrupt
        self.left -= 1

    def create(self, path: Path, data: bytes) -> None:
        """Stop with half of the data written."""
        super().create(path, data[: len(data) // 2])
        self._step()
        path.write_bytes(data)

    def replace(self, path: Path, target: Path) -> None:
        """Stop before."""
        self._step()
        super().replace(path, target)

    def remove(self, path: Path) -> None:
        """Stop before."""
        self._step()
        super().remove(path)


def test_brings_up_to_date(folder: Path) -> None:
    """Afterwards there is just what should be, and no folder that became empty."""
    write(changes(folder, rendered(NEW)))
    assert on_disk(folder) == rendered(NEW)
    assert not (folder / "gone").exists()
    assert changes(folder, rendered(NEW)) == []


@pytest.mark.parametrize("after", range(7))
def test_interruption(after: int, folder: Path) -> None:
    """Whenever Ctrl-C comes, each file is the old one or the new one, and no other is there."""
    old, new = rendered(OLD), rendered(NEW)
    with pytest.raises(KeyboardInterrupt):
        write(changes(folder, new), Interrupted(after))
    found = on_disk(folder)
    assert all(data in (old.get(name), new.get(name)) for name, data in found.items())


@pytest.mark.parametrize("after", range(7))
def test_next_time(after: int, folder: Path) -> None:
    """After an interruption, the next run finishes the work."""
    with pytest.raises(KeyboardInterrupt):
        write(changes(folder, rendered(NEW)), Interrupted(after))
    write(changes(folder, rendered(NEW)))
    assert on_disk(folder) == rendered(NEW)


def test_seven_steps_are_all(folder: Path) -> None:
    """The tests above interrupt at every step there is."""
    write(changes(folder, rendered(NEW)), Interrupted(7))
    assert on_disk(folder) == rendered(NEW)


def test_failure_before_anything_is_replaced(folder: Path) -> None:
    """Where not all files can be written, none is changed."""

    class Full(Disk):
        def create(self, path: Path, data: bytes) -> None:
            super().create(path, data[:1])
            if "run.sh" in path.name:
                raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write(changes(folder, rendered(NEW)), Full())
    assert on_disk(folder) == rendered(OLD)


def test_permissions(folder: Path) -> None:
    """New files get what the umask allows; replaced ones keep what they had."""
    (folder / "app.yaml").chmod(0o600)
    before = os.umask(0o022)
    try:
        write(changes(folder, rendered(NEW)))
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((folder / name).stat().st_mode) for name in ("app.yaml", "run.sh")]
    assert modes == [0o600, 0o644]


def test_unchanged_files_are_left_alone(folder: Path) -> None:
    """A file that is right already keeps its inode and its times."""
    before = (folder / "app.yaml").stat()
    write(changes(folder, rendered({**OLD, "new.yaml": b""})))
    assert (folder / "app.yaml").stat() == before


def test_removes_the_folder_too(folder: Path) -> None:
    """A stack that nothing makes any more leaves no folder behind."""
    write(changes(folder, {}))
    assert not folder.exists()
    assert folder.parent.exists()


def test_keeps_a_folder_with_other_files(folder: Path) -> None:
    """Files of others stay where they are."""
    (folder / "gone/notes").write_bytes(b"mine")
    write(changes(folder, {}))
    assert on_disk(folder) == {"gone/notes": b"mine"}


def test_change_says_where(tmp_path: Path) -> None:
    """A change knows the path of its file."""
    assert Change(tmp_path, "a/b", None, b"").path == tmp_path / "a/b"
