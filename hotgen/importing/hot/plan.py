"""What becomes of a bundle: a class for each template, with a name for everything in it."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hotgen.dsl.naming import kebab, seen_from
from hotgen.importing.hot.names import MODULE_NAMES, Names, attributes, class_name, identifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Value
    from hotgen.hot.template import Template
    from hotgen.importing.hot.remarks import Remarks

_UP: Final = "../"
_HERE: Final = "./"


@dataclass
class Part:
    """One template of a bundle, and the class that it becomes.

    `key` is its path as seen from the main template, `root` as seen from the folder that everything
    is rendered to. The mappings have the attributes by names in HOT.
    """

    key: str
    root: str
    template: Template
    remarks: Remarks
    class_name: str
    file: str | None = None
    """The class keyword, where the class's name does not say it."""
    parameters: Mapping[str, str] = field(init=False)
    conditions: Mapping[str, str] = field(init=False)
    resources: Mapping[str, str] = field(init=False)
    outputs: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Give everything an attribute; the names of parameters are those that others see."""
        names, template = attributes(), self.template
        self.parameters = _named(names, template.parameters, "parameter")
        self.resources = _named(names, template.resources, "resource")
        self.conditions = _named(names, template.conditions, "condition")
        self.outputs = _named(names, template.outputs, "output")


def _named(names: Names, definitions: Iterable[str], kind: str) -> dict[str, str]:
    """Return an attribute for each name: those that Python can spell get their own first."""
    found: dict[str, str] = {}
    for name in sorted(definitions, key=lambda name: identifier(name, kind) != name):
        spelt = identifier(name, kind)
        found[name] = names.take(spelt, f"{spelt.rstrip('_')}_{kind}")
    return found


@dataclass
class Plan:
    """A bundle on its way to one module."""

    bundle: Bundle
    module: str
    parts: Mapping[str, Part]
    """By key, the main one first."""
    names: Names
    """Those of the module."""
    ready: set[str] = field(default_factory=set)
    """The keys of the parts whose classes are written already."""
    used_files: set[str] = field(default_factory=set)
    """The keys of the files that something in the module names."""
    used: set[str] = field(default_factory=set)
    """The keys of the parts that something in the module names."""

    @property
    def main(self) -> Part:
        """The part that the stack is made of."""
        return next(iter(self.parts.values()))

    def nested(self, spelt: object, within: Part) -> Part | None:
        """Return the template that *within* calls *spelt*, if its class is there already."""
        if not isinstance(spelt, str):
            return None
        part = self.parts.get(self.bundle.resolve(spelt, within.key))
        return part if part is not None and part.key in self.ready else None

    def use(self, part: Part) -> str:
        """Return the name of the class of *part*, which something names."""
        self.used.add(part.key)
        return part.class_name

    def unnamed(self) -> list[Part]:
        """Return the parts that are written, and that nothing in the module names."""
        _, *others = self.parts.values()
        return [part for part in others if part.key in self.ready - self.used]

    def needed(self, part: Part) -> list[str]:
        """Return the keys of the templates that *part* names."""
        found = (self.bundle.resolve(spelt, part.key) for spelt in _types(part.template))
        return [key for key in found if key in self.parts]

    def is_own_spelling(self, part: Part, spelt: str, within: Part) -> bool:
        """Whether the class of *part* would be called *spelt* in the template *within*."""
        seen = seen_from(within.root, part.root)
        dotted = part.file is not None and part.file.startswith(_HERE)
        return spelt == (_HERE + seen if dotted and not seen.startswith(_UP) else seen)

    def file(self, spelt: str, within: Part) -> str | None:
        """Return the name below ``files/`` of what *within* calls *spelt*, if that is there.

        It is not if *spelt* leads out of the folder that everything is rendered to.
        """
        key = self.bundle.resolve(spelt, within.key)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(within.root), spelt))
        if key not in self.bundle.files or path.startswith((_UP, "/")):
            return None
        self.used_files.add(key)
        return self.stored(key)

    def content(self, spelt: str, within: Part) -> str | bytes | None:
        """Return the content of what *within* calls *spelt*, if that is there."""
        return self.bundle.files.get(self.bundle.resolve(spelt, within.key))

    def stored(self, key: str) -> str:
        """Return the name below ``files/`` of the file with a *key* in the bundle."""
        folder = self.module.replace("_", "-")
        return posixpath.normpath(posixpath.join(folder, self.bundle.folder, key))


def plan(bundle: Bundle, module: str, remarks: Mapping[str, Remarks]) -> Plan:
    """Return a plan for *bundle*.

    Templates that are named by an absolute path are left out: there is none for them in what is
    rendered.
    """
    templates = {key: each for key, each in bundle.templates() if not key.startswith("/")}
    names = Names(MODULE_NAMES)
    main = class_name(module)
    names.take(*([main] if main not in MODULE_NAMES else [f"{main}_"]))
    parts: dict[str, Part] = {}
    for key, template in templates.items():
        root = posixpath.normpath(posixpath.join(bundle.folder, key))
        called = main if key == bundle.main else names.take(*_class_names(root))
        parts[key] = Part(key, root, template, remarks[key], called)
    found = Plan(bundle, module, parts, names)
    found.main.class_name = main if main not in MODULE_NAMES else f"{main}_"
    if bundle.folder:
        found.main.file = found.main.root
    spellings = _spellings(found)
    for part in [*parts.values()][1:]:
        dotted = spellings[part.key, True] > spellings[part.key, False]
        if dotted or part.root != f"{kebab(part.class_name)}.yaml":
            part.file = _HERE + part.root if dotted else part.root
    return found


def _class_names(root: str) -> Iterator[str]:
    """Yield what the class of the template at *root* could be called, the shortest first."""
    *folders, name = root.split("/")
    words = [name.rpartition(".")[0] or name]
    yield class_name("_".join(words))
    for folder in reversed(folders):
        words.insert(0, folder)
        yield class_name("_".join(words))
    yield "Nested" + class_name("_".join(words))


def _spellings(found: Plan) -> Counter[tuple[str, bool]]:
    """Count how often each template is called with and without a ``./`` in front."""
    counted: Counter[tuple[str, bool]] = Counter()
    for part in found.parts.values():
        for spelt in _types(part.template):
            key = found.bundle.resolve(spelt, part.key)
            if not spelt.startswith(_UP):
                counted[key, spelt.startswith(_HERE)] += 1
    return counted


def _types(template: Template) -> Iterator[str]:
    for resource in template.resources.values():
        yield resource.type
        for _, value in resource.values():
            yield from _types_in(value)


def _types_in(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "type" and isinstance(item, str):
                yield item
            yield from _types_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _types_in(item)
