"""What `hotgen translate` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.cli.console import emit, say, shown
from hotgen.cli.findings import report
from hotgen.importing.tosca.output import changes, contents
from hotgen.importing.tosca.translation import translate
from hotgen.project import Project
from hotgen.render.write import write
from hotgen.schema.catalog import Catalog
from hotgen.text.dump import dump

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from hotgen.bundle import Bundle


def run(arguments: Namespace) -> int:
    """Print or write the templates, and say what is wrong with them."""
    project = Project.find()
    release = project.release(arguments.heat)
    translation = translate(
        arguments.file,
        arguments.inputs,
        Catalog(release.major if release else None),
        vendor_types=project.configuration.resource_types,
    )
    bundle = translation.bundle
    if bundle is not None and arguments.out is not None:
        _write(bundle, arguments.out, arguments.file.name)
    code = report(translation.findings)
    if bundle is not None and arguments.out is None:
        _print(bundle)
    return code


def _print(bundle: Bundle) -> None:
    """Print the templates as YAML documents, with their names if there are several."""
    documents = [(name, dump(template)) for name, template in bundle.templates()]
    if len(documents) == 1:
        emit(documents[0][1].encode())
    else:
        emit("---\n".join(f"# {name}\n{text}" for name, text in documents).encode())
    if bundle.files:
        say(f"not printed, but needed beside it: {', '.join(bundle.files)}; --out DIR writes all")


def _write(bundle: Bundle, out: Path, source: str) -> None:
    """Write what is different, and say what was done."""
    found = changes(out, contents(bundle, source))
    write(found)
    for change in found:
        say(f"wrote {shown(change.path)}")
    if not found:
        say(f"{shown(out)}: up to date")
