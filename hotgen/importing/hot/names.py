"""What things are called in Python: as in HOT wherever Python can spell it."""

from __future__ import annotations

import builtins
import re
import unicodedata
from keyword import iskeyword, issoftkeyword
from typing import TYPE_CHECKING, Final

import hotgen
from hotgen import functions
from hotgen.dsl.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES: Final = frozenset({"Any", "Literal", "str", "int", "float", "bool", "list", "dict"})

_IN_CLASS_BODIES: Final = frozenset({*hotgen.__all__, *_TYPES, "literal"})
"""The names that the body of a class uses, and that no attribute there may hide."""

_ON_STACKS: Final = frozenset(
    name for name in (*dir(Stack), *Stack.__annotations__) if not name.startswith("_")
)

MODULE_NAMES: Final = frozenset({*hotgen.__all__, *functions.__all__, *_TYPES, *dir(builtins)})
"""The names that a module imports or Python has, and that no class or constant may have."""


class Names:
    """Names of one namespace, each given once."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        """Start with the names that nothing can have."""
        self.taken = set(reserved)

    def take(self, *wishes: str) -> str:
        """Return the first of *wishes* that is free, else the last one with a number."""
        choices = [wish for wish in wishes if wish not in self.taken]
        name, number = choices[0] if choices else wishes[-1], 2
        while name in self.taken:
            name, number = f"{wishes[-1].rstrip('_')}_{number}", number + 1
        self.taken.add(name)
        return name


def attributes() -> Names:
    """Return the namespace of the attributes of a stack."""
    return Names(_ON_STACKS | _IN_CLASS_BODIES)


def identifier(name: str, kind: str) -> str:
    """Return *name* as an attribute; a *kind* of thing stands before what is no name at all.

    >>> identifier("web-server", "resource"), identifier("class", "resource")
    ('web_server', 'class_')
    >>> identifier("0", "output"), identifier("_private", "parameter")
    ('output_0', 'private')
    """
    characters = unicodedata.normalize("NFKC", name)
    kept = "".join(char if f"a{char}".isidentifier() else " " for char in characters)
    spelt = re.sub(" +", "_", kept).lstrip("_")
    spelt = spelt.rstrip("_") if name.startswith("_") else spelt
    if not spelt.isidentifier():
        spelt = f"{kind}_{spelt}".rstrip("_")
    return f"{spelt}_" if iskeyword(spelt) else spelt


def class_name(stem: str) -> str:
    """Return the name of the class for a file.

    >>> class_name("web_tier"), class_name("k8s-master.v2"), class_name("3tier")
    ('WebTier', 'K8sMasterV2', '_3tier')
    """
    words = re.split(r"[\W_]+", unicodedata.normalize("NFKC", stem))
    name = "".join(word[:1].upper() + word[1:] for word in words) or "Template"
    return name if name.isidentifier() and not iskeyword(name) else f"_{name}"


def module_name(stem: str) -> str:
    """Return the name of the module for a file.

    >>> module_name("web-tier"), module_name("OS::My server.v1"), module_name("class")
    ('web_tier', 'OS_My_server_v1', 'class')
    """
    spelt = re.sub(r"[^A-Za-z0-9]+", "_", stem).strip("_")
    return spelt or "template"


def constant_name(words: Iterable[str]) -> str:
    """Return the name of a constant.

    >>> constant_name(["web-server", "userData"])
    'WEB_SERVER_USER_DATA'
    """
    spaced = (re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word) for word in words)
    spelt = re.sub(r"[^A-Z0-9]+", "_", "_".join(spaced).upper()).strip("_")
    return spelt if spelt.isidentifier() else f"TEXT_{spelt}".rstrip("_")


def is_keyword_argument(name: str) -> bool:
    """Whether *name* can stand before the ``=`` of an argument.

    >>> is_keyword_argument("ip"), is_keyword_argument("class"), is_keyword_argument("a-b")
    (True, False, False)
    """
    normal = unicodedata.normalize("NFKC", name) == name
    return name.isidentifier() and normal and (not iskeyword(name) or issoftkeyword(name))
