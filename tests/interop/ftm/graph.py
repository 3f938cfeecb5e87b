"""A file of FollowTheMoney entities as its own library reads it."""
import json

from followthemoney import model


def lines(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def entities(path):
    """By id; no id comes twice."""
    found = {}
    for line in lines(path):
        assert line['id'] not in found, 'twice: ' + line['id']
        found[line['id']] = model.get_proxy(line, cleaned=False)
    return found


def links(found):
    """(entity, id of the tail, id of the head) of what FollowTheMoney itself takes for an edge."""
    for entity in found.values():
        if entity.schema.edge:
            pairs = list(entity.edgepairs())
            assert len(pairs) == 1, entity.id
            yield (entity, *pairs[0])


def is_body(entity):
    return entity.get('role') == ['body of']
