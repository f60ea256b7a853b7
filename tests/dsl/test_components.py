"""Components: resources that belong together, under the prefix of the component's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import GetResource

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

LOST = "this Pair is made, but is not part of Demo"

PAIR = """\
class Pair(Component):
    def __init__(self, net: Net) -> None:
        self.net = net
        self.a = Port(network=net)
        self.b = Port(network=net)
        self.both = and_(True, True)

class Demo(Stack):
    def build(self):
        self.net = Net()
"""


def pairs(body: str) -> str:
    """Return a stack that has a network, and a component to use in the statements of *body*."""
    return PAIR + "".join(f"        {line}\n" for line in body.splitlines())


def test_children_have_the_component_s_name_as_a_prefix(author: Author) -> None:
    """Resources and conditions of a component get it; what it was given keeps its name."""
    template = author.bundle(pairs("self.pair = Pair(self.net)")).template
    assert [*template.resources] == ["net", "pair_a", "pair_b"]
    assert [*template.conditions] == ["pair_both"]
    assert template.resources["pair_b"].properties == {"network": GetResource("net")}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("self.pairs = [Pair(self.net), Pair(self.net)]", ["pairs_0_a", "pairs_1_a"]),
        ("self.add('a-b', Pair(self.net))", ["a-b_a"]),
        ("self.add('', Pair(self.net))", ["a"]),
        ("self.add('', Pair(self.net))\nself.pair = Pair(self.net)", ["a", "pair_a"]),
        ("self.pair = self.same = Pair(self.net)", ["pair_a"]),
        ("self.pair = Pair(Net())", ["pair_net", "pair_a"]),
    ],
)
def test_prefixes(body: str, names: list[str], author: Author) -> None:
    """Lists count, an empty prefix is none, the first name stays, new resources are its own."""
    template = author.bundle(pairs(body)).template
    assert [n for n in template.resources if n[-1] != "b" and n != "net"] == names


def test_components_inside_components(author: Author) -> None:
    """Prefixes add up; a part that is added under the empty name bears that of the component."""
    template = author.bundle(
        """\
        class Inner(Component):
            def __init__(self):
                self.net = Net()
                self.add("", Port(network=self.net))

        class Outer(Component):
            def __init__(self):
                self.inner = Inner()
                self.add("", Inner())

        class Demo(Stack):
            def build(self):
                self.outer = Outer()
                self.port = Port(network=self.outer.inner.net)
        """
    ).template
    assert [*template.resources] == [
        "outer_inner_net",
        "outer_inner",
        "outer_net",
        "outer",
        "port",
    ]
    assert template.resources["port"].properties == {"network": GetResource("outer_inner_net")}


def test_after_a_component_means_after_all_of_it(author: Author) -> None:
    """Each resource of it is named once, and conditions are none."""
    template = author.bundle(
        pairs(
            "self.pair = Pair(self.net)\nself.last = Net().after(self.pair, self.pair.a, self.net)"
        )
    ).template
    assert template.resources["last"].depends_on == ("pair_a", "pair_b", "net")


def test_components_can_be_dataclasses(author: Author) -> None:
    """What a generated constructor assigns is placed like anything else."""
    template = author.bundle(
        """\
        import dataclasses

        @dataclasses.dataclass
        class Pair(Component):
            net: Net

            def __post_init__(self):
                self.port = Port(network=self.net)

        class Demo(Stack):
            def build(self):
                self.net = Net()
                self.pair = Pair(self.net)
        """
    ).template
    assert [*template.resources] == ["net", "pair_port"]


def test_private_attributes_of_a_component(author: Author) -> None:
    """No private name that an author may choose means something to hotgen."""
    template = author.bundle(
        """\
        class Named(Component):
            def __init__(self, name):
                self._name = self._site = self._build = self._parts = name
                self._settings = self._outputs = self._properties = name
                self.net = Net(name=self._name)

        class Demo(Stack):
            def build(self):
                self.named = Named("a")
        """
    ).template
    assert template.resources["named_net"].properties == {"name": "a"}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "«Pair(self.net)»",
            f"{LOST}: assign it to an attribute of self",
        ),
        (
            "pair = «Pair(Net())»",
            f"{LOST}: assign it to an attribute of self",
        ),
        (
            "self._pair = «Pair(self.net)»",
            f"{LOST}: self._pair is private, and parts are public",
        ),
        (
            "pair = Pair(self.net)\nself.port = Port(net=«pair.a»)",
            "the Port 'a' is part of a component that is not part of Demo",
        ),
        (
            "pair = Pair(self.net)\nself.last = Port().after(«pair»)",
            "the Port 'a' is part of a component that is not part of Demo",
        ),
        (
            "self.pair = Pair(self.net)\nself.port = Port(net=«self.pair»)",
            "Pair is several resources: choose one of a, b",
        ),
        ("«self.pair» = Pair", "this is the class Pair itself: call it to make one"),
        (
            "⟪self.pair⟫ = Pair(self.net)\n«self.pair» = Pair(self.net)",
            "'pair' is taken",
        ),
        (
            "self.pair = Pair(self.net)\n«self.add('other', self.pair)»",
            "the Pair 'pair' has a name already",
        ),
    ],
)
def test_mistakes_with_a_component(body: str, message: str, author: Author) -> None:
    """A component that is not placed, or stands where one resource is meant."""
    assert author.mistake(pairs(body)) == message


def test_names_that_clash_only_with_their_prefix(author: Author) -> None:
    """Both places are told, and the call that made the component."""
    message = author.mistake(
        """\
        class Pair(Component):
            def __init__(self):
                «self.net» = Net()

        class Demo(Stack):
            def build(self):
                ⟪self.pair_net⟫ = Net()
                self.pair = ⟪Pair()⟫
        """
    )
    assert message == "'pair_net' is taken"


def test_a_component_belongs_to_the_build_that_makes_it(author: Author) -> None:
    """A component that was made elsewhere would share its resources."""
    message = author.mistake(
        """\
        class Pair(Component):
            def __init__(self):
                self.net = Net()

        PAIR = ⟪Pair()⟫

        class Demo(Stack):
            def build(self):
                «self.pair» = PAIR
        """
    )
    assert message == "this Pair was not made by this build(): a stack makes its own parts"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "it: «Input[str]» = parameter()",
            "only a stack declares that: a component takes arguments in __init__()",
        ),
        (
            "it: «int» = setting(default=1)",
            "only a stack declares that: a component takes arguments in __init__()",
        ),
        ("«def» add(self): pass", "'add' is reserved: choose another name"),
        ("«net» = Net()", "this Net is made in the class body: make it in __init__()"),
        (
            "«def» build(self): self.net = Net()",
            "nothing calls build() of a component: make its parts in __init__()",
        ),
    ],
)
def test_what_cannot_stand_in_the_body_of_a_component(
    body: str, message: str, author: Author
) -> None:
    """What works in a stack and not in a component is told there."""
    assert author.mistake(f"class Pair(Component):\n    {body}\n") == message


def test_a_component_may_have_a_build_of_its_own(author: Author) -> None:
    """Where the constructor calls it, it is a method like any other."""
    template = author.bundle(
        """\
        class Pair(Component):
            def __init__(self):
                self.build()

            def build(self):
                self.net = Net()

        class Demo(Stack):
            def build(self):
                self.pair = Pair()
        """
    ).template
    assert [*template.resources] == ["pair_net"]


def test_a_component_can_be_made_without_a_stack(author: Author) -> None:
    """An author's own tests can look at the parts of a component."""
    path = author.write(
        "from hotgen import Component, UntypedResource\n"
        "class Pair(Component):\n"
        "    def __init__(self):\n"
        "        self.a = UntypedResource('A')\n"
        "        self.b = UntypedResource('B', {'a': self.a}).after(self.a)\n"
        "PAIR = Pair()\n"
    )
    pair = author.run(path).PAIR
    assert repr(pair.a) == "<A 'a'>"
    assert pair.b.a is pair.a
