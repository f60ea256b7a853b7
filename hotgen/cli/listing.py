"""``hotgen list``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.cli.console import say, shown
from hotgen.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from hotgen.project import Blueprint
    from hotgen.project.configuration import Render

_NONE: Final[Mapping[str, Blueprint]] = {}

_EPILOG: Final = """\
A blueprint of your own comes before one of hotgen's that has the same name.

examples:
  hotgen list
  hotgen show web-tier      see what one of them is made of
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "List your blueprints, then hotgen's own, without running any of them."
    parser.epilog = _EPILOG


def run(_: Namespace) -> int:
    """Print the names with a line on each."""
    project = Project.find()
    own, library, configured = project.own(), project.library(), project.configuration.render
    folder = f"{project.configuration.blueprints}/"
    sections = {
        f"Your blueprints, in {folder}:": _lines(own),
        "Configured:": {name: _configured(name, found) for name, found in configured.items()},
        "Those of hotgen:": _lines(library, hidden_by=own),
    }
    width = max((len(name) for lines in sections.values() for name in lines), default=0)
    for title, lines in sections.items():
        if lines:
            print(title)
            for name, text in lines.items():
                print(f"  {name:{width}}  {text}".rstrip())
    if not own:
        say(f"There is no blueprint in {folder} yet: `hotgen new NAME` starts one.")
    return 0


def _lines(
    found: Mapping[str, Blueprint], hidden_by: Mapping[str, Blueprint] = _NONE
) -> dict[str, str]:
    hidden = {name: f" (hidden by {shown(other.path)})" for name, other in hidden_by.items()}
    return {name: item.description + hidden.get(name, "") for name, item in found.items()}


def _configured(name: str, render: Render) -> str:
    settings = ", ".join(f"{key} = {value!r}" for key, value in render.settings.items())
    blueprint = "" if render.blueprint == name else f"the blueprint {render.blueprint}"
    return " with ".join(filter(None, (blueprint, settings)))
