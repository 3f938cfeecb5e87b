#!/usr/bin/env python3
"""score_reference.py ENTITIES.jsonl [--half a|b] [--details]: the names of a knowledge base of muc-dev against muc_identity.tsv.

  relata export -d KB --format entities > ENTITIES.jsonl

A string's entity is the one with most mentions that has it among its aliases (letter case aside). `?` strings are left out.
  one entity, one thing   of pairs of strings in one entity, those with one key
  one thing, one entity   of pairs of strings with one key that the KB knows, those in one entity
  fit                     of entities that hold a string with a key, those whose printed name is marked fit, for that key; a name that the
                          reference does not have is listed with --details and counts as unfit
  junk                    of JUNK strings, those with an entity of more than 5 mentions
Half a is for development, b for reporting: a key belongs to one by the parity of its CRC-32. Python 3 standard library only.
"""
import collections
import csv
import itertools
import json
import pathlib
import sys
import zlib


def half_of(key, string):
    return 'ab'[zlib.crc32((string if key == 'JUNK' else key).encode()) % 2]


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    half = sys.argv[sys.argv.index('--half') + 1] if '--half' in sys.argv else None
    if half:
        arguments.remove(half)
    details = '--details' in sys.argv
    entities = [json.loads(line) for line in open(arguments[0], encoding='utf-8')]
    entities.sort(key=lambda e: (-e['mentions'], e['id']))
    of = {}
    for entity in entities:
        for alias in [entity['name'], *entity['aliases']]:
            of.setdefault(alias.lower(), entity)
    path = pathlib.Path(__file__).with_name('muc_identity.tsv')
    rows = list(csv.DictReader(open(path, encoding='utf-8'), delimiter='\t', quoting=csv.QUOTE_NONE))
    rows = [r for r in rows if half is None or half_of(r['key'], r['string']) == half]
    keyed = [r for r in rows if r['key'] not in ('?', 'JUNK')]
    known = [r for r in keyed if r['string'].lower() in of]
    in_one = right = 0
    by_entity, by_key = collections.defaultdict(list), collections.defaultdict(list)
    for r in known:
        by_entity[of[r['string'].lower()]['id']].append(r)
        by_key[r['key']].append(r)
    for entity, group in by_entity.items():
        keys = collections.Counter(r['key'] for r in group)
        pairs = list(itertools.combinations(group, 2))
        good = sum(a['key'] == b['key'] for a, b in pairs)
        in_one, right = in_one + len(pairs), right + good
        if details and good < len(pairs):
            print('MELTED', entity, {k: [r['string'] for r in group if r['key'] == k] for k in keys})
    pairs = found = 0
    for key, group in by_key.items():
        ids = [of[r['string'].lower()]['id'] for r in group]
        together = sum(a == b for a, b in itertools.combinations(ids, 2))
        pairs, found = pairs + len(ids) * (len(ids) - 1) // 2, found + together
        if details and len(set(ids)) > 1:
            print('APART', key, [(r['string'], i) for r, i in zip(group, ids)])
    marks = {r['string'].lower(): r for r in rows}
    fit = 0
    for entity, group in by_entity.items():
        name = next(e for e in entities if e['id'] == entity)['name']
        key = collections.Counter(r['key'] for r in group).most_common(1)[0][0]
        mark = marks.get(name.lower())
        if mark and mark['fit'] == 'yes' and mark['key'] == key:
            fit += 1
        elif details:
            print('UNFIT', entity, repr(name), key, mark and (mark['key'], mark['fit']))
    junk = [r for r in rows if r['key'] == 'JUNK']
    nodes = [r for r in junk if of.get(r['string'].lower(), {'mentions': 0})['mentions'] > 5]
    if details:
        for r in nodes:
            print('JUNK', r['string'], of[r['string'].lower()]['id'], of[r['string'].lower()]['mentions'])
    print(json.dumps({'strings': len(keyed), 'known': len(known), 'one entity, one thing': round(right / max(1, in_one), 3),
                      'one thing, one entity': round(found / max(1, pairs), 3), 'fit': round(fit / max(1, len(by_entity)), 3),
                      'junk': round(len(nodes) / max(1, len(junk)), 3), 'pairs': [in_one, pairs], 'entities': len(by_entity), 'junk strings': len(junk)}))


if __name__ == '__main__':
    main()
