"""HOT15x: what Heat accepts without a word, and nobody means: scalars and functions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hotgen.errors import likenesses
from hotgen.hot.path import Problem
from hotgen.hot.versions import VERSIONS, version
from hotgen.text.places import TextOrigins
from hotgen.validate.finding import Severity
from hotgen.validate.meaning import NUMBER, TEXT, meant, meant_by
from hotgen.validate.rule import environment_rule, rule
from hotgen.validate.secrets import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hotgen.hot.environment import Environment
    from hotgen.hot.expr import Path
    from hotgen.hot.path import Origins
    from hotgen.hot.template import Parameter
    from hotgen.text.places import Changed
    from hotgen.validate.context import Context

# --- Scalars --------------------------------------------------------------------------------------

_OCTAL: Final = re.compile(r"[-+]?0[0-7_]+")
_NOT_DECIMAL: Final = re.compile(r"[-+]?0[xb].*")
_LIKE_A_VERSION: Final = re.compile(r"[1-9][0-9]*\.[1-9]0+")
_WORDS: Final = frozenset({"yes", "no", "on", "off"})


@rule("HOT151", severity=Severity.WARNING)
def changed_scalar(context: Context) -> Iterator[Problem]:
    """A value without quotes is not what it looks like.

    Heat reads YAML 1.1. There, digits with colons are a number to the base of 60 (so are times, and
    some MAC addresses), a leading zero makes a number octal, `2.10` is the number 2.1, and where
    text is wanted, `yes`, `no`, `on` and `off` become "True" and "False".

    Bad:

        resources:
          key:
            type: OS::Heat::Value
            properties:
              value: {mode: 0644, time: 12:30:45}

    Bad:

        parameters:
          answer: {type: string, default: yes}
        outputs:
          answer: {value: {get_param: answer}}

    Good:

        resources:
          key:
            type: OS::Heat::Value
            properties:
              value: {mode: "0644", time: "12:30:45"}
    """
    parameters = context.template.parameters
    for each in _changed(context.template.origins):
        if not each.key:
            declared = each.path[:1] == ("parameters",)
            hidden = declared and is_hidden(parameters.get(_name(each.path)))
            yield from _surprise(each, meant(context, each.path), hidden=hidden)


@rule("HOT152", severity=Severity.WARNING)
def changed_key(context: Context) -> Iterator[Problem]:
    """A key without quotes gets another name.

    Heat reads YAML 1.1, where `on`, `off`, `yes` and `no` are booleans, and numbers can be written
    in many ways. A template travels to Heat as JSON, whose keys are texts: `on` becomes `"true"`.

    Bad:

        resources:
          rules:
            type: OS::Heat::Value
            properties:
              value:
                on: push

    Good:

        resources:
          rules:
            type: OS::Heat::Value
            properties:
              value:
                "on": push
    """
    for each in _changed(context.template.origins):
        if each.key:
            name = each.path[-1]
            message = f"this key is {name!r} to Heat: put quotes around {each.text!r} to keep it"
            yield Problem(each.path, message, key=True)


@environment_rule("HOT153", severity=Severity.WARNING)
def changed_environment_scalar(context: Context, environment: Environment) -> Iterator[Problem]:
    """A value in an environment is not what it looks like.

    Heat reads YAML 1.1. There, digits with colons are a number to the base of 60 (so are times, and
    some MAC addresses), a leading zero makes a number octal, and where text is wanted, `yes`, `no`,
    `on` and `off` become "True" and "False".

    Bad:

        parameters:
          mac: {type: string}
        outputs:
          mac: {value: {get_param: mac}}
        # production.env.yaml
        parameters:
          mac: 52:54:00:12:34:56

    Good:

        parameters:
          mac: {type: string}
        outputs:
          mac: {value: {get_param: mac}}
        # production.env.yaml
        parameters:
          mac: "52:54:00:12:34:56"
    """
    for each in _changed(environment.origins):
        if not each.key:
            parameter = _parameter(context, each.path)
            yield from _surprise(each, meant_by(parameter), hidden=is_hidden(parameter))


def _changed(origins: Origins) -> Iterator[Changed]:
    return origins.changed() if isinstance(origins, TextOrigins) else iter(())


def _name(path: Path) -> str:
    return str(path[1]) if len(path) > 1 else ""


def _parameter(context: Context, path: Path) -> Parameter | None:
    given = path[:1] in {("parameters",), ("parameter_defaults",)}
    return context.template.parameters.get(_name(path)) if given else None


def _surprise(found: Changed, wanted: str, *, hidden: bool) -> Iterator[Problem]:
    text, value = found.text, found.value
    if isinstance(value, bool):
        surprising = wanted == TEXT and text.lower() in _WORDS
        reads = f"the text {str(value)!r}"
    else:
        surprising = isinstance(value, int | float) and _is_surprising(text, value, wanted)
        reads = f"the number {value}"
    if surprising:
        said = "this is another value to Heat than it says" if hidden else f"{text} is {reads}"
        message = said if hidden else f"{said} to Heat"
        yield Problem(found.path, f"{message}: put it in quotes, or write what Heat reads")


def _is_surprising(text: str, value: float, wanted: str) -> bool:
    if ":" in text or _OCTAL.fullmatch(text):
        return True
    if wanted == NUMBER:
        return False
    if isinstance(value, float):
        return wanted == TEXT or _LIKE_A_VERSION.fullmatch(text) is not None
    return wanted == TEXT or _NOT_DECIMAL.fullmatch(text) is not None


# --- Functions ------------------------------------------------------------------------------------

_NEWEST: Final = version(list(VERSIONS)[-1])
_FUNCTIONS: Final = _NEWEST.functions | _NEWEST.removed
_INSTEAD: Final[Mapping[str, str]] = {
    "Fn::GetAtt": "get_attr",
    "Fn::If": "if",
    "Fn::Sub": "str_replace",
    "Fn::Equals": "equals in a condition",
    "Fn::FindInMap": "map_merge, or get_param with a path",
}
_LONGEST: Final = max(map(len, _FUNCTIONS)) + 4


@rule("HOT154", severity=Severity.WARNING)
def unknown_function(context: Context) -> Iterator[Problem]:
    """A map looks like a function that Heat does not have.

    Heat takes it for plain data, and hands it on as it is.

    Bad:

        parameters:
          image: {type: string}
        outputs:
          chosen: {value: [{get_param: image}, {get_parm: image}]}

    Good:

        parameters:
          image: {type: string}
        outputs:
          chosen: {value: {get_param: image}}
    """
    for path, value in context.maps:
        if len(value) == 1:
            [name] = value
            better = _misspelt(name)
            if better:
                message = f"Heat has no function {name!r} and takes this for plain data; {better}"
                yield Problem((*path, name), message, key=True)


@rule("HOT155", severity=Severity.WARNING)
def function_beside_keys(context: Context) -> Iterator[Problem]:
    """A map has the name of a function among other keys.

    A function is a map with one key only. Heat takes the whole map for plain data, and hands it on
    as it is.

    Bad:

        parameters:
          image: {type: string}
        outputs:
          image:
            value: [{get_param: image}, {get_param: image, default: debian}]

    Good:

        parameters:
          image: {type: string, default: debian}
        outputs:
          image:
            value: {get_param: image}
    """
    functions = {name for name in version(context.template.version).functions if _is_special(name)}
    for path, value in context.maps:
        if len(value) > 1:
            for name in functions.intersection(value):
                message = f"{name} is a function only where it is the one key of a map"
                yield Problem((*path, name), message, key=True)


def _is_special(name: str) -> bool:
    """Whether *name* is that of a function, and hardly anything else: ``filter`` is a word."""
    return "_" in name or name.startswith("Fn::")


@cache
def _misspelt(name: str) -> str:
    """Say what function *name* was meant for; nothing where it is another key."""
    if name in _FUNCTIONS or len(name) > _LONGEST:
        return ""
    if name in _INSTEAD:
        return f"HOT has {_INSTEAD[name]}"
    folded = re.sub("[^a-z:]+", "", name.lower())
    near = (plain for most, plain in likenesses(folded, _FOLDED) if most >= _NEAR)
    for plain in near:
        from difflib import SequenceMatcher

        if SequenceMatcher(None, folded, plain).ratio() >= _NEAR:
            return f"did you mean {_FOLDED[plain]!r}?"
    return ""


_NEAR: Final = 0.9
_FOLDED: Final = {
    name.lower().replace("_", ""): name for name in sorted(filter(_is_special, _FUNCTIONS))
}
