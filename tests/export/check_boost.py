"""check_boost.py READ_BOOST GRAPHML COUNTS: Boost's read_graphml reads as many nodes and edges, with their attributes."""
import json
import subprocess
import sys

program, path, counts = sys.argv[1:]
read = json.loads(subprocess.run([program, path], capture_output=True, check=True, encoding='utf-8').stdout)
found = [len(read['nodes']), len(read['edges'])]
wanted = [int(count) for count in open(counts, encoding='utf-8').read().split()]
assert found == wanted, (found, wanted)
assert all(edge['asserted'] == 1 and edge['negated'] == 0 for edge in read['edges'])
assert [edge['relation'] for edge in read['edges'] if edge['reversed']] == ['fall to']
assert any('<b>&amp; ]]>' in name for name in read['nodes'])
print('%d nodes, %d edges' % tuple(found))
