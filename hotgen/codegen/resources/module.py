"""The source of one module of resource classes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hotgen.codegen.resources.annotations import Annotator, nested_tables, since
from hotgen.codegen.resources.names import class_of, property_of
from hotgen.codegen.resources.words import docstring, property_words, type_words
from hotgen.schema.model import Property
from hotgen.schema.slots import Slot, place, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hotgen.schema.kinds import Kinds
    from hotgen.schema.model import ResourceType

HEADER: Final = "# Made by `python -m hotgen.codegen resources`: change that, not this.\n"

_IMPORTS: Final = {
    "collections.abc": ["Mapping"],
    "typing": ["Any", "Required", "Self", "TypedDict"],
    "hotgen.dsl.resource": ["Resource", "UntypedResource"],
    "hotgen.dsl.values": ["UNSET", "HeatValue"],
    "hotgen.resources": [],
    "hotgen.resources._lists": ["ListOf"],
}
"""What only a type checker needs, by module, in the order of a sorted import block."""


def source(name: str, types: Sequence[ResourceType], classes: frozenset[str], kinds: Kinds) -> str:
    """Return the source of the module *name* with a class for each of *types*, unformatted.

    *classes* are the types that have a class in any module.
    """
    annotator = Annotator(name, classes, kinds, _shared(types))
    body = "".join(_class(schema, annotator) for schema in types)
    namespace = types[0].name.rpartition("::")[0] if name != "aws" else "AWS"
    return "".join([
        HEADER,
        f'"""The resource types of `{namespace}`."""\n\n',
        "from __future__ import annotations\n\n",
        "from typing import TYPE_CHECKING, Literal\n\n",
        "from hotgen.dsl.resource import TypedResource\n\n",
        "if TYPE_CHECKING:\n",
        *_imports(annotator),
        body,
    ])  # fmt: skip


def _shared(types: Iterable[ResourceType]) -> frozenset[str]:
    """Return the nested dictionaries that are the same in every class that has one so called."""
    tables: defaultdict[str, list[Mapping[str, Property]]] = defaultdict(list)
    for schema in types:
        for name, table in nested_tables(visible(schema.properties)):
            tables[name].append(table)
    taken = {class_of(schema.name) for schema in types}
    return frozenset(
        name
        for name, (first, *others) in tables.items()
        if others and all(table == first for table in others) and name not in taken
    )


def _imports(annotator: Annotator) -> Iterator[str]:
    for module, known in _IMPORTS.items():
        wanted = known or sorted(annotator.modules)
        if names := [name for name in wanted if name in annotator.names | annotator.modules]:
            yield f"    from {module} import {', '.join(names)}\n"
        if module == "typing":
            yield "\n"


def _class(schema: ResourceType, annotator: Annotator) -> str:
    """Return the class of a type, after the nested dictionaries that no class before it has."""
    known = set(annotator.dicts)
    body = "".join(_body(schema, annotator))
    dicts = [text for name, text in annotator.dicts.items() if name not in known]
    return "".join([
        "\n\nif TYPE_CHECKING:\n" if dicts else "",
        *dicts,
        f"\n\nclass {class_of(schema.name)}({', '.join(_arguments(schema, annotator.kinds))}):\n",
        docstring(type_words(schema, since(schema.name)), 1),
        f"\n    if TYPE_CHECKING:\n{body}" if body else "",
    ])  # fmt: skip


def _arguments(schema: ResourceType, kinds: Kinds) -> Iterator[str]:
    """Yield what a class is made from: its attributes, and how HOT writes what it holds."""
    yield f"TypedResource[{_attributes(schema)}]"
    yield f"type={schema.name!r}"
    shown = visible(schema.properties)
    if names := {property_of(hot): hot for hot in shown if property_of(hot) != hot}:
        yield f"names={names!r}"
    if definitions := tuple(n for n in shown if place(schema.name, (n,)) in kinds.definitions):
        yield f"definitions={definitions!r}"


def _attributes(schema: ResourceType) -> str:
    """Return the attributes as a type; of a resource with others inside, these and any other."""
    shown = [n for n, facts in schema.attributes.items() if facts.support.status != "HIDDEN"]
    literal = f"Literal[{', '.join(map(repr, shown))}]"
    return f"{literal} | str" if schema.any_attribute else literal


def _body(schema: ResourceType, annotator: Annotator) -> Iterator[str]:
    """Yield the properties with their docstrings, and a narrower `with_update_policy`."""
    for hot_name, facts in visible(schema.properties).items():
        name = property_of(hot_name)
        default = "" if facts.required else f" = {annotator.use('UNSET')}"
        respelt = hot_name if name != hot_name else None
        yield f"        {name}: {annotator.property(schema.name, hot_name, facts)}{default}\n"
        yield docstring(property_words(facts, respelt, since(schema.name, hot_name)), 2)
    if schema.update_policy:
        policy = Property(type="map", properties=schema.update_policy)
        slot = Slot(policy, schema.name, ("update_policy",), annotator.kinds)
        name = annotator.nested(slot, visible(schema.update_policy))
        yield "\n        def with_update_policy(  # type: ignore[override]  # narrower on purpose\n"
        yield f"            self, policy: {name}\n        ) -> {annotator.use('Self')}:\n"
        yield docstring("Say how an update of this resource is carried out.", 3)
        yield "            raise NotImplementedError\n"
