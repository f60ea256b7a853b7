"""Running a blueprint's module: which class is the stack, and mistakes at the author's line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from hotgen.errors import BlueprintError
from hotgen.project import Project
from hotgen.project.loading import stack_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str, str], Path]

EMPTY = "from hotgen import Stack\n\n\nclass {}(Stack):\n    pass\n"


def mistake(path: Path) -> str:
    """Return the message about the blueprint at *path*, without the name of its folder."""
    with pytest.raises(BlueprintError) as caught:
        Project.find().bundle(str(path))
    return str(caught.value).replace(f"{path.parent}/", "")


@pytest.mark.parametrize(
    ("file", "name"),
    [("web_tier", "WebTier"), ("web_tier", "webtier"), ("ha2_db", "HA2DB"), ("a-b", "AB")],
)
def test_class_of_the_same_name(file: str, name: str, write: Write) -> None:
    """The stack is the class whose name is the module's, but for case, underscores and hyphens."""
    text = EMPTY.format(name) + "\n\nclass Other(Stack):\n    pass\n"
    assert stack_class(write(f"{file}.py", text)).__name__ == name


def test_no_class_of_that_name(write: Write) -> None:
    """A module without such a class is told what it needs and what it has."""
    path = write("web_tier.py", EMPTY.format("WebServer"))
    assert mistake(path).splitlines() == [
        "web_tier.py:1:1: this blueprint needs a Stack class of its own name, 'WebTier'",
        "  web_tier.py:4:1: there is 'WebServer'",
    ]


def test_no_class_at_all(write: Write) -> None:
    """What is imported is not the module's own."""
    path = write("stack.py", "from hotgen import Stack\n")
    assert mistake(path) == (
        "stack.py:1:1: this blueprint needs a Stack class of its own name, 'Stack'; "
        "there is no Stack class here"
    )


def test_shadows_nothing(write: Write) -> None:
    """A blueprint called as a module of the standard library leaves that module alone."""
    before = list(sys.path)
    text = "import secrets as library\n\nKNOWN = library.token_hex\n" + EMPTY.format("Secrets")
    stack = stack_class(write("secrets.py", text))
    assert stack.__module__ != "secrets"
    assert sys.path == before


def test_two_of_one_name(write: Write) -> None:
    """Blueprints of the same name in two folders stay apart."""
    text = (
        "from hotgen import Input, Stack, parameter\n\n\nclass App(Stack):\n    {} = parameter()\n"
    )
    first = stack_class(write("a/app.py", text.format("one: Input[str]")))
    second = stack_class(write("b/app.py", text.format("two: Input[str]")))
    assert first.__module__ != second.__module__


def test_leaves_no_bytecode(write: Write, tmp_path: Path) -> None:
    """Running a blueprint writes nothing beside it."""
    stack_class(write("app.py", EMPTY.format("App")))
    assert [path.name for path in tmp_path.iterdir()] == ["app.py"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("x = (1,", "app.py:3:5: this is not Python: '(' was never closed"),
        ("\tx = 1", "app.py:3:1: this is not Python: unexpected indent"),
        (
            "import hotgem",
            "app.py:3:1: ModuleNotFoundError: No module named 'hotgem'; did you mean 'hotgen'?",
        ),
        (
            "import hotgen.function",
            (
                "app.py:3:1: ModuleNotFoundError: No module named 'hotgen.function'; "
                "did you mean 'functions'?"
            ),
        ),
        (
            "from hotgen import Stak",
            "app.py:3:1: hotgen has no 'Stak'; did you mean 'Stack'?",
        ),
        (
            "from hotgen import funktions",
            "app.py:3:1: hotgen has no 'funktions'; did you mean 'functions'?",
        ),
        (
            "import other",
            (
                "app.py:3:1: ModuleNotFoundError: No module named 'other'; "
                "blueprints import hotgen, never one another"
            ),
        ),
        (
            "from . import other",
            "app.py:3:1: ImportError: attempted relative import with no known parent package",
        ),
        ("prameter = Stack.buidl", "app.py:3:12: AttributeError: type object 'Stack' has no"),
        ("Stck()", "app.py:3:1: NameError: name 'Stck' is not defined; did you mean 'Stack'?"),
        ("[][0]", "app.py:3:1: IndexError: list index out of range"),
        ("raise SystemExit", "app.py:3:1: SystemExit"),
        ("import json; json.loads('{')", "app.py:3:14: JSONDecodeError: Expecting property"),
    ],
)
def test_mistakes_in_the_module(line: str, message: str, write: Write) -> None:
    """Whatever the module raises is told at its author's line, with the nearest right name."""
    write("other.py", "")
    path = write("app.py", f"from hotgen import Stack\n\n{line}\n{EMPTY.format('App')}")
    assert mistake(path).startswith(message)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1 / 0", "app.py:6:9: ZeroDivisionError: division by zero"),
        ("helper()", "app.py:2:5: ValueError: nothing doing"),
        ("''.uper()", "app.py:6:9: AttributeError: 'str' object has no attribute 'uper'; did"),
        ("exit(3)", "app.py:6:9: SystemExit: 3"),
        (
            "print(build)",
            "app.py:6:15: NameError: name 'build' is not defined; did you mean 'self.build'?",
        ),
        ("helper(dep=1)", "app.py:6:16: TypeError: helper() got an unexpected keyword argument"),
    ],
)
def test_mistakes_in_build(line: str, message: str, write: Write) -> None:
    """Whatever build() raises is told where the author's own code called for it."""
    path = write(
        "app.py",
        f"""\
        def helper():
            raise ValueError("nothing doing")
        from hotgen import Stack
        class App(Stack):
            def build(self) -> None:
                {line}
        """,
    )
    assert mistake(path).startswith(message)


@pytest.mark.parametrize("data", [b"x = '\xff'\n", b"x = 1\0\n", b"# coding: nonsense\n"])
def test_not_text(data: bytes, tmp_path: Path) -> None:
    """A file that Python cannot decode is told as such."""
    path = tmp_path / "app.py"
    path.write_bytes(data)
    assert mistake(path).startswith("app.py:1:")
