"""What cypher-shell does with statements of -f FILE or standard input, by an embedded server: rows as lines, apart by tabs."""
import json
import os
import subprocess
import sys

text = open(sys.argv[sys.argv.index('-f') + 1], encoding='utf-8').read() if '-f' in sys.argv else sys.stdin.read()
statements = []
for part in text.split(';\n'):
    lines = [line for line in part.split('\n') if line.strip() and not line.lstrip().startswith('//')]
    if lines:
        statements.append(' '.join(lines))
done = subprocess.run(['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', 'Neo4j', os.environ['NEO4J_HOME']],
                      input='\n'.join(statements) + '\n', capture_output=True, text=True, encoding='utf-8')
answers = [json.loads(line) for line in done.stdout.splitlines()]
if len(answers) != len(statements):
    sys.exit(done.stderr[-2000:])
for answer in answers:
    if isinstance(answer, dict):
        sys.exit(answer['error'])
    for row in answer:
        print(*('' if value is None else value for value in row), sep='\t')
