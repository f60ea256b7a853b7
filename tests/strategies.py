"""Arbitrary templates and environments, with all that is hard to write down as YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from hypothesis import strategies as st

from hotgen.hot.environment import Environment
from hotgen.hot.expr import ABSENT, Absent, Expr, GetAttr, GetParam, GetResource, Value, call
from hotgen.hot.template import (
    Constraint,
    Output,
    Parameter,
    ParameterGroup,
    Resource,
    Template,
)
from hotgen.hot.versions import VERSIONS, Version, version

NASTY_TEXTS: Final = (
    *("", " ", "\n", "\t", "\n\n", " \n", "\n ", "~", "null", "Null", "true", "YES", "no", "on"),
    *("off", "y", "N", "=", "<<", "-", "--", "---", "...", "?", ":", "::", "a:", ":a", "a: b"),
    *("#", "a #b", "a#b", "@a", "`", "%a", "&a", "*a", "!a", "|", ">", "'", '"', "{", "}", "[]"),
    *("{a: b}", "[a, b]", "a, b", "a,b", "0", "1", "-1", "+1", "0644", "0o17", "0x1f", "0b1"),
    *("1_000", "1.", ".5", "1.5", "1e3", "1.0e+3", "1e", ".inf", "-.INF", ".nan", "12:30", "_1"),
    *("12:30:45", "12:30:45.5", "2018-08-31", "2001-1-1", "2018-08-31 10:00:00", "10.0.0.0/24"),
    *("80:443", "fa:16:3e:00:00:01", "1.2.3", "OS::Nova::Server", "a  b", " a", "a ", "a\nb"),
    *("a\nb\n", "a\n\nb\n\n", "a\n\n\n\n", "  a\nb", "\ta\nb", "\na", "\n a\n", "a \nb", "a\n "),
    *("a\n  \n", "a\t\nb\t", "a\r\nb", "a\rb", "a\x85b", "a\u2028b\nc", "\ufeffa", "a\x00b"),
    *("\x07", "\x7f", "\xa0", "\u200b", "\u202e", "\ud7ff", "\ufffd", "\U0001f600", "é\nü"),
    *("#!/bin/sh\necho 'a: b' # c\n", "---\na\n", "a\n...\n", "- a\n- b\n", "%a\n", "k" * 130),
    *("k" * 1100, "word " * 60, "é" * 200, "get_param", "$x", "http://$ip:80/?a=b&c#d", "\\"),
)
"""What YAML readers take for something else, and what is hard to quote or to put in a block."""

_lines = st.text(st.sampled_from(" a:#-'\"\t|>%{é"), max_size=8)
texts = st.one_of(
    st.sampled_from(NASTY_TEXTS),
    st.lists(_lines, min_size=2, max_size=5).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
"""Any text that can be encoded."""

names = st.one_of(st.text("abcxyz_", min_size=1, max_size=6), texts)
"""Keys of mappings, mostly harmless."""

scalars = st.one_of(
    texts, st.integers(), st.floats(), st.booleans(), st.none(), st.binary(max_size=8)
)


def _collections(children: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.one_of(
        st.lists(children, max_size=4).map(tuple), st.dictionaries(names, children, max_size=4)
    )


plain_values: st.SearchStrategy[Value] = st.recursive(scalars, _collections, max_leaves=8)
"""Values without functions, as in the default of a parameter."""


class Values:
    """Values with the functions that *version* reads."""

    def __init__(self, version: Version) -> None:
        self._functions = sorted(version.functions | version.removed)
        self._condition_functions = sorted({*self._functions, *version.condition_functions})
        self.conditions = self._recursive(self._condition_functions)
        self.values = self._recursive(self._functions)
        self.condition_calls = self._calls(self._condition_functions, self.conditions)
        self.calls = self._calls(self._functions, self.values)
        self.mappings = self._mappings(self._functions, self.values)

    def _recursive(self, functions: list[str]) -> st.SearchStrategy[Value]:
        def extend(children: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
            return st.one_of(
                st.lists(children, max_size=3).map(tuple),
                self._mappings(functions, children),
                self._calls(functions, children),
            )

        return st.recursive(scalars, extend, max_leaves=6)

    def _mappings(
        self, functions: list[str], children: st.SearchStrategy[Value]
    ) -> st.SearchStrategy[Mapping[str, Value]]:
        """Return mappings that are no functions."""
        return st.dictionaries(names, children, max_size=3).filter(
            lambda mapping: len(mapping) != 1 or mapping.keys().isdisjoint(functions)
        )

    def _calls(
        self, functions: list[str], children: st.SearchStrategy[Value]
    ) -> st.SearchStrategy[Expr]:
        others = [function for function in functions if function != "if"]
        path = st.lists(children, max_size=3).map(tuple)
        calls: list[st.SearchStrategy[Expr]] = [
            st.builds(call, st.sampled_from(others), children),
            st.builds(GetParam, names, path),
            st.builds(GetResource, names),
            st.builds(GetAttr, names, path),
        ]
        if "if" in functions:
            tests = names if functions is self._functions else children
            branches = st.tuples(tests, children, children)
            calls.append(st.builds(call, st.just("if"), st.one_of(branches, scalars)))
        return st.one_of(calls)


def _optional(strategy: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | Absent]:
    return st.one_of(st.just(ABSENT), strategy)


_bounds = st.one_of(st.integers(), st.floats(allow_nan=False), st.just("5"), st.none())
_arguments: Final[dict[str, st.SearchStrategy[Value]]] = {
    "range": st.fixed_dictionaries({"max": st.integers()}, optional={"min": _bounds}),
    "length": st.fixed_dictionaries({"min": st.integers()}, optional={"max": st.integers()}),
    "modulo": st.builds(
        lambda offset, more: {"step": offset + more, "offset": offset},
        st.integers(0, 5),
        st.integers(1, 5),
    ),
    "allowed_values": st.lists(plain_values, max_size=3).map(tuple),
    "allowed_pattern": texts,
    "custom_constraint": texts,
}
constraints = st.one_of(
    [
        st.builds(Constraint, st.just(kind), argument, _optional(plain_values))
        for kind, argument in _arguments.items()
    ]
)
parameters = st.builds(
    Parameter,
    type=st.one_of(st.sampled_from(["string", "number", "json", "boolean"]), texts),
    label=_optional(plain_values),
    description=_optional(plain_values),
    default=_optional(plain_values),
    hidden=_optional(plain_values),
    immutable=_optional(plain_values),
    tags=_optional(st.lists(plain_values, max_size=3).map(tuple)),
    constraints=st.lists(constraints, max_size=3).map(tuple),
    schema=_optional(plain_values),
)
parameter_groups = st.builds(
    ParameterGroup,
    parameters=st.lists(names, max_size=3).map(tuple),
    label=_optional(plain_values),
    description=_optional(plain_values),
)


def resources(version: Version) -> st.SearchStrategy[Resource]:
    """Return resources as a template of *version* can have them."""
    values = Values(version)
    return st.builds(
        Resource,
        type=st.one_of(st.just("OS::Heat::None"), texts),
        description=_optional(texts),
        condition=_optional(st.one_of(names, st.booleans(), values.condition_calls)),
        depends_on=st.lists(names, max_size=3).map(tuple),
        external_id=_optional(st.one_of(texts, values.calls)),
        deletion_policy=_optional(st.one_of(texts, values.calls)),
        update_policy=values.mappings,
        metadata=_optional(st.one_of(values.mappings, values.calls)),
        properties=values.mappings,
    )


def outputs(version: Version) -> st.SearchStrategy[Output]:
    """Return outputs as a template of *version* can have them."""
    values = Values(version)
    return st.builds(
        Output,
        value=values.values,
        description=_optional(plain_values),
        condition=_optional(st.one_of(names, st.booleans(), values.condition_calls)),
    )


def templates_of(name: str) -> st.SearchStrategy[Template]:
    """Return templates of the version called *name*."""
    return st.builds(
        Template,
        version=st.just(name),
        description=_optional(plain_values),
        parameter_groups=st.lists(parameter_groups, max_size=2).map(tuple),
        parameters=st.dictionaries(names, parameters, max_size=2),
        conditions=st.dictionaries(names, Values(version(name)).conditions, max_size=2),
        resources=st.dictionaries(names, resources(version(name)), max_size=2),
        outputs=st.dictionaries(names, outputs(version(name)), max_size=2),
    )


templates = st.sampled_from([*VERSIONS, "2099-01-01"]).flatmap(templates_of)
"""Templates of every version, by date and by code name, and of one that Heat does not know."""

_tables = st.dictionaries(names, plain_values, max_size=3)
environments = st.builds(
    Environment,
    parameters=_tables,
    parameter_defaults=_tables,
    resource_registry=_tables,
    parameter_merge_strategies=_tables,
    event_sinks=st.lists(plain_values, max_size=2).map(tuple),
    encrypted_param_names=st.lists(plain_values, max_size=2).map(tuple),
)


def exactly(value: object) -> object:
    """Return what is equal only for values that are the same in a template.

    Python calls 1, 1.0 and True equal, does not call a NaN equal to itself, and forgets the order
    of keys.
    """
    if is_dataclass(value):
        compared = [field.name for field in fields(value) if field.compare]
        return type(value).__name__, [(name, exactly(getattr(value, name))) for name in compared]
    if isinstance(value, Mapping):
        return "mapping", [(key, exactly(item)) for key, item in value.items()]
    if isinstance(value, tuple):
        return "list", [exactly(item) for item in value]
    return type(value).__name__, repr(value)
