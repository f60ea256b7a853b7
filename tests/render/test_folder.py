"""What has to be changed in a folder, and what belongs to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.errors import HotgenError
from hotgen.render.folder import Change, changes, header
from hotgen.render.header import Header

if TYPE_CHECKING:
    from pathlib import Path


def yaml(*files: str, body: str = "") -> bytes:
    """Return a rendered file whose header lists *files*."""
    comment = str(Header("app", "app", files)).replace("\n", "\n# ")
    return f"# {comment}\n---\n{body}".encode()


def put(folder: Path, **files: bytes) -> None:
    """Write files; two underscores stand for a slash, one for a dot."""
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_new_folder(tmp_path: Path) -> None:
    """Everything is new in a folder that is not there yet."""
    folder = tmp_path / "app"
    assert changes(folder, {"app.yaml": yaml()}) == [Change(folder, "app.yaml", None, yaml())]


def test_nothing_to_do(tmp_path: Path) -> None:
    """What is right already is no change, and neither are the files of others."""
    put(tmp_path, app_yaml=yaml("run.sh"), run_sh=b"x", notes_yaml=b"mine", README=b"mine")
    assert changes(tmp_path, {"app.yaml": yaml("run.sh"), "run.sh": b"x"}) == []


def test_changed_and_gone(tmp_path: Path) -> None:
    """A file with the header is replaced or removed, in deeper folders, too."""
    put(tmp_path, app_yaml=yaml(body="old"), old_env_yaml=yaml(), deep__web_yaml=yaml())
    assert changes(tmp_path, {"app.yaml": yaml()}) == [
        Change(tmp_path, "app.yaml", yaml(body="old"), yaml()),
        Change(tmp_path, "old.env.yaml", yaml(), None),
        Change(tmp_path, "deep/web.yaml", yaml(), None),
    ]


def test_listed_files(tmp_path: Path) -> None:
    """A file without a header is hotgen's if the header of a template lists it."""
    put(tmp_path, app_yaml=yaml("run.sh", "gone.sh"), run_sh=b"old", gone_sh=b"", other_sh=b"")
    assert changes(tmp_path, {"app.yaml": yaml("run.sh"), "run.sh": b"new"}) == [
        Change(tmp_path, "app.yaml", yaml("run.sh", "gone.sh"), yaml("run.sh")),
        Change(tmp_path, "run.sh", b"old", b"new"),
        Change(tmp_path, "gone.sh", b"", None),
    ]


@pytest.mark.parametrize("name", ["app.yaml", "run.sh"])
def test_never_replaces_files_of_others(name: str, tmp_path: Path) -> None:
    """A file that hotgen did not make stands in the way, and the message says so."""
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(HotgenError, match="hotgen did not make this file") as caught:
        changes(tmp_path, {name: b"new"})
    assert caught.value.origin is not None
    assert caught.value.origin.file == str(tmp_path / name)


def test_takes_over_an_equal_file(tmp_path: Path) -> None:
    """A file that has the right content already is nobody's loss."""
    put(tmp_path, run_sh=b"same")
    assert changes(tmp_path, {"run.sh": b"same"}) == []


def test_a_list_leads_nowhere_else(tmp_path: Path) -> None:
    """Whatever a header lists, only files below the folder are hotgen's."""
    folder = tmp_path / "app"
    put(
        tmp_path,
        victim=b"",
        app__app_yaml=yaml("../victim", str(tmp_path / "victim"), "link/victim"),
    )
    (folder / "link").symlink_to(tmp_path)
    assert changes(folder, {"app.yaml": yaml()}) == [
        Change(folder, "app.yaml", (folder / "app.yaml").read_bytes(), yaml())
    ]


def test_header_of_a_folder(tmp_path: Path) -> None:
    """A folder was rendered to if there is a header right in it, or one below that names it."""
    put(tmp_path, app__a_yaml=b"mine", app__b_yaml=yaml())
    assert header(tmp_path / "app") == Header("app", "app")
    assert header(tmp_path) is None
    put(tmp_path, other__app__c_yaml=yaml(), deep__app__sub__c_yaml=yaml())
    assert header(tmp_path / "other") is None
    assert header(tmp_path / "deep" / "app") == Header("app", "app")
