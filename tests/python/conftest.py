"""What tests of the package share: a knowledge base of examples/, and the command to compare with."""

import doctest
import json
import os
import pathlib
import subprocess

import pytest

import relata

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / 'tests/cli/data/articles.conllu'  # three articles with their trees: no weights are needed

TREES = {'input_format': 'conllu', 'given': 'all'}


def tree(doc):
    """A document with its tree, for a knowledge base made without weights: TREES."""
    words = [
        '1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_',
        '2\tfled\tflee\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No',
        '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
    ]
    return '\n'.join([f'# newdoc id = {doc}', '# text = Rebels fled.', *words, '', ''])


@pytest.fixture(scope='session')
def command():
    """Runs the command; returns what it prints."""

    def run(*arguments):
        done = subprocess.run([os.environ['RELATA'], *map(str, arguments)], capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout.decode()

    return run


@pytest.fixture(scope='session')
def lines(command):
    """The records that the command prints."""
    return lambda *arguments: [json.loads(line) for line in command(*arguments).splitlines()]


@pytest.fixture(scope='session')
def kb_path(tmp_path_factory):
    """Of examples/; only read."""
    path = tmp_path_factory.mktemp('kb') / 'news.kb'
    with relata.open(path, create=True) as kb:
        counts = kb.build(files=ROOT / 'examples')
        assert counts.added == 10 and not counts.refused
    return path


@pytest.fixture(scope='session')
def kb(kb_path):
    with relata.open(kb_path) as opened:
        yield opened


@pytest.fixture
def small(tmp_path):
    """Of three articles, its own for each test, made without weights."""
    with relata.open(tmp_path / 'small.kb', create=True) as opened:
        opened.build(files=ARTICLES, given='all')
        yield opened


@pytest.fixture
def names(kb, kb_path):
    """What examples in docstrings and pages may use."""
    return {'relata': relata, 'kb': kb, 'kb_path': kb_path}


@pytest.fixture
def run_examples(names):
    """Runs the examples of a text; returns how many there were."""

    def run(text, name):
        test = doctest.DocTestParser().get_doctest(text, dict(names), name, name, 0)
        runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
        told = []
        runner.run(test, out=told.append)
        assert not runner.failures, ''.join(told)
        return len(test.examples)

    return run
