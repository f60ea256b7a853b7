"""HOT10x and HOT13x: what reading finds wrong with a file before it is taken for anything."""

from __future__ import annotations

from hotgen.text import problems
from hotgen.validate.rule import reading_rule

reading_rule(
    problems.UNREADABLE_FILE,
    """A file cannot be read, or is not UTF-8 text.

    There is nothing else to say about it.
    """,
)

reading_rule(
    problems.SYNTAX_ERROR,
    """A file is not YAML, or starts with `{` and is not JSON.

    Heat refuses it.

    Bad:

        resources:
          net: {type: OS::Neutron::Net

    Good:

        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.UNSUPPORTED_YAML,
    """A file uses YAML that Heat does not read.

    Heat has no tags of its own, reads one document in a file, and keeps a lone `=` and `<<` for
    YAML itself.

    Bad:

        parameters:
          password: {type: string, default: !vault secret}

    Good:

        parameters:
          password: {type: string, hidden: true}
    """,
)

reading_rule(
    problems.EXCESSIVE_NESTING,
    """A file has more levels than Heat's engine can follow.

    The engine fails while it reads the template.
    """,
)

reading_rule(
    problems.EXCESSIVE_ALIASES,
    """The aliases of a file stand for more text than Heat's interface takes.

    Aliases of aliases can make a small file a huge template.
    """,
)

reading_rule(
    problems.NOT_A_MAPPING,
    """A template or an environment is not a mapping of sections.

    Heat refuses it.

    Bad:

        # main.yaml
        # heat_template_version is missing, and so is everything else
        - type: OS::Neutron::Net

    Good:

        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.DUPLICATE_KEY,
    """A mapping has a key twice.

    Heat takes the last one and says nothing, so that the first is lost.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          net: {type: OS::Neutron::Router}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          router: {type: OS::Neutron::Router}
    """,
)

reading_rule(
    problems.MISSING_FILE,
    """A template or an environment names a file that is not there.

    Heat's client sends the files along with the template and stops if one is missing.

    Bad:

        resources:
          web: {type: server.yaml}

    Good:

        resources:
          web: {type: server.yaml}
        # server.yaml
        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.ENDLESS_NESTING,
    """A nested template contains itself, directly or through others.

    Heat follows it until it is nested too deeply, and refuses the stack.

    Bad:

        resources:
          web: {type: server.yaml}
        # server.yaml
        resources:
          spare: {type: server.yaml}

    Good:

        resources:
          web: {type: server.yaml}
        # server.yaml
        resources:
          net: {type: OS::Neutron::Net}
    """,
)
