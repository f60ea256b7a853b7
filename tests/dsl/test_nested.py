"""Nested stacks: a class is a resource whose type is its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

INNER = """\
class Inner(Stack):
    image: Input[str] = parameter()
    network: Input[str] = parameter(name="the-network", default="a")
    zones: int = setting(default=1)
    tls: bool = setting(default=False)
    ports: list[int] = setting(default=[80])
    address: Output[str] = output(name="the-address")
    maybe: Output[str] = output()

    def build(self):
        self.net = Net(image=self.image, network=self.network, zones=self.zones)
        self.address = self.net.get_attr("address")
        self.maybe = "a" if self.tls else None

class Demo(Stack):
    def build(self):
"""


def nested(body: str) -> str:
    """Return a stack that can use another one in the statements of *body*."""
    return INNER + "".join(f"        {line}\n" for line in body.splitlines())


def test_a_nested_stack_is_a_resource(author: Author) -> None:
    """Parameters are its properties by their HOT names, outputs its attributes."""
    bundle = author.bundle(
        nested(
            "self.net = Net()\n"
            "self.inner = Inner(image='b', network=self.net).after(self.net)\n"
            "self.port = Port(address=self.inner.address, first=self.inner.address['a'][0],\n"
            "    same=self.inner.get_attr('the-address'), stack=self.inner)"
        )
    )
    inner, port = bundle.template.resources["inner"], bundle.template.resources["port"]
    assert inner.type == "inner.yaml"
    assert inner.properties == {"image": "b", "the-network": GetResource("net")}
    assert inner.depends_on == ("net",)
    assert port.properties == {
        "address": GetAttr("inner", ("the-address",)),
        "first": GetAttr("inner", ("the-address", "a", 0)),
        "same": GetAttr("inner", ("the-address",)),
        "stack": GetResource("inner"),
    }
    assert bundle.main == "demo.yaml"
    assert bundle.nested["inner.yaml"].resources["net"].properties == {
        "image": GetParam("image"),
        "network": GetParam("the-network"),
        "zones": 1,
    }


@pytest.mark.parametrize(
    ("settings", "file"),
    [
        ("", "inner.yaml"),
        ("zones=1, tls=False, ports=[80]", "inner.yaml"),
        ("zones=3", "inner-zones-3.yaml"),
        ("tls=True", "inner-tls.yaml"),
        ("ports=[80, 443]", "inner-ports-80-443.yaml"),
        ("tls=True, zones=-1", "inner-zones-1-tls.yaml"),
    ],
)
def test_settings_are_part_of_the_file_s_name(settings: str, file: str, author: Author) -> None:
    """Those that differ from their defaults, in the order of their declarations."""
    bundle = author.bundle(nested(f"self.inner = Inner(image='a', {settings})"))
    assert [*bundle.nested] == [file]


def test_long_names_of_files_are_cut(author: Author) -> None:
    """They stay different, and are the same at every run."""
    bundle = author.bundle(
        nested(
            "self.a = Inner(image='a', ports=[*range(100)])\n"
            "self.b = Inner(image='a', ports=[*range(101)])"
        )
    )
    start = "inner-ports-0-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16-17-18-19-20-21-22-23-24-25"
    assert [*bundle.nested] == [f"{start}-9478210c.yaml", f"{start}-67635e8f.yaml"]


def test_settings_that_look_alike_in_a_name(author: Author) -> None:
    """Values that differ only in punctuation would make one file name."""
    body = "self.a = Inner(image='a', zones=2)\nself.b = «Inner(image='a', zones=-2)»"
    assert author.mistake(nested(body)) == (
        "two different templates would be called inner-zones-2.yaml: settings of this kind look "
        "alike"
    )


def test_a_template_is_built_once(author: Author) -> None:
    """Two uses with the same settings share a template, others have their own."""
    bundle = author.bundle(
        nested(
            "self.a = Inner(image='a')\n"
            "self.b = Inner(image='b', zones=1)\n"
            "self.c = Inner(image='c', zones=2)\n"
            "self.group = Scaled(resource=Inner(image='d', zones=2))"
        )
    )
    types = {name: resource.type for name, resource in bundle.template.resources.items()}
    assert types["a"] == types["b"] == "inner.yaml"
    assert types["c"] == "inner-zones-2.yaml"
    assert bundle.template.resources["group"].properties == {
        "resource": {"type": "inner-zones-2.yaml", "properties": {"image": "d"}}
    }
    assert [*bundle.nested] == ["inner.yaml", "inner-zones-2.yaml"]


def test_stacks_in_stacks_in_stacks(author: Author) -> None:
    """All templates of a bundle lie beside each other."""
    bundle = author.bundle(
        """\
        class Lowest(Stack):
            def build(self):
                self.net = Net(a=if_(True, 1))

        class HTTPServer(Stack):
            def build(self):
                self.lowest = Lowest()

        class Demo(Stack):
            def build(self):
                self.server = HTTPServer()
                self.lowest = Lowest()
        """
    )
    assert bundle.template.resources["server"].type == "http-server.yaml"
    assert bundle.nested["http-server.yaml"].resources["lowest"].type == "lowest.yaml"
    versions = {name: template.version for name, template in bundle.templates()}
    assert versions == {
        "demo.yaml": "2018-08-31",
        "http-server.yaml": "2018-08-31",
        "lowest.yaml": "2021-04-16",
    }


def test_what_else_heat_can_read_of_a_nested_stack(author: Author) -> None:
    """`show`, and attributes of the resources inside."""
    template = author.bundle(
        nested(
            "self.inner = Inner(image='a')\n"
            "self.port = Port(a=self.inner.get_attr('show'),\n"
            "    b=self.inner.get_attr('resource.net', 'status'), c=get_attr(self.inner))"
        )
    ).template
    assert template.resources["port"].properties == {
        "a": GetAttr("inner", ("show",)),
        "b": GetAttr("inner", ("resource.net", "status")),
        "c": GetAttr("inner", ()),
    }


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "self.inner = Inner(«imag»='a')",
            "Inner has no parameter or setting 'imag': did you mean 'image'?",
        ),
        (
            "self.inner = Inner(**{«'the-network'»: 'a'})",
            "Inner has no parameter or setting 'the-network': did you mean 'network'?",
        ),
        ("self.inner = «Inner('a')»", "Inner takes its parameters by name"),
        (
            "self.inner = Inner(image='a', zones=«'1'»)",
            "the setting 'zones' of Inner must be int, not '1'",
        ),
        (
            "self.inner = Inner(image='a', zones=«STACK_ID»)",
            "the setting 'zones' must be plain Python: use a parameter for this",
        ),
        (
            "self.inner = Inner(image='a', ports=«[self]»)",
            "the setting 'ports' must be plain Python: use a parameter for this",
        ),
        (
            "self.inner = Inner(image='a')\nself.port = Port(a=«self.inner.adress»)",
            "Inner has no output 'adress': did you mean 'address'?",
        ),
        (
            "self.inner = Inner(image='a')\nself.port = Port(a=«self.inner.net»)",
            "Inner has no output 'net': allowed: address, maybe",
        ),
        (
            "self.inner = Inner(image='a')\nself.port = Port(a=«self.inner.image»)",
            "'image' is a parameter of Inner: use the value that it was given",
        ),
        (
            "self.inner = Inner(image='a')\nself.port = Port(a=«self.inner.maybe»)",
            "the output 'maybe' was left out by Inner.build()",
        ),
        (
            "self.inner = Inner(image='a')\nself.port = Port(a=«self.inner.get_attr('address')»)",
            "Inner has no output 'address': did you mean 'the-address'?",
        ),
        (
            "self.inner = Inner(image='a')\n«self.inner.address» = 'b'",
            "'address' cannot be set from outside: Inner.build() does",
        ),
        (
            "self.inner = Inner(image='a')\n«self.inner.extra» = Net()",
            "'extra' cannot be set from outside: Inner.build() does",
        ),
        (
            "«Inner(image='a')»",
            "this Inner is made, but is not part of Demo: assign it to an attribute of self",
        ),
        ("«self.inner» = Inner", "this is the class Inner itself: call it to make one"),
        ("self.inner = «Demo()»", "Demo contains itself"),
    ],
)
def test_mistakes_with_a_nested_stack(body: str, message: str, author: Author) -> None:
    """Parameters, settings and outputs that it does not have, or that cannot be read."""
    assert author.mistake(nested(body)) == message


def test_building_a_nested_stack_by_hand(author: Author) -> None:
    """Its build() runs when its template is written, not when an author calls it."""
    message = author.mistake(
        """\
        class Inner(Stack):
            def build(self):
                «self.net» = Net()

        class Demo(Stack):
            def build(self):
                self.inner = Inner()
                ⟪self.inner.build()⟫
        """
    )
    assert message == "'net' cannot be set from outside: Inner.build() does"


def test_a_declaration_that_is_wrong_is_told_before_its_use(author: Author) -> None:
    """A parameter that is only annotated cannot be given: the annotation is the mistake."""
    message = author.mistake(
        """\
        class Inner(Stack):
            image: «Input[str]»

        class Demo(Stack):
            def build(self):
                self.inner = Inner(image="a")
        """
    )
    assert message == "'image' is annotated Input, but it has no value: write = parameter(…)"


def test_stacks_that_contain_each_other(author: Author) -> None:
    """A circle is told where it closes."""
    message = author.mistake(
        """\
        class A(Stack):
            def build(self):
                self.b = B()

        class B(Stack):
            def build(self):
                self.a = «A()»

        class Demo(Stack):
            def build(self):
                self.a = A()
        """
    )
    assert message == "A contains itself"


def test_two_classes_with_one_name(author: Author) -> None:
    """Their templates would have the same file name."""
    message = author.mistake(
        """\
        def other():
            class Inner(Stack):
                pass
            return «Inner()»

        class Inner(Stack):
            pass

        class Demo(Stack):
            def build(self):
                self.a = Inner()
                self.b = ⟪other()⟫
        """
    )
    assert message == "two different templates would be called inner.yaml: rename Inner"


def test_a_class_with_the_name_of_the_main_template(author: Author) -> None:
    """The file name of the main template is taken."""
    message = author.mistake(
        """\
        class demo(Stack):
            pass

        class Demo(Stack):
            def build(self):
                self.a = «demo()»
        """
    )
    assert message == "two different templates would be called demo.yaml: rename demo"


def test_a_nested_stack_under_a_condition(author: Author) -> None:
    """Options are those of any resource."""
    bundle = author.bundle(
        nested(
            "self.big = equals(1, 2)\n"
            "self.inner = Inner(image='a').when(self.big).retained().with_metadata({'a': 1})\n"
            "self.group = Scaled(resource=if_(self.big, Inner(image='b'), Net()))"
        )
    )
    inner = bundle.template.resources["inner"]
    assert (inner.condition, inner.deletion_policy, inner.metadata) == ("big", "Retain", {"a": 1})
    assert bundle.template.resources["group"].properties["resource"] == Call(
        "if",
        (
            "big",
            {"type": "inner.yaml", "properties": {"image": "b"}},
            {"type": "OS::Neutron::Net"},
        ),
    )
