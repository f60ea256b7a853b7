"""Which files are taken for TOSCA, and which archives are safe to unpack."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from hotgen.errors import UsageError
from hotgen.importing.tosca import source
from hotgen.importing.tosca.findings import Refused
from hotgen.importing.tosca.source import open_source, plain

Write = Callable[[str, str], Path]

META = "TOSCA-Metadata/TOSCA.meta"
TOSCA = "tosca_definitions_version: tosca_simple_yaml_1_0\n"


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that makes an archive of texts by name."""

    def archive(files: dict[str | ZipInfo, str]) -> Path:
        path = tmp_path / "app.csar"
        with ZipFile(path, "w") as file:
            for name, text in files.items():
                file.writestr(name, text)
        return path

    return archive


def refusal(path: Path) -> str:
    """Return why the file at *path* is refused."""
    with pytest.raises(Refused) as refused:
        open_source(path)
    [finding] = refused.value.findings
    assert finding.rule == "TOSCA101"
    return f"{finding.origin}: {finding.message}".removeprefix(f"{path.parent}/")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: the file is empty; a TOSCA file is YAML"),
        ("- a\n", "1:1: a TOSCA file must be a mapping; found a list"),
        ("a: [1", "1:6: not YAML: while parsing a flow sequence, expected ',' or ']'"),
        (
            "# mine\nheat_template_version: rocky\n",
            "2:1: this is a HOT template already; `hotgen import` makes a blueprint of it",
        ),
    ],
)
def test_other_files_are_refused(write: Write, text: str, message: str) -> None:
    """The message says what it is, and where that can be seen."""
    assert refusal(write("app.yaml", text)).startswith(f"app.yaml:{message}")


def test_what_cannot_be_read_is_a_wrong_command_line(tmp_path: Path) -> None:
    """There is no such file, or it is a folder."""
    with pytest.raises(UsageError, match="cannot read the file: no such file or directory"):
        open_source(tmp_path / "app.yaml")
    with pytest.raises(UsageError, match="cannot read the file: is a directory"):
        open_source(tmp_path)


def test_archive_that_is_none_is_refused(write: Write) -> None:
    """Its name says that it should be one."""
    message = "app.csar:1:1: an archive (CSAR) is a ZIP file; this is none, though it ends in .csar"
    assert refusal(write("app.csar", "text")) == message


def test_document_of_an_archive_is_found(archive: Callable[..., Path]) -> None:
    """The metadata name it, or it is the only YAML file on top."""
    named = {META: "Entry-Definitions: defs/app.yaml\n", "defs/app.yaml": TOSCA, "run.sh": "run"}
    found = open_source(archive(named))
    assert found.archive
    assert found.entry == "defs/app.yaml"
    assert found.document is not None
    assert found.files.read("defs/../run.sh") == b"run"
    assert found.files.read("defs/run.sh") is None
    assert open_source(archive({"app.yaml": TOSCA, "a/b.yaml": ""})).entry == "app.yaml"


@pytest.mark.parametrize(
    "files",
    [
        {"a.yaml": TOSCA, "b.yaml": TOSCA},
        {META: "[", "a.yaml": TOSCA},
        {META: "a: b", "a.yaml": TOSCA},
        {META: "Entry-Definitions: nowhere.yaml", "a.yaml": TOSCA},
    ],
)
def test_archive_without_a_document_is_left_to_the_parser(
    archive: Callable[..., Path], files: dict[str, str]
) -> None:
    """tosca-parser knows what is wrong with an archive."""
    assert open_source(archive(files)).document is None


def link(name: str) -> ZipInfo:
    """Return the entry of a symbolic link."""
    info = ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../evil.sh", "the archive holds '../evil.sh', which would be unpacked outside of it"),
        ("/etc/evil", "the archive holds '/etc/evil', which would be unpacked outside of it"),
        ("a\\..\\..\\b", "the archive holds 'a\\\\..\\\\..\\\\b', which would be unpacked outside"),
        (link("evil"), "the archive holds 'evil', which is a link; it may hold files only"),
    ],
)
def test_archive_that_leads_out_of_itself_is_refused(
    archive: Callable[..., Path], name: str | ZipInfo, message: str
) -> None:
    """Nothing of it is unpacked."""
    assert refusal(archive({name: ""})).startswith(f"app.csar:1:1: {message}")


def test_archive_that_would_fill_the_disk_is_refused(
    archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is a limit for the size of all files, and for how many there are."""
    path = archive({"a": "x" * 100, "b": ""})
    monkeypatch.setattr(source, "MOST_BYTES", 99)
    assert refusal(path).startswith("app.csar:1:1: the archive holds 100 bytes;")
    monkeypatch.setattr(source, "MOST_FILES", 1)
    assert refusal(path).startswith("app.csar:1:1: the archive holds 2 files; 1 are the most")


@pytest.mark.parametrize(
    ("path", "result"),
    [("a/b", "a/b"), ("../a/./b", "a/b"), ("/a/../b", "b"), ("../..", ""), ("a/../../b", "b")],
)
def test_plain_path_leads_nowhere_else(path: str, result: str) -> None:
    """Steps up and from the root are left out."""
    assert plain(path) == result
