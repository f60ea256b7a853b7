"""Where hotgen finds the files that it brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotgen import data


def test_beside_the_package_in_a_checkout() -> None:
    """In a checkout, the folders stand beside the package."""
    root = Path(data.__file__).parents[1]
    assert (data.schemas(), data.blueprints()) == (root / "schemas", root / "blueprints")


def test_inside_the_package_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a wheel was installed, they are inside it, and what is beside it is someone else's."""
    package = tmp_path / "hotgen"
    (package / "_data" / "schemas").mkdir(parents=True)
    (tmp_path / "schemas").mkdir()
    monkeypatch.setattr(data, "_PACKAGE", package)
    assert data.schemas() == package / "_data" / "schemas"
