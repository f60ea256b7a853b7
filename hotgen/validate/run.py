"""Every rule over every template and environment of a bundle."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from hotgen.bounded import ExceededError, budget
from hotgen.text.load import loads
from hotgen.text.problems import NOT_HOT, TOO_NEW_KEY, UNKNOWN_OUTPUT_KEY
from hotgen.validate.brevity import first_of, shortened
from hotgen.validate.computing import spend_on
from hotgen.validate.context import Context, is_always_needed
from hotgen.validate.finding import Finding, Severity
from hotgen.validate.nesting import nested_stacks
from hotgen.validate.request import EVERYTHING
from hotgen.validate.rule import EXCESSIVE_WORK
from hotgen.validate.rules import RULES
from hotgen.validate.secrets import hidden_texts, secret_at, texts, without
from hotgen.validate.sight import OF_FILES, Sight

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping

    from hotgen.bundle import Bundle
    from hotgen.hot.expr import Path, Value
    from hotgen.hot.path import Origins, Problem
    from hotgen.schema.catalog import Catalog
    from hotgen.validate.request import Request
    from hotgen.validate.rule import Rule

_NONE: Final[Mapping[str, Iterable[Problem]]] = MappingProxyType({})
_MOST_STACKS: Final = 20
"""How many stacks of one template are looked at, each with values of its own."""


def run(
    bundle: Bundle | None,
    catalog: Catalog,
    *,
    problems: Mapping[str, Iterable[Problem]] = _NONE,
    vendor_types: Iterable[str] = (),
    request: Request = EVERYTHING,
) -> list[Finding]:
    """Return what is wrong with *bundle* for the release of *catalog*, in the order of its files.

    *problems* are what reading has found already, by the keys of the files in the bundle; they are
    all that there is to say where the main template could not be read at all. *vendor_types* are
    globs of the types that the cloud has besides Heat's; of those everything is taken. *request*
    says what is asked.
    """
    with budget():
        return _run(bundle, catalog, problems, tuple(vendor_types), request)


def _run(
    bundle: Bundle | None,
    catalog: Catalog,
    problems: Mapping[str, Iterable[Problem]],
    vendor_types: tuple[str, ...],
    request: Request,
) -> list[Finding]:
    found = [*_reading_problems(problems)]
    origins: dict[str, Origins] = {}
    chains: dict[str, tuple[str, ...]] = {}
    sight = Sight(request.mode)
    every = contexts(bundle, catalog, vendor_types, request) if bundle is not None else ()
    for context in every:
        origins[context.file] = context.template.origins
        chains.setdefault(context.file, context.chain)
        sight.add(context)
        found += _template_problems(context)
        if context.file == context.bundle.main:
            found += _environment_problems(context)
    if bundle is not None:
        found += _sent_problems(bundle, catalog, request)
        origins |= {name: each.origins for name, each in bundle.environments.items()}
    unread = {(file, each.path) for rule, file, each in found if _is_unread(rule, each)}
    findings = (
        _finding(rule, problem, file, origins.get(file), chains.get(file, ()), unread)
        for rule, file, problem in found
        if sight.sees(rule, file, problem)
    )
    if request.mode is not None:
        findings = (each for each in findings if _is_told(each))
    if bundle is None:
        guarded = findings
    else:
        hidden = hidden_texts(bundle, request)
        guarded = (_guarded(each, bundle, hidden) for each in findings)
    return sorted(
        replace(each, release=catalog.release, message=shortened(each.message))
        for each in merged(guarded)
    )


_UNKNOWN: Final = frozenset({EXCESSIVE_WORK, NOT_HOT})
"""What is said where hotgen cannot tell whether Heat refuses it."""


def _is_told(finding: Finding) -> bool:
    """Whether *finding* is told in a mode: what Heat minds, what surprises, what nobody knows."""
    is_error = finding.severity is Severity.ERROR
    return finding.engine or not is_error or finding.rule in _UNKNOWN


def _reading_problems(
    problems: Mapping[str, Iterable[Problem]],
) -> Iterator[tuple[Rule, str, Problem]]:
    for file, each in problems.items():
        of: dict[str, list[Problem]] = {}
        for problem in each:
            of.setdefault(problem.rule, []).append(problem)
        for name, same in of.items():
            for problem in first_of(same):
                yield RULES[name], file, problem


def _guarded(finding: Finding, bundle: Bundle, hidden: Collection[str]) -> Finding:
    """Return *finding* without the *hidden* texts."""
    message = without(finding.message, hidden)
    secret = secret_at(bundle, finding.file, finding.path)
    if secret is not None:
        return replace(finding, message=without(message, texts(secret)), secret=True)
    return finding if message == finding.message else replace(finding, message=message)


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


def _is_unread(rule: Rule, problem: Problem) -> bool:
    """Whether *problem* is at the condition of an output before outputs had conditions.

    Of a main template Heat does not read it.
    """
    return rule.id == TOO_NEW_KEY and problem.path[::2] == ("outputs", "condition")


def _finding(  # noqa: PLR0913, PLR0917 - all that a finding is made of
    rule: Rule,
    problem: Problem,
    file: str,
    origins: Origins | None,
    chain: tuple[str, ...],
    unread: Container[tuple[str, Path]],
) -> Finding:
    origin = problem.origin
    if origin is None and origins is not None:
        origin = origins.locate(problem.path, key=problem.key)
    late = rule.strict and chain and not is_always_needed(problem.path)
    is_child_key = rule.id == UNKNOWN_OUTPUT_KEY and bool(chain)  # which Heat refuses in there
    is_unread = not chain and (file, problem.path[:3]) in unread
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=Severity.ERROR if is_child_key else rule.severity,
        engine=is_child_key or (rule.engine and not late and not is_unread),
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
    request: Request = EVERYTHING,
) -> Iterator[Context]:
    """Yield a context for each template, the main one first, by the shortest way to each."""
    of = partial(Context, bundle, catalog, vendor_types=tuple(vendor_types), request=request)
    work = [of(bundle.main)]
    seen: dict[str, list[Mapping[str, Value]]] = {bundle.main: []}
    for context in work:
        yield context
        for each in nested_stacks(context):
            known = seen.setdefault(each.file, [])
            new = each.values not in known and len(known) < _MOST_STACKS
            if not known or (new and _is_affordable(bundle, each.file)):
                known.append(each.values)
                work.append(of(each.file, each.chain, values=each.values, depth=each.depth))
    for file in bundle.nested:
        if file not in seen:
            yield of(file, values={})


def _is_affordable(bundle: Bundle, file: str) -> bool:
    """Whether there is enough left to look at a nested template once more."""
    try:
        for _, value in bundle.nested[file].values():
            spend_on(value, of="stacks")
    except ExceededError:
        return False
    return True


def _sent_problems(
    bundle: Bundle, catalog: Catalog, request: Request
) -> Iterator[tuple[Rule, str, Problem]]:
    """Yield what is wrong with templates that are sent as texts: Heat reads their parameters."""
    if request.mode is None:
        return
    for file, text in bundle.files.items():
        if isinstance(text, str) and "emplate" in text:
            loaded = loads(text, file)
            template = loaded.template
            if template is None or not template.version:
                continue
            with_it = replace(bundle, nested={**bundle.nested, file: template})
            context = Context(with_it, catalog, file, request=request, values={})
            found = [(RULES[each.rule], file, each) for each in loaded.problems]
            found += [each for each in _template_problems(context) if each[0].id in OF_FILES]
            yield from found


def _template_problems(context: Context) -> Iterator[tuple[Rule, str, Problem]]:
    for rule in RULES.values():
        if rule.check is not None:
            for problem in first_of(rule.check(context)):
                yield RULES.get(problem.rule, rule), context.file, problem


def _environment_problems(context: Context) -> Iterator[tuple[Rule, str, Problem]]:
    for name, environment in context.bundle.environments.items():
        for rule in RULES.values():
            if rule.environment_check is not None:
                for problem in first_of(rule.environment_check(context, environment)):
                    yield RULES.get(problem.rule, rule), name, problem
