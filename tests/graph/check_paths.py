"""check_paths.py PROGRAM: paths as NetworkX finds them, over random graphs.

Shortest paths: NetworkX's length, and of all shortest paths the one by the rule of graph/shortest_path.h. Cheapest paths:
of all simple paths the first ones by the rule of graph/cheapest_paths.h, with costs of edges and vertices and with
vertices to avoid; on larger graphs the costs of networkx.shortest_simple_paths. Exits with 77 (skipped) where NetworkX
is missing.
"""
import itertools
import math
import random
import sys

from asked import Measures

try:
    import networkx
except ImportError:
    print('skipped: python3-networkx is not installed')
    sys.exit(77)

program = sys.argv[1]


def best_edges(edges, either):
    """(from, to) -> (cost, weight): the cheapest, then the heaviest of parallel edges."""
    best = {}
    for tail, head, weight, cost in edges:
        for pair in [(tail, head), (head, tail)] if either else [(tail, head)]:
            if tail != head and (pair not in best or (cost, -weight) < (best[pair][0], -best[pair][1])):
                best[pair] = (cost, weight)
    return best


def weights(best, path):
    return [best[pair][1] for pair in zip(path, path[1:])]


def graph_of(vertices, pairs):
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(vertices))
    graph.add_edges_from(pairs)
    return graph


def check_shortest(vertices, edges, chance):
    measures = Measures(program, vertices, edges)
    for either in (True, False):
        # Without costs: of parallel edges the heaviest.
        best = best_edges([(a, b, weight, 1) for a, b, weight, _ in edges], either)
        graph = graph_of(vertices, best)
        pairs = [(chance.randrange(vertices), chance.randrange(vertices)) for _ in range(30)]
        answers = measures.ask(f'shortest {"either" if either else "forward"} {len(pairs)}', *(f'{a} {b}' for a, b in pairs))
        hops = measures.ask(f'hops {"either" if either else "forward"} {len(pairs)}', *(f'{a} {b}' for a, b in pairs))
        assert [length for _, *length in hops] == [[len(path) - 1] if path else [] for _, *path in answers]
        for (a, b), (_, *path) in zip(pairs, answers):
            if not networkx.has_path(graph, a, b):
                assert not path, (a, b, path)
                continue
            all_shortest = networkx.all_shortest_paths(graph, a, b)
            rule = min(all_shortest, key=lambda p: (-min(weights(best, p), default=0), -sum(weights(best, p)), p))
            assert path == rule, (a, b, path, rule)
    measures.close()


def cost_of(best, through, path):
    return sum(best[pair][0] for pair in zip(path, path[1:])) + sum(through[v] for v in path[1:-1])


def check_cheapest(vertices, edges, chance):
    measures = Measures(program, vertices, edges)
    for either, hubs in itertools.product((True, False), repeat=2):
        best = best_edges(edges, either)
        graph = graph_of(vertices, best)
        through = {v: round(1000 * math.log10(d)) if hubs and d > 1 else 0 for v, d in graph.out_degree()}
        for _ in range(6):
            a, b = chance.sample(range(vertices), 2)
            avoided = chance.sample(range(vertices), chance.choice([0, 0, 1, 2]))
            open_graph = graph.subgraph(set(graph) - (set(avoided) - {a, b}))
            paths = sorted(networkx.all_simple_paths(open_graph, a, b),
                           key=lambda p: (cost_of(best, through, p), len(p), -min(weights(best, p)), -sum(weights(best, p)), p))
            question = f'cheapest {"either" if either else "forward"} {a} {b} 12 {"hubs" if hubs else "plain"}'
            answers = measures.ask(' '.join([question, *map(str, avoided)]))
            assert [path for _, *path in answers] == paths[:12], (a, b, avoided, answers, paths[:12])
            assert [cost for cost, *_ in answers] == [cost_of(best, through, p) for p in paths[:12]]
    measures.close()


def check_costs(graph, chance):
    edges = [(a, b, 1, chance.choice([1000, 1500, 2000])) for a, b in graph.edges()]
    weighted = networkx.Graph()
    weighted.add_weighted_edges_from((a, b, cost) for a, b, _, cost in edges)
    measures = Measures(program, len(graph), edges)
    for _ in range(10):
        a, b = chance.sample(range(len(graph)), 2)
        theirs = list(itertools.islice(networkx.shortest_simple_paths(weighted, a, b, weight='weight'), 15))
        ours = measures.ask(f'cheapest either {a} {b} 15 plain')
        assert [cost for cost, *_ in ours] == [networkx.path_weight(weighted, p, 'weight') for p in theirs]
    measures.close()


def random_edges(vertices, count, chance):
    return [(chance.randrange(vertices), chance.randrange(vertices), chance.randint(1, 3), chance.choice([1000, 1000, 1500, 2500]))
            for _ in range(count)]


chance = random.Random(9)
for number in range(60):
    size = chance.choice([2, 6, 30, 120])
    same_cost = [(a, b, weight, 1000) for a, b, weight, _ in random_edges(size, int(size * chance.choice([0.8, 1.5, 3])), chance)]
    check_shortest(size, same_cost, chance)
for number in range(60):
    size = chance.choice([2, 5, 8])
    check_cheapest(size, random_edges(size, int(size * chance.choice([1, 2, 2.5])), chance), chance)
check_costs(networkx.barabasi_albert_graph(300, 3, seed=1), chance)
check_costs(networkx.convert_node_labels_to_integers(networkx.grid_2d_graph(9, 9)), chance)
print('shortest and cheapest paths: as by NetworkX')
