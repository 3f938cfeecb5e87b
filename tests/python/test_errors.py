"""What goes wrong is a relata.Error that says what, where and what to try."""

import subprocess
import sys

import pytest

import relata
from conftest import tree


def test_all_are_errors_of_one_family():
    kinds = [kind for kind in vars(relata).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    assert len(kinds) == 15 and all(issubclass(kind, relata.Error) for kind in kinds)
    assert issubclass(relata.UnknownName, LookupError) and issubclass(relata.Missing, FileNotFoundError)
    assert issubclass(relata.UsageError, ValueError)


def test_an_unknown_name_knows_the_nearest(kb):
    for ask in (
        lambda: kb.query('(Vares)-[capture]->(?x)'),
        lambda: kb.ego('Vares'),
        lambda: kb.show('Vares'),
        lambda: kb.path('Vares', 'Karsovia'),
        lambda: kb.query('(?a)-[?r]->(?b)', attributed_to='Vares'),
    ):
        with pytest.raises(relata.UnknownName) as raised:
            ask()
        assert raised.value.name == 'Vares' and raised.value.nearest[0] == 'Varesh'


def test_wrong_questions(kb):
    for ask, error in [
        (lambda: kb.query('(('), relata.QueryError),
        (lambda: kb.query('(?a)-[b]->(?c)', since='soon'), relata.UsageError),
        (lambda: kb.query('(?a)-[b]->(?c)', min_support=-1), relata.UsageError),
        (lambda: kb.query('(?a)-[b]->(?c)', min_support='many'), relata.UsageError),
        (lambda: kb.query('(?a)-[b]->(?c)', limit='x'), relata.UsageError),
        (lambda: kb.query('(?a)-[b]->(?c)', sinec='2024'), TypeError),
        (lambda: kb.query('(?a)-[b]->(?c)', type='CITY'), relata.UsageError),
        (lambda: kb.rank(by='beauty'), relata.UsageError),
        (lambda: kb.ego('Varesh', hops=0), relata.UsageError),
    ]:
        with pytest.raises(error):
            ask()


def test_words_are_those_of_python(kb):
    with pytest.raises(relata.UsageError, match=r'format=\? dot, svg'):
        kb.export()


def test_no_knowledge_base(tmp_path):
    with pytest.raises(relata.Missing, match='no knowledge base at'):
        relata.open(tmp_path / 'none')
    assert not (tmp_path / 'none').exists()
    (tmp_path / 'other').mkdir()
    (tmp_path / 'other' / 'letter.txt').write_text('dear')
    for create in (False, True):
        with pytest.raises(relata.Missing, match='is no knowledge base'):
            relata.open(tmp_path / 'other', create)


def test_damage_is_named(small):
    small.close()
    import pathlib

    current = pathlib.Path(small.dir, 'data', 'CURRENT')
    manifest = current.with_name(current.read_text().strip())
    manifest.write_bytes(b'x' * 100)
    with pytest.raises(relata.Damaged):
        relata.open(small.dir)
    current.unlink()
    with pytest.raises(relata.Damaged, match='CURRENT is missing'):
        relata.open(small.dir)


def test_a_second_writer_is_refused(small):
    writer = subprocess.Popen(
        [
            sys.executable,
            '-c',
            '''
import sys, relata
def texts():
    yield sys.argv[2]
    print("writing", flush=True)
    sys.stdin.read()
with relata.open(sys.argv[1]) as kb:
    kb.build(texts(), input_format="conllu", given="all")
''',
            small.dir,
            tree('new'),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert writer.stdout.readline() == 'writing\n'
        with pytest.raises(relata.Busy, match='is being written'):
            small.rename('Brimholm', 'Port Brim')
        assert small.stats()['documents'] == 3  # reading goes on
    finally:
        writer.communicate('', timeout=60)
    small.rename('Brimholm', 'Port Brim')


def test_closed(small):
    small.close()
    small.close()
    assert 'closed' in repr(small)
    for ask in (small.stats, lambda: small.build('x'), lambda: small.rename('Brimholm', 'B')):
        with pytest.raises(relata.Error, match='is closed'):
            ask()
