"""`hotgen show`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hotgen.cli.show_retired import REPLACEMENTS, RETIRED
from hotgen.schema.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[[str, str], Path]

GUIDE = "https://docs.openstack.org/heat/latest/template_guide/openstack.html"

APP = '''\
"""An app."""
from hotgen import Environment, Input, Output, Stack, UntypedResource, output, parameter, setting


class Member(Stack):
    """One of them.

    More of it.
    """

    size: Input[int] = parameter("How big", default=1, range=(1, 5))

    def build(self) -> None:
        self.thing = UntypedResource("OS::Heat::None", {"size": self.size})


class App(Stack, heat=">=19"):
    """An app."""

    ports: list[int] = setting(default=[80], description="Ports to open")
    image: Input[str] = parameter("Image to boot", custom_constraint="glance.image", hidden=True)
    mode: Input[str] = parameter(allowed_values=["a", "b"], default="a", immutable=True)
    first: Output[str] = output("The first one")
    environments = {"small": Environment(image="cirros", parameter_defaults={"size": 2})}

    def build(self) -> None:
        self.member = Member()
        self.other = UntypedResource("OS::Heat::RandomString")
        self.first = self.other.get_attr("value")
'''


def test_blueprint(hotgen: Run, write: Write) -> None:
    """A blueprint is shown with everything that it declares, and what it is built to."""
    write("blueprints/app.py", APP)
    done = hotgen("show", "app")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "app\n"
        "An app.\n"
        "blueprints/app.py, for Heat >=19\n"
        "├─ settings\n"
        "│  └─ ports  list[int] = [80]  Ports to open\n"
        "├─ parameters\n"
        "│  ├─ image  string, glance.image, hidden        Image to boot\n"
        "│  └─ mode   string = a, one of a, b, immutable\n"
        "├─ resources\n"
        "│  ├─ member  member.yaml\n"
        "│  └─ other   OS::Heat::RandomString\n"
        "├─ outputs\n"
        "│  └─ first  The first one\n"
        "├─ environments\n"
        "│  └─ small\n"
        "│     ├─ image  = (hidden)\n"
        "│     └─ size   = 2\n"
        "└─ member.yaml  One of them.\n"
        "   ├─ parameters\n"
        "   │  └─ size  number = 1, 1 to 5  How big\n"
        "   └─ resources\n"
        "      └─ thing  OS::Heat::None\n"
    )


def test_blueprint_as_json(hotgen: Run, write: Write) -> None:
    """The same facts are there as data, with the settings of the configured name."""
    write("blueprints/app.py", APP)
    write("hotgen.toml", '[render.north]\nblueprint = "app"\nsettings = { ports = [443] }\n')
    found = json.loads(hotgen("show", "north", "--format", "json").out)
    assert found["settings"]["ports"] == {
        "type": "list[int]",
        "value": [443],
        "description": "Ports to open",
    }
    assert found["parameters"]["mode"] == {
        "type": "string",
        "default": "a",
        "immutable": True,
        "constraints": [{"allowed_values": ["a", "b"]}],
    }
    assert found["environments"]["small"]["parameters"] == {"image": "(hidden)"}
    assert found["nested"]["member.yaml"]["resources"] == {"thing": "OS::Heat::None"}


def test_type(hotgen: Run) -> None:
    """A resource type is shown with its address, properties and attributes."""
    done = hotgen("show", "OS::Nova::KeyPair", "--heat", "27")
    lines = done.out.splitlines()
    assert lines[:4] == [
        "OS::Nova::KeyPair, Heat 27 (2026.2, Hibiscus)",
        "since 2014.1",
        f"{GUIDE}#OS::Nova::KeyPair",
        "├─ properties",
    ]
    assert lines[4].split() == [
        "│",
        "├─",
        "name",
        "string,",
        "required",
        "replaces",
        "length",
        "1",
        "to",
        "255",
    ]
    assert "└─ attributes" in lines


@pytest.mark.parametrize(
    ("subject", "parts"),
    [
        ("OS::Nova::Server.flavor_update_policy", ["string = RESIZE", "one of RESIZE, REPLACE"]),
        ("OS::Nova::Server.flavor", ["required", "updates in place", "nova.flavor"]),
        ("OS::Nova::Server.image_update_policy", ["updates in place"]),
        ("OS::Nova::Server.key_name", ["replaces"]),
        ("OS::Nova::Server.networks", ["list of map (", "├─ port "]),
        ("OS::Nova::Server.networks.port", ["neutron.port"]),
        ("OS::Nova::Server.user_data_update_policy", ["since 6.0.0"]),
        ("OS::Nova::Server.personality", ["deprecated"]),
        ("OS::Neutron::Port.binding:vnic_type", ["string = normal", "one of normal, direct"]),
    ],
)
def test_property(subject: str, parts: list[str], hotgen: Run) -> None:
    """A property is shown with its type, default, limits, and what an update does."""
    done = hotgen("show", subject)
    assert done.code == 0
    assert [part for part in parts if part not in done.out] == []


def test_hidden_properties(hotgen: Run) -> None:
    """What Heat hides is left out of the text, and marked in the data."""
    assert "admin_user" not in hotgen("show", "OS::Nova::Server").out
    found = json.loads(hotgen("show", "OS::Nova::Server", "--format", "json").out)
    assert found["properties"]["admin_user"]["status"] == "hidden"


def test_types_below(hotgen: Run) -> None:
    """A prefix shows the types below it, each with its status."""
    done = hotgen("show", "OS::Nova", "--heat", "27")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "OS::Nova, Heat 27 (2026.2, Hibiscus)"
    assert ["├─", "OS::Nova::FloatingIP", "hidden"] in [line.split() for line in lines]
    assert lines[-1].split() == ["└─", "OS::Nova::ServerGroup", "supported"]
    assert hotgen("show", "OS::Nova::", "--heat", "27") == done


def test_types_below_as_json(hotgen: Run) -> None:
    """The same is there as data."""
    found = json.loads(hotgen("show", "OS::Aodh", "--format", "json").out)
    assert found["types"]["OS::Aodh::CompositeAlarm"] == {"status": "supported"}


@pytest.mark.parametrize(
    ("spelt", "hot"),
    [
        ("nova.Server", "OS::Nova::Server"),
        ("hotgen.resources.nova.Server", "OS::Nova::Server"),
        ("nova.Server.networks.port", "OS::Nova::Server.networks.port"),
        ("neutron.Port.binding_vnic_type", "OS::Neutron::Port.binding:vnic_type"),
    ],
)
def test_as_in_a_blueprint(spelt: str, hot: str, hotgen: Run) -> None:
    """A type may be spelt as a blueprint spells it."""
    done = hotgen("show", spelt)
    assert done.code == 0
    assert done == hotgen("show", hot)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (
            "OS::Neutron::LBaaS::Pool",
            "since 6.0.0, hidden since Heat 21 (2023.2, Bobcat), use OS::Octavia::Pool instead",
        ),
        (
            "OS::Heat::SoftwareDeployments",
            "hidden since 7.0.0, use OS::Heat::SoftwareDeploymentGroup instead",
        ),
        ("OS::Sahara::Cluster", "since 5.0.0, hidden since Heat 23 (2024.2, Dalmatian)"),
        ("OS::Neutron::Port.network_id", "hidden since 5.0.0, use network instead"),
        ("OS::Nova::Server.networks.uuid", "hidden since 5.0.0, use network instead"),
        ("OS::Metering::Alarm", "another name of OS::Aodh::Alarm"),
    ],
)
def test_retired(subject: str, words: str, hotgen: Run) -> None:
    """What Heat retired is told with the release, and with what replaces it, if anything does."""
    line = hotgen("show", subject, "--heat", "27").out.splitlines()[1]
    assert words in line
    assert ("instead" in line) == ("instead" in words or subject == "OS::Metering::Alarm")


def test_replacements_are_there() -> None:
    """What is named in place of another type is there, and not retired itself."""
    catalog = Catalog()
    for old, new in REPLACEMENTS.items():
        retired, found = (catalog.resource_type(name.partition(".")[0]) for name in (old, new))
        assert retired is not None
        assert retired.support.status in RETIRED
        assert found is not None
        assert found.support.status == "SUPPORTED"


def test_older_release(hotgen: Run, write: Write) -> None:
    """The release is the configured one, unless another is asked for."""
    write("hotgen.toml", 'heat = "rocky"\n')
    assert hotgen("show", "OS::Nova::Server").out.startswith("OS::Nova::Server, Heat 11 (Rocky)")
    assert "Heat 19 (Zed)" in hotgen("show", "OS::Nova::Server", "--heat", "zed").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["OS::Nova::Sever"], "there is no resource type 'OS::Nova::Sever': did you mean 'OS::No"),
        (["OS::Nva"], "there is no resource type 'OS::Nva': did you mean 'OS::Nova'?"),
        (["OS::Nova.flavor"], "OS::Nova is no type, but the beginning of some: `hotgen show OS"),
        (["nuva.Server"], "there is no module 'nuva' in hotgen.resources: did you mean 'nova'?"),
        (["nova.Sever"], "there is no class 'Sever' in hotgen.resources.nova: did you mean 'Ser"),
        (["nova.Server.flavour"], "OS::Nova::Server has no property 'flavour': did you mean"),
        (["OS::Nova::Server.flavour"], "OS::Nova::Server has no property 'flavour': did you mean"),
        (["OS::Nova::Server.networks.prt"], "OS::Nova::Server.networks has no key 'prt': did you"),
        (["OS::Nova::Server.name.x"], "OS::Nova::Server.name has no key 'x': there are none"),
        (
            ["OS::Octavia::Quota", "--heat", "11"],
            "OS::Octavia::Quota is not in Heat 11 (Rocky), but from",
        ),
        (
            ["OS::Nova::Server", "--heat", "zet"],
            "there is no Heat release 'zet', did you mean 'zed'?",
        ),
        (
            ["web-teer"],
            "there is no blueprint 'web-teer' in blueprints/ or in hotgen: did you mean",
        ),
    ],
)
def test_unknown(arguments: list[str], message: str, hotgen: Run) -> None:
    """What does not exist is told with the nearest right spelling."""
    done = hotgen("show", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"error: {message}")


def test_hidden_type(hotgen: Run) -> None:
    """A type that Heat keeps only for old stacks is marked; its guide does not describe it."""
    done = hotgen("show", "OS::Sahara::Cluster", "--heat", "27")
    assert "since 5.0.0, hidden since Heat 23" in done.out
    assert GUIDE not in done.out


def test_wrong_release_for_the_blueprint(hotgen: Run, write: Write) -> None:
    """A blueprint is not shown for a release that it is not for."""
    write("app.py", APP)
    done = hotgen("show", "app.py", "--heat", "18")
    assert done.code == 1
    assert done.err.splitlines()[:2] == [
        "app.py:17:1: error: App is for Heat >=19, not for Heat 18 (Yoga)",
        '17 | class App(Stack, heat=">=19"):',
    ]
