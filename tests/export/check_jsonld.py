"""check_jsonld.py rdflib|pyld STATEMENTS.jsonl EXPORT.jsonld [BASE]: a second implementation expands the export without
network and finds for each asserted, positive statement a graph that holds its one triple, and no other graph.

Exits with 77 (skipped) where the module is missing.
"""
import json
import socket
import sys
from urllib.parse import quote

RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
PROV = 'http://www.w3.org/ns/prov#'


def no_network(*_args, **_keywords):
    raise AssertionError('the export needs the network')


socket.socket.connect = no_network


def encoded(text):
    return quote(text, safe='-._~')


def expected(path, base):
    graphs, others = {}, {}
    for line in open(path, encoding='utf-8'):
        s = json.loads(line)
        subject, obj = s['subject'], s['object']
        words = subject['name'] or subject['mention']
        first = base + ('e/' + encoded(subject['id']) if subject['id'] else 'p/' + encoded(words.lower()))
        if obj is None:
            last = ('literal', '')
        elif obj['id']:
            last = ('iri', base + 'e/' + encoded(obj['id']))
        else:
            last = ('literal', obj['name'] or obj['mention'])
        asserted = s['polarity'] == '+' and s['modality'] == 'asserted'
        (graphs if asserted else others)[base + 's/' + s['id']] = (first, base + 'r/' + encoded(s['relation']['lemma']), last)
    return graphs, others


def with_rdflib(path):
    import logging
    import rdflib
    logging.getLogger('rdflib').setLevel(logging.ERROR)
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(path, format='json-ld')
    for s, p, o, context in dataset.quads():
        name = str(context.identifier) if isinstance(context.identifier, rdflib.URIRef) else None
        yield name, str(s), str(p), ('literal' if isinstance(o, rdflib.Literal) else 'iri', str(o))


def with_pyld(path):
    from pyld import jsonld
    dataset = jsonld.to_rdf(json.load(open(path, encoding='utf-8')), {'documentLoader': no_network})
    for name, triples in dataset.items():
        for t in triples:
            kind = 'literal' if t['object']['type'] == 'literal' else 'iri'
            yield (None if name == '@default' else name, t['subject']['value'], t['predicate']['value'],
                   (kind, t['object']['value']))


def main():
    reader = {'rdflib': with_rdflib, 'pyld': with_pyld}[sys.argv[1]]
    statements, export = sys.argv[2:4]
    base = sys.argv[4] if len(sys.argv) > 4 else 'urn:relata:'
    graphs, others = expected(statements, base)
    default_graph = 'file://'  # rdflib names it by the document
    found, described = {}, {}
    for name, s, p, o in reader(export):
        if name is not None and not name.startswith(default_graph):
            assert name not in found, f'{name} holds two triples'
            found[name] = (s, p, o)
        else:
            described.setdefault(s, {}).setdefault(p, []).append(o)
    assert found == graphs, sorted(set(found.items()) ^ set(graphs.items()))[:4]
    for name in [*graphs, *others]:
        assert PROV + 'wasDerivedFrom' in described[name], name
    for name, (subject, predicate, obj) in others.items():
        about = described[name]
        assert about[RDF + 'subject'] == [('iri', subject)], name
        assert about[RDF + 'predicate'] == [('iri', predicate)], name
        assert about[RDF + 'object'] == [obj], name
    print(f'{len(found)} named graphs, {len(others)} described only')


try:
    __import__(sys.argv[1])
except ImportError:
    print(f'skipped: python3-{sys.argv[1]} is not installed')
    sys.exit(77)
main()
