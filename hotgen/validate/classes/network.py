"""Neutron's types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import (
    any_of,
    at_least_two,
    each,
    exclusive,
    is_one_of,
    known,
    needed_where,
    needs,
    not_both,
    not_where,
    one_of,
    only_where,
    reads,
)
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Subject

_TUNNELS: Final = ("vxlan", "gre", "geneve")
_ICMP: Final = ("icmp", "icmpv6", "ipv6-icmp")
_LAST_VLAN: Final = 4094
_FIRST_WITH_AUTO: Final = 26
"""The first major release that lets Neutron choose the gateway by name."""
_IPV4: Final = 4
_LONGEST_SCOPE: Final = 15
"""How long the name of the interface may be behind an IPv6 address."""

declare(
    "OS::Neutron::FloatingIP",
    "OS::Neutron::Port",
    "OS::Neutron::ProviderNet",
    "OS::Neutron::Router",
    "OS::Neutron::Subnet",
    rules=(reads("value_specs"),),
)
declare("OS::Neutron::FloatingIP", rules=(needs("fixed_ip_address", "port_id"),))
declare("OS::Neutron::Quota", rules=(at_least_two,))
declare("OS::Neutron::Port", rules=(exclusive("+fixed_ips", "+no_fixed_ips"),), since=16)
declare("OS::Neutron::RouterInterface", rules=one_of("subnet", "port"))
declare(
    "OS::Neutron::NetworkGateway",
    rules=each(
        "connections",
        needed_where("segmentation_type", "vlan", "segmentation_id"),
        not_where("segmentation_type", ("flat",), "+segmentation_id"),
    ),
)
declare(
    "OS::Neutron::ProviderNet",
    rules=(only_where("network_type", ("vlan",), "+segmentation_id"),),
    until=22,
)
declare(
    "OS::Neutron::ProviderNet",
    rules=(not_where("network_type", ("local", "flat"), "+segmentation_id"),),
    since=23,
)
declare(
    "OS::Neutron::ProviderNet",
    rules=(not_where("network_type", (*_TUNNELS, "local"), "+physical_network"),),
    since=24,
)
declare(
    "OS::Neutron::Router",
    rules=(
        exclusive("+distributed", "+l3_agent_ids"),
        exclusive("+distributed", "+ha"),
    ),
)
declare("OS::Neutron::SecurityGroupRule", rules=(exclusive("remote_group", "remote_ip_prefix"),))
declare(
    "OS::Neutron::Segment",
    rules=(
        needed_where("network_type", "flat", "physical_network"),
        needed_where("network_type", "vlan", "physical_network", "segmentation_id"),
        not_where("network_type", ("local", "flat"), "segmentation_id"),
        not_where("network_type", _TUNNELS, "physical_network"),
    ),
)
declare(
    "OS::Neutron::Subnet",
    rules=(
        any_of("subnetpool", "+cidr"),
        exclusive("subnetpool", "+cidr"),
        exclusive("+prefixlen", "+cidr"),
    ),
)


@check("OS::Neutron::Firewall", "OS::Neutron::Net")
@check("OS::Neutron::Port", until=15)
def _value_specs(subject: Subject) -> Iterator[Flaw]:
    """They are for what Heat has no property for."""
    specs = subject.properties["value_specs"]
    for name in specs or ():
        if name in ("shared", "tenant_id") or name in subject.type.properties:
            message = f"{name} is not allowed in 'value_specs'"
            flaw = subject.properties.at("value_specs", f"{message}, because it is a property")
            if name not in subject.type.properties:
                flaw = subject.properties.at("value_specs", message)
            yield flaw._replace(path=("value_specs", name))


@check("OS::Neutron::RBACPolicy")
def _action(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    yield from known(subject, "object_type")
    allowed: tuple[str, ...] = ("access_as_shared", "access_as_external")
    if not properties["object_type"] == "network":  # noqa: SIM201 - may not be known
        allowed = allowed[:1]
    if not is_one_of(properties["action"], allowed):
        message = f"action is {properties['action']}; allowed for this 'object_type': "
        yield properties.at("action", message + ", ".join(allowed))


@check("OS::Neutron::Router")
def _agents(subject: Subject) -> Iterator[Flaw]:
    yield from not_both(subject, "l3_agent_id", "l3_agent_ids")
    agents = subject.properties["l3_agent_ids"]
    if not subject.properties["ha"] and agents and len(agents) > 1:
        message = f"a router without 'ha' takes one agent, not {len(agents)}"
        yield subject.properties.at("l3_agent_ids", message)


@check("OS::Neutron::SecurityGroup")
def _default_name(subject: Subject) -> Iterator[Flaw]:
    if subject.properties["name"] == "default":
        yield subject.properties.at("name", "name must not be 'default', which Neutron has taken")


@check("OS::Neutron::SecurityGroupRule")
def _ports(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    low, high = properties["port_range_min"], properties["port_range_max"]
    if low is None or high is None or is_one_of(properties["protocol"], _ICMP):
        return
    if high < low:
        message = f"port_range_min is {low}, more than the 'port_range_max' of {high}"
        yield properties.at("port_range_min", message)


@check("OS::Neutron::Segment")
def _vlan(subject: Subject) -> Iterator[Flaw]:
    segment = subject.properties["segmentation_id"]
    is_vlan = subject.properties["network_type"] == "vlan"
    if is_vlan and segment is not None and segment > _LAST_VLAN:
        message = f"segmentation_id is {segment}; allowed for a vlan: at most {_LAST_VLAN}"
        yield subject.properties.at("segmentation_id", message)


@check("OS::Neutron::Subnet")
def _ipv6_modes(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    names = ("ipv6_ra_mode", "ipv6_address_mode")
    ra, address = (properties[name] for name in names)
    if properties["ip_version"] == _IPV4:
        for name in names:
            if properties[name]:
                yield properties.at(name, f"{name} is not for an 'ip_version' of 4")
    if ra and address and not ra == address:  # noqa: SIM201 - may not be known
        message = f"ipv6_ra_mode is {ra} and 'ipv6_address_mode' {address}; they must be equal"
        yield properties.at("ipv6_address_mode", message)


@check("OS::Neutron::Subnet")
def _gateway(subject: Subject) -> Iterator[Flaw]:
    gateway = subject.properties["gateway_ip"]
    if isinstance(gateway, Pending) or gateway in (None, "", "~"):
        return
    if gateway == "auto" and subject.context.catalog.release.major >= _FIRST_WITH_AUTO:
        return
    if not _is_address(gateway):
        message = f"gateway_ip is {gateway!r}; allowed: an address, or ~ for none"
        yield subject.properties.at("gateway_ip", message)


def _is_address(text: str) -> bool:
    import netaddr

    if netaddr.valid_ipv4(text, flags=netaddr.INET_ATON):
        return True
    address, has_scope, scope = text.rpartition("%") if "%" in text else (text, "", "")
    if not address or (has_scope and not 0 < len(scope) <= _LONGEST_SCOPE):
        return False
    return netaddr.valid_ipv6(address, flags=netaddr.INET_PTON)


@check("OS::Neutron::SubnetPool")
def _prefixes(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    names = ("min_prefixlen", "default_prefixlen", "max_prefixlen")
    for low, high in ((0, 2), (1, 2), (0, 1)):
        first, second = names[low], names[high]
        if properties[first] and properties[second] and properties[first] > properties[second]:
            message = f"{first} is {properties[first]}, more than the {second!r} of "
            yield properties.at(first, f"{message}{properties[second]}")
