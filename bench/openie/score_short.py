#!/usr/bin/env python3
"""score_short.py RELATA DATA [--view minimal] [--details]: short facts of 150 sentences against short_facts.tsv.

A fact is a triple of the sentence's own words; what may be said in several cuts is one fact with several variants, as in BenchIE
(Gashteovski et al. 2022). One that was extracted is right if all three of its parts are, word for word, those of a variant, but for the
words that the variant leaves free; a fact counts as found once. short_facts.tsv has no text: sentences by id (UD English EWT and GUM,
training parts, in DATA), words by their number, `?` behind those that may be left out, words that the sentence does not have in quotes.
Columns: treebank, sentence, fact, subject, relation, object. Python 3 standard library only.

score_short.py --number GOLD SENTENCES writes the table from words: GOLD has sentence id, fact, subject, relation, object, the words that
may be left out in square brackets; SENTENCES treebank, id and words.
"""
import collections
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

TABLE = pathlib.Path(__file__).with_name('short_facts.tsv')


def sentences_of(data):
    found = {}
    for treebank, folder in (('ewt', 'ud-ewt'), ('gum', 'gum')):
        ident, words = None, []
        for line in gzip.open(pathlib.Path(data) / folder / 'train.conllu.gz', 'rt', encoding='utf-8'):
            if line.startswith('# sent_id'):
                ident = line.split('=', 1)[1].strip()
            elif line == '\n':
                found[treebank, ident], words = words, []
            elif line.split('\t')[0].isdigit():
                words.append(line.split('\t')[1])
    return found


def rows():
    for line in open(TABLE, encoding='utf-8'):
        if not line.startswith('#'):
            yield (line.rstrip('\n').split('\t') + [''] * 6)[:6]


def pattern(part, words):
    """The words of a part, followed by a blank each, as an expression."""
    result = ''
    for item in part.split():
        optional = item.endswith('?')
        item = item.rstrip('?')
        word = re.escape(item.strip('"') if item.startswith('"') else words[int(item) - 1])
        result += f'(?:{word} )?' if optional else word + ' '
    return result


def gold_facts(data):
    """{sentence: {fact: [pattern]}} by words."""
    sentences, facts = sentences_of(data), collections.defaultdict(lambda: collections.defaultdict(list))
    for treebank, ident, fact, *parts in rows():
        words = sentences[treebank, ident]
        facts[' '.join(words)][fact].append(re.compile('\t'.join(pattern(p, words) for p in parts)))
    return facts


def extracted(relata, sentences, view):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write('\n'.join(sentences) + '\n')
        file.flush()
        out = subprocess.run([relata, 'extract', '--input-format', 'sentences', '--format', 'oie', '--view', view, file.name],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return {line['sentence']: line['extractions'] for line in map(json.loads, out.decode().splitlines())}


def blanks(text):
    return ''.join(word + ' ' for word in text.split())


def score(relata, data, view, details):
    gold = gold_facts(data)
    made = extracted(relata, list(gold), view)
    predicted = right = found = total = 0
    for sentence, facts in gold.items():
        total += len(facts)
        hit = set()
        if details:
            print(sentence)
        for e in made.get(sentence, []):
            line = '\t'.join(blanks(e[k]) for k in ('subject', 'relation', 'object'))
            matches = {fact for fact, variants in facts.items() if any(v.fullmatch(line) for v in variants)}
            predicted += 1
            right += bool(matches)
            hit |= matches
            if details:
                print('  +' if matches else '  -', ' | '.join(e[k] for k in ('subject', 'relation', 'object')))
        found += len(hit)
        if details:
            for fact, variants in facts.items():
                if fact not in hit:
                    print('  missed', re.sub(r'\\(.)', r'\1', variants[0].pattern).replace('\t', '| '))
    precision, recall = right / max(1, predicted), found / max(1, total)
    return {'view': view, 'sentences': len(gold), 'facts': total, 'extracted': predicted, 'precision': round(precision, 3),
            'recall': round(recall, 3), 'f1': round(2 * precision * recall / max(1e-9, precision + recall), 3)}


def number(gold, sentences):
    words_of = {}
    for line in open(sentences, encoding='utf-8'):
        treebank, ident, text = line.rstrip('\n').split('\t')
        words_of[ident] = (treebank, text.split())
    for line in open(gold, encoding='utf-8'):
        if not line.strip():
            continue
        ident, fact, *parts = (line.rstrip('\n').split('\t') + [''] * 5)[:5]
        treebank, words = words_of[ident]
        print('\t'.join([treebank, ident, fact] + [numbered(p, words) for p in parts]))


def numbered(part, words):
    """The longest runs of the part's words where they stand in the sentence, in the order of the part."""
    items, free = [], False
    for piece in re.findall(r'\[|\]|[^\s\[\]]+', part):
        if piece in '[]':
            free = piece == '['
        else:
            items.append((piece, free))
    result, last = [], 0
    for at, (word, is_free) in enumerate(items):
        places = [i for i, w in enumerate(words, 1) if w == word]
        following = items[at + 1][0] if at + 1 < len(items) else None
        places.sort(key=lambda i: (i != last + 1, following is not None and (i >= len(words) or words[i] != following), abs(i - last)))
        last = places[0] if places else last
        result.append((str(places[0]) if places else f'"{word}"') + ('?' if is_free else ''))
    return ' '.join(result)


def main():
    if sys.argv[1:2] == ['--number'] and len(sys.argv) == 4:
        return number(*sys.argv[2:])
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    if len(arguments) < 2:
        sys.exit(__doc__)
    views = [arguments[2]] if '--view' in sys.argv else ['binary', 'minimal']
    for view in views:
        print(json.dumps(score(arguments[0], arguments[1], view, '--details' in sys.argv)))


if __name__ == '__main__':
    main()
