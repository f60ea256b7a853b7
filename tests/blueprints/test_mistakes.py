"""Whatever is misspelt in a blueprint is found by the type checker and by ``hotgen render``.

Every name in `blueprints/web_tier.py` is misspelt once: keywords, keys of nested properties, names
of attributes, values that Heat has a list of, attributes of ``self``. Resources are passed where
another kind belongs. Each mutant must be refused at its own line.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
BLUEPRINT = ROOT / "blueprints" / "web_tier.py"
SOURCE = BLUEPRINT.read_text(encoding="utf-8")

FREE_FORM = {"metadata"}
"""Keywords whose mappings have any keys."""

ENUMS = {"RAW"}
"""Values in the blueprint that Heat has a list of."""


@dataclass(frozen=True)
class Mutant:
    """The blueprint with one mistake in *line*."""

    name: str
    line: int
    source: str
    first_line: int | None = None
    """Where the expression around the mistake begins: mypy names that, if it has several lines."""


def misspelt(word: str) -> str:
    """Return *word* with its last letter doubled."""
    return word + word[-1]


def replaced(line: int, column: int, old: str, new: str) -> Mutant:
    """Return the blueprint with *old*, which stands at that place, replaced."""
    lines = SOURCE.splitlines(keepends=True)
    text = lines[line - 1]
    assert text[column:].startswith(old), (text, column, old)
    lines[line - 1] = text[:column] + new + text[column + len(old) :]
    return Mutant(f"{line}-{new}", line, "".join(lines))


def keywords(tree: ast.AST) -> Iterator[Mutant]:
    """Misspell each keyword of each call, except class keywords."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                assert keyword.arg is not None
                new = misspelt(keyword.arg)
                mutant = replaced(keyword.lineno, keyword.col_offset, keyword.arg, new)
                yield replace(mutant, first_line=node.lineno)


def nested_keys(tree: ast.AST) -> Iterator[Mutant]:
    """Misspell each key of a mapping inside a property."""
    for call in ast.walk(tree):
        for keyword in call.keywords if isinstance(call, ast.Call) else ():
            if keyword.arg in FREE_FORM:
                continue
            for node in ast.walk(keyword.value):
                for key in node.keys if isinstance(node, ast.Dict) else ():
                    assert isinstance(key, ast.Constant)
                    quoted = f'"{key.value!s}"'
                    yield replaced(
                        key.lineno, key.col_offset, quoted, f'"{misspelt(str(key.value))}"'
                    )


def strings(tree: ast.AST) -> Iterator[Mutant]:
    """Misspell each value that Heat has a list of, and each name of an attribute."""
    attributes = {
        id(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "get_attr"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and (id(node) in attributes or node.value in ENUMS):
            old = f'"{node.value!s}"'
            yield replaced(node.lineno, node.col_offset, old, f'"{misspelt(str(node.value))}"')


def names(tree: ast.AST) -> Iterator[Mutant]:
    """Misspell each attribute that is read: of ``self``, of a part, of a module of resources."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            assert node.end_col_offset is not None
            assert node.end_lineno is not None
            column = node.end_col_offset - len(node.attr)
            mutant = replaced(node.end_lineno, column, node.attr, misspelt(node.attr))
            yield replace(mutant, first_line=node.lineno)


WRONG_KINDS = {
    # what stands in the blueprint, what replaces it
    'fixed_ips=[{"subnet": self.subnet}]': 'fixed_ips=[{"subnet": neutron_net}]',
    'networks=[{"port": self.port}]': 'networks=[{"port": neutron_net}]',
    "subnet=self.network.subnet,\n            port": "subnet=self.network.net,\n            port",
    "self.servers,\n            grow": "self.firewall,\n            grow",
}


def wrong_kinds() -> Iterator[Mutant]:
    """Pass a resource of another kind."""
    for right, wrong in WRONG_KINDS.items():
        assert SOURCE.count(right) == 1, right
        line = SOURCE[: SOURCE.index(right)].count("\n") + 1
        source = SOURCE.replace(right, wrong.replace("neutron_net", "self.spare"))
        # The spare network is made on the line of the docstring before, so that no line moves.
        source = source.replace(
            "    def build(self) -> None:\n        self.port",
            "    def build(self) -> None:\n        self.spare = neutron.Net(); self.port",
        )
        yield Mutant(f"{line}-wrong-kind", line, source)


TREE = ast.parse(SOURCE)
MUTANTS = [*keywords(TREE), *nested_keys(TREE), *strings(TREE), *names(TREE), *wrong_kinds()]

UNTYPED = re.compile(r"Environment\(|heat=")
"""What only hotgen can check: an environment takes any keyword, until the stack is built."""


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_render_finds_the_mistake_at_its_line(
    mutant: Mutant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 1, the line is the mistake's, nothing is written, nothing is a traceback."""
    blueprint = tmp_path / "web_tier.py"
    blueprint.write_text(mutant.source, encoding="utf-8")
    (tmp_path / "files").symlink_to(BLUEPRINT.parent / "files")
    code = main(["render", str(blueprint), "--out", str(tmp_path / "out")])
    message = capsys.readouterr().err
    assert code == 1, message
    assert "Traceback" not in message
    assert f"web_tier.py:{mutant.line}:" in message
    assert not (tmp_path / "out").exists()


def test_mypy_finds_each_mistake_at_its_line(tmp_path: Path) -> None:
    """One run over all mutants reports, for each, its own line or where its expression begins."""
    expected = {}
    for number, mutant in enumerate(MUTANTS):
        if UNTYPED.search(mutant.source.splitlines()[mutant.line - 1]) or in_environment(mutant):
            continue
        folder = tmp_path / f"mutant_{number}"
        folder.mkdir()
        (folder / f"web_tier_{number}.py").write_text(mutant.source, encoding="utf-8")
        lines = range(mutant.first_line or mutant.line, mutant.line + 1)
        file = f"mutant_{number}/web_tier_{number}.py"
        expected[mutant.name] = {f"{file}:{line}" for line in lines}
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--strict", "--config-file="]
    result = subprocess.run(
        [*command, "--scripts-are-modules", f"--cache-dir={tmp_path}/cache", "."],
        cwd=tmp_path,
        env={"MYPYPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    found = set(re.findall(r"^(\S+?:\d+): error:", result.stdout, re.MULTILINE))
    missed = [name for name, places in expected.items() if not places & found]
    assert not missed, result.stderr


def in_environment(mutant: Mutant) -> bool:
    """Tell whether the mistake is inside an ``Environment(...)``, whose keywords are any."""
    for node in ast.walk(TREE):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id != "Environment":
                continue
            assert node.end_lineno is not None
            if node.lineno <= mutant.line <= node.end_lineno:
                return True
    return False
