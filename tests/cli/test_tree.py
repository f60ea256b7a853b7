"""Facts as a tree of text."""

from __future__ import annotations

from hotgen.cli.tree import lines, tree


def test_tree() -> None:
    """Children hang below their line; columns are as wide as their widest cell, or not there."""
    found = [
        tree("parameters", children=[tree("a", "", "x"), tree("long", "", "y\nand more")]),
        tree("empty"),
        tree("last", children=[tree("deep", children=[tree("deeper")])]),
    ]
    assert list(lines(found)) == [
        "├─ parameters",
        "│  ├─ a     x",
        "│  └─ long  y",
        "├─ empty",
        "└─ last",
        "   └─ deep",
        "      └─ deeper",
    ]
