"""check_same_rdf.py rdflib|serdi FILE FILE..: a second implementation reads one dataset from all, without network.

Files are .nq, .trig and .jsonld; serdi knows no JSON-LD. Exits with 77 (skipped) where the reader is missing.
"""
import logging
import shutil
import socket
import subprocess
import sys

FORMATS = {'nq': 'nquads', 'trig': 'trig', 'jsonld': 'json-ld'}


def no_network(*_args, **_keywords):
    raise AssertionError('the export needs the network')


def skip(what):
    print(f'skipped: {what} is not installed')
    sys.exit(77)


def form_of(path):
    return FORMATS[path.rsplit('.', 1)[1]]


def with_rdflib(path):
    """Terms as (kind, value, datatype), whatever a blank node or the default graph is called."""
    def term(node):
        if isinstance(node, rdflib.BNode):
            return ('blank', '', '')
        plain = getattr(node, 'datatype', None) in (None, rdflib.XSD.string)
        return (type(node).__name__, str(node), '' if plain else str(node.datatype))

    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(path, format=form_of(path))
    for s, p, o, context in dataset.quads():
        name = context.identifier if context is not None else None
        named = isinstance(name, rdflib.URIRef) and not str(name).startswith('file://')
        yield (term(s), term(p), term(o), str(name) if named else '')


def with_serdi(path):
    """Strict: a warning is a failure."""
    result = subprocess.run(['serdi', '-i', form_of(path), '-o', 'nquads', path], capture_output=True, text=True)
    assert result.returncode == 0 and not result.stderr, result.stderr
    for line in result.stdout.splitlines():
        yield tuple(line.split(' ', 2))


if sys.argv[1] == 'rdflib':
    try:
        import rdflib
    except ImportError:
        skip('python3-rdflib')
    socket.socket.connect = no_network
    logging.getLogger('rdflib').setLevel(logging.ERROR)
    quads = with_rdflib
else:
    if not shutil.which('serdi'):
        skip('serdi')
    quads = with_serdi

first = set(quads(sys.argv[2]))
print(f'{len(first)} quads in {sys.argv[2]}')
failed = not first
for path in sys.argv[3:]:
    others = set(quads(path))
    for quad in sorted(first ^ others)[:6]:
        print('only in', sys.argv[2] if quad in first else path, quad)
    failed |= others != first
sys.exit(failed)
