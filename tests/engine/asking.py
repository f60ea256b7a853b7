"""A process with Heat's own engine: it is asked what it would do with a template."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from hotgen.bundle import Bundle
from hotgen.codegen import heat
from hotgen.text.dump import dump, dump_environment

HERE = Path(__file__).parent


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


@dataclass
class Judge:
    """The engine of one Heat release; ``judge.py`` says what else a question can have."""

    version: str
    process: subprocess.Popen[str]
    log: Path
    sent: int = field(default=0, init=False)

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
        self.send_file(template, *environments, **more)
        return self.receive()

    def send_file(self, template: Path, *environments: Path, **more: object) -> None:
        """Ask about a *template* and *environments* on disk; do not wait for the answer."""
        paths = [str(path) for path in environments]
        self._send(template=str(template), environments=paths, **more)

    def receive(self) -> Verdict:
        """Return the answer to what was sent last; what nobody came to read is passed over."""
        while True:
            answer = json.loads(self._line())
            if answer.pop("id") == self.sent:
                return Verdict(**answer)

    def _line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"Heat {self.version} ended:\n{self.log.read_text()}")
        return line

    def _ask(self, **question: object) -> Verdict:
        self._send(**question)
        return self.receive()

    def _send(self, **question: object) -> None:
        assert self.process.stdin is not None
        self.sent += 1
        self.process.stdin.write(json.dumps({"id": self.sent, **question}) + "\n")
        self.process.stdin.flush()


@contextmanager
def started(version: str, log: Path) -> Iterator[Judge]:
    """Start the judge of a Heat version, which is installed if it is not there; end it then."""
    installed = heat.prepare(version)
    with (
        log.open("w") as errors,
        subprocess.Popen(
            installed.command(HERE / "judge.py"),
            env=installed.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        ) as process,
    ):
        yield Judge(version, process, log)
        process.kill()  # to end by itself takes it a second
