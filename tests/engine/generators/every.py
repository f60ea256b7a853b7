"""All generators by name."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from tests.engine.generators import functions, nesting, parameters, properties, sections, texts
from tests.engine.questions import Question

GENERATORS: Final[Mapping[str, Callable[[], Iterator[Question]]]] = {
    "functions": functions.questions,
    "nesting": nesting.questions,
    "parameters": parameters.questions,
    "properties": properties.questions,
    "sections": sections.questions,
    "texts": texts.questions,
}


def sample(name: str, share: int, seed: int = 0) -> Iterator[Question]:
    """Yield one of *share* questions of the generator *name*; others for another *seed*."""
    for each in GENERATORS[name]():
        if zlib.crc32(f"{seed} {each.name}".encode()) % share == 0:
            yield each
