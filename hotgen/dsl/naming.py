"""The names that things get: parts of a stack in its template, templates in their bundle."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from hotgen.dsl.building import described, state_of
from hotgen.dsl.resource import Named, Resource
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import Component, leaves

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.dsl.building import Build
    from hotgen.dsl.resource import Earlier
    from hotgen.dsl.stack import Part, Stack

_LONGEST_STEM: Final = 80


class Names:
    """The names that the parts of one built stack have in its template."""

    def __init__(self, stack: str, build: Build | None, parts: Sequence[Part]) -> None:
        """Take the name of the stack's class, for messages, and what has a name."""
        self.stack = stack
        self.build = build
        self._names = {id(part.child): part.name for part in parts}

    def get(self, child: object) -> str | None:
        """Return the name of *child*, if it is a part of the stack or only a name."""
        return child.name if isinstance(child, Named) else self._names.get(id(child))

    def earlier(self, resource: Resource) -> list[tuple[str, Earlier]]:
        """Return the names of what *resource* comes after, with the arguments that say so.

        A resource that is said again counts once; what is only a name stands as it is said.
        """
        found: list[tuple[str, Earlier]] = []
        said: set[str] = set()
        for earlier in state_of(resource).earlier:
            for one in _members(earlier):
                name = self.get(one)
                if name is None:
                    place = earlier.site.part([earlier.argument])
                    raise mistake(self.unplaced(one), earlier.site, place)
                if name not in said or isinstance(one, Named):
                    found.append((name, earlier))
                said.add(name)
        return found

    def unplaced(self, resource: Resource) -> str:
        """Say why *resource* has no name here."""
        state = state_of(resource)
        if state.outputs is not None:
            return f"this is {self.stack} itself: it has no name in its own template"
        if state.build is not self.build:
            return (
                f"{described(resource)} belongs to another stack than {self.stack}: a nested stack "
                "gets what it needs as parameters"
            )
        if state.name:
            return f"{described(resource)} is part of a component that is not part of {self.stack}"
        return (
            f"{described(resource)} is used, but is not part of {self.stack}: first assign it to "
            "an attribute of self"
        )


def _members(earlier: Earlier) -> list[Resource]:
    """Return the resource that is meant, or all of a component."""
    if isinstance(earlier.thing, Component):
        return [part.child for part in leaves(earlier.thing) if isinstance(part.child, Resource)]
    if isinstance(earlier.thing, Resource):
        return [earlier.thing]
    kind = type(earlier.thing).__name__
    message = f"after() takes resources and components, not a value of type {kind}"
    if isinstance(earlier.thing, list | tuple):
        message += ": after(*…) unpacks it"
    raise mistake(message, earlier.site, earlier.site.part([earlier.argument]))


def kebab(name: str) -> str:
    """Return a class's name in lower case with hyphens: ``web-server`` for ``WebServer``."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name)
    return re.sub(r"[^a-z0-9]+", "-", spaced.lower()).strip("-")


def file_name(stack: type[Stack], settings: Mapping[str, object]) -> str:
    """Return the path of the template of a nested stack; *settings* are those that differ.

    A path is seen from the folder that everything is rendered to.
    """
    if stack.hotgen_file is None:
        return f"{_stem(stack.__name__, settings)}.yaml"
    path = PurePosixPath(stack.hotgen_file)
    if not settings:
        return str(path)
    return str(path.with_stem(f"{path.stem}-{_stem('', settings)}"))


def spelling(stack: type[Stack], file: str, within: str) -> str:
    """Return what the template called *within* calls the *file* with the template of *stack*."""
    seen = seen_from(within, file)
    own_folder = stack.hotgen_file is not None and stack.hotgen_file.startswith("./")
    return f"./{seen}" if own_folder and not seen.startswith("../") else seen


def seen_from(within: str, file: str) -> str:
    """Return the path of *file* as it is seen from the file called *within*."""
    return posixpath.relpath(f"/{file}", posixpath.dirname(f"/{within}"))


def _stem(class_name: str, settings: Mapping[str, object]) -> str:
    words = [class_name]
    for name, value in settings.items():
        if isinstance(value, bool):
            words.append(name if value else f"no-{name}")
        else:
            words.append(f"{name}-{value}")
    stem = kebab("-".join(words))
    if len(stem) > _LONGEST_STEM:
        import hashlib

        digest = hashlib.sha256(stem.encode()).hexdigest()[:8]
        stem = f"{stem[:_LONGEST_STEM].rstrip('-')}-{digest}"
    return stem
