"""Load balancers: Octavia's types, and Neutron's that came before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import (
    any_of,
    at_least_two,
    each,
    needed_where,
    not_where,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Holder, Subject


def _key_of_rule(holder: Holder) -> Iterator[Flaw]:
    for type_ in ("HEADER", "COOKIE"):
        yield from needed_where("type", type_, "key")(holder)


declare("OS::Octavia::Quota", rules=(at_least_two,))
declare(
    "OS::Neutron::LBaaS::Listener",
    "OS::Octavia::Listener",
    rules=(needed_where("protocol", "TERMINATED_HTTPS", "default_tls_container_ref"),),
)
declare(
    "OS::Neutron::LBaaS::Listener",
    "OS::Octavia::Listener",
    rules=(any_of("loadbalancer", "default_pool"),),
    until=21,
)
declare(
    "OS::Neutron::LBaaS::Pool",
    "OS::Octavia::Pool",
    rules=(
        any_of("listener", "loadbalancer"),
        *each(
            "session_persistence",
            needed_where("type", "APP_COOKIE", "+cookie_name"),
            not_where("type", ("SOURCE_IP",), "+cookie_name"),
        ),
    ),
)
declare("OS::Neutron::LBaaS::L7Rule", "OS::Octavia::L7Rule", rules=(_key_of_rule,))
declare(
    "OS::Neutron::LBaaS::L7Policy",
    "OS::Octavia::L7Policy",
    rules=(
        needed_where("action", "REDIRECT_TO_POOL", "redirect_pool"),
        needed_where("action", "REDIRECT_TO_URL", "redirect_url"),
        not_where("action", ("REJECT", "REDIRECT_TO_URL"), "redirect_pool"),
        not_where("action", ("REJECT", "REDIRECT_TO_POOL"), "redirect_url"),
    ),
)


@check("OS::Neutron::Pool")
def _persistence(subject: Subject) -> Iterator[Flaw]:
    for address in subject.properties.inside("vip"):
        for persistence in address.inside("session_persistence"):
            yield from needed_where("type", "APP_COOKIE", "+cookie_name")(persistence)
