"""Findings as text for people: one line each, then the line of the file that is meant."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hotgen.validate.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.errors import Origin
    from hotgen.validate.finding import Finding

_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_COLOURS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_WIDEST: Final = 120


def report(findings: Iterable[Finding], *, colour: bool = False) -> str:
    """Return the whole report, ending with a line that counts; empty where nothing was found.

    There is no *colour* where the environment variable ``NO_COLOR`` forbids it.
    """
    found = list(findings)
    if not found:
        return ""
    colour = colour and not os.environ.get("NO_COLOR")
    sources = _Sources()
    parts = [line for each in found for line in _lines(each, sources, colour=colour)]
    return "\n".join([*parts, summary(found), ""])


def summary(findings: Iterable[Finding]) -> str:
    """Return how many errors and warnings there are: ``2 errors, 1 warning``."""
    severities = [each.severity for each in findings]
    counts = {severity: severities.count(severity) for severity in Severity}
    words = [f"{n} {name}{'s' * (n != 1)}" for name, n in counts.items() if n]
    return ", ".join(words) or "nothing found"


def _lines(finding: Finding, sources: _Sources, *, colour: bool) -> Iterator[str]:
    place = str(finding.origin or finding.file)
    severity = str(finding.severity)
    if colour:
        place = f"{_BOLD}{place}{_RESET}"
        severity = f"{_COLOURS[finding.severity]}{severity}{_RESET}"
    yield f"{place}: {severity}: {finding.message} [{finding.rule} {finding.name}]"
    for step in finding.chain:
        yield f"    nested in {step}"
    if finding.origin is not None:
        yield from sources.excerpt(finding.origin)
        if finding.origin.via is not None:
            yield f"    called from {finding.origin.via}"


class _Sources:
    """The lines of the files that findings point at; each file is read once."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def excerpt(self, origin: Origin) -> Iterator[str]:
        """Yield the line at *origin* and carets under what is meant, if the file can be read."""
        lines = self._read(origin.file)
        if not 0 < origin.line <= len(lines):
            return
        text = lines[origin.line - 1]
        if len(text) > _WIDEST:
            return
        number = f"{origin.line} | "
        margin = " " * (len(number) - 2) + "| "
        before = "".join(" " if char != "\t" else char for char in text[: origin.column - 1])
        yield f"{number}{text}"
        yield f"{margin}{before}{'^' * _width(origin, text)}"

    def _read(self, file: str) -> list[str]:
        if file not in self._lines:
            try:
                text = Path(file).read_text(encoding="utf-8")
            except (OSError, ValueError):
                text = ""
            self._lines[file] = text.splitlines()
        return self._lines[file]


def _width(origin: Origin, text: str) -> int:
    """Return how many characters of the line are meant: to its end where more lines follow."""
    end = len(text.rstrip()) + 1
    if origin.end_column is not None and origin.end_line in {None, origin.line}:
        end = origin.end_column
    return max(end - origin.column, 1)
