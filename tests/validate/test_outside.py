"""What Heat's client sends although it is not part of the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.validate.conftest import Validate

FILE = "outputs: {o: {value: {get_file: FILE}}}\n"


@pytest.mark.parametrize("file", ["/etc/passwd", "file:///etc/passwd", "link"])
def test_files_outside_of_the_project(file: str, validate: Validate, tmp_path: Path) -> None:
    """It does not matter by which way they are reached."""
    (tmp_path / "link").symlink_to("/etc/passwd")

    [found] = [f for f in validate(FILE.replace("FILE", file)) if f.rule == "HOT172"]
    assert found.message == "'/etc/passwd' is outside of the project, and sent to the cloud"
    assert found.path == ("outputs", "o", "value", "get_file")


def test_other_folders_of_the_repository_are_the_project(
    validate: Validate, tmp_path: Path
) -> None:
    """Files may climb as far as that."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    main = "resources: {r: {type: repository/a/b/child.yaml}}\n"
    files = {
        "repository/a/b/child.yaml": FILE.replace(
            "FILE", "[../../c.yaml, ../../../d.yaml]"
        ).replace(
            "{get_file: [../../c.yaml, ../../../d.yaml]}",
            "[{get_file: ../../c.yaml}, {get_file: ../../../d.yaml}]",
        ),
        "repository/c.yaml": "{}\n",
        "d.yaml": "{}\n",
    }
    [found] = validate(main, files)
    assert (found.rule, found.path) == ("HOT172", ("outputs", "o", "value", 1, "get_file"))
    assert str(tmp_path / "d.yaml") in found.message


def test_without_a_repository_neighbours_are_fine(validate: Validate, tmp_path: Path) -> None:
    """What is not at the other end of the file system may belong to the project."""
    (tmp_path.parent / "beside.txt").write_text("x")
    assert validate(FILE.replace("FILE", "../beside.txt")) == []


def test_urls_are_told_once(validate: Validate) -> None:
    """They are neither fetched nor outside."""
    [found] = validate(FILE.replace("FILE", "https://example.org/a.sh"))
    assert found.rule == "HOT171"
    assert found.message.startswith("Heat's client fetches 'https://example.org/a.sh' anew")
