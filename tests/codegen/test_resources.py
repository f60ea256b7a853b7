"""The classes of resource types: what is generated from a schema, and that it is current."""

from __future__ import annotations

import argparse
import ast
import importlib
from typing import TYPE_CHECKING, Any

import pytest

from hotgen.codegen import resources
from hotgen.codegen.resources.annotations import Annotator
from hotgen.codegen.resources.module import HEADER, source
from hotgen.codegen.resources.names import class_of, module_of, property_of
from hotgen.codegen.resources.words import docstring, property_words, type_words
from hotgen.dsl.building import state_of
from hotgen.dsl.resource import TypedResource
from hotgen.dsl.values import UNSET
from hotgen.resources import neutron, nova
from hotgen.schema.catalog import Catalog
from hotgen.schema.kinds import Kinds
from hotgen.schema.model import Attribute, Constraint, Property, ResourceType, Support
from hotgen.schema.slots import place

if TYPE_CHECKING:
    from pathlib import Path

NET, PORT, SERVER = "OS::Neutron::Net", "OS::Neutron::Port", "OS::Nova::Server"
KINDS = Kinds(
    constraints={"neutron.network": (NET, "OS::Neutron::Gone")},
    unmade=frozenset({"nova.host"}),
    properties={
        "OS::Neutron::Port.groups[]": ("OS::Neutron::SecurityGroup",),
        "OS::Neutron::Port.servers{}": (SERVER,),
    },
    definitions=frozenset({"OS::Neutron::Port.definition"}),
)
GUIDE = "https://docs.openstack.org/heat/latest/template_guide"
CLASSES = frozenset({NET, PORT, SERVER, "OS::Neutron::SecurityGroup"})


def custom(name: str) -> Constraint:
    """Return a custom constraint."""
    return Constraint("custom_constraint", name)


def allowed(*values: Any) -> Constraint:  # noqa: ANN401 - whatever Heat allows
    """Return the constraint to *values*."""
    return Constraint("allowed_values", values)


def annotation(name: str, type_: str, **facts: Any) -> str:  # noqa: ANN401 - of a property
    """Return how a port's property is annotated."""
    annotator = Annotator("neutron", CLASSES, KINDS)
    return annotator.property(PORT, name, Property(type=type_, **facts))


def generated(*types: ResourceType) -> str:
    """Return the source of a module with these *types*."""
    return source("neutron", types, CLASSES, KINDS)


def port(name: str = PORT, /, **properties: Property) -> ResourceType:
    """Return a type that has these *properties*."""
    return ResourceType(name=name, properties=properties, attributes={"show": Attribute()})


def declared(text: str) -> dict[str, list[str]]:
    """Return the annotated names of each class in *text*, in their order."""
    found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)]
    return {
        node.name: [
            each.target.id
            for each in ast.walk(node)
            if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
        ]
        for node in sorted(found, key=lambda node: node.lineno)
    }


def test_the_classes_are_current() -> None:
    """The committed modules are what the schemas generate: no line differs, no file is left."""
    texts = resources.files()
    present = {
        path.name: text
        for path in resources.FOLDER.glob("*.py")
        if (text := path.read_text("utf-8")).startswith(HEADER)
    }
    assert present == texts


def test_check_mode_shows_what_is_out_of_date_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Check mode prints a diff and ends with 1; write mode then removes what nobody makes."""
    monkeypatch.setattr(resources, "FOLDER", tmp_path)
    stale, own = tmp_path / "stale.py", tmp_path / "own.py"
    stale.write_text(HEADER, "utf-8")
    own.write_text('"""Written by hand."""\n', "utf-8")
    assert resources.run(argparse.Namespace(check=True)) == 1
    shown = capsys.readouterr().out
    assert "--- a/stale.py" in shown
    assert "+++ b/nova.py" in shown
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own.py", "stale.py"]
    assert resources.run(argparse.Namespace(check=False)) == 0
    assert not stale.exists()
    assert own.exists()
    assert resources.run(argparse.Namespace(check=True)) == 0


def test_each_type_that_heat_offers_has_a_class_that_makes_it() -> None:
    """Module and class follow from the type's name, and the class knows the type."""
    for schema in resources.offered(Catalog()):
        module = importlib.import_module(f"hotgen.resources.{module_of(schema.name)}")
        made = getattr(module, class_of(schema.name))
        assert issubclass(made, TypedResource)
        assert made.type_name == schema.name


@pytest.mark.parametrize("name", ["OS::Heat::None", "OS::Senlin::Node", "OS::Nova::FloatingIP"])
def test_what_heat_has_retired_has_no_class(name: str) -> None:
    """Types that Heat only pretends to have, or hides, are not offered."""
    assert Catalog().resource_type(name)
    assert name not in {schema.name for schema in resources.offered(Catalog())}


def test_a_class_keeps_heats_spelling() -> None:
    """A property that Python cannot spell goes into the template under its own name."""
    made = neutron.Port(network="a", binding_vnic_type="direct")
    assert state_of(made).properties == {"network": "a", "binding:vnic_type": "direct"}
    assert made.binding_vnic_type == "direct"


def test_a_property_that_was_not_given_cannot_be_read() -> None:
    """The defaults exist for type checkers alone; a resource has what it was given."""
    server = nova.Server(flavor="a", image=UNSET)
    assert server.flavor == "a"
    with pytest.raises(AttributeError, match="'image'"):
        print(server.image)  # noqa: T201 - reading is the point


@pytest.mark.parametrize(
    ("type_name", "module", "name"),
    [
        ("OS::Neutron::QoSPolicy", "neutron", "QoSPolicy"),
        ("OS::Neutron::TaaS::TapFlow", "neutron", "TaaSTapFlow"),
        ("AWS::EC2::Instance", "aws", "EC2Instance"),
    ],
)
def test_names_of_classes(type_name: str, module: str, name: str) -> None:
    """A class is called by all that its module does not say."""
    assert (module_of(type_name), class_of(type_name)) == (module, name)


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("name", "name"),
        ("binding:vnic_type", "binding_vnic_type"),
        ("X-Account-Meta", "X_Account_Meta"),
        ("class", "class_"),
        ("after", "after_"),
        ("type_name", "type_name_"),
        ("with_metadata", "with_metadata_"),
        ("metadata", "metadata"),
        ("type", "type"),
    ],
)
def test_names_of_properties(name: str, spelt: str) -> None:
    """What Python or every resource has already gets an underscore behind it."""
    assert property_of(name) == spelt


def test_places_are_written_as_in_the_table_of_kinds() -> None:
    """Items of lists and entries of maps have brackets of their own."""
    assert place(SERVER, ["networks", "[]", "port"]) == "OS::Nova::Server.networks[].port"
    assert place(PORT, ["servers", "{}"]) == "OS::Neutron::Port.servers{}"


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("string", "str | HeatValue"),
        ("integer", "int | HeatValue"),
        ("number", "float | HeatValue"),
        ("boolean", "bool | HeatValue"),
        ("list", "ListOf[Any] | HeatValue"),
        ("map", "Mapping[str, Any] | HeatValue"),
        ("any", "Any"),
    ],
)
def test_plain_types(type_: str, expected: str) -> None:
    """Every type of Heat's has one of Python's, and takes what only Heat knows."""
    assert annotation("a", type_) == expected


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        ("string", ["a", "b"], "Literal['a', 'b'] | HeatValue"),
        ("integer", [4, 6], "Literal[4, 6] | HeatValue"),
        ("string", [*range(256), "tcp"], "Literal['tcp'] | int | HeatValue"),
        ("string", [str(number) for number in range(256)], "str | HeatValue"),
        ("list", ["a", "b"], "ListOf[Literal['a', 'b'] | HeatValue] | HeatValue"),
    ],
)
def test_allowed_values(type_: str, values: list[object], expected: str) -> None:
    """Allowed values are spelt out as long as a message that lists them can be read."""
    assert annotation("a", type_, constraints=(allowed(*values),)) == expected


@pytest.mark.parametrize(
    ("name", "type_", "facts", "expected"),
    [
        (
            "net",
            "string",
            {"constraints": (custom("neutron.network"),)},
            "str | Net | UntypedResource | HeatValue",
        ),
        ("host", "string", {"constraints": (custom("nova.host"),)}, "str | HeatValue"),
        ("ip", "string", {"constraints": (custom("ip_addr"),)}, "str | HeatValue"),
        ("device_id", "string", {}, "str | Resource | HeatValue"),
        ("device_id", "string", {"constraints": (custom("ip_addr"),)}, "str | HeatValue"),
        ("device_id", "integer", {}, "int | HeatValue"),
        (
            "peer_ids",
            "list",
            {"items": Property(type="string")},
            "ListOf[str | Resource | HeatValue] | HeatValue",
        ),
        (
            "groups",
            "list",
            {},
            "ListOf[str | SecurityGroup | UntypedResource | HeatValue] | HeatValue",
        ),
        (
            "servers",
            "map",
            {},
            "Mapping[str, str | nova.Server | UntypedResource | HeatValue] | HeatValue",
        ),
        ("definition", "map", {}, "Mapping[str, Any] | Resource | HeatValue"),
    ],
)
def test_references(name: str, type_: str, facts: dict[str, Any], expected: str) -> None:
    """A string takes the types that fit; where none are known, any for what is called an id."""
    assert annotation(name, type_, **facts) == expected


def test_required_properties_come_first_and_have_no_default() -> None:
    """An optional property is `UNSET`, so that a type checker asks for the others."""
    text = generated(port(a=Property(type="string"), b=Property(type="string", required=True)))
    assert declared(text)["Port"] == ["b", "a"]
    assert "        b: str | HeatValue\n" in text
    assert "        a: str | HeatValue = UNSET\n" in text


def test_what_heat_hides_or_refuses_is_left_out() -> None:
    """Hidden and unimplemented properties, keys and attributes are not offered."""
    hidden = Property(type="string", support=Support("HIDDEN"))
    refused = Property(type="string", implemented=False)
    old = Property(type="string", support=Support("DEPRECATED", "14.0.0"))
    inner = Property(type="map", properties={"hidden": hidden, "refused": refused, "old": old})
    schema = ResourceType(
        name=PORT,
        properties={"hidden": hidden, "refused": refused, "old": old, "inner": inner},
        attributes={"show": Attribute(), "gone": Attribute(support=Support("HIDDEN"))},
    )
    text = generated(schema)
    assert declared(text) == {"PortInner": ["old"], "Port": ["inner", "old"]}
    assert "TypedResource[Literal['show']]" in text
    assert "Deprecated since Heat 14." in text


def test_any_attribute_can_be_read_where_heat_takes_any() -> None:
    """The known attributes are still named, for editors to offer them."""
    schema = ResourceType(name=PORT, attributes={"show": Attribute()}, any_attribute=True)
    assert "TypedResource[Literal['show'] | str]" in generated(schema)


def test_nested_dictionaries_are_named_for_their_place() -> None:
    """Keys of a map are keys of a dictionary, required ones marked, one defined after its parts."""
    route = {"to": Property(type="string", required=True), "via": Property(type="string")}
    items = Property(type="map", properties={"next_hop": Property(type="map", properties=route)})
    text = generated(port(extra_routes=Property(type="list", items=items)))
    assert list(declared(text)) == ["PortExtraRoutesNextHop", "PortExtraRoutes", "Port"]
    assert "        to: Required[str | HeatValue]\n" in text
    assert "        next_hop: PortExtraRoutesNextHop\n" in text
    assert "extra_routes: ListOf[PortExtraRoutes] | HeatValue = UNSET" in text


def test_keys_that_python_cannot_spell_are_quoted() -> None:
    """A dictionary with such a key is defined by a call."""
    keys = {"class": Property(type="string"), "a:b": Property(type="integer", required=True)}
    text = generated(port(inner=Property(type="map", properties=keys)))
    assert (
        "PortInner = TypedDict('PortInner', {'a:b': Required[int | HeatValue], "
        "'class': str | HeatValue, }, total=False)"
    ) in text


def test_what_several_types_have_alike_is_defined_once() -> None:
    """Equal dictionaries of one name share a definition; others keep the name of their class."""
    same = Property(type="map", properties={"a": Property(type="string")})
    other = Property(type="map", properties={"b": Property(type="string")})
    text = generated(
        port("OS::Neutron::A", options=same, Net=same), port(NET, options=same, Net=other)
    )
    assert list(declared(text)) == ["ANet", "Options", "A", "NetNet", "Net"]


def test_the_class_says_how_hot_spells_its_properties() -> None:
    """Respelt names and the places of definitions are arguments of the class."""
    schema = port(**{"a:b": Property(type="string"), "definition": Property(type="map")})
    text = generated(schema)
    assert "names={'a_b': 'a:b'}" in text
    assert "definitions=('definition',)" in text


def test_an_update_policy_has_its_own_type() -> None:
    """A type with an update policy takes the keys of this one."""
    policy = {"batch": Property(type="integer")}
    schema = ResourceType(name=PORT, attributes={"show": Attribute()}, update_policy=policy)
    text = generated(schema)
    assert declared(text)["PortUpdatePolicy"] == ["batch"]
    assert "self, policy: PortUpdatePolicy" in text


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Replaces the resource."),
        ({"update_allowed": True}, "Updates in place."),
        ({"immutable": True}, "Can never be changed."),
        ({"required": True}, "Required. Replaces the resource."),
        ({"default": ("a", True)}, 'Default: `["a", True]`. Replaces the resource.'),
        ({"default": {"a": 0}}, 'Default: `{"a": 0}`. Replaces the resource.'),
        ({"support": Support("DEPRECATED", "2015.1")}, "Deprecated. Replaces the resource."),
        ({"support": Support("UNSUPPORTED")}, "Unsupported. Replaces the resource."),
        ({"constraints": (custom("ip_addr"),)}, "Constraint `ip_addr`. Replaces the resource."),
    ],
)
def test_words_about_a_property(facts: dict[str, Any], words: str) -> None:
    """A docstring says what is required, what is the default, and what a change does."""
    assert property_words(Property(type="string", **facts), None, None) == words


@pytest.mark.parametrize(
    ("type_", "constraint", "words"),
    [
        ("integer", Constraint("range", {"min": 1, "max": 5}), "From 1 to 5."),
        ("integer", Constraint("range", {"min": 0}), "At least 0."),
        ("integer", Constraint("range", {"max": 5}), "At most 5."),
        ("string", Constraint("length", {"min": 1}), "At least 1 character."),
        ("string", Constraint("length", {"min": 1, "max": 255}), "From 1 to 255 characters."),
        ("list", Constraint("length", {"min": 2, "max": 2}), "Exactly 2 items."),
        ("map", Constraint("length", {"max": 3}), "At most 3 entries."),
        ("integer", Constraint("modulo", {"step": 8, "offset": 0}), "A multiple of 8."),
        ("integer", Constraint("modulo", {"step": 2, "offset": 1}), "A multiple of 2, plus 1."),
        ("string", Constraint("allowed_pattern", "a+"), "Pattern `a+`."),
    ],
)
def test_words_about_a_constraint(type_: str, constraint: Constraint, words: str) -> None:
    """Each kind of constraint has its words; allowed values are in the type."""
    schema = Property(type=type_, constraints=(constraint,), update_allowed=True)
    assert property_words(schema, None, None) == f"{words} Updates in place."


def test_words_about_the_items_of_a_list() -> None:
    """What holds for each item is told from what holds for the list."""
    items = Property(type="string", constraints=(custom("zaqar.queue"),))
    words = property_words(Property(type="list", items=items), "a:b", None)
    assert words == "In HOT: `a:b`. Each item: constraint `zaqar.queue`. Replaces the resource."


def test_words_about_a_type() -> None:
    """A class says who makes it, since when, what it needs, and where Heat documents it."""
    schema = ResourceType(
        name="OS::Neutron::TaaS::TapFlow",
        attributes={},
        service="network",
        extension="taas",
        admin_only=True,
    )
    since = Catalog(12).release
    assert type_words(schema, since).split("\n\n") == [
        "`OS::Neutron::TaaS::TapFlow`, made by the network service.",
        "Since Heat 12. Needs the extension `taas`. As a rule only an administrator may create it.",
        f"{GUIDE}/openstack.html#OS::Neutron::TaaS::TapFlow",
    ]


@pytest.mark.parametrize(
    ("name", "status", "end"),
    [
        ("AWS::EC2::EIP", "SUPPORTED", f"{GUIDE}/cfn.html#AWS::EC2::EIP"),
        ("OS::Neutron::PortPair", "UNSUPPORTED", f"{GUIDE}/unsupported.html#OS::Neutron::PortPair"),
        ("OS::Aodh::Alarm", "DEPRECATED", "Deprecated."),
    ],
)
def test_the_address_in_heats_guide(name: str, status: str, end: str) -> None:
    """Each kind of type has its page, except deprecated ones, which have none."""
    schema = ResourceType(name=name, attributes={}, support=Support(status))
    assert type_words(schema, None).endswith(end)


def test_docstrings_fit_their_lines() -> None:
    """A short text stands on one line, a long one is wrapped, a backslash makes it raw."""
    assert docstring("Required.", 1) == '    """Required."""\n'
    assert docstring(r"Pattern `\d`.", 0) == 'r"""Pattern `\\d`."""\n'
    wrapped = docstring("word " * 40, 2).splitlines()
    assert wrapped[0].startswith('        """word')
    assert wrapped[-1] == '        """'
    assert max(map(len, wrapped)) <= 100
