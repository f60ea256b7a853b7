"""Every attack there is."""

from __future__ import annotations

from tests.validate.attacks import functions, stacks, texts

ATTACKS = (*texts.ATTACKS, *functions.ATTACKS, *stacks.ATTACKS)
