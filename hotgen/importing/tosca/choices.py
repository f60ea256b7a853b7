"""What only the user of a cloud can choose becomes parameters: images, flavors, networks, sizes.

heat-translator picks images and flavors from a list that is as old as itself, and leaves words such
as ``#ADD_YOUR_IMAGE_HERE`` where it has no idea.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from hotgen.importing.tosca.child import Answer
    from hotgen.importing.tosca.repair import Data


class Choice(NamedTuple):
    """Something to choose for resources of a type: what it is called, and what Heat checks."""

    property: str
    type: str
    constraint: str
    what: str


_FLAVOR: Final = Choice("flavor", "OS::Nova::Server", "nova.flavor", "Flavor")
_IMAGE: Final = Choice("image", "OS::Nova::Server", "glance.image", "Image")
_NETWORK: Final = Choice("network", "OS::Neutron::Port", "neutron.network", "Network")
_CIDR: Final = Choice("cidr", "OS::Neutron::Subnet", "net_cidr", "Addresses")
_ALIKE: Final = frozenset({_FLAVOR, _IMAGE})
"""What several resources may share."""

_AN_IMAGE: Final = "#ADD_YOUR_IMAGE_HERE"
_A_NETWORK: Final = "#ADD_YOUR_NETWORK_HERE"
_PROFILE: Final = ("OS::Senlin::Profile", "os.nova.server")
_OS: Final = (
    ("architecture", "architecture"),
    ("type", "os_type"),
    ("distribution", "os_distro"),
    ("version", "os_version"),
)
_CAPACITY: Final = "DESIRED_CAPACITY"


@dataclass(frozen=True)
class _Place:
    """Where something is to be chosen: the resource, the properties, and what is asked for."""

    resource: str
    properties: Data
    default: object
    needs: str


def offer(templates: Mapping[str, Data], main: str, answer: Answer) -> dict[str, str]:
    """Turn what is to be chosen into parameters of *main*; return for each a resource it is for.

    Where all servers are to get the same it is one parameter; networks and addresses are different.
    """
    names = _Names(templates)
    found: dict[str, str] = {}
    for choice in (_FLAVOR, _IMAGE, _NETWORK, _CIDR):
        places = list(_places(choice, templates, answer))
        alike = choice in _ALIKE and len({(it.default, it.needs) for it in places}) == 1
        groups = [places] if alike or len(places) == 1 else [[place] for place in places]
        for group in filter(None, groups):
            shared = len(groups) == 1
            name = names.free(
                choice.property if shared else f"{group[0].resource}_{choice.property}",
                f"{group[0].resource}_{choice.property}",
            )
            for place in group:
                place.properties[choice.property] = {"get_param": name}
            templates[main]["parameters"][name] = _parameter(choice, group)
            found[name] = group[0].resource
        _constrain(choice, templates, main)
    return found | _capacities(templates, main, names)


class _Names:
    """The names of parameters that are taken in any template."""

    def __init__(self, templates: Mapping[str, Data]) -> None:
        self._taken = {name for each in templates.values() for name in each["parameters"]}

    def free(self, *wanted: str) -> str:
        """Return the first of *wanted* that is free, else the last one with a number."""
        numbered = (f"{wanted[-1]}_{number}" for number in range(2, len(self._taken) + 3))
        name = next(name for name in (*wanted, *numbered) if name not in self._taken)
        self._taken.add(name)
        return name


def _places(choice: Choice, templates: Mapping[str, Data], answer: Answer) -> Iterator[_Place]:
    for name, properties in _owners(choice, templates):
        given = properties.get(choice.property)
        if isinstance(given, (dict, list)) or not _is_open(choice, given, properties):
            continue
        node = answer["nodes"].get(answer["resources"].get(name), {})
        default = None if given in {_AN_IMAGE, _A_NETWORK} else given
        if choice is _IMAGE and not _fits(answer["images"].get(given, {}), node.get("os", {})):
            default = None
        yield _Place(name, properties, default, _NEEDS.get(choice, _nothing)(node))


def _is_open(choice: Choice, given: object, properties: Mapping[str, Any]) -> bool:
    """Whether there is something to choose for a property that is not *given* by a function."""
    if choice is _NETWORK:
        return given == _A_NETWORK
    if choice is _CIDR:
        return given is None and "subnetpool" not in properties
    return choice is not _IMAGE or given is not None or not _boots(properties)


def _boots(properties: Mapping[str, Any]) -> bool:
    """Whether a server has a volume to boot from."""
    return any(key in properties for key in ("block_device_mapping", "block_device_mapping_v2"))


def _fits(image: Mapping[str, str], asked: Mapping[str, object]) -> bool:
    """Whether an image is what is *asked* for: heat-translator takes any if it knows none."""
    return all(
        str(asked[ours]).lower() == image[theirs].lower()
        for ours, theirs in _OS
        if ours in asked and theirs in image
    )


def _owners(choice: Choice, templates: Mapping[str, Data]) -> Iterator[tuple[str, Data]]:
    for each in templates.values():
        for name, resource in each["resources"].items():
            properties = resource.get("properties", {})
            if resource["type"] == choice.type:
                yield name, resource.setdefault("properties", properties)
            elif choice.type == _FLAVOR.type and _is_profile(resource["type"], properties):
                yield name, properties.setdefault("properties", {})


def _is_profile(type_: str, properties: Data) -> bool:
    return type_ == _PROFILE[0] and str(properties.get("type")).startswith(_PROFILE[1])


def _parameter(choice: Choice, places: list[_Place]) -> Data:
    first = places[0]
    whose = first.resource if len(places) == 1 else "the servers"
    needs = f": {first.needs}" if first.needs else ""
    default = {} if first.default is None else {"default": first.default}
    return {
        "type": "string",
        "description": f"{choice.what} of {whose}{needs}",
        **default,
        "constraints": [{"custom_constraint": choice.constraint}],
    }


def _constrain(choice: Choice, templates: Mapping[str, Data], main: str) -> None:
    """Let Heat check inputs of the TOSCA file that are used as they are."""
    parameters = templates[main]["parameters"]
    for _, properties in _owners(choice, templates):
        given = properties.get(choice.property)
        name = given.get("get_param") if isinstance(given, dict) else None
        definition = parameters.get(name) if isinstance(name, str) else None
        if definition is not None and definition["type"] == "string":
            constraints = definition.setdefault("constraints", [])
            if not any("custom_constraint" in each for each in constraints):
                constraints.append({"custom_constraint": choice.constraint})


def _capacities(templates: Mapping[str, Data], main: str, names: _Names) -> dict[str, str]:
    """Ask how many members a group has at first, where the TOSCA file leaves it open."""
    found: dict[str, str] = {}
    for name, resource in templates[main]["resources"].items():
        properties = resource.get("properties", {})
        if properties.get("desired_capacity") == _CAPACITY:
            key = names.free("desired_capacity", f"{name}_desired_capacity")
            properties["desired_capacity"] = {"get_param": key}
            least = properties.get("min_size")
            default = {"default": least} if isinstance(least, int) else {}
            description = f"Number of members that {name} has at first"
            definition = {"type": "number", "description": description, **default}
            templates[main]["parameters"][key] = definition
            found[key] = name
    return found


# --- what the TOSCA file asks for, in words -------------------------------------------------------


def _nothing(_: Mapping[str, Any]) -> str:
    return ""


def _size(node: Mapping[str, Any]) -> str:
    host = node.get("host", {})
    cpus = host.get("num_cpus")
    words = [f"{cpus} CPU{'s' * (cpus != 1)}"] if cpus is not None else []
    words += [f"{host['mem_size']} of memory"] if "mem_size" in host else []
    words += [f"{host['disk_size']} of disk"] if "disk_size" in host else []
    return ", ".join(words)


def _system(node: Mapping[str, Any]) -> str:
    asked = node.get("os", {})
    if not asked and isinstance(data := node.get("properties", {}).get("sw_image_data"), dict):
        asked = {"distribution": data.get("name"), "version": data.get("version")}
    return _joined(asked.get(key) for key in ("type", "distribution", "version", "architecture"))


def _joined(words: Iterable[object]) -> str:
    return " ".join(str(word) for word in words if word not in (None, ""))


_NEEDS: Final[Mapping[Choice, Callable[[Mapping[str, Any]], str]]] = {
    _FLAVOR: _size,
    _IMAGE: _system,
}
