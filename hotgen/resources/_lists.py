"""The type of lists in properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, SupportsIndex, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T", covariant=True)  # noqa: PLC0105 - ``T_co`` would stand in every message


class ListOf(Protocol[T]):
    """A list or tuple, and not a text: to a type checker, ``str`` is a sequence of ``str``, too."""

    def __contains__(self, value: object, /) -> bool: ...

    def __getitem__(self, index: SupportsIndex, /) -> T: ...

    def __iter__(self) -> Iterator[T]: ...
