"""check_nquads.py EXPORT.nq EXPORT.jsonld: rdflib reads the same quads from both, without network.

Exits with 77 (skipped) where the module is missing.
"""
import logging
import socket
import sys

try:
    import rdflib
except ImportError:
    print('skipped: python3-rdflib is not installed')
    sys.exit(77)


def no_network(*_args, **_keywords):
    raise AssertionError('the export needs the network')


socket.socket.connect = no_network
logging.getLogger('rdflib').setLevel(logging.ERROR)


def quads(path, form):
    """Terms as (kind, value, datatype), whatever a blank node or the default graph is called."""
    def term(node):
        if isinstance(node, rdflib.BNode):
            return ('blank', '', '')
        plain = getattr(node, 'datatype', None) in (None, rdflib.XSD.string)
        return (type(node).__name__, str(node), '' if plain else str(node.datatype))

    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(path, format=form)
    for s, p, o, context in dataset.quads():
        name = context.identifier if context is not None else None
        named = isinstance(name, rdflib.URIRef) and not str(name).startswith('file://')
        yield (term(s), term(p), term(o), str(name) if named else '')


lines, linked = set(quads(sys.argv[1], 'nquads')), set(quads(sys.argv[2], 'json-ld'))
for quad in sorted(lines ^ linked)[:6]:
    print('only in', 'nquads' if quad in lines else 'jsonld', quad)
written = sum(1 for _ in open(sys.argv[1], encoding='utf-8', newline='\n'))
print(f'{len(lines)} quads, {sum(1 for q in lines if q[3])} of them in named graphs, {written} lines')
sys.exit(lines != linked or not any(q[3] for q in lines))
