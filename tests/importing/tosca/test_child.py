"""heat-translator in its own process leaves no trace in ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hotgen.errors import HotgenError
from hotgen.importing.tosca import child
from hotgen.importing.tosca.child import ask
from hotgen.importing.tosca.inside import MAIN

TOSCA = """\
tosca_definitions_version: tosca_simple_yaml_1_0
topology_template:
  node_templates: {b: {type: tosca.nodes.Compute}, a: {type: tosca.nodes.Compute}}
"""


def test_nothing_is_printed_or_written(
    write: Callable[[str, str], Path], capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Neither here nor in the folder for temporary files; the answer is the same every time."""
    path = write("app.yaml", TOSCA)
    answer = ask(path, {}, {})
    assert [*answer["templates"][MAIN]["resources"]] == ["b", "a"]
    assert answer["files"] == [str(path)]
    assert ask(path, {}, {}) == answer
    assert capfd.readouterr() == ("", "")
    assert [each.name for each in tmp_path.iterdir()] == ["app.yaml"]


def test_slow_translation_is_ended(write: Callable[[str, str], Path]) -> None:
    """The message says after how long."""
    with pytest.raises(HotgenError, match=r"did not end within 0\.01 seconds"):
        ask(write("app.yaml", TOSCA), {}, {}, timeout=0.01)


def test_process_that_dies_is_an_error(
    write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last lines that it has written say why."""
    script = write("script.py", "raise SystemExit('out of order')\n")
    monkeypatch.setattr(child, "_SCRIPT", script)
    with pytest.raises(HotgenError, match=r"ended without an answer:\n  out of order"):
        ask(script, {}, {})


def test_credentials_stay_here(
    write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process sees no variable of ours that could name a cloud."""
    script = write("script.py", "import json, os\nprint(json.dumps(dict(os.environ)))\n")
    monkeypatch.setattr(child, "_SCRIPT", script)
    monkeypatch.setenv("OS_PASSWORD", "hush")
    seen = ask(script, {}, {})
    assert "OS_PASSWORD" not in seen
    assert seen["HOME"] == seen["TMPDIR"]
