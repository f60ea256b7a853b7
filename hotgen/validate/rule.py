"""Rules: functions from a template to what is wrong with it.

A rule is one function with a decorator. Its name is the function's. Its docstring is its page in
the documentation, what ``hotgen explain`` prints, and its test: after the sentence that says what
it finds, and why that matters, come a *Bad* and a *Good* example.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from hotgen.schema.constraints import Undecided
from hotgen.text import problems
from hotgen.validate.finding import Severity
from hotgen.validate.request import Mode, Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotgen.hot.environment import Environment
    from hotgen.hot.path import Problem
    from hotgen.validate.context import Context

Check: TypeAlias = "Callable[[Context], Iterator[Problem]]"
EnvironmentCheck: TypeAlias = "Callable[[Context, Environment], Iterator[Problem]]"

_EXAMPLE: Final = re.compile(r"^(Bad|Good):\n\n((?:    .*\n|\n)+)", re.MULTILINE)
_FILE: Final = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)
_MODE: Final = re.compile(r"^# mode: (\S+)$", re.MULTILINE)
_GIVEN: Final = re.compile(r"^# given: (\w+)=(.*)$", re.MULTILINE)
_RELEASE: Final = re.compile(r"^# heat: (\S+)$", re.MULTILINE)
_VERSION: Final = "heat_template_version: 2021-04-16\n"


@dataclass(frozen=True, slots=True)
class Example:
    """Files that a rule is about, by name, the main template first; for a release of Heat.

    Comments say what else there is: ``# heat: 21``, ``# mode: create``, ``# given: size=5``. In a
    mode all environments are for one stack.
    """

    files: dict[str, str]
    release: str | None = None
    request: Request = field(default_factory=Request)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its id: what it is called, how bad it is, and what checks it.

    With `engine`, Heat itself refuses what the rule finds; with `strict` it does so only in the
    stack that it is asked to create, and finds a nested one wrong when its turn comes; with
    `create` only where it is asked to create a stack, not where it is to validate a template. A
    rule has a check of templates, or one of an environment together with the main template, or none
    where reading a file finds it.
    """

    id: str
    name: str
    doc: str
    severity: Severity = Severity.ERROR
    engine: bool = False
    strict: bool = False
    create: bool = False
    check: Check | None = None
    environment_check: EnvironmentCheck | None = None

    @property
    def _text(self) -> str:
        """The docstring without its indentation; most runs need none, and there are many rules."""
        return inspect.cleandoc(self.doc)

    @property
    def summary(self) -> str:
        """What the rule finds, in one sentence."""
        return " ".join(self._text.partition("\n\n")[0].split())

    @property
    def reason(self) -> str:
        """Why that matters."""
        return _EXAMPLE.sub("", self._text.partition("\n\n")[2] + "\n").strip()

    @property
    def bad(self) -> list[Example]:
        """What the rule finds fault with."""
        return self._examples("Bad")

    @property
    def good(self) -> list[Example]:
        """What to write instead."""
        return self._examples("Good")

    def _examples(self, title: str) -> list[Example]:
        import textwrap

        return [
            _example(textwrap.dedent(text).strip("\n") + "\n")
            for found, text in _EXAMPLE.findall(self._text + "\n")
            if found == title
        ]


def _example(text: str) -> Example:
    """Split *text* at comments that name a file; a template may leave its version out."""
    first, *rest = _FILE.split(text)
    files = {"main.yaml": first} if first.strip() else {}
    files |= dict(zip(rest[::2], rest[1::2], strict=True))
    release = _RELEASE.search(text)
    mode = _MODE.search(text)
    request = Request(
        mode=mode and Mode(mode[1]),
        parameters=dict(_GIVEN.findall(text)),
        together=mode is not None,
    )
    return Example(
        {name: _with_version(name, content) for name, content in files.items()},
        release and release[1],
        request,
    )


def _with_version(name: str, text: str) -> str:
    if name.endswith(".env.yaml") or _VERSION.partition(":")[0] in text:
        return text
    return _VERSION + text


EXCESSIVE_WORK: Final = "HOT506"
"""What cannot be told for it takes too much: no verdict of Heat's, and told all the same."""

RULES: Final[dict[str, Rule]] = {}
"""Every rule by its id; complete once `hotgen.validate.rules` is imported."""


def rule(
    rule_id: str,
    *,
    engine: bool = False,
    strict: bool = False,
    create: bool = False,
    severity: Severity = Severity.ERROR,
) -> Callable[[Check], Check]:
    """Register a function as the rule *rule_id* for every template."""

    def register(check: Check) -> Check:
        _add(Rule(rule_id, *_words(check), severity, engine, strict, create, check))
        return check

    return register


def environment_rule(
    rule_id: str,
    *,
    engine: bool = False,
    create: bool = False,
    severity: Severity = Severity.ERROR,
) -> Callable[[EnvironmentCheck], EnvironmentCheck]:
    """Register a function as the rule *rule_id* for every environment of a bundle."""

    def register(check: EnvironmentCheck) -> EnvironmentCheck:
        words = _words(check)
        _add(Rule(rule_id, *words, severity, engine, create=create, environment_check=check))
        return check

    return register


def reading_rule(rule_id: str, doc: str) -> None:
    """Register what reading a file finds by itself as the rule *rule_id*."""
    accepted = rule_id in problems.ACCEPTED
    severity = Severity.WARNING if accepted else Severity.ERROR
    name = problems.NAMES[rule_id]
    engine = not accepted and rule_id != problems.NOT_HOT
    _add(Rule(rule_id, name, doc, severity, engine=engine))


def rule_of(broken: str) -> str:
    """Return the rule that finds fault with a value that is *broken*; nothing for the usual one."""
    return EXCESSIVE_WORK if isinstance(broken, Undecided) else ""


def _words(check: Callable[..., Iterator[Problem]]) -> tuple[str, str]:
    """Return the name and the documentation of the rule that *check* is."""
    return check.__name__.replace("_", "-"), check.__doc__ or ""


def _add(new: Rule) -> None:
    if new.id in RULES:
        raise ValueError(f"two rules are called {new.id}. This is a bug in hotgen.")
    RULES[new.id] = new
