"""One relata process for a partition: documents go in and records come out at once, line by line.

Runs on executors; needs Python and nothing else. A process that ends before its work is done fails the task, in words, so
that Spark tries it again; what a failed try has written is never kept (Spark's commit of output is a task's or nothing).
"""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading


class ReaderFailed(Exception):
    """relata is not there, or ended before its work was done."""


def file_line(name, content, **members):
    """A line of `relata extract --input-format files`: the file `name` with these bytes."""
    record = {'name': name, **{key: value for key, value in members.items() if value is not None}}
    try:
        line = json.dumps({**record, 'text': content.decode('utf-8')}, ensure_ascii=False).encode('utf-8')
        if len(line) < 2 * len(content) + 4096:  # control characters take six bytes each
            return line
    except UnicodeError:
        pass
    return json.dumps({**record, 'base64': base64.b64encode(content).decode('ascii')}).encode('ascii')


def command_of(program):
    """The words that start relata, and its environment. `program`: a path; None: the archive named `relata`, else PATH."""
    environment = dict(os.environ)
    if program:
        return program, environment
    from pyspark import SparkFiles
    for root in ('relata', SparkFiles.get('relata')):
        program = os.path.abspath(os.path.join(root, 'bin', 'relata'))
        if os.path.exists(program):
            libraries = [os.path.join(os.path.dirname(os.path.dirname(program)), 'lib')]
            if environment.get('LD_LIBRARY_PATH'):
                libraries.append(environment['LD_LIBRARY_PATH'])
            environment['LD_LIBRARY_PATH'] = os.pathsep.join(libraries)
            return program, environment
    program = shutil.which('relata')
    if not program:
        raise ReaderFailed('there is no relata on this machine: give --archives relata.tgz#relata (make spark-archive makes '
                           'it), or --relata PATH where it is installed on all')
    return program, environment


class Feeder(threading.Thread):
    """Writes lines to a pipe as fast as they are taken from it: the pipe holds 64 KiB, so no more wait in memory."""

    def __init__(self, lines, pipe):
        super().__init__(daemon=True)
        self.lines, self.pipe, self.sent = lines, pipe, 0
        self.broken, self.failure = False, None

    def run(self):
        try:
            for line in self.lines:
                self.pipe.write(line)
                self.pipe.write(b'\n')
                self.pipe.flush()
                self.sent += 1
        except BrokenPipeError:
            self.broken = True  # whoever waits for the process says why it ended
        except BaseException as failure:  # of what gives the lines: the task fails by it
            self.failure = failure
        finally:
            try:
                self.pipe.close()
            except OSError:
                pass


def ended(status):
    return 'was ended by signal %d' % -status if status < 0 else 'ended with status %d' % status


def answers(arguments, lines, program=None, accepted=(0,), words_too=False):
    """Yields the lines that `relata ARGUMENTS` writes (bytes, without their ends) while `lines` are written to it; with
    `words_too` those of its standard error behind them. `accepted`: exit statuses that are no failure."""
    lines = iter(lines)
    for first in lines:
        break
    else:
        return  # of an empty partition no process is started

    def all_lines():
        yield first
        yield from lines

    program, environment = command_of(program)
    with tempfile.TemporaryFile() as words:
        try:
            process = subprocess.Popen([program] + arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words,
                                       env=environment)
        except OSError as error:
            raise ReaderFailed('%s cannot be started: %s' % (program, error)) from error
        feeder = Feeder(all_lines(), process.stdin)
        feeder.start()
        read = 0
        try:
            for line in process.stdout:
                if line.endswith(b'\n'):
                    read += 1
                    yield line[:-1]
            status = process.wait()
            done = status in accepted
            feeder.join(None if done else 5)
            if feeder.failure:
                raise feeder.failure
            words.seek(0)
            if not done or feeder.broken:
                last = words.read()[-2000:].decode('utf-8', 'replace').strip()
                raise ReaderFailed('relata %s after %d documents of %d given%s; Spark tries this task again' %
                                   (ended(status), read, feeder.sent, ': ' + last if last else ''))
            if words_too:
                yield from words.read().splitlines()
        finally:  # also where nobody wants more
            if process.poll() is None:
                process.kill()
                process.wait()
            process.stdout.close()


COLUMNS = ('id string, date string, title string, source string, url string, author string, origin string, extractor string, '
           'bytes int, sentences int, statements int, rejected string, record string')


def row_of(line):
    """The columns of one record; of a document that was refused only id, rejected (why) and the record."""
    record = json.loads(line)
    text = line.decode('utf-8')
    if 'rejected' in record:
        rejected = record['rejected']
        return (rejected['id'],) + (None,) * 9 + (0, rejected['reason'], text)
    document = record['document']
    return (document['id'], document.get('date'), document.get('title'), document.get('source'), document.get('url'),
            document.get('author'), document.get('origin'), record['extractor'], len(document['text'].encode('utf-8')),
            len(record['sentences']), len(record['statements']), None, text)


def reading(arguments, program, counters):
    """For mapPartitions: file lines become rows of COLUMNS. `counters`: accumulators of documents, statements, rejects."""
    def read(lines):
        documents, statements, rejects = counters
        for line in answers(arguments, lines, program):
            row = row_of(line)
            if row[11] is None:
                documents.add(1)
                statements.add(row[10])
            else:
                rejects.add(1)
            yield row
    return read
