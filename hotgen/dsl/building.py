"""What is being built right now, and what hotgen keeps of everything that is made meanwhile."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotgen.dsl.declarations import Binding
    from hotgen.dsl.resource import Earlier, Option, Resource
    from hotgen.dsl.sites import Site
    from hotgen.dsl.stack import Component, Part


class Build:
    """One run of the ``build()`` of one stack, with what was made during it, in order."""

    def __init__(self) -> None:
        self.made: list[Resource | Component] = []


@dataclass(slots=True)
class State:
    """What hotgen keeps of a resource, component or stack; all other attributes are the author's.

    `outputs` is None except in a stack whose ``build()`` runs.
    """

    site: Site
    build: Build | None = None
    name: str = ""
    properties: dict[str, object] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    earlier: list[Earlier] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    outputs: dict[str, Binding] | None = None
    parts: dict[object, Part] = field(default_factory=dict)
    collections: dict[str, tuple[object, Site]] = field(default_factory=dict)


_current: ContextVar[Build | None] = ContextVar("_current", default=None)


@contextmanager
def building() -> Iterator[Build]:
    """Make a `Build` the current one inside the ``with`` block."""
    build = Build()
    token = _current.set(build)
    try:
        yield build
    finally:
        _current.reset(token)


def current() -> Build | None:
    """Return the build that is going on, if there is one."""
    return _current.get()


def register(thing: Resource | Component, state: State) -> None:
    """Keep *state* for *thing*, and remember by which build it was made."""
    vars(thing)["_hotgen"] = state
    state.build = _current.get()
    if state.build is not None:
        state.build.made.append(thing)


def is_made(thing: object) -> bool:
    """Whether *thing* is a resource or component."""
    return "_hotgen" in getattr(thing, "__dict__", {})


def state_of(thing: object) -> State:
    """Return what hotgen keeps of *thing*."""
    state: State = vars(thing)["_hotgen"]
    return state


def described(thing: Resource | Component) -> str:
    """Return what *thing* is, in the words of a message."""
    name = state_of(thing).name
    return f"the {type(thing).__name__} {name!r}" if name else f"this {type(thing).__name__}"
