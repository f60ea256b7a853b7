"""HOT115 to HOT128: what reading finds wrong with parameters, resources and outputs."""

from __future__ import annotations

from hotgen.text import problems
from hotgen.validate.rule import reading_rule

reading_rule(
    problems.MALFORMED_PARAMETER_GROUP,
    """A parameter group is not a mapping with a list of parameters.

    Heat refuses the template.

    Bad:

        parameter_groups:
          - label: Size
            parameters: flavor
        parameters:
          flavor: {type: string}

    Good:

        parameter_groups:
          - label: Size
            parameters: [flavor]
        parameters:
          flavor: {type: string}
    """,
)

reading_rule(
    problems.UNKNOWN_PARAMETER_GROUP_KEY,
    """A parameter group has a key that nothing reads.

    Heat takes it and ignores it.

    Bad:

        parameter_groups:
          - lable: Size
            parameters: [flavor]
        parameters:
          flavor: {type: string}

    Good:

        parameter_groups:
          - label: Size
            parameters: [flavor]
        parameters:
          flavor: {type: string}
    """,
)

reading_rule(
    problems.MALFORMED_PARAMETER,
    """A parameter is not a mapping, or something in it is not what it must be.

    Heat refuses the template.

    Bad:

        parameters:
          flavor: string

    Good:

        parameters:
          flavor: {type: string}
    """,
)

reading_rule(
    problems.UNKNOWN_PARAMETER_KEY,
    """A parameter has a key that HOT does not have.

    Heat refuses the template.

    Bad:

        parameters:
          flavor: {type: string, defualt: m1.small}

    Good:

        parameters:
          flavor: {type: string, default: m1.small}
    """,
)

reading_rule(
    problems.MISSING_PARAMETER_TYPE,
    """A parameter does not say its type.

    Heat refuses the template.

    Bad:

        parameters:
          flavor: {default: m1.small}

    Good:

        parameters:
          flavor: {type: string, default: m1.small}
    """,
)

reading_rule(
    problems.MALFORMED_CONSTRAINT,
    """A constraint of a parameter does not have its form.

    Heat refuses the template.

    Bad:

        parameters:
          size:
            type: number
            constraints:
              - range: 1-5

    Good:

        parameters:
          size:
            type: number
            constraints:
              - range: {min: 1, max: 5}
    """,
)

reading_rule(
    problems.IGNORED_CONSTRAINT,
    """One item of a parameter's constraints has several constraints.

    Heat checks only the first that it looks for and ignores the others.

    Bad:

        parameters:
          name:
            type: string
            constraints:
              - length: {max: 20}
                allowed_pattern: "[a-z]+"

    Good:

        parameters:
          name:
            type: string
            constraints:
              - length: {max: 20}
              - allowed_pattern: "[a-z]+"
    """,
)

reading_rule(
    problems.MALFORMED_RESOURCE,
    """A resource is not a mapping, or something in it is not what it must be.

    Heat refuses the template. A key without a value is null, which Heat does not take for nothing.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            properties:

    Good:

        resources:
          net:
            type: OS::Neutron::Net
    """,
)

reading_rule(
    problems.UNKNOWN_RESOURCE_KEY,
    """A resource has a key that HOT does not have.

    Heat refuses the template. What belongs to the type stands under `properties`.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            name: private

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            properties: {name: private}
    """,
)

reading_rule(
    problems.MISSING_RESOURCE_TYPE,
    """A resource does not say its type.

    Heat refuses the template.

    Bad:

        resources:
          net:
            properties: {name: private}

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            properties: {name: private}
    """,
)

reading_rule(
    problems.FUNCTION_AS_PROPERTIES,
    """The properties of a resource as a whole are a function.

    Heat refuses the template: a function may yield the value of a property, but not all of them.

    Bad:

        parameters:
          settings: {type: json}
        resources:
          net:
            type: OS::Neutron::Net
            properties: {get_param: settings}

    Good:

        parameters:
          settings: {type: json}
        resources:
          net:
            type: OS::Neutron::Net
            properties:
              name: {get_param: [settings, name]}
    """,
)

reading_rule(
    problems.MALFORMED_OUTPUT,
    """An output is not a mapping, or something in it is not what it must be.

    Heat refuses the template.

    Bad:

        outputs:
          answer: 42

    Good:

        outputs:
          answer: {value: 42}
    """,
)

reading_rule(
    problems.UNKNOWN_OUTPUT_KEY,
    """An output has a key that HOT does not have.

    Heat ignores it in the main template, and refuses it in a nested one.

    Bad:

        outputs:
          answer: {value: 42, descripton: The answer}

    Good:

        outputs:
          answer: {value: 42, description: The answer}
    """,
)

reading_rule(
    problems.MISSING_OUTPUT_VALUE,
    """An output has no value.

    Heat refuses the template.

    Bad:

        outputs:
          answer: {description: The answer}

    Good:

        outputs:
          answer: {description: The answer, value: 42}
    """,
)
