"""The short cuts of custom constraints say what netaddr would say."""

from __future__ import annotations

import re

import netaddr
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotgen.schema.custom import _PLAIN_ADDRESS, _PLAIN_SUBNET, refusal

OCTETS = st.sampled_from(["0", "00", "1", "9", "10", "010", "99", "199", "249", "255", "256"])
ADDRESSES = st.lists(OCTETS, min_size=3, max_size=5).map(".".join)
LENGTHS = st.sampled_from(["", "/", "/0", "/00", "/8", "/32", "/33", "/24 ", "/255.0.0.0"])


@given(ADDRESSES, LENGTHS)
def test_what_is_plain_is_what_netaddr_reads_and_writes_back(address: str, length: str) -> None:
    """No text is let through that netaddr would refuse or write in another way."""
    if re.fullmatch(_PLAIN_ADDRESS, address):
        assert str(netaddr.IPAddress(address)) == address
    if re.fullmatch(_PLAIN_SUBNET, address + length):
        assert str(netaddr.IPNetwork(address + length)) == address + length


@pytest.mark.parametrize(
    ("constraint", "value"),
    [("ip_addr", "10.0.0.1"), ("net_cidr", "10.0.0.0/8"), ("ip_or_cidr", "0.0.0.0/0")],
)
def test_plain_values_are_taken(constraint: str, value: str) -> None:
    """Addresses and subnets as nearly everybody writes them hold."""
    assert refusal(constraint, value, 27) is None


@pytest.mark.parametrize(
    ("constraint", "value"),
    [("ip_addr", "10.0.0.256"), ("net_cidr", "10.0.0.0/33"), ("net_cidr", "10.0.0.0")],
)
def test_everything_else_is_asked_of_netaddr(constraint: str, value: str) -> None:
    """What is not plain, and wrong, is refused with netaddr's reason."""
    assert refusal(constraint, value, 27) is not None
