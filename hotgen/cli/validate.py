"""``hotgen validate``: its arguments; what it does is in `validating`, which imports far more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.cli import complete

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EPILOG: Final = """\
A SOURCE is a blueprint (by NAME or path), a HOT template, a folder with templates, or - for
standard input. Of a folder, the files with a heat_template_version are checked, nested ones where
they are used. Without any, everything in the project: its blueprints, and what is rendered.

Without --mode, all is checked that holds whatever the missing parameters are; with "create", what
`openstack stack create` checks of just these parameters and environments before it makes anything;
with "validate", what `openstack orchestration template validate` checks.

examples:
  hotgen validate                                    everything in the project
  hotgen validate heat/web.yaml -e heat/prod.yaml    a template with an environment
  hotgen validate heat/ --heat yoga                  all templates in a folder, for an older Heat
  hotgen validate web.yaml --mode create -P image=debian-12 --parameter-file key=id.pub
  hotgen validate --format json | jq .findings       for programs
"""


def configure(parser: ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Tell what Heat would say of templates and blueprints, without a cloud."
    parser.epilog = _EPILOG
    sources = parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="a blueprint, a template or a folder"
    )
    sources.completer = complete.sources  # type: ignore[attr-defined]  # argcomplete's way
    for names, metavar, target, text in (
        (["-e", "--environment"], "ENV", "environments", "an environment file; a later one wins"),
        (["-P", "--parameter"], "NAME=VALUE", "parameters", "the value of a parameter"),
        (["--parameter-file"], "NAME=PATH", "parameter_files", "a file with such a value"),
    ):
        parser.add_argument(
            *names, action="append", default=[], dest=target, metavar=metavar, help=text
        )
    heat = parser.add_argument("--heat", metavar="RELEASE", help="the Heat release that is asked")
    heat.completer = complete.releases  # type: ignore[attr-defined]
    parser.add_argument("--mode", choices=("create", "validate"), help="check just what Heat does")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--strict", action="store_true", help="fail for warnings, too")


def run(arguments: Namespace) -> int:
    """Validate."""
    from hotgen.cli.validating import run as validate

    return validate(arguments)
