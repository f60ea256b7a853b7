"""The Heat releases that a blueprint is for: ``class WebTier(Stack, heat=">=19,<27")``."""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING, Final

from hotgen.errors import BlueprintError, UsageError
from hotgen.schema.releases import find_release, releases

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotgen.dsl.stack import Stack
    from hotgen.schema.model import Release

_COMPARE: Final[dict[str, Callable[[int, int], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    ">": operator.gt,
    "<": operator.lt,
}
_BOUND: Final = re.compile(r"\s*(>=|<=|==|>|<)\s*(\S+)\s*")


def releases_for(stack: type[Stack]) -> list[Release]:
    """Return the releases that *stack* is for, oldest first; all of them if it does not say."""
    found = list(releases())
    for text in filter(None, stack.hotgen_heat.split(",")):
        compare, major = _bound(text, stack)
        found = [release for release in found if compare(release.major, major)]
    return found


def _bound(text: str, stack: type[Stack]) -> tuple[Callable[[int, int], bool], int]:
    origin = stack.hotgen_site.origin()
    match = _BOUND.fullmatch(text)
    if match is None:
        message = f"heat={stack.hotgen_heat!r} is no range of Heat releases like '>=19,<27'"
        raise BlueprintError(message, origin=origin)
    try:
        return _COMPARE[match[1]], find_release(match[2]).major
    except UsageError as error:
        raise BlueprintError(error.message, origin=origin) from error
