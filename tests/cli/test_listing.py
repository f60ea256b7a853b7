"""`hotgen list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]


def words(text: str) -> list[list[str]]:
    """Return the words of each line; how far apart they stand depends on the longest name."""
    return [line.split() for line in text.splitlines()]


def test_library_alone(hotgen: Run) -> None:
    """Where there is nothing else, the library is listed, and how to start is told."""
    done = hotgen("list")
    assert done.code == 0
    lines = words(done.out)
    assert lines[0] == ["Those", "of", "hotgen:"]
    assert ["web-tier", "Load-balanced", "web", "servers"] in [line[:4] for line in lines]
    assert done.err == "There is no blueprint in blueprints/ yet: `hotgen new NAME` starts one.\n"


def test_own_first(hotgen: Run, write: Write) -> None:
    """Own blueprints come first, then what is configured; hidden ones are marked."""
    write("stacks/my_app.py", '"""Mine."""\nraise SystemExit\n')
    write("stacks/web_tier.py", '"""Mine, too."""\n')
    write(
        "hotgen.toml",
        """\
        blueprints = "stacks"
        [render.north]
        blueprint = "my-app"
        settings = { zones = 2 }
        """,
    )
    done = hotgen("list")
    assert (done.code, done.err) == (0, "")
    lines = [" ".join(line) for line in words(done.out)]
    assert lines[:6] == [
        "Your blueprints, in stacks/:",
        "my-app Mine.",
        "web-tier Mine, too.",
        "Configured:",
        "north the blueprint my-app with zones = 2",
        "Those of hotgen:",
    ]
    hidden = [line for line in lines[6:] if line.endswith("(hidden by stacks/web_tier.py)")]
    assert [line.split()[0] for line in hidden] == ["web-tier"]
