"""Scalars are quoted wherever some reader of YAML would see something else than text."""

from __future__ import annotations

import re
from typing import Final

import pytest
import yaml
from hypothesis import given

from hotgen.text import scalars
from tests.strategies import NASTY_TEXTS, texts

CORE_SCHEMA: Final = re.compile(
    r"""(null|Null|NULL|~|)
    |(true|True|TRUE|false|False|FALSE)
    |[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
    |[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    |[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)""",
    re.VERBOSE,
)
"""What the core schema of YAML 1.2 does not take for text."""

PLAIN: Final = [
    *("web", "OS::Nova::Server", "10.0.0.0/24", "fa:16:3e:00:00:01", "m1.small", "http://$ip:80/"),
    *("glance.image", "a#b", "a, b", "1.2.3", "rate:mean", "é", "get_param", "$.data", "_1"),
]
QUOTED: Final = [
    *("yes", "No", "on", "OFF", "y", "N", "true", "null", "~", "", "=", "<<", "0644", "0o17", "0"),
    *("1e3", "1.0", ".5", "12:30:45", "80:443", "2018-08-31", "2018-08-31 10:00:00", "1_000"),
    *(".inf", "-.INF", ".NaN", "0x1f", "0b1", "+1", " a", "a ", "a: b", "a #b", "- a", "a:", "---"),
    *("#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a", "[a", "'a", '"a', "?", "...", "-a"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_harmless_text_is_plain(text: str) -> None:
    """What everybody reads as text stands without quotes."""
    assert scalars.string(text) == text


@pytest.mark.parametrize("text", QUOTED)
def test_ambiguous_text_is_quoted(text: str) -> None:
    """What somebody reads as something else stands in quotes."""
    assert scalars.string(text).startswith("'")


@given(texts)
def test_all_text_is_text_to_everybody(text: str) -> None:
    """A scalar on one line is the same text to YAML 1.1, to YAML 1.2, and inside of braces."""
    written, inside = scalars.string(text), scalars.string(text, flow=True)

    assert "\n" not in written
    assert yaml.safe_load(f"a: {written}") == {"a": text}
    assert yaml.safe_load(f"{{a: [{inside}, {inside}]}}") == {"a": [text, text]}
    if written == text:
        assert not CORE_SCHEMA.fullmatch(text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-17, "-17"),
        (1.0, "1.0"),
        (1e-7, "1.0e-07"),
        (1.5e300, "1.5e+300"),
        (float("inf"), ".inf"),
        (float("-inf"), "-.inf"),
        (float("nan"), ".nan"),
        (b"hello", "!!binary 'aGVsbG8='"),
    ],
)
def test_what_is_no_text(value: float | bytes | None, written: str) -> None:
    """Null, booleans, numbers and bytes are written in one way each."""
    assert scalars.scalar(value) == written


@pytest.mark.parametrize("text", [text for text in NASTY_TEXTS if scalars.is_block(text)])
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_blocks_are_exact(text: str, loader: type[yaml.SafeLoader]) -> None:
    """A literal block holds a text exactly, whatever blanks it has, under a key and in a list."""
    under_key = f"a: {scalars.block(text, '  ')}\n"
    in_list = f"- {scalars.block(text, '  ')}\n"

    assert yaml.load(under_key, loader) == {"a": text}  # noqa: S506 - both loaders are safe
    assert yaml.load(in_list, loader) == [text]  # noqa: S506


@pytest.mark.parametrize("text", ["a\r\nb", "a\nb\x07", "a\x85b\n", "\n\n", " \n ", "\ufeff\n"])
def test_what_no_block_can_hold(text: str) -> None:
    """Text with characters that a block loses or hides, or of blanks alone, is quoted."""
    assert not scalars.is_block(text)
    assert scalars.string(text).startswith('"')
