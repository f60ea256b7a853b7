"""What somebody wants to know of a bundle."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Value


class Mode(enum.StrEnum):
    """Which of Heat's two checks is mirrored."""

    CREATE = "create"
    """What ``openstack stack create`` checks before it makes anything."""
    VALIDATE = "validate"
    """What ``openstack orchestration template validate`` checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a bundle.

    Without a `mode` it is everything that can be known without the values of parameters that are
    not given. `parameters` are values beside those of the environments, as texts from a command
    line or as data. With `together` the environments are for one stack, a later one before an
    earlier one; else each is for a stack of its own.
    """

    mode: Mode | None = None
    parameters: Mapping[str, Value] = field(default_factory=dict)
    together: bool = False


EVERYTHING: Final = Request()
"""Whatever can be known of a bundle by itself."""
