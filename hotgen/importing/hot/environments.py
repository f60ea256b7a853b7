"""Environments, as the class of the main template has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from hotgen.importing.hot.names import Names, is_keyword_argument
from hotgen.importing.python.code import Atom, Bracket, Entry
from hotgen.importing.python.strings import string

if TYPE_CHECKING:
    from hotgen.hot.environment import Environment
    from hotgen.hot.expr import Path, Value
    from hotgen.importing.hot.expressions import Expressions
    from hotgen.importing.hot.remarks import Remarks
    from hotgen.importing.python.code import Code

_SECTIONS: Final = (
    "parameter_defaults",
    "resource_registry",
    "parameter_merge_strategies",
    "event_sinks",
    "encrypted_param_names",
)
_SUFFIX: Final = re.compile(r"(\.env)?\.ya?ml$|\.env$")


class Environments:
    """Writes the environments of a bundle."""

    def __init__(self, write: Expressions) -> None:
        """Take what writes values in the main template."""
        self._write = write
        self._scope = write.scope

    def code(self, environments: Mapping[str, Environment], remarks: Mapping[str, Remarks]) -> Code:
        """Return all of them by name; *remarks* are those of their files."""
        names, entries = Names(), []
        for key, environment in environments.items():
            label = f"{string(names.take(_name(key)))}: "
            entries.append(self._entry(label, environment, remarks[key]))
        return Bracket("{", tuple(entries), "}")

    def _entry(self, label: str, environment: Environment, remarks: Remarks) -> Entry:
        own, self._scope.part.remarks = self._scope.part.remarks, remarks
        try:
            entries = [*self._parameters(environment)]
            for section in _SECTIONS:
                value: Value = getattr(environment, section)
                if value:
                    entries.append(self._section(section, value))
            comments = (*remarks.header, *remarks.rest(()), *remarks.footer)
        finally:
            self._scope.part.remarks = own
        called = self._scope.module.use("hotgen", "Environment")
        return Entry(Bracket(f"{called}(", tuple(entries), ")"), label, comments)

    def _parameters(self, environment: Environment) -> list[Entry]:
        attributes = self._scope.part.parameters
        spelt = {
            name: attributes[name]
            for name in environment.parameters
            if name in attributes and _is_keyword(attributes[name])
        }
        given = environment.parameters.items()
        others = {name: value for name, value in given if name not in spelt}
        path: Path = ("parameters",)
        entries = []
        if others:
            entries.append(Entry(self._write.mapping(others, path)))
        for name, attribute in spelt.items():
            value = environment.parameters[name]
            entries.append(self._write.entry(f"{attribute}=", value, (*path, name)))
        return entries

    def _section(self, section: str, value: Value) -> Entry:
        path: Path = (section,)
        if section == "resource_registry" and isinstance(value, Mapping):
            return self._write.placed(f"{section}=", self._registry(value, path), path)
        return self._write.entry(f"{section}=", value, path)

    def _registry(self, entries: Mapping[str, Value], path: Path) -> Code:
        """Return a registry, with classes for the files of nested templates."""
        main, plan = self._scope.part, self._scope.plan
        written = []
        for key, value in entries.items():
            at = (*path, key)
            if isinstance(value, Mapping):
                code = self._registry(value, at)
            else:
                part = plan.nested(value, main)
                code = Atom(plan.use(part)) if part else self._write.code(value, at)
            written.append(self._write.placed(f"{string(key)}: ", code, at))
        return Bracket("{", tuple(written), "}", self._scope.part.remarks.below(path))


def _is_keyword(attribute: str) -> bool:
    return is_keyword_argument(attribute) and attribute not in _SECTIONS


def _name(key: str) -> str:
    """Return what the environment in the file *key* is called.

    >>> _name("../environments/small.env.yaml"), _name("my env.yml")
    ('small', 'my-env')
    """
    return re.sub(r"[^\w.-]+", "-", _SUFFIX.sub("", PurePosixPath(key).name)) or "environment"
