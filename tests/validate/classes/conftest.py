"""What the checks of single types say of a resource."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

import pytest
import yaml

from hotgen.bundle import Bundle
from hotgen.hot.path import dotted
from hotgen.schema.catalog import Catalog
from hotgen.text.load import loads
from hotgen.validate.request import Mode, Request
from hotgen.validate.run import run

if TYPE_CHECKING:
    from collections.abc import Mapping

Data: TypeAlias = Any
"""Part of a template."""

RULES = {"HOT417", "HOT418"}


class Found(NamedTuple):
    """Where something is wrong, below the resource called ``a``, and what."""

    path: str
    message: str


class Look(Protocol):
    """Says what is wrong with a resource called ``a``."""

    def __call__(
        self,
        type_: str,
        properties: str | Mapping[str, Data],
        *,
        release: str | None = None,
        mode: Mode | None = None,
        beside: str = "",
        **resource: Data,
    ) -> list[Found]:
        """Return what the checks find; *beside* is the rest of the template, *resource* more keys.

        Without a *mode* parameters have no values.
        """
        ...


@pytest.fixture
def look() -> Look:
    """Return what the checks of its type find in a resource, and nothing else."""

    def found(
        type_: str,
        properties: str | Mapping[str, Data],
        *,
        release: str | None = None,
        mode: Mode | None = None,
        beside: str = "",
        **resource: Data,
    ) -> list[Found]:
        values = yaml.safe_load(properties) if isinstance(properties, str) else properties
        template: Data = yaml.safe_load(beside) or {}
        template["heat_template_version"] = "2018-08-31" if release else "2021-04-16"
        resources = template.setdefault("resources", {})
        resources["a"] = {"type": type_, "properties": values or {}, **resource}
        loaded = loads(yaml.safe_dump(template))
        assert loaded.template is not None
        bundle = Bundle(name="main", template=loaded.template)
        findings = run(bundle, Catalog(release), request=Request(mode=mode))
        own = ("resources", "a")
        return [
            Found(dotted(it.path[2:]).removeprefix("properties."), it.message)
            for it in findings
            if it.rule in RULES and it.path[:2] == own
        ]

    return found
