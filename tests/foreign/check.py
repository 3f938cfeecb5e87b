#!/usr/bin/env python3
"""check.py RELATA [FILES] [FOLDER]: a folder of FILES files of every kind, a tenth of them broken, is read to its end.

Everything good is there once, as it was written; each broken file is named with a reason, and what is good in it is there; exit
3; memory stays below MOST_MB. Made with one seed, so that two runs have the same files. FOLDER keeps them.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

import articles
import broken
import good

MOST_MB = 600


class Taken:
    """Gives articles and keeps what was given."""

    def __init__(self, source):
        self.source, self.given = source, []

    def __call__(self):
        self.given.append(next(self.source))
        return self.given[-1]


def make(folder, files):
    """(wanted codes, {name of a broken file: codes read in it or None})"""
    source = articles.articles(files)
    wanted, refused, maybe = {}, {}, set()
    good_kinds, bad_kinds = list(good.KINDS.items()), list(broken.WAYS.items())
    for number in range(files):
        take = Taken(source)
        if number % 10 == 9:
            kind, write = bad_kinds[number // 10 % len(bad_kinds)]
            content, kept = write(take)
            if kept is None:
                maybe.update(article.code for article in take.given)
            name = '%04d-%s' % (number, kind)
            refused[name] = kept
            wanted.update({article.code: article for article in take.given if article.code in (kept or [])})
        else:
            kind, write = good_kinds[number % len(good_kinds)]
            content = write(take)
            name = '%04d.%s' % (number, kind)
            wanted.update({article.code: article for article in take.given})
        place = os.path.join(folder, 'part%d' % (number % 7), name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, 'wb') as out:
            out.write(content if isinstance(content, bytes) else content.encode())
    return wanted, refused, maybe


def read(relata, folder):
    """(documents, words, exit status, MB)"""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as words:
        process = subprocess.Popen([relata, 'read', folder], stdout=out, stderr=words)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        words.seek(0)
        return ([json.loads(line) for line in out], words.read().decode().splitlines(), process.returncode, usage.ru_maxrss / 1024)


def main():
    relata, files = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300
    folder = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else tempfile.mkdtemp()
    wrong = []
    try:
        wanted, refused, maybe = make(folder, files)
        documents, words, status, megabytes = read(relata, folder)
        found = {}
        for document in documents:
            for code in set(piece[:8] for piece in document['text'].split('zq')[1:]):
                found.setdefault('zq' + code[:6], []).append(document)
        for code, article in wanted.items():
            if len(found.get(code, [])) != 1:
                wrong.append('%s stands in %d documents' % (code, len(found.get(code, []))))
            else:
                have = ' '.join(found[code][0]['text'].split())
                missing = [p for p in article.paragraphs if ' '.join(p.split()) not in have]
                if missing:
                    wrong.append('%s: %s has lost "%s.."' % (code, found[code][0]['id'], missing[0][:60]))
        for code in set(found) - set(wanted) - maybe:
            wrong.append('%s was to be refused and is in %s' % (code, found[code][0]['id']))
        for name in refused:
            if not any(name in line and len(line.split(name, 1)[1]) > 10 for line in words):
                wrong.append('%s is not named with a reason' % name)
        named = [line for line in words if not any(name in line for name in refused)]
        wrong += ['of no broken file: ' + line for line in named if ': ' in line and 'part' in line]
        if status != 3:
            wrong.append('exit %d' % status)
        if megabytes > MOST_MB:
            wrong.append('%d MB' % megabytes)
        print('%d files, %d documents, %d broken files named, exit %d, %d MB' % (files, len(documents), len(refused), status, megabytes))
    finally:
        if len(sys.argv) <= 3:
            shutil.rmtree(folder)
    for line in wrong[:50]:
        print('WRONG ' + line)
    if wrong:
        sys.exit('%d wrong' % len(wrong))


if __name__ == '__main__':
    main()
