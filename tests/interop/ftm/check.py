"""python3 check.py FOLDER: what FollowTheMoney makes of the files that check.sh wrote there."""
import json
import pathlib
import sys
import unicodedata

from followthemoney import model
from followthemoney.proxy import EntityProxy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import articles  # noqa: E402

FOLDER = pathlib.Path(sys.argv[1])


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines()]


def entities(path):
    """By id, cleaned as `ftm validate` cleans; no id comes twice."""
    found = {}
    for line in lines(path):
        assert line['id'] not in found, 'twice: ' + line['id']
        found[line['id']] = EntityProxy.from_dict(line, cleaned=False)
    return found


def links(found):
    """(entity, id of the tail, id of the head) of what FollowTheMoney itself takes for an edge."""
    for entity in found.values():
        if entity.schema.edge:
            pairs = list(entity.edgepairs())
            assert len(pairs) == 1, entity.id
            yield (entity, *pairs[0])


def check_lossless(path):
    """Every line is valid, cleaning keeps every value, each reference leads to an entity of the schema that the property
    asks for, and no schema is abstract or unknown."""
    found = entities(path)
    for line in lines(path):
        schema = model.get(line['schema'])
        assert schema and not schema.abstract, line
        schema.validate(line)
        for name in schema.required:
            assert line['properties'].get(name), (name, line)
        kept = found[line['id']]
        for name, values in line['properties'].items():
            composed = [unicodedata.normalize('NFC', value) for value in values]
            assert sorted(composed) == sorted(kept.get(name)), (name, values, kept.get(name))
    for entity in found.values():
        for prop, value in entity.itervalues():
            if prop.type.name == 'entity':
                assert value in found, (entity.id, prop.name, value)
                assert found[value].schema.is_a(prop.range), (entity.id, prop.name, value, found[value].schema.name)


def counted(path):
    """Links but those of bodies to their place, and their ends."""
    edges = [link for link in links(entities(path)) if link[0].get('role', quiet=True) != ['body of']]
    return edges, {end for link in edges for end in link[1:]}


def check_counts(kb):
    stats = json.loads((FOLDER / (kb + '.stats.json')).read_text())
    statements, nodes = counted(FOLDER / (kb + '.statements.ftm.json'))
    triples, ends = counted(FOLDER / (kb + '.triples.ftm.json'))
    assert len(statements) == stats['graph_evidence'], (len(statements), stats)
    assert len(triples) == stats['graph_edges'], (len(triples), stats)
    assert sum(len(entity.get('recordId')) for entity, _, _ in triples) == stats['graph_evidence']
    assert len(nodes) == stats['graph_nodes'] and nodes == ends, (len(nodes), stats)


def rows(path):
    """{(captor, captured): (documents, who says so)} of `relata query --json`."""
    found = {}
    for line in lines(path):
        for triple in line['triples']:
            said = found.setdefault((triple['subject']['id'], triple['object']['id']), (set(), set()))
            said[0].update(triple['docs'])
            said[1].update(triple['attributed_to'])
    return found


def captures(path):
    """The same of a file of entities; what has a status is no fact."""
    all_of_it, found = entities(path), {}
    for entity, tail, head in links(all_of_it):
        if entity.get('role', quiet=True) != ['capture'] or entity.get('status'):
            continue
        docs, said = found.setdefault((tail.removeprefix('e-'), head.removeprefix('e-')), (set(), set()))
        docs.update(all_of_it[proof].first('fileName') for proof in entity.get('proof'))
        said.update(text.removeprefix('according to ') for text in entity.get('description'))
        assert all(date.startswith('2021-') for date in entity.get('date')), entity.to_dict()
    return found


def check_answers():
    captured, denied = rows(FOLDER / 'captured.json'), rows(FOLDER / 'denied.json')
    assert captured and denied
    facts = captures(FOLDER / 'facts.statements.ftm.json')
    assert facts == captured, (facts, captured)
    assert not set(denied) & set(facts), denied
    everything = FOLDER / 'facts.all.ftm.json'
    assert captures(everything) == captured, 'what is flagged is no fact with --all either'
    flagged = {(tail.removeprefix('e-'), head.removeprefix('e-')) for entity, tail, head in links(entities(everything))
               if 'denied' in entity.get('status', quiet=True)}
    assert set(denied) <= flagged, (denied, flagged)


def held(text):
    """As FollowTheMoney holds it: composed, without invisible signs; names of entities have single blanks anyway."""
    return ' '.join(unicodedata.normalize('NFC', ''.join(c for c in text if c not in '\u200d\u200b\u00ad\ufeff')).split())


def check_hostile():
    """Names, ids, titles and sources are there as they are; of a name that it cannot hold, the whole stands in notes."""
    found = entities(FOLDER / 'hostile.statements.ftm.json').values()
    names = {value for entity in found for key in ('name', 'notes') for value in entity.get(key, quiet=True)}
    missing = [name for name in articles.HOSTILE_NAMES if held(name) not in names]
    assert not missing, missing
    documents = {entity.first('fileName'): entity for entity in found if entity.schema.name == 'Article'}
    for about, _ in articles.HOSTILE:
        for key, name in (('title', 'title'), ('source', 'publisher')):
            if key in about:
                assert held(documents[about['id']].first(name)) == held(about[key]), about
    long = [entity for entity in found if len(entity.first('name', quiet=True) or '') == 384]
    assert len(long) == 1 and len(long[0].first('notes')) == 10000, long


def main():
    for path in sorted(FOLDER.glob('*.ftm.json')):
        check_lossless(path)
        print('ok followthemoney: %s: every line is valid, cleaning loses nothing' % path.name)
    for kb in ('examples', 'facts', 'hostile'):
        check_counts(kb)
        print('ok followthemoney: %s: nodes, edges and evidence are those of relata stats' % kb)
    check_answers()
    print('ok followthemoney: who captured what, who says so, and what is denied are as relata query says')
    check_hostile()
    print('ok followthemoney: hostile names, ids, titles and sources come back')


if __name__ == '__main__':
    main()
