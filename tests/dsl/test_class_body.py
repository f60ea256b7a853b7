"""What an author writes into the body of a stack: declarations, and what cannot stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import ABSENT, GetParam
from hotgen.hot.template import Constraint, Parameter, ParameterGroup

if TYPE_CHECKING:
    from tests.dsl.authoring import Author

NOT_THERE = "which is not there when the blueprint runs"
IMPORT = "import it, not under `if TYPE_CHECKING`"

BUILD = "\n    def build(self):\n        pass\n"


def stack(body: str, *, keywords: str = "") -> str:
    """Return a class with *body* and an empty ``build()``."""
    return f"class Demo(Stack{keywords}):\n    {body}\n{BUILD}"


TYPES = {
    "Input[str]": ("string", None),
    "Input[int]": ("number", None),
    "Input[float]": ("number", None),
    "Input[bool]": ("boolean", None),
    "Input[dict[str, Any]]": ("json", None),
    "Input[dict]": ("json", None),
    "Input[Mapping[str, int]]": ("json", None),
    "Input[list[str]]": ("comma_delimited_list", None),
    "Input[list]": ("comma_delimited_list", None),
    "Input[Sequence[int]]": ("comma_delimited_list", None),
    "Input[tuple[str, ...]]": ("comma_delimited_list", None),
    "Input[list[Literal['a']]]": ("comma_delimited_list", None),
    "Input[list[dict[str, Any]]]": ("json", None),
    "Input[list[list[str]]]": ("json", None),
    "Input[Table]": ("json", None),
    "Input[str | None]": ("string", None),
    "Input[Optional[list[str]]]": ("comma_delimited_list", None),
    "Input['str']": ("string", None),
    "'Input[str]'": ("string", None),
    "hotgen.Input[str]": ("string", None),
    "Input[Name]": ("string", None),
    "Input[Literal['a', 'b']]": ("string", ("a", "b")),
    "Input[Literal[1, 2]]": ("number", (1, 2)),
    "Input[Literal[True]]": ("boolean", (True,)),
    "Input[Literal['a'] | None]": ("string", ("a",)),
    "Input[Size]": ("string", ("small", "large")),
    "Input[Local]": ("string", ("here",)),
}
"""Annotations with HOT's type and the values that they allow."""


@pytest.mark.parametrize("future", ["", "from __future__ import annotations\n"])
@pytest.mark.parametrize("annotation", TYPES)
def test_the_annotation_decides_the_type(annotation: str, future: str, author: Author) -> None:
    """HOT's type and the allowed values come from it, with and without late annotations."""
    kind, allowed = TYPES[annotation]
    path = author.write(
        f"{future}import hotgen\n"
        "from collections.abc import Mapping, Sequence\n"
        "from typing import Any, Literal, NewType, Optional, TypedDict\n"
        "from hotgen import Input, Stack, parameter\n"
        "Name = NewType('Name', str)\n"
        "Size = Literal['small', 'large']\n"
        "class Table(TypedDict):\n"
        "    a: str\n"
        "class Demo(Stack):\n"
        "    Local = Literal['here']\n"
        f"    it: {annotation} = parameter()\n"
    )
    expected = () if allowed is None else (Constraint("allowed_values", allowed),)
    template = author.bundle_of(path).template
    assert template.parameters == {"it": Parameter(type=kind, constraints=expected)}


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        (
            "«it» = parameter()",
            "the parameter 'it' needs an annotation, such as Input[str]",
        ),
        (
            "it: «Input» = parameter()",
            "the parameter 'it' needs an annotation, such as Input[str]",
        ),
        ("it: «str» = parameter()", "'it': a parameter is annotated Input[str]"),
        ("it: «list[str]» = parameter()", "'it': a parameter is annotated Input[list[str]]"),
        ("it: «Output[int]» = parameter()", "'it': a parameter is annotated Input[int]"),
        ("it: «Input[int]» = output()", "'it': an output is annotated Output[int]"),
        ("it: «str» = output()", "'it': an output is annotated Output[str]"),
        ("it: «Input[int]» = setting(default=1)", "'it': a setting is plain Python, annotated int"),
        (
            "it: «Input[str]»",
            "'it' is annotated Input, but it has no value: write = parameter(…)",
        ),
        (
            "it: «Output[str]»",
            "'it' is annotated Output, but it has no value: write = output(…)",
        ),
        ("it: «Input[str]» = 'a'", "'it' is annotated Input, but its value is no parameter(…)"),
        (
            "it: «Input[str]» = parameter",
            "'it' is annotated Input, but its value is no parameter(…)",
        ),
        (
            "it: «Input[str]» = parameter(),",
            "'it' is annotated Input, but its value is no parameter(…)",
        ),
        (
            "it: «Input[strr]» = parameter()",
            f"the annotation of 'it' names 'strr', {NOT_THERE}: did you mean 'str'?",
        ),
        (
            "it: «Input[IPv4]» = parameter()",
            f"the annotation of 'it' names 'IPv4', {NOT_THERE}: {IMPORT}",
        ),
        (
            "it: «Input[Any.b]» = parameter()",
            "the annotation of 'it' cannot be read: type object 'Any' has no attribute 'b'",
        ),
    ],
)
def test_a_declaration_that_does_not_fit_its_annotation(
    declaration: str, message: str, author: Author
) -> None:
    """What is wrong with an annotation is told there."""
    assert author.mistake(stack(declaration)) == message


@pytest.mark.parametrize(
    "annotation",
    ["object", "None", "Net", "Literal['a', 1]", "Literal['a', None]", "str | int", "set[str]"],
)
def test_a_type_that_hot_does_not_have(annotation: str, author: Author) -> None:
    """The message lists what HOT has."""
    assert author.mistake(stack(f"it: «Input[{annotation}]» = parameter()")) == (
        "HOT has no type for the parameter 'it': use Input of str, int, float, bool, list[str], "
        "dict[str, Any] or Literal[…] with values of one type"
    )


def parameters(body: str, author: Author) -> dict[str, Parameter]:
    """Return the parameters that *body* declares."""
    return dict(author.bundle(stack(body)).template.parameters)


def test_all_keys_of_a_parameter(author: Author) -> None:
    """Every key that HOT has; the short forms of constraints come before those in the list."""
    found = parameters(
        """it: Input[Literal["a"]] = parameter(
        "What it is",
        default="a",
        label="It",
        hidden=True,
        immutable=True,
        tags=["x", "y"],
        range=(1, None),
        length=(None, 5),
        allowed_values=["a", "b"],
        allowed_pattern="[a-z]",
        custom_constraint="nova.flavor",
        constraints=[
            Range(1.5, 2, why="one"),
            Range(max=2),
            Length(1, why="two"),
            Modulo(2, 1, why="three"),
            Modulo(3),
            AllowedValues(1, True, why="four"),
            AllowedPattern("a", why="five"),
            CustomConstraint("b", why="six"),
        ],
        name="the-it",
    )""",
        author,
    )
    assert found == {
        "the-it": Parameter(
            type="string",
            description="What it is",
            default="a",
            label="It",
            hidden=True,
            immutable=True,
            tags=("x", "y"),
            constraints=(
                Constraint("allowed_values", ("a",)),
                Constraint("range", {"min": 1}),
                Constraint("length", {"max": 5}),
                Constraint("allowed_values", ("a", "b")),
                Constraint("allowed_pattern", "[a-z]"),
                Constraint("custom_constraint", "nova.flavor"),
                Constraint("range", {"min": 1.5, "max": 2}, "one"),
                Constraint("range", {"max": 2}),
                Constraint("length", {"min": 1}, "two"),
                Constraint("modulo", {"step": 2, "offset": 1}, "three"),
                Constraint("modulo", {"step": 3, "offset": 0}),
                Constraint("allowed_values", (1, True), "four"),
                Constraint("allowed_pattern", "a", "five"),
                Constraint("custom_constraint", "b", "six"),
            ),
        )
    }


def test_a_default_of_null_is_not_the_lack_of_one(author: Author) -> None:
    """Without a default a parameter must be given; empty ones are defaults, too."""
    found = parameters(
        """none: Input[str] = parameter()
    null: Input[str | None] = parameter(default=None)
    empty: Input[dict[str, Any]] = parameter(default={})
    falsy: Input[bool] = parameter(default=False)
    nested: Input[dict[str, Any]] = parameter(default={"a": [1, {"b": None}]})""",
        author,
    )
    assert {name: parameter.default for name, parameter in found.items()} == {
        "none": ABSENT,
        "null": None,
        "empty": {},
        "falsy": False,
        "nested": {"a": (1, {"b": None})},
    }


def test_parameters_are_used_under_their_hot_names(author: Author) -> None:
    """A name that Python cannot spell is given beside the declaration."""
    template = author.bundle(
        """\
        class Demo(Stack):
            key_name: Input[str] = parameter(name="key-name")

            def build(self):
                self.net = Net(key=self.key_name)
        """
    ).template
    assert template.resources["net"].properties == {"key": GetParam("key-name")}


def test_groups_of_parameters(author: Author) -> None:
    """A group is a label, or has a description; it stands where it is first named."""
    template = author.bundle(
        stack(
            """a: Input[str] = parameter(group="First", name="the-a")
    b: Input[str] = parameter(group=Group("Second", "What comes then"))
    c: Input[str] = parameter(group="First")
    d: Input[str] = parameter()
    e: Input[str] = parameter(group="Second")"""
        )
    ).template
    assert template.parameter_groups == (
        ParameterGroup(label="First", parameters=("the-a", "c")),
        ParameterGroup(label="Second", description="What comes then", parameters=("b", "e")),
    )


@pytest.mark.parametrize(
    ("docstring", "description"),
    [
        ('"""One line."""', "One line."),
        ('"""One line.\n\n    And more."""', "One line.\n\nAnd more."),
        (
            '"""One line.\n\n        And more:\n          indented.\n    """',
            "One line.\n\nAnd more:\n  indented.\n",
        ),
        ("pass", ABSENT),
        ('""', ABSENT),
    ],
)
def test_the_docstring_is_the_description(
    docstring: str, description: object, author: Author
) -> None:
    """It loses its indentation but not the end of its last line; without one there is none."""
    assert author.bundle(stack(docstring)).template.description == description


def test_what_a_stack_inherits(author: Author) -> None:
    """Parameters, settings, outputs and build() of a base are there; a class may replace them."""
    bundle = author.bundle(
        """\
        class Base(Stack, heat=">=19", version="2018-08-31"):
            \"\"\"Its own description.\"\"\"
            image: Input[str] = parameter("Image")
            flavor: Input[str] = parameter("Flavor")
            zone: Input[str] = parameter("Zone")
            many: int = setting(default=2)
            url: Output[str] = output("Where")
            environments = {"a": Environment(image="b")}

            def build(self):
                self.nets = [Net(image=self.image) for i in range(self.many)]
                self.url = self.zone

        class Demo(Base):
            flavor: Input[int] = parameter("Other")
            zone = "here"
            extra: Input[str] = parameter()

            def build(self):
                super().build()
                self.port = Port(network=self.nets[0], extra=self.extra)
        """,
        many=1,
    )
    template = bundle.template
    assert template.parameters == {
        "image": Parameter(type="string", description="Image"),
        "flavor": Parameter(type="number", description="Other"),
        "extra": Parameter(type="string"),
    }
    assert [*template.resources] == ["nets_0", "port"]
    assert template.outputs["url"].value == "here"
    assert template.description is ABSENT
    assert template.version == "2018-08-31"
    assert bundle.environments["a"].parameters == {"image": "b"}


def test_parameters_from_another_class(author: Author) -> None:
    """An ordinary class can hold what several stacks declare alike."""
    template = author.bundle(
        """\
        class Common:
            image: Input[str] = parameter("Image")

        FLAVOR = parameter("Flavor")

        class Other(Stack):
            flavor: Input[str] = FLAVOR

        class Demo(Common, Stack):
            flavor: Input[str] = FLAVOR

            def build(self):
                self.net = Net(image=self.image, flavor=self.flavor)
        """
    ).template
    assert [*template.parameters] == ["image", "flavor"]


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("range=«5»", "range takes the lowest and the highest: range=(1, 5)"),
        ("range=«(1, 2, 3)»", "range takes the lowest and the highest: range=(1, 5)"),
        ("length=«'ab'»", "length takes the lowest and the highest: length=(1, 5)"),
        (
            "allowed_values=«'abc'»",
            "allowed_values takes a list, allowed_values=[…], with items of type str | int | float",
        ),
        (
            "allowed_values=«[['a', 'b']]»",
            "allowed_values takes a list, allowed_values=[…], with items of type str | int | float",
        ),
        (
            "constraints=«Range(1, 5)»",
            "constraints takes a list, constraints=[…], with items of type Constraint",
        ),
        (
            "constraints=«[('range', 1)]»",
            "constraints takes a list, constraints=[…], with items of type Constraint",
        ),
        ("tags=«'abc'»", "tags takes a list, tags=[…], with items of type str"),
        (
            "constraints=[«AllowedValues(['a'])»]",
            'AllowedValues takes its values one by one: AllowedValues("a", "b")',
        ),
        (
            "default=«get_param('b')»",
            "only Heat will know the parameter 'b': this has to be plain data",
        ),
        (
            "default=[«list_join(',', [])»]",
            "only Heat will know the result of list_join: this has to be plain data",
        ),
        ("default=«Net()»", "only Heat will know this Net: this has to be plain data"),
        (
            "default={'a': «{1}»}",
            "a value of type set cannot stand in a template: make it a list",
        ),
        ("default={«1»: 2}", "a key of a mapping must be a text, not of type int"),
    ],
)
def test_a_wrong_argument_of_a_parameter(declaration: str, message: str, author: Author) -> None:
    """Lists that are texts, values that only Heat will know and so on are told at the argument."""
    text = stack(f'it: Input[str] = parameter("It", {declaration})')
    assert author.mistake(text) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "a: Input[str] = parameter(name='x')\n    b: Input[str] = «parameter(name='x')»",
            "two parameters are called 'x'",
        ),
        (
            """a: Output[str] = output(name="x")
    x: Output[str] = «output()»
    def build(self): self.a = self.x = 1""",
            "two outputs are called 'x'",
        ),
        (
            "a: Input[str] = parameter()\n    b: «Input[str]» = a",
            "this is declared as 'a' already: declare another one",
        ),
        ("add: «Input[str]» = parameter()", "'add' is reserved: choose another name"),
        ("when: «int» = setting(default=1)", "'when' is reserved: choose another name"),
        ("type_name: «Output[str]» = output()", "'type_name' is reserved: choose another name"),
        ("«def» after(self): pass", "'after' is reserved: choose another name"),
        ("«net» = Net()", "this Net is made in the class body: make it in build()"),
        (
            "«def» __init__(self): pass",
            "a stack has no constructor: what build() has to know is a setting()",
        ),
        (
            "«def» __new__(cls): pass",
            "a stack has no constructor: what build() has to know is a setting()",
        ),
        ("«def» buidl(self): pass", "nothing calls buidl(): did you mean build()?"),
        ("«async def» build(self): pass", "build() can be neither async nor a generator"),
        ("«def» build(self): yield 1", "build() can be neither async nor a generator"),
        (
            "«def» build(self, zones): pass",
            "build() takes nothing but self: what it has to know is a setting()",
        ),
        (
            "«def» build(): pass",
            "build() takes nothing but self: what it has to know is a setting()",
        ),
        ("«build» = 1", "build is a method: def build(self) -> None"),
        ("@staticmethod\n    «def» build(): pass", "build is a method: def build(self) -> None"),
        ("«environments» = [1]", 'environments are named: {"small": Environment(…), …}'),
        ("«environments» = {'a': {}}", 'environments are named: {"small": Environment(…), …}'),
        (
            "«environments» = {'a/b': Environment()}",
            "'a/b' cannot be the name of an environment: it names a file",
        ),
    ],
)
def test_what_cannot_stand_in_a_class_body(body: str, message: str, author: Author) -> None:
    """It is told as soon as the class is there, at the declaration."""
    text = f"class Demo(Stack):\n    {body}\n"
    assert author.mistake(text) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "«class Demo»(Stack, version=2021): pass",
            'version is the name of a template version, as in version="2021-04-16"',
        ),
        (
            "«class Demo»(Stack, file='../demo.yaml'): pass",
            "file is the path of a template in a folder, with / and without .. in it",
        ),
        (
            "class Demo(Stack):\n    «parameter_groups» = ['Servers']",
            "parameter_groups is a list: [Group(label, parameters=[…]), …]",
        ),
        (
            "«class Demo»(Stack, heat=19):\n    pass",
            'heat is a range of Heat releases, as in heat=">=19,<27"',
        ),
        (
            "import dataclasses\n@dataclasses.dataclass\n«class Demo»(Stack):\n    a: int = 1",
            "Demo needs no @dataclass: hotgen reads its declarations",
        ),
    ],
)
def test_what_cannot_stand_in_a_class_statement(text: str, message: str, author: Author) -> None:
    """A mistake of the whole class is told at its header."""
    assert author.mistake(text) == message


def test_a_build_that_is_wrapped(author: Author) -> None:
    """A decorator that takes any arguments does no harm."""
    template = author.bundle(
        """\
        import functools

        def twice(build):
            @functools.wraps(build)
            def wrapped(*args):
                build(*args)
                args[0].second = Net()
            return wrapped

        class Demo(Stack):
            @twice
            def build(self, extra=None):
                self.first = Net()
        """
    ).template
    assert [*template.resources] == ["first", "second"]


def test_an_empty_stack(author: Author) -> None:
    """A stack without a build() has no resources."""
    assert author.bundle("class Demo(Stack): pass").template.resources == {}


@pytest.mark.parametrize(
    ("keywords", "body", "version"),
    [
        ("", "", "2018-08-31"),
        ("", "self.net = Net(a=if_(True, 1, 2))", "2018-08-31"),
        ("", "self.net = Net(a=[{'b': if_(True, 1)}])", "2021-04-16"),
        ("", "self.net = Net().with_metadata({'a': if_(True, 1)})", "2021-04-16"),
        ("", "self.url = if_(True, 1)", "2021-04-16"),
        (", version='wallaby'", "", "wallaby"),
        (", version='2013-05-23'", "self.net = Net(a=if_(True, 1))", "2013-05-23"),
    ],
)
def test_the_version_of_the_template(
    keywords: str, body: str, version: str, author: Author
) -> None:
    """It is the oldest that blueprints use and that has what is needed, or the pinned one."""
    text = (
        f"class Demo(Stack{keywords}):\n"
        "    url: Output[str] = output()\n"
        "    def build(self):\n"
        f"        {body}\n"
        "        if 'self.url' not in '''" + body + "''': self.url = None\n"
    )
    assert author.bundle(text).template.version == version
