#!/usr/bin/env python3
"""long_run.py RELATA ARTICLES.jsonl FOLDER [--sentences 1000000]: one long `relata build`, its memory, its pace, and Ctrl-C on the way.

ARTICLES (S/data/muc-dev unpacked) are read again and again, each time with its names changed for others of them, until there are so many
sentences. Measured: resident memory every five seconds (memory.csv, memory.svg), sentences a second of two threads and of one (over a
part), and whether a run that is interrupted at two fifths and started again gives the exports of the undisturbed one. Half an hour
on two cores. Python 3 standard library only.
"""
import argparse
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

NAME = re.compile(r'(?<=[a-z,;] )[A-Z][a-z]{3,}\b')  # a word in capitals that begins no sentence


def names_of(articles):
    counts = {}
    for article in articles:
        for name in NAME.findall(article['text']):
            counts[name] = counts.get(name, 0) + 1
    return sorted(name for name, count in counts.items() if count >= 3)


def write_articles(articles, copies, path):
    names = names_of(articles)
    known = set(names)
    with open(path, 'w', encoding='utf-8') as out:
        for copy in range(copies):
            others = names[:]
            random.Random(copy).shuffle(others)
            other = dict(zip(names, others)) if copy else {}
            for article in articles:
                text = re.sub(r'\b[A-Z][a-z]{3,}\b', lambda m: other.get(m[0], m[0]) if m[0] in known else m[0], article['text'])
                out.write(json.dumps(dict(article, id='%s-%d' % (article['id'], copy), text=text)) + '\n')


def resident(pid):
    try:
        for line in open('/proc/%d/status' % pid):
            if line.startswith('VmRSS'):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return None


def build(relata, path, kb, threads, samples=None, interrupt_after=None):
    """(seconds, exit status); samples: (second, MB) every five seconds."""
    start = time.monotonic()
    process = subprocess.Popen([relata, 'build', '-q', '--threads', str(threads), path, '-d', kb])
    while process.poll() is None:
        time.sleep(min(5, 1 if interrupt_after else 5))
        seconds = time.monotonic() - start
        if samples is not None and (megabytes := resident(process.pid)):
            samples.append((seconds, megabytes))
        if interrupt_after and seconds > interrupt_after:
            process.send_signal(signal.SIGINT)
            interrupt_after = None
    return time.monotonic() - start, process.returncode


def digests(relata, kb):
    return {form: hashlib.sha256(subprocess.run([relata, 'export', '--format', form, '-d', kb], check=True, stdout=subprocess.PIPE).stdout).hexdigest()
            for form in ('jsonl', 'entities')}


def sentences_of(relata, kb):
    return json.loads(subprocess.run([relata, 'stats', '--json', '-d', kb], check=True, stdout=subprocess.PIPE).stdout)['sentences']


def draw(samples, path):
    """A line of memory over time, as SVG."""
    width, height, most, last = 800, 300, max(mb for _, mb in samples) * 1.1, samples[-1][0]
    points = ' '.join('%.1f,%.1f' % (60 + (width - 80) * second / last, height - 40 - (height - 60) * mb / most) for second, mb in samples)
    marks = ''.join('<text x="50" y="%.1f" text-anchor="end">%d</text>' % (height - 36 - (height - 60) * share, most * share) for share in (0, .5, 1))
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">'
                    '<rect width="100%%" height="100%%" fill="white"/>%s<polyline points="%s" fill="none" stroke="#235" stroke-width="2"/>'
                    '<text x="60" y="%d">resident memory, MiB, over %d s</text></svg>\n' % (width, height, marks, points, height - 12, last))


def flatness(samples):
    """Mean memory of the last quarter over that of the second."""
    quarter = len(samples) // 4
    mean = lambda part: sum(mb for _, mb in part) / len(part)
    return mean(samples[-quarter:]) / mean(samples[quarter:2 * quarter])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('relata')
    parser.add_argument('articles')
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--sentences', type=int, default=1000000)
    options = parser.parse_args()
    relata, folder = os.path.abspath(options.relata), options.folder
    folder.mkdir(parents=True, exist_ok=True)
    articles = [json.loads(line) for line in open(options.articles, encoding='utf-8')]
    kb = {name: folder / (name + '.kb') for name in ('whole', 'one', 'two', 'again')}
    for path in kb.values():
        shutil.rmtree(path, ignore_errors=True)
    write_articles(articles, 1, folder / 'part.jsonl')
    two, _ = build(relata, folder / 'part.jsonl', kb['two'], 2)
    one, _ = build(relata, folder / 'part.jsonl', kb['one'], 1)
    each = sentences_of(relata, kb['one'])
    print('%d sentences: one thread %.1f s, two %.1f s: %.2f times' % (each, one, two, one / two), flush=True)
    write_articles(articles, -(-options.sentences // each), folder / 'articles.jsonl')
    samples = []
    seconds, status = build(relata, folder / 'articles.jsonl', kb['whole'], 2, samples)
    (folder / 'memory.csv').write_text(''.join('%.0f,%.1f\n' % sample for sample in samples))
    draw(samples, folder / 'memory.svg')
    print('%d sentences in %.0f s, exit %d; memory at most %.0f MiB, last quarter over second %.2f' % (
        sentences_of(relata, kb['whole']), seconds, status, max(mb for _, mb in samples), flatness(samples)), flush=True)
    first, status = build(relata, folder / 'articles.jsonl', kb['again'], 2, interrupt_after=.4 * seconds)
    rest, last = build(relata, folder / 'articles.jsonl', kb['again'], 2)
    same = digests(relata, kb['whole']) == digests(relata, kb['again'])
    print('interrupted after %.0f s (exit %d), then %.0f s more (exit %d): exports %s' % (first, status, rest, last, 'the same bytes' if same else 'DIFFER'))
    sys.exit(0 if same else 1)


if __name__ == '__main__':
    main()
