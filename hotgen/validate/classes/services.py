"""The types of smaller services: storage, identity, images, names, databases, messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import (
    alternatives,
    any_of,
    at_least_two,
    each,
    exclusive,
    is_one_of,
    known,
    needed_where,
    needs,
    one_of,
    only_where,
    reads,
)
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Holder, Subject

_PAIRED: Final = ("ami", "ari", "aki")
_SUBSCRIBERS: Final = ("http", "https", "mailto", "trust+http", "trust+https")
_UUID: Final = re.compile(r"[0-9a-f]{32}")
_SOURCES: Final = ("snapshot_id", "source_volid", "image")

declare("OS::Cinder::Quota", rules=(at_least_two,))
declare(
    "OS::Designate::Zone",
    rules=(
        needed_where("type", "PRIMARY", "+email"),
        needed_where("type", "SECONDARY", "+masters"),
    ),
)
declare(
    "OS::Glance::WebImage", rules=(only_where("visibility", ("shared",), "+members"),), since=16
)
declare(
    "OS::Keystone::Group",
    "OS::Keystone::GroupRoleAssignment",
    "OS::Keystone::User",
    "OS::Keystone::UserRoleAssignment",
    rules=each("roles", *one_of("project", "domain")),
)
declare("OS::Manila::ShareNetwork", rules=(needs("+neutron_network", "+neutron_subnet"),))
declare("OS::Mistral::CronTrigger", rules=(any_of("+pattern", "+first_time"),))
declare("OS::Vitrage::Template", rules=(reads("template_file", "template_params"),), until=26)
_PLUGIN = reads("plugin_name", "hadoop_version")
declare("OS::Sahara::Cluster", rules=(_PLUGIN,), until=22)
declare(
    "OS::Sahara::ClusterTemplate",
    rules=(any_of("+neutron_management_network"), _PLUGIN),
    until=22,
)
declare("OS::Sahara::NodeGroupTemplate", rules=(reads("floating_ip_pool"), _PLUGIN), until=22)
declare(
    "OS::Trove::Cluster",
    rules=(
        reads("datastore_type", "datastore_version"),
        needs("+datastore_version", "+datastore_type"),
    ),
)
declare(
    "OS::Trove::Instance",
    rules=(
        needs("+datastore_version", "+datastore_type"),
        needs("+users", "+databases"),
    ),
)
declare("OS::Trove::Instance", rules=each("networks", *one_of("+network", "+port")), until=22)
declare("OS::Trove::Instance", rules=each("networks", *one_of("network", "port")), since=23)


@check("OS::Cinder::Volume")
def _sources(subject: Subject) -> Iterator[Flaw]:
    """A volume has a size or something that has one; and it is made from one thing."""
    properties = subject.properties
    if properties["backup_id"]:
        return
    size = properties["size"]
    given = [name for name in _SOURCES if properties[name]]
    if size is None and given not in (["snapshot_id"], ["source_volid"]):
        message = f"{properties.label} needs 'size', or instead of it only one of 'backup_id', "
        yield properties.here(f"{message}'snapshot_id' and 'source_volid'")
    elif size and len(given) > 1:
        message = f"{properties.label} takes {alternatives(given)}, not several of them"
        yield properties.at(given[1], message)


@check("OS::Cinder::VolumeType")
def _private_type(subject: Subject) -> Iterator[Flaw]:
    if subject.properties["projects"] and subject.properties["is_public"]:
        yield subject.properties.at("projects", "projects is only for 'is_public: false'")


@check("OS::Designate::Zone")
def _primaries(subject: Subject) -> Iterator[Flaw]:
    """Heat moves them to another property, and forgets to work out the function that they are."""
    if subject.view.is_function("primaries"):
        message = "primaries must be a list; functions are allowed only inside of it"
        yield subject.properties.at("primaries", message)


@check("OS::Glance::Image")
@check("OS::Glance::WebImage", since=12)
def _formats(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    container = properties["container_format"]
    if is_one_of(container, _PAIRED) and not properties["disk_format"] == container:  # noqa: SIM201 - may not be known
        message = f"disk_format must be {container}, too, where 'container_format' is"
        yield subject.properties.at("container_format", message)


@check("OS::Magnum::ClusterTemplate", "OS::Magnum::BayModel")
def _volume_driver(subject: Subject) -> Iterator[Flaw]:
    yield from known(subject, "coe")
    driver, engine = (subject.properties[name] for name in ("volume_driver", "coe"))
    wanted = "cinder" if engine == "kubernetes" else "rexray"
    if driver is not None and not driver == wanted:  # noqa: SIM201 - may not be known
        message = f"volume_driver is {driver}; allowed for the 'coe' {engine}: {wanted}"
        yield subject.properties.at("volume_driver", message)


@check("OS::Manila::ShareNetwork")
def _nova_network(subject: Subject) -> Iterator[Flaw]:
    if subject.properties["nova_network"]:
        message = "nova_network is gone; give 'neutron_network' and 'neutron_subnet'"
        yield subject.properties.at("nova_network", message)


@check("OS::Monasca::Notification")
def _period(subject: Subject) -> Iterator[Flaw]:
    yield from only_where("type", ("webhook",), "period")(subject.properties)


@check("OS::Monasca::Notification")
def _address(subject: Subject) -> Iterator[Flaw]:
    address, type_ = (subject.properties[name] for name in ("address", "type"))
    if not address or isinstance(address, Pending):
        return
    if type_ == "webhook" and not _is_http(address):
        message = f"address is {address!r}; allowed for a webhook: http://… or https://…"
        yield subject.properties.at("address", message)
    elif type_ == "email" and not re.match(r"^\S+@\S+$", address):
        message = f"address is {address!r}, which is no address for email"
        yield subject.properties.at("address", message)


def _is_http(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


@check("OS::Sahara::JobBinary")
def _location(subject: Subject) -> Iterator[Flaw]:
    url = subject.properties["url"]
    if isinstance(url, Pending) or url.startswith("swift://"):
        return
    if not (url.startswith("internal-db://") and _is_uuid(url.removeprefix("internal-db://"))):
        message = f"url is {url!r}; allowed: swift://…, or internal-db:// and a UUID"
        yield subject.properties.at("url", message)


def _is_uuid(text: str) -> bool:
    """Whether *text* is a UUID, however it is wrapped."""
    bare = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
    return _UUID.fullmatch(bare) is not None


@check("OS::Senlin::Cluster")
def _sizes(subject: Subject) -> Iterator[Flaw]:
    names = ("min_size", "max_size", "desired_capacity")
    low, high, wanted = (subject.properties[name] for name in names)
    open_ended = high == -1
    if not open_ended and high < low:
        message = f"min_size is {low}, more than the 'max_size' of {high}"
        yield subject.properties.at("min_size", message)
    if wanted < low or (not open_ended and wanted > high):
        message = f"desired_capacity is {wanted}; allowed: 'min_size' to 'max_size'"
        yield subject.properties.at("desired_capacity", message)


@check("OS::Trove::Cluster")
def _networks(subject: Subject) -> Iterator[Flaw]:
    for instance in subject.properties.inside("instances"):
        for look in each("networks", any_of("network", "port"), exclusive("network", "port")):
            yield from look(instance)


@check("OS::Trove::Instance")
def _databases(subject: Subject) -> Iterator[Flaw]:
    names = [database["name"] for database in subject.properties.inside("databases")]
    for user in subject.properties.inside("users") if names else ():
        yield from _of_user(user, names)


def _of_user(user: Holder, names: list[object]) -> Iterator[Flaw]:
    for index, name in enumerate(user["databases"]):
        if not any(name == each_name for each_name in names):
            message = f"{user.named('databases')} has {name!r}, which is not among 'databases'"
            path = (*user.path, "databases", index)
            yield user.at("databases", message)._replace(path=path)


@check("OS::Zaqar::Subscription")
def _subscriber(subject: Subject) -> Iterator[Flaw]:
    subscriber = subject.properties["subscriber"]
    if isinstance(subscriber, Pending):
        return
    if subscriber.partition(":")[0] not in _SUBSCRIBERS:
        message = f"subscriber is {subscriber!r}; allowed: {', '.join(_SUBSCRIBERS)} and a colon"
        yield subject.properties.at("subscriber", message)
