"""Who wrote something: the author, a helper, the standard library or a component of hotgen's."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from hotgen.dsl.sites import Site, here
from hotgen.dsl.synth import synth
from hotgen.errors import BlueprintError
from tests.dsl.authoring import HEADER, span, unmark

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

ROOT = Path(__file__).parents[2]

LIBRARY = """\
from hotgen.dsl.sites import here, mistake
from hotgen.dsl.stack import Component
from hotgen.dsl.resource import UntypedResource


class Pair(Component):
    def __init__(self, net, *, names=(), deep=None) -> None:
        self.a = UntypedResource("A", {"net": net, "names": names, "own": 1})
        self.inner = Inner(deep)


class Inner(Component):
    def __init__(self, deep) -> None:
        self.b = UntypedResource("B", properties={"deep": deep, "list": [deep]})


def checked(number):
    if number > 1:
        raise mistake("too many", here())
    return UntypedResource("C", {"number": number})
"""


@pytest.fixture
def library(author: Author) -> str:
    """Return the name of a module that passes for one of hotgen's components."""
    path = author.write(LIBRARY)
    module = author.run(path, name="hotgen.components.fake")
    return module.__name__


def demo(library: str, body: str) -> str:
    """Return a stack that uses the library."""
    imports = f"from {library} import Pair, checked\n"
    return HEADER + imports + f"class Demo(Stack):\n    def build(self):\n        {body}\n"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (("pair_a", "properties", "net"), "self.pair = Pair(«1»)"),
        (("pair_a", "properties", "net"), "self.pair = Pair(net=«1»)"),
        (("pair_a", "properties", "names", 0), "self.pair = Pair(1, names=«[2]»)"),
        (("pair_a", "properties", "names"), "self.pair = «Pair(1)»"),
        (("pair_a", "properties", "own"), "self.pair = «Pair(1)»"),
        (("pair_a",), "self.pair = «Pair(1)»"),
        (("pair_inner_b", "properties", "deep"), "self.pair = Pair(1, deep=«2»)"),
        (("pair_inner_b", "properties", "list", 0), "self.pair = Pair(1, deep=«2»)"),
        (("pair_inner_b", "properties", "deep"), "self.pair = «Pair(1, **{'deep': 2})»"),
        (("pair_inner_b",), "self.pair = «Pair(1)»"),
    ],
)
def test_places_inside_a_component_of_hotgen(
    path: tuple[Any, ...], body: str, library: str, author: Author
) -> None:
    """Where the author wrote the value that the component hands down, else the call of it."""
    text = unmark(demo(library, body))
    template = author.bundle_of(author.write(text.text)).template
    assert [span(template.origins.locate(("resources", *path)))] == text.places


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("self.pair = Pair(«{1}»)", "UntypedResource("),
        ("self.pair = Pair(1, deep=«b''»)", "UntypedResource("),
        ("self.number = «checked(2)»", "here()"),
    ],
)
def test_mistakes_inside_a_component_of_hotgen(
    body: str, line: str, library: str, author: Author
) -> None:
    """The place is the author's; where in the component it is, is told beside it."""
    text = unmark(demo(library, body))
    path = author.write(text.text)
    with pytest.raises(BlueprintError) as caught:
        author.bundle_of(path)
    assert [span(caught.value.origin)] == text.places
    [note] = caught.value.notes
    assert note.message == "inside this component"
    assert LIBRARY.splitlines()[note.origin.line - 1][note.origin.column - 1 :].startswith(line)


def test_a_helper_that_uses_a_component_of_hotgen(library: str, author: Author) -> None:
    """The place is in the helper, and its call is named, too."""
    text = unmark(
        HEADER
        + f"from {library} import Pair\n"
        + dedent(
            """\
            def helper():
                return Pair(«{1}»)

            class Demo(Stack):
                def build(self):
                    self.pair = ⟪helper()⟫
            """
        )
    )
    with pytest.raises(BlueprintError) as caught:
        author.bundle_of(author.write(text.text))
    assert [span(caught.value.origin)] == text.places
    inside, called = caught.value.notes
    assert inside.message == "inside this component"
    assert called.message == "called from here"
    assert [(called.origin.line, called.origin.column)] == text.notes


def test_python_s_own_frames_are_nobody_s(author: Author) -> None:
    """What the standard library calls on behalf of the author is the author's call."""
    message = author.mistake_in_build(
        """\
        import functools
        import string
        x = «string.Template("$a").substitute(a=self.image)»
        """
    )
    assert message.startswith("text of the parameter 'image'")
    message = author.mistake_in_build("import json\nx = «json.dumps([self.count], default=str)»")
    assert message.startswith("text of the parameter 'count'")


def test_generated_code_is_nobody_s(author: Author) -> None:
    """The constructor of a dataclass is not in any file."""
    message = author.mistake(
        """\
        import dataclasses

        @dataclasses.dataclass
        class Pair(Component):
            add: int

        class Demo(Stack):
            def build(self):
                self.pair = «Pair(1)»
        """
    )
    assert message == "'add' is reserved: choose another attribute"


def test_without_positions_the_line_is_left(author: Author) -> None:
    """Python can be told to keep no columns; the line is always known."""
    path = author.write(
        "from hotgen import Stack, UntypedResource\n"
        "class Demo(Stack):\n"
        "    def build(self):\n"
        "        self.net = UntypedResource('A', {\n"
        "            'a': {1}})\n"
    )
    script = (
        "import sys, importlib.util\n"
        "from hotgen.dsl.synth import synth\n"
        "from hotgen.errors import BlueprintError\n"
        "spec = importlib.util.spec_from_file_location('demo', sys.argv[1])\n"
        "module = importlib.util.module_from_spec(spec)\n"
        "sys.modules['demo'] = module\n"
        "spec.loader.exec_module(module)\n"
        "try:\n"
        "    synth(module.Demo)\n"
        "except BlueprintError as error:\n"
        "    print(error.origin.line, error.origin.column, error.origin.end_line)\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "no_debug_ranges", "-c", script, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "4 1 None\n"


def test_a_blueprint_without_a_file(author: Author) -> None:
    """In an interactive session there is no text to look at: the place is that of the call."""
    code = compile(
        "from hotgen import *\n"
        "class Demo(Stack):\n"
        "    def build(self):\n"
        "        self.net = UntypedResource('A', {'a': {1}})\n",
        "<console>",
        "exec",
    )
    module = author.run(author.write(""))
    exec(code, vars(module))  # noqa: S102
    with pytest.raises(BlueprintError) as caught:
        synth(module.Demo)
    assert span(caught.value.origin) == (4, 20, 4, 52)


def test_stacks_can_be_built_in_several_threads(author: Author) -> None:
    """Each build knows its own parts."""
    text = HEADER + "class Demo(Stack):\n    def build(self):\n        self.net = Net()\n"
    stack = author.run(author.write(text)).Demo
    built: list[list[str]] = []

    def build() -> None:
        for _ in range(50):
            built.append([*synth(stack).template.resources])  # noqa: PERF401 - one by one

    threads = [threading.Thread(target=build) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert built == [["net"]] * 200


def test_a_site_is_the_call_that_is_going_on() -> None:
    """Outside of any blueprint, too."""
    site: Site = here()
    assert site.file == __file__
    line = Path(__file__).read_text(encoding="utf-8").splitlines()[site.origin().line - 1]
    assert line.strip() == "site: Site = here()"
