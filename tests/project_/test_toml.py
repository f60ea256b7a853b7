"""Places of keys in TOML files."""

from __future__ import annotations

import pytest

from hotgen.project.toml import position

TEXT = '''\
# hotgen.toml
heat = "27"
text = """
settings = 1
"""

[render.web-tier]
blueprint = 'web-tier'
settings = { tls = true, "zones" = 2 }

[render.list.settings]
ports = [
  80,
]
'''


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("heat",), (2, 1)),
        (("render",), (7, 2)),
        (("render", "web-tier"), (7, 9)),
        (("render", "web-tier", "blueprint"), (8, 1)),
        (("render", "web-tier", "settings"), (9, 1)),
        (("render", "web-tier", "settings", "tls"), (9, 14)),
        (("render", "web-tier", "settings", "zones"), (9, 26)),
        (("render", "list", "settings", "ports", 0), (12, 1)),
    ],
)
def test_finds_keys(path: tuple[str | int, ...], expected: tuple[int, int]) -> None:
    """A key is found in tables, in dotted keys and in inline tables, but not in strings."""
    assert position(TEXT, path) == expected


def test_encloses_what_is_not_there() -> None:
    """For a key that is missing, the place is that of the nearest table around it."""
    assert position("[render.web]\n", ("render", "web", "settings", "tls")) == (1, 9)


def test_knows_nothing_of_an_empty_file() -> None:
    """Where nothing encloses a key, the place is the file's beginning."""
    assert position("", ("heat",)) == (1, 1)
