"""compare.py KB: `export --format csv` and `query --csv`, read by Python's csv, hold the words of the JSON outputs.

Cells of foreign text are safe ones, which give their text back; with --raw-csv they are the text.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys

RUNS = re.compile("[' ]*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def relata(kb, *words):
    done = subprocess.run([os.environ['RELATA'], *words, '-q', '-d', kb], capture_output=True)
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return done.stdout.decode('utf-8')


def table(text):
    return list(csv.DictReader(io.StringIO(text, newline='')))


def back(cell):
    """The text of a safe cell."""
    if RUNS.match(cell) and not cell.startswith("'") and len(cell) > 1:
        sys.exit('a spreadsheet would run %r' % cell)
    return cell[1:] if cell.startswith("'") and RUNS.match(cell[1:]) else cell


def wanted(s):
    end = lambda phrase, key: (phrase or {}).get(key) or ''
    return {'doc': s['doc'], 'sentence': s['sentence'], 'subject_name': end(s['subject'], 'name'),
            'subject_mention': s['subject']['mention'], 'relation': s['relation']['text'], 'lemma': s['relation']['lemma'],
            'object_name': end(s['object'], 'name'), 'object_mention': end(s['object'], 'mention'),
            'polarity': s['polarity'], 'modality': s['modality'], 'id': s['id']}


def main():
    kb = sys.argv[1]
    statements = [json.loads(line) for line in relata(kb, 'export', '--format', 'jsonl').split('\n') if line]
    documents = {d['id']: d for d in map(json.loads, relata(kb, 'documents', '--json').splitlines())}
    stats = dict(line.split('\t') for line in relata(kb, 'stats').splitlines())
    for option, text_of in ([], back), (['--raw-csv'], lambda cell: cell):
        rows = table(relata(kb, 'export', '--format', 'csv', *option))
        if len(rows) != int(stats['statements']):
            sys.exit('%d rows, %s statements' % (len(rows), stats['statements']))
        for row, statement in zip(rows, statements):
            found = {key: text_of(row[key]) if key != 'polarity' else row[key] for key in wanted(statement)}
            if found != wanted(statement):
                sys.exit('found %s, expected %s' % (found, wanted(statement)))
            for key in ('title', 'source'):
                if text_of(row[key]) != (documents[row_doc(row, text_of)].get(key) or ''):
                    sys.exit('%s: found %r, expected %r' % (key, row[key], documents[row_doc(row, text_of)].get(key)))
        pattern = '(?who)-[*]->(?what)'
        asked = table(relata(kb, 'query', pattern, '--entities', *(option or ['--csv'])))
        answers = [json.loads(line) for line in relata(kb, 'query', pattern, '--entities', '--json').splitlines()]
        shown = lambda name: ''.join(' ' if ord(c) < 32 or ord(c) == 127 else c for c in name)
        found = [(text_of(row['who']), text_of(row['what']), row['support']) for row in asked]
        expected = [(shown(a['bindings']['who']['name']), shown(a['bindings']['what']['name'])) for a in answers]
        if [pair[:2] for pair in found] != expected:
            sys.exit('query: found %s, expected %s' % ([f for f, e in zip(found, expected) if f[:2] != e][:3],
                                                       [e for f, e in zip(found, expected) if f[:2] != e][:3]))
    print('ok python csv: %s: %d rows, %d answers, safe and raw' % (os.path.basename(kb), len(rows), len(asked)))


def row_doc(row, text_of):
    return text_of(row['doc'])


main()
