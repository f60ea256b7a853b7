"""What a stack declares, spelt as HOT: parameters, groups, outputs and environments."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final

from hotgen.dsl.building import state_of
from hotgen.dsl.declarations import Group, OutputSpec, ParameterSpec, SettingSpec
from hotgen.dsl.hints import conforms, hints, parameter_type, shown
from hotgen.dsl.lowering import At, Plain
from hotgen.dsl.sites import mistake
from hotgen.dsl.stack import Stack, declared
from hotgen.dsl.values import UNSET, Unknowable
from hotgen.errors import UsageError, suggestion
from hotgen.hot import template as hot
from hotgen.hot.environment import Environment
from hotgen.hot.expr import ABSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotgen.dsl.declarations import Environment as EnvironmentSpec
    from hotgen.dsl.declarations import Spec
    from hotgen.dsl.lowering import Lowering
    from hotgen.dsl.sites import Site
    from hotgen.errors import Origin
    from hotgen.hot.expr import Absent, Key, Path, Value


_PLAIN: Final = Plain()


def description(stack: type[Stack]) -> Value | Absent:
    """Return the description of *stack*: a class keyword, or a docstring of its own."""
    if stack.hotgen_description is not None:
        return _plain(stack.hotgen_description, stack.hotgen_site, "description")
    text: str | None = vars(stack).get("__doc__")
    return described_by(text) if text else ABSENT


def described_by(docstring: str) -> str:
    """Return the description that *docstring* says; see `Stack` about its last line."""
    ends_with_line = "\n" in docstring and not docstring.rpartition("\n")[2].strip()
    return cleandoc(docstring) + ("\n" if ends_with_line else "")


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
        label=_said(spec, "label"),
        description=_said(spec, "description"),
        default=_said(spec, "default"),
        hidden=_said(spec, "hidden"),
        immutable=_said(spec, "immutable"),
        tags=_said(spec, "tags"),
        constraints=(
            *literal,
            *spec.short.values(),
            *(_constraint(each, spec.site) for each in spec.constraints),
        ),
        schema=_said(spec, "schema"),
    )


def _constraint(constraint: hot.Constraint, site: Site) -> hot.Constraint:
    why = constraint.description
    return hot.Constraint(
        constraint.kind,
        _plain(constraint.argument, site, "constraints"),
        why if why is ABSENT else _plain(why, site, "constraints"),
    )


def _said(spec: Spec, key: str) -> Value | Absent:
    """Return what *spec* says for a *key*, if anything."""
    value = getattr(spec, key)
    return ABSENT if value is UNSET else _plain(value, spec.site, key)


def parameter_groups(stack: type[Stack]) -> tuple[hot.ParameterGroup, ...]:
    """Return the groups that *stack* lists, and those that its parameters name, in order."""
    listed = tuple(_group(group, stack.hotgen_site) for group in stack.parameter_groups)
    grouped: dict[str, tuple[Any, list[str]]] = {}
    for spec in declared(stack, ParameterSpec).values():
        if spec.group is not None:
            text, members = grouped.get(spec.group.label, (UNSET, []))
            text = spec.group.description if text is UNSET else text
            grouped[spec.group.label] = (text, [*members, spec.hot_name])
    named = (Group(label, text, members) for label, (text, members) in grouped.items())
    return (*listed, *(_group(group, stack.hotgen_site) for group in named))


def _group(group: Group, site: Site) -> hot.ParameterGroup:
    label, description = (
        ABSENT if text is UNSET else _plain(text, site, "parameter_groups")
        for text in (group.label, group.description)
    )
    return hot.ParameterGroup(
        label=label, description=description, parameters=tuple(group.parameters)
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
            text = _said(spec, "description")
            found[spec.hot_name] = hot.Output(description=text, condition=condition, value=value)
    return found


def environment(
    spec: EnvironmentSpec, stack: type[Stack], template: Callable[[type[Stack], Site], str]
) -> Environment:
    """Return *spec* with the HOT names of the parameters; refuse keywords that are none.

    *template* returns the file of a Stack class that stands in the registry.
    """
    names = {name: s.hot_name for name, s in declared(stack, ParameterSpec).items()}
    for name in spec.parameters:
        if name not in names and name in spec.keywords:
            message = f"{stack.__name__} has no parameter {name!r}: {suggestion(name, names)}"
            raise mistake(message, spec.site, spec.site.part([name], key=True))
    return Environment(
        parameters={
            names[name] if name in spec.keywords else name: _plain(value, spec.site, name)
            for name, value in spec.parameters.items()
        },
        parameter_defaults=_section(spec, "parameter_defaults"),
        resource_registry=_section(spec, "resource_registry", _Registry(template)),
        parameter_merge_strategies=_section(spec, "parameter_merge_strategies"),
        event_sinks=tuple(
            _plain(sink, spec.site, "event_sinks", index)
            for index, sink in enumerate(spec.event_sinks)
        ),
        encrypted_param_names=tuple(
            _plain(name, spec.site, "encrypted_param_names", index)
            for index, name in enumerate(spec.encrypted_param_names)
        ),
        origins=EnvironmentOrigins(spec, names),
    )


class _Registry(Plain):
    """Lowers a registry, in which a Stack class stands for the file of its template."""

    def __init__(self, template: Callable[[type[Stack], Site], str]) -> None:
        self.template = template

    def other(self, value: object, at: At) -> Value:
        """Return the file of a Stack class."""
        if isinstance(value, type) and issubclass(value, Stack):
            return self.template(value, at.site)
        return super().other(value, at)


def _section(spec: EnvironmentSpec, section: str, lowering: Plain = _PLAIN) -> dict[str, Value]:
    values: Mapping[str, object] = getattr(spec, section)
    return {
        name: _plain(value, spec.site, section, name, lowering=lowering)
        for name, value in values.items()
    }


def _plain(value: object, site: Site, *path: Key, lowering: Plain = _PLAIN) -> Value:
    """Lower *value*, which stands at *path* inside the call at *site* and is no function."""
    whole = value
    for step in reversed(path):
        whole = {step: whole}
    return lowering.value(value, At(site, whole, path))


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
