"""Barbican's types: secrets, what is ordered, and containers of both."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Final

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import known, needed_where, needs
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Path
    from hotgen.validate.classes.subject import Flaw, Subject

_KEY: Final = ("name", "algorithm", "bit_length", "mode", "payload_content_type", "expiration")
_OF_TYPE: Final = {
    "key": _KEY,
    "asymmetric": (*_KEY, "pass_phrase"),
    "certificate": (
        "name",
        "request_type",
        "subject_dn",
        "source_container_ref",
        "ca_id",
        "profile",
        "request_data",
    ),
}
_BYTES: Final = "application/octet-stream"

declare(
    "OS::Barbican::Secret",
    rules=(
        needs("+payload_content_type", "+payload"),
        needed_where("payload_content_type", _BYTES, "+payload_content_encoding"),
    ),
)


@check("OS::Barbican::Secret")
def _encoding(subject: Subject) -> Iterator[Flaw]:
    type_ = subject.properties["payload_content_type"]
    if subject.properties["payload_content_encoding"] and (not type_ or type_ == "text/plain"):
        message = f"payload_content_encoding is only for a 'payload_content_type' of {_BYTES}"
        yield subject.properties.at("payload_content_encoding", message)


@check("OS::Barbican::Secret")
def _payload(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    payload = properties["payload"]
    if not payload or isinstance(payload, Pending) or not properties["payload_content_encoding"]:
        return
    if properties["payload_content_type"] == _BYTES and not _is_base64(payload):
        yield properties.at("payload", "payload must be in base64, as its encoding says")


def _is_base64(text: str) -> bool:
    try:
        base64.b64decode(text)
    except (binascii.Error, ValueError):
        return False
    return True


@check("OS::Barbican::Order")
def _order(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    yield from known(subject, "type")
    for type_, allowed in _OF_TYPE.items():
        if properties["type"] == type_:
            for name, value in subject.view.items():
                if name not in ("type", *allowed) and value is not None:
                    yield properties.at(name, f"{name} is not for a 'type' of {type_}")


@check("OS::Barbican::Order")
def _needed(subject: Subject) -> Iterator[Flaw]:
    properties = subject.properties
    if properties["type"] == "certificate":
        yield from needs("+profile", "+ca_id")(properties)
        return
    for name in ("algorithm", "bit_length"):
        if properties[name] is None:
            message = f"{properties.label} needs {name!r} unless 'type' is certificate"
            yield properties.here(message)


@check("OS::Barbican::GenericContainer")
def _references(subject: Subject) -> Iterator[Flaw]:
    secrets = subject.properties.inside("secrets")
    yield from _repeated(subject, (((*it.path, "ref"), it["ref"]) for it in secrets))


@check("OS::Barbican::CertificateContainer", "OS::Barbican::RSAContainer")
def _named_references(subject: Subject) -> Iterator[Flaw]:
    given = ((name, value) for name, value in subject.view.items() if value is not None)
    yield from _repeated(subject, (((name,), value) for name, value in given if name != "name"))


def _repeated(subject: Subject, references: Iterable[tuple[Path, Any]]) -> Iterator[Flaw]:
    """Two attributes without a value yet are the same, too."""
    seen: list[Any] = []
    for path, value in references:
        if any(value == other for other in seen):
            shown = repr(value) if value else "a value that is not there yet"
            message = f"{shown} is given twice; a container takes a reference once"
            yield subject.properties.here(message)._replace(path=path)
        seen.append(value)
