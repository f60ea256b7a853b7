"""The runner: which templates are reached, how, and what is said about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.bundle import Bundle, collect
from hotgen.errors import Origin
from hotgen.hot.template import Resource, Template
from hotgen.schema.catalog import Catalog
from hotgen.validate.finding import Severity
from hotgen.validate.run import contexts, run

if TYPE_CHECKING:
    from pathlib import Path as Folder

    from hotgen.hot.expr import Path
    from tests.validate.conftest import Validate

SERVER = """\
parameters:
  size: {type: number, constraints: [{range: {max: 5}}]}
  name: {type: string, default: web}
resources:
  net: {type: OS::Neutron::Net, properties: {name: {get_param: name}, nmae: x}}
outputs:
  id: {value: {get_resource: net}}
"""


def test_every_error_is_found_in_the_order_of_the_file(validate: Validate) -> None:
    """Heat stops at the first one; an author wants them all, from top to bottom."""
    findings = validate("""\
parameters:
  size: {type: integer}
resources:
  web:
    type: OS::Nova::Server
    properties: {image: debian, flavour: m1.small, name: {get_param: nmae}}
  lost: {type: OS::Nova::Sever}
outputs:
  o: {value: {get_attr: [web, zzz]}}
""")
    assert [(f.rule, f.path) for f in findings] == [
        ("HOT301", ("parameters", "size", "type")),
        ("HOT401", ("resources", "web", "properties", "flavour")),
        ("HOT201", ("resources", "web", "properties", "name", "get_param")),
        ("HOT411", ("resources", "lost", "type")),
        ("HOT205", ("outputs", "o", "value", "get_attr", 1)),
    ]


def test_a_finding_has_the_place_in_the_file(validate: Validate) -> None:
    """Lines and columns are those of the author's text; an unknown key is meant itself."""
    [found] = validate("resources:\n  a:\n    type: OS::Neutron::Net\n    properties: {nam: x}\n")
    assert found.origin is not None
    assert found.origin.file.endswith("main.yaml")
    assert (found.origin.line, found.origin.column, found.origin.end_column) == (5, 18, 21)
    assert (found.name, found.severity) == ("unknown-property", Severity.ERROR)


def test_nothing_else_is_said_about_an_unknown_type(validate: Validate) -> None:
    """Errors that only follow from another one are left out."""
    [found] = validate("""\
resources:
  a: {type: OS::Nova::Sever, properties: {zzz: 1}}
  b: {type: OS::Heat::Value, properties: {value: {get_attr: [a, zzz]}}}
""")
    assert found.rule == "HOT411"
    assert found.message == (
        "there is no resource type 'OS::Nova::Sever'; did you mean 'OS::Nova::Server'?"
    )


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("OS::Nova::Sever", "did you mean 'OS::Nova::Server'?"),
        ("web.yml", "the name of a nested template must end with .yaml or .template"),
        (
            "Acme::Thing",
            'hotgen.toml can name types that your cloud adds: resource_types = ["Acme::*"]',
        ),
        ("OS::Zz", 'hotgen.toml can name types that your cloud adds: resource_types = ["OS::Zz"]'),
        ("zzz", 'hotgen.toml can name types that your cloud adds: resource_types = ["zzz"]'),
    ],
)
def test_what_to_do_about_an_unknown_type(validate: Validate, name: str, advice: str) -> None:
    """It is a slip, or one that only the user's cloud has."""
    [found] = validate(f"resources: {{a: {{type: '{name}'}}}}\n")
    assert found.message == f"there is no resource type {name!r}; {advice}"


def test_types_that_a_cloud_adds(validate: Validate) -> None:
    """They have any properties and attributes; other types and functions are still checked."""
    text = """\
resources:
  a: {type: Acme::Thing, properties: {zzz: [1, {get_param: zzz}]}}
  b: {type: OS::Heat::Value, properties: {value: {get_attr: [a, zzz]}}}
  c: {type: Acme2::Thing}
  g:
    type: OS::Heat::ResourceGroup
    properties: {resource_def: {type: Acme::Other, properties: {zzz: 1}}}
  n: {type: nested.yaml}
"""
    findings = validate(
        text, {"nested.yaml": "resources: {x: {type: Acme::X}}\n"}, vendor_types=("Acme::*",)
    )
    assert [(f.rule, f.path[1]) for f in findings] == [("HOT201", "a"), ("HOT411", "c")]


def test_a_cloud_may_add_what_another_release_has(validate: Validate) -> None:
    """A type that was taken back into an older release is no mistake."""
    text = "resources: {a: {type: OS::Aodh::PrometheusAlarm}}\n"
    assert [f.rule for f in validate(text, release="ussuri", version="2018-08-31")] == ["HOT806"]
    name = "OS::Aodh::PrometheusAlarm"
    assert not validate(text, release="ussuri", version="2018-08-31", vendor_types=(name,))


def test_a_malformed_section_does_not_hide_the_rest(validate: Validate) -> None:
    """What reading finds comes together with what the rules find."""
    findings = validate("resources: {a: {type: OS::Neutron::Net, zzz: 1}}\noutputs: [1]\n")
    assert [f.rule for f in findings] == ["HOT123", "HOT113"]


def test_a_file_that_cannot_be_read_is_a_finding(validate: Validate) -> None:
    """There is no template then, and so nothing else."""
    [found] = validate("resources: {")
    assert (found.rule, found.engine) == ("HOT102", True)


def test_a_nested_template_says_how_it_was_reached(validate: Validate) -> None:
    """The place is in the nested file, and the chain leads there from the main template."""
    findings = validate(
        "resources: {a: {type: group.yaml}}\n",
        {
            "group.yaml": "resources: {b: {type: web/server.yaml, properties: {size: 1}}}\n",
            "web/server.yaml": SERVER,
        },
    )
    assert [(f.file, f.rule, f.chain) for f in findings] == [
        (
            "web/server.yaml",
            "HOT401",
            ("main.yaml: resources.a", "group.yaml: resources.b"),
        )
    ]
    assert findings[0].origin is not None
    assert findings[0].origin.file.endswith("web/server.yaml")


def test_a_mistake_in_variants_of_a_nested_stack_is_told_once() -> None:
    """One line of a blueprint is in the template of each variant; all chains lead to it."""

    class Line:
        def locate(self, path: Path, *, key: bool = False) -> Origin:  # noqa: ARG002 - the protocol's
            return Origin("box.py", 10)

    def template(**resources: str) -> Template:
        made = {name: Resource(type=type_) for name, type_ in resources.items()}
        return Template(version="2018-08-31", resources=made, origins=Line())

    box = template(net="OS::Neutron::Ned")
    main = template(box_0="box-0.yaml", box_1="box-1.yaml", port="OS::Neutron::Prot")
    nested = {"box-0.yaml": box, "box-1.yaml": box, "lost.yaml": box}
    findings = run(Bundle(name="main", template=main, nested=nested), Catalog())
    assert [(f.file, f.chain, f.others) for f in findings] == [
        ("box-0.yaml", ("main.yaml: resources.box_0",), (("main.yaml: resources.box_1",),)),
        ("main.yaml", (), ()),
    ]


def test_a_nested_template_is_a_type_with_its_parameters(validate: Validate) -> None:
    """Unknown, missing and wrong ones are found where the parent passes them."""
    findings = validate(
        """\
resources:
  a: {type: server.yaml, properties: {size: 9, zzz: 1}}
  b: {type: server.yaml}
  c: {type: server.yaml, properties: {size: many}}
""",
        {"server.yaml": SERVER.replace(", nmae: x", "")},
    )
    assert [(f.rule, f.path[1], f.engine) for f in findings] == [
        ("HOT404", "a", True),
        ("HOT401", "a", True),
        ("HOT402", "b", True),
        ("HOT403", "c", True),
    ]
    assert findings[2].message == "server.yaml needs the property 'size'"


def test_heat_looks_at_the_values_in_a_nested_stack_later(validate: Validate) -> None:
    """They are errors all the same, but Heat accepts the stack that contains them."""
    child = "resources: {n: {type: OS::Neutron::Net, properties: {name: [1], zzz: 1}}}\n"
    findings = validate("resources: {a: {type: child.yaml}}\n", {"child.yaml": child})
    assert {f.rule: f.engine for f in findings} == {"HOT403": False, "HOT401": True}


def test_members_of_groups_are_checked(validate: Validate) -> None:
    """An unknown property at once; the values only when the members are made."""
    findings = validate("""\
resources:
  g:
    type: OS::Heat::ResourceGroup
    properties:
      resource_def: {type: OS::Neutron::Net, properties: {nam: x, shared: maybe}}
  a:
    type: OS::Heat::AutoScalingGroup
    properties:
      min_size: 1
      max_size: 2
      resource: {type: OS::Neutron::Ned}
""")
    assert [(f.rule, f.engine, f.path[1]) for f in findings] == [
        ("HOT401", True, "g"),
        ("HOT408", False, "g"),
        ("HOT411", True, "a"),
    ]


def test_the_index_of_a_group_is_a_number_in_the_end(validate: Validate) -> None:
    """Where the first member gets 0, so does the property."""
    assert not validate("""\
resources:
  g:
    type: OS::Heat::ResourceGroup
    properties:
      resource_def: {type: OS::Cinder::Volume, properties: {size: "1%index%"}}
""")


def test_a_group_of_nothing_may_define_anything(validate: Validate) -> None:
    """Heat does not look at the member of a group whose count is 0."""
    assert not validate("""\
resources:
  g:
    type: OS::Heat::ResourceGroup
    properties: {count: 0, resource_def: {type: My::Unknown}}
""")


def test_a_registry_makes_types_known(validate: Validate) -> None:
    """A whole name, a star, a template, and for one resource only."""
    text = """\
resources:
  a: {type: My::Net, properties: {zzz: 1}}
  b: {type: Your::Neutron::Port}
  c: {type: My::Server}
  special: {type: OS::Heat::None, properties: {zzz: 1}}
"""
    registry = """\
resource_registry:
  My::Net: OS::Neutron::Net
  Your::*: OS::*
  My::Server: server.yaml
  resources:
    special: {"OS::Heat::None": OS::Neutron::Router}
"""
    findings = validate(text, {"all.env.yaml": registry, "server.yaml": SERVER})
    assert [(f.rule, f.path[1]) for f in findings if f.file == "main.yaml"] == [
        ("HOT401", "a"),
        ("HOT402", "b"),
        ("HOT402", "c"),
        ("HOT401", "special"),
    ]


def test_a_registry_that_leads_in_circles_ends(validate: Validate) -> None:
    """The type is unknown then."""
    registry = "resource_registry: {My::A: My::B, My::B: My::A}\n"
    findings = validate("resources: {a: {type: My::A}}\n", {"x.env.yaml": registry})
    assert {f.rule for f in findings} == {"HOT411"}


def test_what_a_condition_is_known_to_leave_out_is_not_checked(validate: Validate) -> None:
    """Neither resources nor outputs nor branches; what may be left out is."""
    findings = validate("""\
parameters: {p: {type: string}}
conditions: {never: {not: true}, maybe: {equals: [{get_param: p}, x]}}
resources:
  a: {type: OS::Neutron::Net, condition: never, properties: {nam: x}}
  b: {type: OS::Neutron::Net, condition: maybe, properties: {nam: x}}
  c:
    type: OS::Neutron::Net
    properties: {name: {if: [never, {get_param: zzz}, x]}}
outputs:
  o: {condition: never, value: {get_param: zzz}}
""")
    assert [(f.rule, f.path[1]) for f in findings] == [("HOT401", "b")]


def test_a_retired_type_takes_anything(validate: Validate) -> None:
    """Heat warns of nothing; a reference to what is not there it still refuses."""
    findings = validate("""\
resources:
  a:
    type: OS::Senlin::Cluster
    properties: {zzz: {get_param: zzz}, x: {get_resource: zzz}, y: {list_join: [1, [2]]}}
  b: {type: OS::Heat::None, properties: {zzz: 1}}
""")
    assert [(f.rule, f.severity) for f in findings] == [
        ("HOT412", Severity.WARNING),
        ("HOT203", Severity.ERROR),
    ]


def test_a_resource_that_exists_already_may_have_any_properties(validate: Validate) -> None:
    """Heat does not look at them."""
    assert not validate(
        "resources: {a: {type: OS::Neutron::Net, external_id: x, properties: {zzz: 1}}}\n"
    )


def test_an_update_policy_has_a_schema_of_its_own(validate: Validate) -> None:
    """Most types have none, so that every key is unknown."""
    findings = validate("""\
resources:
  a: {type: OS::Neutron::Net, update_policy: {zzz: 1}}
  g:
    type: OS::Heat::ResourceGroup
    update_policy: {rolling_update: {max_batch_size: 0}}
    properties: {resource_def: {type: OS::Heat::None}}
""")
    assert [(f.rule, f.path[1:3]) for f in findings] == [
        ("HOT401", ("a", "update_policy")),
        ("HOT404", ("g", "update_policy")),
    ]


def test_the_release_decides(validate: Validate) -> None:
    """What came later is named with the release that brought it."""
    text = """\
heat_template_version: 2021-04-16
resources:
  a: {type: OS::Aodh::PrometheusAlarm, properties: {query: up, threshold: 0}}
  b: {type: OS::Neutron::SecurityGroup, properties: {stateful: false}}
  p: {type: OS::Neutron::Port, properties: {network: x}}
outputs:
  o: {value: {get_attr: [p, propagate_uplink_status]}}
"""
    assert not validate(text)
    findings = validate(text, release="train")
    assert [(f.rule, f.message.rpartition("; ")[2]) for f in findings] == [
        ("HOT802", "its newest is 2018-08-31"),
        ("HOT806", "Heat 22 (2024.1, Caracal) and newer have it"),
        ("HOT805", "Heat 27 (2026.2, Hibiscus) and newer have it"),
        ("HOT205", "Heat 15 (Victoria) and newer have it"),
    ]


def test_what_needs_the_newest_version_is_named_where_it_is(validate: Validate) -> None:
    """The version of a blueprint is chosen by hotgen, so that its author has not written it."""
    text = """\
conditions: {c: {equals: [1, 2]}}
resources:
  a: {type: OS::Neutron::Net, properties: {name: {if: [c, x, y]}}}
  b: {type: OS::Neutron::Net, properties: {name: {if: [c, x]}}}
"""
    assert not validate(text)
    [found] = validate(text, release="victoria")
    assert (found.rule, found.path) == ("HOT802", ("resources", "b", "properties", "name", "if"))
    assert found.message == (
        "if without an otherwise needs template version 2021-04-16, "
        "which came with Heat 16 (Wallaby), not Heat 15 (Victoria)"
    )


def test_a_template_that_was_made_in_python_has_no_places() -> None:
    """Rules need none; a report then names the file that the template will have."""
    template = Template(version="2018-08-31", resources={"a": Resource(type="OS::Nova::Sever")})
    [found] = run(Bundle(name="web-tier", template=template), Catalog())
    assert (found.file, found.origin, found.path) == (
        "web-tier.yaml",
        None,
        ("resources", "a", "type"),
    )


def test_each_nested_template_is_visited_once(tmp_path: Folder) -> None:
    """By the shortest way, and after the main one; those that nothing refers to come last."""
    (tmp_path / "main.yaml").write_text(
        "heat_template_version: 2018-08-31\nresources: {a: {type: b.yaml}, c: {type: c.yaml}}\n"
    )
    (tmp_path / "b.yaml").write_text(
        "heat_template_version: 2018-08-31\nresources: {c: {type: c.yaml}}\n"
    )
    (tmp_path / "c.yaml").write_text("heat_template_version: 2018-08-31\n")
    bundle = collect(tmp_path / "main.yaml").bundle
    assert bundle is not None
    assert [(each.file, each.chain) for each in contexts(bundle, Catalog())] == [
        ("main.yaml", ()),
        ("b.yaml", ("main.yaml: resources.a",)),
        ("c.yaml", ("main.yaml: resources.c",)),
    ]
