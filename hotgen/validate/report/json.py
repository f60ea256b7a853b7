"""Findings as JSON for programs; ``schemas/findings.schema.json`` says what is in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotgen.validate.finding import Finding

VERSION: Final = 1
"""The version of the format: keys may be added to it, and none taken away."""


def report(findings: Iterable[Finding]) -> str:
    """Return the whole report, with each finding on a line of its own."""
    rows = ",\n".join(json.dumps(record(finding)) for finding in findings)
    listed = f"[\n{rows}\n]" if rows else "[]"
    return f'{{"version": {VERSION}, "findings": {listed}}}\n'


def record(finding: Finding) -> dict[str, Any]:
    """Return what is told of one finding; what is not known is None."""
    origin = finding.origin
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "engine": finding.engine,
        "release": finding.release.major if finding.release else None,
        "file": origin.file if origin else finding.file,
        "line": origin.line if origin else None,
        "column": origin.column if origin else None,
        "end_line": origin.end_line if origin else None,
        "end_column": origin.end_column if origin else None,
        "path": [*finding.path],
        "chain": [*finding.chain],
        "message": finding.message,
    }
