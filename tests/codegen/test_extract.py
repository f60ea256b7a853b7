"""Heat's facts become ``schemas/``."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from hotgen import data
from hotgen.codegen import extract
from hotgen.errors import UsageError
from hotgen.schema.model import Release

if TYPE_CHECKING:
    from pathlib import Path

    from hotgen.codegen.extract import Knowledge

OLD = Release("27.0.1", "2026.2", "hibiscus")
NEW = Release("28.0.0", "2027.1", "iris")


def _knowledge() -> Knowledge:
    server = {"client": "nova", "attributes": {"show": {"type": "map"}}}
    gone = {"attributes": {"show": {"type": "map"}}}
    release = {"hook_types": ["pre-create"], "custom_constraints": {"nova.flavor": {}}}
    return {
        27: {"release": release, "types": {"OS::Nova::Server": server, "OS::Old::Thing": gone}},
        28: {"release": release, "types": {"OS::Nova::Server": {**server, "entity": "servers"}}},
    }


def test_the_files_hold_what_was_extracted(tmp_path: Path) -> None:
    """What is read back from the files is what they were made of."""
    extract._write(tmp_path, extract.files([OLD, NEW], _knowledge()))
    assert extract.read(tmp_path) == _knowledge()
    assert extract.read_releases(tmp_path) == [OLD, NEW]


def test_a_type_is_a_file() -> None:
    """All releases share the file of a type, and the index says who has the type."""
    texts = extract.files([OLD, NEW], _knowledge())
    assert json.loads(texts["resource_types/OS/Nova/Server.json"]) == {
        "client": "nova",
        "entity": "servers",
        "before": [{"until": 27, "entity": None}],
        "attributes": {"show": {"type": "map"}},
    }
    assert json.loads(texts["resource_types.json"]) == {
        "OS::Nova::Server": {},
        "OS::Old::Thing": {"until": 27},
    }


def test_a_release_that_changes_nothing_changes_one_file() -> None:
    """Only the list of releases has a new row."""
    known = {27: _knowledge()[27]}
    before = extract.files([OLD], known)
    after = extract.files([OLD, NEW], {**known, 28: known[27]})
    assert {name for name in before | after if before[name] != after[name]} == {"releases.json"}


def test_check_shows_what_is_stale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, and the difference is printed."""
    texts = extract.files([OLD, NEW], _knowledge())
    extract._write(tmp_path, texts)
    assert extract._check(tmp_path, texts) == 0
    (tmp_path / "releases.json").write_text("[]\n")
    assert extract._check(tmp_path, texts) == 1
    assert '+  {"heat": "28.0.0", "openstack": "2027.1", "name": "iris"}' in capsys.readouterr().out
    assert (tmp_path / "releases.json").read_text() == "[]\n"


def test_a_type_that_no_release_has_is_removed(tmp_path: Path) -> None:
    """Files of types are wholly the extractor's; other files in the folder are not."""
    extract._write(tmp_path, extract.files([OLD, NEW], _knowledge()))
    (tmp_path / "kinds.json").write_text("{}")
    new = {28: _knowledge()[28]}
    assert extract._check(tmp_path, extract.files([NEW], new)) == 1
    extract._write(tmp_path, extract.files([NEW], new))
    assert not (tmp_path / "resource_types/OS/Old/Thing.json").exists()
    assert (tmp_path / "kinds.json").exists()


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    """An empty folder is a beginning, not an error."""
    assert extract.read(tmp_path) == {}


def test_an_unknown_release_is_refused() -> None:
    """The releases that can be extracted are those of ``schemas/``."""
    with pytest.raises(UsageError, match="there is no release '270' in schemas/; did you mean"):
        extract._choose([OLD, NEW], ["270"])


def test_a_new_release_needs_its_names() -> None:
    """A release is added with a version, an id and a name."""
    assert extract._parse("28.0.0=2027.1,iris") == NEW
    with pytest.raises(UsageError, match=r"allowed: 28.0.0=2027.1,name"):
        extract._parse("28.0.0")


def test_the_committed_files_are_in_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Each committed file is, to the byte, what its own facts are written as."""
    folder = data.schemas()
    texts = extract.files(extract.read_releases(folder), extract.read(folder))
    stale = extract._check(folder, texts)
    assert not stale, capsys.readouterr().out


@pytest.mark.engine
@pytest.mark.parametrize("index", [0, -1], ids=["oldest", "newest"])
def test_the_committed_files_are_what_heat_says(
    index: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Heat's own source, fetched anew, says to the byte what is committed."""
    major = str(extract.read_releases(data.schemas())[index].major)
    stale = extract.run(Namespace(release=[major], add=None, check=True))
    assert not stale, capsys.readouterr().out
