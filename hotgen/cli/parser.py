"""The arguments of the command line, and their completion in a shell."""

from __future__ import annotations

import os
import re
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from hotgen import __version__
from hotgen.errors import UsageError, nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence


class Verb(NamedTuple):
    """One command: what it does in a line, and the module with its `configure` and `run`."""

    help: str
    module: str


VERBS: Final = {
    "list": Verb("list the blueprints that there are", "hotgen.cli.listing"),
    "new": Verb("start a blueprint of your own", "hotgen.cli.new"),
    "render": Verb("turn blueprints into Heat templates", "hotgen.cli.render"),
    "validate": Verb("tell what Heat would say of templates", "hotgen.cli.validate"),
    "import": Verb("turn a Heat template into a blueprint", "hotgen.cli.import_"),
    "translate": Verb("turn TOSCA into Heat templates", "hotgen.cli.translate"),
    "show": Verb("show what is in a blueprint or a resource type", "hotgen.cli.show"),
    "version": Verb("show the versions of hotgen, Python and Heat", "hotgen.cli.version"),
    "completion": Verb("print a script for the TAB key of a shell", "hotgen.cli.completion"),
}

_WIDTH: Final = max(map(len, VERBS)) + 2

_DESCRIPTION: Final = "OpenStack Heat stacks in typed Python, checked before a cloud is asked."

_EPILOG: Final = """\
examples:
  hotgen list                   see what there is
  hotgen render web-tier        write rendered/web-tier/*.yaml
  hotgen validate               check it, and what is rendered
  hotgen new my-app             start a blueprint of your own
  hotgen show OS::Nova::Server  see what a resource type takes

exit codes:
  0    done
  1    mistakes were found, or --check found a difference
  2    the command line or the configuration is wrong
  130  interrupted
"""


_NARROW: Final = partial(RawDescriptionHelpFormatter, width=80)


class Parser(ArgumentParser):
    """argparse's, but a wrong command line is an error like any other.

    It makes a formatter for each argument. Only that of a help text asks how wide the terminal is,
    because Python needs many modules to find that out.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(formatter_class=_NARROW, allow_abbrev=False, **options)

    def format_help(self) -> str:
        """Return the help text."""
        self.formatter_class = RawDescriptionHelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise UsageError(f"{message}; see {self.prog} --help")


def parse(words: Sequence[str]) -> Namespace:
    """Return the arguments that *words* give, with the verb's function in ``run``."""
    completing = "_ARGCOMPLETE" in os.environ
    line = os.environ.get("COMP_LINE", "").split()[1:] if completing else words
    verb = next((word for word in line if not word.startswith("-")), None)
    parser = _parser(verb)
    if completing:
        from argcomplete import autocomplete

        autocomplete(parser)
    if verb is not None and verb not in VERBS:
        raise UsageError(f"there is no command {verb!r}: {suggestion(verb, VERBS)}")
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        raise UsageError(_unknown(arguments, unknown[0]))
    return arguments


def _parser(verb: str | None) -> Parser:
    """Return a parser that knows *verb* with its arguments, or all verbs without theirs."""
    table = "\n".join(f"  {name:{_WIDTH}}{verb.help}" for name, verb in VERBS.items())
    parser = Parser(
        prog="hotgen",
        usage="hotgen [-h] [--version] COMMAND ...",
        description=f"{_DESCRIPTION}\n\ncommands:\n{table}",
        epilog=_EPILOG,
    )
    parser.add_argument(
        "--version", action="version", version=f"hotgen {__version__}", help="show the version"
    )
    # The table stands in the description: argparse would put each help text on a line of its own.
    verbs = parser.add_subparsers(prog="hotgen", metavar="COMMAND", required=True, help=SUPPRESS)
    for name in [verb] if verb in VERBS else VERBS:
        added = verbs.add_parser(name, help=VERBS[name].help)
        if name == verb:
            chosen = import_module(VERBS[name].module)
            chosen.configure(added)
            added.set_defaults(run=chosen.run, parser=added)
    return parser


def _unknown(arguments: Namespace, word: str) -> str:
    """Return the message about a *word* that the verb does not take."""
    parser: Parser = arguments.parser
    near = nearest(word, re.findall(r"--[\w-]+", parser.format_usage()))
    hint = f"; did you mean {near!r}?" if near and word.startswith("-") else ""
    return f"{parser.prog} takes no {word!r}{hint}; see {parser.prog} --help"
