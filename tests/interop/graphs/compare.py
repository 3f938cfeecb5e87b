"""compare.py READER READ.json KB: what a reader found in a graph file is what `relata` answers.

Nodes and edges against `relata query` and `relata stats`, evidence against the records of `export --format jsonl`, names against `export
--format entities`. `compare.py --counts NODES EDGES READ.json` compares the numbers alone.
"""
import datetime
import json
import os
import re
import subprocess
import sys

CONTROL = {i: '\ufffd' for i in range(32) if i not in (9, 10, 13)}  # what XML cannot hold


def lines(kb, *words):
    done = subprocess.run([os.environ['RELATA'], *words, '-q', '-d', kb], capture_output=True, encoding='utf-8')
    if done.returncode > 1:  # 1: nothing found
        sys.exit(done.stderr)
    return done.stdout.rstrip('\n').split('\n') if done.stdout else []  # U+2028 is no line end here


def relata(kb, *words):
    return [json.loads(line) for line in lines(kb, *words)]


def lines_of(text, separator=','):
    """A list as the format has it: an array, or joined."""
    return list(text) if isinstance(text, list) else [part for part in (text or '').split(separator) if part]


def same(what, found, wanted):
    if found != wanted:
        both = (found, wanted) if not isinstance(found, (set, dict, list)) else (
            [x for x in found if x not in wanted][:3], [x for x in wanted if x not in found][:3])
        sys.exit('%s: %s: found %s, expected %s' % (sys.argv[1], what, *both))


class Facts:
    """What relata says of a knowledge base."""

    def __init__(self, kb):
        self.triples = {}
        for row in relata(kb, 'query', '(?a)-[*]->(?b)', '--entities', '--json'):
            for triple in row['triples']:
                self.triples[triple['subject']['id'], triple['relation'], triple['object']['id']] = triple
        self.captured = {(t['subject']['id'], t['relation'], t['object']['id'])
                         for row in relata(kb, 'query', '(?who)-[capture]->(?what)', '--entities', '--json')
                         for t in row['triples']}
        self.entities = {entity['id']: entity for entity in relata(kb, 'export', '--format', 'entities')}
        self.statements = {s['id']: s for s in relata(kb, 'export', '--format', 'jsonl')}
        self.denied = {id for id, s in self.statements.items() if s['polarity'] == '-' or s['modality'] != 'asserted'}
        ends = {end for tail, _, head in self.triples for end in (tail, head)}
        self.bodies = {(id, 'body of', self.entities[id]['of']) for id in ends
                       if self.entities[id]['of'] in self.entities}
        stats = dict(line.split('\t') for line in lines(kb, 'stats'))
        evidence = sum(len(triple['statements']) for triple in self.triples.values())
        same('stats', [int(stats['graph_' + what]) for what in ('nodes', 'edges', 'evidence')],
             [len(ends), len(self.triples), evidence])
        self.nodes = ends | {place for _, _, place in self.bodies}


def check_names(read, facts, xml):
    names = {id: facts.entities[id]['name'] for id in facts.nodes}
    if xml:
        names = {id: name.translate(CONTROL) for id, name in names.items()}
    if isinstance(read['nodes'], list):  # Boost knows no ids
        same('names', sorted(read['nodes']), sorted(names.values()))
        return names
    same('nodes', set(read['nodes']), facts.nodes)
    same('names', {id: data['label'] for id, data in read['nodes'].items()}, names)
    same('types', {id: data.get('type') for id, data in read['nodes'].items() if 'type' in data},
         {id: facts.entities[id]['type'] for id in facts.nodes})
    return {id: id for id in facts.nodes}


def check_edges(read, facts, node):
    edges = {(edge['source'], edge['relation'], edge['target']): edge for edge in read['edges']}
    same('edges, each of its own', len(edges), len(read['edges']))
    wanted = {(node[tail], relation, node[head]) for tail, relation, head in set(facts.triples) | facts.bodies}
    same('edges', set(edges), wanted)
    for (tail, relation, head), triple in facts.triples.items():
        edge = edges[node[tail], relation, node[head]]
        same('support', int(edge['support']), triple['support'])
        same('sources', int(edge['sources']), triple['sources'])
        if sum(',' in doc for doc in triple['docs']) == 0:
            same('docs', lines_of(edge['docs']), triple['docs'])
        same('statements', lines_of(edge['statements']), triple['statements'])
        same('who says so', '; '.join(lines_of(edge.get('attributed_to'), '; ')), '; '.join(triple['attributed_to']))
        if 'weight' in edge:
            same('weight', edge['weight'], triple['support'])
        if 'label' in edge:
            same('label', edge['label'], relation)
    return edges


def check_answers(edges, facts, node):
    found = {id for edge in edges.values() for id in lines_of(edge.get('statements'))}
    same('denied or planned among the facts', found & facts.denied, set())
    same('negated', [edge for edge in edges.values() if edge['negated'] or not edge['asserted']], [])
    captured = {(tail, relation, head) for (tail, relation, head), edge in edges.items() if edge.get('type') == 'capture'}
    if any('type' in edge for edge in edges.values()):
        same('who captured what', captured, {(node[tail], relation, node[head]) for tail, relation, head in facts.captured})
    for edge in edges.values():
        if edge.get('doc'):
            told = {s['sentence'].translate(CONTROL) for id in lines_of(edge.get('statements'))
                    for s in [facts.statements[id]]}
            same('sentence', edge['sentence'] in told or edge['sentence'], True)


def check_times(read):
    """Gephi's days are those of the edges: milliseconds since 1970, both ends inside."""
    same('times', read['times'], 'DATE dynamic')
    dated = [edge for edge in read['edges'] if edge.get('start')]
    same('dated edges', len(dated) > 0, True)
    for edge in dated:
        days = [datetime.datetime.fromtimestamp(float(ms) / 1000, datetime.timezone.utc).strftime('%Y-%m-%d')
                if 'Infinity' not in ms else None for ms in re.findall('-?[0-9.]+(?:E[0-9]+)?|-?Infinity', edge['Interval'])]
        same('first and last day', [days[0], days[-1]], [edge['start'], edge.get('end')])


def main():
    if sys.argv[1] == '--counts':
        read = json.load(open(sys.argv[4], encoding='utf-8'))
        same('nodes and edges', [len(read['nodes']), len(read['edges'])], [int(sys.argv[2]), int(sys.argv[3])])
        return
    reader, path, kb = sys.argv[1:]
    with open(path, encoding='utf-8') as file:
        read = json.load(file)
    facts = Facts(kb)
    node = check_names(read, facts, 'cytoscape' not in reader)
    edges = check_edges(read, facts, node)
    check_answers(edges, facts, node)
    if reader == 'gephi-gexf':
        check_times(read)
    statements = sum(len(triple['statements']) for triple in facts.triples.values())
    print('ok %s: %s: %d nodes, %d edges, %d statements as evidence' % (
        reader, os.path.basename(kb), len(read['nodes']), len(edges), statements))


main()
