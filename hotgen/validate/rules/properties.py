"""HOT40x: the properties of resources, against the schemas of the chosen release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.path import Problem
from hotgen.schema.check import Code
from hotgen.validate.rule import EXCESSIVE_WORK, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.context import Context
    from hotgen.validate.issues import PropertyIssue


@rule("HOT401", engine=True)
def unknown_property(context: Context) -> Iterator[Problem]:
    """A property, or a key inside one, is not in the schema of the resource's type.

    Heat refuses the template. The properties of a nested template are its parameters.

    Bad:

        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavour: m1.small

    Good:

        resources:
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
    """
    for found in context.property_issues:
        if found.issue.code is Code.UNKNOWN and not (found.late or found.elsewhere):
            yield _problem(found)


@rule("HOT402", engine=True, strict=True)
def missing_property(context: Context) -> Iterator[Problem]:
    """A required property, or a required key inside one, is not given.

    Heat refuses the template. An explicit `null` counts as given.

    Bad:

        resources:
          address:
            type: OS::Neutron::FloatingIP

    Good:

        resources:
          address:
            type: OS::Neutron::FloatingIP
            properties:
              floating_network: public
    """
    yield from _of(context, Code.MISSING)


@rule("HOT403", engine=True, strict=True)
def wrong_property_type(context: Context) -> Iterator[Problem]:
    """A value cannot be brought to the type of its property.

    Heat turns what it can into the right type: `"12"` becomes a number, 12 becomes a string. It
    refuses the rest, such as a list where a string belongs, or `"yes"` where a boolean belongs.

    Bad:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              port_security_enabled: "yes"

    Good:

        resources:
          net:
            type: OS::Neutron::Net
            properties:
              port_security_enabled: true
    """
    yield from _of(context, Code.TYPE)


@rule("HOT404", engine=True, strict=True)
def value_outside_constraint(context: Context) -> Iterator[Problem]:
    """The value of a property breaks one of the property's constraints.

    Heat refuses the template. Constraints that need a cloud, such as that an image exists, are not
    checked.

    Bad:

        resources:
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: private
              cidr: 10.0.0.0

    Good:

        resources:
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: private
              cidr: 10.0.0.0/24
    """
    yield from _of(context, Code.CONSTRAINT, Code.UNDECIDED)


@rule("HOT405", engine=True)
def unimplemented_property(context: Context) -> Iterator[Problem]:
    """A property is in the schema, but Heat does not implement it.

    Heat refuses the template. These are properties of AWS types that OpenStack cannot offer.

    Bad:

        resources:
          vpc:
            type: AWS::EC2::VPC
            properties:
              CidrBlock: 10.0.0.0/16
              InstanceTenancy: dedicated

    Good:

        resources:
          vpc:
            type: AWS::EC2::VPC
            properties:
              CidrBlock: 10.0.0.0/16
    """
    yield from _of(context, Code.UNIMPLEMENTED)


@rule("HOT406", engine=True, strict=True)
def property_named_twice(context: Context) -> Iterator[Problem]:
    """A property is given under its old name and under its new one.

    Heat refuses the template.

    Bad:

        resources:
          port:
            type: OS::Neutron::Port
            properties:
              network: private
              network_id: private

    Good:

        resources:
          port:
            type: OS::Neutron::Port
            properties:
              network: private
    """
    yield from _of(context, Code.CLASH)


@rule("HOT407")
def wrong_kind_of_resource(context: Context) -> Iterator[Problem]:
    """A property refers to a resource of a kind that it does not take.

    Heat accepts the template, because a reference is just an id to it; the service then finds no
    such thing, and the stack fails.

    Bad:

        resources:
          router: {type: OS::Neutron::Router}
          port:
            type: OS::Neutron::Port
            properties:
              network: {get_resource: router}

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          port:
            type: OS::Neutron::Port
            properties:
              network: {get_resource: net}
    """
    yield from _of(context, Code.MISFIT)


@rule("HOT408")
def late_wrong_property(context: Context) -> Iterator[Problem]:
    """Something in a property is wrong that Heat sees only when it creates the resource.

    Heat accepts the template, and then the stack fails. It cannot look at the constraints and at
    unknown keys inside a property before the resources are there that the property refers to, and
    it looks at the values in a group's definition only when it makes the members.

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
              networks:
                - network: {get_resource: net}
                  fixed_ip: 10.0.0.500

    Bad:

        resources:
          net: {type: OS::Neutron::Net}
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
              networks:
                - network: {get_resource: net}
                  fixed_ips: 10.0.0.50

    Good:

        resources:
          net: {type: OS::Neutron::Net}
          web:
            type: OS::Nova::Server
            properties:
              image: debian
              flavor: m1.small
              networks:
                - network: {get_resource: net}
                  fixed_ip: 10.0.0.50
    """
    for found in context.property_issues:
        if found.late and found.elsewhere is None:
            yield _problem(found)


def _of(context: Context, *codes: Code) -> Iterator[Problem]:
    for found in context.property_issues:
        if found.issue.code in codes and not found.late:
            yield _problem(found)


def _problem(found: PropertyIssue) -> Problem:
    code, inside = found.issue.code, found.inside
    create = inside or not (found.early or code in {Code.UNKNOWN, Code.UNIMPLEMENTED})
    rule_id = EXCESSIVE_WORK if code is Code.UNDECIDED else ""
    path, message, key = found.issue.path, found.issue.message, found.issue.key
    return Problem(path, message, rule_id, key=key, create=create)
