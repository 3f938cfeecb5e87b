#!/usr/bin/env python3
"""measure.py RELATA ARCHIVE ARTICLES.jsonl FOLDER: articles an hour on a Spark cluster of two executors, beside `relata extract`.

ARCHIVE: build/relata.tgz (make spark-archive) of the same RELATA. The articles are read once and three times over (ids told
apart), by both, in turn, ROUNDS times; rates are those of the two thirds that the larger run has more, so neither side's start
counts, and the start is printed apart. Of Spark the stage that reads is timed, from its first task to its last, by its own event
log. spark-submit of PySpark 4 has to be in PATH. Records of both are compared.
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import time

ROUNDS = 2
COPIES = 3
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def write_copies(articles, path, copies):
    with open(path, 'w', encoding='utf-8') as out:
        for copy in range(copies):
            for article in articles:
                out.write(json.dumps(dict(article, id='%s-%d' % (article['id'], copy))) + '\n')


def with_relata(relata, path, folder):
    records = os.path.join(folder, 'relata.records')
    start = time.monotonic()
    with open(records, 'wb') as out:
        subprocess.run([relata, 'extract', '--records', '-q', '--threads', '2', path], stdout=out, check=True)
    return time.monotonic() - start, records


def read_stage(events):
    """Seconds of the stage with most work, from its first task's launch to its last one's end."""
    stages = {}
    for name in glob.glob(events + '/**/*', recursive=True):
        if not os.path.isfile(name) or 'appstatus' in name:
            continue
        with open(name, encoding='utf-8') as lines:
            for line in lines:
                event = json.loads(line)
                if event['Event'] == 'SparkListenerTaskEnd':
                    task = event['Task Info']
                    stages.setdefault(event['Stage ID'], []).append((task['Launch Time'], task['Finish Time']))
    return max(max(end for _, end in tasks) - min(start for start, _ in tasks) for tasks in stages.values()) / 1000


def with_spark(archive, path, folder):
    events, output = os.path.join(folder, 'events'), os.path.join(folder, 'spark')
    shutil.rmtree(events, ignore_errors=True)
    os.mkdir(events)
    start = time.monotonic()
    subprocess.run(['spark-submit', '--master', 'local-cluster[2,1,1024]', '--archives', archive + '#relata', '--conf',
                    'spark.eventLog.enabled=true', '--conf', 'spark.eventLog.dir=file:' + events, '--conf', 'spark.eventLog.compress=false',
                    ROOT + '/spark/extract.py', '--input', path, '--output', output, '--overwrite'],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - start, read_stage(events), sorted(glob.glob(output + '/records/part-*'))


def sorted_lines(paths):
    lines = []
    for path in paths:
        with open(path, 'rb') as file:
            lines += file.readlines()
    return sorted(lines)


def main():
    relata, archive, source, folder = map(os.path.abspath, sys.argv[1:])
    os.makedirs(folder, exist_ok=True)
    with open(source, encoding='utf-8') as lines:
        articles = [json.loads(line) for line in lines]
    sizes = {}
    for copies in (1, COPIES):
        sizes[copies] = os.path.join(folder, 'articles%d.jsonl' % copies)
        write_copies(articles, sizes[copies], copies)
    more = len(articles) * (COPIES - 1)
    totals = [0, 0]
    for number in range(ROUNDS):
        seconds = {}
        for copies, path in sizes.items():
            alone, records = with_relata(relata, path, folder)
            whole, stage, parts = with_spark(archive, path, folder)
            if number == 0 and sorted_lines([records]) != sorted_lines(parts):
                sys.exit('records differ: %s, %s/spark' % (records, folder))
            seconds[copies] = alone, stage, whole
            print('%d articles: relata %.1f s, Spark\'s stage %.1f s, its whole run %.1f s' % (len(articles) * copies, alone, stage, whole),
                  flush=True)
        alone, stage = (seconds[COPIES][side] - seconds[1][side] for side in (0, 1))
        totals = [totals[0] + alone, totals[1] + stage]
        print('%d articles more: relata %.0f an hour, Spark %.0f (%.2f); its start %.1f s in the stage, %.1f s before and after' % (
            more, 3600 * more / alone, 3600 * more / stage, alone / stage, seconds[1][1] - stage / (COPIES - 1),
            seconds[1][2] - seconds[1][1]), flush=True)
    print('ratio: %.2f (of %d rounds)' % (totals[0] / totals[1], ROUNDS))


if __name__ == '__main__':
    main()
