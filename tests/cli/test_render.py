"""`hotgen render`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]

APP = """\
from hotgen import Environment, Input, Stack, UntypedResource, parameter, setting


class Member(Stack):
    def build(self) -> None:
        self.value = UntypedResource("OS::Heat::RandomString")


class {name}(Stack{options}):
    \"\"\"An app.\"\"\"

    size: int = setting(default=1)
    mode: Input[str] = parameter("Mode", default="a")
    environments = {{"small": Environment(mode="b")}}

    def build(self) -> None:
        self.members = [Member() for _ in range(self.size)]
        self.text = UntypedResource("OS::Heat::Value", {{"value": self.mode}})
"""

FILES = {"app.yaml", "member.yaml", "small.env.yaml"}


def app(name: str = "App", options: str = "") -> str:
    """Return the text of a blueprint with a nested stack and an environment."""
    return APP.format(name=name, options=options)


def on_disk(folder: str = ".") -> set[str]:
    """Return the files below a folder."""
    return {p.relative_to(folder).as_posix() for p in Path(folder).rglob("*") if p.is_file()}


@pytest.fixture
def project(write: Write) -> Path:
    """Return a folder with one blueprint."""
    return write("blueprints/app.py", app()).parents[1]


def test_writes(hotgen: Run, project: Path) -> None:
    """A file for each template and environment, in a folder of the stack's name."""
    done = hotgen("render", "app")
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [
        f"wrote rendered/app/{name}" for name in ("app.yaml", "member.yaml", "small.env.yaml")
    ]
    assert on_disk("rendered/app") == FILES
    text = (project / "rendered/app/app.yaml").read_text()
    assert text.startswith(
        "# Made by hotgen: changes here will be lost.\n"
        "# Blueprint: app\n"
        "# Command: hotgen render app\n"
        "heat_template_version: "
    )
    assert yaml.safe_load(text)["resources"]["members_0"] == {"type": "member.yaml"}


def test_second_time(hotgen: Run, project: Path) -> None:
    """Rendering again writes nothing."""
    hotgen("render", "app")
    path = project / "rendered/app/app.yaml"
    before = path.stat()
    assert hotgen("render", "app") == (0, "", "rendered/app: up to date\n")
    after = path.stat()  # reading a file may change when it was last read
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_same_bytes_everywhere(project: Path) -> None:
    """Neither the hash seed nor the locale nor the time zone changes a byte."""

    def rendered(**environment: str) -> bytes:
        command = [sys.executable, "-m", "hotgen", "render", "web-tier", "app", "--stdout"]
        done = subprocess.run(
            command, cwd=project, env={**os.environ, **environment}, capture_output=True, check=True
        )
        return done.stdout

    first = rendered(PYTHONHASHSEED="1", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert first == rendered(PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Tokyo")


def test_stdout(hotgen: Run, project: Path) -> None:
    """The templates are printed as documents that say which file they are; nothing is written."""
    done = hotgen("render", "app", "--stdout")
    assert (done.code, done.err) == (0, "")
    assert len(list(yaml.safe_load_all(done.out))) == 2
    labels = [line for line in done.out.splitlines() if line.startswith("# app/")]
    assert labels == ["# app/app.yaml", "# app/member.yaml"]
    assert not (project / "rendered").exists()


def test_check(hotgen: Run, project: Path) -> None:
    """Differences are printed as a diff that git can apply; nothing is written."""
    hotgen("render", "app")
    assert hotgen("render", "app", "--check") == (0, "", "")
    path = project / "rendered/app/app.yaml"
    right = path.read_text()
    path.write_text(right.replace("An app.", "My app."))
    (path.parent / "member.yaml").unlink()
    done = hotgen("render", "app", "--check")
    assert done.code == 1
    assert "-description: My app.\n+description: An app.\n" in done.out
    assert done.err.splitlines() == [
        "rendered/app/app.yaml: out of date",
        "rendered/app/member.yaml: missing",
    ]
    subprocess.run(["git", "apply", "-"], cwd=project, input=done.out.encode(), check=True)
    assert path.read_text() == right
    assert hotgen("render", "--check").code == 0


def test_left_over_files(hotgen: Run, write: Write, project: Path) -> None:
    """What a blueprint does not make any more is named by --check, and removed by render."""
    hotgen("render", "app")
    notes = write("rendered/app/notes.yaml", "mine: true\n")
    write("blueprints/app.py", app().replace('{"small": Environment(mode="b")}', "{}"))
    done = hotgen("render", "app", "--check")
    assert done.code == 1
    assert done.err == ("rendered/app/small.env.yaml: left over: nothing makes it any more\n")
    assert done.out == "Only in rendered/app: small.env.yaml\n"
    assert hotgen("render", "app").err == "removed rendered/app/small.env.yaml\n"
    assert on_disk("rendered/app") == FILES - {"small.env.yaml"} | {"notes.yaml"}
    assert notes.read_text() == "mine: true\n"
    assert project == Path.cwd()


def test_left_over_folders(hotgen: Run, write: Write, project: Path) -> None:
    """Rendering everything removes what no blueprint is there for; rendering one thing does not."""
    write("blueprints/old.py", app("Old"))
    assert hotgen("render").code == 0
    write("rendered/old/README", "mine\n")
    write("rendered/other/stack.yaml", "heat_template_version: rocky\n")
    (project / "blueprints/old.py").unlink()
    assert hotgen("render", "app").err == "rendered/app: up to date\n"
    assert hotgen("render", "--check").code == 1
    assert hotgen("render", "--all").code == 0
    assert on_disk("rendered") == {
        *(f"app/{name}" for name in FILES),
        "old/README",
        "other/stack.yaml",
    }


def test_everything(hotgen: Run, write: Write, project: Path) -> None:
    """Without a name: own blueprints, what is configured, and what was rendered by name before."""
    write("drafts/draft.py", app("Draft"))
    write("hotgen.toml", '[render.big]\nblueprint = "app"\nsettings = { size = 3 }\n')
    hotgen("render", "web-tier", "drafts/draft.py")
    assert hotgen("render").code == 0
    assert {path.name for path in (project / "rendered").iterdir()} == {"big", "draft", "web-tier"}
    big = yaml.safe_load((project / "rendered/big/big.yaml").read_text())
    assert {"members_0", "members_1", "members_2"} <= set(big["resources"])
    header = (project / "rendered/big/big.yaml").read_text().splitlines()[1:3]
    assert header == ["# Blueprint: app", "# Command: hotgen render big"]
    (project / "rendered/web-tier/web-tier.yaml").write_text(header[0])
    (project / "rendered/draft/draft.yaml").unlink()
    assert hotgen("render", "--check").code == 1


def test_nothing(hotgen: Run) -> None:
    """In a folder without anything to render, that is said, and what can be done."""
    done = hotgen("render")
    assert done.code == 2
    assert "there is nothing to render" in done.err
    assert "hotgen new NAME" in done.err


def test_out(hotgen: Run, project: Path, tmp_path: Path) -> None:
    """Another folder can be written to; the files are the same."""
    hotgen("render", "app")
    assert hotgen("render", "app", "--out", str(tmp_path / "x/y")).code == 0
    for name in FILES:
        assert (tmp_path / "x/y/app" / name).read_bytes() == (
            project / "rendered/app" / name
        ).read_bytes()


def test_never_replaces_files_of_others(hotgen: Run, write: Write, project: Path) -> None:
    """A file that hotgen did not make stops the rendering of all, and stays as it is."""
    write("rendered/app/member.yaml", "mine: true\n")
    done = hotgen("render", "app")
    assert done.code == 1
    assert done.err.startswith(
        "rendered/app/member.yaml:1:1: error: hotgen did not make this file and will not replace it"
    )
    assert on_disk("rendered") == {"app/member.yaml"}
    assert project == Path.cwd()


def test_mistake_in_one_of_several(hotgen: Run, write: Write, project: Path) -> None:
    """All blueprints are tried, every mistake is told, and nothing is written at all."""
    write("blueprints/bad.py", "import hotgem\n")
    write("blueprints/worse.py", "x = (\n")
    done = hotgen("render")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        (
            "blueprints/bad.py:1:1: error: ModuleNotFoundError: No module named 'hotgem'; "
            "did you mean 'hotgen'?"
        ),
        "1 | import hotgem",
        "  | ^^^^^^^^^^^^^",
        "blueprints/worse.py:1:5: error: this is not Python: '(' was never closed",
        "1 | x = (",
        "  |     ^",
    ]
    assert not (project / "rendered").exists()


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        ("self.x = nova.Servr()", "9:18", ["'Servr'", "did you mean 'Server'?"]),
        ("self.x = neutron.Net(nam='x')", "9:30", ["nam", "did you mean 'name'?"]),
        ("self.x = neutron.Port(network='n', admin_state_up='maybe')", "9:", ["admin_state_up"]),
        ("self.x = neutron.Subnet(cidr='10.0.0.0/24', ip_version=5)", "9:", ["ip_version", "4, 6"]),
        ("neutron.Net()", "9:9", ["Net", "assign"]),
        ("self.x = nova.Server(image='x', networks=[])", "9:18", ["flavor"]),
    ],
)
def test_mistakes_of_authors(
    line: str, place: str, words: list[str], hotgen: Run, write: Write
) -> None:
    """A mistake in the blueprint is told at its line, with what would have been right."""
    write(
        "app.py",
        f'''\
        """An app."""
        from hotgen import Stack
        from hotgen.resources import neutron, nova

        KNOWN = (neutron, nova)

        class App(Stack):
            def build(self) -> None:
                {line}
        ''',
    )
    done = hotgen("render", "app.py")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"app.py:{place}")
    assert [word for word in words if word not in done.err] == []
    assert "Traceback" not in done.err
    assert not Path("rendered").exists()


def test_older_release(hotgen: Run, write: Write) -> None:
    """A template version that the release lacks is refused, and so is a type."""
    write("app.py", app(options=', version="2021-04-16"'))
    assert hotgen("render", "app.py").code == 0
    done = hotgen("render", "app.py", "--heat", "rocky", "--check")
    assert done.code == 1
    assert "2021-04-16" in done.err


def test_configured_release(hotgen: Run, write: Write) -> None:
    """The configured release is the one that counts if no other is asked for."""
    write("blueprints/app.py", app(options=', version="2021-04-16"'))
    write("hotgen.toml", 'heat = "rocky"\n')
    assert hotgen("render").code == 1
    assert hotgen("render", "--heat", "wallaby").code == 0


def test_release_that_the_blueprint_is_not_for(hotgen: Run, write: Write) -> None:
    """The class says which releases it is for."""
    write("app.py", app(options=', heat=">=19"'))
    done = hotgen("render", "app.py", "--heat", "18")
    assert done.code == 1
    assert done.err.splitlines()[:2] == [
        "app.py:9:1: error: App is for Heat >=19, not for Heat 18 (Yoga)",
        '9 | class App(Stack, heat=">=19"):',
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ap"], "there is no blueprint 'ap' in blueprints/ or in hotgen: did you mean 'app'?"),
        (["app", "--all"], "--all is everything: leave out the names, or --all"),
        (["app", "--stdout", "--out", "x"], "--stdout writes no files: leave out --out, or"),
        (["app", "--stdout", "--check"], "argument --check: not allowed with argument --stdout"),
        (["app", "--heat", "28x"], "there is no Heat release '28x'"),
        (["app", "other/app.py"], "app and other/app.py would both be rendered as app"),
    ],
)
def test_wrong_command_line(
    arguments: list[str], message: str, hotgen: Run, write: Write, project: Path
) -> None:
    """Contradictions, and names that do not exist, are mistakes of the command line."""
    write("other/app.py", app())
    done = hotgen("render", *arguments)
    assert done.code == 2
    assert message in done.err
    assert not (project / "rendered").exists()


def test_the_same_twice(hotgen: Run, project: Path) -> None:
    """Naming one blueprint in two ways renders it once."""
    done = hotgen("render", "app", "blueprints/app.py")
    assert done.err.count("wrote rendered/app/app.yaml\n") == 1
    assert project == Path.cwd()


def test_path_outside_of_the_project(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """No file bears the name of a folder of this machine."""
    write("drafts/app.py", app())
    assert hotgen("render", str(tmp_path / "drafts/app.py")).code == 0
    texts = [path.read_text() for path in Path("rendered").rglob("*.yaml")]
    assert all("# Command: hotgen render drafts/app.py\n" in text for text in texts)
    assert [text for text in texts if str(tmp_path) in text] == []


def test_only_the_project_is_run(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """What was rendered from elsewhere is neither made anew nor removed."""
    elsewhere = tmp_path / "elsewhere.py"
    write("project/blueprints/app.py", app())
    write(str(elsewhere), app().replace("class App", "class Elsewhere"))
    os.chdir(tmp_path / "project")
    assert hotgen("render", "app", "../elsewhere.py").code == 0
    elsewhere.write_text("raise SystemExit('run')", encoding="utf-8")
    done = hotgen("render", "--all", "--check")
    assert (done.code, done.out) == (0, "")
    assert Path("rendered/elsewhere/elsewhere.yaml").exists()


def test_types_that_the_cloud_adds(hotgen: Run, write: Write, project: Path) -> None:
    """A type that Heat does not have can be rendered once the configuration names it."""
    path = project / "blueprints/app.py"
    path.write_text(app().replace("OS::Heat::Value", "Acme::Thing"))
    done = hotgen("render", "app")
    assert done.code == 1
    assert "there is no resource type 'Acme::Thing'" in done.err
    assert 'resource_types = ["Acme::*"]' in done.err
    write("hotgen.toml", 'resource_types = ["Acme::*"]\n')
    assert hotgen("render", "app").code == 0
    text = (project / "rendered/app/app.yaml").read_text()
    assert yaml.safe_load(text)["resources"]["text"]["type"] == "Acme::Thing"


CONDITIONAL = """\
from hotgen import Environment, Input, Output, Stack, output, parameter
from hotgen.functions import equals
from hotgen.resources.neutron import Net, Subnet


class App(Stack):
    \"\"\"An app.\"\"\"

    on: Input[bool] = parameter("Whether there is a network")
    name: Output[str] = output("Its name")
    environments = {"off": Environment(on=False), "on": Environment(on=True)}

    def build(self) -> None:
        self.net = Net().when(equals(self.on, True))
        self.subnet = Subnet(
            cidr="10.0.0.0/24",
            network=self.net,
        )
        self.name = self.net.get_attr("name")
"""


def test_what_an_environment_leaves_out(hotgen: Run, write: Write) -> None:
    """A reference that Heat would refuse is found in the blueprint; without it, it is advice."""
    path = write("blueprints/app.py", CONDITIONAL)
    done = hotgen("render", "app")
    why = "the condition of 'net' is false, and Heat refuses the reference"
    mistake = f"error: with the environment 'off', {why} [HOT212 reference-to-left-out]"
    assert done.code == 1
    assert f"blueprints/app.py:17:21: {mistake}\n" in done.err
    assert f"blueprints/app.py:19:21: {mistake}\n" in done.err
    path.write_text(CONDITIONAL.replace('"off": Environment(on=False), ', ""))
    done = hotgen("render", "app")
    assert done.code == 0
    assert "blueprints/app.py:17:21: warning: 'net' is left out with on: False" in done.err
