"""extract_speed.py ARTICLES.jsonl PROGRAM [PROGRAM..] [--rounds N]: what extraction takes in process and by the command.

In turn, N times: each program as `extract --threads 1 ARTICLES.jsonl`, and relata.extract(records, threads=1) in an
interpreter of its own, started anew as the command is, which makes a dictionary of every statement. Prints CPU seconds
(user) of each, the least and the median, and the share of the first program's.
"""

import argparse
import os
import statistics
import subprocess
import sys

IN_PROCESS = '''
import json, sys
import relata
with open(sys.argv[1], encoding="utf-8") as lines:
    for statement in relata.extract(map(json.loads, lines), threads=1):
        statement["relation"]["lemma"]
'''


def user_seconds(command):
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, command
    return usage.ru_utime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('articles')
    parser.add_argument('programs', nargs='+')
    parser.add_argument('--rounds', type=int, default=7)
    given = parser.parse_args()
    ways = {program: [program, 'extract', '--threads', '1', given.articles] for program in given.programs}
    ways['in process'] = [sys.executable, '-c', IN_PROCESS, given.articles]
    seconds = {way: [] for way in ways}
    for _ in range(given.rounds):
        for way, command in ways.items():
            seconds[way].append(user_seconds(command))
    first = statistics.median(seconds[given.programs[0]])
    for way, taken in seconds.items():
        median = statistics.median(taken)
        print(f'{way}: least {min(taken):.2f}, median {median:.2f} s, {100 * median / first:.1f}%')


if __name__ == '__main__':
    main()
