#!/usr/bin/env python3
"""Draws edges of exports for people to judge: is the name right, and the direction?

    relata export --format ftm --aggregate --schema docs/twelve.schema -d KB -o kb.ftm.json
    python3 bench/export/draw_edges.py --count 60 --seed 17 kb.ftm.json .. > sample.tsv

Each name of the schema gets its turn until there are COUNT edges, so that rare names are judged, too; edges of a node to
itself have no direction and are left out. The columns: number,
file, tail, name, head, relation of the sentence, sentence, and two empty ones for the judge: direction (1 right, 0 wrong),
note. The same files and seed give the same sample.
"""
import argparse
import json
import random


def read(path):
    """The edges of a file: (name, relation, tail, head, sentence), the ends by their names."""
    names, links = {}, []
    for line in open(path, encoding='utf-8'):
        entity = json.loads(line)
        properties = entity['properties']
        if 'name' in properties:
            names[entity['id']] = properties['name'][0]
        if entity['schema'] == 'UnknownLink' and 'recordId' in properties:
            links.append(properties)
    for link in links:
        role = link['role']
        if link['subject'] == link['object']:
            continue
        yield role[0], role[-1], names[link['subject'][0]], names[link['object'][0]], link['summary'][0]


def draw(edges, count, seed):
    chance = random.Random(seed)
    by_name = {}
    for edge in edges:
        by_name.setdefault(edge[1], []).append(edge)
    for name in sorted(by_name):
        chance.shuffle(by_name[name])
    drawn = []
    while len(drawn) < count and any(by_name.values()):
        for name in sorted(by_name):
            if by_name[name] and len(drawn) < count:
                drawn.append(by_name[name].pop())
    return drawn


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', nargs='+')
    parser.add_argument('--count', type=int, default=60)
    parser.add_argument('--seed', type=int, default=17)
    options = parser.parse_args()
    edges = [(path, *edge) for path in options.files for edge in read(path)]
    print('number\tfile\ttail\tname\thead\trelation\tsentence\tdirection\tnote')
    for number, (path, name, relation, tail, head, sentence) in enumerate(draw(edges, options.count, options.seed), 1):
        row = [str(number), path, tail, name, head, relation, sentence, '', '']
        print('\t'.join(' '.join(cell.split()) for cell in row))


if __name__ == '__main__':
    main()
