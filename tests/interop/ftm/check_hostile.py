"""python3 check_hostile.py FILE: the names, ids, titles and sources of articles.py are there as they are; what
FollowTheMoney cannot hold in a name stands in the notes, U+FFFD for its control characters."""
import pathlib
import sys
import unicodedata

import graph

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import articles  # noqa: E402


def composed(text):
    """As FollowTheMoney holds it: composed, without invisible signs."""
    return unicodedata.normalize('NFC', ''.join(c for c in text if c not in '\u200d\u200b\u00ad\ufeff')).strip()


found = graph.entities(sys.argv[1]).values()
names = {value for entity in found for value in entity.get('name') + entity.get('notes', quiet=True)}
missing = [name for name in articles.HOSTILE_NAMES if composed(name) not in names and ' '.join(composed(name).split()) not in names]
assert not missing, missing
documents = {entity.first('fileName'): entity for entity in found if entity.schema.name == 'Article'}
for about, _ in articles.HOSTILE:
    article = documents[about['id']]
    for key, name in (('title', 'title'), ('source', 'publisher')):
        if key in about:
            assert article.first(name) == composed(about[key]), (article.first(name), about[key])
long = [entity for entity in found if entity.first('name', quiet=True) and len(entity.first('name', quiet=True)) == 384]
assert len(long) == 1 and len(long[0].first('notes')) == 10000, long
