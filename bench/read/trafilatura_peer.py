#!/usr/bin/env python3
"""trafilatura_peer.py FOLDER [--rounds N]: each page *.html of FOLDER by trafilatura, as a line {"id","date","title","text"}
on standard output; processor time on standard error. Its own defaults for precision of news, comments left out."""
import json
import pathlib
import sys
import time

import trafilatura


def main(arguments):
    rounds = int(arguments[2]) if arguments[1:2] == ['--rounds'] else 1
    pages = sorted(pathlib.Path(arguments[0]).glob('*.html'))
    texts = {page: page.read_bytes() for page in pages}
    begin = time.process_time()
    for index in range(rounds):
        for page, html in texts.items():
            found = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
            if index == 0:
                found = found.as_dict() if found else {}
                print(json.dumps({'id': page.name, 'date': found.get('date'), 'title': found.get('title'),
                                  'text': found.get('text') or ''}))
    seconds = (time.process_time() - begin) / rounds
    print(f'{len(pages)} pages, {seconds:.3f} s of processor time a round', file=sys.stderr)


if __name__ == '__main__':
    main(sys.argv[1:])
