#!/usr/bin/env python3
"""check_answers.py FILE.dot ALL.dot KB: what pygraphviz reads in a DOT file answers as `relata query` does: who captured
what, who says so, nothing denied or planned among the facts; in ALL.dot, made with --all, the denied ones are red."""
import csv
import os
import subprocess
import sys

import pygraphviz

facts, everything = (pygraphviz.AGraph(path) for path in sys.argv[1:3])
kb = sys.argv[3]


def query(pattern, *options):
    done = subprocess.run([os.environ['RELATA'], 'query', pattern, '-d', kb, '--entities', '--csv', *options],
                          capture_output=True, text=True, encoding='utf-8')
    return list(csv.DictReader(done.stdout.splitlines()))


def named(graph, name):
    return graph.get_node(name).attr['full_name']


def said(graph, relation, wanted=lambda edge: True):
    return sorted((named(graph, e[0]), named(graph, e[1])) for e in graph.edges()
                  if relation in e.attr['relation'].split('|') and wanted(e))


def equal(what, found, wanted):
    if found != wanted:
        sys.exit(f'pygraphviz: {what}: expected {wanted}, found {found}')
    print(f'ok pygraphviz: {what}: {len(found)}')


rows = query('(?a)-[capture]->(?b)')
equal('who captured what', said(facts, 'capture'), sorted((row['a'], row['b']) for row in rows))
equal('what only somebody says is dashed', said(facts, 'capture', lambda e: e.attr['style'] == 'dashed'),
      sorted((row['a'], row['b']) for row in rows if row['said by']))
for row in rows:
    tooltips = [e.attr['tooltip'] for e in facts.edges() if (named(facts, e[0]), named(facts, e[1])) == (row['a'], row['b'])]
    if not any(row['said by'] in tooltip for tooltip in tooltips):
        sys.exit(f'no tooltip says that {row["said by"]} says so: {tooltips}')
denied = sorted((row['a'], row['b']) for row in query('(?a)-[capture]->(?b)', '--polarity', '-'))
if not denied or any(ends in said(facts, 'capture') for ends in denied):
    sys.exit(f'denied, and among the facts: {denied}')
equal('what is denied is red, with --all only', said(everything, 'capture', lambda e: e.attr['arrowhead'] == 'tee'), denied)
