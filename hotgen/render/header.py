"""The comment on top of every rendered file, by which hotgen knows its own files again.

That of the main template also lists the files that cannot bear a comment (what ``get_file`` reads),
so that these are known as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MADE: Final = "Made by hotgen: changes here will be lost."
_BLUEPRINT: Final = "Blueprint: "
_COMMAND: Final = "Command: hotgen render "
_FILES: Final = "Files:"


@dataclass(frozen=True, slots=True)
class Header:
    """What is said of a rendered file.

    *blueprint* is the NAME or path of what made it, *argument* what `hotgen render` is given to
    make it anew, *files* are those beside it that bear no header.
    """

    blueprint: str
    argument: str
    files: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the lines, without the marks of a comment."""
        from shlex import quote

        lines = [_MADE, _BLUEPRINT + quote(self.blueprint), _COMMAND + quote(self.argument)]
        if self.files:
            lines += [_FILES, *(f"  {name}" for name in self.files)]
        return "\n".join(lines)


def read(data: bytes) -> Header | None:
    """Return the header of a file's contents, or None if hotgen has not made it."""
    lines = _comments(data)
    if next(lines, None) != _MADE:
        return None
    blueprint = _unquoted(next(lines, ""), _BLUEPRINT)
    argument = _unquoted(next(lines, ""), _COMMAND)
    names = lines if next(lines, None) == _FILES else ()
    return Header(blueprint, argument, tuple(name.removeprefix("  ") for name in names))


def _unquoted(line: str, label: str) -> str:
    from shlex import split

    try:
        return " ".join(split(line.removeprefix(label)))
    except ValueError:  # somebody has changed the line
        return ""


def _comments(data: bytes) -> Iterator[str]:
    """Yield the lines of the comment that *data* begins with, without their marks."""
    for line in data.decode("utf-8", "replace").split("\n"):
        if not line.startswith("#"):
            return
        yield line.removeprefix("#").removeprefix(" ")
