"""Heat's custom constraints that need no cloud, decided with the libraries that Heat itself uses.

All others (``nova.flavor``, ``neutron.network``, …) ask a service, and hold offline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_FIRST_WITH_MASK: Final = 13
"""The first major release whose ``net_cidr`` insists on a mask."""
_FIRST_WITH_ZONEINFO: Final = 22
"""The first major release that reads time zones as Python does; before, case did not matter."""
_OCTET: Final = r"(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])"
_PLAIN_ADDRESS: Final = rf"{_OCTET}(?:\.{_OCTET}){{3}}"
_PLAIN_SUBNET: Final = rf"{_PLAIN_ADDRESS}/(?:[0-9]|[12][0-9]|3[0-2])"
"""How nearly everybody writes an IPv4 address or subnet: good without netaddr, which is slow to
import."""
_LONGEST_NAME: Final = 255
_LONGEST_RELATIVE_NAME: Final = 252
_LABEL: Final = re.compile(r"[a-z0-9-]{1,63}$")


def refusal(name: str, value: object, major: int) -> str | None:
    """Return why release *major* refuses *value* under the constraint called *name*, if it does."""
    check = _CHECKS.get(name)
    if check is None:
        return None
    try:
        check(value, major)
    except Exception as error:  # noqa: BLE001 - whatever the libraries raise, Heat refuses the value
        return str(error) or type(error).__name__
    return None


def _ip_address(value: object, major: int) -> None:  # noqa: ARG001 - as the other checks
    text = _text(value)
    if re.fullmatch(_PLAIN_ADDRESS, text):
        return
    import netaddr

    address = netaddr.IPAddress(_without_space(text))
    if address.version == 4 and str(address) != text:  # noqa: PLR2004 - IPv4
        raise ValueError(f"write it as {address}")


def _subnet(value: object, major: int) -> None:
    text = _text(value)
    if re.fullmatch(_PLAIN_SUBNET, text):
        return
    if "/" not in text:
        if major >= _FIRST_WITH_MASK:
            raise ValueError("the length of the prefix is missing, as in 10.0.0.0/24")
        _ip_address(text, major)
        return
    import netaddr

    network = netaddr.IPNetwork(_without_space(text))
    if network.version == 4 and str(network) != text:  # noqa: PLR2004 - IPv4
        raise ValueError(f"write it as {network}")


def _ip_or_subnet(value: object, major: int) -> None:
    check = _subnet if "/" in _text(value) else _ip_address
    check(value, major)


def _mac_address(value: object, major: int) -> None:  # noqa: ARG001
    import netaddr

    if not netaddr.valid_mac(value):  # type: ignore[arg-type]  # it answers for any object
        raise ValueError("it is not a MAC address")


def _dns_name(value: object, major: int) -> None:  # noqa: ARG001
    if not value:
        return
    text = _text(value)
    name = text.removesuffix(".")
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"a name has at most {_LONGEST_NAME} characters")
    labels = name.split(".")
    for label in labels:
        if not _LABEL.match(label) or label.startswith("-") or label.endswith("-"):
            raise ValueError(
                f"the part {label!r} is not 1 to 63 of a-z, 0-9 and inner hyphens (no capitals)"
            )
    if text.endswith(".") and len(labels) > 1 and re.match("^[0-9]+$", labels[-1]):
        raise ValueError("the top-level domain is a number")


def _relative_dns_name(value: object, major: int) -> None:
    if not value:
        return
    text = _text(value)
    if text.endswith("."):
        raise ValueError("a relative name has no dot at its end")
    if len(text) > _LONGEST_RELATIVE_NAME:
        raise ValueError(f"a relative name has at most {_LONGEST_RELATIVE_NAME} characters")
    _dns_name(text, major)


def _dns_domain(value: object, major: int) -> None:
    _dns_name(value, major)
    if value and not _text(value).endswith("."):
        raise ValueError("a domain ends with a dot, as in example.org.")


def _iso_8601(value: object, major: int) -> None:  # noqa: ARG001
    import iso8601

    iso8601.parse_date(_text(value))


def _cron_expression(value: object, major: int) -> None:  # noqa: ARG001
    import croniter

    if value:
        croniter.croniter(_text(value))


def _timezone(value: object, major: int) -> None:
    import zoneinfo

    if not value:
        return
    if major >= _FIRST_WITH_ZONEINFO:
        zoneinfo.ZoneInfo(_text(value))
        return
    known = {zone.casefold() for zone in zoneinfo.available_timezones()}
    if _text(value).casefold() not in known:
        raise ValueError("there is no such time zone")


def _expiration(value: object, major: int) -> None:  # noqa: ARG001
    from datetime import UTC, datetime

    import iso8601

    if value and iso8601.parse_date(_text(value).strip()) <= datetime.now(UTC):
        raise ValueError("it lies in the past")


def _json_string(value: object, major: int) -> None:  # noqa: ARG001
    import json

    if value:
        json.loads(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("it is not a string")
    return value


def _without_space(text: str) -> str:
    if re.search(r"\s", text):
        raise ValueError("it contains whitespace")
    return text


_CHECKS: Final[dict[str, Callable[[object, int], None]]] = {
    "cron_expression": _cron_expression,
    "dns_domain": _dns_domain,
    "dns_name": _dns_name,
    "expiration": _expiration,
    "ip_addr": _ip_address,
    "ip_or_cidr": _ip_or_subnet,
    "iso_8601": _iso_8601,
    "json_string": _json_string,
    "mac_addr": _mac_address,
    "net_cidr": _subnet,
    "rel_dns_name": _relative_dns_name,
    "timezone": _timezone,
}
