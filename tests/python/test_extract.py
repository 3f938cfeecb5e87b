"""relata.extract and relata.records: what documents say."""

import datetime
import itertools
import json
import threading

import pytest

import relata
from conftest import ARTICLES, ROOT

SENTENCE = 'Rebels captured the port of Varesh on Sunday.'


def written(statement):
    return json.dumps(statement, ensure_ascii=False, separators=(',', ':'))


def test_statements_are_those_of_the_command_byte_for_byte(command):
    expected = command('extract', '--given', 'all', ARTICLES).splitlines()
    assert len(expected) > 5
    by_files = [written(s) for s in relata.extract(files=ARTICLES, given='all')]
    assert sorted(by_files) == sorted(expected)
    by_text = [written(s) for s in relata.extract(ARTICLES.read_text(), input_format='conllu', given='all', threads=3)]
    assert by_text == by_files


@pytest.mark.parametrize('threads', [1, 2])
def test_with_weights_too_in_order_and_in_any_view(command, tmp_path, threads):
    records = [
        {'id': f'{n:02}', 'text': path.read_text(), 'date': '2024-03-10'}
        for n, path in enumerate(sorted((ROOT / 'examples').glob('*.txt')))
    ]
    (tmp_path / 'all.jsonl').write_text(''.join(json.dumps(record) + '\n' for record in records))
    for view in ('nary', 'minimal'):
        expected = command('extract', '--view', view, '--explicit', tmp_path / 'all.jsonl').splitlines()
        assert [written(s) for s in relata.extract(records, view=view, explicit=True, threads=threads)] == expected


def test_a_record_brings_its_date_and_source():
    record = {'id': 'a', 'text': SENTENCE, 'date': datetime.date(2024, 3, 10), 'title': float('nan'), 'labels': [1]}
    first = next(relata.extract(record))
    assert (first['doc'], first['time']['value']) == ('a', '2024-03-10')
    assert next(relata.extract(SENTENCE, date='2024-03-10'))['time']['value'] == '2024-03-10'


def test_a_text_is_called_by_its_words_and_read_once():
    docs = [s['doc'] for s in relata.extract([SENTENCE, {'text': SENTENCE}, SENTENCE.encode()])]
    assert len(docs) == 2 and len(set(docs)) == 1 and docs[0].startswith('text-')


def test_texts_are_taken_one_by_one_and_on_the_callers_thread():
    taken = []

    def endless():
        for number in itertools.count():
            taken.append(threading.get_ident())
            yield f'Rebels captured {number} towns.'

    with relata.extract(endless()) as statements:
        for _ in range(3):
            next(statements)
    assert 3 <= len(taken) < 5000  # so many as two threads are kept at work by
    assert set(taken) == {threading.get_ident()}
    assert list(statements) == []


def test_what_texts_raise_comes_out():
    def texts():
        yield SENTENCE
        raise KeyError('mine')

    with pytest.raises(KeyError, match='mine'):
        list(relata.extract(texts()))


def test_a_refused_document_raises_behind_all_before_it():
    statements = relata.extract([SENTENCE, {'id': 'b', 'text': 'a\udc00'}, 'Kunduz fell.'])
    assert next(statements)['relation']['lemma'] == 'capture'
    assert next(statements)['relation']['lemma'] == 'be'
    with pytest.raises(relata.InputError, match='b: ') as raised:
        next(statements)
    assert raised.value.document == 'b' and 'UTF-8' in raised.value.reason
    assert list(statements) == []


def test_or_is_told_and_the_rest_is_read():
    german = (
        'Das ist ein deutscher Text über die Stadt Hamburg, der mehr als zwanzig Wörter hat, damit man ihn sicher '
        'erkennt und nicht liest, denn hier wird nur Englisch gelesen.'
    )
    told = []
    records = [
        {'id': 'de', 'text': german},
        {'id': 'a', 'text': SENTENCE},
        {'id': 'a', 'text': 'Kunduz fell.'},
        {'id': 'n'},
    ]
    statements = list(relata.extract(records, on_reject=lambda *refused: told.append(refused)))
    assert {s['doc'] for s in statements} == {'a'}
    assert [document for document, _ in told][:2] == ['de', 'a'] and len(told) == 3
    assert 'German' in told[0][1]


@pytest.mark.parametrize(
    'wrong, error',
    [
        (lambda: relata.extract('x', view='flat'), relata.UsageError),
        (lambda: relata.extract('x', given='some'), relata.UsageError),
        (lambda: relata.extract('x', threads=0), relata.UsageError),
        (lambda: relata.extract('x', date='yesterday'), relata.UsageError),
        (lambda: relata.extract('x', model='/no/such.relata'), relata.ModelError),
        (lambda: relata.extract(str(ROOT)), relata.UsageError),
        (lambda: relata.extract(ROOT), relata.UsageError),
        (lambda: relata.extract(3), TypeError),
        (lambda: relata.extract([3]), TypeError),
        (lambda: relata.extract(files='/no/such/file.txt'), relata.InputError),
    ],
)
def test_wrong_use_says_so(wrong, error):
    with pytest.raises(error):
        list(wrong())


def test_nothing_gives_nothing():
    assert list(relata.extract()) == list(relata.extract('')) == list(relata.extract(iter(()))) == []


def test_records_are_what_build_takes(command, tmp_path):
    records = list(relata.records(files=ARTICLES, given='all', threads=2))
    assert sorted(records) == sorted(command('extract', '--records', '--given', 'all', ARTICLES).splitlines())
    (tmp_path / 'some.jsonl').write_text('\n'.join(records))
    with relata.open(tmp_path / 'kb', create=True) as kb:
        assert kb.build(files=tmp_path / 'some.jsonl').added == len(records) == 3
