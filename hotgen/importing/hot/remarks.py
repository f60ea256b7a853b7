"""The comments of one file, handed out to what they belong to, each once."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Path
    from hotgen.text.comments import Comments

_DEPTH = 2
"""How deep sections and names are: what is inside of one is looked up together."""


class Remarks:
    """What is left of the comments of a file while its parts are written in Python."""

    def __init__(
        self, comments: Comments, more: Mapping[Path, tuple[str, ...]] = MappingProxyType({})
    ) -> None:
        """Start with all of them, and *more* that are to stand above what they belong to."""
        self.header = comments.header
        self.footer = comments.footer
        self._before = dict(comments.before)
        for path, lines in more.items():
            self._before[path] = (*self._before.get(path, ()), *lines)
        self._trailing = dict(comments.trailing)
        self._after = dict(comments.after)
        self._left: dict[Path, list[Path]] = {}
        for path in dict.fromkeys((*self._before, *self._trailing, *self._after)):
            self._left.setdefault(path[:_DEPTH], []).append(path)

    def above(self, path: Path) -> tuple[str, ...]:
        """Return the lines above *path*."""
        return self._before.pop(path, ())

    def behind(self, path: Path) -> str | None:
        """Return the comment on the line of *path*."""
        return self._trailing.pop(path, None)

    def below(self, path: Path) -> tuple[str, ...]:
        """Return the lines at the end of what stands at *path*."""
        return self._after.pop(path, ())

    def rest(self, path: Path) -> tuple[str, ...]:
        """Return all that is left at *path* and inside of it, as lines."""
        behind = self.behind(path)
        found = [*self.above(path), *([] if behind is None else [behind])]
        last = self.below(path)
        shallow = len(path) < _DEPTH
        nears = [n for n in self._left if n[: len(path)] == path] if shallow else [path[:_DEPTH]]
        for near in nears:
            for inside in self._left.get(near, ()):
                if inside[: len(path)] == path:
                    behind = self.behind(inside)
                    found += self.above(inside)
                    found += [] if behind is None else [behind]
                    found += self.below(inside)
        return (*found, *last)
