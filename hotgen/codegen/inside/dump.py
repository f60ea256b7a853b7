"""Print the facts about the Heat release that this runs inside of, as JSON."""

from __future__ import annotations

import json
import sys

# These are beside this script when it runs.
import boot  # type: ignore[import-not-found]
import language_facts  # type: ignore[import-not-found]
import type_facts  # type: ignore[import-not-found]


def main() -> None:
    """Write the facts to standard output; stop when Heat itself could not load some of its own."""
    environment = boot.boot()
    if boot.FAILURES:
        sys.exit("Heat cannot load its own plugins:\n" + "\n".join(boot.FAILURES))
    types, aliases = type_facts.TypeFacts(environment).all()
    release = {**language_facts.language_facts(environment), "aliases": aliases}
    json.dump({"release": release, "types": types}, sys.stdout)


if __name__ == "__main__":
    main()
