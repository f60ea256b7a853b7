"""Questions for hotgen and for Heat's engine, and where their answers differ.

A question is a template with its files, environments and parameters, on disk; each is asked twice,
what would be checked before a stack is created and what where a template is validated.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from hotgen.bundle import collect
from hotgen.hot.expr import from_data
from hotgen.validate.finding import Severity
from hotgen.validate.request import Mode, Request
from hotgen.validate.run import run

if TYPE_CHECKING:
    from hotgen.hot.expr import Value
    from hotgen.schema.catalog import Catalog
    from tests.engine.asking import Judge

Data: TypeAlias = Any
"""What JSON can hold."""

MAIN, ENVIRONMENT = "main.yaml", "env.yaml"


@dataclass(frozen=True)
class Question:
    """Texts by their file names, `MAIN` among them, and what is given beside them."""

    name: str
    files: Mapping[str, str]
    environments: tuple[str, ...] = ()
    parameters: Mapping[str, Data] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write the files into *folder*."""
        for name, text in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")


@dataclass(frozen=True)
class Case:
    """A question on disk."""

    name: str
    template: Path
    environments: tuple[Path, ...] = ()
    parameters: Mapping[str, Data] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What Heat says to a question in a mode, and what hotgen says."""

    name: str
    mode: Mode
    heat: str
    message: str
    hotgen: tuple[str, ...]
    """The errors that Heat would refuse the template for, with their rules."""

    @property
    def agrees(self) -> bool:
        """Whether both refuse, or neither does; what only a cloud knows is no disagreement."""
        return self.heat == "cloud" or (self.heat == "error") == bool(self.hotgen)

    def __str__(self) -> str:
        """Write what Heat says and what hotgen says in one line."""
        mine = self.hotgen[0] if self.hotgen else "ok"
        heat = f"{self.heat} {self.message}".strip().replace("\n", " ")
        return f"{self.mode} {self.name}: Heat: {heat[:400]}; hotgen: {mine[:200]}"


def question(
    name: str,
    template: Data,
    *,
    files: Mapping[str, Data] | None = None,
    environment: Data = None,
    parameters: Mapping[str, Data] | None = None,
) -> Question:
    """Return a question about data or texts."""
    texts = {MAIN: template, **(files or {})}
    if environment is not None:
        texts[ENVIRONMENT] = environment
    return Question(
        name,
        {file: each if isinstance(each, str) else _written(each) for file, each in texts.items()},
        (ENVIRONMENT,) if environment is not None else (),
        parameters or {},
    )


def _written(data: Data) -> str:
    """Return *data* as JSON, which is YAML as well: what stands before the brace sees to that."""
    return f"# data\n{json.dumps(data)}\n"


def answers(
    judge: Judge, catalog: Catalog, cases: Iterable[Case], modes: Iterable[Mode] = tuple(Mode)
) -> Iterator[Answer]:
    """Ask Heat and hotgen about *cases*, in each of *modes*."""
    modes = tuple(modes)
    for case in cases:
        for mode in modes:
            more = {"parameters": case.parameters, "mode": mode.value}
            judge.send_file(case.template, *case.environments, **more)
            mine = tuple(errors(case, catalog, mode))  # while Heat thinks
            said = judge.receive()
            yield Answer(case.name, mode, said.verdict, said.message, mine)


def errors(case: Case, catalog: Catalog, mode: Mode) -> Iterator[str]:
    """Yield the errors of *case* that Heat would refuse it for, as hotgen sees it."""
    found = collect(case.template, case.environments)
    parameters: Mapping[str, Value] = {k: from_data(v) for k, v in case.parameters.items()}
    request = Request(mode=mode, parameters=parameters, together=True)
    for each in run(found.bundle, catalog, problems=found.problems, request=request):
        if each.engine and each.severity is Severity.ERROR:
            yield f"{each.rule} {each.message}"


def on_disk(questions: Iterable[Question], folder: Path) -> Iterator[Case]:
    """Write *questions* below *folder*, each into a folder of its own, while it is its turn."""
    for index, each in enumerate(questions):
        place = folder / str(index)
        each.write(place)
        environments = tuple(place / name for name in each.environments)
        yield Case(each.name, place / MAIN, environments, each.parameters)
        shutil.rmtree(place)


def renamed(prefix: str, questions: Iterable[Question]) -> Iterator[Question]:
    """Yield *questions* with *prefix* before their names."""
    for each in questions:
        yield replace(each, name=f"{prefix}/{each.name}")
