"""The comment by which hotgen knows its own files again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.hot.template import Template
from hotgen.render.header import Header, read
from hotgen.text.dump import dump

NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


def rendered(header: Header) -> bytes:
    """Return a template with *header*."""
    return dump(Template(version="2018-08-31"), header=str(header)).encode()


def test_text() -> None:
    """The comment says what made the file, how to make it anew, and what belongs to it."""
    header = Header("web-tier", "north", ("boot.sh", "etc/app.conf"))
    assert rendered(header).decode().partition("heat_template_version")[0].removesuffix(
        "---\n"
    ) == (
        "# Made by hotgen: changes here will be lost.\n"
        "# Blueprint: web-tier\n"
        "# Command: hotgen render north\n"
        "# Files:\n"
        "#   boot.sh\n"
        "#   etc/app.conf\n"
    )


@given(st.builds(Header, NAMES, NAMES, st.lists(NAMES).map(tuple)))
def test_is_read_as_it_was_written(header: Header) -> None:
    """What stands in the comment comes back, whatever the names."""
    assert read(rendered(header)) == header


def test_names_with_spaces() -> None:
    """A path with spaces stays one word of the command, and a file's name stays itself."""
    header = Header("my stacks/app.py", "my stacks/app.py", ("two words.txt",))
    assert "hotgen render 'my stacks/app.py'" in str(header)
    assert read(rendered(header)) == header


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"heat_template_version: rocky\n",
        b"# mine\n# Made by hotgen: changes here will be lost.\n",
        b"Made by hotgen: changes here will be lost.\n",
        b"\xff\xfe\x00",
    ],
)
def test_files_of_others(data: bytes) -> None:
    """A file that does not begin with the comment is somebody else's."""
    assert read(data) is None


def test_changed_comment() -> None:
    """A comment that somebody has changed does no harm."""
    data = b"# Made by hotgen: changes here will be lost.\n# Blueprint: 'x\n"
    assert read(data) == Header("", "")
