"""check.py ROOT small|whole: extract.py and gather.py on a cluster of two executors, held against one `relata build`.

Prints "ok .." for each thing that holds and ends with 1 at the first that does not. Uses RELATA (the program), ARCHIVE
(relata.tgz), SHARED (test material that is not in the repository) and WORK (a folder).
"""
import gzip
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

ROOT, WORK, RELATA = pathlib.Path(sys.argv[1]), pathlib.Path(os.environ['WORK']), os.environ['RELATA']
EXPORTS = ('jsonl', 'entities', 'jsonld')
MASTER = ['--master', 'local-cluster[2,1,1024]', '--conf', 'spark.ui.enabled=false', '--conf', 'spark.log.level=ERROR',
          '--conf', 'spark.executor.memory=1g', '--conf', 'spark.sql.shuffle.partitions=4',
          # short programs: half the time would go into compiling them well
          '--driver-java-options', '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
          '--conf', 'spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', '--archives', os.environ['ARCHIVE'] + '#relata']


def check(holds, claim, found=''):
    if not holds:
        sys.exit('FAILED: %s\n%s' % (claim, found))
    print('ok spark: ' + claim, flush=True)


def relata(*words):
    return subprocess.run([RELATA, *words], capture_output=True, text=True)


def exports(kb):
    return {name: relata('export', '-q', '-d', str(kb), '--format', name).stdout for name in EXPORTS}


class Built:
    """What one build makes of some inputs, and what it refuses, as "id: reason"."""

    def __init__(self, name, *inputs):
        done = relata('build', '-d', str(WORK / name), *map(str, inputs))
        lines = done.stderr.splitlines()
        end = next(i for i, line in enumerate(lines) if ' new, ' in line)
        # a file that has no reader is told by its path, with other advice than where it is handed over
        refused = [line.removeprefix('relata: ') for line in lines[:end] if ' left out' not in line]
        self.refused = sorted(without_advice(line.replace(str(inputs[0]) + '/', '')) for line in refused)
        self.documents = int(lines[end].split()[0])
        self.exports = exports(WORK / name)


def without_advice(line):
    return line.split(' (text, ')[0]


def command_lines():
    """{pid: (parent, command line)} of all processes."""
    found = {}
    for folder in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            stat = (folder / 'stat').read_text().rsplit(')', 1)[1].split()
            found[int(folder.name)] = int(stat[1]), (folder / 'cmdline').read_bytes().replace(b'\0', b' ').decode('utf-8', 'replace')
        except (OSError, IndexError):
            pass  # it has ended meanwhile
    return found


def below(pid, processes):
    children = [child for child, (parent, _) in processes.items() if parent == pid]
    return children + [grandchild for child in children for grandchild in below(child, processes)]


def readers_at_work(root):
    """(executor, relata) of each process that reads for one of the executors that `root` has started."""
    processes = command_lines()
    for executor in below(root, processes):
        if 'CoarseGrainedExecutorBackend' in processes[executor][1]:
            for pid in below(executor, processes):
                if ' --records ' in processes[pid][1]:
                    yield executor, pid


def submit(script, *words, kill=()):
    """Runs a script of spark/; kills what `kill` says ('executor', 'relata'), one after the other, while documents are read."""
    log = WORK / 'submit.log'
    with open(log, 'w') as err:
        process = subprocess.Popen(['spark-submit', *MASTER, str(ROOT / 'spark' / script), *map(str, words)],
                                   stdout=subprocess.PIPE, stderr=err, text=True)
        killed = set()
        for what in kill:
            while process.poll() is None:
                victims = [pair[what == 'relata'] for pair in readers_at_work(process.pid) if pair[0] not in killed]
                if victims:
                    os.kill(victims[0], signal.SIGKILL)
                    killed.add(victims[0])
                    break
                time.sleep(0.05)
        out = process.communicate()[0]
    if len(killed) < len(kill):
        sys.exit('FAILED: %s ended before all was killed' % script)
    return process.returncode, out + '\n'.join(line for line in log.read_text().splitlines() if not line[:2].isdigit())


def extract_and_compare(name, built, inputs, *words, kill=(), gather=()):
    out, kb = WORK / (name + '.records'), WORK / (name + '.spark.kb')
    status, said = submit('extract.py', '--input', *inputs, '--output', out, *words, kill=kill)
    check(status == 0, '%s: read%s' % (name, ', killed on the way: ' + ', '.join(kill) if kill else ''), said)
    counted = next(line for line in said.splitlines() if line.endswith(' in %s' % out)).split()
    check(int(counted[0]) == built.documents and int(counted[4]) == len(built.refused), name + ': each document once', said)
    lines = [line for part in sorted(out.glob('records/part-*')) for line in part.read_text().splitlines()]
    refused = sorted(without_advice('%s: %s' % tuple(record['rejected'].values())) for record in map(json.loads, lines) if 'rejected' in record)
    check(refused == built.refused, '%s: %d refused as a build refuses them' % (name, len(refused)),
          '\n'.join(refused + ['build:'] + built.refused))
    status, said = submit('gather.py', '--input', out, '--kb', kb, *gather)
    check(status == (3 if refused else 0), name + ': gathered', said)
    found = exports(kb)
    for format in EXPORTS:
        check(found[format] == built.exports[format], '%s: %s as of one build, byte for byte' % (name, format))


def broken(text):
    """The same with a byte that no text has."""
    middle = len(text) // 2
    return text[:middle].encode('utf-8') + b'\xff' + text[middle:].encode('utf-8')


def small_news():
    """examples/ and what names, formats and faults there are."""
    folder = WORK / 'news'
    shutil.copytree(ROOT / 'examples', folder)
    (folder / 'deeper').mkdir()
    (folder / 'deeper/a name [1] of 50%20é.txt').write_text('Rebels of the Northern Delta Front left Varesh on Monday.\n')
    (folder / 'deeper/no ending').write_text('Petar Vukan met Anton Leskov in Lazna.\n')
    (folder / 'page.html').write_text('<title>T</title><article><p>Anton Leskov praised Mirela Sava.</article>')
    (folder / 'broken.txt').write_bytes(b'Rebels left \xff the port.')
    (folder / 'image.png').write_bytes(b'\x89PNG')
    (folder / 'empty.txt').write_text('')
    (folder / 'more.jsonl').write_bytes(b'{"text":"Mirela Sava visited Varesh."}\r\n\n{"text":\n{"text":"Rebels left Lazna.","date":"2024-05-01"}')
    return folder


def archive_record(kind, number, url, content):
    head = ('WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n'
            % (kind, number, url, len(content)))
    return head.encode() + content + b'\r\n\r\n'


def packed_news():
    """What only Spark reads, web archives and packed lines, and the same articles as JSON Lines for a build."""
    folder, same = WORK / 'packed', WORK / 'same.jsonl'
    folder.mkdir()
    (folder / 'lines.jsonl.gz').write_bytes(gzip.compress(b'\n{"text":"Tove Lindahl praised Bo Reed."}\n'))
    wet = [archive_record('warcinfo', 1, '', b'isPartOf: x'),
           archive_record('conversion', 2, 'http://a.example/2', 'Bo Reed left Brimholm on Monday. WARC/1.0\r\n'.encode())]
    (folder / 'crawl.warc.wet.gz').write_bytes(b''.join(map(gzip.compress, wet)))
    page = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin-1\r\n\r\n<p>Bo Müller visited Brimholm.'
    warc = [archive_record('request', 3, 'http://a.example/4', b'GET / HTTP/1.1'),
            archive_record('response', 4, 'http://a.example/4', page.encode('latin-1'))]
    (folder / 'crawl.warc').write_bytes(b''.join(warc))
    articles = [{'id': 'lines.jsonl#2', 'text': 'Tove Lindahl praised Bo Reed.'},
                {'id': 'urn:uuid:2', 'url': 'http://a.example/2', 'text': 'Bo Reed left Brimholm on Monday. WARC/1.0\r\n'},
                {'id': 'urn:uuid:4', 'url': 'http://a.example/4', 'source': 'a.example', 'charset': 'windows-1252',
                 'text': 'Bo Müller visited Brimholm.\n'}]
    same.write_text(''.join(json.dumps(article) + '\n' for article in articles))
    return folder, same


def slow_relata():
    """A relata that begins after some seconds, so that an executor can be killed while it is at work."""
    program = WORK / 'relata'
    program.write_text('#!/bin/sh\nsleep 4\nexec "%s" "$@"\n' % RELATA)
    program.chmod(0o755)
    return program


def small():
    news = small_news()
    packed, same = packed_news()
    built = Built('small.kb', news, same)
    extract_and_compare('small', built, [news, packed], '--partitions', 3, '--relata', slow_relata(), kill=['executor'],
                                  gather=['--tables', WORK / 'tables'])
    tables = [list((WORK / 'tables' / name).glob('*.parquet')) for name in ('statements', 'entities')]
    check(all(tables), 'small: tables', tables)


def muc():
    """The articles of muc-dev, as (id, date, text)."""
    with gzip.open(os.path.join(os.environ['SHARED'], 'data/muc-dev.jsonl.gz'), 'rt', encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def write_news(folder, articles, spoil):
    """A third of them as files, the others as lines; every tenth broken if `spoil`."""
    folder.mkdir()
    shutil.copytree(ROOT / 'examples', folder / 'examples')
    with open(folder / 'wire.jsonl', 'wb') as wire:
        for number, article in enumerate(articles):
            bad = spoil and number % 10 == 0
            if number % 3 == 0:
                (folder / (article['id'] + '.txt')).write_bytes(broken(article['text']) if bad else article['text'].encode('utf-8'))
            else:
                line = json.dumps(article).encode('utf-8')
                wire.write((line[:len(line) // 2] if bad else line) + b'\n')


def whole():
    small()
    articles = muc()[:int(os.environ.get('ARTICLES', '1300'))]
    news, spoilt = WORK / 'muc', WORK / 'spoilt'
    write_news(news, articles, False)
    write_news(spoilt, articles, True)
    built = Built('muc.kb', news)
    extract_and_compare('muc', built, [news])
    extract_and_compare('killed', built, [news], '--partitions', 11, kill=['executor', 'relata', 'executor'],
                        gather=['--shards', 3, '--shard-dir', WORK / 'shards'])
    extract_and_compare('spoilt', Built('spoilt.kb', spoilt), [spoilt])
    submit('../tests/spark/write_parquet.py', news / 'wire.jsonl', WORK / 'rows')
    extract_and_compare('rows', Built('rows.kb', news / 'wire.jsonl'), [WORK / 'rows'])
    status, said = submit('extract.py', '--input', news, '--output', WORK / 'none', '--relata', WORK / 'nothing')
    check(status == 2 and 'extract: ' in said and 'cannot be started' in said, 'a program that is not there is told in words', said)


if __name__ == '__main__':
    if sys.argv[2] == 'small':
        small()
    elif not os.path.exists(os.path.join(os.environ['SHARED'], 'data/muc-dev.jsonl.gz')):
        small()
        print('skipped spark: muc-dev, which stands beside the repository')
    else:
        whole()
