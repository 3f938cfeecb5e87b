#!/usr/bin/env python3
"""measure.py RELATA FOLDER [--documents N ..] [--records N=FILE ..]: what a knowledge base costs as it grows.

For each number of documents made-up news is generated (bench/export/generate.py, ten statements a document), read into
records without a model, built from these, built as four shards (each fourth document) and these merged. Prints a table of
processor seconds, peak memory, disk and entities, whether the merged one exports the entities of the built one, and the
line that each column follows: least squares over the logarithms, from FIT_FROM documents on, since below start-up is most.

Entities grow as news makes them grow (PER_ROOT times the square root of the documents): S/data/muc-dev has 7,118 names in
1,300 documents. --records takes records that are there instead of generating them: `1000000=ten.records.jsonl`. Data stay
in FOLDER, knowledge bases do not. One process at a time, one thread each. Python 3 standard library only.
"""
import argparse
import hashlib
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
STATEMENTS = 10     # of a document
PER_ROOT = 190      # entities for each square root of documents
SHARDS = 4
FIT_FROM = 10000    # documents
COMPARED_TO = 100000  # documents up to which exports are compared: beyond, they would take longer than all else


def measured(command):
    """(processor seconds, peak memory in MB) of a command that must succeed."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(command[0], [str(word) for word in command])
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f'{" ".join(map(str, command))} ended with {status}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def generated(relata, folder, documents):
    records = folder / f'{documents}.records.jsonl'
    if records.exists():
        return records
    conllu = folder / f'{documents}.conllu'
    shutil.rmtree(conllu, ignore_errors=True)
    entities = round(PER_ROOT * math.sqrt(documents))
    subprocess.run([sys.executable, HERE.parent / 'export/generate.py', conllu, '--documents', str(documents), '--statements',
                    str(STATEMENTS * documents), '--entities', str(entities)], check=True, stdout=subprocess.DEVNULL)
    unfinished = folder / 'unfinished'
    with open(unfinished, 'wb') as out:
        subprocess.run([relata, 'extract', '--records', '--given', 'all', '--threads', '1', conllu], check=True, stdout=out)
    unfinished.rename(records)
    shutil.rmtree(conllu)
    return records


def shards_of(records, folder):
    """The records in SHARDS files: each fourth line."""
    paths = [folder / f'shard{number}.records.jsonl' for number in range(SHARDS)]
    files = [open(path, 'wb') for path in paths]
    with open(records, 'rb') as lines:
        for number, line in enumerate(lines):
            files[number % SHARDS].write(line)
    for file in files:
        file.close()
    return paths


def build(relata, records, kb):
    shutil.rmtree(kb, ignore_errors=True)
    return measured([relata, 'build', '-q', '--threads', '1', records, '-d', kb])


def disk(kb):
    return sum(path.stat().st_size for path in pathlib.Path(kb).rglob('*') if path.is_file())


def stats(relata, kb):
    """What it holds; how its files lie on disk aside."""
    held = json.loads(subprocess.run([relata, 'stats', '--json', '-d', kb], check=True, stdout=subprocess.PIPE).stdout)
    del held['disk_bytes']
    return held


def digest(relata, kb):
    export = subprocess.Popen([relata, 'export', '--format', 'entities', '-d', kb], stdout=subprocess.PIPE)
    sum_of = hashlib.sha256()
    for piece in iter(lambda: export.stdout.read(1 << 20), b''):
        sum_of.update(piece)
    if export.wait() != 0:
        sys.exit(f'{kb}: no export')
    return sum_of.hexdigest()


def row_of(relata, folder, documents, records):
    row = {'documents': documents}
    kb, merged = folder / 'whole.kb', folder / 'merged.kb'
    row['build s'], row['build MB'] = build(relata, records, kb)
    held = stats(relata, kb)
    row |= {'statements': held['statements'], 'entities': held['entities'], 'disk MB': disk(kb) / 1e6}
    shards = []
    for number, part in enumerate(shards_of(records, folder)):
        shards.append((folder / f'shard{number}.kb', *build(relata, part, folder / f'shard{number}.kb')))
        part.unlink()
    row['a shard s'], row['a shard MB'] = (max(shard[i] for shard in shards) for i in (1, 2))
    shutil.rmtree(merged, ignore_errors=True)
    row['merge s'], row['merge MB'] = measured([relata, 'merge', '-q', *(shard[0] for shard in shards), '-d', merged])
    same = stats(relata, merged) == held
    if same and documents <= COMPARED_TO:
        same = digest(relata, kb) == digest(relata, merged)
    row['equal'] = same
    for path in (kb, merged, *(shard[0] for shard in shards)):
        shutil.rmtree(path)
    return row


def line_of(rows, column):
    """(exponent, factor) of factor * documents ** exponent."""
    points = [(math.log(row['documents']), math.log(row[column])) for row in rows if row['documents'] >= FIT_FROM]
    if len(points) < 2:
        return None
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points))
    exponent = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    return exponent, math.exp(mean_y - exponent * mean_x)


COLUMNS = ('statements', 'entities', 'build s', 'build MB', 'disk MB', 'a shard s', 'a shard MB', 'merge s', 'merge MB')


def shown(value):
    return f'{value:,.1f}' if value < 100 else f'{value:,.0f}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('relata', type=pathlib.Path)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--documents', type=int, nargs='+', default=[1000, 3000, 10000, 30000, 100000])
    parser.add_argument('--records', nargs='*', default=[], metavar='N=FILE')
    parser.add_argument('--rows', type=pathlib.Path, help='keep the rows here, as JSON lines, and do not measure again what is there')
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    given = {int(number): pathlib.Path(path) for number, path in (item.split('=', 1) for item in options.records)}
    rows = [json.loads(line) for line in options.rows.read_text().splitlines()] if options.rows and options.rows.exists() else []
    for documents in sorted({*options.documents, *given}):
        if any(row['documents'] == documents for row in rows):
            continue
        records = given.get(documents) or generated(options.relata, options.folder, documents)
        rows.append(row_of(options.relata, options.folder, documents, records))
        print(json.dumps(rows[-1]), file=sys.stderr, flush=True)
        if options.rows:
            options.rows.write_text(''.join(json.dumps(row) + '\n' for row in rows))
    rows.sort(key=lambda row: row['documents'])
    print('| documents | ' + ' | '.join(COLUMNS) + ' | merged = built |\n|' + '---|' * (len(COLUMNS) + 2))
    for row in rows:
        print(f'| {row["documents"]:,} | ' + ' | '.join(shown(row[c]) for c in COLUMNS) + f' | {"yes" if row["equal"] else "NO"} |')
    # shards of few documents are below FIT_FROM themselves
    lines = [None if column.startswith('a shard') else line_of(rows, column) for column in COLUMNS]
    if any(lines):
        print('| exponent | ' + ' | '.join(f'{line[0]:.2f}' if line else '' for line in lines) + ' | |')
        for documents in (1000000, 10000000):
            print(f'| the line at {documents:,} | ' +
                  ' | '.join(shown(line[1] * documents ** line[0]) if line else '' for line in lines) + ' | |')
    return 0 if all(row['equal'] for row in rows) else 1


if __name__ == '__main__':
    sys.exit(main())
