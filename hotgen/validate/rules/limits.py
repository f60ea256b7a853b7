"""HOT42x: the limits that Heat sets to a stack, unless its operator sets others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from hotgen.hot.expr import ABSENT, EXPR_TYPES, to_data
from hotgen.hot.path import Problem
from hotgen.hot.template import Constraint, Output, Parameter, ParameterGroup, Resource, Template
from hotgen.validate.nesting import depth_of
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.context import Context
    from hotgen.validate.types import Definition

_MOST_RESOURCES: Final = 1000
_MOST_TEXT: Final = 524_288
_DEEPEST: Final = 5
_PARTS: Final = (Template, Constraint, Output, Parameter, ParameterGroup, Resource)


@rule("HOT421", engine=True)
def too_many_resources(context: Context) -> Iterator[Problem]:
    """A template has more than 1,000 resources.

    Heat refuses it, also if conditions leave resources out. Those in nested stacks are counted when
    these are created.
    """
    count = len(context.template.resources)
    if count > _MOST_RESOURCES:
        message = f"there are {count:,} resources; a stack has at most {_MOST_RESOURCES:,}"
        yield Problem(("resources",), message, key=True)


@rule("HOT422", engine=True)
def too_large(context: Context) -> Iterator[Problem]:
    """A template, or a file that is sent with it, is larger than 512 KiB.

    Heat refuses the request.
    """
    size = _size(context.template)
    if size > _MOST_TEXT:
        yield Problem((), f"the template is {size:,} characters long, of at most {_MOST_TEXT:,}")
    if context.file == context.bundle.main:
        for file, content in context.bundle.files.items():
            if len(content) > _MOST_TEXT:
                message = f"{file} is {len(content):,} characters long, of at most {_MOST_TEXT:,}"
                yield Problem((), message)


@rule("HOT423", engine=True, create=True)
def too_deep(context: Context) -> Iterator[Problem]:
    """Stacks are nested more than five deep; what a group makes is one, too.

    Heat refuses to create the outermost one.
    """
    for definition in context.definitions:
        depth = depth_of(context, definition) + 1
        if depth == _DEEPEST + 1 and _is_stack(context, definition):
            message = f"{definition.type!r} would be nested {depth} deep, of at most {_DEEPEST}"
            yield Problem(definition.type_path, message)


def _is_stack(context: Context, definition: Definition) -> bool:
    type_ = context.resource_type(definition.type, definition.resource)
    return type_ is not None and type_.stack_resource


def _size(value: object) -> int:
    """Return how long *value* is when Python writes it, which is what Heat measures."""
    if isinstance(value, str):
        return len(value) + 2
    if isinstance(value, EXPR_TYPES):
        value = to_data(value)
    elif isinstance(value, _PARTS):
        value = {name: getattr(value, name) for name in value.__slots__ if name != "origins"}
    if isinstance(value, (dict, Mapping)):
        kept = [(key, item) for key, item in value.items() if item is not ABSENT]
        return 2 + sum([len(repr(key)) + 4 + _size(item) for key, item in kept])
    if isinstance(value, (tuple, list)):
        return 2 + sum([2 + _size(item) for item in value])
    return len(repr(value))
