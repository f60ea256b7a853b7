"""What a stack declares, spelt as HOT: parameters, groups, outputs and environments."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from hotgen.dsl.building import state_of
from hotgen.dsl.declarations import OutputSpec, ParameterSpec, SettingSpec
from hotgen.dsl.hints import conforms, hints, parameter_type, shown
from hotgen.dsl.lowering import At, Plain
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import declared
from hotgen.dsl.values import UNSET, Unknowable
from hotgen.errors import UsageError, suggestion
from hotgen.hot import template as hot
from hotgen.hot.environment import Environment
from hotgen.hot.expr import ABSENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.dsl.declarations import Environment as EnvironmentSpec
    from hotgen.dsl.lowering import Lowering
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Stack
    from hotgen.errors import Origin
    from hotgen.hot.expr import Absent, Key, Path, Value


def description(stack: type[Stack]) -> str | Absent:
    """Return the docstring of *stack*, if it has one of its own."""
    text: str | None = vars(stack).get("__doc__")
    return cleandoc(text) if text else ABSENT


def parameters(stack: type[Stack]) -> dict[str, hot.Parameter]:
    """Return the parameters of *stack* by their HOT names."""
    annotated, found = hints(stack), dict[str, hot.Parameter]()
    for attribute, spec in declared(stack, ParameterSpec).items():
        if spec.hot_name in found:
            raise mistake(f"two parameters are called {spec.hot_name!r}", spec.site)
        found[spec.hot_name] = _parameter(spec, annotated.get(attribute), stack)
    return found


def _parameter(spec: ParameterSpec, hint: Any, stack: type[Stack]) -> hot.Parameter:  # noqa: ANN401 - an annotation
    kind = parameter_type(spec, hint, stack)
    literal = [hot.Constraint("allowed_values", kind.allowed)] if kind.allowed else []
    return hot.Parameter(
        type=kind.name,
        label=spec.label if spec.label is not None else ABSENT,
        description=spec.description or ABSENT,
        default=ABSENT if spec.default is UNSET else _plain(spec.default, spec.site, "default"),
        hidden=spec.hidden or ABSENT,
        immutable=spec.immutable or ABSENT,
        tags=tuple(spec.tags) or ABSENT,
        constraints=(*literal, *spec.short.values(), *spec.constraints),
    )


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


def outputs(instance: Stack, lowering: Lowering) -> dict[str, hot.Output]:
    """Return the outputs that ``build()`` gave a value to, by their HOT names."""
    bound, found = state_of(instance).outputs or {}, dict[str, hot.Output]()
    for attribute, spec in declared(type(instance), OutputSpec).items():
        if attribute not in bound:
            message = (
                f"the output {attribute!r} of {type(instance).__name__} gets no value in build(): "
                "assign one, or None to leave it out"
            )
            raise mistake(message, spec.site)
        if spec.hot_name in found:
            raise mistake(f"two outputs are called {spec.hot_name!r}", spec.site)
        if bound[attribute].value is not None:
            value, condition = lowering.output(bound[attribute])
            text = spec.description or ABSENT
            found[spec.hot_name] = hot.Output(description=text, condition=condition, value=value)
    return found


def environment(spec: EnvironmentSpec, stack: type[Stack]) -> Environment:
    """Return *spec* with the HOT names of the parameters; refuse parameters that do not exist."""
    names = {name: s.hot_name for name, s in declared(stack, ParameterSpec).items()}
    for name in spec.parameters:
        if name not in names and name not in names.values():
            message = f"{stack.__name__} has no parameter {name!r}: {suggestion(name, names)}"
            raise mistake(message, spec.site, spec.site.part([name], key=True))
    return Environment(
        parameters={
            names.get(name, name): _plain(value, spec.site, name)
            for name, value in spec.parameters.items()
        },
        parameter_defaults=_section(spec, "parameter_defaults"),
        resource_registry=_section(spec, "resource_registry"),
        parameter_merge_strategies=_section(spec, "parameter_merge_strategies"),
        event_sinks=tuple(
            _plain(sink, spec.site, "event_sinks", index)
            for index, sink in enumerate(spec.event_sinks)
        ),
        encrypted_param_names=tuple(spec.encrypted_param_names),
        origins=EnvironmentOrigins(spec, names),
    )


def _section(spec: EnvironmentSpec, section: str) -> dict[str, Value]:
    values: Mapping[str, object] = getattr(spec, section)
    return {name: _plain(value, spec.site, section, name) for name, value in values.items()}


def _plain(value: object, site: Site, *path: Key) -> Value:
    """Lower *value*, which stands at *path* inside the call at *site* and is no function."""
    whole = value
    for step in reversed(path):
        whole = {step: whole}
    return Plain().value(value, At(site, whole, path))


class EnvironmentOrigins:
    """Finds the author's line for a symbolic place in one environment."""

    def __init__(self, spec: EnvironmentSpec, names: Mapping[str, str]) -> None:
        """Keep the call that made the environment; *names* are HOT's by Python's."""
        self.spec = spec
        self.spelt = {names.get(name, name): name for name in spec.parameters}

    def locate(self, path: Path, *, key: bool = False) -> Origin:
        """Return the place of *path*, or of the nearest part around it."""
        match path:
            case ("parameters", str(name), *rest):
                path = (self.spelt.get(name, name), *rest)
        return self.spec.site.part(path, key=key)


def check_defaults(stack: type[Stack]) -> None:
    """Refuse defaults of settings that are not of the annotated type."""
    annotated = hints(stack)
    for name, spec in declared(stack, SettingSpec).items():
        hint = annotated.get(name, Any)
        if not conforms(spec.default, hint):
            message = f"the default of the setting {name!r} must be {shown(hint)}"
            raise mistake(message, spec.site, spec.site.part(["default"]))


def check_settings(stack: type[Stack], settings: Mapping[str, object]) -> None:
    """Raise `UsageError` where *settings* are none of the stack's, or not of their type."""
    for _, message in _unfit(stack, settings):
        raise UsageError(message)


def _unfit(stack: type[Stack], settings: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with *settings*, each with its name."""
    specs, annotated = declared(stack, SettingSpec), hints(stack)
    for name, value in settings.items():
        if name not in specs:
            yield name, f"{stack.__name__} has no setting {name!r}: {suggestion(name, specs)}"
        elif _is_unknowable(value):
            yield name, f"the setting {name!r} must be plain Python: use a parameter for this"
        elif not conforms(value, annotated.get(name, Any)):
            wanted = f"must be {shown(annotated[name])}, not {value!r}"
            yield name, f"the setting {name!r} of {stack.__name__} {wanted}"


def _is_unknowable(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(_is_unknowable(item) for item in value.values())
    if isinstance(value, list | tuple):
        return any(_is_unknowable(item) for item in value)
    return isinstance(value, Unknowable)


def changed_settings(stack: Stack) -> dict[str, object]:
    """Return the settings of a nested stack that differ from their defaults."""
    state, specs = state_of(stack), declared(type(stack), SettingSpec)
    for name, message in _unfit(type(stack), state.settings):
        raise mistake(message, state.site, state.site.part([name]))
    given = {name: state.settings[name] for name in specs if name in state.settings}
    return {name: value for name, value in given.items() if value != specs[name].default}
