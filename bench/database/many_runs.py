"""many_runs.py RELATA CONLLU_FOLDER [RUNS]: RUNS (2,000) runs of `relata build`, a document each, under a limit of 256 open files.

CONLLU_FOLDER is what bench/export/generate.py writes. Prints the milliseconds of a run (wall clock and processor) at
the beginning and at the end, how many files there are, and whether the exports are those of one run over all
documents. Ends with 1 if they are not, or if there are 50 files or more.
"""
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

relata, folder = sys.argv[1:3]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))


def documents():
    for path in sorted(pathlib.Path(folder).iterdir()):
        yield from (part for part in re.split(r'(?=^# newdoc)', path.read_text(), flags=re.M) if part.strip())


def run(*arguments, **options):
    return subprocess.run([relata, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options).stdout


def exports(kb):
    return [run('export', '--format', form, '-d', kb) for form in ('jsonl', 'entities')]


def seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


with tempfile.TemporaryDirectory() as room:
    some, wall, processor = [], [], []
    many, one = os.path.join(room, 'many'), os.path.join(room, 'one')
    most = 0
    for number, text in zip(range(runs), documents()):
        path = os.path.join(room, f'{number}.conllu')
        pathlib.Path(path).write_text(text)
        some.append(path)
        began, spent = time.perf_counter(), seconds()
        run('build', '-q', '--given', 'all', '-d', many, path)
        wall.append((time.perf_counter() - began) * 1000)
        processor.append((seconds() - spent) * 1000)
        most = max(most, sum(len(names) for _, _, names in os.walk(many)))
    run('build', '-q', '--given', 'all', '-d', one, *some[:100])
    for begin in range(100, len(some), 100):
        run('build', '-q', '--given', 'all', '-d', one, *some[begin:begin + 100])
    equal = exports(many) == exports(one)
    sound = run('verify', '-d', many) is not None
    for name, part in (('first 50', slice(50)), ('last 50', slice(-50, None))):
        print(f'{name} runs: {statistics.median(wall[part]):.0f} ms, {statistics.median(processor[part]):.0f} ms of processor time (medians)')
    print(f'{len(wall)} runs: at most {most} files, {sum(len(names) for _, _, names in os.walk(many))} at the end; '
          f'slowest run {max(wall):.0f} ms; exports {"equal" if equal else "DIFFER"}; verify {"sound" if sound else "NOT SOUND"}')
    sys.exit(0 if equal and most < 50 else 1)
