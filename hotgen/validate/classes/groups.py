"""Groups of resources: their size, their policies, and what their members are made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from hotgen.errors import suggestion
from hotgen.schema.coerce import shown
from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import only_where, reads
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.validate.classes.subject import Flaw, Holder, Subject

_AUTOSCALING: Final = {
    "AWS::AutoScaling::AutoScalingGroup": ("MinSize", "MaxSize", "DesiredCapacity"),
    "OS::Heat::AutoScalingGroup": ("min_size", "max_size", "desired_capacity"),
}
_ROLLING: Final = {
    "AWS::AutoScaling::AutoScalingGroup": "AutoScalingRollingUpdate",
    "OS::Heat::InstanceGroup": "RollingUpdate",
}
_INDEXED: Final = (
    "OS::Heat::ResourceGroup",
    "OS::Heat::SoftwareDeploymentGroup",
    "OS::Heat::SoftwareDeployments",
    "OS::Heat::StructuredDeploymentGroup",
    "OS::Heat::StructuredDeployments",
)
_CONFIGURATIONS: Final = ("AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::Instance")
_DURATION: Final = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$")
_LONGEST_PAUSE: Final = 3600
_POLICIES: Final = ("Delete", "Retain", "Snapshot")
"""As the version 2015-04-30 spells them, which Heat makes members with."""

declare(
    "AWS::AutoScaling::ScalingPolicy",
    rules=(only_where("AdjustmentType", ("PercentChangeInCapacity",), "MinAdjustmentStep"),),
)
declare(
    "OS::Heat::ScalingPolicy",
    rules=(only_where("adjustment_type", ("percent_change_in_capacity",), "min_adjustment_step"),),
)


@check(*_AUTOSCALING)
def _sizes(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    low_name, high_name, wanted_name = _AUTOSCALING[subject.type.name]
    low, high, wanted = (properties[name] for name in (low_name, high_name, wanted_name))
    if high < low:
        message = f"{low_name} is {low}, more than the {high_name!r} of {high}"
        yield properties.at(low_name, message)
    if low < 0:
        yield properties.at(low_name, f"{low_name} is {low}; allowed: 0 and more")
    if wanted is not None and (wanted < low or wanted > high):
        message = f"{wanted_name} is {wanted}; allowed: {low_name!r} to {high_name!r}"
        yield properties.at(wanted_name, f"{message}, that is {low} to {high}")


@check("AWS::AutoScaling::AutoScalingGroup", "OS::Heat::InstanceGroup")
def _launch_configuration(subject: Subject) -> Iterator[Flaw]:
    """The configuration has to be one, and a resource that the group waits for."""
    properties, name = subject.properties, "LaunchConfigurationName"
    configuration = properties[name]
    if subject.alone or isinstance(configuration, Pending) or properties["InstanceId"]:
        return
    other = subject.other(configuration)
    if other is None and (configuration or "InstanceId" not in subject.type.properties):
        others = subject.context.template.resources
        message = f"{name} is {configuration!r}, which is no resource of this template"
        yield properties.at(name, f"{message}; {suggestion(str(configuration), others)}")
    elif other is not None and not subject.needs(configuration):
        message = f"{name} must be a reference to {configuration!r}, not just its name"
        yield properties.at(name, message)
    elif other is not None and other.type.name not in _CONFIGURATIONS:
        message = f"{name} takes {' or '.join(_CONFIGURATIONS)}, and {configuration!r} is "
        yield properties.at(name, message + other.type.name)


@check(*_ROLLING)
def _pause(subject: Subject) -> Iterator[Flaw]:
    for policy in subject.update_policy.inside(_ROLLING[subject.type.name]):
        pause = policy["PauseTime"]
        if pause is None or isinstance(pause, Pending):
            continue
        found = _DURATION.match(pause)
        where = (*policy.path, "PauseTime")
        if found is None:
            message = f"PauseTime is {pause!r}; allowed: an ISO 8601 duration such as PT1M30S"
            yield policy.at("PauseTime", message)._replace(path=where, section="update_policy")
        elif _seconds(found) > _LONGEST_PAUSE:
            message = f"PauseTime is {pause}; allowed: at most an hour"
            yield policy.at("PauseTime", message)._replace(path=where, section="update_policy")


def _seconds(found: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return 3600 * hours + 60 * minutes + seconds


# --- members --------------------------------------------------------------------------------------


def is_empty(subject: Subject) -> bool:
    """Whether Heat makes no member of a group, and looks at none."""
    properties = subject.properties
    if subject.type.name in _INDEXED:
        return _is_zero(properties["count"])
    if subject.type.name in _AUTOSCALING:
        low, _, wanted = _AUTOSCALING[subject.type.name]
        size = properties[wanted]
        return _is_zero(properties[low]) and (size is None or _is_zero(size))
    return False


def _is_zero(size: Any) -> bool:  # noqa: ANN401 - a number, or not known
    return not isinstance(size, Pending) and size == 0


_MEMBER: Final[dict[str, tuple[type | tuple[type, ...], str]]] = {
    "type": (str, "a string"),
    "properties": (dict, "a map"),
    "metadata": (dict, "a map"),
    "depends_on": ((str, list), "a name or a list of names"),
    "deletion_policy": (str, "a string"),
    "update_policy": (dict, "a map"),
    "description": (str, "a string"),
}


@check("OS::Heat::AutoScalingGroup")
def _member(subject: Subject) -> Iterator[Flaw]:
    """The definition of a member is that of a resource."""
    member = subject.properties["resource"]
    if isinstance(member, Pending):
        return
    holder = subject.properties
    if "type" not in member:
        yield holder.at("resource", "resource needs the key 'type'")
    for key, (kind, wanted) in _MEMBER.items():
        value = member.get(key)
        if key in member and not isinstance(value, Pending) and not isinstance(value, kind):
            message = f"{key} of 'resource' must be {wanted}, not {shown(value)}"
            yield _of_member(holder, key, message)
    if not is_empty(subject):
        yield from _made_member(subject, member)
    policy = member.get("deletion_policy", "Delete")
    if isinstance(policy, str) and policy not in _POLICIES:
        message = f"deletion_policy of 'resource' is {policy!r}; allowed: {', '.join(_POLICIES)}"
        yield _of_member(holder, "deletion_policy", message)
    depends = member.get("depends_on")
    if isinstance(depends, list) and not all(isinstance(it, str | Pending) for it in depends):
        yield _of_member(holder, "depends_on", "depends_on of 'resource' must list names")


def _made_member(subject: Subject, member: Mapping[str, Any]) -> Iterator[Flaw]:
    """Heat looks at the member itself where the group is to have any."""
    holder, name = subject.properties, member.get("type")
    if name == "":
        message = "type of 'resource' must be the name of a type, and is empty"
        yield _of_member(holder, "type", message)
    type_ = subject.context.resource_type(name)
    if type_ is None or type_.none_resource:
        return
    if member.get("deletion_policy") == "Snapshot" and not type_.snapshot_delete:
        message = f"deletion_policy of 'resource' is Snapshot, and {type_.name} has none"
        yield _of_member(holder, "deletion_policy", message)
    policy = member.get("update_policy")
    for key in policy if isinstance(policy, dict) else ():
        if key not in type_.update_policy:
            message = f"the update_policy of {type_.name} has no key {key!r}; "
            message += suggestion(key, type_.update_policy)
            yield _of_member(holder, "update_policy", message)


def _of_member(holder: Holder, key: str, message: str) -> Flaw:
    return holder.at("resource", message)._replace(path=("resource", key))


declare(*_INDEXED[1:], rules=(reads("servers"),))


@check(*_INDEXED)
def _type_of_members(subject: Subject) -> Iterator[Flaw]:
    if is_empty(subject):
        return
    for member in subject.properties.inside("resource_def"):
        if subject.type.name == _INDEXED[0] and member["type"] == "":
            yield member.at("type", "type must be the name of a type, and is empty")


@check("OS::Heat::ResourceChain")
def _types_of_links(subject: Subject) -> Iterator[Flaw]:
    for index, type_ in enumerate(subject.properties["resources"] or ()):
        if not isinstance(type_, Pending) and (not isinstance(type_, str) or not type_):
            message = f"resources[{index}] must be the name of a type, not {shown(type_)}"
            yield subject.properties.at("resources", message)._replace(path=("resources", index))
