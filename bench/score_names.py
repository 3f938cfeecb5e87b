#!/usr/bin/env python3
"""score_names.py GOLD.iob2 SYSTEM.conllu: F1 of names by exact span and type, PER, ORG and LOC (GPE and FAC count as LOC).

GOLD is of Universal NER (word in the second column, tag in the third, `# sent_id = ..` comments), SYSTEM what
`relata annotate --input-format conllu` makes of the treebank; sentences are joined by sent_id. Python 3 standard library.
"""
import sys

TYPES = {'PER': 'PER', 'ORG': 'ORG', 'LOC': 'LOC', 'GPE': 'LOC', 'FAC': 'LOC'}


def spans(tags):
    """{(first, last, type)} of BIO tags; an I- without B- begins a name."""
    found, begin, kind = set(), None, None
    for at, tag in enumerate(tags + ['O']):
        if begin is not None and (tag == 'O' or tag.startswith('B-') or tag[2:] != kind):
            found.add((begin, at, kind))
            begin = None
        if tag != 'O' and begin is None:
            begin, kind = at, tag[2:]
    return {(b, e, TYPES[k]) for b, e, k in found if k in TYPES}


def sentences(path, tag_of):
    """{sent_id: tags}"""
    tags, ident, all_tags = [], None, {}
    with open(path, encoding='utf-8') as lines:
        for line in list(lines) + ['\n']:
            line = line.rstrip('\n')
            if line.startswith('# sent_id'):
                ident = line.split('=', 1)[1].strip()
            elif not line:
                if tags:
                    all_tags[ident] = tags
                tags = []
            elif line[0] != '#' and line.split('\t')[0].isdigit():
                tags.append(tag_of(line.split('\t')))
    return all_tags


def main():
    gold = sentences(sys.argv[1], lambda columns: columns[2])
    system = sentences(sys.argv[2], lambda columns: next((m[4:] for m in columns[9].split('|') if m.startswith('NER=')), 'O'))
    right = given = wanted = 0
    for ident, tags in gold.items():
        expected, found = spans(tags), spans(system.get(ident, []))
        right, given, wanted = right + len(expected & found), given + len(found), wanted + len(expected)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    print(f'P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}  ({wanted} names)')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
