"""What `hotgen.validate.classes` finds is what Heat's own checks of single types refuse.

Properties are put together at random, from values that are good by themselves: most are what the
checks are about, some are references, parameters and nulls.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from hotgen.bundle import Bundle
from hotgen.schema.catalog import Catalog
from hotgen.schema.releases import releases
from hotgen.text.load import loads
from hotgen.validate.classes.check import all_checks, checks
from hotgen.validate.finding import Severity
from hotgen.validate.request import Mode, Request
from hotgen.validate.run import run

if TYPE_CHECKING:
    from hotgen.schema.model import Property, Release, ResourceType
    from hotgen.validate.finding import Finding
    from tests.engine.asking import Judge, Verdict

Data: TypeAlias = Any
"""Part of a template."""

CREATE = Request(mode=Mode.CREATE)

VALID = {
    "dns_domain": "a.b.",
    "expiration": "2099-01-01T00:00:00Z",
    "ip_addr": "10.0.0.1",
    "ip_or_cidr": "10.0.0.1",
    "mac_addr": "00:00:00:00:00:01",
    "net_cidr": "10.0.0.0/24",
    "timezone": "UTC",
    "cron_expression": "* * * * *",
    "iso_8601": "2020-01-01T00:00:00Z",
}

CHOICES: dict[str, list[Data]] = {
    "address": ["http://a.b/c", "https://", "ftp://a", "a@b", "a"],
    "gateway_ip": ["10.0.0.1", "10.1", "::1", "fe80::1%eth0", "fe80::1%", "auto", "~", "a"],
    "payload": ["YQ==", "a"],
    "payload_content_type": ["text/plain", "application/octet-stream", "a/b"],
    "restart_policy": ["no", "on-failure", "on-failure:3", "on-failure:", "always:1", "a", "a:b:c"],
    "segmentation_id": [1, 5000],
    "subscriber": ["http:a", "mailto:a", "trust+https:a", "a:b", "a"],
    "url": ["swift://a", "internal-db://a", f"internal-db://{'0123' * 8}", "a"],
    "device_name": ["vda", "vdb"],
    "boot_index": [0, 1, -1],
    "AllowedResources": [[], ["a"], ["value", "net"], ["b"], ["value", "b"]],
    "LaunchConfigurationName": ["configuration", "b", {"get_resource": "configuration"}],
    "server": ["server", "b", {"get_resource": "server"}, {"get_resource": "software_server"}],
    "PauseTime": ["PT5S", "PT1H", "PT1H1S", "PT", "5"],
    "min_wait": [0, 3600, 3601],
    "max_jitter": [0, 1, 2000],
    "template": ["heat_template_version: 2018-08-31", "{}", "a", "a: 1", "[", "resources: {}"],
    "resource": [
        {"type": "OS::Heat::Value", "properties": {"value": 1}},
        {"type": "OS::Heat::RandomString", "properties": {"length": 0}},
        {"type": "OS::Neutron::RouterInterface", "properties": {"router": "r"}},
        {"properties": {}},
        {"type": ""},
        {"type": "OS::Heat::Value", "properties": None},
        {"type": "OS::Heat::Value", "metadata": [], "depends_on": "a"},
        {"type": "OS::Heat::Value", "deletion_policy": "delete"},
        {"type": "OS::Heat::Value", "description": 5},
        {"type": "OS::Heat::None", "description": "a", "deletion_policy": "Retain"},
    ],
    "resource_def": [
        {"type": "OS::Heat::Value", "properties": {"value": 1}},
        {"type": "OS::Heat::RandomString", "properties": {"length": 1}},
        {"type": "OS::Neutron::RouterInterface", "properties": {"router": "r"}},
        {"type": ""},
    ],
    "resources": [
        ["OS::Heat::Value"],
        ["OS::Heat::RandomString", "OS::Heat::Value"],
        [],
        [""],
        [None],
        [1],
    ],
    "resource_properties": [{"value": 1}, {}],
    "config": ["a"],
    "task_name": ["a"],
    "params": [{}, {"task_name": "a"}, {"task_name": ""}],
    "value_specs": [{}, {"a": 1}, {"shared": True}, {"name": "a"}, {"tenant_id": "a"}],
    "metadata": [{}],
    "context": [{"region_name": "a"}],
    "users": [[{"name": "a", "password": "a", "databases": ["a"]}], []],
    "databases": [[{"name": "a"}], [{"name": "b"}], [], ["CREATE"]],
    "actions": [["CREATE"], ["UPDATE"], ["CREATE", "DELETE"]],
    "value": [1, "1", "a", True, [1], {"a": 1}, 1.5],
}
"""Values for properties that mean more than their type says."""

POLICIES: list[Data] = [{}, {"timeout": 5}, {"timeout": 0, "concurrency": 2}]

LEFT_OUT = {
    "OS::Nova::Server": {
        "admin_pass",
        "availability_zone",
        "config_drive",
        "deployment_swift_data",
        "diskConfig",
        "flavor_update_policy",
        "hypervisor_hostname",
        "image_update_policy",
        "key_name",
        "metadata",
        "name",
        "personality",
        "reservation_id",
        "scheduler_hints",
        "software_config_transport",
        "tags",
        "user_data",
        "user_data_update_policy",
    },
}
"""Properties that no check looks at, of types with many."""

NO_MEMBERS = {
    "AWS::AutoScaling::AutoScalingGroup",
    "OS::Heat::AccessPolicy",
    "OS::Heat::AutoScalingGroup",
    "OS::Heat::InstanceGroup",
    "OS::Heat::ResourceChain",
    "OS::Heat::ResourceGroup",
}
"""Types of which a group would not find what they refer to, and groups, which have members."""
RULES = {"HOT417", "HOT418"}
CARELESS = {"OS::Senlin::Cluster"}
"""Types that look at nothing but what their own check is about."""

RESOURCES: Data = {
    "value": {"type": "OS::Heat::Value", "properties": {"value": "a"}},
    "net": {"type": "OS::Neutron::Net"},
}
MORE: Mapping[str, Data] = {
    "configuration": {
        "type": "AWS::AutoScaling::LaunchConfiguration",
        "properties": {"ImageId": "a", "InstanceType": "a"},
    },
    "server": {"type": "OS::Nova::Server", "properties": {"flavor": "a", "image": "a"}},
    "software_server": {
        "type": "OS::Nova::Server",
        "properties": {"flavor": "a", "image": "a", "user_data_format": "SOFTWARE_CONFIG"},
    },
}
PARAMETERS: Data = {
    "string": {"type": "string", "default": "a"},
    "empty": {"type": "string", "default": ""},
    "number": {"type": "number", "default": 1},
    "boolean": {"type": "boolean", "default": True},
}


def limited(prop: Property) -> Iterator[Data]:
    """Yield values that keep to the constraints of a property, where it has some."""
    for constraint in prop.constraints:
        argument: Data = constraint.argument
        match constraint.kind:
            case "allowed_values" if prop.type == "list":
                yield list(argument[:1])
            case "allowed_values":
                yield from argument
            case "range":
                low = argument.get("min", 0)
                yield from (low, low + 1, low + 5)
            case "custom_constraint" if argument in VALID:
                yield VALID[argument]


class Maker:
    """Makes properties for one type, always the same ones for the same *seed*."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 - which is nothing secret

    def properties(self, schema: Mapping[str, Property], left_out: set[str]) -> Data:
        """Return values for some of *schema*: what is required, as a rule, and some of the rest."""
        share = self.random.choice([0.15, 0.3, 0.6])
        return {
            name: self.value(name, prop)
            for name, prop in schema.items()
            if name not in left_out
            and prop.implemented
            and self.random.random() < (0.97 if prop.required else share)
        }

    def value(self, name: str, prop: Property) -> Data:
        """Return a value for a property: mostly a good one, sometimes one that is not known yet."""
        if self.random.random() < 0.15:
            return self.random.choice(self._indirect(prop))
        if name == "policies" and prop.type == "map":
            return self.random.choice(POLICIES)
        if name in CHOICES:
            return self.random.choice(CHOICES[name])
        return self.random.choice([*limited(prop)] or [self._of_type(prop)])

    def _of_type(self, prop: Property) -> Data:
        match prop.type:
            case "boolean":
                return self.random.choice([True, False])
            case "integer" | "number":
                return self.random.choice([0, 1, 2, 3, 5])
            case "list":
                return [self._item(prop) for _ in range(self.random.choice([0, 1, 1, 2]))]
            case "map":
                return self.properties(prop.properties, set()) if prop.properties else {}
        return self.random.choice(["a", "a", "b", ""])

    def _item(self, prop: Property) -> Data:
        return self.value("", prop.items) if prop.items else self.random.choice(["a", "b"])

    def _indirect(self, prop: Property) -> list[Data]:
        found: list[Data] = [
            None,
            {"get_attr": ["value", "value"]},
            {"get_resource": "net"},
            {"if": [True, {"get_attr": ["value", "value"]}, "a"]},
        ]
        match prop.type:
            case "string" | "any":
                return [
                    *found,
                    {"get_resource": "value"},
                    {"get_param": "string"},
                    {"get_param": "empty"},
                ]
            case "integer" | "number":
                return [*found, {"get_param": "number"}]
            case "boolean":
                return [*found, {"get_param": "boolean"}]
        return found


def questions(type_: ResourceType, seed: int, count: int) -> Iterator[Data]:
    """Yield templates with a resource of *type_*, some of them as the member of a group."""
    maker = Maker(f"{type_.name} {seed}")
    for _ in range(count):
        properties = maker.properties(type_.properties, LEFT_OUT.get(type_.name, set()))
        resource: Data = {"type": type_.name, "properties": properties}
        if maker.random.random() < 0.1 and type_.name not in NO_MEMBERS:
            resource = {
                "type": "OS::Heat::ResourceGroup",
                "properties": {"count": maker.random.choice([0, 1, 1]), "resource_def": resource},
            }
        elif "RollingUpdate" in type_.update_policy:
            pause = maker.random.choice(CHOICES["PauseTime"])
            resource["update_policy"] = {"RollingUpdate": {"PauseTime": pause}}
        text = json.dumps(properties)
        more = {name: it for name, it in MORE.items() if f'"{name}"' in text}
        if "configuration" in more and maker.random.random() < 0.5:
            resource["depends_on"] = "configuration"
        yield {
            "heat_template_version": "2018-08-31",
            "parameters": PARAMETERS,
            "resources": {**RESOURCES, **more, "a": resource},
        }


def difference(type_: str, verdict: Verdict, findings: list[Finding]) -> str:
    """Return how *findings* differ from the verdict, as far as it is one without a cloud."""
    errors = [it for it in findings if it.severity is Severity.ERROR]
    if verdict.verdict == "error" and not errors:
        return f"accepted, but Heat says: {verdict.message}"
    claims = [it for it in errors if it.engine and (it.rule in RULES or type_ not in CARELESS)]
    stopped = any(".validate" in it["check"] for it in verdict.skipped)
    if claims and verdict.verdict == "ok" and not stopped:
        return f"refused, but not by Heat: {claims[0].rule} {claims[0].path} {claims[0].message}"
    return ""


def disagreements(judge: Judge, catalog: Catalog, count: int, seed: int = 0) -> Iterator[str]:
    """Yield where Heat and `run` differ, with *count* questions for each type."""
    for name in sorted({type_ for check in all_checks() for type_ in check.types}):
        type_ = catalog.resource_type(name)
        if type_ is None or type_.none_resource or not checks(name, catalog.release.major):
            continue
        for template in questions(type_, seed, count):
            text = json.dumps(template)
            found = loads(text)
            assert found.template is not None
            bundle = Bundle(name="main", template=found.template)
            findings = run(bundle, catalog, problems={"main.yaml": found.problems}, request=CREATE)
            if differs := difference(name, judge.ask(text), findings):
                yield f"{json.dumps(template['resources']['a'])}: {differs}"


@pytest.mark.parametrize("major", [27, 23, 19, 15, 11])
def test_classes(judge: Callable[[str], Judge], major: int) -> None:
    """Each type that has checks, with properties of which some do not go together."""
    catalog = Catalog(major)
    assert list(disagreements(judge(catalog.release.heat), catalog, 30)) == []


@pytest.mark.long
@pytest.mark.parametrize("release", releases(), ids=str)
def test_classes_of_every_release(judge: Callable[[str], Judge], release: Release) -> None:
    """As above, with many more properties."""
    catalog = Catalog(release.major)
    assert list(disagreements(judge(release.heat), catalog, 300, seed=release.major)) == []
