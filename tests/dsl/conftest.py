"""What the tests of the DSL share: an author of blueprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dsl.authoring import Author, authoring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    """Return somebody who writes blueprints into a folder of their own."""
    with authoring(tmp_path) as someone:
        yield someone
