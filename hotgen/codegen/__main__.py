"""``python -m hotgen.codegen``: make what is generated, or check that it is current."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from hotgen.errors import HotgenError

_VERBS = {
    "extract": "Heat's source becomes schemas/",
    "resources": "schemas/ becomes hotgen/resources/",
}


def main() -> int:
    """Run the verb that the command line names, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m hotgen.codegen", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, summary in _VERBS.items():
        module = import_module(f"hotgen.codegen.{name}")
        verb = verbs.add_parser(name, help=summary, description=module.__doc__)
        module.configure(verb)
        verb.set_defaults(run=module.run)
    arguments = parser.parse_args()
    try:
        code: int = arguments.run(arguments)
    except HotgenError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201 - a command for hotgen's makers
        return error.exit_code
    return code


if __name__ == "__main__":
    sys.exit(main())
