"""Nova's types, and Zun's containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import (
    alternatives,
    any_of,
    at_least_two,
    each,
    exclusive,
    one_of,
    reads,
)
from hotgen.validate.classes.subject import Flaw
from hotgen.validate.classes.worlds import Pending, UndecidedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.check import Look
    from hotgen.validate.classes.subject import Holder, Subject

_FIRST_WITH_EXTRA_PORTS: Final = 27
"""The first major release that makes the port where it is to have extra properties."""
_RESTARTS: Final = ("always", "unless-stopped", "on-failure", "no")
_SOURCES: Final = ("volume_id", "snapshot_id", "image", "swap_size")
_EPHEMERAL: Final = ("ephemeral_size", "ephemeral_format")

declare("OS::Nova::Quota", rules=(at_least_two,))
declare(
    "OS::Nova::Server",
    rules=(
        reads("flavor", "networks", "tags", "metadata", "personality"),
        exclusive("+block_device_mapping", "+block_device_mapping_v2"),
        *each("block_device_mapping", *one_of("volume_id", "snapshot_id")),
    ),
)
declare(
    "OS::Zun::Container",
    rules=(
        *each("mounts", any_of("volume_id", "volume_size")),
        *each("mounts", exclusive("+volume_id", "+volume_size")),
        *each("networks", any_of("network", "port"), exclusive("+fixed_ip", "port")),
    ),
)


@check("OS::Nova::Server")
def _deployments(subject: Subject) -> Iterator[Flaw]:
    software = subject.properties["user_data_format"] == "SOFTWARE_CONFIG"
    if software and "deployments" in subject.metadata:
        message = "deployments is Heat's own where 'user_data_format' is SOFTWARE_CONFIG"
        yield Flaw(message, ("deployments",), "metadata")


@check("OS::Nova::Server")
def _boot(subject: Subject) -> Iterator[Flaw]:
    """A server boots from its image or from a device, not from several."""
    properties = subject.properties
    old, new = (list(properties.inside(f"block_device_mapping{it}")) for it in ("", "_v2"))
    _all_seen(properties, old, new)
    image = int(properties["image"] is not None)
    devices = sum(_bootable(device) for device in new)
    if not image and not devices and not any(it["device_name"] == "vda" for it in old):
        yield properties.here(f"{properties.label} needs 'image', or a device that can be booted")
    if new and image + devices > 1:
        message = "there is more than one thing to boot from: give one 'image', volume or snapshot"
        yield properties.at("block_device_mapping_v2", f"{message} with a 'boot_index' of 0")


def _all_seen(properties: Holder, old: list[Holder], new: list[Holder]) -> None:
    """Go no further where there are devices of which nothing is known."""
    for name, seen in (("block_device_mapping", old), ("block_device_mapping_v2", new)):
        if len(properties[name] or ()) != len(seen):
            raise UndecidedError


def _bootable(device: Holder) -> int:
    """Return how many things to boot from *device* has."""
    index = device["boot_index"]
    if index is not None and not index == 0:  # noqa: SIM201 - may not be known
        return 0
    return sum(device[name] is not None for name in ("volume_id", "snapshot_id", "image"))


@check("OS::Nova::Server")
def _devices(subject: Subject) -> Iterator[Flaw]:
    for device in subject.properties.inside("block_device_mapping_v2"):
        given = [name for name in _SOURCES if device[name] is not None]
        ephemeral = [name for name in _EPHEMERAL if device[name]]
        # Heat takes an empty one of these two for given, if the format is there at all.
        if ephemeral or device["ephemeral_format"] is not None:
            given.append((ephemeral or _EPHEMERAL)[0])
        if not given:
            choices = alternatives((*_SOURCES, *_EPHEMERAL))
            yield device.here(f"{device.label} needs {choices}")
        elif len(given) > 1:
            message = f"{device.label} takes {alternatives(given)}, not several of them"
            yield device.at(given[1], message)


def _network(holder: Holder) -> Iterator[Flaw]:
    names = ("network", "port", "subnet")
    automatic = holder["allocate_network"]
    given = [name for name, value in holder.values.items() if value is not None]
    if not automatic and all(holder[name] is None for name in names):
        yield holder.here(f"{holder.label} needs 'network', 'port', 'subnet' or 'allocate_network'")
    if automatic and len(given) > 1:
        message = f"{holder.named('allocate_network')} takes no other keys beside it"
        yield holder.at("allocate_network", message)


def _floating_ip(holder: Holder) -> Iterator[Flaw]:
    alone = all(holder[name] is None for name in ("port", "subnet"))
    if holder["floating_ip"] is not None and holder["network"] is not None and alone:
        message = f"{holder.named('floating_ip')} needs 'port' or 'subnet' beside it"
        yield holder.at("floating_ip", message)


def _floating_ip_or_extra(holder: Holder) -> Iterator[Flaw]:
    if not holder["port_extra_properties"]:
        yield from _floating_ip(holder)


_NETWORK: Final[tuple[Look, ...]] = (_network, exclusive("+fixed_ip", "port"))
declare("OS::Nova::Server", rules=each("networks", *_NETWORK))
declare(
    "OS::Nova::Server",
    rules=each("networks", _floating_ip),
    until=_FIRST_WITH_EXTRA_PORTS - 1,
)
declare(
    "OS::Nova::Server",
    rules=each("networks", _floating_ip_or_extra),
    since=_FIRST_WITH_EXTRA_PORTS,
)


@check("OS::Nova::Server")
def _one_automatic_network(subject: Subject) -> Iterator[Flaw]:
    networks = subject.properties["networks"]
    if networks is None or len(networks) == 1:
        return
    for holder in subject.properties.inside("networks"):
        if holder["allocate_network"]:
            message = f"{holder.named('allocate_network')} allows no other networks"
            yield holder.at("allocate_network", message)


@check("OS::Nova::Server")
def _groups_of_ports(subject: Subject) -> Iterator[Flaw]:
    """Security groups belong to the ports where these are given."""
    ports = [it for it in subject.properties.inside("networks") if it["port"] is not None]
    if ports and subject.properties["security_groups"]:
        message = f"security_groups is not allowed beside {ports[0].named('port')}"
        yield subject.properties.at("security_groups", f"{message}; give them to the port")


@check("OS::Zun::Container")
def _restart_policy(subject: Subject) -> Iterator[Flaw]:
    policy = subject.properties["restart_policy"]
    if not policy or isinstance(policy, Pending):
        return
    word, colon, rest = policy.partition(":")
    good = word == "on-failure" and ":" not in rest if colon else word in _RESTARTS
    if not good:
        allowed = ", ".join((*_RESTARTS, "on-failure:COUNT"))
        message = f"restart_policy is {policy!r}; allowed: {allowed}"
        yield subject.properties.at("restart_policy", message)
