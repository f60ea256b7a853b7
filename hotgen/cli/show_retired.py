"""What takes the place of a type or property that Heat wants nobody to use any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hotgen.schema.catalog import Catalog
    from hotgen.schema.model import ResourceType

RETIRED: Final = frozenset({"DEPRECATED", "HIDDEN"})

REPLACEMENTS: Final = {
    "OS::Aodh::Alarm": "OS::Aodh::GnocchiAggregationByResourcesAlarm",
    "OS::Aodh::CombinationAlarm": "OS::Aodh::CompositeAlarm",
    "OS::Designate::Domain": "OS::Designate::Zone",
    "OS::Designate::Record": "OS::Designate::RecordSet",
    "OS::Glance::Image": "OS::Glance::WebImage",
    "OS::Magnum::Bay": "OS::Magnum::Cluster",
    "OS::Magnum::BayModel": "OS::Magnum::ClusterTemplate",
    "OS::Neutron::HealthMonitor": "OS::Octavia::HealthMonitor",
    "OS::Neutron::LBaaS::HealthMonitor": "OS::Octavia::HealthMonitor",
    "OS::Neutron::LBaaS::L7Policy": "OS::Octavia::L7Policy",
    "OS::Neutron::LBaaS::L7Rule": "OS::Octavia::L7Rule",
    "OS::Neutron::LBaaS::Listener": "OS::Octavia::Listener",
    "OS::Neutron::LBaaS::LoadBalancer": "OS::Octavia::LoadBalancer",
    "OS::Neutron::LBaaS::Pool": "OS::Octavia::Pool",
    "OS::Neutron::LBaaS::PoolMember": "OS::Octavia::PoolMember",
    "OS::Neutron::LoadBalancer": "OS::Octavia::LoadBalancer",
    "OS::Neutron::Pool": "OS::Octavia::Pool",
    "OS::Neutron::PoolMember": "OS::Octavia::PoolMember",
    "OS::Neutron::RouterGateway": "OS::Neutron::Router.external_gateway_info",
    "OS::Nova::FloatingIP": "OS::Neutron::FloatingIP",
    "OS::Nova::FloatingIPAssociation": "OS::Neutron::FloatingIPAssociation",
}
"""What is used in place of a type; kept by hand, because no schema says it."""


def instead_of_type(catalog: Catalog, kind: ResourceType) -> list[str]:
    """Return what takes the place of a retired type, as far as this release has it."""
    found = kind.substitute or REPLACEMENTS.get(kind.name)
    if found is None or kind.support.status not in RETIRED:
        return []
    return [found] if catalog.resource_type(found.partition(".")[0]) else []


def instead_of_property(kind: ResourceType, path: Sequence[str]) -> list[str]:
    """Return the names, beside the property at *path*, that Heat itself moves its value to."""
    return [*_moved(kind, tuple(path))]


def _moved(kind: ResourceType, path: tuple[str, ...]) -> Iterator[str]:
    for rule in kind.translation_rules:
        beside = (*rule.path[:-1], rule.value_name) if rule.value_name else rule.value_path
        if rule.rule == "replace" and beside == path:
            yield rule.path[-1]
