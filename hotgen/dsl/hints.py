"""What the annotations of a stack say: HOT's types of its parameters, Python's of its settings."""

from __future__ import annotations

import builtins
import inspect
import re
import sys
from collections.abc import Collection, Mapping, Sequence
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from hotgen.dsl.declarations import DECLARATIONS, OutputSpec, ParameterSpec, SettingSpec
from hotgen.dsl.sites import mistake
from hotgen.dsl.values import Input, Output
from hotgen.errors import nearest

if TYPE_CHECKING:
    from hotgen.dsl.declarations import Spec
    from hotgen.dsl.sites import Site
    from hotgen.errors import BlueprintError, Origin

_TYPES: Final[dict[object, str]] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    dict: "json",
    Mapping: "json",
    list: "comma_delimited_list",
    tuple: "comma_delimited_list",
    Sequence: "comma_delimited_list",
}

_ALLOWED: Final = (
    "str, int, float, bool, list[str], dict[str, Any] or Literal[…] with values of one type"
)

_STRUCTURED: Final = frozenset({"comma_delimited_list", "json"})

_WRAPPERS: Final = frozenset({Input, Output})
_WRAPPED: Final = re.compile(r"(?:\w+\.)*(Input|Output)\b")
"""How an annotation begins that only a parameter or an output can have."""


class ParameterType(NamedTuple):
    """HOT's type of a parameter, and the values that a ``Literal`` allows, if it is one."""

    name: str
    allowed: tuple[Any, ...] = ()


def hints(stack: type) -> dict[str, Any]:
    """Return the annotations of what *stack* and its bases declare, as types."""
    return {
        name: hint for base in reversed(stack.__mro__) for name, hint in _own_hints(base).items()
    }


def annotated_at(stack: type, attribute: str) -> Origin | None:
    """Return where *stack* or one of its bases annotates *attribute*."""
    base = next(base for base in stack.__mro__ if attribute in vars(base))
    site: Site | None = vars(base).get("hotgen_site")
    return None if site is None else site.member(attribute)


def _own_hints(base: type) -> dict[str, Any]:
    specs = {name: spec for name, spec in vars(base).items() if isinstance(spec, DECLARATIONS)}
    annotations = _annotations(base)
    for name, annotation in annotations.items():
        if name not in specs and "hotgen_site" in vars(base):
            _refuse_undeclared(name, annotation, vars(base)["hotgen_site"], base)
    written = {name: text for name, text in annotations.items() if name in specs}
    names = dict(vars(base))
    found = {name: _evaluated(name, text, base, names) for name, text in written.items()}
    for name, hint in found.items():
        _check_wrapping(specs[name], hint, base)
    return found


def _annotations(base: type) -> dict[str, Any]:
    """Return the annotations in the body of *base*: text, or types if Python has read them."""
    try:
        return inspect.get_annotations(base)
    except NameError:  # since Python 3.14 they are read when they are asked for
        from importlib import import_module

        late: Any = import_module("annotationlib")
        annotations: dict[str, Any] = late.get_annotations(base, format=late.Format.STRING)
        return annotations


def _refuse_undeclared(name: str, annotation: object, site: Site, base: type) -> None:
    text = annotation if isinstance(annotation, str) else str(annotation)
    match = _WRAPPED.match(text)
    if match:
        maker = "parameter" if match[1] == "Input" else "output"
        wrong = "its value is no" if name in vars(base) else "it has no value: write ="
        message = f"{name!r} is annotated {match[1]}, but {wrong} {maker}(…)"
        raise mistake(message, site, site.member(name))


def _evaluated(name: str, annotation: object, base: type, names: dict[str, Any]) -> Any:  # noqa: ANN401 - an annotation
    """Return *annotation* as a type; its *names* are those of the class, or of its module."""
    holder = type("", (), {"__annotations__": {name: annotation}, "__module__": base.__module__})
    try:
        return get_type_hints(holder, localns=names)[name]
    except NameError as error:
        raise _unreadable(name, base, _unknown(str(error.name), base)) from error
    except (TypeError, ValueError, AttributeError, SyntaxError) as error:
        raise _unreadable(name, base, f"cannot be read: {error}") from error


def _unknown(name: str, base: type) -> str:
    known = {*vars(sys.modules[base.__module__]), *vars(builtins)}
    near = nearest(name, known)
    advice = f"did you mean {near!r}?" if near else "import it, not under `if TYPE_CHECKING`"
    return f"names {name!r}, which is not there when the blueprint runs: {advice}"


def _unreadable(name: str, base: type, message: str) -> BlueprintError:
    site: Site = vars(base)[name].site
    return mistake(f"the annotation of {name!r} {message}", site, annotated_at(base, name))


def _check_wrapping(spec: Spec, hint: object, base: type) -> None:
    """Refuse a parameter that is not annotated ``Input``, and so on."""
    wrapper = get_origin(hint) if get_origin(hint) in _WRAPPERS else hint
    inner = shown(get_args(hint)[0] if wrapper is not hint else hint)
    match spec:
        case ParameterSpec() if wrapper is not Input:
            right = f"a parameter is annotated Input[{inner}]"
        case OutputSpec() if wrapper is not Output:
            right = f"an output is annotated Output[{inner}]"
        case SettingSpec() if wrapper in _WRAPPERS:
            right = f"a setting is plain Python, annotated {inner}"
        case _:
            return
    raise mistake(f"{spec.attribute!r}: {right}", spec.site, annotated_at(base, spec.attribute))


def shown(hint: object) -> str:
    """Return how an annotation is written, without the modules that its names come from."""
    if isinstance(hint, type) and not get_args(hint):
        return hint.__name__
    return re.sub(r"(?:\w+\.)+(?=\w)", "", str(hint))


def parameter_type(spec: ParameterSpec, hint: Any, stack: type) -> ParameterType:  # noqa: ANN401 - an annotation
    """Return HOT's type for the parameter *spec*, which is annotated *hint*."""
    if spec.hot_type is not None:
        return ParameterType(spec.hot_type)
    if not get_args(hint):
        message = f"the parameter {spec.attribute!r} needs an annotation, such as Input[str]"
        raise mistake(message, spec.site, annotated_at(stack, spec.attribute))
    kind = _without_none(get_args(hint)[0])
    allowed = get_args(kind) if get_origin(kind) is Literal else ()
    names = {_hot_type(type(value)) for value in allowed} or {_hot_type(kind)}
    name = names.pop()
    if name is None or names:
        message = f"HOT has no type for the parameter {spec.attribute!r}: use Input of {_ALLOWED}"
        raise mistake(message, spec.site, annotated_at(stack, spec.attribute))
    return ParameterType(name, allowed)


def _hot_type(kind: Any) -> str | None:  # noqa: ANN401 - an annotation
    name = "json" if is_typeddict(kind) else _TYPES.get(get_origin(kind) or kind)
    inside = get_args(kind)[:1]
    if name == "comma_delimited_list" and inside and _hot_type(inside[0]) in _STRUCTURED:
        return "json"  # the items of the other type are texts
    return name


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """Return what *hint* is another name for; of a union with None, the one other type."""
    for alias in ("__value__", "__supertype__"):
        if hasattr(hint, alias):
            return _without_none(getattr(hint, alias))
    if get_origin(hint) not in {Union, UnionType}:
        return hint
    rest = [kind for kind in get_args(hint) if kind is not NoneType]
    return _without_none(rest[0]) if len(rest) == 1 else hint


def conforms(value: object, hint: Any) -> bool:  # noqa: ANN401, PLR0911 - one line for each kind of annotation
    """Tell whether *value* is of the annotated type, as far as settings go."""
    origin, arguments = get_origin(hint) or hint, get_args(hint)
    if origin is Literal:
        return value in arguments
    if origin in {Union, UnionType}:
        return any(conforms(value, one) for one in arguments)
    if hint is Any or not isinstance(origin, type):
        return True
    if issubclass(origin, Mapping):
        return isinstance(value, Mapping) and _all(value.values(), arguments[1:])
    if issubclass(origin, Collection) and not issubclass(origin, str):
        several_kinds = origin is tuple and arguments[1:] != (...,)
        items = () if several_kinds else arguments[:1]
        return isinstance(value, list | tuple | set) and _all(value, items)
    if isinstance(value, bool):
        return issubclass(bool, origin) and origin is not int
    return isinstance(value, int | float if origin is float else origin)


def _all(items: Collection[object], hint: tuple[Any, ...]) -> bool:
    return not hint or all(conforms(item, hint[0]) for item in items)
