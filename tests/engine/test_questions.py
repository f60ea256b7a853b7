"""Generated questions: hotgen and Heat's engine give the same answer, in both modes.

The quick test asks a part of them, of the newest release and of an old one; the long one asks many
more of eight releases, most of the newest, and writes how often they agree into
``docs/measurements/agreement.md``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from hotgen.schema.catalog import Catalog
from tests.engine.generators.every import GENERATORS, sample
from tests.engine.known import is_known
from tests.engine.questions import Answer, answers, on_disk

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tests.engine.asking import Judge

SHARES: Final[Mapping[str, int]] = {
    "functions": 200,
    "nesting": 10,
    "parameters": 24,
    "properties": 12,
    "sections": 16,
    "texts": 6,
    "types": 80,
}
"""One of how many questions the quick test asks, by their generator."""
RELEASES: Final = (11, 13, 16, 19, 21, 22, 24, 27)
TABLE: Final = "../../docs/measurements/agreement.md"


def asked(
    judge: Callable[[str], Judge], major: int, name: str, share: int, folder: Path
) -> Iterator[Answer]:
    """Ask one in *share* of the questions of a generator of a release."""
    catalog = Catalog(major)
    questions = on_disk(sample(name, share, catalog), folder)
    yield from answers(judge(catalog.release.heat), catalog, questions)


@pytest.mark.parametrize("name", GENERATORS)
@pytest.mark.parametrize("major", [27, 16])
def test_agreement(judge: Callable[[str], Judge], tmp_path: Path, major: int, name: str) -> None:
    """What Heat refuses is refused, and nothing else."""
    found = asked(judge, major, name, SHARES[name], tmp_path)
    assert [str(each) for each in found if not (each.agrees or is_known(each))] == []


@pytest.mark.long
def test_agreement_of_many_releases(
    judge: Callable[[str], Judge], tmp_path: Path, golden: Golden
) -> None:
    """The table says how many answers differ, and for how many there is no reason known."""
    rows = []
    for major in RELEASES:
        for name in GENERATORS:
            folder = tmp_path / str(major) / name
            counts: Counter[str] = Counter()
            for each in asked(judge, major, name, long_share(name, major), folder):
                counts[verdict(each)] += 1
            rows.append(row(Catalog(major), name, counts))
    golden(TABLE, "\n".join([HEAD, *rows, ""]))


HEAD: Final = """\
# Agreement with Heat's engine

Generated questions, each asked in create mode and in validate mode. Made by
`pytest -m "engine and long" tests/engine/test_questions.py --update-golden`; the disagreements
themselves are listed by `python -m tests.engine.measure generated`, those whose reason is known in
`tests/engine/known.py`.

| Heat | generator | answers | accepted in error | refused in error | of these, reason known |
| --- | --- | ---: | ---: | ---: | ---: |"""


def long_share(name: str, major: int) -> int:
    """Return one of how many questions the long test asks: all about the newest release's types."""
    if major != RELEASES[-1]:
        return max(1, SHARES[name] // 4)
    return 1 if name == "types" else max(1, SHARES[name] // 8)


def verdict(answer: Answer) -> str:
    """Return what an answer counts as."""
    if answer.agrees:
        return "agrees"
    wrong = "refused" if answer.hotgen else "accepted"
    return f"{wrong}, known" if is_known(answer) else wrong


def row(catalog: Catalog, name: str, counts: Counter[str]) -> str:
    """Return a row of the table."""
    refused, accepted = (counts[each] + counts[f"{each}, known"] for each in _WRONG)
    known = sum(counts[f"{each}, known"] for each in _WRONG)
    cells = (catalog.release.heat, name, counts.total(), accepted, refused, known)
    return f"| {' | '.join(map(str, cells))} |"


_WRONG: Final = ("refused", "accepted")
