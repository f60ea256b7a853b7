"""How Heat's names are spelt in Python: modules, classes, properties and nested dictionaries."""

from __future__ import annotations

import keyword
import re
from typing import Final

from hotgen.dsl.resource import TypedResource

_RESERVED: Final = frozenset(name for name in dir(TypedResource) if not name.startswith("_"))


def module_of(type_name: str) -> str:
    """Return the module of a type: its service, or ``aws`` for all that imitate Amazon's.

    >>> module_of("OS::Neutron::TaaS::TapFlow"), module_of("AWS::EC2::Instance")
    ('neutron', 'aws')
    """
    vendor, service, *_ = type_name.split("::")
    return service.lower() if vendor == "OS" else vendor.lower()


def class_of(type_name: str) -> str:
    """Return the name of a type's class: all that its module does not say already.

    >>> class_of("OS::Neutron::TaaS::TapFlow"), class_of("AWS::EC2::Instance")
    ('TaaSTapFlow', 'EC2Instance')
    """
    vendor, *parts = type_name.split("::")
    return "".join(parts[1:] if vendor == "OS" else parts)


def property_of(name: str) -> str:
    """Return *name* as Python can spell it, without a clash with what every resource has.

    >>> property_of("binding:vnic_type"), property_of("class"), property_of("after")
    ('binding_vnic_type', 'class_', 'after_')
    """
    spelt = re.sub(r"\W", "_", name)
    return f"{spelt}_" if keyword.iskeyword(spelt) or spelt in _RESERVED else spelt


def is_key(name: str) -> bool:
    """Say whether a class can declare *name* as a key of a ``TypedDict``."""
    return name.isidentifier() and not keyword.iskeyword(name)


def camel(name: str) -> str:
    """Return *name* with a capital letter where a word begins.

    >>> camel("fixed_ips"), camel("binding:vnic_type"), camel("Ebs")
    ('FixedIps', 'BindingVnicType', 'Ebs')
    """
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[\W_]+", name))
