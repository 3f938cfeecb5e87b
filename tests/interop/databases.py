"""What a graph database has to hold of a knowledge base, told from relata's own records, and the comparison with what
it answers. Used by the checks of neo4j and ladybug."""
import json
import os
import subprocess
import sys


def relata(*words):
    done = subprocess.run([os.environ['RELATA'], *words], capture_output=True, text=True, encoding='utf-8')
    if done.returncode != 0:
        sys.exit('relata %s: %s' % (' '.join(words), done.stderr))
    return done.stdout


def lines(text):
    return [json.loads(line) for line in text.split('\n') if line]


def expect(consumer, what, found, wanted):
    """Prints that it holds, or ends with 1."""
    if found != wanted:
        if isinstance(found, dict):  # what is the same is no news
            found, wanted = ({key: value for key, value in one.items() if other.get(key) != value or key not in other}
                             for one, other in ((found, wanted), (wanted, found)))
        sys.exit('%s: %s:\n  found  %s\n  wanted %s' % (consumer, what, str(found)[:2000], str(wanted)[:2000]))
    print('ok %s: %s' % (consumer, what))


class KnowledgeBase:
    def __init__(self, folder):
        self.folder = folder
        self.statements = lines(self.ask('export', '--format', 'jsonl'))
        self.entities = {e['id']: e for e in lines(self.ask('export', '--format', 'entities'))}
        self.documents = {d['id']: d for d in lines(self.ask('documents', '--json'))}
        self.stats = json.loads(self.ask('stats', '--json'))

    def ask(self, verb, *words):
        return relata(verb, *words, '-d', self.folder)

    def query(self, pattern, *words):
        return lines(self.ask('query', pattern, '--json', *words))

    def export(self, format_, folder, *words):
        self.ask('export', '--format', format_, '-o', folder, *words)
        return folder


def end(phrase):
    """The id of the entity that an end is or acts for."""
    if not phrase:
        return None
    return phrase['id'] or (phrase['actor'] or {}).get('id')


def said_by(speaker):
    return speaker['name'] or speaker['mention'] or '(%s)' % speaker['cue'].lower()


def is_asserted(statement):
    return statement['polarity'] == '+' and statement['modality'] == 'asserted'


def edges_of(kb, everything=False):
    """id -> what the edge has to tell, of statements between entities."""
    edges = {}
    for s in kb.statements:
        if not (everything or is_asserted(s)):
            continue
        lemma = s['relation']['lemma']
        far = [(s['id'], lemma, s['object'])]
        far += [('%s/%d' % (s['id'], i), lemma + (' ' + a['prep'] if a['prep'] else ''), a)
                for i, a in enumerate(s['args'], 1)]
        said = set()
        for id_, relation, phrase in far:
            ends = (end(s['subject']), end(phrase))
            if None in ends or (relation, ends) in said:
                continue
            said.add((relation, ends))
            edges[id_] = edge(kb, s, id_, relation, ends, phrase)
    return edges


def edge(kb, s, id_, relation, ends, far):
    doc = kb.documents[s['doc']]
    asserted = is_asserted(s)
    return {'ends': ends, 'words': (s['subject']['mention'], far['mention']), 'relation': relation,
            'support': int(asserted), 'confidence': s['confidence'], 'asserted': asserted,
            'negated': s['polarity'] == '-', 'statements': [s['id']] if asserted else [],
            'denied': [] if asserted else [s['id']], 'docs': [s['doc']],
            'attributed_to': [said_by(s['attributed_to'])] if s['attributed_to'] else [],
            'polarity': s['polarity'], 'modality': s['modality'], 'wording': s['relation']['text'],
            'sentence': s['sentence'], 'doc': s['doc'], 'doc_title': doc['title'], 'doc_source': doc['source'],
            'doc_date': doc['date'], 'doc_url': doc['url']}


def nodes_of(kb, edges):
    """id -> what the node has to tell: the ends of edges, and the places whose bodies they are."""
    ids = {id_ for e in edges.values() for id_ in e['ends']}
    ids |= {kb.entities[id_]['of'] for id_ in ids if kb.entities[id_]['of'] in kb.entities}
    wanted = ('name', 'type', 'aliases', 'docs', 'mentions', 'of', 'kind')
    return {id_: {key: kb.entities[id_][key] for key in wanted} for id_ in ids}


TRIPLE = ('support', 'sources', 'docs', 'statements', 'attributed_to', 'denied')
LISTS = ('aliases', 'docs', 'statements', 'denied', 'attributed_to')


def told(properties, keys):
    """The properties of these names; a list that is no property is empty."""
    absent = lambda key: [] if key in LISTS else None
    return {key: absent(key) if properties.get(key) is None else properties[key] for key in keys}


def read_edge(tail, head, properties, keys):
    """As edges_of() has it: ends and words in the order of the statement."""
    found = told(properties, [key for key in keys if key not in ('ends', 'words')])
    ends = (tail, head)
    words = (properties['source_words'], properties['target_words'])
    found['ends'], found['words'] = (ends[::-1], words[::-1]) if properties['reversed'] else (ends, words)
    return found


def same_graph(consumer, what, kb, nodes, edges, everything=False):
    """nodes: [(id, properties)]; edges: [(tail, type, head, properties)], with those of bodies."""
    wanted = edges_of(kb, everything)
    found = {p['id']: read_edge(tail, head, p, wanted[p['id']]) if p['id'] in wanted else p
             for tail, type_, head, p in edges if type_ != 'BODY_OF'}
    expect(consumer, '%s: %d edges, each with its evidence' % (what, len(wanted)), found, wanted)
    bodies = {(tail, head) for tail, type_, head, p in edges if type_ == 'BODY_OF'}
    wanted_nodes = nodes_of(kb, wanted)
    expect(consumer, '%s: bodies of countries' % what, bodies,
           {(id_, n['of']) for id_, n in wanted_nodes.items() if n['of'] in kb.entities})
    expect(consumer, '%s: %d nodes, each with its names' % (what, len(wanted_nodes)),
           {id_: told(p, wanted_nodes[id_]) if id_ in wanted_nodes else p for id_, p in nodes}, wanted_nodes)


def triples(kb, *words):
    """(subject, relation, object) -> support and evidence, of all that query finds between entities."""
    found = [t for row in kb.query('(?a)-[*]->(?b)', '--entities', *words) for t in row['triples']]
    return {(t['subject']['id'], t['relation'], t['object']['id']): {key: t[key] for key in TRIPLE} for t in found}


def same_triples(consumer, what, kb, edges, *words):
    wanted = triples(kb, *words)
    found = {}
    for tail, type_, head, p in edges:
        if type_ != 'BODY_OF':
            subject, object_ = (head, tail) if p['reversed'] else (tail, head)
            found[subject, p['relation'], object_] = told(p, TRIPLE)
    expect(consumer, '%s: %d triples as query has them' % (what, len(wanted)), found, wanted)
