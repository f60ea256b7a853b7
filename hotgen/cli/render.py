"""``hotgen render``: its arguments; what it does is in `rendering`, which imports far more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hotgen.cli import complete

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
A NAME is a blueprint of yours, one of hotgen's, or a [render.NAME] of the configuration; with a
slash or a suffix it is the path of a blueprint. Without any, everything is rendered that the
project has: its blueprints, what it has configured, and what it has rendered before. What no
blueprint makes any more is removed. Files that hotgen did not make are never touched.

What is found to be wrong is printed, and nothing is written; warnings do not count.

examples:
  hotgen render web-tier                 write rendered/web-tier/*.yaml
  hotgen render                          bring all of rendered/ up to date
  hotgen render --check                  in CI: is it up to date? exit code 1 if not
  hotgen render web-tier --stdout        look at the templates, write nothing
  hotgen render my-app --heat rocky      would an older Heat take it?
  hotgen render drafts/my_app.py --out /tmp/drafts
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Turn blueprints into Heat templates, checked before they are written."
    parser.epilog = _EPILOG
    names = parser.add_argument("names", nargs="*", metavar="NAME", help="a blueprint, or its path")
    names.completer = complete.names  # type: ignore[attr-defined]  # argcomplete's way
    parser.add_argument("--all", action="store_true", help="everything; so it is without a NAME")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there, not to rendered/")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="write nothing, print differences")
    instead.add_argument("--stdout", action="store_true", help="write nothing, print the templates")
    heat = parser.add_argument("--heat", metavar="RELEASE", help="check against this Heat release")
    heat.completer = complete.releases  # type: ignore[attr-defined]


def run(arguments: Namespace) -> int:
    """Render."""
    from hotgen.cli.rendering import run as render

    return render(arguments)
