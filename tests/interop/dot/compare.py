#!/usr/bin/env python3
"""compare.py READER FOUND.json REFERENCE.json NAME: whether a reader finds the nodes, edges and labels of a DOT file that
Graphviz finds, of which pygraphviz tells."""
import json
import re
import sys

# What a reader makes of the escapes that Graphviz keeps in a label until it draws it.
UNDONE = {'gephi': lambda label: re.sub(r'\\(.)', lambda m: '\n' if m[1] == 'n' else m[1], label),
          'vis-network': lambda label: re.sub(r'\\(.)', lambda m: '\n' if m[1] == 'n' else m[0], label)}


def graph(path, undone=lambda label: label):
    with open(path, encoding='utf-8') as file:
        found = json.load(file)
    return (sorted((name, undone(label or '')) for name, label in found['nodes']),
            sorted((tail, head, undone(label or '')) for tail, head, label in found['edges']))


reader, found, reference, name = sys.argv[1:]
(nodes, edges), (wanted_nodes, wanted_edges) = graph(found), graph(reference, UNDONE.get(reader, lambda label: label))
for what, have, want in (('nodes', nodes, wanted_nodes), ('edges', edges, wanted_edges)):
    if have != want:
        missing, more = [x for x in want if x not in have][:3], [x for x in have if x not in want][:3]
        sys.exit(f'{reader}, {name}: {len(want)} {what} expected, {len(have)} found; missing {missing}, more {more}')
    if not have:
        sys.exit(f'{reader}, {name}: no {what}')
print(f'ok {reader}: {name}, {len(nodes)} nodes, {len(edges)} edges, labels')
