"""check_graphml.py FILE NODES EDGES: NetworkX reads as many nodes and edges of GraphML or Cytoscape JSON, with their attributes.

The counts may be given as one file that holds both. Exits with 77 (skipped) where NetworkX is missing.
"""
import json
import sys

try:
    import networkx
except ImportError:
    print('skipped: python3-networkx is not installed')
    sys.exit(77)

path, counts = sys.argv[1], sys.argv[2:]
if len(counts) == 1:
    counts = open(counts[0], encoding='utf-8').read().split()
if path.endswith('.cyjs'):
    with open(path, encoding='utf-8') as file:
        graph = networkx.cytoscape_graph(json.load(file))
else:
    graph = networkx.read_graphml(path)
read = [graph.number_of_nodes(), graph.number_of_edges()]
assert read == [int(count) for count in counts], (read, counts)
assert graph.is_directed()
for node, data in graph.nodes(data=True):
    assert data['label'] and data['type'], node
for tail, head, data in graph.edges(data=True):
    assert data['relation'] and isinstance(data['support'], int) and isinstance(data['sources'], int), (tail, head)
    assert data['support'] == 0 or data['docs'], (tail, head)
print(f'{read[0]} nodes, {read[1]} edges')
