"""Every rule over every template and environment of a bundle."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hotgen.text.problems import ENDLESS_NESTING, MISSING_FILE
from hotgen.validate.context import Context, is_always_needed
from hotgen.validate.finding import Finding, Severity
from hotgen.validate.request import Mode, Request
from hotgen.validate.rules import RULES
from hotgen.validate.secrets import hidden_values, secret_at, without

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Value
    from hotgen.hot.path import Origins, Problem
    from hotgen.schema.catalog import Catalog
    from hotgen.validate.rule import Rule

_NONE: Final[Mapping[str, Iterable[Problem]]] = MappingProxyType({})
_EVERYTHING: Final = Request()
_OF_CLIENT: Final = frozenset({ENDLESS_NESTING, MISSING_FILE})
"""What Heat's client finds while it collects the files."""


def run(
    bundle: Bundle | None,
    catalog: Catalog,
    *,
    problems: Mapping[str, Iterable[Problem]] = _NONE,
    vendor_types: Iterable[str] = (),
    request: Request = _EVERYTHING,
) -> list[Finding]:
    """Return what is wrong with *bundle* for the release of *catalog*, in the order of its files.

    *problems* are what reading has found already, by the keys of the files in the bundle; they are
    all that there is to say where the main template could not be read at all. *vendor_types* are
    globs of the types that the cloud has besides Heat's; of those everything is taken. *request*
    says what is asked.
    """
    found = [
        (RULES[problem.rule], file, problem) for file, each in problems.items() for problem in each
    ]
    origins: dict[str, Origins] = {}
    chains: dict[str, tuple[str, ...]] = {}
    every = contexts(bundle, catalog, vendor_types, request) if bundle is not None else ()
    for context in every:
        origins[context.file], chains[context.file] = context.template.origins, context.chain
        found += _template_problems(context)
    if bundle is not None:
        origins |= {name: each.origins for name, each in bundle.environments.items()}
        found += _environment_problems(Context(bundle, catalog, bundle.main, request=request))
    nested = frozenset(() if bundle is None else bundle.nested)
    findings = (
        _finding(rule, problem, file, origins.get(file), chains.get(file, ()))
        for rule, file, problem in found
        if request.mode is not Mode.VALIDATE or _is_seen(rule, file, problem, nested)
    )
    if request.mode is not None:
        findings = (each for each in findings if each.engine or each.severity is not Severity.ERROR)
    if bundle is None:
        guarded = findings
    else:
        hidden = hidden_values(bundle, request)
        guarded = (_guarded(each, bundle, hidden) for each in findings)
    return sorted(replace(each, release=catalog.release) for each in merged(guarded))


def _is_seen(rule: Rule, file: str, problem: Problem, nested: Container[str]) -> bool:
    """Whether Heat sees a problem where it is to validate a template: it opens no nested ones."""
    late = (rule.create or problem.create) and not is_always_needed(problem.path)
    return not (late or (file in nested and rule.id not in _OF_CLIENT))


def _guarded(finding: Finding, bundle: Bundle, hidden: Iterable[Value]) -> Finding:
    """Return *finding* without the values of *hidden* parameters."""
    for value in hidden:
        finding = replace(finding, message=without(finding.message, value))
    secret = secret_at(bundle, finding.file, finding.path)
    if secret is None:
        return finding
    return replace(finding, message=without(finding.message, secret), secret=True)


def merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield *findings*, those that say the same of the same place of a file as one."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for each in findings:
        where = each.origin or (each.file, each.path)
        groups.setdefault((each.rule, where, each.message), []).append(each)
    for first, *rest in groups.values():
        if not rest:
            yield first
            continue
        chains = (chain for each in (first, *rest) for chain in (each.chain, *each.others))
        others = dict.fromkeys(chain for chain in chains if chain not in {(), first.chain})
        engine = first.engine or any(each.engine for each in rest)
        yield replace(first, others=tuple(others), engine=engine)


def _finding(
    rule: Rule, problem: Problem, file: str, origins: Origins | None, chain: tuple[str, ...]
) -> Finding:
    origin = problem.origin
    if origin is None and origins is not None:
        origin = origins.locate(problem.path, key=problem.key)
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity,
        engine=rule.engine and not (rule.strict and chain and not is_always_needed(problem.path)),
        message=problem.message,
        file=file,
        path=problem.path,
        origin=origin,
        chain=chain,
    )


def contexts(
    bundle: Bundle,
    catalog: Catalog,
    vendor_types: Iterable[str] = (),
    request: Request = _EVERYTHING,
) -> Iterator[Context]:
    """Yield a context for each template, the main one first, by the shortest way to each."""
    of = partial(Context, bundle, catalog, vendor_types=tuple(vendor_types), request=request)
    work = [of(bundle.main)]
    seen = {bundle.main}
    for context in work:
        yield context
        for file, chain in _nested(context):
            if file not in seen:
                seen.add(file)
                work.append(of(file, chain))
    for file in bundle.nested:
        if file not in seen:
            yield of(file)


def _nested(context: Context) -> Iterator[tuple[str, tuple[str, ...]]]:
    for definition in context.definitions:
        if isinstance(definition.type, str):
            name = context.registered(definition.type, definition.resource)
            file = context.nested_file(name)
            if file in context.bundle.nested:
                step = f"{context.file}: resources.{definition.resource}"
                yield file, (*context.chain, step)


def _template_problems(context: Context) -> Iterator[tuple[Rule, str, Problem]]:
    for rule in RULES.values():
        if rule.check is not None:
            for problem in rule.check(context):
                yield rule, context.file, problem


def _environment_problems(context: Context) -> Iterator[tuple[Rule, str, Problem]]:
    for name, environment in context.bundle.environments.items():
        for rule in RULES.values():
            if rule.environment_check is not None:
                for problem in rule.environment_check(context, environment):
                    yield rule, name, problem
