"""Mistakes with nested stacks: parameters, settings and outputs."""

from __future__ import annotations

from typing import Literal

from hotgen import Input, Output, Stack, output, parameter, setting
from hotgen.resources import neutron


class Web(Stack):
    """A stack that others use as a resource."""

    image: Input[str] = parameter("Image")
    count: Input[int] = parameter("How many", default=1)
    size: Input[Literal["small", "large"]] = parameter("Size", default="small")
    tls: bool = setting(default=False, description="Terminate HTTPS")
    zones: int = setting(default="two")  # E: assignment | reportAssignmentType | int
    address: Output[str] = output("Where it answers")

    def build(self) -> None:
        """Bind an output to what it does not take."""
        self.address = 5  # E: assignment | reportAttributeAccessIssue | Resource


class Mistakes(Stack):
    """One mistake a line."""

    def build(self) -> None:
        """Use a nested stack in ways that it does not offer."""
        self.web = Web(image="a")
        self.missing = Web()  # E: call-arg | reportCallIssue | "image"
        self.unknown = Web(imag="a")  # E: call-arg | reportCallIssue | "imag"
        self.output = Web(image="a", address="b")  # E: call-arg | reportCallIssue | "address"
        self.type = Web(image=5)  # E: arg-type | reportArgumentType | str
        self.value = Web(image="a", size="huge")  # E: arg-type | reportArgumentType | 'large'
        self.setting = Web(image="a", tls="no")  # E: arg-type | reportArgumentType | bool
        self.net = neutron.Net(
            name=self.web.adress  # E: attr-defined | reportAttributeAccessIssue | "adress"
        )
