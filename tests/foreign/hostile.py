#!/usr/bin/env python3
"""hostile.py RELATA: input made to cost more than it is worth ends within MOST_SECONDS and MOST_MB, and its name is said.

The bounds are guards against what never ends, ten times what is needed, not measurements.
"""
import gzip
import os
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import good

MOST_SECONDS = 20
MOST_MB = 1000


def entities(_):
    laughs = ''.join('<!ENTITY l%d "%s">' % (i, '&l%d;' % (i - 1) * 10) for i in range(1, 10))
    return good.docx_of('<!DOCTYPE w:document [<!ENTITY l0 "lol">%s]><w:document %s><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>'
                        % (laughs, good.W))


def spaces_in_zip(path):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive, archive.open('a.txt', 'w', force_zip64=True) as member:
        for _ in range(1024):
            member.write(b' ' * (1 << 20))


def many_in_zip(path):
    inner = good.zipped([('%d.txt' % number, b' ' * (1 << 20)) for number in range(64)])
    with zipfile.ZipFile(path, 'w') as archive:
        for number in range(200):
            archive.writestr('%d.zip' % number, inner)


def spaces_in_gzip(path):
    with gzip.open(path, 'wb') as out:
        for _ in range(1024):
            out.write(b' ' * (1 << 20))


def in_itself(path):
    content = b'Rebels took the port.'
    for depth in range(50):
        content = good.zipped([('a.txt' if depth == 0 else 'a.zip', content)])
    open(path, 'wb').write(content)


def deep_page(_):
    return b'<!DOCTYPE html><body>' + b'<div><span>' * 10000 + b'deep'


def attributes(_):
    return b'<!DOCTYPE html><body><p ' + b''.join(b'a%d="1" ' % number for number in range(1000000))


def open_tags(_):
    return b'<!DOCTYPE html><body>' + b'<p><b><i><a href=x>' * 200000


def deep_json(_):
    return b'{"text":"a","x":' + b'[' * 5000000


def deep_xml(_):
    return good.docx_of('<w:document %s><w:body>%s' % (good.W, '<w:p>' * 200000))


def wrong_lengths(_):
    record = good.warc_record('resource', 'https://a.example/', 'text/plain', b'Rebels took the port.', 'zq000001')
    return record.replace(b'Content-Length: 21', b'Content-Length: 99999999999999999999') + record.replace(b'Content-Length: 21', b'Content-Length: -7') + record.replace(
        b'Content-Length: 21', b'Content-Length: 3')


def pages_in_a_ring(_):
    return (b'%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>\nendobj\n'
            b'3 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n')


def parts_in_parts(_):
    return b''.join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (depth, depth) for depth in range(20000))


def quotes(_):
    return b'text,date\n"' + b'a,""b\n' * 2000000


def long_word(_):
    return b'a' * (15 << 20)


def long_sentence(_):
    return b'and the city ' * (1 << 20)


FILES = {
    'laughs.docx': entities, 'spaces.zip': spaces_in_zip, 'many.zip': many_in_zip, 'spaces.txt.gz': spaces_in_gzip, 'itself.zip': in_itself,
    'deep.html': deep_page, 'attributes.html': attributes, 'tags.html': open_tags, 'deep.jsonl': deep_json, 'deep.json': deep_json,
    'deep.docx': deep_xml, 'lengths.warc': wrong_lengths, 'ring.pdf': pages_in_a_ring, 'parts.eml': parts_in_parts, 'quotes.csv': quotes,
}
ALLOWED = {'word.txt': long_word, 'sentence.txt': long_sentence}  # no fault of theirs: they are read


def ended(process):
    """(seconds, MB, words); kills what goes on for too long."""
    start = time.monotonic()
    timer = threading.Timer(MOST_SECONDS, process.kill)
    timer.start()
    words = process.stderr.read().decode('utf-8', 'replace')
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - start, usage.ru_maxrss / 1024, words


def fault_of(name, process, refused):
    seconds, megabytes, words = ended(process)
    print('%-16s exit %d, %.1f s, %d MB: %s' % (name, process.returncode, seconds, megabytes, words.strip()[:100].replace('\n', ' ')))
    if process.returncode < 0:
        return 'ended by signal %d' % -process.returncode
    if megabytes > MOST_MB:
        return '%d MB' % megabytes
    if refused and (process.returncode not in (2, 3) or name not in words):
        return 'not refused by name'
    return 'refused' if not refused and process.returncode != 0 else None


def start(relata, words):
    return subprocess.Popen([relata, *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def one_line(relata):
    """A line of 1 GB on standard input."""
    process = start(relata, ['read', '--input-format', 'jsonl', '-'])

    def feed():
        try:
            for _ in range(1024):
                process.stdin.write(b'a' * (1 << 20))
            process.stdin.close()
        except BrokenPipeError:
            pass
    feeder = threading.Thread(target=feed)
    feeder.start()
    fault = fault_of('stdin', process, True)
    feeder.join()
    return fault


def main():
    relata = os.path.abspath(sys.argv[1])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for name, make in {**FILES, **ALLOWED}.items():
            path = os.path.join(folder, name)
            content = make(path)
            if content is not None:
                open(path, 'wb').write(content if isinstance(content, bytes) else content.encode())
            process = start(relata, ['read', '--any-language', path])
            process.stdin.close()
            fault = fault_of(name, process, name in FILES)
            faults += ['%s: %s' % (name, fault)] if fault else []
            os.remove(path)
        fault = one_line(relata)
        faults += ['a line of 1 GB: ' + fault] if fault else []
    for fault in faults:
        print('WRONG ' + fault)
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
