"""``hotgen new``."""

from __future__ import annotations

import re
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hotgen.cli.console import say, shown
from hotgen.errors import UsageError
from hotgen.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
examples:
  hotgen new my-app         write blueprints/my_app.py
  hotgen render my-app      turn it into rendered/my-app/my-app.yaml
"""

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Start a blueprint of your own: a small one that works, to be changed."
    parser.epilog = _EPILOG
    parser.add_argument("name", metavar="NAME", help="small letters, digits and dashes: my-app")


def run(arguments: Namespace) -> int:
    """Write the starter blueprint; its path goes to standard output."""
    project = Project.find()
    name: str = arguments.name
    path = project.blueprints_folder / f"{name.replace('-', '_')}.py"
    text = _starter(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(f"{shown(path)} is there already: choose another name") from error
    print(shown(path))
    if name in project.library():
        say(f"It comes before hotgen's own {name}.")
    say(f"Change it to your needs, then: hotgen render {name}")
    return 0


def _starter(name: str) -> str:
    """Return the text of the blueprint *name*."""
    if not _NAME.fullmatch(name):
        better = re.sub(r"[^a-z0-9]+", "-", _words(name)).strip("-0123456789")
        hint = f"; did you mean {better!r}?" if better else ""
        raise UsageError(
            f"{name!r} cannot be a blueprint's name: small letters, digits and dashes make it, and "
            f"a letter begins it{hint}"
        )
    class_name = "".join(word.capitalize() for word in name.split("-"))
    starter = Path(__file__).with_name("starter.txt").read_text("utf-8")
    imported = re.findall(r"\w+", starter.partition("from hotgen import ")[2].partition("\n")[0])
    if iskeyword(class_name) or class_name in imported:
        raise UsageError(f"{name!r} cannot be a blueprint's name: {class_name} is taken in Python")
    return starter.replace("MyApp", class_name).replace("my-app", name)


def _words(name: str) -> str:
    """Return *name* in small letters with its words apart: ``my-App`` for ``myApp``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
