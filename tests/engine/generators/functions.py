"""Every function in right forms and in wrong ones, wherever functions stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from tests.engine.generators.common import VERSIONS, named, resource, template, value
from tests.engine.questions import Data, Question, question

ODD: list[Data] = [None, "", "a", 5, 1.5, True, [], {}, [None], ["a"], [[]], [{}], {"a": "b"}]
ARGUMENTS: dict[str, list[Data]] = yaml.safe_load(
    Path(__file__).with_name("arguments.yaml").read_text(encoding="utf-8")
)
for _name in ("str_replace_strict", "str_replace_vstrict"):
    ARGUMENTS[_name] = ARGUMENTS["str_replace"]
ARGUMENTS["list_concat_unique"] = ARGUMENTS["list_concat"]

PARAMETERS: Data = {
    "s": {"type": "string", "default": "a"},
    "n": {"type": "number", "default": 5},
    "b": {"type": "boolean", "default": True},
    "l": {"type": "comma_delimited_list", "default": "a,b"},
    "j": {"type": "json", "default": {"a": "b", "c": [1]}},
    "none": {"type": "string"},
}
CONDITIONS: Data = {"yes": True, "no": {"equals": ["a", "b"]}, "unused": {"get_param": "nowhere"}}
RESOURCES: Data = {
    "o": value("x"),
    "net": {"type": "OS::Neutron::Net"},
    "nothing": {"type": "OS::Heat::None"},
}
FILES = {"file.txt": "a text", "template.yaml": "heat_template_version: 2018-08-31\n"}


def _has_conditions(version: str) -> bool:
    return version >= "2016-10-14"


Place = Callable[[Data], Data]
PLACES: dict[str, Place] = {
    "any": lambda it: {"resources": {"r": value(it)}},
    "string": lambda it: {"resources": {"r": resource("OS::Neutron::Net", name=it)}},
    "list": lambda it: {"resources": {"r": resource("OS::Neutron::Net", tags=it)}},
    "output": lambda it: {"outputs": {"r": {"value": it}}},
    "metadata": lambda it: {"resources": {"r": {"type": "OS::Heat::None", "metadata": it}}},
    "retired": lambda it: {"resources": {"r": resource("OS::Heat::None", a=it)}},
    "disabled": lambda it: {"resources": {"r": {**value(it), "condition": "no"}}},
    "condition": lambda it: {"resources": {"r": {"type": "OS::Heat::None", "condition": it}}},
    "definition": lambda it: {"conditions": {"c": it}},
    "used definition": lambda it: {
        "conditions": {"c": it},
        "resources": {"r": {"type": "OS::Neutron::Net", "condition": "c"}},
    },
    "deletion policy": lambda it: {
        "resources": {"r": {"type": "OS::Neutron::Net", "deletion_policy": it}}
    },
    "update policy": lambda it: {
        "resources": {
            "r": {
                **resource("OS::Heat::ResourceGroup", resource_def={"type": "OS::Heat::None"}),
                "update_policy": {"rolling_update": it},
            }
        }
    },
    "all properties": lambda it: {
        "resources": {"r": {"type": "OS::Neutron::Net", "properties": it}}
    },
    "external id": lambda it: {"resources": {"r": {"type": "OS::Neutron::Net", "external_id": it}}},
    "inside": lambda it: {"resources": {"r": value({"list_join": [",", [it]]})}},
    "group": lambda it: {
        "resources": {
            "r": resource(
                "OS::Heat::ResourceGroup",
                resource_def={"type": "OS::Neutron::Net", "properties": {"name": it}},
            )
        }
    },
}


def questions(versions: tuple[str, ...] = VERSIONS) -> Iterator[Question]:
    """Yield questions about functions in every place, in every version of the language."""
    for version in versions:
        for function, arguments in ARGUMENTS.items():
            for name, args in named([*arguments, *ODD]):
                for place, make in PLACES.items():
                    label = f"{version} {place}: {function}: {name}"
                    yield about(label, version, make({function: args}))


def about(name: str, version: str, sections: Data) -> Question:
    """Return a question about *sections* among what the arguments of functions speak of."""
    whole = {
        "parameters": PARAMETERS,
        "resources": {**RESOURCES, **sections.get("resources", {})},
        "outputs": sections.get("outputs", {}),
    }
    if _has_conditions(version):
        whole["conditions"] = {**CONDITIONS, **sections.get("conditions", {})}
    return question(name, template(version, **whole), files=FILES, parameters={"none": "a"})
