"""A cloud that has everything and tells nothing, so that Heat's engine can validate without one.

While Heat validates it asks whether a thing exists (always), whether a service is able to do
something (always, unless that makes Heat refuse more), and for data. Data nobody has here: a check
that needs it ends where it asks, and is noted.
"""

from __future__ import annotations

import functools
import socket
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn, TypeAlias

Heat: TypeAlias = Any
"""Something of Heat's, which has no types."""

_GUARDED = (
    "add_dependencies",
    "validate",
    "validate_external",
    "validate_template",
    # These come before other checks of a server that need no cloud.
    "_validate_belonging_subnet_to_net",
    "_validate_image_flavor",
)
_TAKEN_AWAY = {
    ("nova", "2.57"),  # a server's personality
    ("nova", "2.92"),  # key pairs that Nova makes
    ("neutron", "vpn-no-sha1-3des"),
}
"""Abilities that are the loss of another: a service that has one makes Heat refuse more."""

_DATASTORE = "validate_datastore"
"""What Trove is asked for in the middle of checking a resource of its types."""

_LOOKS = (
    "bool len iter next contains getitem setitem delitem eq ne lt le gt ge int float index "
    "add radd sub rsub mul rmul mod rmod enter exit"
)


def heat(name: str) -> Heat:
    """Return the module *name* of Heat's."""
    return import_module(f"heat.{name}")


class NeedsCloudError(BaseException):
    """Only a cloud knows. Not an `Exception`, because Heat catches those."""


class Unknown:
    """What a service would answer: it can be passed on and asked further, never looked at."""

    def __init__(self, question: str) -> None:
        self._question = question

    def __getattr__(self, name: str) -> Unknown:
        if name.startswith("__"):
            raise AttributeError(name)
        return Unknown(f"{self._question}.{name}")

    def __call__(self, *_: object, **__: object) -> Unknown:
        """Return an answer, which is as unknown."""
        return self


def _look(unknown: Unknown, *_: object) -> NoReturn:
    raise NeedsCloudError(unknown._question)


for _name in _LOOKS.split():
    setattr(Unknown, f"__{_name}__", _look)


class Cloud:
    """Stands in for the cloud of the engine in this process, and notes what it was asked."""

    def __init__(self, environment: Heat) -> None:
        self.skipped: list[dict[str, str]] = []
        self.assumed: set[str] = set()
        _accept_what_exists(environment)
        _cut_off()
        self._equip_services()
        self._guard(heat("engine.resource").Resource)

    def forget(self) -> None:
        """Start anew, with another question."""
        self.skipped = []
        self.assumed = set()

    def _equip_services(self) -> None:
        heat("engine.resource").Resource.is_using_neutron = _constantly(answer=True)  # up to 22
        for extension in heat("engine.clients")._mgr:
            name, plugin = extension.name, extension.plugin
            plugin.client = plugin._create = _constantly(Unknown(name))
            plugin.does_endpoint_exist = _constantly(answer=True)
            if hasattr(plugin, _DATASTORE):
                setattr(plugin, _DATASTORE, self._ending(getattr(plugin, _DATASTORE)))
            for ability in ("has_extension", "is_version_supported"):
                if hasattr(plugin, ability):
                    setattr(plugin, ability, self._able(name))

    def _ending(self, check: Callable[..., object]) -> Callable[..., object]:
        """Let a service's part of a resource's check end on its own."""

        def ending(*args: object) -> object:
            try:
                return check(*args)
            except NeedsCloudError as need:
                self._skip({"check": _DATASTORE, "needs": str(need)})
                return None

        return ending

    def _skip(self, note: dict[str, str]) -> None:
        if note not in self.skipped:
            self.skipped.append(note)

    def _able(self, service: str) -> Callable[[object, object], bool]:
        def able(_: object, ability: object) -> bool:
            answer = (service, str(ability)) not in _TAKEN_AWAY
            self.assumed.add(f"{service} has {'' if answer else 'no '}{ability}")
            return answer

        return able

    def _guard(self, kind: Heat) -> None:
        """Let each check of a kind of resource, and of the kinds made from it, end on its own."""
        for name in _GUARDED:
            if name in vars(kind):
                setattr(kind, name, self._guarded(vars(kind)[name]))
        for special in kind.__subclasses__():
            self._guard(special)

    def _guarded(self, check: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(check)
        def guarded(resource: Heat, *args: object) -> object:
            try:
                return check(resource, *args)
            except NeedsCloudError as need:
                note = {"resource": resource.name, "type": resource.type()}
                note |= {"check": check.__qualname__, "needs": str(need)}
                self._skip(note)
                return None

        return guarded


def _accept_what_exists(environment: Heat) -> None:
    """Let every name pass that a service would look up, and stay as it is."""
    asking = heat("engine.constraints").BaseCustomConstraint.validate
    for constraint in environment.constraints.values():
        if constraint.validate is asking:
            constraint.validate_with_client = _constantly(answer=None)
    heat("engine.translation").resolve_and_find = _found


def _found(value: Heat, *_: object) -> Heat:
    resolved = heat("engine.function").resolve(value)
    if isinstance(resolved, list):
        return [_found(each) for each in resolved] or None
    return resolved or None


def _cut_off() -> None:
    """Keep the engine from other engines, the database and the network."""
    heat("engine.resource").Resource.rpc_client = _constantly(Unknown("heat"))
    heat("objects.service").Service.active_service_count = _constantly(1)
    facade: Heat = import_module("oslo_db.sqlalchemy.enginefacade")
    facade._TransactionFactory._start = _refusing("database")
    network: Heat = socket
    network.getaddrinfo = _refusing("network")


def _constantly(answer: object) -> Callable[..., object]:
    return lambda *_, **__: answer


def _refusing(what: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise NeedsCloudError(what)

    return refuse
