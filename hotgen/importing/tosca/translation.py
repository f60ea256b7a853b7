"""From a TOSCA file to a bundle: heat-translator's work, put right, checked and made ours."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hotgen.bundle import Bundle
from hotgen.errors import HotgenError, Origin, UsageError
from hotgen.importing.tosca import choices, files, repair
from hotgen.importing.tosca.child import ask
from hotgen.importing.tosca.complaints import complaints, worded
from hotgen.importing.tosca.document import TOPOLOGY
from hotgen.importing.tosca.findings import CHANGED, UNTRANSLATED, Refused
from hotgen.importing.tosca.inputs import is_secret, types, values
from hotgen.importing.tosca.inside import MAIN
from hotgen.importing.tosca.losses import losses
from hotgen.importing.tosca.nested import connect
from hotgen.importing.tosca.places import ToscaOrigins
from hotgen.importing.tosca.source import open_source, plain
from hotgen.text.load import loads
from hotgen.validate.run import run as validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.hot.path import Problem
    from hotgen.hot.template import Template
    from hotgen.importing.tosca.child import Answer
    from hotgen.importing.tosca.document import Document
    from hotgen.importing.tosca.repair import Data
    from hotgen.importing.tosca.source import Source
    from hotgen.schema.catalog import Catalog
    from hotgen.validate.finding import Finding

_UNUSED: Final = "HOT161"
"""An input may be needed for the translation only, which picks a flavor by it; it stays."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What became of a TOSCA file: a bundle, unless it cannot be translated, and what was found."""

    bundle: Bundle | None
    findings: tuple[Finding, ...]


def translate(
    path: str | Path, inputs: Iterable[str], catalog: Catalog, *, vendor_types: Iterable[str] = ()
) -> Translation:
    """Translate the TOSCA file or archive at *path*, and check the result for *catalog*'s Heat.

    *inputs* are ``NAME=VALUE``, *vendor_types* as for `hotgen.validate.run.run`. `UsageError` if
    the inputs are wrong or there is no such file; `HotgenError` if heat-translator cannot be run.
    What is wrong with the file itself is among the findings.
    """
    path = Path(path).absolute()
    try:
        source = open_source(path)
        known = source.document.section("inputs") if source.document else {}
        given = values(inputs, known) if source.document else {}
        answer = ask(path, given, types(given, known), archive=source.archive)
        document = _checked(source, answer)
    except Refused as refused:
        return Translation(None, tuple(sorted(refused.findings)))
    bundle, problems, found = _made(source, document, answer, given)
    wrong = validate(bundle, catalog, problems=problems, vendor_types=vendor_types)
    found += (each for each in wrong if each.rule != _UNUSED)
    return Translation(bundle, tuple(sorted(found)))


def _checked(source: Source, answer: Answer) -> Document:
    """Return the document of an *answer* without errors."""
    for error in answer.get("errors", ()):
        if "input" in error:
            name = error["input"]
            why = "its value is not allowed" if is_secret(name) else worded(error["message"])
            raise UsageError(f"--input {name}: {why}")
    if "errors" in answer:
        raise Refused(*complaints(answer, source))
    if source.document is None:
        raise HotgenError(f"{source.path}: the archive's main TOSCA file was not found")
    return source.document


def _made(
    source: Source, document: Document, answer: Answer, given: Mapping[str, Any]
) -> tuple[Bundle, dict[str, list[Problem]], list[Finding]]:
    """Return the bundle, what is wrong with its texts, and what the translation has lost."""
    name = source.path.stem
    main = f"{name}.yaml"
    templates = _templates(source, answer, main)
    repair.whole(templates, answer["nodes"])
    found = losses(document, answer, templates)
    found += _withheld(document, templates, given)
    chosen = choices.offer(templates, main, answer)
    connect(templates, main)
    kept = files.gather(templates, source, answer["files"])
    origins = ToscaOrigins(document, answer["resources"], chosen)
    found += _repeated(document)
    found += _untranslated(templates, origins)
    loaded, problems = _loaded(templates, kept, origins)
    nested = {key: each for key, each in loaded.items() if key != main}
    bundle = Bundle(name=name, template=loaded[main], nested=nested, files=kept)
    return bundle, problems, found


def _templates(source: Source, answer: Answer, main: str) -> dict[str, Data]:
    """Return the templates, the main one first, as HOT of today."""
    found = answer["templates"]
    parameters = {each["name"]: repair.parameter(each) for each in answer["parameters"]}
    templates = {main: repair.template(found[MAIN], parameters, answer["description"])}
    for name, data in found.items():
        if name != MAIN:
            if name != plain(name) or name == main:
                message = f"no nested template can be called {name!r}: rename the policy"
                raise HotgenError(message, origin=Origin(str(source.path), 1))
            own = data.get("parameters", {})
            inner = {key: repair.parameter(each) for key, each in own.items()}
            templates[name] = repair.template(data, inner, data.get("description"))
    return templates


def _withheld(
    document: Document, templates: Mapping[str, Data], given: Mapping[str, Any]
) -> Iterator[Finding]:
    """Hide secrets; those from the command line are not written into a file."""
    for template in templates.values():
        for name in filter(is_secret, template["parameters"]):
            template["parameters"][name]["hidden"] = True
            if name in given:
                template["parameters"][name].pop("default", None)
    for name in filter(is_secret, given):
        message = f"the value given for {name} is not written into the template: it is a secret"
        yield CHANGED.at(document.at((TOPOLOGY, "inputs", name)), message)


def _repeated(document: Document) -> Iterator[Finding]:
    for problem in document.repeated:
        origin = problem.origin or document.at(problem.path, key=True)
        message = problem.message.replace("Heat keeps the last one", "the last one counts")
        yield CHANGED.at(origin, message)


def _untranslated(templates: Mapping[str, Data], origins: ToscaOrigins) -> Iterator[Finding]:
    for template in templates.values():
        for section in ("resources", "outputs"):
            for path, function in repair.untranslated(template[section], (section,)):
                message = f"heat-translator leaves {function} as it is, which Heat does not know"
                yield UNTRANSLATED.at(origins.locate(path), message)


def _loaded(
    templates: Mapping[str, Data], kept: Mapping[str, str | bytes], origins: ToscaOrigins
) -> tuple[dict[str, Template], dict[str, list[Problem]]]:
    """Return the templates as ours, and what is wrong with their texts and files."""
    loaded: dict[str, Template] = {}
    problems: dict[str, list[Problem]] = {}
    for name, data in templates.items():
        read = loads(json.dumps({key: each for key, each in data.items() if each != {}}), name)
        if read.template is None:
            raise HotgenError(f"{name}: {read.problems[0].message}. This is a bug in hotgen.")
        loaded[name] = replace(read.template, origins=origins)
        problems[name] = [*read.problems, *files.missing(data, kept, origins)]
    return loaded, problems
