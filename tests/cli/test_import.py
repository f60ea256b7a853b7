"""`hotgen import`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hotgen.text.load import load
from tests.strategies import exactly

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]

APP = """\
heat_template_version: 2018-08-31
description: An application.
parameters:
  image: {type: string}  # what it boots
resources:
  web-server: {type: part.yaml, properties: {name: web}}
  config:
    type: OS::Heat::SoftwareConfig
    properties: {config: {get_file: bin/go.sh}}
outputs:
  name: {value: {get_attr: [web-server, name]}}
"""
PART = """\
heat_template_version: 2018-08-31
parameters:
  name: {type: string}
resources:
  volume: {type: 'OS::Cinder::Volume', properties: {size: 1, name: {get_param: name}}}
outputs:
  name: {value: {get_attr: [volume, display_name]}}
"""
SMALL = """\
heat_template_version: 2018-08-31
resources: {net: {type: 'OS::Neutron::Net'}}
"""
ODD = """\
heat_template_version: 2018-08-31
resources:
  net: {type: 'OS::Neutron::Net', propertis: {}}
  port: 1
"""


@pytest.fixture
def app(write: Write) -> Path:
    """Write a template with a nested one and a file, and return its path."""
    write("heat/part.yaml", PART)
    write("heat/bin/go.sh", "#!/bin/sh\n")
    return write("heat/my-app.v2.yaml", APP)


def files(folder: str | Path) -> list[str]:
    """Return the paths of all files below *folder*."""
    return sorted(
        str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file()
    )


@pytest.mark.usefixtures("app")
def test_becomes_a_blueprint_that_renders_the_same(hotgen: Run) -> None:
    """It is written among the project's blueprints, with its files; rendered it is equal."""
    done = hotgen("import", "heat/my-app.v2.yaml")
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        "wrote blueprints/my_app.py\n"
        "wrote blueprints/files/my-app/bin/go.sh\n"
        "Next: hotgen render my-app\n"
    )
    assert hotgen("render", "my-app").code == 0
    for before, after in (("my-app.v2", "my-app"), ("part", "part")):
        wanted, made = load(f"heat/{before}.yaml"), load(f"rendered/my-app/{after}.yaml")
        assert exactly(made.template) == exactly(wanted.template)
    assert Path("rendered/my-app/bin/go.sh").read_text() == "#!/bin/sh\n"


@pytest.mark.usefixtures("app")
def test_second_import_finds_everything_up_to_date(hotgen: Run) -> None:
    """The same template becomes the same bytes, which are not written again."""
    hotgen("import", "heat/my-app.v2.yaml")
    done = hotgen("import", "heat/my-app.v2.yaml")
    assert (done.code, done.out) == (0, "")
    assert done.err == "blueprints/my_app.py: up to date\nNext: hotgen render my-app\n"


@pytest.mark.usefixtures("app")
def test_what_somebody_changed_is_not_replaced(hotgen: Run) -> None:
    """Neither the blueprint nor a file beside it, unless --force says so; all else is left."""
    hotgen("import", "heat/my-app.v2.yaml")
    file = Path("blueprints/files/my-app/bin/go.sh")
    file.write_text("mine\n")
    Path("blueprints/my_app.py").unlink()
    done = hotgen("import", "heat/my-app.v2.yaml")
    assert done.code == 1
    assert done.err.splitlines()[0] == (
        "blueprints/files/my-app/bin/go.sh:1:1: error: this is there already: "
        "choose another name with --out, or replace it with --force"
    )
    assert file.read_text() == "mine\n"
    assert files("blueprints") == ["files/my-app/bin/go.sh"]
    assert hotgen("import", "heat/my-app.v2.yaml", "--force").code == 0
    assert file.read_text() == "#!/bin/sh\n"
    assert files("blueprints") == ["files/my-app/bin/go.sh", "my_app.py"]


@pytest.mark.usefixtures("app")
def test_is_only_printed(hotgen: Run) -> None:
    """With --stdout nothing is written: standard output has what the file would have."""
    printed = hotgen("import", "heat/my-app.v2.yaml", "--stdout")
    assert (printed.code, printed.err) == (0, "")
    assert not Path("blueprints").exists()
    hotgen("import", "heat/my-app.v2.yaml", "--out", "my_app.py")
    assert Path("my_app.py").read_text() == printed.out


@pytest.mark.parametrize(
    ("out", "path", "name"),
    [
        ("folder", "folder/my_app.py", "MyApp"),
        ("shop.py", "shop.py", "Shop"),
        ("new/web-shop.py", "new/web-shop.py", "WebShop"),
        ("class.py", "class.py", "Class"),
        ("3.py", "3.py", "_3"),
        ("stack.py", "stack.py", "Stack_"),
    ],
)
@pytest.mark.usefixtures("app")
def test_asked_path(out: str, path: str, name: str, hotgen: Run) -> None:
    """--out takes a folder or a file, which names the class; what is written there renders."""
    Path("folder").mkdir()
    done = hotgen("import", "heat/my-app.v2.yaml", "--out", out)
    assert done.code == 0
    assert done.err.splitlines()[0] == f"wrote {path}"
    assert done.err.splitlines()[-1] == f"Next: hotgen render {path}"
    assert f"class {name}(Stack)" in Path(path).read_text()
    assert hotgen("render", path).code == 0


@pytest.mark.parametrize(
    ("out", "message"),
    [
        ("app.txt", "--out takes the path of a blueprint: 'app.txt' does not end in .py"),
        ("new/folder", "--out takes the path of a blueprint: 'new/folder' does not end in .py"),
        ("my app.py", "'my app.py' cannot be a module's name: did you mean 'my_app.py'?"),
        ("a/größe.py", "'größe.py' cannot be a module's name: did you mean 'a/gr_e.py'?"),
    ],
)
def test_wrong_paths(out: str, message: str, hotgen: Run, write: Write, tmp_path: Path) -> None:
    """What can be no blueprint's path is refused, and a better one offered."""
    write("app.yaml", SMALL)
    done = hotgen("import", "app.yaml", "--out", out)
    assert (done.code, done.out, done.err) == (2, "", f"error: {message}\n")
    assert files(tmp_path) == ["app.yaml"]


@pytest.mark.parametrize(
    ("template", "module"),
    [
        ("web-tier.yaml", "web_tier"),
        ("OS::My server.yml", "OS_My_server"),
        ("a.env.yaml", "a"),
        ("template", "template"),
        ("---.yaml", "template"),
    ],
)
def test_module_is_called_like_the_template(
    template: str, module: str, hotgen: Run, write: Write
) -> None:
    """What Python cannot spell becomes an underscore."""
    write(template, SMALL)
    assert hotgen("import", "--", template).code == 0
    assert files("blueprints") == [f"{module}.py"]


def test_environments_become_part_of_it(hotgen: Run, write: Write) -> None:
    """Those that are given, or else those beside the template that bear its name."""
    write("app.yaml", SMALL.replace("resources", "parameters: {a: {type: string}}\nresources"))
    write("app.env", "parameters: {a: found}\n")
    write("app-env.yaml", "parameters: {a: also}\n")
    write("envs/small.env.yaml", "parameters: {a: small}\n")
    write("envs/large.yaml", "parameters: {a: large}\n")
    hotgen("import", "app.yaml")
    text = Path("blueprints/app.py").read_text()
    assert '"app": Environment(a="found")' in text
    assert '"app-env": Environment(a="also")' in text
    hotgen("import", "app.yaml", "-e", "envs/small.env.yaml", "-e", "envs/large.yaml", "--force")
    text = Path("blueprints/app.py").read_text()
    assert '"small": Environment(a="small")' in text
    assert '"large": Environment(a="large")' in text
    assert "found" not in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ap.yaml"], "there is no file 'ap.yaml'; did you mean 'app.yaml'?"),
        (["nothing/at.all"], "there is no file 'nothing/at.all'"),
        (["."], "'.' is a folder: name a file in it"),
        (
            ["app.yaml", "-e", "small.en"],
            "there is no file 'small.en'; did you mean 'small.env'?",
        ),
        (["app.yaml", "-e", "."], "'.' is a folder: name a file in it"),
        (
            ["app.yaml", "--stdout", "--out", "a.py"],
            "argument --out: not allowed with argument --stdout; see hotgen import --help",
        ),
    ],
)
def test_wrong_command_lines(
    arguments: list[str], message: str, hotgen: Run, write: Write, tmp_path: Path
) -> None:
    """They end with 2, and nothing is written."""
    write("app.yaml", SMALL)
    write("small.env", "")
    done = hotgen("import", *arguments)
    assert (done.code, done.out, done.err) == (2, "", f"error: {message}\n")
    assert files(tmp_path) == ["app.yaml", "small.env"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "tosca_definitions_version: tosca_simple_yaml_1_0\n",
            (
                "app.yaml:1:1: error: this is TOSCA: "
                "hotgen translate app.yaml makes a Heat template of it"
            ),
        ),
        (
            "AWSTemplateFormatVersion: '2010-09-09'\n",
            (
                "app.yaml:1:1: error: this is a CloudFormation template (by its version key); "
                "hotgen reads HOT only [HOT108 not-hot]"
            ),
        ),
        (
            "heat_template_version: 2018-08-31\nresources: {a: [}\n",
            (
                "app.yaml:2:17: error: not YAML: while parsing a flow node, "
                "expected the node content, but found '}'"
            ),
        ),
        (
            "#!/bin/sh\ngo\n",
            (
                "app.yaml:2:1: error: a template must be a mapping of sections; "
                "found the text 'go' [HOT106 not-a-mapping]"
            ),
        ),
    ],
)
def test_what_is_no_template(
    text: str, message: str, hotgen: Run, write: Write, tmp_path: Path
) -> None:
    """It is said what is wrong and where, and nothing is written."""
    write("app.yaml", text)
    done = hotgen("import", "app.yaml")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(message)
    assert "Traceback" not in done.err
    assert files(tmp_path) == ["app.yaml"]


def test_malformed_parts_are_shown_and_left_out(hotgen: Run, write: Write) -> None:
    """The rest is written all the same, with a comment; the exit code says that it is not all."""
    write("odd.yaml", ODD)
    done = hotgen("import", "odd.yaml")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "odd.yaml:3:35: error: a resource has no key 'propertis'; did you mean 'properties'? "
        "[HOT123 unknown-resource-key]\n"
        "3 |   net: {type: 'OS::Neutron::Net', propertis: {}}\n"
        "  |                                   ^^^^^^^^^\n"
        "odd.yaml:4:9: error: a resource must be a mapping with a type; found the number 1 "
        "[HOT122 malformed-resource]\n"
        "4 |   port: 1\n"
        "  |         ^\n"
        "2 errors\n"
        "wrote blueprints/odd.py\n"
        "Next: hotgen render odd\n"
    )
    text = Path("blueprints/odd.py").read_text()
    assert "# Left out: resources.net.propertis: a resource has no key 'propertis'\n" in text


def test_what_heat_reads_all_the_same_is_only_shown(hotgen: Run, write: Write) -> None:
    """A missing file is still named; nothing is left out, so it is only a warning here."""
    config = "{type: 'OS::Heat::SoftwareConfig', properties: {config: {get_file: go.sh}}}"
    write("app.yaml", f"heat_template_version: 2018-08-31\nresources:\n  a: {config}\n")
    done = hotgen("import", "app.yaml")
    assert done.code == 0
    assert "app.yaml:3:73: warning: cannot read 'go.sh': no such file or directory" in done.err
    assert 'call("get_file", "go.sh")' in Path("blueprints/app.py").read_text()


def test_broken_environment_is_refused(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """It is shown at its line, and nothing is written."""
    write("app.yaml", SMALL)
    write("bad.env", "parameters: [\n")
    done = hotgen("import", "app.yaml", "-e", "bad.env")
    assert done.code == 1
    assert done.err.startswith("bad.env:2:1: error: not YAML:")
    assert files(tmp_path) == ["app.yaml", "bad.env"]


def test_what_is_nothing_is_no_template(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """An empty file is not taken for a stack without parts."""
    write("app.yaml", "")
    done = hotgen("import", "app.yaml")
    assert done.code == 1
    assert "a template must say its heat_template_version" in done.err
    assert files(tmp_path) == ["app.yaml"]


def test_what_cannot_be_said_has_a_place(hotgen: Run, write: Write) -> None:
    """Nothing can be made of an empty name or of binary data."""
    head = "heat_template_version: 2018-08-31\nresources:\n"
    write("app.yaml", head + "  '': {type: 'OS::Heat::None'}\n")
    assert hotgen("import", "app.yaml").err.startswith("app.yaml:3:3: error: what has an empty")
    write("app.yaml", head + "  a: {type: 'OS::Heat::Value', properties: {value: !!binary aGk=}}\n")
    assert hotgen("import", "app.yaml").err.startswith("app.yaml:3:52: error: binary data")


def test_file_that_cannot_be_taken_along(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """An absolute path means the same file wherever the template is; it is named as it was."""
    script = write("go.sh", "true\n")
    config = f"{{type: 'OS::Heat::SoftwareConfig', properties: {{config: {{get_file: {script}}}}}}}"
    write("app.yaml", f"heat_template_version: 2018-08-31\nresources:\n  a: {config}\n")
    done = hotgen("import", "app.yaml")
    assert done.code == 0
    assert f"{script} is not copied" in done.err
    text = (tmp_path / "blueprints/app.py").read_text()
    assert "call(" in text
    assert f'"{script}"' in text


def test_place_that_cannot_be_written(hotgen: Run, write: Write, tmp_path: Path) -> None:
    """It is said in a line, and nothing is left behind."""
    write("app.yaml", SMALL)
    write("file", "")
    done = hotgen("import", "app.yaml", "--out", "file/app.py")
    assert done.code == 1
    assert done.err.startswith("error: file/")
    assert done.err.endswith("Not a directory\n")
    assert files(tmp_path) == ["app.yaml", "file"]


@pytest.mark.usefixtures("app")
def test_any_folder_will_do(tmp_path: Path) -> None:
    """Files are found beside the template, and what lies in the current folder does not matter."""
    work = tmp_path / "work"
    work.mkdir()
    for name in ("yaml.py", "typing.py", "part.yaml"):
        (work / name).write_text("raise SystemExit('not this one')\n")
    done = subprocess.run(
        [Path(sys.executable).with_name("hotgen"), "import", "../heat/my-app.v2.yaml"],
        cwd=work,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == "Next: hotgen render my-app"
    assert "class Part(Stack):" in (work / "blueprints/my_app.py").read_text()


def test_configured_folder_and_width(hotgen: Run, write: Write) -> None:
    """The blueprint goes where the project has its own, in lines as long as ruff's there."""
    write("hotgen.toml", 'blueprints = "stacks"\n')
    write("pyproject.toml", "[tool.ruff]\nline-length = 40\n")
    write("app.yaml", SMALL.replace("net:", "a_rather_long_name:"))
    assert hotgen("import", "app.yaml").code == 0
    lines = Path("stacks/app.py").read_text().splitlines()
    assert "        self.a_rather_long_name = (" in lines
    ruff = [sys.executable, "-m", "ruff", "format", "--check", "stacks"]
    assert subprocess.run(ruff, check=False).returncode == 0


def test_rendered_template_comes_back(hotgen: Run) -> None:
    """What hotgen rendered becomes a blueprint that renders to the same bytes, headers apart."""
    hotgen("render", "web-tier")
    shutil.copytree("rendered/web-tier", "heat")
    assert hotgen("import", "heat/web-tier.yaml", "--out", "web-tier.py").code == 0
    assert hotgen("render", "web-tier.py", "--out", "again").code == 0
    before, after = (
        [line for line in Path(folder, "web-tier.yaml").read_text().splitlines() if line[:1] != "#"]
        for folder in ("rendered/web-tier", "again/web-tier")
    )
    assert after == before
