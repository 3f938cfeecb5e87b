"""read_python.py READER FILE: what NetworkX or igraph reads, as JSON that compare.py takes."""
import json
import sys
import warnings

import igraph
import networkx

TOLD = ('relation', 'type', 'reversed', 'support', 'sources', 'docs', 'statements', 'attributed_to', 'denied', 'negated',
        'asserted', 'sentence', 'doc', 'doc_title', 'doc_source', 'weight', 'label', 'start', 'end', 'id')


def of_networkx(graph):
    assert graph.is_directed(), type(graph)
    edges = [dict({name: data.get(name) for name in TOLD}, source=tail, target=head)
             for tail, head, data in graph.edges(data=True)]
    return {node: dict(data, label=data.get('label')) for node, data in graph.nodes(data=True)}, edges


def of_igraph(graph):
    assert graph.is_directed()
    ids = graph.vs['id']
    names = set(graph.es.attributes())
    edges = [dict({name: edge[name] for name in TOLD if name in names}, source=ids[edge.source], target=ids[edge.target])
             for edge in graph.es]
    return {vertex['id']: vertex.attributes() for vertex in graph.vs}, edges


def main():
    warnings.simplefilter('ignore')  # igraph says that it would add ids to edges, were there none
    reader, path = sys.argv[1:]
    if reader == 'networkx-graphml':
        nodes, edges = of_networkx(networkx.read_graphml(path))
    elif reader == 'networkx-gexf':
        nodes, edges = of_networkx(networkx.read_gexf(path))
    elif reader == 'networkx-cytoscape':
        with open(path, encoding='utf-8') as file:
            nodes, edges = of_networkx(networkx.cytoscape_graph(json.load(file)))
    else:
        nodes, edges = of_igraph(igraph.Graph.Read_GraphML(path))
    json.dump({'nodes': nodes, 'edges': edges}, sys.stdout)


main()
