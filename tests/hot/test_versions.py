"""The table of versions says what Heat says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from hotgen.hot.versions import KEYS_SINCE, UNKNOWN, VERSIONS, version
from hotgen.schema.catalog import Catalog

if TYPE_CHECKING:
    from hotgen.schema.model import TemplateVersion

FACTS: Final = {
    name: facts
    for name, facts in Catalog().template_versions.items()
    if facts.key == "heat_template_version"
}
"""What the newest release of Heat says of each of its versions of HOT."""


def test_every_version_is_there() -> None:
    """The newest Heat still knows every version, and the table knows no other."""
    assert VERSIONS.keys() == FACTS.keys()


@pytest.mark.parametrize("name", VERSIONS)
def test_functions(name: str) -> None:
    """Each version has the functions that Heat gives it, also in conditions, and lacks the rest."""
    ours, facts = VERSIONS[name], FACTS[name]

    assert ours.functions == facts.functions.keys()
    assert ours.condition_functions == facts.condition_functions.keys()
    assert ours.removed == set(facts.removed_functions)


def keys(facts: TemplateVersion) -> set[tuple[str, str]]:
    """Return every key that a version has, with what has it."""
    return {
        *(("template", key) for key in facts.sections),
        *(("resource", key) for key in facts.resource_keys),
        *(("output", key) for key in facts.output_keys),
        *(("parameter", key) for key in facts.parameter_keys),
        *(("constraint", key) for key in facts.constraint_keys),
    }


@pytest.mark.parametrize("name", VERSIONS)
def test_keys(name: str) -> None:
    """Each version has the keys of the oldest, and those that the table says came until then."""
    came = {key for key, since in KEYS_SINCE.items() if since <= VERSIONS[name].date}

    assert keys(FACTS[name]) == keys(FACTS["2013-05-23"]) | came


def test_code_names_are_dates() -> None:
    """A version's code name means the same as its date."""
    assert version("newton").date == "2016-10-14"
    assert version("newton").functions == version("2016-10-14").functions
    assert version("wallaby").date == "2021-04-16"


def test_unknown_versions() -> None:
    """What Heat does not know is read like its newest version, and nothing is too new for it."""
    assert version("2099-01-01") == UNKNOWN
    assert UNKNOWN.functions == VERSIONS["2021-04-16"].functions
    assert all(since <= UNKNOWN.date for since in KEYS_SINCE.values())
