"""python3 check_counts.py STATS STATEMENTS TRIPLES: the numbers of `relata stats --json` are those of the files."""
import json
import sys

import graph

stats = json.load(open(sys.argv[1]))


def of(path):
    edges = [link for link in graph.links(graph.entities(path)) if not graph.is_body(link[0])]
    return edges, {end for link in edges for end in link[1:]}


statements, nodes = of(sys.argv[2])
triples, ends = of(sys.argv[3])
assert len(statements) == stats['graph_evidence'], (len(statements), stats)
assert len(triples) == stats['graph_edges'], (len(triples), stats)
assert sum(len(entity.get('recordId')) for entity, _, _ in triples) == stats['graph_evidence']
assert len(nodes) == stats['graph_nodes'] and nodes == ends, (len(nodes), stats)
