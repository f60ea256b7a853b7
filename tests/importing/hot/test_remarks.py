"""Comments are handed out once, to what they belong to."""

from __future__ import annotations

from hotgen.importing.hot.remarks import Remarks
from hotgen.text.comments import read_comments

TEXT = """\
# header

heat_template_version: 2018-08-31
# above all
resources:
  # above a
  a:  # behind a
    # above type
    type: A  # behind type
    # below a
  # above b
  b: {type: B}
# footer
"""


def remarks() -> Remarks:
    """Return all comments of the text."""
    return Remarks(read_comments(TEXT))


def test_where_comments_stand() -> None:
    """Above, behind and below; and at both ends of the file."""
    found = remarks()
    assert found.header == (" header",)
    assert found.footer == (" footer",)
    assert found.above(("resources",)) == (" above all",)
    assert found.above(("resources", "a")) == (" above a",)
    assert found.behind(("resources", "a")) == " behind a"
    assert found.below(("resources", "a")) == (" below a",)


def test_comments_are_written_once() -> None:
    """What has been handed out is gone."""
    found = remarks()
    path = ("resources", "a")
    assert found.above(path)
    assert found.above(path) == ()
    found.behind(path)
    assert found.behind(path) is None
    assert " above a" not in found.rest(path)


def test_rest() -> None:
    """What is left is found at the part that it is in, from its beginning to its end."""
    found = remarks()
    a, b = ("resources", "a"), ("resources", "b")
    assert found.rest(a) == (" above a", " behind a", " above type", " behind type", " below a")
    assert found.rest(a) == ()
    assert found.rest(()) == (" above all", " above b")
    assert found.rest(b) == ()


def test_more_remarks() -> None:
    """What is left out is said below the comments of its place, or at its owner."""
    path = ("resources", "a", "typ")
    found = Remarks(read_comments(TEXT), {("resources", "a"): (" more",), path: (" lost",)})
    assert found.above(("resources", "a")) == (" above a", " more")
    assert " lost" in found.rest(("resources", "a"))
