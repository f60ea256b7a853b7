"""`hotgen translate`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]

APP = """\
tosca_definitions_version: tosca_simple_yaml_1_0
topology_template:
  inputs:
    cpus: {type: integer, default: 1}
  node_templates:
    web:
      type: tosca.nodes.Compute
"""
SCRIPT = APP + "      interfaces: {Standard: {create: ../bin/go.sh}}\n"


def test_template_is_printed(hotgen: Run, write: Write) -> None:
    """It alone goes to standard output, and is what `--out` writes but for its comment."""
    write("my app.yaml", APP)
    done = hotgen("translate", "my app.yaml", "--input", "cpus=2")
    assert (done.code, done.err) == (0, "")
    assert yaml.safe_load(done.out)["parameters"]["cpus"]["default"] == 2
    done = hotgen("translate", "my app.yaml", "--input", "cpus=2", "--out", "heat")
    assert (done.code, done.out, done.err) == (0, "", "wrote heat/my app.yaml\n")
    assert (
        Path("heat/my app.yaml").read_text().startswith("# Translated by hotgen from my app.yaml")
    )
    done = hotgen("translate", "my app.yaml", "--input", "cpus=2", "--out", "heat")
    assert (done.code, done.err) == (0, "heat: up to date\n")


def test_archive_is_written_with_its_scripts(hotgen: Run, tmp_path: Path) -> None:
    """What the template sends along lies below the folder; the archive is not unpacked there."""
    with ZipFile(tmp_path / "app.csar", "w") as file:
        file.writestr("TOSCA-Metadata/TOSCA.meta", "Entry-Definitions: defs/app.yaml\n")
        file.writestr("defs/app.yaml", SCRIPT)
        file.writestr("bin/go.sh", "go\n")
    done = hotgen("translate", "app.csar")
    assert done.code == 0
    assert done.err == "not printed, but needed beside it: bin/go.sh; --out DIR writes all\n"
    done = hotgen("translate", "app.csar", "--out", "heat")
    assert done.code == 0
    written = sorted(str(path) for path in Path("heat").rglob("*") if path.is_file())
    assert written == ["heat/app.yaml", "heat/bin/go.sh"]
    template = yaml.safe_load(Path("heat/app.yaml").read_text())
    config = template["resources"]["web_create_config"]["properties"]["config"]
    assert config == {"get_file": "bin/go.sh"}


def test_mistakes_are_shown_at_their_lines(hotgen: Run, write: Write) -> None:
    """What Heat would refuse ends with 1; the result is there all the same."""
    write("app.yaml", SCRIPT)
    done = hotgen("translate", "app.yaml", "--out", "heat")
    assert done.code == 1
    assert done.err == (
        "wrote heat/app.yaml\n"
        "app.yaml:8:39: error: there is no file '../bin/go.sh' to send along "
        "[HOT135 missing-file]\n"
        "8 |       interfaces: {Standard: {create: ../bin/go.sh}}\n"
        "  |                                       ^^^^^^^^^^^^\n"
        "1 error\n"
    )


def test_what_cannot_be_translated_writes_nothing(hotgen: Run, write: Write) -> None:
    """There is only what is wrong."""
    write("app.yaml", APP.replace("Compute", "Computer"))
    done = hotgen("translate", "app.yaml", "--out", "heat")
    assert (done.code, done.out) == (1, "")
    assert 'type "tosca.nodes.Computer" is not a valid type' in done.err
    assert not Path("heat").exists()


def test_wrong_command_line_ends_with_2(hotgen: Run, write: Write) -> None:
    """A file that is not there, an input that the file does not have, an unknown release."""
    write("app.yaml", APP)
    assert hotgen("translate", "nothing.yaml").code == 2
    done = hotgen("translate", "app.yaml", "--input", "cpu=1")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: the TOSCA file has no input 'cpu': did you mean 'cpus'?\n"
    assert hotgen("translate", "app.yaml", "--heat", "rocki").code == 2


def test_files_of_others_are_not_replaced(hotgen: Run, write: Write) -> None:
    """Not even the TOSCA file itself."""
    path = write("app.yaml", APP)
    done = hotgen("translate", "app.yaml", "--out", ".")
    assert done.code == 1
    assert "hotgen did not make this file and will not replace it" in done.err
    assert path.read_text() == APP


def test_older_release_is_checked(hotgen: Run, write: Write) -> None:
    """What it does not know yet is an error."""
    write("app.yaml", APP)
    assert hotgen("translate", "app.yaml", "--heat", "rocky").code == 0


def test_any_folder_will_do(write: Write, tmp_path: Path) -> None:
    """Nothing is left in the current folder, and its contents do not matter."""
    path = write("files/app.yaml", APP)
    work = tmp_path / "work"
    work.mkdir()
    for name in ("yaml.py", "toscaparser.py", "logging.py"):
        (work / name).write_text("raise SystemExit('not this one')\n")
    before = sorted(work.iterdir())
    done = subprocess.run(
        [Path(sys.executable).with_name("hotgen"), "translate", path],
        cwd=work,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert "OS::Nova::Server" in done.stdout
    assert sorted(work.iterdir()) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["files", "work"]
