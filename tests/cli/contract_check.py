#!/usr/bin/env python3
"""contract_check.py PROGRAM ROOT corpus|examples: builds a knowledge base and lets the contract's checker read its exports.

Exits 77 (skipped) where ../shared or the weights are absent.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77


def skip(why):
    print('skipped:', why)
    sys.exit(SKIPPED)


def records_of(inputs):
    """What was read, as records with id and text: a file's id is its path below the folder."""
    for path in sorted(inputs.rglob('*')) if inputs.is_dir() else [inputs]:
        if path.suffix == '.jsonl':
            for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
                record = json.loads(line)
                yield {'id': record.get('id', f'{path.name}#{number}'), 'text': record['text']}
        elif path.suffix in ('.txt', '.md'):
            yield {'id': path.relative_to(inputs).as_posix(), 'text': path.read_bytes().decode()}


program, root, name = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
checker = root / '../shared/eval/check_contract.py'
inputs = root / ('../shared/corpus/articles.jsonl' if name == 'corpus' else 'examples')
if not checker.exists() or not inputs.exists():
    skip('no ../shared beside the repository')
if not (root / 'models/en-4.relata').exists():
    skip('no weights in models/')
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    kb = str(folder / 'kb')
    subprocess.run([program, 'build', str(inputs), '-d', kb], check=True)
    for fmt in ('jsonl', 'entities'):
        subprocess.run([program, 'export', '--format', fmt, '-o', str(folder / fmt), '-d', kb], check=True)
    (folder / 'docs').write_text(''.join(json.dumps(r) + '\n' for r in records_of(inputs)), encoding='utf-8')
    result = subprocess.run([sys.executable, str(checker), *(str(folder / part) for part in ('jsonl', 'entities', 'docs'))])
sys.exit(result.returncode)
