"""AWS's types: instances, their groups, and what belongs to these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import any_of, each, needs, one_of
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Holder, Subject

_ADDRESS: Final = re.compile(r"[\0-\x20]*https?:", re.IGNORECASE)


def _image_and_type(holder: Holder) -> Iterator[Flaw]:
    if not holder["InstanceId"]:
        for name in ("ImageId", "InstanceType"):
            if not holder[name]:
                yield holder.here(f"{holder.label} needs {name!r}, or 'InstanceId' instead")


_FROM_SNAPSHOTS = each("BlockDeviceMappings", any_of("+Ebs"), *each("Ebs", any_of("+SnapshotId")))


def _groups_of_interfaces(holder: Holder) -> Iterator[Flaw]:
    """Security groups belong to the interfaces where these are given."""
    if holder["NetworkInterfaces"]:
        for name in ("SecurityGroups", "SecurityGroupIds"):
            if holder[name]:
                yield holder.at(name, f"{name} is not allowed beside 'NetworkInterfaces'")


declare("AWS::AutoScaling::LaunchConfiguration", rules=(_image_and_type, *_FROM_SNAPSHOTS))
declare("AWS::EC2::Instance", rules=(_groups_of_interfaces, *_FROM_SNAPSHOTS))
declare(
    "AWS::EC2::EIPAssociation",
    rules=(
        *one_of("+EIP", "+AllocationId"),
        needs("+EIP", "+InstanceId"),
        any_of("+InstanceId", "+NetworkInterfaceId"),
    ),
)
declare(
    "AWS::AutoScaling::AutoScalingGroup", rules=one_of("+InstanceId", "+LaunchConfigurationName")
)


@check("AWS::AutoScaling::AutoScalingGroup")
def _one_subnet(subject: Subject) -> Iterator[Flaw]:
    subnets = subject.properties["VPCZoneIdentifier"]
    if subnets and len(subnets) != 1:
        message = f"VPCZoneIdentifier takes one subnet, not {len(subnets)}"
        yield subject.properties.at("VPCZoneIdentifier", message)


@check("AWS::CloudFormation::Stack")
def _address(subject: Subject) -> Iterator[Flaw]:
    address = subject.properties["TemplateURL"]
    if not isinstance(address, Pending) and not _ADDRESS.match(address):
        message = f"TemplateURL is {address!r}; allowed: an address with http or https"
        yield subject.properties.at("TemplateURL", message)


@check("AWS::ElasticLoadBalancing::LoadBalancer")
def _interval_of_checks(subject: Subject) -> Iterator[Flaw]:
    for health in subject.properties.inside("HealthCheck"):
        if health.values and health["Interval"] < health["Timeout"]:
            yield health.at("Interval", "Interval must be at least as long as 'Timeout'")
