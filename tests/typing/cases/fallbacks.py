"""Literals, raw calls and names: they fit wherever a value can stand, and take what they take."""

from __future__ import annotations

from typing import Any

from hotgen import (
    Constraint,
    Environment,
    Group,
    Input,
    Output,
    Stack,
    UntypedResource,
    output,
    parameter,
)
from hotgen.functions import call, condition, get_attr, get_file, if_, literal, named
from hotgen.resources import heat, neutron, nova


class Inner(Stack, file="lib/inner.yaml", description=literal(None)):
    """A template in a folder, without a description."""

    sizes: Input[list[Any]] = parameter(type="json", schema={"type": "array"})


class Demo(Stack, also=[Inner], description="Long"):
    """All that Heat may take, and what nobody takes."""

    parameter_groups = (Group("One", parameters=["a-b"]), Group(literal(None)))

    a_b: Input[str] = parameter(name="a-b", constraints=[Constraint("range", 5)])
    it: Output[str] = output(literal(5))

    environments = {"a": Environment(resource_registry={"Acme::Inner": Inner})}  # noqa: RUF012 - as authors do

    def build(self) -> None:
        """Use each of them."""
        self.decides = condition(literal("unknown"))
        self.inner = UntypedResource("./lib/inner.yaml", {"sizes": 1}, template=Inner)
        self.again = Inner(sizes=literal("1,2"))
        self.server = nova.Server(
            image=literal(5),
            flavor=call("if", ["small", "a"]),
            networks=[{"port": named("later")}, literal({"prot": "a"})],
            user_data=get_file("a.sh", key="../a.sh"),
            metadata=literal("a"),
        ).after(named("later"))
        self.port = neutron.Port(
            network=named("later"),
            security_groups=literal("default"),
            fixed_ips=[{"ip_address": named("later").get_attr("a", 0)}],
            admin_state_up=if_(self.decides, literal("yes"), call("not", [])),
        )
        self.group = heat.ResourceGroup(count=literal("2"), resource_def=literal({"kind": "a"}))
        self.wrong = neutron.Port(network=literal)  # E: arg-type | reportArgumentType | network
        self.server.after("later")  # E: arg-type | reportArgumentType | after
        self.it = get_attr(named("later"), "a")
        named(5)  # E: arg-type | reportArgumentType | named
        call("if")  # E: call-arg | reportCallIssue | arguments
        get_file("a.sh", keys="a")  # E: call-arg | reportCallIssue | keys
        UntypedResource("a", template=Inner(sizes=[]))  # E: arg-type | reportArgumentType | Inner
