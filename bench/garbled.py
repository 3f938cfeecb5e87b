#!/usr/bin/env python3
"""garbled.py RELATA ARTICLES.jsonl: statements and their mean confidence from articles as they are, with the words of each
sentence shuffled, as 500 words without a stop, and as tables of numbers.

Python 3 standard library only; the shuffle is seeded.
"""
import json
import random
import re
import subprocess
import sys


def extract(relata, texts):
    lines = ''.join(json.dumps({'id': str(i), 'text': text}) + '\n' for i, text in enumerate(texts))
    out = subprocess.run([relata, 'extract', '--input-format', 'jsonl', '--any-language', '-'], input=lines.encode(), capture_output=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def main():
    relata, path = sys.argv[1:3]
    articles = [json.loads(line) for line in open(path, encoding='utf-8')]
    plain = [a['text'] for a in articles if not a['id'].endswith('garbled')]
    translated = [a['text'] for a in articles if a['id'].endswith('garbled')]
    shuffle = random.Random(1)

    def shuffled(text):
        sentences = []
        for sentence in re.split(r'(?<=[.!?])\s+', text):
            words = sentence.rstrip('.!?').split()
            shuffle.shuffle(words)
            sentences.append(' '.join(words) + '.')
        return ' '.join(sentences)

    words = re.sub(r'[.!?,;:"“”]', '', ' '.join(plain)).split()
    endless = [' '.join(words[i:i + 500]) for i in range(0, len(words) - 500, 500)]
    tables = ['\n'.join(' | '.join(shuffle.choice(words) if c == 0 else str(shuffle.randrange(10000)) for c in range(6)) for _ in range(40)) for _ in range(20)]
    for name, texts in (('as written', plain), ('machine-translated style', translated), ('words shuffled', [shuffled(t) for t in plain]),
                        ('500 words without a stop', endless), ('tables', tables)):
        found = extract(relata, texts)
        count = sum(len(t.split()) for t in texts)
        mean = sum(s['confidence'] for s in found) / max(len(found), 1)
        sure = sum(s['confidence'] >= 0.8 for s in found)
        print(f'{name}: {count} words, {1000 * len(found) / count:.0f} statements per 1,000 words, mean confidence {mean:.2f}, '
              f'{1000 * sure / count:.0f} of .8 and more')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
