#!/usr/bin/env python3
"""differences.py OLD NEW [--shared DIR] [--work DIR] [--given] [--show N]: what two programs state differently.

OLD and NEW are two builds of `relata`. Both read the same fixed set: the passages of tests/data/sentences, examples/, and,
where the folder SHARED is at hand, its corpus, 4,000 sentences of data/ner/gmb-silver and 150 documents of data/muc-dev
(20,000 statements and more). Every statement that only one of them makes, or whose record is not the same, is printed
(`-` OLD, `+` NEW); the last line counts them. Exit status 0 if there is none, 1 if there are some.

--given   OLD analyses once (kept in WORK), then both read that analysis: seconds, for work on rules alone.
--work    where inputs and results are kept (default: a folder that is removed at the end).
--show N  at most N differences are printed (default: all).
Python 3 standard library only.
"""
import argparse
import gzip
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SENTENCES = 4000
DOCUMENTS = 150
ROOT = pathlib.Path(__file__).resolve().parent.parent


def passages():
    """The passages of the suite; a block's first line is the passage, others begin with + ! [ or #."""
    for path in sorted((ROOT / 'tests/data/sentences').glob('*.txt')):
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if line.strip() and line[0] not in '+![#':
                yield {'id': f'suite-{path.stem}-{number:04}', 'text': line.strip(), 'date': '2024-03-17'}


def silver(path):
    """Tagged sentences, written as a newspaper would."""
    words, made = [], 0
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            if line.strip():
                words.append(line.split('\t')[0])
                continue
            text = re.sub(r' (n\'t|\'\w{1,2}|[.,;:?!%)])(?= |$)', r'\1', ' '.join(words)).replace('$ ', '$').replace('( ', '(')
            words = []
            yield {'id': f'silver-{made:04}', 'text': text}
            made += 1
            if made == SENTENCES:
                return


def write_inputs(work, shared):
    inputs = work / 'inputs'
    inputs.mkdir(parents=True, exist_ok=True)
    sets = {'suite': list(passages())}
    if shared:
        sets['silver'] = list(silver(shared / 'data/ner/gmb-silver.tsv.gz'))
        with gzip.open(shared / 'data/muc-dev.jsonl.gz', 'rt', encoding='utf-8') as lines:
            sets['muc'] = [json.loads(line) for _, line in zip(range(DOCUMENTS), lines)]
    for name, records in sets.items():
        (inputs / f'{name}.jsonl').write_text(''.join(json.dumps(r) + '\n' for r in records), encoding='utf-8')
    shutil.copytree(ROOT / 'examples', inputs / 'examples', dirs_exist_ok=True)
    if shared:
        shutil.copy(shared / 'corpus/articles.jsonl', inputs / 'corpus.jsonl')
    return inputs


def run(program, arguments, out):
    with open(out, 'wb') as file:
        result = subprocess.run([str(program), *map(str, arguments)], stdout=file, stderr=subprocess.PIPE)
    if result.returncode not in (0, 3):
        sys.exit(f'{program} {arguments[0]}: exit {result.returncode}\n{result.stderr.decode(errors="replace")}')


def statements(path):
    found = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            record = json.loads(line)
            record.pop('extractor', None)
            found[record['doc'], record['sentence_index'], record['id']] = record
    return found


def short(record):
    end = lambda e: '-' if e is None else e['mention'] + (f' [{e["id"]}]' if e['id'] else '')
    speaker = record['attributed_to']
    said = f' said by {speaker["mention"] or speaker["cue"]}' if speaker else ''
    arguments = ''.join(f' ({a["role"]} {a["prep"] or ""} {a["mention"]})' for a in record['args'])
    return (f'{end(record["subject"])} | {record["relation"]["lemma"]} | {end(record["object"])}{arguments}'
            f' {record["polarity"]}{record["modality"]}{said} {record["construction"]} {record["confidence"]}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('old', type=pathlib.Path)
    parser.add_argument('new', type=pathlib.Path)
    parser.add_argument('--shared', type=pathlib.Path, default=ROOT.parent / 'shared')
    parser.add_argument('--work', type=pathlib.Path)
    parser.add_argument('--given', action='store_true')
    parser.add_argument('--show', type=int, default=sys.maxsize)
    options = parser.parse_args()
    temporary = None if options.work else tempfile.TemporaryDirectory()
    work = options.work or pathlib.Path(temporary.name)
    work.mkdir(parents=True, exist_ok=True)
    made_by = work / 'old.program'
    program = f'{options.old.resolve()} {options.old.stat().st_mtime_ns}'
    if made_by.exists() and made_by.read_text() != program:  # another OLD: what it left is of no use
        for left in work.glob('old.*jsonl'):
            left.unlink()
        (work / 'analysis.conllu').unlink(missing_ok=True)
    made_by.write_text(program)
    inputs = write_inputs(work, options.shared if options.shared.is_dir() else None)
    arguments = ['extract', inputs]
    old = work / ('old.given.jsonl' if options.given else 'old.jsonl')
    if options.given:
        analysis = work / 'analysis.conllu'
        if not analysis.exists():
            run(options.old, ['annotate', '--format', 'conllu', inputs], analysis)
        arguments = ['extract', '--given', 'all', analysis]
    if not (options.work and old.exists()):
        run(options.old, arguments, old)
    run(options.new, arguments, work / 'new.jsonl')
    before, after = statements(old), statements(work / 'new.jsonl')
    shown = lost = new = changed = 0
    for key in sorted(before.keys() | after.keys()):
        a, b = before.get(key), after.get(key)
        if a == b:
            continue
        lost, new, changed = lost + (b is None), new + (a is None), changed + (a is not None and b is not None)
        shown += 1
        if shown > options.show:
            continue
        print(f'{key[0]}:{key[1]} {(a or b)["sentence"]}')
        if a:
            print(f'  - {short(a)}')
        if b:
            print(f'  + {short(b)}')
        if a and b and short(a) == short(b):
            print('    ' + ', '.join(k for k in a if a[k] != b.get(k)))
    print(f'{len(before)} statements before, {len(after)} after: {lost} lost, {new} new, {changed} changed')
    return 1 if shown else 0


if __name__ == '__main__':
    sys.exit(main())
