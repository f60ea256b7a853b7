"""What a project has: blueprints by name and by path, what it renders, and for which releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen import data
from hotgen.errors import BlueprintError, ConfigurationError, HotgenError, UsageError
from hotgen.project import Project
from hotgen.schema.releases import newest

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[str, str], Path]

NEWEST = newest().major

APP = '''\
"""An app: the module's first line.

More of it.
"""
from hotgen import Stack, setting


class {name}(Stack{options}):
    """The class's first line."""

    zones: int = setting(default=1)
'''


def app(name: str = "MyApp", options: str = "") -> str:
    """Return the text of a blueprint."""
    return APP.format(name=name, options=options)


def refused(kind: type[HotgenError], act: Callable[[], object]) -> str:
    """Return the message of the error that *act* raises, with paths below the current folder."""
    with pytest.raises(kind) as caught:
        act()
    return str(caught.value).replace(f"{Path.cwd()}/", "")


def test_own_blueprints(write: Write) -> None:
    """Every module is a blueprint called as the module, but those with an underscore first."""
    for name in ("my_app", "a", "_shared", "__init__"):
        write(f"blueprints/{name}.py", app())
    write("blueprints/files/script.py", "")
    assert list(Project.find().own()) == ["a", "my-app"]


def test_library(write: Write) -> None:
    """The library is there in a folder where nothing else is."""
    write("empty", "")
    library = Project.find().library()
    assert library["web-tier"].library
    assert library["web-tier"].path == data.blueprints() / "web_tier.py"


def test_own_library() -> None:
    """In hotgen's own project the library is what the project has."""
    project = Project.find(data.blueprints().parent)
    assert "web-tier" in project.own()
    assert project.library() == {}


@pytest.mark.parametrize(
    ("text", "description"),
    [
        (app(), "An app: the module's first line."),
        (app().partition("from")[2].join(["from", ""]), "The class's first line."),
        ("x = 1\n", ""),
        ("x = (\n", "(cannot be read: '(' was never closed (my_app.py, line 1))"),
        ("raise SystemExit\n", ""),
    ],
)
def test_description(text: str, description: str, write: Write) -> None:
    """The description is the docstring's first line; nothing runs for it, and nothing fails."""
    write("blueprints/my_app.py", text)
    assert Project.find().own()["my-app"].description == description


def test_twins(write: Write) -> None:
    """Two modules of one name are refused: nobody could tell which is meant."""
    write("blueprints/my_app.py", app())
    write("blueprints/my-app.py", app())
    assert refused(BlueprintError, Project.find().own).splitlines() == [
        "blueprints/my_app.py:1:1: two modules here are blueprints of one name, 'my-app'",
        "  blueprints/my-app.py:1:1: the other one",
    ]


def test_own_comes_first(write: Write) -> None:
    """An own blueprint is found before one of the library that has the same name."""
    path = write("blueprints/web_tier.py", app("WebTier"))
    assert Project.find().target("web-tier").blueprint.path == path


@pytest.mark.parametrize("argument", ["my-app", "blueprints/my_app.py", "./blueprints/my_app.py"])
def test_one_blueprint_by_name_and_path(argument: str, write: Write) -> None:
    """The path of an own blueprint is another way to say its name."""
    write("blueprints/my_app.py", app())
    target = Project.find().target(argument)
    assert (target.name, target.argument, target.source) == ("my-app", "my-app", "my-app")


def test_path_from_elsewhere(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is taken from the current folder, and kept as seen from the project's."""
    write("hotgen.toml", "")
    path = write("drafts/my_app.py", app())
    monkeypatch.chdir(path.parent)
    target = Project.find().target("my_app.py")
    assert (target.name, target.argument) == ("my-app", "drafts/my_app.py")


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("my-ap", "there is no blueprint 'my-ap' in blueprints/ or in hotgen: did you mean 'my-a"),
        ("wep-tier", "there is no blueprint 'wep-tier' in blueprints/ or in hotgen: did you mean"),
        ("my_app", "there is no blueprint 'my_app' in blueprints/ or in hotgen: did you mean 'my"),
        (
            "blueprints/my_ap.py",
            "there is no file 'blueprints/my_ap.py'; did you mean 'blueprints/",
        ),
        ("nowhere/x.py", "there is no file 'nowhere/x.py'"),
        ("blueprints/", "'blueprints/' is no blueprint: those are Python files, named .py"),
        ("web.yaml", "'web.yaml' is no blueprint: those are Python files, named .py"),
    ],
)
def test_unknown(argument: str, message: str, write: Write) -> None:
    """What is not there is a mistake of the command line, told with the nearest right spelling."""
    write("blueprints/my_app.py", app())
    assert refused(UsageError, lambda: Project.find().target(argument)).startswith(message)


def test_targets(write: Write) -> None:
    """A project renders what it has configured, and its own blueprints that it has not."""
    write("blueprints/my_app.py", app())
    write("blueprints/region.py", app("Region"))
    write(
        "hotgen.toml",
        """\
        [render.north]
        blueprint = "region"
        settings = { zones = 2 }
        [render.south]
        blueprint = "blueprints/region.py"
        [render.web-tier]
        """,
    )
    found = {target.name: target for target in Project.find().targets()}
    assert list(found) == ["my-app", "north", "south", "web-tier"]
    assert {name: target.source for name, target in found.items()} == {
        "my-app": "my-app",
        "north": "region",
        "south": "region",
        "web-tier": "web-tier",
    }
    assert found["north"].settings == {"zones": 2}


def test_configured_blueprint_is_missing(write: Write) -> None:
    """A configured blueprint that is not there is told at its line."""
    write("hotgen.toml", '[render.north]\nblueprint = "regoin"\n')
    write("blueprints/region.py", app("Region"))
    assert refused(ConfigurationError, Project.find().targets) == (
        "hotgen.toml:2:1: there is no blueprint 'regoin' in blueprints/ or in hotgen: "
        "did you mean 'region'?"
    )


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("zone = 2", "hotgen.toml:2:14: MyApp has no setting 'zone': did you mean 'zones'?"),
        ("zones = '2'", "hotgen.toml:2:14: the setting 'zones' of MyApp must be int, not '2'"),
    ],
)
def test_wrong_settings(settings: str, message: str, write: Write) -> None:
    """A setting that does not fit is told where it is configured."""
    write("blueprints/my_app.py", app())
    write("hotgen.toml", f"[render.my-app]\nsettings = {{ {settings} }}\n")
    assert refused(ConfigurationError, lambda: Project.find().bundle("my-app")) == message


def test_bundle(write: Write) -> None:
    """The bundle of a configured name bears that name."""
    write("blueprints/my_app.py", app())
    write("hotgen.toml", '[render.other]\nblueprint = "my-app"\n')
    assert Project.find().bundle("other").main == "other.yaml"


@pytest.mark.parametrize(
    ("options", "configured", "asked", "major"),
    [
        ("", "", None, NEWEST),
        ("", 'heat = "zed"', None, 19),
        ("", 'heat = "zed"', "26", 26),
        (', heat=">=19"', "", None, NEWEST),
        (', heat=">=19,<25"', "", None, 24),
        (', heat="> zed, <= 2023.2"', "", None, 21),
        (', heat="==19"', "", "zed", 19),
    ],
)
def test_release(
    options: str, configured: str, asked: str | None, major: int, write: Write
) -> None:
    """The release is the one asked for, else the configured, else the newest that fits."""
    write("blueprints/my_app.py", app(options=options))
    write("hotgen.toml", configured)
    project = Project.find()
    stack = project.stack(project.target("my-app"))
    assert project.release_for(stack, asked).major == major


@pytest.mark.parametrize(
    ("options", "configured", "asked", "message"),
    [
        (', heat=">=19"', "", "18", "MyApp is for Heat >=19, not for Heat 18 (Yoga)"),
        (', heat=">=19"', 'heat = "yoga"', None, "MyApp is for Heat >=19, not for Heat 18 (Yoga)"),
        (', heat="19+"', "", None, "heat='19+' is no range of Heat releases like '>=19,<27'"),
        (', heat=">=zet"', "", None, "there is no Heat release 'zet', did you mean 'zed'?"),
        ("", "", "zet", "there is no Heat release 'zet', did you mean 'zed'?"),
        ("", "heat = 'zet'", None, "hotgen.toml:1:1: there is no Heat release 'zet', did you mean"),
    ],
)
def test_wrong_release(
    options: str, configured: str, asked: str | None, message: str, write: Write
) -> None:
    """A release that the stack is not for, or that does not exist, is told where it is written."""
    write("blueprints/my_app.py", app(options=options))
    write("hotgen.toml", configured)
    project = Project.find()
    stack = project.stack(project.target("my-app"))
    place = "blueprints/my_app.py:8:1: " if options else ""
    told = refused(HotgenError, lambda: project.release_for(stack, asked))
    assert told.startswith(place + message)
