#!/usr/bin/env python3
"""Names marked by hand: MUC's by their places alone, invented sentences in full; how they are drawn and kept.

  names_by_hand.py draw MUC.jsonl.gz > drawn.tsv          300 sentences of 60 documents: document, begin, end, text
  names_by_hand.py keep drawn.tsv MARKED > muc_names.tsv  MARKED has the same lines with marks: [PER ALFREDO CRISTIANI];
                                                          [?ORG ARMED FORCES] may be a name or not: either is right

`relata eval names` scores them. NAMES is muc_names.tsv, which has no text: document, begin and end of the sentence in
bytes of the document's text, its
names as begin:end:type; or a text with marks, a sentence a line (invented_names.txt). Documents and sentences are drawn by a
hash of their ids, so that no one chooses. Python 3 standard library.
"""
import gzip
import hashlib
import json
import re
import sys

DOCUMENTS, SENTENCES = 60, 5
MARK = re.compile(r'\[(\??(?:PER|ORG|LOC)) ([^\[\]]+)\]')


def by_hash(items, key):
    return sorted(items, key=lambda item: hashlib.sha256(key(item).encode()).digest())


def muc(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def sentences(text):
    """(begin, end) of what ends in a stop, a question or a paragraph and has eight words at least."""
    begin = 0
    for found in re.finditer(r'[.?!]["\')\]]*\s+(?=["\'(\[]?[A-Z0-9])|\n\n', text + '\n\n'):
        end = found.start() if found.group().isspace() else found.start() + len(found.group().rstrip())
        if len(text[begin:end].split()) >= 8:
            yield begin, end
        begin = found.end()


def draw(path):
    drawn = by_hash([d for d in muc(path) if len(list(sentences(d['text']))) >= SENTENCES], lambda d: d['id'])[:DOCUMENTS]
    for document in sorted(drawn, key=lambda d: d['id']):
        chosen = by_hash(list(sentences(document['text'])), lambda s: f"{document['id']} {s[0]}")[:SENTENCES]
        for begin, end in sorted(chosen):
            print(document['id'], begin, end, ' '.join(document['text'][begin:end].split('\n')), sep='\t')


def unmarked(text, begin=0):
    """`text` without its marks, and {(begin, end): type} in bytes, the text's first being `begin`."""
    plain, names, at = '', {}, 0
    for found in MARK.finditer(text):
        plain += text[at:found.start()]
        first = begin + len(plain.encode())
        plain += found[2]
        names[first, begin + len(plain.encode())] = found[1]
        at = found.end()
    return plain + text[at:], names


def keep(drawn, marked):
    with open(drawn, encoding='utf-8') as plain, open(marked, encoding='utf-8') as with_marks:
        for number, (line, mark) in enumerate(zip(plain, with_marks), 1):
            ident, begin, end, text = line.rstrip('\n').split('\t')
            without, names = unmarked(mark.rstrip('\n').split('\t')[-1], int(begin))
            if without != text:
                sys.exit(f'line {number}: without its marks the sentence is not what was drawn')
            print(ident, begin, end, ' '.join(f'{b}:{e}:{kind}' for (b, e), kind in names.items()), sep='\t')


COMMANDS = {'draw': (draw, (1,)), 'keep': (keep, (2,))}


def main():
    command, arguments = COMMANDS.get(sys.argv[1] if len(sys.argv) > 1 else '', (None, ())), sys.argv[2:]
    if command[0] is None or len(arguments) not in command[1]:
        sys.exit(__doc__)
    command[0](*arguments)


if __name__ == '__main__':
    main()
