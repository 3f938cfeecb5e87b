"""check_measures.py PROGRAM: measures as NetworkX computes them, over random graphs with parallel edges and loops.

PageRank, betweenness (directed and not), bridges, cut vertices, connected and strongly connected components; each by the
convention that its header names. Exits with 77 (skipped) where NetworkX is missing.
"""
import random
import sys

from asked import Measures

try:
    import networkx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank  # the other needs SciPy
except ImportError:
    print('skipped: python3-networkx is not installed')
    sys.exit(77)

program = sys.argv[1]


def near(name, ours, theirs, tolerance):
    worst = max((abs(ours[v] - theirs[v]) for v in range(len(ours))), default=0)
    assert worst <= tolerance, (name, worst)


def partition(of):
    groups = {}
    for vertex, group in enumerate(of):
        groups.setdefault(group, set()).add(vertex)
    sizes = [len(groups[g]) for g in sorted(groups)]
    assert sizes == sorted(sizes, reverse=True), sizes
    return sorted(sorted(g) for g in groups.values())


def groups(components):
    return sorted(sorted(c) for c in components)


def cut_off(graph):
    """For each vertex what falls off the largest part of its component without it."""
    count = {}
    for component in networkx.connected_components(graph):
        for vertex in component:
            rest = graph.subgraph(component - {vertex})
            parts = [len(c) for c in networkx.connected_components(rest)]
            count[vertex] = len(component) - 1 - max(parts, default=0)
    return count


def check(name, vertices, edges):
    measures = Measures(program, vertices, [(*edge, 1000) for edge in edges])
    multi = networkx.MultiDiGraph()
    multi.add_nodes_from(range(vertices))
    multi.add_weighted_edges_from(e for e in edges if e[0] != e[1])  # PageRank leaves loops out
    simple = networkx.DiGraph(multi)
    ties = networkx.Graph(simple)
    rank = pagerank(multi, tol=1e-14, max_iter=2000)
    ours = measures.values('pagerank')
    near((name, 'pagerank'), ours, rank, 1e-9)
    assert abs(sum(ours) - 1) < 1e-12
    for kind, graph in (('directed', simple), ('undirected', ties)):
        near((name, kind), measures.values(f'betweenness {kind} 1000000000'), networkx.betweenness_centrality(graph), 1e-12)
    bridges = {(int(a), int(b)): beyond for a, b, beyond in measures.ask('bridges')}
    theirs = {tuple(sorted(b)) for b in networkx.bridges(ties)}
    assert set(bridges) == theirs, (name, bridges, theirs)
    for (a, b), beyond in bridges.items():
        parted = ties.copy()
        parted.remove_edge(a, b)
        sides = [len(networkx.node_connected_component(parted, end)) for end in (a, b)]
        assert beyond == min(sides), (name, a, b)
    cuts = measures.values('cuts')
    near((name, 'cuts'), cuts, cut_off(ties), 0)
    assert {v for v in range(vertices) if cuts[v]} == set(networkx.articulation_points(ties)), name
    assert partition(measures.values('components')) == groups(networkx.connected_components(ties)), name
    assert partition(measures.values('strong')) == groups(networkx.strongly_connected_components(simple)), name
    measures.close()


chance = random.Random(5)
for number in range(40):
    vertices = chance.choice([1, 2, 3, 8, 20, 60, 150])
    edges = [(chance.randrange(vertices), chance.randrange(vertices), chance.randint(1, 4))
             for _ in range(int(vertices * chance.choice([0, 0.4, 0.8, 1.2, 2, 4])))]
    check(f'graph {number}', vertices, edges)
grid = networkx.convert_node_labels_to_integers(networkx.grid_2d_graph(12, 12))
check('grid', len(grid), [(a, b, 1) for a, b in grid.edges()])
hub = networkx.barabasi_albert_graph(400, 2, seed=4)
check('scale-free', len(hub), [(a, b, 1) for a, b in hub.edges()])
# A sample: the first of the exact ranks are the first of the estimated, and values are near.
measures = Measures(program, len(hub), [(a, b, 1, 1000) for a, b in hub.edges()])
exact = networkx.betweenness_centrality(hub)
some = measures.values(f'betweenness undirected {2 * hub.number_of_edges() * 100}')
assert some != measures.values('betweenness undirected 1000000000')
assert some == measures.values(f'betweenness undirected {2 * hub.number_of_edges() * 100}')
first = max(exact, key=exact.get)
assert max(range(len(some)), key=some.__getitem__) == first and abs(some[first] - exact[first]) < 0.2 * exact[first]
measures.close()
print('40 random graphs, a grid and a scale-free one: equal')
