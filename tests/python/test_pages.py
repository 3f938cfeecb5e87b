"""What pages and docstrings show runs as it stands; the notebook too; types hold."""

import base64
import inspect
import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

import readme_lines
import relata
from conftest import ROOT

HERE = pathlib.Path(__file__).parent


def documented():
    for module in (relata.knowledge, relata.reading, relata.tables, relata.pictures):
        for name, thing in vars(module).items():
            if getattr(thing, '__module__', None) == module.__name__ and not name.startswith('_'):
                yield from (
                    ((f'{name}.{part}', method) for part, method in vars(thing).items() if callable(method))
                    if isinstance(thing, type)
                    else ((name, thing),)
                )


def test_examples_of_docstrings(run_examples):
    counts = {name: run_examples(thing.__doc__ or '', name) for name, thing in documented()}
    assert sum(counts.values()) > 10


def test_everything_public_says_what_it_does():
    for name in relata.__all__:
        assert inspect.getdoc(getattr(relata, name)), name
    for name, thing in documented():
        if not name.split('.')[-1].startswith('_') and not name.endswith('.close'):
            assert thing.__doc__, name


def test_lines_of_readme():
    assert 'news.kb' in readme_lines.run(ROOT)


def test_examples_of_the_page(run_examples, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.symlink(ROOT / 'examples', tmp_path / 'examples')
    assert run_examples((ROOT / 'docs/python.md').read_text(encoding='utf-8'), 'docs/python.md') > 20


def test_the_notebook_shows_a_table_and_a_picture(tmp_path):
    source = json.loads((ROOT / 'docs/python.ipynb').read_text(encoding='utf-8'))
    assert not any(cell.get('outputs') for cell in source['cells']), 'its outputs are not kept'
    subprocess.run(
        [
            sys.executable,
            '-m',
            'nbconvert',
            '--execute',
            '--to',
            'html',
            '--output-dir',
            tmp_path,
            ROOT / 'docs/python.ipynb',
        ],
        check=True,
        capture_output=True,
        env={**os.environ, 'IPYTHONDIR': str(tmp_path)},
    )
    html = (tmp_path / 'python.html').read_text(encoding='utf-8')
    assert re.search(r'<table[ >].*Northern Delta Front', html, re.S)
    drawn = [
        base64.b64decode(picture).decode() for picture in re.findall(r'data:image/svg\+xml;base64,([\w+/=]+)', html)
    ]
    assert any(
        '<svg' in picture and 'Varesh' in picture for picture in drawn or re.findall(r'<svg.*?</svg>', html, re.S)
    )


@pytest.mark.parametrize('arguments', [['-p', 'relata'], [str(HERE / 'typed_use.py')]])
def test_types(arguments, tmp_path):
    done = subprocess.run(
        [
            sys.executable,
            '-m',
            'mypy',
            '--strict',
            '--config-file',
            ROOT / 'python/pyproject.toml',
            '--cache-dir',
            tmp_path,
            *arguments,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_stubs_are_of_the_extension():
    stubs = pathlib.Path(relata.__file__).with_name('_relata.pyi').read_text(encoding='utf-8')
    for name, thing in vars(relata._relata).items():
        if not name.startswith('_'):
            assert re.search(rf'^(class|def) {name}\b', stubs, re.M), name
            for method in vars(thing) if isinstance(thing, type) else ():
                assert method.startswith('_') or re.search(rf'^    def {method}\b', stubs, re.M), method
