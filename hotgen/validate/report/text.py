"""Findings as text for people: one line each, then the line of the file that is meant."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from hotgen.validate.finding import Severity
from hotgen.validate.report.excerpt import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hotgen.validate.finding import Finding

_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_MOST: Final = 3
"""How many other ways to the same mistake are named."""
_COLOURS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}


def report(findings: Iterable[Finding], *, colour: bool = False) -> str:
    """Return the whole report, ending with a line that counts; empty where nothing was found.

    There is no *colour* where the environment variable ``NO_COLOR`` forbids it.
    """
    found = list(findings)
    return f"{listing(found, colour=colour)}{summary(found)}\n" if found else ""


def listing(findings: Iterable[Finding], *, colour: bool = False) -> str:
    """Return the findings without the line that counts them."""
    colour = colour and not os.environ.get("NO_COLOR")
    sources = Sources()
    return "".join(
        f"{line}\n" for each in findings for line in _lines(each, sources, colour=colour)
    )


def summary(findings: Iterable[Finding]) -> str:
    """Return how many errors and warnings there are: ``2 errors, 1 warning``."""
    severities = [each.severity for each in findings]
    counts = {severity: severities.count(severity) for severity in Severity}
    words = [f"{n} {name}{'s' * (n != 1)}" for name, n in counts.items() if n]
    return ", ".join(words) or "nothing found"


def _lines(finding: Finding, sources: Sources, *, colour: bool) -> Iterator[str]:
    place = str(finding.origin or finding.file)
    severity = str(finding.severity)
    if colour:
        place = f"{_BOLD}{place}{_RESET}"
        severity = f"{_COLOURS[finding.severity]}{severity}{_RESET}"
    message, *snippet = finding.message.split("\n")
    yield f"{place}: {severity}: {message} [{finding.rule} {finding.name}]"
    for step in finding.chain:
        yield f"    nested in {step}"
    if finding.others:
        yield f"    and in {_listed(finding.others)}"
    if finding.origin is not None:
        excerpt = [] if finding.secret else [*sources.excerpt(finding.origin)]
        yield from excerpt or snippet
        if finding.origin.via is not None:
            yield f"    called from {finding.origin.via}"


def _listed(chains: Sequence[tuple[str, ...]]) -> str:
    """Return the first few of *chains* and how many more there are."""
    words = [" > ".join(chain) for chain in chains[:_MOST]]
    if len(chains) > _MOST:
        words.append(f"{len(chains) - _MOST} more")
    return ", ".join(words)
