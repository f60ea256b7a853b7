"""What a stack declares at class level: parameters, settings, outputs and environments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

from hotgen.dsl.sites import Site, here, mistake
from hotgen.dsl.values import (
    UNSET,
    AttributeValue,
    Conditional,
    Input,
    Output,
    ParameterValue,
)
from hotgen.hot.template import Constraint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hotgen.hot.expr import Value as HotValue

T = TypeVar("T")


def Range(  # noqa: N802 - reads as the value it makes, as HOT's other constraints do
    min: float | None = None,  # noqa: A002 - HOT's own word
    max: float | None = None,  # noqa: A002
    *,
    why: str = "",
) -> Constraint:
    """Return the constraint that a number lies between *min* and *max*, both included."""
    return _constraint("range", _bounds(min, max), why)


def Length(  # noqa: N802
    min: int | None = None,  # noqa: A002
    max: int | None = None,  # noqa: A002
    *,
    why: str = "",
) -> Constraint:
    """Return the constraint on the length of a text, list or map."""
    return _constraint("length", _bounds(min, max), why)


def Modulo(step: int, offset: int = 0, *, why: str = "") -> Constraint:  # noqa: N802
    """Return the constraint that a number is *offset* more than a multiple of *step*."""
    return _constraint("modulo", {"step": step, "offset": offset}, why)


def AllowedValues(*values: str | float | bool, why: str = "") -> Constraint:  # noqa: N802
    """Return the constraint that the value is one of *values*."""
    return _constraint("allowed_values", values, why)


def AllowedPattern(pattern: str, *, why: str = "") -> Constraint:  # noqa: N802
    """Return the constraint that the whole text matches the regular expression *pattern*."""
    return _constraint("allowed_pattern", pattern, why)


def CustomConstraint(name: str, *, why: str = "") -> Constraint:  # noqa: N802
    """Return one of Heat's own constraints, such as ``nova.flavor`` or ``net_cidr``."""
    return _constraint("custom_constraint", name, why)


def _constraint(kind: str, argument: HotValue, why: str) -> Constraint:
    return Constraint(kind, argument, why) if why else Constraint(kind, argument)


def _bounds(low: float | None, high: float | None) -> dict[str, HotValue]:
    return {key: bound for key, bound in (("min", low), ("max", high)) if bound is not None}


@dataclass(frozen=True, slots=True)
class Group:
    """Parameters that a user interface shows together, under *label*."""

    label: str
    description: str = ""


@dataclass(eq=False)
class ParameterSpec(Input[Any]):
    """One parameter as its class declares it."""

    site: Site
    description: str
    default: Any
    label: str | None
    hidden: bool
    immutable: bool
    tags: Sequence[str]
    constraints: list[Constraint]
    hot_name: str
    group: Group | None
    attribute: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the attribute's name, unless HOT shall have another one."""
        self.attribute = name
        self.hot_name = self.hot_name or name

    def __get__(self, instance: object | None, owner: type) -> Any:  # noqa: ANN401 - see Input
        """Return the value that Heat will know inside ``build()``, what was given from outside."""
        if instance is None:
            return self
        if vars(instance).get("_building"):
            return ParameterValue(self.hot_name, (), self.site)
        return vars(instance)["_properties"].get(self.hot_name, UNSET)

    def __set__(self, instance: object, value: object) -> None:
        """Refuse: a parameter gets its value from whoever uses the stack."""
        message = f"{self.attribute!r} is a parameter of this stack: choose another attribute"
        raise mistake(message, here())


@dataclass(eq=False)
class SettingSpec:
    """One build-time input as its class declares it."""

    site: Site
    default: Any
    description: str
    attribute: str = ""
    owner: type = object

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the attribute's name."""
        self.attribute = name
        self.owner = owner

    def __get__(self, instance: object | None, owner: type) -> Any:  # noqa: ANN401 - of the annotated type
        """Return what was set, or the default."""
        if instance is None:
            return self
        return vars(instance)["_settings"].get(self.attribute, self.default)

    def __set__(self, instance: object, value: object) -> None:
        """Refuse: a setting is chosen before ``build()`` runs."""
        message = f"{self.attribute!r} is a setting of this stack: choose another attribute"
        raise mistake(message, here())


@dataclass(frozen=True, slots=True)
class Binding:
    """The value that ``build()`` gave to an output."""

    value: object
    site: Site


@dataclass(eq=False)
class OutputSpec(Output[Any]):
    """One output as its class declares it."""

    site: Site
    description: str
    hot_name: str
    attribute: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the attribute's name, unless HOT shall have another one."""
        self.attribute = name
        self.hot_name = self.hot_name or name

    def __get__(self, instance: Any, owner: type) -> Any:  # noqa: ANN401 - see Output
        """Return what was bound inside ``build()``, an attribute of the nested stack outside."""
        if instance is None:
            return self
        state = vars(instance)
        if not state.get("_building"):
            return AttributeValue(instance, (self.hot_name,), here())
        if self.attribute not in state["_outputs"]:
            message = f"the output {self.attribute!r} is read before it has a value"
            raise mistake(message, here())
        value = state["_outputs"][self.attribute].value
        return value.value if isinstance(value, Conditional) else value

    def __set__(self, instance: object, value: object) -> None:
        """Bind the output, once."""
        outputs: dict[str, Binding] | None = vars(instance).get("_outputs")
        if outputs is None:
            message = f"the output {self.attribute!r} is bound in build() of its own stack only"
            raise mistake(message, here())
        if self.attribute in outputs:
            message = f"the output {self.attribute!r} has a value already"
            raise mistake(message, here())
        outputs[self.attribute] = Binding(value, here())


def parameter(  # noqa: PLR0913 - HOT knows as many
    description: str = "",
    *,
    default: Any = UNSET,  # noqa: ANN401 - as the annotation says
    label: str | None = None,
    hidden: bool = False,
    immutable: bool = False,
    tags: Sequence[str] = (),
    constraints: Sequence[Constraint] = (),
    range: tuple[float | None, float | None] | None = None,  # noqa: A002 - HOT's own word
    length: tuple[int | None, int | None] | None = None,
    allowed_values: Sequence[str | float | bool] | None = None,
    allowed_pattern: str | None = None,
    custom_constraint: str | None = None,
    name: str = "",
    group: str | Group | None = None,
) -> Any:  # noqa: ANN401 - stands behind an `Input[...]` annotation
    """Declare a value that is given when the stack is deployed.

    Without *default* it must be given; ``default=None`` is HOT's null. The short forms (*range*,
    *length* …) come before the *constraints*, which can say why. *name* is for names that Python
    cannot spell.
    """
    short = [
        Range(*range) if range else None,
        Length(*length) if length else None,
        AllowedValues(*allowed_values) if allowed_values is not None else None,
        AllowedPattern(allowed_pattern) if allowed_pattern is not None else None,
        CustomConstraint(custom_constraint) if custom_constraint is not None else None,
    ]
    return ParameterSpec(
        site=here(),
        description=description,
        default=default,
        label=label,
        hidden=hidden,
        immutable=immutable,
        tags=tags,
        constraints=[*filter(None, short), *constraints],
        hot_name=name,
        group=Group(group) if isinstance(group, str) else group,
    )


def setting(*, default: T, description: str = "") -> T:
    """Declare an input of ``build()`` itself, in plain Python: how many zones, TLS or not."""
    spec: Any = SettingSpec(here(), default, description)
    return spec  # type: ignore[no-any-return]  # a type checker sees the value, not the descriptor


def output(description: str = "", *, name: str = "", init: Literal[False] = False) -> Any:  # noqa: ANN401, ARG001 - *init* keeps it out of the constructor
    """Declare a value that the finished stack shows; ``build()`` binds it by assignment."""
    return OutputSpec(here(), description, name)


@dataclass(frozen=True, init=False)
class Environment:
    """Values for a stack's parameters, with whatever else an environment file holds.

    Parameters are keywords; those whose names Python cannot spell go into the first argument.
    """

    parameters: Mapping[str, Any]
    parameter_defaults: Mapping[str, Any] = field(default_factory=dict)
    resource_registry: Mapping[str, Any] = field(default_factory=dict)
    parameter_merge_strategies: Mapping[str, Any] = field(default_factory=dict)
    event_sinks: Sequence[Mapping[str, Any]] = ()
    encrypted_param_names: Sequence[str] = ()

    def __init__(  # noqa: PLR0913 - an environment file has as many sections
        self,
        parameters: Mapping[str, Any] | None = None,
        /,
        *,
        parameter_defaults: Mapping[str, Any] | None = None,
        resource_registry: Mapping[str, Any] | None = None,
        parameter_merge_strategies: Mapping[str, Any] | None = None,
        event_sinks: Sequence[Mapping[str, Any]] = (),
        encrypted_param_names: Sequence[str] = (),
        **more: Any,  # noqa: ANN401 - the parameters' own types
    ) -> None:
        """Keep the sections, and where they are written."""
        vars(self).update(
            parameters={**(parameters or {}), **more},
            parameter_defaults=parameter_defaults or {},
            resource_registry=resource_registry or {},
            parameter_merge_strategies=parameter_merge_strategies or {},
            event_sinks=event_sinks,
            encrypted_param_names=encrypted_param_names,
            _site=here(),
        )

    @property
    def site(self) -> Site:
        """The call that made the environment."""
        site: Site = vars(self)["_site"]
        return site


_HOT_TYPES = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    dict: "json",
    list: "comma_delimited_list",
}


def hot_type(hint: Any) -> str | None:  # noqa: ANN401 - an annotation
    """Return HOT's name for the type of a parameter that is annotated ``Input[...]``, if any."""
    wanted = without_none(hint)
    if get_origin(wanted) is Literal:
        kinds = {_HOT_TYPES.get(type(value)) for value in get_args(wanted)}
        return kinds.pop() if len(kinds) == 1 else None
    return _HOT_TYPES.get(get_origin(wanted) or wanted)


def without_none(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """Return the one type that is left of a union without None; *hint* itself if there are more."""
    if get_origin(hint) is Literal:
        return hint
    rest = [kind for kind in get_args(hint) if kind is not type(None)]
    return rest[0] if type(None) in get_args(hint) and len(rest) == 1 else hint
