"""check.py: RDF read back by rdflib, pyoxigraph, PyLD, Titanium and Apache Jena; run by check.sh.

Each of them finds in each format and with each --graph and --reify the same dataset; in it are as many entities and
statements as `relata stats` counts, the evidence of `export --format jsonl` to the letter, asserted triples of asserted,
positive statements and no other, each sentence's quote at its place in characters; a SPARQL query is answered as `relata
query` answers. Prints "ok CONSUMER: what" for each thing that holds.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
from urllib.parse import quote

import readers

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / 'tests/interop'))
import articles  # noqa: E402

RDF, RDFS, OA = ('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://www.w3.org/2000/01/rdf-schema#', 'http://www.w3.org/ns/oa#')
PROV, DCTERMS, SKOS = 'http://www.w3.org/ns/prov#', 'http://purl.org/dc/terms/', 'http://www.w3.org/2004/02/skos/core#'
BASE = 'urn:relata:'
V = BASE + 'v/'
TYPES = {V + name for name in ('PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'MISC')}


def relata(*words, stdin=None, fails=False):
    done = subprocess.run([os.environ['RELATA'], *words], input=stdin, capture_output=True, text=True, encoding='utf-8')
    if fails:
        return done
    if done.returncode != 0:
        sys.exit('relata %s: %s' % (' '.join(words), done.stderr))
    return done.stdout


def check(ok, consumer, what, detail=''):
    if not ok:
        print(f'FAILED {consumer}: {what}\n{detail}')
        sys.exit(1)
    print(f'ok {consumer}: {what}')


def encoded(text):
    return quote(text, safe='-._~')


def records(kb, form):
    return [json.loads(line) for line in relata('export', '-d', kb, '--format', form).split('\n') if line]


def is_fact(s):
    return s['polarity'] == '+' and s['modality'] == 'asserted' and not s.get('rejected')


def triple_of(s):
    subject, obj = s['subject'], s['object']
    words = subject['name'] or subject['mention']
    first = 'e/' + encoded(subject['id']) if subject['id'] else 'p/' + encoded(words.lower())
    last = (('literal', '', readers.STRING) if obj is None else ('iri', BASE + 'e/' + encoded(obj['id'])) if obj['id']
            else ('literal', obj['name'] or obj['mention'], readers.STRING))
    return ('iri', BASE + first), ('iri', BASE + 'r/' + encoded(s['relation']['lemma'])), last


class About:
    """What a dataset says of its subjects outside of facts."""

    def __init__(self, quads):
        self.of = collections.defaultdict(lambda: collections.defaultdict(set))
        for s, p, o, graph in quads:
            if graph == ():
                self.of[s][p[1]].add(o)

    def words(self, subject, predicate):
        return {o[1] for o in self.of[('iri', subject)][predicate]}

    def typed(self, *types):
        return {s[1] for s, about in self.of.items() if any(('iri', t) in about[RDF + 'type'] for t in types)}


def check_content(consumer, where, quads, kb):
    about = About(quads)
    stats = dict(line.split('\t', 1) for line in relata('stats', '-d', kb).splitlines())
    entities, statements = about.typed(*TYPES), about.typed(V + 'Statement')
    check((len(entities), len(statements)) == (int(stats['entities']), int(stats['statements'])), consumer,
          f'{where}: {len(entities)} entities, {len(statements)} statements as relata stats counts', stats)
    evidence, wanted = set(), set()
    for s in records(kb, 'jsonl'):
        iri = BASE + 's/' + s['id']
        wanted.add((s['id'], s['sentence'], str(s['offset']), s['doc'], s['polarity'], s['modality']))
        [doc] = about.words(iri, PROV + 'wasDerivedFrom')
        evidence.add((s['id'], *[next(iter(about.words(iri, V + name))) for name in ('sentence', 'offset')],
                      next(iter(about.words(doc, DCTERMS + 'identifier'))),
                      *[next(iter(about.words(iri, V + name))) for name in ('polarity', 'modality')]))
    check(evidence == wanted, consumer, f'{where}: evidence of {len(wanted)} statements', sorted(evidence ^ wanted)[:4])
    names = {(e['id'], e['name']) for e in records(kb, 'entities')}
    found = {(e['id'], name) for e in records(kb, 'entities') for name in about.words(BASE + 'e/' + encoded(e['id']), RDFS + 'label')}
    aliases = all(set(e['aliases']) - {e['name']} == about.words(BASE + 'e/' + encoded(e['id']), SKOS + 'altLabel')
                  for e in records(kb, 'entities'))
    check(names == found and aliases, consumer, f'{where}: names and aliases come back equal', sorted(names ^ found)[:4])


def check_facts(consumer, where, quads, kb, graph, reify):
    """Asserted are the triples of facts, in the graphs that are asked for, and no other."""
    facts, others, described = set(), set(), set()
    for s in records(kb, 'jsonl'):
        name = {'statement': ('iri', BASE + 's/' + s['id']), 'document': ('iri', BASE + 'd/' + encoded(s['doc'])), 'none': ()}[graph]
        if is_fact(s):
            facts.add((*triple_of(s), name))
        else:
            others.add(triple_of(s))
        if not is_fact(s) or graph != 'statement' or reify == 'rdf12':
            described.add((('iri', BASE + 's/' + s['id']), *triple_of(s)))
    found = {q for q in quads if q[1][1].startswith(BASE + 'r/')}
    check(found == facts, consumer, f'{where}: {len(facts)} facts, each where it belongs', sorted(found ^ facts)[:4])
    stated = {q[:3] for q in facts}
    leaked = {q for q in quads if q[:3] in others - stated}
    check(not leaked, consumer, f'{where}: nothing denied or planned among them ({len(others - stated)} such)', sorted(leaked)[:4])
    if reify == 'rdf12':
        reified = {(s, *o[1:]) for s, p, o, _ in quads if p[1] == RDF + 'reifies'}
    else:
        about = About(quads).of
        reified = {(s, *[next(iter(about[s][RDF + part])) for part in ('subject', 'predicate', 'object')])
                   for s in about if ('iri', RDF + 'Statement') in about[s][RDF + 'type']}
    check(reified == described, consumer, f'{where}: {len(described)} statements described by {reify}', sorted(reified ^ described)[:4])


def exports(kb, name, graph='statement', reify='rdf11', base=BASE):
    """Paths of the exports that there are, by ending."""
    paths = {}
    for ending in ('nq', 'trig', 'jsonld') if reify == 'rdf11' else ('nq', 'trig'):
        paths[ending] = os.path.join(os.environ['WORK'], f'{name}.{graph}.{reify}.{ending}')
        relata('export', '-d', kb, '--graph', graph, '--reify', reify, '--base', base, '-o', paths[ending])
    return paths


def check_datasets(kb, name):
    for graph in ('statement', 'document', 'none'):
        for reify in ('rdf11', 'rdf12'):
            first = None
            for ending, path in exports(kb, name, graph, reify).items():
                for consumer, endings, read in readers.READERS:
                    if ending not in endings or reify == 'rdf12' and consumer not in readers.READ_RDF_12:
                        continue
                    quads = set(read(path))
                    where = f'{name}.{ending} --graph {graph} --reify {reify}'
                    if first is None:
                        first = quads
                        check_content(consumer, where, quads, kb)
                        check_facts(consumer, where, quads, kb, graph, reify)
                    else:
                        check(quads == first, consumer, f'{where}: the same {len(first)} quads', sorted(quads ^ first)[:6])


QUERY = '''PREFIX v: <urn:relata:v/> PREFIX r: <urn:relata:r/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?whoName ?whatName ?says WHERE {
  GRAPH ?s { ?subject ?relation ?object }
  ?s v:canonical r:%s .
  OPTIONAL { ?s v:subjectActor ?subjectActor }  BIND(COALESCE(?subjectActor, ?subject) AS ?first)
  OPTIONAL { ?s v:objectActor ?objectActor }    BIND(COALESCE(?objectActor, ?object) AS ?second)
  BIND(EXISTS { ?s v:canonicalReversed true } AS ?turned)
  BIND(IF(?turned, ?second, ?first) AS ?who)    BIND(IF(?turned, ?first, ?second) AS ?what)
  ?who rdfs:label ?whoName . ?what rdfs:label ?whatName .
  OPTIONAL { ?s v:attributedTo ?says }
}'''


def check_query(kb, relation):
    """Who did it to whom, and who says so, between entities."""
    wanted = set()
    for line in relata('query', '-d', kb, '--entities', f'(?who)-[{relation}]->(?what)').splitlines():
        who, what, _, _, says = line.split('\t')
        wanted.add((who, what, frozenset(filter(None, says.split('; ')))))
    assert wanted, relation
    for ending, path in exports(kb, 'query').items():
        for consumer, ask in readers.QUERIES:
            if ending == 'jsonld' and consumer == 'Jena':
                continue  # through Titanium, which has read it already
            rows = collections.defaultdict(set)
            for who, what, says in ask(path, QUERY % relation):
                rows[who, what] |= {says} - {''}
            found = {(who, what, frozenset(says)) for (who, what), says in rows.items()}
            check(found == wanted, consumer, f'{ending}: who {relation}d what, and who says so, in SPARQL as in relata query '
                  f'({len(wanted)} rows)', (sorted(found ^ wanted, key=str)[:4]))


def check_places():
    """Quotes stand where the standard counts: in characters of the document's text."""
    kb = os.path.join(os.environ['WORK'], 'letters.kb')
    sentences = [articles.says((name, 'ORG'), 'attacked', articles.KUNARA) for name in ('Ёлка', '\U0001F600x', 'e\u0301t', '北京', 'Ann')]
    text = ''.join(s.text() + '\n' for s in sentences)
    relata('build', '-', '--input-format', 'conllu', '--given', 'all', '-d', kb,
           stdin='# newdoc id = x\n' + ''.join(s.conllu() for s in sentences))
    for ending, path in exports(kb, 'letters').items():
        for consumer, endings, read in readers.READERS:
            if ending not in endings:
                continue
            about = About(set(read(path)))
            found = []
            for quote_iri in about.typed(OA + 'Annotation'):
                [target] = about.words(quote_iri, OA + 'hasTarget')
                selectors = about.words(target, OA + 'hasSelector')
                [exact] = {w for s in selectors for w in about.words(s, OA + 'exact')}
                [start] = {int(w) for s in selectors for w in about.words(s, OA + 'start')}
                [end] = {int(w) for s in selectors for w in about.words(s, OA + 'end')}
                offsets = {int(w) for s in about.words(quote_iri, OA + 'hasBody') for w in about.words(s, V + 'offset')}
                found.append(text[start:end] == exact and offsets == {len(text[:start].encode())})
            check(found == [True] * len(sentences), consumer, f'letters.{ending}: {len(found)} quotes stand in their characters', found)


BASES = ['https://example.org/kb/', 'https://example.org/kb#', 'https://example.org/kb?id=/', 'https://example.org/kb?id=#',
         'https://example.org:8080/%C3%A9/', 'https://ex\u00e4mple.org/\u77e5/', 'tag:example.org,2021:', 'urn:example:kb:',
         'http://[2001:db8::1]/', 'file:///srv/kb/']
REFUSED = ['d:', 'prov:', 'rdfs:/', 'relative/', '/kb/', '_:', 'https://example.org/a b/', 'https://example.org/%zz/', 'https://example.org/%',
           'https://example.org/<x>/', 'https://example.org/kb', 'https://example.org/#a#', 'https:///kb/', 'https://example.org:port/',
           'https://example.org/\ue000/', 'https://example.org/{id}/', 'https://example.org/|/', 'https://[example]/', '\u00fc:/', 'urn:', 'urn:x:', 'http:kb/', 'https://me@example.org/', 'https://example.org/../kb/',
           'https://example.org/\u00a0/', 'https://example.org/\u3000/', 'https://example.org/[a]/', 'https://example.org/a^b/']


def check_bases(kb):
    for base in BASES:
        first = None
        for ending, path in exports(kb, 'base', base=base).items():
            for consumer, endings, read in readers.READERS:
                if ending in endings:
                    quads = set(read(path))
                    first = first or quads
                    ours = sum(s[1].startswith(base + 's/') for s, *_ in quads if s != ('blank',))
                    check(quads == first and ours, consumer, f'base.{ending}: --base {base}', sorted(quads ^ first)[:4])
    for base in REFUSED:
        for ending in ('nq', 'jsonld'):
            done = relata('export', '-d', kb, '--base', base, '-o', os.path.join(os.environ['WORK'], 'refused.' + ending), fails=True)
            check(done.returncode == 2 and 'is no base for IRIs, as' in done.stderr, 'relata', f'--base {base} is refused', done.stderr)


def main():
    kbs = os.environ['KBS']
    for name in ('facts', 'hostile', 'examples'):
        check_datasets(os.path.join(kbs, name + '.kb'), name)
    for relation in ('capture', 'attack'):
        check_query(os.path.join(kbs, 'facts.kb'), relation)
    check_places()
    check_bases(os.path.join(kbs, 'facts.kb'))


main()
