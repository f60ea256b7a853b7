"""What all generators use: templates as data, and choices of many combinations."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tests.engine.questions import Data

T = TypeVar("T")

VERSION = "2018-08-31"
VERSIONS = (
    "2013-05-23",
    "2014-10-16",
    "2015-04-30",
    "2015-10-15",
    "2016-04-08",
    "2016-10-14",
    "2017-02-24",
    "2017-09-01",
    "2018-03-02",
    "2018-08-31",
    "2021-04-16",
)

SCALARS: list[Data] = [
    None,
    "",
    " ",
    "a",
    "a,b",
    "5",
    " 5 ",
    "+5",
    "1_0",
    "010",
    "0x10",
    "1e3",
    "1.5",
    "-1",
    "nan",
    "true",
    "True",
    "yes",
    "1",
    "{}",
    "[]",
    "{a",
    "10.0.0.1",
    "10.0.0.0/24",
    "null",
    "ä",
    0,
    1,
    -1,
    5,
    70000,
    10**20,
    0.0,
    1.5,
    12.7,
    -0.5,
    1e300,
    True,
    False,
]
COLLECTIONS: list[Data] = [
    [],
    [None],
    [""],
    ["a"],
    ["a", "b"],
    [5],
    [1.5],
    [True],
    [[]],
    [["a"]],
    [{}],
    [{"a": "b"}],
    {},
    {"a": None},
    {"a": "b"},
    {"a": 5},
    {"a": ["b"]},
    {"a": {"b": "c"}},
    {"": "a"},
    {"5": "a"},
]
VALUES = SCALARS + COLLECTIONS


def template(version: str = VERSION, **sections: Data) -> Data:
    """Return a template with *sections*."""
    return {"heat_template_version": version, **sections}


def resource(kind: str, **properties: Data) -> Data:
    """Return a resource of the type *kind*."""
    return {"type": kind, "properties": properties}


def value(data: Data) -> Data:
    """Return a resource that holds any value."""
    return resource("OS::Heat::Value", value=data)


def sample(items: Iterable[tuple[str, T]], share: int, seed: int = 0) -> Iterator[tuple[str, T]]:
    """Yield one of *share* named items; others for another *seed*."""
    for name, item in items:
        if share < 2 or zlib.crc32(f"{seed} {name}".encode()) % share == 0:
            yield name, item


def named(values: Iterable[Data]) -> Iterator[tuple[str, Data]]:
    """Yield *values* with a name for each."""
    for each in values:
        yield repr(each), each
