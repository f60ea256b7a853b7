"""Values against properties: coercions, null, nesting, references, old names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hotgen.hot.expr import Call, Expr, GetAttr, GetParam, GetResource, Value
from hotgen.hot.template import Constraint
from hotgen.schema.check import Checker, Choice, Code, Issue, Unknown
from hotgen.schema.coerce import coerce
from hotgen.schema.model import Property, TranslationRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PATH = ("resources", "r", "properties")


class Facts:
    """A resolver that knows three parameters, two resources and what an ``if`` may be."""

    def resolve(self, expr: Expr) -> Value | Unknown | Choice:
        """Return what is known about *expr*."""
        match expr:
            case GetParam(kind):
                return Unknown(frozenset({kind}))
            case GetResource("named" as name):
                return name
            case GetResource() | GetAttr():
                return None
            case Call("if", (bool(truth), *branches)):
                kept = branches[:1] if truth else branches[1:]
                found = tuple((("if", 1 if truth else 2), branch) for branch in kept)
                return Choice(found, omissible=not found)
            case Call("if", (_, *branches)):
                found = tuple((("if", index), each) for index, each in enumerate(branches, 1))
                return Choice(found, omissible=len(branches) == 1)
        return Unknown()

    def misfit(self, resource: str, place: str, schema: Property) -> str | None:
        """Return that nothing fits where a place is called ``only``."""
        wrong = place.endswith("only")
        return f"does not take {resource!r} at {place}, {schema.type}" if wrong else None


def issues(
    values: Mapping[str, Value], rules: Iterable[TranslationRule] = (), **schema: Property
) -> list[Issue]:
    """Return what is wrong with *values* under *schema*."""
    checker = Checker(Facts(), lambda name, value: f"{name} refuses" if value == "bad" else None)
    return list(checker.properties(values, schema, PATH, "OS::Some::Type", rules))


def codes(value: Value, schema: Property) -> list[Code]:
    """Return the codes of what is wrong with the single property ``it``."""
    return [issue.code for issue in issues({"it": value}, it=schema)]


STRING = Property(type="string")


@pytest.mark.parametrize(
    ("type_", "accepted", "refused"),
    [
        ("string", ["a", "", 5, True, b"bytes", None], [1.5, ("a",), {"a": "b"}]),
        ("integer", [5, "12", " +5 ", "1_2", "010", 12.7, True, None],
         ["12.0", "0x10", "", "1e1", ("1",), {}, float("inf"), float("nan")]),
        ("number", [1, 1.5, "1e3", "nan", "inf", False, None], ["", "abc", ("1",), {}]),
        ("boolean", [True, "true", "FALSE", None], ["yes", "on", "1", 1, 0, "", (), {}]),
        ("list", [(), ("a",), None], ["a,b", {"a": 1}, 5]),
        ("map", [{}, {"a": "b"}, None], ["{}", (), "abc", 5]),
        ("any", ["a", 1.5, ("a",), {"a": "b"}, None], []),
    ],
)  # fmt: skip
def test_coercions(type_: str, accepted: list[Value], refused: list[Value]) -> None:
    """What can be brought to a type is right, everything else is of the wrong type."""
    schema = Property(type=type_)
    assert [value for value in accepted if codes(value, schema)] == []
    assert [value for value in refused if codes(value, schema) != [Code.TYPE]] == []


def test_the_message_names_the_place_the_type_and_the_value() -> None:
    """An author sees at once what to change."""
    inner = Property(type="list", items=Property(type="map", properties={"port": STRING}))
    [found] = issues({"networks": ({"port": ("a",)},)}, networks=inner)
    assert found.message == "networks[0].port takes a string, not ['a']"
    assert found.path == (*PATH, "networks", 0, "port")


def test_null_is_the_default_or_the_empty_value() -> None:
    """It satisfies `required`, and then constraints look at what became of it."""
    length = Constraint("length", {"min": 1})
    required = Property(type="string", required=True)
    assert codes(None, required) == []
    assert codes(None, Property(type="string", constraints=(length,))) == [Code.CONSTRAINT]
    assert codes(None, Property(type="string", default="a", constraints=(length,))) == []
    assert coerce(None, Property(type="integer", default=7)) == 7


def test_an_unknown_property_comes_with_the_nearest_one() -> None:
    """The one that was meant is not reported as missing, too."""
    required = Property(type="string", required=True)
    [found] = issues({"flavour": "a"}, flavor=required)
    assert (found.code, found.key) == (Code.UNKNOWN, True)
    assert found.message == "OS::Some::Type has no property 'flavour'; did you mean 'flavor'?"


def test_a_required_property_is_missing() -> None:
    """Unless it has a default."""
    [found] = issues({}, a=Property(type="string", required=True),
                     b=Property(type="string", required=True, default="x"))  # fmt: skip
    assert (found.code, found.path, found.message) == (
        Code.MISSING, PATH, "OS::Some::Type needs the property 'a'",
    )  # fmt: skip


def test_nested_keys_are_checked_alike() -> None:
    """Unknown and missing keys are found at any depth."""
    pool = Property(type="map", properties={
        "start": Property(type="string", required=True), "end": STRING,
    })  # fmt: skip
    found = issues({"pools": ({"stat": "a"}, {"zzz": "b"})},
                   pools=Property(type="list", items=pool))  # fmt: skip
    assert [(issue.code, issue.path[3:]) for issue in found] == [
        (Code.UNKNOWN, ("pools", 0, "stat")),
        (Code.UNKNOWN, ("pools", 1, "zzz")),
        (Code.MISSING, ("pools", 1)),
    ]


def test_constraints_run_on_the_coerced_value() -> None:
    """A string that is a number is inside a range of numbers."""
    positive = Property(type="integer", constraints=(Constraint("range", {"min": 1}),))
    assert codes("5", positive) == []
    assert codes("0", positive) == [Code.CONSTRAINT]


def test_a_reference_makes_constraints_and_unknown_keys_late() -> None:
    """Heat looks into the property only when the resource is there; types it checks at once."""
    schema = Property(type="map", properties={
        "size": Property(type="integer", constraints=(Constraint("range", {"min": 1}),)),
        "net": STRING,
        "on": Property(type="boolean"),
    })  # fmt: skip
    value: Value = {"size": 0, "zzz": 1, "on": "maybe", "net": GetResource("named")}
    found = {issue.path[-1]: (issue.code, issue.late) for issue in issues({"it": value}, it=schema)}
    assert found == {
        "size": (Code.CONSTRAINT, True),
        "zzz": (Code.UNKNOWN, True),
        "on": (Code.TYPE, False),
    }


def test_get_resource_is_a_name_or_null_before_the_resource_is_there() -> None:
    """So a named one is no list and no boolean, while null is whatever is wanted."""
    for type_ in ("integer", "boolean", "list", "map"):
        assert codes(GetResource("named"), Property(type=type_)) == [Code.TYPE]
        assert codes(GetResource("nameless"), Property(type=type_)) == []


def test_get_attr_is_an_empty_map_in_which_required_keys_are_missing() -> None:
    """Heat refuses it, because it checks required keys even in what it does not know yet."""
    item = Property(type="map", properties={"start": Property(type="string", required=True)})
    [found] = issues({"it": (GetAttr("r", ("a",)),)}, it=Property(type="list", items=item))
    assert found.code is Code.MISSING
    assert "before this function has a value" in found.message


@pytest.mark.parametrize(
    ("kind", "fitting"),
    [
        ("string", {"string", "integer", "number", "boolean", "any"}),
        ("number", {"string", "integer", "number", "any"}),
        ("boolean", {"string", "integer", "number", "boolean", "any"}),
        ("list", {"list", "any"}),
        ("map", {"map", "any"}),
    ],
)
def test_a_function_that_can_never_fit(kind: str, fitting: set[str]) -> None:
    """What a function yields is known by kind only; it is refused where no value would do."""
    types = ("string", "integer", "number", "boolean", "list", "map", "any")
    assert {each for each in types if not codes(GetParam(kind), Property(type=each))} == fitting


def test_both_branches_of_an_if_are_checked() -> None:
    """The path leads through the function."""
    found = issues({"it": Call("if", ("unknown", ("a",), "b"))}, it=STRING)
    assert [issue.path[3:] for issue in found] == [("it", "if", 1)]


def test_what_an_if_leaves_out_is_not_given() -> None:
    """A property that a condition is known to leave out is missing where it is required."""
    required = Property(type="string", required=True)
    assert codes(Call("if", (False, "a")), required) == [Code.MISSING]
    assert codes(Call("if", (True, "a")), required) == []
    assert codes(Call("if", ("unknown", "a")), required) == []


def test_the_length_of_a_list_that_may_shrink_is_unknown() -> None:
    """An `if` without an alternative may leave its item out."""
    schema = Property(type="list", constraints=(Constraint("length", {"max": 1}),))
    assert codes(("a", "b"), schema) == [Code.CONSTRAINT]
    assert codes(("a", Call("if", ("unknown", "b"))), schema) == []


def test_allowed_values_of_a_list_look_at_the_items_that_are_known() -> None:
    """Functions among them may become anything."""
    schema = Property(type="list", constraints=(Constraint("allowed_values", ("a", "b")),))
    assert codes(("a", GetParam("string")), schema) == []
    assert codes(("z", GetParam("string")), schema) == [Code.CONSTRAINT]


def test_an_unimplemented_property_is_refused_at_once() -> None:
    """Even beside a reference, unlike an unknown key."""
    [found] = issues({"it": GetResource("named")}, it=Property(type="string", implemented=False))
    assert (found.code, found.late) == (Code.UNIMPLEMENTED, False)


def test_a_parameter_of_a_nested_stack_takes_a_little_more() -> None:
    """Lists may be strings with commas, and JSON may be a string or a list."""
    split = Property(type="list", allow_conversion=True)
    data = Property(type="map", allow_conversion=True)
    assert codes("a,b", split) == codes(("a",), data) == codes("{}", data) == []
    assert codes(GetParam("string"), split) == codes(GetParam("list"), data) == []
    assert codes((5,), split) == [Code.TYPE]
    assert codes(5, data) == [Code.TYPE]


RENAMED = (
    TranslationRule(rule="replace", path=("network",), value_path=("network_id",)),
    TranslationRule(rule="replace", path=("ips", "subnet"), value_name="subnet_id"),
)
NETWORK = Property(type="string", required=True)


def test_an_old_name_satisfies_required() -> None:
    """Null does so at the top, where it becomes the empty value of its type before it is moved."""
    values: list[Value] = ["a", None, GetAttr("named", ("name",))]
    for value in values:
        assert issues({"network_id": value}, RENAMED, network=NETWORK, network_id=STRING) == []
    item = Property(type="map", properties={"subnet": NETWORK, "subnet_id": STRING})
    [found] = issues(
        {"ips": ({"subnet_id": None},)}, RENAMED, ips=Property(type="list", items=item)
    )
    assert found.code is Code.MISSING


def test_an_old_name_takes_the_place_of_the_new_one() -> None:
    """Whatever is wrong with the value that nobody looks at then."""
    both: dict[str, Value] = {"network": ("a",), "network_id": ""}
    assert issues(both, RENAMED, network=NETWORK, network_id=STRING) == []
    found = issues(
        {"network": "", "network_id": ("b",)}, RENAMED, network=NETWORK, network_id=STRING
    )
    assert [(issue.code, issue.path[-1]) for issue in found] == [(Code.TYPE, "network_id")]


def test_constraints_of_the_new_name_hold_for_what_is_given_as_both() -> None:
    """Alone, an old name beside the new one is only brought to its type."""
    custom = Property(type="string", constraints=(Constraint("custom_constraint", "it"),))
    item = Property(type="map", properties={"subnet": custom, "subnet_id": STRING})
    ips = Property(type="list", items=item)
    assert issues({"ips": ({"subnet_id": "bad"},)}, RENAMED, ips=ips) == []
    [found] = issues({"ips": ({"subnet_id": "bad", "subnet": ""},)}, RENAMED, ips=ips)
    assert (found.code, found.path[-1]) == (Code.CONSTRAINT, "subnet_id")


def test_of_a_map_that_has_moved_only_the_inside_counts() -> None:
    """Nothing is inside of what is no map; a list has no names at all."""
    rules = (TranslationRule(rule="delete", path=("policies",)),)
    policies = Property(type="map", properties={"retry": Property(type="map")})
    harmless: list[Value] = ["a", 5, None, {}, {"retry": {}}]
    for value in harmless:
        assert issues({"policies": value}, rules, policies=policies) == []
    broken: list[Value] = [(), {"retry": "a"}]
    for wrong in broken:
        [found] = issues({"policies": wrong}, rules, policies=policies)
        assert found.code is Code.TYPE
    [found] = issues({"policies": {"rerty": {}}}, rules, policies=policies)
    assert (found.code, found.late) == (Code.UNKNOWN, True)


def test_what_an_if_leaves_out_defers_nothing() -> None:
    """A reference counts only where it is taken."""
    custom = Property(type="string", constraints=(Constraint("custom_constraint", "it"),))
    [found] = issues({"it": Call("if", (False, GetResource("named"), "bad"))}, it=custom)
    assert (found.code, found.late) == (Code.CONSTRAINT, False)
    items = Property(type="list", items=custom)
    for reference in (GetResource("named"), GetAttr("named", ("name",)), Call("get_attr", "n")):
        [found] = issues({"it": (reference, "bad")}, it=items)
        assert found.late


def test_an_old_name_beside_the_new_one() -> None:
    """Heat refuses both, unless one of them is empty."""
    both = {"network": "a", "network_id": "b"}
    [found] = issues(both, RENAMED, network=NETWORK, network_id=STRING)
    assert (found.code, found.path[-1]) == (Code.CLASH, "network_id")
    both["network_id"] = ""
    assert issues(both, RENAMED, network=NETWORK, network_id=STRING) == []


def test_an_old_name_inside_a_list() -> None:
    """The rule holds for every item."""
    item = Property(type="map", properties={"subnet": NETWORK, "subnet_id": STRING})
    ips = Property(type="list", items=item)
    assert issues({"ips": ({"subnet_id": "a"},)}, RENAMED, ips=ips) == []
    [found] = issues({"ips": ({"subnet": "a", "subnet_id": "b"},)}, RENAMED, ips=ips)
    assert (found.code, found.path[3:]) == (Code.CLASH, ("ips", 0, "subnet_id"))


def test_what_heat_deletes_has_no_constraints() -> None:
    """A rule with a condition holds only where that property says something."""
    rule = TranslationRule(rule="delete", path=("it",), when="it")
    schema = Property(type="string", constraints=(Constraint("allowed_values", ("a",)),))
    assert issues({"it": "z"}, [rule], it=schema) == []
    assert [issue.code for issue in issues({"it": ""}, [rule], it=schema)] == [Code.CONSTRAINT]


def test_a_custom_constraint_gives_its_reason() -> None:
    """The message names the constraint, too."""
    schema = Property(type="string", constraints=(Constraint("custom_constraint", "net_cidr"),))
    [found] = issues({"it": "bad"}, it=schema)
    assert found.message == "it is 'bad', which is no net_cidr: net_cidr refuses"


def test_a_reference_to_the_wrong_kind_of_resource() -> None:
    """The place is told without indices, and without the function on the way."""
    value = ({"only": Call("if", ("unknown", GetResource("named"), "x"))},)
    item = Property(type="map", properties={"only": STRING})
    [found] = issues({"it": value}, it=Property(type="list", items=item))
    assert found.code is Code.MISFIT
    assert "OS::Some::Type.it[].only" in found.message
