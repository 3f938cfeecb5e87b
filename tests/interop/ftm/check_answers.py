"""python3 check_answers.py CAPTURED DENIED FACTS ALL: FollowTheMoney answers as `relata query --json` does."""
import json
import sys

import graph


def rows(path):
    """{(captor, captured): (documents, who says so)}"""
    found = {}
    for line in open(path, encoding='utf-8'):
        for triple in json.loads(line)['triples']:
            said = found.setdefault((triple['subject']['id'], triple['object']['id']), (set(), set()))
            said[0].update(triple['docs'])
            said[1].update(triple['attributed_to'])
    return found


def captures(path):
    entities, found = graph.entities(path), {}
    for entity, tail, head in graph.links(entities):
        if entity.get('role') != ['capture'] or entity.get('status'):
            continue
        docs, said = found.setdefault((tail.removeprefix('e-'), head.removeprefix('e-')), (set(), set()))
        docs.update(entities[proof].first('fileName') for proof in entity.get('proof'))
        said.update(text.removeprefix('according to ') for text in entity.get('description'))
        assert all(date.startswith('2021-') for date in entity.get('date')), entity.to_dict()
    return found


captured, denied = rows(sys.argv[1]), rows(sys.argv[2])
assert captured and denied
facts = captures(sys.argv[3])
assert facts == captured, (facts, captured)
assert not set(denied) & set(facts), denied
assert captures(sys.argv[4]).keys() == captured.keys(), 'what is flagged is no fact with --all either'
flagged = {(tail.removeprefix('e-'), head.removeprefix('e-')) for entity, tail, head
           in graph.links(graph.entities(sys.argv[4])) if 'denied' in entity.get('status', quiet=True)}
assert set(denied) <= flagged, (denied, flagged)
