#!/usr/bin/env python3
"""hostile.py PROGRAM [MIB]: pages made to cost much, each read by PROGRAM (bench/read/pages, or any that takes a file last)
in a process of its own: seconds of the processor, peak memory, and what it says. Each page has MIB (4) MiB or its own
depth. Python 3 standard library only."""
import os
import pathlib
import subprocess
import sys
import tempfile


def pages(size):
    fill = lambda part: part * (size // len(part.encode()) + 1)
    prose = 'On that day the harbour was quiet again, the men were gone, and the town, which had waited, opened its doors. '
    return {
        'a million paragraphs': '<p>x' * 1_000_000,
        'paragraphs of prose': fill(f'<p>{prose}</p>'),
        'links': fill('<a href="/a">A link of some words</a> '),
        'links in lists': fill('<ul><li><a href="/a">A link of some words</a></ul>'),
        '10,000 deep': '<div>' * 10_000 + prose,
        '1,900 deep, prose at the bottom': '<div>' * 1_900 + fill(f'<p>{prose}'),
        '1,900 deep, inline': '<span>' * 1_900 + fill(f'<div>{prose}</div>'),
        'one line': fill(prose),
        'one word': fill('x'),
        'classes, all different': ''.join(f'<p class="c{i} article-body-{i}">{i}' for i in range(size // 40)),
        'times': '<h1>x</h1>' + fill('<time>x</time>'),
        'times in times': '<time>' * 1_900 + fill('<i>x</i>'),
        'headlines': fill('<h1>Port falls</h1>'),
        'bylines': fill('<div class=byline>By Ana Duarte</div>'),
        'dates': '<h1>x</h1>' + fill('<div class=date>nine of march</div>'),
        'comments in comments': '<div class=comments>' * 1_900 + fill(f'<p>{prose}'),
        'tables in tables': '<table><tr><td>' * 600 + fill(f'<td>{prose}'),
        'linked data': '<script type="application/ld+json">' + '[' * (size // 2) + ']' * (size // 2) + '</script><p>x',
        'many scripts of linked data': fill('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
        'scripts without end': fill('<script type="application/ld+json">'),
        'attributes without end': '<p ' + fill('a="'),
        'entities': '<p>' + fill('&amp;&#65;&nbsp;'),
        'title without end': '<title>' + fill('a - '),
        'blanks': '<p>' + fill(' \n'),
    }


def run(program, page):
    """Seconds of the processor, peak memory in MB, bytes of output, last line of words."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as words:
        child = subprocess.Popen([program, str(page)], stdout=out, stderr=words)
        _, _, used = os.wait4(child.pid, 0)
        words.seek(0)
        said = words.read().decode().replace(str(page), 'page').strip().splitlines()
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, out.seek(0, 2), said[0] if said else ''


def main(arguments):
    size = (int(arguments[1]) if len(arguments) > 1 else 4) << 20
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'page.html')
        for name, html in pages(size).items():
            path.write_text(html, encoding='utf-8')
            seconds, memory, out, said = run(arguments[0], path)
            print(f'{name:34} {len(html) / 2**20:5.1f} MiB {seconds:6.2f} s {memory:6.0f} MB {out:9} bytes out  {said[:60]}')


if __name__ == '__main__':
    main(sys.argv[1:])
