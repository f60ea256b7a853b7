"""HOT417, HOT418: properties that do not go together, by what Heat checks of single types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.path import Problem
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.context import Context


@rule("HOT417", engine=True, create=True)
def clashing_properties(context: Context) -> Iterator[Problem]:
    """Properties exclude one another, or one is missing that another one needs.

    Each is right by itself, but Heat refuses them together. An attribute that is read from another
    resource counts as empty, because it has no value when Heat checks this.

    Bad:

        resources:
          subnet:
            type: OS::Neutron::Subnet
            properties:
              network: private
              cidr: 10.0.0.0/24
              subnetpool: shared

    Bad:

        resources:
          web:
            type: OS::Nova::Server
            properties:
              flavor: m1.small
              networks:
                - network: private

    Good:

        resources:
          web:
            type: OS::Nova::Server
            properties:
              flavor: m1.small
              image: debian
              networks:
                - network: private
    """
    for clash in context.clashes:
        if not clash.strict:
            yield Problem(clash.path, clash.message)


@rule("HOT418", engine=True, strict=True, create=True)
def clashing_values(context: Context) -> Iterator[Problem]:
    """A value is not what another property of the same resource says.

    Heat refuses the template. In a nested stack it does so only when it creates that stack.

    Bad:

        resources:
          size:
            type: OS::Heat::Value
            properties:
              type: number
              value: large

    Good:

        resources:
          size:
            type: OS::Heat::Value
            properties:
              type: number
              value: 12
    """
    for clash in context.clashes:
        if clash.strict:
            yield Problem(clash.path, clash.message)
