"""The names that a program uses to check templates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import hotgen
from hotgen import Finding, Input, Loaded, Severity, Stack, load, loads, parameter, validate
from hotgen.bundle import collect
from hotgen.errors import BlueprintError, UsageError
from hotgen.resources import neutron

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[str, str], Path]

HEAD = "heat_template_version: 2021-04-16\n"
BAD = f"{HEAD}resources:\n  net: {{type: OS::Neutron::Nett}}\n"
NESTING = f"{HEAD}resources:\n  x: {{type: nested.yaml}}\n"


class Net(Stack):
    """A network whose subnet can be wrong."""

    cidr: Input[str] = parameter(default="10.0.0.0/33", custom_constraint="net_cidr")

    def build(self) -> None:
        self.net = neutron.Net()
        self.subnet = neutron.Subnet(network=self.net, cidr=self.cidr)


@pytest.fixture
def template(write: Write) -> Path:
    """Return a template that nests a bad one."""
    write("heat/nested.yaml", BAD)
    return write("heat/main.yaml", NESTING)


def names(findings: list[Finding]) -> list[str]:
    """Return the rules' names."""
    return [finding.name for finding in findings]


def test_a_path(template: Path) -> None:
    """A template is read with all that it names; a finding has all that there is to tell."""
    [finding] = validate(template)
    nested = template.with_name("nested.yaml")
    assert isinstance(finding, Finding)
    assert finding.severity is Severity.ERROR
    assert str(finding.severity) == "error"
    assert finding.engine
    assert finding.file == str(nested)
    assert finding.origin is not None
    assert (finding.origin.file, finding.origin.line) == (str(nested), 3)
    assert finding.chain == (f"{template}: resources.x",)
    assert str(finding).startswith(f"{nested}:3:15: error: there is no resource type")
    assert str(finding).endswith("[HOT411 unknown-resource-type]")


def test_a_path_as_text_and_a_folder(template: Path) -> None:
    """Paths may be texts, and a folder is all the templates in it."""
    assert validate("heat/main.yaml") == validate("heat")
    assert names(validate("heat")) == names(validate(template))


def test_what_is_loaded(template: Path) -> None:
    """What `load` has read needs no file but those that it names."""
    loaded = load(template)
    assert isinstance(loaded, Loaded)
    assert loaded.template is not None
    assert "x" in loaded.template.resources
    template.unlink()
    assert names(validate(loaded)) == ["unknown-resource-type"]


def test_text_that_nobody_has_saved(template: Path) -> None:
    """An editor checks what it shows, in the place of what is on the disk."""
    text = f"{NESTING}  y: {{type: nested.yml}}\n"
    assert {finding.file for finding in validate(loads(text, str(template)))} == {
        str(template),
        str(template.with_name("nested.yaml")),
    }
    assert names(validate(loads("a: ["))) == ["syntax-error"]
    assert names(validate(loads(b"\xff"))) == ["unreadable-file"]


def test_a_template_or_a_bundle_in_memory(template: Path) -> None:
    """A bundle has its files with it; for a template alone, none are read."""
    bundle = collect(template).bundle
    assert bundle is not None
    assert names(validate(bundle)) == ["unknown-resource-type"]
    assert validate(bundle.template) == []
    alone = load(template.with_name("nested.yaml")).template
    assert alone is not None
    assert names(validate(alone)) == ["unknown-resource-type"]


def test_a_blueprint(write: Write) -> None:
    """A Stack class, or the path of its module, is built and checked."""
    assert names(validate(Net)) == ["default-outside-constraint"]
    path = write(
        "blueprints/net.py",
        "from hotgen import Stack, UntypedResource\n\n\nclass Net(Stack):\n"
        "    def build(self):\n        self.net = UntypedResource('OS::Neutron::Nett')\n",
    )
    [finding] = validate(path)
    assert (finding.file, finding.name) == (str(path), "unknown-resource-type")
    assert finding.origin is not None
    assert (finding.origin.file, finding.origin.line) == (str(path), 6)


def test_a_blueprint_that_cannot_be_built(write: Write) -> None:
    """There is no template to find anything in."""
    with pytest.raises(BlueprintError, match="this is not Python"):
        validate(write("blueprints/net.py", "class Net\n"))


def test_parameters_and_environments(write: Write) -> None:
    """Parameters are data, or texts as on a command line; environments are files."""
    write(
        "main.yaml",
        f"{HEAD}parameters:\n  tags: {{type: json}}\n  ports: {{type: comma_delimited_list}}\n",
    )
    write("env.yaml", "parameters: {ports: [80]}\n")
    tags = {"a": [1, {"b": None}]}
    assert names(validate("main.yaml", mode="create")) == ["missing-value"] * 2
    both = {"tags": tags, "ports": ["80", "443"]}
    assert validate("main.yaml", mode="create", parameters=both) == []
    text = {"tags": '{"a": 1}'}
    assert validate("main.yaml", mode="create", parameters=text, environments=["env.yaml"]) == []
    assert validate("main.yaml", mode="create", parameters={**both, "tags": "no"}) != []


@pytest.mark.parametrize("heat", ["rocky", 11, "11.0.3"])
def test_a_release(heat: str | int, write: Write) -> None:
    """A release has several names; each finding says which it is about."""
    write("main.yaml", f"{HEAD}resources:\n  x: {{type: OS::Heat::None}}\n")
    [finding] = validate("main.yaml", heat=heat)
    assert finding.release is not None
    assert finding.release.major == 11
    assert validate("main.yaml") == []


def test_the_project_decides_what_is_not_given(write: Write) -> None:
    """The configuration is that of the command line."""
    write("hotgen.toml", 'heat = "yoga"\nresource_types = ["Acme::*"]\n')
    write("main.yaml", f"{HEAD}resources:\n  a: {{type: Acme::A}}\n  b: {{type: Other::B}}\n")
    [finding] = validate("main.yaml")
    assert (finding.path, finding.release and finding.release.name) == (
        ("resources", "b", "type"),
        "yoga",
    )
    assert validate("main.yaml", resource_types=["Acme::*", "Other::*"]) == []


def test_what_there_is_not(template: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A missing file is a finding; a release or a mode that does not exist is an error."""
    assert names(validate("none.yaml")) == ["unreadable-file"]
    with pytest.raises(UsageError, match="did you mean 'yoga'"):
        validate(template, heat="yogi")
    with pytest.raises(UsageError, match="no template in"):
        validate(tmp_path_factory.mktemp("empty"))
    with pytest.raises(ValueError, match="update"):
        validate(template, mode="update")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "program",
    [
        "from hotgen import validate",
        "import hotgen.validate.run; from hotgen import validate",
        "from hotgen.validate.finding import Finding; from hotgen import validate",
        "import hotgen; validate = hotgen.validate; import hotgen.validate.context",
        "from hotgen.validate import validate",
    ],
)
def test_the_function_is_found_whatever_is_imported_first(program: str) -> None:
    """The package of the same name does not come in the way."""
    program += "; import hotgen; assert hotgen.validate is validate; validate('none.yaml')"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_all_names_are_there() -> None:
    """Whatever is promised can be had, and `import hotgen` loads next to nothing."""
    for name in hotgen.__all__:
        assert getattr(hotgen, name) is not None
    program = "import hotgen, sys; print(*(name for name in sys.modules if 'hotgen' in name))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {*done.stdout.split()} <= {"hotgen", "hotgen.validate", "__editable___hotgen_finder"}
