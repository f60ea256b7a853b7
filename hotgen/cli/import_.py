"""``hotgen import``: its arguments; what it does is in `importing`, which imports far more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
The blueprint makes the same template again, with the same names: an update of a running stack with
it changes nothing. That is checked before anything is written. Nested templates become classes of
the same module, comments stay where they belong. Files that the templates name are copied to files/
beside the blueprint. What is wrong with the template is printed; what Heat would not read of it is
left out with a comment, and the exit code is then 1.

Without -e, an environment beside FILE that bears its name is taken: FILE.env, FILE.env.yaml.

examples:
  hotgen import heat/web-tier.yaml                      write blueprints/web_tier.py
  hotgen import web.yaml -e small.yaml -e large.yaml    … with two environments
  hotgen import web.yaml --out blueprints/shop.py       … under another name
  hotgen import web.yaml --stdout                       only look at it
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Turn a Heat template into a blueprint that makes the same template."
    parser.epilog = _EPILOG
    parser.add_argument("file", type=Path, metavar="FILE", help="a HOT template")
    parser.add_argument(
        "-e",
        "--environment",
        action="append",
        type=Path,
        dest="environments",
        metavar="ENV",
        help="an environment file for it; can be given several times",
    )
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--out", type=Path, metavar="FILE.py", help="the blueprint to write")
    target.add_argument("--stdout", action="store_true", help="write nothing, print the blueprint")
    parser.add_argument("--force", action="store_true", help="replace files that are there already")


def run(arguments: Namespace) -> int:
    """Import."""
    from hotgen.cli.importing import run as import_

    return import_(arguments)
