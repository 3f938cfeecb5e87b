"""peers.py MEASURES_OF EDGES: measures beside igraph and networkit on the same edges, one after the other in one run.

EDGES is what write_edges writes, MEASURES_OF the program of tests/graph. Each gets its own form of the graph before; what is
timed is processor time of a measure alone, medians of ROUNDS rounds in which all take turns: ours inside its process,
theirs around the call from Python, which costs them some microseconds. networkit has one thread. Ends with 1 where
results differ or a ratio to the better of both is above 1.2.
"""
import os
import random
import statistics
import sys
import time

import igraph
import networkit

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '../../tests/graph'))
from asked import Measures  # noqa: E402

ROUNDS = 5
LIMIT = 1.2
program, path = sys.argv[1:3]
failed = []


def timed(call):
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def report(name, times, equal, note=''):
    """`times`: of ours, igraph, networkit; None for who has no such measure."""
    seconds = [None if t is None else statistics.median(t) for t in times]
    ratio = seconds[0] / min(t for t in seconds[1:] if t is not None)
    shown = ' | '.join('' if t is None else f'{t * 1000:.3f}' for t in seconds)
    print(f'| {name} | {shown} | {ratio:.2f} | {"equal" if equal else "DIFFERENT"}{note} |', flush=True)
    if not equal or ratio > LIMIT:
        failed.append(name)


def take_turns(ours, *theirs):
    """Times of each over the rounds, and the last results."""
    times, results = [[] for _ in range(1 + len(theirs))], [None] * (1 + len(theirs))
    for _ in range(ROUNDS):
        results[0] = measures.ask(ours)
        times[0].append(measures.seconds)
        for i, call in enumerate(theirs, 1):
            seconds, results[i] = timed(call)
            times[i].append(seconds)
    return times, results


edges = [tuple(map(int, line.split())) for line in open(path)]
vertices = 1 + max(max(e[:2]) for e in edges)
ties = {}
for tail, head, weight in edges:
    pair = (min(tail, head), max(tail, head))
    ties[pair] = ties.get(pair, 0) + weight
print(f'{vertices} vertices, {len(edges)} edges, {len(ties)} ties; igraph {igraph.__version__}, networkit {networkit.__version__}')

measures = Measures(program, vertices, [(*e, 1000) for e in edges])
measures.ask('components')  # it has read the graph
ig_directed = igraph.Graph(n=vertices, edges=[e[:2] for e in edges], directed=True, edge_attrs={'weight': [e[2] for e in edges]})
ig_ties = igraph.Graph(n=vertices, edges=list(ties), edge_attrs={'weight': list(ties.values())})
networkit.setNumberOfThreads(1)
nk_directed, nk_ties = networkit.Graph(vertices, True, True), networkit.Graph(vertices, True, False)
for tail, head, weight in edges:
    nk_directed.addEdge(tail, head, weight)
for (a, b), weight in ties.items():
    nk_ties.addEdge(a, b, weight)
nk_plain = networkit.graphtools.toUnweighted(nk_ties)


def run(algorithm):
    algorithm.run()
    return algorithm


print('| CPU ms | relata | igraph | networkit | relata to the better | results |')
print('|---|---|---|---|---|---|')

# The tolerance that brings networkit within 1e-9 of the others; its default of 1e-8 does not.
times, (ours, ig, nk) = take_turns(
    'pagerank', lambda: ig_directed.pagerank(weights='weight'),
    lambda: run(networkit.centrality.PageRank(nk_directed, 0.85, 1e-10, False, networkit.centrality.SinkHandling.DistributeSinks)))
ours = [value for value, in ours]
apart = max(max(abs(a - b) for a, b in zip(ours, theirs)) for theirs in (ig, nk.scores()))
report('PageRank', times, apart <= 1e-9, f' to {apart:.1e}')


def sizes(of):
    count = {}
    for group in of:
        count[group] = count.get(group, 0) + 1
    return sorted(count.values())


times, (ours, ig, nk) = take_turns('components', ig_ties.connected_components,
                                   lambda: run(networkit.components.ConnectedComponents(nk_ties)))
report('connected components', times,
       sizes(v for v, in ours) == sorted(ig.sizes()) == sorted(nk.getComponentSizes().values()), f', {len(ig)}')
times, (ours, ig, nk) = take_turns('strong', lambda: ig_directed.connected_components(mode='strong'),
                                   lambda: run(networkit.components.StronglyConnectedComponents(nk_directed)))
report('strongly connected components', times,
       sizes(v for v, in ours) == sorted(ig.sizes()) == sorted(nk.getComponentSizes().values()), f', {len(ig)}')
times, (ours, ig) = take_turns('bridges', ig_ties.bridges)
found = {(int(a), int(b)) for a, b, _ in ours}
report('bridges', [*times, None], found == {tuple(sorted(ig_ties.es[e].tuple)) for e in ig}, f', {len(found)}')

# A search each from a few vertices: theirs and ours are other vertices, so that times alone are compared.
SEARCHES = 64
times, _ = take_turns(f'betweenness undirected {2 * len(ties) * SEARCHES}',
                      lambda: ig_ties.betweenness(sources=random.Random(1).sample(range(vertices), SEARCHES)),
                      lambda: run(networkit.centrality.EstimateBetweenness(nk_plain, SEARCHES)))
report(f'betweenness, {SEARCHES} searches', times, True, ' by check_measures.py')


def leiden_igraph(rounds, seed):
    igraph.set_random_number_generator(random.Random(seed))
    return ig_ties.community_leiden('modularity', weights='weight', n_iterations=rounds)


def leiden_networkit(rounds, seed):
    networkit.setSeed(seed, False)
    return run(networkit.community.ParallelLeiden(nk_ties, iterations=rounds))


for rounds in (2, 3, 10):
    times, quality = [[], [], []], [[], [], []]
    for seed in range(1, ROUNDS + 1):
        quality[0].append(measures.ask(f'communities 1 {seed} {rounds}')[-1][0])
        times[0].append(measures.seconds)
        seconds, found = timed(lambda: leiden_igraph(rounds, seed))
        times[1].append(seconds)
        quality[1].append(ig_ties.modularity(found.membership, weights='weight'))
        seconds, found = timed(lambda: leiden_networkit(rounds, seed))
        times[2].append(seconds)
        quality[2].append(networkit.community.Modularity().getQuality(found.getPartition(), nk_ties))
    means = [statistics.mean(q) for q in quality]
    report(f'Leiden, {rounds} rounds', times, means[0] >= max(means[1:]), ': modularity ' + ', '.join(f'{q:.5f}' for q in means))

# Paths without directions between vertices by chance.
chance = random.Random(7)
pairs = [(chance.randrange(vertices), chance.randrange(vertices)) for _ in range(1000)]
question = [f'{a} {b}' for a, b in pairs]


def each(call):
    nanoseconds, results = [], []
    for a, b in pairs:
        start = time.perf_counter_ns()
        results.append(call(a, b))
        nanoseconds.append(time.perf_counter_ns() - start)
    return nanoseconds, results


def of_networkit(a, b, keep):
    return networkit.distance.BidirectionalBFS(nk_plain, a, b, keep).run()


def paths_of_networkit(a, b):
    return [a, *of_networkit(a, b, True).getPath(), b] if a != b else [a]


def compare_paths(name, ours, length, *theirs):
    times, singles = [[] for _ in range(3)], [[] for _ in range(3)]
    for _ in range(ROUNDS):
        answers = measures.ask(f'{ours} either {len(pairs)}', *question)
        times[0].append(measures.seconds / len(pairs))
        singles[0] += [line[0] for line in answers]
        found = [[length(line[1:]) for line in answers]]
        for i, call in enumerate(theirs, 1):
            if not call:
                continue
            seconds, (nanoseconds, results) = timed(lambda: each(call))
            times[i].append(seconds / len(pairs))
            singles[i] += nanoseconds
            found.append([length(result) for result in results])
    report(name, [t or None for t in times], all(f == found[0] for f in found),
           '; p50, p99 ms: ' + ', '.join(f'{sorted(s)[len(s) // 2] / 1e6:.4f} {sorted(s)[len(s) * 99 // 100] / 1e6:.3f}'
                                        for s in singles if s))
    return answers


# Of equally short paths relata compares all; the others take the first that they meet.
answers = compare_paths('shortest path', 'shortest', lambda path: len(path) - 1,
                        lambda a, b: ig_ties.get_shortest_paths(a, b)[0], paths_of_networkit)
compare_paths('its length', 'hops', lambda line: int(line[0]), None,  # igraph's distances() takes 20 ms
              lambda a, b: [of_networkit(a, b, False).getDistance()])
hops = [len(line) - 2 for line in answers]
by_hops = {n: [line[0] / 1e6 for line, h in zip(answers, hops) if h == n] for n in sorted(set(hops))}
print('relata by hops, p50 ms: ' + ', '.join(f'{n}: {statistics.median(t):.4f} of {len(t)}' for n, t in by_hops.items()))
measures.close()
print('not as asked for: ' + ', '.join(failed) if failed else 'all as asked for')
sys.exit(1 if failed else 0)
