"""What becomes of a TOSCA file, from its text to a bundle and what is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hotgen.errors import UsageError
from hotgen.hot.expr import ABSENT, Call, GetParam, GetResource
from hotgen.hot.template import Constraint, Template
from hotgen.hot.versions import OLDEST_RENDERED
from hotgen.importing.tosca.translation import Translation

Tosca = Callable[..., Translation]
Write = Callable[[str, str], object]

SERVER = """
  node_templates:
    web:
      type: tosca.nodes.Compute
      capabilities:
        host:
          properties: {num_cpus: 2, mem_size: 4 GB, disk_size: 10 GB}
        os:
          properties: {type: linux, distribution: ubuntu, version: "14.04"}
"""


def found(translation: Translation) -> list[tuple[int, str, str]]:
    """Return line, rule and message of each finding."""
    return [
        (each.origin.line if each.origin else 0, each.rule, each.message)
        for each in translation.findings
    ]


def template(translation: Translation) -> Template:
    """Return the main template, of which nothing is wrong."""
    assert translation.bundle is not None, found(translation)
    return translation.bundle.template


def test_flavor_and_image_become_parameters(tosca: Tosca) -> None:
    """What heat-translator picks is the default; what the file asks for is the description."""
    done = tosca(SERVER)
    assert found(done) == []
    hot = template(done)
    assert hot.version == OLDEST_RENDERED
    flavor, image = hot.parameters["flavor"], hot.parameters["image"]
    assert flavor.description == "Flavor of web: 2 CPUs, 4 GB of memory, 10 GB of disk"
    assert flavor.default == "m1.medium"
    assert flavor.constraints == (Constraint("custom_constraint", "nova.flavor"),)
    assert image.description == "Image of web: linux ubuntu 14.04"
    assert image.default == "ubuntu-software-config-os-init"
    assert image.constraints == (Constraint("custom_constraint", "glance.image"),)
    assert hot.resources["web"].properties == {
        "flavor": GetParam("flavor"),
        "image": GetParam("image"),
        "user_data_format": "SOFTWARE_CONFIG",
    }


def test_image_of_another_system_is_no_default(tosca: Tosca) -> None:
    """heat-translator takes any image where it knows none for the system."""
    hot = template(tosca(SERVER.replace("ubuntu", "debian")))
    assert hot.parameters["image"].default is ABSENT


def test_servers_alike_share_parameters(tosca: Tosca) -> None:
    """One parameter serves all, and two servers that differ have one each."""
    second = SERVER.replace("\n  node_templates:\n", "").replace("web", "db")
    alike = SERVER + second
    hot = template(tosca(alike))
    assert set(hot.parameters) == {"flavor", "image"}
    assert hot.resources["db"].properties["flavor"] == GetParam("flavor")
    differing = SERVER + second.replace("num_cpus: 2", "num_cpus: 8")
    hot = template(tosca(differing))
    assert set(hot.parameters) == {"web_flavor", "db_flavor", "image"}


def test_names_of_parameters_do_not_clash(tosca: Tosca) -> None:
    """An input called flavor stays what it is."""
    hot = template(tosca("  inputs:\n    flavor: {type: string}\n" + SERVER.removeprefix("\n")))
    assert set(hot.parameters) == {"flavor", "web_flavor", "image"}


def test_server_without_capabilities_asks_for_both(tosca: Tosca) -> None:
    """Heat needs a flavor and something to boot from."""
    hot = template(tosca("  node_templates: {web: {type: tosca.nodes.Compute}}\n"))
    assert [each.default for each in hot.parameters.values()] == [ABSENT, ABSENT]


def test_inputs_become_parameters(tosca: Tosca) -> None:
    """Every type has one in HOT, false and 0 are defaults, and sizes count in GiB."""
    hot = template(
        tosca(
            """
              inputs:
                flag: {type: boolean, default: false}
                zero: {type: integer, default: 0}
                names: {type: list, entry_schema: {type: string}, default: [a, b]}
                table: {type: map, entry_schema: {type: string}}
                ver: {type: version}
                size: {type: scalar-unit.size, constraints: [greater_or_equal: 10 GiB]}
                db_pwd: {type: string}
              node_templates:
                data:
                  type: tosca.nodes.BlockStorage
                  properties: {size: {get_input: size}}
            """
        )
    )
    parameters = hot.parameters
    assert parameters["flag"].default is False
    assert parameters["zero"].default == 0
    assert parameters["names"].type == "comma_delimited_list"
    assert parameters["table"].type == "json"
    assert parameters["ver"].default is ABSENT
    assert parameters["size"].type == "number"
    assert parameters["size"].default is ABSENT
    assert parameters["size"].constraints == (Constraint("range", {"min": 10}),)
    assert parameters["db_pwd"].hidden is True
    assert hot.resources["data"].properties["size"] == GetParam("size")


def test_texts_keep_their_apostrophes(tosca: Tosca) -> None:
    """heat-translator removes them from its own text."""
    hot = template(
        tosca(
            """
              node_templates:
                net:
                  type: tosca.nodes.network.Network
                  properties: {network_name: "Bob's", cidr: 10.0.0.0/24, dhcp_enabled: false}
              outputs:
                hint: {description: "Bob's", value: {concat: ["it's ", "'1'"]}}
            """
        )
    )
    assert hot.resources["net"].properties["name"] == "Bob's"
    assert hot.outputs["hint"].description == "Bob's"
    assert isinstance(hot.outputs["hint"].value, Call)
    assert hot.outputs["hint"].value.args == {
        "template": "$s0$s1",
        "params": {"$s0": "it's ", "$s1": "'1'"},
    }
    subnet = hot.resources["net_subnet"].properties
    assert subnet["network"] == GetResource("net")
    assert subnet["enable_dhcp"] is False


PORT = """
  node_templates:
    web:
      type: tosca.nodes.Compute
      interfaces: {Standard: {create: go.sh}}
    net:
      type: tosca.nodes.network.Network
      properties: {network_name: internal}
    port:
      type: tosca.nodes.network.Port
      requirements: [binding: web, link: net]
"""


def test_port_does_not_wait_for_software_on_its_server(tosca: Tosca, write: Write) -> None:
    """Otherwise each would wait for the other; the network, named only, is one that exists."""
    write("go.sh", "#!/bin/sh\n")
    done = tosca(PORT)
    hot = template(done)
    assert found(done) == []
    assert hot.resources["port"].depends_on == ()
    assert hot.resources["port"].properties == {"network": "internal"}
    assert "net" not in hot.resources
    assert done.bundle is not None
    assert done.bundle.files == {"go.sh": "#!/bin/sh\n"}


def test_missing_script_is_found_where_it_is_named(tosca: Tosca) -> None:
    """Heat's client could not send it along."""
    done = tosca(PORT)
    assert found(done) == [(6, "HOT135", "there is no file 'go.sh' to send along")]


SCALING = """
  inputs:
    zone: {type: string, default: nova}
    unused: {type: string}
  node_templates:
    web:
      type: tosca.nodes.Compute
  policies:
    - grow:
        type: my.Scaling
        properties:
          targets: [web]
          min_instances: 1
          max_instances: 3
          default_instances: 2
          increment: 1
          cooldown: 60
"""


SCALING_TYPE = """
  tosca_definitions_version: tosca_simple_yaml_1_0
  policy_types:
    my.Scaling:
      derived_from: tosca.policies.Scaling
      properties:
        targets: {type: list, entry_schema: {type: string}}
        min_instances: {type: integer}
        max_instances: {type: integer}
        default_instances: {type: integer}
        increment: {type: integer}
        cooldown: {type: integer, required: false}
"""


def test_nested_template_gets_what_it_uses(tosca: Tosca, write: Write) -> None:
    """The main template passes its parameters on, and the nested one has no other ones."""
    write("types.yaml", SCALING_TYPE)
    done = tosca(SCALING, imports="types.yaml")
    assert done.bundle is not None, found(done)
    assert list(done.bundle.nested) == ["grow_res.yaml"]
    nested = done.bundle.nested["grow_res.yaml"]
    assert set(nested.parameters) == {"flavor", "image"}
    group = template(done).resources["grow_group"]
    assert group.properties["resource"] == {
        "type": "grow_res.yaml",
        "properties": {"flavor": GetParam("flavor"), "image": GetParam("image")},
    }
    policy = template(done).resources["grow_scale_in"]
    assert policy.properties["adjustment_type"] == "change_in_capacity"


LOSSES = """
  node_templates:
    web:
      type: tosca.nodes.Compute
    app:
      type: tosca.nodes.SoftwareComponent
      requirements: [host: web]
    port:
      type: tosca.nodes.network.Port
      properties: {is_default: true}
      requirements: [binding: web, link: net]
    net:
      type: tosca.nodes.network.Network
      properties: {network_name: internal, cidr: 10.0.0.0/24, network_type: vlan}
  groups:
    both: {type: tosca.groups.Root, members: [web, app]}
  outputs:
    state: {value: {get_attribute: [web, state]}}
"""


def test_nothing_is_lost_in_silence(tosca: Tosca) -> None:
    """Nodes, properties, groups and outputs without a counterpart are named with their lines."""
    assert found(tosca(LOSSES)) == [
        (6, "TOSCA201", "app is left out: there is no operation to run"),
        (11, "TOSCA201", "the property is_default of port is left out: it is not translated"),
        (15, "TOSCA201", "the property network_type of net is left out: it is not translated"),
        (17, "TOSCA201", "the group both is left out: Heat has no groups"),
        (19, "TOSCA201", "the output state is left out: it cannot be translated"),
    ]


def test_repeated_keys_are_named(tosca: Tosca) -> None:
    """tosca-parser takes the last one without a word."""
    done = tosca("  node_templates:\n    a: {type: x}\n    a: {type: tosca.nodes.Compute}\n")
    message = "the key 'a' is already in line 4; the last one counts"
    assert (5, "TOSCA202", message) in found(done)


def test_functions_that_stay_are_errors(tosca: Tosca) -> None:
    """Heat would take them for plain data; `token` has a counterpart."""
    done = tosca(
        """
          node_templates: {web: {type: tosca.nodes.Compute}}
          outputs:
            part: {value: {token: ["a:b", ":", 1]}}
            parts: {value: {token: [{get_attribute: [web, private_address]}, ".", 0]}}
        """
    )
    message = "heat-translator leaves get_attribute as it is, which Heat does not know"
    assert (6, "TOSCA104", message) in found(done)
    assert template(done).outputs["part"].value == Call("str_split", (":", "a:b", 1))


UNSUPPORTED = """
  node_templates:
    one: {type: tosca.nodes.LoadBalancer}
    two: {type: tosca.nodes.LoadBalancer}
"""


def test_unsupported_types_are_named_with_those_that_are_supported(tosca: Tosca) -> None:
    """Each node is an error at its type."""
    first, second = found(tosca(UNSUPPORTED))
    assert first[:2] == (4, "TOSCA102")
    assert first[2].startswith(
        "heat-translator cannot translate one, of type tosca.nodes.LoadBalancer; "
        "it can translate tosca.nodes.BlockStorage, tosca.nodes.Compute,"
    )
    assert "tosca.policies" not in first[2]
    assert second[0] == 5


def test_types_that_do_not_exist_are_found_everywhere(tosca: Tosca) -> None:
    """tosca-parser says so once, without a place."""
    done = tosca(UNSUPPORTED.replace("LoadBalancer", "Loadbalancer"))
    message = 'type "tosca.nodes.Loadbalancer" is not a valid type'
    assert found(done) == [(4, "TOSCA101", message), (5, "TOSCA101", message)]


def test_file_of_types_only_cannot_be_translated(
    tosca: Tosca,
) -> None:
    """There is no topology."""
    [(_, rule, message)] = found(tosca("  {}\n"))
    assert rule == "TOSCA101"
    assert message.startswith("there is no topology_template with anything in it")


def test_missing_import_is_found_at_its_line(tosca: Tosca) -> None:
    """tosca-parser would go on and break down."""
    done = tosca(SERVER, imports="types.yaml")
    assert found(done) == [(11, "TOSCA101", 'there is no file "types.yaml" to import')]


def test_nothing_is_fetched_from_the_network(tosca: Tosca) -> None:
    """An address to import is an error that says so."""
    done = tosca(SERVER, imports="'https://example.com/types.yaml'")
    [(line, rule, message)] = found(done)
    assert (line, rule) == (11, "TOSCA101")
    assert "hotgen fetches nothing from the network" in message


def test_whatever_stops_the_translator_is_said(tosca: Tosca, write: Write) -> None:
    """An exception that nobody expected names the node that it was about."""
    write("types.yaml", SCALING_TYPE)
    done = tosca(SCALING.replace("          cooldown: 60\n", ""), imports="types.yaml")
    assert found(done) == [
        (10, "TOSCA103", "heat-translator stumbled over grow: KeyError: cooldown")
    ]


INPUTS = """
  inputs:
    cpus: {type: integer, constraints: [valid_values: [1, 2]]}
    size: {type: scalar-unit.size, default: 1 GB}
    db_password: {type: string, default: old, constraints: [min_length: 3]}
"""


def test_given_inputs_are_defaults(tosca: Tosca) -> None:
    """A size is rounded up to GiB, a secret is not written down."""
    done = tosca(
        INPUTS + SERVER.removeprefix("\n"), "cpus=2", "size=5 GB", "db_password=hush", "key_name=me"
    )
    parameters = template(done).parameters
    assert parameters["cpus"].default == 2
    assert parameters["size"].default == 5
    assert parameters["key_name"].default == "me"
    assert parameters["db_password"].default is ABSENT
    assert (
        6,
        "TOSCA202",
        "the value given for db_password is not written into the template: it is a secret",
    ) in found(done)
    assert "hush" not in str(done)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("cpu=1", "the TOSCA file has no input 'cpu': did you mean 'cpus'?"),
        ("cpus", "--input takes NAME=VALUE"),
        ("cpus=x", "--input cpus: 'x' is no integer"),
        ("cpus=true", "--input cpus: 'true' is no integer"),
        ("cpus=3", '--input cpus: the value "3" of property "cpus" is not valid'),
        ("size=5", '--input size: "5" is not a valid scalar-unit'),
        ("db_password=x", "--input db_password: its value is not allowed"),
    ],
)
def test_wrong_inputs_are_refused(tosca: Tosca, given: str, message: str) -> None:
    """The command line is wrong, and says which input; a secret is not repeated."""
    with pytest.raises(UsageError) as refused:
        tosca(INPUTS + SERVER.removeprefix("\n"), given)
    assert refused.value.message.startswith(message)


def test_input_is_given_once(tosca: Tosca) -> None:
    """Which one should count?"""
    with pytest.raises(UsageError, match="--input cpus is given twice"):
        tosca(INPUTS + SERVER.removeprefix("\n"), "cpus=1", "cpus=2")
