"""What heat-translator gets wrong where the intention is certain: references as text, and such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from hotgen.hot.versions import OLDEST_RENDERED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from hotgen.hot.expr import Path

Data = dict[str, Any]
"""A template, or a part of one, as JSON has it."""

_REFERENCE: Final = re.compile(
    r"\{\s*'?(get_resource|get_param)'?\s*:\s*'?([^{}'\"]*[^{}'\"\s])'?\s*\}"
)
_BLOCK: Final = "|\n"
_FUNCTIONS: Final = frozenset(
    {"get_property", "get_attribute", "get_operation_output", "get_artifact", "token"}
)
_NETWORK: Final = "tosca.nodes.network.Network"


def template(
    data: Mapping[str, Any], parameters: Mapping[str, Data], description: str | None
) -> Data:
    """Return one of heat-translator's templates as a HOT of today, with what it meant."""
    found: Data = {"heat_template_version": OLDEST_RENDERED}
    if description:
        found["description"] = description.strip()
    resources = {name: _resource(each) for name, each in (data.get("resources") or {}).items()}
    outputs = {name: value(each) for name, each in (data.get("outputs") or {}).items()}
    kept = {name: each for name, each in outputs.items() if each.get("value") not in (None, {})}
    return {**found, "parameters": dict(parameters), "resources": resources, "outputs": kept}


def parameter(given: Mapping[str, Any]) -> Data:
    """Return the definition of a parameter without what is not set."""
    keys = ("type", "label", "description", "default", "constraints")
    found = {key: given[key] for key in keys if given.get(key) not in (None, "", [])}
    if isinstance(found.get("description"), str):
        found["description"] = found["description"].strip()
    return found


def value(given: Any) -> Any:  # noqa: ANN401 - JSON
    """Return *given* with references that stand there as text, and functions in HOT's words."""
    if isinstance(given, str):
        return _text(given)
    if isinstance(given, list):
        return [value(each) for each in given]
    if not isinstance(given, dict):
        return given
    return _function(given) or {key: value(each) for key, each in given.items()}


def _function(given: Data) -> Data | None:
    """Return what HOT has for a function of TOSCA's, if *given* is one that is certain."""
    match list(given.items()):
        case [("get_input", arguments)]:
            return {"get_param": value(_only(arguments))}
        case [("concat", [*arguments])]:
            return {"list_join": ["", value(arguments)]}
        case [("token", [text, str(character), int(index)])] if len(character) == 1:
            return {"str_split": [character, value(text), index]}
    return None


def _text(given: str) -> object:
    if match := _REFERENCE.fullmatch(given.strip()):
        return {match[1]: match[2]}
    if given.startswith(_BLOCK):  # meant as the mark of a block in YAML
        return given.removeprefix(_BLOCK) + "\n"
    return given


def _only(arguments: object) -> object:
    return arguments[0] if isinstance(arguments, list) and len(arguments) == 1 else arguments


def _resource(given: Mapping[str, Any]) -> Data:
    found: Data = {key: value(each) for key, each in given.items()}
    properties = {
        key: _property(key, each)
        for key, each in (found.pop("properties", None) or {}).items()
        if each is not None
    }
    if "depends_on" in found:
        found["depends_on"] = list(dict.fromkeys(found["depends_on"]))
    return {**found, "properties": properties} if properties else found


def _property(name: str, given: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a property as Heat takes it."""
    if isinstance(given, float) and given.is_integer():
        return int(given)
    if name == "adjustment_type" and isinstance(given, str):
        return given.strip()
    if name in {"X-Container-Read", "X-Container-Write"} and isinstance(given, str):
        return given.strip('"')
    if name == "extra_specs" and isinstance(given, str):  # a map as text, which YAML would unwrap
        found = yaml.safe_load(given)
        return found if isinstance(found, dict) else given
    return given


def whole(templates: Mapping[str, Data], nodes: Mapping[str, Data]) -> None:
    """Put right what several resources are part of."""
    _existing(templates, nodes)
    _subnets(templates, nodes)
    for each in templates.values():
        _ports(each["resources"])
        _volumes(each["resources"])


def _existing(templates: Mapping[str, Data], nodes: Mapping[str, Data]) -> None:
    """Remove what stands for something that exists already, wherever it was not left out."""
    names = {each["resource"] for each in nodes.values() if each["existing"]}
    for each in templates.values():
        resources = each["resources"]
        for name in names.intersection(resources):
            del resources[name]
        for resource in resources.values():
            _release(resource, names)


def _release(resource: Data, names: Container[str]) -> None:
    """Let *resource* not wait for those called *names*."""
    kept = [name for name in resource.pop("depends_on", ()) if name not in names]
    if kept:
        resource["depends_on"] = kept


def _ports(resources: Mapping[str, Data]) -> None:
    """Let no port wait for what is installed on the server that it is made for."""
    for server, definition in resources.items():
        for call in called(definition.get("properties", {}).get("networks"), "get_resource"):
            port = resources.get(str(call["get_resource"]), {})
            _release(port, {name for name, each in resources.items() if _is_on(server, each)})


def _volumes(resources: Mapping[str, Data]) -> None:
    """Let a server that has an image boot from that, and not from its volumes as well."""
    for resource in resources.values():
        properties = resource.get("properties", {})
        if "image" in properties:
            volumes = properties.get("block_device_mapping_v2")
            for volume in volumes if isinstance(volumes, list) else ():
                if isinstance(volume, dict):
                    volume.setdefault("boot_index", -1)


def _is_on(server: str, resource: Data) -> bool:
    """Whether *resource* installs something on *server*."""
    places = {key: resource.get("properties", {}).get(key) for key in ("server", "servers")}
    return any(call["get_resource"] == server for call in called(places, "get_resource"))


def _subnets(templates: Mapping[str, Data], nodes: Mapping[str, Data]) -> None:
    """Tell subnets whether there is DHCP, which heat-translator forgets."""
    for name, node in nodes.items():
        dhcp = node["properties"].get("dhcp_enabled")
        if node["kind"] == _NETWORK and dhcp is not None:
            for each in templates.values():
                subnet = each["resources"].get(f"{name}_subnet")
                if subnet is not None and dhcp is not True:
                    subnet["properties"]["enable_dhcp"] = value(dhcp)


def untranslated(given: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - JSON
    """Yield the places and names of TOSCA's functions that Heat would take for plain data."""
    if isinstance(given, dict):
        if len(given) == 1:
            yield from ((path, name) for name in _FUNCTIONS.intersection(given))
        for key, each in given.items():
            yield from untranslated(each, (*path, key))
    elif isinstance(given, list):
        for index, each in enumerate(given):
            yield from untranslated(each, (*path, index))


def called(given: Any, function: str) -> Iterator[Data]:  # noqa: ANN401 - JSON
    """Yield every mapping inside *given* that is a call of *function*."""
    if isinstance(given, dict):
        if [*given] == [function]:
            yield given
        for each in given.values():
            yield from called(each, function)
    elif isinstance(given, list):
        for each in given:
            yield from called(each, function)
