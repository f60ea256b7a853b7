"""HOT14x: what reading finds wrong with the sections of an environment."""

from __future__ import annotations

from hotgen.text import problems
from hotgen.validate.rule import reading_rule

reading_rule(
    problems.UNKNOWN_ENVIRONMENT_SECTION,
    """An environment has a section that there is not.

    Heat refuses it. Values of parameters stand under `parameters`.

    Bad:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        flavor: m1.small

    Good:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        parameters:
          flavor: m1.small
    """,
)

reading_rule(
    problems.EMPTY_ENVIRONMENT_SECTION,
    """A section of an environment has no value.

    Heat refuses it; leave the section out.

    Bad:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        parameters:
          flavor: m1.small
        parameter_defaults:

    Good:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        parameters:
          flavor: m1.small
    """,
)

reading_rule(
    problems.MALFORMED_ENVIRONMENT_SECTION,
    """A section of an environment does not have its form.

    Heat refuses it. Most sections are mappings; event sinks and encrypted names are lists.

    Bad:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        parameters: [m1.small]

    Good:

        parameters:
          flavor: {type: string, default: m1.tiny}
        # small.env.yaml
        parameters:
          flavor: m1.small
    """,
)

reading_rule(
    problems.MALFORMED_REGISTRY_ENTRY,
    """An entry of the `resource_registry` does not have its form.

    Heat refuses it. An entry maps a type to another type or to a template.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        resource_registry:
          My::Net: 5

    Good:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        resource_registry:
          My::Net: OS::Neutron::Net
    """,
)

reading_rule(
    problems.UNKNOWN_HOOK,
    """A resource in the registry has a hook or a restriction that there is not.

    Heat refuses the environment.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        resource_registry:
          resources:
            net: {hooks: before-create}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        resource_registry:
          resources:
            net: {hooks: pre-create}
    """,
)

reading_rule(
    problems.MALFORMED_EVENT_SINK,
    """An event sink is not a mapping with a type that Heat has.

    Heat refuses the environment.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        event_sinks: [zaqar]

    Good:

        resources:
          net: {type: OS::Neutron::Net}
        # small.env.yaml
        event_sinks:
          - {type: zaqar-queue, target: events}
    """,
)
