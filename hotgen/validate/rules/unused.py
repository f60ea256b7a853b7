"""HOT16x: what a template declares, and does not need or cannot reach."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Final

from hotgen.errors import nearest
from hotgen.hot.expr import Call, GetParam, strings, walk
from hotgen.hot.path import Problem
from hotgen.text.places import TextOrigins
from hotgen.validate.finding import Severity
from hotgen.validate.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.expr import Value
    from hotgen.hot.template import Parameter
    from hotgen.validate.context import Context


@rule("HOT161", severity=Severity.WARNING)
def unused_parameter(context: Context) -> Iterator[Problem]:
    """Nothing in the template uses a parameter.

    Whoever creates the stack gives a value that does nothing. A nested template that stands for a
    type, by the registry of an environment, may have parameters only because others have them, and
    is left alone. Nothing is said where a name is used that no parameter has, which may be meant
    for this one, and of a template without resources.

    Bad:

        parameters:
          image: {type: string, default: debian}
          flavor: {type: string, default: small}
        resources:
          web:
            type: OS::Nova::Server
            properties: {image: {get_param: image}, flavor: m1.small}

    Good:

        parameters:
          image: {type: string, default: debian}
        resources:
          web:
            type: OS::Nova::Server
            properties: {image: {get_param: image}, flavor: m1.small}
    """
    template = context.template
    if not template.resources or _stands_for_a_type(context):
        return
    unused = _unused(context)
    if unused and isinstance(template.origins, TextOrigins):  # perhaps in what was malformed
        unused -= template.origins.named("get_param")
    for name in template.parameters:
        if name in unused:
            yield Problem(("parameters", name), f"nothing uses the parameter {name!r}", key=True)


def _stands_for_a_type(context: Context) -> bool:
    """Whether the registry of an environment names the template."""
    return any(
        context.bundle.resolve(target, name) == context.file
        for name, each in context.bundle.environments.items()
        for target in strings(each.resource_registry)
    )


def _unused(context: Context) -> set[str]:
    """Return the parameters that no ``get_param`` names.

    None, where a name is worked out and may be any. One that is unknown may be meant for the
    nearest.
    """
    parameters = context.template.parameters
    used: set[str] = set()
    for _, expr in context.every_expression:
        match expr:
            case GetParam(name) | Call("Ref", str(name)):
                used.add(name)
            case Call("get_param" | "Ref"):
                return set()
    unused = parameters.keys() - used
    return unused - {nearest(name, unused) for name in used - parameters.keys()}


@rule("HOT162", severity=Severity.WARNING)
def unused_condition(context: Context) -> Iterator[Problem]:
    """Nothing in the template uses a condition.

    Heat does not even work it out, so that mistakes in it stay hidden. Where a name is used that no
    condition has, it may be meant for this one, and nothing is said.

    Bad:

        parameters:
          size: {type: number}
        conditions:
          is_large: {equals: [{get_param: size}, 3]}
        resources:
          net: {type: OS::Neutron::Net}

    Good:

        parameters:
          size: {type: number}
        conditions:
          is_large: {equals: [{get_param: size}, 3]}
        resources:
          net: {type: OS::Neutron::Net, condition: is_large}
    """
    template = context.template
    if not (template.conditions and template.resources):
        return
    used = {name for test in _tests(context) for name in _names(test)}
    unused = template.conditions.keys() - used
    meant = {nearest(name, unused) for name in used - template.conditions.keys()}
    for name in template.conditions:
        if name in unused - meant:
            yield Problem(("conditions", name), f"nothing uses the condition {name!r}", key=True)


def _tests(context: Context) -> Iterator[Value]:
    """Yield everything that decides something, and what conditions are made of."""
    template = context.template
    for section in (template.resources, template.outputs):
        for each in section.values():
            if isinstance(each.condition, str | Call):
                yield each.condition
    yield from template.conditions.values()
    for _, expr in context.every_expression:
        if isinstance(expr, Call) and expr.function == "if" and isinstance(expr.args, tuple):
            yield from expr.args[:1]


def _names(test: Value) -> Iterator[str]:
    """Yield the conditions that *test* names."""
    if isinstance(test, str):
        yield test
    for _, expr in walk(test):
        if isinstance(expr, Call) and expr.function in {"and", "or", "not"}:
            args = expr.args if isinstance(expr.args, tuple) else (expr.args,)
            yield from (name for name in args if isinstance(name, str))


# --- Comparisons ----------------------------------------------------------------------------------

_PARAMETERS: Final[Mapping[str, str]] = {
    "string": "text",
    "number": "a number",
    "boolean": "a boolean",
    "comma_delimited_list": "a list",
}
_SCALARS: Final = (
    (bool, "a boolean"),
    (int | float, "a number"),
    (str, "text"),
    (tuple, "a list"),
    (NoneType, "null"),
)
_NUMERIC: Final = frozenset({"a number", "a boolean"})
"""To Python, and so to Heat, true is 1 and false is 0."""


@rule("HOT163", severity=Severity.WARNING)
def never_equal(context: Context) -> Iterator[Problem]:
    """An `equals` compares values that are never equal.

    Heat compares them as they are: the text "true" is not the boolean true, and a parameter of type
    string is text whatever it is given.

    Bad:

        parameters:
          public: {type: string, default: "true"}
        resources:
          net:
            type: OS::Neutron::Net
            condition: {equals: [{get_param: public}, true]}

    Good:

        parameters:
          public: {type: boolean, default: true}
        resources:
          net:
            type: OS::Neutron::Net
            condition: {equals: [{get_param: public}, true]}
    """
    parameters = context.template.parameters
    for path, expr in context.every_expression:
        match expr:
            case Call("equals", (one, other)):
                first, second = _kind(one, parameters), _kind(other, parameters)
                if first and second and first != second and {first, second} != _NUMERIC:
                    message = f"this never holds: {first} is compared with {second}"
                    yield Problem((*path, "equals"), message)


def _kind(value: Value, parameters: Mapping[str, Parameter]) -> str:
    """Return what sort of value *value* is for certain, or nothing."""
    if isinstance(value, GetParam):
        found = None if value.path else parameters.get(value.name)
        return "" if found is None else _PARAMETERS.get(found.type, "")
    return next((kind for type_, kind in _SCALARS if isinstance(value, type_)), "")
