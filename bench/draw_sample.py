#!/usr/bin/env python3
"""draw_sample.py STATEMENTS.jsonl N SEED [LEAST [EACH]]: N statements drawn at random, as a reader is shown them to judge.

Of confidence LEAST (.5) and more; EACH: at most so many of one document.

The seed is the commit's hash, so that nobody chooses the sample: `git rev-parse HEAD`. Prints one block a statement: its
id, the sentence, and what is stated, with further arguments in round brackets, and polarity, modality and speaker. Python 3
standard library only.
"""
import collections
import json
import random
import sys

BE = 'be is are was were been being am has have had will would can could may might must shall should do does did not'.split()


def line(statement):
    end = statement['object']['mention'] if statement['object'] else ''
    flags = ['denied'] if statement['polarity'] == '-' else []
    if statement['modality'] != 'asserted':
        flags.append(statement['modality'])
    speaker = statement['attributed_to']
    if speaker:
        words = speaker['mention'] or f"somebody ({speaker['cue']})"
        pronoun = words.lower() in ('i', 'we', 'he', 'she', 'they', 'it')
        flags.append(f"said by {speaker['name'] if pronoun and speaker['name'] else words}")
    said = statement['relation']['text']
    lemma, first = statement['relation']['lemma'], said.split(' ')[0].lower()
    if lemma.startswith('be ') and statement['relation']['implied']:
        said = f'is {lemma[3:]}'  # "Tefé, Amazonas": is in
    elif statement['construction'] == 'nominal':
        said = f'({lemma}) {said}'  # "the death of the king": the king | (die) death of
    elif lemma.startswith('be ') and first not in BE:
        said = f'(be) {said}'  # a participle without its auxiliary: "Asked about it, he ..": he | (be) Asked
    parts = [statement['subject']['mention'], said, end]
    relation, thing = statement['relation'], statement['object']
    if relation['text'].lower().endswith(' by') and not relation['lemma'].endswith(' by') and thing:
        parts.reverse()  # a passive in the order of its words: Kunduz | was captured by | the Taliban
    further = ''.join(f"  ({' '.join(filter(None, [a['prep'], *a['mention'].split()]))})" for a in statement['args'])
    return ' | '.join(' '.join(part.split()) for part in parts) + further + (f"   [{', '.join(flags)}]" if flags else '')


def drawn(statements, count, seed, least, each):
    """In the order of the draw."""
    of_document = collections.Counter()
    chosen = [s for s in statements if s['confidence'] >= least]
    random.Random(seed).shuffle(chosen)
    for statement in chosen:
        of_document[statement['doc']] += 1
        if of_document[statement['doc']] <= each and count > 0:
            count -= 1
            yield statement


def main():
    path, count, seed, least, each = (sys.argv[1:] + ['0.5', '1000000000'][len(sys.argv) - 4:])[:5]
    with open(path, encoding='utf-8') as lines:
        statements = sorted(map(json.loads, lines), key=lambda statement: statement['id'])
    sentences = {(s['doc'], s['sentence_index']): s['sentence'] for s in statements}
    for statement in drawn(statements, int(count), seed, float(least), int(each)):
        print(statement['id'])
        print('  sentence:', ' '.join(statement['sentence'].split()))
        print('  statement:', line(statement))
        speaker = statement['attributed_to']
        if speaker and speaker['sentence_index'] != statement['sentence_index']:
            print('  the speaker stands in:', ' '.join(sentences.get((statement['doc'], speaker['sentence_index']), '?').split()))


if __name__ == '__main__':
    if not 4 <= len(sys.argv) <= 6:
        sys.exit(__doc__)
    main()
