"""What heat-translator leaves open becomes parameters."""

from __future__ import annotations

from typing import Any

from hotgen.importing.tosca import repair
from hotgen.importing.tosca.choices import offer
from hotgen.importing.tosca.nested import connect

Data = dict[str, Any]

ANSWER: Data = {"nodes": {}, "resources": {}, "images": {}}


def template(**resources: Data) -> Data:
    """Return a template with *resources*, as heat-translator makes them."""
    return repair.template({"resources": resources}, {}, None)


def port() -> Data:
    """Return a port on a network that somebody has to name."""
    return {"type": "OS::Neutron::Port", "properties": {"network": "#ADD_YOUR_NETWORK_HERE"}}


def test_each_port_has_a_network_of_its_own() -> None:
    """Only one port needs no prefix."""
    one, two = template(a=port()), template(a=port(), b=port())
    assert offer({"main.yaml": one}, "main.yaml", ANSWER) == {"network": "a"}
    assert one["resources"]["a"]["properties"] == {"network": {"get_param": "network"}}
    assert one["parameters"]["network"] == {
        "type": "string",
        "description": "Network of a",
        "constraints": [{"custom_constraint": "neutron.network"}],
    }
    offer({"main.yaml": two}, "main.yaml", ANSWER)
    assert [*two["parameters"]] == ["a_network", "b_network"]


def test_subnet_without_addresses_asks_for_them() -> None:
    """Heat needs them, or a pool to take them from."""
    subnet = {"type": "OS::Neutron::Subnet", "properties": {"ip_version": 4}}
    pool = {"type": "OS::Neutron::Subnet", "properties": {"subnetpool": "all"}}
    main = template(net=subnet, other=pool)
    assert offer({"main.yaml": main}, "main.yaml", ANSWER) == {"cidr": "net"}
    assert "cidr" not in main["resources"]["other"]["properties"]


def test_capacity_is_asked_for_with_the_least_as_default() -> None:
    """heat-translator leaves a word there."""
    group = {
        "type": "OS::Heat::AutoScalingGroup",
        "properties": {"min_size": 2, "desired_capacity": "DESIRED_CAPACITY"},
    }
    main = template(group=group)
    assert offer({"main.yaml": main}, "main.yaml", ANSWER) == {"desired_capacity": "group"}
    assert main["parameters"]["desired_capacity"]["default"] == 2


def test_server_with_volumes_boots_from_one_thing() -> None:
    """From the image if it is to have one; else from the volume, and no image is asked for."""
    volumes = {"block_device_mapping_v2": [{"volume_id": "{ get_resource: data }"}]}
    image = {"image": "#ADD_YOUR_IMAGE_HERE", **volumes}
    main = template(
        one={"type": "OS::Nova::Server", "properties": image},
        two={"type": "OS::Nova::Server", "properties": volumes},
    )
    repair.whole({"main.yaml": main}, {})
    offer({"main.yaml": main}, "main.yaml", ANSWER)
    one, two = (main["resources"][name]["properties"] for name in ("one", "two"))
    volume = {"volume_id": {"get_resource": "data"}}
    assert one["block_device_mapping_v2"] == [{**volume, "boot_index": -1}]
    assert one["image"] == {"get_param": "image"}
    assert two["block_device_mapping_v2"] == [volume]
    assert "image" not in two


def test_choices_reach_nested_templates() -> None:
    """A parameter of the main template is handed down; what is handed down already stays."""
    user = {"type": "web.yaml", "properties": {"net_id": "{ get_resource: net }"}}
    group = {"type": "OS::Heat::AutoScalingGroup", "properties": {"resource": user}}
    server = {"type": "OS::Nova::Server", "properties": {"flavor": "m1.small", "image": "debian"}}
    inner = template(web=server, port={**port(), "properties": {"network": "{get_param: net_id}"}})
    inner["parameters"] = {"net_id": {"type": "string"}, "unused": {"type": "string"}}
    templates = {"main.yaml": template(group=group), "web.yaml": inner}
    offer(templates, "main.yaml", ANSWER)
    connect(templates, "main.yaml")
    assert [*inner["parameters"]] == ["net_id", "flavor", "image"]
    assert "default" not in inner["parameters"]["flavor"]
    resources = templates["main.yaml"]["resources"]
    assert resources["group"]["properties"]["resource"]["properties"] == {
        "net_id": {"get_resource": "net"},
        "flavor": {"get_param": "flavor"},
        "image": {"get_param": "image"},
    }
    assert templates["main.yaml"]["parameters"]["flavor"]["default"] == "m1.small"
