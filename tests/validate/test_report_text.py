"""The report for people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hotgen.errors import Origin
from hotgen.validate.finding import Finding, Severity
from hotgen.validate.report.text import listing, report, summary

if TYPE_CHECKING:
    from pathlib import Path

    from tests.validate.conftest import Validate

FOUND = Finding(
    rule="HOT401",
    name="unknown-property",
    severity=Severity.ERROR,
    engine=True,
    message="no such thing",
    file="main.yaml",
)


def test_a_finding_is_shown_with_its_line(tmp_path: Path) -> None:
    """The place comes first, as editors like it, and carets stand under what is meant."""
    file = tmp_path / "main.yaml"
    file.write_text("resources:\n\tweb: {flavour: m1}\n", encoding="utf-8")
    origin = Origin(str(file), 2, 8, 2, 15)
    assert report([replace(FOUND, origin=origin)]) == (
        f"{file}:2:8: error: no such thing [HOT401 unknown-property]\n"
        "2 | \tweb: {flavour: m1}\n"
        "  | \t      ^^^^^^^\n"
        "1 error\n"
    )


def test_a_finding_of_several_lines_is_marked_to_the_end_of_the_first(tmp_path: Path) -> None:
    """The rest follows below it in the file."""
    file = tmp_path / "main.yaml"
    file.write_text("resources:\n  web:\n    type: x\n", encoding="utf-8")
    text = report([replace(FOUND, origin=Origin(str(file), 2, 3, 3, 12))])
    assert "2 |   web:\n  |   ^^^^\n" in text


@pytest.mark.parametrize("line", [0, 3, 99])
def test_a_place_that_is_not_in_the_file(tmp_path: Path, line: int) -> None:
    """The report goes on without the line, as it does where the file cannot be read."""
    file = tmp_path / "main.yaml"
    file.write_text("a\nb\n", encoding="utf-8")
    for name in (str(file), str(tmp_path / "lost.yaml")):
        assert report([replace(FOUND, origin=Origin(name, line))]).count("\n") == 2


def test_a_finding_without_a_place_names_the_file() -> None:
    """That is all that is known."""
    assert report([FOUND]).startswith("main.yaml: error: no such thing [HOT401 unknown-property]\n")


def test_how_a_nested_template_was_reached(validate: Validate) -> None:
    """Each step has a line of its own, from the main template on."""
    text = report(
        validate(
            "resources: {a: {type: b.yaml}}\n",
            {
                "b.yaml": "resources: {c: {type: d.yaml}}\n",
                "d.yaml": "resources: {e: {type: OS::Lost}}\n",
            },
        )
    )
    steps = "    nested in main.yaml: resources.a\n    nested in b.yaml: resources.c\n"
    assert steps in text


def test_how_else_the_same_mistake_was_reached() -> None:
    """A few ways are told, and how many more there are."""
    chains = tuple((f"main.yaml: resources.box_{index}",) for index in range(6))
    two = replace(FOUND, chain=chains[0], others=(("main.yaml: resources.a", *chains[1]),))
    assert report([two]).splitlines()[1:3] == [
        "    nested in main.yaml: resources.box_0",
        "    and in main.yaml: resources.a > main.yaml: resources.box_1",
    ]
    assert report([replace(two, others=chains[1:])]).splitlines()[2] == (
        "    and in main.yaml: resources.box_1, main.yaml: resources.box_2, "
        "main.yaml: resources.box_3, 2 more"
    )


def test_who_called_the_helper() -> None:
    """A mistake inside a function of the author's own shows where that was called."""
    origin = Origin("parts.py", 3, via=Origin("web.py", 20))
    assert "    called from web.py:20:1\n" in report([replace(FOUND, origin=origin)])


def test_colours_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """And never where the reader has forbidden them."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in report([FOUND])
    assert "\x1b[1;31merror\x1b[0m" in report([FOUND], colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in report([FOUND], colour=True)


def test_the_last_line_counts() -> None:
    """Errors first; what there is none of is not mentioned."""
    warning = replace(FOUND, severity=Severity.WARNING)
    assert summary([FOUND, FOUND, warning]) == "2 errors, 1 warning"
    assert summary([warning]) == "1 warning"
    assert summary([]) == "nothing found"
    assert report([]) == ""


def test_the_line_of_a_file_is_shown_once(tmp_path: Path) -> None:
    """What a message shows of a file is left out where the report shows the line."""
    file = tmp_path / "main.yaml"
    file.write_text("a: [\n", encoding="utf-8")
    found = replace(FOUND, message="not YAML\n  a: [\n     ^", origin=Origin(str(file), 1, 4, 1, 5))
    start = f"{file}:1:4: error: not YAML [HOT401 unknown-property]\n"
    assert listing([found]) == f"{start}1 | a: [\n  |    ^\n"
    file.unlink()
    assert listing([found]) == f"{start}  a: [\n     ^\n"
