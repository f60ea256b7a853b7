"""``hotgen version``."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from hotgen import __version__
from hotgen.schema.releases import newest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Show the versions of hotgen and Python, and the newest Heat it knows."


def run(_: Namespace) -> int:
    """Print the versions."""
    print(f"hotgen {__version__}")
    print(f"Python {platform.python_version()}")
    print(newest())
    return 0
