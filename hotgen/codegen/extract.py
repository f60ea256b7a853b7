"""Heat's source becomes ``schemas/``: each release's facts, merged so that equal ones stand once.

What a release says depends on nothing but the release: not on the libraries beside it, the order of
hashes or the machine. So the files can be checked byte for byte, against one release alone, too:
its facts are merged with those of the others, read back from the files.
"""

from __future__ import annotations

import difflib
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from hotgen import data
from hotgen.codegen.heat import prepare
from hotgen.codegen.layout import to_text
from hotgen.codegen.merge import merge
from hotgen.errors import UsageError, suggestion
from hotgen.schema.history import Facts, exists, resolve
from hotgen.schema.model import Release

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

Knowledge: TypeAlias = dict[int, Facts]
"""What each release says by its major number: ``{"release": …, "types": {name: …}}``."""

_DUMP = Path(__file__).parent / "inside" / "dump.py"
_RELEASES = "releases.json"
_LANGUAGE = "language.json"
_INDEX = "resource_types.json"
_TYPES = "resource_types"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``python -m hotgen.codegen extract``."""
    parser.add_argument(
        "--release",
        action="append",
        default=[],
        metavar="MAJOR",
        help="only this release, such as 27; the others' facts stay as they are",
    )
    parser.add_argument(
        "--add",
        metavar="VERSION=ID,NAME",
        help="a new release, such as 28.0.0=2027.1,name, or another repair of a known one",
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 where schemas/ is out of date"
    )


def run(arguments: argparse.Namespace) -> int:
    """Bring ``schemas/`` up to date, or say what is out of date."""
    folder = data.schemas()
    releases = read_releases(folder)
    chosen = _choose(releases, arguments.release)
    if arguments.add:
        added = _parse(arguments.add)
        releases = sorted(
            [*(row for row in releases if row.major != added.major), added], key=_major
        )
        chosen = [added]
    knowledge = read(folder)
    knowledge.update(_extract_all(chosen))
    texts = files(releases, knowledge)
    return _check(folder, texts) if arguments.check else _write(folder, texts)


def read_releases(folder: Path) -> list[Release]:
    """Return the releases that ``schemas/`` knows, oldest first."""
    return [Release(**row) for row in json.loads((folder / _RELEASES).read_text("utf-8"))]


def extract(release: Release) -> Facts:
    """Return what *release* says, installing it first where needed."""
    facts: Facts = json.loads(prepare(release.heat).run(_DUMP))
    print(f"extracted {release}", file=sys.stderr)  # noqa: T201 - a command for hotgen's makers
    return facts


def read(folder: Path) -> Knowledge:
    """Return what the files say about each release; nothing where they are not there yet."""
    if not (folder / _INDEX).exists():
        return {}
    index, language = (
        json.loads((folder / name).read_text("utf-8")) for name in (_INDEX, _LANGUAGE)
    )
    records = {name: json.loads((folder / type_path(name)).read_text("utf-8")) for name in index}
    return {
        release.major: {
            "release": resolve(language, release.major),
            "types": {
                name: resolve(record, release.major)
                for name, record in records.items()
                if exists(record, release.major)
            },
        }
        for release in read_releases(folder)
    }


def files(releases: Sequence[Release], knowledge: Knowledge) -> dict[str, str]:
    """Return the text of each file in ``schemas/``, by its path there."""
    span = [release.major for release in releases]
    rows = [{"heat": r.heat, "openstack": r.openstack, "name": r.name} for r in releases]
    language = {major: knowledge[major]["release"] for major in span}
    types = {major: knowledge[major]["types"] for major in span}
    index: Knowledge = {
        major: {"resource_types": {name: {} for name in types[major]}} for major in span
    }
    texts = {
        _RELEASES: to_text(rows),
        _LANGUAGE: to_text(merge(language, span)),
        _INDEX: to_text(merge(index, span)["resource_types"]),
    }
    for name in sorted({name for table in types.values() for name in table}):
        history = {major: types[major][name] for major in span if name in types[major]}
        texts[type_path(name)] = to_text(merge(history, span))
    return texts


def type_path(name: str) -> str:
    """Return where the facts of the resource type *name* are, inside ``schemas/``."""
    return f"{_TYPES}/{name.replace('::', '/')}.json"


def _choose(releases: Sequence[Release], wanted: Iterable[str]) -> Sequence[Release]:
    if not wanted:
        return releases
    known = {str(release.major): release for release in releases}
    for name in wanted:
        if name not in known:
            raise UsageError(f"there is no release {name!r} in schemas/; {suggestion(name, known)}")
    return [known[name] for name in wanted]


def _parse(row: str) -> Release:
    version, _, names = row.partition("=")
    openstack, _, name = names.partition(",")
    if not (version and openstack and name):
        raise UsageError(f"{row!r} does not say what to add; allowed: 28.0.0=2027.1,name")
    return Release(version, openstack, name)


def _major(release: Release) -> int:
    return release.major


def _extract_all(releases: Sequence[Release]) -> Knowledge:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        facts = pool.map(extract, releases)
        return dict(zip(map(_major, releases), facts, strict=True))


def _check(folder: Path, texts: Mapping[str, str]) -> int:
    """Print what `_write` would change; 1 where that is anything."""
    stale = False
    for name in sorted({*texts, *_present(folder)}):
        new, path = texts.get(name, ""), folder / name
        old = path.read_text("utf-8") if path.exists() else ""
        if old != new:
            stale = True
            lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
            sys.stdout.writelines(difflib.unified_diff(*lines, f"a/{name}", f"b/{name}"))
    return int(stale)


def _write(folder: Path, texts: Mapping[str, str]) -> int:
    for name in _present(folder) - texts.keys():
        (folder / name).unlink()
    for name, text in texts.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return 0


def _present(folder: Path) -> set[str]:
    """Return the files that are made here; ``schemas/`` has others, too."""
    return {path.relative_to(folder).as_posix() for path in (folder / _TYPES).rglob("*.json")}
