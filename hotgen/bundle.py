"""A bundle: everything that Heat gets for one stack.

The keys of `Bundle.nested` and `Bundle.files` are POSIX paths relative to the main template, as
``type`` and ``get_file`` name them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.environment import Environment
    from hotgen.hot.template import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A main template with its nested templates, files and environments."""

    name: str
    template: Template
    nested: Mapping[str, Template] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    environments: Mapping[str, Environment] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The file name of the main template."""
        return f"{self.name}.yaml"

    def templates(self) -> Iterator[tuple[str, Template]]:
        """Yield every template with its file name, the main one first."""
        yield self.main, self.template
        yield from self.nested.items()
