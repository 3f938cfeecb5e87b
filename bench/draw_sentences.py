#!/usr/bin/env python3
"""draw_sentences.py OIE.jsonl N SEED: N sentences drawn at random with all that was stated of each, as a reader is shown
them to find what is missing.

OIE.jsonl is what `relata extract --format oie` writes; sentences of fewer than six words are left out. The seed is the
commit's hash. Python 3 standard library only.
"""
import json
import random
import sys


def main():
    path, count, seed = sys.argv[1:4]
    with open(path, encoding='utf-8') as lines:
        records = [record for record in map(json.loads, lines) if len(record['sentence'].split()) > 5]
    for number, record in enumerate(random.Random(seed).sample(records, min(int(count), len(records))), 1):
        print(number, ' '.join(record['sentence'].split()))
        for fact in record['extractions']:
            parts = [fact['subject'], fact['relation'], fact['object']] + [f'({a})' for a in fact['args']]
            print('   ', ' | '.join(' '.join(part.split()) for part in parts))


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main()
