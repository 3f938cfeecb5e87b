#!/usr/bin/env python3
"""check_layers.py ROOT: every #include of the rooms goes down the drawing of docs/architecture.md, and only cli prints.

Prints file:line of each that does not, and exits 1. Python 3 standard library only.
"""
import pathlib
import re
import sys

EXTRACT = ['text', 'time', 'model', 'syntax', 'entity', 'openie', 'pipeline']
# What each room may include besides itself and the standard library.
MAY_INCLUDE = {
    'core': set(),
    'read': {'core'},
    'names': {'core'},
    'identity': {'core', 'names'},
    'query': {'core'},
    'store': {'core'},
    'graph': {'core'},
    'export': {'core', 'graph'},
}
for position, room in enumerate(EXTRACT):
    MAY_INCLUDE[f'extract/{room}'] = {'core'} | {f'extract/{before}' for before in EXTRACT[:position]}
MAY_INCLUDE['extract/openie'] = {'core', 'extract/text', 'extract/time'}
MAY_INCLUDE['kb'] = {'core', 'identity', 'names', 'store'}
MAY_INCLUDE['verbs'] = set(MAY_INCLUDE)
# Fronts: arguments and layout; types that verbs hands out.
MAY_INCLUDE['cli'] = {'core', 'verbs', 'kb', 'query', 'export', 'read', 'extract/openie'}

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
PRINTS = re.compile(r'\bstd::(cout|cerr|clog)\b|(?<![\w:])(?:std::)?(?:printf|puts|abort|exit)\s*\(')


def room_of(path):
    parts = path.split('/')
    return '/'.join(parts[:2]) if parts[0] == 'extract' else parts[0]


def violations_in(path, text):
    """path is relative to the root: "kb/knowledge_base.cc"."""
    room = room_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split('//')[0]
        if match := INCLUDE.match(line):
            other = room_of(match.group(1))
            if '/' not in match.group(1) or other not in MAY_INCLUDE:
                yield f'{path}:{number}: "{match.group(1)}" is no path from the top'
            elif other != room and other not in MAY_INCLUDE[room]:
                yield f'{path}:{number}: {room} must not include {other}'
        elif room != 'cli' and PRINTS.search(code):
            yield f'{path}:{number}: only cli prints and ends the program: {line.strip()}'


def violations(root):
    for room in MAY_INCLUDE:
        for path in sorted((root / room).rglob('*')):
            if path.suffix in ('.h', '.cc', '.inc'):
                yield from violations_in(path.relative_to(root).as_posix(), path.read_text(encoding='utf-8'))


def selftest():
    found = lambda path, line: list(violations_in(path, line))
    assert not found('kb/a.cc', '#include "store/store.h"\n#include <map>\n#include "kb/b.h"')
    assert found('store/a.cc', '\n#include "kb/knowledge_base.h"') == ['store/a.cc:2: store must not include kb']
    assert found('graph/a.h', '#include "store/store.h"')
    assert found('names/a.cc', '#include "identity/resolver.h"') and found('store/a.cc', '#include "names/places.h"')
    assert not found('identity/a.cc', '#include "names/places.h"') and found('kb/a.cc', '#include "query/parser.h"')
    assert found('export/a.h', '#include "kb/knowledge_base.h"')
    assert found('extract/openie/a.cc', '#include "extract/model/model.h"')
    assert not found('extract/openie/a.cc', '#include "extract/time/time_expressions.h"')
    assert found('extract/time/a.cc', '#include "extract/openie/extractor.h"')
    assert not found('extract/entity/a.cc', '#include "extract/model/model.h"')
    assert found('read/a.cc', '#include "extract/text/segment.h"')
    assert found('extract/pipeline/a.cc', '#include "read/reading.h"')
    assert found('core/a.cc', '#include "entity.h"')
    assert found('graph/a.cc', 'std::cout << 1;') and found('graph/a.cc', '  exit(1);')
    assert not found('graph/a.cc', 'snprintf(a, 2); // std::cout') and not found('cli/a.cc', 'std::cout << 1;')


if __name__ == '__main__':
    if sys.argv[1] == '--selftest':
        selftest()
        print('ok')
        sys.exit(0)
    bad = list(violations(pathlib.Path(sys.argv[1])))
    print('\n'.join(bad) or 'every include goes down')
    sys.exit(bool(bad))
