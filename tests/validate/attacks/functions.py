"""Attacks on whoever works functions, conditions and constraints out."""

from __future__ import annotations

from tests.validate.attacks.attack import (
    HEAD,
    TOO_MUCH,
    Attack,
    doubled,
    listed,
    parameter,
    resources,
    value,
)

FIRST = "heat_template_version: 2013-05-23\n"
MATCHED = "takes too long to be matched with"
RUNAWAY = "regex('(a+)+$').matches($.data)"
TEXT = "a,"


def _repeat(names: int, items: str, template: str = "x") -> str:
    each = ",".join(f"'%{i}%': {items}" for i in range(names))
    return f"{{repeat: {{template: {template}, for_each: {{{each}}}}}}}"


def _nested(before: str, after: str, times: int, inside: str = "a") -> str:
    return before * times + inside + after * times


def _salt(text: str) -> str:
    return (
        f"{FIRST}resources: {{r: {{type: OS::Heat::RandomString, properties: {{salt: {text}}}}}}}\n"
    )


def _yaql(expression: str, data: str = "{}") -> str:
    return value(f'{{yaql: {{expression: "{expression}", data: {data}}}}}')


def _pattern(pattern: str, default: str) -> str:
    return parameter(
        f"type: string, default: '{default}', constraints: [{{allowed_pattern: '{pattern}'}}]"
    )


def _valued(each: str, count: int, default: str) -> str:
    before = f"parameters: {{p: {{{default}}}}}\n"
    return resources(
        lambda _: f"{{type: OS::Heat::Value, properties: {{value: {each}}}}}", count, before
    )


def _conditions(each: str, count: int, used: str) -> str:
    lines = "".join(f"  c{i}: {each.replace('<', str(i - 1))}\n" for i in range(1, count))
    first = "  c0: {equals: [{get_param: p}, a]}\n"
    return (
        f"{HEAD}parameters: {{p: {{type: string, default: a}}}}\nconditions:\n{first}{lines}"
        f"resources: {{r: {{type: OS::Heat::None, condition: {used}}}}}\n"
    )


def _too_much(name: str, text: str, where: str = "") -> Attack:
    return Attack(name, lambda: text, "HOT506", where, TOO_MUCH)


NUMBERS = f"[{','.join(map(str, range(30_000)))}]"
LONG = f"type: string, default: '{TEXT * 100_000}'"
MODE = ("--mode", "create")

ATTACKS = (
    # functions
    _too_much("repeat over six lists of 100", value(_repeat(6, listed("a", 100))), "value.repeat"),
    _too_much("repeat over 5,000 lists", value(_repeat(5000, "[a, b]")), "value.repeat"),
    _too_much(
        "repeat where each replaces the next",
        value(
            "{repeat: {template: a0, for_each: {"
            + ",".join(f"a{i}: [a{i + 1}a{i + 1}]" for i in range(60))
            + "}}}"
        ),
        "value.repeat",
    ),
    _too_much(
        "60 str_replace in one another",
        value(_nested("{str_replace: {params: {a: aa}, template: ", "}}", 60)),
    ),
    _too_much(
        "60 Fn::Replace in one another", _salt(_nested("{Fn::Replace: [{a: aa}, ", "]}", 60))
    ),
    _too_much(
        "a long value for each of many letters",
        value(f"{{str_replace: {{template: {'a' * 100_000}, params: {{a: {'b' * 100_000}}}}}}}"),
        "value.str_replace",
    ),
    Attack(
        "5,000 params of str_replace_strict",
        lambda: value(
            f"{{str_replace_strict: {{template: {'abc' * 50_000}, params: "
            f"{{{','.join(f'k{i}: v' for i in range(5000))}}}}}}}"
        ),
    ),
    _too_much(
        "a long delimiter",
        value(f"{{list_join: [{'d' * 100_000}, {listed('a', 50_000)}]}}"),
        "value.list_join",
    ),
    _too_much(
        "Fn::Join of Fn::Split",
        _salt(f"{{Fn::Join: [{'d' * 100_000}, {{Fn::Split: [',', '{',' * 100_000}']}}]}}"),
    ),
    Attack(
        "lists that double",
        lambda: (
            f"{HEAD}resources:\n  r:\n    type: OS::Heat::Value\n    properties:\n      value:\n"
            + doubled("[a]", lambda alias: f"{{list_concat: [{alias}, {alias}]}}", 15, " " * 8)
        ),
    ),
    _too_much(
        "50,000 maps to compare",
        value(
            "{list_concat_unique: [["
            + ",".join(f"{{a: {{b: {i}}}}}" for i in range(20_000))
            + "]]}"
        ),
    ),
    Attack(
        "30,000 numbers to filter",
        lambda: value(f"{{filter: [{NUMBERS}, {NUMBERS}]}}"),
    ),
    Attack(
        "a long text in 900 resources",
        lambda: _valued("{str_split: [',', {get_param: p}]}", 900, LONG),
        "HOT506",
        message=TOO_MUCH,
        arguments=MODE,
    ),
    Attack(
        "a long list in 900 resources",
        lambda: _valued(
            "{get_param: p}", 900, f"type: json, default: '{{\"a\": {listed('1', 100_000)}}}'"
        ),
        "HOT506",
        message=TOO_MUCH,
        arguments=MODE,
    ),
    Attack(
        "a long text digested 900 times",
        lambda: _valued("{digest: [sha512, {get_param: p}]}", 900, LONG),
        "HOT506",
        message=TOO_MUCH,
        arguments=MODE,
    ),
    Attack(
        "an index of 4,000 digits",
        lambda: value(f"{{str_split: [',', a, {'9' * 4000}]}}"),
        "HOT502",
    ),
    Attack(
        "Fn::Select in deep JSON",
        lambda: _salt(f"{{Fn::Select: [0, '{'[' * 100_000}']}}"),
        "HOT502",
    ),
    Attack(
        "a get_attr of 100,000 steps",
        lambda: (
            f"{HEAD}resources: {{r: {{type: OS::Heat::RandomString}}}}\n"
            f"outputs: {{o: {{value: {{get_attr: [r, value, {'a,' * 100_000}]}}}}}}\n"
        ),
    ),
    Attack(
        "150 get_attr in one another",
        lambda: (
            f"{HEAD}resources: {{r: {{type: OS::Heat::RandomString}}}}\n"
            f"outputs: {{o: {{value: {_nested('{get_attr: [r, ', ']}', 90, 'value')}}}}}\n"
        ),
    ),
    # queries
    _too_much("a query with a runaway pattern", _yaql(RUNAWAY, "a" * 40 + "b"), "value.yaql"),
    Attack(
        "20 of them",
        lambda: resources(
            lambda i: (
                "{type: OS::Heat::Value, properties: {value: {yaql: "
                f'{{expression: "{RUNAWAY}", data: {"a" * 40}b{i}}}}}}}}}'
            ),
            20,
        ),
        "HOT506",
        message=TOO_MUCH,
    ),
    _too_much(
        "a query with four loops",
        _yaql("range(0,150).select(range(0,150).select(range(0,150).select(range(0,150).len())))"),
    ),
    _too_much("a query of 40,000 letters", _yaql("+".join(["1"] * 20_000))),
    Attack("3,000 parentheses", lambda: _yaql("(" * 3000 + "1" + ")" * 3000), "HOT502"),
    Attack("a text of 100 MB in a query", lambda: _yaql("'a' * 100000000"), "HOT502"),
    # constraints
    Attack(
        "a runaway pattern",
        lambda: _pattern("(a+)+$", "a" * 40 + "b"),
        "HOT506",
        "parameters.p.default",
        MATCHED,
    ),
    Attack(
        "20 runaway patterns",
        lambda: (
            f"{HEAD}parameters:\n"
            + "".join(
                f"  p{i}: {{type: string, default: '{'a' * (40 + i)}b', "
                f"constraints: [{{allowed_pattern: '(a+)+$'}}]}}\n"
                for i in range(20)
            )
        ),
        "HOT506",
        "parameters.p19.default",
        MATCHED,
    ),
    Attack("a cubic pattern", lambda: _pattern("a*a*a*b", "a" * 2000), "HOT506", message=MATCHED),
    Attack("many optional letters", lambda: _pattern("a?" * 30 + "a" * 30, "a" * 30)),
    Attack("5,000 groups", lambda: _pattern("(" * 4000 + "a" + ")" * 4000, "a")),
    Attack(
        "1,000 alternatives",
        lambda: _pattern("|".join("a" * i for i in range(1, 1000)), "a" * 5000),
        "HOT506",
        message=MATCHED,
    ),
    Attack(
        "20,000 values, all of them allowed",
        lambda: parameter(
            "type: comma_delimited_list, "
            f"default: '{','.join(f'v{i}' for i in range(20_000))}', constraints: "
            f"[{{allowed_values: [{','.join(f'v{i}' for i in range(20_000))}]}}]"
        ),
    ),
    Attack(
        "100,000 constraints",
        lambda: (
            f"{HEAD}parameters:\n  p:\n    type: string\n    default: a\n    constraints:\n"
            + "    - length: {max: 0}\n" * 100_000
        ),
        "HOT101",
    ),
    Attack(
        "a message of 90,000 lines",
        lambda: (
            f"{HEAD}parameters:\n  p:\n    type: string\n    default: |\n"
            + "      line\n" * 90_000
            + "    constraints: [{allowed_values: [a]}]\n"
        ),
        "HOT306",
        "parameters.p.default",
        " … ",
    ),
    Attack(
        "3,000 secrets",
        lambda: (
            f"{HEAD}parameters:\n"
            + "".join(
                f"  p{i}: {{type: string, hidden: true, default: s{i}, "
                "constraints: [{length: {max: 0}}]}\n"
                for i in range(3000)
            )
        ),
        "HOT306",
        message="(hidden)",
    ),
    # conditions
    Attack("conditions of conditions", lambda: _conditions("{and: [c<, c<]}", 45, "c44")),
    Attack("15,000 conditions in a row", lambda: _conditions("{not: c<}", 15_000, "c14999")),
    Attack(
        "a circle of 5,000 conditions",
        lambda: (
            f"{HEAD}conditions:\n"
            + "".join(f"  c{i}: {{not: c{(i + 1) % 5000}}}\n" for i in range(5000))
            + "resources: {r: {type: OS::Heat::None, condition: c0}}\n"
        ),
        message="",
    ),
    Attack(
        "an if in an if",
        lambda: (
            f"{HEAD}conditions: {{c: {{equals: [{{get_param: 'OS::stack_name'}}, a]}}}}\n"
            + value(_nested("{if: [c, a, ", "]}", 90), "")
        ),
    ),
    # resources
    Attack(
        "a circle of 10,000 resources",
        lambda: resources(
            lambda i: f"{{type: OS::Heat::None, depends_on: r{(i + 1) % 10_000}}}", 10_000
        ),
        "HOT208",
        message="resources need each other",
    ),
    Attack(
        "300 resources that all need one another",
        lambda: resources(
            lambda _: (
                f"{{type: OS::Heat::None, depends_on: [{','.join(f'r{j}' for j in range(300))}]}}"
            ),
            300,
        ),
        "HOT208",
    ),
    Attack(
        "10,000 outputs",
        lambda: (
            f"{HEAD}resources: {{r: {{type: OS::Heat::RandomString}}}}\noutputs:\n"
            + "".join(f"  o{i}: {{value: {{get_attr: [r, value]}}}}\n" for i in range(10_000))
        ),
    ),
    Attack(
        "a group of a billion",
        lambda: resources(
            lambda _: (
                "{type: OS::Heat::ResourceGroup, properties: "
                "{count: 1000000000, resource_def: {type: OS::Heat::RandomString}}}"
            ),
            1,
        ),
    ),
    Attack(
        "60 groups in one another",
        lambda: resources(
            lambda _: _nested(
                "{type: OS::Heat::AutoScalingGroup, "
                "properties: {min_size: 1, max_size: 9, resource: ",
                "}}",
                60,
                "{type: OS::Heat::RandomString}",
            ),
            1,
        ),
    ),
    Attack(
        "a chain of 10,000",
        lambda: resources(
            lambda _: (
                "{type: OS::Heat::ResourceChain, properties: "
                f"{{resources: {listed('OS::Heat::RandomString', 10_000)}, resource_properties: "
                f"{{{','.join(f'x{i}: 1' for i in range(200))}}}}}}}"
            ),
            1,
        ),
        "HOT401",
    ),
)
