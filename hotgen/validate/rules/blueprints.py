"""HOT90x: what building a blueprint finds wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.validate.finding import Finding
from hotgen.validate.rule import RULES, Rule

if TYPE_CHECKING:
    from hotgen.errors import HotgenError

_BROKEN = RULES["HOT901"] = Rule(
    "HOT901",
    "broken-blueprint",
    """A blueprint cannot be built.

    It is not Python, or what it does is refused where its author has written it. There is no
    template to check until that is put right.
    """,
)


def broken(error: HotgenError, file: str) -> Finding:
    """Return what is wrong with the blueprint in *file* that *error* has come of."""
    notes = "".join(f"; {note.message}: {note.origin}" for note in error.notes)
    return Finding(
        rule=_BROKEN.id,
        name=_BROKEN.name,
        severity=_BROKEN.severity,
        engine=_BROKEN.engine,
        message=error.message + notes,
        file=file,
        origin=error.origin,
    )
