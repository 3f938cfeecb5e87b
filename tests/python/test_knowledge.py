"""KnowledgeBase: each question answers what the command answers, and changes change what it changes."""

import pytest

import relata
from conftest import ARTICLES, ROOT

CAPTURE = '(?who)-[capture]->(?place)'


@pytest.mark.parametrize(
    'ask, line',
    [
        (lambda kb: kb.query(CAPTURE), ['query', CAPTURE]),
        (lambda kb: kb.query(CAPTURE, evidence=True, limit=1), ['query', CAPTURE, '--evidence', '--limit', 1]),
        (
            lambda kb: kb.query(CAPTURE, since='2024-03-10', type=['ORG', 'GPE'], min_support=1, all=True),
            ['query', CAPTURE, '--since', '2024-03-10', '--type', 'ORG,GPE', '--min-support', 1, '--all'],
        ),
        (
            lambda kb: kb.query(
                '(Varesh)-[?r]-(?x)', entities=True, literal=True, explicit=True, named=True, min_confidence=0.5
            ),
            [
                'query',
                '(Varesh)-[?r]-(?x)',
                '--entities',
                '--literal',
                '--explicit',
                '--named',
                '--min-confidence',
                0.5,
            ],
        ),
        (
            lambda kb: kb.query(
                '(?who)-[deny]->(?what)', attributed_to=None, modality=['asserted'], polarity='any', doc='wire-0317'
            ),
            ['query', '(?who)-[deny]->(?what)', '--modality', 'asserted', '--polarity', 'any', '--doc', 'wire-0317'],
        ),
        (
            lambda kb: kb.path('Mirela Sava', 'Radio Lazna', paths=3, avoid='Lumetra', max_hops=5, fewest=True),
            ['path', 'Mirela Sava', 'Radio Lazna', '-k', 3, '--avoid', 'Lumetra', '--max-hops', 5, '--fewest'],
        ),
        (
            lambda kb: kb.between('Mirela Sava', 'Radio Lazna', hops=4, limit=5),
            ['between', 'Mirela Sava', 'Radio Lazna', '--hops', 4, '--limit', 5],
        ),
        (
            lambda kb: kb.ego('Northern Delta Front', hops=2, evidence=True),
            ['ego', 'Northern Delta Front', '--hops', 2, '--evidence'],
        ),
        (lambda kb: kb.timeline('Varesh', limit=2), ['timeline', 'Varesh', '--limit', 2]),
        (lambda kb: kb.rank(by='bridges', limit=3), ['rank', '--by', 'bridges', '--limit', 3]),
        (lambda kb: kb.communities(smallest=4, resolution=1.5), ['communities', '--smallest', 4, '--resolution', 1.5]),
        (
            lambda kb: kb.diff('2024-03-09', '2024-03-17', only='triples'),
            ['diff', '2024-03-09', '2024-03-17', '--only', 'triples'],
        ),
        (lambda kb: kb.entities(type='PER', limit=3), ['entities', '--type', 'PER', '--limit', 3]),
        (lambda kb: kb.entities('Va*'), ['entities', 'Va*']),
        (lambda kb: kb.entities('Gen. Vukan'), ['entities', 'Gen. Vukan']),
        (lambda kb: kb.merges('Petar Vukan'), ['entities', 'Petar Vukan', '--merges']),
        (lambda kb: kb.review(limit=2), ['entities', '--review', '--limit', 2]),
        (lambda kb: kb.documents(), ['documents']),
        (lambda kb: [kb.show('Varesh')], ['show', 'Varesh']),
        (lambda kb: [kb.show('wire-0317')], ['show', 'wire-0317']),
    ],
)
def test_records_are_those_of_the_command(kb, kb_path, lines, ask, line):
    assert [dict(row.raw) for row in ask(kb)] == lines(*line, '--json', '-d', kb_path)


def test_support_counts_the_sentences_of_all_triples_of_an_answer(kb, command, kb_path):
    table = [line.split('\t') for line in command('query', CAPTURE, '-d', kb_path).splitlines()]
    assert [[str(row['who']), str(row['place']), str(row.support)] for row in kb.query(CAPTURE)] == [
        r[:3] for r in table
    ]


def test_statements_and_triples_are_all_there(kb, kb_path, lines):
    assert [dict(row.raw) for row in kb.statements()] == lines('export', '--format', 'jsonl', '-d', kb_path)
    triples = kb.triples()
    assert all(triple.support > 0 for triple in triples) and len(triples) > 100
    assert {s.doc for s in kb.statements(doc="wire-0317")} == {"wire-0317"}


def test_numbers_and_texts(kb, kb_path, lines):
    assert [kb.stats()] == lines('stats', '--json', '-d', kb_path)
    assert kb.verify() == []
    assert kb.text('wire-0317').startswith('Karsovia')
    assert kb.text('no such') is None


def test_notes_and_what_a_limit_left_out(kb):
    rows = kb.query(CAPTURE, limit=1)
    assert len(rows) == 1 and rows.more == 2
    nothing = kb.query('(Varesh)-[eat]->(?x)')
    assert len(nothing) == 0 and nothing.columns[0] == 'x' and 'there is' in nothing.notes[0]
    assert kb.query(CAPTURE, since='2024').undated >= 0


def test_why_says_how_a_statement_came_about(kb):
    statement = kb.query(CAPTURE)[0].triples[0].statements[0]
    assert kb.why(statement)[0]['rule'] == 'active'
    with pytest.raises(relata.NothingFound):
        kb.why('st-0000000000000000')


def test_build_counts_and_refuses_by_name(tmp_path):
    with relata.open(tmp_path / 'kb', create=True) as kb:
        counts = kb.build([{'id': 'a', 'text': 'Rebels captured Varesh.'}, {'id': 'b', 'text': 'x\udc00'}], threads=2)
        assert (counts.added, counts.equal, counts.replaced) == (1, 0, 0)
        assert [refused.document for refused in counts.refused] == ['b']
        assert [str(row['who']) for row in kb.query('(?who)-[capture]->(Varesh)')] == ['Rebels']
        assert kb.build({'id': 'a', 'text': 'Rebels captured Varesh.'}).equal == 1
        assert kb.build({'id': 'a', 'text': 'Rebels left Varesh.'}).replaced == 1
        assert len(kb.query('(?who)-[capture]->(Varesh)')) == 0


def test_build_gives_what_the_command_gives(small, command, tmp_path):
    command('build', '--given', 'all', ARTICLES, '-d', tmp_path / 'other.kb')
    assert small.export(format='jsonl').decode() == command('export', '--format', 'jsonl', '-d', tmp_path / 'other.kb')


def test_what_texts_raise_keeps_what_was_read(tmp_path):
    def texts():
        yield 'Rebels captured Varesh.'
        raise OSError('the wire is cut')

    with relata.open(tmp_path / 'kb', create=True) as kb:
        with pytest.raises(OSError, match='cut'):
            kb.build(texts())
        assert kb.verify() == []
        assert kb.build("Rebels captured Varesh.").equal == 1


def test_corrections_hold_at_once_and_are_undone(small):
    before = small.export(format='entities')
    assert 'are one now' in small.same('Brimholm', 'Tal-e-Sorkh')[0]
    assert len(small.corrections()) == 1 and small.corrections()[0].in_force
    small.same('Brimholm', 'Tal-e-Sorkh', undo=True)
    small.rename('Brimholm', 'Port Brim')
    assert small.entities('Port Brim')[0].id == 'port-brim'
    small.rename('Port Brim', undo=True)
    small.retype('Brimholm', 'ORG')
    small.retype('Brimholm', undo=True)
    small.distinct('Brimholm', 'Ardan Front')
    small.distinct('Brimholm', 'Ardan Front', undo=True)
    assert small.export(format='entities') == before
    with pytest.raises(relata.CorrectionError):
        small.same('Brimholm', 'Tal-e-Sorkh', undo=True)
    with pytest.raises(relata.UsageError):
        small.rename('Brimholm')


def test_a_rejected_statement_is_gone_but_with_all(small):
    statement = small.statements()[0].id
    small.reject(statement)
    assert statement not in [s.id for s in small.statements()]
    with pytest.raises(relata.NothingFound):
        small.show(statement)
    assert small.show(statement, all=True).id == statement
    small.reject(statement, undo=True)
    assert small.show(statement).id == statement


def test_a_mention_means_what_is_said(small):
    named = small.statements(doc='harbour')[0]
    place = f"harbour@{named.offset + named.subject['span'][0] + 1}"
    assert 'nothing' in small.mean(place, 'nothing')[0] or small.corrections()
    small.mean(place, undo=True)
    assert len(small.corrections()) == 0


def test_remove_merge_and_import(small, tmp_path):
    small.export(tmp_path / 's.jsonl')
    small.export(tmp_path / 'e.jsonl', format='entities')
    with relata.open(tmp_path / 'merged.kb', create=True) as merged:
        assert merged.merge(small.dir).added == 3
        assert merged.export(format='jsonl') == small.export(format='jsonl')
    with relata.open(tmp_path / 'copy.kb', create=True) as copy:
        assert copy.import_exports(tmp_path / 's.jsonl', tmp_path / 'e.jsonl').added == 3
        assert copy.export(format='jsonl') == small.export(format='jsonl')
    with pytest.raises(relata.NothingFound, match='no such'):
        small.remove('town', 'no such')
    assert small.remove('town') == 1 and small.stats()['documents'] == 2


def test_another_writer_is_seen(small, command):
    assert small.stats()['documents'] == 3
    command('remove', 'town', '-d', small.dir)
    import time

    time.sleep(0.3)  # how long it is not looked at
    assert small.stats()['documents'] == 2


def test_exports_are_those_of_the_command(kb, kb_path, command, tmp_path):
    for name in ('jsonl', 'csv', 'nquads', 'graphml', 'entities', 'dot'):
        assert kb.export(format=name).decode() == command('export', '--format', name, '-d', kb_path)
    assert kb.export(tmp_path / 'a.gexf') == b''
    assert (tmp_path / 'a.gexf').read_bytes() == kb.export(format='gexf')
    kb.export(tmp_path / 'neo', format='neo4j')
    assert (tmp_path / 'neo').is_dir()
    with pytest.raises(relata.ExportError):
        kb.export('/no/such/place/a.svg')
    with pytest.raises(relata.UsageError):
        kb.export(format='neo4j')
    with pytest.raises(relata.UsageError):
        kb.export()


def test_pictures(kb, tmp_path):
    picture = kb.picture(ego='Varesh', title='Varesh')
    assert '<svg' in picture._repr_svg_() and 'Petar Vukan' in picture.svg
    picture.save(tmp_path / 'varesh.svg')
    assert (tmp_path / 'varesh.svg').read_text() == picture.svg
    for request in (
        dict(between=('Varesh', 'Anton Leskov')),
        dict(path=('Mirela Sava', 'Radio Lazna')),
        dict(timeline='Varesh'),
    ):
        assert '<svg' in kb.picture(**request).svg
    kb.export(tmp_path / 'all.png', nodes=10)
    assert (tmp_path / 'all.png').read_bytes().startswith(b'\x89PNG')
    with pytest.raises(relata.UsageError):
        picture.save(tmp_path / 'varesh.png')


def test_an_actor_dictionary(small, tmp_path):
    (tmp_path / 'actors.tsv').write_text('name\taliases\ttype\nArdan Army\tArdan Front\tORG\n')
    assert small.build(actors=tmp_path / 'actors.tsv').notes == ['1 actor in the dictionary']
    assert small.entities('Ardan Front')[0].name == 'Ardan Army'
    (tmp_path / 'bad.tsv').write_text('name\ttype\nA\tXXX\n')
    with pytest.raises(relata.InputError):
        small.build(actors=tmp_path / 'bad.tsv')
