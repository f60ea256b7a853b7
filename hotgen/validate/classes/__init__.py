"""What Heat checks of single types of resources: their properties against one another.

Each module has the checks of some services. A check sees the properties as Heat does, see `view`,
and says nothing where that depends on what only Heat will know, see `worlds`.

Left out, because only a cloud can tell:

- an image, flavor, key, network, subnet or datastore that has to exist or to fit another one
  (OS::Nova::Server, OS::Manila::ShareNetwork, OS::Trove::*, AWS::EC2::Instance);
- versions of Nova's API, for tags, automatic networks, soft policies and rules of server groups,
  volume types of devices, and a key pair without a public key (from Heat 19 on);
- limits on the metadata and the personality of a server, and that Nova no longer takes the latter;
- quotas that are smaller than what is in use, which Heat sees only when it sets them;
- extensions of Neutron, such as stateless security groups;
- hosts for an OS::Blazar::Lease;
- Sahara's plugins and processes, templates of Vitrage (Heat 16 to 26);
- what another Heat says to the template of an OS::Heat::Stack.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from hotgen.hot.expr import ABSENT
from hotgen.schema.check import Code
from hotgen.validate.classes import (
    aws,
    balancing,
    barbican,
    compute,
    groups,
    heat,
    mistral,
    network,
    services,
)
from hotgen.validate.classes.check import checks
from hotgen.validate.classes.subject import Subject
from hotgen.validate.classes.worlds import certain, until_undecided
from hotgen.validate.request import Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hotgen.hot.expr import Key, Path
    from hotgen.schema.model import ResourceType
    from hotgen.validate.classes.check import Check
    from hotgen.validate.classes.subject import Flaw
    from hotgen.validate.classes.worlds import World
    from hotgen.validate.context import Context
    from hotgen.validate.issues import PropertyIssue
    from hotgen.validate.types import Definition

__all__ = [
    "Clash",
    "aws",
    "balancing",
    "barbican",
    "clashes",
    "compute",
    "groups",
    "heat",
    "mistral",
    "network",
    "services",
]


class Clash(NamedTuple):
    """What a check has found at *path*; with *strict*, Heat finds it only in the main template."""

    path: Path
    message: str
    strict: bool


def clashes(context: Context) -> Iterator[Clash]:
    """Yield what Heat's checks of single types find in the template."""
    major = context.catalog.release.major
    issues: dict[Key, list[PropertyIssue]] = {}
    for found in context.property_issues:
        issues.setdefault(found.issue.path[1], []).append(found)
    for definition in context.different_definitions:
        resource = context.template.resources[definition.resource]
        type_ = context.resource_type(definition.type, definition.resource)
        if type_ is None or type_.none_resource or resource.external_id is not ABSENT:
            continue
        wanted = checks(type_.name, major)
        if wanted and not (definition.group is not None and context.is_empty(definition.group)):
            examiner = _Examiner(context, definition, type_, issues.get(definition.resource, []))
            for check in wanted:
                yield from examiner.clashes(check)


@dataclass(frozen=True, slots=True)
class _Found:
    """A flaw; in another world it may be the same at another *place* of the template."""

    flaw: Flaw
    place: Path = field(compare=False)


class _Examiner:
    """Runs checks over one definition."""

    def __init__(
        self,
        context: Context,
        definition: Definition,
        type_: ResourceType,
        issues: list[PropertyIssue],
    ) -> None:
        self._context = context
        self._definition = definition
        self._type = type_
        self._broken = frozenset(self._places(issues, Code.CONSTRAINT))
        self._subject: Subject | None = None
        """The last one that was seen; where no question was asked it is the same for all checks."""
        self._strange = {place[:-1] for place in self._places(issues, Code.UNKNOWN)}

    def _places(self, issues: list[PropertyIssue], code: Code) -> Iterator[Path]:
        base = self._definition.path
        for found in issues:
            path = found.issue.path
            if found.issue.code is code and path[: len(base)] == base and not found.late:
                yield path[len(base) :]

    def clashes(self, check: Check) -> Iterator[Clash]:
        """Yield what *check* finds, whatever the values are that are not known."""
        if not (check.strict and self._definition.in_group):
            seen = None if self._subject is None else self._subject.world
            for found in certain(partial(self._find, check), seen):
                yield Clash(found.place, found.flaw.message, check.strict)

    def _find(self, check: Check, world: World) -> Iterator[_Found]:
        subject = self._subject
        if subject is None or subject.world is not world:
            subject = Subject(self._context, self._definition, self._type, world, self._broken)
            self._subject = subject
        yield from self._placed(subject, check.find(subject))
        if self._is_first_look:
            yield from self._placed(subject, subject.unreadable())

    @property
    def _is_first_look(self) -> bool:
        """Whether Heat has not looked at the properties themselves, and so stumbles over them.

        It does so when it makes the stack around them; then other rules tell.
        """
        known = self._context.checks_properties(self._type)
        inside = self._definition.in_group or bool(self._context.chain) or not known
        return inside and self._context.request.mode is Mode.CREATE

    def _placed(self, subject: Subject, flaws: Iterable[Flaw]) -> Iterator[_Found]:
        for flaw in until_undecided(flaws):
            if flaw.section != "properties":
                place = ("resources", self._definition.resource, flaw.section, *flaw.path)
                yield _Found(flaw, place)
            elif flaw.path not in self._strange:
                yield _Found(flaw, (*self._definition.path, *subject.view.written(flaw.path)))


def has_no_members(context: Context, group: Definition) -> bool:
    """Whether *group* is a group without members, whatever the values are that are not known."""
    type_ = context.resource_type(group.type, group.resource)
    if type_ is None:
        return False
    sizes = certain(lambda world: iter([groups.is_empty(Subject(context, group, type_, world))]))
    return sizes == [True]
