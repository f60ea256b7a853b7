"""What the catalogue says about Heat's releases."""

from __future__ import annotations

import json

import pytest

from hotgen import data
from hotgen.hot.expr import ABSENT
from hotgen.hot.versions import VERSIONS
from hotgen.schema import Catalog, Lifetime, attribute_lifetime, find_release, lifetime, releases
from hotgen.schema.model import Constraint, Property, ResourceType, Support

ALL = [release.major for release in releases()]


def _type(name: str, release: int | None = None) -> ResourceType:
    found = Catalog(release).resource_type(name)
    assert found is not None
    return found


def _property(path: str, release: int | None = None) -> Property:
    """Return what a path such as ``OS::Nova::Server.networks.port`` leads to."""
    name, first, *rest = path.split(".")
    found = _type(name, release).properties[first]
    for key in rest:
        while found.properties is None:
            assert found.items is not None
            found = found.items
        found = found.properties[key]
    return found


@pytest.mark.parametrize("release", ALL)
def test_every_type_can_be_read(release: int) -> None:
    """All files are in the form that the model has, in every release."""
    catalog = Catalog(release)
    assert "OS::Nova::Server" in catalog.type_names()
    for name in catalog.type_names():
        found = catalog.resource_type(name)
        assert found is not None
        assert found.attributes["show"].type == "map"


def test_the_index_says_what_the_files_say() -> None:
    """In which releases a type is there stands in the index and in the type's own file."""
    folder = data.schemas()
    for name, row in json.loads((folder / "resource_types.json").read_text()).items():
        record = json.loads((folder / f"resource_types/{name.replace('::', '/')}.json").read_text())
        assert row == {key: record[key] for key in ("since", "until", "gaps") if key in record}


def test_a_property() -> None:
    """A property has its type, what it must be and whether it can change."""
    assert _property("OS::Nova::Server.flavor") == Property(
        type="string",
        required=True,
        constraints=(Constraint("custom_constraint", "nova.flavor"),),
        update_allowed=True,
    )


def test_defaults() -> None:
    """A default may be false or empty; without one, it is absent."""
    assert _property("OS::Neutron::Port.no_fixed_ips").default is False
    assert _property("OS::Neutron::Port.device_id").default == ""
    assert _property("OS::Neutron::Port.name").default is ABSENT


def test_what_is_inside_a_property() -> None:
    """Lists know their items, maps their keys, and both go on inside."""
    networks = _property("OS::Nova::Server.networks")
    assert (networks.type, networks.properties) == ("list", None)
    assert networks.items is not None
    assert networks.items.type == "map"
    port = _property("OS::Nova::Server.networks.port")
    assert port.constraints == (Constraint("custom_constraint", "neutron.port"),)
    assert _property("OS::Nova::Server.metadata").properties is None


@pytest.mark.parametrize(
    ("path", "constraint"),
    [
        ("OS::Octavia::PoolMember.weight", Constraint("range", {"min": 0, "max": 256})),
        ("OS::Octavia::LoadBalancer.vip_address", Constraint("custom_constraint", "ip_addr")),
        ("OS::Heat::RandomString.length", Constraint("range", {"min": 1, "max": 512})),
        ("OS::Neutron::Subnet.ip_version", Constraint("allowed_values", (4, 6))),
    ],
)
def test_constraints(path: str, constraint: Constraint) -> None:
    """A constraint is written as in HOT, with tuples for lists."""
    assert constraint in _property(path).constraints


def test_a_release_has_its_own_values() -> None:
    """Heat 23 learnt three record types; the new ones are not in the releases before."""
    old, new = (_property("OS::Designate::RecordSet.type", release) for release in (22, 23))
    assert "CAA" not in old.constraints[0].argument  # type: ignore[operator]
    assert "CAA" in new.constraints[0].argument  # type: ignore[operator]


def test_a_release_has_its_own_types() -> None:
    """What came with Heat 24 is unknown to Heat 23."""
    name = "OS::Octavia::AvailabilityZone"
    assert Catalog(23).resource_type(name) is None
    assert name not in Catalog(23).type_names()
    assert Catalog(24).resource_type(name) is not None


def test_a_retired_type() -> None:
    """Heat keeps the name of a retired type, which then takes anything and makes nothing."""
    name = "OS::Senlin::Cluster"
    assert not _type(name, 22).none_resource
    retired = _type(name, 23)
    assert retired.none_resource
    assert retired.properties == {}
    assert retired.support == Support(
        "HIDDEN", "23.0.0", Support("DEPRECATED", "22.0.0", Support("SUPPORTED", "6.0.0"))
    )


def test_what_resources_of_a_type_do() -> None:
    """The class behind a type decides on more than its properties."""
    server, group, policy = map(
        _type, ["OS::Nova::Server", "OS::Heat::AutoScalingGroup", "OS::Heat::ScalingPolicy"]
    )
    assert (server.client, server.service, server.name_limit) == ("nova", "compute", 53)
    assert server.snapshot_delete
    assert server.implicit_dependencies
    assert server.handles_update
    assert not server.any_attribute
    assert group.any_attribute
    assert group.stack_resource
    assert policy.signal
    assert not policy.stack_resource


@pytest.mark.parametrize(
    ("name", "expected"),
    [("OS::Nova::Server", "x"), ("OS::Neutron::Net", None), ("OS::Swift::Container", "None")],
)
def test_references_before_there_is_a_resource(name: str, expected: str | None) -> None:
    """Most types yield the resource's name, Neutron's null, and Swift's a word."""
    assert _type(name).initial_reference("x") == expected


def test_old_names_of_properties() -> None:
    """Heat takes the value of an old name for the new one."""
    rule = _type("OS::Neutron::Port").translation_rules[0]
    assert (rule.rule, rule.path, rule.value_path) == ("replace", ("network",), ("network_id",))


def test_a_rule_that_depends_on_a_property() -> None:
    """Some rules hold only if a property is given, and use its value."""
    rules = {rule.rule: rule for rule in _type("OS::Heat::RandomString").translation_rules}
    assert rules["add"].when == rules["delete"].when == "sequence"
    assert rules["add"].value == ({"class": {"get_property": "sequence"}, "min": 1},)


def test_types_for_administrators() -> None:
    """A cloud's default policy keeps some types to administrators, all of Keystone's among them."""
    names = ["OS::Nova::Flavor", "OS::Keystone::User", "OS::Nova::Server"]
    assert [_type(name).admin_only for name in names] == [True, True, False]


def test_update_policies() -> None:
    """Groups can be told how to update their members."""
    rolling = _type("OS::Heat::ResourceGroup").update_policy["rolling_update"]
    assert rolling.properties is not None
    assert rolling.properties["min_in_service"].type == "integer"
    assert _type("OS::Nova::Server").update_policy == {}


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("OS::Metering::Alarm", "OS::Aodh::Alarm"),
        ("OS::Quantum::Net", "OS::Neutron::Net"),
        ("OS::Nova::Server", "OS::Nova::Server"),
    ],
)
def test_other_names_of_types(alias: str, name: str) -> None:
    """Heat's own registry has aliases, with a star for whole families."""
    assert Catalog().real_name(alias) == name
    assert _type(alias).name == name


@pytest.mark.parametrize("name", ["OS::Nova::Sever", "", "OS::Quantum::Nothing", "web.yaml"])
def test_an_unknown_type(name: str) -> None:
    """Nothing is made up."""
    assert Catalog().resource_type(name) is None


def test_a_type_is_read_once() -> None:
    """Whoever asks again gets the same facts."""
    catalog = Catalog()
    first = catalog.resource_type("OS::Nova::Server")
    assert catalog.resource_type("OS::Nova::Server") is first


def test_template_versions_by_release() -> None:
    """Heat 16 brought a version, and a name for it."""
    assert {"2021-04-16", "wallaby"} == set(Catalog(16).template_versions) - set(
        Catalog(15).template_versions
    )


@pytest.mark.parametrize("name", VERSIONS)
def test_template_versions_have_the_functions_that_the_language_has(name: str) -> None:
    """What the language's own table says of a version is what Heat says."""
    facts, version = Catalog().template_versions[name], VERSIONS[name]
    assert set(facts.functions) == version.functions
    assert set(facts.condition_functions) == version.condition_functions
    assert set(facts.removed_functions) == version.removed


def test_a_code_name_is_the_version_of_its_date() -> None:
    """Both names lead to the same facts."""
    versions = Catalog().template_versions
    assert versions["wallaby"] is versions["2021-04-16"]
    assert versions["2021-04-16"].functions["if"] == "IfNullable"


def test_keys_by_version() -> None:
    """Later versions take more keys and spellings."""
    versions = Catalog().template_versions
    first, last = versions["2013-05-23"], versions["2021-04-16"]
    assert set(last.resource_keys) - set(first.resource_keys) == {"condition", "external_id"}
    assert set(last.sections) - set(first.sections) == {"conditions"}
    assert set(last.parameter_keys) - set(first.parameter_keys) == {"tags"}
    assert set(last.constraint_keys) - set(first.constraint_keys) == {"modulo"}
    assert "delete" in last.deletion_policies


def test_custom_constraints() -> None:
    """Some can be checked without a cloud; each release has its own."""
    constraints = Catalog().custom_constraints
    assert constraints["mac_addr"].offline
    assert not constraints["nova.flavor"].offline
    assert "json_string" not in Catalog(23).custom_constraints


def test_limits() -> None:
    """A limit is one release's, too."""
    assert Catalog().limits.max_resources_per_stack == 1000
    assert [Catalog(n).limits.max_stacks_per_tenant for n in (15, 16)] == [100, 512]


def test_environments() -> None:
    """An environment has sections, and words that its registry understands."""
    catalog = Catalog()
    assert "parameter_merge_strategies" in catalog.environment_sections
    assert catalog.merge_strategies == ("overwrite", "merge", "deep_merge")
    assert "pre-create" in catalog.hook_types
    assert catalog.restricted_actions == ("update", "replace")


@pytest.mark.parametrize(
    ("path", "since"),
    [
        ("OS::Aodh::PrometheusAlarm", 22),
        ("OS::Aodh::PrometheusAlarm query", 22),
        ("OS::Neutron::SecurityGroup stateful", 27),
        ("OS::Nova::Server networks port_extra_properties no_fixed_ips", 16),
    ],
)
def test_since_when(path: str, since: int) -> None:
    """A type, a property and a key inside one came with a release."""
    assert lifetime(*path.split()) == Lifetime(find_release(since))


def test_from_the_beginning() -> None:
    """What the oldest release has already and the newest still has, has no ends."""
    assert lifetime("OS::Nova::Server", "networks", "port") == Lifetime()


def test_until_when() -> None:
    """A retired type lost its properties with the release that retired it."""
    assert lifetime("OS::Senlin::Cluster", "profile") == Lifetime(until=find_release(22))


def test_since_when_there_is_an_attribute() -> None:
    """Attributes come with a release, too."""
    found = attribute_lifetime("OS::Octavia::LoadBalancer", "flavor_id")
    assert found == Lifetime(find_release(14))


def test_what_never_was_has_no_lifetime() -> None:
    """A type, a property, a key and an attribute that no release has."""
    server = "OS::Nova::Server"
    assert lifetime("OS::Nova::Sever") is None
    assert lifetime(server, "flavour") is None
    assert lifetime(server, "networks", "prot") is None
    assert attribute_lifetime(server, "flavor") is None
    assert attribute_lifetime("OS::Nova::Sever", "show") is None
