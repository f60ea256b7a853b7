"""Runs the command line: `python -m hotgen`."""

from __future__ import annotations

import sys

from hotgen.cli import main

sys.exit(main())
