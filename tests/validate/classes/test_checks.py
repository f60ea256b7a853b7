"""Each check: properties that it takes, properties that it does not, and what it says of these.

The tables are in ``cases/``: by type what is good, and what is bad with what is said at which place
of it. A ``release`` is one that minds, or the last or first one that does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import releases
from hotgen.validate.classes.check import all_checks

if TYPE_CHECKING:
    from tests.validate.classes.conftest import Look

CASES: list[tuple[str, dict[str, Any]]] = [
    (type_, case)
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for type_, cases in yaml.safe_load(file.read_text(encoding="utf-8")).items()
    for case in cases
]
AROUND = {"OS::Heat::InstanceGroup", "OS::Heat::SoftwareDeployment", "OS::Heat::AccessPolicy"}
"""Types whose checks are about other resources of the template."""


@pytest.mark.parametrize(("type_", "case"), CASES)
def test_case(look: Look, type_: str, case: dict[str, Any]) -> None:
    """What is said of the properties, and where."""
    wanted = [pair for said in case.get("says", ()) for pair in said.items()]
    properties = case["bad"] if wanted else case["good"]
    release = case.get("release")
    assert look(type_, properties, release=release and str(release)) == wanted


def test_every_type_has_cases() -> None:
    """There is something good and something bad of each type that has checks."""
    types = {type_ for check in all_checks() for type_ in check.types}
    good = {type_ for type_, case in CASES if "good" in case}
    bad = {type_ for type_, case in CASES if "bad" in case}
    assert types - good - SAME - AROUND - READ == set()
    assert types - bad - SAME - AROUND - READ == set()


def test_every_type_exists() -> None:
    """Checks are about types that a release has, and not only as something retired."""
    known = {
        name
        for release in releases()
        for name in Catalog(release.major).type_names()
        if not getattr(Catalog(release.major).resource_type(name), "none_resource", True)
    }
    assert {type_ for check in all_checks() for type_ in check.types} <= known


SAME = {
    "OS::Heat::SoftwareDeploymentGroup",
    "OS::Heat::SoftwareDeployments",
    "OS::Heat::StructuredDeployment",
    "OS::Heat::StructuredDeploymentGroup",
    "OS::Heat::StructuredDeployments",
}
"""Types that are checked like another one."""
READ = {"OS::Sahara::Cluster", "OS::Sahara::NodeGroupTemplate", "OS::Vitrage::Template"}
"""Types whose properties are only read: what Heat stumbles over there, rules of all types tell."""
