"""Values inside and outside of constraints, as Heat sees them."""

from __future__ import annotations

import pytest

from hotgen.schema.constraints import to_boolean, to_number, violation
from hotgen.schema.custom import refusal

NEWEST = 27


def broken(kind: str, argument: object, value: object, type_: str = "string") -> str | None:
    """Return how *value* breaks a constraint in the newest release."""
    return violation(kind, argument, value, type_, lambda name, it: refusal(name, it, NEWEST))


@pytest.mark.parametrize(
    ("kind", "argument", "value", "type_"),
    [
        ("range", {"min": 1, "max": 5}, 5, "integer"),
        ("range", {"min": "1", "max": None}, "1e3", "number"),
        ("range", {"min": 1}, float("nan"), "number"),
        ("length", {"max": 3}, "abc", "string"),
        ("length", {"max": 1}, {"a": "b"}, "map"),
        ("modulo", {"step": 2, "offset": 1}, 5, "integer"),
        ("allowed_values", ("a", "b"), ("a", "a"), "list"),
        ("allowed_values", ("1", "5"), 5, "number"),
        ("allowed_values", (1,), "1", "string"),
        ("allowed_values", (True,), "yes", "boolean"),
        ("allowed_pattern", "^[a-z]*$", "abc", "string"),
        ("allowed_pattern", "[", "a bad pattern is not the value's fault", "string"),
    ],
)
def test_a_value_inside_the_constraint(
    kind: str, argument: object, value: object, type_: str
) -> None:
    """Both sides are compared in the type of the property, and limits may be strings."""
    assert broken(kind, argument, value, type_) is None


@pytest.mark.parametrize(
    ("kind", "argument", "value", "type_", "message"),
    [
        ("range", {"min": 1, "max": 5}, 6, "integer", "is 6; allowed: at least 1 and at most 5"),
        ("length", {"min": 2}, "a", "string", "has a length of 1; allowed: at least 2"),
        ("modulo", {"step": 2, "offset": 1}, 4, "integer", "is 4; allowed: multiples of 2"),
        ("allowed_values", ("a", "b"), "c", "string", "is 'c'; allowed: a, b"),
        ("allowed_values", ("a", "b"), ("a", "z"), "list", "has 'z'; allowed: a, b"),
        ("allowed_values", (), "a", "string", "is 'a'; there are none"),
        ("allowed_pattern", "a|ab", "ab", "string", "is 'ab'; allowed: what matches a|ab in whole"),
        ("allowed_pattern", "^abc$", "abc\n", "string", "is 'abc\\n'"),
        ("length", {"max": 2}, 5, "string", "cannot be held against its length constraint"),
        ("allowed_values", ("a",), 1.5, "number", "cannot be held against its allowed_values"),
    ],
)
def test_a_value_outside_the_constraint(
    kind: str, argument: object, value: object, type_: str, message: str
) -> None:
    """The message says what was given and what is allowed."""
    assert message in (broken(kind, argument, value, type_) or "")


def test_the_nearest_of_many_allowed_values_is_named() -> None:
    """A long list is not repeated in the message."""
    many = tuple(f"value-number-{index}" for index in range(50))
    assert broken("allowed_values", many, "value-numbr-7") == (
        "is 'value-numbr-7'; did you mean 'value-number-7'?"
    )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("ip_addr", ["10.0.0.1", "::1", "FE80::1", "::ffff:1.2.3.4"]),
        ("net_cidr", ["10.0.0.0/24", "10.0.0.5/24", "::/0", "2001:DB8::/32"]),
        ("ip_or_cidr", ["10.0.0.1", "10.0.0.0/24", "::1"]),
        ("mac_addr", ["fa:16:3e:00:00:01", "FA-16-3E-00-00-01", "fa16.3e00.0001", "fa163e000001"]),
        ("dns_name", ["", "a.b", "a.1", "a.", "1.", "a" * 63]),
        ("rel_dns_name", ["", "a.b"]),
        ("dns_domain", ["", "example.org."]),
        ("iso_8601", ["2020", "2020-01-01", "2020-01-01T10:10", "20200101T101010Z"]),
        ("cron_expression", ["", "* * * * *", "@daily", "* * * * * *", "0 0 * * mon"]),
        ("timezone", ["", "UTC", "Europe/Paris"]),
        ("expiration", ["", "2999-01-01", " 2999-01-01T00:00:00Z "]),
        ("json_string", ["", "{}", "1", "NaN"]),
        ("nova.flavor", ["only a cloud can tell"]),
    ],
)
def test_what_a_custom_constraint_takes(name: str, values: list[str]) -> None:
    """Each of these was asked of Heat's engine."""
    assert {value: refusal(name, value, NEWEST) for value in values} == dict.fromkeys(values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("ip_addr", ["", "1.2.3", "10.0.0.1 ", "010.0.0.1", "0x7f.0.0.1", "fe80::1%eth0", 5]),
        ("net_cidr", ["", "10.0.0.0", "10/8", "10.0.0.0/255.255.255.0", "10.0.0.0/33", "::/0 "]),
        ("ip_or_cidr", ["", "10/8", "10.0.0.500"]),
        ("mac_addr", ["", "fa:16:3e:00:00:01:02:03", "router"]),
        ("dns_name", ["A.b", "a..b", ".", "a.1.", "-a", "a-", "a_b", "a" * 64, "a." * 128 + "a"]),
        ("rel_dns_name", ["a.b.", ".".join(["a" * 62] * 4) + ".a"]),
        ("dns_domain", ["example.org", "."]),
        ("iso_8601", ["", "x", "10:00", "2020-13-01", " 2020-01-01"]),
        ("cron_expression", ["* * *", "60 * * * *", "@reboot", "H * * * *"]),
        ("timezone", ["Nope", "utc", "../etc/passwd", "/etc/passwd"]),
        ("expiration", ["2020-01-01", "x"]),
        ("json_string", ["{a", "nan"]),
    ],
)
def test_what_a_custom_constraint_refuses(name: str, values: list[object]) -> None:
    """Each of these was asked of Heat's engine; every refusal has a reason."""
    assert [value for value in values if not refusal(name, value, NEWEST)] == []


def test_a_cidr_needed_no_mask_at_first() -> None:
    """Up to Stein, a single address counted as a network."""
    assert refusal("net_cidr", "10.0.0.1", 12) is None
    assert refusal("net_cidr", "10.0.0.1", 13) is not None


def test_time_zones_were_read_in_any_case_at_first() -> None:
    """Up to 2023.2, Heat used a library that does not care."""
    assert refusal("timezone", "europe/paris", 21) is None
    assert refusal("timezone", "europe/paris", 22) is not None


def test_numbers_as_heat_reads_them() -> None:
    """Integers first, then floats, from strings with blanks and underscores."""
    assert [to_number(text) for text in (" 5 ", "1_000", "1e3", "+5")] == [5, 1000, 1000.0, 5]
    with pytest.raises(ValueError, match="0x10"):
        to_number("0x10")


def test_booleans_as_heat_reads_them() -> None:
    """A parameter may say yes, on, t, 1 and the like, in any case."""
    assert [to_boolean(word) for word in ("Yes", " on ", 1, "F", 0, False)] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
    with pytest.raises(ValueError, match="maybe"):
        to_boolean("maybe")


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        pytest.param("(a+)+b", "a" * 60, id="nested"),
        pytest.param("a?" * 30 + "a" * 30, "a" * 30, id="optional"),
        pytest.param("a*" * 12 + "b", "a" * 100, id="one behind the other"),
    ],
)
def test_a_pattern_that_runs_away_is_ended(pattern: str, value: str) -> None:
    """Matching would take longer than the universe is old; Heat would try it."""
    broken = violation("allowed_pattern", pattern, value, "string", lambda *_: None)
    assert broken == f"takes too long to be matched with {pattern}"


def test_a_pattern_that_means_something_else_one_day() -> None:
    """Python warns of it; nobody who validates a template can do anything about that."""
    assert violation("allowed_pattern", "[[a]", "a", "string", lambda *_: None) is None


def test_a_pattern_with_repetitions_is_matched_all_the_same() -> None:
    """That it could run away does not mean that it does."""
    pattern = r"(\d{1,3}\.){3}\d{1,3}(,(\d{1,3}\.){3}\d{1,3})*"
    value = ",".join(["192.168.100.100"] * 5)
    assert violation("allowed_pattern", pattern, value, "string", lambda *_: None) is None
    broken = violation("allowed_pattern", pattern, f"{value},", "string", lambda *_: None)
    assert broken == f"is {value + ','!r}; allowed: what matches {pattern} in whole"
