"""Run heat-translator in a process of its own: a question comes in as JSON, the answer goes out.

This runs as a script, with nothing of hotgen, in an empty working folder that is thrown away.
heat-translator prints, logs, changes folders and writes files; here nobody sees it. The network is
closed, and of the whole translation only its data is taken: the text that heat-translator makes of
it has lost every apostrophe.

A question has

- ``file``: the path of what to translate; ``archive``: whether it is one;
- ``inputs``: values by their names; ``types``: those of these inputs, as far as they are known.

An answer always has ``files``, the paths that were read, and ``supported``, the types that can be
translated. Either it has ``errors``, each with ``kind`` and ``message``, and mostly with the name
of what it is about, as ``node``, ``policy`` or ``input``, or as ``stumbled_over`` (or null) where
a library broke down; or it has

- ``templates``: the data of the templates by file name, that of the main one as `MAIN`;
- ``parameters`` and ``description`` of the main one;
- ``resources``: the name of the node or policy that each resource is made from;
- ``nodes``, ``policies``, ``groups``: what there was to translate;
- ``notes``: what heat-translator warns of;
- ``images``: what it knows of the images that it chooses from.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from importlib import import_module
from math import ceil
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Data = dict[str, Any]

MAIN: Final = "<main>"
"""The file name of the main template in an answer."""

NO_NETWORK: Final = "the network is closed"

_CLOSED: Final = frozenset({"socket.connect", "socket.getaddrinfo", "socket.sendto"})
_CLIENTS: Final = ("openstack", "novaclient")
"""Libraries that reach a cloud or the network; without them heat-translator loads in half the
time, and asks no cloud for its images and flavors."""

_INPUT_TYPES: Final = {
    "list": "comma_delimited_list",
    "map": "json",
    "range": "json",
    "scalar-unit.time": "string",
    "scalar-unit.frequency": "string",
    "scalar-unit.bitrate": "string",
}
"""HOT's types for inputs that heat-translator has no, or no right, type for."""

_PLACEHOLDERS: Final = {"scalar-unit.size": "1 GiB", "version": "1.0"}
"""Values for inputs of types that heat-translator cannot translate without one."""

_OPERATIONS: Final = ("create", "configure", "start")


def main() -> None:
    """Answer one question; whatever others print goes nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    question = json.load(sys.stdin)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - it is no file
        os.dup2(nowhere.fileno(), 1)
    isolate()
    json.dump(Translator().answer(question), answers)
    answers.flush()


def isolate() -> None:
    """Close the network, and hide the libraries that would use it."""
    for name in _CLIENTS:
        sys.modules[name] = None  # type: ignore[assignment]  # Python's way: importing it fails
    sys.modules["requests"] = type(sys)("requests")  # imported unasked, used for addresses only
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, _: object) -> None:
    if event in _CLOSED:
        raise OSError(NO_NETWORK)


class Translator:
    """heat-translator and tosca-parser, changed where they need it."""

    def __init__(self) -> None:
        self._notes = _Notes()
        logging.getLogger("heat-translator").addHandler(self._notes)
        logging.lastResort = None
        self._files: list[str] = []
        self._errors = import_module("toscaparser.common.exception")
        self._template = import_module("toscaparser.tosca_template").ToscaTemplate
        self._nodes = import_module("translator.hot.translate_node_templates")
        self._prepare()

    def _prepare(self) -> None:
        vars(import_module("yaml"))["dump"] = _dump
        import_module("translator.hot.translate_inputs").TOSCA_TO_HOT_INPUT_TYPES.update(
            _INPUT_TYPES
        )
        imports = import_module("toscaparser.imports")
        load = vars(imports)["YAML_LOADER"]

        def remember(path: str, a_file: bool = True) -> object:  # noqa: FBT001, FBT002 - theirs
            self._files.append(path)
            return load(path, a_file)

        vars(imports)["YAML_LOADER"] = remember
        # Whether an address answers is for Heat's client to find out, who will read from it.
        import_module("toscaparser.utils.urlutils").UrlUtils.url_accessible = lambda _: True

    def answer(self, question: Data) -> Data:
        """Return the answer to *question*."""
        try:
            found = self._translate(question)
        except _Refused as refused:
            found = {"errors": refused.errors}
        return {**found, "files": self._files, "supported": sorted(self._nodes.TOSCA_TO_HOT_TYPE)}

    def _translate(self, question: Data) -> Data:
        self._check_types(question)
        tosca = self._parse(question)
        if getattr(tosca, "topology_template", None) is None or not tosca.topology_template.tpl:
            raise _Refused([{"kind": "NoTopology", "message": ""}])
        self._refuse_unsupported(tosca)
        given = question["inputs"]
        self._check_inputs(tosca, given)
        _limit_sizes(tosca)
        try:
            translator, files = _translated(tosca, given)
        except Exception as error:
            raise _Refused([_crash(error)]) from error
        return self._result(tosca, translator, files, given)

    def _parse(self, question: Data) -> Any:  # noqa: ANN401 - a library without types
        class Template(self._template):  # type: ignore[name-defined, misc]
            """One whose file may have any name."""

            def _get_path(self, path: str) -> str:
                found: str = super()._get_path(path) if question["archive"] else path
                return found

        collector = self._errors.ExceptionCollector
        try:
            tosca = Template(question["file"], dict(question["inputs"]), True)  # noqa: FBT003
        except Exception as error:
            collected = [_described(each) for each in collector.getExceptions()]
            raise _Refused(collected or [_crash(error)]) from error
        self._files.insert(0, tosca.path)
        return tosca

    def _refuse_unsupported(self, tosca: Any) -> None:  # noqa: ANN401
        errors: list[Data] = []
        for kind, each in (*_each("node", tosca.nodetemplates), *_each("policy", tosca.policies)):
            if self._supported(each) is None:
                errors.append({"kind": "Unsupported", "message": each.type, kind: each.name})
        if errors:
            raise _Refused(errors)

    def _supported(self, each: Any) -> str | None:  # noqa: ANN401
        """Return the type that *each* is translated as: its own, or the nearest it derives from."""
        try:
            found: str = self._nodes.TranslateNodeTemplates._get_supported_type(None, each)  # noqa: SLF001
        except Exception:  # noqa: BLE001 - whatever it is, there is none
            return None
        return found

    def _check_types(self, question: Data) -> None:
        """Refuse values of a wrong type here, where their names are known."""
        validate = import_module("toscaparser.dataentity").DataEntity.validate_datatype
        known = import_module("toscaparser.elements.constraints").Schema.PROPERTY_TYPES
        errors: list[Data] = []
        for name, type_ in question["types"].items():
            try:
                if type_ in known:
                    validate(type_, question["inputs"][name])
            except Exception as error:  # noqa: BLE001 - whatever it is, the user gave the value
                errors.append({**_described(error), "input": name})
        if errors:
            raise _Refused(errors)

    def _check_inputs(self, tosca: Any, given: Data) -> None:  # noqa: ANN401
        """Refuse values that break a constraint, as above."""
        errors: list[Data] = []
        for each in tosca.inputs:
            for constraint in each.constraints if each.name in given else ():
                try:
                    constraint.validate(given[each.name])
                except Exception as error:  # noqa: BLE001 - as above
                    errors.append({**_described(error), "input": each.name})
        if errors:
            raise _Refused(errors)

    def _result(self, tosca: Any, translator: Any, files: dict[str, str], given: Data) -> Data:  # noqa: ANN401
        hot, work = translator.hot_template, translator.node_translator
        made = [*work.hot_resources, *work.hot_lookup.values()]
        return {
            "templates": {name: _data(text) for name, text in files.items()},
            "description": tosca.description,
            "parameters": [_parameter(each, tosca, given) for each in hot.parameters],
            "resources": dict(_origins(made)),
            "nodes": {each.name: self._node(each, work) for each in tosca.nodetemplates},
            "policies": {each.name: each.type for each in tosca.policies},
            "groups": [each.name for each in getattr(tosca.topology_template, "groups", ())],
            "notes": self._notes.found,
            "images": import_module("translator.common.images").PREDEF_IMAGES,
        }

    def _node(self, node: Any, work: Any) -> Data:  # noqa: ANN401
        resource = work.hot_lookup[node]
        operations = {each.name for each in node.interfaces if each.type.endswith("Standard")}
        return {
            "type": node.type,
            "kind": self._supported(node),
            "resource": resource.name,
            "existing": bool(resource.hide_resource),
            "host": _capability(node, "host"),
            "os": _capability(node, "os"),
            "unused_operations": sorted(operations.difference(_OPERATIONS)),
            "properties": {each.name: _plain(each.value) for each in node.get_properties_objects()},
            "known_properties": _known_properties(resource),
        }


class _Refused(Exception):  # noqa: N818 - as in hotgen.text.nodes
    """There is nothing to translate; *errors* say why."""

    def __init__(self, errors: list[Data]) -> None:
        super().__init__()
        self.errors = errors


class _Notes(logging.Handler):
    """Keeps what heat-translator warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is not said already."""
        if (message := record.getMessage()) not in self.found:
            self.found.append(message)


class _Given(dict[str, Any]):
    """The values of inputs; heat-translator asks for those of all, though it can do without."""

    def __missing__(self, _: str) -> None:
        return None


def _translated(tosca: Any, given: Data) -> tuple[Any, dict[str, str]]:  # noqa: ANN401
    """Return the translator when it has done its work, and the templates by file name."""
    placeholders = _placeholders(tosca, given)
    inputs = _Given({**given, **placeholders})
    for each in tosca.inputs:
        for constraint in each.constraints if each.name in placeholders else ():
            constraint.validate = bool  # of no value there is nothing to validate
    translator = import_module("translator.hot.tosca_translator").TOSCATranslator(tosca, inputs)
    files: dict[str, str] = translator.translate_to_yaml_files_dict(MAIN)
    return translator, files


def _placeholders(tosca: Any, given: Data) -> Data:  # noqa: ANN401
    return {
        each.name: _PLACEHOLDERS[each.type]
        for each in tosca.inputs
        if each.type in _PLACEHOLDERS and each.name not in given and each.default is None
    }


def _limit_sizes(tosca: Any) -> None:  # noqa: ANN401
    """Let the limits of sizes count in GiB, rounded up, as the parameters made of sizes do."""
    constraint = import_module("toscaparser.elements.constraints").Constraint
    for each in tosca.inputs:
        if each.type == "scalar-unit.size":
            each.schema.constraints_list = [
                constraint(
                    each.name, "integer", {it.constraint_key: _gibibytes(it.constraint_value)}
                )
                for it in each.constraints
            ]


def _gibibytes(size: Any) -> Any:  # noqa: ANN401 - a number or a list of numbers
    return [_gibibytes(each) for each in size] if isinstance(size, list) else ceil(size / 2**30)


def _parameter(parameter: Any, tosca: Any, given: Data) -> Data:  # noqa: ANN401
    """Return a parameter with its default, which is left out of the text where it is 0 or false."""
    unset = parameter.name in _placeholders(tosca, given)
    fields = ("name", "type", "label", "description", "constraints")
    found = {field: _plain(getattr(parameter, field)) for field in fields}
    return {**found, "default": None if unset else _plain(parameter.default)}


def _origins(made: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the name of each resource with that of the node or policy that it is made from."""
    for resource in made:
        source = resource.nodetemplate
        while hasattr(source, "nodetemplate"):  # a resource that wraps another one
            source = source.nodetemplate
        if resource.name and resource.type:
            yield resource.name, source.name


def _capability(node: Any, name: str) -> Data:  # noqa: ANN401
    found = node.get_capability(name)
    given = found.get_properties_objects() if found else ()
    values = {each.name: _plain(each.value) for each in given}
    return {key: value for key, value in values.items() if isinstance(value, (str, int, float))}


def _known_properties(resource: Any) -> list[str] | None:  # noqa: ANN401
    """Return the properties that are translated, or None where heat-translator takes any."""
    lists = ("ALLOWED_NOVA_SERVER_PROPS", "NETWORK_PROPS", "SUBNET_PROPS")
    known = [name for each in lists for name in getattr(resource, each, ())]
    return known or None


def _each(kind: str, found: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    return ((kind, each) for each in found)


def _described(error: Exception) -> Data:
    told = error.args[0] if isinstance(error, KeyError) and error.args else error
    return {"kind": type(error).__name__, "message": str(told)}


def _crash(error: Exception) -> Data:
    """Return what stopped a library, and over which node or policy it stumbled, if any."""
    return {**_described(error), "stumbled_over": _node_of(error)}


def _node_of(error: Exception) -> str | None:
    """Return the name of the node or policy that was translated when *error* was raised."""
    base = import_module("toscaparser.entity_template").EntityTemplate
    for frame, _ in reversed(list(traceback.walk_tb(error.__traceback__))):
        for value in frame.f_locals.values():
            found = getattr(value, "nodetemplate", value)
            if isinstance(found, base) and isinstance(getattr(found, "name", None), str):
                return str(found.name)
    return None


def _dump(data: object, *_: object, **__: object) -> str:
    """Take the place of ``yaml.dump``: one line without apostrophes, which would be removed."""
    return json.dumps(data, default=_plain).replace("'", "\\u0027")


def _data(text: str) -> object:
    """Return the data of a template; in the main one they stand below version and description."""
    return json.loads(text.rpartition("\n\n")[2])


def _plain(value: Any) -> Any:  # noqa: ANN401
    """Return *value* as JSON has it; a function of TOSCA's as TOSCA spells it."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    name, arguments = getattr(value, "name", None), getattr(value, "args", None)
    if isinstance(name, str) and arguments is not None:
        return {name: _plain(arguments)}
    return str(value)


if __name__ == "__main__":
    main()
