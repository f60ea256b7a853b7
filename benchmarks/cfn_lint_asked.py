"""Asks cfn-lint about the template that each line of standard input names; runs in its environment.

Each answer is a line with the number of what it has found.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cfnlint.api import lint_file  # type: ignore[import-not-found]

for line in sys.stdin:
    sys.stdout.write(f"{len(lint_file(Path(line.strip())))}\n")
    sys.stdout.flush()
