"""Statements, laid out as `ruff format` leaves them.

What fits in one line and has no comments inside stands in one line. What does not is broken at its
outermost brackets, one entry a line, the last one with a comma, which makes the formatter keep the
lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from hotgen.importing.python import flat
from hotgen.importing.python.chains import Link, Links
from hotgen.importing.python.code import Atom, Bracket, Chain, Code, Entry, Text
from hotgen.importing.python.comments import comment
from hotgen.importing.python.strings import block, parts
from hotgen.importing.python.widths import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

_INDENT: Final = 4
_FLUENT: Final = 2
"""The fluent style is for chains of more rows than these."""

_Wrap: TypeAlias = Literal["never", "entry", "assigned", "annotated"]
"""When parentheses are put around a value that does not fit.

- never: where it is the only argument of a call, whose brackets are as good;
- entry: if it has no brackets of its own, or more than one method is called, where that helps;
- assigned: also if the line is too long before its first brackets, and all is well with them;
- annotated, with an annotation that has brackets: also if that does not help.
"""


def statement(  # noqa: PLR0913 - two arguments and what is seldom given
    head: str,
    value: Code,
    *,
    indent: int = 0,
    width: int = 88,
    comments: Sequence[str] = (),
    trailing: str | None = None,
) -> str:
    """The lines of `head + value`, where *head* is empty or ends with `= `.

    The *comments* stand above them, *trailing* behind the last line or, where that is too long,
    above too. A text without a head must not be where Python looks for a docstring.
    """
    printer = _Printer(width)
    wrap: _Wrap = "annotated" if "[" in head else "assigned"
    if wrap == "annotated" and indent + columns(head) + printer.opening(value) > width:
        head, wrap = _broken_head(head, indent), "assigned"
    printer.line(Entry(value, head, tuple(comments), trailing), indent, "", wrap)
    return "".join(printer.out)


def _broken_head(head: str, indent: int) -> str:
    before, _, behind = head.partition("[")
    inside, _, end = behind.rpartition("]")
    margin = "\n" + " " * indent
    return f"{before}[{margin}    {inside}{margin}]{end}"


def class_header(
    name: str, entries: Sequence[Entry] = (), *, indent: int = 0, width: int = 88
) -> str:
    """The first line of a class, or its first lines: its bases and keywords are the *entries*."""
    if not entries:
        return f"{' ' * indent}class {name}:\n"
    header = Bracket(f"class {name}(", tuple(entries), "):")
    return statement("", header, indent=indent, width=width)


def constant(name: str, value: str, *, width: int = 88) -> str:
    """A constant of the module; several lines are written as a block of lines."""
    if "\n" not in value:
        return statement(f"{name} = ", Text(value), width=width)
    return f"{name} = {block(value)}\n"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value is written."""

    indent: int
    """Of the line that it starts in."""
    column: int
    tail: int
    """The columns of what follows it in its last line."""
    wrap: _Wrap

    def inside(self) -> _Place:
        """The place between parentheses around the value."""
        indent = self.indent + _INDENT
        return _Place(indent, indent, 0, "never")


class _Printer:
    """Writes lines of at most *width* columns, where that can be."""

    def __init__(self, width: int, *, is_attempt: bool = False) -> None:
        self.out: list[str] = []
        self._width = width
        self._is_attempt = is_attempt
        self._sizes = flat.Sizes()

    def opening(self, code: Code) -> int:
        """The columns of *code* that have to stand behind its head."""
        if isinstance(code, Bracket | Chain):
            chain = Links.of(code)
            if chain.is_collection:
                return self._ahead(chain.links, 0)[0]
        return columns("(")

    def line(self, entry: Entry, indent: int, comma: str, wrap: _Wrap) -> None:
        """Write *entry* in lines of its own, with its comments and the *comma* behind it."""
        place = _Place(indent, _end(entry.label, indent), len(comma), wrap)
        comments, behind = entry.comments, ""
        if entry.trailing is not None:
            behind = f"  {comment(entry.trailing)}"
            room = self._width - place.tail - columns(behind)
            if self._last_line(entry.value, place) > room:
                comments, behind = (*comments, entry.trailing), ""
        self._comments(comments, indent)
        self.out.append(" " * indent + entry.label)
        self._value(entry.value, place)
        self.out.append(f"{comma}{behind}\n")

    def _last_line(self, code: Code, place: _Place) -> int:
        """The columns of the last line of *code*, where that is one to put a comment behind."""
        if self._fits(code, place):
            return place.column + self._sizes.of(code)
        if self._is_wrapped(code, place):
            is_one_line = self._is_one_line(code, place.inside())
            return flat.NEVER if is_one_line else place.indent + 1
        if not isinstance(code, Bracket | Chain):
            return flat.NEVER
        chain = Links.of(code)
        if not chain.breaks_first or len(chain.rows()) > _FLUENT:
            return flat.NEVER
        first, *others = (link.bracket for link in chain.links)
        return place.indent + columns(first.closing) + sum(map(self._sizes.of, others))

    def _is_one_line(self, code: Code, place: _Place) -> bool:
        if isinstance(code, Text):
            return self._fits(code, place) or len(parts(code.value, 0)) == 1
        return isinstance(code, Atom) or self._fits(code, place)

    def _comments(self, comments: Sequence[str], indent: int) -> None:
        self.out += [f"{' ' * indent}{comment(text)}\n" for text in comments]

    def _fits(self, code: Code, place: _Place) -> bool:
        return place.column + self._sizes.of(code) + place.tail <= self._width

    def _value(self, code: Code, place: _Place) -> None:
        if self._fits(code, place):
            flat.write(code, self.out)
        elif self._is_wrapped(code, place):
            inside = place.inside()
            self.out.append(f"({_line(inside)}")
            self._value(code, inside)
            self.out.append(f"{_line(place)})")
        elif isinstance(code, Bracket | Chain):
            self._links(Links.of(code), place)
        elif isinstance(code, Text) and place.wrap == "never":
            literals = parts(code.value, self._width - place.indent - place.tail)
            self.out.append(_line(place).join(literals))
        else:
            flat.write(code, self.out)

    def _is_wrapped(self, code: Code, place: _Place) -> bool:
        """Whether parentheses are put around what does not fit."""
        if place.wrap == "never":
            return False
        if isinstance(code, Bracket | Chain):
            chain = Links.of(code)
            return len(chain.rows()) > _FLUENT or self._opens_late(code, chain, place)
        if place.wrap == "annotated":
            return True
        if self._fits(code, place.inside()):
            return place.wrap == "entry" or place.column < self._width
        return isinstance(code, Text) and len(parts(code.value, 0)) > 1

    def _prefix(self, chain: Links) -> int:
        return 0 if chain.prefix is None else self._sizes.of(chain.prefix)

    def _opens_late(self, code: Code, chain: Links, place: _Place) -> bool:
        """Whether the line is too long before *code* can break, and parentheses are for that."""
        ahead = self._prefix(chain) + self._ahead(chain.links, place.tail)[0]
        if chain.is_collection or place.column + ahead <= self._width:
            return False
        if place.wrap == "assigned":
            return place.column < self._width and self._is_narrow(code, place.inside())
        return place.wrap == "annotated"

    def _is_narrow(self, code: Code, place: _Place) -> bool:
        """Whether all lines of *code* fit if it is written there."""
        attempt = _Printer(self._width, is_attempt=True)
        attempt.out.append(" " * place.column)
        attempt._value(code, place)
        return all(columns(line) <= self._width for line in "".join(attempt.out).split("\n"))

    def _links(self, chain: Links, place: _Place) -> None:
        """Write a chain that does not fit: in the fluent style, or broken where it must be."""
        rows = chain.rows()
        column = place.column + self._prefix(chain)
        if chain.prefix is not None:
            flat.write(chain.prefix, self.out)
        if len(rows) <= _FLUENT:
            self._row(chain.links, replace(place, column=column), breaks_first=chain.breaks_first)
            return
        for row in rows[:-1]:
            self._row(row, replace(place, column=column, tail=0))
            self.out.append(_line(place))
            column = place.indent
        self._row(rows[-1], replace(place, column=column))

    def _row(self, links: Sequence[Link], place: _Place, *, breaks_first: bool = False) -> None:
        """Write *links* one behind the other, breaking those behind which the next does not fit."""
        column = place.column
        for link, ahead in zip(links, self._ahead(links, place.tail)[1:], strict=True):
            size = self._sizes.of(link.bracket)
            must_break = column + size + ahead > self._width or breaks_first
            if link.can_break and must_break:
                self._broken(link, place.indent)
                column = place.indent + columns(link.bracket.closing)
            else:
                flat.write(link.bracket, self.out)
                column += size
            breaks_first = False

    def _ahead(self, links: Sequence[Link], tail: int) -> list[int]:
        """The columns from before each link, and behind the last, to where the line can end."""
        ahead = [tail]
        for link in reversed(links):
            opening, size = columns(link.bracket.opening), self._sizes.of(link.bracket)
            ahead.append(opening if link.can_break else size + ahead[-1])
        return ahead[::-1]

    def _broken(self, link: Link, indent: int) -> None:
        """Write brackets with one entry a line."""
        bracket = link.bracket
        is_only = len(bracket.entries) == 1 and not link.is_collection
        comma = "" if link.is_subscript else ","
        self.out.append(f"{bracket.opening}\n")
        for entry in bracket.entries:
            wrap: _Wrap = "never" if is_only and not entry.label else "entry"
            self.line(entry, indent + _INDENT, comma, wrap)
        if not (self._is_attempt and bracket.entries):  # the formatter does not measure these
            self._comments(bracket.comments, indent + _INDENT)
        self.out.append(" " * indent + bracket.closing)


def _end(label: str, indent: int) -> int:
    """The column behind *label*, of which several lines are indented already."""
    _, newline, last = label.rpartition("\n")
    return columns(last) if newline else indent + columns(label)


def _line(place: _Place) -> str:
    return "\n" + " " * place.indent
