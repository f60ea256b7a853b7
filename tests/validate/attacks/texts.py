"""Attacks on whoever reads the text: YAML and JSON that are endless, deep, broken or no text."""

from __future__ import annotations

import random

from tests.validate.attacks.attack import HEAD, MORE, Attack, doubled, listed, resources, value

MANY = "there are more than 300,000 keys and values up to here"
ALIASES = "the aliases up to here stand for more text"
DEEP = "nested more than 200 levels deep"
JSON = '{"heat_template_version": "2021-04-16", "description": '
LARGE = "characters long, of at most"


def _described(text: str) -> str:
    return f"{HEAD}description: {text}\n"


def _of_ten(alias: str) -> str:
    return listed(alias, 10)


ATTACKS = (
    # aliases
    Attack(
        "a bomb of aliases",
        lambda: HEAD + doubled(listed("x", 10), _of_ten, 12),
        "HOT105",
        message=ALIASES,
    ),
    Attack(
        "a bomb just too small for that",
        lambda: (
            f"{HEAD}outputs:\n  o:\n    value:\n" + doubled(listed("x", 10), _of_ten, 5, " " * 6)
        ),
    ),
    Attack(
        "a bomb of merge keys",
        lambda: (
            HEAD
            + doubled(
                f"{{{','.join(f'k{i}: v' for i in range(1000))}}}",
                lambda alias: f"{{<<: {listed(alias, 50)}}}",
                50,
            )
        ),
        "HOT105",
        message=ALIASES,
    ),
    Attack(
        "20,000 merges of 5,000 keys",
        lambda: (
            f"{HEAD}x: &m {{{','.join(f'k{i}: v' for i in range(5000))}}}\n"
            + "".join(f"y{i}: {{<<: *m}}\n" for i in range(20_000))
        ),
        "HOT105",
        message=ALIASES,
    ),
    Attack("an alias of itself", lambda: _described("&a [*a]"), "HOT103", message="stands inside"),
    Attack(
        "300,000 anchors",
        lambda: _described("\n" + "".join(f"- &a{i} x\n" for i in range(300_000))),
        "HOT101",
        message=MANY,
    ),
    # depth
    Attack(
        "10,000 lists in one another", lambda: _described("[" * 10_000 + "]" * 10_000), "HOT104"
    ),
    Attack("a million lists begin", lambda: _described("[" * 1_000_000), "HOT104", message=DEEP),
    Attack("100,000 dashes", lambda: _described("\n " + "- " * 100_000), "HOT104", message=DEEP),
    Attack(
        "2,000 mappings in one another",
        lambda: HEAD + "".join(f"{' ' * i}a:\n" for i in range(2000)),
        "HOT104",
        message=DEEP,
    ),
    Attack("100,000 lists in JSON", lambda: f"{JSON}{'[' * 100_000}{']' * 100_000}}}", "HOT104"),
    # length
    Attack("100 MB", lambda: _described("a" * 100_000_000), "HOT101", message="larger than 4 MiB"),
    Attack("a text of 4 MB", lambda: _described("a" * 4_100_000), "HOT422", message=LARGE),
    Attack("4 MB of comments", lambda: HEAD + "# comment\n" * 370_000),
    Attack("4 MB of empty lines", lambda: HEAD + "\n" * 4_100_000),
    Attack("2,000,000 items", lambda: _described(listed("1", 2_000_000)), "HOT101", message=MANY),
    Attack("170,000 items", lambda: _described(listed("1", 170_000))),
    Attack(
        "500,000 keys",
        lambda: _described(f"{{{','.join(map(str, range(500_000)))}}}"),
        "HOT101",
        message=MANY,
    ),
    Attack("900,000 texts in JSON", lambda: f"{JSON}{listed(chr(34) * 2, 900_000)}}}", "HOT101"),
    Attack(
        "650,000 escapes in JSON",
        lambda: JSON + '"' + r"\u0041" * 650_000 + '"}',
        "HOT422",
        message=LARGE,
    ),
    Attack(
        "500,000 times the same key",
        lambda: _described(f"{{{'a: 1,' * 500_000}}}"),
        "HOT101",
        message=MANY,
    ),
    Attack(
        "50,000 times the same key",
        lambda: _described(f"{{{'a: 1,' * 50_000}}}"),
        "HOT107",
        message=MORE,
    ),
    Attack("a key of 100,000 letters", lambda: f"{HEAD}? {'a' * 100_000}\n: 1\n", "HOT112"),
    Attack("a key of 2 MB", lambda: f"{HEAD}? {'a' * 2_000_000}\n: 1\n", "HOT112"),
    Attack("100,000 directives", lambda: "%TAG !a! tag:x:\n" * 100_000 + f"---\n{HEAD}", "HOT102"),
    Attack("a million documents", lambda: HEAD + "---\n" * 900_000, "HOT103", message="second"),
    # mistakes far down
    Attack(
        "a mistake behind 120,000 lines",
        lambda: _described("\n" + "- a\n" * 120_000 + "]"),
        "HOT102",
    ),
    Attack("a quote that never ends", lambda: _described("'" + "a\n" * 2_000_000), "HOT102"),
    Attack("a NUL behind 4 MB", lambda: f"{HEAD}# {'x' * 4_000_000}\0\n", "HOT102"),
    Attack("half a million question marks", lambda: _described("{" + "? " * 500_000), "HOT102"),
    Attack("half a million colons", lambda: _described(": " * 500_000), "HOT102"),
    # numbers
    Attack("an integer of a million digits", lambda: _described("9" * 1_000_000), "HOT103"),
    Attack("100,000 sixtieths", lambda: _described("1" + ":59" * 100_000), "HOT103"),
    Attack("100,000 sixtieths and a half", lambda: _described(f"1{':59' * 100_000}.5"), "HOT103"),
    Attack("a hexadecimal of 3 MB", lambda: _described("0x" + "f" * 3_000_000), "HOT103"),
    Attack("3,000,000 digits in JSON", lambda: f"{JSON}{'9' * 3_000_000}}}", "HOT102"),
    Attack(
        "60,000 octal numbers",
        lambda: value(f"[{','.join(f'0{i:o}' for i in range(1, 60_000))}]"),
        "HOT151",
        message=MORE,
    ),
    Attack("dates that are none", lambda: _described("[2021-99-99, 0000-00-00T99:99:99Z]")),
    # no text, no template
    Attack("bytes by chance", lambda: random.Random(1).randbytes(3_000_000), "HOT101"),  # noqa: S311
    Attack("UTF-16", lambda: HEAD.encode("utf-16"), "HOT101", message="not UTF-8"),
    Attack("UTF-32", lambda: HEAD.encode("utf-32"), "HOT101", message="not UTF-8"),
    Attack("Latin-1", lambda: _described("\xe9").encode("latin-1"), "HOT101", message="0xe9"),
    Attack("a byte order mark", lambda: "\ufeff" + HEAD),
    Attack("a NUL", lambda: _described("\0"), "HOT102", message="U+0000"),
    Attack("tabs", lambda: f"{HEAD}a:\n\tb: c\n", "HOT102", message="tab"),
    Attack("half a surrogate", lambda: JSON + r'"\ud800"}', "HOT103", message="surrogate"),
    Attack("a key that is a list", lambda: f"{HEAD}? [a]\n: b\n", "HOT103", message="a key must"),
    Attack(
        "a Python object",
        lambda: _described("!!python/object/apply:os.system [id]"),
        "HOT103",
        message="python/object",
    ),
    Attack("3 MB of base64", lambda: _described("!!binary " + "A" * 3_000_000), "HOT422"),
    # what is said
    Attack(
        "50,000 unknown sections",
        lambda: HEAD + "".join(f"resourcez{i}: 1\n" for i in range(50_000)),
        "HOT112",
        message=MORE,
    ),
    Attack(
        "10,000 unknown types",
        lambda: resources(lambda i: f"{{type: 'OS::Neutron::Nett{i}'}}", 10_000),
        "HOT411",
        message=MORE,
    ),
    Attack(
        "a type of 200,000 letters",
        lambda: resources(lambda _: f"{{type: {'a:' * 100_000}b}}", 1),
        "HOT411",
    ),
)
