"""Nested templates and groups: their parameters, outputs, values, registries and limits."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.engine.generators.common import named, resource, template, value
from tests.engine.questions import Data, Question, question

CHILD = "child.yaml"

CHILDREN: dict[str, Data] = {
    "good": template(resources={"n": {"type": "OS::Neutron::Net"}}, outputs={"o": {"value": 1}}),
    "no output value": template(outputs={"o": {}}),
    "null output": template(outputs={"o": None}),
    "unknown output key": template(outputs={"o": {"value": 1, "wrong": 2}}),
    "null output value": template(outputs={"o": {"value": None}}),
    "odd outputs": template(outputs=["a"]),
    "unknown type": template(resources={"n": {"type": "OS::Neutron::Nett"}}),
    "unknown property": template(resources={"n": resource("OS::Neutron::Net", nmae="a")}),
    "wrong value": template(resources={"n": resource("OS::Neutron::Net", name=["a"])}),
    "missing property": template(resources={"n": resource("OS::Neutron::Port")}),
    "unknown nested key": template(
        resources={"n": resource("OS::Neutron::Port", network="a", fixed_ips=[{"z": 1}])}
    ),
    "unknown parameter": template(resources={"n": value({"get_param": "z"})}),
    "unknown parameter in policy": template(
        resources={"n": {"type": "OS::Neutron::Net", "deletion_policy": {"get_param": "z"}}}
    ),
    "unknown resource": template(resources={"n": value({"get_resource": "z"})}),
    "unknown attribute": template(
        outputs={"o": {"value": {"get_attr": ["n", "z"]}}},
        resources={"n": {"type": "OS::Neutron::Net"}},
    ),
    "malformed function": template(resources={"n": value({"list_join": []})}),
    "wrong argument": template(resources={"n": value({"list_join": [",", [5]]})}),
    "cycle": template(resources={"n": {"type": "OS::Heat::None", "depends_on": "n"}}),
    "name of a parameter": template(
        parameters={"n": {"type": "string", "default": "a"}},
        resources={"n": {"type": "OS::Heat::None"}},
    ),
    "bad condition": template(conditions={"c": "a"}),
    "unknown condition": template(resources={"n": {"type": "OS::Heat::None", "condition": "c"}}),
    "facade": template(resources={"n": value({"resource_facade": "metadata"})}),
    "unknown section": template(resource={}),
    "unknown version": template("2013-05-24"),
    "old version": template("2013-05-23", resources={"n": value({"Ref": "z"})}),
    "no version": {"resources": {}},
    "bad parameter": template(parameters={"p": {"type": "integer"}}),
    "bad constraint": template(parameters={"p": {"type": "string", "constraints": [{"z": 1}]}}),
    "bad default": template(
        parameters={"p": {"type": "number", "default": 5, "constraints": [{"range": {"max": 1}}]}}
    ),
    "bad default type": template(parameters={"p": {"type": "number", "default": "x"}}),
    "required parameter": template(parameters={"p": {"type": "string"}}),
    "bad group": template(parameter_groups=[{"parameters": ["z"]}]),
    "no policy": template(resources={"n": {"type": "OS::Neutron::Net", "deletion_policy": "Keep"}}),
    "snapshot": template(
        resources={"n": {"type": "OS::Neutron::Net", "deletion_policy": "Snapshot"}}
    ),
    "update policy": template(
        resources={"n": {"type": "OS::Neutron::Net", "update_policy": {"a": 1}}}
    ),
    "check of a type": template(resources={"n": resource("OS::Neutron::Subnet", network="a")}),
    "missing file": template(outputs={"o": {"value": {"get_file": "z"}}}),
    "missing template": template(resources={"n": {"type": "z.yaml"}}),
    "not YAML": "{",
    "a list": "[]",
    "empty": "",
    "itself": template(resources={"n": {"type": CHILD}}),
    "grandchild": template(resources={"n": {"type": "grandchild.yaml"}}),
    "bad grandchild": template(resources={"n": {"type": "bad.yaml"}}),
}

FILES: Data = {
    "grandchild.yaml": CHILDREN["good"],
    "bad.yaml": CHILDREN["unknown type"],
}


def _nested(kind: Data, **properties: Data) -> Data:
    return {"type": kind, "properties": properties}


PARENTS: dict[str, Data] = {
    "resource": _nested(CHILD),
    "group": _nested("OS::Heat::ResourceGroup", count=2, resource_def={"type": CHILD}),
    "empty group": _nested("OS::Heat::ResourceGroup", count=0, resource_def={"type": CHILD}),
    "scaled": _nested(
        "OS::Heat::AutoScalingGroup", min_size=0, max_size=2, resource={"type": CHILD}
    ),
    "chain": _nested("OS::Heat::ResourceChain", resources=[CHILD, CHILD]),
    "disabled": {"type": CHILD, "condition": False},
    "external": {"type": CHILD, "external_id": "a"},
    "data": _nested("OS::Heat::Value", value={"type": CHILD}),
    "retired": _nested("OS::Heat::None", a={"type": CHILD}),
    "file": _nested("OS::Heat::Value", value={"get_file": CHILD}),
}

PARAMETERS: dict[str, list[Data]] = {
    "string": ["a", 5, 1.5, True, None, ["a"], {"a": "b"}, {"get_resource": "o"}],
    "number": [
        5,
        "5",
        "x",
        1.5,
        True,
        None,
        [],
        {"get_resource": "o"},
        {"get_attr": ["o", "show"]},
    ],
    "boolean": [True, "true", "yes", 1, None, [], {"get_resource": "o"}],
    "comma_delimited_list": [
        "a,b",
        ["a"],
        [5],
        [["a"]],
        {},
        {"a": "b"},
        None,
        "",
        [None],
        [{"a": 1}],
        {"get_resource": "o"},
        [{"get_resource": "o"}],
        {"get_attr": ["o", "show"]},
    ],
    "json": [
        "{}",
        {},
        {"a": 5},
        [],
        ["a"],
        "{a",
        5,
        None,
        "",
        {"get_resource": "o"},
        {"a": {"get_attr": ["o", "show"]}},
    ],
}

CONSTRAINTS: dict[str, list[Data]] = {
    "string": [
        {"length": {"min": 2}},
        {"allowed_values": ["a", "5"]},
        {"allowed_pattern": "[a-z]+"},
    ],
    "number": [{"range": {"min": 3}}, {"modulo": {"step": 5, "offset": 0}}],
    "boolean": [{"allowed_values": [True]}],
    "comma_delimited_list": [{"length": {"min": 2}}, {"allowed_values": ["a"]}],
    "json": [{"length": {"min": 1}}],
}

USES: dict[str, Data] = {
    "name": lambda it: resource("OS::Neutron::Net", name=it),
    "tags": lambda it: resource("OS::Neutron::Net", tags=it),
    "size": lambda it: resource("OS::Cinder::Volume", size=it),
    "joined": lambda it: value({"list_join": [",", it]}),
    "replaced": lambda it: value({"str_replace": {"template": it, "params": {"a": "b"}}}),
    "policy": lambda it: {"type": "OS::Neutron::Net", "deletion_policy": it},
    "condition": lambda it: {"type": "OS::Nothing", "condition": {"equals": [it, "a"]}},
    "index": lambda it: value({"str_split": [",", "a,b", it]}),
    "name of an attribute": lambda it: value({"get_attr": ["net", it]}),
}

ATTRIBUTES: list[Data] = [
    ["g"],
    ["g", "o"],
    ["g", "z"],
    ["g", "show"],
    ["g", "refs"],
    ["g", "refs", 0],
    ["g", "refs_map"],
    ["g", "attributes"],
    ["g", "attributes", "o"],
    ["g", "attributes", "z"],
    ["g", "outputs"],
    ["g", "outputs", "o"],
    ["g", "outputs", "z"],
    ["g", "outputs_list", "o"],
    ["g", "resource.0"],
    ["g", "outputs_list"],
    ["g", "resource.0", "o"],
    ["g", "resource.0.o"],
    ["g", "resource.0.z"],
    ["g", "resource.9"],
    ["g", "resource.9.z"],
    ["g", "resource.x.o"],
    ["g", "resource."],
    ["g", "current_size"],
    ["g", "removed_rsrc_list"],
    ["g", "name"],
    ["g", "nmae"],
    ["g", None],
    ["g", "attributes", "name"],
    ["g", "attributes", "nmae"],
    ["g", "resource.0.name"],
    ["g", "resource.0.nmae"],
    ["g", "outputs", "name"],
    ["g", "resource.n"],
    ["g", "resource.n.name"],
]


def questions() -> Iterator[Question]:
    """Yield questions about stacks inside of stacks."""
    yield from _children()
    yield from _values()
    yield from _attributes()
    yield from _members()
    yield from _registries()
    yield from _facades()
    yield from _limits()


def _children() -> Iterator[Question]:
    for title, child in CHILDREN.items():
        for way, parent in PARENTS.items():
            files = {CHILD: child, **FILES}
            yield question(f"{way}: {title}", template(resources={"r": parent}), files=files)
        registry = {"resource_registry": {"My::Child": CHILD}}
        for used in (False, True):
            resources = {"r": {"type": "My::Child"}} if used else {}
            whole = template(resources=resources)
            name = f"registered, used {used}: {title}"
            yield question(name, whole, files={CHILD: child, **FILES}, environment=registry)


def _values() -> Iterator[Question]:
    for type_, values in PARAMETERS.items():
        definitions: list[Data] = [{"type": type_}, {"type": type_, "default": "1"}]
        definitions += [{"type": type_, "constraints": [each]} for each in CONSTRAINTS[type_]]
        for label, definition in named(definitions):
            for name, each in named(values):
                child = template(parameters={"p": definition})
                whole = template(resources={"r": _nested(CHILD, p=each), "o": value("x")})
                yield question(f"{label} = {name}", whole, files={CHILD: child})
            whole = template(resources={"r": _nested(CHILD)})
            yield question(
                f"{label} not given", whole, files={CHILD: template(parameters={"p": definition})}
            )
            defaults = {"parameter_defaults": {"p": "1"}}
            files = {CHILD: template(parameters={"p": definition})}
            yield question(f"{label} by default", whole, files=files, environment=defaults)
        for use, make in USES.items():
            for name, each in named(values):
                resources = {"n": make({"get_param": "p"}), "net": {"type": "OS::Neutron::Net"}}
                child = template(parameters={"p": {"type": type_}}, resources=resources)
                parent = {"r": _nested(CHILD, p=each), "o": value("x")}
                twice = {**parent, "q": _nested(CHILD, p="1")}
                whole = template(resources=parent)
                yield question(f"{use} of {type_} {name}", whole, files={CHILD: child})
                whole = template(resources=twice)
                yield question(f"{use} of {type_} {name} and 1", whole, files={CHILD: child})
                group = _nested("OS::Heat::ResourceGroup", resource_def=parent["r"])
                whole = template(resources={"r": group, "o": value("x")})
                yield question(f"{use} in a group of {type_} {name}", whole, files={CHILD: child})


def _attributes() -> Iterator[Question]:
    member: Data
    for kind, member in (("child", {"type": CHILD}), ("net", {"type": "OS::Neutron::Net"})):
        groups = {
            "resource": member,
            "group": _nested("OS::Heat::ResourceGroup", count=2, resource_def=member),
            "empty group": _nested("OS::Heat::ResourceGroup", count=0, resource_def=member),
            "scaled": _nested(
                "OS::Heat::AutoScalingGroup", min_size=0, max_size=2, resource=member
            ),
            "chain": _nested("OS::Heat::ResourceChain", resources=[member["type"]]),
        }
        for way, group in groups.items():
            for name, each in named(ATTRIBUTES):
                for place in ("output", "property"):
                    asked: Data = {"get_attr": each}
                    outputs = {"x": {"value": asked}} if place == "output" else {}
                    more = {"v": value(asked)} if place == "property" else {}
                    whole = template(resources={"g": group, **more}, outputs=outputs)
                    label = f"{place} {way} of {kind} {name}"
                    yield question(label, whole, files={CHILD: CHILDREN["good"]})


def _members() -> Iterator[Question]:
    definitions: list[Data] = [
        None,
        {},
        "a",
        [],
        {"type": None},
        {"type": 5},
        {"type": "OS::Neutron::Nett"},
        {"properties": {}},
        {"type": "OS::Neutron::Net", "properties": {"name": "%index%"}},
        {"type": "OS::Neutron::Net", "properties": {"nmae": "%index%"}},
        {"type": "OS::Neutron::Net", "properties": {"name": ["a"]}},
        {"type": "OS::Neutron::Net", "properties": None},
        {"type": "OS::Neutron::Net", "properties": ["a"]},
        {"type": "OS::Neutron::Net", "wrong": 1},
        {"type": "OS::Neutron::Net", "metadata": {"a": 1}},
        {"type": "OS::Neutron::Net", "properties": {"get_param": "j"}},
        {"type": {"get_param": "t"}, "properties": {}},
        {"get_param": "j"},
        {"type": "OS::Neutron::Net", "properties": {"name": {"get_resource": "o"}}},
        {"type": "OS::Neutron::Net", "properties": {"name": {"get_param": "zz"}}},
        {"type": "OS::Neutron::Net", "properties": {"name": {"get_attr": ["o", "zz"]}}},
        {"type": "OS::Neutron::Port"},
        {"type": "OS::Heat::ResourceGroup"},
        {"type": "missing.yml"},
        {"type": "OS::Neutron::Subnet", "properties": {"network": "a"}},
    ]
    parameters = {
        "j": {"type": "json", "default": {"name": "a"}},
        "t": {"type": "string", "default": "OS::Neutron::Net"},
    }
    for name, each in named(definitions):
        ways = {
            "group": _nested("OS::Heat::ResourceGroup", resource_def=each),
            "none": _nested("OS::Heat::ResourceGroup", count=0, resource_def=each),
            "many": _nested("OS::Heat::ResourceGroup", count=5000, resource_def=each),
            "by reference": _nested(
                "OS::Heat::ResourceGroup", count={"get_resource": "o"}, resource_def=each
            ),
            "by attribute": _nested(
                "OS::Heat::ResourceGroup", count={"get_attr": ["o", "value"]}, resource_def=each
            ),
            "scaled": _nested("OS::Heat::AutoScalingGroup", min_size=1, max_size=2, resource=each),
        }
        for way, group in ways.items():
            whole = template(parameters=parameters, resources={"r": group, "o": value(1)})
            yield question(f"{way} of {name}", whole)
    for name, each in named(
        [
            None,
            [],
            ["OS::Neutron::Net"],
            ["a"],
            "OS::Neutron::Net",
            [5],
            [None],
            ["OS::Neutron::Net", "OS::Heat::None"],
            {"get_param": "l"},
        ]
    ):
        properties: Data
        for properties in ({}, {"name": "a"}, {"nmae": "a"}, {"name": []}):
            chain = _nested(
                "OS::Heat::ResourceChain", resources=each, resource_properties=properties
            )
            yield question(f"chain of {name} with {properties}", template(resources={"r": chain}))


def _registries() -> Iterator[Question]:
    registries: list[Data] = [
        {"My::A": "OS::Neutron::Net"},
        {"My::*": "OS::Neutron::*"},
        {"My::A": "My::B"},
        {"My::A": "My::A"},
        {"My::A": "My::B", "My::B": "My::A"},
        {"My::*": "OS::Heat::None"},
        {"My::A": CHILD},
        {"My::*": CHILD},
        {"My::A": "missing.yaml"},
        {"My::A": None},
        {"My::A": 5},
        {"My::A": ""},
        {"My::A": []},
        {"My::A": "child"},
        {"My::A": "OS::Neutron::Nett"},
        {"resources": {"r": {"My::A": "OS::Heat::None"}}},
        {"resources": {"x": {"My::A": "OS::Heat::None"}}},
        {"resources": {"r*": {"My::A": "OS::Heat::None"}}},
        {"resources": {"*": {"My::*": CHILD}}},
        {"resources": {"r": {"hooks": "pre-create"}}, "My::A": "OS::Heat::None"},
        {"resources": {"r": {"hooks": ["pre-update", "wrong"]}}, "My::A": "OS::Heat::None"},
        {"resources": {"r": {"restricted_actions": "replace"}}, "My::A": "OS::Heat::None"},
        {"resources": {"r": {"restricted_actions": "wrong"}}, "My::A": "OS::Heat::None"},
        {"resources": None, "My::A": "OS::Heat::None"},
        {"resources": [], "My::A": CHILD},
        {"resources": {"r": None}, "My::A": CHILD},
        {"resources": {"r": "a"}, "My::A": CHILD},
        {"resources": {"r": {"My::A": {"a": "b"}}}, "My::A": CHILD},
        {"My::A": {"a": "b"}},
        {"base_url": "http://cloud.invalid/", "My::A": "a.yaml"},
        {"OS::Heat::None": "OS::Heat::None"},
        {"OS::Neutron::Net": "OS::Heat::None"},
        {"OS::*": "OS::Heat::None", "My::A": "OS::Neutron::Net"},
        {"My::A": "My::B", "My::B": "OS::Neutron::Net"},
        {"My::*": "My::B", "My::B": "OS::Heat::None"},
        {"My::A": "OS::Neutron::Net", "OS::Neutron::Net": "OS::Heat::None"},
        {"My::A*": "OS::Heat::None"},
        {"*": "OS::Heat::None"},
        {"My::A": "OS::Heat::None", "My::*": "OS::Nothing"},
        {},
        {"OS::Neutron::Net": "My::A", "My::A": "OS::Neutron::Net"},
    ]
    for name, each in named(registries):
        environment = {"resource_registry": each}
        for kind in ("My::A", "My::Other", "OS::Neutron::Net"):
            whole = template(resources={"r": {"type": kind}})
            files = {CHILD: CHILDREN["good"]}
            label = f"{kind} with {name}"
            yield question(label, whole, files=files, environment=environment)
            used = template(resources={"r": resource(kind, name="a", anything="b")})
            yield question(f"{label}, used", used, files=files, environment=environment)
            group = _nested("OS::Heat::ResourceGroup", resource_def={"type": kind})
            grouped = template(resources={"r": group})
            yield question(f"{label}, in a group", grouped, files=files, environment=environment)


def _facades() -> Iterator[Question]:
    string = {"type": "string", "default": "a"}
    attributes = {
        name: {"value": 1}
        for name in (
            "availability_zone_hints",
            "id",
            "l2_adjacency",
            "mtu",
            "name",
            "qos_policy_id",
            "port_security_enabled",
            "shared",
            "status",
            "subnets",
            "tenant_id",
            "admin_state_up",
            "segments",
        )
    }
    children = {
        "nothing": template(),
        "attributes": template(outputs=attributes),
        "a string": template(outputs=attributes, parameters={"name": string}),
        "wrong type": template(
            outputs=attributes, parameters={"name": {"type": "json", "default": {}}}
        ),
        "required": template(outputs=attributes, parameters={"zz": {"type": "string"}}),
        "optional": template(outputs=attributes, parameters={"zz": string}),
        "value": template(parameters={"value": {"type": "json"}}, outputs={"value": {"value": 1}}),
        "string value": template(
            parameters={"value": {"type": "string"}}, outputs={"value": {"value": 1}}
        ),
        "random": template(outputs={"value": {"value": 1}}),
        "list": template(
            outputs=attributes, parameters={"tags": {"type": "comma_delimited_list", "default": ""}}
        ),
        "boolean": template(
            outputs=attributes, parameters={"shared": {"type": "boolean", "default": True}}
        ),
        "boolean as string": template(outputs=attributes, parameters={"shared": string}),
        "number": template(
            outputs={"value": {"value": 1}}, parameters={"length": {"type": "number", "default": 1}}
        ),
    }
    for title, child in children.items():
        for kind in (
            "OS::Neutron::Net",
            "OS::Heat::Value",
            "OS::Heat::RandomString",
            "OS::Heat::None",
        ):
            properties: Data = {"value": {}} if kind == "OS::Heat::Value" else {}
            whole = template(resources={"r": resource(kind, **properties)})
            environment = {"resource_registry": {kind: CHILD}}
            label = f"{kind} is {title}"
            yield question(label, whole, files={CHILD: child}, environment=environment)


def _limits() -> Iterator[Question]:
    for depth in (4, 5, 6):
        files: dict[str, Data] = {
            f"level{level}.yaml": template(resources={"n": {"type": f"level{level + 1}.yaml"}})
            for level in range(1, depth)
        }
        files[f"level{depth}.yaml"] = template(resources={"n": {"type": "OS::Heat::None"}})
        whole = template(resources={"r": {"type": "level1.yaml"}})
        yield question(f"{depth} levels", whole, files=files)
    for count in (999, 1000, 1001):
        many = {f"r{index}": {"type": "OS::Heat::None"} for index in range(count)}
        yield question(f"{count} resources", template(resources=many))
        off = {name: {**each, "condition": False} for name, each in many.items()}
        yield question(f"{count} disabled resources", template(resources=off))
        inside = {CHILD: template(resources=many)}
        whole = template(resources={"r": {"type": CHILD}})
        yield question(f"{count} resources in a nested stack", whole, files=inside)
    for size in (100_000, 523_000, 525_000):
        text = "a" * size
        yield question(f"output of {size}", template(outputs={"o": {"value": text}}))
        nested = {CHILD: template(outputs={"o": {"value": text}})}
        yield question(
            f"nested output of {size}", template(resources={"r": {"type": CHILD}}), files=nested
        )
        read = template(resources={"r": value({"get_file": "file.txt"})})
        yield question(f"file of {size}", read, files={"file.txt": text})
        yield question(f"file of JSON of {size}", read, files={"file.txt": json.dumps({"a": text})})
        environment = {"parameters": {"p": text}}
        whole = template(parameters={"p": {"type": "string"}})
        yield question(f"value of {size}", whole, environment=environment)
