"""The judge itself: questions whose answers are known, for the newest and the oldest Heat."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotgen.schema.releases import newest, releases

if TYPE_CHECKING:
    from tests.engine.conftest import Judge, Verdict

NEWEST, OLDEST = newest().heat, releases()[0].heat

ACCEPTED = {
    "nothing": "",
    "a resource": "resources: {a: {type: OS::Neutron::Net, properties: {name: b}}}",
    "a hidden alias of a type": "resources: {a: {type: OS::Quantum::Net}}",
    "the last of two equal keys": "resources: {a: {type: Nothing}, a: {type: OS::Heat::None}}",
    "a number for a text": "resources: {a: {type: OS::Neutron::Net, properties: {name: 5}}}",
    "a disabled resource that is wrong": """
conditions: {never: {equals: [a, b]}}
resources: {a: {type: OS::Neutron::Net, condition: never, properties: {nmae: b}}}
""",
    "an output that reads no parameter": "outputs: {a: {value: {get_param: b}}}",
    "names that only a cloud knows": """
resources: {a: {type: OS::Neutron::Port, properties: {network: b, security_groups: [c, d]}}}
""",
    "a value that is not known yet": """
resources:
  a: {type: OS::Heat::Value, properties: {value: 1}}
  b: {type: OS::Cinder::Volume, properties: {size: {get_attr: [a, value]}}}
""",
}

REFUSED = {
    "an unknown section": ("resource: {}", "The template section is invalid: resource"),
    "an unknown type": ("resources: {a: {type: OS::Neutron::Nett}}", "could not be found"),
    "an unknown property": (
        "resources: {a: {type: OS::Neutron::Net, properties: {nmae: b}}}",
        "resources.a.properties: Unknown Property nmae",
    ),
    "an unknown nested property": (
        """
resources: {a: {type: OS::Neutron::Port, properties: {network: b, fixed_ips: [{subent: c}]}}}
""",
        "resources.a.properties.fixed_ips[0]: Unknown Property subent",
    ),
    "no required property": (
        "resources: {a: {type: OS::Neutron::Port}}",
        "resources.a.properties: Property network not assigned",
    ),
    "a wrong type": (
        "resources: {a: {type: OS::Cinder::Volume, properties: {size: large}}}",
        "resources.a.properties.size: Value 'large' is not an integer",
    ),
    "a value that is not allowed": (
        "resources: {a: {type: OS::Neutron::ProviderNet, properties: {network_type: wlan}}}",
        'resources.a.properties.network_type: "wlan" is not an allowed value',
    ),
    "a value out of range": (
        "resources: {a: {type: OS::Cinder::Volume, properties: {size: 0}}}",
        "resources.a.properties.size: 0 is out of range",
    ),
    "a value that a constraint of Heat's own refuses": (
        "resources: {a: {type: OS::Neutron::Subnet, properties: {network: b, cidr: 10.0.0.0/99}}}",
        "resources.a.properties.cidr: Error validating value '10.0.0.0/99'",
    ),
    "properties that exclude one another": (
        """
resources:
  a:
    type: OS::Nova::Server
    properties: {image: b, flavor: c, security_groups: [d], networks: [{port: e}]}
""",
        "security_groups, networks/port",
    ),
    "an unknown attribute": (
        """
resources: {a: {type: OS::Neutron::Net}}
outputs: {b: {value: {get_attr: [a, nmae]}}}
""",
        "The Referenced Attribute (a nmae) is incorrect",
    ),
    "an unknown resource": (
        "resources: {a: {type: OS::Neutron::Net, depends_on: b}}",
        '"b" (in a)',
    ),
    "a cycle": (
        """
resources:
  a: {type: OS::Neutron::Net, depends_on: b}
  b: {type: OS::Neutron::Net, properties: {name: {get_resource: a}}}
""",
        "Circular Dependency Found",
    ),
    "an attribute of a disabled resource": (
        """
conditions: {never: {equals: [a, b]}}
resources: {a: {type: OS::Neutron::Net, condition: never}}
outputs: {b: {value: {get_attr: [a, name]}}}
""",
        'outputs.b.value.get_attr: The specified reference "a"',
    ),
    "a default that breaks a constraint": (
        "parameters: {a: {type: number, default: 5, constraints: [{range: {max: 4}}]}}",
        "Parameter 'a' is invalid",
    ),
    "a missing parameter": ("parameters: {a: {type: string}}", "Parameter (a) was not provided"),
    "a missing file": (
        "outputs: {a: {value: {get_file: a.txt}}}",
        "Could not fetch contents for a.txt",
    ),
}

CHILD = """
heat_template_version: 2018-08-31
parameters:
  address: {type: string, constraints: [{custom_constraint: ip_addr}]}
  size: {type: number, constraints: [{range: {min: 1}}]}
resources:
  port:
    type: OS::Neutron::Port
    properties: {network: a, fixed_ips: [{ip_address: {get_param: address}}]}
  volume: {type: OS::Cinder::Volume, properties: {size: {get_param: size}}}
"""
VALUES = "{address: {get_attr: [a, value]}, size: {get_resource: b}}"
PARENTS = {
    "a nested stack": f"{{type: child.yaml, properties: {VALUES}}}",
    "a scaled group": (
        "{type: OS::Heat::AutoScalingGroup, properties: {min_size: 2, max_size: 3, "
        f"resource: {{type: child.yaml, properties: {VALUES}}}}}}}"
    ),
    "a group": (
        "{type: OS::Heat::ResourceGroup, properties: {count: 2, "
        f"resource_def: {{type: child.yaml, properties: {VALUES}}}}}}}"
    ),
    "a chain": (
        "{type: OS::Heat::ResourceChain, properties: {resources: ['My::Child'], "
        f"resource_properties: {VALUES}}}}}"
    ),
}


@pytest.fixture(scope="session", params=[NEWEST, OLDEST])
def either(request: pytest.FixtureRequest, judge: Callable[[str], Judge]) -> Judge:
    """Return the judge of the newest release, and that of the oldest."""
    return judge(request.param)


def hot(text: str, version: str = "2018-08-31") -> str:
    """Return *text* as a template."""
    return f"heat_template_version: {version}\n{text}"


def parent(kind: str) -> str:
    """Return a template with a nested stack that gets values which only come into being."""
    return hot(
        "resources:\n"
        "  a: {type: OS::Heat::Value, properties: {value: 10.0.0.1}}\n"
        "  b: {type: OS::Neutron::Net}\n"
        f"  nested: {PARENTS[kind]}\n"
    )


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(either: Judge, name: str) -> None:
    """Heat takes it."""
    verdict = either.ask(hot(ACCEPTED[name]))
    assert (verdict.verdict, verdict.message) == ("ok", "")


@pytest.mark.parametrize("name", REFUSED)
def test_refused(either: Judge, name: str) -> None:
    """Heat refuses it, for this reason."""
    template, reason = REFUSED[name]
    verdict = either.ask(hot(template))
    assert verdict.verdict == "error"
    assert reason in verdict.message


def test_place(either: Judge) -> None:
    """The path of an error is that of the value."""
    verdict = either.ask(hot(REFUSED["a value out of range"][0]))
    assert verdict.kind == "StackValidationFailed"
    assert verdict.path == ["resources", "a", "properties", "size"]


def test_client(either: Judge) -> None:
    """What the command does to a template on its way counts: keys become texts."""
    assert either.ask(hot("resources: {5: {type: OS::Heat::None}}")).verdict == "ok"
    assert either.ask("{heat_template_version: 2018-08-31}").kind == "CommandError"


def test_parameters(either: Judge) -> None:
    """Values come from the command line or from environments."""
    template = hot("parameters: {a: {type: number}}")
    assert either.ask(template, parameters={"a": 5}).verdict == "ok"
    assert either.ask(template, environment="parameters: {a: 5}").verdict == "ok"
    assert either.ask(template, environment="parameter_defaults: {a: 5}").verdict == "ok"
    assert either.ask(template, environment="parameters: {a: b}").verdict == "error"
    unknown = either.ask(template, environment="parameters: {a: 5, b: 5}")
    assert unknown.kind == "UnknownUserParameter"


def test_environment_without_sections(either: Judge) -> None:
    """The form that environments had before they had sections is refused."""
    verdict = either.ask(hot("parameters: {a: {type: number}}"), environment="a: 5")
    assert verdict.message == 'environment has wrong section "a"'


def test_registry(either: Judge) -> None:
    """A type of the user's own is a template that the environment names."""
    template = hot("resources: {a: {type: 'My::Port', properties: {address: 10.0.0.1, size: 1}}}")
    environment = "resource_registry: {'My::Port': child.yaml}"
    answer = either.ask(template, environment=environment, files={"child.yaml": CHILD})
    assert answer.verdict == "ok"
    assert either.ask(template).verdict == "error"


def test_validate(either: Judge) -> None:
    """To validate is to look at names and forms, not at values and not into nested stacks."""
    for name in ("no required property", "a wrong type", "a missing parameter"):
        assert either.ask(hot(REFUSED[name][0]), mode="validate").verdict == "ok"
    for name in ("an unknown type", "an unknown property", "an unknown attribute"):
        assert either.ask(hot(REFUSED[name][0]), mode="validate").verdict == "error"


def test_nested_form(either: Judge) -> None:
    """What is wrong with names in a nested stack is refused at once, with its place."""
    child = CHILD.replace("network: a", "netwrok: a")
    verdict = either.ask(parent("a nested stack"), files={"child.yaml": child})
    assert verdict.path[:4] == ["resources", "nested<child.yaml>", "resources", "port"]
    assert "Unknown Property netwrok" in verdict.message
    assert not verdict.nested


@pytest.mark.parametrize("kind", PARENTS)
def test_nested_values(either: Judge, kind: str) -> None:
    """Values in nested stacks count if one asks for it; those that come from resources never."""
    wrong = CHILD.replace("network: a", "network: a, mac_address: b")
    environment = "resource_registry: {'My::Child': child.yaml}"

    def ask(child: str, *, strict: bool) -> Verdict:
        return either.ask(
            parent(kind),
            environment=environment,
            files={"child.yaml": child},
            nested_strict=strict,
        )

    assert ask(CHILD, strict=True).verdict == "ok"
    assert ask(wrong, strict=False).verdict == "ok"
    refused = ask(wrong, strict=True)
    assert "resources.port.properties.mac_address" in refused.message
    assert refused.nested


def test_skipped(either: Judge) -> None:
    """A check that needs a cloud is left out and noted; the others are made."""
    server = "type: OS::Nova::Server, properties: {image: b, flavor: c, networks: [{port: d}]"
    verdict = either.ask(hot(f"resources: {{a: {{{server}}}}}}}"))
    assert verdict.verdict == "ok"
    assert [note["check"] for note in verdict.skipped] == ["Server._validate_image_flavor"]
    verdict = either.ask(hot(f"resources: {{a: {{{server}, security_groups: [e]}}}}}}"))
    assert verdict.verdict == "error"


def test_assumed(either: Judge) -> None:
    """Services are able to do what is asked for, which is noted."""
    verdict = either.ask(hot("resources: {a: {type: OS::Neutron::SecurityGroup}}"))
    assert verdict.assumed == ["neutron has security-group"]


def test_network(either: Judge) -> None:
    """Nothing is fetched: only a network would know."""
    verdict = either.ask(hot("resources: {a: {type: 'http://cloud.invalid/a.yaml'}}"))
    assert (verdict.verdict, verdict.message) == ("cloud", "network")


def test_files_on_disk(either: Judge, tmp_path: Path) -> None:
    """Templates and environments are read where they are."""
    (tmp_path / "nested").mkdir()
    (tmp_path / "nested/child.yaml").write_text(CHILD)
    (tmp_path / "main.yaml").write_text(parent("a nested stack").replace("child", "nested/child"))
    (tmp_path / "env.yaml").write_text("parameters: {}")
    assert either.ask_file(tmp_path / "main.yaml", tmp_path / "env.yaml").verdict == "ok"
    assert either.ask_file(tmp_path / "absent.yaml").verdict == "error"


def test_questions_are_independent(either: Judge) -> None:
    """An answer says nothing about the questions before it."""
    bad, good = hot(REFUSED["an unknown property"][0]), hot(ACCEPTED["a resource"])
    before = either.ask(good)
    either.ask(bad)
    assert either.ask(good) == before


def test_versions(judge: Callable[[str], Judge]) -> None:
    """Each release has its own template versions, and each of those its own functions."""
    template = "outputs: {a: {value: {if: [true, b]}}}"
    assert judge(NEWEST).ask(hot(template, "2021-04-16")).verdict == "ok"
    assert judge(NEWEST).ask(hot(template, "2018-08-31")).verdict == "error"
    assert judge(OLDEST).ask(hot(template, "2021-04-16")).kind == "InvalidTemplateVersion"


def test_types(judge: Callable[[str], Judge]) -> None:
    """Each release has its own resource types and properties."""
    late = hot("resources: {a: {type: OS::Neutron::QoSMinimumBandwidthRule}}")
    assert "min_kbps" in judge(NEWEST).ask(late).message
    assert "could not be found" in judge(OLDEST).ask(late).message
    gone = hot("resources: {a: {type: OS::Sahara::Job, properties: {nmae: b}}}")
    assert judge(NEWEST).ask(gone).verdict == "ok"
    assert "Unknown Property nmae" in judge(OLDEST).ask(gone).message


def test_an_answer_that_nobody_read(either: Judge, tmp_path: Path) -> None:
    """It is not taken for the answer to the next question."""
    (tmp_path / "main.yaml").write_text(hot(REFUSED["an unknown property"][0]))
    either.send_file(tmp_path / "main.yaml")
    assert either.ask(hot(ACCEPTED["a resource"])).verdict == "ok"


def test_what_python_cannot_look_at(judge: Callable[[str], Judge]) -> None:
    """A secret that has to be JSON is as unknown as one that Heat itself would look at."""
    stack = "template: 'heat_template_version: 2018-08-31', context: {credential_secret_id: a}"
    verdict = judge(NEWEST).ask(
        hot(f"resources: {{a: {{type: OS::Heat::Stack, properties: {{{stack}}}}}}}")
    )
    assert verdict.verdict == "cloud"


def test_a_service_in_the_middle_of_a_check(judge: Callable[[str], Judge]) -> None:
    """What Heat checks behind the question to Trove is checked."""
    instance = "flavor: a, volume_size: 1, networks: [{fixed_ip: 10.0.0.1}]"
    cluster = f"datastore_type: a, datastore_version: b, instances: [{{{instance}}}]"
    verdict = judge(NEWEST).ask(
        hot(f"resources: {{a: {{type: OS::Trove::Cluster, properties: {{{cluster}}}}}}}")
    )
    assert "must be provided" in verdict.message
