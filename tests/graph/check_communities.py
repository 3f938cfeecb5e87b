"""check_communities.py PROGRAM: communities as NetworkX judges them.

Over graphs that NetworkX makes: modularity is what NetworkX computes for the same partition, no worse than the best of
its Louvain method by more than a hundredth, and every community hangs together. A planted partition is found again.
Exits with 77 (skipped) where NetworkX is missing.
"""
import sys

from asked import Measures

try:
    import networkx
    from networkx.algorithms.community import louvain_communities, modularity
except ImportError:
    print('skipped: python3-networkx is not installed')
    sys.exit(77)

program = sys.argv[1]


def communities(graph, resolution=1.0):
    edges = [(a, b, d.get('weight', 1), 1000) for a, b, d in graph.edges(data=True)]
    measures = Measures(program, len(graph), edges)
    *of, quality = measures.values(f'communities {resolution} 1 10')
    measures.close()
    groups = {}
    for vertex, community in enumerate(of):
        groups.setdefault(int(community), set()).add(vertex)
    assert sorted(groups) == list(range(len(groups)))
    sizes = [len(groups[c]) for c in sorted(groups)]
    assert sizes == sorted(sizes, reverse=True), sizes
    return [groups[c] for c in sorted(groups)], float(quality)


def check(name, graph, resolution=1.0):
    graph = networkx.convert_node_labels_to_integers(graph)
    groups, quality = communities(graph, resolution)
    theirs = modularity(graph, groups, resolution=resolution)
    assert abs(quality - theirs) < 1e-9, (name, quality, theirs)
    louvain = max(modularity(graph, louvain_communities(graph, resolution=resolution, seed=s), resolution=resolution)
                  for s in range(5))
    assert quality >= louvain - 0.01, (name, quality, louvain)
    for group in groups:
        assert networkx.is_connected(graph.subgraph(group)), name
    print(f'{name}: {len(groups)} communities, {quality:.4f}; the best of five by Louvain {louvain:.4f}')
    return groups


def weighted(graph):
    for number, (a, b) in enumerate(sorted(graph.edges())):
        graph[a][b]['weight'] = 1 + number * 7 % 5
    return graph


check('karate', networkx.karate_club_graph())
check('karate, fine', networkx.karate_club_graph(), 2.5)
check('les miserables', networkx.les_miserables_graph())
check('caveman', networkx.connected_caveman_graph(12, 6))
check('scale-free', networkx.barabasi_albert_graph(500, 2, seed=5))
check('small world', weighted(networkx.watts_strogatz_graph(300, 6, 0.1, seed=2)))
check('pieces', weighted(networkx.gnp_random_graph(200, 0.008, seed=3)))
loops = networkx.karate_club_graph()
loops.add_edge(0, 0, weight=5)
loops.add_edge(33, 33, weight=2)
check('loops', loops)
planted = check('planted', networkx.planted_partition_graph(6, 40, 0.4, 0.02, seed=1))
assert sorted(sorted(g) for g in planted) == [list(range(i * 40, i * 40 + 40)) for i in range(6)], planted
