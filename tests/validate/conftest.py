"""Validating a few lines of YAML, as from files on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from hotgen.bundle import collect
from hotgen.schema.catalog import Catalog
from hotgen.validate.run import run

if TYPE_CHECKING:
    from pathlib import Path

    from hotgen.validate.finding import Finding

UNUSED = {"HOT161", "HOT162"}


class Validate(Protocol):
    """Says what is wrong with a template and the files around it."""

    def __call__(  # noqa: PLR0913 - one for each thing that a test may vary
        self,
        text: str,
        files: dict[str, str] | None = None,
        *,
        release: str | None = None,
        version: str = "2021-04-16",
        vendor_types: tuple[str, ...] = (),
        unused: bool = False,
    ) -> list[Finding]:
        """Return the findings in *text*, which may leave its version out.

        What is declared and not used is only told with *unused*: few lines are seldom complete.
        """
        ...


@pytest.fixture
def validate(tmp_path: Path) -> Validate:
    """Write a template and its files into a folder, and validate what is there."""

    def found(  # noqa: PLR0913 - as above
        text: str,
        files: dict[str, str] | None = None,
        *,
        release: str | None = None,
        version: str = "2021-04-16",
        vendor_types: tuple[str, ...] = (),
        unused: bool = False,
    ) -> list[Finding]:
        everything = {"main.yaml": text, **(files or {})}
        for name, content in everything.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            has_version = name.endswith(".env.yaml") or "heat_template_version" in content
            head = "" if has_version else f"heat_template_version: {version}\n"
            path.write_text(head + content, encoding="utf-8")
        environments = [tmp_path / name for name in everything if name.endswith(".env.yaml")]
        collected = collect(tmp_path / "main.yaml", environments)
        findings = run(
            collected.bundle,
            Catalog(release),
            problems=collected.problems,
            vendor_types=vendor_types,
        )
        return [each for each in findings if unused or each.rule not in UNUSED]

    return found
