"""What a stack declares, spelt as HOT: parameters, groups, outputs and environments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from hotgen.dsl.declarations import (
    Binding,
    OutputSpec,
    ParameterSpec,
    SettingSpec,
    hot_type,
    without_none,
)
from hotgen.dsl.lowering import Lowering, outside
from hotgen.dsl.origins import locate_in, place
from hotgen.dsl.resource import site_of
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import DECLARATIONS, declared
from hotgen.dsl.values import UNSET
from hotgen.errors import UsageError, suggestion
from hotgen.hot import template as hot
from hotgen.hot.environment import Environment
from hotgen.hot.expr import ABSENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.dsl.declarations import Environment as EnvironmentSpec
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Stack
    from hotgen.dsl.values import FileValue
    from hotgen.errors import Origin
    from hotgen.hot.expr import Absent, Value

_ANNOTATIONS = (
    "Input[str], Input[int], Input[float], Input[bool], Input[list[str]], Input[dict[str, Any]] "
    "or Input[Literal[...]]"
)


def hints(stack: type[Stack]) -> dict[str, Any]:
    """Return the annotations of what *stack* and its bases declare, as types."""
    found: dict[str, Any] = {}
    for base in reversed(stack.__mro__):
        own = {
            name: annotation
            for name, annotation in vars(base).get("__annotations__", {}).items()
            if isinstance(vars(base).get(name), DECLARATIONS)
        }
        found.update(_evaluated(own, base))
    return found


def _evaluated(annotations: Mapping[str, Any], stack: type) -> dict[str, Any]:
    """Return *annotations*, which are mostly text, as types; names are those of the module."""
    holder = type("", (), {"__annotations__": annotations, "__module__": stack.__module__})
    try:
        return get_type_hints(holder)
    except NameError as error:
        name = next(name for name, text in annotations.items() if str(error.name) in text)
        message = f"the annotation of {name!r} names {error.name!r}, which does not exist"
        raise mistake(message, vars(stack)[name].site) from error


def description(stack: type[Stack]) -> str | Absent:
    """Return the docstring of *stack*, if it has one of its own."""
    return cleandoc(stack.__doc__) if vars(stack).get("__doc__") and stack.__doc__ else ABSENT


def parameters(stack: type[Stack]) -> dict[str, hot.Parameter]:
    """Return the parameters of *stack* by their HOT names."""
    annotations = hints(stack)
    return {
        spec.hot_name: _parameter(spec, annotations.get(attribute), stack)
        for attribute, spec in declared(stack, ParameterSpec).items()
    }


def _parameter(spec: ParameterSpec, hint: Any, stack: type[Stack]) -> hot.Parameter:  # noqa: ANN401 - an annotation
    inner = get_args(hint)[0] if get_args(hint) else None
    kind = hot_type(inner)
    if kind is None:
        message = (
            f"the parameter {spec.attribute!r} of {stack.__name__} needs an annotation: "
            f"{_ANNOTATIONS}"
        )
        raise mistake(message, spec.site)
    return hot.Parameter(
        type=kind,
        label=spec.label if spec.label is not None else ABSENT,
        description=spec.description or ABSENT,
        default=ABSENT if spec.default is UNSET else plain(spec.default, spec.site),
        hidden=spec.hidden or ABSENT,
        immutable=spec.immutable or ABSENT,
        tags=tuple(spec.tags) or ABSENT,
        constraints=(*_literal(inner), *spec.constraints),
    )


def _literal(hint: Any) -> tuple[hot.Constraint, ...]:  # noqa: ANN401 - an annotation
    """Return the constraint that an ``Input[Literal[...]]`` stands for."""
    wanted = without_none(hint)
    if get_origin(wanted) is not Literal:
        return ()
    return (hot.Constraint("allowed_values", get_args(wanted)),)


def parameter_groups(stack: type[Stack]) -> tuple[hot.ParameterGroup, ...]:
    """Return the groups that the parameters of *stack* name, in the order they are named."""
    grouped: dict[str, tuple[str, list[str]]] = {}
    for spec in declared(stack, ParameterSpec).values():
        if spec.group is not None:
            text, members = grouped.get(spec.group.label, ("", []))
            grouped[spec.group.label] = (text or spec.group.description, [*members, spec.hot_name])
    return tuple(
        hot.ParameterGroup(label=label, description=text or ABSENT, parameters=tuple(members))
        for label, (text, members) in grouped.items()
    )


def outputs(instance: Stack, lowering: Lowering) -> Iterator[tuple[str, hot.Output]]:
    """Yield the outputs that ``build()`` gave a value to, by their HOT names."""
    bound: dict[str, Binding] = vars(instance)["_outputs"]
    for attribute, spec in declared(type(instance), OutputSpec).items():
        if attribute not in bound:
            message = (
                f"the output {attribute!r} of {type(instance).__name__} gets no value in build(): "
                "assign one, or None to leave it out"
            )
            raise mistake(message, spec.site)
        binding = bound[attribute]
        if binding.value is not None:
            value, condition = lowering.output(binding.value, outside(binding.site))
            text = spec.description or ABSENT
            yield spec.hot_name, hot.Output(description=text, condition=condition, value=value)


def environment(spec: EnvironmentSpec, stack: type[Stack]) -> Environment:
    """Return *spec* with the HOT names of the parameters; refuse parameters that do not exist."""
    names = {name: s.hot_name for name, s in declared(stack, ParameterSpec).items()}
    for name in spec.parameters:
        if name not in names and name not in names.values():
            message = f"{stack.__name__} has no parameter {name!r}: {suggestion(name, names)}"
            raise mistake(message, spec.site, place(spec.site, [name], key=True))
    given = {names.get(name, name): value for name, value in spec.parameters.items()}
    return Environment(
        parameters=_plain(given, spec.site),
        parameter_defaults=_plain(spec.parameter_defaults, spec.site),
        resource_registry=_plain(spec.resource_registry, spec.site),
        parameter_merge_strategies=_plain(spec.parameter_merge_strategies, spec.site),
        event_sinks=tuple(plain(sink, spec.site) for sink in spec.event_sinks),
        encrypted_param_names=tuple(spec.encrypted_param_names),
        origins=EnvironmentOrigins(spec, names),
    )


class EnvironmentOrigins:
    """Finds the author's line for a symbolic place in one environment."""

    def __init__(self, spec: EnvironmentSpec, names: Mapping[str, str]) -> None:
        """Keep the call that made the environment, and HOT's names by Python's."""
        self.spec = spec
        self.names = {hot_name: name for name, hot_name in names.items()}

    def locate(self, path: tuple[str | int, ...], *, key: bool = False) -> Origin:
        """Return the place of *path*, or of the nearest part around it."""
        match path:
            case ("parameters", str(name), *rest):
                return place(self.spec.site, [self.names.get(name, name), *rest], key=key)
        return place(self.spec.site, path, key=key)


def _plain(values: Mapping[str, object], site: Site) -> dict[str, Value]:
    return {name: plain(value, site) for name, value in values.items()}


def plain(value: object, site: Site) -> Value:
    """Lower a value that Python must know already, such as a default."""
    return Lowering("this stack", {}, _Nothing(), locate_in).value(value, outside(site))


class _Nothing:
    """For values that cannot bring templates or files along."""

    def template(self, stack: Stack) -> str:
        message = "a stack cannot stand here"
        raise mistake(message, site_of(stack))

    def file(self, value: FileValue) -> None:
        message = "a file cannot stand here"
        raise mistake(message, value.site)


def check_settings(stack: type[Stack], settings: Mapping[str, object]) -> None:
    """Raise `UsageError` where *settings* are none of the stack's, or not of their type."""
    specs, annotations = declared(stack, SettingSpec), hints(stack)
    for name, value in settings.items():
        if name not in specs:
            message = f"{stack.__name__} has no setting {name!r}: {suggestion(name, specs)}"
            raise UsageError(message)
        if not _conforms(value, annotations.get(name, Any)):
            wanted = getattr(annotations[name], "__name__", str(annotations[name]))
            message = f"the setting {name!r} of {stack.__name__} must be {wanted}, not {value!r}"
            raise UsageError(message)


def _conforms(value: object, hint: Any) -> bool:  # noqa: ANN401 - an annotation
    """Tell whether *value* is of the annotated type, as far as settings go."""
    arguments, origin = get_args(hint), get_origin(hint) or hint
    if origin is Literal:
        return value in arguments
    if arguments and isinstance(origin, type) and issubclass(origin, list | tuple | dict):
        items = value.values() if isinstance(value, dict) else value
        same = isinstance(value, dict) == issubclass(origin, dict)
        return (
            same
            and isinstance(items, Iterable)
            and not isinstance(value, str)
            and all(_conforms(item, arguments[-1]) for item in items)
        )
    if arguments:  # a union
        return any(_conforms(value, one) for one in arguments)
    if isinstance(value, bool):
        return origin in {bool, Any}
    return origin is Any or isinstance(value, (int, float) if origin is float else origin)


def changed_settings(stack: Stack) -> dict[str, object]:
    """Return the settings of a nested stack that differ from their defaults."""
    specs = declared(type(stack), SettingSpec)
    given: dict[str, object] = vars(stack)["_settings"]
    try:
        check_settings(type(stack), given)
    except UsageError as error:
        raise mistake(error.message, site_of(stack)) from error
    return {
        name: given[name]
        for name, spec in specs.items()
        if name in given and given[name] != spec.default
    }


def kebab(name: str) -> str:
    """Return a class's name in lower case with hyphens: ``web-server`` for ``WebServer``."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name)
    return re.sub(r"[^a-z0-9]+", "-", spaced.lower()).strip("-")


def file_name(stack: type[Stack], settings: Mapping[str, object]) -> str:
    """Return what the template of a nested stack is called; *settings* are those that differ."""
    words = [stack.__name__]
    for name, value in settings.items():
        if isinstance(value, bool):
            words.append(name if value else f"no-{name}")
        else:
            words.append(f"{name}-{value}")
    return f"{kebab('-'.join(words))}.yaml"
