"""Calls and subscripts in a row, and where formatters start a new line between them."""

from __future__ import annotations

from dataclasses import dataclass

from hotgen.importing.python.code import Bracket, Chain, Code
from hotgen.importing.python.flat import is_single


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of brackets in a chain."""

    bracket: Bracket
    is_step: bool
    """Whether something stands before it, as the callee before its arguments."""

    @property
    def can_break(self) -> bool:
        """Whether there is anything between the brackets."""
        return bool(self.bracket.entries or self.bracket.comments)

    @property
    def is_collection(self) -> bool:
        """Whether this is a list, a mapping or a tuple, neither a call nor a subscript."""
        return not self.is_step and self.bracket.opening in {"[", "{", "("}

    @property
    def is_subscript(self) -> bool:
        """Whether a comma behind the last entry would make another key of it."""
        return self.bracket.opening.endswith("[") and not self.is_collection

    @property
    def stays_broken(self) -> bool:
        """Whether a comma behind the last entry makes the formatter keep the lines."""
        return not self.is_subscript and not is_single(self.bracket)


@dataclass(frozen=True, slots=True)
class Links:
    """A chain without chains in its base."""

    prefix: Code | None
    """What comes before the first brackets and has none."""
    links: tuple[Link, ...]

    @classmethod
    def of(cls, code: Bracket | Chain) -> Links:
        """The links of *code*, of which a single pair of brackets is the only one."""
        steps: list[Bracket] = []
        base: Code = code
        while isinstance(base, Chain):
            steps += reversed(base.steps)
            base = base.base
        links = [Link(step, is_step=True) for step in reversed(steps)]
        if isinstance(base, Bracket):
            return cls(None, (Link(base, is_step=False), *links))
        return cls(base, tuple(links))

    @property
    def is_collection(self) -> bool:
        """Whether the first brackets are those of a collection."""
        return self.prefix is None and self.links[0].is_collection

    @property
    def breaks_first(self) -> bool:
        """Whether the chain begins with brackets that are broken rather than later ones."""
        first = self.links[0]
        return self.prefix is None and first.can_break and first.stays_broken

    def rows(self) -> list[list[Link]]:
        """The links in the lines of the fluent style: each method of a result starts one."""
        rows: list[list[Link]] = [[]]
        for number, link in enumerate(self.links):
            of_result = number > 0 and not self.links[number - 1].is_collection
            if of_result and link.bracket.opening.startswith("."):
                rows.append([])
            rows[-1].append(link)
        return rows
