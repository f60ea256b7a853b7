"""Heat's own engine as a fixture: it is asked what it would do with a template.

Everything in this folder bears the mark ``engine``. The first run on a machine installs the Heat
releases from PyPI, see `hotgen.codegen.heat`; after that an engine starts in two seconds and
answers some hundred questions a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import Protocol

import pytest

from hotgen.bundle import Bundle
from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import newest, releases
from tests.engine.asking import HERE, Judge, Verdict, started

__all__ = ["Judge", "Verdict"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.engine)


@pytest.fixture(scope="session")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Judge]]:
    """Return what gives the judge of a Heat version; each starts once in a session."""
    with ExitStack() as running:

        @cache
        def start(version: str) -> Judge:
            log = tmp_path_factory.mktemp("judge") / "log.txt"
            return running.enter_context(started(version, log))

        yield start


class Asker(Protocol):
    """Asks about a bundle."""

    def __call__(self, bundle: Bundle, environment: str = "", **more: object) -> Verdict:
        """Return the verdict on *bundle* with one of its environments, or with none."""
        ...


@pytest.fixture(params=["oldest", "newest"])
def ask(request: pytest.FixtureRequest, judge: Callable[[str], Judge]) -> Asker:
    """Ask the oldest release that has a bundle's template version, and the newest release."""

    def ask(bundle: Bundle, environment: str = "", **more: object) -> Verdict:
        version = bundle.template.version
        release = newest()
        if request.param == "oldest":
            release = next(
                it for it in releases() if version in Catalog(it.major).template_versions
            )
        return judge(release.heat).ask_bundle(bundle, environment, **more)

    return ask
