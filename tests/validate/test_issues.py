"""Which of the mistakes in properties Heat sees where it is only to validate a template."""

from __future__ import annotations

from typing import Literal

import pytest

from hotgen.text.load import loads
from hotgen.validate import validate

HEAD = "heat_template_version: 2021-04-16\nresources:\n  r: "

SEEN_AT_ONCE = [
    "{type: OS::Heat::Value, properties: {value: a, type: [b]}}",
    "{type: OS::Heat::RandomString, properties: {sequence: [a]}}",
    "{type: OS::Mistral::Workflow, properties: {type: direct, tasks: [], name: [a]}}",
    "{type: OS::Neutron::RBACPolicy, properties: {action: a, object_id: b, target_tenant: c}}",
    "{type: OS::Neutron::Router, properties: {l3_agent_id: {a: b}}}",
    "{type: OS::Nova::Server, properties: {flavor: a, user_data_format: [RAW]}}",
    "{type: OS::Neutron::Router, properties: {l3_agent_id: {str_split: [{}]}}}",
]
SEEN_LATER = [
    "{type: OS::Heat::RandomString, properties: {length: [a]}}",
    "{type: OS::Neutron::RBACPolicy, properties: {object_type: network}}",
    "{type: OS::Neutron::Router, properties: {name: [a]}}",
    "{type: OS::Neutron::RouterInterface, external_id: a}",
    """
    type: AWS::AutoScaling::AutoScalingGroup
    properties: {AvailabilityZones: [], InstanceId: a, MaxSize: 1, MinSize: 1}
    update_policy: {AutoScalingRollingUpdate: {PauseTime: a}}""",
]


def refused(resource: str, mode: Literal["create", "validate"]) -> bool:
    """Whether Heat refuses a template with *resource*, in *mode*."""
    found = validate(loads(HEAD + resource + "\n", "main.yaml"), mode=mode)
    return any(each.engine for each in found)


@pytest.mark.parametrize("resource", SEEN_AT_ONCE)
def test_what_heat_reads_at_once(resource: str) -> None:
    """It is what Heat needs to make anything of a resource of the type."""
    assert refused(resource, "validate")
    assert refused(resource, "create")


@pytest.mark.parametrize("resource", SEEN_LATER)
def test_what_heat_reads_where_it_creates(resource: str) -> None:
    """Everything else is seen only then."""
    assert not refused(resource, "validate")
    assert refused(resource, "create")


def test_a_type_that_is_not_checked() -> None:
    """Before it was retired, a cluster of Senlin was checked only where it was validated."""
    wrong = "{type: OS::Senlin::Cluster, properties: {polices: []}}"
    template = loads(HEAD + wrong + "\n", "main.yaml")
    assert any(each.engine for each in validate(template, mode="validate", heat=22))
    assert not any(each.engine for each in validate(template, mode="create", heat=22))
