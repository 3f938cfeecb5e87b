#!/usr/bin/env python3
"""score.py TRUTH.tsv GROUPS: precision and recall of pairs of copies, and which kinds of article the wrong ones are.

GROUPS is a line a group, ids apart by blanks, or the output of `relata documents --copies --json`. Python 3 standard
library only.
"""
import collections
import itertools
import json
import sys


def pairs(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def main():
    rows = [line.rstrip('\n').split('\t') for line in open(sys.argv[1], encoding='utf-8')]
    made = {row[0]: row[2] for row in rows}
    stories = collections.defaultdict(list)
    for article, story, _ in rows:
        if story:
            stories[story].append(article)
    found = []
    for line in open(sys.argv[2], encoding='utf-8'):
        found.append([d['id'] for d in json.loads(line)['documents']] if line.startswith('{') else line.split())
    wanted, given = pairs(stories.values()), pairs(found)
    right = len(wanted & given)
    print(f'pairs: {len(wanted)} wanted, {len(given)} found, precision {right / max(1, len(given)):.4f}, '
          f'recall {right / max(1, len(wanted)):.4f}')
    for name, wrong in (('false', given - wanted), ('missed', wanted - given)):
        kinds = collections.Counter(' | '.join(sorted((made[a], made[b]))) for a, b in wrong)
        for kind, count in kinds.most_common(12):
            print(f'{name}\t{count}\t{kind}\t{next(p for p in sorted(wrong) if " | ".join(sorted((made[p[0]], made[p[1]]))) == kind)}')


if __name__ == '__main__':
    main()
