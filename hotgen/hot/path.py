"""From a symbolic place in a template to a place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from hotgen.errors import Origin

if TYPE_CHECKING:
    from hotgen.hot.expr import Path

__all__ = ["NOWHERE", "Origin", "Origins", "Problem", "dotted"]


class Origins(Protocol):
    """Where the parts of a template come from; made by whoever made the template."""

    def locate(self, path: Path, *, key: bool = False) -> Origin | None:
        """Return the origin of *path*, or of the nearest part that encloses it.

        With *key*, the place of the key itself rather than of the value behind it.
        """


class _Nowhere:
    """The origins of a template that was made by no file."""

    def locate(self, path: Path, *, key: bool = False) -> Origin | None:  # noqa: ARG002 - the protocol's signature
        """Return nothing: there is no file to point at."""
        return None


NOWHERE: Final[Origins] = _Nowhere()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a symbolic place; `rule` is the id of the rule that says so.

    *key* points at the key rather than at its value. *origin* is set only where no path leads to
    the place, as in text that does not parse. *create* is true of what Heat minds only where it is
    to create a stack, and not where it is to validate a template.
    """

    path: Path
    message: str
    rule: str = ""
    key: bool = False
    origin: Origin | None = None
    create: bool = False


def dotted(path: Path) -> str:
    """Write *path* as Heat does: ``resources.web.properties.networks[0].port``."""
    return "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" if index else step
        for index, step in enumerate(path)
    )
