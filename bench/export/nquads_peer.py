#!/usr/bin/env python3
"""nquads_peer.py RELATA KB [THREADS]: how fast N-Quads are written, beside pyoxigraph (PyPI) dumping the same quads.

Exports KB, reads the file into pyoxigraph's store (not timed) and dumps it to a file; prints seconds of wall and of
processor time of both, relata's with all of its reading of the knowledge base, and their ratio. Three rounds, in turns,
since other work on the machine shows in all.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

import pyoxigraph

program, kb = sys.argv[1:3]
threads = sys.argv[3:4] or [str(os.cpu_count())]


def processor(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def timed(work, who):
    wall, cpu = time.monotonic(), processor(who)
    work()
    return time.monotonic() - wall, processor(who) - cpu


with tempfile.TemporaryDirectory() as folder:
    ours, theirs = os.path.join(folder, 'relata.nq'), os.path.join(folder, 'oxigraph.nq')
    export = [program, 'export', '-d', kb, '-q', '--threads', threads[0], '-o', ours]
    subprocess.run(export, check=True)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024  # before this process is large
    store = pyoxigraph.Store()
    store.bulk_load(path=ours, format=pyoxigraph.RdfFormat.N_QUADS)
    print(f'{len(store)} quads, {os.path.getsize(ours) / 1e6:.0f} MB, {threads[0]} threads')
    for _ in range(3):
        mine = timed(lambda: subprocess.run(export, check=True), resource.RUSAGE_CHILDREN)
        dump = timed(lambda: store.dump(output=theirs, format=pyoxigraph.RdfFormat.N_QUADS), resource.RUSAGE_SELF)
        print('wall %.2f s and %.2f s, %.1f times as fast; processor %.2f s and %.2f s, %.1f times'
              % (mine[0], dump[0], dump[0] / mine[0], mine[1], dump[1], dump[1] / mine[1]))
print(f'largest memory of the first export: {memory} MB')
