"""The file that is to be translated: TOSCA YAML, or an archive (CSAR) with it inside."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, Protocol
from zipfile import BadZipFile, ZipFile, is_zipfile

import yaml

from hotgen.errors import HotgenError, Origin, UsageError
from hotgen.importing.tosca.document import read
from hotgen.importing.tosca.findings import INVALID, Refused

if TYPE_CHECKING:
    from hotgen.importing.tosca.document import Document

MOST_FILES: Final = 10_000
MOST_BYTES: Final = 256 * 1024 * 1024
"""What an archive may hold, unpacked."""

_SUFFIXES: Final = frozenset({".csar", ".zip"})
_META: Final = "TOSCA-Metadata/TOSCA.meta"
_ENTRY: Final = "Entry-Definitions"


class Files(Protocol):
    """The files around a TOSCA file, by paths that are joined as in a folder."""

    def read(self, path: str) -> bytes | None:
        """Return what is in the file at *path*, if it is there."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """A TOSCA file: where it is, what it says, and the files around it.

    `entry` is its path among `files`. In an archive that cannot be read so far, there is no
    `document`; tosca-parser will say why.
    """

    path: Path
    entry: str
    files: Files
    document: Document | None
    archive: bool = False

    def shown(self, file: str) -> str:
        """Return the *file* among `files` as a user would call it."""
        return f"{self.path}/{file}" if self.archive else file


class Folder:
    """The files on disk."""

    def read(self, path: str) -> bytes | None:
        """Return what is in the file at *path*, if it is there."""
        try:
            return Path(path).read_bytes()
        except (OSError, ValueError):
            return None


class Archive:
    """The files in an archive; no path leads out of it."""

    def __init__(self, file: ZipFile) -> None:
        """Remember what is in *file*."""
        self._file = file
        self._names = {info.filename for info in file.infolist() if not info.is_dir()}

    def read(self, path: str) -> bytes | None:
        """Return what is in the file at *path*, if it is there."""
        name = plain(path)
        if name not in self._names:
            return None
        try:
            return self._file.read(name)
        except (BadZipFile, RuntimeError, OSError, NotImplementedError) as error:
            raise HotgenError(f"{self._file.filename}: cannot read {name}: {error}") from error

    def entry(self) -> str | None:
        """Return the path of the TOSCA file that the metadata name, or the only one on top."""
        if (meta := self.read(_META)) is not None:
            try:
                found = yaml.safe_load(meta)
            except (yaml.YAMLError, ValueError):
                return None
            entry = found.get(_ENTRY) if isinstance(found, dict) else None
            return entry if isinstance(entry, str) else None
        top = [name for name in self._names if "/" not in name and name.endswith((".yaml", ".yml"))]
        return top[0] if len(top) == 1 else None


def plain(path: str) -> str:
    """Return *path* without steps that lead up or nowhere: ``b/c`` for ``../a/../b/./c``."""
    steps: list[str] = []
    for step in PurePosixPath(path).parts:
        if step == "..":
            del steps[-1:]
        elif step != "/":
            steps.append(step)
    return "/".join(steps)


def open_source(path: Path) -> Source:
    """Return what is at *path*; `Refused` if it cannot be TOSCA, `UsageError` if there is none."""
    try:
        text = b"" if is_zipfile(path) else path.read_bytes()
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        message = f"cannot read the file: {reason}"
        raise UsageError(message, origin=Origin(str(path), 1)) from error
    if not text and is_zipfile(path):
        return _archive(path)
    if path.suffix.lower() in _SUFFIXES:
        message = f"an archive (CSAR) is a ZIP file; this is none, though it ends in {path.suffix}"
        raise Refused(INVALID.at(Origin(str(path), 1), message))
    return Source(path, str(path), Folder(), read(text, str(path)))


def _archive(path: Path) -> Source:
    try:
        file = ZipFile(path)
    except (BadZipFile, OSError) as error:
        message = f"the archive cannot be read: {error}"
        raise Refused(INVALID.at(Origin(str(path), 1), message)) from error
    if message := _danger(file):
        raise Refused(INVALID.at(Origin(str(path), 1), message))
    files = Archive(file)
    entry = files.entry()
    text = files.read(entry) if entry else None
    if entry is None or text is None:
        return Source(path, "", files, None, archive=True)
    return Source(path, plain(entry), files, read(text, f"{path}/{plain(entry)}"), archive=True)


def _danger(file: ZipFile) -> str:
    """Return what is not safe to unpack, if anything."""
    members = file.infolist()
    if len(members) > MOST_FILES:
        return f"the archive holds {len(members)} files; {MOST_FILES} are the most that is unpacked"
    size = sum(member.file_size for member in members)
    if size > MOST_BYTES:
        mebibytes = MOST_BYTES // 1024**2
        return f"the archive holds {size} bytes; {mebibytes} MiB are the most that is unpacked"
    for member in members:
        steps = PurePosixPath(member.filename.replace("\\", "/")).parts
        if ".." in steps or steps[:1] == ("/",):
            return f"the archive holds {member.filename!r}, which would be unpacked outside of it"
        if stat.S_ISLNK(member.external_attr >> 16):
            return f"the archive holds {member.filename!r}, which is a link; it may hold files only"
    return ""
