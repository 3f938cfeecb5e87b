"""check_csv.py STATEMENTS.jsonl STATEMENTS.csv: Python's csv reads as many rows, with the same words, as there are lines."""
import csv
import json
import sys

statements = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
rows = list(csv.DictReader(open(sys.argv[2], encoding='utf-8', newline='')))
assert len(rows) == len(statements) > 0, (len(rows), len(statements))
for row, s in zip(rows, statements):
    assert None not in row and None not in row.values(), s['id']
    assert (row['id'], row['doc'], row['sentence']) == (s['id'], s['doc'], s['sentence'])
    assert row['subject_mention'] == s['subject']['mention'] and row['lemma'] == s['relation']['lemma']
    assert row['object_mention'] == (s['object']['mention'] if s['object'] else '')
    assert float(row['confidence']) == s['confidence']
print(f'{len(rows)} rows')
