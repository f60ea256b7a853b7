"""What is wrong with a TOSCA file, and what is lost of it: findings like those about templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hotgen.validate.finding import Finding, Severity

if TYPE_CHECKING:
    from hotgen.errors import Origin


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of findings, with the id and the name that a report shows."""

    id: str
    name: str
    severity: Severity = Severity.ERROR

    def at(self, origin: Origin, message: str) -> Finding:
        """Return the finding at *origin*."""
        return Finding(
            rule=self.id,
            name=self.name,
            severity=self.severity,
            engine=False,
            message=message,
            file=origin.file,
            origin=origin,
        )


INVALID: Final = Kind("TOSCA101", "invalid-tosca")
UNSUPPORTED: Final = Kind("TOSCA102", "unsupported-type")
FAILED: Final = Kind("TOSCA103", "translator-failure")
UNTRANSLATED: Final = Kind("TOSCA104", "untranslated-function")
LOST: Final = Kind("TOSCA201", "lost-in-translation", Severity.WARNING)
CHANGED: Final = Kind("TOSCA202", "changed-in-translation", Severity.WARNING)


class Refused(Exception):  # noqa: N818 - it refuses the file, for the caller to report
    """There is nothing to translate; *findings* say why."""

    def __init__(self, *findings: Finding) -> None:
        """Keep the findings."""
        super().__init__(*findings)
        self.findings = findings
