"""What a rule found, with everything that a report needs."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hotgen.errors import Origin
    from hotgen.hot.expr import Path
    from hotgen.schema.model import Release


class Severity(enum.StrEnum):
    """How bad a finding is: Heat or its user will fail, or somebody may regret it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, in one place.

    `rule` is the id of the rule and `name` its name; with `engine`, Heat itself refuses it. `file`
    is the key of the template or environment in its bundle, `path` the symbolic place there, and
    `origin` the place in the file that the author wrote. `chain` says how a nested template was
    reached, resource by resource, from the main one; `others` are the chains of the templates that
    have the same mistake from the same place: variants of one nested stack. With `secret`, the line
    at `origin` must not be shown: it may hold the value of a hidden parameter. `release` is the one
    of Heat that this holds for, where a release was asked about.
    """

    rule: str
    name: str
    severity: Severity
    engine: bool
    message: str
    file: str
    path: Path = ()
    origin: Origin | None = None
    chain: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()
    secret: bool = False
    release: Release | None = None

    def __str__(self) -> str:
        """Write the finding in a line that editors and terminals can follow."""
        where = self.origin or self.file
        return f"{where}: {self.severity}: {self.message} [{self.rule} {self.name}]"

    def __lt__(self, other: Finding) -> bool:
        """Order findings as their author reads the files; those without a place come first."""
        return self._order() < other._order()

    def _order(self) -> tuple[object, ...]:
        place = self.origin
        where = (place.file, place.line, place.column) if place else (self.file, 0, 0)
        steps = tuple((isinstance(step, int), str(step)) for step in self.path)
        return (*where, self.rule, steps, self.message)
