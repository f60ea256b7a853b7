"""Dependencies that nobody writes: what resources of some types wait for, by what they have.

Heat compares values as it knows them before there are resources: a reference to a network that does
not exist yet is an empty text then, and so are all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.hot.graph import requirements
from hotgen.schema.check import Unknown

if TYPE_CHECKING:
    from hotgen.hot.expr import Value
    from hotgen.validate.context import Context

_UNKNOWN: Final = Unknown()
_MOST: Final = 20_000
"""How many dependencies are looked at: of many alike, each waits for all of another type."""
_SUBNET: Final = "OS::Neutron::Subnet"
_INTERFACE: Final = "OS::Neutron::RouterInterface"
_GATEWAY: Final = "OS::Neutron::RouterGateway"
_ROUTER: Final = "OS::Neutron::Router"


def implicit_requirements(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the names of a resource and of one that it waits for, for what nobody writes."""
    view = _View(context)
    found = (
        (name, other)
        for name, type_ in view.types.items()
        if type_ in _WAITING
        for other in _WAITING[type_](view, name)
    )
    yield from islice(found, _MOST)


class _View:
    """What is known of the properties of all resources."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.types: dict[str, str] = {}
        self._of: dict[str, list[str]] = {}
        self._index: dict[tuple[str, tuple[str, ...]], dict[str, list[str]]] = {}
        for name in context.template.resources:
            type_ = context.type_of(name) if context.is_enabled(name) else None
            if type_ is not None:
                self.types[name] = type_.name
                self._of.setdefault(type_.name, []).append(name)

    def of(self, type_: str) -> list[str]:
        """Return the resources of a type."""
        return self._of.get(type_, [])

    def get(self, name: str, *keys: str) -> Value | Unknown:
        """Return the value of a property that has one or more names; null if it is not given."""
        given = self._context.template.resources[name].properties
        key = next((key for key in keys if key in given), None)
        if key is None:
            return None
        value = self._context.evaluator.value(given[key])
        return "" if value is None else value

    def equal(self, one: Value | Unknown, other: Value | Unknown) -> bool:
        """Whether two values are known, and equal."""
        return not (isinstance(one, Unknown) or isinstance(other, Unknown)) and one == other

    def ports(self, name: str) -> Iterator[str]:
        """Yield the ports that a resource refers to."""
        for _, other in requirements(self._context.template.resources[name]):
            if self.types.get(other) == "OS::Neutron::Port":
                yield other

    def where(self, type_: str, keys: tuple[str, ...], value: Value | Unknown) -> list[str]:
        """Return the resources of a type whose property, under one of its names, is *value*."""
        if isinstance(value, Unknown):
            return []
        if (type_, keys) not in self._index:
            index = self._index[type_, keys] = {}
            for name in self.of(type_):
                index.setdefault(repr(self.get(name, *keys)), []).append(name)
        return self._index[type_, keys].get(repr(value), [])

    def subnets_of(self, network: Value | Unknown) -> list[str]:
        """Return the subnets of a network."""
        return self.where(_SUBNET, ("network", "network_id"), network)


def _inside(value: Value | Unknown, *keys: str) -> Value | Unknown:
    if not isinstance(value, Mapping):
        return _UNKNOWN
    found = next((value[key] for key in keys if key in value), None)
    return "" if found is None and any(key in value for key in keys) else found


def _port(view: _View, name: str) -> Iterator[str]:
    yield from view.subnets_of(view.get(name, "network", "network_id"))


def _server(view: _View, name: str) -> Iterator[str]:
    networks = view.get(name, "networks")
    if not isinstance(networks, tuple) or not networks:
        return
    asked = [_inside(each, "network", "uuid") for each in networks]
    for subnet in view.of(_SUBNET):
        of = view.get(subnet, "network", "network_id")
        if of in ("", None) or any(each in ("", None) or view.equal(each, of) for each in asked):
            yield subnet


def _router(view: _View, name: str) -> Iterator[str]:
    gateway = view.get(name, "external_gateway_info")
    if gateway not in (None, {}, ""):
        yield from view.subnets_of(_inside(gateway, "network"))


def _gateway(view: _View, name: str) -> Iterator[str]:
    yield from _interfaces_of(view, view.get(name, "router_id"))
    yield from view.subnets_of(view.get(name, "network", "network_id"))


def _interfaces_of(view: _View, router: Value | Unknown) -> Iterator[str]:
    yield from view.where(_INTERFACE, ("router", "router_id"), router)


def _floating_ip(view: _View, name: str) -> Iterator[str]:
    network = view.get(name, "floating_network", "floating_network_id")
    yield from view.where(_GATEWAY, ("network", "network_id"), network)
    for router in view.of(_ROUTER):
        info = view.get(router, "external_gateway_info")
        if info not in (None, {}, "") and view.equal(_inside(info, "network"), network):
            yield router


def _association(view: _View, name: str) -> Iterator[str]:
    for interface in view.of(_INTERFACE):
        subnet = view.get(interface, "subnet", "subnet_id")
        for port in view.ports(name):
            ips = view.get(port, "fixed_ips")
            first = ips[0] if isinstance(ips, tuple) and ips else None
            if first is not None and view.equal(_inside(first, "subnet", "subnet_id"), subnet):
                yield interface


def _extra_route(view: _View, name: str) -> Iterator[str]:
    router = view.get(name, "router_id")
    yield from _interfaces_of(view, router)
    yield from view.where(_GATEWAY, ("router_id",), router)


def _extra_routes(view: _View, name: str) -> Iterator[str]:
    yield from _interfaces_of(view, view.get(name, "router"))


_Find: TypeAlias = Callable[["_View", str], Iterator[str]]
_WAITING: Final[Mapping[str, _Find]] = {
    "OS::Neutron::ExtraRoute": _extra_route,
    "OS::Neutron::ExtraRouteSet": _extra_routes,
    "OS::Neutron::FloatingIP": _floating_ip,
    "OS::Neutron::FloatingIPAssociation": _association,
    "OS::Neutron::FloatingIPPortForward": _association,
    "OS::Neutron::Port": _port,
    "OS::Neutron::Router": _router,
    "OS::Neutron::RouterGateway": _gateway,
    "OS::Nova::Server": _server,
}
