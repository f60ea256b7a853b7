"""From the data of a file to a template, and the problems that keep Heat from reading it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.errors import nearest
from hotgen.hot.expr import ABSENT
from hotgen.hot.path import Problem
from hotgen.hot.template import Template
from hotgen.hot.versions import VERSIONS
from hotgen.text.environment import is_environment
from hotgen.text.parameters import read_parameter_groups, read_parameters
from hotgen.text.problems import (
    AMBIGUOUS_VERSION,
    MALFORMED_SECTION,
    MALFORMED_VERSION,
    MISSING_VERSION,
    NOT_A_MAPPING,
    NOT_HOT,
    UNKNOWN_SECTION,
)
from hotgen.text.reading import Reading
from hotgen.text.resources import read_outputs, read_resources
from hotgen.text.values import found, named, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hotgen.hot.expr import Value
    from hotgen.text.source import Source

_VERSION: Final = "heat_template_version"
_OTHER_VERSIONS: Final = ("AWSTemplateFormatVersion", "HeatTemplateFormatVersion")
_SECTIONS: Final = (
    _VERSION,
    "description",
    "parameter_groups",
    "parameters",
    "conditions",
    "resources",
    "outputs",
)


def read_template(source: Source) -> tuple[Template | None, list[Problem]]:
    """Return the template that *source* holds, if it is one, and what is wrong with it."""
    data = {} if source.data is None else source.data
    if not isinstance(data, dict):
        message = f"a template must be a mapping of sections; found {found(data)}"
        return None, [Problem((), message, NOT_A_MAPPING)]
    sections = named(data)
    other = next((key for key in _OTHER_VERSIONS if key in sections), None)
    if other and _VERSION not in sections:
        message = "this is a CloudFormation template (by its version key); hotgen reads HOT only"
        return None, [Problem((other,), message, NOT_HOT, key=True)]
    if is_environment(sections):
        message = "this is an environment, and no template: it goes with one (-e FILE)"
        return None, [Problem((), message, MISSING_VERSION)]
    return _Sections(sections).template(source)


def is_template(data: object) -> bool:
    """Return whether Heat's client takes *data* for a template, be it HOT or not."""
    return isinstance(data, dict) and any(key in data for key in (_VERSION, *_OTHER_VERSIONS))


class _Sections:
    """Reads the sections of a template that is meant to be HOT."""

    def __init__(self, sections: Mapping[str, object]) -> None:
        self._sections = sections
        name = sections.get(_VERSION)
        self._reading = Reading(name if isinstance(name, str) else "")

    def template(self, source: Source) -> tuple[Template, list[Problem]]:
        reading, sections = self._reading, self._sections
        self._check_version()
        unknown = [key for key in sections if key not in self._version_keys()]
        reading.check_keys("template", (), unknown, _SECTIONS, UNKNOWN_SECTION)
        get = sections.get
        template = Template(
            version=reading.name,
            description=plain(sections["description"]) if "description" in sections else ABSENT,
            parameter_groups=read_parameter_groups(reading, get("parameter_groups")),
            parameters=read_parameters(reading, get("parameters")),
            conditions=self._conditions(),
            resources=read_resources(reading, get("resources")),
            outputs=read_outputs(reading, get("outputs")),
            origins=source.origins,
        )
        return template, reading.problems

    def _version_keys(self) -> list[str]:
        """Return the keys that Heat takes for the template's version: those with text."""
        keys = (_VERSION, *_OTHER_VERSIONS)
        return [key for key in keys if isinstance(self._sections.get(key), str)]

    def _check_version(self) -> None:
        sections, say = self._sections, self._reading.say
        present = self._version_keys()
        if _VERSION not in sections:
            message = f"a template must say its {_VERSION}, such as {_newest()!r}"
            say(MISSING_VERSION, (), message)
        elif _VERSION not in present or not sections[_VERSION]:
            value = sections[_VERSION]
            near = nearest(str(value), VERSIONS)
            message = f"{_VERSION} must be text such as {_newest()!r}; found {found(value)}"
            message += f"; did you mean {near!r}?" if near else ""
            say(MALFORMED_VERSION, (_VERSION,), message)
        elif len(present) > 1:
            message = f"{_VERSION} says that this is HOT and {present[1]} that it is not; keep one"
            say(AMBIGUOUS_VERSION, (present[1],), message, key=True)

    def _conditions(self) -> dict[str, Value]:
        if "conditions" not in self._sections:
            return {}
        data = self._sections["conditions"]
        if not isinstance(data, dict):
            message = f"conditions must be a mapping of names to conditions; found {found(data)}"
            self._reading.say(MALFORMED_SECTION, ("conditions",), message)
            return {}
        return {name: self._reading.values.condition(test) for name, test in named(data).items()}


def _newest() -> str:
    return max(version.date for version in VERSIONS.values())
