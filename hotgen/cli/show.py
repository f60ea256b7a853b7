"""``hotgen show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.cli import complete
from hotgen.cli.console import emit, shown
from hotgen.cli.tree import lines
from hotgen.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from hotgen.cli.facts import Facts

_EPILOG: Final = """\
examples:
  hotgen show web-tier                        parameters, settings, resources, outputs …
  hotgen show OS::Nova                        the types below a prefix
  hotgen show OS::Nova::Server                properties and attributes of a type
  hotgen show nova.Server                     … as a blueprint spells it
  hotgen show OS::Nova::Server.networks       one property, with the keys inside
  hotgen show OS::Nova::Server.networks.port  … and one of those
  hotgen show OS::Neutron::Port --heat rocky  what it was in an older release
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Show what is in a blueprint, or what Heat knows of a resource type."
    parser.epilog = _EPILOG
    subject = parser.add_argument(
        "subject", metavar="NAME|TYPE[.PROPERTY]", help="a blueprint (or its path), or a type"
    )
    subject.completer = complete.subjects  # type: ignore[attr-defined]  # argcomplete's way
    heat = parser.add_argument("--heat", metavar="RELEASE", help="the Heat release to look at")
    heat.completer = complete.releases  # type: ignore[attr-defined]
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace) -> int:
    """Print the facts."""
    from hotgen.cli.show_subject import is_type

    show = _type if is_type(arguments.subject) else _blueprint
    found, text = show(Project.find(), arguments.subject, arguments.heat)
    if arguments.format == "json":
        import json

        emit(json.dumps(found, indent=2, ensure_ascii=False, default=str).encode() + b"\n")
    else:
        print("\n".join(filter(None, text)))
    return 0


def _blueprint(project: Project, name: str, release: str | None) -> tuple[Facts, list[str]]:
    """Return the facts of a blueprint, and the lines that tell them."""
    from hotgen.cli import show_blueprint

    target = project.target(name)
    stack = project.stack(target)
    project.release_for(stack, release)
    bundle = project.bundle(target, stack)
    found: Facts = {
        "name": target.name,
        "file": shown(target.blueprint.path),
        **show_blueprint.facts(stack, bundle, target.settings),
    }
    heat = f"for Heat {found['heat']}" if found["heat"] else ""
    file = ", ".join(filter(None, (found["file"], heat)))
    top = [found["name"], found["description"].rstrip("\n"), file]
    return found, [*top, *lines(show_blueprint.trees(found))]


def _type(project: Project, subject: str, release: str | None) -> tuple[Facts, list[str]]:
    """Return the facts of a resource type or of its property, and the lines that tell them."""
    from hotgen.cli import show_type
    from hotgen.schema.catalog import Catalog

    wanted = project.release(release)
    found = show_type.type_facts(Catalog(wanted.major if wanted else None), subject)
    title = f"{found['name']}, {found['heat']}"
    about = ", ".join(filter(None, show_type.in_words(found)))
    return found, [title, about, found.get("address", ""), *lines(show_type.trees(found))]
