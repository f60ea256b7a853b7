"""``hotgen translate``: its arguments; what it does is in `translating`, which imports far more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hotgen.cli import complete

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
heat-translator does it, in a process of its own: nothing is written outside of DIR, and nothing is
fetched from the network. Images and flavors become parameters. What Heat would refuse in the result
is printed, at the lines of FILE, and the exit code is 1; the result is there all the same. What has
no counterpart in Heat is left out with a warning.

examples:
  hotgen translate shop.yaml                          print the template
  hotgen translate shop.csar --out heat/              write it, with its scripts
  hotgen translate shop.yaml --input cpus=4 --input db_port=3306
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Turn TOSCA, as a YAML file or an archive (CSAR), into a Heat template."
    parser.epilog = _EPILOG
    parser.add_argument("file", type=Path, metavar="FILE", help="TOSCA YAML, or an archive of it")
    parser.add_argument(
        "--input",
        action="append",
        default=[],
        dest="inputs",
        metavar="NAME=VALUE",
        help="the value of an input; can be given several times",
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write there, with all files")
    heat = parser.add_argument("--heat", metavar="RELEASE", help="check against this Heat release")
    heat.completer = complete.releases  # type: ignore[attr-defined]  # argcomplete's way


def run(arguments: Namespace) -> int:
    """Translate."""
    from hotgen.cli.translating import run as translate

    return translate(arguments)
