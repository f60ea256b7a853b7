"""What Heat says of the arguments of functions, at each stage that `function_table` names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.bounded import ExceededError
from hotgen.hot.expr import EXPR_TYPES, Call, spelling
from hotgen.hot.versions import version as find_version
from hotgen.schema.check import Choice, Unknown
from hotgen.validate.function_table import TABLE, Found, Function
from hotgen.validate.shapes import mismatches

if TYPE_CHECKING:
    from hotgen.hot.expr import Expr, Value
    from hotgen.validate.shapes import Look

    Fail: TypeAlias = Callable[[Expr], Exception | None]


@cache
def function(name: str, version: str) -> Function | None:
    """Return the function *name* as the template version *version* has it, if the table does."""
    if name in find_version(version).removed:
        return None
    for since, found in reversed(_BY_NAME.get(name, ())):
        if not since or is_since(version, since):
            return found
    return None


def is_since(version: str, first: str) -> bool:
    """Whether *version* is *first* or newer; what Heat does not know counts as the newest."""
    return find_version(version).date >= first


def _never(_: Expr) -> None:
    return None


def early_mismatches(expr: Expr, version: str, *, checked: bool = True) -> Found:
    """Yield what Heat refuses in *expr* before it works it out, by paths in its arguments.

    Unless it is *checked*, that is only what Heat refuses while it reads the template.
    """
    name, args = spelling(expr)
    found = function(name, version)
    wrong = list(_early(found, args))
    if found is not None and checked and not wrong:
        wrong = list(mismatches(found.checked, args, _early_look, ()))
        wrong = wrong or list(found.checked_check(args))
    newer = next((since for since, new in _BY_NAME.get(name, ()) if wrong and _fits(new, args)), "")
    for path, message in wrong:
        yield path, f"{message} (heat_template_version {newer} takes it)" if newer else message


def _early(found: Function | None, args: Value) -> Found:
    if found is not None:
        wrong = list(mismatches(found.early, args, _early_look, ()))
        yield from wrong or found.early_check(args)


def _fits(found: Function, args: Value) -> bool:
    return next(_early(found, args), None) is None


def late_mismatches(expr: Expr, version: str, look: Look, fail: Fail = _never) -> Found:
    """Yield what Heat refuses in *expr* when it works the function out.

    *fail* says why a function of which all arguments are known cannot be worked out.
    """
    name, args = spelling(expr)
    found = function(name, version)
    failure = fail(expr)
    if found is None or isinstance(failure, ExceededError):
        return
    wrong = list(mismatches(found.late, args, look, ()))
    if not wrong:
        known = args if found.literal else settled(args, look)
        wrong = list(found.late_check(known))
        if not wrong and failure is not None:
            wrong = [((), f"cannot be worked out: {failure}")]
    yield from wrong


def settled(value: Value, look: Look) -> Value:
    """Return *value* with what is known in the place of functions."""
    if isinstance(value, EXPR_TYPES):
        found = look(value)
        if isinstance(found, Choice):
            one = len(found.branches) == 1 and not found.omissible
            return settled(found.branches[0][1], look) if one else value
        return value if isinstance(found, Unknown) else found
    if isinstance(value, Mapping):
        return {key: settled(item, look) for key, item in value.items() if not _drops(item, look)}
    if isinstance(value, tuple):
        return tuple(settled(item, look) for item in value if not _drops(item, look))
    return value


def _drops(value: Value, look: Look) -> bool:
    """Whether *value* is an ``if`` that is known to leave itself out."""
    if not isinstance(value, Call) or value.function != "if":
        return False
    found = look(value)
    return isinstance(found, Choice) and found.omissible and not found.branches


def _early_look(_: Expr) -> Unknown:
    """A function is only a function then, even an ``if``."""
    return _FUNCTION


_FUNCTION: Final = Unknown(frozenset({"function"}))


def _by_name() -> dict[str, list[tuple[str, Function]]]:
    versions: dict[str, list[tuple[str, Function]]] = {}
    for name, since, found in TABLE:
        versions.setdefault(name, []).append((since, found))
    return versions


_BY_NAME: Final = _by_name()
