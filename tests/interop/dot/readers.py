#!/usr/bin/env python3
"""readers.py READER FILE: what a Python reader finds in a DOT file, as the JSON that readers.mjs prints."""
import json
import sys


def unquoted(text):
    """pydot leaves the quotation marks around a word, and what stands escaped in it."""
    if text is None:
        return None
    return text[1:-1].replace('\\"', '"') if len(text) > 1 and text[0] == text[-1] == '"' else text


def pydot_reader(path):
    import pydot
    [graph] = pydot.graph_from_dot_file(path, encoding='utf-8')
    nodes = [[unquoted(n.get_name()), unquoted(n.get_attributes().get('label'))] for n in graph.get_node_list()]
    edges = [[unquoted(e.get_source()), unquoted(e.get_destination()), unquoted(e.get_attributes().get('label'))]
             for e in graph.get_edge_list()]
    return nodes, edges


def of_networkx(graph, bare):
    return ([[bare(n), bare(data.get('label'))] for n, data in graph.nodes(data=True)],
            [[bare(a), bare(b), bare(data.get('label'))] for a, b, data in graph.edges(data=True)])


def networkx_pydot_reader(path):
    import networkx
    return of_networkx(networkx.nx_pydot.read_dot(path), unquoted)


def networkx_reader(path):
    import networkx
    return of_networkx(networkx.nx_agraph.read_dot(path), lambda text: text)


def pygraphviz_reader(path):
    import pygraphviz
    graph = pygraphviz.AGraph(path)
    return ([[str(n), n.attr['label']] for n in graph.nodes()],
            [[e[0], e[1], e.attr['label'] or None] for e in graph.edges()])


READERS = {'pydot': pydot_reader, 'networkx-pydot': networkx_pydot_reader, 'networkx': networkx_reader,
           'pygraphviz': pygraphviz_reader}
nodes, edges = READERS[sys.argv[1]](sys.argv[2])
print(json.dumps({'nodes': nodes, 'edges': edges}, ensure_ascii=False))
