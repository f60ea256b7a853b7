"""Every kind of value for every type of property, written in every way."""

from __future__ import annotations

from collections.abc import Iterator

from tests.engine.generators.common import VALUES, named, resource, template, value
from tests.engine.questions import Data, Question, question

PROPERTIES: dict[str, tuple[str, str, Data]] = {
    "string": ("OS::Neutron::Net", "name", {}),
    "string of a few": ("OS::Heat::Value", "type", {"value": None}),
    "MAC address": ("OS::Neutron::Port", "mac_address", {"network": "a"}),
    "DNS name": ("OS::Neutron::Port", "dns_name", {"network": "a"}),
    "DNS domain": ("OS::Neutron::Net", "dns_domain", {}),
    "required string": ("OS::Neutron::Port", "network", {}),
    "integer": ("OS::Neutron::Quota", "port", {"project": "a"}),
    "ranged integer": ("OS::Heat::RandomString", "length", {}),
    "number": ("OS::Heat::TestResource", "action_wait_secs", {}),
    "boolean": ("OS::Neutron::Net", "shared", {}),
    "list": ("OS::Neutron::Net", "tags", {}),
    "list of addresses": ("OS::Neutron::Port", "allowed_address_pairs", {"network": "a"}),
    "list of maps": ("OS::Heat::RandomString", "character_sequences", {}),
    "required list": ("OS::Heat::StructuredConfig", "inputs", {}),
    "map": ("OS::Neutron::Net", "value_specs", {}),
    "map with keys": ("OS::Neutron::Router", "external_gateway_info", {}),
    "map of lists": (
        "OS::Glance::WebImage",
        "extra_properties",
        {"container_format": "ami", "disk_format": "ami", "location": "a"},
    ),
    "anything": ("OS::Heat::Value", "value", {}),
}

PARAMETERS: dict[str, list[Data]] = {
    "string": ["", "a", "5", "true", "yes", "a,b", "{}"],
    "number": [0, 5, 1.5, "5", "1e3"],
    "boolean": [True, "yes", "0"],
    "comma_delimited_list": ["", "a", "a,b", ["a"], []],
    "json": [{}, {"a": "b"}, [], ["a"], '{"a": 1}', "5", "null", ""],
}

NESTED: dict[str, tuple[str, str, Data]] = {
    "fixed_ips": ("OS::Neutron::Port", "fixed_ips", {"network": "a"}),
    "sequences": ("OS::Heat::RandomString", "character_sequences", {}),
    "gateway": ("OS::Neutron::Router", "external_gateway_info", {}),
    "rules": ("OS::Neutron::SecurityGroup", "rules", {}),
}


def questions() -> Iterator[Question]:
    """Yield questions about single properties."""
    yield from _literals()
    yield from _parameters()
    yield from _references()
    yield from _nested()


def _about(name: str, kind: str, key: str, others: Data, data: Data, **more: Data) -> Question:
    given = {"r": resource(kind, **{**others, key: data}), **more.pop("resources", {})}
    return question(name, template("2021-04-16", resources=given, **more))


def _literals() -> Iterator[Question]:
    for title, (kind, key, others) in PROPERTIES.items():
        for name, each in named(VALUES):
            yield _about(f"{title} = {name}", kind, key, others, each)


def _parameters() -> Iterator[Question]:
    for title, (kind, key, others) in PROPERTIES.items():
        for type_, defaults in PARAMETERS.items():
            for name, default in named(defaults):
                parameters = {"p": {"type": type_, "default": default}}
                ways: dict[str, Data] = {
                    "get_param": {"get_param": "p"},
                    "get_param inside": {"get_param": ["p", "a"]},
                    "if": {"if": [True, {"get_param": "p"}, 5]},
                }
                for way, data in ways.items():
                    label = f"{title} = {way} {type_} {name}"
                    yield _about(label, kind, key, others, data, parameters=parameters)


_OTHERS: Data = {
    "by name": value("x"),
    "by id": {"type": "OS::Neutron::Net"},
    "None": {"type": "OS::Swift::Container"},
    "retired": {"type": "OS::Heat::None"},
}

_WAYS: Data = {
    "itself": lambda it: it,
    "in a list": lambda it: [it],
    "in a map": lambda it: {"a": it},
    "joined": lambda it: {"list_join": [",", ["a", it]]},
    "replaced": lambda it: {"str_replace": {"template": "a", "params": {"a": it}}},
    "split": lambda it: {"str_split": [",", it]},
    "split 1": lambda it: {"str_split": [",", it, 1]},
    "merged": lambda it: {"map_merge": [{"a": "b"}, it]},
    "concatenated": lambda it: {"list_concat": [["a"], it]},
    "if": lambda it: {"if": [False, 5, it]},
    "no if": lambda it: {"if": [False, it]},
    "digest": lambda it: {"digest": ["md5", it]},
    "repeated": lambda it: {"repeat": {"template": "%x%", "for_each": {"%x%": it}}},
    "yaql": lambda it: {"yaql": {"expression": "$.data", "data": it}},
    "filter": lambda it: {"filter": [["a"], it]},
    "contains": lambda it: {"contains": ["a", it]},
    "url": lambda it: {"make_url": {"scheme": "http", "host": it}},
    "beside a wrong key": lambda it: {"a": it, "wrong": "b"},
    "beside wrong data": lambda it: [it, 1.5, {"b": []}],
}


def _references() -> Iterator[Question]:
    for title, (kind, key, others) in PROPERTIES.items():
        for other, definition in _OTHERS.items():
            for way, make in _WAYS.items():
                for reference in ({"get_resource": "o"}, {"get_attr": ["o", "show"]}):
                    label = f"{title} = {way} {next(iter(reference))} {other}"
                    more = {"o": definition}
                    yield _about(label, kind, key, others, make(reference), resources=more)


def _nested() -> Iterator[Question]:
    inner: list[Data] = [
        {"subnet": "a"},
        {"ip_address": "10.0.0.1"},
        {"ip_address": "wrong"},
        {"ip_address": None},
        {"ip_address": {"get_param": "p"}},
        {"subent": "a"},
        {"ip_address": {"get_resource": "o"}},
        {"ip_address": "wrong", "subnet": {"get_resource": "o"}},
        {"sequence": "a", "min": "x"},
        {"wrong": "b", "subnet": {"get_attr": ["o", "show"]}},
        {"sequence": "a", "min": 0},
        {"min": 1},
        {"sequence": None},
        {"sequence": "a", "min": 5000},
        {"network": "a"},
        {"network": "a", "enable_snat": "x"},
        {"enable_snat": True},
        {"network": None},
        {"network": "a", "external_fixed_ips": [{"ip_address": "x"}]},
        {"direction": "up"},
        {"direction": "ingress", "port_range_min": -1},
        {"remote_ip_prefix": "10.0.0.0"},
        {"if": [True, {"subnet": "a"}, {"wrong": 1}]},
        {"if": [False, {"subnet": "a"}]},
        {"if": [False, {"subnet": "a"}, {"wrong": 1}]},
        {"get_param": "m"},
        {"get_param": "p"},
    ]
    parameters = {
        "p": {"type": "string", "default": "x"},
        "m": {"type": "json", "default": {"subnet": "a", "sequence": "b", "network": "c"}},
    }
    for title, (kind, key, others) in NESTED.items():
        for name, each in named(inner):
            for form, data in (("alone", each), ("listed", [each]), ("twice", [each, each])):
                label = f"{title} = {form} {name}"
                more = {"o": {"type": "OS::Heat::RandomString"}}
                yield _about(label, kind, key, others, data, parameters=parameters, resources=more)
