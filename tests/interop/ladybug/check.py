"""Loads what relata writes into Ladybug and compares its answers with relata's own (check.sh)."""
import os
import pathlib
import sys

import ladybug

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import databases
from databases import KnowledgeBase, expect

WORK = pathlib.Path(os.environ['WORK'])


class Ladybug:
    """A database of the files in a folder, made by the scripts there."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.connection = ladybug.Connection(ladybug.Database(str(folder) + '.lbug', buffer_pool_size=1 << 29))
        here = os.getcwd()
        os.chdir(folder)
        for script in ('schema.cypher', 'copy.cypher'):
            self.connection.execute((folder / script).read_text(encoding='utf-8'))
        os.chdir(here)

    def rows(self, question):
        answer = self.connection.execute(question)
        found = []
        while answer.has_next():
            found.append(answer.get_next())
        return found

    def graph(self):
        nodes = [[n['id'], n] for [n] in self.rows('MATCH (n:Entity) RETURN n')]
        edges = [[tail, type_, head, r] for tail, type_, head, r in
                 self.rows('MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, label(r), b.id, r')]
        return nodes, edges


def load(kb, name, *words):
    return Ladybug(kb.export('ladybug', str(WORK / name), *words))


def check_questions(kb, facts, everything):
    captured = ('MATCH (a:Entity)-[r:CAPTURE]->(b:Entity) WHERE r.asserted '
                'RETURN a.name, b.name, r.attributed_to')
    denied = 'MATCH (a)-[r:CAPTURE]->(b) WHERE NOT r.asserted RETURN b.name, r.modality, r.polarity ORDER BY b.name'
    wanted = sorted({(row['bindings']['a']['name'], row['bindings']['b']['name'], tuple(t['attributed_to']))
                     for row in kb.query('(?a)-[capture]->(?b)', '--entities') for t in row['triples']})
    for what, database in (('', facts), (' with --all', everything)):
        found = sorted({(a, b, tuple(who)) for a, b, who in database.rows(captured)})
        expect('ladybug', 'who captured what, and who says so' + what, found, wanted)
    expect('ladybug', 'nothing denied is among the facts', facts.rows(denied), [])
    expect('ladybug', 'what is denied or planned says so', everything.rows(denied),
           [['Brimholm', 'asserted', '-'], ['Tarsk', 'planned', '+']])
    days = facts.rows('MATCH ()-[r]->() WHERE r.start >= date("2021-09-01") '
                      'RETURN count(r), max(r.`end`), max(r.doc_day)')
    expect('ladybug', 'days are dates', [str(value) for value in days[0]], ['3', '2021-09-30', 'None'])


def check_stats(kb, name):
    ids = {id_.split('/')[0] for [id_] in load(kb, name + '-phrases', '--all', '--phrases').rows(
        'MATCH ()-[r]->() WHERE label(r) <> "BODY_OF" RETURN r.id')}
    alone = [s for s in kb.statements if not s['object'] and not any(map(databases.end, s['args']))]
    expect('ladybug', name + ': statements as stats counts them', len(ids) + len(alone), kb.stats['statements'])


def main():
    for name in ('facts', 'hostile', 'examples'):
        kb = KnowledgeBase(os.path.join(os.environ['KBS'], name + '.kb'))
        facts, everything = load(kb, name), load(kb, name + '-all', '--all')
        databases.same_graph('ladybug', name, kb, *facts.graph())
        databases.same_graph('ladybug', name + ' --all', kb, *everything.graph(), everything=True)
        if name == 'hostile':
            continue
        _, edges = load(kb, name + '-triples', '--aggregate').graph()
        databases.same_triples('ladybug', name + ' --aggregate', kb, edges)
        check_stats(kb, name)
        if name == 'facts':
            check_questions(kb, facts, everything)


if __name__ == '__main__':
    main()
