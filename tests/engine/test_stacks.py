"""What else a blueprint can say: Heat reads each parameter, constraint, option and section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import pytest

from hotgen import (
    AllowedPattern,
    AllowedValues,
    Component,
    CustomConstraint,
    Environment,
    Group,
    Input,
    Length,
    Modulo,
    Output,
    Range,
    Stack,
    UntypedResource,
    output,
    parameter,
    setting,
)
from hotgen.dsl.synth import synth
from hotgen.functions import equals, list_join, not_, when
from hotgen.resources import cinder, heat, neutron

if TYPE_CHECKING:
    from tests.engine.conftest import Asker, Verdict

NETWORK = Group("Network", "Where it is")


class Parameters(Stack):
    """Every type, constraint and key of a parameter."""

    text: Input[str] = parameter("A text", label="Text", tags=["a", "b"], group=NETWORK)
    whole: Input[int] = parameter(immutable=True, group=NETWORK)
    real: Input[float] = parameter(hidden=True, group="Others")
    truth: Input[bool] = parameter()
    names: Input[list[str]] = parameter()
    table: Input[dict[str, Any]] = parameter()
    spelt: Input[str] = parameter(name="spelt-otherwise")
    absent: Input[str | None] = parameter(default=None)
    one_of: Input[Literal["a", "b"]] = parameter()
    ranged: Input[int] = parameter(range=(1, 5))
    at_least: Input[float] = parameter(range=(1.5, None))
    at_most: Input[int] = parameter(constraints=[Range(max=5, why="it is small")])
    sized: Input[str] = parameter(length=(2, 3))
    few: Input[list[str]] = parameter(constraints=[Length(max=2, why="there are two")])
    filled: Input[dict[str, Any]] = parameter(length=(1, None))
    allowed: Input[int] = parameter(allowed_values=[1, 2])
    chosen: Input[list[str]] = parameter(constraints=[AllowedValues("a", "b", why="no other")])
    patterned: Input[str] = parameter(allowed_pattern="[a-z]+")
    matching: Input[str] = parameter(constraints=[AllowedPattern("[a-z]+", why="small letters")])
    addresses: Input[str] = parameter(custom_constraint="net_cidr")
    address: Input[str] = parameter(constraints=[CustomConstraint("ip_addr", why="an address")])
    odd: Input[int] = parameter(constraints=[Modulo(2, 1, why="the middle is one")])
    both: Input[str] = parameter(length=(1, 3), constraints=[AllowedPattern("[a-z]+")])

    environments: ClassVar[Mapping[str, Environment]] = {
        "all": Environment(
            {"spelt-otherwise": "a"},
            text="a",
            whole=1,
            real=1.5,
            truth=False,
            names=["a"],
            table={"a": ["b"]},
            absent="a",
            one_of="b",
            ranged=5,
            at_least=1.5,
            at_most=-1,
            sized="aaa",
            few=["a", "b"],
            filled={"a": "b"},
            allowed=2,
            chosen=["b", "a"],
            patterned="a",
            matching="a",
            addresses="10.0.0.0/8",
            address="10.0.0.1",
            odd=3,
            both="aaa",
        )
    }

    def build(self) -> None:
        self.network = neutron.Net(name=self.text, shared=self.truth, tags=self.names)


WRONG: Mapping[str, Any] = {
    "whole": "a",
    "truth": "a",
    "table": "{",
    "one_of": "c",
    "ranged": 6,
    "at_least": 1,
    "at_most": 6,
    "sized": "a",
    "few": ["a", "b", "c"],
    "filled": {},
    "allowed": 3,
    "chosen": ["a", "c"],
    "patterned": "A",
    "matching": "A",
    "addresses": "10.0.0.0/99",
    "address": "10.0.0.0/8",
    "odd": 4,
    "both": "aaaa",
}


def test_parameters(ask: Asker) -> None:
    """Heat takes the parameters with right values, and misses each that has no default."""
    bundle = synth(Parameters)
    assert ask(bundle, "all").message == ""
    assert ask(bundle).verdict == "error"


def given_wrong(ask: Asker, name: str) -> Verdict:
    """Ask with right values, but for one parameter."""
    bundle = synth(Parameters)
    right = bundle.environments["all"]
    wrong = replace(right, parameters={**right.parameters, name: WRONG[name]})
    return ask(replace(bundle, environments={"wrong": wrong}), "wrong")


@pytest.mark.parametrize("name", WRONG)
def test_wrong_value(ask: Asker, name: str) -> None:
    """Heat refuses a value that is not of the type, or breaks the constraint."""
    assert given_wrong(ask, name).verdict == "error"


@pytest.mark.parametrize(("name", "why"), [("at_most", "it is small"), ("few", "there are two")])
def test_reason(ask: Asker, name: str, why: str) -> None:
    """Heat says why the author has set a constraint."""
    assert why in given_wrong(ask, name).message


def stack_with(make: Callable[[Stack], object]) -> type[Stack]:
    """Return a stack with a volume to depend on and what *make* assigns."""

    class Example(Stack):
        def build(self) -> None:
            self.never = equals("a", "b")
            self.volume = cinder.Volume(size=1)
            make(self)

    return Example


OPTIONS: Mapping[str, Callable[[Any], object]] = {
    "after": lambda it: it.add("a", cinder.Volume(size=1).after(it.volume)),
    "when": lambda it: it.add("a", cinder.Volume(size=1).when(not_(it.never))),
    "when it is not": lambda it: it.add("a", UntypedResource("No::Type").when(it.never)),
    "retained": lambda it: it.add("a", cinder.Volume(size=1).retained()),
    "snapshotted": lambda it: it.add("a", cinder.Volume(size=1).snapshotted()),
    "with_metadata": lambda it: it.add(
        "a", cinder.Volume(size=1).with_metadata({"a": list_join("-", ["b"]), "c": it.volume})
    ),
    "with_update_policy": lambda it: it.add(
        "a",
        heat.ResourceGroup(resource_def=neutron.Net()).with_update_policy(
            {"rolling_update": {"min_in_service": 1, "max_batch_size": 2}}
        ),
    ),
    "with_description": lambda it: it.add("a", cinder.Volume(size=1).with_description("b")),
    "with_external_id": lambda it: it.add("a", cinder.Volume(size=1).with_external_id("b")),
}

REFUSED: Mapping[str, tuple[Callable[[Any], object], str]] = {
    "when": (
        lambda it: it.add("a", UntypedResource("No::Type").when(not_(it.never))),
        "No::Type",
    ),
    "snapshotted": (
        lambda it: it.add("a", neutron.Net().snapshotted()),
        'Snapshot" deletion policy not supported',
    ),
    "with_update_policy": (
        lambda it: it.add("a", neutron.Net().with_update_policy({"rolling_update": {}})),
        "Unknown Property rolling_update",
    ),
}


@pytest.mark.parametrize("name", OPTIONS)
def test_option(ask: Asker, name: str) -> None:
    """Heat takes the option."""
    assert ask(synth(stack_with(OPTIONS[name]))).message == ""


@pytest.mark.parametrize("name", REFUSED)
def test_option_that_is_refused(ask: Asker, name: str) -> None:
    """Heat sees the option: it refuses it where it does not fit."""
    make, reason = REFUSED[name]
    assert reason in ask(synth(stack_with(make))).message


class Pair(Component):
    """Two volumes, the second one after the first."""

    def __init__(self) -> None:
        self.first = cinder.Volume(size=1)
        self.second = cinder.Volume(size=1).after(self.first)


class Member(Stack):
    """A nested stack with a parameter, a setting and an output."""

    network: Input[str] = parameter(custom_constraint="neutron.network")
    address: Input[str] = parameter(custom_constraint="ip_addr")
    tagged: bool = setting(default=False)
    port_id: Output[str] = output()

    def build(self) -> None:
        self.port = neutron.Port(
            network=self.network,
            fixed_ips=[{"ip_address": self.address}],
            tags=["a"] if self.tagged else [],
        )
        self.port_id = self.port


class Whole(Stack):
    """Nested stacks, groups of them, lists of resources, components, named conditions."""

    first: Output[str] = output("The first port")
    all: Output[list[str]] = output("Every port")
    some: Output[str] = output()

    environments: ClassVar[Mapping[str, Environment]] = {
        "all": Environment(
            parameter_defaults={"any": "thing"},
            resource_registry={"My::*": "OS::Heat::None", "resources": {"net": {"hooks": []}}},
            parameter_merge_strategies={"default": "overwrite"},
            event_sinks=[{"type": "zaqar-queue", "target": "events"}],
            encrypted_param_names=[],
        )
    }

    def build(self) -> None:
        self.always = not_(equals("a", "b"))
        self.net = neutron.Net()
        self.pair = Pair()
        self.add("", Pair())
        self.volumes = [cinder.Volume(size=size) for size in (1, 2)]
        self.add("not an attribute", cinder.Volume(size=1).after(self.pair, *self.volumes))
        self.value = heat.Value(type="string", value="10.0.0.1")
        values: Any = {"network": self.net, "address": self.value.get_attr("value")}
        self.single = Member(**values)
        self.tagged = Member(**values, tagged=True)
        self.scaled = heat.AutoScalingGroup(min_size=1, max_size=2, resource=Member(**values))
        self.counted = heat.ResourceGroup(count=2, resource_def=Member(**values))
        self.unknown = UntypedResource("My::Type", {"any": {"thing": [1]}})
        self.first = self.single.port_id
        self.all = self.scaled.get_attr("outputs_list", "port_id")
        self.some = when(self.always, self.counted.get_attr("resource.0.port_id"))


def test_whole(ask: Asker) -> None:
    """Heat takes a stack with everything in it, and every section of an environment."""
    assert ask(synth(Whole), "all", nested_strict=True).message == ""
