"""Stacks: what is assigned to an attribute becomes part of the template under that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Call, GetParam, GetResource

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

LOOP = "in a loop, fill a list or give names with add()"
LOST = "this Net is made, but is not part of Demo: "
ASSIGN = "assign it to an attribute of self"


def test_parts_get_the_names_of_their_attributes(author: Author) -> None:
    """Resources keep the order of their assignments; a reference is the name."""
    template = author.built(
        """\
        port = Port()
        self.net = Net()
        self.port = port
        self.other = Port(network=self.net, ips=[{"net": self.net, "by": [self.port]}])
        """
    )
    assert [*template.resources] == ["net", "port", "other"]
    assert template.resources["other"].properties == {
        "network": GetResource("net"),
        "ips": ({"net": GetResource("net"), "by": (GetResource("port"),)},),
    }


def test_lists_and_mappings_place_their_members(author: Author) -> None:
    """A member's name is the attribute's with its number or key, also of nested ones."""
    template = author.built(
        """\
        self.ports = [Port(number=i) for i in range(2)]
        self.nets = {"a": Net(), 1: (Net(), [Net()])}
        self.data = [1, {"a": "b"}, None, self.image]
        """
    )
    assert [*template.resources] == [
        "ports_0",
        "ports_1",
        "nets_a",
        "nets_1_0",
        "nets_1_1_0",
    ]
    assert template.resources["ports_1"].properties == {"number": 1}


def test_named_tuples_place_their_fields(author: Author) -> None:
    """What a helper returns with names has these names."""
    template = author.bundle(
        """\
        from typing import NamedTuple

        class Pair(NamedTuple):
            net: Net
            port: Port
            number: int

        def make() -> Pair:
            net = Net()
            return Pair(net, Port(network=net), 1)

        class Demo(Stack):
            def build(self):
                self.pair = make()
                self.pairs = [make()]
        """
    ).template
    assert [*template.resources] == ["pair_net", "pair_port", "pairs_0_net", "pairs_0_port"]


def test_lists_and_mappings_can_be_filled_later(author: Author) -> None:
    """What is put into a list or mapping after its assignment gets a name in the end."""
    template = author.built(
        """\
        self.nets = {}
        self.ports = []
        for name in "ab":
            self.nets[name] = Net()
            self.ports.append(Port(network=self.nets[name]))
        self.servers = [Net()]
        self.servers += [Net()]
        """
    )
    assert [*template.resources] == [
        "servers_0",
        "servers_1",
        "nets_a",
        "nets_b",
        "ports_0",
        "ports_1",
    ]
    assert template.resources["ports_1"].properties == {"network": GetResource("nets_b")}


def test_a_name_of_its_own_comes_before_that_in_a_list(author: Author) -> None:
    """A resource in a list that has its own attribute is called by that."""
    template = author.built(
        "self.all = []\nself.net = Net()\nself.all.append(self.net)\nself.all.append(Net())"
    )
    assert [*template.resources] == ["net", "all_1"]


def test_a_second_attribute_is_another_name_in_python_only(author: Author) -> None:
    """The first assignment names a resource or condition."""
    template = author.built(
        """\
        self.front = self.back = Net()
        self.again = self.front
        self.both = [self.front]
        self.small = equals(1, 2)
        self.little = self.small
        self.port = Port(network=self.again).when(self.little)
        """
    )
    assert [*template.resources] == ["front", "port"]
    assert [*template.conditions] == ["small"]
    assert template.resources["port"].properties == {"network": GetResource("front")}
    assert template.resources["port"].condition == "small"


def test_add_takes_any_name_and_returns_what_it_names(author: Author) -> None:
    """Names that Python cannot spell, and old names, stay possible."""
    template = author.built(
        """\
        self.net = self.add("web-net", Net())
        self.add("is small", equals(1, 2))
        self.port = Port(network=self.net)
        """
    )
    assert [*template.resources] == ["web-net", "port"]
    assert [*template.conditions] == ["is small"]
    assert template.resources["port"].properties == {"network": GetResource("web-net")}


def test_namespaces_are_those_of_hot(author: Author) -> None:
    """A condition, output or parameter may be called like another thing; see below for one pair."""
    bundle = author.bundle(
        """\
        class Demo(Stack):
            small: Input[bool] = parameter()
            net: Output[str] = output()

            def build(self):
                self.add("small", condition(self.small))
                it = self.add("net", Net().when(self.small))
                self.add("net", equals(1, 2))
                self.net = it
        """
    )
    template = bundle.template
    assert [*template.resources] == ["net"]
    assert template.conditions == {"small": GetParam("small"), "net": Call("equals", (1, 2))}
    assert template.outputs["net"].value == GetResource("net")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("⟪self.net⟫ = Net()\n«self.net» = Port()", "'net' is taken"),
        ("⟪self.net⟫ = Net()\n«self.add('net', Port())»", "'net' is taken"),
        ("⟪self.net_0⟫ = Net()\n«self.net» = [Net()]", "'net_0' is taken"),
        ("⟪self.nets⟫ = {1: Net()}\n«self.nets» = {'1': Net()}", "'nets_1' is taken"),
        ("⟪self.a⟫ = equals(1, 2)\n«self.a» = equals(1, 2)", "'a' is taken"),
        (
            "for i in range(2):\n    «self.port» = Port()",
            f"'port' is taken, by this very line: {LOOP}",
        ),
        (
            "«self.ports» = [Port()]\nself.ports.insert(0, Port())",
            f"'ports_0' is taken, by this very line: {LOOP}",
        ),
        ("«self.image» = Net()", "'image' is a parameter of this stack: choose another attribute"),
        ("«self.image» = 'a'", "'image' is a parameter of this stack: choose another attribute"),
        ("«self.add» = Net()", "'add' is reserved: choose another attribute"),
        ("«self.build» = Net()", "'build' is reserved: choose another attribute"),
        ("«self.get_attr» = Net()", "'get_attr' is reserved: choose another attribute"),
        ("«self.when» = equals(1, 2)", "'when' is reserved: choose another attribute"),
        ("«self.environments» = {}", "'environments' is reserved: choose another attribute"),
        ("«self.add('', Net())»", "only the prefix of a component can be empty"),
        ("«self.add(1, Net())»", "a name is a text, not a value of type int"),
        ("«self.add(self.image, Net())»", "a name is a text, not a value of type ParameterValue"),
        (
            "«self.add('nets', [Net()])»",
            "add() takes a resource, component or condition, not a value of type list",
        ),
        ("self.net = Net()\n«self.add('a', self.net)»", "the Net 'net' has a name already"),
        ("self.a = equals(1, 2)\n«self.add('b', self.a)»", "a condition has a name already"),
    ],
)
def test_names_that_cannot_be_had(body: str, message: str, author: Author) -> None:
    """A name is refused where it is chosen, with the place of whoever has it."""
    assert author.mistake_in_build(body) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("«self.net» = Net", "this is the class Net itself: call it to make one"),
        ("«self.nets» = [Net]", "this is the class Net itself: call it to make one"),
        ("«self.inner» = Demo", "this is the class Demo itself: call it to make one"),
        ("«self.test» = type(equals(1, 2))", "this is the class Test itself: call it to make one"),
        (
            "«self.ports» = (Port() for i in range(2))",
            "a value of type generator cannot be placed: make it a list",
        ),
        (
            "«self.ports» = map(Port, [])",
            "a value of type map cannot be placed: make it a list",
        ),
        ("«self.ports» = {Port()}", "a value of type set cannot be placed: make it a list"),
    ],
)
def test_what_cannot_be_placed(body: str, message: str, author: Author) -> None:
    """An assignment that looks like placing, and would place nothing, is refused."""
    assert author.mistake_in_build(body) == message


def test_attributes_can_hold_plain_python(author: Author) -> None:
    """Values that are no parts, and private attributes of any kind, are the author's business."""
    template = author.built(
        """\
        self.names = {"a", "b"}
        self.number = 1
        self.number = 2
        self._kind = Net
        self._name = self._site = self._options = self._properties = "a"
        self._lines = iter("ab")
        self.nothing = None
        self.net = self._kind(number=self.number, line=next(self._lines))
        self._net = self.net
        """
    )
    assert template.resources["net"].properties == {"number": 2, "line": "a"}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("«Net()»", LOST + ASSIGN),
        ("net = «Net(name='a')».after(self.add('a', Net()))", LOST + ASSIGN),
        ("nets = [«Net()» for i in range(2)]", LOST + ASSIGN),
        ("self._net = «Net()»", LOST + "self._net is private, and parts are public"),
        ("self._nets = [«Net()»]", LOST + "self._nets is private, and parts are public"),
        ("self.x = type('X', (), {'net': «Net()»})()", LOST + ASSIGN),
    ],
)
def test_nothing_is_lost_in_silence(body: str, message: str, author: Author) -> None:
    """A resource that is made and is part of nothing is a mistake where it was made."""
    assert author.mistake_in_build(body) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "self.port = Port(network=«Net()»)",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port(ips=[{'net': «Net()»}])",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "net = Net()\nself.port = Port(id=«net.get_attr('id')»)",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port(id=str_replace('$a', a=«Net()»))",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port(id=«get_resource(Net())»)",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port().after(self.add('a', Net()), «Net()»)",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port().with_metadata({'a': «Net()»})",
            "this Net is used, but is not part of Demo: first assign it to an attribute of self",
        ),
        (
            "self.port = Port(stack=«self»)",
            "this is Demo itself: it has no name in its own template",
        ),
        (
            "self.port = Port().after(«self»)",
            "this is Demo itself: it has no name in its own template",
        ),
        (
            "self.port = Port(a=«self.get_attr('a')»)",
            "this is Demo itself: it has no name in its own template",
        ),
        ("«self.when(self.flag)»", "this is Demo itself: say that of one of its resources"),
        ("«self.after(Net())»", "this is Demo itself: say that of one of its resources"),
        ("«self.with_metadata({})»", "this is Demo itself: say that of one of its resources"),
    ],
)
def test_what_has_no_name_cannot_be_used(body: str, message: str, author: Author) -> None:
    """A reference to something that is not part of the stack is a mistake where it is used."""
    assert author.mistake_in_build(body) == message


def test_a_resource_belongs_to_the_build_that_makes_it(author: Author) -> None:
    """One that was made elsewhere would be shared, and is refused with the place where it was."""
    message = author.mistake(
        """        NET = ⟪Net()⟫

        class Demo(Stack):
            def build(self):
                «self.net» = NET
        """
    )
    assert message == "this Net was not made by this build(): a stack makes its own parts"


def test_a_resource_of_another_stack(author: Author) -> None:
    """A resource cannot be smuggled into another stack."""
    text = """        kept = []

        class Inner(Stack):
            def build(self):
                {}

        class Demo(Stack):
            def build(self):
                self.net = {}
                kept.append(self.net)
                self.inner = Inner()
        """
    assert author.mistake(text.format("self.port = Port(net=«kept[0]»)", "Net()")) == (
        "the Net 'net' belongs to another stack than Inner: a nested stack gets what it needs as "
        "parameters"
    )
    assert author.mistake(text.format("«self.net» = kept[0]", "⟪Net()⟫")) == (
        "the Net 'net' was not made by this build(): a stack makes its own parts"
    )


def test_a_condition_can_be_shared_by_stacks(author: Author) -> None:
    """A condition refers to names only; each stack that places it has it under its own name."""
    bundle = author.bundle(
        """        BIG = equals(get_param("size"), "big")

        class Inner(Stack):
            size: Input[str] = parameter()
            def build(self):
                self.inner_big = BIG
                self.net = Net().when(BIG)

        class Demo(Stack):
            size: Input[str] = parameter()
            def build(self):
                self.inner = Inner(size="a").when(BIG)
                self.big = BIG
        """
    )
    assert bundle.template.resources["inner"].condition == "big"
    assert bundle.nested["inner.yaml"].resources["net"].condition == "inner_big"


def test_a_definition_can_be_made_once_for_several_stacks(author: Author) -> None:
    """What stands inside a property is a value, wherever it was made."""
    bundle = author.bundle(
        """        MEMBER = Net(name="a")

        class Demo(Stack):
            def build(self):
                self.first = Scaled(resource=MEMBER)
                self.second = Scaled(resource=MEMBER)
        """
    )
    member = {"type": "OS::Neutron::Net", "properties": {"name": "a"}}
    assert bundle.template.resources["first"].properties == {"resource": member}
    assert bundle.template.resources["second"].properties == {"resource": member}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("x = «self.imag»", "Demo has no 'imag' so far: did you mean 'image'?"),
        ("self.net = Net()\nx = «self.nett»", "Demo has no 'nett' so far: did you mean 'net'?"),
        (
            "x = «self.net»\nself.net = Net()",
            "Demo has no 'net' so far: allowed: count, flag, image, options, zones",
        ),
        (
            "self.net = Net()\n«self.net.name» = 'a'",
            "'name' of the Net 'net' is given when it is made, not later",
        ),
        (
            "self.net = Net()\n«self.net.name»",
            "the Net 'net' was given no 'name'; get_attr() reads attributes",
        ),
        (
            "self.net = «Net().afer»(self.image)",
            "this Net was given no 'afer': did you mean 'after'?",
        ),
        (
            "self.net = Port(vnic='a')\n«self.net.vnicc»",
            "the Port 'net' was given no 'vnicc'; get_attr() reads attributes",
        ),
        ("«Port('a')»", "Port takes its properties by name"),
        (
            "«UntypedResource(Net)»",
            'an UntypedResource takes a type and a mapping of properties: "OS::…", {…}',
        ),
        (
            "«UntypedResource('OS::A::B', ['a'])»",
            'an UntypedResource takes a type and a mapping of properties: "OS::…", {…}',
        ),
    ],
)
def test_attributes_and_arguments_that_are_not_there(
    body: str, message: str, author: Author
) -> None:
    """What is read too early, misspelt or set too late is told where it is."""
    assert author.mistake_in_build(body) == message


def test_what_was_given_can_be_read(author: Author) -> None:
    """A resource has the properties that it was given, under the names that Python has for them."""
    template = author.built(
        """        self.port = Port(vnic="a", class_="b", name="c")
        self.net = Net(values=[self.port.vnic, self.port.class_, self.port.name])
        self.net.values[0]
        getattr(self.port, "security_groups", None)
        """
    )
    assert template.resources["port"].properties == {
        "binding:vnic_type": "a",
        "class": "b",
        "name": "c",
    }
    assert template.resources["net"].properties == {"values": ("a", "b", "c")}


def test_typed_classes_can_be_refined(author: Author) -> None:
    """An author's own subclass has the type of its base, and may set properties of its own."""
    template = author.bundle(
        """        class CompanyPort(Port):
            def __init__(self, **properties: Any) -> None:
                super().__init__(vnic="normal", **properties)

        class Demo(Stack):
            def build(self):
                self.port = CompanyPort(name="a")
        """
    ).template
    assert template.resources["port"].type == "OS::Neutron::Port"
    assert template.resources["port"].properties == {"binding:vnic_type": "normal", "name": "a"}


def test_untyped_resources(author: Author) -> None:
    """Any type can be used with the names that HOT has, with definitions where it says so."""
    template = author.built(
        """        self.net = UntypedResource("Vendor::Net")
        self.group = UntypedResource(
            "Vendor::Group",
            {"a:b": self.net, "member": Net(name="a")},
            definitions=["member"],
        ).after(self.net)
        self.port = Port(a=self.group.get_attr("b", 0))
        """
    )
    group = template.resources["group"]
    assert template.resources["net"].type == "Vendor::Net"
    assert group.properties == {
        "a:b": GetResource("net"),
        "member": {"type": "OS::Neutron::Net", "properties": {"name": "a"}},
    }
    assert group.depends_on == ("net",)


def test_a_property_that_fails_says_why(author: Author) -> None:
    """An attribute that an author's own property misses is not taken for the property."""
    path = author.write(
        "from hotgen import Stack\n"
        "class Demo(Stack):\n"
        "    @property\n"
        "    def subnet(self):\n"
        "        return 'a'.missing\n"
        "    def build(self):\n"
        "        self.subnet\n"
    )
    with pytest.raises(AttributeError, match="'str' object has no attribute 'missing'"):
        author.bundle_of(path)
