"""What is being built right now, so that nothing made in ``build()`` is lost in silence."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_made: ContextVar[list[object] | None] = ContextVar("_made", default=None)


@contextmanager
def recording() -> Iterator[list[object]]:
    """Collect, in order, every resource and component that is made inside the ``with`` block."""
    made: list[object] = []
    token = _made.set(made)
    try:
        yield made
    finally:
        _made.reset(token)


def register(thing: object) -> None:
    """Remember that *thing* was made, where somebody asked."""
    made = _made.get()
    if made is not None:
        made.append(thing)


def name_of(thing: object) -> str:
    """Return the attribute that *thing* was assigned to, or nothing."""
    name: str = vars(thing).get("_name", "")
    return name
