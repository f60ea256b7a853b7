"""Mistral's workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hotgen.validate.classes.check import check, declare
from hotgen.validate.classes.patterns import each, needs, one_of
from hotgen.validate.classes.worlds import Pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.validate.classes.subject import Flaw, Subject

_POLICIES: Final = ("pause_before", "wait_after", "wait_before", "timeout", "concurrency", "retry")

declare(
    "OS::Mistral::Workflow",
    rules=each("tasks", *one_of("+workflow", "+action"), needs("concurrency", "with_items")),
)


@check("OS::Mistral::Workflow")
def _task_name(subject: Subject) -> Iterator[Flaw]:
    if subject.properties["type"] == "reverse":
        params = subject.properties["params"]
        if not isinstance(params, Pending) and not (params or {}).get("task_name"):
            message = "params needs the key 'task_name' where 'type' is reverse"
            path = ("params",) if params else ()
            yield subject.properties.here(message)._replace(path=path)


@check("OS::Mistral::Workflow")
def _requires(subject: Subject) -> Iterator[Flaw]:
    for task in subject.properties.inside("tasks"):
        if task["requires"] is not None and subject.properties["type"] == "direct":
            message = f"{task.named('requires')} is only for a workflow whose 'type' is reverse"
            yield task.at("requires", message)


@check("OS::Mistral::Workflow")
def _policies(subject: Subject) -> Iterator[Flaw]:
    """What used to be inside of the policies stands beside them now; not in both places."""
    tasks = subject.view.given("tasks")
    for index, task in enumerate(tasks if isinstance(tasks, list) else ()):
        policies = task.get("policies") if isinstance(task, dict) else None
        for name in _POLICIES:
            if isinstance(policies, dict) and policies.get(name) and task.get(name):
                message = f"tasks[{index}].{name} is given twice, here and in 'policies'"
                path = ("tasks", index, name)
                yield subject.properties.here(message)._replace(path=path)
