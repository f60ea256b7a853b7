"""What can be said of every template, though the DSL has no better word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hotgen.hot.expr import ABSENT, Call, GetAttr, GetParam, GetResource
from hotgen.hot.template import Constraint, Parameter, ParameterGroup

if TYPE_CHECKING:
    from tests.dsl.authoring import Author


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("literal('80')", "80"),
        ("literal(None)", None),
        ("literal({'a': [1]})", {"a": (1,)}),
        ("literal([self.image, self.net])", (GetParam("image"), GetResource("net"))),
        ("[literal(literal(5))]", (5,)),
        ("call('list_join', 5)", Call("list_join", 5)),
        ("call('list_join', [self.image])", Call("list_join", (GetParam("image"),))),
        ("call('if', ['a', [self.net]])", Call("if", ("a", (GetResource("net"),)))),
        ("call('and', ['a'])", Call("and", ("a",))),
        ("{'a': call('Fn::Select', [0])}", {"a": Call("Fn::Select", (0,))}),
        ("named('later')", GetResource("later")),
        ("named('odd name').get_attr('a', 0)", GetAttr("odd name", ("a", 0))),
        ("get_attr(named('later'))", GetAttr("later", ())),
        ("get_resource(named('later'))", GetResource("later")),
    ],
)
def test_values(value: str, said: object, author: Author) -> None:
    """Plain data, any function, and resources by name can stand wherever a value can."""
    template = author.built(f"self.net = Net()\nself.port = Port(value={value})")
    assert template.resources["port"].properties["value"] == said


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("condition(call('and', ['a', 'b']))", Call("and", ("a", "b"))),
        ("condition(call('or', 'a'))", Call("or", "a")),
        ("condition(call('not', ['a']))", Call("not", ("a",))),
        ("condition(call('equals', [1]))", Call("equals", (1,))),
        ("condition(literal('a'))", "a"),
        ("not_(literal('unknown'))", Call("not", "unknown")),
        ("and_(literal(5), True)", Call("and", (5, True))),
        ("condition(True)", True),
    ],
)
def test_conditions(condition: str, said: object, author: Author) -> None:
    """What Heat would refuse can decide all the same: it is Heat's to say so."""
    template = author.built(
        f"self.decides = {condition}\n"
        f"self.net = Net(a=if_({condition.removeprefix('condition')}, 1, 2))\n"
        "self.port = Port().when(self.decides)"
    )
    assert template.conditions["decides"] == said
    assert template.resources["port"].condition == "decides"


@pytest.mark.parametrize(
    ("option", "key", "said"),
    [
        (".when(literal('unknown'))", "condition", "unknown"),
        (".after(named('later'), named('later'))", "depends_on", ("later", "later")),
        (".with_metadata(literal('a'))", "metadata", "a"),
        (".with_deletion_policy(literal('Forever'))", "deletion_policy", "Forever"),
        (".with_description(literal(None))", "description", None),
        (".with_external_id(literal(5))", "external_id", 5),
    ],
)
def test_options(option: str, key: str, said: object, author: Author) -> None:
    """What stands beside the properties takes them as well."""
    template = author.built(f"self.net = Net(){option}")
    assert getattr(template.resources["net"], key) == said


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        (
            "«named('later').retained()»",
            "named('later') is only a name: say that of the resource itself",
        ),
        ("Net(a=«named(5)»)", "named() takes the name of a resource, not a value of type int"),
        ("Net(a=«call(5, [])»)", "call() takes the name of a function, not a value of type int"),
        (
            "Net(a=call('a', «{1}»))",
            "a value of type set cannot stand in a template: make it a list",
        ),
        ("Net(a=literal(«{1}»))", "a value of type set cannot stand in a template: make it a list"),
        (
            "Net(a=literal([«equals(1, 2)»]))",
            "a condition is no value in HOT: use if_(condition, value, other)",
        ),
    ],
)
def test_what_even_these_cannot_say(statement: str, message: str, author: Author) -> None:
    """It is told at the argument."""
    assert author.mistake_in_build(f"self.net = {statement}") == message


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("if literal(5): pass", "the truth of a literal value, which only Heat will know"),
        ("self.a = f'{literal(5)}'", "text of a literal value, which only Heat will know"),
        ("if call('a', 1): pass", "the truth of the result of a, which only Heat will know"),
    ],
)
def test_these_are_no_python_values(statement: str, message: str, author: Author) -> None:
    """They are for Heat, like everything that only Heat will know."""
    assert message in author.mistake_in_line(statement)


def test_a_literal_does_not_show_what_it_says(author: Author) -> None:
    """It may be a secret."""
    with pytest.raises(AssertionError, match="<a literal value>"):
        author.built("raise AssertionError(repr(literal('secret')))")


def test_a_literal_is_copied(author: Author) -> None:
    """A list that changes later changes no resource."""
    template = author.built(
        "items = [1]\nself.net = Net(a=literal(items), b=call('a', items))\nitems.append(2)"
    )
    assert template.resources["net"].properties == {"a": (1,), "b": Call("a", (1,))}


# --- declarations ---------------------------------------------------------------------------------


def parameter(declaration: str, author: Author) -> Parameter:
    """Return the parameter that is declared so."""
    text = f"class Demo(Stack):\n    it: Input[Any] = parameter({declaration})"
    return author.bundle(text).template.parameters["it"]


@pytest.mark.parametrize(
    ("declaration", "said"),
    [
        ("type='json'", {"type": "json"}),
        ("type='strin'", {"type": "strin"}),
        ("type=''", {"type": ""}),
        ("type='json', schema={'a': [1]}", {"type": "json", "schema": {"a": (1,)}}),
        ("literal(5), type='a'", {"type": "a", "description": 5}),
        ("'', type='a'", {"type": "a", "description": ""}),
        ("label=literal(None), type='a'", {"type": "a", "label": None}),
        ("hidden=literal('yes'), type='a'", {"type": "a", "hidden": "yes"}),
        ("hidden=False, immutable=False, type='a'", {"hidden": False, "immutable": False}),
        ("tags=[], type='a'", {"type": "a", "tags": ()}),
        ("tags=literal('a'), type='a'", {"type": "a", "tags": "a"}),
    ],
)
def test_parameters(declaration: str, said: dict[str, Any], author: Author) -> None:
    """A type that no annotation stands for, and every key with any data."""
    expected = Parameter(**{"type": "a", **said})
    assert parameter(declaration, author) == expected


def test_a_type_needs_no_annotation(author: Author) -> None:
    """It has been said already."""
    text = "class Demo(Stack):\n    it = parameter(type='json')"
    assert author.bundle(text).template.parameters == {"it": Parameter(type="json")}


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("type=«5»", 'type is the name of a type: type="json"'),
        ("schema=«{1}»", "a value of type set cannot stand in a template: make it a list"),
        (
            "type='a', schema=«get_param('a')»",
            "only Heat will know the parameter 'a': this has to be plain data",
        ),
    ],
)
def test_wrong_declarations(declaration: str, message: str, author: Author) -> None:
    """They are told at the argument."""
    text = f"class Demo(Stack):\n    it: Input[str] = parameter({declaration})"
    assert author.mistake(text) == message


@pytest.mark.parametrize(
    ("constraint", "said"),
    [
        ("Constraint('range', 5)", Constraint("range", 5)),
        ("Constraint('length', {'min': [1]})", Constraint("length", {"min": (1,)})),
        ("Constraint('a', [1, 2], 'why')", Constraint("a", (1, 2), "why")),
        ("Constraint('a', None, None)", Constraint("a", None, None)),
        ("Length(1, why='')", Constraint("length", {"min": 1}, "")),
        ("AllowedValues(why='none')", Constraint("allowed_values", (), "none")),
    ],
)
def test_constraints(constraint: str, said: Constraint, author: Author) -> None:
    """Any kind, with any data; a reason can be empty."""
    assert parameter(f"type='a', constraints=[{constraint}]", author).constraints == (said,)


def test_constraint_that_is_no_data(author: Author) -> None:
    """It is told at the list of constraints."""
    declaration = "constraints=«[Constraint('a', {1})]»"
    text = f"class Demo(Stack):\n    it: Input[str] = parameter({declaration})"
    message = "a value of type set cannot stand in a template: make it a list"
    assert author.mistake(text) == message


def test_listed_groups(author: Author) -> None:
    """They come as they are listed, before those that parameters name; members can be unknown."""
    template = author.bundle(
        """\
        class Demo(Stack):
            parameter_groups = [
                Group("One", "First", parameters=["b", "a"]),
                Group(parameters=["b", "unknown"]),
                Group("Empty"),
                Group(literal(None), literal(5)),
            ]
            a: Input[str] = parameter(group="Two")
            b: Input[str] = parameter()
        """
    ).template
    assert template.parameter_groups == (
        ParameterGroup(label="One", description="First", parameters=("b", "a")),
        ParameterGroup(label=ABSENT, description=ABSENT, parameters=("b", "unknown")),
        ParameterGroup(label="Empty", description=ABSENT, parameters=()),
        ParameterGroup(label=None, description=5, parameters=()),
        ParameterGroup(label="Two", description=ABSENT, parameters=("a",)),
    )


@pytest.mark.parametrize(
    "groups", ["Group('a')", "['a']", "[Group('a', parameters='abc')]", "[Group(parameters=[1])]"]
)
def test_wrong_groups(groups: str, author: Author) -> None:
    """They are told where they are listed."""
    message = author.mistake(f"class Demo(Stack):\n    «parameter_groups» = {groups}")
    assert message == "parameter_groups is a list: [Group(label, parameters=[…]), …]"


@pytest.mark.parametrize(
    ("declared", "bound", "said"),
    [
        ("output()", "literal(None)", None),
        ("output()", "when(self.flag, literal(None))", None),
        ("output()", "call('a', [])", Call("a", ())),
        ("output(literal(5))", "1", 1),
    ],
)
def test_outputs(declared: str, bound: str, said: object, author: Author) -> None:
    """Null is said as a literal, since None leaves the output out."""
    template = author.bundle(
        f"""\
        class Demo(Stack):
            flag: Input[bool] = parameter()
            it: Output[Any] = {declared}

            def build(self):
                self.it = {bound}
        """
    ).template
    assert template.outputs["it"].value == said
    if "literal" in declared:
        assert template.outputs["it"].description == 5
