"""Readers of RDF: each gives the set of quads in a file, as nested tuples whatever its own classes are.

    ('iri', X) ('blank',) ('literal', X, datatype) ('triple', s, p, o); the graph is () for the default graph
"""
import json
import logging
import os
import pathlib
import shlex
import socket
import subprocess

STRING = 'http://www.w3.org/2001/XMLSchema#string'
FORMATS = {'nq': 'nquads', 'trig': 'trig', 'jsonld': 'json-ld'}


def no_network(*_args, **_keywords):
    raise AssertionError('the export needs the network')


socket.socket.connect = no_network
logging.getLogger('rdflib').setLevel(logging.ERROR)


def ending(path):
    return path.rsplit('.', 1)[1]


def tuples(value):
    return tuple(map(tuples, value)) if isinstance(value, list) else value


# rdflib

def rdflib_term(node):
    import rdflib
    if isinstance(node, rdflib.BNode):
        return ('blank',)
    if isinstance(node, rdflib.Literal):
        return ('literal', str(node), str(node.datatype or STRING))
    return ('iri', str(node))


def rdflib_data(path):
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    data = rdflib.Dataset(default_union=False)
    data.parse(path, format=FORMATS[ending(path)])
    return data


def rdflib_quads(path):
    import rdflib
    for s, p, o, graph in rdflib_data(path).quads():
        default = graph is None or str(graph) in ('urn:x-rdflib:default', pathlib.Path(path).absolute().as_uri())
        yield rdflib_term(s), rdflib_term(p), rdflib_term(o), () if default else rdflib_term(graph)


def rdflib_query(path, query):
    for row in rdflib_data(path).query(query):
        yield tuple('' if value is None else str(value) for value in row)


# pyoxigraph

def oxigraph_term(node):
    import pyoxigraph as ox
    if isinstance(node, ox.BlankNode):
        return ('blank',)
    if isinstance(node, ox.NamedNode):
        return ('iri', node.value)
    if isinstance(node, ox.Literal):
        return ('literal', node.value, node.datatype.value)
    if isinstance(node, ox.Triple):
        return ('triple', *map(oxigraph_term, (node.subject, node.predicate, node.object)))
    return ()


def oxigraph_quads(path):
    import pyoxigraph as ox
    for quad in ox.parse(path=path, format=ox.RdfFormat.from_extension(ending(path))):
        yield tuple(map(oxigraph_term, (quad.subject, quad.predicate, quad.object, quad.graph_name)))


def oxigraph_query(path, query):
    import pyoxigraph as ox
    store = ox.Store()
    store.load(path=path, format=ox.RdfFormat.from_extension(ending(path)))
    for row in store.query(query):
        yield tuple('' if value is None else value.value for value in row)


# PyLD

def pyld_quads(path):
    from pyld import jsonld
    with open(path, encoding='utf-8') as file:
        dataset = jsonld.to_rdf(json.load(file), {'documentLoader': no_network})

    def term(node):
        if node['type'] == 'blank node':
            return ('blank',)
        return ('literal', node['value'], node['datatype']) if node['type'] == 'literal' else ('iri', node['value'])
    for name, triples in dataset.items():
        graph = () if name == '@default' else ('iri', name)
        for t in triples:
            yield term(t['subject']), term(t['predicate']), term(t['object']), graph


# Jena, Titanium: one process of Java for all files

class Java:
    process = None

    def ask(*words):
        if Java.process is None:
            Java.process = subprocess.Popen(shlex.split(os.environ['JAVA_READER']), stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        out = os.path.join(os.environ['WORK'], 'java.out')
        Java.process.stdin.write('\t'.join([*words, out]) + '\n')
        Java.process.stdin.flush()
        assert Java.process.stdout.readline() == 'done\n', 'the Java reader died'
        with open(out, encoding='utf-8') as lines:
            for line in lines:
                value = json.loads(line)
                if isinstance(value, dict):
                    raise ValueError(value['error'])
                yield tuples(value)


def jena_quads(path):
    return Java.ask('jena', path)


def titanium_quads(path):
    return Java.ask('titanium', path)


def jena_query(path, query):
    place = os.path.join(os.environ['WORK'], 'query.rq')
    with open(place, 'w', encoding='utf-8') as file:
        file.write(query)
    return Java.ask('query', path, place)


# Name, which files it reads, how.
READERS = [('pyoxigraph', {'nq', 'trig', 'jsonld'}, oxigraph_quads), ('rdflib', {'nq', 'trig', 'jsonld'}, rdflib_quads),
           ('Jena', {'nq', 'trig', 'jsonld'}, jena_quads), ('PyLD', {'jsonld'}, pyld_quads),
           ('Titanium', {'jsonld'}, titanium_quads)]
READ_RDF_12 = {'pyoxigraph', 'Jena'}
QUERIES = [('pyoxigraph', oxigraph_query), ('rdflib', rdflib_query), ('Jena', jena_query)]
