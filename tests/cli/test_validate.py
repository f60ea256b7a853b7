"""`hotgen validate`."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Done

    Run = Callable[..., Done]
    Write = Callable[[str, str], Path]

HEAD = "heat_template_version: 2021-04-16\n"
GOOD = f"{HEAD}resources:\n  net: {{type: OS::Neutron::Net}}\n"
BAD = f"{HEAD}resources:\n  net: {{type: OS::Neutron::Nett}}\n"
DOUBTFUL = f"{GOOD}  net: {{type: OS::Neutron::Net}}\n"

BLUEPRINT = """\
from hotgen import Environment, Input, Stack, parameter
from hotgen.resources import neutron


class App(Stack{options}):
    \"\"\"An app.\"\"\"

    cidr: Input[str] = parameter(custom_constraint="net_cidr")
    environments = {{"small": Environment(cidr="10.0.0.0/24")}}

    def build(self) -> None:
        self.net = neutron.Net()
        self.subnet = neutron.Subnet(network=self.net, cidr={cidr})
"""


def blueprint(*, options: str = "", cidr: str = "self.cidr") -> str:
    """Return a blueprint with a nested value that can be wrong."""
    return BLUEPRINT.format(options=options, cidr=cidr)


def found(done: Done) -> list[dict[str, Any]]:
    """Return the findings in a report for programs."""
    document = json.loads(done.out)
    assert document.keys() == {"version", "findings"}
    findings: list[dict[str, Any]] = document["findings"]
    return findings


def named(done: Done) -> list[tuple[str, str]]:
    """Return the file and the rule of each finding in a report for programs."""
    return [(each["file"], each["name"]) for each in found(done)]


# --- Files ----------------------------------------------------------------------------------------


def test_a_good_template(hotgen: Run, write: Write) -> None:
    """Nothing goes to standard output, and one line says that something was looked at."""
    write("web.yaml", GOOD)
    assert hotgen("validate", "web.yaml") == (0, "", "1 file, no findings\n")


def test_a_bad_template(hotgen: Run, write: Write) -> None:
    """Findings are data: they go to standard output, and their number to standard error."""
    write("heat/web.yaml", BAD)
    done = hotgen("validate", "heat/web.yaml")
    assert done.code == 1
    assert done.out.startswith("heat/web.yaml:3:15: error: there is no resource type")
    assert "3 |   net: {type: OS::Neutron::Nett}\n" in done.out
    assert done.err == "1 file: 1 error\n"


def test_a_warning_counts_where_that_is_asked(hotgen: Run, write: Write) -> None:
    """A warning is printed, but only with --strict does the command fail for it."""
    write("web.yaml", DOUBTFUL)
    done = hotgen("validate", "web.yaml")
    assert (done.code, done.err) == (0, "1 file: 1 warning\n")
    assert "warning" in done.out
    assert hotgen("validate", "web.yaml", "--strict") == (1, done.out, done.err)


def test_several_files_are_looked_at_by_themselves(hotgen: Run, write: Write) -> None:
    """Each file that is named is a stack's main template; what is found twice is told once."""
    write("a.yaml", f"{HEAD}resources:\n  b: {{type: b.yaml}}\n")
    write("b.yaml", f"{BAD}outputs:\n  x: {{value: {{get_param: y}}}}\n")
    done = hotgen("validate", "a.yaml", "b.yaml", "--format", "json")
    assert named(done) == [
        ("b.yaml", "unknown-resource-type"),
        ("b.yaml", "late-unknown-parameter"),
    ]
    assert found(done)[0]["chain"] == ["a.yaml: resources.b"]


def test_paths_are_those_of_the_current_folder(hotgen: Run, write: Write) -> None:
    """However a file was reached, it is called what a user would call it here."""
    main = write("heat/main.yaml", f"{HEAD}resources:\n  web: {{type: ../lib/web.yaml}}\n")
    write("lib/web.yaml", f"{HEAD}resources:\n  db: {{type: sub/db.yaml}}\n")
    write("lib/sub/db.yaml", BAD)
    for path in ("heat/main.yaml", str(main)):
        [finding] = found(hotgen("validate", path, "--format", "json"))
        assert finding["file"] == "lib/sub/db.yaml"
        assert [step.rpartition("/")[2] for step in finding["chain"]] == [
            "main.yaml: resources.web",
            "web.yaml: resources.db",
        ]


def test_standard_input(hotgen: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash is standard input, as if it was a file in the current folder."""
    write("b.yaml", BAD)
    text = f"{HEAD}resources:\n  b: {{type: b.yaml}}\n  c: {{type: c.yaml}}\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    done = hotgen("validate", "-", "--format", "json")
    assert named(done) == [("<stdin>", "missing-file"), ("b.yaml", "unknown-resource-type")]


def test_a_file_that_is_not_there(hotgen: Run) -> None:
    """A template that cannot be read is a finding, like everything that Heat would refuse."""
    done = hotgen("validate", "heat/web.yaml", "--format", "json")
    assert done.code == 1
    assert named(done) == [("heat/web.yaml", "unreadable-file")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("parameter_defaults: {a: 1}\n", "this is an environment"),
        ("parameters: {a: 1}\n", "this is an environment"),
        ("AWSTemplateFormatVersion: 2010-09-09\n", "this is a CloudFormation template"),
        ("a: [\n", "not YAML"),
        ("\0", "not YAML"),
        ("- 1\n", "a template must be a mapping"),
    ],
)
def test_what_is_no_template(text: str, message: str, hotgen: Run, write: Write) -> None:
    """What was given by mistake is called what it is, and nothing else is said."""
    write("web.yaml", text)
    done = hotgen("validate", "web.yaml", "--format", "json")
    assert done.code == 1
    [finding] = found(done)
    assert message in finding["message"]


def test_binary(hotgen: Run, tmp_path: Path) -> None:
    """A file that is no text is a finding, too."""
    (tmp_path / "web.yaml").write_bytes(b"\xff\xfe\x00")
    done = hotgen("validate", "web.yaml")
    assert done.code == 1
    assert "not UTF-8 text" in done.out


# --- Environments and parameters ------------------------------------------------------------------

SIZED = f"""\
{HEAD}parameters:
  size:
    type: number
    constraints: [{{range: {{max: 5}}}}]
  password: {{type: string, hidden: true, default: ''}}
resources:
  volume: {{type: 'OS::Cinder::Volume', properties: {{size: {{get_param: size}}}}}}
  key: {{type: 'OS::Heat::Value', properties: {{value: {{get_param: password}}}}}}
"""


def test_a_missing_parameter_depends_on_the_question(hotgen: Run, write: Write) -> None:
    """A stack cannot be created without it; there is nothing to say where nobody creates one."""
    write("web.yaml", SIZED)
    assert hotgen("validate", "web.yaml").code == 0
    assert hotgen("validate", "web.yaml", "--mode", "validate").code == 0
    done = hotgen("validate", "web.yaml", "--mode", "create", "--format", "json")
    assert done.code == 1
    [finding] = found(done)
    assert "'size'" in finding["message"]
    assert finding["engine"]


def test_parameters_of_the_command_line(hotgen: Run, write: Write) -> None:
    """What is given is checked, and nothing is missing any more."""
    write("web.yaml", SIZED)
    create = ("validate", "web.yaml", "--mode", "create", "-P")
    assert hotgen(*create, "size=3").code == 0
    done = hotgen(*create, "size=9")
    assert done.code == 1
    assert "size" in done.out
    assert hotgen("validate", "web.yaml", "-P", "size=9").code == 1


def test_environments_stack_up(hotgen: Run, write: Write) -> None:
    """Several environments are for one stack, together with what -P says."""
    write("web.yaml", f"{HEAD}parameters: {{a: {{type: string}}, b: {{type: string}}}}\n")
    write("a.yaml", "parameters: {a: x}\n")
    write("b.yaml", "parameters: {b: x}\n")
    create = ("validate", "web.yaml", "--mode", "create", "-e", "a.yaml")
    assert hotgen(*create, "-e", "b.yaml").code == 0
    assert hotgen(*create, "-P", "b=x").code == 0
    assert "'b' has no default" in hotgen(*create).out


@pytest.mark.parametrize("mode", [[], ["--mode", "create"]])
def test_a_later_environment_comes_before_an_earlier_one(
    mode: list[str], hotgen: Run, write: Write
) -> None:
    """A value that does not count is not told, even where it is wrong."""
    write("web.yaml", SIZED)
    write("good.yaml", "parameters: {size: 3}\n")
    write("bad.yaml", "parameters: {size: 9}\n")
    assert hotgen("validate", "web.yaml", *mode, "-e", "bad.yaml", "-e", "good.yaml").code == 0
    done = hotgen("validate", "web.yaml", *mode, "-e", "good.yaml", "-e", "bad.yaml")
    assert done.out.startswith("bad.yaml:1:20: error: parameter 'size' is 9")


def test_a_value_may_have_equals_signs(hotgen: Run, write: Write) -> None:
    """Only the first one ends the name."""
    pattern = (
        f"{HEAD}parameters:\n  a: {{type: string, constraints: [{{allowed_values: [b=c;d]}}]}}\n"
    )
    write("web.yaml", pattern)
    assert hotgen("validate", "web.yaml", "-P", "a=b=c;d").code == 0
    assert hotgen("validate", "web.yaml", "-P", "a=b").code == 1


def test_a_parameter_that_is_given_twice_is_a_list(hotgen: Run, write: Write) -> None:
    """So Heat's client makes it, and a parameter that is no list refuses it."""
    write("list.yaml", f"{HEAD}parameters:\n  a: {{type: comma_delimited_list}}\n")
    write("text.yaml", f"{HEAD}parameters:\n  a: {{type: number}}\n")
    twice = ("--mode", "create", "-P", "a=1", "-P", "a=2")
    assert hotgen("validate", "list.yaml", *twice).code == 0
    assert hotgen("validate", "text.yaml", *twice).code == 1


def test_a_parameter_from_a_file(hotgen: Run, write: Write) -> None:
    """The value is all of the file, as it is, and comes before that of -P."""
    write(
        "web.yaml",
        f"{HEAD}parameters:\n  a: {{type: string, constraints: [{{length: {{max: 3}}}}]}}\n",
    )
    write("short", "ab\n")
    write("long", "abcd")
    create = ("validate", "web.yaml", "--mode", "create", "--parameter-file")
    assert hotgen(*create, "a=short", "-P", "a=abcd").code == 0
    assert hotgen(*create, "a=long").code == 1
    done = hotgen(*create, "a=none")
    message = "error: --parameter-file a: cannot read 'none': no such file or directory\n"
    assert (done.code, done.err) == (2, message)


def test_no_secret_is_shown(hotgen: Run, write: Write) -> None:
    """Values of hidden parameters are in no report, wherever they come from."""
    parameter = "type: string, hidden: true, constraints: [{length: {max: 3}}]"
    write("web.yaml", f"{HEAD}parameters:\n  key: {{{parameter}}}\n")
    write("secret", "s3cr3t")
    write("env.yaml", "parameters: {key: s3cr3t}\n")
    for given in (["-P", "key=s3cr3t"], ["--parameter-file", "key=secret"], ["-e", "env.yaml"]):
        for how in ("text", "json"):
            for mode in ([], ["--mode", "create"]):
                done = hotgen("validate", "web.yaml", *given, *mode, "--format", how)
                assert done.code == 1
                assert "s3cr3t" not in done.out + done.err


def test_an_environment_is_a_file_with_findings(hotgen: Run, write: Write) -> None:
    """What is wrong with an environment, or that it is none, is found at its lines."""
    write("web.yaml", GOOD)
    write("env.yaml", "parameterz: {}\n")
    write("other.yaml", GOOD)
    done = hotgen("validate", "web.yaml", "-e", "env.yaml", "--format", "json")
    assert named(done) == [("env.yaml", "unknown-environment-section")]
    done = hotgen("validate", "web.yaml", "-e", "none.yaml", "--format", "json")
    assert named(done) == [("none.yaml", "unreadable-file")]
    done = hotgen("validate", "web.yaml", "-e", "other.yaml")
    assert "this is a template" in done.out


# --- Folders --------------------------------------------------------------------------------------


def test_a_folder(hotgen: Run, write: Write) -> None:
    """Its templates are looked at in a fixed order; other files, hidden ones and links are not."""
    for name in ("b.yaml", "a.yml", "sub/c.template", "sub/d", "sub/deep/e.json", "z.YAML"):
        write(f"heat/{name}", BAD)
    write("heat/quoted.yaml", BAD.replace("heat_template_version", '"heat_template_version"'))
    write("heat/json.json", '{"resources": {"net": {}}, "heat_template_version": "2021-04-16"}')
    write("heat/env.yaml", "parameters: {}\n")
    write("heat/other.yaml", f"text: |\n  {HEAD}")
    write("heat/other.json", '{"template": {"heat_template_version": "2021-04-16"}}')
    write("heat/notes.txt", BAD)
    write("heat/.hidden.yaml", BAD)
    write("heat/.git/x.yaml", BAD)
    write("elsewhere/linked.yaml", BAD)
    Path("heat/link").symlink_to(Path("elsewhere").absolute())
    Path("heat/link.yaml").symlink_to(Path("elsewhere/linked.yaml").absolute())
    os.mkfifo("heat/pipe.yaml")
    done = hotgen("validate", "heat", "--format", "json")
    assert [each["file"] for each in found(done)] == [
        f"heat/{name}"
        for name in (
            "a.yml",
            "b.yaml",
            "json.json",
            "quoted.yaml",
            "z.YAML",
            "sub/c.template",
            "sub/d",
            "sub/deep/e.json",
        )
    ]
    assert hotgen("validate", "./heat/", "--format", "json").out == done.out


def test_nested_templates_of_a_folder_are_no_stacks(hotgen: Run, write: Write) -> None:
    """A template that another one nests is looked at there, whichever comes first."""
    used = "parameters: {size: {type: number}}\noutputs: {size: {value: {get_param: size}}}\n"
    write("heat/a/nested.yaml", BAD + used)
    write("heat/main.yaml", f"{HEAD}resources:\n  x: {{type: z.yaml}}\n")
    write("heat/b.yaml", SIZED)
    write(
        "heat/z.yaml",
        f"{HEAD}resources:\n  x: {{type: a/nested.yaml, properties: {{size: 1}}}}\n"
        "  b: {type: b.yaml, properties: {size: 2}}\n",
    )
    done = hotgen("validate", "heat", "--mode", "create")
    assert "missing-value" not in done.out
    assert (
        "nested in heat/main.yaml: resources.x\n    nested in heat/z.yaml: resources.x" in done.out
    )
    assert done.err == "4 files: 1 error\n"


def test_templates_that_nest_one_another_are_looked_at(hotgen: Run, write: Write) -> None:
    """Nobody falls out of a folder because everybody is nested by somebody."""
    write("heat/a.yaml", f"{HEAD}resources:\n  x: {{type: b.yaml}}\n")
    write("heat/b.yaml", f"{HEAD}resources:\n  x: {{type: a.yaml}}\n")
    done = hotgen("validate", "heat", "--format", "json")
    assert named(done) == [("heat/a.yaml", "endless-nesting")]


def test_a_folder_without_templates(hotgen: Run, tmp_path: Path) -> None:
    """A check that checks nothing is a mistake in the command line."""
    (tmp_path / "heat").mkdir()
    done = hotgen("validate", "heat")
    assert done.code == 2
    assert "there is no template in 'heat'" in done.err


# --- Blueprints and projects ----------------------------------------------------------------------


@pytest.mark.parametrize("source", ["app", "blueprints/app.py"])
def test_a_blueprint(source: str, hotgen: Run, write: Write) -> None:
    """A blueprint is named, or its path is given; mistakes are at its author's lines."""
    write("blueprints/app.py", blueprint())
    assert hotgen("validate", source) == (0, "", "1 file, no findings\n")
    write("blueprints/app.py", blueprint(cidr="'10.0.0.0/33'"))
    done = hotgen("validate", source)
    assert done.code == 1
    assert "blueprints/app.py:13:61: error: cidr is '10.0.0.0/33'" in done.out


def test_the_environments_of_a_blueprint(hotgen: Run, write: Write) -> None:
    """They are alternatives; those that are given come in their place."""
    write("blueprints/app.py", blueprint())
    write("env.yaml", "parameters: {cidr: nonsense}\n")
    write("other.yaml", "parameters: {}\n")
    assert hotgen("validate", "app", "--mode", "create").code == 0
    assert hotgen("validate", "app", "--mode", "validate").code == 0
    done = hotgen("validate", "app", "-e", "env.yaml")
    assert done.code == 1
    assert "env.yaml:1:20" in done.out
    done = hotgen("validate", "app", "-e", "other.yaml", "--mode", "create")
    assert "'cidr' has no default" in done.out


def test_an_environment_for_a_blueprint_brings_its_files(hotgen: Run, write: Write) -> None:
    """What its registry names is read, as seen from its folder."""
    write("blueprints/app.py", blueprint())
    write("envs/env.yaml", "resource_registry: {'OS::Neutron::Net': net.yaml}\n")
    write("envs/net.yaml", BAD)
    done = hotgen("validate", "app", "-e", "envs/env.yaml", "--format", "json")
    assert ("envs/net.yaml", "unknown-resource-type") in named(done)


def test_a_blueprint_that_cannot_be_built(hotgen: Run, write: Write) -> None:
    """That is a finding as well, so that programs see it."""
    write("blueprints/app.py", "class App\n")
    done = hotgen("validate", "app", "--format", "json")
    assert done.code == 1
    [finding] = found(done)
    assert (finding["file"], finding["line"]) == ("blueprints/app.py", 1)
    assert (finding["name"], finding["engine"]) == ("broken-blueprint", False)


def test_everything_in_the_project(hotgen: Run, write: Write) -> None:
    """Without arguments, all blueprints and all rendered files are looked at."""
    write("blueprints/app.py", blueprint())
    assert hotgen("render").code == 0
    assert hotgen("validate") == (0, "", "3 files, no findings\n")
    write("rendered/app/small.env.yaml", Path("rendered/app/small.env.yaml").read_text() + "x: 1\n")
    write("rendered/old/old.yaml", BAD)
    write("blueprints/broken.py", "1 +\n")
    done = hotgen("validate", "--format", "json")
    assert done.code == 1
    assert named(done) == [
        ("blueprints/broken.py", "broken-blueprint"),
        ("rendered/app/small.env.yaml", "unknown-environment-section"),
        ("rendered/old/old.yaml", "unknown-resource-type"),
    ]


def test_what_is_rendered_is_for_the_releases_of_its_blueprint(hotgen: Run, write: Write) -> None:
    """A blueprint for old releases makes templates for old releases."""
    write("blueprints/app.py", blueprint(options=", heat='<20'", cidr="'10.0.0.0/33'"))
    write("rendered/app/app.yaml", BAD)
    done = hotgen("validate", "--format", "json")
    assert {(each["file"], each["release"]) for each in found(done)} == {
        ("blueprints/app.py", 19),
        ("rendered/app/app.yaml", 19),
    }


def test_a_project_without_anything(hotgen: Run) -> None:
    """It is said what could be named."""
    done = hotgen("validate")
    assert done.code == 2
    assert "there is nothing to validate" in done.err


def test_a_name_is_a_blueprint_before_it_is_a_folder(hotgen: Run, write: Write) -> None:
    """A slash makes it a path."""
    write("app/web.yaml", BAD)
    assert hotgen("validate", "app").code == 1
    write("blueprints/app.py", blueprint())
    assert hotgen("validate", "app").code == 0
    assert hotgen("validate", "./app").code == 1
    done = hotgen("validate", "apps")
    assert (done.code, "did you mean 'app'?" in done.err) == (2, True)


# --- Options --------------------------------------------------------------------------------------


def test_the_release_is_asked_configured_or_the_newest(hotgen: Run, write: Write) -> None:
    """The command line comes before hotgen.toml, and that before the newest."""
    write("web.yaml", BAD)

    def release(*options: str) -> object:
        return found(hotgen("validate", "web.yaml", "--format", "json", *options))[0]["release"]

    assert release() == 27
    write("hotgen.toml", 'heat = "yoga"\n')
    assert release() == 18
    assert release("--heat", "rocky") == 11


def test_types_of_the_cloud_are_configured(hotgen: Run, write: Write) -> None:
    """What hotgen.toml says of the cloud's own types holds for files, too."""
    write("web.yaml", f"{HEAD}resources:\n  a: {{type: Acme::Backup}}\n")
    assert hotgen("validate", "web.yaml").code == 1
    write("hotgen.toml", 'resource_types = ["Acme::*"]\n')
    assert hotgen("validate", "web.yaml").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-P", "s3cr3t"], "-P takes NAME=VALUE"),
        (["-P", "=s3cr3t"], "-P takes NAME=VALUE"),
        (["--parameter-file", "s3cr3t"], "--parameter-file takes NAME=PATH"),
        (["--heat", "yogi"], "did you mean 'yoga'?"),
        (["--mode", "update"], "invalid choice: 'update'"),
        (["--formt", "json"], "did you mean '--format'?"),
        (["drafts/app.py"], "there is no file 'drafts/app.py'"),
    ],
)
def test_a_wrong_command_line(
    arguments: list[str], message: str, hotgen: Run, write: Write
) -> None:
    """It ends with code 2, and says nothing that might be a secret."""
    write("web.yaml", GOOD)
    done = hotgen("validate", "web.yaml", *arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert "s3cr3t" not in done.err


def test_colours_are_for_terminals(hotgen: Run, write: Write, monkeypatch: Any) -> None:  # noqa: ANN401
    """Where standard output is none, there are no colours."""
    write("web.yaml", BAD)
    assert "\x1b" not in hotgen("validate", "web.yaml").out
    monkeypatch.setattr("hotgen.cli.validating.coloured", lambda _: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31merror" in hotgen("validate", "web.yaml").out


def test_a_process_ends_with_the_code_and_all_output(write: Write, tmp_path: Path) -> None:
    """The short way out of the process loses nothing that was printed."""
    for number in range(300):
        write(f"heat/{number}.yaml", BAD)
    done = subprocess.run(
        [sys.executable, "-m", "hotgen", "validate", "heat", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["findings"]) == 300


def test_a_template_imports_nothing_heavy(write: Write, tmp_path: Path) -> None:
    """What takes long to import is not needed for a template without mistakes."""
    write("web.yaml", dedent(GOOD))
    write("hotgen.toml", 'heat = "27"\n')
    program = (
        "import sys; from hotgen.cli import main; main(['validate', 'web.yaml']);"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    heavy = {"jsonschema", "jinja2", "heatclient", "yamllint", "toscaparser", "yaql", "argcomplete"}
    slow = {"difflib", "shutil"}  # of the standard library
    assert (heavy | slow) & {*done.stdout.split()} == set()
