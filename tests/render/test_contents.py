"""What the files of a bundle contain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen.bundle import Bundle
from hotgen.errors import BlueprintError
from hotgen.hot.environment import Environment
from hotgen.hot.template import Template
from hotgen.project import Blueprint, Target
from hotgen.render.contents import contents
from hotgen.render.header import Header, read

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATE = Template(version="2018-08-31")
TARGET = Target(
    name="north",
    argument="north",
    source="web-tier",
    blueprint=Blueprint("web-tier", Path("/blueprints/web_tier.py")),
)


def bundle(files: Mapping[str, str | bytes]) -> Bundle:
    """Return a bundle with every kind of file, and *files* for ``get_file``."""
    return Bundle(
        name="north",
        template=TEMPLATE,
        nested={"web-server.yaml": TEMPLATE},
        files=files,
        environments={"small": Environment(parameters={"image": "cirros"})},
    )


def test_names() -> None:
    """The main template comes first, then nested ones, environments and the files they read."""
    found = contents(bundle({"boot.sh": "", "etc/logo": b"\0"}), TARGET)
    assert list(found) == [
        "north.yaml",
        "web-server.yaml",
        "small.env.yaml",
        "boot.sh",
        "etc/logo",
    ]


def test_headers() -> None:
    """All YAML bears the header; that of the main template lists the files that bear none."""
    found = contents(bundle({"etc/logo": b"\0", "boot.sh": "echo\n"}), TARGET)
    plain = Header("web-tier", "north")
    assert {name: read(data) for name, data in found.items()} == {
        "north.yaml": Header("web-tier", "north", ("boot.sh", "etc/logo")),
        "web-server.yaml": plain,
        "small.env.yaml": plain,
        "boot.sh": None,
        "etc/logo": None,
    }


def test_files_are_kept_as_they_are() -> None:
    """Text becomes UTF-8, and bytes stay what they are."""
    found = contents(bundle({"text": "ä\r\n", "data": b"\xff"}), TARGET)
    assert (found["text"], found["data"]) == ("ä\r\n".encode(), b"\xff")


@pytest.mark.parametrize(
    "name", ["../x", "/etc/passwd", "a/../../x", "a//b", "./x", "x/", "a\nb", " x", ""]
)
def test_file_outside_of_the_folder(name: str) -> None:
    """A name that leads out of the folder, or that could not be listed, is refused."""
    with pytest.raises(BlueprintError, match="a rendered file cannot be called"):
        contents(bundle({name: ""}), TARGET)


@pytest.mark.parametrize("name", ["north.yaml", "web-server.yaml", "small.env.yaml"])
def test_two_files_of_one_name(name: str) -> None:
    """No file takes the place of another one."""
    with pytest.raises(BlueprintError, match=f"two files of north have one name, '{name}'"):
        contents(bundle({name: ""}), TARGET)
