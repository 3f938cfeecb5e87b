#!/usr/bin/env python3
"""draw_edges.py STATEMENTS.jsonl N SEED [LEAST]: N edges of a knowledge base drawn at random, as a reader is shown them to judge.

  relata export -d KB --format jsonl > STATEMENTS.jsonl

An edge is what a picture draws by default: an asserted, positive statement of confidence LEAST (0.6) and more whose subject and object, or an argument that is a
node, are two entities or actors. The seed is the commit's hash, so that nobody chooses the sample. Prints one block an edge: its
number and statement, the sentence, the two nodes with what the sentence calls them, and who says so. Python 3 standard library only.
"""
import json
import random
import re
import sys


def node(end):
    if not end:
        return None
    return end if end.get('id') else end.get('actor')


def called(end):
    name, mention = node(end)['name'], ' '.join(end['mention'].split())
    return name if name.lower() == mention.lower() else f'{name} (in the sentence: {mention})'


# An argument's edge says what happens there, as the picture's labels do: "drive rebels out of".
def shown(phrase):
    if not phrase:
        return None
    words = phrase['name'] if phrase.get('id') else re.sub(r'^(the|a|an) ', '', ' '.join(phrase['mention'].split()), flags=re.I)
    return words if len(words) <= 28 else words[:27] + '…'


def edges_of(statement, least):
    if statement['confidence'] < least:
        return
    if statement['polarity'] != '+' or statement['modality'] != 'asserted' or not node(statement['subject']):
        return
    lemma = statement['relation']['lemma']
    if node(statement['object']):
        yield lemma, statement['object']
    for argument in statement['args']:
        if node(argument):
            preposition = argument['prep'] or ('in' if argument['role'] == 'place' else None)
            yield ' '.join(filter(None, [lemma, shown(statement['object']), preposition])), argument


def main():
    path, count, seed, least = (sys.argv[1:] + ['0.6'])[:4]
    with open(path, encoding='utf-8') as lines:
        statements = sorted(map(json.loads, lines), key=lambda statement: statement['id'])
    edges = [(statement, relation, end) for statement in statements for relation, end in edges_of(statement, float(least))
             if node(statement['subject'])['id'] != node(end)['id']]   # pictures leave out self-loops
    for number, (statement, relation, end) in enumerate(random.Random(seed).sample(edges, min(int(count), len(edges))), 1):
        print(f"{number}  {statement['id']}")
        print('  sentence:', ' '.join(statement['sentence'].split()))
        speaker = statement['attributed_to']
        by = f"   [said by {speaker['name'] or speaker['mention'] or speaker['cue']}]" if speaker else ''
        print(f"  edge: {called(statement['subject'])} | {relation} | {called(end)}{by}")


if __name__ == '__main__':
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main()
