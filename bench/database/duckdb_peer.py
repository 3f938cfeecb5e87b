"""duckdb_peer.py ROWS: DuckDB on the edges that write_rows writes, one thread: load, size, count by relation.

Prints processor seconds of the load, bytes an edge and milliseconds (median of 21) of counting by relation, as
database_speed's line "count by relation" does it.
"""
import os
import statistics
import sys
import tempfile
import time

import duckdb

rows = sys.argv[1]
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'rows.duckdb')
    db = duckdb.connect(path, config={'threads': 1})
    start = time.process_time()
    db.execute(f"""CREATE TABLE edges AS SELECT statement, edge, doc, "offset", subject, relation, object, first, last,
        polarity, modality, attributed, confidence, spans
        FROM read_json('{rows}', format='newline_delimited', ignore_errors=true, sample_size=200000,
                       maximum_object_size=67108864) WHERE subject IS NOT NULL""")
    db.execute('CHECKPOINT')
    took = time.process_time() - start
    (count,) = db.execute('SELECT count(*) FROM edges').fetchone()
    print(f'DuckDB {duckdb.__version__}: {count} edges in {took:.1f} s of processor time, '
          f'{os.path.getsize(path) / count:.0f} bytes an edge')
    times = []
    for _ in range(21):
        start = time.perf_counter()
        found = db.execute('SELECT relation, count(*) FROM edges GROUP BY relation').fetchall()
        times.append(time.perf_counter() - start)
    print(f'count by relation: {statistics.median(times) * 1000:.2f} ms, {len(found)} relations')
