"""Statements come out as `ruff format` leaves them, and mean what they meant."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hotgen.importing.python.code import Atom, Bracket, Chain, Code, Entry, Text
from hotgen.importing.python.layout import class_header, constant, statement
from tests.importing.python import trees
from tests.importing.python.trees import Line

WORDS = "installs the packages, writes the configuration and starts the web server"
SIZABLE = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def call(opening: str, *arguments: Code, **keywords: Code) -> Bracket:
    """A call, or a step with one."""
    named = (Entry(value, f"{name}=") for name, value in keywords.items())
    return Bracket(f"{opening}(", (*map(Entry, arguments), *named), ")")


def listed(*items: Code) -> Bracket:
    """A list."""
    return Bracket("[", tuple(map(Entry, items)), "]")


def mapped(**values: Code) -> Bracket:
    """A mapping."""
    entries = (Entry(value, f'"{key}": ') for key, value in values.items())
    return Bracket("{", tuple(entries), "}")


SERVER = call("nova.Server", image=Atom("self.image"), flavor=Atom("self.flavor"))
AFTER = call(".after", Atom("self.router_interface"))
RETAINED = call(".retained")
KEY = Bracket("[", (Entry(Text("addresses")),), "]")


@pytest.mark.parametrize(
    ("head", "value", "lines"),
    [
        pytest.param("x = ", Atom("1"), "x = 1", id="name"),
        pytest.param("x = ", call("f", Atom("1"), a=Atom("2")), "x = f(1, a=2)", id="call"),
        pytest.param(
            "self.server = ",
            SERVER,
            """
            self.server = nova.Server(
                image=self.image,
                flavor=self.flavor,
            )
            """,
            id="long-call",
        ),
        pytest.param(
            "self.server = ",
            call("nova.Server", metadata=mapped(tier=Text("web"), zones=listed(Text("one")))),
            """
            self.server = nova.Server(
                metadata={
                    "tier": "web",
                    "zones": ["one"],
                },
            )
            """,
            id="nested",
        ),
        pytest.param(
            "x = ",
            Chain(SERVER, (AFTER,)),
            """
            x = nova.Server(
                image=self.image,
                flavor=self.flavor,
            ).after(self.router_interface)
            """,
            id="one-method",
        ),
        pytest.param(
            "x = ",
            Chain(SERVER, (AFTER, RETAINED)),
            """
            x = (
                nova.Server(
                    image=self.image,
                    flavor=self.flavor,
                )
                .after(self.router_interface)
                .retained()
            )
            """,
            id="methods",
        ),
        pytest.param(
            "",
            Chain(Atom("self.server"), (AFTER, RETAINED, KEY)),
            """
            self.server.after(
                self.router_interface,
            ).retained()["addresses"]
            """,
            id="methods-of-a-name",
        ),
        pytest.param(
            "x = ",
            call("f", a=Chain(SERVER, (AFTER, RETAINED))),
            """
            x = f(
                a=(
                    nova.Server(
                        image=self.image,
                        flavor=self.flavor,
                    )
                    .after(self.router_interface)
                    .retained()
                ),
            )
            """,
            id="methods-in-a-keyword",
        ),
        pytest.param(
            "x = ",
            call("f", Chain(SERVER, (AFTER, RETAINED))),
            """
            x = f(
                nova.Server(
                    image=self.image,
                    flavor=self.flavor,
                )
                .after(self.router_interface)
                .retained(),
            )
            """,
            id="methods-in-the-only-argument",
        ),
        pytest.param(
            "x = ",
            Chain(Atom("self.server.first_address"), (KEY, KEY)),
            """
            x = self.server.first_address[
                "addresses"
            ]["addresses"]
            """,
            id="subscripts",
        ),
        pytest.param(
            "description = ",
            Text(WORDS),
            """
            description = (
                "installs the packages, writes the "
                "configuration and starts the web "
                "server"
            )
            """,
            id="long-text",
        ),
        pytest.param(
            "self.description = ",
            Text("starts the web server"),
            """
            self.description = (
                "starts the web server"
            )
            """,
            id="text-that-fits-in-parentheses",
        ),
        pytest.param(
            "x = ",
            call("f", Text("one line\nand " + WORDS)),
            r"""
            x = f(
                "one line\n"
                "and installs the packages, "
                "writes the configuration and "
                "starts the web server",
            )
            """,
            id="text-in-the-only-argument",
        ),
        pytest.param(
            "x = ",
            mapped(user_data=Text(WORDS), digest=Text("0" * 40)),
            """
            x = {
                "user_data": (
                    "installs the packages, writes "
                    "the configuration and starts "
                    "the web server"
                ),
                "digest": "0000000000000000000000000000000000000000",
            }
            """,
            id="texts-in-a-mapping",
        ),
        pytest.param(
            "self.image_of_the_web_server = ",
            Atom("self.image_of_all"),
            """
            self.image_of_the_web_server = (
                self.image_of_all
            )
            """,
            id="long-name",
        ),
        pytest.param(
            "self.web_servers = ",
            call("heat.ResourceGroup", Atom("self.servers")),
            """
            self.web_servers = heat.ResourceGroup(
                self.servers,
            )
            """,
            id="brackets-at-the-end-of-the-line",
        ),
        pytest.param(
            "self.the_web_servers = ",
            call("heat.ResourceGroup", Atom("self.servers")),
            """
            self.the_web_servers = (
                heat.ResourceGroup(self.servers)
            )
            """,
            id="brackets-behind-the-end-of-the-line",
        ),
        pytest.param("x = ", Bracket("(", (Entry(Atom("a")),), ")"), "x = (a,)", id="tuple"),
    ],
)
def test_a_value_is_broken_at_its_outermost_brackets(head: str, value: Code, lines: str) -> None:
    """Where it does not fit in one line, every entry has lines of its own."""
    expected = dedent(lines).strip() + "\n"
    assert statement(head, value, width=40) == expected
    assert trees.reformatted(expected, 40) == expected


def test_comments_stand_where_they_belong() -> None:
    """A comment breaks the brackets around it; one that is too long for its line goes above."""
    entries = (
        Entry(Atom("1"), "a=", (" above",), " behind"),
        Entry(mapped(b=Atom("2")), "b=", (), " too long to stand behind it"),
    )
    value = Bracket("f(", entries, ")", (" at the end",))
    code = statement("x = ", value, width=40, comments=(" whole",), trailing=" type: int")
    assert code == dedent("""\
        # whole
        x = f(
            # above
            a=1,  # behind
            # too long to stand behind it
            b={"b": 2},
            # at the end
        )  # type : int
    """)


def test_a_class_is_headed_by_its_bases() -> None:
    """They stand in one line or have lines of their own."""
    entries = (Entry(Atom("Stack")), Entry(Text("rocky"), "version="))
    assert class_header("Web", ()) == "class Web:\n"
    assert class_header("Web", entries) == 'class Web(Stack, version="rocky"):\n'
    assert class_header("Web", entries, indent=4, width=30) == (
        '    class Web(\n        Stack,\n        version="rocky",\n    ):\n'
    )


def test_a_constant_of_several_lines_is_a_block() -> None:
    """A single line is an ordinary literal, which is split where it is too long."""
    assert constant("SCRIPT", "#!/bin/sh\nexit\n") == 'SCRIPT = """\\\n#!/bin/sh\nexit\n"""\n'
    assert constant("NAME", "one two", width=16) == 'NAME = "one two"\n'
    assert constant("NAME", "one two", width=15) == 'NAME = (\n    "one two"\n)\n'


def test_nested_brackets_are_measured_once() -> None:
    """Brackets in brackets do not multiply the work."""
    value: Code = Atom("x")
    for _ in range(60):
        value = listed(value, Text("quickly"))
    assert trees.dumped(statement("x = ", value)) == trees.dumped(f"x = {trees.plain(value)}")


# The same examples at every run: some rare quirks of the formatter are not worth mirroring, such as
# a chain of subscripts that never fit behind an annotation.
@given(st.lists(trees.lines, min_size=5, max_size=10))
@settings(max_examples=25, derandomize=True, suppress_health_check=SIZABLE)
def test_the_formatter_finds_nothing_to_do(lines: list[Line]) -> None:
    """Ruff leaves every statement as it is, whatever the width."""
    for width in (88, 100):
        source = "x = 1\n" + "".join(line.written(width) for line in lines)
        assert trees.reformatted(source, width) == source


@given(trees.lines)
@settings(max_examples=100, suppress_health_check=SIZABLE)
def test_the_code_and_its_comments_are_all_there(line: Line) -> None:
    """The syntax tree is that of the same code without any layout, and no comment is lost."""
    for width in (40, 88):
        written = line.written(width)
        assert trees.dumped(written) == trees.dumped(line.plain())
        comments = trees.comments_of(written)
        assert sorted(comments) == sorted([*line.own_lines(), *line.behind()])
        remaining = iter(comments)
        assert all(comment in remaining for comment in line.own_lines())
