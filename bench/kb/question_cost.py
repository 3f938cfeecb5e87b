#!/usr/bin/env python3
"""question_cost.py OLD NEW KB [QUESTION..]: what questions cost two programs, in instructions of the whole process.

OLD and NEW are programs, KB a knowledge base that both read. A question is a line of arguments ("query
'(?who)-[kidnap]->(?x)'", "verify"); without any the ones below are asked. Prints a row a question: instructions of each
program beyond those of the same question to a knowledge base of one empty document, their ratio, and whether
the answers on standard output are the same bytes. Exits 1 if an answer differs. Counts by valgrind (callgrind), which
sees user space alone and gives the same number each time; a minute a question.
"""
import argparse
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

QUESTIONS = ["query '(?who)-[kidnap]->(?x)'",
             "query --since 1990-03-01 --until 1990-03-07 '(?a)-[?r]->(?b)'",
             'verify']


def counted(program, arguments, kb, scratch):
    """Instructions and standard output of one run."""
    command = ['valgrind', '--tool=callgrind', f'--callgrind-out-file={scratch}/out', program, *arguments, '-d', kb]
    done = subprocess.run(command, capture_output=True, check=False)
    found = re.search(rb'Collected : (\d+)', done.stderr)
    if not found:
        sys.exit(f'{shlex.join(command)}: valgrind counted nothing\n{done.stderr.decode(errors="replace")}')
    return int(found.group(1)), done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('old')
    parser.add_argument('new')
    parser.add_argument('kb')
    parser.add_argument('questions', nargs='*', default=QUESTIONS)
    arguments = parser.parse_args()
    same = True
    print(f'{"old":>16} {"new":>16} {"new/old":>8}  answers  question')
    with tempfile.TemporaryDirectory() as scratch:
        empty = str(pathlib.Path(scratch) / 'empty.kb')
        subprocess.run([arguments.old, 'build', '-', '--input-format', 'jsonl', '-d', empty],
                       input=b'{"id":"empty","text":""}\n', capture_output=True, check=True)
        for question in arguments.questions or QUESTIONS:
            words = shlex.split(question)
            beyond, answers = [], []
            for program in (arguments.old, arguments.new):
                nothing, _ = counted(program, words, empty, scratch)
                total, answer = counted(program, words, arguments.kb, scratch)
                beyond.append(total - nothing)
                answers.append(answer)
            equal = answers[0] == answers[1]
            same = same and equal
            print(f'{beyond[0]:16,} {beyond[1]:16,} {beyond[1] / beyond[0]:8.3f}  '
                  f'{"equal" if equal else "DIFFER":7}  {question}', flush=True)
    return 0 if same else 1


if __name__ == '__main__':
    sys.exit(main())
