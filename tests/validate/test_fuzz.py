"""Whatever a file holds: there are findings with places inside of it, and never a traceback."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotgen.cli import main
from hotgen.text.dump import dump
from hotgen.text.load import loads
from hotgen.validate import validate
from tests.strategies import templates

if TYPE_CHECKING:
    from hotgen.validate.finding import Finding

PIECES: Final = (
    *(
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "'",
        '"',
        "|",
        ">",
        "#",
        "&a ",
        "*a",
        "!x ",
        "?",
    ),
    *("<<: ", "\t", "\0", "\ufeff", "é", "0644", "on", "12:30:45", "~", ".nan", "9" * 5000),
    *(
        "get_param",
        "get_attr",
        "get_file: /etc/passwd",
        "if",
        "yaql",
        "type",
        "resources",
        "a" * 300,
    ),
)


def check(text: str | bytes) -> None:
    """Validate *text*, and look whether all findings are at places in it."""
    loaded = loads(text, "fuzz.yaml")
    findings = validate(loaded)
    decoded = text if isinstance(text, str) else text.decode(errors="replace")
    for finding in findings:
        check_place(finding, decoded.count("\n") + decoded.count("\r") + 2)


def check_place(finding: Finding, lines: int) -> None:
    """Look whether *finding* is in a file of so many *lines*."""
    assert finding.message
    place = finding.origin
    if place is not None and place.file == "fuzz.yaml":
        assert 1 <= place.line <= max(lines, place.end_line or 1)
        assert place.column >= 1
        end = (place.end_line or place.line, place.end_column or place.column)
        assert (place.line, place.column) <= end


def mutated(text: str, chance: random.Random) -> str:
    """Return *text* with a few pieces put in, taken out or put elsewhere."""
    for _ in range(chance.randint(1, 5)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 5, 40)))
        middle = chance.choice((chance.choice(PIECES), "", text[end : end + 30]))
        text = text[:start] + middle + text[end:]
    return text


@given(st.text())
@example("~")
def test_any_text(text: str) -> None:
    """Most is no template."""
    check(text)


@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    """Most is no text."""
    check(raw)


@given(templates, st.randoms(use_true_random=False))
def test_templates_with_mistakes(template: object, chance: random.Random) -> None:
    """Most of a template is still there."""
    text = dump(template)  # type: ignore[arg-type] # the strategy has no narrower type
    check(text)
    check(mutated(text, chance))


@given(st.one_of(st.binary(), st.text().map(str.encode)))
@example(b"~")
def test_the_command(raw: bytes) -> None:
    """It ends with one of its exit codes, whatever a template is and whatever an environment."""
    with TemporaryDirectory() as folder:
        path, good = Path(folder, "any.yaml"), Path(folder, "good.yaml")
        path.write_bytes(raw)
        good.write_text("heat_template_version: 2021-04-16\nparameters: {a: {type: string}}\n")
        assert main(["validate", str(path)]) in {0, 1}
        assert main(["validate", str(good), "-e", str(path)]) in {0, 1}


@pytest.mark.long
def test_real_templates_with_mistakes() -> None:
    """HOTGEN_CORPUS names a folder of templates; HOTGEN_FUZZ_SECONDS says how long to try."""
    folder = os.environ.get("HOTGEN_CORPUS")
    assert folder, "HOTGEN_CORPUS must name a folder of real templates"
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(Path(folder).rglob("*.yaml"))
        if path.is_file()
    ]
    chance = random.Random(os.environ.get("HOTGEN_FUZZ_SEED", "hotgen"))  # noqa: S311 - no secret
    until = time.monotonic() + float(os.environ.get("HOTGEN_FUZZ_SECONDS", "120"))
    while time.monotonic() < until:
        check(mutated(chance.choice(texts), chance))
