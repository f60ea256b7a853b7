"""The errors of tosca-parser and heat-translator as findings: where they are, in fewer words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hotgen.errors import Origin
from hotgen.importing.tosca.document import TOPOLOGY, read
from hotgen.importing.tosca.findings import FAILED, INVALID, UNSUPPORTED, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hotgen.importing.tosca.child import Answer
    from hotgen.importing.tosca.document import Document
    from hotgen.importing.tosca.repair import Data
    from hotgen.importing.tosca.source import Source
    from hotgen.validate.finding import Finding

_QUOTED: Final = re.compile(r"\"([^\"]+)\"|'([^']+)'")
_REWORDED: Final = (
    (
        re.compile(r'Failed to reach server ("\S*")\. .*'),
        r"\1 is not read, because hotgen fetches nothing from the network: save it as a file",
    ),
    (re.compile(r'Import ("\S*") is not valid'), r"there is no file \1 to import"),
    (
        re.compile(r"CSAR file should contain only one root level yaml file.*"),
        "the archive is no CSAR: it has neither TOSCA-Metadata/TOSCA.meta nor one YAML file on top",
    ),
    (re.compile(r"\. Refer to the definition to verify valid values"), ""),
)
_PLURAL: Final = {"node": "nodes", "policy": "policies"}


def complaints(answer: Answer, source: Source) -> list[Finding]:
    """Return what the errors of *answer* say is wrong with *source*."""
    documents = [*_documents(answer, source)]
    found: list[Finding] = []
    for error in answer["errors"]:
        message = worded(error["message"], source.path)
        if documents:
            found += _findings(error, message, documents, answer["supported"])
        else:
            found.append(INVALID.at(Origin(str(source.path), 1), message))
    return found


def _documents(answer: Answer, source: Source) -> Iterator[Document]:
    """Yield the document, then those that it imports, as far as they can be read."""
    if source.document is not None:
        yield source.document
    for file in dict.fromkeys(answer["files"]):
        text = source.files.read(file) if file != source.entry else None
        if text is not None:
            try:
                yield read(text, source.shown(file))
            except Refused:
                continue


def _findings(
    error: Data, message: str, documents: list[Document], supported: list[str]
) -> Iterator[Finding]:
    main = documents[0]
    match error:
        case {"kind": "NoTopology"}:
            text = f"there is no {TOPOLOGY} with anything in it, so there is nothing to translate"
            yield INVALID.at(main.at(()), text)
        case {"kind": "Unsupported"}:
            yield _unsupported(error, main, supported)
        case {"stumbled_over": str(name), "kind": kind}:
            text = f"heat-translator stumbled over {name}: {kind}: {message}"
            yield FAILED.at(main.at(main.node(name)), text)
        case {"stumbled_over": None, "kind": kind}:
            text = f"heat-translator stumbled: {kind}: {message}"
            yield from (FAILED.at(each, text) for each in _places(error, message, documents))
        case _:
            yield from (INVALID.at(each, message) for each in _places(error, message, documents))


def _unsupported(error: Data, document: Document, supported: list[str]) -> Finding:
    what = next(each for each in _PLURAL if each in error)
    known = ", ".join(each for each in supported if f".{_PLURAL[what]}." in each)
    name, type_ = error[what], error["message"]
    message = (
        f"heat-translator cannot translate {name}, of type {type_}; "
        f"it can translate {known}, and what is derived from these"
    )
    return UNSUPPORTED.at(document.at((*document.node(name), "type"), key=False), message)


def _places(error: Data, message: str, documents: list[Document]) -> Iterator[Origin]:
    """Yield where the message is about; all places where a type is used that does not exist."""
    words = {word for match in _QUOTED.findall(message) for word in match if word}
    for document in documents:
        if places := document.named(words):
            every = error["kind"] == "InvalidTypeError"
            yield from (document.at(path, key=False) for path in (places if every else places[:1]))
            return
    yield documents[0].at(())


def worded(text: str, path: Path | None = None) -> str:
    """Return a message of the libraries in one line, as ours are written; *path* is the file's."""
    text = " ".join(text.split()).removesuffix(".")
    text = text.replace(f'CSAR "{path}"', "archive").replace(f'"{path}"', "this file")
    for pattern, words in _REWORDED:
        text = pattern.sub(words, text)
    begin = text[:2]
    return text[:1].lower() + text[1:] if begin.istitle() and begin.isalpha() else text
