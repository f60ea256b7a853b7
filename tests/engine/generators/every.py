"""All generators by name."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from hotgen.schema.catalog import Catalog
from tests.engine.generators import (
    functions,
    nesting,
    parameters,
    properties,
    sections,
    texts,
    types,
)
from tests.engine.questions import Question


def _for_any(make: Callable[[], Iterator[Question]]) -> Callable[[Catalog], Iterator[Question]]:
    """Return a generator of questions that are the same for every release."""
    return lambda _: make()


GENERATORS: Final[Mapping[str, Callable[[Catalog], Iterator[Question]]]] = {
    "functions": _for_any(functions.questions),
    "nesting": _for_any(nesting.questions),
    "parameters": _for_any(parameters.questions),
    "properties": _for_any(properties.questions),
    "sections": _for_any(sections.questions),
    "texts": _for_any(texts.questions),
    "types": types.questions,
}


def sample(name: str, share: int, catalog: Catalog, seed: int = 0) -> Iterator[Question]:
    """Yield one of *share* questions of the generator *name*; others for another *seed*."""
    for each in GENERATORS[name](catalog):
        if zlib.crc32(f"{seed} {each.name}".encode()) % share == 0:
            yield each
