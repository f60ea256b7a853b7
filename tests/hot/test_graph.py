"""Which resource needs which, and circles among them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hotgen.hot.expr import Call, GetAttr, GetParam, GetResource
from hotgen.hot.graph import cycles, dependencies, references, requirements
from hotgen.hot.template import Resource, Template

nodes = st.sampled_from("abcdefg")
graphs = st.dictionaries(nodes, st.lists(nodes, max_size=3)).map(
    lambda edges: {
        node: tuple(other for other in edges.get(node, ()) if other in edges) for node in edges
    }
)
"""Small graphs, whose edges lead to their own nodes only."""


def test_references() -> None:
    """References count wherever they stand, also inside other functions."""
    value = {
        "a": (GetResource("r"), Call("list_join", (",", (GetAttr("s", ("x",)), GetParam("p")))))
    }

    assert [*references(value, ("properties",))] == [
        (("properties", "a", 0), "r"),
        (("properties", "a", 1, "list_join", 1, 0), "s"),
    ]


def test_requirements() -> None:
    """A resource waits for ``depends_on``, properties and metadata, and for nothing else."""
    resource = Resource(
        type="T",
        depends_on=("a",),
        properties={"p": GetResource("b")},
        metadata={"m": GetAttr("c", ("x",))},
        update_policy={"u": GetResource("d")},
        deletion_policy=GetResource("e"),
        condition=Call("not", GetResource("f")),
    )

    assert [*requirements(resource)] == [
        (("depends_on", 0), "a"),
        (("properties", "p"), "b"),
        (("metadata", "m"), "c"),
    ]


def test_dependencies() -> None:
    """Each needed resource is there once, in order; what the template lacks is left out."""
    template = Template(
        version="2018-08-31",
        resources={
            "a": Resource(type="T", depends_on=("b", "none"), properties={"p": GetResource("b")}),
            "b": Resource(type="T"),
        },
    )

    assert dependencies(template) == {"a": ("b",), "b": ()}


def test_cycles() -> None:
    """For each group that needs itself the shortest circle from its first node is given."""
    edges = {
        "a": ("b",),
        "b": ("c", "d"),
        "c": ("d",),
        "d": ("b", "e"),
        "e": ("e",),
        "f": ("a",),
    }

    assert cycles(edges) == [("b", "d"), ("e",)]


def test_no_cycles() -> None:
    """Two ways to the same node are no circle."""
    assert cycles({"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()}) == []


def test_long_chains() -> None:
    """A long chain, open or closed, is as good as a short one."""
    size = 5_000
    names = [f"r{index}" for index in range(size)]
    edges = {name: (after,) for name, after in pairwise(names)}

    assert cycles({**edges, names[-1]: ()}) == []
    assert cycles({**edges, names[-1]: (names[0],)}) == [tuple(names)]


def reachable(edges: dict[str, tuple[str, ...]], start: str) -> set[str]:
    """Return what *start* leads to, over one edge at least."""
    found: set[str] = set()
    work = list(edges[start])
    while work:
        node = work.pop()
        if node not in found:
            found.add(node)
            work.extend(edges[node])
    return found


@given(graphs)
def test_every_circle_is_found(edges: dict[str, tuple[str, ...]]) -> None:
    """Each circle is one, and each node that needs itself is in the group of exactly one."""
    found = cycles(edges)
    after = {node: reachable(edges, node) for node in edges}

    for cycle in found:
        assert all(second in edges[first] for first, second in pairwise((*cycle, cycle[0])))
    for node in edges:
        groups = [cycle for cycle in found if cycle[0] in after[node] and node in after[cycle[0]]]
        assert len(groups) == (node in after[node])
