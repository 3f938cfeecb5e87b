#!/usr/bin/env python3
"""Names marked by hand: MUC's by their places alone, invented sentences in full; how they are drawn, kept and scored.

  names_by_hand.py draw MUC.jsonl.gz > drawn.tsv          300 sentences of 60 documents: document, begin, end, text
  names_by_hand.py keep drawn.tsv MARKED > muc_names.tsv  MARKED has the same lines with marks: [PER ALFREDO CRISTIANI];
                                                          [?ORG ARMED FORCES] may be a name or not: either is right
  names_by_hand.py documents NAMES [MUC.jsonl.gz] > in.jsonl   what relata annotate is to read
  names_by_hand.py score NAMES OUT.conllu                 exact span and type, PER, ORG and LOC (GPE and FAC count as LOC)

NAMES is muc_names.tsv, which has no text: document, begin and end of the sentence in bytes of the document's text, its
names as begin:end:type; or a text with marks, a sentence a line (invented_names.txt). Documents and sentences are drawn by a
hash of their ids, so that no one chooses. Python 3 standard library.
"""
import gzip
import hashlib
import json
import re
import sys

from score_names import TYPES

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


def kept(path):
    """(document, begin, end, {(begin, end): type}) of each sentence."""
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if path.endswith('.tsv'):
                ident, begin, end, names = line.rstrip('\n').split('\t')
                spans = (name.split(':') for name in names.split())
                yield ident, int(begin), int(end), {(int(b), int(e)): kind for b, e, kind in spans}
            else:
                text, names = unmarked(line.rstrip('\n'))
                yield str(number), 0, len(text.encode()), names


def documents(names, path=None):
    if path is None:
        with open(names, encoding='utf-8') as lines:
            texts = [{'id': str(number), 'text': unmarked(line.rstrip('\n'))[0]} for number, line in enumerate(lines, 1)]
    else:
        wanted = {ident for ident, *_ in kept(names)}
        texts = [document for document in muc(path) if document['id'] in wanted]
    for document in texts:
        print(json.dumps(document))


def annotated(path):
    """{document: [(begin, end, type)]} of relata's CoNLL-U."""
    found, ident, open_ = {}, None, None
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('# newdoc id = '):
                ident = line[14:].strip()
            columns = line.rstrip('\n').split('\t')
            if len(columns) < 10:
                open_ = None
                continue
            misc = dict(item.split('=', 1) for item in columns[9].split('|') if '=' in item)
            if 'TokenRange' in misc:   # else a word of the token above
                begin, end = map(int, misc['TokenRange'].split(':'))
            tag = misc.get('NER', 'O')
            if tag.startswith('I-') and open_ is not None:
                open_[1] = end
            else:
                open_ = [begin, end, tag[2:]] if tag != 'O' else None
                if open_ is not None:
                    found.setdefault(ident, []).append(open_)
    return found


def score(spans, path):
    right = given = wanted = bounds = 0
    system = annotated(path)
    for ident, begin, end, names in kept(spans):
        found = {(b, e): TYPES[k] for b, e, k in system.get(ident, []) if k in TYPES and begin <= b and e <= end}
        certain = {span: kind for span, kind in names.items() if kind[0] != '?'}
        found = {span: kind for span, kind in found.items() if names.get(span, '')[:1] != '?'}
        right += sum(certain.get(span) == kind for span, kind in found.items())
        bounds += sum(span in certain for span in found)
        given, wanted = given + len(found), wanted + len(certain)
    f1 = 2 * right / max(given + wanted, 1)
    print(f'P {right / max(given, 1):.3f} R {right / max(wanted, 1):.3f} F1 {f1:.3f}, '
          f'bounds alone {2 * bounds / max(given + wanted, 1):.3f}  ({wanted} names)')


COMMANDS = {'draw': (draw, (1,)), 'keep': (keep, (2,)), 'documents': (documents, (1, 2)), 'score': (score, (2,))}


def main():
    command, arguments = COMMANDS.get(sys.argv[1] if len(sys.argv) > 1 else '', (None, ())), sys.argv[2:]
    if command[0] is None or len(arguments) not in command[1]:
        sys.exit(__doc__)
    command[0](*arguments)


if __name__ == '__main__':
    main()
