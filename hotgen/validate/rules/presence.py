"""HOT21x: what is referred to is there, whatever the conditions say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.path import Problem
from hotgen.schema.coerce import shown
from hotgen.validate.finding import Severity
from hotgen.validate.presence import counterexamples, references, refusing_environments
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.context import Context
    from hotgen.validate.presence import Reference


@rule("HOT211", severity=Severity.WARNING)
def reference_to_conditional(context: Context) -> Iterator[Problem]:
    """Something refers to a resource that may be left out, though it is not left out itself.

    Where the condition of the resource does not hold, Heat refuses the template; a `get_resource`
    in an output shows an error instead of a value. Give both the same condition, or refer to the
    resource in an `if`. A `depends_on` may name what is not there.

    Bad:

        parameters:
          is_public: {type: boolean}
        conditions:
          public: {equals: [{get_param: is_public}, true]}
        resources:
          address:
            type: OS::Neutron::FloatingIP
            condition: public
            properties: {floating_network: internet}
        outputs:
          url:
            value: {get_attr: [address, floating_ip_address]}

    Good:

        parameters:
          is_public: {type: boolean}
        conditions:
          public: {equals: [{get_param: is_public}, true]}
        resources:
          address:
            type: OS::Neutron::FloatingIP
            condition: public
            properties: {floating_network: internet}
        outputs:
          url:
            condition: public
            value: {get_attr: [address, floating_ip_address]}
    """
    uncertain = (each for each in references(context) if _refusal(context, each) is None)
    for reference, example in counterexamples(context, uncertain):
        values = " and ".join(f"{name}: {shown(each)}" for name, each in example.items())
        where = f"with {values}" if values else f"where {_condition(reference)} is false"
        then = "the output shows an error" if reference.late else "Heat refuses this"
        message = f"{reference.resource!r} is left out {where}, and then {then}"
        yield Problem(reference.path, f"{message}; give both the same condition, or use if")


@rule("HOT212", engine=True)
def reference_to_left_out(context: Context) -> Iterator[Problem]:
    """Something refers to a resource that is left out for certain, or with an environment.

    Heat refuses the template: it knows the values of all parameters, and so of conditions, before
    it looks at the resources.

    Bad:

        parameters:
          is_public: {type: boolean}
        conditions:
          public: {equals: [{get_param: is_public}, true]}
        resources:
          address:
            type: OS::Neutron::FloatingIP
            condition: public
            properties: {floating_network: internet}
        outputs:
          url:
            value: {get_attr: [address, floating_ip_address]}
        # private.env.yaml
        parameters:
          is_public: false

    Bad:

        resources:
          net: {type: OS::Neutron::Net, condition: false}
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: {get_resource: net}
              cidr: 10.0.0.0/24

    Good:

        parameters:
          is_public: {type: boolean}
        conditions:
          public: {equals: [{get_param: is_public}, true]}
        resources:
          address:
            type: OS::Neutron::FloatingIP
            condition: public
            properties: {floating_network: internet}
        outputs:
          url:
            value: {if: [public, {get_attr: [address, floating_ip_address]}, none]}
        # private.env.yaml
        parameters:
          is_public: false
    """
    for reference in references(context):
        message = _refusal(context, reference)
        if message is not None:
            yield Problem(reference.path, message)


def _refusal(context: Context, reference: Reference) -> str | None:
    """Return why Heat refuses *reference*, if that is certain."""
    fact = f"{_condition(reference)} is false, and Heat refuses the reference"
    if context.conditions.truth(reference.condition) is False and not reference.late:
        return fact
    environments = [repr(name) for name in refusing_environments(context, reference)]
    if environments:
        noun = "environment" if len(environments) == 1 else "environments"
        return f"with the {noun} {', '.join(environments)}, {fact}"
    return None


def _condition(reference: Reference) -> str:
    if isinstance(reference.condition, str):
        return f"the condition {reference.condition!r} of {reference.resource!r}"
    return f"the condition of {reference.resource!r}"
