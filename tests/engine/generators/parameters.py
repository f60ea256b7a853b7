"""Parameters: every type with constraints, defaults and given values, in environments and not."""

from __future__ import annotations

from collections.abc import Iterator

from tests.engine.generators.common import VALUES, named, template, value
from tests.engine.questions import Data, Question, question

TYPES = ("string", "number", "boolean", "comma_delimited_list", "json")

CONSTRAINTS: list[Data] = [
    {"length": {"min": 2}},
    {"length": {"max": 1}},
    {"length": {"min": "1", "max": "3"}},
    {"length": {}},
    {"length": {"min": None}},
    {"length": {"min": 1.5}},
    {"length": 5},
    {"length": {"min": "x"}},
    {"length": {"least": 1}},
    {"range": {"min": 1}},
    {"range": {"max": 4.5}},
    {"range": {"min": "1", "max": 10}},
    {"range": {"min": None}},
    {"range": {}},
    {"range": [1, 2]},
    {"modulo": {"step": 5, "offset": 0}},
    {"modulo": {"step": 5}},
    {"modulo": {"step": 0, "offset": 0}},
    {"modulo": {"step": "5", "offset": "1"}},
    {"modulo": {"step": 5, "offset": 6}},
    {"modulo": {"step": -5, "offset": 0}},
    {"modulo": {"step": 1.5, "offset": 0}},
    {"allowed_values": ["a", "5", 5, True]},
    {"allowed_values": []},
    {"allowed_values": "a"},
    {"allowed_values": {"a": "b"}},
    {"allowed_values": ["a", "b"]},
    {"allowed_values": [1, 5, 1.5]},
    {"allowed_values": [["a"], {}]},
    {"allowed_values": None},
    {"allowed_values": [True]},
    {"allowed_values": ["yes", "no"]},
    {"allowed_pattern": "[a-z]+"},
    {"allowed_pattern": "a|ab"},
    {"allowed_pattern": "^a$"},
    {"allowed_pattern": "[a-"},
    {"allowed_pattern": ""},
    {"allowed_pattern": 5},
    {"allowed_pattern": None},
    {"allowed_pattern": "(a)(?=b)"},
    {"allowed_pattern": "\\d+"},
    {"allowed_pattern": ["a"]},
    {"custom_constraint": "ip_addr"},
    {"custom_constraint": "net_cidr"},
    {"custom_constraint": "mac_addr"},
    {"custom_constraint": "iso_8601"},
    {"custom_constraint": "timezone"},
    {"custom_constraint": "cron_expression"},
    {"custom_constraint": "dns_name"},
    {"custom_constraint": "dns_domain"},
    {"custom_constraint": "rel_dns_name"},
    {"custom_constraint": "json_string"},
    {"custom_constraint": "expiration"},
    {"custom_constraint": "ip_or_cidr"},
    {"custom_constraint": "nova.flavor"},
    {"custom_constraint": "nowhere"},
    {"custom_constraint": 5},
    {"custom_constraint": None},
    {"custom_constraint": ["a"]},
    {},
    {"description": "a"},
    {"wrong": 1},
    {"range": {"min": 1}, "length": {"min": 1}},
    {"length": {"min": 9}, "allowed_values": ["a"]},
    {"range": {"min": 3}, "description": "b"},
    {"allowed_values": ["a"], "wrong": 1},
    "length",
    5,
    None,
    [],
]

TEXTS: dict[str, list[str]] = {
    "ip_addr": [
        "10.0.0.1",
        "10.0.0",
        "10.0.0.256",
        "::1",
        " 10.0.0.1",
        "010.0.0.1",
        "",
        "1",
        "::g",
    ],
    "net_cidr": [
        "10.0.0.0/8",
        "10.0.0.1/8",
        "10.0.0.0",
        "10/8",
        "::/0",
        "10.0.0.0/33",
        "",
        "a/8",
        "10.0.0.0/255.0.0.0",
        "fe80::1/64",
        "10.0.0.0 /8",
    ],
    "ip_or_cidr": ["10.0.0.1", "10.0.0.0/8", "10/8", "", "::1/64"],
    "mac_addr": [
        "00:11:22:33:44:55",
        "00-11-22-33-44-55",
        "001122334455",
        "0011.2233.4455",
        "00:11:22:33:44",
        "",
        "g0:11:22:33:44:55",
        "0:1:2:3:4:5",
    ],
    "dns_name": [
        "a",
        "a.b",
        "a.b.",
        "A",
        "-a",
        "a-",
        "a..b",
        "",
        ".",
        "a_b",
        "a" * 64,
        "a.1.",
        "a.1",
        "1",
        "1.",
        ("a" * 63 + ".") * 4,
    ],
    "rel_dns_name": ["a", "a.b", "a.b.", "", "a" * 64],
    "dns_domain": ["a.", "a", "", "a.b.", ".", "1."],
    "iso_8601": [
        "2020-01-01",
        "2020-01-01T00:00:00Z",
        "2020",
        "x",
        "",
        "20200101",
        "2020-13-01",
        "2020-01-01 10:00",
        "2020-W01",
    ],
    "timezone": ["UTC", "Europe/Berlin", "europe/berlin", "x", "", "EST", "../etc", "Europe"],
    "cron_expression": [
        "* * * * *",
        "@daily",
        "* * * *",
        "* * * * * *",
        "61 * * * *",
        "",
        "x",
        "*/5 1-3 * jan mon",
        "@reboot",
        "* * * * * * *",
        "0 0 31 2 *",
        "H * * * *",
    ],
    "json_string": ["{}", "[1]", "", "{a", "5", "null", "NaN"],
    "expiration": ["2099-01-01T00:00:00Z", "2000-01-01", "", "x", "2099-01-01"],
}

DEFAULTS: list[Data] = ["a", "ab", "5", 5, 1.5, True, "yes", ["a"], [5], {"a": 1}, "", None, [], {}]


def questions() -> Iterator[Question]:
    """Yield questions about one parameter, which an output and a property read."""
    yield from _defaults()
    yield from _given()
    yield from _constrained()
    yield from _texts()
    yield from _definitions()
    yield from _environments()


def _about(name: str, definition: Data, **more: Data) -> Question:
    return question(name, _reading({"p": definition}), **more)


def _reading(parameters: Data) -> Data:
    return template(
        parameters=parameters,
        resources={"r": value({"get_param": "p"})},
        outputs={"o": {"value": {"get_param": "p"}}},
    )


def _defaults() -> Iterator[Question]:
    for type_ in TYPES:
        for name, each in named(VALUES):
            yield _about(f"{type_} default {name}", {"type": type_, "default": each})


def _given() -> Iterator[Question]:
    for type_ in TYPES:
        for name, each in named(VALUES):
            plain = {"type": type_}
            default = {"type": type_, "default": "1" if type_ != "json" else "{}"}
            yield _about(f"{type_} given {name}", plain, parameters={"p": each})
            yield _about(f"{type_} in env {name}", plain, environment={"parameters": {"p": each}})
            defaults = {"parameter_defaults": {"p": each}}
            yield _about(f"{type_} in env defaults {name}", default, environment=defaults)


def _constrained() -> Iterator[Question]:
    for type_ in TYPES:
        for label, constraint in named(CONSTRAINTS):
            for name, default in named(DEFAULTS):
                definition = {"type": type_, "constraints": [constraint], "default": default}
                yield _about(f"{type_} {label} default {name}", definition)
                yield _about(
                    f"{type_} {label} default {name}, given", definition, parameters={"p": "5"}
                )
                if default is not None:
                    bare = {"type": type_, "constraints": [constraint]}
                    yield _about(f"{type_} {label} given {name}", bare, parameters={"p": default})


def _texts() -> Iterator[Question]:
    for constraint, texts in TEXTS.items():
        for text in texts:
            for type_ in ("string", "comma_delimited_list"):
                definition = {"type": type_, "constraints": [{"custom_constraint": constraint}]}
                name = f"{type_} {constraint} {text!r}"
                yield _about(f"{name} given", definition, parameters={"p": text})
                yield _about(f"{name} default", {**definition, "default": text})


def _definitions() -> Iterator[Question]:
    wrong: list[Data] = [
        None,
        "string",
        [],
        {},
        {"type": None},
        {"type": ""},
        {"type": "String"},
        {"type": "list"},
        {"type": ["string"]},
        {"type": "string", "wrong": 1},
        {"default": "a"},
        {"type": "string", "hidden": "x", "default": "a"},
        {"type": "string", "tags": "a"},
        {"type": "string", "tags": ["a"], "default": "b"},
        {"type": "string", "label": []},
        {"type": "string", "immutable": 5, "default": ""},
        {"type": "string", "tags": None},
        {"type": "string", "description": {}, "default": "a"},
        {"type": "json", "schema": {}},
        {"type": "string", "constraints": None, "default": "a"},
        {"type": "string", "constraints": {}},
        {"type": "string", "constraints": "a"},
        {"type": "string", "constraints": [[]]},
        {"type": "string", "default": {"get_param": "q"}},
        {"type": "string", "hidden": None},
    ]
    for name, each in named(wrong):
        yield _about(f"definition {name}", each, parameters={"p": "a"})
        yield _about(f"definition {name}, not given", each)


def _environments() -> Iterator[Question]:
    kinds: Data = {
        "none": {},
        "p": {"parameters": {"p": "a"}},
        "default": {"parameter_defaults": {"p": "b"}},
        "null": {"parameters": {"p": None}},
        "unknown": {"parameters": {"z": "a"}},
        "unknown and p": {"parameters": {"z": "a", "p": "b"}},
        "unknown default": {"parameter_defaults": {"z": "a"}},
        "wrong": {"parameters": {"p": "too long"}},
        "wrong default": {"parameter_defaults": {"p": "too long"}},
        "merge": {"parameters": {"p": "a"}, "parameter_merge_strategies": {"p": "merge"}},
        "merge all": {"parameters": {"p": "a"}, "parameter_merge_strategies": {"default": "merge"}},
        "merge odd": {"parameters": {"p": "a"}, "parameter_merge_strategies": {"p": "odd"}},
    }
    limited = {"type": "string", "constraints": [{"length": {"max": 3}}]}
    for first, one in kinds.items():
        for second, two in kinds.items():
            for given in ({}, {"p": "c"}, {"z": "c"}, {"p": "far too long"}):
                name = f"environments {first}, {second}, given {given}"
                files = {"one.yaml": one, "two.yaml": two}
                asked = question(name, _reading({"p": limited}), files=files, parameters=given)
                yield Question(asked.name, asked.files, ("one.yaml", "two.yaml"), given)
    sections: list[Data] = [
        {"parameters": None},
        {"parameters": []},
        {"wrong": {}},
        {"p": "a"},
        {"parameters": "a"},
        {"resource_registry": None},
        {"resource_registry": []},
        {"event_sinks": []},
        [],
        "a",
        None,
        {"event_sinks": {}},
        {"event_sinks": [{"type": "zaqar-queue"}]},
        {"event_sinks": ["a"]},
        {"event_sinks": [{"type": "wrong"}]},
        {"event_sinks": [{"type": "zaqar-queue", "ttl": 5}]},
        {"encrypted_param_names": []},
        {"encrypted_param_names": ["p"]},
        {"encrypted_param_names": {}},
        {"parameter_defaults": []},
        {"parameter_defaults": None},
        {"parameter_merge_strategies": {}},
        {"parameter_merge_strategies": []},
        {"parameter_merge_strategies": None},
        {"parameters": {"p": "a"}, "event_sinks": None},
    ]
    for name, each in named(sections):
        yield _about(f"environment {name}", limited, environment=each, parameters={"p": "a"})
        yield _about(f"environment {name} alone", {**limited, "default": "a"}, environment=each)
