#!/usr/bin/env python3
"""Makes a knowledge base for the checks of feeds.

    RELATA=program python3 make_kb.py facts|hostile|examples DIR

facts, hostile: articles.py, without a model; in hostile each name is then renamed to one with signs that formats may trip
over. examples: the repository's own texts, and records whose titles, sources and ids are hostile, read by the model.
"""
import json
import os
import pathlib
import subprocess
import sys

import articles

ROOT = pathlib.Path(__file__).resolve().parents[2]


def relata(*words, text=None):
    done = subprocess.run([os.environ['RELATA'], *words], input=text, capture_output=True, text=True, encoding='utf-8')
    if done.returncode != 0:
        sys.exit('relata %s: %s' % (' '.join(words), done.stderr))


def given(kind, folder):
    text = subprocess.run([sys.executable, str(ROOT / 'tests/interop/articles.py'), kind], capture_output=True, text=True,
                          encoding='utf-8', check=True).stdout
    relata('build', '-', '--input-format', 'conllu', '--given', 'all', '-d', folder, text=text)
    if kind == 'hostile':
        for plain, name in articles.NAMES.items():
            relata('rename', plain, name, '-d', folder)


def read(folder):
    records = [{'id': 'h %d\t#%%|\\' % i, 'title': name, 'source': name + '\n', 'date': '2022-02-0%d' % (i % 9 + 1),
                'text': 'Maria Nunez, the mayor of Lisbon, met Carlos Prado on Monday. "%s," said Prado.' % name[:200]}
               for i, name in enumerate(articles.HOSTILE_NAMES)]
    relata('build', str(ROOT / 'examples'), '-d', folder)
    relata('build', '-', '--input-format', 'jsonl', '-d', folder, text='\n'.join(map(json.dumps, records)))


if __name__ == '__main__':
    read(sys.argv[2]) if sys.argv[1] == 'examples' else given(*sys.argv[1:3])
