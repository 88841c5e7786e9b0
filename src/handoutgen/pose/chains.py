"""Borders to lines: chains between junctions, weak ones dropped, and through-lines linked across junctions."""

import numpy as np

from handoutgen.pose.cracks import CERTAIN, Border, Crack, Kind, Node
from handoutgen.pose.vectors import Bools, Floats
from handoutgen.records import NamedTuple


class Chain(NamedTuple):
    """Corners in order and the crack before each next one; a closed chain does not repeat its first corner."""

    nodes: list[Node]
    cracks: list[Crack]
    closed: bool


class Lines(NamedTuple):
    """Chains to draw, and how many borders meet at each corner."""

    chains: list[Chain]
    degree: dict[Node, int]


def follow(found: dict[Border, Crack]) -> Lines:
    """Chains of borders between corners where other than two meet."""
    beside: dict[Node, list[Node]] = {}
    for a, b in found:
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    used: set[Border] = set()

    def crack(a: Node, b: Node) -> Crack:
        return found[(a, b) if (a, b) in found else (b, a)]

    def walk(a: Node, b: Node) -> Chain:
        nodes, cracks = [a, b], [crack(a, b)]
        used.add((min(a, b), max(a, b)))
        while len(beside[b]) == 2 and b != nodes[0]:
            onto = beside[b][0] if beside[b][1] == a else beside[b][1]
            if (min(b, onto), max(b, onto)) in used:
                break
            used.add((min(b, onto), max(b, onto)))
            cracks.append(crack(b, onto))
            nodes.append(onto)
            a, b = b, onto
        closed = nodes[0] == nodes[-1]
        return Chain(nodes[:-1] if closed else nodes, cracks, closed)

    chains = []
    for a in [node for node, others in beside.items() if len(others) != 2]:
        chains += [walk(a, b) for b in beside[a] if (min(a, b), max(a, b)) not in used]
    for a, b in found:
        if (min(a, b), max(a, b)) not in used:
            chains.append(walk(a, b))
    return Lines(chains, {node: len(others) for node, others in beside.items()})


def prune(lines: Lines) -> dict[Border, Crack]:
    """The borders of the chains worth drawing: no faint creases, no stubs."""
    kept: dict[Border, Crack] = {}
    for nodes, cracks, closed in lines.chains:
        loose = 0 if closed else sum(lines.degree[node] == 1 for node in (nodes[0], nodes[-1]))
        length = len(cracks)
        if all(crack.kind is Kind.STEP for crack in cracks):
            faint = max(crack.step for crack in cracks) < CERTAIN
            if (faint and (loose or length > 4)) or ((loose or closed) and length < 9):
                continue
        if length < 5 and loose:
            continue
        ring = nodes + nodes[:1] if closed else nodes
        kept.update({(a, b): crack for a, b, crack in zip(ring[:-1], ring[1:], cracks, strict=True)})
    return kept


class _End(NamedTuple):
    """One end of a chain."""

    chain: int
    last: bool


def link(lines: Lines, quiet: Bools) -> Lines:
    """The same lines with chains joined where one runs straight on through a junction: the outline in front."""
    ends: dict[Node, list[_End]] = {}
    for i, chain in enumerate(lines.chains):
        if not chain.closed:
            ends.setdefault(chain.nodes[0], []).append(_End(i, False))
            ends.setdefault(chain.nodes[-1], []).append(_End(i, True))
    partner: dict[_End, _End] = {}
    for meeting in ends.values():
        scored = [
            (_score(lines.chains, a, b, quiet), a, b)
            for i, a in enumerate(meeting)
            for b in meeting[i + 1 :]
            if a.chain != b.chain
        ]
        for _, a, b in sorted((each for each in scored if each[0] > 0), reverse=True):
            if a not in partner and b not in partner:
                partner[a], partner[b] = b, a
                if len(meeting) == 3:
                    break
    return Lines(_joined(lines.chains, partner), lines.degree)


def _score(chains: list[Chain], a: _End, b: _End, quiet: Bools) -> float:
    """How well one end goes on into another: straightness, and the same part in front; 0 if not at all."""
    straight = -float(_heading(chains[a.chain], a.last) @ _heading(chains[b.chain], b.last))
    one, two = (_front(chains[end.chain], end.last) for end in (a, b))
    same = 0.45 if one == two else 0.25 if quiet[one, two] else 0.0
    return straight + same if straight > 0.15 else 0.0


def _heading(chain: Chain, last: bool) -> Floats:
    """The direction from an end into its chain."""
    nodes = chain.nodes[::-1] if last else chain.nodes
    vector = np.subtract(nodes[min(8, len(nodes) - 1)], nodes[0]).astype(float)
    return vector / (np.linalg.norm(vector) + 1e-9)


def _front(chain: Chain, last: bool) -> int:
    """The part in front near an end of a chain."""
    cracks = chain.cracks[::-1] if last else chain.cracks
    return cracks[min(2, len(cracks) - 1)].front


def _joined(chains: list[Chain], partner: dict[_End, _End]) -> list[Chain]:
    """Chains joined end to end along the partnerships."""
    done: set[int] = set()
    joined = []
    for i, chain in enumerate(chains):
        if i in done:
            continue
        if chain.closed:
            done.add(i)
            joined.append(chain)
            continue
        start, seen = _End(i, False), {i}
        while start in partner and partner[start].chain not in seen:
            other = partner[start]
            seen.add(other.chain)
            start = _End(other.chain, not other.last)
        nodes: list[Node] = []
        cracks: list[Crack] = []
        at: _End | None = start
        while at is not None and at.chain not in done:
            done.add(at.chain)
            some, more = chains[at.chain].nodes, chains[at.chain].cracks
            some, more = (some[::-1], more[::-1]) if at.last else (some, more)
            nodes += some if not nodes else some[1:]
            cracks += more
            at = partner.get(_End(at.chain, not at.last))
        closed = len(nodes) > 2 and nodes[0] == nodes[-1]
        joined.append(Chain(nodes[:-1] if closed else nodes, cracks, closed))
    return joined
