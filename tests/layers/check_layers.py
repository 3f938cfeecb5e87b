#!/usr/bin/env python3
"""check_layers.py ROOT: every #include of the rooms goes down the drawing of docs/architecture.md, and only cli prints.

The arrows are read from the block ```arrows of that page. Each library's USES may name no room beyond them, and a folder
with a library that the page does not know is named, too. Prints file:line of each breach, and exits 1.
`--selftest ROOT` shows for every pair of rooms that an include without an arrow is found and one with an arrow is not.
Python 3 standard library only.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
PRINTS = re.compile(r'\bstd::(cout|cerr|clog)\b|(?<![\w:])(?:std::)?(?:printf|puts|abort|exit)\s*\(')
USES = re.compile(r'relata_library\((\w+)[^)]*?\bUSES\s+([\w\s]+?)\s*(?:\)|LINKS\b)', re.S)


def arrows_of(root):
    """{room: rooms that it may include} of the page's block; "extract" there is all of its rooms."""
    page = (root / 'docs/architecture.md').read_text(encoding='utf-8')
    rows = re.search(r'```arrows\n(.*?)```', page, re.S).group(1).splitlines()
    arrows = {row.split('->')[0].strip(): row.split('->')[1].split() for row in rows}
    named = lambda word: [r for r in arrows if r == word or r == f'extract/{word}' or r.startswith(f'{word}/')]
    return {room: {r for word in words for r in named(word)} for room, words in arrows.items()}


def room_of(path):
    parts = path.split('/')
    return '/'.join(parts[:2]) if parts[0] == 'extract' else parts[0]


def violations_in(arrows, path, text):
    """path is relative to the root: "kb/knowledge_base.cc"."""
    room = room_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split('//')[0]
        if match := INCLUDE.match(line):
            other = room_of(match.group(1))
            if '/' not in match.group(1) or other not in arrows:
                yield f'{path}:{number}: "{match.group(1)}" is no path from the top'
            elif other != room and other not in arrows[room]:
                yield f'{path}:{number}: {room} must not include {other}'
        elif room != 'cli' and PRINTS.search(code):
            yield f'{path}:{number}: only cli prints and ends the program: {line.strip()}'


def libraries_in(arrows, path, text):
    room = room_of(path)
    if 'relata_library(' in text and room not in arrows:
        yield f'{path}:1: docs/architecture.md knows no room {room}'
    for match in USES.finditer(text) if room in arrows else ():
        for used in match.group(2).split():
            if not {used, f'extract/{used}'} & arrows[room]:
                yield f'{path}:{text.count(chr(10), 0, match.start(2)) + 1}: {room} must not use {used}'


def violations(root):
    arrows = arrows_of(root)
    for path in sorted(root.glob('*/CMakeLists.txt')) + sorted(root.glob('extract/*/CMakeLists.txt')):
        yield from libraries_in(arrows, path.relative_to(root).as_posix(), path.read_text(encoding='utf-8'))
    for room in arrows:
        if not (root / room).is_dir():
            yield f'docs/architecture.md: there is no room {room}'
        for path in sorted((root / room).rglob('*')):
            if path.suffix in ('.h', '.cc', '.inc') and room_of(path.relative_to(root).as_posix()) == room:
                yield from violations_in(arrows, path.relative_to(root).as_posix(), path.read_text(encoding='utf-8'))


def selftest(root):
    arrows = arrows_of(root)
    found = lambda path, text: list(violations_in(arrows, path, text))
    for room in arrows:
        for other in arrows:
            breach = found(f'{room}/a.cc', f'#include <map>\n#include "{other}/b.h"')
            allowed = other == room or other in arrows[room]
            assert breach == ([] if allowed else [f'{room}/a.cc:2: {room} must not include {other}']), (room, other)
            # no two rooms include each other
            assert room == other or not (other in arrows[room] and room in arrows[other]), (room, other)
    # what the drawing means, said once more by hand
    for upwards in (('store', 'kb'), ('graph', 'store'), ('names', 'identity'), ('store', 'names'), ('kb', 'query'),
                    ('export', 'kb'), ('read', 'extract/text'), ('extract/pipeline', 'read'), ('core', 'names'),
                    ('extract/openie', 'extract/model'), ('extract/time', 'extract/openie'), ('verbs', 'cli')):
        assert found(f'{upwards[0]}/a.cc', f'#include "{upwards[1]}/b.h"'), upwards
    for downwards in (('identity', 'names'), ('kb', 'store'), ('export', 'graph'), ('extract/openie', 'extract/time'),
                      ('verbs', 'extract/pipeline'), ('cli', 'verbs')):
        assert not found(f'{downwards[0]}/a.cc', f'#include "{downwards[1]}/b.h"'), downwards
    assert found('core/a.cc', '#include "entity.h"') == ['core/a.cc:1: "entity.h" is no path from the top']
    assert found('graph/a.cc', 'std::cout << 1;') and found('graph/a.cc', '  exit(1);')
    assert not found('graph/a.cc', 'snprintf(a, 2); // std::cout') and not found('cli/a.cc', 'std::cout << 1;')
    libraries = lambda path, text: list(libraries_in(arrows, path, text))
    assert libraries('graph/CMakeLists.txt', 'relata_library(graph\n  USES core store\n  LINKS x)') == [
        'graph/CMakeLists.txt:2: graph must not use store']
    assert not libraries('extract/time/CMakeLists.txt', 'relata_library(time USES core text)')
    assert libraries('attic/CMakeLists.txt', 'relata_library(attic USES core)')


if __name__ == '__main__':
    if sys.argv[1] == '--selftest':
        selftest(pathlib.Path(sys.argv[2]))
        print('ok')
        sys.exit(0)
    bad = list(violations(pathlib.Path(sys.argv[1])))
    print('\n'.join(bad) or 'every include goes down')
    sys.exit(bool(bad))
