"""What a stack declares at class level: parameters, settings, outputs and environments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from hotgen.dsl.building import state_of
from hotgen.dsl.sites import Site, here, mistake
from hotgen.dsl.values import (
    UNSET,
    AttributeValue,
    Conditional,
    Input,
    LiteralValue,
    Output,
    ParameterValue,
    snapshot,
)
from hotgen.hot.template import Constraint as Constraint  # noqa: PLC0414 - it is public here

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotgen.hot.expr import Value as HotValue

T = TypeVar("T")


def Range(  # noqa: N802 - reads as the value it makes, as HOT's other constraints do
    min: float | None = None,  # noqa: A002 - HOT's own word
    max: float | None = None,  # noqa: A002
    *,
    why: str = UNSET,
) -> Constraint:
    """Return the constraint that a number lies between *min* and *max*, both included."""
    return _constraint("range", _bounds(min, max), why)


def Length(  # noqa: N802
    min: int | None = None,  # noqa: A002
    max: int | None = None,  # noqa: A002
    *,
    why: str = UNSET,
) -> Constraint:
    """Return the constraint on the length of a text, list or map."""
    return _constraint("length", _bounds(min, max), why)


def Modulo(step: int, offset: int = 0, *, why: str = UNSET) -> Constraint:  # noqa: N802
    """Return the constraint that a number is *offset* more than a multiple of *step*."""
    return _constraint("modulo", {"step": step, "offset": offset}, why)


def AllowedValues(*values: str | float | bool, why: str = UNSET) -> Constraint:  # noqa: N802
    """Return the constraint that the value is one of *values*."""
    if any(isinstance(value, list | tuple | Mapping) for value in values):
        raise mistake('AllowedValues takes its values one by one: AllowedValues("a", "b")', here())
    return _constraint("allowed_values", values, why)


def AllowedPattern(pattern: str, *, why: str = UNSET) -> Constraint:  # noqa: N802
    """Return the constraint that the whole text matches the regular expression *pattern*."""
    return _constraint("allowed_pattern", pattern, why)


def CustomConstraint(name: str, *, why: str = UNSET) -> Constraint:  # noqa: N802
    """Return one of Heat's own constraints, such as ``nova.flavor`` or ``net_cidr``."""
    return _constraint("custom_constraint", name, why)


def _constraint(kind: str, argument: HotValue, why: str) -> Constraint:
    return Constraint(kind, argument) if why is UNSET else Constraint(kind, argument, why)


def _bounds(low: float | None, high: float | None) -> dict[str, HotValue]:
    return {key: bound for key, bound in (("min", low), ("max", high)) if bound is not None}


@dataclass(frozen=True, slots=True)
class Group:
    """Parameters that a user interface shows together, under *label*."""

    label: str = UNSET
    description: str = UNSET
    parameters: Sequence[str] = ()
    """Their names in HOT; only for what `Stack.parameter_groups` lists."""


@dataclass(eq=False, repr=False, kw_only=True)
class Spec:
    """What is declared as an attribute; HOT calls it the same unless the author said otherwise."""

    site: Site
    description: Any
    hot_name: str = ""
    attribute: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the attribute's name, once: `checks` refuses a second one."""
        self.attribute = self.attribute or name
        self.hot_name = self.hot_name or name

    def __repr__(self) -> str:
        """Write the name alone: a default may be a secret."""
        return f"<{type(self).__name__} {self.attribute!r}>"


@dataclass(eq=False, repr=False, kw_only=True)
class ParameterSpec(Spec, Input[Any]):
    """One parameter as its class declares it."""

    hot_type: str | None
    default: Any
    label: Any
    hidden: Any
    immutable: Any
    tags: Any
    schema: Any
    short: Mapping[str, Constraint]
    """The constraints that were given in their short forms, by keyword."""
    constraints: Sequence[Constraint]
    group: Group | None

    def __get__(self, instance: object | None, owner: type) -> Any:  # noqa: ANN401 - see Input
        """Return the value that Heat will know; from outside there is nothing to be read."""
        if instance is None:
            return self
        if state_of(instance).outputs is not None:
            return ParameterValue(self.hot_name)
        raise AttributeError(self.attribute)  # `Stack.__getattr__` says why

    def __set__(self, instance: object, value: object) -> None:
        """Refuse: a parameter gets its value from whoever uses the stack."""
        message = f"{self.attribute!r} is a parameter of this stack: choose another attribute"
        raise mistake(message, here())


@dataclass(eq=False, repr=False, kw_only=True)
class SettingSpec(Spec):
    """One build-time input as its class declares it."""

    default: Any

    def __get__(self, instance: object | None, owner: type) -> Any:  # noqa: ANN401 - of the annotated type
        """Return what was set, or the default."""
        if instance is None:
            return self
        # Each instance has a copy of its own: what build() does to a list must not last.
        return state_of(instance).settings.setdefault(self.attribute, snapshot(self.default))

    def __set__(self, instance: object, value: object) -> None:
        """Refuse: a setting is chosen before ``build()`` runs."""
        message = f"{self.attribute!r} is a setting of this stack: choose another attribute"
        raise mistake(message, here())


@dataclass(frozen=True, slots=True)
class Binding:
    """The value that ``build()`` gave to an output."""

    value: object
    site: Site


@dataclass(eq=False, repr=False, kw_only=True)
class OutputSpec(Spec, Output[Any]):
    """One output as its class declares it."""

    def __get__(self, instance: Any, owner: type) -> Any:  # noqa: ANN401 - see Output
        """Return what was bound inside ``build()``, an attribute of the nested stack outside."""
        if instance is None:
            return self
        outputs = state_of(instance).outputs
        if outputs is None:
            return AttributeValue(instance, (self.hot_name,), here())
        if self.attribute not in outputs:
            raise mistake(f"the output {self.attribute!r} is read before it has a value", here())
        value = outputs[self.attribute].value
        return value.value if isinstance(value, Conditional) else value

    def __set__(self, instance: object, value: object) -> None:
        """Bind the output, once."""
        site, outputs = here(), state_of(instance).outputs
        assert outputs is not None  # noqa: S101 - `Stack.__setattr__` sees to it
        if self.attribute in outputs:
            message = (
                f"the output {self.attribute!r} has a value already: if_(condition, value, other) "
                "chooses between two"
            )
            raise mistake(message, site, notes=[outputs[self.attribute].site.note("its value")])
        outputs[self.attribute] = Binding(snapshot(value), site)


DECLARATIONS = (ParameterSpec, SettingSpec, OutputSpec)
"""What a class body declares; such attributes are no place for a resource."""


def parameter(  # noqa: PLR0913 - HOT knows as many
    description: str = UNSET,
    *,
    default: Any = UNSET,  # noqa: ANN401 - as the annotation says
    label: str = UNSET,
    hidden: bool = UNSET,
    immutable: bool = UNSET,
    tags: Sequence[str] = UNSET,
    constraints: Sequence[Constraint] = (),
    range: tuple[float | None, float | None] | None = None,  # noqa: A002 - HOT's own word
    length: tuple[int | None, int | None] | None = None,
    allowed_values: Sequence[str | float | bool] | None = None,
    allowed_pattern: str | None = None,
    custom_constraint: str | None = None,
    name: str = "",
    group: str | Group | None = None,
    type: str | None = None,  # noqa: A002 - HOT's own word
    schema: Any = UNSET,  # noqa: ANN401 - a JSON Schema
) -> Any:  # noqa: ANN401 - stands behind an `Input[...]` annotation
    """Declare a value that is given when the stack is deployed.

    Without *default* it must be given; ``default=None`` is HOT's null. The short forms (*range*,
    *length* …) come before the *constraints*, which can say why. *name* is for names that Python
    cannot spell, *type* for a type of HOT's that no annotation stands for.
    """
    site = here()
    if not _is_name(type):
        raise mistake('type is the name of a type: type="json"', site, site.part(["type"]))
    return ParameterSpec(
        site=site,
        description=description,
        hot_type=type,
        default=snapshot(default),
        label=label,
        hidden=hidden,
        immutable=immutable,
        tags=_listed("tags", tags, str, site),
        schema=snapshot(schema),
        short=_short_forms(
            site,
            range=range,
            length=length,
            allowed_values=allowed_values,
            allowed_pattern=allowed_pattern,
            custom_constraint=custom_constraint,
        ),
        constraints=_listed("constraints", constraints, Constraint, site),
        hot_name=name,
        group=Group(group) if isinstance(group, str) else group,
    )


def _short_forms(site: Site, **given: Any) -> dict[str, Constraint]:  # noqa: ANN401 - see `parameter`
    """Return the constraints that the keywords of `parameter` stand for."""
    for bounds in ("range", "length"):
        if given[bounds] is not None and not _is_pair(given[bounds]):
            message = f"{bounds} takes the lowest and the highest: {bounds}=(1, 5)"
            raise mistake(message, site, site.part([bounds]))
    if given["allowed_values"] is not None:
        _listed("allowed_values", given["allowed_values"], str | int | float, site)
    make: dict[str, Callable[[Any], Constraint]] = {
        "range": lambda bounds: Range(*bounds),
        "length": lambda bounds: Length(*bounds),
        "allowed_values": lambda values: AllowedValues(*values),
        "allowed_pattern": AllowedPattern,
        "custom_constraint": CustomConstraint,
    }
    return {kind: make[kind](value) for kind, value in given.items() if value is not None}


def _is_name(value: object) -> bool:
    return isinstance(value, str | None)


def _is_pair(value: object) -> bool:
    return isinstance(value, list | tuple) and len(value) == len(("lowest", "highest"))


def _listed(keyword: str, value: Sequence[T], kind: Any, site: Site) -> Sequence[T]:  # noqa: ANN401 - for isinstance()
    """Return *value* if it is a list of items of a *kind*, or nothing that is known."""
    if value is UNSET or isinstance(value, LiteralValue):
        return value
    if isinstance(value, list | tuple) and all(isinstance(item, kind) for item in value):
        return value
    wanted = getattr(kind, "__name__", str(kind))
    message = f"{keyword} takes a list, {keyword}=[…], with items of type {wanted}"
    raise mistake(message, site, site.part([keyword]))


def setting(*, default: T, description: str = "") -> T:
    """Declare an input of ``build()`` itself, in plain Python: how many zones, TLS or not."""
    spec: Any = SettingSpec(site=here(), description=description, default=default)
    return spec  # type: ignore[no-any-return]  # a type checker sees the value, not the descriptor


def output(description: str = UNSET, *, name: str = "", init: Literal[False] = False) -> Any:  # noqa: ANN401, ARG001 - *init* keeps it out of the constructor
    """Declare a value that the finished stack shows; ``build()`` binds it by assignment."""
    return OutputSpec(site=here(), description=description, hot_name=name)


class Environment:
    """Values for a stack's parameters, with whatever else an environment file holds.

    Parameters are keywords; those whose names Python cannot spell go into the first argument, by
    their names in HOT. All other sections use the names that HOT has; what a type stands for in the
    registry may be a Stack class.
    """

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
        self.site = here()
        self.parameters = {**(parameters or {}), **more}
        self.keywords = frozenset(more)
        self.parameter_defaults = parameter_defaults or {}
        self.resource_registry = resource_registry or {}
        self.parameter_merge_strategies = parameter_merge_strategies or {}
        self.event_sinks = event_sinks
        self.encrypted_param_names = encrypted_param_names

    def __repr__(self) -> str:
        """Write the names alone: a value may be a secret."""
        return f"<Environment of {', '.join(self.parameters)}>"
