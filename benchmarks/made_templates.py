"""Templates of any size: for Heat, and of the same size and shape for CloudFormation.

Both have so many resources: ports with security groups, servers on them, and volumes that are
attached to the servers, or not, as a condition says. Each server has an output.
"""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Data: TypeAlias = dict[str, Any]

DEEPEST = 5
"""How deep stacks may be nested in Heat."""
_BOOT = "#!/bin/sh\necho address is $address >> /etc/motd\nsystemctl start app\n"


def write(path: Path, template: Data) -> Path:
    """Write *template* as somebody would do by hand, and return its *path*."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(template, Dumper=dumper, sort_keys=False), encoding="utf-8")
    return path


# --- Many resources -------------------------------------------------------------------------------


def hot(resources: int) -> Data:
    """Return a template for Heat."""
    chosen = dict(islice(_hot_resources(), resources))
    servers = [name for name in chosen if name.startswith("server")]
    return {
        "heat_template_version": "2021-04-16",
        "description": f"{resources} resources",
        "parameters": {
            "image": {"type": "string", "default": "debian-12"},
            "flavor": {"type": "string", "default": "m1.small"},
            "network": {"type": "string", "default": "private"},
            "gigabytes": {
                "type": "number",
                "default": 20,
                "constraints": [{"range": {"min": 1, "max": 500}}],
            },
            "with_volumes": {"type": "boolean", "default": True},
        },
        "conditions": {"has_volumes": {"equals": [{"get_param": "with_volumes"}, True]}},
        "resources": chosen,
        "outputs": {
            f"address_of_{name}": {
                "description": f"Where {name} answers",
                "value": {"get_attr": [name, "first_address"]},
            }
            for name in servers
        },
    }


def _hot_resources() -> Iterator[tuple[str, Data]]:
    for index in count():
        group, port, server = f"group_{index}", f"port_{index}", f"server_{index}"
        volume = f"volume_{index}"
        yield group, _hot_resource("Neutron::SecurityGroup", description="web", rules=_rules())
        yield (
            port,
            _hot_resource(
                "Neutron::Port",
                network={"get_param": "network"},
                security_groups=[{"get_resource": group}],
                fixed_ips=[{"ip_address": f"10.{index >> 16}.{index >> 8 & 255}.{index & 255}"}],
            ),
        )
        address = {"get_attr": [port, "fixed_ips", 0, "ip_address"]}
        yield (
            server,
            _hot_resource(
                "Nova::Server",
                image={"get_param": "image"},
                flavor={"get_param": "flavor"},
                networks=[{"port": {"get_resource": port}}],
                user_data_format="RAW",
                user_data={"str_replace": {"template": _BOOT, "params": {"$address": address}}},
                metadata={"role": "web", "index": str(index)},
            ),
        )
        size = {"get_param": "gigabytes"}
        yield (
            volume,
            {
                **_hot_resource("Cinder::Volume", size=size, name=f"data-{index}"),
                "condition": "has_volumes",
            },
        )
        attached = {
            "instance_uuid": {"get_resource": server},
            "volume_id": {"get_resource": volume},
        }
        yield (
            f"attachment_{index}",
            {
                **_hot_resource("Cinder::VolumeAttachment", **attached),
                "condition": "has_volumes",
            },
        )


def _rules() -> list[Data]:
    ports = (22, 80, 443)
    return [{"protocol": "tcp", "port_range_min": port, "port_range_max": port} for port in ports]


def _hot_resource(kind: str, **properties: object) -> Data:
    return {"type": f"OS::{kind}", "properties": properties}


def cloudformation(resources: int) -> Data:
    """Return the template of `hot` for CloudFormation."""
    chosen = dict(islice(_cloudformation_resources(), resources))
    servers = [name for name in chosen if name.startswith("Server")]
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": f"{resources} resources",
        "Parameters": {
            "Image": {"Type": "AWS::EC2::Image::Id", "Default": "ami-0123456789abcdef0"},
            "Flavor": {"Type": "String", "Default": "t3.small"},
            "Network": {"Type": "AWS::EC2::Subnet::Id", "Default": "subnet-0123456789abcdef0"},
            "Gigabytes": {"Type": "Number", "Default": 20, "MinValue": 1, "MaxValue": 500},
            "WithVolumes": {
                "Type": "String",
                "Default": "true",
                "AllowedValues": ["true", "false"],
            },
        },
        "Conditions": {"HasVolumes": {"Fn::Equals": [{"Ref": "WithVolumes"}, "true"]}},
        "Resources": chosen,
        "Outputs": {
            f"AddressOf{name}": {
                "Description": f"Where {name} answers",
                "Value": {"Fn::GetAtt": [name, "PrivateIp"]},
            }
            for name in servers
        },
    }


def _cloudformation_resources() -> Iterator[tuple[str, Data]]:
    for index in count():
        group, port, server = f"Group{index}", f"Port{index}", f"Server{index}"
        volume = f"Volume{index}"
        ingress = [
            {
                "IpProtocol": "tcp",
                "FromPort": rule["port_range_min"],
                "ToPort": rule["port_range_max"],
                "CidrIp": "0.0.0.0/0",
            }
            for rule in _rules()
        ]
        yield (
            group,
            _cloudformation_resource(
                "SecurityGroup", GroupDescription="web", SecurityGroupIngress=ingress
            ),
        )
        yield (
            port,
            _cloudformation_resource(
                "NetworkInterface",
                SubnetId={"Ref": "Network"},
                GroupSet=[{"Fn::GetAtt": [group, "GroupId"]}],
                PrivateIpAddress=f"10.{index >> 16}.{index >> 8 & 255}.{index & 255}",
            ),
        )
        address = {"Fn::GetAtt": [port, "PrimaryPrivateIpAddress"]}
        boot = {"Fn::Sub": [_BOOT.replace("$address", "${address}"), {"address": address}]}
        yield (
            server,
            _cloudformation_resource(
                "Instance",
                ImageId={"Ref": "Image"},
                InstanceType={"Ref": "Flavor"},
                NetworkInterfaces=[{"DeviceIndex": "0", "NetworkInterfaceId": {"Ref": port}}],
                UserData={"Fn::Base64": boot},
                Tags=[{"Key": "role", "Value": "web"}, {"Key": "index", "Value": str(index)}],
            ),
        )
        zone = {"Fn::GetAtt": [server, "AvailabilityZone"]}
        yield (
            volume,
            {
                **_cloudformation_resource(
                    "Volume", Size={"Ref": "Gigabytes"}, AvailabilityZone=zone
                ),
                "Condition": "HasVolumes",
            },
        )
        attached = {
            "Device": "/dev/xvdb",
            "InstanceId": {"Ref": server},
            "VolumeId": {"Ref": volume},
        }
        yield (
            f"Attachment{index}",
            {
                **_cloudformation_resource("VolumeAttachment", **attached),
                "Condition": "HasVolumes",
            },
        )


def _cloudformation_resource(kind: str, **properties: object) -> Data:
    return {"Type": f"AWS::EC2::{kind}", "Properties": properties}


# --- Conditions -----------------------------------------------------------------------------------


def hot_conditions(length: int) -> Data:
    """Return a template with a chain of conditions, each of which names the one before twice.

    Each decides on a resource, on an output that refers to this resource, and in an ``if`` inside
    of the ``if`` of the one before.
    """
    names = [f"is_{index}" for index in range(length)]
    tests: Data = {"is_first": {"equals": [{"get_param": "size"}, "large"]}}
    for before, name in zip(["is_first", *names], names, strict=False):
        tests[name] = {"and": [before, {"not": {"not": before}}]}
    nested: object = "none"
    for name in names:
        nested = {"if": [name, name, nested]}
    return {
        "heat_template_version": "2021-04-16",
        "parameters": {"size": {"type": "string", "default": "large"}},
        "conditions": tests,
        "resources": {
            f"text_{name}": {
                "type": "OS::Heat::Value",
                "condition": name,
                "properties": {"value": name},
            }
            for name in names
        },
        "outputs": {
            "nested": {"value": nested},
            **{
                f"of_{name}": {"value": {"if": [name, {"get_attr": [f"text_{name}", "value"]}, ""]}}
                for name in names
            },
        },
    }


def cloudformation_conditions(length: int) -> Data:
    """Return the template of `hot_conditions` for CloudFormation."""
    names = [f"Is{index}" for index in range(length)]
    tests: Data = {"IsFirst": {"Fn::Equals": [{"Ref": "Size"}, "large"]}}
    for before, name in zip(["IsFirst", *names], names, strict=False):
        doubted = {"Fn::Not": [{"Fn::Not": [{"Condition": before}]}]}
        tests[name] = {"Fn::And": [{"Condition": before}, doubted]}
    nested: object = "none"
    for name in names:
        nested = {"Fn::If": [name, name, nested]}
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": {"Size": {"Type": "String", "Default": "large"}},
        "Conditions": tests,
        "Resources": {
            f"Text{name}": {
                "Type": "AWS::SSM::Parameter",
                "Condition": name,
                "Properties": {"Type": "String", "Value": name},
            }
            for name in names
        },
        "Outputs": {
            "Nested": {"Value": nested},
            **{
                f"Of{name}": {
                    "Value": {"Fn::If": [name, {"Fn::GetAtt": [f"Text{name}", "Value"]}, ""]}
                }
                for name in names
            },
        },
    }


# --- Nested templates -----------------------------------------------------------------------------


def write_nested(folder: Path) -> Path:
    """Write a template for Heat that nests another one twice, and so on; return the first one."""
    for level in range(DEEPEST + 1):
        inner = f"level_{level + 1}.yaml" if level < DEEPEST else "OS::Heat::Value"
        properties = "name" if level < DEEPEST else "value"
        made = {
            f"part_{part}": {
                "type": inner,
                "properties": {
                    properties: {"list_join": ["-", [{"get_param": "name"}, str(part)]]}
                },
            }
            for part in range(2)
        }
        template = {
            "heat_template_version": "2021-04-16",
            "parameters": {"name": {"type": "string", "default": "top"}},
            "resources": made,
            "outputs": {"parts": {"value": [{"get_resource": part} for part in made]}},
        }
        write(folder / f"level_{level}.yaml", template)
    return folder / "level_0.yaml"
