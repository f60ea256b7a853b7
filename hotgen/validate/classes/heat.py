"""Heat's own types, but for groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.errors import suggestion
from hotgen.schema.coerce import NAMES, coerce, shown
from hotgen.schema.model import Property
from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import not_both, reads
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Subject

_TIMEOUT: Final = 3600
"""How long a stack may take, in seconds, if nobody says anything else."""

_KINDS: Final = {
    "boolean": "boolean",
    "comma_delimited_list": "list",
    "json": "map",
    "number": "number",
    "string": "string",
}
_VERSION_KEYS: Final = (
    "heat_template_version",
    "HeatTemplateFormatVersion",
    "AWSTemplateFormatVersion",
)


@check("OS::Heat::AccessPolicy")
def _allowed_resources(subject: Subject) -> Iterator[Flaw]:
    for index, name in enumerate(subject.properties["AllowedResources"]):
        if isinstance(name, Pending) or (subject.alone and str(name).isdigit()):
            continue  # which is how the members of a group are called
        if not isinstance(name, str) or subject.alone or subject.other(name) is None:
            names = subject.context.template.resources
            message = f"{shown(name)} is no resource of this template; "
            message += suggestion(str(name), names)
            path = ("AllowedResources", index)
            yield subject.properties.at("AllowedResources", message)._replace(path=path)


@check("OS::Heat::Delay", strict=True)
def _longest_delay(subject: Subject) -> Iterator[Flaw]:
    names = ("min_wait", "max_jitter", "jitter_multiplier")
    least, jitter, factor = (subject.properties[name] for name in names)
    if any(isinstance(each, Pending) for each in (least, jitter, factor)):
        return
    longest = least + jitter * factor
    if longest > _TIMEOUT:
        message = f"the delay may be {longest:g} s, longer than the {_TIMEOUT} s of the stack"
        yield subject.properties.here(message)


@check("OS::Heat::RandomString")
def _length(subject: Subject) -> Iterator[Flaw]:
    yield from not_both(subject, "sequence", "character_classes")
    counts = [
        holder["min"]
        for name in ("character_sequences", "character_classes")
        for holder in subject.properties.inside(name)
    ]
    if any(isinstance(count, Pending) for count in counts):
        return
    least = sum(counts)
    length = subject.properties["length"]
    if length < least:
        message = f"length is {length}, less than the {least} characters that 'min' asks for"
        yield subject.properties.at("length", message)


@check("OS::Heat::SoftwareComponent")
def _one_config_per_action(subject: Subject) -> Iterator[Flaw]:
    taken: set[object] = set()
    for config in subject.properties.inside("configs"):
        actions = config["actions"]
        for action in actions:
            if action in taken:
                yield config.at("actions", f"{config.label} is a second one for {action}")
        taken.update(actions)


@check("OS::Heat::SoftwareDeployment", "OS::Heat::StructuredDeployment")
def _server(subject: Subject) -> Iterator[Flaw]:
    server = subject.properties["server"]
    if subject.alone or isinstance(server, Pending) or not server:
        return
    other = subject.other(server)
    used = other.view["user_data_format"] if other is not None else None
    if used and not used == "SOFTWARE_CONFIG":  # noqa: SIM201 - what is not known has == only
        message = f"{server!r} takes deployments only with 'user_data_format: SOFTWARE_CONFIG'"
        yield subject.properties.at("server", message)


declare("OS::Heat::Stack", rules=(reads("context", "parameters"),))
declare("OS::Heat::RandomString", rules=(reads("sequence"),))
declare("OS::Heat::Value", rules=(reads("type"),))


@check("OS::Heat::Stack")
def _template(subject: Subject) -> Iterator[Flaw]:
    """Heat reads the template, and leaves the rest to the Heat that is to have the stack."""
    from hotgen.text.source import read_template

    text = subject.properties["template"]
    if isinstance(text, Pending):
        return
    read = read_template(text, "<template>")
    if not isinstance(read.data, dict):
        problem = next(iter(read.problems), None)
        reason = problem.message if problem is not None else "it is no map"
        yield subject.properties.at("template", f"template is no template: {reason}")
    elif not any(key in read.data for key in _VERSION_KEYS):
        message = f"template needs one of the keys {', '.join(_VERSION_KEYS)}"
        yield subject.properties.at("template", message)


@check("OS::Heat::Value", strict=True)
def _value(subject: Subject) -> Iterator[Flaw]:
    type_, value = subject.properties["type"], subject.properties["value"]
    if type_ is None or isinstance(type_, Pending) or isinstance(value, Pending):
        return
    kind = _KINDS.get(type_)
    if kind is None:
        return
    try:
        coerce(value, Property(type=kind))
    except ValueError:
        message = f"value must be {NAMES[kind]}, as 'type' says, not {shown(value)}"
        yield subject.properties.at("value", message)
