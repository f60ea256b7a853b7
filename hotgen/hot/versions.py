"""The template versions of HOT and the functions that each has.

Heat names a version by date, and from Newton on also by code name. Which release has which version
is a fact of that release, and lives in the schemas; what a version means is the same in all of
them, and lives here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Version:
    """What the writer of a template may use.

    `date` is the version's name as a date, which tells older from newer. `functions` are for
    properties, metadata, policies and outputs; `condition_functions` for conditions. `removed` are
    names that Heat still reads as functions, in order to refuse them.
    """

    name: str
    date: str
    functions: frozenset[str]
    condition_functions: frozenset[str]
    removed: frozenset[str]


_CFN: Final = frozenset(
    {
        "Ref",
        "Fn::Base64",
        "Fn::GetAZs",
        "Fn::Join",
        "Fn::MemberListToMap",
        "Fn::Replace",
        "Fn::ResourceFacade",
        "Fn::Split",
    }
)
_SELECT: Final = frozenset({"Fn::Select"})
_FIRST: Final = frozenset(
    {
        "get_attr",
        "get_file",
        "get_param",
        "get_resource",
        "list_join",
        "resource_facade",
        "str_replace",
    }
)
_CONDITIONS: Final = frozenset({"and", "equals", "get_param", "not", "or"})
_NONE: Final[frozenset[str]] = frozenset()

_ADDED: Final[tuple[tuple[str, str, str], ...]] = (
    # version, code name, functions that it adds
    ("2013-05-23", "", ""),
    ("2014-10-16", "", ""),
    ("2015-04-30", "", "digest repeat"),
    ("2015-10-15", "", "str_split"),
    ("2016-04-08", "", "map_merge"),
    ("2016-10-14", "newton", "if map_replace yaql"),
    ("2017-02-24", "ocata", "filter str_replace_strict"),
    (
        "2017-09-01",
        "pike",
        "contains list_concat list_concat_unique make_url str_replace_vstrict",
    ),
    ("2018-03-02", "queens", ""),
    ("2018-08-31", "rocky", ""),
    ("2021-04-16", "wallaby", ""),
)


def _conditions(date: str) -> frozenset[str]:
    if date < "2016-10-14":
        return _NONE
    return _CONDITIONS | {"contains", "yaql"} if date >= "2017-09-01" else _CONDITIONS


def _table() -> dict[str, Version]:
    versions: dict[str, Version] = {}
    functions = _FIRST
    for date, code_name, added in _ADDED:
        functions = functions | frozenset(added.split())
        cfn = _CFN if date == "2013-05-23" else _NONE
        select = _SELECT if date <= "2015-04-30" else _NONE
        for name in filter(None, (date, code_name)):
            versions[name] = Version(
                name,
                date,
                functions | cfn | select,
                _conditions(date),
                (_CFN | _SELECT) - cfn - select,
            )
    return versions


VERSIONS: Final = _table()
"""Every version by each of its names, oldest first."""

OLDEST_RENDERED: Final = "2018-08-31"
"""The version that blueprints are written in unless they need a newer one."""

TWO_ARGUMENT_IF: Final = "2021-04-16"
"""The first version whose ``if`` may leave out what holds otherwise."""

KEYS_SINCE: Final[Mapping[tuple[str, str], str]] = {
    ("template", "conditions"): "2016-10-14",
    ("resource", "condition"): "2016-10-14",
    ("resource", "external_id"): "2016-10-14",
    ("output", "condition"): "2016-10-14",
    ("constraint", "modulo"): "2017-02-24",
    ("parameter", "tags"): "2018-03-02",
}
"""The keys that came later than 2013-05-23, each with the first version that has it."""

UNKNOWN: Final = replace(VERSIONS[TWO_ARGUMENT_IF], name="")
"""Stands in for a version that Heat does not know, so that the rest of the template can still be
read."""


def version(name: str) -> Version:
    """Return the version called *name*, or `UNKNOWN`."""
    return VERSIONS.get(name, UNKNOWN)
