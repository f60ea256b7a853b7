"""Heat's own engine as a fixture: it is asked what it would do with a template.

Everything in this folder bears the mark ``engine``. The first run on a machine installs the Heat
releases from PyPI, see `hotgen.codegen.heat`; after that an engine starts in two seconds and
answers some hundred questions a second.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

from hotgen.bundle import Bundle
from hotgen.codegen import heat
from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import newest, releases
from hotgen.text.dump import dump, dump_environment

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.engine)


@dataclass(frozen=True)
class Verdict:
    """What the engine says: ``ok``, ``error``, or ``cloud`` where only a cloud could say it.

    *kind*, *path* and *message* are those of the engine's first error, which is *nested* if it
    comes when a nested stack is created. *skipped* are the checks of single resources that need a
    cloud, *assumed* what its services are believed to be able to.
    """

    verdict: str
    skipped: Sequence[Mapping[str, str]]
    assumed: Sequence[str]
    kind: str = ""
    path: Sequence[str] = ()
    message: str = ""
    nested: bool = False


@dataclass(frozen=True)
class Judge:
    """The engine of one Heat release; ``judge.py`` says what else a question can have."""

    version: str
    process: subprocess.Popen[str]
    log: Path

    def ask(
        self,
        template: str,
        *,
        environment: str = "",
        files: Mapping[str, str] | None = None,
        **more: object,
    ) -> Verdict:
        """Ask about the texts of a *template*, an *environment* and *files* beside them."""
        texts = {**(files or {}), "main.yaml": template}
        if environment:
            texts["env.yaml"] = environment
            more["environments"] = ["env.yaml"]
        return self._ask(template="main.yaml", files=texts, **more)

    def ask_bundle(self, bundle: Bundle, environment: str = "", **more: object) -> Verdict:
        """Ask about a *bundle* with one of its environments, or with none."""
        files = {name: dump(template) for name, template in bundle.templates()}
        for path, content in bundle.files.items():
            assert isinstance(content, str)
            files[path] = content
        values = dump_environment(bundle.environments[environment]) if environment else ""
        return self.ask(files.pop(bundle.main), files=files, environment=values, **more)

    def ask_file(self, template: Path, *environments: Path, **more: object) -> Verdict:
        """Ask about a *template* and *environments* on disk."""
        paths = [str(path) for path in environments]
        return self._ask(template=str(template), environments=paths, **more)

    def _ask(self, **question: object) -> Verdict:
        questions, answers = self.process.stdin, self.process.stdout
        assert questions is not None
        assert answers is not None
        questions.write(json.dumps(question) + "\n")
        questions.flush()
        answer = answers.readline()
        if not answer:
            pytest.fail(f"Heat {self.version} ended:\n{self.log.read_text()}", pytrace=False)
        return Verdict(**json.loads(answer))


@pytest.fixture(scope="session")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Judge]]:
    """Return what gives the judge of a Heat version; each starts once in a session."""
    with ExitStack() as running:

        @cache
        def start(version: str) -> Judge:
            log = tmp_path_factory.mktemp("judge") / "log.txt"
            process = running.enter_context(_start(version, log))
            running.callback(process.kill)  # to end by itself takes it a second
            return Judge(version, process, log)

        yield start


def _start(version: str, log: Path) -> subprocess.Popen[str]:
    installed = heat.prepare(version)
    with log.open("w") as errors:
        return subprocess.Popen(
            installed.command(HERE / "judge.py"),
            env=installed.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        )


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
