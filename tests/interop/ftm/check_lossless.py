"""python3 check_lossless.py WRITTEN CLEANED: `ftm validate` kept every value, each reference leads to an entity of the
schema that the property asks for, and no schema is abstract or unknown."""
import sys
import unicodedata

from followthemoney import model

import graph

written, cleaned = graph.lines(sys.argv[1]), {line['id']: line for line in graph.lines(sys.argv[2])}
assert len(written) == len(cleaned), (len(written), len(cleaned))
found = graph.entities(sys.argv[1])
for line in written:
    schema = model.get(line['schema'])
    assert schema and not schema.abstract, line
    schema.validate(line)
    for name in schema.required:
        assert line['properties'].get(name), (name, line)
    kept = cleaned[line['id']]['properties']
    assert set(kept) == set(line['properties']), (set(line['properties']) ^ set(kept), line)
    for name, values in line['properties'].items():
        composed = [unicodedata.normalize('NFC', value) for value in values]
        assert sorted(composed) == sorted(kept[name]), (name, values, kept[name])
for entity in found.values():
    for prop, value in entity.itervalues():
        if prop.type.name == 'entity':
            assert value in found, (entity.id, prop.name, value)
            assert found[value].schema.is_a(prop.range), (entity.id, prop.name, value, found[value].schema.name)
