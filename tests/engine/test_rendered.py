"""What is rendered, as it is committed: Heat creates it, on every release it is declared for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen.project import Project
from hotgen.project.releases import releases_for
from hotgen.render.whole import everything

if TYPE_CHECKING:
    from tests.engine.conftest import Judge

ROOT = Path(__file__).parents[2]
RENDERED = ROOT / "rendered"
ENDS = {"oldest": 0, "newest": -1}

CLOUDS = {
    "glance.images.list": "whether the image needs more memory or disk than the flavor has",
    "nova.limits.get.absolute": "how many entries a server's metadata may have",
}
"""What the engine may ask a cloud about these stacks, so that the tests leave it open."""


def stacks(rendered: Path) -> list[tuple[str, str]]:
    """Return the stacks in *rendered* with each of their environments, if they have any."""
    return [
        (folder.name, environment)
        for folder in sorted(rendered.glob("*/"))
        for environment in sorted(path.name for path in folder.glob("*.env.yaml")) or [""]
    ]


def check(judge: Judge, folder: Path, environment: str) -> None:
    """Let *judge* take what was rendered to *folder*, nested stacks and all."""
    environments = [folder / environment] if environment else []
    template = folder / f"{folder.name}.yaml"
    verdict = judge.ask_file(template, *environments, nested_strict=True)
    assert (verdict.verdict, verdict.message) == ("ok", "")
    assert {note["needs"] for note in verdict.skipped} <= CLOUDS.keys()


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(("name", "environment"), stacks(RENDERED))
def test_rendered(judge: Callable[[str], Judge], name: str, environment: str, end: str) -> None:
    """The oldest and the newest release that a blueprint declares take what it renders to."""
    project = Project.find(ROOT)
    target = {target.name: target for target in everything(project, RENDERED)}[name]
    release = releases_for(project.stack(target))[ENDS[end]]
    check(judge(release.heat), RENDERED / name, environment)


@pytest.mark.parametrize("end", ENDS)
def test_starter(judge: Callable[[str], Judge], tmp_path: Path, end: str) -> None:
    """A blueprint that was just begun renders to what Heat takes."""
    for verb in ("new", "render"):
        subprocess.run([sys.executable, "-m", "hotgen", verb, "my-app"], cwd=tmp_path, check=True)
    project = Project.find(tmp_path)
    release = releases_for(project.stack(project.target("my-app")))[ENDS[end]]
    found = stacks(project.rendered_folder)
    assert found
    for name, environment in found:
        check(judge(release.heat), project.rendered_folder / name, environment)
