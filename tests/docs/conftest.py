"""Runs what the documents show: their commands, their files and the excerpts of what comes out.

In a Markdown document these fenced blocks mean something:

- `console`: a line that starts with `$ ` is run by the shell, and the lines below it are what it
  prints. A line `...` stands for any lines. A command ends with code 0, unless `<!-- exit: 1 -->`
  stands before the block: then its last command ends with that code. `./bootstrap X` runs X in
  the environment of the tests.
- `<!-- file: NAME -->` before a block: the block is written to that file.
- `<!-- excerpt: NAME -->` before a block: the file has these lines, in one piece. A line `...`
  stands for any lines.

The blocks of a document run in order, in an empty folder; from `<!-- in: clone -->` on in a copy of
the project; from `<!-- in: empty -->` on in the empty folder again. Other blocks are only read.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
ANYTHING = "..."

_NOTE = re.compile(r"<!-- (file|excerpt|in|exit): (\S+) -->")
_BOOTSTRAP = re.compile(r"(?<!\S)\./bootstrap ")


@dataclass(frozen=True)
class Block:
    """A fenced block, with the notes that stand since the block before it."""

    line: int
    language: str
    text: str
    notes: dict[str, str]


@dataclass(frozen=True)
class Command:
    """A line of a console block and what it is said to print."""

    line: int
    text: str
    output: list[str]


def blocks(document: str) -> Iterator[Block]:
    """Yield the fenced blocks of a document."""
    notes: dict[str, str] = {}
    for token in MarkdownIt().parse(document):
        if token.type == "html_block":
            notes.update(_NOTE.findall(token.content))
        elif token.type == "fence" and token.map:
            yield Block(token.map[0] + 2, token.info, token.content, notes)
            notes = {}


def commands(block: Block) -> list[Command]:
    """Return the commands of a console block; a backslash at the end continues a command."""
    found: list[Command] = []
    for number, line in enumerate(block.text.splitlines(), block.line):
        if found and found[-1].text.endswith("\\"):
            found[-1] = Command(found[-1].line, f"{found[-1].text}\n{line}", [])
        elif line.startswith("$ "):
            found.append(Command(number, line.removeprefix("$ "), []))
        elif found:
            found[-1].output.append(line)
        else:
            pytest.fail(f"line {number}: a console block begins with a command, `$ …`")
    return found


def pattern(lines: list[str]) -> str:
    """Return a regular expression for these lines, where `...` matches any lines."""
    return "".join(
        r"(?:.*\n)*?" if line.strip() == ANYTHING else f"{re.escape(line)}\n" for line in lines
    )


def difference(expected: list[str], actual: str) -> str:
    """Return a diff from what a document shows to what is there."""
    return "\n".join(
        difflib.unified_diff(expected, actual.splitlines(), "document", "reality", lineterm="")
    )


class Runner:
    """Runs the blocks of one document, in folders of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder
        self.cwd = self.empty

    @cached_property
    def empty(self) -> Path:
        """The folder that is empty at first."""
        folder = self.home / "empty"
        folder.mkdir()
        return folder

    @cached_property
    def clone(self) -> Path:
        """A copy of the project's files, as Git sees them."""
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout
        folder = self.home / "clone"
        for name in filter(None, os.fsdecode(names).split("\0")):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, folder / name)
        for command in (["init", "--quiet"], ["add", "--all"]):
            subprocess.run(["git", *command], cwd=folder, check=True)
        return folder

    def run(self, document: str) -> None:
        """Run all blocks, and fail at the first that shows something else than what happens."""
        for block in blocks(document):
            if "in" in block.notes:
                self.cwd = self.clone if block.notes["in"] == "clone" else self.empty
            if "file" in block.notes:
                self.write(block)
            elif "excerpt" in block.notes:
                self.compare(block)
            elif block.language == "console":
                self.converse(block)

    def write(self, block: Block) -> None:
        """Write a block into its file."""
        file = self.cwd / block.notes["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")

    def compare(self, block: Block) -> None:
        """Fail unless the block's lines are found, as whole lines, in its file."""
        file = self.cwd / block.notes["excerpt"]
        actual = file.read_text(encoding="utf-8") if file.exists() else ""
        expected = block.text.splitlines()
        if not re.search(f"^{pattern(expected)}", actual, re.MULTILINE):
            diff = difference(expected, actual)
            pytest.fail(
                f"line {block.line}: not in {block.notes['excerpt']}:\n{diff}", pytrace=False
            )

    def converse(self, block: Block) -> None:
        """Run the commands of a block and compare what they print."""
        conversation = commands(block)
        codes = [0] * (len(conversation) - 1) + [int(block.notes.get("exit", "0"))]
        for command, code in zip(conversation, codes, strict=True):
            actual, actual_code = self.shell(command.text)
            if actual_code != code or not re.fullmatch(pattern(command.output), actual):
                problem = f"line {command.line}: `{command.text}` ended with code {actual_code}"
                diff = difference(command.output, actual)
                pytest.fail(f"{problem} (expected {code}):\n{diff}", pytrace=False)

    def shell(self, command: str) -> tuple[str, int]:
        """Run a command as a person would type it; a `cd` in it lasts."""
        where = self.home / "cwd"
        command = _BOOTSTRAP.sub("", command)
        done = subprocess.run(
            ["sh", "-c", f"{command}\ncode=$?\npwd >'{where}'\nexit $code"],
            cwd=self.cwd,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if where.exists():
            self.cwd = Path(where.read_text().removesuffix("\n"))
        output = done.stdout
        return (output if output.endswith("\n") or not output else f"{output}\n"), done.returncode

    def environment(self) -> dict[str, str]:
        """Return the tests' environment, with its commands first and without the user's files."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return {
            **os.environ,
            "PATH": path,
            "HOME": str(self.home),
            "COLUMNS": "100",
            "NO_COLOR": "1",
        }


@pytest.fixture
def run_document(tmp_path: Path) -> Callable[[str], None]:
    """Return what runs a document and fails where it does not tell the truth."""
    return Runner(tmp_path).run
