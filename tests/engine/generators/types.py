"""Every resource type of a release: right, and wrong in every way that its schema knows."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from hotgen.schema.catalog import Catalog
from hotgen.schema.model import Property, ResourceType, TemplateVersion, TranslationRule
from tests.engine.generators import functions
from tests.engine.generators.common import VERSION, named, resource, template, value
from tests.engine.generators.plausible import (
    Place,
    given,
    good,
    inside,
    outside,
    places,
    put,
    without,
)
from tests.engine.questions import Data, Question, question

Named: TypeAlias = Iterator[tuple[str, Data]]
"""The sections of templates by what is special about each."""

_MEMBER: Final = {"type": "OS::Heat::None"}
_CONFIGURED: Final = {"LaunchConfigurationName": {"get_resource": "configuration"}}
_NEEDED: Final[dict[str, dict[str, Data]]] = {
    "AWS::AutoScaling::AutoScalingGroup": _CONFIGURED,
    "AWS::AutoScaling::LaunchConfiguration": {"ImageId": "a", "InstanceType": "a"},
    "AWS::CloudFormation::Stack": {"TemplateURL": "http://a/b"},
    "AWS::EC2::EIPAssociation": {"AllocationId": "a", "InstanceId": "a"},
    "OS::Barbican::Order": {"algorithm": "aes", "bit_length": 256},
    "OS::Cinder::Quota": {"volumes": 1},
    "OS::Cinder::Volume": {"size": 1},
    "OS::Designate::Zone": {"email": "a"},
    "OS::Heat::AccessPolicy": {"AllowedResources": ["r"]},
    "OS::Heat::AutoScalingGroup": {"resource": _MEMBER},
    "OS::Heat::InstanceGroup": _CONFIGURED,
    "OS::Heat::ResourceChain": {"resources": ["OS::Heat::None"]},
    "OS::Heat::ResourceGroup": {"resource_def": _MEMBER},
    "OS::Heat::Stack": {"template": "heat_template_version: 2018-08-31"},
    "OS::Mistral::CronTrigger": {"pattern": "* * * * *"},
    "OS::Mistral::Workflow": {"tasks": [{"name": "a", "action": "b"}]},
    "OS::Neutron::Quota": {"port": 1},
    "OS::Neutron::RouterInterface": {"subnet": "a"},
    "OS::Neutron::Subnet": {"cidr": "10.0.0.0/24"},
    "OS::Nova::Quota": {"cores": 1},
    "OS::Nova::Server": {"image": "a", "networks": [{"network": "a"}]},
    "OS::Octavia::Pool": {"listener": "a"},
    "OS::Octavia::Quota": {"pool": 1},
    "OS::Sahara::ClusterTemplate": {"neutron_management_network": "a"},
    "OS::Zaqar::Subscription": {"subscriber": "http://a"},
}
"""What the check of a type insists on, beside what is required."""

_CONFIGURATION: Final = resource(
    "AWS::AutoScaling::LaunchConfiguration", ImageId="a", InstanceType="a"
)
_OTHERS: Final[dict[str, Data]] = {"o": value("x"), "net": {"type": "OS::Neutron::Net"}}

_VALUES: Final[list[Data]] = [
    "a",
    "",
    "5",
    "true",
    5,
    1.5,
    True,
    None,
    [],
    ["a"],
    [None],
    {},
    {"a": "b"},
]
_PARAMETERS: Final[dict[str, Data]] = {
    "string": "a",
    "number": 5,
    "boolean": True,
    "comma_delimited_list": "a,b",
    "json": {"a": "b"},
}
_FITTING: Final = {
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "list": "json",
    "map": "json",
}
_REFERENCES: Final[dict[str, Data]] = {
    "its id": {"get_resource": "net"},
    "its name": {"get_resource": "o"},
    "an attribute": {"get_attr": ["o", "value"]},
    "an attribute inside": {"get_attr": ["net", "show", "a", 0]},
}


def questions(catalog: Catalog) -> Iterator[Question]:
    """Yield questions about every type of the release of *catalog*."""
    versions = catalog.template_versions
    newest = versions[max(name for name in versions if name[:2] == "20")]
    for name in catalog.type_names():
        kind = catalog.resource_type(name)
        assert kind is not None
        for make in _SUBJECTS:
            for label, sections in make(kind):
                yield question(f"{name}: {label}", template(VERSION, **sections))
        yield from _misused(kind, newest)


def basis(kind: ResourceType) -> dict[str, Data]:
    """Return properties that are enough for a resource of *kind*."""
    return given(kind.properties) | _NEEDED.get(kind.name, {})


def _alone(kind: ResourceType, properties: Data, **more: Data) -> Data:
    resources = {"r": {**resource(kind.name, **properties), **more}}
    if "LaunchConfigurationName" in kind.properties:
        resources["configuration"] = _CONFIGURATION
    return {"resources": resources}


def _with(kind: ResourceType, place: Place, data: Data) -> Data:
    return put(basis(kind), kind.properties, place, data)


def _good(kind: ResourceType) -> Named:
    """What is right, or as good as it gets by the schema alone."""
    yield "what it needs", _alone(kind, basis(kind))
    yield "everything", _alone(kind, given(kind.properties, whole=True) | basis(kind))
    yield "nothing", {"resources": {"r": {"type": kind.name}}}
    for place, schema in places(kind.properties):
        yield f"{_written(place)} given", _alone(kind, _with(kind, place, good(schema)))
        if schema.properties or schema.items:
            whole = good(schema, whole=True)
            yield f"{_written(place)} in full", _alone(kind, _with(kind, place, whole))


def _unknown(kind: ResourceType) -> Named:
    """Properties and keys that there are not."""
    for name in ("wrong", f"{next(iter(kind.properties), 'nam')}x", ""):
        yield f"unknown {name!r}", _alone(kind, {**basis(kind), name: "a"})
        yield f"unknown {name!r} that is null", _alone(kind, {**basis(kind), name: None})
    for place, schema in places(kind.properties):
        if schema.properties:
            for name, each in (("key", "a"), ("late key", {"get_resource": "other"})):
                data = {**given(schema.properties), "wrong": each}
                sections = _alone(kind, _with(kind, place, data))
                sections["resources"]["other"] = _MEMBER
                yield f"unknown {name} in {_written(place)}", sections


def _missing(kind: ResourceType) -> Named:
    """What is required is not there."""
    for name in basis(kind):
        yield f"no {name}", _alone(kind, without(basis(kind), (name,)))
    for place, schema in places(kind.properties):
        for name in given(schema.properties or {}):
            data = without(_with(kind, (*place, name), None), (*place, name))
            yield f"no {name} in {_written(place)}", _alone(kind, data)


def _values(kind: ResourceType) -> Named:
    """Every kind of value for every property, and values at the edges of its constraints."""
    for place, schema in places(kind.properties):
        for name, each in named(_VALUES):
            yield f"{_written(place)} = {name}", _alone(kind, _with(kind, place, each))
        for name, each in named(inside(schema)):
            yield f"{_written(place)} = inside {name}", _alone(kind, _with(kind, place, each))
        for name, each in named(outside(schema)):
            yield f"{_written(place)} = outside {name}", _alone(kind, _with(kind, place, each))


def _parameters(kind: ResourceType) -> Named:
    """Properties from parameters of each type, and of the one that fits."""
    for place, schema in places(kind.properties):
        defaults = [*_PARAMETERS.items(), (_FITTING.get(schema.type, "string"), good(schema))]
        for index, (type_, default) in enumerate(defaults):
            name = "fitting" if index == len(_PARAMETERS) else type_
            sections = _alone(kind, _with(kind, place, {"get_param": "p"}))
            sections["parameters"] = {"p": {"type": type_, "default": default}}
            yield f"{_written(place)} = parameter {name}", sections


def _references(kind: ResourceType) -> Named:
    """Properties from other resources, and the same resource for properties of each type."""
    for place, _ in places(kind.properties):
        for name, each in _REFERENCES.items():
            sections = _alone(kind, _with(kind, place, each))
            sections["resources"] |= _OTHERS
            yield f"{_written(place)} = {name}", sections
    for name, other in _takers({"get_resource": "r"}):
        yield f"reference for {name}", _beside(kind, other)


def _takers(data: Data) -> Named:
    """Yield resources that take *data* for a property of each type."""
    yield "a string", resource("OS::Neutron::Net", name=data)
    yield "an integer", resource("OS::Neutron::Quota", project="a", port=data)
    yield "a number", resource("OS::Heat::TestResource", action_wait_secs={"create": data})
    yield "a boolean", resource("OS::Neutron::Net", shared=data)
    yield "a list", resource("OS::Neutron::Net", tags=data)
    yield "a map", resource("OS::Neutron::Net", value_specs=data)
    yield "anything", value(data)


def _beside(kind: ResourceType, other: Data) -> Data:
    sections = _alone(kind, basis(kind))
    sections["resources"]["other"] = other
    return sections


def _attributes(kind: ResourceType) -> Named:
    """Attributes that there are, and some that there are not, with ways into them."""
    for name in [*kind.attributes, "show", "wrong", *list(kind.properties)[:2], ""]:
        ways: dict[str, list[Data]] = {"": [], "a key of": ["a"], "items of": [0, "a"]}
        for way, path in ways.items():
            sections = _beside(kind, {"type": "OS::Heat::None"})
            read = {"get_attr": ["r", name, *path]}
            yield f"{way} attribute {name!r}", {**sections, "outputs": {"o": {"value": read}}}
        yield f"attribute {name!r} in a property", _beside(kind, value({"get_attr": ["r", name]}))
    for name in [next(iter(kind.attributes), "show"), "wrong"]:
        sections = _beside(kind, {"type": "OS::Heat::None"})
        sections["parameters"] = {"p": {"type": "string", "default": name}}
        read = {"get_attr": ["r", {"get_param": "p"}]}
        yield f"attribute by parameter {name!r}", {**sections, "outputs": {"o": {"value": read}}}
        for taker, other in _takers({"get_attr": ["r", name]}):
            yield f"attribute {name!r} for {taker}", _beside(kind, other)


def _options(kind: ResourceType) -> Named:
    """What stands beside the properties of a resource."""
    wrong = {**basis(kind), "wrong": "a"}
    for policy in ("Delete", "Retain", "Snapshot", "snapshot", "Wrong", "", {"get_param": "p"}):
        sections = _alone(kind, basis(kind), deletion_policy=policy)
        sections["parameters"] = {"p": {"type": "string", "default": "Snapshot"}}
        yield f"deletion policy {policy!r}", sections
    for name, each in (("right", basis(kind)), ("wrong", wrong)):
        yield f"external, {name}", _alone(kind, each, external_id="a")
        yield f"disabled, {name}", _alone(kind, each, condition=False)
        yield f"with metadata, {name}", _alone(kind, each, metadata={"a": ["b"]})
    for name, each in named([{}, {"wrong": {}}, {"rolling_update": {}}]):
        yield f"update policy {name}", _alone(kind, basis(kind), update_policy=each)
    for place, schema in places(kind.update_policy):
        for name, each in named([*_VALUES, *inside(schema), *outside(schema)]):
            policy = put({}, kind.update_policy, place, each)
            label = f"update policy {_written(place)} = {name}"
            yield label, _alone(kind, basis(kind), update_policy=policy)


def _members(kind: ResourceType) -> Named:
    """A resource that a group makes: Heat looks at it less strictly."""
    needed = basis(kind)
    first = [*kind.properties][:1]
    members: dict[str, Data] = {
        "right": needed,
        "unknown": {**needed, "wrong": "a"},
        "nothing": {},
        "wrong": {**needed, **{name: [1.5] for name in first}},
        "late": {**needed, **{name: {"get_resource": "no"} for name in first}},
    }
    for name, properties in members.items():
        member = resource(kind.name, **properties)
        group = resource("OS::Heat::ResourceGroup", count=2, resource_def=member)
        yield f"{name} in a group", {"resources": {"r": group}}
        for attribute in [next(iter(kind.attributes), "show"), "wrong"]:
            outputs = {"o": {"value": {"get_attr": ["r", attribute]}}}
            sections = {"resources": {"r": group}, "outputs": outputs}
            yield f"{name} in a group, attribute {attribute}", sections
        scaled = resource("OS::Heat::AutoScalingGroup", min_size=1, max_size=2, resource=member)
        yield f"{name} in a scaled group", {"resources": {"r": scaled}}


_ABSENT: Final = object()


def _old_names(kind: ResourceType) -> Named:
    """A property under its old name, under its new one, and under both."""
    for new, old in _pairs(kind):
        for first, new_value in _ways(new[1]):
            for second, old_value in _ways(old[1]):
                values = ((new[0], new_value), (old[0], old_value))
                sections = _alone(kind, _renamed(kind, values))
                sections["resources"] |= _OTHERS
                sections["parameters"] = {"p": {"type": "string", "default": ""}}
                label = f"{_written(new[0])} {first}, {_written(old[0])} {second}"
                yield label, sections


_Found: TypeAlias = tuple[Place, Property]


def _pairs(kind: ResourceType) -> Iterator[tuple[_Found, _Found]]:
    """Yield the properties of which Heat makes one from the other."""
    found = {
        tuple(step for step in place if step not in {0, "*"}): (place, schema)
        for place, schema in reversed([*places(kind.properties)])
    }
    for rule in kind.translation_rules:
        old = _old(rule)
        if rule.rule != "resolve" and rule.path in found and old in found and old != rule.path:
            yield found[rule.path], found[old]


def _old(rule: TranslationRule) -> tuple[str, ...]:
    if rule.value_name is not None:
        return (*rule.path[:-1], rule.value_name, *rule.custom_value_path)
    return (*rule.value_path, *rule.custom_value_path) or (rule.when or "",)


def _renamed(kind: ResourceType, values: Iterable[tuple[Place, Data]]) -> Data:
    data = basis(kind)
    for place, each in values:
        if each is not _ABSENT:
            data = put(data, kind.properties, place, each)
    for place, each in values:
        if each is _ABSENT:
            data = without(data, place)
    return data


def _ways(schema: Property) -> Named:
    empty: dict[str, Data] = {"list": [], "map": {}, "string": "", "integer": 0, "boolean": False}
    yield "absent", _ABSENT
    yield "given", good(schema)
    yield "null", None
    yield "empty", empty.get(schema.type)
    yield "wrong", {"a": "b"} if schema.type == "list" else ["a"]
    yield "by id", {"get_resource": "net"}
    yield "by name", {"get_resource": "o"}
    yield "from a parameter", {"get_param": "p"}


_PICKS: Final = 3


def _misused(kind: ResourceType, version: TemplateVersion) -> Iterator[Question]:
    """Yield questions with every function, right or wrong, in some properties of *kind*."""
    names = [name for name, each in kind.properties.items() if each.implemented]
    for function in version.functions:
        arguments = [*functions.ARGUMENTS[function], *functions.ODD]
        arguments = [it for it in arguments if not str(it).startswith("OS::")]
        for pick in range(_PICKS if names else 0):
            seed = zlib.crc32(f"{kind.name} {function} {pick}".encode())
            name, args = names[seed % len(names)], arguments[seed // 7 % len(arguments)]
            sections = _alone(kind, {**basis(kind), name: {function: args}})
            label = f"{kind.name}: {name} = {function} {args!r} ({pick})"
            yield functions.about(label, version.name, sections)


def _written(place: Place) -> str:
    return ".".join(map(str, place))


_SUBJECTS: Final[tuple[Callable[[ResourceType], Named], ...]] = (
    _good,
    _unknown,
    _missing,
    _values,
    _parameters,
    _references,
    _attributes,
    _options,
    _members,
    _old_names,
)
