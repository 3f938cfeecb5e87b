"""run_page.py PAGE: runs the blocks of each section of a page in a folder of its own, as a reader would type them. What a
block prints, if anything, is an answer: lines of who, what and who says so, as `relata query` has them."""
import json
import os
import pathlib
import re
import subprocess
import sys

CACHE, WORK, KB = os.environ['CACHE'], pathlib.Path(os.environ['WORK']), os.path.join(os.environ['KBS'], 'facts.kb')
# Of a block's first import the environment that has it.
PYTHONS = {'ladybug': 'ladybug/venv', 'pyoxigraph': 'rdf-venv', 'rdflib': 'rdf-venv', 'networkx': 'graphs/venv',
           'igraph': 'graphs/venv', 'followthemoney': 'ftm-venv', 'pyspark': 'tables/venv'}
NOT_RUN = {'groovy'}  # no such store here
SHIMS = {
    'relata': 'exec "%s" "$@" -d "%s"' % (os.environ['RELATA'], KB),
    'neo4j-admin': 'exec java -cp "%s/neo4j/lib/*" org.neo4j.cli.AdminTool "$@"' % CACHE,
    'cypher-shell': 'exec "%s" "%s/cypher_shell.py" "$@"' % (sys.executable, pathlib.Path(__file__).parent),
}


def asked():
    answer = subprocess.run([os.environ['RELATA'], 'query', '(?who)-[capture]->(?what)', '--json', '-d', KB],
                            capture_output=True, text=True, check=True).stdout
    rows = set()
    for row in map(json.loads, answer.splitlines()):
        says = row['triples'][0]['attributed_to'] or ['']
        rows |= {(row['bindings']['who']['name'], row['bindings']['what']['name'], name) for name in says}
    return rows


def command(language, block, folder):
    if language == 'sh':
        return ['bash', '-euc', block]
    if language == 'cypher':
        return ['bash', '-euc', 'cypher-shell <<"END"\n' + block + 'END\n']
    if language == 'javascript':
        return ['node', '-e', block]
    names = re.findall(r'^(?:import|from) (\w+)', block, re.M)
    environment = next(PYTHONS[name] for name in names if name in PYTHONS)
    return [os.path.join(CACHE, environment, 'bin/python'), '-W', 'ignore', '-c', block]


def run_section(title, blocks, wanted):
    folder = WORK / re.sub(r'\W+', '-', title)
    (folder / 'home' / 'conf').mkdir(parents=True)
    environment = dict(os.environ, PATH='%s:%s' % (WORK / 'bin', os.environ['PATH']), NODE_PATH=CACHE + '/graphs/node_modules',
                       NEO4J_HOME=str(folder / 'home'), NEO4J_CONF=str(folder / 'home' / 'conf'),
                       CLASSPATH='%s:%s/neo4j/lib/*' % (WORK / 'classes', CACHE))
    for language, block in blocks:
        if language in NOT_RUN:
            continue
        done = subprocess.run(command(language, block, folder), cwd=folder, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit('feeds.md, %s: ended with %d:\n%s\n%s' % (title, done.returncode, block, (done.stdout + done.stderr)[-2000:]))
        rows = {tuple(line.split('\t')) for line in done.stdout.splitlines() if '\t' in line}
        if language != 'sh' or rows:
            if rows != wanted:
                sys.exit('feeds.md, %s: found %s, wanted %s' % (title, sorted(rows), sorted(wanted)))
            print('ok feeds.md: %s, %s: who captured what, and who says so' % (title, language))
    print('ok feeds.md: %s: %d commands' % (title, len(blocks)))


def main():
    page = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8')
    (WORK / 'bin').mkdir()
    for name, line in SHIMS.items():
        path = WORK / 'bin' / name
        path.write_text('#!/bin/sh\n' + line + '\n')
        path.chmod(0o755)
    wanted = asked()
    assert len(wanted) > 2, wanted
    sections = 0
    for section in re.split(r'^## ', page, flags=re.M)[1:]:
        title = section.splitlines()[0]
        blocks = re.findall(r'^```(\w+)\n(.*?)^```$', section, re.M | re.S)
        run_section(title, blocks, wanted)
        sections += len(blocks) > 0
    if sections < 10:
        sys.exit('feeds.md: only %d sections have commands' % sections)


main()
