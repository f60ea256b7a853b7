"""How commands report what is wrong with templates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hotgen.cli.console import coloured, located, say
from hotgen.validate.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.validate.finding import Finding


def report(findings: Iterable[Finding]) -> int:
    """Print *findings* to standard error; the exit code is 1 if an error is among them."""
    found = [*findings]
    if found:
        from hotgen.validate.report import text

        say(text.report(map(_as_shown, found), colour=coloured()).rstrip())
    return int(any(finding.severity is Severity.ERROR for finding in found))


def _as_shown(finding: Finding) -> Finding:
    """Return *finding* with the file's name as a user in the current folder would write it."""
    origin = finding.origin
    return finding if origin is None else replace(finding, origin=located(origin))
