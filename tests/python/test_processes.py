"""Threads, Ctrl-C, forks, and what is let go of."""

import concurrent.futures
import os
import signal
import subprocess
import sys

import pytest

import relata
from conftest import ARTICLES, ROOT, TREES, tree

LONG = {  # each runs until somebody ends it, and says so before
    'extract': 'for s in relata.extract(texts()): pass',
    'records': 'for s in relata.records(texts(), threads=2): pass',
    'build': 'relata.open(sys.argv[1], create=True).build(texts())',
    'extract of one long text': 'started(); list(relata.extract("Rebels captured the port of Varesh. " * 200_000))',
    'questions': 'kb = relata.open(sys.argv[1], create=True)\nkb.build(files=sys.argv[2])\nstarted()\n'
    'while True: kb.query("(?a)-[*]->(?b)")',
}
PROGRAM = '''
import itertools, sys
import relata
def started():
    print("started", flush=True)
def texts():
    for n in itertools.count():
        if n == 3: started()
        yield f"Rebels captured {n} towns on Sunday."
try:
    {}
except KeyboardInterrupt:
    print("interrupted")
'''


def program(lines):
    return PROGRAM.replace('{}', lines.replace('\n', '\n    '))


@pytest.mark.parametrize('what', LONG)
def test_ctrl_c_ends_long_calls(tmp_path, what):
    child = subprocess.Popen(
        [sys.executable, '-c', program(LONG[what]), tmp_path / 'kb', ROOT / 'examples'],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout.readline() == 'started\n'
    child.send_signal(signal.SIGINT)
    assert child.communicate(timeout=120)[0] == 'interrupted\n' and child.returncode == 0
    if what == 'build':
        with relata.open(tmp_path / 'kb') as kb:
            assert kb.verify() == [] and kb.stats()['documents'] >= 1


def test_a_program_ends_with_work_under_way():
    done = subprocess.run(
        [sys.executable, '-c', program('statements = relata.extract(texts(), threads=2); next(statements)')],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, '')


def test_a_fork_with_work_under_way_ends():
    done = subprocess.run(
        [
            sys.executable,
            '-c',
            program('''
import os
statements = relata.extract(texts(), threads=2)
next(statements)
child = os.fork()
if child == 0:
    del statements
    sys.exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
next(statements)'''),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, '')


def test_threads_share_a_knowledge_base_while_it_grows(small):
    def ask(number):
        rows = small.query('(?who)-[capture]->(?x)')
        return len(rows) >= 1 and small.ego('Ardan Front').about.id == 'ardan-front'

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(ask, number) for number in range(100)]
        counts = small.build((tree(f'n{n}') for n in range(20)), threads=2, **TREES)
        assert all(answer.result() for answer in answers)
    assert counts.added == 20 and small.stats()['documents'] == 23


def test_one_change_at_a_time(small):
    def texts():
        yield tree('first')
        with pytest.raises(relata.Busy, match='by this process'):
            small.rename('Brimholm', 'Port Brim')
        with relata.open(small.dir) as same, pytest.raises(relata.Busy):
            same.rename('Brimholm', 'Port Brim')
        assert small.query('(?who)-[capture]->(?x)')
        yield tree('second')

    assert small.build(texts(), **TREES).added == 2
    small.rename('Brimholm', 'Port Brim')
    assert small.verify() == []


def test_extractions_run_side_by_side():
    texts = [f'Rebels captured {n} towns.' for n in range(10)]
    alone = [s['id'] for s in relata.extract(texts)]
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for ids in pool.map(lambda _: [s['id'] for s in relata.extract(texts, threads=2)], range(4)):
            assert ids == alone


def resident():
    with open('/proc/self/statm', encoding='ascii') as numbers:
        return int(numbers.read().split()[1]) * os.sysconf('SC_PAGE_SIZE')


def descriptors():
    return len(os.listdir('/proc/self/fd'))


def test_a_thousand_openings_leave_nothing_behind(small):
    def cycles(count):
        for _ in range(count):
            with relata.open(small.dir) as kb:
                kb.query('(?who)-[capture]->(?x)')

    cycles(200)  # what allocators and caches keep is there after some
    memory, files = resident(), descriptors()
    cycles(1000)
    assert descriptors() <= files
    assert resident() < memory + (8 << 20)


def test_extractions_leave_nothing_behind():
    def some(count):
        for _ in range(count):
            list(relata.extract(files=ARTICLES, given='all'))
            next(relata.extract(files=ARTICLES, given='all'))

    some(50)
    memory, files = resident(), descriptors()
    some(150)
    assert descriptors() <= files
    assert resident() < memory + (8 << 20)
