#!/usr/bin/env python3
"""check_scorers.py RELATA SHARED: `relata eval` beside the scorers of SHARED/eval on answers of the same program.

Compares CaRB's precision, recall, F1 and AUC, and all that the scorer of coreference prints, by head and with equal
spans. Exit status 77 where SHARED lacks scorers or data. Python 3 standard library only.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

NOTHING = 1e-9  # sums in another order


def out_of(*command, **more):
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, check=True, **more).stdout


def figures(relata, benchmark, shared):
    """{(data, figure): value}"""
    lines = out_of(relata, 'eval', benchmark, '--data', shared, '--json').decode().splitlines()
    return {(line['data'], line['figure']): line['value'] for line in map(json.loads, lines)}


def expect(wrong, name, ours, theirs):
    if abs(ours - theirs) > NOTHING:
        wrong.append(f'{name}: eval says {ours}, the scorer {theirs}')


def check_carb(relata, shared, wrong):
    sentences = shared / 'eval/carb_dev_sentences.txt'
    facts = out_of(relata, 'extract', '--input-format', 'sentences', '--format', 'oie', sentences)
    theirs = json.loads(out_of(sys.executable, shared / 'eval/score_carb.py', '--pred', '-', input=facts))
    ours = figures(relata, 'carb', shared)
    for figure in ('precision', 'recall', 'F1', 'AUC'):
        expect(wrong, f'CaRB {figure}', ours['CaRB dev, nary', figure], theirs[figure.lower()])


def check_coreference(relata, shared, folder, wrong):
    gold, words, answer = folder / 'gold.jsonl', folder / 'words.conllu', folder / 'answer.jsonl'
    packed = shared / 'data/gum/dev.conllu.gz'
    gold.write_bytes(out_of(sys.executable, shared / 'eval/gum_coref.py', packed))
    words.write_bytes(out_of(sys.executable, '-c', 'import gzip,sys;sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())', packed))
    answer.write_bytes(out_of(relata, 'annotate', '--format', 'json', words))
    ours = figures(relata, 'coreference', shared)
    for of, options in (('by head', ['--head']), ('equal spans', [])):
        scores = json.loads(out_of(sys.executable, shared / 'eval/score_coref.py', '--gold', gold, '--pred', answer, '--json', *options))['all']
        for metric in ('MUC', 'B3', 'CEAFe'):
            expect(wrong, f'{metric} {of}', ours[f'GUM dev, {of}', metric], 100 * scores[metric]['f1'])
        expect(wrong, f'CoNLL {of}', ours[f'GUM dev, {of}', 'CoNLL'], 100 * scores['CoNLL'])
        for verdict in ('right', 'wrong', 'open'):
            expect(wrong, f'pronouns {verdict} {of}', ours[f'GUM dev, {of}', f'pronouns {verdict}'],
                   100 * scores['pronoun'][verdict] / scores['pronoun']['all'])
    for of, options in (('by head', ['--head', '--singletons']), ('equal spans', ['--singletons'])):
        scores = json.loads(out_of(sys.executable, shared / 'eval/score_coref.py', '--gold', gold, '--pred', answer, '--json', *options))['all']
        expect(wrong, f'mentions {of}', ours[f'GUM dev, {of}', 'mentions, F1'], 100 * scores['mention']['f1'])


def main():
    relata, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (shared / 'eval/score_carb.py').exists() or not (shared / 'data/gum/dev.conllu.gz').exists():
        print(f'no scorers in {shared}')
        return 77
    wrong = []
    check_carb(relata, shared, wrong)
    with tempfile.TemporaryDirectory() as folder:
        check_coreference(relata, shared, pathlib.Path(folder), wrong)
    print('\n'.join(wrong) or 'the same figures')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
