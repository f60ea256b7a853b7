"""Which resource needs which other one first, and whether that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotgen.hot.expr import ABSENT, Call, GetAttr, GetResource, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hotgen.hot.expr import Path, Value
    from hotgen.hot.template import Resource, Template


def references(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the name of each resource that *value* refers to, with the path of the function."""
    for place, expr in walk(value, path):
        match expr:
            case GetResource(name) | GetAttr(name) | Call("Ref", str(name)):  # or a parameter
                yield place, name


def requirements(resource: Resource) -> Iterator[tuple[Path, str]]:
    """Yield what *resource* waits for, as Heat sees it: ``depends_on``, properties and metadata.

    Paths are inside the resource. What only some resource types wait for is not known here.
    """
    for index, name in enumerate(resource.depends_on):
        yield ("depends_on", index), name
    for key, value in resource.properties.items():
        yield from references(value, ("properties", key))
    if resource.metadata is not ABSENT:
        yield from references(resource.metadata, ("metadata",))


def dependencies(template: Template) -> dict[str, tuple[str, ...]]:
    """Return for each resource the resources that must be there before it, each once, in order.

    Names that the template does not define are left out.
    """
    known = template.resources
    return {
        name: tuple(dict.fromkeys(other for _, other in requirements(resource) if other in known))
        for name, resource in known.items()
    }


def cycles(edges: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return a shortest cycle for each group of nodes that need each other.

    Each cycle starts at its first node in the order of *edges* and does not repeat it at the end.
    Every node that is pointed at must itself be a key of *edges*.
    """
    return [
        _shortest_cycle(component, edges)
        for component in _components(edges)
        if len(component) > 1 or component[0] in edges[component[0]]
    ]


def _components(edges: Mapping[str, tuple[str, ...]]) -> list[list[str]]:
    """Kosaraju's strongly connected components; they and their nodes in the order of *edges*."""
    back: dict[str, list[str]] = {node: [] for node in edges}
    for node, successors in edges.items():
        for successor in successors:
            back[successor].append(node)
    seen: set[str] = set()
    finished = [node for root in edges for node in _postorder(root, edges, seen)]
    order = {node: index for index, node in enumerate(edges)}
    seen.clear()
    components = (list(_postorder(root, back, seen)) for root in reversed(finished))
    ordered = (sorted(nodes, key=order.__getitem__) for nodes in components if nodes)
    return sorted(ordered, key=lambda nodes: order[nodes[0]])


def _postorder(root: str, edges: Mapping[str, Sequence[str]], seen: set[str]) -> Iterator[str]:
    """Yield what can be reached from *root* and was not seen before, each after its successors."""
    if root in seen:
        return
    seen.add(root)
    work = [(root, iter(edges[root]))]
    while work:
        node, successors = work[-1]
        following = next((other for other in successors if other not in seen), None)
        if following is None:
            work.pop()
            yield node
        else:
            seen.add(following)
            work.append((following, iter(edges[following])))


def _shortest_cycle(component: list[str], edges: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Breadth first from the first node of *component* back to it, staying inside."""
    start, inside = component[0], set(component)
    reached_from: dict[str, str] = {}
    work = [start]
    for node in work:
        for following in edges[node]:
            if following == start:
                return _way_back(node, start, reached_from)
            if following in inside and following not in reached_from:
                reached_from[following] = node
                work.append(following)
    message = f"no cycle in {component}. This is a bug in hotgen."
    raise AssertionError(message)


def _way_back(node: str, start: str, reached_from: Mapping[str, str]) -> tuple[str, ...]:
    """Return the nodes from *start* to *node*."""
    way = [node]
    while way[-1] != start:
        way.append(reached_from[way[-1]])
    return tuple(reversed(way))
