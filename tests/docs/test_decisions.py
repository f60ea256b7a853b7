"""The index of decisions names every page, and no two pages share a number."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"


def test_index_names_every_page() -> None:
    """A page that is written is found."""
    pages = [path.name for path in sorted(FOLDER.glob("0*.md"))]
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"\]\((0.*?\.md)\)", index) == pages


def test_numbers_are_consecutive() -> None:
    """A number means one page."""
    numbers = [int(path.name.split("-")[0]) for path in sorted(FOLDER.glob("0*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
