"""Runs the command line: `python -m hotgen`."""

from __future__ import annotations

from hotgen.cli import process

process()
