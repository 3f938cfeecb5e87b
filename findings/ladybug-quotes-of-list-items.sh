#!/bin/bash
# One would expect: a list in a field of CSV may quote its items, as ["x, y","z"]; the quotes keep the comma inside
# and are no part of the value, as everywhere in CSV and JSON. What the database writes itself it reads back.
# Seen with Ladybug 0.22.0 (from PyPI), COPY into a column STRING[]:
#   ["x, y","z"]   two items, with their quotes: "x, y" and "z"; the same with single quotes
#   [x, y,z]       three items: x and y and z
#   [x\, y,z]      three items: x\ and y and z
# Quotes do keep the comma, but stay in the value, and a CAST of the string to STRING[] does the same. So none of these
# spellings gives an item that holds a comma. COPY ... TO writes such an item bare, and reading its own file back gives
# three items for two, without an error. Lists of names have to come in another way (in Cypher, or items changed first).
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv env
env/bin/pip install -q ladybug==0.22.0
cat > lists.py <<'CODE'
import csv
import sys

import ladybug

connection = ladybug.Connection(ladybug.Database(':memory:', buffer_pool_size=1 << 28))


def read(file):
    connection.execute('CREATE NODE TABLE Person(id STRING PRIMARY KEY, names STRING[])')
    connection.execute('COPY Person FROM "%s" (HEADER=false)' % file)
    answer = connection.execute('MATCH (p:Person) RETURN p.id, p.names ORDER BY p.id')
    found = []
    while answer.has_next():
        found.append(answer.get_next())
    connection.execute('DROP TABLE Person')
    return found


lists = ['["x, y","z"]', "['x, y','z']", '[x, y,z]', '[x\\, y,z]']
with open('lists.csv', 'w', newline='') as out:
    csv.writer(out).writerows(enumerate(lists))
seen = [names for _, names in read('lists.csv')]
for text, names in zip(lists, seen):
    print(text, 'becomes', names)
cast = connection.execute('RETURN CAST($text AS STRING[])', {'text': lists[0]}).get_next()[0]
print('CAST:', cast)

connection.execute('COPY (RETURN "0" AS id, ["x, y", "z"] AS names) TO "own.csv" (HEADER=false)')
own = read('own.csv')[0][1]
print('its own file,', open('own.csv').read().strip() + ', becomes', own)

wanted = [['"x, y"', '"z"'], ["'x, y'", "'z'"], ['x', 'y', 'z'], ['x\\', 'y', 'z']]
sys.exit(seen != wanted or cast != wanted[0] or own != ['x', 'y', 'z'])
CODE
env/bin/python lists.py
