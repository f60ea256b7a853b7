"""Whatever a template holds, to validate it comes to an end, and says what is the matter."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from hotgen.cli import main
from hotgen.hot.path import dotted
from tests.validate.attacks.attack import HEAD, Attack
from tests.validate.attacks.every import ATTACKS

LONGEST = 2_100


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_an_attack(
    attack: Attack,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The command ends with findings, or without, but never as if hotgen had a bug."""
    attack.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    code = main(["validate", "main.yaml", "--format", "json", *attack.arguments])

    found = json.loads(capsys.readouterr().out)["findings"]
    assert code == int(any(each["severity"] == "error" for each in found))
    assert all(len(each["message"]) <= LONGEST for each in found)
    told = [(each["rule"], dotted(tuple(each["path"])), each["message"]) for each in found]
    assert not attack.rule or any(
        rule == attack.rule and path.endswith(attack.path) and attack.message in message
        for rule, path, message in told
    ), told[:5]


@pytest.mark.parametrize("mode", [(), ("--mode", "create"), ("--mode", "validate")])
def test_what_nobody_can_tell_is_told(
    mode: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is an error in every mode, and not said to be Heat's."""
    pattern = "{type: string, default: %s, constraints: [{allowed_pattern: (a+)+$}]}"
    path = tmp_path / "main.yaml"
    path.write_text(f"{HEAD}parameters: {{p: {pattern % ('a' * 40 + 'b')}}}\n", encoding="utf-8")

    assert main(["validate", str(path), "--format", "json", *mode]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(each["rule"], each["engine"]) for each in found if each["severity"] == "error"] == [
        ("HOT506", False)
    ]


def test_one_large_value_is_no_harm_to_others(tmp_path: Path) -> None:
    """What is too much is not worked out, and all else is."""
    from hotgen.validate import validate

    each = ", ".join(f"'%{i}': [{', '.join('a' * 100)}]" for i in range(6))
    path = tmp_path / "main.yaml"
    path.write_text(
        f"{HEAD}resources:\n"
        "  large:\n    type: OS::Heat::Value\n"
        f"    properties: {{value: {{repeat: {{template: x, for_each: {{{each}}}}}}}}}\n"
        "  wrong:\n    type: OS::Heat::Value\n"
        "    properties: {value: {str_split: [',', {list_join: [',', [a, b]]}, 2]}}\n",
        encoding="utf-8",
    )
    assert [(each.rule, each.path[1]) for each in validate(path)] == [
        ("HOT506", "large"),
        ("HOT502", "wrong"),
    ]


@pytest.mark.parametrize("path", ["pipe", "/dev/zero", "huge", "."])
def test_a_parameter_file_that_is_none(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it, and nobody reads it to its end."""
    monkeypatch.chdir(tmp_path)
    Path("main.yaml").write_text(f"{HEAD}parameters: {{p: {{type: string}}}}\n", encoding="utf-8")
    os.mkfifo("pipe")
    with Path("huge").open("wb") as file:
        file.truncate(1 << 40)

    assert main(["validate", "main.yaml", "--parameter-file", f"p={path}"]) == 2
    start = f"error: --parameter-file p: cannot read {path!r}: "
    assert capsys.readouterr().err.startswith(start)


def test_a_folder_of_attacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file is looked at with means of its own, and none keeps the others from it."""
    attacks = [each for each in ATTACKS if each.rule and not each.arguments][::12]
    for number, attack in enumerate(attacks):
        attack.write(tmp_path / str(number))

    assert main(["validate", str(tmp_path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {each.rule for each in attacks} <= {each["rule"] for each in found}


@pytest.mark.parametrize(
    "name", ["a bomb of aliases", "a circle of 300 files", "a runaway pattern", "10,000 outputs"]
)
def test_an_attack_is_imported_or_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blueprint is made, or what is wrong is told."""
    [attack] = [each for each in ATTACKS if each.name == name]
    attack.write(tmp_path)
    monkeypatch.chdir(tmp_path)

    code = main(["import", "main.yaml"])
    assert code in {0, 1}
    assert Path("blueprints/main.py").exists() == (code == 0)
