"""HOT108 to HOT114: what reading finds wrong with a template's version and sections."""

from __future__ import annotations

from hotgen.text import problems
from hotgen.validate.rule import reading_rule

reading_rule(
    problems.NOT_HOT,
    """A template is written for AWS CloudFormation.

    Heat would take it; hotgen reads HOT only.

    Bad:

        # there is no heat_template_version
        AWSTemplateFormatVersion: 2010-09-09
        Resources:
          net: {Type: "OS::Neutron::Net"}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.MISSING_VERSION,
    """A template does not say its `heat_template_version`.

    Heat refuses it, because the version decides which functions there are.

    Bad:

        # there is no heat_template_version
        resources:
          net: {type: OS::Neutron::Net}

    Good:

        heat_template_version: 2021-04-16
        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.AMBIGUOUS_VERSION,
    """A template has two keys for its version.

    Heat refuses it, because it cannot tell in which language the template is written.

    Bad:

        heat_template_version: 2021-04-16
        HeatTemplateFormatVersion: "2012-12-12"

    Good:

        heat_template_version: 2021-04-16
    """,
)

reading_rule(
    problems.MALFORMED_VERSION,
    """The `heat_template_version` is not text.

    Heat refuses the template. A date with hyphens is text, a number is not.

    Bad:

        heat_template_version: 20210416

    Good:

        heat_template_version: 2021-04-16
    """,
)

reading_rule(
    problems.UNKNOWN_SECTION,
    """A template has a section that HOT does not have.

    Heat refuses the template.

    Bad:

        resource:
          net: {type: OS::Neutron::Net}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.MALFORMED_SECTION,
    """A section of a template does not have its form.

    Heat refuses the template. Most sections map names to definitions; parameter groups are a list.

    Bad:

        resources:
          - net: {type: OS::Neutron::Net}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
    """,
)

reading_rule(
    problems.TOO_NEW_KEY,
    """A key came only after the template's version.

    Heat refuses the template. Say a newer `heat_template_version`.

    Bad:

        heat_template_version: 2015-10-15
        conditions:
          is_large: true

    Good:

        heat_template_version: 2018-08-31
        conditions:
          is_large: true
    """,
)
